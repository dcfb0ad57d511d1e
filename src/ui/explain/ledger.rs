//! What is wrong with the ledger.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::ledger::{Failure, Holder, LedgerError, Unfit, Unremembered};
use crate::model::owner_only::beside;
use crate::model::text::{excerpt, path as shown};
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Explanation, Said, said, t};

/// The code of a ledger that is gone, and with it what this run wrote there.
pub const LOST: &str = "ledger.replaced";

pub fn ledger(error: &LedgerError, typed: &Typed) -> Explanation {
    let history = || typed.suggest("history");
    let restored = || typed.restored();
    let (code, said) = match error {
        LedgerError::NoDirectory => ("ledger.unusable", said!("ledger-no-directory")),
        LedgerError::Io { path, source } => ("ledger.unusable", refused(path, source)),
        LedgerError::NoTemporary { folder, source } => {
            let why = words::system_of(folder, source);
            ("ledger.unusable", said!("ledger-no-temporary", folder = shown(folder), why))
        }
        LedgerError::Damaged { path, why } => ("ledger.damaged", damaged(path, excerpt(why))),
        LedgerError::Newer { path } => ("ledger.newer", said!("ledger-newer", path = shown(path))),
        LedgerError::Unfit { path, why } => unfit(path, why),
        LedgerError::Older { path, lack } => {
            let upload = lack.upload.as_deref().unwrap_or("none");
            let (seen, wal) = (words::time(&lack.seen), shown(beside(path, "-wal")));
            let (command, path) = (restored(), shown(path));
            ("ledger.older", said!("ledger-older", path, seen, upload, wal, command))
        }
        LedgerError::Gone { path, seen } => {
            let (path, seen, command) = (shown(path), words::time(seen), restored());
            ("ledger.gone", said!("ledger-lost", path, seen, command))
        }
        LedgerError::Overtaken { batch } => {
            let batch = batch.to_string();
            ("upload.unknown", said!("ledger-overtaken", batch, command = history()))
        }
        LedgerError::Held { holder: None } => {
            ("ledger.held", said!("ledger-held-silent", command = typed.again()))
        }
        LedgerError::Held { holder: Some(holder) } => ("ledger.held", held(holder, typed)),
        LedgerError::NotUnknown { upload, batch, status } => {
            let status = status.map_or("none", |status| status.as_str());
            let (batch, command) = (batch.to_string(), typed.about("show", upload));
            let said = said!("ledger-not-unknown", upload, batch, status, command);
            ("batch.not-unknown", said)
        }
        LedgerError::Database(_) => {
            let (why, command) = (failure(&error.failure()), history());
            ("ledger.failed", said!("ledger-failed", why, command))
        }
        LedgerError::Migrate(_) => {
            let (why, command) = (failure(&error.failure()), history());
            ("ledger.failed", said!("ledger-not-migrated", why, command))
        }
    };
    Explanation::new(code, said)
}

fn held(holder: &Holder, typed: &Typed) -> Said {
    let [run, account, host] =
        [&holder.command, &holder.account, &holder.host].map(|told| excerpt(told));
    let (process, since) = (holder.process.to_string(), words::time(&excerpt(&holder.since)));
    said!("ledger-held", run, account, host, process, since, command = typed.again())
}

/// What it means that an account cannot remember its ledgers.
pub fn unremembered(of: &Unremembered, typed: &Typed) -> Said {
    let folder = of.folder.as_deref().map_or_else(|| "none".to_owned(), shown);
    let why = match (&of.folder, &of.why) {
        (Some(folder), Some(why)) => words::system_of(folder, why),
        _ => String::new(),
    };
    let command = typed.suggest("auth").flag("restored");
    said!("ledger-unremembered", folder, why, command)
}

/// That a ledger that was put back is in use from now on, and what that makes of what it has as pending.
pub fn restored(path: &Path, batches: u64, typed: &Typed) -> Said {
    let command = typed.suggest("history");
    if batches == 0 {
        said!("ledger-taken", path = shown(path), command)
    } else {
        said!("ledger-restored", count = batches, command)
    }
}

fn failure(why: &Failure) -> String {
    match why {
        Failure::Full => t!("words-system-full"),
        Failure::NotWritten => t!("words-system-not-written"),
        Failure::Other(said) => t!("words-system-other", said = excerpt(said)),
    }
}

/// What the system did not give.
fn refused(path: &Path, source: &io::Error) -> Said {
    let (path, why) = (shown(path), words::system_of(path, source));
    match source.kind() {
        ErrorKind::PermissionDenied => said!("ledger-denied", path, why),
        ErrorKind::ReadOnlyFilesystem => said!("ledger-read-only", path, why),
        ErrorKind::InvalidFilename => said!("ledger-long-name", path, why),
        ErrorKind::IsADirectory => said!("ledger-is-folder", path, why),
        _ => said!("ledger-io", path, why),
    }
}

fn damaged(path: &Path, why: String) -> Said {
    // A log of changes belongs to its database by its name alone.
    let wal = beside(path, "-wal");
    let path = shown(path);
    if wal.exists() {
        said!("ledger-damaged-log", path, why, wal = shown(&wal))
    } else {
        said!("ledger-damaged", path, why)
    }
}

fn unfit(path: &Path, why: &Unfit) -> (&'static str, Said) {
    let path = shown(path);
    let said = match why {
        Unfit::Empty => return ("ledger.empty", said!("ledger-empty", path)),
        Unfit::Replaced => return (LOST, said!("ledger-replaced", path)),
        Unfit::NoFile => said!("ledger-no-file", path),
        Unfit::Foreign => said!("ledger-foreign", path),
        Unfit::NotUnicode => said!("ledger-not-unicode", path),
        Unfit::Mounted => said!("ledger-mounted", path),
        Unfit::Linked(count) => said!("ledger-linked", path, count),
        Unfit::NoLocks(why) => said!("ledger-no-locks", path, why = excerpt(why)),
    };
    ("ledger.unusable", said)
}
