//! Whether a file ends too early: a copy or an export that broke off in its last amount leaves one that
//! can be read.

use crate::reading::{LineKind, Sheet, field_span};

/// The line of the last amount, and whether its decimals tell that it was cut; `None` where nothing does.
///
/// Nothing is looked for where a line end follows the last line, as in most files, or where the last amount
/// has all the `decimals` of its currency.
pub(super) fn cut_short(sheet: &Sheet, separator: char, decimals: usize) -> Option<(u64, bool)> {
    let (last, has_end) = sheet.end();
    let (positions, dialect) = (sheet.positions()?, sheet.dialect()?);
    // A cut before the last field leaves a row without it.
    if has_end || positions.amount + 1 != sheet.width() {
        return None;
    }
    let last = &last[field_span(last, dialect.delimiter, positions.amount)?];
    // An amount with another separator is wrong by itself.
    let is_other = |c: char| matches!(c, '.' | ',') && c != separator;
    let has_other = last.contains(is_other);
    let last = Length::of(last, separator);
    if has_other || last.decimals >= decimals.max(1) {
        return None;
    }
    let (mut others, mut line) = (None::<Length>, None);
    let mut lines = sheet.lines()?;
    while let Some(read) = lines.read() {
        let Ok(cells) = read.cells else { return None };
        line = None;
        if read.kind != LineKind::Row || read.amount.is_none() {
            continue;
        }
        if let Some(others) = others
            && others.decimals <= last.decimals
            && (others.decimals > 0 || others.all <= last.all)
        {
            return None;
        }
        line = Some(read.at);
        let length = Length::of(&cells[positions.amount], separator);
        let at = read.at;
        if sheet.is_last(at, read.raw) {
            break;
        }
        others = Some(others.map_or(length, |others| others.shortest(length)));
    }
    let (at, others) = (line?, others?);
    let by_decimals = last.decimals < others.decimals;
    (by_decimals || (others.decimals == 0 && last.all < others.all))
        .then(|| (sheet.line_of(at), by_decimals))
}

/// The line of the last id, where that is the last column, no line end follows it, and all other ids are longer
/// than it and as long as one another.
pub(super) fn cut_id(sheet: &Sheet) -> Option<u64> {
    let (positions, (_, has_end)) = (sheet.positions()?, sheet.end());
    if has_end || positions.amount + 1 == sheet.width() {
        return None;
    }
    let last = [Some(positions.loan_id), positions.client_id].into_iter().flatten();
    let column = last.max().filter(|at| at + 1 == sheet.width())?;
    let mut lines = sheet.lines()?;
    let (mut length, mut rows) = (None, 0);
    while let Some(read) = lines.read() {
        read.cells.ok()?;
        let Some(cells) = read.sound_cells(sheet.width()) else { continue };
        let found = cells[column].trim().chars().count();
        if sheet.is_last(read.at, read.raw) {
            return (rows > 1 && found < length?).then(|| sheet.line_of(read.at));
        }
        if *length.get_or_insert(found) != found {
            return None;
        }
        rows += 1;
    }
    None
}

/// How many characters an amount has, and how many of them are decimals.
#[derive(Clone, Copy)]
struct Length {
    all: usize,
    decimals: usize,
}

impl Length {
    fn of(amount: &str, separator: char) -> Self {
        let amount = amount.trim().trim_matches('"');
        let decimals = amount.rfind(separator).map_or(0, |at| amount.len() - at - 1);
        Self { all: amount.len(), decimals }
    }

    fn shortest(self, other: Self) -> Self {
        Self { all: self.all.min(other.all), decimals: self.decimals.min(other.decimals) }
    }
}
