//! Why rows are not posted beside what was posted before, and how to go on. Each way out is a command on
//! a line of its own.

use std::path::Path;

use super::{Explanation, about};
use crate::checks::guard::{Blocked, InTheWay};
use crate::ledger::{BatchStatus, Upload, UploadMeta};
use crate::model::text::escape;
use crate::ui::error::{HeldBack, RowsOf};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{self, t};

pub(super) fn held_back(held: &HeldBack, typed: &Typed) -> Explanation {
    match &held.why {
        Blocked::InTheWay(way) => in_the_way(way, typed),
        Blocked::Already { upload, rows, of } => {
            let share = if rows == of { "all" } else { "part" };
            Explanation::new(
                "upload.already-reported",
                t!("fault-already", upload, rows, of, share),
                steps(t!("fault-already-hint"), &ways_to_send(held, upload, typed)),
            )
        }
        Blocked::Older { upload, month, loan, loans } => {
            let month = words::month(month);
            let loan = escape(loan);
            let message = t!("fault-older", count = *loans, loan, upload, month);
            let ways = match &held.rows_of {
                RowsOf::File(_) => vec![(t!("fault-way-again"), again(held, typed))],
                RowsOf::Upload(id) => vec![(t!("fault-way-cancel"), about("cancel", id, typed))],
            };
            Explanation::new("upload.newer-reported", message, steps(t!("fault-older-hint"), &ways))
        }
        Blocked::NothingToCorrect { rows } => Explanation::new(
            "upload.nothing-to-correct",
            t!("fault-nothing-to-correct", count = *rows),
            t!("fault-nothing-to-correct-hint"),
        ),
    }
}

fn in_the_way(way: &InTheWay, typed: &Typed) -> Explanation {
    let upload = way.upload.as_str();
    let message = t!(
        "fault-in-the-way",
        count = way.loans,
        loan = escape(&way.loan),
        upload,
        month = words::month(&way.month)
    );
    let hint = if way.is_on_its_way() {
        steps(t!("fault-wait-for-run"), &[(t!("fault-way-show"), about("show", upload, typed))])
    } else if let Some(batch) = way.unknown() {
        steps(resolve_first(upload, batch), &resolve(upload, batch, typed))
    } else {
        let resume = about("resume", upload, typed);
        let cancel = about("cancel", upload, typed);
        steps(
            t!("fault-finish-first"),
            &[(t!("fault-way-resume"), resume), (t!("fault-way-cancel"), cancel)],
        )
    };
    Explanation::new("upload.unfinished", message, hint)
}

fn resolve_first(upload: &str, batch: usize) -> String {
    t!("fault-resolve-first", batch = t!("upload-batch-of", batch = batch.to_string(), upload))
}

/// A batch of unknown outcome that a person must look for.
fn resolve(upload: &str, batch: usize, typed: &Typed) -> [Way; 2] {
    let resolve = Suggestion::new("resolve", typed).word(upload).word(batch.to_string());
    let answer = |answer| resolve.clone().word(answer).unbroken();
    [
        (t!("fault-way-accepted"), answer("--accepted")),
        (t!("fault-way-not-received"), answer("--not-received")),
    ]
}

/// To send what differs, or all of it.
fn ways_to_send(held: &HeldBack, upload: &str, typed: &Typed) -> Vec<Way> {
    match &held.rows_of {
        RowsOf::File(file) => {
            let correct = Suggestion::correct(upload, &held.environment, file, typed);
            vec![
                (t!("fault-way-show"), about("show", upload, typed)),
                (t!("fault-way-correct"), correct.with_typed().unbroken()),
                (t!("fault-way-again"), again(held, typed)),
            ]
        }
        RowsOf::Upload(id) => vec![(t!("fault-way-cancel"), about("cancel", id, typed))],
    }
}

fn again(held: &HeldBack, typed: &Typed) -> String {
    let RowsOf::File(file) = &held.rows_of else { return String::new() };
    Suggestion::new("upload", typed).about(file).word("--again").unbroken()
}

/// A way out.
type Way = (String, String);

/// What to do, and below it each way with its command.
fn steps(first: String, ways: &[Way]) -> String {
    let lines = ways.iter().map(|(words, command)| format!("\n{words} {command}"));
    first + &lines.collect::<String>()
}

pub(super) fn other_api(upload: &UploadMeta, now: &str) -> Explanation {
    let begun = upload.api_url.as_deref().unwrap_or_default();
    let message =
        t!("fault-other-api", upload = &upload.id, begun = escape(begun), now = escape(now));
    Explanation::new("upload.other-api", message, t!("fault-other-api-hint"))
}

pub(super) fn other_partner(upload: &UploadMeta, found: &str) -> Explanation {
    let wanted = escape(&upload.partner_id);
    let message =
        t!("fault-other-partner", upload = &upload.id, wanted = &wanted, found = escape(found));
    Explanation::new("token.other-partner", message, t!("fault-other-partner-hint", wanted))
}

pub(super) fn cancel_unknown(upload: &Upload, typed: &Typed) -> Explanation {
    let id = upload.meta.id.as_str();
    let message = t!("fault-cancel-unknown", upload = id);
    let is_unknown = |status| status == BatchStatus::Unknown;
    let unknown = upload.batches.iter().find(|record| is_unknown(record.status));
    let hint = match unknown {
        Some(record) => {
            let batch = record.batch.number;
            steps(resolve_first(id, batch), &resolve(id, batch, typed))
        }
        None => {
            steps(t!("fault-wait-for-run"), &[(t!("fault-way-show"), about("show", id, typed))])
        }
    };
    Explanation::new("upload.unknown", message, hint)
}

pub(super) fn given_up(upload: &Upload, typed: &Typed) -> Explanation {
    let meta = &upload.meta;
    let id = meta.id.as_str();
    if let Some(other) = &upload.replaced_by {
        let message = t!("fault-replaced", upload = id, other);
        let show = (t!("fault-way-show"), about("show", other, typed));
        return Explanation::new(
            "upload.cancelled",
            message,
            steps(t!("fault-replaced-hint"), &[show]),
        );
    }
    let file = Path::new(&meta.file_name);
    let correct = Suggestion::correct(id, &meta.environment, file, typed).unbroken();
    Explanation::new(
        "upload.cancelled",
        t!("fault-given-up", upload = id),
        steps(t!("fault-given-up-hint"), &[(t!("fault-way-correct"), correct)]),
    )
}
