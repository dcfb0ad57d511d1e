//! Why rows are not posted beside what was posted before, and how to go on. Each way out is a command on
//! a line of its own.

use crate::checks::guard::{Blocked, InTheWay, Superseded};
use crate::ledger::{BatchStatus, Upload, UploadMeta};
use crate::model::text::escape;
use crate::ui::error::{HeldBack, RowsOf};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{self, Explanation, Said, Value, said};

pub(super) fn held_back(held: &HeldBack, typed: &Typed) -> Explanation {
    let again = |file| typed.suggest("upload").about(file).word("--again");
    let (code, said) = match &held.why {
        Blocked::InTheWay(way) => ("upload.unfinished", in_the_way(way, typed)),
        // Under these ids neither a correction nor the file as it is would go out.
        Blocked::Already { upload, rows, of, respelled: Some(ids), .. } => {
            let share = if rows == of { "all" } else { "part" };
            let (id, known) = (escape(&ids.0), escape(&ids.1));
            let show = typed.about("show", upload);
            let said = said!("fault-already-respelled", upload, rows, of, share, id, known, show);
            ("upload.already-reported", said)
        }
        Blocked::Already {
            upload,
            rows,
            of,
            wrong,
            overtaken,
            reverted,
            differs,
            has_unplaced,
            ..
        } => {
            let share = if rows == of { "all" } else { "part" };
            let wrong = if *has_unplaced { "unplaced".into() } else { Value::from(wrong) };
            let said = match &held.rows_of {
                RowsOf::File { file, environment, format } => {
                    let correct = typed.correct(upload, *environment, file).with_typed();
                    let correct = match format {
                        Some(format) => correct.option("format", format.to_string()),
                        None => correct,
                    };
                    if let Some(newer) = reverted {
                        replaced((upload, *rows, *of), newer, correct, typed)
                    } else if let Some((count, by)) = overtaken {
                        let (month, by) = (words::month(by.month), &by.upload);
                        said!("fault-overtaken", upload, rows, of, share, count, month, by, correct)
                    } else {
                        let (show, again) = (typed.about("show", upload), again(file));
                        if *differs {
                            said!(
                                "fault-already",
                                upload,
                                rows,
                                of,
                                share,
                                wrong,
                                show,
                                correct,
                                again
                            )
                        } else {
                            said!("fault-already-all", upload, rows, of, share, wrong, show, again)
                        }
                    }
                }
                RowsOf::Upload(id) => {
                    let cancel = typed.about("cancel", id);
                    said!("fault-already-resumed", upload, rows, of, share, wrong, cancel)
                }
            };
            ("upload.already-reported", said)
        }
        Blocked::Older(Superseded { by, loan, loans, other, .. }) => {
            let (count, loan, month) = (*loans, escape(loan), words::month(by.month));
            let upload = by.upload.as_str();
            // Of a correction no more is sent than what differs.
            let sends = if typed.names("corrects") { "differing" } else { "all" };
            let said = match (&held.rows_of, other.as_deref().map(escape)) {
                (RowsOf::File { file, .. }, None) => {
                    let again = again(file);
                    said!("fault-older", count, loan, upload, month, sends, again)
                }
                (RowsOf::File { file, .. }, Some(other)) => {
                    let again = again(file);
                    said!("fault-older-some", count, loan, upload, month, other, sends, again)
                }
                (RowsOf::Upload(id), None) => {
                    let cancel = typed.about("cancel", id);
                    said!("fault-older-resumed", count, loan, upload, month, cancel)
                }
                (RowsOf::Upload(id), Some(other)) => {
                    let cancel = typed.about("cancel", id);
                    said!("fault-older-partly", count, loan, upload, month, other, cancel)
                }
            };
            ("upload.newer-reported", said)
        }
        Blocked::NothingToCorrect { rows, newer } => {
            let count = *rows;
            let said = match newer {
                0 => said!("fault-nothing-to-correct", count),
                _ => said!("fault-nothing-to-correct-newer", count, newer),
            };
            ("upload.nothing-to-correct", said)
        }
    };
    Explanation::new(code, said)
}

/// Of a file with former amounts: what it would undo is shown, and not offered in passing.
fn replaced(
    (upload, rows, of): (&str, usize, usize),
    newer: &Superseded,
    correct: Suggestion<'_>,
    typed: &Typed,
) -> Said {
    let share = if rows == of { "all" } else { "part" };
    let (count, loan, by) = (newer.rows, escape(&newer.loan), newer.by.upload.as_str());
    let show = typed.about("show", by);
    said!("fault-already-replaced", upload, rows, of, share, count, loan, by, show, correct)
}

fn in_the_way(way: &InTheWay, typed: &Typed) -> Said {
    let upload = way.upload.as_str();
    let (count, loan, month) = (way.loans, escape(&way.loan), words::month(way.month));
    if way.is_on_its_way() {
        let show = typed.about("show", upload);
        said!("fault-in-the-way-running", count, loan, upload, month, show)
    } else if let Some(batch) = way.unknown() {
        let [accepted, not_received] = typed.resolve(upload, batch);
        let batch = batch.to_string();
        said!("fault-in-the-way-unknown", count, loan, upload, month, batch, accepted, not_received)
    } else {
        let [resume, cancel] = ["resume", "cancel"].map(|name| typed.about(name, upload));
        said!("fault-in-the-way", count, loan, upload, month, resume, cancel)
    }
}

pub(super) fn other_api(upload: &UploadMeta, now: &str, typed: &Typed) -> Explanation {
    let id = &upload.id;
    let begun = escape(upload.api_url.as_deref().unwrap_or_default());
    let correct = typed.resend(upload);
    let (now, cancel) = (escape(now), typed.about("cancel", id));
    let said = said!("fault-other-api", upload = id, begun, now, cancel, correct);
    Explanation::new("upload.other-api", said)
}

pub(super) fn other_partner(upload: &UploadMeta, found: &str) -> Explanation {
    let (wanted, found) = (escape(&upload.partner_id), escape(found));
    let said = said!("fault-other-partner", upload = &upload.id, wanted, found);
    Explanation::new("token.other-partner", said)
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

pub(super) fn given_up(upload: &Upload, typed: &Typed) -> Explanation {
    let meta = &upload.meta;
    let id = meta.id.as_str();
    let said = if let Some(other) = &upload.replaced_by {
        said!("fault-replaced", upload = id, other, show = typed.about("show", other))
    } else {
        let correct = typed.resend(meta);
        said!("fault-given-up", upload = id, correct)
    };
    Explanation::new("upload.cancelled", said)
}
