//! Whether a file ends too early: a copy or an export that broke off in its last amount or id leaves one that
//! can be read.

use crate::checks::finding::{Cut, ExportFault};
use crate::checks::ids::pattern::pattern;
use crate::reading::{LineKind, Reading, Sheet, field_span};

/// The line of the last row, and what tells that it may be cut off, where no line end follows it: an amount has
/// fewer decimals than all others or is shorter, or an id is the beginning of one written as all others are.
///
/// Nothing is looked for where a line end follows the last line, as in most files, or where the last amount
/// has all the `decimals` of its currency.
pub(crate) fn cut(
    sheet: &Sheet,
    separator: Option<char>,
    decimals: usize,
) -> Option<(u64, ExportFault)> {
    let (last, has_end) = sheet.end();
    let (positions, dialect) = (sheet.positions()?, sheet.dialect()?);
    // A cut before the last field leaves a row without it.
    let column = sheet.width().checked_sub(1).filter(|_| !has_end)?;
    let is_amount = positions.amount == column;
    if !positions.is_taken(column) {
        return None;
    }
    let separator = separator.or((!is_amount).then_some('.'))?;
    let decimals_of = |cell: &str| cell.rfind(separator).map_or(0, |at| cell.len() - at - 1);
    let last = last[field_span(last, dialect.delimiter, column)?].trim().trim_matches('"');
    // An amount with another separator is wrong by itself.
    let has_other = matches!(Reading::of(last), Some(Reading::One(_, of)) if of != separator);
    if is_amount && (has_other || decimals_of(last) >= decimals.max(1)) {
        return None;
    }
    let (mut others, mut rows) = (None::<String>, 0);
    let (mut by_decimals, mut by_length) = (is_amount, !is_amount || decimals_of(last) == 0);
    let mut lines = sheet.lines()?;
    while let Some(line) = lines.read() {
        line.cells.ok()?;
        let Some(cells) = line.sound_cells(sheet.width()) else { continue };
        if sheet.is_last(line.at, line.raw) {
            // What is no row has other figures.
            let is_row =
                if is_amount { sheet.shapes().has(line.loan_id) } else { !last.is_empty() };
            if !is_row {
                return None;
            }
            let fault =
                ExportFault::Cut(if is_amount { Cut::Amount { by_decimals } } else { Cut::Id });
            return (rows > usize::from(!is_amount)).then(|| (sheet.line_of(line.at), fault));
        }
        let cell = cells[column].trim();
        by_decimals &= decimals_of(cell) > decimals_of(last);
        by_length &= if is_amount {
            cell.len() > last.len()
        } else {
            let others = others.get_or_insert_with(|| pattern(cell));
            *others == pattern(cell) && is_cut(last, others)
        };
        if !by_decimals && !by_length {
            return None;
        }
        rows += 1;
    }
    None
}

/// The last row of a table that is drawn, where no border follows it: one stands above the titles.
pub(crate) fn open_table(sheet: &Sheet) -> Option<(u64, ExportFault)> {
    let is_border = |line: &str| line.starts_with("+-");
    if !sheet.headings().any(|(_, line)| is_border(line)) {
        return None;
    }
    let (mut lines, mut last) = (sheet.lines()?, None);
    while let Some(line) = lines.read() {
        if line.kind == LineKind::Row {
            last = Some(line.at);
        } else if is_border(line.raw) {
            last = None;
        }
    }
    last.map(|at| (sheet.line_of(at), ExportFault::Cut(Cut::Table)))
}

/// Whether an id ends before those of a pattern, and is not one with a smaller number.
fn is_cut(id: &str, others: &str) -> bool {
    let pattern = pattern(id);
    let number = |pattern: &str| pattern.len() - pattern.trim_end_matches('9').len();
    let digits = number(&pattern);
    let first = digits.checked_sub(1).and_then(|digits| id.chars().nth_back(digits));
    let may_be_smaller = matches!(number(others), 1..=3) && first.is_some_and(|first| first != '0');
    others.contains('9') && others.starts_with(&pattern) && *others != pattern && !may_be_smaller
}
