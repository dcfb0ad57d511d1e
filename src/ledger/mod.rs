//! The durable record: nothing is sent that is not written here first, and what became of it is
//! written here before anything else is sent.
//!
//! An embedded `SQLite` database, in WAL mode with `synchronous=FULL`: a commit that returned is on the
//! disk, whatever happens next. A [`LedgerView`] reads, holds no lock and changes nothing; a [`Ledger`]
//! writes, alone. The face of this room is small, so that another database can stand behind it one day.

mod engine;
mod error;
mod fault_point;
mod insert;
mod lock;
mod mark;
mod overtaken;
mod profiles;
mod read;
mod receipt;
mod record;
mod reported;
mod restored;
mod standing;
#[cfg(test)]
mod tests;
mod write;

use std::path::{Path, PathBuf};

use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

pub(crate) use self::engine::make_if_missing;
pub use self::error::{LedgerError, Unfit};
use self::lock::{Handle, Lock};
pub use self::mark::{Lack, Marks, Unremembered};
pub(crate) use self::receipt::{MonthTotal, ReceiptContext};
pub(crate) use self::record::SENT_SINCE;
pub use self::record::{
    Answer, AttemptLog, AttemptOutcome, BatchRecord, RecordedProblem, Summary, Upload, UploadMeta,
    rows_sha256, sha256,
};
pub use self::standing::Place;
pub use self::write::OpenAttempt;
pub use crate::model::{BatchStatus, UploadStatus};

/// A ledger to look at, also while a run is at work. Each look fails where the ledger cannot be read.
#[derive(Debug)]
pub struct LedgerView {
    connection: SqliteConnection,
    path: PathBuf,
    /// To ask whether a run is at work; none for the run that is.
    lock: Option<Handle>,
    /// Whether it lacks what was known: what it has as pending may have been sent since.
    is_behind: bool,
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
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(LedgerError::io(path, source)),
            Ok(data) => engine::may_be_ledger(path, &data)?,
        }
        let lock = Some(Handle::open(path).map_err(|source| LedgerError::io(path, source))?);
        let (connection, copy) = engine::look(path).await.map_err(|error| error.at(path))?;
        Ok(Some(Self { connection, path: path.to_owned(), lock, is_behind: false, _copy: copy }))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
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

    fn is_in_use(&self) -> Result<bool, LedgerError> {
        let Some(lock) = &self.lock else { return Ok(true) };
        let no_locks = |error: std::io::Error| Unfit::NoLocks(error.to_string());
        lock.is_locked().map_err(|error| LedgerError::unfit(&self.path, no_locks(error)))
    }
}

/// A ledger that this run alone writes to.
#[derive(Debug)]
pub struct Ledger {
    view: LedgerView,
    lock: Lock,
    is_new: bool,
}

impl Ledger {
    /// Opens the ledger to write to it, alone, and makes it where there is none; `command` is told to
    /// others who come. A batch that an earlier run left on its way is of unknown outcome from now on.
    ///
    /// # Errors
    /// When it cannot be made, is damaged or of a newer program, when its file is not to be relied on, and
    /// when another run holds it.
    pub async fn alone(path: &Path, command: &str) -> Result<Self, LedgerError> {
        let is_new = engine::make_if_missing(path).await?;
        engine::examine(path)?;
        engine::close_to_others(path).map_err(|source| LedgerError::io(path, source))?;
        let lock = Lock::take(path, &lock_owner(command))?;
        let connection = engine::connect(path).await.map_err(|error| error.at(path))?;
        let path = path.to_owned();
        let view = LedgerView { connection, path, lock: None, is_behind: false, _copy: None };
        let mut ledger = Self { view, lock, is_new };
        ledger.recover().await?;
        Ok(ledger)
    }

    pub(crate) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Whether what is written still goes to where the next run will look for it.
    pub(crate) fn is_in_place(&self) -> Result<(), LedgerError> {
        let path = &self.view.path;
        match self.lock.is_at(path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(LedgerError::unfit(path, Unfit::Replaced)),
            Err(source) => Err(LedgerError::io(path, source)),
        }
    }

    /// The ledger as one who only looks sees it.
    pub fn view(&mut self) -> &mut LedgerView {
        &mut self.view
    }

    /// Closes the ledger, its last pages written.
    pub async fn close(self) -> Result<(), LedgerError> {
        self.view.close().await
    }
}

/// What lies beside the ledger under its own name and a suffix.
pub(crate) fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The time now, as it is written; only to be shown, for the order of things is the ledger's.
pub(crate) fn now() -> String {
    written(jiff::Timestamp::now())
}

/// A time in UTC, to the millisecond.
pub(crate) fn written(time: jiff::Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// Who runs the program, and on which machine, as far as the system tells.
fn operator() -> (String, String) {
    let account = whoami::username().unwrap_or_else(|_| "unknown".to_owned());
    let host = whoami::hostname().unwrap_or_else(|_| "unknown".to_owned());
    (account, host)
}

/// What a run says of itself while it holds the ledger.
fn lock_owner(command: &str) -> String {
    let (account, host) = operator();
    format!(
        "`kiva-repay {command}` by {account} on {host}, process {}, since {}",
        std::process::id(),
        now()
    )
}
