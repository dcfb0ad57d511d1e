//! Ids that are written as amounts, beside amounts that are written as ids: two columns have changed places.

use super::export::ExportFault;
use crate::reading::Sheet;

/// Of so many ids one at least ends in a zero, where they are amounts: numbered loans do so less often.
const ZERO_IN: u64 = 5;

/// What is wrong where most ids have the decimals of amounts and all amounts are whole numbers of one length,
/// each once.
///
/// In most files the first row tells that they are not.
pub(super) fn swapped_columns(sheet: &Sheet) -> Option<ExportFault> {
    let positions = sheet.positions()?;
    let mut lines = sheet.lines()?;
    let (mut rows, mut zeros, mut length) = (0, 0, None);
    let mut seen = std::collections::HashSet::new();
    while let Some(line) = lines.read() {
        // Where quotes are wrong too, that is told first.
        line.cells.ok()?;
        let Some(cells) = line.sound_cells(sheet.width()) else { continue };
        let id = line.loan_id.trim();
        let amount = cells[positions.amount].trim();
        let is_id = amount.len() > 3 && amount.bytes().all(|b| b.is_ascii_digit());
        if !is_id || *length.get_or_insert(amount.len()) != amount.len() || !is_sum(id) {
            return None;
        }
        if !seen.insert(amount.to_owned()) {
            return None;
        }
        rows += 1;
        zeros += u64::from(id.ends_with('0'));
    }
    (rows > 1 && zeros * ZERO_IN >= rows).then_some(ExportFault::SwappedColumns)
}

/// `120.50`
fn is_sum(id: &str) -> bool {
    let Some((whole, decimals)) = id.rsplit_once(['.', ',']) else { return false };
    let is_digit = |b: u8| b.is_ascii_digit();
    decimals.len() == 2
        && decimals.bytes().all(is_digit)
        && whole.bytes().next().is_some_and(is_digit)
        && whole.bytes().all(|b| is_digit(b) || matches!(b, b' ' | b',' | b'.' | b'\''))
}
