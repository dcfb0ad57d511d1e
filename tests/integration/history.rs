//! `history`: which uploads it lists, and in what order.

use serde_json::Value;

use crate::support::{Office, Place};

/// The ids that `history` lists with these options.
fn listed(office: &Office, options: &[&str]) -> Vec<String> {
    let args = [&["history", "-o", "json"], options].concat();
    let uploads = office.run(args).code(0).json()["uploads"].clone();
    let id = |upload: &Value| upload["upload"].as_str().unwrap().to_owned();
    uploads.as_array().unwrap().iter().map(id).collect()
}

#[test]
fn the_uploads_of_a_month_or_an_environment_or_the_newest_ones() {
    let office = Office::new();
    let september = office.upload("2026-09", "A,1\nB,2\n", &[]).code(0).id();
    let october = office.upload("2026-10", "A,3\nB,4\n", &[]).code(0).id();
    let tried = office.upload("2026-10", "C,3\nD,4\n", &["--env", "sandbox"]).code(5).id();
    assert_eq!(listed(&office, &[]), [&*tried, &*october, &*september]);
    assert_eq!(listed(&office, &["--period", "2026-09"]), [&*september]);
    assert_eq!(listed(&office, &["--env", "stage"]), [&*october, &*september]);
    assert_eq!(listed(&office, &["--env", "stage", "--period", "2026-10"]), [&*october]);
    assert_eq!(listed(&office, &["--limit", "2"]), [&*tried, &*october]);
    assert_eq!(listed(&office, &["--env", "production"]), [""; 0]);
    office.run(["history", "--limit", "0"]).code(2);
    office.run(["history", "--period", "october"]).code(2).complains(&["2026-10"]);
}

#[test]
fn without_a_ledger_there_is_nothing_and_none_is_made() {
    let place = Place::new();
    place.run(["history"]).code(0);
    let made: Vec<_> = std::fs::read_dir(place.root().join("data")).unwrap().collect();
    assert!(made.is_empty(), "{made:?}");
}
