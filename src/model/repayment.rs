//! The rows of a report.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::amount::Amount;
use super::id::{ClientId, LoanId, loose_id};
use super::month::Month;

/// One row of a report: what has been repaid, or is still owed, on one loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repayment {
    /// The physical line of the file, counted from 1, on which the row starts.
    pub line: u64,
    /// The partner's own id of the loan.
    pub loan_id: LoanId,
    /// The partner's own id of the borrower; in the three-column format only.
    pub client_id: Option<ClientId>,
    /// The amount, in the currency of the loan.
    pub amount: Amount,
}

impl Repayment {
    /// Whether Kiva has this row in the place of another one once it has both. A row without a client id
    /// replaces all rows of its loan; one with a client id replaces its own and one without.
    pub(crate) fn replaces(&self, other: &Self) -> bool {
        let same_client = match (&self.client_id, &other.client_id) {
            (Some(own), Some(theirs)) => own == theirs,
            (None, _) | (_, None) => true,
        };
        same_client && self.loan_id == other.loan_id
    }

    /// Whether this row may be of the client of the other one, whose id may be written otherwise.
    pub(crate) fn may_be_of_client_of(&self, other: &Self) -> bool {
        match (&self.client_id, &other.client_id) {
            (Some(own), Some(theirs)) => loose_id(own.as_str()) == loose_id(theirs.as_str()),
            (None, _) | (_, None) => true,
        }
    }
}

/// Rows, or what else has one, by the ids of their loans, as far as these tell them apart.
pub(crate) fn by_loan<I: Eq + Hash, R>(
    rows: impl IntoIterator<Item = R>,
    id: impl Fn(&R) -> I,
) -> HashMap<I, Vec<R>> {
    let mut by_loan: HashMap<I, Vec<R>> = HashMap::new();
    for row in rows {
        by_loan.entry(id(&row)).or_default().push(row);
    }
    by_loan
}

/// A row that Kiva accepted before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The row; its line is that of the file of then.
    pub repayment: Repayment,
    /// The month of its report.
    pub period: Month,
    /// The upload that it came in.
    pub upload: Arc<str>,
}
