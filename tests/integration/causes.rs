//! What the machine does not give: each cause has its words, and nothing ends in the middle of the work.

use std::fs;

use serde_json::json;

use crate::support::{Answer, FakeKiva, Office, Place, rows};

#[cfg(unix)]
#[test]
fn a_log_that_cannot_be_written_to_any_more_ends_no_upload() {
    let office = Office::new();
    office.write("a.csv", rows(8));
    office.configure("upload.batch_size = 1\n");
    let line = "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"level\":\"INFO\"}\n";
    // In blocks of 512 bytes or of 1024, as the shell has it; the ledger has room.
    let size = 1024 * 1024 * 2;
    office.write("log", line.repeat(size / line.len()));
    let mut lost = 0;
    for limit in ["ulimit -f 2048", "ulimit -f 4096"] {
        let run = office.kiva(["upload", "a.csv", "--again", "--quiet", "--log-file", "log"]);
        let run = run.under(limit).run().code(0);
        lost += usize::from(run.stderr.contains("the log is not complete"));
    }
    assert!(lost > 0);
    assert_eq!(office.server.posts().len(), 16, "all was sent, both times");
}

#[cfg(unix)]
#[test]
fn a_ledger_that_has_no_room_to_grow_is_told_so() {
    let office = Office::new();
    office.write("a.csv", rows(20_000));
    office.run(["auth"]).code(0);
    let run = office.kiva(["upload", "a.csv"]).under("ulimit -f 1000").run().code(1);
    let run = run.complains(&["the disk did not take what was to be written", "ulimit -f"]);
    assert!(!run.stderr.contains("code"), "{run:#?}");
    assert_eq!(office.server.posts().len(), 0);
    // Nothing was half recorded.
    office.run(["upload", "a.csv"]).code(0);
}

/// What Kiva answered is told where it cannot be recorded: what it took, what it found, and what to type.
#[cfg(unix)]
#[test]
fn an_answer_that_the_ledger_has_no_room_for_is_told_and_recorded_by_what_is_told() {
    let long = "so long an answer ".repeat(60_000);
    let found = json!([{"loan_id": "LN-0002", "severity": "error", "details": long}]);
    let refusal = json!({"message": "no", "problems": found}).to_string();
    for (answer, words, answered, status) in [
        (Answer::problems(&found), "Kiva has accepted batch 2", "--accepted", "accepted"),
        (Answer::json(422, &refusal), "Kiva has not taken batch 2", "--not-received", "pending"),
    ] {
        let office = Office::answering([Answer::accepted(1), answer]);
        office.configure("upload.batch_size = 1\n");
        office.write("a.csv", rows(3));
        office.run(["auth"]).code(0);
        let run = office.kiva(["upload", "a.csv"]).under("ulimit -f 1000").run().code(1);
        let run = run.complains(&["could not be used", words, "could not be recorded"]);
        let run = run.says(&["LN-0002", "so long an answer"]);
        assert_eq!(office.server.posts().len(), 2, "{run:#?}");
        let resolve = run.told_all("resolve").into_iter().rfind(|told| told.contains(answered));
        assert!(run.stderr.replace("\n      ", "").contains(answered), "{run:#?}");
        office.paste(&resolve.unwrap()).code(0);
        let shown = office.run(["show", "-o", "json"]).code(0);
        assert_eq!(shown.batches(), ["accepted", status, "pending"]);
    }
}

#[cfg(unix)]
#[test]
fn a_ledger_that_could_not_be_made_leaves_nothing_behind() {
    for blocks in [40, 80, 160] {
        let office = Office::new();
        office.write("a.csv", rows(2));
        let limit = format!("ulimit -f {blocks}");
        office.kiva(["upload", "a.csv"]).under(&limit).run().code(1);
        let folder = office.ledger().with_file_name("");
        let left: Vec<_> = fs::read_dir(folder).unwrap().collect();
        assert!(left.is_empty(), "{limit}: {left:?}");
        office.run(["upload", "a.csv"]).code(0);
    }
}

#[cfg(unix)]
#[test]
fn no_end_is_a_panic() {
    let office = Office::with(FakeKiva::at_will());
    office.write("a.csv", rows(2));
    for count in 4..30 {
        let limit = format!("ulimit -n {count}");
        let run = office.kiva(["upload", "a.csv"]).under(&limit).run();
        assert!(
            if count < 24 { [1, 127].contains(&run.code) } else { [0, 7].contains(&run.code) },
            "{run:#?}"
        );
        assert!(!run.stderr.contains("src/") && !run.stderr.contains(".cargo"), "{run:#?}");
        if run.code == 1 {
            let words = run.stderr.to_lowercase();
            let words: Vec<_> = words.split_whitespace().collect();
            assert!(words.join(" ").contains("too many"), "{run:#?}");
        }
    }
}

#[test]
fn one_file_at_a_time() {
    let place = Place::with("a.csv", rows(1));
    for command in ["check", "upload", "reconcile"] {
        let run = place.run([command, "a.csv", "b.csv", "c.csv", "--lang", "en"]).code(2);
        let run = run.complains(&["one file at a time", "b.csv", "*.csv"]);
        assert_eq!(run.told(command), format!("kiva-repay {command} a.csv --lang en"));
    }
}

#[test]
fn colours_are_for_a_terminal_whatever_the_environment_says() {
    let place = Place::with("bad.csv", "loan_id,amount\nA,-1\n");
    let run = place.kiva(["check", "bad.csv"]).env("CLICOLOR_FORCE", "1").unchecked().run().code(3);
    assert!(!run.stderr.contains('\u{1b}'), "{run:#?}");
    let run = place.kiva(["chek", "bad.csv"]).env("CLICOLOR_FORCE", "1").unchecked().run().code(2);
    assert!(!run.stderr.contains('\u{1b}'), "{run:#?}");
}

#[test]
fn a_ledger_whose_path_is_too_long_says_so() {
    let place = Place::with("a.csv", rows(1));
    let name = "long/".repeat(120);
    let url = format!("sqlite://{}/{name}ledger.db", place.path("").display());
    let server = FakeKiva::quiet();
    let kiva = place.kiva(["upload", "a.csv"]).server(&server);
    let run = kiva.env("KIVA_REPAY__LEDGER__URL", &url).run().code(1);
    run.complains(&["too long", "shorter path"]);
}

#[test]
fn a_ledger_that_is_copied_to_be_read_needs_a_folder_for_it() {
    let office = Office::new();
    office.upload("2026-09", "A-1,1\n", &[]).code(0);
    let ledger = office.root().join("data/kiva-repay/ledger.db");
    // A step of its schema is yet to be taken.
    crate::support::execute(&ledger, "DELETE FROM _sqlx_migrations WHERE version > 3");
    let run = office.kiva(["history"]).env("TMPDIR", "/nowhere/at/all").run().code(1);
    run.complains(&["/nowhere/at/all", "TMPDIR"]);
}

#[cfg(target_os = "linux")]
#[test]
fn no_image_of_the_memory_is_left_behind() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    server.repayments([Answer::accepted(1).later(500)]);
    let kiva = place.kiva(["upload", "a.csv"]).server(&server).under("ulimit -c unlimited || :");
    let running = kiva.start();
    server.wait_for_posts(1);
    let limits = fs::read_to_string(format!("/proc/{}/limits", running.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().nth(4), Some("0"), "{core}");
    running.wait().code(0);
}
