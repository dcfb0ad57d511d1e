//! What is left to do of an upload, once others came after it: no screen offers what the next command refuses, or what
//! would undo what is right.

use std::ops::RangeInclusive;

use serde_json::json;

use crate::standing::office;
use crate::support::{Answer, Run};

/// Rows of loans K1 to K6, or of a part of them, with amounts that begin so.
fn of_loans(loans: RangeInclusive<usize>, begin: usize) -> String {
    let rows: Vec<_> = loans.map(|loan| format!("K{loan},{begin}0{loan}\n")).collect();
    rows.concat()
}

fn six(begin: usize) -> String {
    of_loans(1..=6, begin)
}

fn half(begin: usize) -> String {
    of_loans(1..=3, begin)
}

fn wrong(loans: &[&str]) -> Answer {
    let error = |loan: &&str| json!({"loan_id": loan, "severity": "error", "details": "No."});
    Answer::problems(&loans.iter().map(error).collect())
}

#[track_caller]
fn offers_none(run: &Run, words: &[&str]) {
    let told = format!("{}{}", run.stdout, run.stderr);
    for word in words {
        assert!(!told.contains(word), "{word}: {run:#?}");
    }
}

/// Whether they went out as a correction or as an upload of their own, for the same month or a later one.
#[test]
fn an_upload_whose_wrong_rows_were_put_right_since_ends_well() {
    for is_refused in [true, false] {
        for how in ["correct", "again", "later month"] {
            let first = if is_refused { Answer::status(400) } else { wrong(&["K1", "K3"]) };
            let office = office([first, Answer::status(429)]);
            let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
            let put_right = match how {
                "correct" => office.correct(&upload, &half(2), &[]),
                "again" => office.upload("2026-09", &half(2), &["--again"]),
                _ => office.upload("2026-10", &half(2), &[]),
            };
            put_right.code(0);
            for _ in 0..2 {
                let run = office.run(["resume", &upload]).code(0);
                offers_none(&run, &["--problems", "--corrects"]);
            }
            assert_eq!(office.server.books()["K1"].last().unwrap(), "201", "{how}");
        }
    }
}

/// What Kiva refuses now is not well, whatever it has from before.
#[test]
fn a_refused_batch_with_amounts_that_stand_is_refused() {
    let office = office([Answer::accepted(1), Answer::accepted(2), Answer::status(400)]);
    office.upload("2026-09", &six(1), &[]).code(0);
    office.upload("2026-09", &six(1), &["--again"]).code(5);
}

#[test]
fn a_refused_amount_that_goes_over_its_correction_is_told() {
    for code in [5, 6] {
        let rest = if code == 6 { Answer::status(429) } else { Answer::accepted(2) };
        let office = office([Answer::status(400), rest]);
        let upload = office.upload("2026-09", &six(1), &[]).code(code).id();
        let correction = office.correct(&upload, &half(2), &[]).code(0).id();
        if code == 6 {
            office.run(["resume", &upload]).code(0);
        }
        let back = office.correct(&upload, &six(1), &["--dry-run"]).code(0).json();
        assert_eq!(back["notices"][0]["code"], "upload.reverted", "{back:#}");
        assert!(back["notices"][0]["message"].as_str().unwrap().contains(&correction), "{back:#}");
    }
}
