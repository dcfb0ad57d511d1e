//! The batches and the problems, each in a table whose head is repeated on every page.

use maud::{Markup, html};

use super::Receipt;
use crate::ledger::{BatchRecord, RecordedProblem};
use crate::model::text::record;
use crate::ui::report::batch::{kiva_id, problems_not_known};
use crate::ui::report::left::Told;
use crate::ui::report::phrases::severity;
use crate::ui::seen;
use crate::ui::words::{Locale, t};

pub(super) fn batches(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, locale, .. } = receipt;
    html! {
        table {
            thead { tr {
                th.n scope="col" { (t!(locale, "receipt-batch")) }
                th scope="col" { (t!(locale, "receipt-lines")) }
                th.n scope="col" { (t!(locale, "upload-label-rows")) }
                th.n scope="col" { (t!(locale, "upload-label-total")) }
                th scope="col" { (t!(locale, "receipt-status")) }
                th scope="col" { (t!(locale, "receipt-kiva-id")) }
                th scope="col" { (t!(locale, "receipt-sent")) }
            } }
            tbody {
                @for batch in &upload.batches { (row(batch, receipt)) }
                @if upload.batches.len() > 1 { tr.all {
                    td colspan="2" { (t!(locale, "upload-label-total")) }
                    td.n { (locale.amount(&upload.rows())) }
                    td.n { (locale.amount(&upload.total())) }
                    td colspan="3" { }
                } }
            }
        }
    }
}

fn row(batch: &BatchRecord, receipt: &Receipt) -> Markup {
    let Receipt { background, locale, .. } = receipt;
    let rows = &batch.batch.repayments;
    let lines = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) if first.line == last.line => first.line.to_string(),
        (Some(first), Some(last)) => format!("{}–{}", first.line, last.line),
        _ => String::new(),
    };
    let sent = batch.attempted_at.as_deref().map(|at| locale.time(at));
    html! {
        tr {
            td.n { (batch.batch.number) }
            td.short { (lines) }
            td.n { (locale.amount(&rows.len())) }
            td.n { (locale.amount(&batch.batch.total())) }
            td {
                span.short { (t!(locale, "words-batch-status", status = batch.status.as_str())) }
                @if let Some(seen) = batch.seen_in_doubt() { small { (seen::seen(seen, locale)) } }
                @for look in background.resolutions.iter().filter(|r| r.batch == batch.batch.number) {
                    @let by = operator(&look.account, &look.host, locale);
                    @let at = locale.time(&look.resolved_at);
                    small {
                        @if look.accepted { (t!(locale, "receipt-seen-in-pa2", who = by, at)) }
                        @else { (t!(locale, "receipt-not-in-pa2", who = by, at)) }
                    }
                }
            }
            td { (or_dash(kiva_id(&batch.kiva_id()))) }
            td.short { (or_dash(sent)) }
        }
    }
}

pub(super) fn operator(account: &str, host: &str, locale: &Locale) -> String {
    t!(locale, "receipt-who", account = record(account), host = record(host))
}

fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

pub(super) fn problems(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, locale, .. } = receipt;
    let not_known = problems_not_known(upload, locale);
    let has_problems = upload.problems().next().is_some();
    if !has_problems && not_known.is_none() {
        return html! {};
    }
    html! {
        h2 { (t!(locale, "receipt-problems")) }
        @if let Some(words) = not_known { p { (words) } }
        @if has_problems { table {
            thead { tr {
                th.n scope="col" { (t!(locale, "receipt-line")) }
                th scope="col" { (t!(locale, "receipt-loan")) }
                th scope="col" { (t!(locale, "receipt-severity")) }
                th scope="col" { (t!(locale, "receipt-words")) }
            } }
            tbody { @for problem in upload.problems() { (problem_row(problem, locale)) } }
        } }
    }
}

fn problem_row(problem: &RecordedProblem, locale: &Locale) -> Markup {
    let text = |text: &Option<String>| text.as_deref().map(record);
    let lines = Some(locale.listed(&problem.lines)).filter(|lines| !lines.is_empty());
    html! {
        tr {
            td.n { (or_dash(lines)) }
            td.loan { (or_dash(text(&problem.loan_id))) }
            td.short { (severity(problem, locale)) }
            td {
                @if let Some(details) = text(&problem.details) { (details) }
                @if let Some(code) = text(&problem.code) { " " code { (code) } }
            }
        }
    }
}
