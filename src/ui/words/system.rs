//! What the system says of a file that it does not give.

use crate::ui::words::t;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Why the system refused, in the language that is spoken where it is a common reason, and in its own
/// words where it is not.
pub fn system(error: &Error) -> String {
    let error = innermost(error);
    match error.kind() {
        ErrorKind::NotFound => t!("words-system-not-found"),
        ErrorKind::PermissionDenied => t!("words-system-denied"),
        ErrorKind::AlreadyExists => t!("words-system-exists"),
        ErrorKind::IsADirectory => t!("words-system-is-directory"),
        ErrorKind::NotADirectory => t!("words-system-not-directory"),
        ErrorKind::StorageFull => t!("words-system-full"),
        ErrorKind::QuotaExceeded => t!("words-system-quota"),
        ErrorKind::FileTooLarge => t!("words-system-file-limit"),
        ErrorKind::ReadOnlyFilesystem => t!("words-system-read-only"),
        ErrorKind::AddrInUse => t!("words-system-port-in-use"),
        ErrorKind::InvalidData => t!("words-system-not-text"),
        ErrorKind::InvalidFilename => t!("words-system-long-name"),
        _ if is_of_many_files(error) => t!("words-system-many-files"),
        _ => t!("words-system-other", said = error.to_string()),
    }
}

/// The same of a file, of which the system can tell more: whose it is, and what its disk has no room for.
pub fn system_of(path: &Path, error: &Error) -> String {
    let more = match error.kind() {
        ErrorKind::PermissionDenied => owner_of(path),
        ErrorKind::StorageFull => has_no_inodes(path).then(|| t!("words-system-no-inodes")),
        _ => None,
    };
    more.unwrap_or_else(|| system(error))
}

/// The error of the system itself, which a library may have wrapped together with a path.
fn innermost(error: &Error) -> &Error {
    let source = error.get_ref().and_then(std::error::Error::source);
    source.and_then(|source| source.downcast_ref()).unwrap_or(error)
}

/// EMFILE and ENFILE.
fn is_of_many_files(error: &Error) -> bool {
    cfg!(unix) && matches!(error.raw_os_error(), Some(23 | 24))
}

/// Whose the file is, or what there is of its path, where that is not the account that asked.
#[cfg(unix)]
fn owner_of(path: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let absolute = std::path::absolute(path).ok()?;
    let (there, data) =
        absolute.ancestors().find_map(|there| Some((there, there.metadata().ok()?)))?;
    let own = rustix::process::geteuid().as_raw();
    (data.uid() != own).then(|| {
        let (owner, account) = (account_of(data.uid()), account_of(own));
        let there = crate::model::text::path(there);
        t!("words-system-owner", path = there, owner, account)
    })
}

/// The name of an account; its number where the machine's own list does not have it.
#[cfg(unix)]
fn account_of(id: u32) -> String {
    let list = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let is_meant = |line: &&str| line.split(':').nth(2) == Some(id.to_string().as_str());
    let name = list.lines().find(is_meant).and_then(|line| line.split(':').next());
    name.map_or_else(|| id.to_string(), crate::model::text::escape)
}

/// On Windows the access list decides, and it has many owners.
#[cfg(not(unix))]
fn owner_of(_: &Path) -> Option<String> {
    None
}

/// Whether a disk has room, but not for one more file.
#[cfg(unix)]
fn has_no_inodes(path: &Path) -> bool {
    let folder = path.ancestors().find(|folder| folder.is_dir());
    let told = rustix::fs::statvfs(folder.unwrap_or(Path::new(".")));
    told.is_ok_and(|disk| disk.f_files > 0 && disk.f_favail == 0)
}

#[cfg(not(unix))]
fn has_no_inodes(_: &Path) -> bool {
    false
}
