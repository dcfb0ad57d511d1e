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
    FileExists {
        /// The option that names it.
        option: &'static str,
        /// The file.
        file: PathBuf,
    },
    /// A file to be written is the one that is read.
    IsInput {
        /// The option that names it.
        option: &'static str,
        /// The file.
        file: PathBuf,
    },
    /// A file to be written is there, and no earlier run wrote it.
    NotOurs {
        /// The option that names it.
        option: &'static str,
        /// The file.
        file: PathBuf,
    },
    /// A directory to be written to is a file.
    DirectoryIsFile(PathBuf),
    /// A directory to be written to has something in it.
    DirectoryNotEmpty(PathBuf),
    /// An upload is resumed where it began, and another place was typed.
    ResumeElsewhere {
        /// The upload.
        upload: Box<UploadMeta>,
        /// The place that was typed.
        asked: String,
    },
    /// A correction goes where the upload went that it corrects.
    CorrectElsewhere {
        /// The upload.
        upload: Box<UploadMeta>,
        /// The place that was asked for.
        asked: &'static str,
        /// The file that was to correct it.
        file: PathBuf,
    },
    /// A correction is of the partner whose report it corrects.
    CorrectOtherPartner {
        /// The upload.
        upload: Box<UploadMeta>,
        /// The partner of the correction.
        asked: String,
    },
    /// A correction is of the month of the upload that it corrects.
    CorrectOtherMonth {
        /// The upload.
        upload: Box<UploadMeta>,
        /// The month that was typed.
        asked: Month,
    },
    /// A report of a month that has not begun.
    MonthNotBegun(Month),
    /// Nothing of the upload is left to be given up.
    NothingToCancel {
        /// The upload.
        upload: Box<UploadMeta>,
        /// What became of it.
        status: UploadStatus,
    },
    /// There is no upload that could be shown.
    NoUploadYet,
    /// What the sandbox is to do badly was not understood.
    SandboxFault(ParseFaultError),
}

/// Rows that are not posted because of what is known to have been posted before.
#[derive(Debug)]
pub struct HeldBack {
    /// Why.
    pub why: Blocked,
    /// Where the rows were to go.
    pub environment: String,
    /// What they are the rows of.
    pub rows_of: RowsOf,
}

/// Where rows come from.
#[derive(Debug)]
pub enum RowsOf {
    /// A file.
    File(PathBuf),
    /// What is pending of this upload.
    Upload(String),
}

impl HeldBack {
    /// Rows of a file.
    pub fn of_file(why: Blocked, file: &Path, environment: &str) -> Self {
        let rows_of = RowsOf::File(file.to_owned());
        Self { why, environment: environment.to_owned(), rows_of }
    }

    /// What is pending of an upload.
    pub fn resumed(why: Blocked, upload: &UploadMeta) -> Self {
        let rows_of = RowsOf::Upload(upload.id.clone());
        Self { why, environment: upload.environment.clone(), rows_of }
    }
}

/// Production was asked for and nobody confirmed it.
#[derive(Clone, Copy, Debug)]
pub enum NotConfirmed {
    /// There is no terminal to ask on.
    NoTerminal,
    /// Something else than the partner id was typed.
    Declined,
}

/// A file that failed the checks.
#[derive(Debug)]
pub struct Invalid {
    /// What was found.
    pub report: Option<Report>,
    /// The file.
    pub file: PathBuf,
    /// How many errors there are.
    pub errors: u64,
    /// What tells whether it is mended.
    pub again: Again,
}

/// The command that looks at a file once more.
#[derive(Debug)]
pub enum Again {
    /// `check`.
    Check,
    /// `reconcile`.
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
    /// For `map_err`.
    pub fn to(path: &Path) -> impl Fn(io::Error) -> Self + Copy {
        move |source| Self { path: path.to_owned(), source }
    }
}

/// The sandbox has no port to serve on.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on port {port}")]
pub struct ListenError {
    /// The port that was asked for.
    pub port: u16,
    /// What the system said.
    pub source: io::Error,
}
