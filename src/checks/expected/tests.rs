//! Rows, loans, and what is said of them.

use std::sync::Arc;

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::*;
use crate::checks::tests::check_text;
use crate::checks::{Code, Findings, Level, Severity};
use crate::model::{CsvFormat, LoanId};

/// `loan amount` or `loan/client amount`, on lines 2, 3, ...
fn rows(rows: &[&str]) -> Vec<Repayment> {
    let row = |(text, line): (&&str, u64)| {
        let (ids, amount) = text.split_once(' ').unwrap();
        let (loan, client) = ids.split_once('/').map_or((ids, None), |(l, c)| (l, Some(c)));
        Repayment {
            line,
            loan_id: LoanId::parse(loan).unwrap(),
            client_id: client.map(|id| ClientId::parse(id).unwrap()),
            amount: amount.parse().unwrap(),
        }
    };
    rows.iter().zip(2..).map(row).collect()
}

/// `loan client kiva status price currency`, `-` where Kiva does not tell.
fn loan(text: &str) -> Loan {
    let mut words = text.split(' ').map(|word| (word != "-").then(|| word.to_owned()));
    let mut next = || words.next().flatten();
    Loan {
        loan_id: next(),
        client_id: next(),
        kiva_id: next(),
        status: next(),
        local_price: next().map(|price| price.parse::<Decimal>().unwrap()),
        currency: next(),
    }
}

fn loans() -> Vec<Loan> {
    [
        "0042 C-1 901 payingBack 500.00 USD",
        "KV-7 C-2 902 defaulted 300.00 USD",
        "LN-0008-b C-3 903 payingBack - -",
    ]
    .map(loan)
    .to_vec()
}

fn compare(given: &[&str], looked_up: &LookedUp, rules: &Rules) -> Comparison {
    let loans = loans();
    Expected::new(&loans).compare(&rows(given), &HashSet::new(), looked_up, rules)
}

/// `code@line`, or `code:loans` where there is no line.
fn findings(comparison: &Comparison) -> String {
    let name = |finding: &Finding| match (finding.line, &finding.kind) {
        (Some(line), _) => format!("{}@{line}", finding.code()),
        (None, FindingKind::Expected(ExpectedFault::NotReported(loans))) => {
            let ids: Vec<_> = loans.iter().filter_map(|loan| loan.loan_id.as_deref()).collect();
            format!("{}:{}", finding.code(), ids.join("+"))
        }
        (None, _) => finding.code().to_string(),
    };
    comparison.findings.iter().chain(&comparison.notes).map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_mistyped_id_is_answered_with_the_one_loan_that_is_left_and_near() {
    let unknown = |id: &str| LookedUp::from([(id.to_owned(), None)]);
    for (given, id, meant) in [
        (&["KV-8 1"][..], "KV-8", true),
        (&["VK-7 1"], "VK-7", true),
        // The loan has a row of its own.
        (&["KV-8 1", "KV-7 1"], "KV-8", false),
        (&["KV-89 1"], "KV-89", false),
    ] {
        let comparison = compare(given, &unknown(id), &Rules::default());
        let kind = &comparison.findings[0].kind;
        let is_meant = matches!(kind, FindingKind::Expected(ExpectedFault::NotExpected(NotExpected::Mistyped(loan)))
            if loan.loan_id.as_deref() == Some("KV-7"));
        assert_eq!(is_meant, meant, "{given:?}: {kind:?}");
    }
    let loans = ["N-1 - - - - -", "N-2 - - - - -"].map(loan);
    let rows = rows(&["N-3 1"]);
    let lonely =
        Expected::new(&loans).compare(&rows, &HashSet::new(), &unknown("N-3"), &Rules::default());
    assert_eq!(
        lonely.findings[0].kind,
        FindingKind::Expected(ExpectedFault::NotExpected(NotExpected::NotFound))
    );
}

#[test]
fn each_fault_is_found_and_no_other() {
    for (given, found) in [
        (&["0042 500", "KV-7 0", "LN-0008-b 9999999"][..], ""),
        (&["0042/C-1 1", "KV-7/C-2 300", "LN-0008-b/C-3 1"], ""),
        (&["0042 500.01", "KV-7 300.0", "LN-0008-b 0"], "amount.over-loan@2"),
        (&["0042/C-2 1", "KV-7/C-2 1", "LN-0008-b/c-3 1"], "client.mismatch@2 client.mismatch@4"),
        (&["0042 1", "KV-7 1"], "loan.not-reported:LN-0008-b"),
        (&["0042 1", "X 1", "KV-7 1", "LN-0008-b 1"], "loan.not-expected@3"),
        (&["0042/9 600", "KV-7/C-2 1", "LN-0008-b/C-3 1"], "client.mismatch@2 amount.over-loan@2"),
        (&[], "loan.not-reported:0042+KV-7+LN-0008-b"),
    ] {
        let comparison = compare(given, &LookedUp::new(), &Rules::default());
        assert_eq!(findings(&comparison), found, "{given:?}");
        assert_eq!(comparison.expected_loans, 3);
        assert_eq!(comparison.matched + comparison.not_reported.len(), 3);
    }
}

#[test]
fn a_row_that_is_not_expected_is_explained() {
    let looked_up: LookedUp = [
        ("ENDED", Some("ENDED C-9 950 ended 100 USD")),
        ("951", Some("R-1 C-9 951 refunded 100 USD")),
        ("r-001", Some("R-01 C-9 952 expired - -")),
        ("GONE", None),
        ("LN.0008-b", None),
        ("LN0008b", None),
    ]
    .into_iter()
    .map(|(id, found)| (id.to_owned(), found.map(loan)))
    .collect();
    let why = |kind: &FindingKind| match kind {
        FindingKind::Expected(ExpectedFault::NotExpected(why)) => match why {
            NotExpected::KivaId(loan) => ("Kiva's own id", loan.loan_id.clone()),
            NotExpected::NearDuplicate(loan) => ("nearly", loan.loan_id.clone()),
            NotExpected::Status(loan) => ("status", loan.status.clone()),
            NotExpected::Mistyped(loan) => ("mistyped", loan.loan_id.clone()),
            NotExpected::NotFound => ("not found", None),
            NotExpected::NotTold => ("not told", None),
        },
        _ => panic!("{kind:?}"),
    };
    for (id, expected, loan) in [
        ("42", "nearly", Some("0042")),
        ("00042", "nearly", Some("0042")),
        ("kv-7", "nearly", Some("KV-7")),
        ("ln-8-B", "nearly", Some("LN-0008-b")),
        ("902", "Kiva's own id", Some("KV-7")),
        ("ENDED", "status", Some("ended")),
        ("951", "Kiva's own id", Some("R-1")),
        ("r-001", "nearly", Some("R-01")),
        ("GONE", "not found", None),
        ("LN.0008-b", "mistyped", Some("LN-0008-b")),
        ("LN0008b", "mistyped", Some("LN-0008-b")),
        ("ASK", "not told", None),
    ] {
        let row = format!("{id} 1");
        let comparison = compare(&[&row], &looked_up, &Rules::default());
        let finding = &comparison.findings[0];
        assert_eq!((finding.code(), finding.severity), (Code::LoanNotExpected, Severity::Error));
        assert_eq!(why(&finding.kind), (expected, loan.map(str::to_owned)), "{id}");
        let place = (finding.column, finding.loan_id.as_deref());
        assert_eq!(place, (Some(Column::LoanId), Some(id)));
    }
}

#[test]
fn only_what_nothing_explains_is_asked_about() {
    let loans = loans();
    let given = rows(&["0042 1", "42 1", "902 1", "X 1", "KV-7 1"]);
    // Their own rows say that 0042 and KV-7 are not what 42 and 902 were meant to be.
    assert_eq!(Expected::new(&loans).unexplained(&given), ["42", "902", "X"]);
    assert_eq!(Expected::new(&loans).unexplained(&given[1..4]), ["X"]);
    let ended = LookedUp::from([("42".to_owned(), Some(loan("42 C-9 950 ended - -")))]);
    let found = compare(&["0042 1", "42 1"], &ended, &Rules::default()).findings;
    let kind = &found[0].kind;
    assert!(
        matches!(kind, FindingKind::Expected(ExpectedFault::NotExpected(NotExpected::Status(_)))),
        "{kind:?}"
    );
}

#[test]
fn of_what_a_search_finds_only_what_was_meant_counts() {
    let all =
        || ["1042 C 7 ended - -", "0042 C 8 ended - -", "- - 42 refunded - -"].map(loan).to_vec();
    let kiva_id = |id| found(id, all()).and_then(|loan| loan.kiva_id);
    assert_eq!(kiva_id("1042").as_deref(), Some("7"));
    assert_eq!(kiva_id("42").as_deref(), Some("42"));
    assert_eq!(kiva_id("042").as_deref(), Some("8"));
    assert_eq!(kiva_id("2"), None);
}

#[test]
fn a_currency_is_compared_where_both_are_known() {
    let xof = Rules { currency: Currency::from_code("XOF"), ..Rules::default() };
    let usd = Rules { currency: Currency::from_code("USD"), ..Rules::default() };
    let given = ["0042 1", "KV-7 1", "LN-0008-b 1"];
    let none = LookedUp::new();
    assert_eq!(findings(&compare(&given, &none, &xof)), "loan.currency@2 loan.currency@3");
    assert_eq!(findings(&compare(&given, &none, &usd)), "");
    assert_eq!(findings(&compare(&given, &none, &Rules::default())), "");
}

#[test]
fn warnings_are_raised_and_silenced_by_the_settings() {
    let rules = |level| Rules {
        levels: [(Code::LoanNotReported, level)].into_iter().collect(),
        ..Rules::default()
    };
    let given = ["0042 1", "KV-7 1"];
    let raised = compare(&given, &LookedUp::new(), &rules(Level::Error));
    assert_eq!(raised.findings[0].severity, Severity::Error);
    let silent = compare(&given, &LookedUp::new(), &rules(Level::Off));
    assert_eq!((findings(&silent), silent.not_reported.len()), (String::new(), 1));
}

#[test]
fn a_loan_that_kiva_has_as_raised_is_no_error_and_said_once() {
    let raised = |id: &str| (id.to_owned(), Some(loan(&format!("{id} C-9 950 raised 100 USD"))));
    let looked_up: LookedUp = ["R-1", "R-2"].map(raised).into();
    let given = ["0042 1", "R-1 5", "KV-7 1", "R-2 5", "LN-0008-b 1"];
    let found = compare(&given, &looked_up, &Rules::default());
    assert_eq!(findings(&found), "loan.raised@3");
    let both = vec![(3, "R-1".to_owned()), (5, "R-2".to_owned())];
    assert_eq!(found.notes[0].kind, FindingKind::Expected(ExpectedFault::Raised(both)));
    // What Kiva took before is said no more.
    let (loans, before) = (loans(), reported(&["R-1 4", "R-2 4"]));
    let expected = Expected::new(&loans).beside(AmountMeaning::CumulativePrincipal, &before);
    let found = expected.compare(&rows(&given), &HashSet::new(), &looked_up, &Rules::default());
    assert_eq!(findings(&found), "");
}

#[test]
fn a_little_more_than_the_loan_is_a_warning() {
    let rules = Rules { over_loan_percent: 2, ..Rules::default() };
    let given = ["0042 502.50", "KV-7 306", "LN-0008-b 1"];
    assert_eq!(findings(&compare(&given, &LookedUp::new(), &rules)), "amount.slightly-over-loan@2");
    let given = ["0042 510.01", "KV-7 301", "LN-0008-b 1"];
    let found = "amount.over-loan@2 amount.slightly-over-loan@3";
    assert_eq!(findings(&compare(&given, &LookedUp::new(), &rules)), found);
}

#[test]
fn what_is_ordinary_of_kivas_list_is_one_finding_at_most() {
    let raised = |id: &str| (id.to_owned(), Some(loan(&format!("{id} C-9 950 raised 100 USD"))));
    let looked_up: LookedUp = ["R-1", "R-2", "R-3", "R-4"].map(raised).into();
    let rules = Rules { over_loan_percent: 2, ..Rules::default() };
    let told = |text: &str, given: &[&str], rules: &Rules| {
        let checked = check_text(&format!("loan_id,amount\n{text}\n"), CsvFormat::TwoColumn);
        let mut checked = checked.checked;
        compare(given, &looked_up, rules).tell(&mut checked);
        let codes = |findings: &Findings| {
            let codes = findings.kept().iter().map(|finding| finding.code().as_str());
            codes.collect::<Vec<_>>().join(" ")
        };
        (codes(&checked.findings), codes(&checked.notes))
    };
    let (over, raised) = ("amount.slightly-over-loan", "loan.raised");
    let given = ["0042 501", "R-1 5", "KV-7 1", "LN-0008-b 1"];
    let both = (raised.to_owned(), over.to_owned());
    assert_eq!(told("A,1", &given, &rules), both);
    // Beside what is more than that, none is a finding; it is not lost.
    let zeros = "A,0\nB,0\nC,0\nD,0\nE,0\nF,0\nG,0\nH,0\nI,0\nJ,0";
    let noted = ("amount.mostly-zero".to_owned(), format!("{raised} {over}"));
    assert_eq!(told(zeros, &given, &rules), noted);
    // Many are, and what the settings call an error: then the file is to be mended, and all is told.
    let many = ["0042 1", "R-1 5", "R-2 5", "R-3 5", "R-4 5", "KV-7 1", "LN-0008-b 1"];
    let found = (format!("{raised} amount.mostly-zero"), String::new());
    assert_eq!(told(zeros, &many, &rules), found);
    let levels = [(Code::AmountSlightlyOverLoan, Level::Error)].into_iter().collect();
    let found = (format!("{over} {raised}"), String::new());
    assert_eq!(told("A,1", &given, &Rules { levels, ..rules }), found);
}

#[test]
fn what_follows_from_kivas_list_is_not_told_beside_it() {
    let told = |text: &str, given: &[&str]| {
        let text = format!("loan_id,amount\n{text}\n");
        let mut checked = check_text(&text, CsvFormat::TwoColumn).checked;
        let before = format!("{:?}", checked.findings.by_code());
        compare(given, &LookedUp::new(), &Rules::default()).tell(&mut checked);
        (before, format!("{:?}", checked.findings.by_code()))
    };
    // `did you mean \"0042\"?` is said once.
    let (before, after) =
        told("0042.0,1\nKV-7,2.5\nLN-0008-b,3", &["0042.0 1", "KV-7 2.5", "LN-0008-b 3"]);
    assert_eq!(before, "{\"loan_id.reformatted\": 1}");
    assert_eq!(after, "{\"loan.not-expected\": 1, \"loan.not-reported\": 1}");
}

#[test]
fn loans_that_are_nearly_all_repaid_at_once_are_one_finding() {
    let ids: Vec<_> = (1..=10).map(|at| format!("L-{at}")).collect();
    let loans: Vec<_> = ids.iter().map(|id| loan(&format!("{id} - - defaulted 100 USD"))).collect();
    let report = |repaid: usize, amount: &str| -> Vec<String> {
        let row = |(at, id): (usize, &String)| {
            format!("{id} {}", if at < repaid { amount } else { "60" })
        };
        ids.iter().enumerate().map(row).collect()
    };
    let before = report(0, "");
    let before = reported(&before.iter().map(String::as_str).collect::<Vec<_>>());
    let rules = Rules { over_loan_percent: 2, ..Rules::default() };
    for (repaid, amount, found) in [
        (6, "100", "file.unusual"),
        (10, "101", "file.unusual"),
        (5, "100", "loan.defaulted-repaid@2"),
    ] {
        let now = report(repaid, amount);
        let now = rows(&now.iter().map(String::as_str).collect::<Vec<_>>());
        let expected = Expected::new(&loans).beside(AmountMeaning::CumulativePrincipal, &before);
        let compared = expected.compare(&now, &HashSet::new(), &LookedUp::new(), &rules);
        assert_eq!(findings(&compared), found, "{repaid}");
    }
}

#[test]
fn a_loan_in_default_that_is_suddenly_repaid_is_told() {
    use AmountMeaning::{CumulativePrincipal, OutstandingPrincipal};
    let loans = loans();
    for (meaning, before, now, found) in [
        (CumulativePrincipal, "KV-7 120", "KV-7 300", "loan.defaulted-repaid@2"),
        (CumulativePrincipal, "KV-7 120", "KV-7 150", ""),
        (CumulativePrincipal, "KV-7 300", "KV-7 300", ""),
        (CumulativePrincipal, "0042 120", "KV-7 300", ""),
        (OutstandingPrincipal, "KV-7 180", "KV-7 0", "loan.defaulted-repaid@2"),
        (OutstandingPrincipal, "KV-7 0", "KV-7 0", ""),
    ] {
        let before = reported(&[before]);
        let expected = Expected::new(&loans).beside(meaning, &before);
        let given = rows(&[now, "0042 1", "LN-0008-b 1"]);
        let none = LookedUp::new();
        let compared = expected.compare(&given, &HashSet::new(), &none, &Rules::default());
        assert_eq!(findings(&compared), found, "{now}");
    }
}

/// The last amounts, of the month before.
fn reported(given: &[&str]) -> Vec<Reported> {
    let upload: Arc<str> = "8f6c2d9a41b7".into();
    let period = "2026-09".parse().unwrap();
    let one = |repayment| Reported { repayment, period, upload: upload.clone() };
    rows(given).into_iter().map(one).collect()
}

#[test]
fn loans_that_share_an_id_are_told_apart_by_the_client() {
    let loans = ["A C-1 1 payingBack 100 USD", "A C-2 2 payingBack 200 USD"].map(loan);
    let expected = Expected::new(&loans);
    let check = |given: &[&str]| {
        let comparison =
            expected.compare(&rows(given), &HashSet::new(), &LookedUp::new(), &Rules::default());
        (findings(&comparison), comparison.matched)
    };
    assert_eq!(check(&["A/C-1 100", "A/C-2 200"]), (String::new(), 2));
    assert_eq!(check(&["A/C-1 101"]).0, "amount.over-loan@2 loan.not-reported:A");
    assert_eq!(check(&["A 200"]), (String::new(), 2));
    assert_eq!(check(&["A/C-3 1"]).0, "client.mismatch@2 loan.not-reported:A");
}

#[test]
fn a_loan_without_the_partners_id_is_expected_all_the_same() {
    let loans = [loan("- - 77 payingBack - -"), loan("B - 78 payingBack - -")];
    let given = rows(&["77 1", "B/C-1 1"]);
    let comparison =
        Expected::new(&loans).compare(&given, &HashSet::new(), &LookedUp::new(), &Rules::default());
    assert_eq!(findings(&comparison), "loan.not-expected@2 loan.not-reported:");
    let kind = &comparison.findings[0].kind;
    let is_without = matches!(kind, FindingKind::Expected(ExpectedFault::NotExpected(NotExpected::KivaId(loan)))
        if loan.loan_id.is_none());
    assert!(is_without, "{kind:?}");
}

#[test]
fn a_loan_whose_row_cannot_be_read_is_not_missing() {
    let loans = loans();
    let mentioned = HashSet::from(["0042".to_owned(), "nobody's".to_owned()]);
    let comparison = Expected::new(&loans).compare(
        &rows(&["KV-7 1", "LN-0008-b 1"]),
        &mentioned,
        &LookedUp::new(),
        &Rules::default(),
    );
    assert_eq!((findings(&comparison), comparison.matched), (String::new(), 3));
}
