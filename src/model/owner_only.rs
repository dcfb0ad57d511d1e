//! Files that only their owner can read: credentials, the ledger, and what borrowers owe.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Options to write a file; one that they make is closed to others from its first moment. On Windows
/// the access list of the directory decides, and the user's own directories are closed.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// What makes a directory, with those above it, that is closed to others from its first moment.
pub fn directories() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
}

/// The folder in which a file is, or would be.
pub fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// What lies beside a file under its own name and a suffix.
pub fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Whether a path is a link to a file, or to nothing: what is written there would end up where somebody
/// else has chosen. The links in `/dev`, to pipes and devices, are the system's own.
pub fn is_link(path: &Path) -> bool {
    let is_link = path.symlink_metadata().is_ok_and(|data| data.is_symlink());
    is_link && !path.starts_with("/dev") && path.metadata().map_or(true, |data| data.is_file())
}

/// Takes away what others may do with a file that is there already. Where it belongs to somebody else,
/// that is for them to decide.
#[cfg(unix)]
pub fn close_to_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = file.metadata()?.permissions();
    let of_others = permissions.mode() & 0o077;
    if of_others == 0 {
        return Ok(());
    }
    permissions.set_mode(0o600);
    match file.set_permissions(permissions) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

/// On Windows the access list of the directory decides.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
pub fn close_to_others(_: &File) -> io::Result<()> {
    Ok(())
}
