//! What is left to do, with a box to tick for each.

use maud::{Markup, html};

use super::Receipt;
use crate::checks::guard::Superseded;
use crate::ledger::{BatchRecord, BatchStatus, RecordedProblem, UploadStatus};
use crate::model::Repayment;
use crate::model::text::record;
use crate::ui::report::month::{SentOver, doubts, missing, missing_beside, not_counted, remedies};
use crate::ui::suggestion::{Suggestion, file_to_correct};
use crate::ui::words::t;

pub(super) fn next_steps(receipt: &Receipt) -> Markup {
    let Receipt { upload, locale, typed, .. } = receipt;
    let own = match upload.status() {
        UploadStatus::Incomplete => to_complete(receipt),
        UploadStatus::Rejected | UploadStatus::Cancelled => {
            vec![step(&t!(locale, "receipt-do-refused"), &[])]
        }
        UploadStatus::Accepted | UploadStatus::Partial => to_finalize(receipt),
    };
    // Before the month is looked at as a whole.
    let of_month = missing_beside(upload).into_iter().map(|rows| {
        step(&missing(rows, &upload.meta.period, locale).message, &remedies(rows, typed))
    });
    let steps: Vec<_> = of_month.chain(own).collect();
    let note = match upload.meta.environment.as_str() {
        "production" => None,
        "stage" => Some(t!(locale, "receipt-do-stage")),
        _ => Some(t!(locale, "receipt-do-sandbox")),
    };
    html! {
        h2 { (t!(locale, "receipt-do")) }
        @if let Some(note) = note { p { (note) } }
        ol { @for step in steps { li { (step) } } }
    }
}

/// Words, and what to type, below them.
fn step(words: &str, commands: &[Suggestion]) -> Markup {
    html! { (words) @for command in commands { small { code { (command) } } } }
}

fn to_finalize(receipt: &Receipt) -> Vec<Markup> {
    let Receipt { upload, locale, typed, .. } = receipt;
    let meta = &upload.meta;
    let mut steps = Vec::new();
    if upload.has(BatchStatus::Rejected) && upload.corrected_by.is_empty() {
        steps.push(step(&t!(locale, "receipt-do-refused-batches"), &[]));
    }
    if let Some(correction) = upload.corrected_by.last() {
        let receipt = typed.about("receipt", correction);
        steps.push(step(&t!(locale, "receipt-do-correction"), &[receipt]));
    } else if upload.problems().any(RecordedProblem::is_error) {
        let file = file_to_correct(locale);
        let show = typed.about("show", &meta.id).option("problems", &file);
        let correct = typed.correct(&meta.id, &meta.environment, &file);
        steps.push(step(&t!(locale, "receipt-do-correct"), &[show, correct]));
    }
    if let Some(month) = &upload.month {
        let doubts = doubts(month, locale).into_iter().map(|doubt| doubt.message);
        let (doubts, total) =
            (not_counted(month, locale).into_iter().chain(doubts), locale.amount(&month.total));
        let loans = t!(locale, "words-loans", count = month.loans);
        let month = locale.month(&meta.period);
        let words = t!(locale, "receipt-do-compare", month, loans, total);
        steps.push(html! { (words) @for doubt in doubts { small { (doubt) } } });
    }
    let show = |other| typed.about("show", other);
    match SentOver::of(upload) {
        Some(SentOver::Unknown(other)) => {
            steps.push(step(&t!(locale, "receipt-do-settle", upload = other), &[show(other)]));
        }
        Some(SentOver::Other(other)) => {
            steps.push(step(&t!(locale, "receipt-do-send-other", upload = other), &[show(other)]));
        }
        Some(SentOver::Own) if upload.corrected_by.is_empty() => {
            let correct = typed.resend(meta);
            steps.push(step(&t!(locale, "receipt-do-send-again"), &[correct]));
        }
        _ => {}
    }
    steps.push(step(&t!(locale, "receipt-do-finalize"), &[]));
    steps
}

fn to_complete(receipt: &Receipt) -> Vec<Markup> {
    let Receipt { upload, locale, typed, .. } = receipt;
    let id = upload.meta.id.as_str();
    let is_unknown =
        |batch: &&BatchRecord| matches!(batch.status, BatchStatus::Unknown | BatchStatus::Sending);
    let mut steps: Vec<_> =
        upload.batches.iter().filter(is_unknown).map(|batch| to_resolve(batch, receipt)).collect();
    let count = upload.rows_of(BatchStatus::Pending);
    if count > 0 {
        let (words, command) = match &receipt.newer {
            None => (t!(locale, "receipt-do-resume", count), "resume"),
            Some(Superseded { by, .. }) => {
                let (month, upload) = (locale.month(&by.month), by.upload.as_str());
                (t!(locale, "receipt-do-cancel", count, upload, month), "cancel")
            }
        };
        steps.push(step(&words, &[typed.about(command, id)]));
    }
    steps.push(step(&t!(locale, "receipt-do-receipt"), &[typed.about("receipt", id)]));
    steps
}

fn to_resolve(batch: &BatchRecord, receipt: &Receipt) -> Markup {
    let Receipt { upload, locale, typed, .. } = receipt;
    let rows = &batch.batch.repayments;
    let loan =
        |row: Option<&Repayment>| row.map_or(String::new(), |row| record(row.loan_id.as_str()));
    let (number, total) = (batch.batch.number.to_string(), locale.amount(&batch.batch.total()));
    let (count, first, last) = (rows.len(), loan(rows.first()), loan(rows.last()));
    let loans = t!(locale, "words-loans", count);
    let words = t!(locale, "receipt-do-look", number, count, loans, total, first, last);
    let [accepted, not_received] = typed.resolve(&upload.meta.id, batch.batch.number);
    html! {
        (words)
        small { (t!(locale, "upload-is-there")) " " code { (accepted) } }
        small { (t!(locale, "upload-is-not-there")) " " code { (not_received) } }
    }
}
