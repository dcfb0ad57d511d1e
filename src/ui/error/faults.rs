//! Errors that no room below has: of the command line, of consent, and of files.

use std::io;
use std::path::{Path, PathBuf};

use crate::ledger::UploadMeta;
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
    /// Only what is finished is corrected.
    CorrectUnfinished {
        /// The upload.
        upload: Box<UploadMeta>,
        /// Whether a batch must be resolved first.
        has_unknown: bool,
    },
    /// What the sandbox is to do badly was not understood.
    SandboxFault(ParseFaultError),
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
