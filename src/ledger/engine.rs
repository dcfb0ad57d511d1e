//! How the database is opened: to write, alone and durably, or to look, changing nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, SqlSafeStr, SqliteConnection};
use tempfile::TempDir;

use super::LedgerError;
use crate::model::owner_only;

/// A connection that writes, to a schema that is up to date. A commit that returned is on the disk,
/// whatever happens next.
pub(super) async fn connect(path: &Path) -> Result<SqliteConnection, LedgerError> {
    let options = options(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true);
    let mut connection = options.connect().await?;
    migrations().run(&mut connection).await?;
    Ok(connection)
}

/// A connection that changes nothing. Where the file cannot be read in place, because it or its folder
/// may not be written or its schema is older than this program, a private copy of it is read, which lives
/// as long as the second value.
pub(super) async fn look(path: &Path) -> Result<(SqliteConnection, Option<TempDir>), LedgerError> {
    match look_in_place(path).await {
        Ok(Some(connection)) => Ok((connection, None)),
        Ok(None) => look_at_copy(path).await,
        Err(LedgerError::Database(sqlx::Error::Database(error)))
            if is_refused(error.code().as_deref()) =>
        {
            look_at_copy(path).await
        }
        Err(error) => Err(error),
    }
}

/// `None` where the schema is older than this program.
async fn look_in_place(path: &Path) -> Result<Option<SqliteConnection>, LedgerError> {
    let mut connection = options(path).read_only(true).connect().await?;
    let tables: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut connection)
            .await?;
    if tables == 0 {
        return Ok(None);
    }
    let taken: Vec<(i64, bool, Vec<u8>)> =
        sqlx::query_as("SELECT version, success, checksum FROM _sqlx_migrations")
            .fetch_all(&mut connection)
            .await?;
    let steps = migrations();
    let is_known = |(version, success, checksum): &(i64, bool, Vec<u8>)| {
        let step = steps.iter().find(|step| step.version == *version);
        *success && step.is_some_and(|step| *step.checksum == **checksum)
    };
    if !taken.iter().all(is_known) {
        return Err(LedgerError::Newer { path: path.to_owned() });
    }
    Ok((taken.len() == steps.iter().count()).then_some(connection))
}

async fn look_at_copy(path: &Path) -> Result<(SqliteConnection, Option<TempDir>), LedgerError> {
    let fail = |source| LedgerError::io(path, source);
    let folder = TempDir::with_prefix("kiva-repay-").map_err(fail)?;
    let copy = folder.path().join("ledger.db");
    copy_settled(path, &copy).map_err(fail)?;
    Ok((connect(&copy).await?, Some(folder)))
}

/// How often a copy is begun anew because somebody wrote meanwhile.
const COPIES: usize = 20;

/// Copies the database with its log of changes, as both were at one moment.
fn copy_settled(from: &Path, to: &Path) -> io::Result<()> {
    let stamps = || [stamp(from), stamp(&beside(from, "-wal"))];
    for _ in 0..COPIES {
        let before = stamps();
        fs::copy(from, to)?;
        let (log, copied) = (beside(from, "-wal"), beside(to, "-wal"));
        match fs::copy(&log, &copied) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let _ = fs::remove_file(copied);
            }
            done => drop(done?),
        }
        if before == stamps() {
            // The original may be closed to writing, and its copy is to be brought up to date.
            for file in [to.to_owned(), beside(to, "-wal")] {
                if file.exists() {
                    make_writable(&file)?;
                }
            }
            return Ok(());
        }
    }
    Err(io::Error::new(io::ErrorKind::ResourceBusy, "it is written to all the time"))
}

#[cfg(unix)]
fn make_writable(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn make_writable(file: &Path) -> io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(false);
    fs::set_permissions(file, permissions)
}

/// What changes when a file is written to.
fn stamp(file: &Path) -> Option<(u64, Option<std::time::SystemTime>)> {
    let data = file.metadata().ok()?;
    Some((data.len(), data.modified().ok()))
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// `SQLITE_READONLY`, `SQLITE_CANTOPEN` and their extended codes: the file is there, and cannot be used in
/// place.
fn is_refused(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| matches!(code & 0xff, 8 | 14))
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(Duration::from_secs(10))
        .disable_statement_logging()
}

/// Makes the directory and the file, closed to others from their first moment; a file that was copied
/// here, or restored, is closed now, before the database makes others with its permissions.
pub(super) fn prepare(path: &Path) -> io::Result<()> {
    let mut made = Vec::new();
    if let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        made = directory.ancestors().take_while(|folder| !folder.exists()).collect();
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
    // The name of each folder that was made stands in the folder above it.
    made.into_iter().chain([path]).try_for_each(sync_entry)
}

/// Makes the name of a file as durable as its content will be: a power cut must not take away a ledger
/// that was new when the first batch left.
#[cfg(unix)]
fn sync_entry(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty());
    fs::File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

/// Windows makes names durable by itself.
#[cfg(not(unix))]
fn sync_entry(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The steps of the schema. One that was ever released stays as it is: its checksum is in the ledgers.
pub(super) fn migrations() -> Migrator {
    let step = |version, name: &'static str, sql: &'static str| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(vec![
        step(1, "uploads", include_str!("migrations/0001_uploads.sql")),
        step(2, "corrections", include_str!("migrations/0002_corrections.sql")),
        step(3, "order", include_str!("migrations/0003_order.sql")),
        step(4, "moves", include_str!("migrations/0004_moves.sql")),
    ])
}
