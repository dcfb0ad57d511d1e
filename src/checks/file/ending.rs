//! Whether a file ends too early: a copy or an export that broke off in its last amount or id leaves one that
//! can be read.

use crate::checks::finding::{Cut, ExportFault};
use crate::checks::ids::pattern::pattern;
use crate::reading::{LineKind, Reading, Table, field_span};

/// The line of the last row, and what tells that it may be cut off, where no line end follows it: what stands in
/// the last column has fewer decimals than all others, or is shorter.
///
/// Nothing is looked for where a line end follows the last line, as in most files.
pub(crate) fn cut(table: Table<'_>, separator: Option<char>) -> Option<(u64, ExportFault)> {
    let (last, has_end) = table.end();
    let positions = table.positions;
    // A cut before the last field leaves a row without it.
    let column = table.width().checked_sub(1).filter(|_| !has_end)?;
    let last = last[field_span(last, table.delimiter(), column)?].trim().trim_matches('"');
    let cut = if positions.amount == column {
        cut_amount(table, last, separator?)
    } else if positions.is_taken(column) {
        cut_text(table, column, last, Cut::Id)
    } else {
        cut_text(table, column, last, Cut::Row)
    };
    cut.map(|(at, cut)| (table.line_of(at), ExportFault::Cut(cut)))
}

/// Where the last row begins, and whether its amount has fewer decimals than all others, or is shorter than all
/// that are more than 0.
fn cut_amount(table: Table<'_>, last: &str, separator: char) -> Option<(usize, Cut)> {
    let column = table.positions.amount;
    let decimals_of = |cell: &str| decimals_of(cell, separator);
    // An amount with another separator is wrong by itself.
    let has_other = matches!(Reading::of(last), Some(Reading::One(_, of)) if of != separator);
    if has_other {
        return None;
    }
    let (mut rows, mut zeros) = (0, 0);
    // No longer number begins with a zero, and few write decimals behind a single one.
    let is_zero = last == "0";
    let (mut by_decimals, mut by_length) = (!is_zero, decimals_of(last) == 0 && !is_zero);
    let mut found = None;
    table.each_well_quoted_row(|row| {
        if table.is_last(row.at, row.raw) {
            // What is no row has other figures. Beside zeros, or with the decimals of money, few others say little.
            let fewest = if decimals_of(last) > 1 { 2 } else { u64::from(zeros > 0) };
            let is_row = table.shapes().has(row.loan_id) && rows > fewest;
            found = is_row.then_some((row.at, Cut::Amount { by_decimals }));
            return None;
        }
        let cell = row.cell(column);
        by_decimals &= decimals_of(cell) > decimals_of(last);
        let is_zero = cell == "0";
        by_length &= is_zero || cell.len() > last.len();
        zeros += u64::from(is_zero);
        rows += u64::from(!is_zero);
        (by_decimals || by_length).then_some(())
    });
    found
}

/// Where the last row begins, where what it has in another column is the beginning of one written as all others
/// are there.
fn cut_text(table: Table<'_>, column: usize, last: &str, cut: Cut) -> Option<(usize, Cut)> {
    let (mut others, mut rows, mut found) = (None::<Others>, 0, None);
    table.each_well_quoted_row(|row| {
        if table.is_last(row.at, row.raw) {
            // A few rows may all have something there by chance, or decimals.
            let is_number = cut != Cut::Id && Reading::of(last).is_some();
            let fewest = if last.is_empty() { 9 } else { 1 + u64::from(is_number) };
            let is_row =
                if cut == Cut::Id { !last.is_empty() } else { table.shapes().has(row.loan_id) };
            found = (is_row && rows > fewest).then_some(row.at);
            return None;
        }
        let cell = row.cell(column);
        let others = others.get_or_insert_with(|| Others::new(cell));
        others.hear(cell);
        rows += 1;
        let is_cut = if cut == Cut::Id { others.has_longer(last) } else { others.has_whole(last) };
        is_cut.then_some(())
    });
    Some((found?, cut))
}

/// What a column has in all rows but the last.
struct Others {
    first: String,
    /// The pattern of all, and the decimals that they have at least.
    pattern: Option<String>,
    decimals: usize,
    are_same: bool,
}

impl Others {
    fn new(first: &str) -> Self {
        let pattern = Some(pattern(first));
        Self { first: first.to_owned(), pattern, decimals: usize::MAX, are_same: true }
    }

    fn hear(&mut self, cell: &str) {
        self.pattern = self.pattern.take().filter(|others| *others == pattern(cell));
        let is_amount = Reading::of(cell).is_some();
        let decimals = ['.', ','].map(|sign| decimals_of(cell, sign)).into_iter().max();
        self.decimals = self.decimals.min(decimals.filter(|_| is_amount).unwrap_or(0));
        self.are_same &= self.first == cell;
    }

    /// Whether an id is the beginning of one of them.
    fn has_longer(&self, id: &str) -> bool {
        self.pattern.as_ref().is_some_and(|others| is_cut(id, others))
    }

    /// The same of what is no id: it has no decimals where all others have two, or ends in the middle of a date or
    /// of a text. Another number may be smaller.
    fn has_whole(&self, text: &str) -> bool {
        let is_in_parts = |others: &&String| {
            let signs = others.chars().filter(|c| !c.is_alphanumeric()).count();
            signs > 1 && Reading::of(&self.first).is_none()
        };
        let is_begun =
            || self.pattern.as_ref().filter(is_in_parts).is_some_and(|it| is_cut(text, it));
        let has_fewer = || ['.', ','].iter().all(|sign| decimals_of(text, *sign) < self.decimals);
        let is_amount = self.decimals == 2 && (text.is_empty() || Reading::of(text).is_some());
        let is_same = || {
            self.are_same && !text.is_empty() && self.first != text && self.first.starts_with(text)
        };
        (is_amount && has_fewer()) || is_begun() || is_same()
    }
}

/// How many signs stand behind the last separator.
fn decimals_of(cell: &str, separator: char) -> usize {
    cell.rfind(separator).map_or(0, |at| cell.len() - at - 1)
}

/// The last row of a table that is drawn, where no border follows it: one stands above the titles.
pub(crate) fn open_table(table: Table<'_>) -> Option<(u64, ExportFault)> {
    let is_border = |line: &str| line.starts_with("+-");
    if !table.sheet.headings().any(|(_, line)| is_border(line)) {
        return None;
    }
    let (mut lines, mut last) = (table.lines(), None);
    while let Some(line) = lines.read() {
        if line.kind == LineKind::Row {
            last = Some(line.at);
        } else if is_border(line.raw) {
            last = None;
        }
    }
    last.map(|at| (table.line_of(at), ExportFault::Cut(Cut::Table)))
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
