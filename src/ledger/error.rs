//! What can be wrong with the ledger. As long as it is, nothing is sent.

use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use super::BatchStatus;

/// A fault of the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// There is no place for a ledger.
    #[error("there is no directory to keep the ledger in")]
    NoDirectory,
    /// The file or its directory cannot be made or opened.
    #[error("cannot use the ledger {}: {source}", path.display())]
    Io {
        /// The ledger.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not a sound database.
    #[error("the ledger {} is damaged: {why}", path.display())]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What the database said.
        why: String,
    },
    /// The file is of a newer program, or of none.
    #[error("the ledger {} is of a newer or another program", path.display())]
    Newer {
        /// The ledger.
        path: PathBuf,
    },
    /// Another run is at work.
    #[error("another run holds the ledger: {holder}")]
    Held {
        /// What it says of itself.
        holder: String,
    },
    /// There is no such upload.
    #[error("there is no upload {0:?} in the ledger")]
    NoUpload(String),
    /// More than one upload begins like this.
    #[error("{prefix:?} is the beginning of {} uploads", ids.len())]
    Ambiguous {
        /// What was typed.
        prefix: String,
        /// The uploads.
        ids: Vec<String>,
    },
    /// The batch is not one that can be resolved.
    #[error("batch {batch} of upload {upload} is not of unknown outcome")]
    NotUnknown {
        /// The upload.
        upload: String,
        /// The batch.
        batch: usize,
        /// What it is; `None` where there is none of that number.
        status: Option<BatchStatus>,
    },
    /// The database refused.
    #[error("the ledger could not be used: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the ledger could not be brought up to date: {0}")]
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
}

/// `SQLITE_CORRUPT`, `SQLITE_NOTADB` and their extended codes.
fn is_damage(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| matches!(code & 0xff, 11 | 26))
}
