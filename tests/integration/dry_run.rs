//! `upload --dry-run`: shows what would be sent, to the last byte, and sends nothing.

use serde_json::json;

use crate::support::{FakeKiva, Grant, Office, Place, rows};

#[test]
fn nothing_is_sent_and_no_credentials_are_needed() {
    let place = Place::with("october.csv", rows(620));
    let run = place.run(["upload", "october.csv", "--dry-run", "-o", "json"]).code(0);
    let document = run.json();
    for (key, value) in [
        ("command", json!("upload")),
        ("dry_run", json!(true)),
        ("environment", json!("stage")),
        ("rows", json!(620)),
        ("total_amount", json!("192820.00")),
        ("file", json!("october.csv")),
    ] {
        assert_eq!(document[key], value, "{key}");
    }
    let batches = document["batches"].as_array().unwrap();
    let sizes: Vec<_> = batches.iter().map(|batch| batch["rows"].as_u64().unwrap()).collect();
    assert_eq!(sizes, [250, 250, 120]);
    for batch in batches {
        assert_eq!((&batch["status"], &batch["attempts"]), (&json!("pending"), &json!(0)));
        assert_eq!(batch["problems"], json!([]));
    }

    let server = FakeKiva::quiet();
    place.kiva(["upload", "october.csv", "--dry-run"]).server(&server).run().code(0);
}

#[test]
fn production_needs_no_confirmation_to_be_looked_at() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    let run = place.kiva(["upload", "a.csv", "--dry-run", "-e", "production", "-o", "json"]);
    let run = run.server_as("PRODUCTION", &server).run().code(0);
    assert_eq!(run.json()["environment"], "production");
}

#[test]
fn the_bodies_are_byte_for_byte_those_of_the_real_upload() {
    let csv =
        "loan_id,client_id,amount\n0042,\"C \"\"7\"\"\",480.50\nprêt 7,C-2,0.10\nL\\3,C-3,7\n";
    for (format, fields) in
        [("two-column", "short"), ("two-column", "internal"), ("three-column", "internal")]
    {
        let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
        let args = ["upload", "a.csv", "--batch-size", "2", "--format", format];
        let dry = [&args[..], &["--dry-run", "--payload-dir", "out/bodies"]].concat();
        place.kiva(dry).upload("ID_FIELDS", fields).run().code(0);
        place.kiva(args).server(&server).upload("ID_FIELDS", fields).run().code(0);

        let mut files: Vec<_> = std::fs::read_dir(place.path("out/bodies"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        let written: Vec<_> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
        let sent: Vec<_> = server.posts().into_iter().map(|post| post.body).collect();
        assert_eq!(written, sent, "{format} {fields}");
        assert_eq!(sent.len(), 2);
    }
}

#[test]
fn more_than_nine_batches_still_sort_by_name() {
    let place = Place::with("a.csv", rows(120));
    let args = ["upload", "a.csv", "--dry-run", "--batch-size", "1", "--payload-dir", "out"];
    place.run(args).code(0);
    let mut files: Vec<_> =
        std::fs::read_dir(place.path("out")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let first = std::fs::read_to_string(&files[0]).unwrap();
    let last = std::fs::read_to_string(files.last().unwrap()).unwrap();
    assert_eq!((files.len(), first.contains("LN-0001")), (120, true));
    assert!(last.contains("LN-0120"), "{last}");
}

#[cfg(unix)]
#[test]
fn what_borrowers_owe_is_for_nobody_else_on_the_machine() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with("a.csv", rows(1));
    place.run(["upload", "a.csv", "--dry-run", "--payload-dir", "out"]).code(0);
    for entry in std::fs::read_dir(place.path("out")).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }
}

#[test]
fn files_that_are_there_already_are_not_overwritten() {
    let place = Place::with("a.csv", rows(1));
    place.write("out/notes.txt", "mine");
    let run = place.run(["upload", "a.csv", "--dry-run", "--payload-dir", "out"]);
    assert_ne!(run.code, 0, "{run:#?}");
    assert_eq!(std::fs::read_to_string(place.path("out/notes.txt")).unwrap(), "mine");
    assert_eq!(std::fs::read_dir(place.path("out")).unwrap().count(), 1);
}

#[test]
fn a_directory_for_bodies_without_a_dry_run_is_a_wrong_command_line() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::quiet());
    let run = place.kiva(["upload", "a.csv", "--payload-dir", "out"]).server(&server).run();
    run.code(2).complains(&["--payload-dir needs --dry-run too"]);
    assert!(!place.path("out").exists());
}

#[test]
fn a_wrong_file_writes_no_bodies() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,5\nL-2,x\n");
    place.run(["upload", "a.csv", "--dry-run", "--payload-dir", "out"]).code(3);
    assert!(!place.path("out").exists() || place.path("out").read_dir().unwrap().count() == 0);
}

#[test]
fn a_person_sees_batches_and_totals_and_that_nothing_was_sent() {
    let place = Place::with("october.csv", rows(4));
    let run = place.run(["upload", "october.csv", "--dry-run", "--batch-size", "3"]).code(0);
    // Rows 1 to 3 are 7.50 together, and row 4 is 4.50.
    run.says(&["october.csv", "12.00", "7.50", "4.50", "nothing was sent"]);
}

/// Only a token would tell the partner; the ledger may know it, too.
#[test]
fn without_a_partner_the_only_one_of_the_ledger_is_compared_with() {
    let office = Office::new();
    office.configure_no_partner();
    office.write("a.csv", "loan_id,amount\nL-1,10.00\nL-2,20.00\n");
    let dry = ["upload", "a.csv", "--period", "2026-09", "--dry-run", "-q"];
    office.run(dry).code(0).complains(&["ledger.db does not exist"]);
    office.upload("2026-09", "L-1,10.00\nL-2,20.00\n", &[]).code(0);
    office.run(dry).code(7).complains(&["partner.id is not set", "partner 145"]);
    office.write("b.csv", "loan_id,amount\nL-1,1.00\nL-2,21.00\n");
    let check = office.run(["check", "b.csv"]).code(0).says(&["[amount.decreased]"]);
    check.complains(&["partner.id is not set", "partner 145"]);
    // Another environment is another matter.
    let production = office.run([&dry[..], &["--env", "production"]].concat()).code(0);
    assert!(!production.stderr.contains("partner.id"), "{production:#?}");

    office.server.grant(Grant::to("146"));
    office.upload("2026-09", "M-1,10.00\n", &[]).code(0);
    let several = ["several partners", "was not compared", "set partner.id"];
    office.run(dry).code(0).complains(&several);
    office.run(["check", "b.csv", "-q"]).code(0).complains(&several);
}
