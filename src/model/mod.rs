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
mod repayment;
mod sign;
pub(crate) mod standing;
mod state;
pub(crate) mod text;

pub use amount::{Amount, Total};
pub use choice::{AmountMeaning, CsvFormat, Environment, IdFields};
pub use file_meta::{ColumnTitles, ControlTotal, CsvForm, FileMeta};
pub use id::{ClientId, LoanId};
pub use loan::Loan;
pub use month::{Month, NotAMonth};
pub use profile::{Counts, Profile};
pub(crate) use repayment::by_loan;
pub use repayment::{Repayment, Reported};
pub use state::{BatchStatus, UploadStatus};

pub(crate) use amount::{AmountFault, significant};
pub(crate) use choice::Language;
pub(crate) use id::{
    IdFault, is_digits, is_partner_id, is_scientific, loose_id, normalize_id, plain_id, read_id,
};
pub(crate) use loan::EXPECTED_STATUSES;
pub(crate) use sign::{composed, is_form_of_ascii, is_hidden, is_mark, plain_number, plain_sign};
