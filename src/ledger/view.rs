//! A ledger to look at, which holds no lock and changes nothing.

use std::io;
use std::path::{Path, PathBuf};

use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

use super::engine;
use super::error::{LedgerError, Unfit};
use super::lock::Handle;
use crate::model::BatchStatus;

/// A ledger to look at, also while a run is at work. Each look fails where the ledger cannot be read.
#[derive(Debug)]
pub struct LedgerView {
    pub(super) connection: SqliteConnection,
    pub(super) path: PathBuf,
    /// To ask whether a run is at work; none for the run that is.
    pub(super) lock: Option<Handle>,
    /// Whether it lacks what was known: what it has as pending may have been sent since.
    pub(super) is_behind: bool,
    /// Whether nobody is at work on what it has as on its way: a run that died has left it so.
    is_left: bool,
    /// Where a private copy is read, until it is dropped.
    _copy: Option<TempDir>,
}

impl LedgerView {
    /// Opens a ledger to look at it; `None` where there is none.
    ///
    /// # Errors
    /// When it cannot be read, is damaged, or is of a newer program.
    pub async fn open(path: &Path) -> Result<Option<Self>, LedgerError> {
        match path.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(LedgerError::io(path, source)),
            Ok(data) => engine::may_be_ledger(path, &data)?,
        }
        let lock = Some(Handle::open(path).map_err(|source| LedgerError::io(path, source))?);
        let (connection, copy) = engine::look(path).await.map_err(|error| error.at(path))?;
        Ok(Some(Self {
            connection,
            path: path.to_owned(),
            lock,
            is_behind: false,
            is_left: false,
            _copy: copy,
        }))
    }

    /// The view of the run that writes, which need not ask whether one is at work.
    pub(super) fn of_run(connection: SqliteConnection, path: &Path) -> Self {
        Self {
            connection,
            path: path.to_owned(),
            lock: None,
            is_behind: false,
            is_left: false,
            _copy: None,
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Looks through the whole file, which takes as long as reading it.
    pub(crate) async fn prove_sound(&mut self) -> Result<(), LedgerError> {
        let damaged = |why| LedgerError::Damaged { path: self.path.clone(), why };
        let verdict = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut self.connection);
        match verdict.await {
            Ok(verdict) if verdict == "ok" => Ok(()),
            Ok(verdict) => Err(damaged(verdict)),
            Err(error) => Err(LedgerError::from(error).at(&self.path)),
        }
    }

    /// Writes a copy of it, as it is at one moment, into a file that is there and empty.
    pub(crate) async fn copy_into(&mut self, file: &Path) -> Result<(), LedgerError> {
        let name = file.to_string_lossy();
        let written = sqlx::query("VACUUM INTO $1").bind(name).execute(&mut self.connection).await;
        written.map(drop).map_err(|error| LedgerError::from(error).at(file))
    }

    /// Closes the connection.
    pub async fn close(self) -> Result<(), LedgerError> {
        Ok(self.connection.close().await?)
    }

    /// Asks whether a run is at work on what is on its way, before that is read: by then it may have ended, and has
    /// written how.
    pub(super) async fn ask_whether_left(&mut self) -> Result<(), LedgerError> {
        let is_sending = "SELECT EXISTS (SELECT 1 FROM batches WHERE status = 'sending')";
        let is_sending = sqlx::query_scalar(is_sending).fetch_one(&mut self.connection).await?;
        self.is_left = is_sending && !self.is_in_use()?;
        Ok(())
    }

    /// What became of a batch, by the word for it.
    pub(super) fn status(&self, word: &str) -> Result<BatchStatus, LedgerError> {
        match word.parse().map_err(|_| LedgerError::damaged(&self.path, "a status"))? {
            BatchStatus::Pending if self.is_behind => Ok(BatchStatus::Unknown),
            BatchStatus::Sending if self.is_left => Ok(BatchStatus::Unknown),
            status => Ok(status),
        }
    }

    pub(super) fn is_in_use(&self) -> Result<bool, LedgerError> {
        let Some(lock) = &self.lock else { return Ok(true) };
        let no_locks = |error: io::Error| Unfit::NoLocks(error.to_string());
        lock.is_locked().map_err(|error| LedgerError::unfit(&self.path, no_locks(error)))
    }
}
