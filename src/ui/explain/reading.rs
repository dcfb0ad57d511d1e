//! Why a file could not be read, in words.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::Explanation;
use crate::model::text::{self, escape};
use crate::reading::{LARGEST, ReadError, is_stdin};
use crate::ui::words::{said, system, t};

pub(super) fn unreadable(error: &ReadError) -> Explanation {
    let said = match error {
        ReadError::Io { path, source } => {
            let (file, why) = (shown(path), escape(&system(source)));
            match source.kind() {
                ErrorKind::NotFound => match nearest(path) {
                    Some(meant) => said!("file-nearest", file, why, nearest = escape(&meant)),
                    None => said!("file-not-found", file, why),
                },
                ErrorKind::PermissionDenied => said!("file-denied", file, why),
                ErrorKind::IsADirectory => said!("file-folder", file, why),
                _ => said!("file-unreadable", file, why),
            }
        }
        ReadError::TooLarge { path } => {
            said!("file-endless", file = shown(path), size = LARGEST >> 20)
        }
    };
    Explanation::new("file.unreadable", said)
}

/// The file beside it whose name takes the fewest changes.
fn nearest(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?;
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let files = fs::read_dir(here).ok()?.flatten().filter(|entry| entry.path().is_file());
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    let (changes, meant) = names.map(|other| (strsim::osa_distance(name, &other), other)).min()?;
    (changes <= 2).then(|| folder.join(meant).to_string_lossy().into_owned())
}

fn shown(path: &Path) -> String {
    if is_stdin(path) { t!("file-stdin") } else { text::path(path) }
}
