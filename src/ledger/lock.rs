//! One run at a time. The lock is the operating system's own and dies with its process, however it
//! dies; a file beside the ledger says who holds it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::error::{LedgerError, Unfit};
use super::who::Holder;
use crate::model::owner_only;

/// A reader holds the lock for an instant, which must not send a run home.
const PATIENCE: u32 = 10;
const PAUSE: Duration = Duration::from_millis(30);

/// What the lock hangs on: where the system has no locks that bind those who know nothing of them, the
/// ledger itself, which is the same file by whatever name it is reached, and is not deleted as stale.
///
/// It is never closed. The locks of the database are those of the process, and the first of the files of
/// one ledger that is closed ends them all.
#[derive(Debug)]
pub(super) struct Handle(ManuallyDrop<File>);

impl Handle {
    pub(super) fn open(ledger: &Path) -> io::Result<Self> {
        #[cfg(unix)]
        let file = File::open(ledger)?;
        #[cfg(not(unix))]
        let file =
            owner_only::options().create(true).truncate(false).open(beside(ledger, ".lock"))?;
        Ok(Self(ManuallyDrop::new(file)))
    }

    /// Whether a run has the lock. Those who only look do not keep one another out.
    pub(super) fn is_locked(&self) -> io::Result<bool> {
        match self.0.try_lock_shared() {
            Ok(()) => self.0.unlock().map(|()| false),
            Err(TryLockError::WouldBlock) => Ok(true),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether it is still what stands under the name.
    #[cfg(unix)]
    pub(super) fn is_at(&self, ledger: &Path) -> io::Result<bool> {
        use std::os::unix::fs::MetadataExt;
        let identity = |data: fs::Metadata| (data.dev(), data.ino());
        match ledger.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            found => Ok(identity(found?) == identity(self.0.metadata()?)),
        }
    }

    /// On Windows an open file can be neither removed nor replaced.
    #[cfg(not(unix))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as on Unix")]
    pub(super) fn is_at(&self, _: &Path) -> io::Result<bool> {
        Ok(true)
    }
}

#[derive(Debug)]
pub(super) struct Lock {
    handle: Handle,
    described: PathBuf,
}

impl Lock {
    pub(super) fn take(ledger: &Path, holder: &Holder) -> Result<Self, LedgerError> {
        let fail = |source| LedgerError::io(ledger, source);
        let handle = Handle::open(ledger).map_err(fail)?;
        let described = beside(ledger, ".holder");
        for _ in 0..PATIENCE {
            match handle.0.try_lock() {
                Ok(()) if !handle.is_at(ledger).map_err(fail)? => {
                    return Err(LedgerError::unfit(ledger, Unfit::Replaced));
                }
                Ok(()) => {
                    // Only for people: a run that cannot say who it is still runs.
                    let _ = fs::write(&described, serde_json::to_vec(holder).unwrap_or_default());
                    return Ok(Self { handle, described });
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
                Err(TryLockError::Error(error)) => {
                    return Err(LedgerError::unfit(ledger, Unfit::NoLocks(error.to_string())));
                }
            }
        }
        let holder = fs::read(described).ok().and_then(|told| serde_json::from_slice(&told).ok());
        Err(LedgerError::Held { holder })
    }

    pub(super) fn is_at(&self, ledger: &Path) -> io::Result<bool> {
        self.handle.is_at(ledger)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.described);
        let _ = self.handle.0.unlock();
    }
}

/// A ledger that is reached by a link has no files of its own there.
fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    owner_only::beside(&fs::canonicalize(ledger).unwrap_or_else(|_| ledger.to_owned()), suffix)
}
