//! Lines that were left out and may be more than headings: one names a loan, as a note does that corrects an amount; or
//! words stand among the rows, and none above the first, so that what is below them may be something else.

use std::collections::HashMap;

use crate::checks::finding::NoLoan;
use crate::checks::totals::counts::counted;
use crate::model::is_digits;
use crate::reading::{Fields, Line, LineKind, Table, has_digit};

/// Where nearly all rows have a line that names a loan it is a heading.
const ROWS_TO_ONE: usize = 4;

/// What was heard of them.
#[derive(Default)]
pub(super) struct Asides {
    naming: Vec<usize>,
    /// Whether words stand above the first row.
    begins_with_words: bool,
    /// The others, each with how many rows stand above it.
    words: Vec<(usize, u64)>,
}

impl Asides {
    /// Hears a line below so many rows, and whether it is told for what it says.
    pub fn hear(&mut self, table: Table<'_>, line: &Line<'_>, (rows, is_told): (u64, bool)) {
        if names_loan(table, line.raw) {
            self.naming.push(line.at);
        } else if rows == 0 {
            self.begins_with_words = true;
        } else if !is_told && line.kind == LineKind::PassedOver && is_heading(line) {
            self.words.push((line.at, rows));
        }
    }

    /// Those of a file with so many rows that are to be told. What stands on each page is a heading or a footer.
    pub fn told(self, table: Table<'_>, rows: u64) -> Vec<(usize, NoLoan)> {
        let are_few =
            self.naming.len() * ROWS_TO_ONE <= usize::try_from(rows).unwrap_or(usize::MAX);
        let naming = self.naming.into_iter().filter(|_| are_few).map(|at| (at, NoLoan::Named));
        let mut times: HashMap<&str, usize> = HashMap::new();
        for (at, _) in &self.words {
            *times.entry(table.line_at(*at)).or_default() += 1;
        }
        let is_told = |(at, above): &&(usize, u64)| {
            !self.begins_with_words && *above < rows && times[table.line_at(*at)] == 1
        };
        let words = self.words.iter().filter(is_told).map(|(at, _)| (*at, NoLoan::InWords));
        naming.chain(words).collect()
    }
}

/// The numbers of fewer digits are many things, and so many may be a day.
const FEWEST_DIGITS: usize = 5;
const DAY: usize = 8;

/// Whether a word of a line is like the ids of the file, letter for letter, or where these are numbers, as long as the last
/// one and with the same beginning.
fn names_loan(table: Table<'_>, line: &str) -> bool {
    let ends =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '"' | '(' | ')' | '*');
    let words = line.split(ends).map(|word| word.trim_end_matches('.'));
    let last = || table.cell(table.shapes().last_row, table.positions.loan_id);
    let is_number = |word: &str| {
        let (digits, last) = (word.len(), last());
        let (last, is_day) = (last.trim(), digits == DAY && word.starts_with("20"));
        let is_as_long = digits == last.len() && digits >= FEWEST_DIGITS;
        is_as_long && is_digits(last) && last[..digits / 2] == word[..digits / 2] && !is_day
    };
    let mut words = words.filter(|word| has_digit(word));
    words.any(|word| table.shapes().has_label(word) || (is_digits(word) && is_number(word)))
}

/// Whether nothing but a name stands there.
fn is_heading(line: &Line<'_>) -> bool {
    let Some(cell) = line.cells.ok().and_then(Fields::only) else { return false };
    cell.contains(char::is_alphabetic)
        && !cell.contains(|c: char| c == ':' || c.is_numeric())
        && counted(line.raw).is_none()
}
