//! Records with the line of the file on which they start.
//!
//! The csv crate reads the fields. Where a record starts and ends is found here, for two reasons:
//! its line numbers count only LF and slip on CRLF, and where a quote is never closed it takes the
//! rest of the file for one field. Here such a record is one line long, and the next line is read.

use std::io::Cursor;
use std::ops::Range;

use csv::{Position, StringRecord};

/// One row of the file as it stands, whether or not it could be split into fields.
#[derive(Debug, Clone, Copy)]
pub struct Record<'r> {
    /// The physical line, counted from 1, on which it starts.
    pub line: u64,
    /// The text of the row, without its line end.
    pub raw: &'r str,
    /// The fields, unquoted.
    pub fields: Result<&'r StringRecord, QuoteFault>,
}

/// What is wrong with the quotes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteFault {
    /// A quote opens a field and nothing closes it.
    Unclosed,
    /// A quote stands inside a field, or something follows the quote that closes one.
    Misplaced,
}

/// A place between two lines of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// How many bytes come before it.
    pub at: usize,
    /// The number of the line that follows.
    pub line: u64,
}

impl Place {
    /// Before the first line.
    pub const START: Self = Self { at: 0, line: 1 };
}

/// The physical line that starts at `place`, without its line end, and the place after it.
pub(super) fn line_at(text: &str, place: Place) -> (&str, Place) {
    let frame = Frame::of_line(text.as_bytes(), place.at);
    (&text[place.at..frame.end], Place { at: frame.next, line: place.line + 1 })
}

/// The records of a file, one after another. Lines that hold nothing but white space and
/// delimiters are passed over.
pub struct Records<'f> {
    text: &'f str,
    delimiter: u8,
    width: Option<usize>,
    place: Place,
    reader: csv::Reader<Cursor<&'f [u8]>>,
    /// Whether the csv reader stands where the next record starts.
    in_step: bool,
    fields: StringRecord,
}

impl<'f> Records<'f> {
    /// Reads on from `place`. A record of several lines that has not the `width` expected comes
    /// from a quote that was never closed, and met another one by chance.
    pub(super) fn new(text: &'f str, delimiter: char, place: Place, width: Option<usize>) -> Self {
        // All delimiters are ASCII.
        let delimiter = delimiter as u8;
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(Cursor::new(text.as_bytes()));
        Self { text, delimiter, width, place, reader, in_step: false, fields: StringRecord::new() }
    }

    /// Where the next record is looked for.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// The next record, or `None` at the end of the file.
    pub fn read(&mut self) -> Option<Record<'_>> {
        let (start, mut frame) = self.find()?;
        let mut quotes = frame.quotes;
        if quotes.is_ok() {
            self.split(start.at);
            if frame.lines > 1 && self.width.is_some_and(|width| width != self.fields.len()) {
                frame = Frame::of_line(self.text.as_bytes(), start.at);
                quotes = Err(QuoteFault::Unclosed);
            }
        }
        self.in_step = quotes.is_ok();
        self.pass(&frame);
        Some(Record {
            line: start.line,
            raw: &self.text[start.at..frame.end],
            fields: quotes.map(|()| &self.fields),
        })
    }

    /// The next record that is not blank.
    fn find(&mut self) -> Option<(Place, Frame)> {
        while self.place.at < self.text.len() {
            let start = self.place;
            let frame = Frame::find(self.text.as_bytes(), start.at, self.delimiter);
            if !self.is_blank(&self.text[start.at..frame.end]) {
                return Some((start, frame));
            }
            self.in_step = false;
            self.pass(&frame);
        }
        None
    }

    fn is_blank(&self, raw: &str) -> bool {
        raw.chars().all(|c| c == char::from(self.delimiter) || c.is_whitespace())
    }

    fn pass(&mut self, frame: &Frame) {
        self.place = Place { at: frame.next, line: self.place.line + frame.lines };
    }

    /// Lets the csv reader read the record that starts at `start`. What is in memory and UTF-8
    /// gives it no cause to fail; if it did, the record would have no fields.
    fn split(&mut self, start: usize) {
        if !self.in_step {
            let mut position = Position::new();
            position.set_byte(start as u64);
            if self.reader.seek(position).is_err() {
                self.fields.clear();
                return;
            }
        }
        if !matches!(self.reader.read_record(&mut self.fields), Ok(true)) {
            self.fields.clear();
        }
    }
}

/// The extent of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    /// Where its line end begins.
    end: usize,
    /// Where the next record begins.
    next: usize,
    /// How many physical lines it takes.
    lines: u64,
    quotes: Result<(), QuoteFault>,
}

impl Frame {
    /// The record that starts at `start`: one line, or several where a quoted field goes on.
    fn find(bytes: &[u8], start: usize, delimiter: u8) -> Self {
        let mut at = start;
        let mut lines = 1;
        loop {
            let Some(field_end) = end_of_field(bytes, at, delimiter) else {
                return Self::with_fault(bytes, start, QuoteFault::Unclosed);
            };
            lines += count_line_ends(&bytes[at..field_end]);
            match bytes.get(field_end) {
                Some(&b) if b == delimiter => at = field_end + 1,
                None | Some(b'\r' | b'\n') => {
                    let next = after_line_end(bytes, field_end);
                    return Self { end: field_end, next, lines, quotes: Ok(()) };
                }
                Some(_) => return Self::with_fault(bytes, start, QuoteFault::Misplaced),
            }
        }
    }

    /// The physical line that starts at `start`.
    fn of_line(bytes: &[u8], start: usize) -> Self {
        let end = find(bytes, start, |b| matches!(b, b'\r' | b'\n'));
        Self { end, next: after_line_end(bytes, end), lines: 1, quotes: Ok(()) }
    }

    fn with_fault(bytes: &[u8], start: usize, fault: QuoteFault) -> Self {
        Self { quotes: Err(fault), ..Self::of_line(bytes, start) }
    }
}

/// Where the field ends that starts at `at`, or `None` where its quote is never closed.
fn end_of_field(bytes: &[u8], at: usize, delimiter: u8) -> Option<usize> {
    if bytes.get(at) == Some(&b'"') {
        closing_quote(bytes, at + 1).map(|quote| quote + 1)
    } else {
        Some(find(bytes, at, |b| b == delimiter || matches!(b, b'"' | b'\r' | b'\n')))
    }
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

/// The first byte from `from` on that is `wanted`, or the end.
fn find(bytes: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> usize {
    bytes[from..].iter().position(|&b| wanted(b)).map_or(bytes.len(), |found| from + found)
}

/// The quote that ends a quoted field whose text starts at `from`; two in a row are a quote that
/// belongs to the text.
fn closing_quote(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = find(bytes, from, |b| b == b'"');
        if bytes.get(quote + 1) == Some(&b'"') {
            from = quote + 2;
        } else {
            return (quote < bytes.len()).then_some(quote);
        }
    }
}

/// The place after the line end at `end`, be it LF, CRLF or CR.
fn after_line_end(bytes: &[u8], end: usize) -> usize {
    match (bytes.get(end), bytes.get(end + 1)) {
        (None, _) => end,
        (Some(b'\r'), Some(b'\n')) => end + 2,
        _ => end + 1,
    }
}

/// How many line ends the bytes hold.
pub(super) fn count_line_ends(bytes: &[u8]) -> u64 {
    let mut previous = 0;
    let mut count = 0;
    for &b in bytes {
        count += u64::from(b == b'\r' || (b == b'\n' && previous != b'\r'));
        previous = b;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each record as `line: field | field`, or `line: fault`.
    fn records(text: &str, width: Option<usize>) -> Vec<String> {
        let mut records = Records::new(text, ',', Place::START, width);
        let mut shown = Vec::new();
        while let Some(Record { line, fields, .. }) = records.read() {
            shown.push(match fields {
                Ok(fields) => format!("{line}: {}", fields.iter().collect::<Vec<_>>().join(" | ")),
                Err(fault) => format!("{line}: {fault:?}"),
            });
        }
        shown
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,1", "", ",,", "b,\"2", "\"\"\",x", "  ", "c,3", ""].join(end);
            let quoted = format!("4: b | 2{end}\" | x");
            assert_eq!(records(&text, None), ["1: a | 1", &quoted, "7: c | 3"], "{end:?}");
        }
    }

    #[test]
    fn the_last_line_needs_no_line_end() {
        assert_eq!(records("a,1\r\nb,2", None), ["1: a | 1", "2: b | 2"]);
        assert_eq!(records("a,\"\"", None), ["1: a | "]);
        assert_eq!(records("", None), [""; 0]);
    }

    #[test]
    fn a_bad_quote_costs_one_line() {
        let text = "a,1\n\"b,2\nc,3\n5\" pipe,4\nd,5\n";
        assert_eq!(
            records(text, None),
            ["1: a | 1", "2: Misplaced", "3: c | 3", "4: Misplaced", "5: d | 5"]
        );
        assert_eq!(records("\"e\"x,6\nf,7", None), ["1: Misplaced", "2: f | 7"]);
        assert_eq!(records("a,1\n\"b,2\nc,3\n", None), ["1: a | 1", "2: Unclosed", "3: c | 3"]);
    }

    #[test]
    fn two_strayed_quotes_do_not_swallow_the_lines_between_them() {
        let text = "a,1\n\"b,2\nc,3\nd,4\"\ne,5\n";
        assert_eq!(
            records(text, Some(2)),
            ["1: a | 1", "2: Unclosed", "3: c | 3", "4: Misplaced", "5: e | 5"]
        );
    }

    #[test]
    fn the_raw_text_of_a_record_can_be_shown() {
        let mut records = Records::new("\n\"a\nb\",1\r\nc,2", ',', Place::START, None);
        assert_eq!(records.read().unwrap().raw, "\"a\nb\",1");
        assert_eq!(records.read().unwrap().raw, "c,2");
        assert_eq!(records.place(), Place { at: 13, line: 5 });
    }

    #[test]
    fn a_field_is_found_in_its_record() {
        let raw = "L-1;\"a;\"\"b\"\"\";-5;";
        let field = |index| field_span(raw, ';', index).map(|span| &raw[span]);
        assert_eq!([field(0), field(2), field(3)], [Some("L-1"), Some("-5"), Some("")]);
        assert_eq!(field(1), Some("\"a;\"\"b\"\"\""));
        assert_eq!(field(4), None);
        assert_eq!(field_span("a,\"b", ',', 1), None);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config {
            failure_persistence: None,
            ..Default::default()
        })]

        #[test]
        fn each_record_has_the_fields_of_its_own_text(text in "[\",\r\n a]{0,40}") {
            let mut records = Records::new(&text, ',', Place::START, None);
            let mut seen = 0;
            while let Some(record) = records.read() {
                if let Ok(fields) = record.fields {
                    let mut alone = csv::ReaderBuilder::new();
                    let mut alone = alone.has_headers(false).from_reader(record.raw.as_bytes());
                    let expected = alone.records().next().unwrap().unwrap();
                    assert_eq!(fields, &expected, "{text:?}");
                    assert!(alone.records().next().is_none(), "{text:?}");
                }
                seen = record.line;
            }
            assert!(seen <= 1 + count_line_ends(text.as_bytes()));
        }
    }
}
