//! All that people read: the sentences in three languages, the reports, the errors in words, and the
//! console that prints them.

mod console;
pub mod error;
pub mod help;
pub(crate) mod log;
mod progress;
pub mod report;
mod usage;
pub mod words;

pub use self::console::{Console, usage};
pub use self::progress::Progress;

use self::error::{Exit, Fault};
use self::report::Report;

/// How a command ended: what it found, and what went wrong, if something did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The result for standard output.
    pub report: Option<Report>,
    /// What went wrong, for standard error and the exit code.
    pub fault: Option<Fault>,
}

impl Outcome {
    /// A result and nothing wrong.
    pub fn well(report: Report) -> Self {
        Self { report: Some(report), fault: None }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        self.fault.as_ref().map_or(Exit::Success, |fault| fault.exit)
    }
}
