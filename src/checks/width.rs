//! Why a row has not as many fields as the others.

use crate::model::CsvFormat;
use crate::reading::{Fields, Reading, Sheet};

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

/// What may have gone wrong with a row that should have `width` fields, the amount among them.
pub(super) fn width_fault(
    cells: Fields<'_>,
    width: usize,
    amount_at: usize,
    sheet: &Sheet,
    is_last: bool,
) -> WidthFault {
    let found = cells.len();
    let delimiter = sheet.dialect().map_or(',', |dialect| dialect.delimiter);
    let halves = cells.get(amount_at).zip(cells.get(amount_at + 1));
    let joined = halves.map(|(whole, decimals)| format!("{whole}{delimiter}{decimals}"));
    let is_cut = |amount: &String| found == width + 1 && Reading::of(amount).is_some();
    if let Some(amount) = joined.filter(is_cut) {
        WidthFault::CutAmount { amount, delimiter }
    } else if found == 1 && cells[0].contains(delimiter) {
        WidthFault::WholeLine
    } else if found == 1 && cells[0].contains([',', ';', '\t', '|']) {
        WidthFault::OtherDelimiter
    } else if found > width && cells.iter().skip(width).all(|field| field.trim().is_empty()) {
        WidthFault::EmptyFields { delimiter }
    } else if found < width && is_last {
        WidthFault::Cut
    } else if found < width {
        WidthFault::TooFew
    } else {
        WidthFault::TooMany { format: sheet.format() }
    }
}
