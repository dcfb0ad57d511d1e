//! What the system says of a file that it does not give.

use std::io::{Error, ErrorKind};

use crate::say;

/// Why the system refused, in the language that is spoken where it is a common reason, and in its own
/// words where it is not.
pub fn system(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => say!("words-system-not-found"),
        ErrorKind::PermissionDenied => say!("words-system-denied"),
        ErrorKind::AlreadyExists => say!("words-system-exists"),
        ErrorKind::IsADirectory => say!("words-system-is-directory"),
        ErrorKind::NotADirectory => say!("words-system-not-directory"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say!("words-system-full"),
        ErrorKind::ReadOnlyFilesystem => say!("words-system-read-only"),
        ErrorKind::AddrInUse => say!("words-system-port-in-use"),
        ErrorKind::InvalidData => say!("words-system-not-text"),
        _ => error.to_string(),
    }
}
