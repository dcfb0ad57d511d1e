//! `reconcile` and `upload --reconcile`, against the sandbox and against a list of 730 loans.

use std::collections::HashSet;

use serde_json::json;

use crate::support::loans::{file, good, page, reconcile, right, server};
use crate::support::{Answer, FakeKiva, Grant, Place, findings};

#[test]
fn a_file_that_is_right_has_no_findings() {
    let server = server();
    let place = Place::with("report.csv", file(|number| Some(right(number))));

    let document = reconcile(&place, &server).code(0).json();

    assert_eq!(document["command"], "reconcile");
    assert_eq!(findings(&document), [""; 0]);
    assert_eq!((&document["rows"], &document["valid"]), (&json!(730), &json!(true)));
    assert_eq!((&document["expected_loans"], &document["matched"]), (&json!(730), &json!(730)));
    assert_eq!(document["not_reported"], json!([]));
    assert_eq!(server.posts().len(), 0);
    let token = &server.token_calls()[0];
    assert!(token.text().contains("scope=read%3Aloans&"), "{}", token.text());
    let statuses: Vec<_> =
        server.loan_calls().iter().map(|call| call.parameter("status").unwrap()).collect();
    assert_eq!(statuses, ["payingBack", "payingBack", "payingBack", "defaulted"]);
}

#[test]
fn every_planted_fault_is_found_and_no_other() {
    let server = server();
    let place = Place::with(
        "report.csv",
        file(|number| match number {
            9 => Some(format!("LN-{number:04},C-0010,1")),
            20 | 21 => None,
            30 => Some("LN-0030,C-0030,900719925504.10".to_owned()),
            31 => Some("LN-0031,C-0031,950719925505.11".to_owned()),
            33 => Some("LN-0033,C-0033,950719925507.11".to_owned()),
            40 => Some("LN-0040,C-0040,0".to_owned()),
            50 => Some("ln-50,C-0050,1".to_owned()),
            60 => Some("2000060,C-0060,1".to_owned()),
            70 => Some("OLD-1,C-0070,1".to_owned()),
            80 => Some("3000002,C-0080,1".to_owned()),
            90 => Some("NOBODY-1,C-0090,1".to_owned()),
            _ => Some(right(number)),
        }),
    );

    let document = reconcile(&place, &server).code(3).json();

    assert_eq!(
        findings(&document),
        [
            "client.mismatch@10",
            "amount.over-loan@30",
            "amount.over-loan@32",
            "loan.not-expected@49",
            "loan.not-expected@59",
            "loan.not-expected@69",
            "loan.not-expected@79",
            "loan.not-expected@89",
            "loan.not-reported:",
        ]
    );
    let lacking = document["not_reported"].as_array().unwrap();
    let lacking: Vec<_> = lacking.iter().map(|loan| loan["loan_id"].as_str().unwrap()).collect();
    let all = ["LN-0021", "LN-0020", "LN-0050", "LN-0060", "LN-0070", "LN-0080", "LN-0090"];
    assert_eq!(lacking, all);
    let said = |at: usize| {
        let finding = &document["findings"][at];
        format!("{} {}", finding["message"].as_str().unwrap(), finding["advice"].as_str().unwrap())
    };
    for (at, words) in [
        (3, "did you mean \"LN-0050\"?"),
        (4, "the id that Kiva gives to the loan \"LN-0060\" (in default)"),
        (5, "\"OLD-1\" (ended)"),
        (6, "the id that Kiva gives to the loan \"OLD-2\" (refunded to the lenders)"),
        (7, "Kiva has no loan \"NOBODY-1\""),
    ] {
        assert!(said(at).contains(words), "{}", said(at));
    }
    assert_eq!((&document["matched"], &document["errors"]), (&json!(723), &json!(8)));
    let missing = &document["not_reported"][0];
    assert_eq!(missing["loan_id"], "LN-0021");
    assert_eq!(missing["client_id"], "C-0021");
    assert_eq!(missing["kiva_id"], "2000021");
    assert_eq!(missing["status"], "payingBack");
    assert_eq!(document["error"]["code"], "csv.invalid");
    // Three ids only Kiva could explain.
    let asked: Vec<_> =
        server.loan_calls().iter().filter_map(|call| call.parameter("query")).collect();
    assert_eq!(asked, ["OLD-1", "3000002", "NOBODY-1"]);
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn look_ups_are_bounded_where_the_whole_file_is_of_something_else() {
    let server = server();
    let place = Place::with("report.csv", file(|number| Some(format!("X-{number},C-{number},1"))));
    let document = reconcile(&place, &server).code(3).json();
    assert_eq!(document["errors"], 730);
    assert_eq!(document["warnings"], 1);
    assert_eq!(document["not_reported"].as_array().unwrap().len(), 730);
    let asked = server.loan_calls().iter().filter(|call| call.parameter("query").is_some()).count();
    assert_eq!(asked, 20);
}

#[test]
fn the_scope_is_needed() {
    let server = server();
    server.grant(Grant { scope: json!("create:repayment"), ..Grant::to("145") });
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    reconcile(&place, &server).code(4).complains(&["read:loans"]);
    let args = ["upload", "report.csv", "--format", "three-column", "--reconcile"];
    place.kiva(args).server(&server).run().code(4).complains(&["read:loans"]);
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn an_answer_that_says_later_is_no_fault_of_the_network() {
    let server = server();
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    for status in [429, 500] {
        server.loans(move |_, _| Answer::status(status));
        let run = reconcile(&place, &server).code(6).complains(&["wait a few minutes"]);
        assert!(run.stderr.contains(&status.to_string()), "{run:#?}");
        assert!(!run.stderr.contains("internet"), "{run:#?}");
    }
}

#[test]
fn an_upload_that_reconciles_sends_nothing_when_there_is_an_error() {
    let server = server();
    let bad = |number| Some(if number == 7 { "X-99,C-0099,1".to_owned() } else { right(number) });
    let place = Place::with("report.csv", file(bad));
    let args = ["upload", "report.csv", "--format", "three-column", "--reconcile", "-o", "json"];

    let document = place.kiva(args).server(&server).run().code(3).json();

    assert_eq!(document["command"], "upload");
    assert_eq!(findings(&document), ["loan.not-expected@8", "loan.not-reported:LN-0007"]);
    assert_eq!(server.posts().len(), 0);
    assert!(place.run(["history"]).code(0).stdout.contains("No uploads to list"));
}

#[test]
fn an_upload_that_reconciles_sends_a_file_with_warnings_and_shows_them() {
    let server = server();
    let place = Place::with("report.csv", file(|number| (number != 7).then(|| right(number))));
    let args = ["upload", "report.csv", "--format", "three-column", "--reconcile", "-o", "json"];

    let document = place.kiva(args).server(&server).run().code(0).json();

    assert_eq!(findings(&document), ["loan.not-reported:LN-0007"]);
    assert_eq!((&document["status"], &document["rows"]), (&json!("accepted"), &json!(729)));
    assert_eq!(server.posts().len(), 3);
    let token = server.token_calls()[0].text().to_owned();
    assert!(token.contains("scope=create%3Arepayment+read%3Aloans&"), "{token}");
    assert_eq!(document["expected_loans"], 730);
    let args = ["upload", "report.csv", "--format", "three-column", "--reconcile", "--again"];
    let run = place.kiva(args).server(&server).run().code(0);
    run.says(&["In PA2 this upload should show 729 loans of 730 expected, total"]);
}

#[test]
fn the_missing_loans_are_written_ready_to_be_filled_in() {
    let server = server();
    let place = Place::with("report.csv", file(|number| (number > 2).then(|| right(number))));
    let run = |format: &str, name: &str| {
        let args = ["reconcile", "report.csv", "--format", format, "--missing", name];
        place.kiva(args).server(&server).run()
    };
    run("three-column", "three.csv").code(0).says(&["2 are missing", "three.csv"]);
    run("two-column", "two.csv").code(0);
    let read = |name: &str| std::fs::read_to_string(place.path(name)).unwrap();
    assert_eq!(
        read("three.csv"),
        "\u{feff}loan_id,client_id,amount\nLN-0001,C-0001,\nLN-0002,C-0002,\n"
    );
    assert_eq!(read("two.csv"), "\u{feff}loan_id,amount\nLN-0001,\nLN-0002,\n");
    // What waits to be filled in is readable, and lacks only the amounts.
    let check = place.run(["check", "two.csv", "-o", "json"]).code(3).json();
    assert_eq!(findings(&check), ["amount.missing@2", "amount.missing@3"]);

    // Who has files without titles reads it by the same settings.
    let rows = |table: &str| table.split_once('\n').unwrap().1.to_owned();
    let filled_in = |content: &str| content.replace(",\n", ",5\n");
    place.write("report.csv", rows(&file(|number| (number > 2).then(|| right(number)))));
    let no_titles = ("KIVA_REPAY__CSV__HEADER", "no");
    let args = ["reconcile", "report.csv", "--format", "three-column", "--missing", "bare.csv"];
    place.kiva(args).server(&server).env(no_titles.0, no_titles.1).run().code(0);
    assert_eq!(read("bare.csv"), "\u{feff}LN-0001,C-0001,\nLN-0002,C-0002,\n");
    place.write("bare.csv", filled_in(&read("bare.csv")));
    let args = ["check", "bare.csv", "--format", "three-column"];
    place.kiva(args).env(no_titles.0, no_titles.1).run().code(0).says(&["Rows    2", "no titles"]);

    place.write("report.csv", file(|number| Some(right(number))));
    let words = ["none is missing", "No loan is missing: none.csv holds no rows."];
    let none = run("two-column", "none.csv").code(0).says(&words);
    assert!(!none.stdout.contains("fill in"), "{none:#?}");

    let calls = server.requests().len();
    run("two-column", "two.csv").code(2).complains(&["two.csv already exists"]);
    assert_eq!(server.requests().len(), calls);
}

#[test]
fn a_person_sees_kinds_and_counts() {
    let server = server();
    let place = Place::with("report.csv", file(|number| (number > 100).then(|| right(number))));
    let args = ["reconcile", "report.csv", "--format", "three-column"];
    let run = place.kiva(args).server(&server).run().code(0).says(&[
        "1 warning [loan.not-reported]",
        "100 loans that Kiva expects are missing: \"LN-0001\", \"LN-0002\"",
        "and 90 more",
        "Kiva expects 730 loans: 630 are in the file, 100 are missing.",
    ]);
    assert_eq!(run.stdout.matches("a loan that is left out").count(), 1);
}

#[test]
fn loans_in_any_status_and_branch_files_are_told_as_they_are() {
    let server = server();
    server.loans(|request, _| {
        let query = request.parameter("query");
        let id = |id: &str| json!({"internal_loan_id": id, "kiva_id": "1", "status": "raised"});
        query.map_or_else(|| good(request), |query| page(&json!(1), &[id(&query)]))
    });
    // A tenth of the loans is of another branch, which was reported before.
    let branch = |number: usize, paid: usize| format!("LN-{number:04},C-{number:04},{paid}\n");
    let titles = "loan_id,client_id,amount\n";
    let place = Place::with("south.csv", titles.to_owned() + &branch(20, 5) + &branch(30, 5));
    let month = previous_month();
    let upload = ["upload", "south.csv", "--format", "three-column", "--period", &month];
    place.kiva(upload).server(&server).run().code(0);
    let north: String = (1..=730).filter(|n| ![20, 30].contains(n)).map(|n| branch(n, 7)).collect();
    place.write("report.csv", titles.to_owned() + &north + "NEW-1,C-0731,5\nNEW-2,C-0732,5\n");
    let document = reconcile(&place, &server).code(0).json();
    assert_eq!(findings(&document), ["loan.raised@730"]);
    assert_eq!(document["not_reported"], json!([]));
    // The table has what the screen has, and is written where nothing is sent, too.
    place.write("report.csv", titles.to_owned() + &north + "NEW-1,C-0731,5\n\n-,,,5\n");
    let args = ["reconcile", "report.csv", "--format", "three-column", "--findings", "found.csv"];
    place.kiva(args).server(&server).run().code(3);
    let table = std::fs::read_to_string(place.path("found.csv")).unwrap();
    assert!(table.contains("loan.raised") && table.contains("row.columns"), "{table}");
}

/// The month before this one, which `reconcile` takes a file to be of.
fn previous_month() -> String {
    let today = jiff::Zoned::now().date();
    today.first_of_month().yesterday().unwrap().strftime("%Y-%m").to_string()
}

/// What another branch has reported for the month is not in this file, and is not missing either.
#[test]
fn loans_that_were_reported_for_the_month_before_are_counted_apart() {
    let server = server();
    let place = Place::with("south.csv", file(|n| (n <= 30).then(|| right(n))));
    let upload = ["upload", "south.csv", "--format", "three-column"];
    place.kiva(upload).server(&server).run().code(0);
    place.write("report.csv", file(|n| (n > 30 && n < 725).then(|| right(n))));
    let document = reconcile(&place, &server).code(0).json();
    assert_eq!(
        (&document["expected_loans"], &document["matched"], &document["reported_before"]),
        (&json!(730), &json!(694), &json!(30))
    );
    assert_eq!(document["not_reported"].as_array().unwrap().len(), 6);
    let args = ["report.csv", "--format", "three-column"];
    let last = jiff::Zoned::now().date().first_of_month().yesterday().unwrap();
    let before = format!("30 were reported before for {}.", last.strftime("%B %Y"));
    let told = ["730 loans: 694 are in the file, 6 are missing.", &before];
    place.kiva([&["reconcile"], &args[..]].concat()).server(&server).run().code(0).says(&told);
    let sent = [&["upload", "--reconcile"], &args[..]].concat();
    place.kiva(sent).server(&server).run().code(0);
    // Loans of which most were reported for it are those of another month, which lacks all others.
    place.write("report.csv", file(|n| (n <= 20).then(|| right(n))));
    let document = reconcile(&place, &server).json();
    assert_eq!((&document["matched"], document.get("reported_before")), (&json!(20), None));
    assert_eq!(document["not_reported"].as_array().unwrap().len(), 710);
    // Without any there is nothing to tell.
    place.write("report.csv", file(|n| Some(right(n))));
    let document = reconcile(&place, &server).json();
    assert_eq!((&document["matched"], document.get("reported_before")), (&json!(730), None));
}

#[test]
fn a_currency_other_than_the_configured_one_is_told() {
    let server = server();
    let whole = |number: usize| Some(format!("LN-{number:04},C-{number:04},{}", 900 - number));
    let place = Place::with("report.csv", file(whole));
    let kiva = |currency: &str| {
        let args = ["reconcile", "report.csv", "--format", "three-column", "-o", "json"];
        place.kiva(args).server(&server).env("KIVA_REPAY__PARTNER__CURRENCY", currency).run()
    };
    assert_eq!(findings(&kiva("XOF").code(0).json()), [""; 0]);
    let document = kiva("XAF").code(0).json();
    assert_eq!(document["warnings"], 730);
    assert_eq!(document["findings"][0]["code"], "loan.currency");
}

#[test]
fn a_hostile_list_does_not_reach_the_screen_as_it_is() {
    let server = FakeKiva::start();
    server.loans(|_, _| {
        let loan = json!({"internal_loan_id": "\u{1b}[2J=1\u{202e}", "internal_client_id": "\r\n@x",
            "kiva_id": "\u{9b}7", "status": "payingBack", "loan_currency": "\u{1b}]0;x"});
        page(&json!(1), &[loan])
    });
    let place = Place::with("report.csv", "loan_id,amount\n1,1\n");
    let args = ["reconcile", "report.csv", "--missing", "m.csv"];
    place.kiva(args).server(&server).run().code(3);
    let args = ["reconcile", "report.csv", "-o", "json"];
    place.kiva(args).server(&server).run().code(3);
}

#[test]
fn the_sandbox_has_loans_to_compare_with() {
    let loans = include_str!("../../src/sandbox/loans.csv");
    let expected: Vec<_> = loans
        .lines()
        .filter(|line| line.contains(",payingBack,") || line.contains(",defaulted,"))
        .map(|line| line.split(',').next().unwrap())
        .collect();
    let rows: Vec<_> = expected.iter().map(|id| format!("{id},0.00\n")).collect();
    let place = Place::with("report.csv", format!("loan_id,amount\n{}", rows.concat()));
    let args = ["reconcile", "report.csv", "--env", "sandbox", "-o", "json"];

    let document = place.run(args).code(0).json();

    assert_eq!(document["expected_loans"], expected.len());
    let codes: HashSet<_> = findings(&document).into_iter().collect();
    assert_eq!(codes, HashSet::from(["amount.mostly-zero:".to_owned()]));
}

#[test]
fn what_is_ordinary_in_kivas_list_is_noted_beside_what_is_more() {
    let server = server();
    let report = |paid: fn(usize) -> u64| {
        file(|number| Some(format!("LN-{number:04},C-{number:04},{}", paid(number))))
    };
    let place = Place::with("before.csv", report(|_| 1_000));
    let upload = |args: &[&str]| {
        let args = [&["upload"], args, &["--format", "three-column", "-o", "json"]].concat();
        place.kiva(args).server(&server).run()
    };
    let (before, now) = ("2026-01", "2026-02");
    upload(&["before.csv", "--period", before]).code(0);
    // One of the loans is a little over its price, and the total is twice what it was.
    place.write("now.csv", report(|number| if number == 7 { 900_719_925_482 } else { 3_000 }));
    let run = upload(&["now.csv", "--period", now, "--reconcile"]).code(0);
    let document = run.json();
    assert_eq!(findings(&document), ["total.moved:"]);
    assert_eq!(document["notes"][0]["code"], "amount.slightly-over-loan");
    assert_eq!(document["notes"].as_array().unwrap().len(), 1);
    assert_eq!(document["columns"]["loan_id"], "loan_id");
}
