//! A few of the samples through the program itself: what the ledger keeps of the months before must come
//! back as it was; and the faults that are not in the rows.

use std::fmt::Write;

use jiff::ToSpan;
use kiva_repay::model::CsvFormat;

use super::books::{Row, amount, csv, of_meaning, reported, right};
use super::partner::{BRANCHES, Loan, Partner, THREE};
use crate::support::{Answer, Grant, Office, Run, findings};

fn rows(loans: &[Loan], change: impl Fn(&Loan) -> u64) -> String {
    let row = |loan: &Loan| format!("{},{}\n", loan.id, amount(&BRANCHES, change(loan)));
    loans.iter().map(row).collect()
}

#[test]
fn the_program_tells_what_the_checks_do() {
    let office = Office::new();
    office.configure("partner.amount = \"outstanding-principal\"\npartner.currency = \"XOF\"\n");
    let mut partner = Partner::new(&BRANCHES, 1);
    for month in ["2026-04", "2026-05", "2026-06", "2026-07"] {
        let report = two_columns(&right(&BRANCHES, &partner.next_month()));
        let run = office.upload(month, &report, &[]).code(0);
        assert!(findings(&run.json()).len() <= 1, "{month}: {:?}", findings(&run.json()));
    }
    let loans = partner.next_month();
    let now = |loan: &Loan| reported(&BRANCHES, loan);
    let before = |loan: &Loan| of_meaning(&BRANCHES, loan, loan.repaid_before);
    let under_way = |loan: &&Loan| loan.repaid > loan.repaid_before && loan.repaid_before > 0;
    let one = loans.iter().filter(under_way).nth(100).unwrap().id.clone();
    let (branch, other) = (loans[0].branch, loans[loans.len() - 1].branch);
    for (report, found) in [
        (rows(&loans, now), ""),
        (rows(&loans, before), "file.unusual"),
        (rows(&loans, |l| if l.branch == branch { before(l) } else { now(l) }), "file.unusual"),
        (rows(&loans, |l| if l.repaid % 3 == 0 { 0 } else { now(l) }), "file.unusual"),
        (
            rows(&loans, |l| if l.id == one { now(l) / 10_000 * 100 } else { now(l) }),
            "amount.shifted",
        ),
    ] {
        let run = office.upload("2026-08", &report, &["--dry-run"]).code(0);
        let said = findings(&run.json());
        assert!(said.len() <= 1 + usize::from(!found.is_empty()), "{said:?}");
        assert!(found.is_empty() || said.iter().any(|said| said.starts_with(found)), "{said:?}");
        let profile = &run.json()["profile"];
        assert_eq!(
            (&profile["month"], profile["before"].as_array().unwrap().len()),
            (&"2026-08".into(), 3)
        );
    }
    // Branch files, one after the other, are each held against their own loans.
    let of = |branch: &str| {
        let loans: Vec<_> = loans.iter().filter(|loan| loan.branch == branch).cloned().collect();
        rows(&loans, now)
    };
    office.upload("2026-08", &of(other), &[]).code(0);
    let loans: Vec<_> = loans.iter().filter(|loan| loan.branch != other).cloned().collect();
    let run = office.upload("2026-08", &rows(&loans, now), &[]).code(0);
    assert!(findings(&run.json()).len() <= 1, "{:?}", findings(&run.json()));
}

/// The rows of a report, without their titles.
fn two_columns(rows: &[Row]) -> String {
    csv(CsvFormat::TwoColumn, rows).split_once('\n').unwrap().1.to_owned()
}

/// How the faults are told that are not in the rows, each of ten times: the samples of each kind.
pub fn told() -> Vec<(&'static str, Vec<(String, bool)>)> {
    let mut all: Vec<(&str, Vec<(String, bool)>)> = Vec::new();
    for at in 0..10_u64 {
        let kind = THREE[usize::try_from(at % 3).unwrap()];
        let mut partner = Partner::new(kind, at);
        let office = Office::new();
        office.make_ledger();
        office.configure(&format!(
            "partner.amount = \"{}\"\npartner.currency = \"{}\"\n",
            kind.meaning, kind.currency
        ));
        let [before, last] = [2, 1].map(months_ago);
        let month = two_columns(&right(kind, &partner.next_month()));
        office.upload(&before, &month, &["--env", "production", "--yes"]).code(0);
        let rows = right(kind, &partner.next_month());
        let dated = |month: &str| {
            let mut text = "loan_id,amount,date\n".to_owned();
            for Row { loan, amount, .. } in &rows {
                writeln!(text, "{loan},{amount},{month}-28").unwrap();
            }
            text
        };
        office.write("report.csv", csv(CsvFormat::TwoColumn, &rows));
        office.write(format!("report {before}.csv"), csv(CsvFormat::TwoColumn, &rows));
        office.write("dated.csv", dated(&before));
        office.write("right.csv", dated(&last));
        let run = |file: &str, more: &[&str]| {
            office.run([&["upload", file, "--period", &last, "-o", "json"], more].concat())
        };
        let trial = ["--env", "production", "--dry-run"];
        let as_right = run("right.csv", &trial).code(0);
        let is_told = |run: &Run, code: &str| {
            let has = |run: &Run| findings(&run.json()).iter().any(|found| found.starts_with(code));
            has(run) && !has(&as_right)
        };
        let named = run(&format!("report {before}.csv"), &trial);
        let column = run("dated.csv", &trial);
        let forgotten = run("report.csv", &["--dry-run"]);
        office.server.token([Answer::status(401)]);
        let credentials = run("report.csv", &["--env", "production", "--yes"]);
        office.server.grant(Grant::to("146"));
        let other_partner = run("report.csv", &["--env", "production", "--yes"]);
        let samples = [
            ("an older month in the file's name", is_told(&named, "file.other-month")),
            ("an older month in a column of dates", is_told(&column, "file.other-month")),
            ("production forgotten", is_told(&forgotten, "place.stage")),
            ("wrong credentials", credentials.code == 4),
            ("credentials of another partner", other_partner.code == 4),
        ];
        assert_eq!(office.server.posts().len(), month.lines().count().div_ceil(250));
        for (name, is_told) in samples {
            let sample = (format!("{} {at}", kind.name), is_told);
            match all.iter_mut().find(|(known, _)| *known == name) {
                Some((_, samples)) => samples.push(sample),
                None => all.push((name, vec![sample])),
            }
        }
    }
    all
}

/// So many months before today's.
fn months_ago(months: i64) -> String {
    let today = jiff::Zoned::now().date();
    today.first_of_month().checked_sub(months.months()).unwrap().strftime("%Y-%m").to_string()
}
