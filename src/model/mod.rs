//! What a repayment is, in types that cannot hold a wrong value.
//!
//! An id that exists here may be sent to Kiva, and an amount that exists here is money: exact,
//! never negative, with the digits the partner wrote. What is wrong with a text that becomes
//! neither is told by `IdFault` and `AmountFault`; how to tell it to a person is the business
//! of the checks.

mod amount;
pub mod batch;
mod choice;
mod file_meta;
mod id;
mod loan;
mod month;
pub(crate) mod owner_only;
mod profile;
mod sign;
pub(crate) mod standing;
mod state;
pub(crate) mod text;

use std::sync::Arc;

pub use amount::{Amount, Total};
pub use choice::{AmountMeaning, CsvFormat, IdFields};
pub use file_meta::{Columns, ControlTotal, FileMeta};
pub use id::{ClientId, LoanId};
pub use loan::Loan;
pub use profile::{Counts, Profile, months_between};
pub use state::{BatchStatus, UploadStatus};

pub(crate) use amount::{AmountFault, significant};
pub(crate) use choice::Environment;
pub(crate) use id::{
    IdFault, is_digits, is_hidden, is_scientific, loose_id, normalize_id, plain_id, read_id,
};
pub(crate) use loan::EXPECTED_STATUSES;
pub(crate) use month::Month;
pub(crate) use sign::{composed, is_form_of_ascii, is_mark, plain_number, plain_sign};

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

/// How a CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvForm {
    /// What stands between two cells.
    pub delimiter: char,
    /// What stands before the decimals of an amount.
    pub decimal: char,
}

/// A row that Kiva accepted before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The row; its line is that of the file of then.
    pub repayment: Repayment,
    /// As `2026-10`.
    pub period: String,
    /// The upload that it came in.
    pub upload: Arc<str>,
}
