//! Files that are written beside the result: whole or not at all, for their owner alone, and only where
//! they were meant.

use std::fs;

use serde_json::json;

use crate::support::{Answer, Office, Place, rows};

/// A file that was sent, and in each of whose rows Kiva found something strange.
fn with_problems(count: usize) -> (Office, String) {
    let problem = |at| {
        json!({"loan_id": format!("LN-{at:04}"), "severity": "warning",
               "code": "\u{1b}[31mred", "details": format!("\u{1b}]0;x\u{7}\u{202e}{}", "long ".repeat(20))})
    };
    let problems: Vec<_> = (1..=count).map(problem).collect();
    let office = Office::answering([Answer::problems(&json!(problems))]);
    office.write("a.csv", rows(count));
    let id = office.run(["upload", "a.csv", "-o", "json"]).code(0).id();
    (office, id)
}

#[test]
fn no_two_outputs_are_one_file_and_none_is_beside_the_ledger() {
    let (office, _) = with_problems(2);
    let twice = ["reconcile", "a.csv", "--findings", "x.csv", "--missing", "./x.csv"];
    office.run(twice).code(2).complains(&["--missing ./x.csv is also named by another option"]);
    let before = names(&office);
    for end in ["-wal", "-journal", "-shm"] {
        let beside = office.ledger().with_file_name(format!("ledger.db{end}"));
        let _ = fs::remove_file(&beside);
        let log = ["history", "--log-file", beside.to_str().unwrap()];
        office.run(log).code(2).complains(&["the database beside it keeps for itself"]);
        assert!(!beside.exists(), "{beside:?}");
        // What only ends so is a name like another.
        office.run(["history", "--log-file", &format!("month{end}")]).code(0);
        fs::remove_file(office.path(format!("month{end}"))).unwrap();
    }
    assert_eq!(names(&office), before);
}

/// What is in the working directory.
fn names(place: &Place) -> Vec<String> {
    let entries = fs::read_dir(place.path("")).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn a_file_that_does_not_fit_is_not_there_and_the_same_command_works_afterwards() {
    let (office, id) = with_problems(300);
    office.write("bad.csv", rows(300).replace(".50", ".5x"));
    let before = names(&office);
    let small = "ulimit -f 16";
    // A reader of the ledger has files of its own, which fit.
    let fits = "ulimit -f 72";
    for (args, limit, code, made) in [
        (&["check", "bad.csv", "--findings", "f.csv"][..], small, 3, "f.csv"),
        (&["show", &id, "--problems", "p.csv"], fits, 0, "p.csv"),
        (&["upload", "a.csv", "--again", "--dry-run", "--payload-dir", "d"], small, 0, "d"),
        (&["backup", "b.db"], fits, 0, "b.db"),
    ] {
        office.kiva(args).under(limit).run().code(1).complains(&["a limit on the size of files"]);
        assert_eq!(names(&office), before, "{args:?}");
        office.kiva(args).run().code(code);
        assert!(office.path(made).exists(), "{args:?}");
        let made = office.path(made);
        if made.is_dir() {
            fs::remove_dir_all(made).unwrap();
        } else {
            fs::remove_file(made).unwrap();
        }
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed_and_neither_a_directory_nor_a_dash_is_taken_for_a_file() {
    use std::os::unix::fs::symlink;
    let (office, id) = with_problems(2);
    office.write("kept", "kept");
    symlink(office.path("kept"), office.path("to-file")).unwrap();
    symlink(office.path("nowhere"), office.path("to-nothing")).unwrap();
    symlink(office.path("folder"), office.path("to-folder")).unwrap();
    fs::create_dir(office.path("folder")).unwrap();
    let outputs = [
        &["check", "a.csv", "--findings"][..],
        &["show", &id, "--problems"],
        &["reconcile", "a.csv", "--missing"],
        &["upload", "a.csv", "--dry-run", "--again", "--payload-dir"],
        &["receipt", &id],
        &["backup"],
        &["check", "a.csv", "--log-file"],
    ];
    for args in outputs {
        for link in ["to-file", "to-nothing", "to-folder"] {
            let run = office.run([args, &[&format!("./{link}")]].concat()).code(2);
            assert!(run.stderr.contains(link), "{run:#?}");
        }
        if !args.contains(&"--payload-dir") {
            let run = office.run([args, &["./folder"]].concat()).code(2);
            run.complains(&["folder is a folder"]);
            let run = office.run([args, &["-"]].concat()).code(2);
            run.complains(&["- would be standard output"]);
        }
    }
    assert!(!office.path("nowhere").exists() && !office.path("-").exists());
    assert_eq!(fs::read_to_string(office.path("kept")).unwrap(), "kept");
    assert_eq!(fs::read_dir(office.path("folder")).unwrap().count(), 0);
    // The links of the system itself lead to pipes.
    office.run(["check", "a.csv", "--quiet", "--log-file", "/dev/stderr"]).code(0);
    for args in
        [&["check", "folder"][..], &["upload", "folder"], &["check", "a.csv", "-c", "folder"]]
    {
        office.run(args).code(2).complains(&["folder"]);
    }
    let run = office.run(["check", "a.csv", "-c", "folder"]);
    run.complains(&["kiva-repay init --config folder/kiva-repay.toml"]);
    office.run(["init", "-c", "folder"]).code(2).complains(&["folder is a folder"]);
}

#[cfg(unix)]
#[test]
fn what_is_written_is_for_its_owner_alone_under_any_mask() {
    use std::os::unix::fs::PermissionsExt;
    let (office, id) = with_problems(2);
    for args in [
        &["check", "a.csv", "--findings", "f.csv"][..],
        &["show", &id, "--problems", "p.csv"],
        &["upload", "a.csv", "--dry-run", "--again", "--payload-dir", "d"],
        &["receipt", &id, "r.html"],
        &["backup", "b.db"],
        &["check", "a.csv", "--log-file", "log"],
        &["init", "-c", "new.toml"],
    ] {
        office.kiva(args).under("umask 0").run().code(0);
    }
    let mode = |name| office.path(name).metadata().unwrap().permissions().mode() & 0o777;
    for name in ["f.csv", "p.csv", "r.html", "b.db", "log", "new.toml", "d/batch-001.json"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    assert_eq!(mode("d"), 0o700);
}

#[test]
fn what_kiva_says_is_spelled_out_in_the_tables() {
    let (office, id) = with_problems(1);
    office.run(["show", &id, "--problems", "p.csv"]).code(0);
    let table = fs::read_to_string(office.path("p.csv")).unwrap();
    let hidden = table.chars().find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
    assert_eq!(hidden, None, "{table}");
    assert!(table.contains("<U+001B>[31mred") && table.contains("<U+202E>long"), "{table}");
}
