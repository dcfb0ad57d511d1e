//! The page: its head, its parts in their order, and its foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use rust_decimal::Decimal;

use super::{Receipt, chart, next_steps, tables};
use crate::ledger::{BatchStatus, Upload, UploadMeta, UploadStatus};
use crate::model::batch::Batch;
use crate::model::text::record;
use crate::t;
use crate::ui::words;

/// Nothing is loaded and nothing runs, whatever a file or a reply smuggled in.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("page.css");

pub(super) fn page(receipt: &Receipt) -> Markup {
    let Receipt { upload, background, .. } = receipt;
    let facts = &upload.facts;
    let month = words::month(&facts.period);
    let title = t!("receipt-title");
    html! {
        (DOCTYPE)
        html lang=(words::spoken().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width";
                title { (title) ", " (month) ", " (record(&facts.id)) }
                style { (PreEscaped(STYLE)) (PreEscaped(margins(facts))) }
            }
            body {
                @if let Some(words) = test_words(facts) {
                    div.mark aria-hidden="true" { (t!("receipt-test")) }
                    p.test role="note" { (words) }
                }
                main {
                    header {
                        h1 { (title) }
                        p { (t!("words-partner", partner = record(&facts.partner_id))) ", " (month) }
                    }
                    (verdict(upload))
                    (facts_of(receipt))
                    h2 { (t!("receipt-compared")) }
                    (chart::comparison(&background.months, &facts.period))
                    h2 { (t!("receipt-batches")) }
                    (tables::batches(upload, background))
                    h2 { (t!("receipt-problems")) }
                    (tables::problems(upload))
                    (next_steps::next_steps(receipt))
                    (signatures())
                }
                (footer(receipt))
            }
        }
    }
}

/// The words for a report that is none; `None` for a real one.
fn test_words(facts: &UploadMeta) -> Option<String> {
    match facts.environment.as_str() {
        "production" => None,
        "stage" => Some(t!("receipt-test-stage")),
        _ => Some(t!("receipt-test-sandbox")),
    }
}

/// The numbers of the pages, and on each what it belongs to. CSS text cannot be escaped as HTML is,
/// so that only what is letters and digits goes into it.
fn margins(facts: &UploadMeta) -> String {
    let id: String = facts.id.chars().filter(char::is_ascii_alphanumeric).collect();
    let test = if test_words(facts).is_some() { t!("receipt-test") } else { String::new() };
    format!(
        "@page {{ @bottom-left {{ content: \"{id}\"; font-size: 8pt; }} \
         @bottom-center {{ content: \"{test}\"; font-weight: 700; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); font-size: 8pt; }} }}"
    )
}

pub(super) fn total<'b>(batches: impl Iterator<Item = &'b Batch>) -> String {
    words::amount(&batches.map(Batch::total).sum::<Decimal>().to_string())
}

/// What became of it, in a line that nobody overlooks.
fn verdict(upload: &Upload) -> Markup {
    let of = |wanted: fn(BatchStatus) -> bool| {
        let batches = upload.batches.iter().filter(move |record| wanted(record.status));
        batches.map(|record| record.batch.repayments.len()).sum::<usize>()
    };
    let (rows, accepted) = (of(|_| true), of(|status| status == BatchStatus::Accepted));
    let errors = upload.batches.iter().flat_map(|record| &record.problems);
    let errors = errors.filter(|problem| problem.is_error()).count();
    let status = upload.status();
    let words = match status {
        UploadStatus::Accepted => t!("receipt-accepted", count = rows),
        UploadStatus::Rejected => t!("receipt-rejected", count = rows),
        UploadStatus::Partial => t!("receipt-partial", accepted = accepted, rows = rows),
        UploadStatus::Incomplete => t!("receipt-incomplete", accepted = accepted, rows = rows),
    };
    let class = if status == UploadStatus::Incomplete { "verdict incomplete" } else { "verdict" };
    html! {
        div class=(class) role="note" {
            strong { (words) }
            @if status == UploadStatus::Incomplete { p { (t!("receipt-incomplete-more")) } }
            @if errors > 0 { p { (t!("receipt-errors", count = errors)) } }
        }
    }
}

fn facts_of(receipt: &Receipt) -> Markup {
    let Receipt { upload, background, currency, .. } = receipt;
    let facts = &upload.facts;
    let rows: usize = upload.batches.iter().map(|record| record.batch.repayments.len()).sum();
    let total = total(upload.batches.iter().map(|record| &record.batch));
    let environment = match facts.environment.as_str() {
        "production" => t!("receipt-production"),
        other => t!("words-place", place = other),
    };
    html! {
        h2 { (t!("receipt-facts")) }
        dl {
            dt { (t!("upload-label-rows")) } dd.sum { (words::amount(&rows.to_string())) }
            dt { (t!("upload-label-total")) }
            dd.sum { (total) @if let Some(currency) = currency { "\u{a0}" (currency.code()) } }
            dt { (t!("upload-label-partner")) } dd { (record(&facts.partner_id)) }
            dt { (t!("receipt-environment")) } dd { (environment) }
            dt { (t!("receipt-month")) } dd { (words::month(&facts.period)) }
            dt { (t!("upload-label-file")) } dd { (record(&facts.file_name)) }
            dt { (t!("receipt-sha256")) } dd { code { (record(&facts.file_sha256)) } }
            dt { (t!("upload-label-upload")) } dd { code { (record(&facts.id)) } }
            @if let Some(earlier) = &facts.again_of {
                dt { (t!("upload-label-again")) }
                dd { (t!("upload-again", upload = record(earlier))) }
            }
            @if let Some(corrected) = &facts.corrects {
                dt { (t!("upload-label-corrects")) } dd { code { (record(corrected)) } }
            }
            @for correction in &upload.corrected_by {
                dt { (t!("upload-label-corrected")) } dd { code { (record(correction)) } }
            }
            dt { (t!("receipt-ran-by")) }
            dd { (who(&background.account, &background.host)) }
            dt { (t!("receipt-started")) } dd { (words::time(&facts.started_at)) }
        }
    }
}

/// An account and its machine.
pub(super) fn who(account: &str, host: &str) -> String {
    t!("receipt-who", account = record(account), host = record(host))
}

fn signatures() -> Markup {
    html! {
        section.sign {
            h2 { (t!("receipt-signatures")) }
            table {
                thead { tr {
                    th scope="col" { } th scope="col" { (t!("receipt-name")) }
                    th scope="col" { (t!("receipt-signature")) }
                    th scope="col" { (t!("receipt-date")) }
                } }
                tbody {
                    @for role in [t!("receipt-prepared"), t!("receipt-reviewed")] {
                        tr { td { (role) } td { } td { } td { } }
                    }
                }
            }
        }
    }
}

fn footer(receipt: &Receipt) -> Markup {
    let Receipt { background, made_at, .. } = receipt;
    let made = t!(
        "receipt-made",
        at = words::time(made_at),
        version = env!("CARGO_PKG_VERSION"),
        sent_by = record(&background.program_version),
    );
    html! { footer { p { (made) } } }
}
