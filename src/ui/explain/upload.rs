//! How a run of an upload ends, and which one is not even begun.

use std::path::Path;

use super::{Explanation, about, command, kiva, ledger};
use crate::kiva::{Refusal, is_web_page};
use crate::ledger::{BatchStatus, Upload};
use crate::ui::error::{NotBegun, NothingSent, StopReason, Stopped, count_errors};
use crate::ui::seen::seen;
use crate::ui::suggestion::{Suggestion, Typed, file_to_correct};
use crate::ui::words::{self, t};

fn go_on(upload: &str, typed: &Typed) -> String {
    t!("fault-go-on", command = about("resume", upload, typed))
}

fn look_in_pa2(upload: &str, typed: &Typed) -> String {
    t!("fault-look-in-pa2", command = about("show", upload, typed))
}

pub(super) fn unknown(upload: &Upload, typed: &Typed) -> Explanation {
    let hint = look_in_pa2(&upload.meta.id, typed);
    Explanation::new("upload.unknown", t!("fault-batch-unknown"), hint)
}

pub(super) fn refused(upload: &Upload, typed: &Typed) -> Explanation {
    let hint = t!(
        "fault-batch-refused-hint",
        command = about("show", &upload.meta.id, typed),
        correct = how_to_correct(upload, typed)
    );
    Explanation::new("upload.rejected", t!("fault-batch-refused"), hint)
}

pub(super) fn problems(upload: &Upload, typed: &Typed) -> Explanation {
    let message = t!("fault-row-errors", rows = t!("words-rows", count = count_errors(upload)));
    let hint = t!("fault-row-errors-hint", correct = how_to_correct(upload, typed));
    Explanation::new("upload.problems", message, hint)
}

/// From the rows that Kiva does not take to their correction.
fn how_to_correct(upload: &Upload, typed: &Typed) -> String {
    let (id, environment) = (upload.meta.id.as_str(), upload.meta.environment.as_str());
    let file = file_to_correct();
    let show = Suggestion::new("show", typed).word(id).option("problems", &file);
    let correct = Suggestion::correct(id, environment, Path::new(&file), typed);
    t!("fault-how-to-correct", show = show.unbroken(), command = correct.unbroken())
}

pub(super) fn nothing_sent(ended: &NothingSent, typed: &Typed) -> Explanation {
    let go_on = match &ended.upload {
        Some(meta) => about("resume", &meta.id, typed),
        None => Suggestion::again(typed).unbroken(),
    };
    let why = match &ended.reason {
        NotBegun::NoToken(error) => super::then(kiva::token(error, typed), &go_on),
        NotBegun::Interrupted => {
            let hint = t!("fault-go-on", command = go_on);
            Explanation::new("upload.interrupted", t!("fault-interrupted"), hint)
        }
    };
    super::undone(why, typed)
}

fn refused_call(refusal: Refusal, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    match refusal {
        Refusal::Access => new(
            "upload.access",
            t!("fault-access"),
            t!("fault-access-hint", command = command("auth", typed)),
        ),
        Refusal::Moved => new("upload.moved", t!("fault-moved"), t!("kiva-hint-api-url")),
        Refusal::Certificate => {
            new("upload.certificate", t!("fault-certificate"), t!("kiva-hint-api-certificate"))
        }
    }
}

/// Why the run stopped, and what to type next.
pub(super) fn stopped(stopped: &Stopped, typed: &Typed) -> Explanation {
    let why = why_stopped(stopped, typed);
    if !is_answered_by_page(&stopped.upload) {
        return why;
    }
    let page = t!("kiva-hint-web-page", setting = "api_url");
    Explanation { hint: t!("fault-first", first = page, then = why.hint), ..why }
}

/// Whether a web page was the last answer: Kiva's are none.
fn is_answered_by_page(upload: &Upload) -> bool {
    let seen = upload.batches.iter().rev().find_map(|record| record.seen.as_deref());
    let body = seen.and_then(|seen| seen.strip_prefix("HTTP ")?.split_once(": "));
    body.is_some_and(|(_, body)| is_web_page(body.as_bytes()))
}

fn why_stopped(stopped: &Stopped, typed: &Typed) -> Explanation {
    let upload = &stopped.upload;
    let id = upload.meta.id.as_str();
    let new = Explanation::new;
    let then = |why| super::then(why, &about("resume", id, typed));
    match &stopped.reason {
        StopReason::Unknown => {
            let message = match words_of_answer(upload) {
                None => t!("fault-stopped-unknown"),
                Some(recorded) => {
                    let seen = seen(recorded, words::spoken());
                    format!("{}. {seen}", t!("fault-stopped-unknown"))
                }
            };
            new("upload.unknown", message, look_in_pa2(id, typed))
        }
        StopReason::Interrupted if upload.has(BatchStatus::Unknown) => {
            new("upload.interrupted", t!("fault-interrupted-midway"), look_in_pa2(id, typed))
        }
        StopReason::Interrupted => {
            new("upload.interrupted", t!("fault-interrupted"), go_on(id, typed))
        }
        StopReason::Exhausted if is_busy(upload) => {
            then(new("upload.busy", t!("fault-busy"), t!("fault-wait")))
        }
        StopReason::Exhausted => {
            then(new("upload.unreachable", t!("fault-unreachable"), t!("fault-check-connection")))
        }
        StopReason::Rejected => {
            let refused = |hint| new("upload.rejected", t!("fault-call-refused"), hint);
            if upload.has(BatchStatus::Accepted) {
                then(refused(t!("fault-call-refused-split")))
            } else {
                let again = Suggestion::new("upload", typed).about(upload.meta.file_name.as_ref());
                let again = again.option("env", &upload.meta.environment).unbroken();
                let first = t!("fault-call-refused-first");
                refused(if upload.has(BatchStatus::Pending) {
                    let cancel = about("cancel", id, typed);
                    t!("fault-call-refused-cancel", first, cancel, command = again)
                } else {
                    t!("fault-then", first, command = again)
                })
            }
        }
        StopReason::Refused(refusal) => then(refused_call(*refusal, typed)),
        StopReason::NoToken(error) => then(kiva::token(error, typed)),
        StopReason::Ledger(error) => ledger(error, typed),
    }
}

/// Whether Kiva did answer the last attempt of a batch that is to be sent.
fn is_busy(upload: &Upload) -> bool {
    let pending = upload.batches.iter().filter(|record| record.status == BatchStatus::Pending);
    pending.filter_map(|record| record.seen.as_deref()).any(|seen| seen.starts_with("HTTP "))
}

/// What was answered, where that is why nobody knows whether a batch was taken.
fn words_of_answer(upload: &Upload) -> Option<&str> {
    let unknown = upload.batches.iter().rfind(|record| record.status == BatchStatus::Unknown)?;
    unknown.seen.as_deref().filter(|seen| seen.starts_with("HTTP "))
}
