//! What is left to do, with a box to tick for each.

use maud::{Markup, html};

use super::Receipt;
use super::page::total;
use crate::ledger::{BatchRecord, BatchStatus, RecordedProblem, Upload, UploadStatus};
use crate::model::text::record;
use crate::t;
use crate::ui::words;

pub(super) fn next_steps(receipt: &Receipt) -> Markup {
    let upload = receipt.upload;
    let facts = &upload.facts;
    let steps = match upload.status() {
        UploadStatus::Incomplete => to_complete(upload),
        UploadStatus::Rejected => vec![step(&t!("receipt-do-refused"))],
        UploadStatus::Accepted | UploadStatus::Partial => to_finalize(receipt),
    };
    let note = match facts.environment.as_str() {
        "production" => None,
        "stage" => Some(t!("receipt-do-stage")),
        _ => Some(t!("receipt-do-sandbox")),
    };
    html! {
        h2 { (t!("receipt-do")) }
        @if let Some(note) = note { p { (note) } }
        ol { @for step in steps { li { (step) } } }
    }
}

fn step(words: &str) -> Markup {
    html! { (words) }
}

/// Words, and what to type below them.
fn typed(words: &str, command: &str) -> Markup {
    html! { (words) small { code { (command) } } }
}

fn to_finalize(receipt: &Receipt) -> Vec<Markup> {
    let upload = receipt.upload;
    let facts = &upload.facts;
    let mut steps = Vec::new();
    if upload.has(BatchStatus::Rejected) {
        steps.push(step(&t!("receipt-do-refused-batches")));
    }
    if let Some(correction) = upload.corrected_by.last() {
        let command = format!("kiva-repay receipt {}", record(correction));
        steps.push(typed(&t!("receipt-do-correction"), &command));
    } else if upload
        .batches
        .iter()
        .any(|batch| batch.problems.iter().any(RecordedProblem::is_error))
    {
        let id = record(&facts.id);
        steps.push(html! {
            (t!("receipt-do-correct"))
            small { code { "kiva-repay show " (id) " --problems to-correct.csv" } }
            small { code { (upload.how_to_correct("to-correct.csv")) } }
        });
    }
    let month = words::month(&facts.period);
    if let Some(of_month) = receipt.background.months.iter().find(|m| m.period == facts.period) {
        steps.push(step(&t!(
            "receipt-do-compare",
            month = month,
            loans = t!("words-loans", count = of_month.rows),
            total = words::amount(&of_month.total.to_string()),
        )));
    }
    steps.push(step(&t!("receipt-do-finalize")));
    steps
}

fn to_complete(upload: &Upload) -> Vec<Markup> {
    let id = record(&upload.facts.id);
    let is_unknown =
        |batch: &&BatchRecord| matches!(batch.status, BatchStatus::Unknown | BatchStatus::Sending);
    let mut steps: Vec<_> =
        upload.batches.iter().filter(is_unknown).map(|batch| to_resolve(&id, batch)).collect();
    let pending = upload.batches.iter().filter(|batch| batch.status == BatchStatus::Pending);
    let count = pending.map(|batch| batch.batch.repayments.len()).sum::<usize>();
    if count > 0 {
        let words = t!("receipt-do-resume", count = count);
        steps.push(typed(&words, &format!("kiva-repay resume {id}")));
    }
    steps.push(typed(&t!("receipt-do-receipt"), &format!("kiva-repay receipt {id}")));
    steps
}

fn to_resolve(id: &str, batch: &BatchRecord) -> Markup {
    let rows = &batch.batch.repayments;
    let loan = |row: Option<&crate::model::Repayment>| {
        row.map_or(String::new(), |row| record(row.loan_id.as_str()))
    };
    let words = t!(
        "receipt-do-look",
        number = batch.batch.number.to_string(),
        loans = t!("words-loans", count = rows.len()),
        total = total(std::iter::once(&batch.batch)),
        first = loan(rows.first()),
        last = loan(rows.last()),
    );
    let command = format!("kiva-repay resolve {id} {}", batch.batch.number);
    html! {
        (words)
        small { (t!("upload-is-there")) " " code { (command) " --accepted" } }
        small { (t!("upload-is-not-there")) " " code { (command) " --not-received" } }
    }
}
