//! A file that the user asked for, beside the result.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::model::owner_only;
use crate::ui::error::{Result, UsageFault, WriteError};
use crate::ui::log::are_same;

/// A file that is open, and keeps what it holds until there is something to write.
pub(super) struct Output {
    path: PathBuf,
    file: File,
}

impl Output {
    /// Opens the file before any work is done, so that a wrong name is told at once. What is there is
    /// replaced only where it `begins` like one that was written so, as it does after an earlier run:
    /// cron checks the same file each night. The `input` is not to be written over in any case.
    pub fn open(
        path: &Path,
        option: &'static str,
        input: &Path,
        begins: &[Vec<u8>],
    ) -> Result<Self> {
        if are_same(path, input) {
            return Err(UsageFault::IsInput { option, file: path.to_owned() }.into());
        }
        if !is_replaceable(path, begins) {
            return Err(UsageFault::NotOurs { option, file: path.to_owned() }.into());
        }
        let file = owner_only::options()
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(WriteError::to(path))?;
        Ok(Self { path: path.to_owned(), file })
    }

    /// Replaces what the file holds.
    pub fn write(self, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let write = || {
            // A pipe has no length.
            if self.file.metadata()?.is_file() {
                self.file.set_len(0)?;
            }
            let mut writer = BufWriter::new(&self.file);
            content(&mut writer)?;
            writer.flush()
        };
        Ok(write().map_err(WriteError::to(&self.path))?)
    }
}

/// Whether there is no such file, or an empty one, or one that begins so; a pipe or a device has nothing
/// to lose. What cannot be read is left to the opening to complain of.
fn is_replaceable(path: &Path, begins: &[Vec<u8>]) -> bool {
    if !path.is_file() {
        return true;
    }
    let longest = begins.iter().map(Vec::len).max().unwrap_or(0);
    let mut found = Vec::with_capacity(longest);
    let read = File::open(path).and_then(|file| file.take(longest as u64).read_to_end(&mut found));
    read.is_err() || found.is_empty() || begins.iter().any(|begin| found.starts_with(begin))
}
