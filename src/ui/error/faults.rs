//! Errors that no room below has: of the command line, of consent, of files, and how a run ends before its
//! time.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Error, Exit, exit_of_ledger};
use crate::checks::guard::Blocked;
use crate::kiva::{LoansError, Refusal, TokenError};
use crate::ledger::{LedgerError, UploadMeta, UploadStatus};
use crate::model::{CsvFormat, Environment, Month};
use crate::sandbox::ParseFaultError;
use crate::ui::report::{Report, Told};

#[derive(Debug)]
pub enum UsageFault {
    /// A file or directory that an option names is not to be written to, or is none.
    File { option: &'static str, file: PathBuf, why: WrongFile },
    /// An upload is finished where it began, and another place was typed.
    FinishElsewhere { upload: Box<UploadMeta>, asked: &'static str },
    /// A correction goes where the upload went that it corrects.
    CorrectElsewhere { upload: Box<UploadMeta>, asked: &'static str, file: PathBuf },
    /// A correction is of the month of the upload that it corrects.
    CorrectOtherMonth { upload: Box<UploadMeta>, asked: Month },
    /// A report of a month that has not begun.
    MonthNotBegun(Month),
    /// Nothing of the upload is left to be given up.
    NothingToCancel { upload: Box<UploadMeta>, status: UploadStatus },
    /// There is no upload that could be shown, though there may be others.
    NoUploadYet { are_others: bool },
    /// There is no ledger that could be copied.
    NoLedgerYet,
    /// What a file is to come to is no amount, or two.
    ExpectedTotal { typed: String, readings: Option<[String; 2]> },
    /// What a file is to have is no number of rows.
    ExpectedRows { typed: String },
    /// What the sandbox is to do badly was not understood.
    SandboxFault(ParseFaultError),
}

#[derive(Clone, Copy, Debug)]
pub enum WrongFile {
    /// It is there, and somebody may have filled it in.
    Exists,
    IsInput,
    /// It is there, and no earlier run wrote it.
    NotOurs,
    /// Another option names it.
    Twice,
    /// Its name is that of a file which a database keeps beside itself.
    OfDatabase,
    /// It may lead anywhere.
    IsLink,
    IsDirectory,
    IsNoDirectory,
    NotEmpty,
    /// Its name says that it is something else than HTML.
    NotHtml,
    /// It would be standard output.
    IsDash,
}

impl UsageFault {
    pub fn of_file(option: &'static str, file: &Path, why: WrongFile) -> Self {
        Self::File { option, file: file.to_owned(), why }
    }
}

#[derive(Debug)]
pub enum ClockFault {
    /// It says a time at which there was no such program.
    BeforeProgram { now: Timestamp },
    /// It says less than at the newest upload.
    BeforeUpload { now: Timestamp, newest: Timestamp },
    /// It says far more than at the newest upload.
    LongAfter { now: Timestamp, newest: Timestamp },
}

/// Rows that are not posted because of what is known to have been posted before.
#[derive(Debug)]
pub struct HeldBack {
    pub why: Blocked,
    pub rows_of: RowsOf,
}

/// Whose rows they are: those of a file, or what is pending of an upload.
#[derive(Debug)]
pub enum RowsOf {
    File {
        file: PathBuf,
        environment: Environment,
        /// Where the upload that has them is of another format, that of the file.
        format: Option<CsvFormat>,
    },
    Upload(Box<Told>),
}

#[derive(Clone, Debug)]
pub enum NotConfirmed {
    /// It was confirmed beforehand, where there is no ledger to tell what was sent before.
    NoLedger(PathBuf),
    NoTerminal,
    /// Something else than the partner id was typed.
    Declined,
}

#[derive(Debug)]
pub struct Invalid {
    pub report: Option<Report>,
    pub file: PathBuf,
    pub errors: u64,
    pub again: Again,
}

/// The command that looks at a file once more.
#[derive(Debug)]
pub enum Again {
    Check,
    Reconcile,
    /// All that is wrong is that it is the same as last month: the same line, which then says that it is
    /// meant.
    Anyway,
    /// What is wrong with a correction of this upload no other command can tell.
    Correct(Box<UploadMeta>),
}

#[derive(Debug)]
pub struct WriteError {
    pub(in crate::ui) path: PathBuf,
    pub(in crate::ui) source: io::Error,
}

impl WriteError {
    pub fn is_of(&self, kind: io::ErrorKind) -> bool {
        self.source.kind() == kind
    }

    pub fn to(path: &Path) -> impl Fn(io::Error) -> Self + Copy {
        move |source| Self { path: path.to_owned(), source }
    }
}

#[derive(Debug)]
pub struct NothingSent {
    pub report: Option<Report>,
    pub reason: NotBegun,
    /// The upload, where it was recorded: it can be resumed.
    pub upload: Option<Told>,
}

/// Why a run ended before the first batch was sent. Later is soon enough.
#[derive(Debug)]
pub enum NotBegun {
    /// No token could be had, as far as is known by no fault of the settings.
    NoToken(TokenError),
    /// The loans that Kiva expects could not be had, likewise.
    NoLoans(LoansError),
    Interrupted,
}

impl NotBegun {
    /// With what there is to show all the same.
    pub fn with(self, report: Report) -> Error {
        NothingSent { report: Some(report), reason: self, upload: None }.into()
    }
}

/// A run of an upload that ended before its last batch was answered.
#[derive(Debug)]
pub struct Stopped {
    pub told: Told,
    pub reason: StopReason,
    /// Whether Kiva took or refused a batch in this run.
    pub sent: bool,
}

impl Stopped {
    /// What is left comes before what was refused.
    pub(super) fn exit(&self) -> Exit {
        match self.reason.exit(self.sent) {
            Exit::Incomplete => match self.told.upload.status() {
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
    Ledger(LedgerError),
    /// Kiva has answered whether it took the batch, and the ledger does not have that.
    Unrecorded {
        error: LedgerError,
        batch: usize,
        is_taken: bool,
    },
}

impl StopReason {
    /// A fault of the settings counts as such only as long as nothing was `sent` in this run.
    pub(super) fn exit(&self, sent: bool) -> Exit {
        match self {
            Self::Refused(_) if !sent => Exit::Settings,
            Self::NoToken(error) if !sent && !error.is_transient() => Exit::Settings,
            Self::Ledger(error) | Self::Unrecorded { error, .. } => exit_of_ledger(error),
            Self::Refused(_)
            | Self::NoToken(_)
            | Self::Rejected
            | Self::Exhausted
            | Self::Unknown
            | Self::Interrupted => Exit::Incomplete,
        }
    }
}
