//! The fault of an upload as it stands after a run.

use super::{Exit, Fault, StopReason};
use crate::kiva::{Refusal, TokenError};
use crate::ledger::{BatchStatus, Upload, UploadStatus};
use crate::t;

impl Fault {
    /// The fault of an upload as it stands after a run, if it has one; `stop` is why the run ended
    /// early.
    pub fn of_run(upload: &Upload, stop: Option<&StopReason>) -> Option<Self> {
        let exit = exit_of_run(upload, stop);
        let id = upload.facts.id.as_str();
        let (code, message, hint) = match (stop, exit) {
            (_, Exit::Success) => return None,
            (Some(stop), _) => explain(stop, upload),
            (None, _) if upload.has(BatchStatus::Unknown) => {
                ("upload.unknown", t!("fault-batch-unknown"), t!("fault-look-in-pa2", upload = id))
            }
            (None, _) if upload.has(BatchStatus::Rejected) => (
                "upload.rejected",
                t!("fault-batch-refused"),
                t!("fault-batch-refused-hint", upload = id, correct = how_to_correct(upload)),
            ),
            (None, _) => (
                "upload.problems",
                t!("fault-row-errors", count = errors(upload)),
                how_to_correct(upload),
            ),
        };
        Some(Self { exit, code, message, hint })
    }
}

/// From the rows that Kiva does not take to their correction.
fn how_to_correct(upload: &Upload) -> String {
    let file = t!("fault-file-to-correct");
    t!(
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
fn exit_of_run(upload: &Upload, stop: Option<&StopReason>) -> Exit {
    let of_settings = match stop {
        Some(StopReason::Refused(_)) => true,
        Some(StopReason::Token(error)) => !matches!(error, TokenError::Unreachable(_)),
        Some(StopReason::Ledger(_)) => return Exit::Program,
        Some(
            StopReason::Rejected
            | StopReason::Exhausted
            | StopReason::Unknown
            | StopReason::Interrupted,
        )
        | None => false,
    };
    let untouched = upload.batches.iter().all(|record| record.status == BatchStatus::Pending);
    match upload.status() {
        UploadStatus::Incomplete if of_settings && untouched => Exit::Settings,
        UploadStatus::Incomplete => Exit::Incomplete,
        UploadStatus::Rejected | UploadStatus::Partial => Exit::Refused,
        UploadStatus::Accepted if errors(upload) > 0 => Exit::Refused,
        UploadStatus::Accepted => Exit::Success,
    }
}

/// Why the run stopped, and what to type next.
fn explain(stop: &StopReason, upload: &Upload) -> (&'static str, String, String) {
    let id = upload.facts.id.as_str();
    let resume = || format!("kiva-repay resume {id}");
    let then = |first: String| t!("fault-then", first = first, command = resume());
    match stop {
        StopReason::Unknown => {
            ("upload.unknown", t!("fault-stopped-unknown"), t!("fault-look-in-pa2", upload = id))
        }
        StopReason::Interrupted if upload.has(BatchStatus::Unknown) => (
            "upload.interrupted",
            t!("fault-interrupted-midway"),
            t!("fault-look-in-pa2", upload = id),
        ),
        StopReason::Interrupted => {
            ("upload.interrupted", t!("fault-interrupted"), t!("fault-go-on", upload = id))
        }
        StopReason::Exhausted => {
            ("upload.unreachable", t!("fault-unreachable"), then(t!("fault-check-connection")))
        }
        StopReason::Rejected => (
            "upload.rejected",
            t!("fault-call-refused"),
            if upload.has(BatchStatus::Accepted) {
                then(t!("fault-call-refused-split"))
            } else {
                t!("fault-call-refused-again")
            },
        ),
        StopReason::Refused(Refusal::Access) => {
            ("upload.access", t!("fault-access"), then(t!("fault-access-hint")))
        }
        StopReason::Refused(Refusal::Moved) => {
            ("upload.moved", t!("fault-moved"), then(t!("fault-compare-api-url")))
        }
        StopReason::Refused(Refusal::Certificate) => {
            ("upload.certificate", t!("fault-certificate"), then(t!("fault-certificate-hint")))
        }
        StopReason::Token(error) => (error.code(), error.to_string(), then(error.hint())),
        StopReason::Ledger(error) => (error.code(), error.to_string(), error.hint()),
    }
}
