//! Errors of the commands themselves; those of the rooms stand in the rooms.

use std::io;
use std::path::{Path, PathBuf};

use crate::ledger::{Summary, UploadStatus};
use crate::model::text::escape;
use crate::t;
use crate::ui::words;
use crate::ui::words::system;

/// A command line that clap took but that makes no sense.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct UsageError {
    /// What is wrong.
    pub message: String,
    /// What to type instead.
    pub hint: String,
}

/// Production was asked for and nobody confirmed it.
#[derive(Debug, thiserror::Error)]
pub enum NotConfirmed {
    /// There is no terminal to ask on.
    #[error("{}", t!("fault-no-terminal"))]
    NoTerminal,
    /// Something else than the partner id was typed.
    #[error("{}", t!("fault-declined"))]
    Declined,
}

impl NotConfirmed {
    pub(super) fn hint(&self) -> String {
        match self {
            Self::NoTerminal => t!("fault-no-terminal-hint"),
            Self::Declined => t!("fault-declined-hint"),
        }
    }
}

/// The same rows went to the same place before.
#[derive(Debug, thiserror::Error)]
#[error(
    "{}",
    t!(
        "fault-already-reported",
        place = .0.environment.as_str(),
        upload = .0.upload.as_str(),
        time = words::time(&.0.started_at),
        status = .0.status.to_string()
    )
)]
pub struct AlreadyReported(pub Summary);

impl AlreadyReported {
    pub(super) fn hint(&self) -> String {
        let upload = self.0.upload.as_str();
        if self.0.status == UploadStatus::Incomplete {
            t!("fault-go-on", upload = upload)
        } else {
            t!("fault-already-reported-hint", upload = upload)
        }
    }
}

/// No upload in the ledger is the one that was typed.
#[derive(Debug, thiserror::Error)]
#[error("{}", t!("fault-no-upload", typed = escape(typed)))]
pub struct NoSuchUpload {
    /// What was typed.
    pub typed: String,
    /// The upload that is most like it.
    pub nearest: Option<String>,
}

impl NoSuchUpload {
    pub(super) fn hint(&self) -> String {
        self.nearest.as_deref().map_or_else(
            || t!("fault-see-history"),
            |upload| t!("fault-nearest-upload", upload = upload),
        )
    }
}

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error(
    "{}",
    t!(
        "fault-cannot-write",
        file = escape(&path.to_string_lossy()),
        why = escape(&system(source))
    )
)]
pub struct CannotWrite {
    path: PathBuf,
    source: io::Error,
}

impl CannotWrite {
    /// For `map_err`.
    pub fn to(path: &Path) -> impl Fn(io::Error) -> Self + Copy {
        move |source| Self { path: path.to_owned(), source }
    }
}

/// The sandbox has no port to serve on.
#[derive(Debug, thiserror::Error)]
#[error("{}", t!("sandbox-port", port = port.to_string(), why = escape(&system(source))))]
pub struct CannotListen {
    /// The port that was asked for.
    pub port: u16,
    /// What the system said.
    pub source: io::Error,
}
