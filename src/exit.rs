//! The exit codes, and the only place that maps an error or a result to one of them.

use serde::Serialize;

use crate::csv_file::ReadError;
use crate::partner_api::{ClientError, Refusal, Severity, TokenError};
use crate::settings::SettingsError;
use crate::upload::{BatchStatus, Run, Stop, UploadStatus};

/// What a script or a cron job is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Exit {
    /// Done; warnings at most.
    Done = 0,
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

/// A command line that clap took but that makes no sense.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct UsageError {
    /// What is wrong.
    pub message: String,
    /// What to type instead.
    pub hint: String,
}

/// Production was asked for and nobody confirmed it.
#[derive(Debug, thiserror::Error)]
pub enum NotConfirmed {
    /// There is no terminal to ask on.
    #[error("production needs a confirmation, and there is no terminal to ask for it")]
    NoTerminal,
    /// Something else than the partner id was typed.
    #[error("the partner id was not typed: nothing was sent")]
    Declined,
}

impl NotConfirmed {
    fn hint(&self) -> &'static str {
        match self {
            Self::NoTerminal => "look at `--dry-run` first, then add --yes",
            Self::Declined => "run the same command again when you are sure",
        }
    }
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
            new(Exit::Settings, error.code(), error.hint())
        } else if let Some(error) = error.downcast_ref::<NotConfirmed>() {
            new(Exit::Settings, "confirmation.missing", error.hint())
        } else if let Some(error) = error.downcast_ref::<UsageError>() {
            new(Exit::Usage, "usage", &error.hint)
        } else if let Some(error) = error.downcast_ref::<ReadError>() {
            // A file that is not there was mistyped.
            let exit = if error.is_not_found() { Exit::Usage } else { Exit::Program };
            new(exit, "file.unreadable", &error.hint())
        } else if let Some(error) = error.downcast_ref::<ClientError>() {
            new(Exit::Program, "https.unavailable", error.hint())
        } else {
            let hint = "run it again with -vv and send what it prints to your IT";
            Self { message: format!("{error:#}"), ..new(Exit::Program, "program", hint) }
        }
    }

    /// The fault of a run of batches, if it has one.
    pub fn of_run(run: &Run) -> Option<Self> {
        let exit = exit_of_run(run);
        let (code, message, hint) = match (&run.stop, exit) {
            (_, Exit::Done) => return None,
            (Some(stop), _) => explain(stop, run.has(BatchStatus::Accepted)),
            (None, _) if run.has(BatchStatus::Rejected) => (
                "upload.rejected",
                "Kiva refused a batch".to_owned(),
                "read Kiva's words above, correct the file or the settings, and upload again",
            ),
            (None, _) => (
                "upload.problems",
                format!("Kiva found errors in {} rows", run.problems(Severity::Error)),
                "correct these rows, then upload the corrected file: PA2 combines the uploads of a month",
            ),
        };
        Some(Self { exit, code, message, hint: hint.to_owned() })
    }
}

/// Incomplete comes before refused; a fault of the settings counts as such only as long as nothing
/// was taken.
fn exit_of_run(run: &Run) -> Exit {
    let of_settings = match &run.stop {
        Some(Stop::Refused(_)) => true,
        Some(Stop::Token(error)) => !matches!(error, TokenError::Unreachable(_)),
        Some(Stop::Rejected | Stop::Exhausted | Stop::Unknown | Stop::Interrupted) | None => false,
    };
    match run.status() {
        UploadStatus::Incomplete
            if of_settings
                && !run.has(BatchStatus::Accepted)
                && !run.has(BatchStatus::Rejected) =>
        {
            Exit::Settings
        }
        UploadStatus::Incomplete => Exit::Incomplete,
        UploadStatus::Rejected | UploadStatus::Partial => Exit::Refused,
        UploadStatus::Accepted if run.problems(Severity::Error) > 0 => Exit::Refused,
        UploadStatus::Accepted => Exit::Done,
    }
}

/// Why the run stopped, and what to do. What was accepted must not be sent again.
fn explain(stop: &Stop, accepted: bool) -> (&'static str, String, &'static str) {
    const LOOK: &str =
        "in PA2, compare the uploads with the batches above before you send anything again";
    let again = |hint| if accepted { LOOK } else { hint };
    match stop {
        Stop::Unknown => (
            "upload.unknown",
            "it is not known whether a batch reached Kiva; nothing was sent after it".to_owned(),
            LOOK,
        ),
        Stop::Interrupted => (
            "upload.interrupted",
            "stopped because you asked".to_owned(),
            again("no batch was accepted: run the same command again"),
        ),
        Stop::Exhausted => (
            "upload.unreachable",
            "Kiva could not be reached, or was too busy".to_owned(),
            again("no batch was accepted: check the connection and run the same command again"),
        ),
        Stop::Rejected => (
            "upload.rejected",
            "Kiva refused the call itself, so that no more were made".to_owned(),
            again("compare api_url with PA2 > Account > API Access"),
        ),
        Stop::Refused(Refusal::Access) => (
            "upload.access",
            "Kiva refused the token, and a new one too".to_owned(),
            again("`kiva-repay auth` shows what the credentials may do"),
        ),
        Stop::Refused(Refusal::Moved) => (
            "upload.moved",
            "the API points to another address, which is not followed".to_owned(),
            again("compare api_url with PA2 > Account > API Access"),
        ),
        Stop::Refused(Refusal::Certificate) => (
            "upload.certificate",
            "the certificate of the API was not accepted".to_owned(),
            again("check the date of this machine and api_url"),
        ),
        Stop::Token(error) => (error.code(), error.to_string(), again(error.hint())),
    }
}
