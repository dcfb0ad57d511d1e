//! Files that the user asked for, beside the result. Each is written under another name beside its goal
//! and then renamed: a full disk, or a run that dies, leaves nothing half there.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::checked_file::csv_form;
use super::context::name_of;
use crate::checks::Checked;
use crate::model::owner_only;
use crate::ui::error::{Result, UsageFault, WriteError, WrongFile};
use crate::ui::files::{are_same, refuse_odd};
use crate::ui::report::Table;

/// The option that names the table of findings.
const FINDINGS: &str = "--findings";

/// A table of findings that is made ready, and takes what it is to hold when there is something to write.
pub(super) struct FindingsFile(Option<(PathBuf, To)>);

enum To {
    /// To be renamed.
    Beside(NamedTempFile),
    /// A pipe or a device.
    Stream(File),
}

impl FindingsFile {
    /// Makes the file ready before any work is done, so that a wrong name is told at once. What is there is
    /// replaced only where it begins like such a table, as it does after an earlier run: cron checks the same
    /// file each night. The `input` is not to be written over in any case.
    pub fn open(path: Option<&Path>, input: &Path) -> Result<Self> {
        let Some(path) = path else { return Ok(Self(None)) };
        if are_same(path, input) {
            return Err(UsageFault::of_file(FINDINGS, path, WrongFile::IsInput).into());
        }
        refuse_foreign(path)?;
        let is_stream = path.metadata().is_ok_and(|data| !data.is_file());
        let to = if is_stream {
            owner_only::options().open(path).map(To::Stream)
        } else {
            beside(path).map(To::Beside)
        };
        Ok(Self(Some((path.to_owned(), to.map_err(WriteError::to(path))?))))
    }

    /// Writes the file, in the place of one of an earlier run. Returns what it is called, but for a pipe or a device.
    pub fn write(self, checked: &Checked) -> Result<Option<String>> {
        let Some((path, to)) = self.0 else { return Ok(None) };
        let fail = WriteError::to(&path);
        let table = Table::findings(&checked.findings).to_csv(csv_form(checked));
        let mut new = match to {
            To::Stream(mut file) => {
                return Ok(file.write_all(&table).map(|()| None).map_err(fail)?);
            }
            To::Beside(new) => new,
        };
        new.write_all(&table).and_then(|()| new.as_file().sync_all()).map_err(fail)?;
        if path.symlink_metadata().is_err() {
            place(new, &path).map_err(fail)?;
        } else {
            // Somebody may have put another one there meanwhile.
            refuse_foreign(&path)?;
            new.persist(&path).map_err(|error| fail(error.error))?;
        }
        Ok(Some(name_of(&path)))
    }
}

/// Refuses a file that is there already, before any work is done for it: somebody may have filled
/// it in.
pub(super) fn refuse_existing(option: &'static str, path: &Path) -> Result<(), UsageFault> {
    refuse_odd(option, path)?;
    if path.symlink_metadata().is_ok() {
        return Err(UsageFault::of_file(option, path, WrongFile::Exists));
    }
    Ok(())
}

/// Refuses to replace what no earlier run has written. A pipe or a device has nothing to lose; what cannot
/// be read is left to the opening to complain of.
fn refuse_foreign(path: &Path) -> Result<(), UsageFault> {
    refuse_odd(FINDINGS, path)?;
    if !path.is_file() {
        return Ok(());
    }
    let begins = Table::beginnings_of_findings();
    let longest = begins.iter().map(Vec::len).max().unwrap_or(0);
    let mut found = Vec::with_capacity(longest);
    let read = File::open(path).and_then(|file| file.take(longest as u64).read_to_end(&mut found));
    if read.is_err() || found.is_empty() || begins.iter().any(|begin| found.starts_with(begin)) {
        return Ok(());
    }
    Err(UsageFault::of_file(FINDINGS, path, WrongFile::NotOurs))
}

/// Writes a new file that only its owner can read: what borrowers owe concerns nobody else on this
/// machine.
pub(super) fn write_new(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    let write = || {
        let new = written_beside(path, content)?;
        place(new, path)
    };
    write().map_err(WriteError::to(path))
}

/// Writes it in the place of what this run has written there before.
pub(super) fn rewrite(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    let write = || written_beside(path, content)?.persist(path).map_err(|error| error.error);
    write().map(drop).map_err(WriteError::to(path))
}

fn written_beside(path: &Path, content: &[u8]) -> io::Result<NamedTempFile> {
    let mut new = beside(path)?;
    new.write_all(content)?;
    new.as_file().sync_all()?;
    Ok(new)
}

/// A new file beside another one, which only its owner can read and which is gone unless it is renamed.
pub(super) fn beside(path: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(".kiva-repay-").tempfile_in(owner_only::folder_of(path))
}

/// Gives a file its name, which no other file has.
pub(super) fn place(new: NamedTempFile, path: &Path) -> io::Result<()> {
    match new.persist_noclobber(path) {
        Ok(_) => Ok(()),
        // Some drives cannot do both at once.
        Err(refused)
            if matches!(
                refused.error.kind(),
                ErrorKind::PermissionDenied | ErrorKind::Unsupported
            ) =>
        {
            owner_only::options().create_new(true).open(path)?;
            refused.file.persist(path).map(drop).map_err(|error| error.error)
        }
        Err(refused) => Err(refused.error),
    }
}
