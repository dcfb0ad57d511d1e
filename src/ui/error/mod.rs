//! The exit codes, and the only place that maps an error or a result to one of them.

mod faults;
mod upload;

use serde::Serialize;

pub use self::faults::{
    AlreadyReported, CannotListen, CannotWrite, NoSuchUpload, NotConfirmed, UsageError,
};
use crate::kiva::{ClientError, LoansError, Refusal, TokenError};
use crate::ledger::LedgerError;
use crate::options::SettingsError;
use crate::reading::ReadError;
use crate::t;
use crate::ui::log::LogError;
use crate::ui::usage;

/// Why a run ended before its last batch was answered.
#[derive(Debug)]
pub enum StopReason {
    /// No call will be taken.
    Refused(Refusal),
    /// No new token could be had.
    Token(TokenError),
    /// A refusal that concerns every call (404, 415).
    Rejected,
    /// Tried as often as the settings allow.
    Exhausted,
    /// The outcome of a batch is not known.
    Unknown,
    /// The user asked.
    Interrupted,
    /// The record could not be kept.
    Ledger(LedgerError),
}

/// What a script or a cron job is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Exit {
    /// Outcome; warnings at most.
    Success = 0,
    /// An error of the program itself or of this machine.
    Program = 1,
    /// Wrong command line.
    Usage = 2,
    /// The CSV failed the checks; nothing was sent.
    Invalid = 3,
    /// Configuration, credentials or confirmation; nothing was sent.
    Settings = 4,
    /// Kiva refused a batch or found an error in a row.
    Refused = 5,
    /// Batches are left pending or of unknown outcome.
    Incomplete = 6,
    /// These rows were already reported; nothing was sent.
    Duplicate = 7,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The end of a command that did not go well: for the exit code, for standard error and for JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// The exit code.
    #[serde(skip)]
    pub exit: Exit,
    /// A fixed word for scripts.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do, with the next command to type where there is one.
    pub hint: String,
}

impl Fault {
    /// The fault that an error amounts to.
    pub fn of(error: &anyhow::Error) -> Self {
        let new = |exit, code, hint: &str| Self {
            exit,
            code,
            message: error.to_string(),
            hint: hint.to_owned(),
        };
        if let Some(error) = error.downcast_ref::<SettingsError>() {
            new(Exit::Settings, error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<TokenError>() {
            new(Exit::Settings, error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<LoansError>() {
            let exit = if error.is_transient() { Exit::Incomplete } else { Exit::Settings };
            new(exit, error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<NotConfirmed>() {
            new(Exit::Settings, "confirmation.missing", &error.hint())
        } else if let Some(error) = error.downcast_ref::<AlreadyReported>() {
            new(Exit::Duplicate, "upload.already-reported", &error.hint())
        } else if let Some(error) = error.downcast_ref::<LedgerError>() {
            new(exit_of_ledger(error), error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<NoSuchUpload>() {
            new(Exit::Usage, "upload.not-found", &error.hint())
        } else if let Some(error) = error.downcast_ref::<UsageError>() {
            new(Exit::Usage, usage::CODE, &error.hint)
        } else if let Some(error) = error.downcast_ref::<ReadError>() {
            // A file that is not there was mistyped.
            let exit = if error.is_not_found() { Exit::Usage } else { Exit::Program };
            new(exit, "file.unreadable", &error.hint())
        } else if let Some(error) = error.downcast_ref::<ClientError>() {
            new(Exit::Program, "https.unavailable", &error.hint())
        } else if error.downcast_ref::<CannotWrite>().is_some() {
            new(Exit::Program, "file.unwritable", &t!("fault-cannot-write-hint"))
        } else if error.downcast_ref::<LogError>().is_some() {
            new(Exit::Program, "log.unwritable", &t!("fault-log-hint"))
        } else if error.downcast_ref::<CannotListen>().is_some() {
            new(Exit::Program, "sandbox.port", &t!("sandbox-port-hint"))
        } else {
            let hint = t!("fault-program-hint");
            Self { message: format!("{error:#}"), ..new(Exit::Program, "program", &hint) }
        }
    }

    /// No token could be had, so that nothing was recorded or sent. The settings may be right, and
    /// later is soon enough.
    pub fn unreachable(error: &TokenError) -> Self {
        Self {
            exit: Exit::Incomplete,
            code: error.code(),
            message: t!("fault-nothing-sent", why = error.to_string()),
            hint: error.hint(),
        }
    }

    /// The same for an upload that was recorded, and can be resumed.
    #[must_use]
    pub fn with_resume(mut self, id: &str) -> Self {
        self.hint = t!("fault-once-mended", upload = id);
        self
    }

    /// The user asked to stop before anything was recorded or sent.
    pub fn interrupted() -> Self {
        Self {
            exit: Exit::Incomplete,
            code: "upload.interrupted",
            message: t!("fault-nothing-sent", why = t!("fault-interrupted")),
            hint: t!("fault-same-again"),
        }
    }
}

fn exit_of_ledger(error: &LedgerError) -> Exit {
    match error {
        LedgerError::Held { .. } => Exit::Incomplete,
        LedgerError::NoUpload(_)
        | LedgerError::Ambiguous { .. }
        | LedgerError::NotUnknown { .. } => Exit::Usage,
        LedgerError::NoDirectory
        | LedgerError::Io { .. }
        | LedgerError::Damaged { .. }
        | LedgerError::Newer { .. }
        | LedgerError::Database(_)
        | LedgerError::Migrate(_) => Exit::Program,
    }
}
