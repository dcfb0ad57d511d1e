//! How the database is opened: to write, alone and durably, or to look, changing nothing.

use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlSafeStr, SqliteConnection};
use tempfile::{NamedTempFile, TempDir};

use super::error::{LedgerError, Unfit};
use crate::model::owner_only::{self, beside, folder_of};

/// A connection that writes, to a schema that is up to date. A commit that returned is on the disk,
/// whatever happens next.
pub(super) async fn connect(path: &Path) -> Result<SqliteConnection, LedgerError> {
    connect_as(path, SqliteSynchronous::Full).await
}

async fn connect_as(
    path: &Path,
    synchronous: SqliteSynchronous,
) -> Result<SqliteConnection, LedgerError> {
    let options = options(path)
        .synchronous(synchronous)
        // The rows of a large upload find room in it.
        .pragma("cache_size", "-32768")
        .foreign_keys(true);
    let mut connection = options.connect().await?;
    has_schema(&mut connection, path).await?;
    // It stays in the file, and is not set in that of another program.
    sqlx::query("PRAGMA journal_mode = WAL").execute(&mut connection).await?;
    migrations().run(&mut connection).await?;
    Ok(connection)
}

/// Whether it has the schema of a ledger, of whatever age, or none at all yet. What has other tables belongs
/// to another program.
async fn has_schema(connection: &mut SqliteConnection, path: &Path) -> Result<bool, LedgerError> {
    let (tables, steps): (i64, i64) = sqlx::query_as(
        "SELECT COUNT(*), COUNT(CASE WHEN name = '_sqlx_migrations' THEN 1 END) FROM sqlite_master",
    )
    .fetch_one(connection)
    .await?;
    if tables > 0 && steps == 0 {
        return Err(LedgerError::unfit(path, Unfit::Foreign));
    }
    Ok(steps > 0)
}

/// A connection that changes nothing. Where the file cannot be read in place, because it or its folder
/// may not be written or its schema is older than this program, a private copy of it is read, which lives
/// as long as the second value.
pub(super) async fn look(path: &Path) -> Result<(SqliteConnection, Option<TempDir>), LedgerError> {
    match look_in_place(path).await {
        Ok(Some(connection)) => Ok((connection, None)),
        Ok(None) => look_at_copy(path).await,
        // `SQLITE_READONLY`, `SQLITE_CANTOPEN`: the file is there, and cannot be used in place.
        Err(error) if matches!(error.of_database(), Some((8 | 14, ..))) => look_at_copy(path).await,
        Err(error) => Err(error),
    }
}

/// `None` where the schema is older than this program.
async fn look_in_place(path: &Path) -> Result<Option<SqliteConnection>, LedgerError> {
    let mut connection = options(path).read_only(true).connect().await?;
    if !has_schema(&mut connection, path).await? {
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
    let folder = TempDir::with_prefix("kiva-repay-")
        .map_err(|source| LedgerError::NoTemporary { folder: std::env::temp_dir(), source })?;
    let copy = folder.path().join("ledger.db");
    copy_settled(path, &copy).map_err(fail)?;
    // It goes when it was looked at.
    Ok((connect_as(&copy, SqliteSynchronous::Off).await?, Some(folder)))
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
#[expect(clippy::permissions_set_readonly_false, reason = "there are no others on Windows")]
fn make_writable(file: &Path) -> io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(false);
    fs::set_permissions(file, permissions)
}

fn stamp(file: &Path) -> Option<(u64, Option<std::time::SystemTime>)> {
    let data = file.metadata().ok()?;
    Some((data.len(), data.modified().ok()))
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(Duration::from_secs(10))
        // A sort needs no folder that may be missing.
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
}

/// Makes the ledger where there is none, closed to others from its first moment, and says whether it did.
/// It is made under another name and then renamed: a file of 0 bytes is never one of ours.
pub(crate) async fn make_if_missing(path: &Path) -> Result<bool, LedgerError> {
    let fail = |source| LedgerError::io(path, source);
    if path.symlink_metadata().is_ok() {
        return Ok(false);
    }
    let folder = folder_of(path);
    let made: Vec<_> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
    owner_only::directories().create(folder).map_err(fail)?;
    // What the database puts beside it goes with this folder, also where the disk is full.
    let workplace = TempDir::with_prefix_in(".ledger-", folder).map_err(fail)?;
    let new = NamedTempFile::new_in(workplace.path()).map_err(fail)?;
    // Nothing of it counts before it has its name: it is put on the disk once, whole.
    let connection = connect_as(new.path(), SqliteSynchronous::Off).await;
    let connection = connection.map_err(|error| error.at(path))?;
    connection.close().await?;
    new.as_file().sync_all().map_err(fail)?;
    match new.persist_noclobber(path) {
        Ok(_) => {}
        // Another run was faster.
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(fail(error.error)),
    }
    // The name of each folder that was made stands in the folder above it.
    made.into_iter().chain([path]).try_for_each(sync_entry).map_err(fail)?;
    Ok(true)
}

/// Whether a run could write to it, and make what the database puts beside it. Nothing of it is changed.
pub(crate) fn may_write(path: &Path) -> Result<(), LedgerError> {
    examine(path)?;
    let written = owner_only::options().open(path);
    let beside = written.and_then(|_| NamedTempFile::new_in(folder_of(path)));
    beside.map(drop).map_err(|source| LedgerError::io(path, source))
}

/// Refuses what may not be, or not remain, the ledger that was meant.
pub(super) fn examine(path: &Path) -> Result<(), LedgerError> {
    let unfit = |why| Err(LedgerError::unfit(path, why));
    if path.to_str().is_none() {
        return unfit(Unfit::NotUnicode);
    }
    let data = path.metadata().map_err(|source| LedgerError::io(path, source))?;
    may_be_ledger(path, &data)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if data.nlink() > 1 {
            return unfit(Unfit::Linked(data.nlink()));
        }
    }
    if is_mount_point(path) {
        return unfit(Unfit::Mounted);
    }
    Ok(())
}

pub(super) fn may_be_ledger(path: &Path, data: &fs::Metadata) -> Result<(), LedgerError> {
    if data.is_dir() {
        return Err(LedgerError::io(path, io::ErrorKind::IsADirectory.into()));
    }
    if !data.is_file() {
        return Err(LedgerError::unfit(path, Unfit::NoFile));
    }
    if data.len() == 0 {
        return Err(LedgerError::unfit(path, Unfit::Empty));
    }
    Ok(())
}

/// Whether a file is mounted by itself, where the system tells: Linux does.
fn is_mount_point(path: &Path) -> bool {
    let (Ok(path), Ok(mounts)) = (path.canonicalize(), fs::read("/proc/self/mountinfo")) else {
        return false;
    };
    let name = path.as_os_str().as_encoded_bytes();
    let places =
        mounts.split(|byte| *byte == b'\n').filter_map(|line| line.split(|b| *b == b' ').nth(4));
    places.map(unescaped).any(|place| place == name)
}

/// A name in the list of mounts, where a blank is `\040`.
fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.iter().copied();
    while let Some(byte) = rest.next() {
        let mut octal = || rest.by_ref().take(3).fold(0, |sum, digit| sum * 8 + (digit & 7));
        bytes.push(if byte == b'\\' { octal() } else { byte });
    }
    bytes
}

/// A file that was copied here, or restored, is closed to others before the database makes more with its
/// permissions. What it made when it could only read is opened to its owner.
pub(super) fn close_to_others(path: &Path) -> io::Result<()> {
    owner_only::close_to_others(&owner_only::options().open(path)?)?;
    let made = ["-wal", "-shm"].map(|suffix| beside(path, suffix));
    made.iter().try_for_each(|file| match make_writable(file) {
        // There is none, or whoever looks at the ledger takes it away at this moment.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    })
}

/// Makes the name of a file as durable as its content will be: a power cut must not take away a ledger
/// that was new when the first batch left.
#[cfg(unix)]
fn sync_entry(path: &Path) -> io::Result<()> {
    match fs::File::open(folder_of(path))?.sync_all() {
        Err(error) if has_no_durable_names(&error) => Ok(()),
        done => done,
    }
}

/// Some drives have no such thing for a folder.
#[cfg(unix)]
fn has_no_durable_names(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// Windows makes names durable by itself.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
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
        step(5, "files", include_str!("migrations/0005_files.sql")),
        step(6, "profiles", include_str!("migrations/0006_profiles.sql")),
        step(7, "file meta", include_str!("migrations/0007_file_meta.sql")),
        step(8, "resolved", include_str!("migrations/0008_resolved.sql")),
        step(9, "taken back", include_str!("migrations/0009_taken_back.sql")),
        step(10, "restored", include_str!("migrations/0010_restored.sql")),
        step(11, "states", include_str!("migrations/0011_states.sql")),
        step(12, "found late", include_str!("migrations/0012_found_late.sql")),
        step(13, "unreconciled", include_str!("migrations/0013_unreconciled.sql")),
        step(14, "left out", include_str!("migrations/0014_left_out.sql")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_drive_that_keeps_no_names_of_folders_is_no_fault() {
        for (number, is_fault) in [(22, false), (95, false), (38, false), (5, true), (28, true)] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(!has_no_durable_names(&error), is_fault, "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_was_made_beside_it_while_it_was_only_readable_is_writable_again() {
        use std::os::unix::fs::PermissionsExt;
        use std::path::PathBuf;
        let folder = TempDir::new().unwrap();
        let ledger = folder.path().join("ledger.db");
        let made = ["", "-wal", "-shm"].map(|suffix| beside(&ledger, suffix));
        let set = |file: &PathBuf, mode| {
            fs::set_permissions(file, fs::Permissions::from_mode(mode)).unwrap();
        };
        for (file, mode) in made.iter().zip([0o644, 0o400, 0o400]) {
            fs::write(file, "").unwrap();
            set(file, mode);
        }
        close_to_others(&ledger).unwrap();
        for file in &made {
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
        // There may be none.
        for file in &made[1..] {
            fs::remove_file(file).unwrap();
        }
        close_to_others(&ledger).unwrap();
    }

    #[test]
    fn a_name_in_the_list_of_mounts_is_read() {
        assert_eq!(unescaped(b"/my\\040data/a\\134b\\012"), b"/my data/a\\b\n");
    }
}
