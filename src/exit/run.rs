//! The fault of an upload as it stands after a run.

use super::{Exit, Fault};
use crate::ledger::{BatchStatus, Upload, UploadStatus};
use crate::partner_api::{Refusal, TokenError};
use crate::say;
use crate::upload::Stop;

impl Fault {
    /// The fault of an upload as it stands after a run, if it has one; `stop` is why the run ended
    /// early.
    pub fn of_run(upload: &Upload, stop: Option<&Stop>) -> Option<Self> {
        let exit = exit_of_run(upload, stop);
        let id = upload.facts.id.as_str();
        let (code, message, hint) = match (stop, exit) {
            (_, Exit::Done) => return None,
            (Some(stop), _) => explain(stop, upload),
            (None, _) if upload.has(BatchStatus::Unknown) => (
                "upload.unknown",
                say!("fault-batch-unknown"),
                say!("fault-look-in-pa2", upload = id),
            ),
            (None, _) if upload.has(BatchStatus::Rejected) => (
                "upload.rejected",
                say!("fault-batch-refused"),
                say!("fault-batch-refused-hint", upload = id, correct = how_to_correct(upload)),
            ),
            (None, _) => (
                "upload.problems",
                say!("fault-row-errors", count = errors(upload)),
                how_to_correct(upload),
            ),
        };
        Some(Self { exit, code, message, hint })
    }
}

/// From the rows that Kiva does not take to their correction.
fn how_to_correct(upload: &Upload) -> String {
    let file = say!("fault-file-to-correct");
    say!(
        "fault-how-to-correct",
        upload = upload.facts.id.as_str(),
        file = file.as_str(),
        command = upload.how_to_correct(&file)
    )
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
    let id = upload.facts.id.as_str();
    let resume = || format!("kiva-repay resume {id}");
    let then = |first: String| say!("fault-then", first = first, command = resume());
    match stop {
        Stop::Unknown => (
            "upload.unknown",
            say!("fault-stopped-unknown"),
            say!("fault-look-in-pa2", upload = id),
        ),
        Stop::Interrupted if upload.has(BatchStatus::Unknown) => (
            "upload.interrupted",
            say!("fault-interrupted-midway"),
            say!("fault-look-in-pa2", upload = id),
        ),
        Stop::Interrupted => {
            ("upload.interrupted", say!("fault-interrupted"), say!("fault-go-on", upload = id))
        }
        Stop::Exhausted => {
            ("upload.unreachable", say!("fault-unreachable"), then(say!("fault-check-connection")))
        }
        Stop::Rejected => (
            "upload.rejected",
            say!("fault-call-refused"),
            if upload.has(BatchStatus::Accepted) {
                then(say!("fault-call-refused-split"))
            } else {
                say!("fault-call-refused-again")
            },
        ),
        Stop::Refused(Refusal::Access) => {
            ("upload.access", say!("fault-access"), then(say!("fault-access-hint")))
        }
        Stop::Refused(Refusal::Moved) => {
            ("upload.moved", say!("fault-moved"), then(say!("fault-compare-api-url")))
        }
        Stop::Refused(Refusal::Certificate) => {
            ("upload.certificate", say!("fault-certificate"), then(say!("fault-certificate-hint")))
        }
        Stop::Token(error) => (error.code(), error.to_string(), then(error.hint())),
        Stop::Ledger(error) => (error.code(), error.to_string(), error.hint()),
    }
}
