//! Proof that a file is clean, in one pass.
//!
//! Nearly all rows of nearly all files are plain: an id of letters and digits, an amount of digits,
//! nothing that could be read in two ways. Of such rows the rules find nothing, and this can be
//! seen without asking them. There are no other rules here: as soon as a single byte is not plain the
//! proof is given up, and all rows go through the rules. It is a proof only where the rules would come to
//! the same result, to the digit; the tests hold both against each other.

use rust_decimal::Decimal;

use super::dates::DateLike;
use super::repeats::Hashes;
use super::rows::is_mostly_zero;
use super::{Checked, Code, Findings, Rules};
use crate::model::{CsvFormat, LoanId};
use crate::reading::{self, Dialect, Options, Positions, ReadError, Source};

/// As much of a file as shows its dialect, if all rows are plain.
const HEAD: usize = 4 << 10;

/// How many bytes are read at a time.
const BLOCK: usize = 128 << 10;

/// The longest row that is plain, in bytes.
const LONGEST: usize = 4 << 10;

/// The result of the check, where it can be proven that nothing would be found; else `None`.
pub(super) fn prove(
    source: &mut Source,
    format: CsvFormat,
    options: &Options,
    rules: &Rules,
) -> Result<Option<Checked>, ReadError> {
    let mut head = vec![0; HEAD];
    source.go_to(0)?;
    let read = source.fill(&mut head)?;
    head.truncate(read);
    if read == HEAD {
        // The last line may be cut.
        let whole = memchr::memrchr(b'\n', &head).map_or(0, |end| end + 1);
        head.truncate(whole);
    }
    let begin = reading::open(Source::of_bytes(&head).in_blocks_of(HEAD), format, options)?;
    let Some((dialect, positions, rows_from)) = begin.plain() else { return Ok(None) };
    let said = begin.decimal_separator();
    let Some(mut proof) = Proof::new(dialect, positions, begin.width(), said, rules) else {
        return Ok(None);
    };
    source.go_to(rows_from)?;
    // A file that is seen already needs no more room.
    let size = if read < HEAD { HEAD } else { BLOCK };
    let mut block = vec![0; size];
    let mut kept = 0;
    loop {
        let read = source.fill(&mut block[kept..])?;
        let seen = kept + read;
        let is_end = seen < size;
        let lines = if is_end {
            seen
        } else {
            memchr::memrchr(b'\n', &block[..seen]).map_or(0, |end| end + 1)
        };
        if seen - lines > LONGEST || !proof.add(&block[..lines]) {
            return Ok(None);
        }
        if is_end {
            return Ok(proof.finish(dialect, rules));
        }
        block.copy_within(lines..seen, 0);
        kept = seen - lines;
    }
}

/// What a byte may be in a plain row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Digit,
    Letter,
    /// What stands between the parts of an id.
    Dash,
    /// What may stand in a column that is not needed: there a letter may have an accent.
    Other,
    /// What takes the rules to read: quotes, delimiters, control characters.
    NotPlain,
}

/// The kinds of all bytes.
const KINDS: [Byte; 256] = {
    // No letter that takes more than one byte is in an id, and any may be elsewhere.
    let mut kinds = [Byte::Other; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        kinds[byte as usize] = match byte {
            b'0'..=b'9' => Byte::Digit,
            b'A'..=b'Z' | b'a'..=b'z' => Byte::Letter,
            b'-' | b'/' | b'_' => Byte::Dash,
            b'"' | b',' | b';' | b'|' => Byte::NotPlain,
            b' '..=b'~' => Byte::Other,
            _ => Byte::NotPlain,
        };
        byte += 1;
    }
    kinds
};

/// What a column is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    LoanId,
    ClientId,
    Amount,
    Nothing,
}

/// The proof, as far as the file was gone over.
struct Proof {
    delimiter: u8,
    /// What stands before the decimals, once that is known.
    separator: Option<u8>,
    /// Whether letters may be more than ASCII has.
    is_utf_8: bool,
    columns: Vec<Use>,
    /// How many decimals an amount may have.
    decimals: u32,
    hashes: Hashes,
    /// The ids of a row.
    loan: Folded,
    client: Folded,
    rows: u64,
    zeros: u64,
    hundredths: u128,
    /// The most decimals that an amount shows.
    shown: u32,
}

impl Proof {
    fn new(
        dialect: Dialect,
        positions: Positions,
        width: usize,
        separator: Option<char>,
        rules: &Rules,
    ) -> Option<Self> {
        let mut columns = vec![Use::Nothing; width];
        columns[positions.loan_id] = Use::LoanId;
        columns[positions.amount] = Use::Amount;
        if let Some(at) = positions.client_id {
            columns[at] = Use::ClientId;
        }
        let exponent = rules.currency.and_then(iso_currency::Currency::exponent);
        let is_utf_8 = dialect.encoding == "utf-8";
        (is_utf_8 || dialect.encoding == "windows-1252").then(|| Self {
            delimiter: dialect.delimiter as u8,
            separator: separator.map(|separator| separator as u8),
            is_utf_8,
            columns,
            decimals: exponent.map_or(2, u32::from).min(2),
            hashes: Hashes::default(),
            loan: Folded::EMPTY,
            client: Folded::EMPTY,
            rows: 0,
            zeros: 0,
            hundredths: 0,
            shown: 0,
        })
    }

    /// Goes on over whole lines; whether all of them are plain.
    fn add(&mut self, lines: &[u8]) -> bool {
        let is_text = || self.is_utf_8 && std::str::from_utf8(lines).is_ok();
        if !(lines.is_ascii() || is_text()) {
            return false;
        }
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', lines).chain([lines.len()]) {
            let line = &lines[start..end];
            start = end + 1;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if !line.is_empty() && self.add_line(line).is_none() {
                return false;
            }
        }
        true
    }

    /// Goes on over a row; `None` where it is not plain.
    fn add_line(&mut self, line: &[u8]) -> Option<()> {
        let mut rest = line;
        let last = self.columns.len() - 1;
        (self.loan.length, self.client.length) = (0, 0);
        for at in 0..=last {
            let is_quoted = rest.first() == Some(&b'"');
            let end = if is_quoted { b'"' } else { self.delimiter };
            rest = &rest[usize::from(is_quoted)..];
            let mut length = match self.columns[at] {
                Use::LoanId => plain_id(rest, end, &mut self.loan)?,
                Use::ClientId => plain_id(rest, end, &mut self.client)?,
                Use::Amount => self.amount(rest)?,
                Use::Nothing => plain_field(rest, end)?,
            };
            if is_quoted {
                (*rest.get(length)? == b'"').then_some(())?;
                length += 1;
            }
            if at == last {
                return if length == rest.len() { self.add_ids() } else { None };
            }
            (*rest.get(length)? == self.delimiter).then_some(())?;
            rest = &rest[length + 1..];
        }
        None
    }

    fn add_ids(&mut self) -> Option<()> {
        self.rows += 1;
        self.hashes.add_folded(self.loan.get()?, self.client.get()?);
        Some(())
    }

    /// Adds the amount at the start of `rest`; how long it is. With at most two decimals after a point, or
    /// after a comma in all of the file, there is no other way to read it.
    fn amount(&mut self, rest: &[u8]) -> Option<usize> {
        let digits = |from: usize| {
            let mut value = 0_u64;
            let mut at = from;
            while let Some(digit) = rest.get(at).filter(|b| b.is_ascii_digit()) {
                // Twelve digits are the most, so nothing is lost.
                value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
                at += 1;
            }
            (value, at)
        };
        let (whole, mut end) = digits(0);
        if end == 0 || end > 12 {
            return None;
        }
        let mut hundredths = 0;
        let sign = rest.get(end).copied().filter(|&sign| matches!(sign, b'.' | b','));
        if let Some(sign) = sign.filter(|&sign| sign != self.delimiter) {
            (*self.separator.get_or_insert(sign) == sign).then_some(())?;
            let (value, after) = digits(end + 1);
            let decimals = after - end - 1;
            hundredths = match decimals {
                1 => value * 10,
                2 => value,
                _ => return None,
            };
            let is_allowed = match self.decimals {
                0 => hundredths == 0,
                1 => hundredths % 10 == 0,
                _ => true,
            };
            if !is_allowed {
                return None;
            }
            self.shown = self.shown.max(if decimals == 1 { 1 } else { 2 });
            end = after;
        }
        let amount = whole * 100 + hundredths;
        self.zeros += u64::from(amount == 0);
        self.hundredths += u128::from(amount);
        Some(end)
    }

    fn finish(mut self, mut dialect: Dialect, rules: &Rules) -> Option<Checked> {
        if let Some(separator) = self.separator {
            dialect.decimal_separator = separator.into();
        }
        if self.delimiter != b',' && self.rows < 3 {
            // The titles have a say in which sign is the delimiter.
            return None;
        }
        let warns = is_mostly_zero(self.rows, self.zeros)
            && rules.severity_of(Code::AmountMostlyZero).is_some();
        if self.rows == 0 || warns || !self.hashes.are_all_different() {
            return None;
        }
        let unit = 10_u128.pow(2 - self.shown);
        let total = i128::try_from(self.hundredths / unit).ok()?;
        Some(Checked {
            rows: self.rows,
            total: Decimal::try_from_i128_with_scale(total, self.shown).ok()?,
            dialect: Some(dialect),
            findings: Findings::default(),
        })
    }
}

/// Whether a field that is not needed is plain, and how long it is.
fn plain_field(rest: &[u8], delimiter: u8) -> Option<usize> {
    for (at, &byte) in rest.iter().enumerate() {
        if byte == delimiter {
            return Some(at);
        }
        if KINDS[usize::from(byte)] == Byte::NotPlain {
            return None;
        }
    }
    Some(rest.len())
}

/// The ids of a row as they are compared: without case, and without zeros before a number.
struct Folded {
    bytes: [u8; 256],
    length: usize,
}

impl Folded {
    const EMPTY: Self = Self { bytes: [0; 256], length: 0 };

    fn push(&mut self, byte: u8) {
        // What is written over is told by `get`.
        self.bytes[self.length & 0xFF] = byte;
        self.length += 1;
    }

    /// All that was added, or `None` where that is too much.
    fn get(&self) -> Option<&[u8]> {
        self.bytes.get(..self.length)
    }
}

/// Whether the field at the start of `rest` is a plain id, and how long it is; what it is compared by is
/// added to `folded`.
///
/// A plain id is of letters, digits and what stands between them, and of one digit at least: so it is no
/// word for a total. What could be a date or a number that was rounded is asked about.
fn plain_id(rest: &[u8], delimiter: u8, folded: &mut Folded) -> Option<usize> {
    let (mut end, mut longest_run, mut has_dash, mut first_letter) = (0, 0, false, None);
    while let Some(&byte) = rest.get(end).filter(|&&b| b != delimiter) {
        if byte.is_ascii_digit() {
            let start = end;
            let mut is_zero = true;
            while let Some(&digit) = rest.get(end).filter(|b| b.is_ascii_digit()) {
                is_zero = is_zero && digit == b'0';
                if !is_zero {
                    folded.push(digit);
                }
                end += 1;
            }
            if is_zero {
                folded.push(b'0');
            }
            longest_run = longest_run.max(end - start);
        } else {
            match KINDS[usize::from(byte)] {
                Byte::Letter if first_letter.is_none() => first_letter = Some(byte | 0x20),
                Byte::Letter => {}
                Byte::Dash => has_dash = true,
                Byte::Digit | Byte::Other | Byte::NotPlain => return None,
            }
            // A small letter; of what is no letter, a byte that is found nowhere else.
            folded.push(byte | 0x20);
            end += 1;
        }
    }
    if longest_run == 0 {
        return None;
    }
    // A number of five digits is no part of a date, and no month begins with any other letter.
    let may_be_date = has_dash
        && longest_run < 5
        && first_letter.is_none_or(|letter| b"adefjmnos".contains(&letter));
    // `12E-5`.
    let may_be_rounded = has_dash && first_letter == Some(b'e');
    if may_be_date || may_be_rounded {
        let id = std::str::from_utf8(&rest[..end]).ok()?;
        (LoanId::parse(id).is_ok() && DateLike::of(id).is_none()).then_some(())?;
    }
    Some(end)
}
