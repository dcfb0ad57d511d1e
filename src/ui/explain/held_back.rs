//! Why rows are not posted beside what was posted before, and how to go on. Each way out is a command on
//! a line of its own.

use crate::checks::guard::{Already, Blocked, First, InTheWay, Since, Superseded};
use crate::ledger::{BatchStatus, Upload, UploadMeta};
use crate::model::text::escape;
use crate::ui::error::{HeldBack, RowsOf};
use crate::ui::report::Told;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Explanation, Said, Value, said, t};

pub(super) fn held_back(held: &HeldBack, typed: &Typed) -> Explanation {
    let (code, said) = match &held.why {
        Blocked::InTheWay(way) => ("upload.unfinished", in_the_way(way, typed)),
        Blocked::Already(found) => {
            ("upload.already-reported", already(found, &held.rows_of, typed))
        }
        Blocked::Older(newer) => ("upload.newer-reported", older(newer, &held.rows_of, typed)),
        Blocked::NothingToCorrect { rows, newer } => {
            let count = *rows;
            let said = if *newer == 0 {
                said!("fault-nothing-to-correct", count)
            } else {
                let share = if newer == rows { "all" } else { "part" };
                said!("fault-nothing-to-correct-newer", count, newer, share)
            };
            ("upload.nothing-to-correct", said)
        }
    };
    Explanation::new(code, said)
}

fn older(newer: &Superseded, rows_of: &RowsOf, typed: &Typed) -> Said {
    let Superseded { by, loan, loans, other, .. } = newer;
    let (count, loan, month) = (*loans, escape(loan), words::month(by.month));
    let (upload, other) = (by.upload.as_str(), other.as_deref().map(escape));
    let RowsOf::Upload(told) = rows_of else {
        // To send them all the same is not offered in passing: it would undo the newer ones.
        let show = typed.about("show", upload);
        return match other {
            None => said!("fault-older", count, loan, upload, month, show),
            Some(other) => said!("fault-older-some", count, loan, upload, month, other, show),
        };
    };
    let cancel = typed.about("cancel", &*told.upload.meta.id);
    match other {
        _ if told.goes_back() => {
            let again = told.resend(typed);
            said!("fault-older-again", count, loan, upload, month, cancel, again)
        }
        None => said!("fault-older-resumed", count, loan, upload, month, cancel),
        Some(other) => said!("fault-older-partly", count, loan, upload, month, other, cancel),
    }
}

fn already(already: &Already, rows_of: &RowsOf, typed: &Typed) -> Said {
    let Already { upload, uploads, rows, of, .. } = already;
    let share = if rows == of { "all" } else { "part" };
    let taken = t!("fault-already-rows", uploads, upload, rows, of, share);
    let wrong = already.wrong.map_or_else(|| "unplaced".into(), Value::from);
    let (file, environment, format) = match rows_of {
        RowsOf::File { file, environment, format } => (file, *environment, format),
        RowsOf::Upload(told) => {
            let cancel = typed.about("cancel", &*told.upload.meta.id);
            return said!("fault-already-resumed", taken, wrong, cancel);
        }
    };
    let show = |upload: &str| typed.about("show", upload);
    let again = typed.suggest("upload").about(file).word("--again");
    let correct = typed.correct(upload, environment, file).with_typed();
    let correct = match format {
        Some(format) => correct.option("format", format.to_string()),
        None => correct,
    };
    match &already.since {
        // Under these ids neither a correction nor the file as it is would go out.
        Since::Respelled { id, known } => {
            let (id, known, show) = (escape(id), escape(known), show(upload));
            said!("fault-already-respelled", taken, id, known, show)
        }
        Since::Newer { newer, corrects } => {
            let (count, loan, by) = (newer.loans, escape(&newer.loan), newer.by.upload.as_str());
            let (month, show) = (words::month(newer.by.month), show(by));
            if *corrects {
                said!("fault-already-newer-differing", taken, count, loan, by, month, show, correct)
            } else {
                said!("fault-already-newer", taken, count, loan, by, month, show)
            }
        }
        // What it would undo is shown, and not offered in passing.
        Since::Replaced(newer) => {
            let (count, loan, by) = (newer.rows, escape(&newer.loan), newer.by.upload.as_str());
            let (show, others) = (show(by), of - rows);
            said!("fault-already-replaced", taken, share, others, count, loan, by, show, correct)
        }
        Since::Overtaken { loans, by } => {
            let (count, month, by) = (loans, words::month(by.month), &by.upload);
            said!("fault-overtaken", taken, count, month, by, correct)
        }
        Since::Differs => said!("fault-already", taken, wrong, show = show(upload), correct, again),
        Since::Same => said!("fault-already-all", taken, wrong, show = show(upload), again),
    }
}

fn in_the_way(way: &InTheWay, typed: &Typed) -> Said {
    let upload = way.upload.as_str();
    let (count, loan, month) = (way.loans, escape(&way.loan), words::month(way.month));
    let what = t!("fault-in-the-way-loans", count, loan, upload, month);
    let about = |command| typed.about(command, upload);
    match way.first {
        First::Wait => said!("fault-in-the-way-running", what, show = about("show")),
        First::Resolve(batch) => {
            let [accepted, not_received] = typed.resolve(upload, batch);
            let batch = batch.to_string();
            said!("fault-in-the-way-unknown", what, upload, batch, accepted, not_received)
        }
        First::Finish => {
            let (resume, cancel) = (about("resume"), about("cancel"));
            said!("fault-in-the-way", what, resume, cancel)
        }
        First::GiveUp => said!("fault-in-the-way-older", what, cancel = about("cancel")),
    }
}

/// What is done with an upload that was begun with another API: nothing of it is given up as long as it is not known
/// what Kiva has.
pub fn other_api(upload: &Upload, now: &str, typed: &Typed) -> Said {
    let UploadMeta { id, api_url, .. } = &upload.meta;
    let (begun, now) = (escape(api_url.as_deref().unwrap_or_default()), escape(now));
    if let Some(record) = upload.batches_of(BatchStatus::Unknown).next() {
        let [accepted, not_received] = typed.resolve(id, record.batch.number);
        let (upload, batch) = (id, record.batch.number.to_string());
        return said!(
            "resume-with-other-api-unknown",
            upload,
            begun,
            now,
            batch,
            accepted,
            not_received
        );
    }
    let (cancel, correct) = (typed.about("cancel", id), typed.resend(&upload.meta));
    said!("resume-with-other-api", upload = id, begun, now, cancel, correct)
}

pub(super) fn other_partner(upload: &UploadMeta, found: &str) -> Explanation {
    let (wanted, found) = (escape(&upload.partner_id), escape(found));
    let said = said!("fault-other-partner", upload = &upload.id, wanted, found);
    Explanation::new("token.other-partner", said)
}

pub(super) fn correct_other_partner(
    upload: &UploadMeta,
    asked: &str,
    typed: &Typed,
) -> Explanation {
    let (partner, asked) = (escape(&upload.partner_id), escape(asked));
    let (upload, command) = (&upload.id, typed.suggest("history"));
    let said = said!("fault-correct-other-partner", upload, partner, asked, command);
    Explanation::new("upload.other-partner", said)
}

pub(super) fn cancel_unknown(upload: &Upload, typed: &Typed) -> Explanation {
    let id = upload.meta.id.as_str();
    let said = if let Some(record) = upload.batches_of(BatchStatus::Unknown).next() {
        let [accepted, not_received] = typed.resolve(id, record.batch.number);
        let batch = record.batch.number.to_string();
        said!("fault-cancel-unknown", upload = id, batch, accepted, not_received)
    } else {
        said!("fault-cancel-running", upload = id, show = typed.about("show", id))
    };
    Explanation::new("upload.unknown", said)
}

pub(super) fn given_up(told: &Told, typed: &Typed) -> Explanation {
    let upload = told.upload.meta.id.as_str();
    let said = match (&told.upload.replaced_by, &told.newer) {
        (Some(other), _) => {
            said!("fault-replaced", upload, other, show = typed.about("show", other))
        }
        (None, Some(Superseded { by, loan, other, .. })) if !told.goes_back() => {
            let (loan, by, month) = (escape(loan), by.upload.as_str(), words::month(by.month));
            match other.as_deref().map(escape) {
                None => said!("fault-given-up-none", upload, by, month),
                Some(other) => {
                    said!("fault-given-up-partly", upload, loan, by, month, other)
                }
            }
        }
        (None, _) => match &told.undone {
            Some(Superseded { loan, by, .. }) if !told.goes_back() => {
                let (by, loan, correct) = (by.upload.as_str(), escape(loan), told.resend(typed));
                said!("fault-given-up-corrected", upload, by, loan, correct)
            }
            _ => said!("fault-given-up", upload, correct = told.resend(typed)),
        },
    };
    Explanation::new("upload.cancelled", said)
}
