//! This month against what was reported before.

use super::*;
use crate::checks::{Earlier, Groups};
use crate::model::{AmountMeaning, ClientId, LoanId, Reported};

/// `loan amount month` or `loan/client amount month`.
fn reported(all: &[&str]) -> Vec<Reported> {
    let one = |text: &&str| {
        let [ids, amount, period] = text.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let (loan, client) = ids.split_once('/').map_or((ids, None), |(l, c)| (l, Some(c)));
        Reported {
            repayment: Repayment {
                line: 0,
                loan_id: LoanId::parse(loan).unwrap(),
                client_id: client.map(|id| ClientId::parse(id).unwrap()),
                amount: amount.parse().unwrap(),
            },
            period: period.parse().unwrap(),
            upload: "8f6c2d9a41b7".into(),
        }
    };
    all.iter().map(one).collect()
}

/// The findings for a file of the rows `A 1`, `B/7 2`, ... for October.
fn compare(before: &[&str], rows: &[&str], meaning: AmountMeaning, rules: &Rules) -> String {
    compare_for(Some("2026-10"), before, rows, meaning, rules)
}

fn compare_for(
    period: Option<&str>,
    before: &[&str],
    rows: &[&str],
    meaning: AmountMeaning,
    rules: &Rules,
) -> String {
    let (format, titles) = if rows.iter().any(|row| row.contains('/')) {
        (ThreeColumn, "loan_id,client_id,amount")
    } else {
        (TwoColumn, "loan_id,amount")
    };
    let text = format!("{titles}\n{}\n", rows.join("\n").replace(['/', ' '], ","));
    let mut checked = check_text(&text, format);
    let reported = reported(before);
    let groups = Groups::default();
    let earlier = Earlier {
        reported: &reported,
        replaced: &[],
        period: period.map(|period| period.parse().unwrap()),
        meaning,
        total_percent: 50,
        history: &[],
        meant: None,
        same_rows_of: None,
        groups: &groups,
    };
    let found = earlier.compare(&checked.rows, &checked, rules).findings;
    checked.checked.findings = Findings::default();
    checked.checked.findings.merge(found);
    findings(&checked)
}

const SEPTEMBER: [&str; 4] = ["A 100 2026-09", "B 200 2026-09", "C 0 2026-09", "D 40 2026-08"];

#[test]
fn what_cannot_be_true_of_repaid_money_is_found() {
    use AmountMeaning::{CumulativePrincipal, OutstandingPrincipal};
    for (rows, cumulative, outstanding) in [
        (&["A 110", "B 200", "C 10"][..], "", "amount.increased@2 amount.increased@4"),
        (&["A 90", "B 200.00", "C 0"], "amount.decreased@2", ""),
        (&["A 100.00", "B 200", "C 0"], "file.same-as-before", "file.same-as-before"),
        (&["A 100", "B 200", "C 0", "NEW 10"], "", ""),
        (&["A 100", "B 201"], "loan.gone", "amount.increased@3 loan.gone"),
        // The last amount of a loan counts, in whatever month it was reported.
        (
            &["A 101", "B 201", "C 0", "D 39"],
            "amount.decreased@5",
            "amount.increased@2 amount.increased@3",
        ),
        (
            &["A 160", "B 290", "C 1"],
            "total.moved",
            "amount.increased@2 amount.increased@3 amount.increased@4 total.moved",
        ),
        (&["A 150", "B 300", "C 0"], "", "amount.increased@2 amount.increased@3"),
        (&["X 1", "Y 2"], "loan.gone", "loan.gone"),
    ] {
        let rules = Rules::default();
        assert_eq!(compare(&SEPTEMBER, rows, CumulativePrincipal, &rules), cumulative, "{rows:?}");
        assert_eq!(
            compare(&SEPTEMBER, rows, OutstandingPrincipal, &rules),
            outstanding,
            "{rows:?}"
        );
        assert_eq!(compare(&[], rows, CumulativePrincipal, &rules), "");
    }
}

#[test]
fn a_loan_that_was_reported_under_an_id_written_otherwise_is_told() {
    let before = ["A-01/07 10 2026-09", "A-02/008 20 2026-10", "A-03/9 30 2026-09"];
    let off = [(Code::LoanGone, Level::Off)].into_iter().collect();
    let rules = Rules { levels: off, ..Rules::default() };
    let cases: [(&[&str], &str); 6] = [
        (&["A-01/07 10", "A-02/008 20", "A-03/9 31"], ""),
        (&["A-01/7 11", "A-02/008 20", "A-03/9 31"], "loan_id.near-duplicate@2"),
        (&["a_1/07 11", "A-02/008 20", "A-03/9 31"], "loan_id.near-duplicate@2"),
        (
            &["A-01/7 11", "A-02/8 20", "A-03/9 31"],
            "loan_id.near-duplicate@2 loan_id.near-duplicate@3",
        ),
        // Another client, another loan, and two that are both there.
        (&["A-01/17 11", "A-020/008 20", "A-03/9 31"], ""),
        (&["A-01/7 11", "A-01/07 10", "A-02/008 20", "A-03/9 31"], ""),
    ];
    for (rows, found) in cases {
        let told = compare(&before, rows, AmountMeaning::CumulativePrincipal, &rules);
        assert_eq!(told, found, "{rows:?}");
    }
}

#[test]
fn a_file_that_lost_its_decimal_sign_is_told_once() {
    use AmountMeaning::{CumulativePrincipal as Paid, OutstandingPrincipal as Owed};
    let before = ["A 101.5 2026-09", "B 20.25 2026-09", "C 30 2026-09", "D 7.75 2026-09"];
    for (meaning, rows, found) in [
        (Paid, &["A 10150", "B 2025", "C 3000", "D 775"][..], "file.shifted"),
        (Owed, &["A 10150", "B 2025", "C 3000", "D 775"], "file.shifted"),
        (Paid, &["A 1015", "B 202.5", "C 300", "D 77.5"], "file.shifted"),
        // A month later, with a loan that is new, one that was paid off, and one that is right.
        (Paid, &["A 11250", "B 2325", "C 3500", "D 775", "E 50"], "file.shifted"),
        (Owed, &["A 9150", "B 1825", "C 2700", "D 0"], "file.shifted"),
        (Paid, &["A 11250", "B 2325", "C 3500", "D 7.75"], "file.shifted"),
        // As it should be, twice as much, and what no sign is lost in.
        (Paid, &["A 112.5", "B 23.25", "C 35", "D 8"], ""),
        (Paid, &["A 203", "B 40.5", "C 60", "D 15.5"], "total.moved"),
        (Paid, &["A 1100", "B 210", "C 310", "D 80"], "total.moved"),
    ] {
        assert_eq!(compare(&before, rows, meaning, &Rules::default()), found, "{rows:?}");
    }
    let whole = ["A 1000 2026-09", "B 200 2026-09", "C 350 2026-09"];
    let found = compare(&whole, &["A 10.00", "B 2.00", "C 3.50"], Paid, &Rules::default());
    assert_eq!(found, "file.shifted");
    // Two may well become so many times as large.
    let rows = ["A 10150", "B 2025"];
    let found = compare(&before[..2], &rows, Paid, &Rules::default());
    assert!(!found.contains("file.shifted"), "{found}");
}

#[test]
fn what_was_reported_for_the_same_month_is_not_gone() {
    let before = ["A 100 2026-10", "B 200 2026-10", "C 300 2026-09", "D 400 2026-09"];
    let compare_for = |period, rows: &[&str]| {
        compare_for(period, &before, rows, AmountMeaning::CumulativePrincipal, &Rules::default())
    };
    let october = Some("2026-10");
    assert_eq!(compare_for(october, &["B 190", "C 300", "D 400"]), "amount.decreased@2");
    assert_eq!(compare_for(october, &["A 100", "B 200"]), "loan.gone");
    assert_eq!(compare_for(october, &["C 300", "D 400"]), "file.same-as-before");
    assert_eq!(compare_for(Some("2026-11"), &["A 100", "C 301"]), "loan.gone");
    // Without a month: A and B were there last time, unless this is but a correction.
    assert_eq!(compare_for(None, &["A 160"]), "loan.gone");
    assert_eq!(compare_for(None, &["A 100", "B 200"]), "file.same-as-before");
    assert_eq!(compare_for(None, &["C 300", "X 1"]), "");
}

#[test]
fn the_settings_raise_and_silence_each() {
    let rules = |level: Level| {
        use Code::{AmountDecreased, FileSameAsBefore, LoanGone, TotalMoved};
        let codes = [AmountDecreased, LoanGone, TotalMoved, FileSameAsBefore];
        let levels = codes.into_iter().map(|code| (code, level)).collect();
        Rules { levels, ..Rules::default() }
    };
    for rows in [&["A 1"][..], &["A 100", "B 200", "C 0"]] {
        let meaning = AmountMeaning::CumulativePrincipal;
        assert_ne!(compare(&SEPTEMBER, rows, meaning, &rules(Level::Error)), "");
        assert_eq!(compare(&SEPTEMBER, rows, meaning, &rules(Level::Off)), "");
    }
}

#[test]
fn clients_that_share_a_loan_id_are_told_apart() {
    let before = ["A/1 100 2026-09", "A/2 10 2026-09", "B/3 5 2026-09"];
    let rules = Rules::default();
    let compare = |rows| compare(&before, rows, AmountMeaning::CumulativePrincipal, &rules);
    assert_eq!(compare(&["A/1 100", "A/2 11", "B/3 5"]), "");
    assert_eq!(compare(&["A/1 100", "A/2 9", "B/3 5"]), "amount.decreased@3");
    // A client id that was corrected does not make another loan of it.
    assert_eq!(compare(&["A/1 100", "A/2 10", "B/4 4"]), "amount.decreased@4");
    assert_eq!(compare(&["A/9 1", "B/3 100"]), "");
}

#[test]
fn a_row_that_cannot_be_read_is_not_gone_and_makes_no_total() {
    let reported = reported(&["A 100 2026-09", "B 200 2026-09"]);
    let earlier = Earlier {
        reported: &reported,
        replaced: &[],
        period: "2026-10".parse().ok(),
        meaning: AmountMeaning::CumulativePrincipal,
        total_percent: 50,
        history: &[],
        meant: None,
        same_rows_of: None,
        groups: &Groups::default(),
    };
    let checked = check_text("loan_id,amount\nA,100\nB,much\n", TwoColumn);
    assert_eq!(earlier.compare(&checked.rows, &checked, &Rules::default()).findings, []);
}

#[test]
fn a_client_is_not_held_against_another_one_of_its_group() {
    use AmountMeaning::CumulativePrincipal;
    let rules = Rules::default();
    for (before, rows, found) in [
        (&["G/a 100 2026-09"][..], &["G/a 100", "G/b 5"][..], ""),
        (&["G/a 100 2026-10"], &["G/b 5"], ""),
        (&["G/a 100 2026-10"], &["G/a 90"], "amount.decreased@2"),
        (&["G/a 100 2026-09"], &["G/a 90", "G/b 5"], "amount.decreased@2"),
        (&["G/a 100 2026-09", "G/b 7 2026-09"], &["G/a 100", "G/b 5"], "amount.decreased@3"),
        // The sum of a group is the amount of none of its clients.
        (&["G 100 2026-09"], &["G/a 60", "G/b 50"], ""),
        (&["G/a 60 2026-09", "G/b 50 2026-09"], &["G 58"], ""),
        // A loan of one client is the same in both formats.
        (&["A 100 2026-09"], &["A/a 90"], "amount.decreased@2"),
        (&["A/a 100 2026-09"], &["A 90"], "amount.decreased@2"),
    ] {
        assert_eq!(compare(before, rows, CumulativePrincipal, &rules), found, "{rows:?}");
    }
}
