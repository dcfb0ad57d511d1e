//! How a run ends before its time.

use super::{Error, Exit, exit_of_ledger};
use crate::kiva::{Refusal, TokenError};
use crate::ledger::{LedgerError, Upload, UploadMeta, UploadStatus};
use crate::ui::report::Report;

/// A run that ended before the first batch was sent.
#[derive(Debug)]
pub struct NothingSent {
    /// What there is to show all the same.
    pub report: Option<Report>,
    pub reason: NotBegun,
    /// The upload, where it was recorded: it can be resumed.
    pub upload: Option<UploadMeta>,
}

/// Why a run ended before the first batch was sent. Later is soon enough.
#[derive(Debug)]
pub enum NotBegun {
    /// No token could be had, as far as is known by no fault of the settings.
    NoToken(TokenError),
    Interrupted,
}

impl NotBegun {
    /// With what there is to show all the same.
    pub fn with(self, report: Report) -> Error {
        let (report, reason) = (Some(report), self);
        Error::NothingSent(Box::new(NothingSent { report, reason, upload: None }))
    }
}

/// A run of an upload that ended before its last batch was answered.
#[derive(Debug)]
pub struct Stopped {
    pub upload: Upload,
    pub reason: StopReason,
    /// Whether Kiva took or refused a batch in this run.
    pub sent: bool,
}

impl Stopped {
    /// What is left comes before what was refused.
    pub(super) fn exit(&self) -> Exit {
        match self.reason.exit(self.sent) {
            Exit::Incomplete => match self.upload.status() {
                UploadStatus::Rejected | UploadStatus::Partial => Exit::Refused,
                UploadStatus::Incomplete | UploadStatus::Accepted | UploadStatus::Cancelled => {
                    Exit::Incomplete
                }
            },
            exit => exit,
        }
    }
}

#[derive(Debug)]
pub enum StopReason {
    /// No call will be taken.
    Refused(Refusal),
    NoToken(TokenError),
    /// A refusal that concerns every call (404, 415).
    Rejected,
    /// Tried as often as the settings allow.
    Exhausted,
    Unknown,
    Interrupted,
    /// The record could not be kept.
    Ledger(LedgerError),
}

impl StopReason {
    /// A fault of the settings counts as such only as long as nothing was `sent` in this run.
    pub(super) fn exit(&self, sent: bool) -> Exit {
        match self {
            Self::Refused(_) if !sent => Exit::Settings,
            Self::NoToken(error) if !sent && !error.is_transient() => Exit::Settings,
            Self::Ledger(error) => exit_of_ledger(error),
            Self::Refused(_)
            | Self::NoToken(_)
            | Self::Rejected
            | Self::Exhausted
            | Self::Unknown
            | Self::Interrupted => Exit::Incomplete,
        }
    }
}
