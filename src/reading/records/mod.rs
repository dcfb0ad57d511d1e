//! Records with the place in the text at which they begin.
//!
//! The core of the csv crate splits them. What it lets pass is looked at here: a quote that stands where no
//! field begins or ends, and one that is never closed, after which the crate takes the rest of the file for
//! one field. Such a record is one line long, and the next line is read.

pub(super) mod quotes;
pub(super) mod shapes;
mod splitter;

use std::cell::OnceCell;
use std::ops::Range;

use csv_core::ReadRecordResult;
use memchr::{memchr, memchr2};

use self::quotes::{QuoteFault, has_quoted, quote_fault};
use self::splitter::Splitter;
use super::cell::Reading;
use super::cell::fields::Fields;
use super::cell::letters::{has_digit, shape};
use super::column::Positions;
use super::text::Text;
use super::text::read::LONGEST_LINE;

/// One row of the file as it stands, whether or not it could be split into fields.
#[derive(Debug, Clone, Copy)]
pub struct Record<'r> {
    /// Where it begins in the text.
    pub(super) at: usize,
    /// The text of the row, without its line end.
    pub raw: &'r str,
    /// The fields, unquoted.
    pub fields: Result<Fields<'r>, QuoteFault>,
}

/// How far the end of a record is looked for, at the least: a quote that is never closed is not to cost all
/// that follows.
const REACH: usize = LONGEST_LINE + 1;

const MARK_AND_QUOTE: &[u8] = "\u{FEFF}\"".as_bytes();

/// How far quotes are looked for at a time.
const AHEAD: usize = 64 << 10;

/// The records of a text, one after another. Lines that hold nothing but white space and delimiters are
/// passed over.
pub(super) struct Records<'t> {
    text: &'t str,
    reader: Splitter,
    delimiter: u8,
    width: Option<usize>,
    /// Where the columns stand.
    positions: Option<Positions>,
    /// Where the next record is looked for.
    next: usize,
    /// Up to where its end is.
    reach: usize,
    /// Up to where there is no quote, as far as was looked.
    unquoted: usize,
    /// Whether a field of the text begins with a quote, where that was asked.
    has_quoted: OnceCell<bool>,
    /// The fields of the last record without their quotes, and where each of so many ends: in the beginning
    /// of these.
    filled: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl<'t> Records<'t> {
    /// Reads from a place where a line begins.
    pub fn new(text: &'t Text, delimiter: char, from: usize) -> Self {
        // All delimiters are ASCII.
        let delimiter = delimiter as u8;
        let mut records = Self {
            text: text.as_str(),
            reader: Splitter::new(delimiter),
            delimiter,
            width: None,
            positions: None,
            next: 0,
            reach: 0,
            unquoted: 0,
            has_quoted: OnceCell::new(),
            filled: vec![0; 1 << 10],
            ends: vec![0; 1 << 5],
            count: 0,
        };
        records.go_to(from);
        records
    }

    /// Knows what a row looks like: a record of several lines that does not, or of which each line does, comes
    /// from a quote that was never closed, and met another one by chance.
    pub fn of_rows(self, width: usize, positions: Option<Positions>) -> Self {
        Self { width: Some(width), positions, ..self }
    }

    /// Where the next record is looked for.
    pub fn place(&self) -> usize {
        self.next
    }

    /// The next record, or `None` at the end of the text.
    #[inline]
    pub fn read(&mut self) -> Option<Record<'_>> {
        let (at, end, fault) = self.find()?;
        let raw = &self.text[at..end];
        Some(Record { at, raw, fields: fault.map_or_else(|| Ok(self.fields(raw)), Err) })
    }

    /// Where the next record begins and ends, and what is wrong with its quotes. By itself, so that whoever
    /// reads needs no copy of the fields.
    #[inline(never)]
    fn find(&mut self) -> Option<(usize, usize, Option<QuoteFault>)> {
        let bytes = self.text.as_bytes();
        loop {
            while is_line_end(*bytes.get(self.next)?) {
                self.next += 1;
            }
            // What begins with a mark and a quote is the titles of a file that was joined to this one.
            if bytes[self.next] == MARK_AND_QUOTE[0]
                && bytes[self.next..].starts_with(MARK_AND_QUOTE)
            {
                self.next += MARK_AND_QUOTE.len() - 1;
            }
            let at = self.next;
            if self.reach < bytes.len().min(at + REACH) {
                self.reach = self.text.floor_char_boundary(at + 2 * REACH);
            }
            let is_quoted = bytes[at] == b'"';
            if is_quoted
                && let Some(fault) = quote_fault(&bytes[at..self.reach], self.delimiter)
                && !self.is_text(at)
            {
                return Some(self.broken(at, fault));
            }
            self.next = self.split(at);
            let mut end = self.next;
            while is_line_end(bytes[end - 1]) {
                end -= 1;
            }
            // Nearly no line begins as a blank one may.
            let is_blank = |c: char| c == char::from(self.delimiter) || c.is_whitespace();
            if !bytes[at].is_ascii_alphanumeric() && self.text[at..end].chars().all(is_blank) {
                continue;
            }
            let has_quote = is_quoted || end > self.unquoted;
            if has_quote && let Some(fault) = self.fault(at..end, is_quoted) {
                return Some(self.broken(at, fault));
            }
            return Some((at, end, None));
        }
    }

    /// Splits the record that begins at a place into its fields, and tells where it ends.
    fn split(&mut self, mut at: usize) -> usize {
        let bytes = &self.text.as_bytes()[..self.reach];
        let mut length = 0;
        self.count = 0;
        loop {
            let (filled, ends) = (&mut self.filled[length..], &mut self.ends[self.count..]);
            // Asked again without input, it knows that this is the end.
            let (result, read, more, count) = self.reader.read_record(&bytes[at..], filled, ends);
            at += read;
            length += more;
            self.count += count;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.filled.resize(2 * self.filled.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record | ReadRecordResult::End => return at,
            }
        }
    }

    fn fields<'r>(&'r self, raw: &'r str) -> Fields<'r> {
        let ends = &self.ends[..self.count];
        let length = ends.last().copied().unwrap_or_default();
        let is_raw = length + self.count == raw.len() + 1;
        Fields::new(if is_raw { raw } else { self.without_quotes(length) }, ends)
    }

    #[inline(never)]
    fn without_quotes(&self, length: usize) -> &str {
        let unquoted = std::str::from_utf8(&self.filled[..length]);
        unquoted.expect("what was left out of the text is ASCII")
    }

    /// What is wrong with a record that has quotes in it.
    fn fault(&mut self, record: Range<usize>, is_quoted: bool) -> Option<QuoteFault> {
        let (at, raw) = (record.start, &self.text[record]);
        if is_quoted {
            // It was looked at, and most likely the next one is quoted too.
            self.unquoted = self.next;
        } else {
            self.look_for_quotes();
            if let Some(fault) = quote_fault(raw.as_bytes(), self.delimiter)
                && !self.is_text(at)
                && !self.is_unquoted(raw)
            {
                return Some(fault);
            }
        }
        // `Applied filters:` and what a program left out, of which no line can be a row.
        let is_note = || {
            raw.lines().next().is_some_and(|line| line.trim_end().ends_with(':'))
                && !raw.contains(char::from(self.delimiter))
        };
        let is_unclosed = memchr2(b'\n', b'\r', raw.as_bytes()).is_some()
            && (self.width.is_some_and(|width| width != self.count) || self.has_rows(raw))
            && !is_note();
        is_unclosed.then_some(QuoteFault::Unclosed)
    }

    /// Whether two lines of a record would be rows by themselves, with ids that look alike or, where each was drawn, are
    /// as long: a quote that was never closed may meet another one where the fields add up.
    #[cold]
    fn has_rows(&self, raw: &str) -> bool {
        let (Some(width), Some(positions)) = (self.width, self.positions) else { return false };
        let is_row = |cells: &Vec<&str>| {
            cells.len() == width && Reading::of(cells[positions.amount]).is_some()
        };
        let lines =
            raw.split(['\n', '\r']).map(|line| line.split(char::from(self.delimiter)).collect());
        let mut ids = lines.filter(is_row).map(|cells| cells[positions.loan_id].trim_matches('"'));
        let Some(first) = ids.next() else { return false };
        let is_as_long = |id: &str| id.len() == first.len() && has_digit(id) && has_digit(first);
        ids.any(|id| shape(id) == shape(first) || is_as_long(id))
    }

    /// Whether the line that begins at a place is a text in one cell with words in quotes: `SACCO "Umoja" Ltd`.
    #[cold]
    fn is_text(&self, at: usize) -> bool {
        let cell = self.line(at).trim_end_matches(char::from(self.delimiter));
        !cell.contains(char::from(self.delimiter)) && cell.matches('"').count() % 2 == 0
    }

    /// Whether quotes are signs like others in a record: `psql`, `mysql` and `sqlcmd` put no field in quotes. An id and an
    /// amount have none.
    #[cold]
    fn is_unquoted(&self, raw: &str) -> bool {
        let is_taken = |at: usize| self.positions.is_some_and(|columns| columns.is_taken(at));
        let mut fields = self.fields(raw).iter().enumerate();
        matches!(self.delimiter, b'|' | b'\t')
            && !fields.any(|(at, field)| is_taken(at) && field.contains('"'))
            && !*self.has_quoted.get_or_init(|| has_quoted(self.text, self.delimiter))
    }

    /// The line that begins at a place.
    fn line(&self, at: usize) -> &'t str {
        let rest = &self.text[at..];
        &rest[..memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
    }

    /// A record of one line.
    fn broken(&mut self, at: usize, fault: QuoteFault) -> (usize, usize, Option<QuoteFault>) {
        let end = at + self.line(at).len();
        self.go_to(end);
        (at, end, Some(fault))
    }

    /// Goes on at the beginning or the end of a line.
    pub fn go_to(&mut self, at: usize) {
        self.reader.reset();
        // The crate takes a mark where it begins for that of the file, and drops it.
        self.reader.read_record(b"\n", &mut self.filled, &mut self.ends);
        self.next = at;
        self.look_for_quotes();
    }

    /// Looks ahead, though not over the whole text for a record or two.
    fn look_for_quotes(&mut self) {
        let ahead = &self.text.as_bytes()[self.next..];
        let ahead = &ahead[..ahead.len().min(AHEAD)];
        self.unquoted = self.next + memchr(b'"', ahead).unwrap_or(ahead.len());
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests;
