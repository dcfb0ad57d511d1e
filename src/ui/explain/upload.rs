//! How a run of an upload ends, and which one is not even begun.

use super::kiva;
use super::ledger::ledger;
use super::remedy::{then, undone};
use crate::kiva::{Refusal, is_web_page};
use crate::ledger::{BatchStatus, Seen, Upload};
use crate::ui::error::{NotBegun, NothingSent, StopReason, Stopped};
use crate::ui::report::Told;
use crate::ui::seen::seen;
use crate::ui::suggestion::{Suggestion, Typed, file_to_correct};
use crate::ui::words::{self, Explanation, Said, said, t};

pub(super) fn unknown(upload: &Upload, typed: &Typed) -> Explanation {
    let said = said!("fault-batch-unknown", command = typed.about("show", &upload.meta.id));
    Explanation::new("upload.unknown", said)
}

pub(super) fn refused(told: &Told, typed: &Typed) -> Explanation {
    let [show, command] = to_correct(told, typed);
    let again = told.resend(typed).with_typed();
    let said = said!("fault-batch-refused", show, command, again);
    Explanation::new("upload.rejected", said)
}

pub(super) fn problems(told: &Told, typed: &Typed) -> Explanation {
    let upload = &told.upload;
    let count = upload.rows_in_error();
    let rows = t!("words-rows", count);
    let [show, command] = to_correct(told, typed);
    let said = if upload.has_unplaced_errors() {
        said!("fault-row-errors-unplaced", count, rows, show, command)
    } else {
        said!("fault-row-errors", count, rows, show, command)
    };
    Explanation::new("upload.problems", said)
}

/// From the rows that Kiva does not take to their correction.
fn to_correct<'t>(told: &Told, typed: &'t Typed) -> [Suggestion<'t>; 2] {
    let file = file_to_correct(words::spoken());
    let show = typed.about("show", &told.upload.meta.id).option("problems", &file);
    [show, told.correct_by_table(&file, typed)]
}

pub(super) fn nothing_sent(ended: &NothingSent, typed: &Typed) -> Explanation {
    let (command, after) = match &ended.upload {
        Some(told) => to_go_on(told, typed),
        None => (typed.again(), None),
    };
    let why = match &ended.reason {
        NotBegun::NoToken(error) => then(kiva::token(error, typed), command),
        NotBegun::NoLoans(error) => kiva::loans(error, command, typed),
        NotBegun::Interrupted => {
            Explanation::new("upload.interrupted", said!("fault-interrupted", command))
        }
    };
    undone(after.into_iter().fold(why, then), typed)
}

/// What goes on with an upload, and what is typed after that, if anything: `resume` sends nothing over newer amounts.
fn to_go_on<'t>(told: &Told, typed: &'t Typed) -> (Suggestion<'t>, Option<Suggestion<'t>>) {
    let about = |command| typed.about(command, &told.upload.meta.id);
    if told.goes_back() {
        (about("cancel"), Some(told.resend(typed).with_typed()))
    } else {
        (about("resume"), None)
    }
}

/// Why the run stopped, and what to type next.
pub(super) fn stopped(stopped: &Stopped, typed: &Typed) -> Explanation {
    let mut why = why_stopped(stopped, typed);
    if is_answered_by_page(&stopped.told.upload) {
        let page = t!("kiva-hint-web-page", setting = "api_url");
        why.said.advice = t!("fault-first", first = page, then = why.said.advice);
    }
    why
}

/// Whether a web page was the last answer: Kiva's are none.
fn is_answered_by_page(upload: &Upload) -> bool {
    let seen = upload.batches.iter().rev().find_map(|record| record.seen.as_ref());
    seen.is_some_and(|seen| seen.is_answer() && is_web_page(seen.said().as_bytes()))
}

fn why_stopped(stopped: &Stopped, typed: &Typed) -> Explanation {
    let upload = &stopped.told.upload;
    let new = Explanation::new;
    let show = || typed.about("show", &upload.meta.id);
    let (command, after) = to_go_on(&stopped.told, typed);
    let go_on = |why| after.iter().cloned().fold(why, then);
    let later = |why| go_on(then(why, command.clone()));
    match &stopped.reason {
        StopReason::Unknown => {
            let mut said = said!("fault-stopped-unknown", command = show());
            if let Some(answer) = words_of_answer(upload) {
                said.message = format!("{}. {}", said.message, seen(answer, words::spoken()));
            }
            new("upload.unknown", said)
        }
        StopReason::Interrupted if upload.has(BatchStatus::Unknown) => {
            new("upload.interrupted", said!("fault-interrupted-midway", command = show()))
        }
        StopReason::Interrupted => {
            go_on(new("upload.interrupted", said!("fault-interrupted", command)))
        }
        StopReason::Exhausted if is_busy(upload) => later(new("upload.busy", said!("fault-busy"))),
        StopReason::Exhausted => later(new("upload.unreachable", said!("fault-unreachable"))),
        StopReason::Rejected => {
            wrong_address("upload.rejected", said!("fault-call-refused"), &stopped.told, typed)
        }
        StopReason::Refused(Refusal::Moved) => {
            wrong_address("upload.moved", said!("fault-moved"), &stopped.told, typed)
        }
        StopReason::Refused(Refusal::Access) => {
            later(new("upload.access", said!("fault-access", command = typed.suggest("auth"))))
        }
        StopReason::Refused(Refusal::Certificate) => {
            later(new("upload.certificate", said!("fault-certificate")))
        }
        StopReason::NoToken(error) => later(kiva::token(error, typed)),
        StopReason::Ledger(error) => then(ledger(error, typed), show()),
        StopReason::Unrecorded { error, batch, is_taken } => {
            let [accepted, not_received] = typed.resolve(&upload.meta.id, *batch);
            let (taken, command) = if *is_taken { ("yes", accepted) } else { ("no", not_received) };
            let Explanation { code, said: Said { message: why, .. } } = ledger(error, typed);
            new(code, said!("fault-unrecorded", why, batch = batch.to_string(), taken, command))
        }
    }
}

/// A wrong address: an upload goes on where it was begun, so that the rest of it is sent as a correction.
fn wrong_address(code: &'static str, said: Said, told: &Told, typed: &Typed) -> Explanation {
    let (upload, command) = (&told.upload, told.resend(typed).with_typed());
    if !upload.has(BatchStatus::Pending) {
        return then(Explanation::new(code, said), command);
    }
    let cancel = typed.about("cancel", &upload.meta.id);
    let advice = t!("fault-give-up-and-send", first = said.advice, cancel, command);
    Explanation::new(code, Said { advice, ..said })
}

/// Whether Kiva did answer the last attempt of a batch that is to be sent.
fn is_busy(upload: &Upload) -> bool {
    let pending = upload.batches_of(BatchStatus::Pending);
    pending.filter_map(|record| record.seen.as_ref()).any(Seen::is_answer)
}

/// What was answered, where that is why nobody knows whether a batch was taken.
fn words_of_answer(upload: &Upload) -> Option<&Seen> {
    let unknown = upload.batches_of(BatchStatus::Unknown).next_back()?;
    unknown.seen.as_ref().filter(|seen| seen.is_answer())
}
