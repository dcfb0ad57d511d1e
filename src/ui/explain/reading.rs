//! Why a file could not be read, in words.

use std::io::ErrorKind;
use std::path::Path;

use crate::model::text::escape;
use crate::reading::{LARGEST, ReadError, is_stdin};
use crate::t;
use crate::ui::words::system;

pub(super) fn message(error: &ReadError) -> String {
    match error {
        ReadError::Io { path, source } => {
            t!("file-unreadable", file = shown(path), why = escape(&system(source)))
        }
        ReadError::TooLarge { path } => {
            t!("file-endless", file = shown(path), size = LARGEST >> 20)
        }
    }
}

pub(super) fn hint(error: &ReadError) -> String {
    match error {
        ReadError::Io { source, .. } => match source.kind() {
            ErrorKind::NotFound => t!("file-not-found-hint"),
            ErrorKind::PermissionDenied => t!("file-denied-hint"),
            ErrorKind::IsADirectory => t!("file-folder-hint"),
            _ => t!("file-unreadable-hint"),
        },
        ReadError::TooLarge { .. } => t!("file-endless-hint"),
    }
}

fn shown(path: &Path) -> String {
    if is_stdin(path) { t!("file-stdin") } else { escape(&path.to_string_lossy()) }
}
