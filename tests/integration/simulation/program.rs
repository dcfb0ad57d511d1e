//! A few of the samples through the program itself: what the ledger keeps of the months before must come
//! back as it was.

use super::books::{amount, csv, reported, right};
use super::partner::{Kind, Loan, Partner};
use crate::support::{Office, findings};

fn rows(loans: &[Loan], change: impl Fn(&Loan) -> u64) -> String {
    let row = |loan: &Loan| format!("{},{}\n", loan.id, amount(Kind::Branches, change(loan)));
    loans.iter().map(row).collect()
}

#[test]
fn the_program_tells_what_the_checks_do() {
    let office = Office::new();
    office.configure("partner.amount = \"outstanding-principal\"\npartner.currency = \"XOF\"\n");
    let mut partner = Partner::new(Kind::Branches, 1);
    for month in ["2026-04", "2026-05", "2026-06", "2026-07"] {
        let report = csv(&right(Kind::Branches, &partner.next_month()));
        let report = report.split_once('\n').unwrap().1.to_owned();
        let run = office.upload(month, &report, &[]).code(0);
        assert!(findings(&run.json()).len() <= 1, "{month}: {:?}", findings(&run.json()));
    }
    let loans = partner.next_month();
    let now = |loan: &Loan| reported(Kind::Branches, loan);
    let before = |loan: &Loan| loan.size - loan.repaid_before;
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
