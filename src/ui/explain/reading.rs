//! Why a file could not be read, in words.

use std::io::ErrorKind;
use std::path::Path;

use super::Explanation;
use crate::model::text::{self, escape};
use crate::reading::{LARGEST, ReadError, is_stdin};
use crate::t;
use crate::ui::words::system;

pub(super) fn unreadable(error: &ReadError) -> Explanation {
    let (message, hint) = match error {
        ReadError::Io { path, source } => {
            let hint = match source.kind() {
                ErrorKind::NotFound => t!("file-not-found-hint"),
                ErrorKind::PermissionDenied => t!("file-denied-hint"),
                ErrorKind::IsADirectory => t!("file-folder-hint"),
                _ => t!("file-unreadable-hint"),
            };
            (t!("file-unreadable", file = shown(path), why = escape(&system(source))), hint)
        }
        ReadError::TooLarge { path } => {
            (t!("file-endless", file = shown(path), size = LARGEST >> 20), t!("file-endless-hint"))
        }
    };
    Explanation::new("file.unreadable", message, hint)
}

fn shown(path: &Path) -> String {
    if is_stdin(path) { t!("file-stdin") } else { text::path(path) }
}
