//! The files of a ledger.

use std::path::{Path, PathBuf};

/// What lies beside the ledger under its own name and a suffix.
pub(crate) fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
