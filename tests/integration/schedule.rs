//! The script that `docs/schedule.md` gives to cron and systemd, run by a real shell.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{Answer, FakeKiva, Place, credentials, rows};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schedule/kiva-monthly.sh");

/// The shells that run `sh` scripts where partners work, as far as this machine has them.
fn shells() -> Vec<&'static str> {
    let is_here = |shell: &&str| Command::new(shell).args(["-c", ":"]).status().is_ok();
    let shells: Vec<_> = ["dash", "bash"].into_iter().filter(is_here).collect();
    if shells.is_empty() { vec!["sh"] } else { shells }
}

/// Runs the script on `a.csv` in batches of two, each tried once.
fn monthly(shell: &str, place: &Place, server: &FakeKiva, partner: Option<&str>) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_kiva-repay"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut command = Command::new(shell);
    command.arg(SCRIPT).arg("a.csv").env_clear().current_dir(place.root().join("work"));
    command.env("PATH", path).env("HOME", place.root().join("home"));
    command.env("XDG_DATA_HOME", place.root().join("data")).env("KIVA_MONTHLY_WAIT", "0");
    command.env("KIVA_REPAY__UPLOAD__BATCH_SIZE", "2");
    command.env("KIVA_REPAY__UPLOAD__MAX_ATTEMPTS", "1");
    command.envs(partner.map(|partner| ("KIVA_REPAY__PARTNER__ID", partner)));
    for (key, value) in credentials(&server.url()) {
        command.env(format!("KIVA_REPAY__STAGE__{}", key.to_uppercase()), value);
    }
    command.output().unwrap()
}

/// What each shell makes of the same month.
fn in_each_shell(answers: impl Fn() -> Vec<Answer>, judge: impl Fn(&Output, &Place, &FakeKiva)) {
    for shell in shells() {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering(answers());
        let run = monthly(shell, &place, &server, Some("145"));
        judge(&run, &place, &server);
    }
}

fn words(run: &Output) -> String {
    String::from_utf8_lossy(&run.stderr).into_owned()
}

#[test]
fn a_month_that_goes_well_is_silent() {
    in_each_shell(Vec::new, |run, _, server| {
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        assert!(run.stdout.is_empty() && run.stderr.is_empty(), "{run:?}");
        assert_eq!(server.posts().len(), 2);
    });
}

#[test]
fn a_connection_that_breaks_is_gone_on_with_and_nothing_is_sent_twice() {
    let busy = || Answer::status(429);
    let answers = || vec![Answer::accepted(1), busy(), busy(), Answer::accepted(2)];
    in_each_shell(answers, |run, _, server| {
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        let bodies: Vec<_> = server.posts().iter().map(|post| post.text().to_owned()).collect();
        assert_eq!(bodies.len(), 4);
        assert!(bodies[0] != bodies[1] && bodies[1] == bodies[2] && bodies[2] == bodies[3]);
        assert!(words(run).contains("kiva-repay resume "), "{run:?}");
    });
}

#[test]
fn what_needs_a_person_is_said_with_the_exit_code() {
    // Of which the rest is not sent either: what became of the first batch comes before it.
    let answers = || vec![Answer::cut_unanswered()];
    in_each_shell(answers, |run, _, server| {
        assert_eq!(run.status.code(), Some(6), "{run:?}");
        assert!(words(run).contains("resolve"), "{run:?}");
        assert_eq!(server.posts().len(), 1);
    });
    for shell in shells() {
        let again = Place::with("a.csv", "loan_id,amount\nL-1,-5\n");
        let run = monthly(shell, &again, &FakeKiva::quiet(), Some("145"));
        assert_eq!(run.status.code(), Some(3), "{run:?}");
    }
}

#[test]
fn a_month_that_no_token_could_be_had_for_is_begun_later() {
    for shell in shells() {
        for partner in [None, Some("145")] {
            let place = Place::with("a.csv", rows(4));
            let server = FakeKiva::start();
            server.token([Answer::status(503), Answer::status(503)]);
            let run = monthly(shell, &place, &server, partner);
            assert_eq!(run.status.code(), Some(0), "{run:?}");
            assert_eq!(server.posts().len(), 2, "{run:?}");
            assert!(server.books().values().all(|amounts| amounts.len() == 1));
        }
    }
}

#[test]
fn the_upload_that_is_gone_on_with_is_the_one_that_was_named() {
    for shell in shells() {
        let place = Place::with("a.csv", rows(4));
        place.write("old.csv", "loan_id,amount\nX-1,5.00\n");
        let busy = || Answer::status(429);
        let server = FakeKiva::answering([Answer::accepted(1), busy(), busy()]);
        let stopped = |args: &[&str]| {
            let kiva = place.kiva([&["upload", "-o", "json"], args].concat());
            let kiva = kiva.upload("MAX_ATTEMPTS", "1").upload("BATCH_SIZE", "2");
            kiva.env("KIVA_REPAY__PARTNER__ID", "145").server(&server).run().code(6).id()
        };
        stopped(&["a.csv"]);
        // A newer one, of another month, is not finished either.
        let other = stopped(&["old.csv", "--period", "2025-01"]);
        let run = monthly(shell, &place, &server, Some("145"));
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        let show = place.run(["show", &other, "-o", "json"]).code(0).json();
        assert_eq!(show["status"], "incomplete", "{show:#}");
    }
}

#[test]
fn a_month_that_was_reported_already_ends_with_7() {
    for shell in shells() {
        let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
        monthly(shell, &place, &server, Some("145"));
        let again = monthly(shell, &place, &server, Some("145"));
        assert_eq!(again.status.code(), Some(7), "{again:?}");
        assert_eq!(server.posts().len(), 2);
    }
}
