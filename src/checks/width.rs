//! Why a row has not as many fields as the others.

use crate::model::CsvFormat;
use crate::reading::{Fields, Line, Reading, Sheet};

/// What may have gone wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WidthFault {
    /// An amount holds the delimiter, and stands in two fields for want of quotes.
    CutAmount { amount: String, delimiter: char },
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

/// What may have gone wrong with a row that has not the `width` of the others, the amount among its cells.
pub(super) fn width_fault(
    cells: Fields<'_>,
    amount_at: usize,
    sheet: &Sheet,
    line: &Line<'_>,
) -> WidthFault {
    let (found, width) = (cells.len(), sheet.width());
    let dialect = sheet.dialect();
    let delimiter = dialect.map_or(',', |dialect| dialect.delimiter);
    let halves = cells.get(amount_at).zip(cells.get(amount_at + 1));
    let joined = halves.map(|(whole, decimals)| format!("{whole}{delimiter}{decimals}"));
    // The numbers of the rows stand before them, without a title.
    let titles = dialect.and_then(|dialect| dialect.titles_line).unwrap_or(0);
    let row = sheet.line_of(line.at) - titles;
    let is_numbered = cells[0].parse().is_ok_and(|number: u64| number == row || number + 1 == row);
    let is_cut =
        |amount: &String| found == width + 1 && !is_numbered && Reading::of(amount).is_some();
    if let Some(amount) = joined.filter(is_cut) {
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
