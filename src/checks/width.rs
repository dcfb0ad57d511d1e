//! Why a row has not as many fields as the others.

use std::cell::OnceCell;

use crate::model::CsvFormat;
use crate::reading::{Fields, Line, Positions, Reading, Sheet};

/// What may have gone wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WidthFault {
    /// An amount holds the delimiter, and stands in two fields for want of quotes.
    CutAmount { amount: String, delimiter: char },
    /// The number of the row stands before its fields, without a title.
    RowNumber,
    /// It stands in quotes as a whole.
    WholeLine,
    /// Another sign stands between its fields.
    OtherDelimiter,
    /// There is nothing in those that are too many.
    EmptyFields { delimiter: char },
    /// Fields are missing.
    TooFew,
    /// They are missing where the file ends without a line end.
    Cut,
    /// There are too many; without titles the format says how many there should be.
    TooMany { format: CsvFormat },
}

/// A last column without a title, into which the fields of a row run over where one holds the delimiter.
pub(super) struct Overflow<'s> {
    sheet: &'s Sheet,
    at: usize,
    amount: usize,
    is_filled: OnceCell<bool>,
}

impl<'s> Overflow<'s> {
    pub fn of(sheet: &'s Sheet, positions: Positions) -> Option<Self> {
        let (last, others) = sheet.column_titles().split_last()?;
        let (at, amount) = (others.len(), positions.amount);
        let is_untitled = last.is_empty() && amount < at;
        is_untitled.then(|| Self { sheet, at, amount, is_filled: OnceCell::new() })
    }

    /// Whether a row has a number there, and most have nothing, or it may be the cents of the amount.
    pub fn is_in(&self, cells: Fields<'_>) -> bool {
        let last = cells[self.at].trim();
        if Reading::of(last).is_none() {
            return false;
        }
        let may_be_cents = self.amount + 1 == self.at
            && last.len() < 4
            && last.bytes().all(|b| b.is_ascii_digit());
        may_be_cents || !self.is_filled.get_or_init(|| self.count())
    }

    fn count(&self) -> bool {
        let (mut filled, mut rows) = (0, 0);
        let Some(mut lines) = self.sheet.lines() else { return false };
        while let Some(line) = lines.read() {
            let Ok(cells) = line.cells else { continue };
            rows += 1;
            filled += usize::from(cells.get(self.at).is_some_and(|cell| !cell.trim().is_empty()));
        }
        filled * 2 > rows
    }
}

/// What may have gone wrong with a row that has not the `width` of the others, the amount among its cells.
pub(super) fn width_fault(
    cells: Fields<'_>,
    width: usize,
    amount_at: usize,
    sheet: &Sheet,
    line: &Line<'_>,
) -> WidthFault {
    let found = cells.len();
    let dialect = sheet.dialect();
    let delimiter = dialect.map_or(',', |dialect| dialect.delimiter);
    let halves = cells.get(amount_at).zip(cells.get(amount_at + 1));
    let joined = halves.map(|(whole, decimals)| format!("{whole}{delimiter}{decimals}"));
    let titles = dialect.and_then(|dialect| dialect.titles_line).unwrap_or(0);
    let row = sheet.line_of(line.at) - titles;
    let is_numbered = cells[0].parse().is_ok_and(|number: u64| number == row || number + 1 == row);
    let is_cut = |amount: &String| found == width + 1 && Reading::of(amount).is_some();
    if is_numbered && found == width + 1 {
        WidthFault::RowNumber
    } else if let Some(amount) = joined.filter(is_cut) {
        WidthFault::CutAmount { amount, delimiter }
    } else if found == 1 && cells[0].contains(delimiter) {
        WidthFault::WholeLine
    } else if found == 1 && cells[0].contains([',', ';', '\t', '|']) {
        WidthFault::OtherDelimiter
    } else if found > width && cells.iter().skip(width).all(|field| field.trim().is_empty()) {
        WidthFault::EmptyFields { delimiter }
    } else if found < width && sheet.is_last(line.at, line.raw) {
        WidthFault::Cut
    } else if found < width {
        WidthFault::TooFew
    } else {
        WidthFault::TooMany { format: sheet.format() }
    }
}
