//! What can be wrong with the ledger. As long as it is, nothing is sent.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sqlx::migrate::MigrateError;

use super::who::Holder;
use crate::model::BatchStatus;
use crate::model::owner_only::{beside, folder_of};

/// A fault of the ledger.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages tell what each is")]
pub enum LedgerError {
    #[error("there is no directory to keep the ledger in")]
    NoDirectory,
    /// The file or its directory cannot be made or opened.
    #[error("cannot use the ledger {}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// There is no place for a passing copy of it.
    #[error("no temporary folder {}: {source}", folder.display())]
    NoTemporary { folder: PathBuf, source: io::Error },
    #[error("the ledger {} is damaged: {why}", path.display())]
    Damaged { path: PathBuf, why: String },
    #[error("the ledger {} is of a newer or another program", path.display())]
    Newer { path: PathBuf },
    /// The file cannot be trusted to be the ledger, or to remain it.
    #[error("the ledger {} is not fit for use: {why:?}", path.display())]
    Unfit { path: PathBuf, why: Unfit },
    #[error("the ledger {} has come less far than before: {lack:?}", path.display())]
    Older { path: PathBuf, lack: Lack },
    /// Nothing is at its place, where a run had one with uploads.
    #[error("the ledger {} is gone since {seen}", path.display())]
    Gone { path: PathBuf, seen: String },
    /// It was on its way when that run thought that nobody was at work.
    #[error("batch {batch} was taken for lost by another run")]
    Overtaken { batch: i64 },
    /// What that run says of itself, where it could.
    #[error("another run holds the ledger: {holder:?}")]
    Held { holder: Option<Holder> },
    /// The status is `None` where there is no batch of that number.
    #[error("batch {batch} of upload {upload} is not of unknown outcome")]
    NotUnknown { upload: String, batch: usize, status: Option<BatchStatus> },
    #[error("the ledger could not be used: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the ledger could not be brought up to date: {0}")]
    Migrate(#[from] MigrateError),
}

/// Why a file is no ledger to rely on.
#[derive(Debug)]
pub enum Unfit {
    /// It has 0 bytes. A ledger is made under another name first, so that none of ours ever has.
    Empty,
    /// It is a pipe or a device.
    NoFile,
    /// It is the database of another program.
    Foreign,
    /// The database takes names in UTF-8 only.
    NotUnicode,
    /// It is mounted by itself: its log of changes lies beside another name of it.
    Mounted,
    /// It has so many names, and as many logs of changes.
    Linked(u64),
    /// Its drive cannot keep others away.
    NoLocks(String),
    /// It is no longer what stands under its name.
    Replaced,
}

/// Why the database failed.
pub(crate) enum Failure {
    /// The disk has no room.
    Full,
    /// The disk did not take what was to be written; why, the database does not tell.
    NotWritten,
    /// In its own words.
    Other(String),
}

/// What a ledger lacks.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Lack {
    /// When the run was that knew it.
    pub seen: String,
    /// The newest upload of that run, where the ledger lacks it as a whole.
    pub upload: Option<String>,
}

impl LedgerError {
    pub(super) fn unfit(path: &Path, why: Unfit) -> Self {
        Self::Unfit { path: path.to_owned(), why }
    }

    /// It holds a value that the schema allows and the program never writes.
    pub(super) fn damaged(path: &Path, what: &str) -> Self {
        Self::Damaged { path: path.to_owned(), why: what.to_owned() }
    }

    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    /// The same, with the file where that matters.
    pub(super) fn at(self, path: &Path) -> Self {
        use MigrateError::{Dirty, VersionMismatch, VersionMissing, VersionTooNew};
        let path = path.to_owned();
        if let Self::Migrate(
            VersionMissing(_) | VersionMismatch(_) | VersionTooNew(..) | Dirty(_),
        ) = self
        {
            return Self::Newer { path };
        }
        match self.of_database() {
            // `SQLITE_CORRUPT`, `SQLITE_NOTADB`.
            Some((11 | 26, _, why)) => Self::Damaged { path, why },
            // `SQLITE_PROTOCOL`, and those of `SQLITE_IOERR` that are of locks and of shared memory.
            Some((15, 0, why) | (10, 8 | 9 | 14 | 15 | 18 | 20 | 21, why)) => {
                Self::Unfit { path, why: Unfit::NoLocks(why) }
            }
            // `SQLITE_PERM`, `SQLITE_READONLY`, `SQLITE_IOERR`, `SQLITE_FULL`, `SQLITE_CANTOPEN`: the system said
            // why, and the database does not say it again.
            Some((3 | 8 | 10 | 13 | 14, ..)) => {
                cause(&path).map_or(self, |(path, source)| Self::Io { path, source })
            }
            _ => self,
        }
    }

    /// Why the database did not do what it was asked.
    pub(crate) fn failure(&self) -> Failure {
        match (self.of_database(), self) {
            // `SQLITE_FULL`.
            (Some((13, ..)), _) => Failure::Full,
            // `SQLITE_IOERR`, of a write, of its way to the disk, and of a file that was to be cut.
            (Some((10, 3 | 4 | 6, _)), _) => Failure::NotWritten,
            (_, Self::Database(error) | Self::Migrate(MigrateError::Execute(error))) => {
                Failure::Other(error.to_string())
            }
            (_, Self::Migrate(error)) => Failure::Other(error.to_string()),
            (_, error) => Failure::Other(error.to_string()),
        }
    }

    /// What the database says: its code, in two parts, and its words.
    pub(super) fn of_database(&self) -> Option<(u32, u32, String)> {
        let (Self::Database(error) | Self::Migrate(MigrateError::Execute(error))) = self else {
            return None;
        };
        let error = error.as_database_error()?;
        let code: u32 = error.code()?.parse().ok()?;
        Some((code & 0xff, code >> 8, error.to_string()))
    }
}

/// The longest path that the database opens, with what it appends to it.
const LONGEST_PATH: usize = 500;

/// What the database makes beside a ledger as soon as it is opened, in bytes.
const ROOM: usize = 64 * 1024;

/// What the system says of the files of a ledger that the database cannot use: the first of them that it
/// does not give, and why. Nobody has them open.
fn cause(ledger: &Path) -> Option<(PathBuf, io::Error)> {
    for file in [ledger.to_owned(), beside(ledger, "-wal"), beside(ledger, "-shm")] {
        if file.symlink_metadata().is_ok()
            && let Err(error) = OpenOptions::new().read(true).write(true).open(&file)
        {
            return Some((file, error));
        }
    }
    let folder = folder_of(ledger);
    let tried = tempfile::Builder::new().prefix(".ledger-").tempfile_in(folder);
    let is_long = ledger.as_os_str().len() > LONGEST_PATH;
    match tried.and_then(|mut file| file.write_all(&vec![0; ROOM])) {
        Err(error) => Some((folder.to_owned(), error)),
        Ok(()) if is_long => Some((ledger.to_owned(), io::ErrorKind::InvalidFilename.into())),
        Ok(()) => None,
    }
}
