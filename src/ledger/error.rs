//! What can be wrong with the ledger. As long as it is, nothing is sent.

use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use crate::model::text::{escape, excerpt};
use crate::t;

/// A fault of the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// There is no place for a ledger.
    #[error("{}", t!("ledger-no-directory"))]
    NoDirectory,
    /// The file or its directory cannot be made or opened.
    #[error("{}", t!("ledger-io", path = name(path), why = source.to_string()))]
    Io {
        /// The ledger.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not a sound database.
    #[error("{}", t!("ledger-damaged", path = name(path), why = excerpt(why)))]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What the database said.
        why: String,
    },
    /// The file is of a newer program, or of none.
    #[error("{}", t!("ledger-newer", path = name(path)))]
    Newer {
        /// The ledger.
        path: PathBuf,
    },
    /// Another run is at work.
    #[error("{}", held(holder))]
    Held {
        /// What it says of itself.
        holder: String,
    },
    /// There is no such upload.
    #[error("{}", t!("ledger-no-upload", upload = escape(.0)))]
    NoUpload(String),
    /// More than one upload begins like this.
    #[error("{}", ambiguous(prefix, ids))]
    Ambiguous {
        /// What was typed.
        prefix: String,
        /// The uploads.
        ids: Vec<String>,
    },
    /// The batch is not one that can be resolved.
    #[error("{}", not_unknown(upload, *batch, status))]
    NotUnknown {
        /// The upload.
        upload: String,
        /// The batch.
        batch: usize,
        /// What it is, or `not there`.
        status: String,
    },
    /// The database refused.
    #[error("{}", t!("ledger-failed", why = excerpt(&.0.to_string())))]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("{}", t!("ledger-not-migrated", why = excerpt(&.0.to_string())))]
    Migrate(#[from] MigrateError),
}

fn name(path: &Path) -> String {
    escape(&path.to_string_lossy())
}

fn held(holder: &str) -> String {
    if holder.is_empty() {
        t!("ledger-held-silent")
    } else {
        t!("ledger-held", holder = excerpt(holder))
    }
}

fn ambiguous(prefix: &str, ids: &[String]) -> String {
    t!("ledger-ambiguous", prefix = escape(prefix), count = ids.len(), ids = ids.join(", "))
}

fn not_unknown(upload: &str, batch: usize, status: &str) -> String {
    let batch = batch.to_string();
    t!("ledger-not-unknown", upload = upload, batch = batch, status = status)
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
            Self::NoDirectory => t!("ledger-hint-name"),
            Self::Io { .. } => t!("ledger-hint-io"),
            Self::Damaged { .. } => t!("ledger-hint-damaged"),
            Self::Newer { .. } => t!("ledger-hint-newer"),
            Self::Held { .. } => t!("ledger-hint-wait"),
            Self::NoUpload(_) | Self::Ambiguous { .. } => t!("ledger-hint-history"),
            Self::NotUnknown { upload, .. } => format!("kiva-repay show {upload}"),
            Self::Database(_) | Self::Migrate(_) => t!("ledger-hint-disk"),
        }
    }
}

/// `SQLITE_CORRUPT`, `SQLITE_NOTADB` and their extended codes.
fn is_damage(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| matches!(code & 0xff, 11 | 26))
}
