//! Runs that meet: one is at work, the others go home at once and say why.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::answer::Answer;
use crate::books::{Books, Conduct};
use crate::run::{Kiva, Place, Running, rows};

/// How long the server takes for a call: far longer than a run that is sent home.
const SLOW: u64 = 2500;

fn kiva<'p>(place: &'p Place, books: &Books, args: &[&str]) -> Kiva<'p> {
    place.kiva(args).url_as("STAGE", &books.url()).upload("BATCH_SIZE", "2")
}

/// Begins an upload of four rows, and returns while the server has the first batch.
fn begin(place: &Place, books: &Books) -> Running {
    let running = kiva(place, books, &["upload", "a.csv", "-o", "json"]).start();
    wait_for_posts(books, 1);
    running
}

fn wait_for_posts(books: &Books, count: usize) {
    let begun = Instant::now();
    while books.posts() < count {
        assert!(begun.elapsed() < Duration::from_secs(20), "only {} posts", books.posts());
        thread::sleep(Duration::from_millis(2));
    }
}

#[track_caller]
fn assert_applied_once(books: &Books, rows: usize) {
    let times: Vec<_> = books.entries().values().map(|entry| entry.times).collect();
    assert_eq!(times, vec![1; rows]);
}

#[test]
fn three_uploads_at_once_apply_the_rows_once() {
    for _ in 0..5 {
        let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(300, 300));
        let begun = Instant::now();
        let start = || kiva(&place, &books, &["upload", "a.csv"]).start();
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
            let words = if run.code == 6 { "another run holds the ledger" } else { "resume" };
            assert!(run.stderr.contains(words), "{run:#?}");
        }
        assert_applied_once(&books, 4);
        let uploads = place.run(["history", "-o", "json"]).code(0).json();
        assert_eq!(uploads["uploads"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn whoever_comes_second_goes_home_at_once_and_is_told_who_is_at_work() {
    let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(0, SLOW));
    place.write("b.csv", "LN-9,9.00\n");
    let mut first = begin(&place, &books);
    let history = place.run(["history", "-o", "json"]).code(0).json();
    let upload = history["uploads"][0]["upload"].as_str().unwrap().to_owned();
    for args in [
        &["upload", "a.csv"][..],
        &["upload", "b.csv"],
        &["upload", "a.csv", "--again"],
        &["resume", "--last"],
        &["resolve", &upload, "1", "--accepted"],
    ] {
        let begun = Instant::now();
        let run = kiva(&place, &books, args).run().code(6);
        assert!(begun.elapsed() < Duration::from_millis(SLOW), "{args:?}: {:?}", begun.elapsed());
        // Who, and since when.
        let run = run.complains(&["`kiva-repay upload`", "process ", "since 20"]);
        assert_eq!(run.stdout, "");
    }
    assert!(!first.is_over(), "too fast for this test");
    assert_eq!(books.posts(), 1);
    assert_eq!(first.wait().code(0).batches(), ["accepted", "accepted"]);
    assert_applied_once(&books, 4);
}

#[test]
fn to_look_is_allowed_while_a_run_is_at_work() {
    let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(0, SLOW));
    let first = begin(&place, &books);
    let history = place.run(["history", "-o", "json"]).code(0).json();
    assert_eq!(history["uploads"][0]["status"], "incomplete");
    let upload = history["uploads"][0]["upload"].as_str().unwrap();
    let run = place.run(["show", upload, "-o", "json"]).code(0);
    assert_eq!(run.batches(), ["sending", "pending"]);
    assert_eq!(run.json()["status"], "incomplete");
    place.run(["show", upload]).code(0).says(&["on their way"]);
    place.run(["check", "a.csv"]).code(0);
    place.run(["upload", "a.csv", "--dry-run"]).code(0);
    first.wait().code(0);
    assert_applied_once(&books, 4);
}

#[test]
fn the_lock_dies_with_its_process() {
    let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(0, 0));
    books.script([Conduct::well(0, 3000)]);
    assert!(begin(&place, &books).kill().is_none(), "it was killed");
    let run = kiva(&place, &books, &["resume", "--last", "-o", "json"]).run().code(6);
    assert_eq!(run.batches(), ["unknown", "accepted"]);
    let upload = run.json()["upload"].clone();
    let resolve = ["resolve", upload.as_str().unwrap(), "1", "--accepted", "-o", "json"];
    assert_eq!(place.run(resolve).code(0).json()["status"], "accepted");
    assert_applied_once(&books, 4);
}

#[test]
fn a_batch_whose_run_was_killed_is_shown_as_unknown() {
    let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(0, 0));
    books.script([Conduct::well(0, 3000)]);
    begin(&place, &books).kill();
    let history = place.run(["history", "-o", "json"]).code(0).json();
    let upload = history["uploads"][0]["upload"].as_str().unwrap();
    let run = place.run(["show", upload, "-o", "json"]).code(0);
    assert_eq!(run.batches(), ["unknown", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], json!(1));
    place.run(["show", upload]).code(0).says(&["resolve", "--accepted", "--not-received"]);
}

#[test]
fn two_ledgers_do_not_stand_in_each_others_way() {
    let (place, books) = (Place::with("a.csv", rows(4)), Books::taking(0, 0));
    place.write("b.csv", "LN-9001,9.00\n");
    books.script([Conduct {
        before: 0,
        applies: true,
        after: 1500,
        answer: Some(Answer::accepted(1)),
    }]);
    let mut first = begin(&place, &books);
    let other = format!("sqlite://{}", place.path("other.db").display());
    let run = kiva(&place, &books, &["upload", "b.csv"]);
    run.env("KIVA_REPAY__LEDGER__URL", &other).run().code(0);
    assert!(!first.is_over(), "too fast for this test");
    first.wait().code(0);
    assert_applied_once(&books, 5);
}

#[test]
fn many_who_look_do_not_send_a_run_home() {
    let (place, books) = (Place::with("a.csv", rows(12)), Books::taking(5, 5));
    place.run(["history"]).code(0);
    thread::scope(|scope| {
        let lookers = [(); 3].map(|()| {
            scope.spawn(|| {
                for _ in 0..15 {
                    place.run(["history", "-o", "json"]).code(0);
                }
            })
        });
        kiva(&place, &books, &["upload", "a.csv"]).run().code(0);
        for looker in lookers {
            looker.join().unwrap();
        }
    });
    assert_applied_once(&books, 12);
}
