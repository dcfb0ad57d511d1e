//! What the system says of a file that it does not give.

use std::io::{Error, ErrorKind};

use crate::t;

/// Why the system refused, in the language that is spoken where it is a common reason, and in its own
/// words where it is not.
pub fn system(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => t!("words-system-not-found"),
        ErrorKind::PermissionDenied => t!("words-system-denied"),
        ErrorKind::AlreadyExists => t!("words-system-exists"),
        ErrorKind::IsADirectory => t!("words-system-is-directory"),
        ErrorKind::NotADirectory => t!("words-system-not-directory"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => t!("words-system-full"),
        ErrorKind::ReadOnlyFilesystem => t!("words-system-read-only"),
        ErrorKind::AddrInUse => t!("words-system-port-in-use"),
        ErrorKind::InvalidData => t!("words-system-not-text"),
        _ => error.to_string(),
    }
}
