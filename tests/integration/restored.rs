//! A ledger that was put back from a backup does not know what was sent after it: nothing goes out twice, what
//! Kiva has can be recorded, and nobody is told for certain what is not.

use std::fs;

use crate::support::{Answer, FakeKiva, Office, Run, rows};

const ROWS: &str = "L-1,1.00\nL-2,2.00\nL-3,3.00\n";

/// The upload of an office whose ledger was put back, and how many batches Kiva has: the ledger has the last two
/// of three as pending, and Kiva has all.
fn put_back() -> (Office, String) {
    let (office, id) = stopped_after_one();
    office.run(["resume", &id]).code(0);
    assert_eq!(office.server.posts().len(), 4);
    restore(&office);
    (office, id)
}

/// An office with a backup of a ledger in which two of three batches are pending.
fn stopped_after_one() -> (Office, String) {
    let office = Office::answering([Answer::accepted(1), Answer::status(429)]);
    office.configure("upload.batch_size = 1\nupload.max_attempts = 1\n");
    let id = office.upload("2026-09", ROWS, &[]).code(6).id();
    office.run(["backup", "old.db"]).code(0);
    (office, id)
}

fn restore(office: &Office) {
    for name in ["ledger.db-wal", "ledger.db-shm"] {
        let _ = fs::remove_file(office.ledger().with_file_name(name));
    }
    fs::copy(office.path("old.db"), office.ledger()).unwrap();
}

fn shown(office: &Office, id: &str) -> Run {
    office.run(["show", id, "-o", "json"]).code(0)
}

#[test]
fn what_waits_in_it_is_of_unknown_outcome_and_can_be_recorded_either_way() {
    let (office, id) = put_back();
    let posts = office.server.posts().len();
    let args = ["resolve", &id, "2", "--accepted", "--restored"];
    office.run(args).code(0).complains(&["2 batches", "may have been sent after the backup"]);
    assert_eq!(shown(&office, &id).batches(), ["accepted", "accepted", "unknown"]);
    office.run(["resume", &id, "-q"]).code(6).complains(&["look for the batch in PA2"]);
    office.run(["resolve", &id, "3", "--accepted"]).code(0);
    let document = shown(&office, &id).json();
    assert_eq!(
        (&document["status"], &document["month"]["exact"]),
        (&"accepted".into(), &false.into())
    );
    assert_eq!(office.server.posts().len(), posts);
    // What Kiva has not is sent, once a person has looked.
    office.run(["resolve", &id, "3", "--not-received"]).code(0);
    office.run(["resume", &id]).code(0);
    assert_eq!(office.server.posts().len(), posts + 1);
}

/// What agrees to a ledger that was put back may be mistyped, or lack what it needs: then nobody has agreed.
#[test]
fn the_agreement_holds_where_the_command_comes_to_something_and_nothing_goes_twice() {
    let (office, id) = put_back();
    let file = ["upload", "2026-09.csv", "--period", "2026-09", "--restored"];
    let state = office.root().join("state.before");
    let remembered = states(&office);
    copy_folder(&remembered, &state);
    for (args, code) in [
        (&["resolve", &id, "9", "--accepted", "--restored"][..], 2),
        (&["resolve", "ffff", "2", "--accepted", "--restored"], 2),
        (&["resume", "ffff", "--restored"], 2),
        (&["resume", &id, "--env", "production", "--restored"], 2),
        (&["cancel", "ffff", "--restored"], 2),
        (&["cancel", &id, "--restored"], 6),
        (&["resume", "--last", "--restored"], 6),
        (&["resume", &id, "--restored"], 6),
        (&["auth", "--restored", "TOKEN"], 4),
        (&file, 6),
        (&[&file[..], &["--env", "production"]].concat(), 4),
    ] {
        restore(&office);
        fs::remove_dir_all(&remembered).unwrap();
        copy_folder(&state, &remembered);
        let is_refused = args.contains(&"TOKEN");
        office.server.token(is_refused.then(|| Answer::status(401)));
        let args: Vec<_> = args.iter().filter(|word| **word != "TOKEN").collect();
        let posts = office.server.posts().len();
        let run = office.run(&args).code(code);
        let is_agreed = run.stderr.contains("outcome is unknown from now on");
        assert_eq!(is_agreed, code == 6, "{run:#?}");
        let told = run.commands().join(" ");
        assert!(!is_agreed || !told.contains("--restored"), "{run:#?}");
        office.run(["resume", &id, "-q"]).code(if is_agreed { 6 } else { 1 });
        assert_eq!(shown(&office, &id).batches(), ["accepted", "unknown", "unknown"], "{args:?}");
        assert_eq!(office.server.posts().len(), posts, "{args:?}");
    }
}

/// Whoever agreed is told so, also where nothing waits; and what is told to be typed next does not agree once more,
/// least of all for another environment.
#[test]
fn that_a_ledger_was_taken_is_said_and_no_command_after_it_takes_it_again() {
    let office = Office::new();
    office.upload("2026-08", ROWS, &[]).code(0);
    office.run(["backup", "old.db"]).code(0);
    office.upload("2026-09", ROWS, &["--again"]).code(0);
    restore(&office);
    let taken = ["is in use from now on as it was put back", "ledger.db"];
    office.run(["auth", "--restored", "-q"]).code(0).complains(&taken);
    restore(&office);
    let args = ["upload", "2026-09.csv", "--again", "--restored", "--period", "2026-09"];
    let run = office.run(args).code(0).complains(&taken);
    let real = run.told("upload 2026-09.csv --period 2026-09 --env production");
    assert!(!real.contains("--restored"), "{real}");
    restore(&office);
    let held = office.upload("2026-08", ROWS, &["--restored"]).code(7).complains(&taken);
    assert!(!held.commands().join(" ").contains("--restored"), "{held:#?}");
    // Who has not agreed yet is told to.
    restore(&office);
    let refused = office.run(["upload", "2026-09.csv", "--restored", "--env", "production"]);
    refused.code(4);
    office.upload("2026-08", ROWS, &[]).code(1).complains(&["--restored"]);
}

fn states(office: &Office) -> std::path::PathBuf {
    let folders = ["state", "home/.local/state", "data"];
    let folders = folders.map(|name| office.root().join(name).join("kiva-repay/ledgers"));
    folders.into_iter().find(|folder| folder.is_dir()).unwrap()
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

#[test]
fn before_anybody_agrees_nothing_in_it_is_told_to_be_safe() {
    let (office, id) = put_back();
    let run = office.run(["show", &id]).code(0).complains(&["older than in the run of"]);
    assert!(!run.stdout.contains("can be sent safely"), "{run:#?}");
    run.says(&["2 rows: outcome unknown", "put back from a backup"]);
    let document = shown(&office, &id).json();
    assert_eq!(document["month"]["exact"], false);
    assert_eq!(document["batches"][1]["status"], "unknown");
}

/// On another computer nothing is remembered of the ledger: who puts it there says so.
#[test]
fn who_says_that_it_was_put_back_is_believed_where_nothing_is_remembered() {
    let (office, id) = put_back();
    fs::remove_dir_all(states(&office)).unwrap();
    let posts = office.server.posts().len();
    office.run(["auth", "--restored"]).code(0).complains(&["2 batches"]).says(&["All is well"]);
    office.run(["resume", &id, "-q"]).code(6);
    assert_eq!(office.server.posts().len(), posts);
}

/// A correction that the backup lacks: what the ledger takes to stand may have been replaced by it.
#[test]
fn a_correction_leaves_nothing_out_on_the_word_of_it() {
    let office = Office::new();
    let id = office.upload("2026-09", ROWS, &[]).code(0).id();
    office.run(["backup", "old.db"]).code(0);
    office.correct(&id, "L-1,1.50\nL-2,2.00\nL-3,3.50\n", &[]).code(0);
    restore(&office);
    office.run(["auth", "--restored"]).code(0);
    assert_eq!(shown(&office, &id).json()["month"]["exact"], false);
    let receipt = office.run(["receipt", &id, "r.html"]).code(0);
    receipt.says(&["put back from a backup", "compare"]);
    let page = fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("may lack uploads for this month"), "{page}");
    let right = "L-1,1.00\nL-2,2.00\nL-3,3.50\n";
    let run = office.correct(&id, right, &[]).code(0);
    let document = run.json();
    assert_eq!((&document["rows"], &document["left_out"]), (&3.into(), &0.into()), "{run:#?}");
    assert_eq!(document["month"]["exact"], false);
    // What was sent since is known.
    office.correct(&id, right, &[]).code(7);
    let document = office.correct(&id, "L-1,1.00\nL-2,2.75\nL-3,3.50\n", &[]).code(0).json();
    assert_eq!((&document["rows"], &document["left_out"]), (&1.into(), &2.into()));
    // A month that could not be reported by then lacks nothing.
    let quiet = office.run(["history", "-q"]).code(0);
    assert_eq!(quiet.stderr, "");
}

/// A power cut is when backups are put back: what left until then is remembered batch by batch.
#[cfg(unix)]
#[test]
fn a_ledger_that_is_put_back_after_a_power_cut_is_known_to_be_older() {
    // While a batch of the upload was on its way, a backup was made; the power was cut two batches later.
    let office = Office::with(FakeKiva::taking(0, 400));
    office.configure("upload.batch_size = 1\nupload.max_attempts = 1\n");
    office.write("a.csv", rows(5));
    let running = office.kiva(["upload", "a.csv", "--period", "2026-09"]).start();
    office.server.wait_for_posts(2);
    office.run(["backup", "old.db"]).code(0);
    office.server.wait_for_posts(4);
    assert!(running.kill().is_none());
    let id = office.history()[0]["upload"].as_str().unwrap().to_owned();
    restore(&office);
    let posts = office.server.posts().len();
    for args in [&["resolve", &id, "2", "--accepted"][..], &["resume", &id, "-q"]] {
        office.run(args).code(1).complains(&["older than in the run of"]);
    }
    office.run(["history", "-q"]).code(0).complains(&["older than in the run of"]);
    office.run(["auth", "--restored"]).code(0);
    office.run(["resume", &id, "-q"]).code(6);
    assert_eq!(office.server.posts().len(), posts);
}

#[cfg(unix)]
#[test]
fn so_is_one_from_before_a_resume_that_was_killed_wherever_it_is_put() {
    let (office, id) = stopped_after_one();
    office.server.repayments([Answer::accepted(2).later(2000)]);
    let running = office.kiva(["resume", &id]).start();
    office.server.wait_for_posts(3);
    assert!(running.kill().is_none());
    let url = format!("sqlite://{}", office.path("old.db").display());
    let posts = office.server.posts().len();
    let elsewhere = office.kiva(["resume", &id, "-q"]).env("KIVA_REPAY__LEDGER__URL", &url);
    elsewhere.run().code(1).complains(&["older than in the run of"]);
    restore(&office);
    office.run(["resume", &id, "-q"]).code(1).complains(&["older than in the run of"]);
    assert_eq!(office.server.posts().len(), posts);
}

/// Nobody would notice an older ledger: all are told, also those who want quiet.
#[test]
fn where_nothing_can_be_remembered_it_is_said() {
    let office = Office::answering([Answer::accepted(1), Answer::status(429)]);
    office.configure("upload.batch_size = 1\nupload.max_attempts = 1\n");
    office.run(["auth"]).code(0).says(&["All is well"]);
    let folder = states(&office);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "").unwrap();
    let told = ["cannot be remembered in", "may be sent twice", "kiva-repay auth --restored"];
    let run = office.upload("2026-09", ROWS, &["-q"]).code(6).complains(&told);
    assert_eq!(run.stderr.matches("cannot be remembered").count(), 1, "{run:#?}");
    let id = run.id();
    let auth = office.run(["auth"]).code(0).says(&["! ledger", "cannot be remembered in"]);
    assert!(!auth.stdout.contains("All is well"), "{auth:#?}");
    office.run(["auth", "-q"]).code(0).complains(&told);
    office.run(["resume", &id, "-q"]).code(0).complains(&told);
    fs::remove_file(&folder).unwrap();
    assert_eq!(office.upload("2026-10", "L-1,4.00\nL-2,5.00\n", &["-q"]).stderr, "");
    office.run(["auth"]).code(0).says(&["All is well"]);
}
