//! What can be wrong with the ledger. As long as it is, nothing is sent.

use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use crate::text::{escape, excerpt};

/// A fault of the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// There is no place for a ledger.
    #[error("this account has no data directory to keep the ledger in")]
    NoDirectory,
    /// The file or its directory cannot be made or opened.
    #[error("cannot use the ledger {}: {source}", escape(&path.to_string_lossy()))]
    Io {
        /// The ledger.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not a sound database.
    #[error("the ledger {} is damaged: {}", escape(&path.to_string_lossy()), excerpt(why))]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What the database said.
        why: String,
    },
    /// The file is of a newer program, or of none.
    #[error("the ledger {} was written by a newer or another program", escape(&path.to_string_lossy()))]
    Newer {
        /// The ledger.
        path: PathBuf,
    },
    /// Another run is at work.
    #[error("another run holds the ledger: {}", if holder.is_empty() { "it has not said who it is".to_owned() } else { excerpt(holder) })]
    Held {
        /// What it says of itself.
        holder: String,
    },
    /// There is no such upload.
    #[error("there is no upload {} in the ledger", escape(.0))]
    NoUpload(String),
    /// More than one upload begins like this.
    #[error("{} is the beginning of {} uploads: {}", escape(prefix), ids.len(), ids.join(", "))]
    Ambiguous {
        /// What was typed.
        prefix: String,
        /// The uploads.
        ids: Vec<String>,
    },
    /// The batch is not one that can be resolved.
    #[error(
        "batch {batch} of upload {upload} is {status}: only a batch of unknown outcome is resolved"
    )]
    NotUnknown {
        /// The upload.
        upload: String,
        /// The batch.
        batch: usize,
        /// What it is, or `not there`.
        status: String,
    },
    /// The database refused.
    #[error("the ledger could not be used: {}", excerpt(&.0.to_string()))]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the ledger could not be brought up to date: {}", excerpt(&.0.to_string()))]
    Migrate(#[from] MigrateError),
}

impl LedgerError {
    pub(super) fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    /// The same, with the file where that matters.
    pub(super) fn at(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::Migrate(
                MigrateError::VersionMissing(_)
                | MigrateError::VersionMismatch(_)
                | MigrateError::VersionTooNew(..)
                | MigrateError::Dirty(_),
            ) => Self::Newer { path },
            Self::Database(sqlx::Error::Database(error))
            | Self::Migrate(MigrateError::Execute(sqlx::Error::Database(error)))
                if is_damage(error.code().as_deref()) =>
            {
                Self::Damaged { path, why: error.to_string() }
            }
            other => other,
        }
    }

    /// The code for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoDirectory | Self::Io { .. } => "ledger.unusable",
            Self::Damaged { .. } => "ledger.damaged",
            Self::Newer { .. } => "ledger.newer",
            Self::Held { .. } => "ledger.held",
            Self::NoUpload(_) => "upload.not-found",
            Self::Ambiguous { .. } => "upload.ambiguous",
            Self::NotUnknown { .. } => "batch.not-unknown",
            Self::Database(_) | Self::Migrate(_) => "ledger.failed",
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            Self::NoDirectory => {
                "name a file: [ledger] url = \"sqlite:///path/to/ledger.db\"".to_owned()
            }
            Self::Io { .. } => {
                "free the disk or the directory, or name another file in [ledger] url".to_owned()
            }
            Self::Damaged { .. } => {
                "keep the file, restore it from a backup, and compare with PA2 before you send anything"
                    .to_owned()
            }
            Self::Newer { .. } => {
                "use the newest kiva-repay, or name another file in [ledger] url".to_owned()
            }
            Self::Held { .. } => "wait for it to end, then: kiva-repay history".to_owned(),
            Self::NoUpload(_) | Self::Ambiguous { .. } => {
                "`kiva-repay history` lists all uploads".to_owned()
            }
            Self::NotUnknown { upload, .. } => format!("kiva-repay show {upload}"),
            Self::Database(_) | Self::Migrate(_) => {
                "free the disk if it is full; `kiva-repay history` tells what was recorded".to_owned()
            }
        }
    }
}

/// `SQLITE_CORRUPT`, `SQLITE_NOTADB` and their extended codes.
fn is_damage(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| matches!(code & 0xff, 11 | 26))
}
