//! Whether a file is still the one that was read. An export takes seconds, and the half of one is a file
//! in which nothing is wrong.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::context::{App, name_of};
use crate::model::text::escape;
use crate::reading::is_stdin;
use crate::ui::error::{Error, Result};
use crate::ui::files::{Identity, identity};
use crate::ui::words::t;

/// A file that was written to less long ago may still be written to.
const SETTLED: Duration = Duration::from_secs(3);

pub(super) struct Stamp {
    file: PathBuf,
    /// None of standard input, of a pipe and of a file that is not there.
    seen: Option<Version>,
}

#[derive(Eq, PartialEq)]
struct Version {
    length: u64,
    modified: Option<SystemTime>,
    identity: Option<Identity>,
}

impl Version {
    fn of(file: &Path) -> Option<Self> {
        let data = file.metadata().ok().filter(Metadata::is_file)?;
        let (length, modified) = (data.len(), data.modified().ok());
        Some(Self { length, modified, identity: identity(file).ok() })
    }
}

impl Stamp {
    pub(super) fn of(file: &Path) -> Self {
        let seen = if is_stdin(file) { None } else { Version::of(file) };
        Self { file: file.to_owned(), seen }
    }

    /// Refuses a file that was written to meanwhile. One that was written a moment ago is given another.
    pub(super) async fn hold(&self, app: &mut App<'_>) -> Result<()> {
        let Some(seen) = &self.seen else { return Ok(()) };
        let age = seen.modified.and_then(|time| SystemTime::now().duration_since(time).ok());
        if let Some(wait) = age.and_then(|age| SETTLED.checked_sub(age)) {
            app.console.progress(&t!("upload-fresh-file", file = escape(&name_of(&self.file))));
            tokio::time::sleep(wait).await;
        }
        if Version::of(&self.file).as_ref() == Some(seen) {
            return Ok(());
        }
        Err(Error::FileChanged(self.file.clone()))
    }
}
