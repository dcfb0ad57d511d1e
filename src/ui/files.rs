//! Files to write to, by the names that were typed: which are refused, and whether two are one.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::model::owner_only;
use crate::ui::error::{UsageFault, WrongFile};

/// Refuses to follow a link, and to take a directory or standard output for a file.
pub(crate) fn refuse_odd(option: &'static str, path: &Path) -> Result<(), UsageFault> {
    let why = if owner_only::is_link(path) {
        WrongFile::IsLink
    } else if path == Path::new("-") {
        WrongFile::IsDash
    } else if path.is_dir() {
        WrongFile::IsDirectory
    } else if is_of_database(path) {
        WrongFile::OfDatabase
    } else {
        return Ok(());
    };
    Err(UsageFault::of_file(option, path, why))
}

/// Whether a database lies beside it that would take it for its own changes.
fn is_of_database(path: &Path) -> bool {
    let name = path.to_string_lossy();
    let database = ["-wal", "-journal", "-shm"].iter().find_map(|end| name.strip_suffix(end));
    let Some(mut file) = database.and_then(|database| File::open(database).ok()) else {
        return false;
    };
    let mut begin = [0; 15];
    file.read_exact(&mut begin).is_ok() && begin == *b"SQLite format 3"
}

/// Whether two paths name the same file, however they are spelled and linked.
pub(crate) fn are_same(one: &Path, other: &Path) -> bool {
    let path = |path| std::path::absolute(path).ok();
    match (identity(one), identity(other)) {
        (Ok(one), Ok(other)) => one == other,
        // A file that is not there yet has nothing but its name.
        _ => path(one) == path(other),
    }
}

#[cfg(unix)]
pub(crate) type Identity = (u64, u64);

#[cfg(unix)]
pub(crate) fn identity(path: &Path) -> io::Result<Identity> {
    use std::os::unix::fs::MetadataExt;
    path.metadata().map(|data| (data.dev(), data.ino()))
}

#[cfg(not(unix))]
pub(crate) type Identity = std::path::PathBuf;

#[cfg(not(unix))]
pub(crate) fn identity(path: &Path) -> io::Result<Identity> {
    path.canonicalize()
}
