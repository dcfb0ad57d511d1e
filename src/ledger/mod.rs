//! The durable record: nothing is sent that is not written here first, and what became of it is
//! written here before anything else is sent.
//!
//! An embedded `SQLite` database, in WAL mode with `synchronous=FULL`: a commit that returned is on the
//! disk, whatever happens next. The face of this room is small, so that another database can stand
//! behind it one day.

mod error;
mod fault_point;
mod lock;
mod read;
mod receipt;
mod record;
mod state;
#[cfg(test)]
mod tests;
mod write;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};

pub use self::error::LedgerError;
use self::lock::{Lock, LockError};
pub use self::receipt::{MonthTotal, ReceiptContext, Resolution};
pub use self::record::{
    AttemptLog, AttemptOutcome, BatchRecord, Month, RecordedProblem, Summary, Upload, UploadMeta,
    rows, rows_sha256, sha256, total,
};
pub use self::state::{BatchStatus, UploadStatus};
pub use self::write::OpenAttempt;
use crate::model::owner_only;

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    connection: SqliteConnection,
    path: PathBuf,
    lock: Option<Lock>,
}

impl Ledger {
    /// Opens the ledger to look at it, also while a run is at work; it is made when there is none.
    ///
    /// # Errors
    /// When it cannot be made, is damaged, or is of a newer program.
    pub async fn open(path: &Path) -> Result<Self, LedgerError> {
        prepare(path).map_err(|source| LedgerError::io(path, source))?;
        // Whoever holds the lock has seen to the schema.
        let migrates = match Lock::take(path, &lock_owner("look")) {
            Ok(lock) => Some(lock),
            Err(LockError::Held(_)) => None,
            Err(LockError::Io(source)) => return Err(LedgerError::io(path, source)),
        };
        let connection = connect(path, migrates.is_some()).await.map_err(|error| error.at(path))?;
        Ok(Self { connection, path: path.to_owned(), lock: None })
    }

    /// Opens the ledger to write to it, alone; `command` is told to others who come. A batch that an
    /// earlier run left on its way is of unknown outcome from now on.
    ///
    /// # Errors
    /// As [`open`](Self::open), and when another run holds it.
    pub async fn open_alone(path: &Path, command: &str) -> Result<Self, LedgerError> {
        prepare(path).map_err(|source| LedgerError::io(path, source))?;
        let lock = Lock::take(path, &lock_owner(command)).map_err(|error| match error {
            LockError::Held(holder) => LedgerError::Held { holder },
            LockError::Io(source) => LedgerError::io(path, source),
        })?;
        let connection = connect(path, true).await.map_err(|error| error.at(path))?;
        let mut ledger = Self { connection, path: path.to_owned(), lock: Some(lock) };
        ledger.recover().await?;
        Ok(ledger)
    }

    /// Closes the ledger, its last pages written.
    ///
    /// # Errors
    /// When the database cannot be closed.
    pub async fn close(self) -> Result<(), LedgerError> {
        Ok(self.connection.close().await?)
    }

    /// Whether some run is at work on it now.
    fn is_in_use(&self) -> bool {
        self.lock.is_some() || Lock::is_held(&self.path)
    }
}

/// Connects, makes sure that the file is sound, and brings its schema up to date.
async fn connect(path: &Path, migrates: bool) -> Result<SqliteConnection, LedgerError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .disable_statement_logging();
    let mut connection = options.connect().await?;
    let verdict: String =
        sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut connection).await?;
    if verdict != "ok" {
        return Err(LedgerError::Damaged { path: path.to_owned(), why: verdict });
    }
    if migrates {
        migrations().run(&mut connection).await?;
    }
    Ok(connection)
}

/// Makes the directory and the file, closed to others from their first moment; a file that was copied
/// here, or restored, is closed now, before the database makes others with its permissions.
fn prepare(path: &Path) -> std::io::Result<()> {
    if let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        builder.create(directory)?;
    }
    let file = owner_only::options().create(true).truncate(false).open(path)?;
    owner_only::close_to_others(&file)?;
    sync_entry(path)
}

/// Makes the file's name as durable as its content will be: a power cut must not take away a ledger
/// that was new when the first batch left.
#[cfg(unix)]
fn sync_entry(path: &Path) -> std::io::Result<()> {
    let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty());
    fs::File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

/// Windows makes names durable by itself.
#[cfg(not(unix))]
fn sync_entry(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// The steps of the schema. One that was ever released stays as it is: its checksum is in the ledgers.
fn migrations() -> Migrator {
    let step = |version, name: &'static str, sql: &'static str| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(vec![
        step(1, "uploads", include_str!("migrations/0001_uploads.sql")),
        step(2, "corrections", include_str!("migrations/0002_corrections.sql")),
    ])
}

/// The time now, in UTC, to the millisecond, and always as long: the ledger sorts times as text.
pub fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
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
