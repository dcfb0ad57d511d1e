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

/// The line of the last id, where that is the last column, no line end follows it, and it is the beginning of one
/// written as all others are, which are alike.
pub(super) fn cut_id(sheet: &Sheet) -> Option<u64> {
    let (positions, (_, has_end)) = (sheet.positions()?, sheet.end());
    if has_end || positions.amount + 1 == sheet.width() {
        return None;
    }
    let last = [Some(positions.loan_id), positions.client_id].into_iter().flatten();
    let column = last.max().filter(|at| at + 1 == sheet.width())?;
    let mut lines = sheet.lines()?;
    let (mut others, mut rows) = (None::<String>, 0);
    while let Some(read) = lines.read() {
        read.cells.ok()?;
        let Some(cells) = read.sound_cells(sheet.width()) else { continue };
        let id = cells[column].trim();
        if sheet.is_last(read.at, read.raw) {
            return (rows > 1 && is_cut(id, &others?)).then(|| sheet.line_of(read.at));
        }
        if *others.get_or_insert_with(|| pattern(id)) != pattern(id) {
            return None;
        }
        rows += 1;
    }
    None
}

/// An id with one letter for all letters, and one digit for all digits.
fn pattern(id: &str) -> String {
    let one = |c: char| match c {
        _ if c.is_alphabetic() => 'A',
        _ if c.is_numeric() => '9',
        _ => c,
    };
    id.chars().map(one).collect()
}

/// Whether an id ends before those of a pattern, and is not one with a smaller number.
fn is_cut(id: &str, others: &str) -> bool {
    let pattern = pattern(id);
    let number = |pattern: &str| pattern.len() - pattern.trim_end_matches('9').len();
    let digits = number(&pattern);
    let may_be_smaller =
        digits > 0 && matches!(number(others), 1..=3) && !id[id.len() - digits..].starts_with('0');
    others.contains('9') && others.starts_with(&pattern) && *others != pattern && !may_be_smaller
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
