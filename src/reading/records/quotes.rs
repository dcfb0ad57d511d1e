//! Where the quotes of a record stand: the csv crate lets pass what is wrong with them.

use std::ops::Range;

use memchr::memchr_iter;

use crate::reading::text::read::LONGEST_LINE;

/// What is wrong with the quotes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteFault {
    /// A quote opens a field and nothing closes it.
    Unclosed,
    /// A quote stands inside a field, or something follows the quote that closes one.
    Misplaced,
}

/// What is wrong with the quotes of the record that these bytes begin with.
pub(super) fn quote_fault(bytes: &[u8], delimiter: u8) -> Option<QuoteFault> {
    let mut at = 0;
    loop {
        let Some(end) = end_of_field(bytes, at, delimiter).filter(|end| *end <= LONGEST_LINE)
        else {
            return Some(QuoteFault::Unclosed);
        };
        if is_strayed(&bytes[at..end]) {
            return Some(QuoteFault::Misplaced);
        }
        match bytes.get(end) {
            None | Some(b'\r' | b'\n') => return None,
            Some(&b) if b == delimiter => at = end + 1,
            Some(_) => return Some(QuoteFault::Misplaced),
        }
    }
}

/// Where the field ends that starts at `at`, or `None` where its quote is never closed.
fn end_of_field(bytes: &[u8], at: usize, delimiter: u8) -> Option<usize> {
    if bytes.get(at) == Some(&b'"') {
        return closing_quote(bytes, at + 1).map(|quote| quote + 1);
    }
    let ends = |b: &u8| *b == delimiter || matches!(b, b'\r' | b'\n');
    Some(bytes[at..].iter().position(ends).map_or(bytes.len(), |end| at + end))
}

/// Whether a quote stands in a field that does not begin with one. `="0042"`, which keeps an id a text in Excel, is told
/// by what it is.
fn is_strayed(field: &[u8]) -> bool {
    let has_quote = |bytes: &[u8]| bytes.contains(&b'"');
    let formula = || field.strip_prefix(b"=\"")?.strip_suffix(b"\"");
    !field.starts_with(b"\"") && has_quote(field) && formula().is_none_or(has_quote)
}

/// Whether a field begins with a quote: what quotes none writes the quotes of names as they are.
pub(super) fn has_quoted(text: &str, delimiter: u8) -> bool {
    memchr_iter(b'"', text.as_bytes()).any(|quote| {
        let before = text[..quote].trim_end_matches([' ', '\u{FEFF}']);
        before.is_empty() || before.ends_with(['\n', '\r', char::from(delimiter)])
    })
}

/// Where the field number `index` stands in the text of a record, with its quotes.
pub fn field_span(raw: &str, delimiter: char, index: usize) -> Option<Range<usize>> {
    // All delimiters are ASCII.
    let delimiter = delimiter as u8;
    let mut start = 0;
    for _ in 0..index {
        let end = end_of_field(raw.as_bytes(), start, delimiter)?;
        start = (raw.as_bytes().get(end) == Some(&delimiter)).then_some(end + 1)?;
    }
    Some(start..end_of_field(raw.as_bytes(), start, delimiter)?)
}

/// The quote that ends a quoted field whose text starts at `from`; two in a row are a quote that
/// belongs to the text.
fn closing_quote(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        // Most fields are short: to call a search for each takes longer.
        let quote = from + bytes.get(from..)?.iter().position(|byte| *byte == b'"')?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::field_span;

    #[test]
    fn a_field_is_found_in_its_record() {
        let raw = "L-1;\"a;\"\"b\"\"\";-5;";
        let field = |index| field_span(raw, ';', index).map(|span| &raw[span]);
        assert_eq!([field(0), field(2), field(3)], [Some("L-1"), Some("-5"), Some("")]);
        assert_eq!(field(1), Some("\"a;\"\"b\"\"\""));
        assert_eq!(field(4), None);
        assert_eq!(field_span("a,\"b", ',', 1), None);
        let formula = "=\"0042\",5,=\"7\"";
        let field = |index| field_span(formula, ',', index).map(|span| &formula[span]);
        assert_eq!([field(0), field(2)], [Some("=\"0042\""), Some("=\"7\"")]);
        let named = "L-1|Kato \"Joe\" J|5";
        assert_eq!(field_span(named, '|', 2).map(|span| &named[span]), Some("5"));
    }
}
