//! The clock and the time zone of the machine: the month is reckoned from them.

use clap::{CommandFactory, FromArgMatches};
use jiff::civil::date;
use jiff::tz::TimeZone;
use kiva_repay::app;
use kiva_repay::ledger::Marks;
use kiva_repay::options::args::Cli;
use kiva_repay::ui::{Console, Typed};
use serde_json::{Value, json};

use crate::support::{Office, Place, rows};

/// The exit code and the document of an upload at noon of a day.
fn upload_on(office: &Office, (year, month, day): (i16, i8, i8), more: &[&str]) -> (u8, Value) {
    let config = office.user_config("kiva-repay/config.toml");
    let file = office.path("a.csv");
    let line = ["kiva-repay", "-q", "-c", config.to_str().unwrap(), "upload"];
    let line = line.into_iter().chain([file.to_str().unwrap()]).chain(more.iter().copied());
    let found = Cli::command().get_matches_from(line);
    let cli = Cli::from_arg_matches(&found).unwrap();
    let now = date(year, month, day).at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    let mut console = Console::new(&cli.global, Typed::new(found));
    let outcome = app::run_at(&cli, &mut console, &now, Marks::new(None));
    (outcome.exit() as u8, serde_json::to_value(&outcome.report).unwrap())
}

#[test]
fn a_clock_that_cannot_be_right_reckons_no_month() {
    let office = Office::new();
    let ledger = office.path("ledger.db");
    office.configure(&format!("ledger.url = 'sqlite://{}'\n", ledger.display()));
    let upload = |amount: u32, day, more: &[&str]| {
        office.write("a.csv", format!("A-1,{amount}\n"));
        upload_on(&office, day, more)
    };
    // No battery: 1970. Nothing is made, and Kiva is not called.
    assert_eq!(upload(1, (1970, 1, 1), &[]), (1, json!(null)));
    assert!(!ledger.exists() && office.server.token_calls().is_empty());
    // What a person says counts.
    let said = ["--period", "1969-11"];
    assert_eq!(upload(1, (1970, 1, 1), &said).0, 0);
    office.write("a.csv", "A-1,2\n");
    // The clock is right now, 56 years later than what the ledger has from before.
    assert_eq!(upload(2, (2026, 11, 2), &[]).0, 1);
    assert_eq!(upload(2, (2026, 11, 2), &["--period", "2026-10"]).0, 0);
    // From here on it is held against that.
    let (code, document) = upload(3, (2026, 12, 2), &[]);
    assert_eq!((code, &document["period"]), (0, &json!("2026-11")));
    assert_eq!(upload(4, (2026, 12, 1), &[]), (1, json!(null)), "it has gone back");
    assert_eq!(upload(4, (2028, 1, 3), &[]), (1, json!(null)), "13 months and a day later");
    assert_eq!(upload(4, (2028, 1, 2), &["--dry-run"]).0, 0, "13 months later");
    assert_eq!(upload(4, (2026, 12, 1), &["--dry-run"]).0, 1);
    assert_eq!(upload(4, (2026, 11, 1), &["--period", "2026-11"]).0, 0, "the person says so");
    assert_eq!(office.server.books()["A-1"], ["1", "2", "3", "4"]);
}

#[test]
fn a_clock_that_has_gone_back_is_told_with_both_times_and_how_to_go_on() {
    let office = Office::new();
    office.upload("2026-09", "A-1,1\n", &[]).code(0);
    let ledger = office.ledger();
    let later =
        "DROP TRIGGER uploads_stay; UPDATE uploads SET started_at = '2086-01-02T03:04:05.000Z'";
    crate::support::execute(&ledger, later);
    office.write("b.csv", "A-1,2\n");
    let run = office.run(["upload", "b.csv", "-e", "stage"]).code(1);
    let run = run.complains(&["2 January 2086, 03:04\u{a0}UTC", "the clock of this computer says"]);
    // Where the clock is right, the month is the one that it says.
    assert!(!run.told("upload").contains("2085"), "{run:#?}");
    office.follow(&run, "upload").code(0).complains(&["warning", "2 January 2086, 03:04\u{a0}UTC"]);
    assert_eq!(office.server.posts().len(), 2);
    let run = office.run(["upload", "b.csv", "--dry-run", "--again"]).code(0);
    assert!(!run.stderr.contains("clock"), "the newest upload is right again: {run:#?}");
}

#[test]
fn time_zones_have_names_and_what_is_none_is_told() {
    let place = Place::with("a.csv", rows(2));
    for (zone, is_known) in [
        ("Africa/Nairobi", true),
        (":Africa/Nairobi", true),
        ("America/Lima", true),
        ("posix/Africa/Nairobi", true),
        ("EAT-3", true),
        ("UTC0", true),
        ("", true),
        ("Africa/Nirobi", false),
        ("Nairobi time", false),
        ("\u{1b}[2J", false),
    ] {
        let run = place.kiva(["check", "a.csv", "--quiet"]).env("TZ", zone).run().code(0);
        assert_eq!(!run.stderr.contains("time zone"), is_known, "{zone:?}: {}", run.stderr);
    }
}
