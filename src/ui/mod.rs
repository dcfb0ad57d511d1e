//! All that people read: the sentences in three languages, the reports, the errors in words, and the
//! console that prints them.

mod console;
pub(crate) mod error;
pub(crate) mod explain;
pub(crate) mod files;
pub(crate) mod findings;
pub mod help;
pub(crate) mod log;
mod progress;
pub(crate) mod report;
pub(crate) mod seen;
pub(crate) mod shell;
pub(crate) mod suggestion;
mod terminal;
mod usage;
pub(crate) mod words;

pub use self::console::{Console, usage};
pub(crate) use self::progress::Progress;
pub use self::suggestion::Typed;
pub use self::words::choose_language;

use self::error::{Error, Exit};
use self::report::Report;

/// How a command ended: what it found, and what went wrong, if something did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The result for standard output.
    pub report: Option<Report>,
    /// What went wrong, for standard error and the exit code.
    pub(crate) error: Option<Error>,
}

impl Outcome {
    /// A result and nothing wrong.
    pub fn well(report: Report) -> Self {
        Self { report: Some(report), error: None }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        self.error.as_ref().map_or(Exit::Success, Error::exit)
    }
}
