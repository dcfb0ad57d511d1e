//! Records with the line of the file on which they start.
//!
//! The csv crate could read them, but its line numbers count only LF and slip on CRLF, and where a
//! quote is never closed it takes the rest of the file for one field. Here such a record is one line
//! long, and the next line is read.

use std::ops::Range;

use csv::StringRecord;

use super::source::ReadError;
use super::text::Window;
use super::watch::LONGEST;

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
pub(super) struct Position {
    /// How many bytes come before it.
    pub at: u64,
    /// The number of the line that follows.
    pub line: u64,
}

impl Position {
    /// Before the first line.
    pub const START: Self = Self { at: 0, line: 1 };
}

/// The records of a file, one after another. Lines that hold nothing but white space and
/// delimiters are passed over.
pub struct Records<'f> {
    window: Window<'f>,
    delimiter: u8,
    width: Option<usize>,
    /// Where the next record is looked for.
    place: Position,
    /// How many bytes the window is behind that.
    behind: usize,
    fields: StringRecord,
}

impl<'f> Records<'f> {
    /// Reads on from `place`, where the window begins. A record of several lines that has not the
    /// `width` expected comes from a quote that was never closed, and met another one by chance.
    pub(super) fn new(
        window: Window<'f>,
        delimiter: char,
        place: Position,
        width: Option<usize>,
    ) -> Self {
        // All delimiters are ASCII.
        let delimiter = delimiter as u8;
        Self { window, delimiter, width, place, behind: 0, fields: StringRecord::new() }
    }

    /// Where the next record is looked for.
    pub(super) fn place(&self) -> Position {
        self.place
    }

    /// The next record, or `None` at the end of the file.
    pub fn read(&mut self) -> Result<Option<Record<'_>>, ReadError> {
        let mut frame = loop {
            self.window.pass(std::mem::take(&mut self.behind));
            let Some(frame) = self.find()? else { return Ok(None) };
            if !self.is_blank(self.text(&frame)?) {
                break frame;
            }
            self.step(&frame);
        };
        let mut quotes = frame.quotes;
        if quotes.is_ok() {
            let mut fields = std::mem::take(&mut self.fields);
            split(self.text(&frame)?, self.delimiter, &mut fields);
            self.fields = fields;
            if frame.lines > 1 && self.width.is_some_and(|width| width != self.fields.len()) {
                frame = RecordSpan::of_line(self.window.rest());
                quotes = Err(QuoteFault::Unclosed);
            }
        }
        let line = self.place.line;
        self.step(&frame);
        let fields = quotes.map(|()| &self.fields);
        Ok(Some(Record { line, raw: self.text(&frame)?, fields }))
    }

    /// The extent of what comes next, or `None` at the end of the file.
    fn find(&mut self) -> Result<Option<RecordSpan>, ReadError> {
        loop {
            let bytes = self.window.rest();
            let frame = RecordSpan::find(bytes, self.delimiter);
            let goes_on = frame.next == bytes.len() || frame.quotes == Err(QuoteFault::Unclosed);
            if !goes_on || self.window.is_end() {
                let found = if frame.end > LONGEST { RecordSpan::unclosed(bytes) } else { frame };
                return Ok((!bytes.is_empty()).then_some(found));
            }
            if bytes.len() > LONGEST + 2 {
                let line = RecordSpan::unclosed(bytes);
                // No line was as long as this when the text was looked at.
                let is_line = line.next < bytes.len();
                return is_line.then_some(Some(line)).ok_or_else(|| self.window.changed());
            }
            self.window.more()?;
        }
    }

    fn text(&self, frame: &RecordSpan) -> Result<&str, ReadError> {
        // It was UTF-8 when the text was looked at.
        std::str::from_utf8(&self.window.rest()[..frame.end]).map_err(|_| self.window.changed())
    }

    fn is_blank(&self, raw: &str) -> bool {
        raw.chars().all(|c| c == char::from(self.delimiter) || c.is_whitespace())
    }

    fn step(&mut self, frame: &RecordSpan) {
        self.behind = frame.next;
        self.place =
            Position { at: self.place.at + frame.next as u64, line: self.place.line + frame.lines };
    }
}

/// Splits a record of which the quotes are right into its fields, and takes the quotes away.
fn split(raw: &str, delimiter: u8, fields: &mut StringRecord) {
    fields.clear();
    let mut at = 0;
    loop {
        let end = end_of_field(raw.as_bytes(), at, delimiter).unwrap_or(raw.len());
        match raw[at..end].strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
            Some(field) if field.contains('"') => fields.push_field(&field.replace("\"\"", "\"")),
            Some(field) => fields.push_field(field),
            None => fields.push_field(&raw[at..end]),
        }
        if end == raw.len() {
            return;
        }
        at = end + 1;
    }
}

/// The extent of a record, counted from where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RecordSpan {
    /// Where its line end begins.
    pub end: usize,
    /// Where the next record begins.
    pub next: usize,
    /// How many physical lines it takes.
    lines: u64,
    quotes: Result<(), QuoteFault>,
}

impl RecordSpan {
    /// The first record: one line, or several where a quoted field goes on.
    fn find(bytes: &[u8], delimiter: u8) -> Self {
        let (mut at, mut lines) = (0, 1);
        loop {
            let Some(field_end) = end_of_field(bytes, at, delimiter) else {
                return Self::unclosed(bytes);
            };
            if bytes.get(at) == Some(&b'"') {
                lines += count_line_ends(&bytes[at..field_end]);
            }
            match bytes.get(field_end) {
                Some(&b) if b == delimiter => at = field_end + 1,
                None | Some(b'\r' | b'\n') => {
                    let next = after_line_end(bytes, field_end);
                    return Self { end: field_end, next, lines, quotes: Ok(()) };
                }
                Some(_) => {
                    return Self { quotes: Err(QuoteFault::Misplaced), ..Self::of_line(bytes) };
                }
            }
        }
    }

    /// The first physical line.
    pub fn of_line(bytes: &[u8]) -> Self {
        let end = memchr::memchr2(b'\r', b'\n', bytes).unwrap_or(bytes.len());
        Self { end, next: after_line_end(bytes, end), lines: 1, quotes: Ok(()) }
    }

    /// The first physical line, in which a quote is not closed.
    fn unclosed(bytes: &[u8]) -> Self {
        Self { quotes: Err(QuoteFault::Unclosed), ..Self::of_line(bytes) }
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
        let quote = from + memchr::memchr(b'"', bytes.get(from..)?)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
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

/// How many line ends there are, counted over one block after another.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LineCount {
    count: u64,
    ends_in_return: bool,
}

impl LineCount {
    pub fn add(&mut self, block: &[u8]) {
        let number = |byte| memchr::memchr_iter(byte, block).count() as u64;
        let (feeds, returns) = (number(b'\n'), number(b'\r'));
        let pairs = match returns {
            0 => 0,
            _ => block.windows(2).filter(|pair| pair == b"\r\n").count() as u64,
        };
        let cut_pair = u64::from(self.ends_in_return && block.first() == Some(&b'\n'));
        self.count += feeds + returns - pairs - cut_pair;
        if let Some(&last) = block.last() {
            self.ends_in_return = last == b'\r';
        }
    }

    pub fn count(self) -> u64 {
        self.count
    }
}

fn count_line_ends(bytes: &[u8]) -> u64 {
    let mut lines = LineCount::default();
    lines.add(bytes);
    lines.count()
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::super::text::Text;
    use super::*;

    fn text(text: &str, block: usize) -> Text {
        let source = Source::of_bytes(text.as_bytes()).in_blocks_of(block);
        Text { source, encoding: encoding_rs::UTF_8, begin: 0, end: text.len() as u64 }
    }

    /// Each record as `line: field | field`, or `line: fault`; the same in whatever blocks they come.
    fn records(csv: &str, width: Option<usize>) -> Vec<String> {
        let [first, second, third] = [1, 7, 4096].map(|block| shown(&mut text(csv, block), width));
        assert!(first == second && second == third, "{first:?} {second:?} {third:?}");
        first
    }

    fn shown(text: &mut Text, width: Option<usize>) -> Vec<String> {
        let mut records = text.records(',', Position::START, width).unwrap();
        let mut shown = Vec::new();
        while let Some(Record { line, fields, .. }) = records.read().unwrap() {
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
        let mut text = text("\n\"a\nb\",1\r\nc,2", 4096);
        let mut records = text.records(',', Position::START, None).unwrap();
        assert_eq!(records.read().unwrap().unwrap().raw, "\"a\nb\",1");
        assert_eq!(records.read().unwrap().unwrap().raw, "c,2");
        assert_eq!(records.place(), Position { at: 13, line: 5 });
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
        fn each_record_has_the_fields_of_its_own_text(csv in "[\",\r\n a]{0,40}") {
            let mut text = text(&csv, 7);
            let mut records = text.records(',', Position::START, None).unwrap();
            let mut seen = 0;
            while let Some(record) = records.read().unwrap() {
                if let Ok(fields) = record.fields {
                    let mut alone = csv::ReaderBuilder::new();
                    let mut alone = alone.has_headers(false).from_reader(record.raw.as_bytes());
                    let expected = alone.records().next().unwrap().unwrap();
                    assert_eq!(fields, &expected, "{csv:?}");
                    assert!(alone.records().next().is_none(), "{csv:?}");
                }
                seen = record.line;
            }
            assert!(seen <= 1 + count_line_ends(csv.as_bytes()));
        }
    }
}
