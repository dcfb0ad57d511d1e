//! This month's file beside what was reported before, as the ledger has it: no network needed.

use std::fmt::Write;

use serde_json::Value;

use crate::answer::Answer;
use crate::reconcile::findings;
use crate::run::{Place, Run};
use crate::server::Server;

const SEPTEMBER: &str = "loan_id,amount\nA,100\nB,200\nC,300\n";

/// A place in which Kiva has taken a report for September.
fn after(report: &str) -> (Place, Server) {
    let (place, server) = (Place::with("september.csv", report), Server::start());
    upload(&place, &server, "september.csv", "2026-09").code(0);
    (place, server)
}

fn upload(place: &Place, server: &Server, file: &str, month: &str) -> Run {
    place
        .kiva(["upload", file, "--period", month, "-o", "json"])
        .server(server)
        .env("KIVA_REPAY__PARTNER__ID", "145")
        .run()
}

fn check(place: &Place, report: &str) -> Value {
    place.write("new.csv", report);
    let args = ["check", "new.csv", "-o", "json"];
    place.kiva(args).env("KIVA_REPAY__PARTNER__ID", "145").run().json()
}

#[test]
fn check_finds_what_cannot_be_true_and_what_looks_wrong() {
    let (place, _server) = after(SEPTEMBER);
    for (report, found) in [
        ("A,110\nB,200\nC,300\n", &[][..]),
        ("A,99.99\nB,200\nC,310\n", &["amount.decreased@2"]),
        ("A,100.00\nB,200\nC,300\nD,1\n", &[]),
        ("C,300\nB,200\nA,100\n", &["file.same-as-before:"]),
        ("A,100\nB,250\n", &["loan.gone:C"]),
        ("A,400\nB,500\nC,600\n", &["total.moved:"]),
    ] {
        let document = check(&place, &format!("loan_id,amount\n{report}"));
        assert_eq!(findings(&document), found, "{report}");
        assert_eq!((&document["valid"], document["errors"].as_u64()), (&true.into(), Some(0)));
    }
}

#[test]
fn the_meaning_of_the_amounts_decides_which_way_is_strange() {
    let (place, _server) = after(SEPTEMBER);
    place.write("new.csv", "loan_id,amount\nA,110\nB,190\nC,300\n");
    let run = place
        .kiva(["check", "new.csv", "-o", "json"])
        .env("KIVA_REPAY__PARTNER__ID", "145")
        .env("KIVA_REPAY__PARTNER__AMOUNT", "outstanding-principal")
        .run()
        .code(0);
    assert_eq!(findings(&run.json()), ["amount.increased@2"]);
}

#[test]
fn the_settings_make_an_error_of_it_and_then_nothing_is_sent() {
    let (place, server) = after(SEPTEMBER);
    let posts = server.posts().len();
    place.write("october.csv", "loan_id,amount\nA,100\nB,200\nC,299\n");
    for (level, code) in [("error", 3), ("warning", 0), ("off", 0)] {
        let checks = format!("[checks]\n\"amount.decreased\" = \"{level}\"\n");
        place.write("kiva-repay.toml", format!("[partner]\nid = \"145\"\n{checks}"));
        let run = place.run(["check", "october.csv", "-o", "json"]).code(code);
        assert_eq!(findings(&run.json()).len(), usize::from(level != "off"), "{level}");
        if level == "error" {
            let run = upload(&place, &server, "october.csv", "2026-10").code(3);
            assert_eq!(findings(&run.json()), ["amount.decreased@4"]);
            assert_eq!(server.posts().len(), posts);
        }
    }
    let run = upload(&place, &server, "october.csv", "2026-10").code(0);
    assert_eq!(findings(&run.json()), [""; 0]);
    assert_eq!(server.posts().len(), posts + 1);
}

#[test]
fn the_partner_may_be_known_from_the_token_alone() {
    let (place, server) = after(SEPTEMBER);
    place.write("october.csv", "loan_id,amount\nA,100\nB,200\nC,299\n");
    let args = ["upload", "october.csv", "--period", "2026-10", "-o", "json"];
    let run = place.kiva(args).server(&server).run().code(0);
    assert_eq!(findings(&run.json()), ["amount.decreased@4"]);
}

#[test]
fn the_last_accepted_amount_counts_whatever_upload_it_came_in() {
    let (place, server) = after(SEPTEMBER);
    place.write("correction.csv", "loan_id,amount\nC,250\n");
    let run = upload(&place, &server, "correction.csv", "2026-09").code(0);
    assert_eq!(findings(&run.json()), ["amount.decreased@2"]);
    // What was refused, or went to somebody else, was not reported.
    place.write("refused.csv", "loan_id,amount\nA,900\nB,900\nC,900\n");
    server.repayments([Answer::status(422)]);
    upload(&place, &server, "refused.csv", "2026-09").code(5);
    let args = ["upload", "refused.csv", "--env", "sandbox", "--period", "2026-09"];
    place.run(args).code(5);

    let document = check(&place, "loan_id,amount\nA,100\nB,200\nC,260\n");
    assert_eq!(findings(&document), [""; 0]);
    let document = check(&place, "loan_id,amount\nA,101\nB,199\nC,249\n");
    assert_eq!(findings(&document), ["amount.decreased@3", "amount.decreased@4"]);
}

#[test]
fn an_earlier_month_that_is_sent_late_is_not_compared_with_a_later_one() {
    let (place, server) = after(SEPTEMBER);
    place.write("august.csv", "loan_id,amount\nA,50\nB,60\n");
    let run = upload(&place, &server, "august.csv", "2026-08").code(0);
    assert_eq!(findings(&run.json()), [""; 0]);
    let document = check(&place, "loan_id,amount\nA,99\nB,200\nC,300\n");
    assert_eq!(findings(&document), ["amount.decreased@2"]);
}

#[test]
fn a_new_month_with_a_fraction_of_the_loans_is_told_and_a_correction_is_not() {
    let (place, server) = after(SEPTEMBER);
    let document = check(&place, "loan_id,amount\nA,101\n");
    assert_eq!(findings(&document), ["loan.gone:B", "loan.gone:C", "total.moved:"]);
    // Of the month that a check takes the file to be of.
    let args = ["upload", "september.csv", "--again"];
    place.kiva(args).server(&server).run().code(0);
    let document = check(&place, "loan_id,amount\nA,101\n");
    assert_eq!(findings(&document), [""; 0]);
}

#[test]
fn where_kiva_tells_what_it_expects_a_loan_that_is_gone_is_told_once() {
    let place = Place::with("all.csv", "loan_id,amount\nKIN/0399/2025,5\nKIN/0401/2025,750\n");
    place.run(["upload", "all.csv", "--env", "sandbox", "--period", "2025-09"]).code(0);
    place.write("new.csv", "loan_id,amount\nKIN/0400/2025,800\n");
    let document = place.run(["reconcile", "new.csv", "--env", "sandbox", "-o", "json"]).json();
    assert_eq!(document["not_reported"].as_array().unwrap().len(), 42);
    let found = findings(&document);
    assert!(found.contains(&"loan.not-reported:KIN/0399/2025".to_owned()), "{found:?}");
    assert!(!found.iter().any(|finding| finding.contains("KIN/0401/2025")), "{found:?}");
}

#[test]
fn a_check_makes_no_ledger_and_does_without_one() {
    let place = Place::with("new.csv", SEPTEMBER);
    place.kiva(["check", "new.csv"]).env("KIVA_REPAY__PARTNER__ID", "145").run().code(0);
    assert!(!place.root().join("data/kiva-repay").exists());

    std::fs::create_dir(place.root().join("data/kiva-repay")).unwrap();
    std::fs::write(place.root().join("data/kiva-repay/ledger.db"), "no database").unwrap();
    let args = ["check", "new.csv"];
    let run = place.kiva(args).env("KIVA_REPAY__PARTNER__ID", "145").run().code(0);
    run.complains(&["not compared with earlier reports"]);
}

#[test]
fn thirty_thousand_loans_are_compared_at_once() {
    let mut report = "loan_id,amount\n".to_owned();
    (1..=30_000).for_each(|number| writeln!(report, "LN-{number},{number}").unwrap());
    let (place, _server) = after(&report);
    let document = check(&place, &report.replace("LN-29999,29999", "LN-29999,29998"));
    assert_eq!(findings(&document), ["amount.decreased@30000"]);
}
