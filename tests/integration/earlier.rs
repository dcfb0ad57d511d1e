//! This month's file beside what was reported before, as the ledger has it: no network needed.

use std::fmt::Write;

use serde_json::Value;

use crate::support::{Answer, FakeKiva, Office, Place, findings};

const SEPTEMBER: &str = "A,100\nB,200\nC,300\n";

/// An office whose report for September Kiva has taken.
fn after(report: &str) -> Office {
    let office = Office::new();
    office.upload("2026-09", report, &[]).code(0);
    office
}

fn check(office: &Office, report: &str) -> Value {
    office.write("new.csv", format!("loan_id,amount\n{report}"));
    office.run(["check", "new.csv", "-o", "json"]).json()
}

#[test]
fn check_finds_what_cannot_be_true_and_what_looks_wrong() {
    let office = after(SEPTEMBER);
    for (report, found) in [
        ("A,110\nB,200\nC,300\n", &[][..]),
        ("A,99.99\nB,200\nC,310\n", &["amount.decreased@2"]),
        ("A,100.00\nB,200\nC,300\nD,1\n", &[]),
        ("C,300\nB,200\nA,100\n", &["file.same-as-before:"]),
        ("A,100\nB,250\n", &["loan.gone:C"]),
        ("A,400\nB,500\nC,600\n", &["total.moved:"]),
    ] {
        let document = check(&office, report);
        assert_eq!(findings(&document), found, "{report}");
        // All amounts as in the month before: that is an old export until somebody says otherwise.
        let errors = u64::from(found == ["file.same-as-before:"]);
        let valid = errors == 0;
        assert_eq!(
            (&document["valid"], document["errors"].as_u64()),
            (&valid.into(), Some(errors))
        );
    }
}

#[test]
fn a_second_file_of_the_month_is_held_against_the_first() {
    let office = Office::new();
    let rows = |times: u32| -> String {
        (1..8_u32).fold(String::new(), |mut rows, n| {
            let cents = (1_025 + n * 115) * times;
            let _ = writeln!(rows, "L{n},{}.{:02}", cents / 100, cents % 100);
            rows
        })
    };
    office.upload("2026-09", &rows(1), &[]).code(0);
    let run = office.upload("2026-09", &rows(100), &[]).code(3);
    assert!(run.stdout.contains("100 times too large"), "{}", run.stdout);
    // What puts right a first one that was too large itself is not refused.
    let office = Office::new();
    office.upload("2026-09", &rows(100), &[]).code(0);
    office.upload("2026-09", &rows(1), &[]).code(0);
}

#[test]
fn the_meaning_of_the_amounts_decides_which_way_is_strange() {
    let office = after(SEPTEMBER);
    office.configure("partner.amount = \"outstanding-principal\"\n");
    office.write("new.csv", "loan_id,amount\nA,110\nB,190\nC,300\n");
    let run = office.run(["check", "new.csv", "-o", "json"]).code(0);
    assert_eq!(findings(&run.json()), ["amount.increased@2"]);
}

#[test]
fn amounts_of_the_other_meaning_are_not_sent_unless_the_rules_say_so() {
    let office = Office::answering([Answer::accepted(1), Answer::busy(429)]);
    office.configure("partner.amount = 'cumulative-principal'\n[upload]\nmax_attempts = 1\n");
    let id = office.upload("2026-09", SEPTEMBER, &["--batch-size", "2"]).code(6).id();
    office.configure("partner.amount = 'outstanding-principal'\n");
    // What was begun goes on as it was, and that is said.
    let resumed = office.run(["resume", &id]).code(0);
    resumed.complains(&["was begun with what is repaid", &format!("kiva-repay cancel {id}")]);
    office.write("new.csv", "loan_id,amount\nA,900\nB,800\nC,700\n");
    let run = office.run(["check", "new.csv", "-o", "json"]).code(3);
    assert_eq!(findings(&run.json()), ["amount.other-meaning:"]);
    let run = office.upload("2026-09", "A,900\n", &["--corrects", &id]).code(3);
    assert!(run.stdout.contains("the report for September 2026 had what is repaid"), "{run:#?}");
    office.configure(
        "partner.amount = 'outstanding-principal'\n[checks]\n'amount.other-meaning' = 'warning'\n",
    );
    office.upload("2026-10", "A,900\nB,800\nC,700\n", &[]).code(0);
    office.configure("partner.amount = 'outstanding-principal'\n");
    office.upload("2026-11", "A,800\nB,700\nC,600\n", &[]).code(0);
}

#[test]
fn zeros_that_are_usual_are_told_as_a_note_unless_the_settings_say_what_they_are() {
    let office = after("A,0\nB,0\nC,0\nD,300\n");
    let october = "A,0\nB,0\nC,10\nD,300\nE,0\n";
    let document = check(&office, october);
    assert_eq!(document["warnings"], 0, "{document}");
    assert_eq!(document["notes"][0]["code"], "amount.mostly-zero");
    office.run(["check", "new.csv"]).code(0).says(&["Note: 3 of 5 amounts are 0"]);
    office.configure("checks.\"amount.mostly-zero\" = \"error\"\n");
    office.run(["check", "new.csv"]).code(3).says(&["amount.mostly-zero"]);
}

#[test]
fn the_settings_make_an_error_of_it_and_then_nothing_is_sent() {
    let office = after(SEPTEMBER);
    let posts = || office.server.posts().len();
    let before = posts();
    let october = "A,100\nB,200\nC,299\n";
    office.write("october.csv", format!("loan_id,amount\n{october}"));
    for (level, code) in [("error", 3), ("warning", 0), ("off", 0)] {
        office.configure(&format!("[checks]\n\"amount.decreased\" = \"{level}\"\n"));
        let run = office.run(["check", "october.csv", "-o", "json"]).code(code);
        assert_eq!(findings(&run.json()).len(), usize::from(level != "off"), "{level}");
        if level == "error" {
            let run = office.upload("2026-10", october, &[]).code(3);
            assert_eq!(findings(&run.json()), ["amount.decreased@4"]);
            assert_eq!(posts(), before);
        }
    }
    let run = office.upload("2026-10", october, &[]).code(0);
    assert_eq!(findings(&run.json()), [""; 0]);
    assert_eq!(posts(), before + 1);
}

#[test]
fn the_partner_may_be_known_from_the_token_alone() {
    let office = after(SEPTEMBER);
    office.write("october.csv", "loan_id,amount\nA,100\nB,200\nC,299\n");
    let args = ["upload", "october.csv", "--period", "2026-10", "-o", "json"];
    office.configure_no_partner();
    let run = office.run(args).code(0);
    assert_eq!(findings(&run.json()), ["amount.decreased@4"]);
}

#[test]
fn the_last_accepted_amount_counts_whatever_upload_it_came_in() {
    let office = after(SEPTEMBER);
    let run = office.upload("2026-09", "C,250\n", &[]).code(0);
    assert_eq!(findings(&run.json()), ["amount.decreased@2"]);
    // What was refused, or went to somebody else, was not reported.
    office.server.repayments([Answer::status(422)]);
    office.upload("2026-09", "A,900\nB,900\nC,900\n", &[]).code(5);
    office.upload("2026-09", "A,900\nB,900\nC,900\n", &["--env", "sandbox"]).code(5);

    let document = check(&office, "A,100\nB,200\nC,260\n");
    assert_eq!(findings(&document), [""; 0]);
    let document = check(&office, "A,101\nB,199\nC,249\n");
    assert_eq!(findings(&document), ["amount.decreased@3", "amount.decreased@4"]);
}

#[test]
fn an_earlier_month_that_is_sent_late_is_not_compared_with_a_later_one() {
    let office = after(SEPTEMBER);
    // What is posted last counts, so that an older month goes out only where a person wants it to.
    let run = office.upload("2026-08", "A,50\nB,60\n", &[]).code(7);
    assert!(run.complains(&["September 2026"]).told_all("upload").is_empty());
    let run = office.upload("2026-08", "A,50\nB,60\n", &["--again"]).code(0);
    assert_eq!((findings(&run.json()), &run.json()["older"]), (Vec::new(), &2.into()));
    let document = check(&office, "A,99\nB,200\nC,300\n");
    assert_eq!(findings(&document), ["amount.decreased@2"]);
}

#[test]
fn a_new_month_with_a_fraction_of_the_loans_is_told_and_a_correction_is_not() {
    let office = after(SEPTEMBER);
    let document = check(&office, "A,101\n");
    // That the total is less follows from it.
    assert_eq!(findings(&document), ["loan.gone:"]);
    let message = document["findings"][0]["message"].as_str().unwrap();
    assert!(message.contains("2 loans") && message.contains("\"B\", \"C\""), "{message}");
    // Of the month that a check takes the file to be of.
    office.run(["upload", "2026-09.csv", "--again"]).code(0);
    let document = check(&office, "A,101\n");
    assert_eq!(findings(&document), [""; 0]);
}

#[test]
fn where_kiva_tells_what_it_expects_a_loan_that_is_gone_is_told_once() {
    let place = Place::with("all.csv", "loan_id,amount\nKIN/0399/2025,5\nKIN/0401/2025,750\n");
    place.run(["upload", "all.csv", "--env", "sandbox", "--period", "2025-09"]).code(0);
    place.write("new.csv", "loan_id,amount\nKIN/0400/2025,800\n");
    let document = place.run(["reconcile", "new.csv", "--env", "sandbox", "-o", "json"]).json();
    assert_eq!(document["not_reported"].as_array().unwrap().len(), 42);
    assert_eq!(findings(&document), ["loan.not-reported:"]);
    let message = document["findings"][0]["message"].as_str().unwrap();
    assert!(message.contains("42 loans") && message.contains("KIN/0399/2025"), "{message}");
    assert!(!document["not_reported"].to_string().contains("KIN/0401/2025"), "{document}");
}

#[test]
fn a_check_makes_no_ledger_and_does_without_one() {
    let office = Office::with(FakeKiva::quiet());
    office.write("new.csv", format!("loan_id,amount\n{SEPTEMBER}"));
    office.run(["check", "new.csv"]).code(0);
    assert!(!office.root().join("data/kiva-repay").exists());

    std::fs::create_dir(office.root().join("data/kiva-repay")).unwrap();
    std::fs::write(office.root().join("data/kiva-repay/ledger.db"), "no database").unwrap();
    let run = office.run(["check", "new.csv"]).code(0);
    run.complains(&["not compared with earlier reports"]);
}

/// Where nobody may look for a ledger there may be one.
#[cfg(unix)]
#[test]
fn a_ledger_that_cannot_be_looked_for_is_not_said_to_be_missing() {
    let office = Office::with(FakeKiva::at_will());
    office.write("new.csv", format!("loan_id,amount\n{SEPTEMBER}"));
    let folder = office.root().join("data/kiva-repay");
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    std::fs::write(folder, "").unwrap();
    let check = office.run(["check", "new.csv"]).code(0);
    check.complains(&["not compared with earlier reports", "a part of its path"]);
    let upload = office.run(["upload", "new.csv", "--env", "production", "--yes"]).code(1);
    upload.complains(&["ledger.db"]);
    assert_eq!(office.server.posts().len(), 0);
}

#[test]
fn thirty_thousand_loans_are_compared_at_once() {
    let report = |paid: u32| -> String {
        (1..=30_000).fold(String::new(), |mut report, number| {
            writeln!(report, "LN-{number},{}", number + paid).unwrap();
            report
        })
    };
    let office = after(&report(0));
    let document = check(&office, &report(5).replace("LN-29999,30004", "LN-29999,29998"));
    assert_eq!(findings(&document), ["amount.decreased@30000"]);
}
