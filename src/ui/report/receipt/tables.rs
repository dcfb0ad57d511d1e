//! The batches and the problems, each in a table whose head is repeated on every page.

use maud::{Markup, html};

use super::page::{total, who};
use crate::ledger::{BatchRecord, BatchStatus, ReceiptContext, RecordedProblem, Upload};
use crate::model::text::record;
use crate::t;
use crate::ui::report::batch::kiva_id;
use crate::ui::report::batch_status;
use crate::ui::words;

pub(super) fn batches(upload: &Upload, background: &ReceiptContext) -> Markup {
    let rows: usize = upload.batches.iter().map(|record| record.batch.repayments.len()).sum();
    html! {
        table {
            thead { tr {
                th.n scope="col" { (t!("receipt-batch")) }
                th scope="col" { (t!("receipt-lines")) }
                th.n scope="col" { (t!("upload-label-rows")) }
                th.n scope="col" { (t!("upload-label-total")) }
                th scope="col" { (t!("receipt-status")) }
                th scope="col" { (t!("receipt-kiva-id")) }
                th scope="col" { (t!("receipt-sent")) }
            } }
            tbody {
                @for batch in &upload.batches { (row(batch, background)) }
                tr.all {
                    td colspan="2" { (t!("upload-label-total")) }
                    td.n { (words::amount(&rows.to_string())) }
                    td.n { (total(upload.batches.iter().map(|record| &record.batch))) }
                    td colspan="3" { }
                }
            }
        }
    }
}

fn row(batch: &BatchRecord, background: &ReceiptContext) -> Markup {
    let rows = &batch.batch.repayments;
    let lines = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) => format!("{}–{}", first.line, last.line),
        _ => String::new(),
    };
    let id = batch.kiva_upload_id.as_deref().and_then(|id| serde_json::from_str(id).ok());
    let id = id.and_then(|id| kiva_id(&id)).unwrap_or_else(|| "–".to_owned());
    let sent = batch.attempted_at.as_deref().map_or_else(|| "–".to_owned(), words::time);
    // What was seen of an accepted batch is its reply, of which the table has the rest.
    let seen = batch.seen.as_deref().filter(|_| batch.status != BatchStatus::Accepted);
    html! {
        tr {
            td.n { (batch.batch.number) }
            td.short { (lines) }
            td.n { (words::amount(&rows.len().to_string())) }
            td.n { (total(std::iter::once(&batch.batch))) }
            td {
                span.short { (batch_status(batch.status)) }
                @if let Some(seen) = seen { small { (record(seen)) } }
                @for look in background.resolutions.iter().filter(|r| r.batch == batch.batch.number) {
                    @let by = who(&look.account, &look.host);
                    @let at = words::time(&look.resolved_at);
                    small {
                        @if look.accepted { (t!("receipt-seen-in-pa2", who = by, at = at)) }
                        @else { (t!("receipt-not-in-pa2", who = by, at = at)) }
                    }
                }
            }
            td { (id) }
            td.short { (sent) }
        }
    }
}

pub(super) fn problems(upload: &Upload) -> Markup {
    let problems: Vec<_> = upload.batches.iter().flat_map(|batch| &batch.problems).collect();
    if problems.is_empty() {
        return html! { p { (t!("receipt-no-problems")) } };
    }
    html! {
        table {
            thead { tr {
                th.n scope="col" { (t!("receipt-line")) }
                th scope="col" { (t!("receipt-loan")) }
                th scope="col" { (t!("receipt-severity")) }
                th scope="col" { (t!("receipt-words")) }
            } }
            tbody { @for problem in problems { (problem_row(problem)) } }
        }
    }
}

fn problem_row(problem: &RecordedProblem) -> Markup {
    let severity = match problem.severity.as_str() {
        "error" => t!("words-error"),
        "warning" => t!("words-warning"),
        other => record(other),
    };
    let text = |text: &Option<String>| text.as_deref().map(record);
    html! {
        tr {
            td.n { (problem.line.map_or_else(|| "–".to_owned(), |line| line.to_string())) }
            td.loan { (text(&problem.loan_id).unwrap_or_else(|| "–".to_owned())) }
            td.short { (severity) }
            td {
                @if let Some(details) = text(&problem.details) { (details) }
                @if let Some(code) = text(&problem.code) { small { code { (code) } } }
            }
        }
    }
}
