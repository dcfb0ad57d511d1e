//! The script that `docs/schedule.md` gives to cron and systemd, run by a real shell.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::{Answer, FakeKiva, Place, credentials, rows};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schedule/kiva-monthly.sh");

/// Runs the script on four rows in two batches, each tried once.
fn monthly(place: &Place, server: &FakeKiva) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_kiva-repay"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut command = Command::new("sh");
    command.arg(SCRIPT).arg("a.csv").env_clear().current_dir(place.root().join("work"));
    command.env("PATH", path).env("HOME", place.root().join("home"));
    command.env("XDG_DATA_HOME", place.root().join("data")).env("KIVA_MONTHLY_WAIT", "0");
    command.env("KIVA_REPAY__UPLOAD__BATCH_SIZE", "2");
    command.env("KIVA_REPAY__UPLOAD__MAX_ATTEMPTS", "1");
    command.env("KIVA_REPAY__PARTNER__ID", "145");
    for (key, value) in credentials(&server.url()) {
        command.env(format!("KIVA_REPAY__STAGE__{}", key.to_uppercase()), value);
    }
    command.output().unwrap()
}

#[test]
fn a_month_that_goes_well_is_silent() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::start();
    let run = monthly(&place, &server);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    assert!(run.stdout.is_empty() && run.stderr.is_empty(), "{run:?}");
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn a_connection_that_breaks_is_gone_on_with_and_nothing_is_sent_twice() {
    let place = Place::with("a.csv", rows(4));
    let busy = || Answer::status(429);
    let server = FakeKiva::answering([Answer::accepted(1), busy(), busy(), Answer::accepted(2)]);
    let run = monthly(&place, &server);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    let bodies: Vec<_> = server.posts().iter().map(|post| post.text().to_owned()).collect();
    assert_eq!(bodies.len(), 4);
    assert!(bodies[0] != bodies[1] && bodies[1] == bodies[2] && bodies[2] == bodies[3]);
}

#[test]
fn what_needs_a_person_is_said_with_the_exit_code() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::accepted(1), Answer::cut_unanswered()]);
    let run = monthly(&place, &server);
    assert_eq!(run.status.code(), Some(6), "{run:?}");
    assert!(String::from_utf8_lossy(&run.stderr).contains("resolve"), "{run:?}");
    assert_eq!(server.posts().len(), 2);

    let again = Place::with("a.csv", "loan_id,amount\nL-1,-5\n");
    assert_eq!(monthly(&again, &FakeKiva::quiet()).status.code(), Some(3));
}
