//! Words that several reports have.

use super::left::Told;
use super::style;
use crate::checks::guard::Superseded;
use crate::ledger::RecordedProblem;
use crate::model::text::{escape, record};
use crate::ui::words::{Locale, spoken, t};

/// How bad Kiva finds something, in the language where it is a word that Kiva is known to use.
pub(super) fn severity(problem: &RecordedProblem, locale: &Locale) -> String {
    match problem.severity.as_str() {
        "error" => t!(locale, "words-error"),
        "warning" => t!(locale, "words-warning"),
        other => record(other),
    }
}

/// So many loans, of those that Kiva expects where it was asked.
pub(super) fn loans_of(count: usize, expected: Option<usize>) -> String {
    let loans = t!("words-loans", count);
    match expected {
        None => loans,
        Some(expected) => t!("words-loans-expected", loans, expected),
    }
}

/// What comes before the command that sends rows that were given up: first the file is made right, where Kiva has newer
/// amounts of its other rows by now.
pub(super) fn rest_after_all(told: &Told, locale: &Locale) -> String {
    let Some(Superseded { loan, by, .. }) = told.undone.as_ref().filter(|_| !told.goes_back())
    else {
        return t!(locale, "upload-next-rest");
    };
    t!(locale, "upload-next-rest-corrected", by = by.upload.as_str(), loan = record(loan))
}

/// How bad it is, in its colour.
pub(super) fn word(is_error: bool) -> String {
    if is_error { style::error(t!("words-error")) } else { style::warning(t!("words-warning")) }
}

/// The first line of what is wrong: how bad it is, where it stands, and its code.
pub(super) fn headline(
    is_error: bool,
    lines: &[u64],
    field: Option<String>,
    code: Option<&str>,
) -> String {
    let at =
        |lines: &[u64]| t!("upload-skipped", count = lines.len(), lines = spoken().listed(lines));
    let place = [Some(lines).filter(|lines| !lines.is_empty()).map(at), field]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let code = code.map_or(String::new(), |code| format!("[{}]", escape(code)));
    let head = [word(is_error), place, code];
    head.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
