//! What is said where the ledger is gone, or was put back from a backup, by the commands that only look.

use crate::support::Office;

/// Another account, a disk that is not mounted, a file that was deleted: the commands that only look say so.
#[test]
fn where_the_ledger_is_gone_those_that_look_say_so_with_its_path() {
    let office = Office::new();
    let path = office.ledger().to_string_lossy().into_owned();
    for args in [&["history"][..], &["history", "-q"], &["show", "-q"], &["receipt"]] {
        office.run(args).complains(&["does not exist", &path]);
    }
    office.run(["resume", "--last", "-q"]).code(0).complains(&["does not exist", &path]);
    assert!(!office.ledger().exists(), "what has nothing to find makes none");
    office.make_ledger();
    office.run(["history", "-q"]).code(0).complains(&["has no upload to stage yet", &path]);
    let id = office.upload("2026-09", "L-1,1.00\n", &[]).code(0).id();
    let well = office.run(["history", "-q"]).code(0);
    assert_eq!(well.stderr, "");
    let other = office.run(["history", "-q", "-e", "production"]).code(0);
    assert_eq!(other.stderr, "");
    for name in ["ledger.db", "ledger.db-wal", "ledger.db-shm"] {
        let _ = std::fs::remove_file(office.ledger().with_file_name(name));
    }
    for args in [&["history", "-q"][..], &["show"], &["show", &id], &["receipt"]] {
        office.run(args).complains(&["does not exist", "is gone", &path]);
    }
    // Of what is gone nobody may hear that there is nothing to do.
    let resolve = ["resolve", &id, "1", "--accepted"];
    for args in [&["resume", "--last"][..], &["resume", &id], &["cancel", &id], &resolve] {
        let run = office.run(args).code(1).complains(&["does not exist", "is gone", "--restored"]);
        assert!(run.stdout.is_empty() && !office.ledger().exists(), "{run:#?}");
    }
    let restored = ["resume", "--last", "--restored"];
    office.run(restored).code(0).says(&["Nothing to do"]).complains(&["does not exist"]);
    office.run(["cancel", &id, "--restored"]).code(2).complains(&["no upload"]);
    assert!(!office.ledger().exists());

    // What makes a ledger makes none in the place of one that is gone, before a person has said so.
    for _ in 0..2 {
        let auth = office.run(["auth"]).code(1).complains(&["does not exist", "is gone"]);
        assert!(!auth.stdout.contains("All is well") && !office.ledger().exists(), "{auth:#?}");
        auth.complains(&["kiva-repay auth --restored"]);
    }
    let auth = office.run(["auth"]).code(1);
    office.follow(&auth, "auth").code(0).says(&["just created", "All is well"]);
    let empty = "in which there is no upload yet";
    office.run(["auth"]).code(0).says(&[empty]);
    office.upload("2026-09", "L-1,1.00\n", &[]).code(0);
    assert!(!office.run(["auth"]).code(0).stdout.contains(empty));
}

#[test]
fn a_page_from_a_ledger_that_was_put_back_says_so() {
    let office = Office::new();
    office.upload("2026-08", "L-1,1.00\n", &[]).code(0);
    office.run(["backup", "old.db"]).code(0);
    office.upload("2026-09", "L-1,2.00\n", &[]).code(0);
    for name in ["ledger.db-wal", "ledger.db-shm"] {
        let _ = std::fs::remove_file(office.ledger().with_file_name(name));
    }
    std::fs::rename(office.path("old.db"), office.ledger()).unwrap();
    let receipt = office.run(["receipt", "r.html"]).code(0);
    receipt.says(&["does not know all that was sent", "do not sign it"]);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("older than an earlier run knew"), "{page}");
    // A dry run changes nothing, so that it agrees to nothing.
    office.write("a.csv", "loan_id,amount\nL-1,3.00\n");
    let dry = office.run(["upload", "a.csv", "--dry-run"]).code(1);
    dry.complains(&["kiva-repay auth --restored"]);
    office.run(["upload", "a.csv"]).code(1);
    // It shows what would be sent by who agrees, and does not agree for anybody.
    office.run(["upload", "a.csv", "--dry-run", "--restored"]).code(0).says(&["3.00"]);
    office.run(["upload", "a.csv"]).code(1);
    // Who only looks is told what to do, too, in one line.
    let quiet = office.run(["history", "-q"]).code(0).complains(&["put the newer one back"]);
    assert!(quiet.stderr.ends_with("kiva-repay auth --restored\n"), "{quiet:#?}");
    let auth = office.run(["auth"]).code(1).complains(&["is older than in the run of"]);
    assert!(!auth.stdout.contains("All is well"), "{auth:#?}");
    office.follow(&auth, "auth").code(0).says(&["All is well"]);
    // A month of which it may lack something is compared with PA2 first.
    office.run(["receipt", "s.html"]).code(0).says(&["before you sign it, compare"]);
}

/// A disk that is not mounted: what is tried to stage or the sandbox meanwhile makes a ledger in the place of
/// the one that knows what went to production, and the month must not go there again.
#[test]
fn what_a_try_made_in_the_place_of_a_ledger_that_is_gone_is_no_ledger_for_production() {
    let office = Office::new();
    let rows = "L-1,1.00\nL-2,2.00\n";
    let production = ["--env", "production", "--yes"];
    office.make_ledger();
    office.upload("2026-09", rows, &production).code(0);
    for name in ["ledger.db", "ledger.db-wal", "ledger.db-shm"] {
        let _ = std::fs::remove_file(office.ledger().with_file_name(name));
    }
    office.upload("2026-09", rows, &production).code(4);
    office.upload("2026-09", rows, &["--env", "sandbox"]).complains(&["is gone"]);
    office.upload("2026-09", rows, &[]).code(0);
    for _ in 0..2 {
        let run = office.upload("2026-09", rows, &production).code(1);
        run.complains(&["is older", "--restored"]);
    }
    office.upload("2026-09", rows, &[&production[..], &["--restored"]].concat()).code(0);
    office.upload("2026-10", "L-1,3.00\nL-2,4.00\n", &production).code(0);
}
