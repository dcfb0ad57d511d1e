//! The user's own directories.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The folder in which the program keeps what it remembers from run to run.
pub(crate) fn state_directory() -> Option<PathBuf> {
    // Windows has no such place, but one that is this machine's alone.
    let of_machine = |base: &dyn BaseStrategy| base.state_dir().unwrap_or_else(|| base.cache_dir());
    lasting(of_machine).map(|directory| directory.join("kiva-repay/ledgers"))
}

/// One of the user's own directories. A home that is not there is none, and is never made.
pub(super) fn lasting(directory: fn(&dyn BaseStrategy) -> PathBuf) -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    let (home, directory) = (base.home_dir(), directory(&base));
    let is_lost = directory.starts_with(home) && !home.is_dir();
    (directory.is_absolute() && !is_lost).then_some(directory)
}
