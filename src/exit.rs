//! The exit codes, and the only place that maps an error or a result to one of them.

use serde::Serialize;

use crate::csv_file::ReadError;
use crate::ledger::{BatchStatus, LedgerError, Summary, Upload, UploadStatus};
use crate::partner_api::{ClientError, LoansError, Refusal, TokenError};
use crate::settings::SettingsError;
use crate::upload::Stop;

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
    /// These rows were already reported; nothing was sent.
    Already = 7,
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

/// The same rows went to the same place before.
#[derive(Debug, thiserror::Error)]
#[error(
    "these rows were already reported to {} as upload {} of {}, which is {}; nothing was sent",
    .0.environment, .0.upload, .0.started_at, .0.status
)]
pub struct AlreadyReported(pub Summary);

impl AlreadyReported {
    fn hint(&self) -> String {
        let upload = &self.0.upload;
        if self.0.status == UploadStatus::Incomplete {
            format!("go on with it: kiva-repay resume {upload}")
        } else {
            format!(
                "look at it with `kiva-repay show {upload}`; to send the rows once more, upload the file with --again"
            )
        }
    }
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
            new(Exit::Settings, error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<LoansError>() {
            let exit = if error.is_transient() { Exit::Incomplete } else { Exit::Settings };
            new(exit, error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<NotConfirmed>() {
            new(Exit::Settings, "confirmation.missing", error.hint())
        } else if let Some(error) = error.downcast_ref::<AlreadyReported>() {
            new(Exit::Already, "upload.already-reported", &error.hint())
        } else if let Some(error) = error.downcast_ref::<LedgerError>() {
            new(exit_of_ledger(error), error.code(), &error.hint())
        } else if let Some(error) = error.downcast_ref::<UsageError>() {
            new(Exit::Usage, "usage", &error.hint)
        } else if let Some(error) = error.downcast_ref::<ReadError>() {
            // A file that is not there was mistyped.
            let exit = if error.is_not_found() { Exit::Usage } else { Exit::Program };
            new(exit, "file.unreadable", &error.hint())
        } else if let Some(error) = error.downcast_ref::<ClientError>() {
            new(Exit::Program, "https.unavailable", &error.hint())
        } else {
            let hint = "run it again with -vv and send what it prints to your IT";
            Self { message: format!("{error:#}"), ..new(Exit::Program, "program", hint) }
        }
    }

    /// The fault of an upload as it stands after a run, if it has one; `stop` is why the run ended
    /// early.
    pub fn of_run(upload: &Upload, stop: Option<&Stop>) -> Option<Self> {
        let exit = exit_of_run(upload, stop);
        let id = &upload.facts.id;
        let (code, message, hint) = match (stop, exit) {
            (_, Exit::Done) => return None,
            (Some(stop), _) => explain(stop, upload),
            (None, _) if upload.has(BatchStatus::Unknown) => (
                "upload.unknown",
                "it is not known whether a batch reached Kiva".to_owned(),
                format!(
                    "look in PA2, then use `kiva-repay resolve` as shown by: kiva-repay show {id}"
                ),
            ),
            (None, _) if upload.has(BatchStatus::Rejected) => (
                "upload.rejected",
                "Kiva refused a batch".to_owned(),
                format!(
                    "read Kiva's words above; where a row is wrong, {}; where a setting is, upload them again",
                    how_to_correct(upload)
                ),
            ),
            (None, _) => (
                "upload.problems",
                format!("Kiva found errors in {} rows", errors(upload)),
                how_to_correct(upload),
            ),
        };
        Some(Self { exit, code, message, hint })
    }

    /// No token could be had, so that nothing was recorded or sent. The settings may be right, and
    /// later is soon enough.
    pub fn unreachable(error: &TokenError) -> Self {
        Self {
            exit: Exit::Incomplete,
            code: error.code(),
            message: format!("{error}; nothing was sent"),
            hint: error.hint(),
        }
    }

    /// The same for an upload that was recorded, and can be resumed.
    #[must_use]
    pub fn with_resume(mut self, id: &str) -> Self {
        self.hint = format!("when that is mended: kiva-repay resume {id}");
        self
    }

    /// The user asked to stop before anything was recorded or sent.
    pub fn interrupted() -> Self {
        Self {
            exit: Exit::Incomplete,
            code: "upload.interrupted",
            message: "stopped because you asked; nothing was sent".to_owned(),
            hint: "run the same command again".to_owned(),
        }
    }
}

/// From the rows that Kiva does not take to their correction.
fn how_to_correct(upload: &Upload) -> String {
    format!(
        "write the rows with `kiva-repay show {} --problems to-correct.csv`, correct them there, then: {}",
        upload.facts.id,
        upload.how_to_correct("to-correct.csv")
    )
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

fn errors(upload: &Upload) -> usize {
    let problems = upload.batches.iter().flat_map(|record| &record.problems);
    problems.filter(|problem| problem.is_error()).count()
}

/// Incomplete comes before refused; a fault of the settings counts as such only as long as nothing
/// was taken.
fn exit_of_run(upload: &Upload, stop: Option<&Stop>) -> Exit {
    let of_settings = match stop {
        Some(Stop::Refused(_)) => true,
        Some(Stop::Token(error)) => !matches!(error, TokenError::Unreachable(_)),
        Some(Stop::Ledger(_)) => return Exit::Program,
        Some(Stop::Rejected | Stop::Exhausted | Stop::Unknown | Stop::Interrupted) | None => false,
    };
    let untouched = upload.batches.iter().all(|record| record.status == BatchStatus::Pending);
    match upload.status() {
        UploadStatus::Incomplete if of_settings && untouched => Exit::Settings,
        UploadStatus::Incomplete => Exit::Incomplete,
        UploadStatus::Rejected | UploadStatus::Partial => Exit::Refused,
        UploadStatus::Accepted if errors(upload) > 0 => Exit::Refused,
        UploadStatus::Accepted => Exit::Done,
    }
}

/// Why the run stopped, and what to type next.
fn explain(stop: &Stop, upload: &Upload) -> (&'static str, String, String) {
    let id = &upload.facts.id;
    let resume = format!("kiva-repay resume {id}");
    let then = |first: &str| format!("{first}, then: {resume}");
    match stop {
        Stop::Unknown => (
            "upload.unknown",
            "it is not known whether a batch reached Kiva; nothing was sent after it".to_owned(),
            "look for the batch in PA2 and use `kiva-repay resolve` as shown above".to_owned(),
        ),
        Stop::Interrupted if upload.has(BatchStatus::Unknown) => (
            "upload.interrupted",
            "stopped in the middle of a batch because you asked".to_owned(),
            "look for the batch in PA2 and use `kiva-repay resolve` as shown above".to_owned(),
        ),
        Stop::Interrupted => (
            "upload.interrupted",
            "stopped because you asked".to_owned(),
            format!("go on with: {resume}"),
        ),
        Stop::Exhausted => (
            "upload.unreachable",
            "Kiva could not be reached, or was too busy".to_owned(),
            then("check the connection"),
        ),
        Stop::Rejected => (
            "upload.rejected",
            "Kiva refused the call itself, so that no more were made".to_owned(),
            if upload.has(BatchStatus::Accepted) {
                then("compare api_url with PA2, put the refused rows into a file of their own")
            } else {
                "compare api_url with PA2 > Account > API Access, then upload the file with --again"
                    .to_owned()
            },
        ),
        Stop::Refused(Refusal::Access) => (
            "upload.access",
            "Kiva refused the token, and a new one too".to_owned(),
            then("see what the credentials may do with `kiva-repay auth`"),
        ),
        Stop::Refused(Refusal::Moved) => (
            "upload.moved",
            "the API points to another address, which is not followed".to_owned(),
            then("compare api_url with PA2 > Account > API Access"),
        ),
        Stop::Refused(Refusal::Certificate) => (
            "upload.certificate",
            "the certificate of the API was not accepted".to_owned(),
            then("check the date of this machine and api_url"),
        ),
        Stop::Token(error) => (error.code(), error.to_string(), then(&error.hint())),
        Stop::Ledger(error) => (error.code(), error.to_string(), error.hint()),
    }
}
