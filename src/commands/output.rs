//! A file that the user asked for, beside the result.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::name_of;
use crate::exit::{CannotWrite, UsageError};
use crate::private;
use crate::say;
use crate::text::escape;

/// A file that is open, and keeps what it holds until there is something to write.
pub(super) struct Output {
    path: PathBuf,
    file: File,
}

impl Output {
    /// Opens the file before any work is done, so that a wrong name is told at once. The `input` is
    /// not to be written over.
    pub fn open(path: &Path, option: &str, input: &Path) -> Result<Self> {
        let is_input = match (path.canonicalize(), input.canonicalize()) {
            (Ok(path), Ok(input)) => path == input,
            _ => false,
        };
        if is_input {
            return Err(UsageError {
                message: say!("fault-is-input", option = option, file = escape(&name_of(path))),
                hint: say!("fault-name-other-file"),
            }
            .into());
        }
        let file = private::options()
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(CannotWrite::to(path))?;
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
        Ok(write().map_err(CannotWrite::to(&self.path))?)
    }
}
