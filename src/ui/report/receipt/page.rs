//! The page: its head, its parts in their order, and its foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Receipt, chart, next_steps, tables};
use crate::ledger::{BatchStatus, UploadMeta, UploadStatus};
use crate::model::text::record;
use crate::t;
use crate::ui::words::Locale;

/// Nothing is loaded and nothing runs, whatever a file or a reply smuggled in.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("page.css");

pub(super) fn page(receipt: &Receipt) -> Markup {
    let Receipt { upload, background, locale, .. } = receipt;
    let facts = &upload.facts;
    let month = locale.month(&facts.period);
    let title = t!(locale, "receipt-title");
    html! {
        (DOCTYPE)
        html lang=(locale.language.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width";
                title { (title) ", " (month) ", " (record(&facts.id)) }
                style { (PreEscaped(STYLE)) (PreEscaped(margins(facts, locale))) }
            }
            body {
                @if let Some(words) = test_words(facts, locale) {
                    div.mark aria-hidden="true" { (t!(locale, "receipt-test")) }
                    p.test role="note" { (words) }
                }
                main {
                    header {
                        h1 { (title) }
                        p { (t!(locale, "words-partner", partner = record(&facts.partner_id))) ", " (month) }
                    }
                    (verdict(receipt))
                    (facts_of(receipt))
                    h2 { (t!(locale, "receipt-compared")) }
                    (chart::comparison(&background.months, &facts.period, locale))
                    h2 { (t!(locale, "receipt-batches")) }
                    (tables::batches(receipt))
                    h2 { (t!(locale, "receipt-problems")) }
                    (tables::problems(receipt))
                    (next_steps::next_steps(receipt))
                    (signatures(locale))
                }
                (footer(receipt))
            }
        }
    }
}

/// The words for a report that is none; `None` for a real one.
fn test_words(facts: &UploadMeta, locale: &Locale) -> Option<String> {
    match facts.environment.as_str() {
        "production" => None,
        "stage" => Some(t!(locale, "receipt-test-stage")),
        _ => Some(t!(locale, "receipt-test-sandbox")),
    }
}

/// The numbers of the pages, and on each what it belongs to. CSS text cannot be escaped as HTML is,
/// so that only what is letters and digits goes into it.
fn margins(facts: &UploadMeta, locale: &Locale) -> String {
    let id: String = facts.id.chars().filter(char::is_ascii_alphanumeric).collect();
    let test = test_words(facts, locale).map_or(String::new(), |_| t!(locale, "receipt-test"));
    format!(
        "@page {{ @bottom-left {{ content: \"{id}\"; font-size: 8pt; }} \
         @bottom-center {{ content: \"{test}\"; font-weight: 700; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); font-size: 8pt; }} }}"
    )
}

/// What became of it, in a line that nobody overlooks.
fn verdict(receipt: &Receipt) -> Markup {
    let Receipt { upload, background, locale, .. } = receipt;
    let (rows, accepted) = (upload.rows(), upload.rows_of(BatchStatus::Accepted));
    let errors = upload.problems().filter(|problem| problem.is_error()).count();
    let status = upload.status();
    let words = match status {
        UploadStatus::Accepted => t!(locale, "receipt-accepted", count = rows),
        UploadStatus::Rejected => t!(locale, "receipt-rejected", count = rows),
        UploadStatus::Partial => t!(locale, "receipt-partial", accepted = accepted, rows = rows),
        UploadStatus::Cancelled => t!(locale, "receipt-cancelled", rows = rows),
        UploadStatus::Incomplete => {
            t!(locale, "receipt-incomplete", accepted = accepted, rows = rows)
        }
    };
    let class = if status == UploadStatus::Incomplete { "verdict incomplete" } else { "verdict" };
    html! {
        div class=(class) role="note" {
            strong { (words) }
            @if !background.overtaken_by.is_empty() {
                @let uploads = background.overtaken_by.join(", ");
                p { (t!(locale, "receipt-overtaken", uploads = record(&uploads))) }
            }
            @if status == UploadStatus::Incomplete { p { (t!(locale, "receipt-incomplete-more")) } }
            @if errors > 0 { p { (t!(locale, "receipt-errors", count = errors)) } }
        }
    }
}

fn facts_of(receipt: &Receipt) -> Markup {
    let Receipt { upload, background, currency, locale, .. } = receipt;
    let facts = &upload.facts;
    let environment = match facts.environment.as_str() {
        "production" => t!(locale, "receipt-production"),
        other => t!(locale, "words-place", place = other),
    };
    html! {
        h2 { (t!(locale, "receipt-facts")) }
        dl {
            dt { (t!(locale, "upload-label-rows")) } dd.sum { (locale.amount(&upload.rows())) }
            dt { (t!(locale, "upload-label-total")) }
            dd.sum { (locale.amount(&upload.total())) @if let Some(currency) = currency { "\u{a0}" (currency.code()) } }
            dt { (t!(locale, "upload-label-partner")) } dd { (record(&facts.partner_id)) }
            dt { (t!(locale, "receipt-environment")) } dd { (environment) }
            dt { (t!(locale, "receipt-month")) } dd { (locale.month(&facts.period)) }
            dt { (t!(locale, "upload-label-file")) } dd { (record(&facts.file_name)) }
            dt { (t!(locale, "receipt-sha256")) } dd { code { (record(&facts.file_sha256)) } }
            dt { (t!(locale, "upload-label-upload")) } dd { code { (record(&facts.id)) } }
            @if let Some(earlier) = &facts.again_of {
                dt { (t!(locale, "upload-label-again")) }
                dd { (t!(locale, "upload-again", upload = record(earlier))) }
            }
            @if let Some(corrected) = &facts.corrects {
                dt { (t!(locale, "upload-label-corrects")) } dd { code { (record(corrected)) } }
            }
            @for correction in &upload.corrected_by {
                dt { (t!(locale, "upload-label-corrected")) } dd { code { (record(correction)) } }
            }
            dt { (t!(locale, "receipt-ran-by")) }
            dd { (tables::who(&background.account, &background.host, locale)) }
            dt { (t!(locale, "receipt-started")) } dd { (locale.time(&facts.started_at)) }
        }
    }
}

fn signatures(locale: &Locale) -> Markup {
    html! {
        section.sign {
            h2 { (t!(locale, "receipt-signatures")) }
            table {
                thead { tr {
                    th scope="col" { } th scope="col" { (t!(locale, "receipt-name")) }
                    th scope="col" { (t!(locale, "receipt-signature")) }
                    th scope="col" { (t!(locale, "receipt-date")) }
                } }
                tbody {
                    @for role in [t!(locale, "receipt-prepared"), t!(locale, "receipt-reviewed")] {
                        tr { td { (role) } td { } td { } td { } }
                    }
                }
            }
        }
    }
}

fn footer(receipt: &Receipt) -> Markup {
    let Receipt { background, made_at, locale, .. } = receipt;
    let made = t!(
        locale,
        "receipt-made",
        at = locale.time(made_at),
        version = env!("CARGO_PKG_VERSION"),
        sent_by = record(&background.program_version),
    );
    html! { footer { p { (made) } } }
}
