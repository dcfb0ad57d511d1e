//! Errors that no room below has: of the command line, of consent, and of files.

use std::io;
use std::path::{Path, PathBuf};

use crate::checks::guard::Blocked;
use crate::ledger::{UploadMeta, UploadStatus};
use crate::model::Month;
use crate::sandbox::ParseFaultError;
use crate::ui::report::Report;

/// A command line that clap took but that makes no sense.
#[derive(Debug)]
pub enum UsageFault {
    /// A file to be written is there, and somebody may have filled it in.
    FileExists { option: &'static str, file: PathBuf },
    /// A file to be written is the one that is read.
    IsInput { option: &'static str, file: PathBuf },
    /// A file to be written is there, and no earlier run wrote it.
    NotOurs { option: &'static str, file: PathBuf },
    /// A file to be written is a link, which may lead anywhere.
    IsLink { option: &'static str, file: PathBuf },
    /// A file to be read or written is a directory.
    IsDirectory { option: &'static str, file: PathBuf },
    /// A directory to be written to is a file.
    DirectoryIsFile(PathBuf),
    /// A directory to be written to has something in it.
    DirectoryNotEmpty(PathBuf),
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

/// Why a month is not reckoned from the clock; times as the ledger writes them.
#[derive(Debug)]
pub enum ClockFault {
    /// It says a time at which there was no such program.
    BeforeProgram { now: String },
    /// It says less than at the newest upload.
    BeforeUpload { now: String, newest: String },
    /// It says far more than at the newest upload.
    LongAfter { now: String, newest: String },
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

/// Production was asked for and nobody confirmed it.
#[derive(Clone, Debug)]
pub enum NotConfirmed {
    /// It was confirmed beforehand, where there is no ledger to tell what was sent before.
    NoLedger(PathBuf),
    /// There is no terminal to ask on.
    NoTerminal,
    /// Something else than the partner id was typed.
    Declined,
}

/// A file that failed the checks.
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
    /// What is wrong with a correction of this upload no other command can tell.
    Correct(Box<UploadMeta>),
}

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}", path.display())]
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

/// The sandbox has no port to serve on.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on port {port}")]
pub struct ListenError {
    pub port: u16,
    pub source: io::Error,
}

/// The log file cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the log {}", path.display())]
pub struct LogError {
    pub path: PathBuf,
    pub source: io::Error,
}
