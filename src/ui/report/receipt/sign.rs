//! Where it is signed: beside the sums, so that no signature stands on a page without them.

use maud::{Markup, html};

use super::Receipt;
use crate::ledger::{BatchStatus, Upload};
use crate::model::{FileMeta, Total};
use crate::ui::words::t;

pub(super) fn signatures(receipt: &Receipt) -> Markup {
    let locale = receipt.locale;
    let blank = |label: String| html! { div.blank { (label) } };
    html! {
        section.sign {
            h2 { (t!(locale, "receipt-signatures")) }
            div.places {
                (sums(receipt))
                @for role in [t!(locale, "receipt-prepared"), t!(locale, "receipt-reviewed")] {
                    div.person {
                        strong { (role) }
                        (blank(t!(locale, "receipt-name")))
                        (blank(t!(locale, "receipt-function")))
                        (blank(t!(locale, "receipt-date")))
                        (blank(t!(locale, "receipt-signature")))
                    }
                }
                div.stamp { (t!(locale, "receipt-stamp")) }
            }
        }
    }
}

fn sums(receipt: &Receipt) -> Markup {
    let (upload, locale) = (&receipt.told.upload, receipt.locale);
    let month = locale.month(upload.meta.period);
    html! {
        div.sums {
            p { strong { (receipt.partner()) } }
            p { (month) ", " (t!(locale, "words-rows", count = upload.rows())) }
            @if let Some((count, total)) = taken(upload) {
                p.sum { small { (t!(locale, "receipt-taken", count)) } (receipt.money(&total)) }
                p { small { (label_of_total(receipt)) } (receipt.money(&upload.total())) }
            } @else {
                p.sum { small { (label_of_total(receipt)) } (receipt.money(&upload.total())) }
            }
            @if let Some(file) = &upload.meta.file { (agreed(receipt, file)) }
            @if let Some(all) = &upload.month {
                p {
                    small { (t!(locale, "receipt-month-sum", month)) }
                    (t!(locale, "words-loans", count = all.loans)) ", " (receipt.money(&all.total))
                }
            }
        }
    }
}

/// The rows that Kiva has without an error, and their total, where these are not all.
fn taken(upload: &Upload) -> Option<(usize, Total)> {
    let wrong = upload.error_lines();
    let accepted = upload.repayments_of(BatchStatus::Accepted);
    let taken: Vec<_> = accepted.filter(|row| !wrong.contains(&row.line)).collect();
    let total = taken.iter().map(|row| row.amount).sum();
    (taken.len() < upload.rows()).then_some((taken.len(), total))
}

/// What the total of all rows is called: that of the file where Kiva has not all of them.
pub(super) fn label_of_total(receipt: &Receipt) -> String {
    let locale = receipt.locale;
    match taken(&receipt.told.upload) {
        Some(_) => t!(locale, "receipt-file-total"),
        None => t!(locale, "upload-label-total"),
    }
}

/// What agreed with the rows: the file's own total line, and the figures that were given for it.
fn agreed(receipt: &Receipt, file: &FileMeta) -> Markup {
    let locale = receipt.locale;
    html! {
        @if let Some(total) = &file.control_total {
            p { small { (t!(locale, "receipt-control")) } (receipt.money(&total.amount)) }
        }
        @if let Some(total) = &file.expected_total {
            p { small { (t!(locale, "receipt-expected-total")) } (receipt.money(total)) }
        }
        @if let Some(rows) = file.expected_rows {
            p {
                small { (t!(locale, "receipt-expected-rows")) }
                (t!(locale, "words-rows", count = rows))
            }
        }
    }
}
