//! How long the comparison with Kiva's loans takes by itself: `cargo bench --bench reconcile`.
//!
//! The size is that of the largest partners: 30,000 loans against 30,000 rows, right, and wrong in
//! every row. Each figure is the median of its runs, the indexes over the loans included.

#![expect(clippy::print_stdout, reason = "figures are for whoever runs it")]

use std::collections::HashSet;
use std::time::{Duration, Instant};

use kiva_repay::checks::Rules;
use kiva_repay::checks::expected::{Expected, LookedUp};
use kiva_repay::model::{ClientId, Loan, LoanId, Repayment};

const LOANS: u64 = 30_000;
const RUNS: usize = 31;

fn main() {
    let loans: Vec<_> = (1..=LOANS).map(loan).collect();
    for (name, prefix) in [("every row right", "LN/"), ("every row wrong", "ln/0")] {
        let rows: Vec<_> = (1..=LOANS).map(|number| row(prefix, number)).collect();
        let mut times: Vec<_> = (0..RUNS).map(|_| time(&loans, &rows)).collect();
        times.sort_unstable();
        println!("{LOANS} loans, {LOANS} rows, {name}: {:?}", times[RUNS / 2]);
    }
}

/// What `reconcile` does between the last page of loans and the report.
fn time(loans: &[Loan], rows: &[Repayment]) -> Duration {
    let begun = Instant::now();
    let expected = Expected::new(loans);
    let unexplained = expected.unexplained(rows).len();
    let comparison = expected.compare(rows, &HashSet::new(), &LookedUp::new(), &Rules::default());
    let took = begun.elapsed();
    assert_eq!((unexplained, comparison.expected_loans), (0, loans.len()));
    took
}

fn loan(number: u64) -> Loan {
    Loan {
        loan_id: Some(format!("LN/{number:05}/2025")),
        client_id: Some(format!("C-{number}")),
        kiva_id: Some((2_000_000 + number).to_string()),
        status: Some("payingBack".to_owned()),
        local_price: Some((1_000_000 + number).into()),
        currency: Some("XOF".to_owned()),
    }
}

fn row(prefix: &str, number: u64) -> Repayment {
    Repayment {
        line: number + 1,
        loan_id: LoanId::parse(&format!("{prefix}{number:05}/2025")).expect("a plain id"),
        client_id: Some(ClientId::parse(&format!("C-{number}")).expect("a plain id")),
        amount: format!("{number}.50").parse().expect("a plain amount"),
    }
}
