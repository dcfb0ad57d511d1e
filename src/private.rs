//! Files that only their owner can read: credentials, the ledger, and what borrowers owe.

use std::fs::OpenOptions;

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
