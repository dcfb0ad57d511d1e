//! The durable record: nothing is sent that is not written here first, and what became of it is
//! written here before anything else is sent.
//!
//! An embedded `SQLite` database, in WAL mode with `synchronous=FULL`: a commit that returned is on the
//! disk, whatever happens next. A [`LedgerView`] reads, holds no lock and changes nothing; a [`Ledger`]
//! writes, alone. The face of this room is small, so that another database can stand behind it one day.

mod agreement;
mod alone;
mod engine;
mod error;
mod fault_point;
mod insert;
mod lock;
mod mark;
mod overtaken;
mod profiles;
mod read;
mod receipt;
mod record;
mod reported;
mod rows;
mod seen;
mod standing;
#[cfg(test)]
mod tests;
mod upload_meta;
mod view;
mod who;
mod write;

pub use self::alone::Ledger;
pub(crate) use self::engine::{make_if_missing, may_write};
pub(crate) use self::error::Failure;
pub use self::error::{Lack, LedgerError, Unfit};
pub use self::mark::{Marks, Unremembered};
pub(crate) use self::receipt::{MonthTotal, ReceiptContext};
pub use self::record::{
    Answer, AttemptLog, AttemptOutcome, BatchRecord, RecordedProblem, Summary, Upload, rows_sha256,
    sha256,
};
pub use self::seen::{Phase, Seen};
pub use self::upload_meta::{Place, UploadMeta};
pub use self::view::LedgerView;
pub use self::who::Holder;
pub(crate) use self::who::written;
pub use self::write::OpenAttempt;
pub use crate::model::{BatchStatus, UploadStatus};
