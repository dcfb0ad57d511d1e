//! Runs that meet: one is at work, the others go home at once and say why.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Answer, FakeKiva, Office, Running, rows, text};

/// How long the server takes for a call: far longer than a run that is sent home.
const SLOW: u64 = 4000;

/// An office with a file of four rows, which go in batches of two; the first call takes so long.
fn office(first_takes: u64) -> Office {
    let office = Office::answering([Answer::accepted(1).later(first_takes)]);
    office.write("a.csv", rows(4));
    office.write("b.csv", "LN-9001,9.00\n");
    office.configure("upload.batch_size = 2\n");
    office
}

/// Begins an upload of four rows, and returns while the server has the first batch.
fn begin(office: &Office) -> Running {
    let running = office.kiva(["upload", "a.csv", "-o", "json"]).start();
    office.server.wait_for_posts(1);
    running
}

#[track_caller]
fn assert_applied_once(server: &FakeKiva, rows: usize) {
    let times: Vec<_> = server.books().values().map(Vec::len).collect();
    assert_eq!(times, vec![1; rows]);
}

#[test]
fn three_uploads_at_once_apply_the_rows_once() {
    for _ in 0..3 {
        let office = Office::with(FakeKiva::taking(200, 300));
        office.write("a.csv", rows(4));
        office.configure("upload.batch_size = 2\n");
        let begun = Instant::now();
        let start = || office.kiva(["upload", "a.csv"]).start();
        let running = [start(), start(), start()];
        let runs = thread::scope(|scope| {
            let waits = running.map(|running| scope.spawn(|| (running.wait(), begun.elapsed())));
            waits.map(|wait| wait.join().unwrap())
        });
        let (done, refused): (Vec<_>, Vec<_>) = runs.iter().partition(|(run, _)| run.code == 0);
        assert_eq!((done.len(), refused.len()), (1, 2), "{runs:#?}");
        for (run, after) in refused {
            assert!([6, 7].contains(&run.code), "{run:#?}");
            assert!(*after < done[0].1, "sent home only when all was over: {run:#?}");
            let words = if run.code == 6 { "kiva-repay is already running" } else { "resume" };
            assert!(run.stderr.contains(words), "{run:#?}");
        }
        assert_applied_once(&office.server, 4);
        assert_eq!(office.history().len(), 1);
    }
}

#[test]
fn whoever_comes_second_goes_home_at_once_and_is_told_who_is_at_work() {
    let office = office(SLOW);
    let mut first = begin(&office);
    let uploads = office.history();
    let upload = text(&uploads[0]["upload"]).to_owned();
    for args in [
        &["upload", "a.csv"][..],
        &["upload", "b.csv"],
        &["upload", "a.csv", "--again"],
        &["resume", "--last"],
        &["resolve", &upload, "1", "--accepted"],
    ] {
        let begun = Instant::now();
        let run = office.run(args).code(6);
        assert!(begun.elapsed() < Duration::from_millis(SLOW), "{args:?}: {:?}", begun.elapsed());
        // Who, and since when.
        let run = run.complains(&[
            "`kiva-repay upload`",
            "process ",
            "UTC",
            "wait until it has finished",
        ]);
        assert_eq!(run.stdout, "");
    }
    let french = office.run(["resume", "--last", "--lang", "fr"]).code(6);
    french.complains(&["` par ", ", processus ", "depuis le"]);
    assert!(!first.is_over(), "too fast for this test");
    assert_eq!(office.server.posts().len(), 1);
    assert_eq!(first.wait().code(0).batches(), ["accepted", "accepted"]);
    assert_applied_once(&office.server, 4);
}

#[test]
fn to_look_is_allowed_while_a_run_is_at_work() {
    let office = office(SLOW);
    let first = begin(&office);
    let uploads = office.history();
    assert_eq!(uploads[0]["status"], "incomplete");
    let upload = text(&uploads[0]["upload"]);
    let run = office.run(["show", upload, "-o", "json"]).code(0);
    assert_eq!(run.batches(), ["sending", "pending"]);
    assert_eq!(run.json()["status"], "incomplete");
    let show = office.run(["show", upload]).code(0).says(&["being sent now", "wait until"]);
    assert!(!show.stdout.contains("kiva-repay resume"), "{show:#?}");
    office.run(["check", "a.csv"]).code(0);
    // What an upload would meet is told: the other run.
    office.run(["upload", "a.csv", "--dry-run"]).code(6).complains(&["is sending it now"]);
    first.wait().code(0);
    assert_applied_once(&office.server, 4);
}

#[test]
fn the_lock_dies_with_its_process() {
    let office = office(1000);
    assert!(begin(&office).kill().is_none(), "it was killed");
    let run = office.run(["resume", "--last", "-o", "json"]).code(6);
    assert_eq!(run.batches(), ["unknown", "accepted"]);
    let upload = run.id();
    let resolve = ["resolve", &upload, "1", "--accepted", "-o", "json"];
    assert_eq!(office.run(resolve).code(0).json()["status"], "accepted");
    assert_applied_once(&office.server, 4);
}

#[test]
fn a_batch_whose_run_was_killed_is_shown_as_unknown() {
    let office = office(1000);
    begin(&office).kill();
    let uploads = office.history();
    let upload = text(&uploads[0]["upload"]);
    let run = office.run(["show", upload, "-o", "json"]).code(0);
    assert_eq!(run.batches(), ["unknown", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], json!(1));
    office.run(["show", upload]).code(0).says(&["resolve", "--accepted", "--not-received"]);
}

#[test]
fn two_ledgers_do_not_stand_in_each_others_way() {
    let office = office(1500);
    let mut first = begin(&office);
    let other = format!("sqlite://{}", office.path("other.db").display());
    let run = office.kiva(["upload", "b.csv"]);
    run.env("KIVA_REPAY__LEDGER__URL", &other).run().code(0);
    assert!(!first.is_over(), "too fast for this test");
    first.wait().code(0);
    assert_applied_once(&office.server, 5);
}

#[test]
fn a_ledger_that_is_reached_by_a_link_is_the_same_ledger() {
    let office = office(1500);
    let first = begin(&office);
    let link = office.path("link.db");
    std::os::unix::fs::symlink(office.root().join("data/kiva-repay/ledger.db"), &link).unwrap();
    let link = format!("sqlite://{}", link.display());
    let second = office.kiva(["upload", "b.csv"]);
    second.env("KIVA_REPAY__LEDGER__URL", &link).run().code(6).complains(&["already running"]);
    first.wait().code(0);
    assert_applied_once(&office.server, 4);
}

#[test]
fn many_who_look_do_not_send_a_run_home() {
    let office = Office::with(FakeKiva::taking(5, 5));
    office.write("a.csv", rows(12));
    office.configure("upload.batch_size = 2\n");
    office.run(["history"]).code(0);
    thread::scope(|scope| {
        let lookers = [(); 3].map(|()| {
            scope.spawn(|| {
                for _ in 0..15 {
                    office.run(["history", "-o", "json"]).code(0);
                }
            })
        });
        office.run(["upload", "a.csv"]).code(0);
        for looker in lookers {
            looker.join().unwrap();
        }
    });
    assert_applied_once(&office.server, 12);
}
