//! The script that `docs/schedule.md` gives to cron and systemd, run by a real shell.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::support::{Answer, FakeKiva, Place, credentials, rows, until};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schedule/kiva-monthly.sh");

/// The shells that run `sh` scripts where partners work, as far as this machine has them.
fn shells() -> Vec<&'static str> {
    let is_here = |shell: &&str| Command::new(shell).args(["-c", ":"]).status().is_ok();
    let shells: Vec<_> = ["dash", "bash"].into_iter().filter(is_here).collect();
    if shells.is_empty() { vec!["sh"] } else { shells }
}

/// The guide in each language.
fn guides() -> impl Iterator<Item = String> {
    ["", ".fr", ".es"].into_iter().map(|language| {
        let guide = format!("{}/docs/schedule{language}.md", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(guide).unwrap()
    })
}

/// The line of the recipe that makes the ledger.
fn first_line(guide: &str) -> String {
    guide.lines().find_map(|line| line.strip_prefix("sudo -H -u kiva ")).unwrap().to_owned()
}

/// A config file with the credentials of production.
fn config_for_production(place: &Place, server: &FakeKiva) -> String {
    let account = credentials(&server.url()).map(|(key, value)| format!("{key} = '{value}'\n"));
    let config = format!("partner.id = '145'\n[production]\n{}", account.concat());
    place.write("kiva-repay.toml", config).to_str().unwrap().to_owned()
}

#[test]
fn the_first_run_of_the_recipe_goes_to_production() {
    for (guide, shell) in guides().zip(shells().into_iter().cycle()) {
        let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
        let config = config_for_production(&place, &server);
        let line = first_line(&guide).replace("/etc/kiva-repay/kiva-repay.toml", &config);
        place.paste(&line).code(0).says(&["production"]);
        let mut monthly = script(shell, &place, &server, &["--env", "production", "--yes"]);
        let run = monthly.env("KIVA_REPAY_CONFIG", config).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        assert_eq!(server.posts().len(), 2, "{run:?}");
    }
}

/// Each month writes a copy of another name, and what the guide tells to type puts one back.
#[test]
fn the_copy_that_the_recipe_writes_can_be_put_back() {
    for (guide, shell) in guides().zip(shells().into_iter().cycle()) {
        let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
        let config = config_for_production(&place, &server);
        let (data, copies) = (place.root().join("data/kiva-repay"), place.root().join("copies"));
        std::fs::create_dir(&copies).unwrap();
        let type_in = |command: &str| {
            let command = command
                .replace("sudo -H -u kiva ", "")
                .replace("-o kiva ", "")
                .replace("/var/lib/kiva-repay/.local/share/kiva-repay", data.to_str().unwrap())
                .replace("/backup/kiva", copies.to_str().unwrap())
                .replace("/etc/kiva-repay/kiva-repay.toml", &config);
            let run = shell_in(&place, shell).args(["-ec", &command]).output().unwrap();
            assert_eq!(run.status.code(), Some(0), "{command}: {run:?}");
            run
        };
        type_in(&first_line(&guide));
        let crontab = guide.lines().find(|line| line.contains("backup --quiet")).unwrap();
        let (_, backup) = crontab.split_once(" * * ").unwrap();
        let run = type_in(&backup.replace("\\%", "%"));
        assert!(run.stdout.is_empty() && run.stderr.is_empty(), "{run:?}");
        let names: Vec<_> = std::fs::read_dir(&copies).unwrap().map(|f| f.unwrap()).collect();
        let name = names[0].file_name().into_string().unwrap();
        assert_eq!((names.len(), name.len()), (1, "ledger-2026-11-02.db".len()), "{name}");
        type_in(&format!("kiva-repay upload a.csv --env production --yes --config '{config}'"));
        let recipe = guide.split("```").find(|block| block.contains("auth --restored")).unwrap();
        type_in(&recipe.strip_prefix("sh\n").unwrap().replace("ledger-2026-11-02.db", &name));
        let history = type_in(&format!("kiva-repay history --output json --config '{config}'"));
        let history: serde_json::Value = serde_json::from_slice(&history.stdout).unwrap();
        assert_eq!(history["uploads"], serde_json::json!([]), "the copy is older than the upload");
    }
}

#[test]
fn a_script_without_a_file_says_how_it_is_called() {
    let run = Command::new("sh").arg(SCRIPT).output().unwrap();
    assert_eq!((run.status.code(), words(&run).contains("kiva-monthly FILE")), (Some(2), true));
}

/// Runs the script on `a.csv` in batches of two, each tried once.
fn monthly(shell: &str, place: &Place, server: &FakeKiva, partner: Option<&str>) -> Output {
    let mut command = script(shell, place, server, &[]);
    if let Some(partner) = partner {
        command.env("KIVA_REPAY__PARTNER__ID", partner);
    }
    command.output().unwrap()
}

/// A shell of the account, which finds the program.
fn shell_in(place: &Place, shell: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_kiva-repay"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut command = Command::new(shell);
    command.env_clear().current_dir(place.root().join("work"));
    command.env("PATH", path).env("HOME", place.root().join("home"));
    command.env("XDG_DATA_HOME", place.root().join("data"));
    command
}

/// The run to come, with options.
fn script(shell: &str, place: &Place, server: &FakeKiva, options: &[&str]) -> Command {
    let mut command = shell_in(place, shell);
    command.arg(SCRIPT).arg("a.csv").args(options).env("KIVA_MONTHLY_WAIT", "0");
    command.env("KIVA_REPAY__UPLOAD__BATCH_SIZE", "2");
    command.env("KIVA_REPAY__UPLOAD__MAX_ATTEMPTS", "1");
    for (key, value) in credentials(&server.url()) {
        command.env(format!("KIVA_REPAY__STAGE__{}", key.to_uppercase()), value);
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
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
    for shell in shells() {
        let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
        // The very first one also tells that it has made a ledger.
        place.write("first.csv", "L-1,5\n");
        place.kiva(["upload", "first.csv"]).server(&server).run().code(0);
        let run = monthly(shell, &place, &server, Some("145"));
        assert_eq!(run.status.code(), Some(0), "{run:?}");
        assert!(run.stdout.is_empty() && run.stderr.is_empty(), "{run:?}");
        assert_eq!(server.posts().len(), 3);
    }
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

/// A word in the name of a file means nothing.
#[test]
fn a_log_that_is_called_after_a_command_does_not_end_it_early() {
    for shell in shells() {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering([Answer::accepted(1), Answer::status(429)]);
        let mut script = script(shell, &place, &server, &["--log-file", "to resolve.log"]);
        let run = script.env("KIVA_REPAY__PARTNER__ID", "145").output().unwrap();
        assert_eq!((run.status.code(), server.posts().len()), (Some(0), 3), "{run:?}");
    }
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

#[test]
fn a_resumed_upload_takes_the_options_that_it_knows() {
    for shell in shells() {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering([Answer::accepted(1), Answer::status(429)]);
        let options = ["--period", "2026-10", "--format", "two-column", "-e", "stage", "--again"];
        let run = script(shell, &place, &server, &options).output().unwrap();
        assert_eq!(run.status.code(), Some(0), "{shell}: {run:?}");
        assert_eq!(server.posts().len(), 3, "{shell}");
    }
}

#[test]
fn a_script_that_is_stopped_finishes_the_batch_and_goes_no_further() {
    use std::os::unix::process::{CommandExt, ExitStatusExt};
    // As the terminal and the system do it, to the whole group, and to the script alone.
    for (shell, signal, of_group) in shells().into_iter().flat_map(|shell| {
        [("INT", 2, true), ("TERM", 15, true), ("TERM", 15, false), ("HUP", 1, false)]
            .map(|(name, number, of_group)| (shell, (name, number), of_group))
    }) {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::taking(0, 500);
        let child = script(shell, &place, &server, &[]).process_group(0).spawn().unwrap();
        server.wait_for_posts(1);
        let id = if of_group { format!("-{}", child.id()) } else { child.id().to_string() };
        assert!(Command::new("kill").args(["-s", signal.0, "--", &id]).status().unwrap().success());
        let run = child.wait_with_output().unwrap();
        assert_eq!(run.status.signal(), Some(signal.1), "{shell} {signal:?} {of_group}: {run:?}");
        assert_eq!(server.posts().len(), 1, "{shell} {signal:?}");
        let history = place.run(["show", "-o", "json"]).code(0);
        assert_eq!(history.batches(), ["accepted", "pending"], "{shell} {signal:?} {of_group}");
    }
}

#[test]
fn a_script_that_is_stopped_while_it_waits_goes_no_further() {
    for shell in shells() {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering([Answer::accepted(1), Answer::status(429)]);
        let mut command = script(shell, &place, &server, &[]);
        let mut child = command.env("KIVA_MONTHLY_WAIT", "60").spawn().unwrap();
        server.wait_for_posts(2);
        let is_over = || place.run(["show", "-o", "json"]).batches() == ["accepted", "pending"];
        until("the first run to end", is_over);
        let holder = place.root().join("data/kiva-repay/ledger.db.holder");
        until("the ledger to be free", || !holder.exists());
        std::thread::sleep(std::time::Duration::from_millis(300));
        let id = child.id().to_string();
        assert!(Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success());
        until("the script to end", || child.try_wait().unwrap().is_some());
        assert_eq!(server.posts().len(), 2);
    }
}

#[test]
fn what_is_left_of_another_file_is_not_taken_for_this_one() {
    for (shell, changed) in shells().into_iter().flat_map(|shell| {
        // The MIS has mended an amount, or has more loans.
        [(shell, rows(4).replace("4.50", "777.00")), (shell, rows(6))]
    }) {
        let place = Place::with("a.csv", rows(4));
        let busy = || Answer::status(429);
        let server = FakeKiva::answering([Answer::accepted(1), busy(), busy(), busy(), busy()]);
        let first = monthly(shell, &place, &server, Some("145"));
        assert_eq!((first.status.code(), server.posts().len()), (Some(6), 5), "{first:?}");
        assert_ne!(changed, rows(4));
        place.write("a.csv", &changed);
        let run = monthly(shell, &place, &server, Some("145"));
        assert_eq!((run.status.code(), server.posts().len()), (Some(6), 5), "{run:?}");
        assert!(words(&run).contains("another file"), "{run:?}");
        // With the file that it was made of, all of it is sent.
        place.write("a.csv", rows(4));
        let run = monthly(shell, &place, &server, Some("145"));
        assert_eq!((run.status.code(), server.posts().len()), (Some(0), 6), "{run:?}");
    }
}
