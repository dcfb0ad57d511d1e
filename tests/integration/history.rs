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
fn what_a_month_lacks_is_told_of_each_place_the_newest_first() {
    let place = Place::new();
    place.write("a.csv", "loan_id,amount\nA,4\n");
    let args = ["upload", "a.csv", "--period", "2026-10", "--env", "sandbox", "-o", "json"];
    let upload = |id: &str| place.kiva(args).env("KIVA_REPAY__PARTNER__ID", id).run().code(5).id();
    let uploads = ["7", "8", "9", "10", "11"].map(upload);
    let run = place.run(["history", "--period", "2026-10"]).code(0);
    let told = uploads.map(|id| run.stdout.find(&format!("of upload {id} for")).unwrap());
    assert!(told.is_sorted_by(|one, next| one > next), "{run:#?}");
}

#[test]
fn people_see_a_table_with_what_is_unusual_below() {
    let office = Office::new();
    office.configure("partner.csv_format = 'two-column'\n");
    let first = office.upload("2026-10", "A,3.50\nB,4\n", &[]).code(0).id();
    let correction = office.correct(&first, "A,5\n", &[]).code(0).id();
    let run = office.run(["history", "--lang", "fr"]).code(0);
    let lines: Vec<_> = run.stdout.lines().collect();
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(lines[0]), "Envoi Date Mois Vers Lignes Total Statut");
    assert!(words(lines[1]).starts_with(&format!("{correction} 20")), "{run:#?}");
    assert!(words(lines[1]).ends_with(" 2026-10 stage 1 5 accepté"), "{run:#?}");
    assert_eq!(lines[2].trim(), format!("corrige {first}"));
    assert!(words(lines[3]).ends_with(" 2026-10 stage 2 7,50 accepté"), "{run:#?}");
    assert_eq!(lines[4].trim(), format!("corrigé par {correction}"));
    assert_eq!(lines.len(), 5);
    let ends = |line: &str, word: &str| line.find(word).unwrap() + word.len();
    assert_eq!(ends(lines[0], "Total"), ends(lines[3], "7,50"), "numbers end below one another");
}

#[test]
fn the_partner_is_told_where_there_are_several() {
    let office = Office::new();
    office.upload("2026-10", "A,3.50\n", &[]).code(0);
    let run = office.run(["history"]).code(0);
    assert!(!run.stdout.contains("145"), "{run:#?}");
    office.upload("2026-10", "A,3.50\n", &["--env", "sandbox"]).code(5);
    office.configure_no_partner();
    office.write("a.csv", "loan_id,amount\nA,4\n");
    let args = ["upload", "a.csv", "--env", "sandbox"];
    office.kiva(args).env("KIVA_REPAY__PARTNER__ID", "146").run().code(5);
    office.run(["history"]).code(0).says(&["partner 145", "partner 146"]);
}

#[test]
fn where_one_environment_has_no_upload_the_list_of_all_is_offered() {
    let office = Office::new();
    let id = office.upload("2026-10", "A,1\n", &[]).code(0).id();
    let shown = office.run(["show", "--env", "production"]).code(2);
    office.follow(&shown, "history").code(0).says(&[&id]);
}

#[test]
fn without_a_ledger_there_is_nothing_and_none_is_made() {
    let place = Place::new();
    place.run(["history"]).code(0);
    let made: Vec<_> = std::fs::read_dir(place.root().join("data")).unwrap().collect();
    assert!(made.is_empty(), "{made:?}");
}
