//! What is wrong with the ledger.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use super::{Explanation, about, command, shown};
use crate::ledger::{LedgerError, Unfit};
use crate::model::text::{escape, excerpt};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{self, t};

/// The code of a ledger that is gone, and with it what this run wrote there.
pub const LOST: &str = "ledger.replaced";

pub(super) fn ledger(error: &LedgerError, typed: &Typed) -> Explanation {
    let history = || command("history", typed);
    let (code, hint) = match error {
        LedgerError::NoDirectory => ("ledger.unusable", t!("ledger-hint-name")),
        LedgerError::Io { source, .. } => ("ledger.unusable", io_hint(source)),
        LedgerError::NoTemporary { .. } => ("ledger.unusable", t!("ledger-hint-temporary")),
        LedgerError::Damaged { path, .. } => {
            // A log of changes belongs to its database by its name alone.
            let wal = beside(path, "-wal");
            let wal = Some(wal).filter(|wal| wal.exists());
            let of_other = wal.map(|wal| t!("ledger-hint-damaged-wal", wal = shown(&wal)));
            ("ledger.damaged", of_other.unwrap_or_else(|| t!("ledger-hint-damaged")))
        }
        LedgerError::Newer { .. } => ("ledger.newer", t!("ledger-hint-newer")),
        LedgerError::Unfit { why, .. } => (code_of(why), unfit_hint(why)),
        LedgerError::Older { path, .. } => {
            let command = Suggestion::again(typed).flag("restored").unbroken();
            let wal = shown(beside(path, "-wal"));
            ("ledger.older", t!("ledger-hint-older", wal, command))
        }
        LedgerError::Overtaken { .. } => {
            ("upload.unknown", t!("fault-look-in-pa2", command = history()))
        }
        LedgerError::Held { .. } => ("ledger.held", t!("ledger-hint-wait", command = history())),
        LedgerError::NoUpload(_) => {
            ("upload.not-found", t!("ledger-hint-history", command = history()))
        }
        LedgerError::Ambiguous { .. } => {
            ("upload.ambiguous", t!("ledger-hint-history", command = history()))
        }
        LedgerError::NotUnknown { upload, .. } => {
            ("batch.not-unknown", t!("ledger-hint-upload", command = about("show", upload, typed)))
        }
        LedgerError::Database(_) | LedgerError::Migrate(_) => {
            ("ledger.failed", t!("ledger-hint-disk", command = history()))
        }
    };
    Explanation::new(code, ledger_message(error), hint)
}

pub fn ledger_message(error: &LedgerError) -> String {
    match error {
        LedgerError::NoDirectory => t!("ledger-no-directory"),
        LedgerError::Io { path, source } => {
            t!("ledger-io", path = shown(path), why = words::system_of(path, source))
        }
        LedgerError::NoTemporary { folder, source } => {
            let why = words::system_of(folder, source);
            t!("ledger-no-temporary", folder = shown(folder), why)
        }
        LedgerError::Damaged { path, why } => {
            t!("ledger-damaged", path = shown(path), why = excerpt(why))
        }
        LedgerError::Newer { path } => t!("ledger-newer", path = shown(path)),
        LedgerError::Unfit { path, why } => unfit(path, why),
        LedgerError::Older { path, lack } => {
            let upload = lack.upload.as_deref().unwrap_or("none");
            let seen = words::time(&lack.seen);
            t!("ledger-older", path = shown(path), seen, upload)
        }
        LedgerError::Overtaken { batch } => t!("ledger-overtaken", batch = batch.to_string()),
        LedgerError::Held { lock_owner } if lock_owner.is_empty() => t!("ledger-held-silent"),
        LedgerError::Held { lock_owner } => t!("ledger-held", holder = excerpt(lock_owner)),
        LedgerError::NoUpload(id) => t!("ledger-no-upload", upload = escape(id)),
        LedgerError::Ambiguous { prefix, ids } => {
            t!("ledger-ambiguous", prefix = escape(prefix), count = ids.len(), ids = ids.join(", "))
        }
        LedgerError::NotUnknown { upload, batch, status } => {
            let status = status.map_or("none", |status| status.as_str());
            let batch = batch.to_string();
            t!("ledger-not-unknown", upload, batch, status)
        }
        LedgerError::Database(error) => t!("ledger-failed", why = of_database(error)),
        LedgerError::Migrate(MigrateError::Execute(error)) => {
            t!("ledger-not-migrated", why = of_database(error))
        }
        LedgerError::Migrate(error) => t!("ledger-not-migrated", why = of_library(error)),
    }
}

/// What the database says. Of a disk that did not take what was written it does not tell why.
fn of_database(error: &sqlx::Error) -> String {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    match code {
        Some(SQLITE_FULL) => t!("words-system-full"),
        Some(SQLITE_IOERR_WRITE | SQLITE_IOERR_FSYNC | SQLITE_IOERR_TRUNCATE) => {
            t!("words-system-not-written")
        }
        _ => of_library(error),
    }
}

const SQLITE_FULL: u32 = 13;
const SQLITE_IOERR_WRITE: u32 = 778;
const SQLITE_IOERR_FSYNC: u32 = 1034;
const SQLITE_IOERR_TRUNCATE: u32 = 1546;

/// What to do about what the system refused.
fn io_hint(source: &io::Error) -> String {
    match source.kind() {
        ErrorKind::PermissionDenied => t!("ledger-hint-denied"),
        ErrorKind::ReadOnlyFilesystem => t!("ledger-hint-writable"),
        ErrorKind::InvalidFilename => t!("ledger-hint-short"),
        ErrorKind::IsADirectory => t!("ledger-hint-folder"),
        _ => t!("ledger-hint-io"),
    }
}

/// The words of a library, which knows no other language.
fn of_library(error: &impl ToString) -> String {
    t!("words-system-other", said = excerpt(&error.to_string()))
}

fn unfit(path: &Path, why: &Unfit) -> String {
    let path = shown(path);
    match why {
        Unfit::NoFile => t!("ledger-no-file", path),
        Unfit::Foreign => t!("ledger-foreign", path),
        Unfit::Empty => t!("ledger-empty", path),
        Unfit::NotUnicode => t!("ledger-not-unicode", path),
        Unfit::Mounted => t!("ledger-mounted", path),
        Unfit::Linked(count) => t!("ledger-linked", path, count),
        Unfit::NoLocks(why) => t!("ledger-no-locks", path, why = excerpt(why)),
        Unfit::Replaced => t!("ledger-replaced", path),
    }
}

fn unfit_hint(why: &Unfit) -> String {
    match why {
        Unfit::Empty => t!("ledger-hint-empty"),
        Unfit::NoFile | Unfit::Foreign | Unfit::NotUnicode => t!("ledger-hint-name"),
        Unfit::Mounted | Unfit::Linked(_) => t!("ledger-hint-one-name"),
        Unfit::NoLocks(_) => t!("ledger-hint-local"),
        Unfit::Replaced => t!("ledger-hint-replaced"),
    }
}

/// What lies beside the ledger under its own name and a suffix.
fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn code_of(why: &Unfit) -> &'static str {
    match why {
        Unfit::Empty => "ledger.empty",
        Unfit::Replaced => LOST,
        Unfit::NoFile
        | Unfit::Foreign
        | Unfit::NotUnicode
        | Unfit::Mounted
        | Unfit::Linked(_)
        | Unfit::NoLocks(_) => "ledger.unusable",
    }
}
