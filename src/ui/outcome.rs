//! How a command ended.

use super::error::{Error, Exit};
use super::report::Report;

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

    pub(crate) fn failed(mut error: Error) -> Self {
        Self { report: error.take_report(), error: Some(error) }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        self.error.as_ref().map_or(Exit::Success, Error::exit)
    }
}
