//! The page: its head, its parts in their order, and its foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Receipt, chart, next_steps, sign, tables};
use crate::ledger::{BatchStatus, UploadMeta, UploadStatus};
use crate::model::Environment;
use crate::model::text::record;
use crate::ui::report::left::Told;
use crate::ui::report::month::{lacks_only_errors, missing, own_with_former};
use crate::ui::report::todo::Todo;
use crate::ui::words::{Locale, t};

/// Nothing is loaded and nothing runs, whatever a file or a reply smuggled in.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("page.css");

pub(super) fn page(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, background, locale, .. } = receipt;
    let meta = &upload.meta;
    let month = locale.month(meta.period);
    let title = t!(locale, "receipt-title");
    let (partner, total) = (receipt.partner(), receipt.money(&upload.total()));
    html! {
        (DOCTYPE)
        html lang=(locale.language.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width";
                title { (title) ", " (month) ", " (partner) ", " (total) ", " (record(&meta.id)) }
                style { (PreEscaped(STYLE)) (PreEscaped(margins(receipt))) }
            }
            body {
                @if let Some(words) = test_words(meta, locale) {
                    div.mark aria-hidden="true" { (t!(locale, "receipt-test")) }
                    p.test role="note" { (words) }
                }
                main {
                    header {
                        h1 { (title) }
                        p { (partner) ", " (month) }
                    }
                    (verdict(receipt))
                    (facts_of(receipt))
                    h2 { (t!(locale, "receipt-compared")) }
                    (chart::comparison(&background.months, meta, locale))
                    (next_steps::next_steps(receipt))
                    (sign::signatures(receipt))
                    h2 { (t!(locale, "receipt-batches")) }
                    (tables::batches(receipt))
                    (tables::problems(receipt))
                }
                (footer(receipt))
            }
        }
    }
}

/// The words for a report that is none; `None` for a real one.
fn test_words(meta: &UploadMeta, locale: &Locale) -> Option<String> {
    match meta.environment {
        Environment::Production => None,
        Environment::Stage => Some(t!(locale, "receipt-test-stage")),
        Environment::Sandbox => Some(t!(locale, "receipt-test-sandbox")),
    }
}

/// What each page is marked with where a browser can: partner, month and total above, and below the
/// upload and the number of the page. CSS text cannot be escaped as HTML is, so that all but letters and
/// digits goes into it by its number.
fn margins(receipt: &Receipt) -> String {
    let Receipt { told: Told { upload, .. }, locale, .. } = receipt;
    let meta = &upload.meta;
    let test = test_words(meta, locale).map_or(String::new(), |_| t!(locale, "receipt-test"));
    let (month, total) = (locale.month(meta.period), receipt.money(&upload.total()));
    let total = t!(locale, "receipt-margin", month, total);
    let [partner, total, id, test] =
        [receipt.partner(), total, meta.id.clone(), test].map(|text| css_text(&text));
    format!(
        "@page {{ @top-left {{ content: {partner}; }} @top-right {{ content: {total}; }} \
         @bottom-left {{ content: {id}; }} @bottom-center {{ content: {test}; font-weight: 700; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}"
    )
}

fn css_text(text: &str) -> String {
    let escaped = |c: char| match c {
        c if c.is_ascii_alphanumeric() => c.to_string(),
        c => format!("\\{:x} ", u32::from(c)),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// What became of it, in a line that nobody overlooks, and the total.
fn verdict(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, background, locale, .. } = receipt;
    let (rows, accepted) = (upload.rows(), upload.rows_of(BatchStatus::Accepted));
    let words = match upload.status() {
        UploadStatus::Accepted => t!(locale, "receipt-accepted", count = rows),
        UploadStatus::Rejected => t!(locale, "receipt-rejected", count = rows),
        UploadStatus::Partial => t!(locale, "receipt-partial", accepted, rows),
        UploadStatus::Cancelled => t!(locale, "receipt-cancelled", rows),
        UploadStatus::Incomplete => t!(locale, "receipt-incomplete", accepted, rows),
    };
    let todo = receipt.todo();
    let has_errors = todo.iter().any(Todo::is_correct_errors);
    let is_incomplete = todo.iter().any(Todo::is_of_batches);
    let is_sent_over = todo.iter().any(Todo::is_sent_over);
    let is_month_incomplete = has_errors || todo.iter().any(Todo::is_of_missing);
    let may_be_whole = lacks_only_errors(upload);
    let is_unsettled = todo.iter().any(Todo::is_settle_other);
    let is_in_doubt = is_incomplete || is_sent_over || is_unsettled || is_month_incomplete;
    let class = if is_in_doubt { "verdict incomplete" } else { "verdict" };
    html! {
        div class=(class) role="note" {
            div {
                strong {
                    (words)
                    @if has_errors { " " (t!(locale, "receipt-errors", count = upload.rows_in_error())) }
                    @if is_sent_over { " " (t!(locale, "receipt-sent-over")) }
                    @if is_unsettled { " " (t!(locale, "receipt-unsettled")) }
                    @if is_month_incomplete && may_be_whole {
                        " " (t!(locale, "receipt-month-incomplete-unless"))
                    } @else if is_month_incomplete {
                        " " (t!(locale, "receipt-month-incomplete"))
                    }
                }
                @if !background.overtaken_by.is_empty() {
                    @let uploads = background.overtaken_by.join(", ");
                    p { (t!(locale, "receipt-overtaken", uploads = record(&uploads))) }
                }
                @if receipt.is_ledger_older { p { (t!(locale, "receipt-ledger-older")) } }
                @if is_incomplete { p { (t!(locale, "receipt-incomplete-more")) } }
                @for rows in own_with_former(upload) { p { (missing(rows, upload.meta.period, locale).message) } }
                @if let Some(words) = problems(receipt).filter(|_| !has_errors) { p { (words) } }
            }
            p.sum { small { (sign::label_of_total(receipt)) } (receipt.money(&upload.total())) }
        }
    }
}

/// What Kiva found, in a sentence, but for errors; what is not known stands where the problems would.
fn problems(receipt: &Receipt) -> Option<String> {
    let Receipt { told: Told { upload, .. }, locale, .. } = receipt;
    let all = upload.problems().count();
    let is_known = upload.batches.iter().all(|batch| !batch.is_answer_lost);
    if all > 0 {
        let problems = t!(locale, "words-problems", count = all);
        Some(t!(locale, "receipt-problems-below", problems))
    } else {
        let is_done = matches!(upload.status(), UploadStatus::Accepted | UploadStatus::Partial);
        (is_done && is_known).then(|| t!(locale, "upload-no-problems"))
    }
}

fn facts_of(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, background, locale, .. } = receipt;
    let (corrected, to_correct) = upload.corrections();
    let meta = &upload.meta;
    let environment = match meta.environment {
        Environment::Production => t!(locale, "receipt-production"),
        other @ (Environment::Stage | Environment::Sandbox) => {
            t!(locale, "words-place", place = other.as_str())
        }
    };
    html! {
        dl {
            dt { (t!(locale, "upload-label-file")) } dd { (record(&meta.file_name)) }
            dt { (t!(locale, "receipt-started")) } dd { (locale.time(&meta.started_at)) }
            dt { (t!(locale, "receipt-environment")) } dd { (environment) }
            dt { (t!(locale, "receipt-ran-by")) }
            dd { (tables::operator(&background.account, &background.host, locale)) }
            @if let Some(earlier) = &meta.again_of {
                dt { (t!(locale, "upload-label-again")) }
                dd { (t!(locale, "upload-again", upload = record(earlier))) }
            }
            @if let Some(corrected) = &meta.corrects {
                dt { (t!(locale, "upload-label-corrects")) } dd { code { (record(corrected)) } }
            }
            @if !corrected.is_empty() {
                dt { (t!(locale, "upload-label-corrected")) }
                dd { code { (record(&corrected.join(", "))) } }
            }
            @if !to_correct.is_empty() {
                dt { (t!(locale, "upload-label-to-correct")) }
                dd { code { (record(&to_correct.join(", "))) } }
            }
            dt { (t!(locale, "upload-label-upload")) } dd { code { (record(&meta.id)) } }
            dt.wide { (t!(locale, "receipt-sha256")) } dd.wide { code { (record(&meta.file_sha256)) } }
        }
    }
}

fn footer(receipt: &Receipt) -> Markup {
    let Receipt { background, made_at, locale, .. } = receipt;
    let (at, version) = (locale.time(made_at), env!("CARGO_PKG_VERSION"));
    let made =
        t!(locale, "receipt-made", at, version, sent_by = record(&background.program_version));
    html! { footer { p { (made) } } }
}
