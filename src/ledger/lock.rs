//! One run at a time. The lock is the operating system's own and dies with its process, however it
//! dies; a file beside it says who holds it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use crate::model::owner_only;

/// A reader holds the lock for an instant, which must not send a run home.
const PATIENCE: u32 = 10;
const PAUSE: Duration = Duration::from_millis(30);

/// The lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    holder: PathBuf,
}

/// Why the lock was not had.
#[derive(Debug)]
pub(super) enum LockError {
    /// Another run has it; what it said of itself.
    Held(String),
    /// The system.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock of a ledger, and says who has it.
    pub(super) fn take(ledger: &Path, holder: &str) -> Result<Self, LockError> {
        let file = open(ledger).map_err(LockError::Io)?;
        let described = beside(ledger, "holder");
        for _ in 0..PATIENCE {
            match file.try_lock() {
                Ok(()) => {
                    // Only for people: a run that cannot say who it is still runs.
                    let _ = fs::write(&described, holder);
                    return Ok(Self { _file: file, holder: described });
                }
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
        }
        Err(LockError::Held(fs::read_to_string(described).unwrap_or_default()))
    }

    /// Whether a run has the lock. Somebody who only looks has it too short a time to be asked twice.
    pub(super) fn is_held(ledger: &Path) -> bool {
        let Ok(file) = open(ledger) else { return false };
        (0..PATIENCE).all(|_| {
            let held = matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock));
            if held {
                sleep(PAUSE);
            }
            held
        })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.holder);
    }
}

fn open(ledger: &Path) -> io::Result<File> {
    owner_only::options().create(true).truncate(false).open(beside(ledger, "lock"))
}

/// A ledger that is reached by a link has no lock of its own there.
fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    let mut name = fs::canonicalize(ledger).unwrap_or_else(|_| ledger.to_owned()).into_os_string();
    name.push(".");
    name.push(suffix);
    name.into()
}
