//! The ledger's file: whose it is, where it is, and that nothing is sent when it cannot be used.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{
    Answer, FakeKiva, Invocation, Place, Run, SECRET, TOKEN, execute, rows, set_mode,
};

fn ledger(place: &Place) -> PathBuf {
    place.ledger()
}

/// A place whose ledger holds one upload that was accepted.
fn with_ledger() -> Place {
    let (place, server) = (Place::with("old.csv", rows(300)), FakeKiva::start());
    place.kiva(["upload", "old.csv"]).server(&server).run().code(0);
    place.write("a.csv", "A-1,1.00\nA-2,2.00\n");
    place
}

fn upload<'p>(place: &'p Place, server: &FakeKiva) -> Invocation<'p> {
    place.kiva(["upload", "a.csv", "-o", "json"]).server(server)
}

/// Nothing may be sent without a ledger, not even for a token; nobody is told that all is well.
#[track_caller]
fn assert_refused(place: &Place, code: &str) -> Run {
    let server = FakeKiva::quiet();
    for args in [&["history"][..], &["show", "a"], &["resume", "--last"]] {
        let run = place.kiva(args).server(&server).run().code(1);
        assert_eq!(run.stdout, "", "{args:?}");
    }
    let run = upload(place, &server).run().code(1);
    assert_eq!(run.json()["error"]["code"], code, "{run:#?}");
    run
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = with_ledger();
    let directory = ledger(&place).parent().unwrap().to_owned();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&directory), 0o700);
    for entry in fs::read_dir(&directory).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[cfg(unix)]
#[test]
fn all_that_lies_beside_it_is_as_closed_while_a_run_is_at_work() {
    use std::os::unix::fs::PermissionsExt;
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    server.repayments([Answer::accepted(1).later(600)]);
    let running = upload(&place, &server).start();
    server.wait_for_posts(1);
    let directory = ledger(&place).parent().unwrap().to_owned();
    let files: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap()).collect();
    assert!(files.len() >= 2, "{files:?}");
    for file in files {
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        // The note on who is at work holds no report.
        let most = if file.path().extension().unwrap() == "holder" { 0o644 } else { 0o600 };
        assert_eq!(mode & !most, 0, "{file:?} {mode:o}");
    }
    running.wait().code(0);
}

#[test]
fn no_secret_and_no_token_is_in_it() {
    let (place, server) = (Place::with("a.csv", rows(6)), FakeKiva::start());
    let echo = |status| Answer::json(status, &format!("{{\"echo\":[{TOKEN:?},{SECRET:?}]}}"));
    server.repayments([echo(200), echo(400), echo(502)]);
    let kiva = upload(&place, &server).upload("BATCH_SIZE", "2");
    kiva.run().code(6);
    let mut seen = 0;
    for entry in fs::read_dir(ledger(&place).parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        // What the program remembers of ledgers lies there too on Windows, in a folder.
        if path.is_dir() {
            continue;
        }
        let bytes = fs::read(path).unwrap();
        for secret in [SECRET, TOKEN, "client_secret", "s3cr3t", "VERY-DISTINCT"] {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret}");
        }
        seen += bytes.windows(4).filter(|window| window == b"echo").count();
    }
    assert!(seen >= 2, "the replies themselves are kept");
}

#[test]
fn a_url_in_the_settings_says_where_it_is() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    let path = place.path("deep/er/my.db");
    let url = format!("sqlite://{}", path.display());
    upload(&place, &server).env("KIVA_REPAY__LEDGER__URL", &url).run().code(0);
    assert!(path.exists() && !ledger(&place).exists());
    let config = place.write("c.toml", format!("[ledger]\nurl = {url:?}\n"));
    place.run(["history", "-c", "c.toml", "-o", "json"]).code(0).says(&["a.csv"]);
    let config = config.to_str().unwrap();
    upload(&place, &server).env("KIVA_REPAY_CONFIG", config).run().code(7);
}

#[test]
fn a_url_that_names_no_lasting_file_is_a_fault_of_the_settings() {
    for url in ["sqlite::memory:", "sqlite://", "postgres://localhost/kiva", "ledger.db"] {
        let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
        upload(&place, &server).env("KIVA_REPAY__LEDGER__URL", url).run().code(4);
    }
}

#[test]
fn a_url_that_asks_for_more_than_a_file_is_refused_with_the_reason() {
    for query in ["?mode=ro", "?mode=rwc", "?cache=shared", "?"] {
        let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
        let url = format!("sqlite://{}{query}", place.path("my.db").display());
        let run = upload(&place, &server).env("KIVA_REPAY__LEDGER__URL", &url).run().code(4);
        run.complains(&["nothing may follow the name of the file"]);
        assert!(!place.path("my.db").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_ledger_that_others_could_read_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let place = with_ledger();
    set_mode(&ledger(&place), 0o664);
    // Who only looks changes nothing; whoever writes to it closes it.
    place.run(["history"]).code(0);
    assert_eq!(fs::metadata(ledger(&place)).unwrap().permissions().mode() & 0o777, 0o664);
    place.run(["resume", "--last"]).code(0);
    let mode = fs::metadata(ledger(&place)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
}

#[test]
fn a_ledger_of_a_newer_program_is_refused() {
    let place = with_ledger();
    execute(
        &ledger(&place),
        "INSERT INTO _sqlx_migrations VALUES (999, 'later', '2027-01-01', TRUE, x'00', 0)",
    );
    let run = assert_refused(&place, "ledger.newer");
    assert!(run.stderr.contains("newer"), "{run:#?}");
}

#[test]
fn a_ledger_whose_schema_was_begun_by_another_program_is_refused() {
    let place = with_ledger();
    execute(&ledger(&place), "UPDATE _sqlx_migrations SET checksum = x'00'");
    assert_refused(&place, "ledger.newer");
}

#[test]
fn what_is_no_database_is_refused_and_left_alone() {
    let place = with_ledger();
    let mut rng = fastrand::Rng::with_seed(7);
    let noise: Vec<u8> = std::iter::repeat_with(|| rng.u8(..)).take(20_000).collect();
    for bytes in [noise.as_slice(), b"loan_id,amount\nLN-1,4.00\n"] {
        fs::write(ledger(&place), bytes).unwrap();
        assert_refused(&place, "ledger.damaged");
        assert_eq!(fs::read(ledger(&place)).unwrap(), bytes);
    }
}

#[test]
fn a_ledger_that_was_cut_short_is_refused() {
    let place = with_ledger();
    let whole = fs::read(ledger(&place)).unwrap();
    for part in [2, 4, 10] {
        let length = whole.len() / part / 4096 * 4096;
        fs::write(ledger(&place), &whole[..length]).unwrap();
        assert_refused(&place, "ledger.damaged");
        fs::write(ledger(&place), &whole[..length + 1000]).unwrap();
        assert_refused(&place, "ledger.damaged");
    }
}

#[test]
fn a_ledger_with_a_page_of_noise_makes_no_backup() {
    let place = with_ledger();
    let whole = fs::read(ledger(&place)).unwrap();
    for page in [1, whole.len() / 4096 / 2, whole.len() / 4096 - 1] {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xa5);
        fs::write(ledger(&place), &bytes).unwrap();
        // Not each command reads each page, and this one does.
        place.run(["backup", "copy.db"]).code(1).complains(&["damaged"]);
        assert!(!place.path("copy.db").exists(), "page {page}");
    }
}

#[test]
fn a_backup_is_a_ledger_of_its_own() {
    let place = with_ledger();
    place.run(["backup", "copy.db"]).code(0).says(&["copy.db", "1 upload"]);
    place.run(["backup", "copy.db"]).code(2).complains(&["copy.db"]);
    let of_copy = place.kiva(["history", "-o", "json"]);
    let url = format!("sqlite://{}", place.path("copy.db").display());
    let of_copy = of_copy.env("KIVA_REPAY__LEDGER__URL", &url).run().code(0).json();
    assert_eq!(of_copy, place.run(["history", "-o", "json"]).code(0).json());
    assert_eq!(Place::new().run(["backup", "copy.db"]).code(2).stdout, "");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(place.path("copy.db")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_row_that_was_changed_behind_the_programs_back_is_not_sent() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    server.repayments([Answer::status(429)]);
    upload(&place, &server).upload("MAX_ATTEMPTS", "1").run().code(6);
    execute(&ledger(&place), "DROP TRIGGER repayments_stay");
    execute(&ledger(&place), "UPDATE repayments SET amount = '9999.00' WHERE line = 2");
    place.kiva(["resume", "--last"]).server(&server).run().code(1).complains(&["damaged"]);
    assert_eq!(server.posts().len(), 1);
}

/// While the first of two batches is at the server, makes the ledger refuse to record something.
#[cfg(unix)]
fn disturbed(sql: &'static str) -> (Place, FakeKiva, Run) {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::accepted(1).later(500)]);
    let running = upload(&place, &server).upload("BATCH_SIZE", "2").start();
    server.wait_for_posts(1);
    execute(&ledger(&place), sql);
    let run = running.wait().code(1);
    execute(&ledger(&place), "DROP TRIGGER disturbance");
    (place, server, run)
}

#[cfg(unix)]
#[test]
fn an_outcome_that_cannot_be_recorded_ends_the_run_and_is_unknown() {
    let (place, server, run) = disturbed(
        "CREATE TRIGGER disturbance BEFORE INSERT ON outcomes BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    assert_eq!(run.batches(), ["unknown", "pending"]);
    run.complains(&["full"]);
    assert_eq!(server.posts().len(), 1, "nothing more was sent");
    let resume = place.kiva(["resume", "--last", "-o", "json"]).server(&server);
    assert_eq!(resume.run().code(6).batches(), ["unknown", "accepted"]);
    assert_eq!(server.posts().len(), 2, "what is unknown was not sent again");
}

#[cfg(unix)]
#[test]
fn an_intent_that_cannot_be_recorded_is_not_followed() {
    let (place, server, run) = disturbed(
        "CREATE TRIGGER disturbance BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert_eq!(server.posts().len(), 1, "nothing was sent without a record of it");
    let resume = place.kiva(["resume", "--last", "-o", "json"]).server(&server);
    assert_eq!(resume.run().code(0).batches(), ["accepted", "accepted"]);
    assert_eq!(server.posts().len(), 2);
}

// To Windows what is below a file is not there.
#[cfg(unix)]
#[test]
fn a_directory_that_is_a_file_is_refused() {
    let place = Place::with("a.csv", rows(2));
    fs::write(place.root().join("data/kiva-repay"), "here first").unwrap();
    assert_refused(&place, "ledger.unusable");
}

#[test]
fn a_ledger_that_is_a_directory_is_refused() {
    let place = Place::with("a.csv", rows(2));
    fs::create_dir_all(ledger(&place)).unwrap();
    let run = upload(&place, &FakeKiva::quiet()).run().code(2);
    run.complains(&["ledger.db: it is a folder"]);
}

#[test]
fn a_directory_that_cannot_be_written_to_is_refused() {
    let place = Place::with("a.csv", rows(2));
    let data = place.root().join("data");
    set_mode(&data, 0o500);
    // To the superuser, and on Windows, such a directory is like any other.
    if fs::write(data.join("probe"), "").is_err() {
        assert_refused(&place, "ledger.unusable");
    }
    set_mode(&data, 0o700);
}

#[test]
fn a_missing_home_is_named_and_nothing_is_sent() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    fs::write(place.root().join("home/nobody"), "").unwrap();
    let missing = place.root().join("home/nobody/x").display().to_string();
    let kiva = upload(&place, &server).env("HOME", &missing).env("XDG_DATA_HOME", &missing);
    let kiva = kiva.env("LOCALAPPDATA", &missing).env("APPDATA", &missing);
    let run = kiva.run().code(1);
    assert!(run.stderr.contains("ledger"), "{run:#?}");
}

/// What is said of a ledger that knows nothing.
const UNKNOWN_PAST: &str = "put your earlier ledger back";

#[test]
fn a_ledger_that_is_not_there_is_never_made_in_silence() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::start();
    let path = ledger(&place).display().to_string();
    let kiva =
        |args: &[&str]| place.kiva(args).server(&server).env("KIVA_REPAY__PARTNER__ID", "145");
    kiva(&["check", "a.csv", "--quiet"]).run().code(0).complains(&[&path, "does not exist"]);
    kiva(&["upload", "a.csv", "--dry-run", "-q"])
        .run()
        .code(0)
        .complains(&[&path, "does not exist"]);
    kiva(&["resume", "--last", "--quiet"]).run().code(0).complains(&[&path, "does not exist"]);
    assert!(!ledger(&place).exists(), "what has nothing to find makes none");
    place.make_ledger();
    kiva(&["check", "a.csv", "--quiet"]).run().code(0).complains(&[&path, "has no upload"]);
    kiva(&["upload", "a.csv", "--dry-run", "-q"]).run().code(0).complains(&[&path, "to stage"]);
    let args = ["upload", "a.csv", "--quiet", "--log-file", "log"];
    kiva(&args).run().code(0).complains(&[&path, "has no upload", UNKNOWN_PAST]);
    let log = fs::read_to_string(place.path("log")).unwrap();
    assert!(log.contains("no earlier upload is known") && log.contains(&path), "{log}");
    for args in [&["check", "a.csv", "-q"][..], &["upload", "a.csv", "--again", "-q"]] {
        let run = kiva(args).run().code(0);
        assert!(!run.stderr.contains(UNKNOWN_PAST), "{run:#?}");
    }
    // The disk is not mounted, and the same goes out again: somebody is told.
    fs::remove_dir_all(ledger(&place).parent().unwrap()).unwrap();
    let run = kiva(&["upload", "a.csv", "--quiet"]).run().code(0);
    run.complains(&["warning: ", &path, "is new", "Put it back before you send anything more"]);
}

#[test]
fn a_file_of_no_bytes_is_no_ledger() {
    let place = with_ledger();
    fs::write(ledger(&place), "").unwrap();
    let run = assert_refused(&place, "ledger.empty");
    run.complains(&["0 bytes", &ledger(&place).display().to_string()]);
    assert_eq!(fs::metadata(ledger(&place)).unwrap().len(), 0);
}

#[test]
fn a_place_that_depends_on_the_folder_or_on_a_shell_is_refused_by_name() {
    for (path, part) in [
        ("ledger.db", "ledger.db"),
        ("../ledger.db", "../ledger.db"),
        ("~/ledger.db", "~"),
        ("/$HOME/ledger.db", "$HOME"),
        ("/%TEMP%/ledger.db", "%TEMP%"),
        ("/tmp/ledger.db\n", "⏎"),
    ] {
        let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
        let url = format!("sqlite://{path}");
        for args in [&["upload", "a.csv"][..], &["history"], &["check", "a.csv"]] {
            let run = place.kiva(args).server(&server).env("KIVA_REPAY__LEDGER__URL", &url).run();
            run.code(4).complains(&["ledger.url", part]);
        }
        assert_eq!(fs::read_dir(place.path("")).unwrap().count(), 1, "{path}");
    }
}

#[test]
fn a_folder_in_place_of_the_ledger_was_mistyped() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    fs::create_dir(place.path("kept")).unwrap();
    place.write("kiva.toml", "[ledger]\nurl = 'sqlite://kept'\n[partner]\nid = '145'\n");
    for args in [
        &["upload", "a.csv"][..],
        &["upload", "a.csv", "--dry-run"],
        &["history"],
        &["show"],
        &["resume", "--last"],
        &["cancel", "x"],
        &["backup", "copy.db"],
    ] {
        let run = place.kiva([args, &["-c", "kiva.toml"]].concat()).server(&server).run().code(2);
        run.complains(&["kept: it is a folder", "FOLDER/ledger.db"]);
    }
    assert!(!place.path("copy.db").exists());
    // The file itself can be checked all the same.
    let run = place.run(["check", "a.csv", "-c", "kiva.toml", "--quiet"]).code(0);
    run.complains(&["kept: it is a folder"]);
}

#[test]
fn the_database_of_another_program_is_left_alone() {
    let place = Place::with("a.csv", rows(2));
    fs::create_dir_all(ledger(&place).parent().unwrap()).unwrap();
    let made = std::process::Command::new("python3")
        .args(["-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE customers (id)')"])
        .arg(ledger(&place))
        .status();
    // It takes something else than this program to make one.
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    let before = fs::read(ledger(&place)).unwrap();
    assert_refused(&place, "ledger.unusable").complains(&["the database of another program"]);
    assert_eq!(fs::read(ledger(&place)).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_ledger_and_no_config_file() {
    let place = Place::with("a.csv", rows(2));
    fs::create_dir_all(ledger(&place).parent().unwrap()).unwrap();
    let pipe = |path: &Path| {
        assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    };
    pipe(&ledger(&place));
    assert_refused(&place, "ledger.unusable").complains(&["is a pipe or a device"]);
    pipe(&place.path("kiva-repay.toml"));
    place.run(["check", "a.csv"]).code(4).complains(&["is a pipe or a device"]);
    place.run(["check", "a.csv", "-c", "kiva-repay.toml"]).code(4).complains(&["is a pipe"]);
    place.run(["check", "a.csv", "-c", "/dev/null"]).code(0);
}

#[test]
fn a_password_in_the_place_of_the_ledger_is_not_shown() {
    let place = Place::with("a.csv", rows(2));
    let url = "postgres://me:hush-hush@host/kiva";
    let run = place.kiva(["history"]).env("KIVA_REPAY__LEDGER__URL", url).run().code(4);
    assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
    run.complains(&["postgres://...@host/kiva"]);
}

#[test]
fn a_relative_place_in_a_config_file_begins_at_that_file() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    place.write("etc/kiva.toml", "[ledger]\nurl = 'sqlite://my.db'\n");
    fs::create_dir(place.path("elsewhere")).unwrap();
    place.kiva(["upload", "a.csv", "-c", "etc/kiva.toml"]).server(&server).run().code(0);
    assert!(place.path("etc/my.db").exists() && !place.path("my.db").exists());
}

#[cfg(unix)]
#[test]
fn a_home_that_is_not_there_is_none_and_is_not_made() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    let missing = place.path("nobody").display().to_string();
    for home in [missing.as_str(), "work", "."] {
        let kiva = upload(&place, &server).env("HOME", home).env("XDG_DATA_HOME", "");
        let run = kiva.run().code(1);
        run.complains(&["no data folder"]);
    }
    assert_eq!(fs::read_dir(place.path("")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_ledger_with_two_names_is_refused() {
    let place = with_ledger();
    fs::hard_link(ledger(&place), place.path("other.db")).unwrap();
    let server = FakeKiva::quiet();
    let run = upload(&place, &server).run().code(1);
    run.complains(&["has 2 names", "mount the folder"]);
}

#[test]
fn production_with_yes_needs_a_ledger_that_is_there() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    let kiva = |args: &[&str]| {
        let kiva = place.kiva(args).server_as("PRODUCTION", &server);
        kiva.env("KIVA_REPAY__PARTNER__ID", "145").env("KIVA_REPAY__ENVIRONMENT", "production")
    };
    for args in [&["upload", "a.csv", "--yes"][..], &["resume", "--last", "--yes"]] {
        kiva(args).run().code(4).complains(&["ledger.db", "kiva-repay auth"]);
        assert!(!ledger(&place).exists());
    }
    kiva(&["auth"]).run().code(0).says(&["ledger.db, just"]);
    let run = kiva(&["upload", "a.csv", "--yes", "--quiet"]).run().code(0);
    run.complains(&["has no upload to production yet"]);
    assert_eq!(server.posts().len(), 1);
}

/// While the server has the batch `at` of three, does something to the folder of the ledger. The server answers
/// so at first.
#[cfg(unix)]
fn replaced(at: usize, answers: Vec<Answer>, disturb: impl Fn(&Path)) -> (Run, usize) {
    let place = Place::with("a.csv", rows(6));
    let server = FakeKiva::taking(0, 500);
    server.repayments(answers.into_iter().map(|answer| answer.later(500)));
    let running = place.kiva(["upload", "a.csv", "--quiet"]).upload("BATCH_SIZE", "2");
    let running = running.server(&server).start();
    server.wait_for_posts(at);
    disturb(ledger(&place).parent().unwrap());
    (running.wait().code(1), server.posts().len())
}

#[cfg(unix)]
fn remove(folder: &Path) {
    fs::remove_dir_all(folder).unwrap();
}

/// Puts a copy in the place of the ledger.
#[cfg(unix)]
fn restore(folder: &Path) {
    fs::copy(folder.join("ledger.db"), folder.join("backup")).unwrap();
    fs::rename(folder.join("backup"), folder.join("ledger.db")).unwrap();
}

/// What would be tried again is not, where the intent stands in a file that nobody will open.
#[cfg(unix)]
#[test]
fn nothing_is_tried_again_where_the_ledger_was_taken_away_meanwhile() {
    for status in [429, 403] {
        for disturb in [remove, restore] {
            let (run, posts) = replaced(1, vec![Answer::busy(status)], disturb);
            assert_eq!(posts, 1, "{status}: {run:#?}");
            run.complains(&["removed or replaced"]);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_ledger_that_is_taken_away_stops_the_run_which_tells_what_it_sent() {
    for at in [1, 3] {
        for (run, posts) in [replaced(at, vec![], remove), replaced(at, vec![], restore)] {
            assert_eq!(posts, at, "{run:#?}");
            let batch = format!("Batch {at}");
            let run = run.complains(&["removed or replaced"]).says(&[&batch, "accepted"]);
            assert!(!run.stdout.contains("unknown"), "{run:#?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn the_lock_hangs_on_the_ledger_and_not_on_what_lies_beside_it() {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::taking(0, 800));
    place.write("b.csv", "LN-9001,9.00\n");
    let running = upload(&place, &server).upload("BATCH_SIZE", "2").start();
    server.wait_for_posts(1);
    for entry in fs::read_dir(ledger(&place).parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        let is_of_database = path.file_name().unwrap().to_str().unwrap().starts_with("ledger.db-");
        if path != ledger(&place) && !is_of_database {
            fs::remove_file(path).unwrap();
        }
    }
    std::os::unix::fs::symlink(ledger(&place), place.path("link.db")).unwrap();
    let link = format!("sqlite://{}", place.path("link.db").display());
    let other = place.kiva(["upload", "b.csv"]).server(&server);
    other.env("KIVA_REPAY__LEDGER__URL", &link).run().code(6).complains(&["already running"]);
    let shown = place.run(["show", "-o", "json"]).code(0);
    assert_eq!(
        shown.batches()[0],
        "sending",
        "nobody knows yet, and nobody is told to look in PA2"
    );
    assert_eq!(running.wait().code(0).batches(), ["accepted", "accepted"]);
}

/// Copies a ledger that no run uses.
fn copy(from: &Path, to: &Path) {
    for suffix in ["-wal", "-shm"] {
        let beside = PathBuf::from(format!("{}{suffix}", to.display()));
        let _ = fs::remove_file(beside);
    }
    fs::copy(from, to).unwrap();
}

#[cfg(unix)]
#[test]
fn a_ledger_that_is_older_than_the_last_run_is_not_written_to_before_a_person_agrees() {
    let (place, server) = (with_ledger(), FakeKiva::start());
    let (ledger, backup) = (ledger(&place), place.path("backup.db"));
    place.run(["backup", "backup.db"]).code(0);
    let id = upload(&place, &server).run().code(0).id();
    copy(&backup, &ledger);
    let before = fs::read(&ledger).unwrap();
    let told = [id.as_str(), "older", "-wal", "--restored"];
    for args in [&["upload", "a.csv"][..], &["resume", "--last"], &["cancel", &id]] {
        place.kiva(args).server(&server).run().code(1).complains(&told);
    }
    assert_eq!((fs::read(&ledger).unwrap(), server.posts().len()), (before, 1));
    // Looking is free, and says it too.
    for args in [&["history"][..], &["check", "a.csv"]] {
        let run = place.kiva(args).env("KIVA_REPAY__PARTNER__ID", "145").run().code(0);
        run.complains(&["warning", &id, "older"]);
    }
    // The command that is told is what goes on.
    let run = upload(&place, &server).run().code(1);
    assert_eq!(run.json()["error"]["code"], "ledger.older");
    let hint = run.json()["error"]["hint"].as_str().unwrap().to_owned();
    let command = &crate::support::commands_in(&hint)[0];
    assert_eq!(command, "kiva-repay upload a.csv --restored --output json");
    let args = ["upload", "a.csv", "--restored", "-o", "json"];
    place.kiva(args).server(&server).run().code(0);
    // From now on this one counts, and the other one is what lacks something.
    place.write("b.csv", "LN-9,9.00\n");
    let run = place.kiva(["upload", "b.csv", "--period", "2026-01"]).server(&server).run().code(0);
    assert!(!run.stderr.contains("older"), "{run:#?}");
}

#[test]
fn a_copy_that_has_gone_on_elsewhere_is_known_wherever_it_lies() {
    let (place, server) = (with_ledger(), FakeKiva::start());
    let away = place.path("away.db");
    copy(&ledger(&place), &away);
    let url = format!("sqlite://{}", away.display());
    let there = |kiva: Invocation<'_>| kiva.env("KIVA_REPAY__LEDGER__URL", &url).run();
    // A rehearsal is nothing that the other one lacks.
    there(place.kiva(["upload", "a.csv", "-e", "sandbox"]));
    assert!(!place.run(["history"]).stderr.contains("older"));
    there(upload(&place, &server)).code(0);
    let run = upload(&place, &server).run().code(1);
    assert_eq!(run.json()["error"]["code"], "ledger.older");
    there(place.kiva(["upload", "a.csv", "--again"]).server(&server)).code(0);
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn a_damaged_ledger_with_the_log_of_another_one_is_told_so() {
    let place = with_ledger();
    let ledger = ledger(&place);
    let mut bytes = fs::read(&ledger).unwrap();
    bytes[..4096].fill(7);
    fs::write(&ledger, bytes).unwrap();
    assert_refused(&place, "ledger.damaged");
    fs::write(ledger.with_extension("db-wal"), b"of another").unwrap();
    place.run(["history"]).code(1).complains(&["damaged", "ledger.db-wal and its -shm"]);
}

#[test]
fn a_batch_that_another_run_took_for_lost_is_told_for_what_it_is() {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    server.repayments([Answer::accepted(1).later(800)]);
    let running = upload(&place, &server).upload("BATCH_SIZE", "2").start();
    server.wait_for_posts(1);
    execute(&ledger(&place), "UPDATE batches SET status = 'unknown' WHERE status = 'sending'");
    let run = running.wait().code(6);
    run.complains(&["batch 1 was being sent when another kiva-repay took over the ledger", "PA2"]);
    assert_eq!(server.posts().len(), 1, "nothing more is sent");
    let history = place.run(["history", "-o", "json"]).code(0).json();
    let id = history["uploads"][0]["upload"].as_str().unwrap().to_owned();
    assert_eq!(place.run(["show", &id, "-o", "json"]).batches(), ["unknown", "pending"]);
}
