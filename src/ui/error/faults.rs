//! Errors that no room below has: of the command line, of consent, and of files.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::checks::guard::Blocked;
use crate::ledger::{UploadMeta, UploadStatus};
use crate::model::Month;
use crate::sandbox::ParseFaultError;
use crate::ui::report::Report;

#[derive(Debug)]
pub enum UsageFault {
    /// A file or directory that an option names is not to be written to, or is none.
    File { option: &'static str, file: PathBuf, why: WrongFile },
    /// An upload is resumed where it began, and another place was typed.
    ResumeElsewhere { upload: Box<UploadMeta>, asked: String },
    /// A correction goes where the upload went that it corrects.
    CorrectElsewhere { upload: Box<UploadMeta>, asked: &'static str, file: PathBuf },
    /// A correction is of the partner whose report it corrects.
    CorrectOtherPartner { upload: Box<UploadMeta>, asked: String },
    /// A correction is of the month of the upload that it corrects.
    CorrectOtherMonth { upload: Box<UploadMeta>, asked: Month },
    /// A report of a month that has not begun.
    MonthNotBegun(Month),
    /// Nothing of the upload is left to be given up.
    NothingToCancel { upload: Box<UploadMeta>, status: UploadStatus },
    /// There is no upload that could be shown.
    NoUploadYet,
    /// What a file is to come to is no amount, or two.
    ExpectedTotal { typed: String, readings: Option<[String; 2]> },
    /// What a file is to have is no number of rows.
    ExpectedRows { typed: String },
    /// What the sandbox is to do badly was not understood.
    SandboxFault(ParseFaultError),
}

/// Why a file is not written to.
#[derive(Clone, Copy, Debug)]
pub enum WrongFile {
    /// It is there, and somebody may have filled it in.
    Exists,
    /// It is the one that is read.
    IsInput,
    /// It is there, and no earlier run wrote it.
    NotOurs,
    /// It may lead anywhere.
    IsLink,
    IsDirectory,
    /// It is no directory, and should be one.
    IsNoDirectory,
    /// It is a directory with something in it.
    NotEmpty,
    /// It would be standard output.
    IsDash,
}

impl UsageFault {
    pub fn of_file(option: &'static str, file: &Path, why: WrongFile) -> Self {
        Self::File { option, file: file.to_owned(), why }
    }
}

/// Why a month is not reckoned from the clock.
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
    pub environment: String,
    pub rows_of: RowsOf,
}

/// Whose rows they are: those of a file, or what is pending of an upload.
#[derive(Debug)]
pub enum RowsOf {
    File(PathBuf),
    Upload(String),
}

impl HeldBack {
    pub fn of_file(why: Blocked, file: &Path, environment: &str) -> Self {
        let rows_of = RowsOf::File(file.to_owned());
        Self { why, environment: environment.to_owned(), rows_of }
    }

    pub fn resumed(why: Blocked, upload: &UploadMeta) -> Self {
        let rows_of = RowsOf::Upload(upload.id.clone());
        Self { why, environment: upload.environment.clone(), rows_of }
    }
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
    /// What tells whether it is mended.
    pub again: Again,
}

/// The command that looks at a file once more.
#[derive(Debug)]
pub enum Again {
    Check,
    Reconcile,
    /// All that is wrong is that it is the same as last month: the same line, which then says that it is meant.
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
