//! What texts in a line that is no row look like.

use crate::model::is_digits;
use crate::reading::cell::Reading;
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{is_in, normalize, shape};
use crate::reading::cell::numbers::{has_cents, is_moment};
use crate::reading::records::shapes::looks_like_id;
use crate::reading::titles::labels::is_label;
use crate::reading::titles::totals::{begins_as_total, is_total_word};

pub(super) fn is_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_whitespace)
}

/// Whether a page and its number stand there alone, or beside nothing but when, and by whom, it was printed: `Page 2`,
/// `User: x,,Page 1 of 3`.
pub(super) fn is_page(cells: Fields<'_>) -> bool {
    let is_number = |cell: &str| {
        let mut words = cell.split([' ', '/']).filter(|word| !word.is_empty());
        words.next().is_some_and(|word| is_in(&normalize(word), "page, pagina, hoja, feuille"))
            && cell.ends_with(|c: char| c.is_ascii_digit())
            && words.all(|word| is_digits(word) || is_in(&normalize(word), "of, sur, de"))
    };
    let is_print = |cell: &str| cell.contains(':') || is_moment(cell) || is_label(&normalize(cell));
    let mut filled = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    cells.iter().any(|cell| is_number(cell.trim()))
        && filled.all(|cell| is_number(cell) || is_print(cell))
}

/// Whether a text is the number of a page and how many there are: `2/3`.
pub(crate) fn is_page_of(text: &str) -> bool {
    let parts = text.split_once('/').map(|(page, of)| (page.trim().parse(), of.trim().parse()));
    matches!(parts, Some((Ok::<u16, _>(page), Ok::<u16, _>(of))) if (1..=of).contains(&page))
}

/// What stands between two dashes, as the number of a page does: `- 2 -`.
pub(crate) fn between_dashes(text: &str) -> Option<&str> {
    const DASHES: [char; 3] = ['-', '–', '—'];
    Some(text.strip_prefix(DASHES)?.strip_suffix(DASHES)?.trim())
}

/// Whether nothing stands there but the number of a page, a day, an address or the name of the report: `-2-`,
/// `02-Nov-2026`, `2026-11-02T09:15:22`, `RPT_KIVA_01`.
pub(super) fn is_footer(cells: Fields<'_>) -> bool {
    let Some(cell) = cells.only() else { return false };
    let is_page = |page: &str| page.parse::<u16>().is_ok();
    let is_day =
        || matches!(shape(cell).as_str(), "9-A-9" | "9/A/9" | "9-9-9A9:9:9") && is_moment(cell);
    let begins = |word: &&str| normalize(cell).starts_with(*word);
    let is_report = || is_word(cell) && ["rpt", "report", "rapport"].iter().any(begins);
    is_day()
        || is_report()
        || is_page_of(cell)
        || between_dashes(cell).is_some_and(is_page)
        || cell.contains("://")
        || cell.starts_with("www.")
}

/// Whether it is a word and a number with cents, between which a delimiter is missing: `UMOJA 5.00`.
pub(super) fn is_word_with_cents(text: &str) -> bool {
    let parts = text.trim().split_once(char::is_whitespace);
    parts.is_some_and(|(word, number)| !word.ends_with(':') && has_cents(number))
}

/// Whether a row stands in one cell, from its id to its amount: `1002 B 120.50`.
pub(super) fn is_merged_row(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(looks_like_id)
        && words.any(|word| matches!(Reading::of(word), Some(Reading::One(..))))
}

/// `#REF!`, `#N/A`, `#NAME?`.
pub(super) fn is_spreadsheet_error(id: &str) -> bool {
    id.starts_with('#') && id.ends_with(['!', '?', 'A']) && is_word(id)
}

/// Whether it may be an id in two parts: `KV 021`.
pub(super) fn is_split_id(id: &str) -> bool {
    let Some((letters, number)) = id.trim().split_once(char::is_whitespace) else { return false };
    let is_code = letters.len() <= 3 && letters.bytes().all(|b| b.is_ascii_uppercase());
    is_code && is_digits(number)
}

/// What a report server calls a column without a name: the titles of a second table are often of these.
pub(super) fn is_textbox(cell: &str) -> bool {
    const NAMES: [&str; 3] = ["textbox", "zonedetexte", "cuadrodetexto"];
    let may_be = cell.trim_start().starts_with(['t', 'T', 'z', 'Z', 'c', 'C']);
    may_be && NAMES.contains(&normalize(cell).trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Whether it is drawn, as below the titles of a printed table.
pub(super) fn is_rule(raw: &str) -> bool {
    let is_drawn = |c: char| {
        matches!(c, '-' | '=' | '_' | '*' | '~' | '.' | '…' | '─' | '━' | '═' | '—' | '–')
    };
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | ':' | '+' | '"' | '│' | '┼');
    // Three dots may be one sign.
    let length =
        |text: &str| -> usize { text.chars().map(|c| if c == '…' { 3 } else { 1 }).sum() };
    raw.chars().all(|c| is_drawn(c) || is_between(c))
        && raw.split(is_between).any(|part| length(part) >= 3)
}

/// Whether an id begins or ends as a word for a total does; nearly none does.
#[inline]
pub(super) fn may_be_total_word(id: &str) -> bool {
    let first = id.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    let last = id.as_bytes().last().copied().unwrap_or(b' ');
    // Most ids begin with two letters or fewer.
    let is_word =
        || id.as_bytes().get(2).is_some_and(|third| !matches!(third, b'0'..=b'9' | b'-' | b'/'));
    !first.is_ascii_alphanumeric()
        || !last.is_ascii_digit()
        || matches!(first, b't' | b's' | b'g')
        || (first.is_ascii_alphabetic()
            && is_word()
            && id.bytes().any(|byte| matches!(byte, b' ' | b':' | b'=')))
}

/// Whether a cell that is no id is called a total.
#[inline]
pub(super) fn is_called(cell: &str) -> bool {
    begins_as_total(cell) && is_total_word(cell)
}

/// Whether the word for a total stands in place of the id, or beside an empty one.
#[inline]
pub(super) fn is_called_total(cells: Fields<'_>, id: &str) -> bool {
    if id.trim().is_empty() { cells.iter().any(is_total_word) } else { is_total_word(id) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::cell::letters::each;
    use crate::reading::titles::totals::ELSEWHERE;

    #[test]
    fn no_word_for_a_total_is_passed_over_at_a_glance() {
        let words =
            each(ELSEWHERE).chain(["Total", "Sous-total", "Dakar Total", "Cumul", "Overall"]);
        let words: Vec<_> = words.collect();
        for word in &words {
            assert!(is_total_word(word) || is_total_word(&format!("{word}: 2")), "{word}");
        }
        for end in ["", " 2", ": 2", ":2", " (2)", " ya mikopo 2", " for 2 loans", " 12.50", "=2"] {
            for field in words.iter().map(|word| format!("{word}{end}")) {
                assert!(may_be_total_word(&field) || !is_total_word(&field), "{field}");
            }
        }
    }
}
