//! Files that only their owner can read: credentials, the ledger, and what borrowers owe.

use std::fs::{File, OpenOptions};
use std::io;

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
pub fn close_to_others(_: &File) -> io::Result<()> {
    Ok(())
}
