//! Why rows are not posted beside what was posted before, and how to go on. Each way out is a command on
//! a line of its own.

use std::path::Path;

use super::{Explanation, about};
use crate::checks::guard::{Blocked, InTheWay};
use crate::ledger::{BatchRecord, BatchStatus, Upload, UploadMeta};
use crate::model::text::escape;
use crate::ui::error::{HeldBack, RowsOf};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{self, Said, said, t};

pub(super) fn held_back(held: &HeldBack, typed: &Typed) -> Explanation {
    let (code, said) = match &held.why {
        Blocked::InTheWay(way) => ("upload.unfinished", in_the_way(way, typed)),
        Blocked::Already { upload, rows, of } => {
            let share = if rows == of { "all" } else { "part" };
            let said = said!("fault-already", upload, rows, of, share);
            ("upload.already-reported", steps(said, &ways_to_send(held, upload, typed)))
        }
        Blocked::Older { upload, month, loan, loans } => {
            let (loan, month) = (escape(loan), words::month(month));
            let said = said!("fault-older", count = *loans, loan, upload, month);
            let way = match &held.rows_of {
                RowsOf::File(_) => (t!("fault-way-again"), again(held, typed)),
                RowsOf::Upload(id) => (t!("fault-way-cancel"), about("cancel", id, typed)),
            };
            ("upload.newer-reported", steps(said, &[way]))
        }
        Blocked::NothingToCorrect { rows } => {
            ("upload.nothing-to-correct", said!("fault-nothing-to-correct", count = *rows))
        }
    };
    Explanation::new(code, said)
}

fn in_the_way(way: &InTheWay, typed: &Typed) -> Said {
    let upload = way.upload.as_str();
    let (count, loan, month) = (way.loans, escape(&way.loan), words::month(&way.month));
    if way.is_on_its_way() {
        let show = (t!("fault-way-show"), about("show", upload, typed));
        steps(said!("fault-in-the-way-running", count, loan, upload, month), &[show])
    } else if let Some(number) = way.unknown() {
        let batch = number.to_string();
        let said = said!("fault-in-the-way-unknown", count, loan, upload, month, batch);
        steps(said, &resolve(upload, number, typed))
    } else {
        let resume = (t!("fault-way-resume"), about("resume", upload, typed));
        let cancel = (t!("fault-way-cancel"), about("cancel", upload, typed));
        steps(said!("fault-in-the-way", count, loan, upload, month), &[resume, cancel])
    }
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
fn steps(said: Said, ways: &[Way]) -> Said {
    let lines = ways.iter().map(|(words, command)| format!("\n{words} {command}"));
    Said { advice: said.advice + &lines.collect::<String>(), ..said }
}

pub(super) fn other_api(upload: &UploadMeta, now: &str) -> Explanation {
    let begun = escape(upload.api_url.as_deref().unwrap_or_default());
    let said = said!("fault-other-api", upload = &upload.id, begun, now = escape(now));
    Explanation::new("upload.other-api", said)
}

pub(super) fn other_partner(upload: &UploadMeta, found: &str) -> Explanation {
    let (wanted, found) = (escape(&upload.partner_id), escape(found));
    let said = said!("fault-other-partner", upload = &upload.id, wanted, found);
    Explanation::new("token.other-partner", said)
}

pub(super) fn cancel_unknown(upload: &Upload, typed: &Typed) -> Explanation {
    let id = upload.meta.id.as_str();
    let is_unknown = |record: &&BatchRecord| record.status == BatchStatus::Unknown;
    let said = if let Some(record) = upload.batches.iter().find(is_unknown) {
        let number = record.batch.number;
        let said = said!("fault-cancel-unknown", upload = id, batch = number.to_string());
        steps(said, &resolve(id, number, typed))
    } else {
        let show = (t!("fault-way-show"), about("show", id, typed));
        steps(said!("fault-cancel-running", upload = id), &[show])
    };
    Explanation::new("upload.unknown", said)
}

pub(super) fn given_up(upload: &Upload, typed: &Typed) -> Explanation {
    let meta = &upload.meta;
    let id = meta.id.as_str();
    let (said, way) = if let Some(other) = &upload.replaced_by {
        let show = (t!("fault-way-show"), about("show", other, typed));
        (said!("fault-replaced", upload = id, other), show)
    } else {
        let file = Path::new(&meta.file_name);
        let correct = Suggestion::correct(id, &meta.environment, file, typed).unbroken();
        (said!("fault-given-up", upload = id), (t!("fault-way-correct"), correct))
    };
    Explanation::new("upload.cancelled", steps(said, &[way]))
}
