//! An upload that was begun at a wrong address, or that Kiva has moved away from: what is told leads to its end.

use crate::support::{Answer, Office};

const ROWS: &str = "L-1,1.00\nL-2,2.00\nL-3,3.00\n";

#[track_caller]
fn assert_all_sent_once(office: &Office) {
    let books = office.server.books();
    assert_eq!(books.len(), 3, "{books:?}");
    assert!(books.values().all(|amounts| amounts.len() == 1), "{books:?}");
}

#[test]
fn what_is_told_of_a_refused_address_sends_the_rest() {
    for (status, before) in [(404, 0), (415, 0), (308, 0), (404, 1), (308, 1), (404, 2)] {
        let accepted = (1..=before).map(Answer::accepted);
        let office = Office::answering(accepted.chain([Answer::status(status)]));
        office.write("a.csv", format!("loan_id,amount\n{ROWS}"));
        let args = ["upload", "a.csv", "--period", "2026-08", "--batch-size", "1"];
        let run = office.run(args).complains(&["compare api_url with PA2"]);
        assert_ne!(run.code, 0, "{status}, {before}: {run:#?}");
        if before < 2 {
            office.follow(&run, "cancel").code(0);
        }
        office.follow(&run, "upload").code(0);
        assert_all_sent_once(&office);
    }
}

#[test]
fn with_the_right_address_in_the_settings_the_rest_is_sent_as_a_correction() {
    let office = Office::answering([Answer::accepted(1), Answer::status(308)]);
    // What was said of the file when the upload was begun is said again.
    office.write("a.csv", format!("Pret;Cumul\n{}", ROWS.replace(',', ";")));
    let read = ["--delimiter", "semicolon", "--column", "loan_id=Pret", "--column", "amount=Cumul"];
    let wrong = format!("{}/", office.server.url().replace("127.0.0.1", "localhost"));
    let args = ["upload", "a.csv", "--period", "2026-08", "--batch-size", "1", "-o", "json"];
    let id = office
        .kiva([&args[..], &read].concat())
        .env("KIVA_REPAY__STAGE__API_URL", &wrong)
        .run()
        .code(6)
        .id();
    let resume = office.run(["resume", &id]).code(4).complains(&["localhost"]);
    let cancelled = office.follow(&resume, "cancel").code(0);
    assert_eq!(cancelled.told("upload"), resume.told("upload"));
    office.follow(&resume, "upload").code(0);
    assert_all_sent_once(&office);
}

/// A setting may be why Kiva refused a batch: then the file itself is right.
#[test]
fn what_is_told_of_a_refused_batch_sends_the_same_file_again() {
    let office = Office::answering([Answer::accepted(1), Answer::status(422)]);
    office.write("a.csv", format!("loan_id,amount\n{ROWS}"));
    let args = ["upload", "a.csv", "--period", "2026-08", "--batch-size", "1"];
    let run = office.run(args).code(5).complains(&["If it was a setting"]);
    let again = run.told_all("upload").into_iter().find(|told| told.contains(" a.csv"));
    let id = run.told("show").split(' ').nth(2).unwrap().to_owned();
    office.run(["resume", &id]).code(5).complains(&["If it was a setting"]);
    office.paste(&again.unwrap()).code(0);
    assert_all_sent_once(&office);
    // From then on there is nothing more to do.
    office.run(["resume", &id]).code(0).says(&["This upload has been corrected"]);
    office.run(["show", &id]).code(0).says(&["This upload has been corrected"]);
}

#[test]
fn the_document_that_is_told_has_the_commands_that_resolve_a_batch() {
    let office = Office::answering([Answer::cut_unanswered()]);
    let run = office.upload("2026-08", ROWS, &[]).code(6);
    let document = run.json();
    let hint = document["error"]["hint"].as_str().unwrap();
    assert!(hint.ends_with(&format!("kiva-repay show {} --output json", run.id())), "{hint}");
    let told = office.run(["show", &run.id(), "-o", "json"]).code(0).json()["to_resolve"].clone();
    assert_eq!((told.as_array().unwrap().len(), &told[0]["batch"]), (1, &1.into()));
    for answer in ["not_received", "accepted"] {
        office.paste(told[0][answer].as_str().unwrap()).code(0);
    }
}
