//! Cells that stand beside their columns: a comma in a name that is not in quotes moves all that stands behind it, and
//! so does a cell that was deleted or put in.

use super::columns::{Columns, Kind};
use super::width::Overflow;
use crate::checks::finding::{Finding, FindingKind, WidthFault};
use crate::reading::{Fields, Positions, Reading, Table};

/// So many columns cells are moved at most.
const FARTHEST: usize = 2;

/// A row of which some cells are odd beside the columns of all rows.
struct OddRow<'c> {
    columns: &'c Columns,
    positions: Positions,
    kinds: &'c [Kind],
    /// The first cell that is not what stands in its column as a rule.
    odd: usize,
}

/// How cells were moved.
#[derive(Debug, Clone, Copy)]
struct Moved {
    to_left: bool,
    /// From here on they surely were.
    from: usize,
}

impl<'c> OddRow<'c> {
    /// A row of which two cells or more are odd: of a single one nobody can say that it was moved, nor of numbers that
    /// are only written otherwise.
    fn of(columns: &'c Columns, positions: Positions, kinds: &'c [Kind]) -> Option<Self> {
        let odd = || (0..kinds.len()).filter(|at| columns.is_odd(*at, kinds[*at]));
        let (first, _) = (odd().next()?, odd().nth(1)?);
        let is_other = |at: usize| !(kinds[at].is_number() && columns.are_numbers(at));
        odd().any(is_other).then_some(Self { columns, positions, kinds, odd: first })
    }

    /// Whether nobody writes one of the odd cells where it stands, or too many are filled with something else. What is
    /// filled seldom may be filled in one row, and what another column has be missing there.
    fn is_sure(&self) -> bool {
        let (columns, all) = (self.columns, || self.kinds.iter().copied().enumerate());
        let is_odd = |(at, kind): &(usize, Kind)| columns.is_odd(*at, *kind);
        let is_other = |(at, kind): &(usize, Kind)| {
            *kind != Kind::Nothing && !columns.may_stand(*at, Kind::Nothing)
        };
        all().any(|(at, kind)| columns.is_foreign(at, kind))
            || (all().filter(is_odd).count() > 2
                && all().filter(|cell| is_odd(cell) && is_other(cell)).count() > 1)
    }

    /// How its cells were moved, if all that stand behind some place are what stands in the columns beside theirs.
    fn moved(&self) -> Option<Moved> {
        let by_so_many = |by| {
            let left = || self.is_left(by).then_some(Moved { to_left: true, from: self.odd });
            let right = |at: usize| self.is_right(by, at).then_some(at + 1);
            left().or_else(|| {
                let from = (0..=self.odd).rev().find_map(right)?;
                Some(Moved { to_left: false, from })
            })
        };
        (1..=FARTHEST.min(self.kinds.len() - 1)).find_map(by_so_many)
    }

    /// Whether a cell may belong to a column. An empty one may belong to any that is not needed.
    fn belongs(&self, at: usize, column: usize) -> bool {
        let is_left_empty = self.kinds[at] == Kind::Nothing && !self.positions.is_taken(column);
        self.columns.may_stand(column, self.kinds[at]) || is_left_empty
    }

    /// Whether so many cells were deleted before the first odd one, and all behind it moved up.
    fn is_left(&self, by: usize) -> bool {
        let moved = self.kinds.len() - by;
        self.odd < moved
            && (self.odd..moved).all(|at| self.belongs(at, at + by))
            && self.kinds[moved..].iter().all(|kind| *kind == Kind::Nothing)
    }

    /// Whether so many cells came in behind one, or in its place, and the last ones fell on columns that may be empty, or
    /// were lost where before the amount an empty cell came in that stands in no other row.
    fn is_right(&self, by: usize, at: usize) -> bool {
        let (columns, kind, end) = (self.columns, self.kinds[at], self.kinds.len());
        let is_cut = || kind.is_number() && columns.are_numbers(at);
        let may_be_empty = |at: usize| columns.may_stand(at, Kind::Nothing);
        let is_put_in = || kind == Kind::Nothing && !may_be_empty(at) && at < self.positions.amount;
        (columns.is_usual(at, kind) || kind == Kind::Nothing || is_cut())
            && at + by < end
            && (at + by..end).all(|at| self.belongs(at, at - by))
            && ((end - by..end).all(may_be_empty) || is_put_in())
    }
}

/// Whether a line is a row whose cells were moved, its amount among them, so that it looks like none.
pub(crate) fn is_moved(columns: &Columns, positions: Positions, cells: Fields<'_>) -> bool {
    let kinds = Columns::kinds(cells);
    let row = OddRow::of(columns, positions, &kinds).filter(OddRow::is_sure);
    row.is_some_and(|row| row.moved().is_some())
}

/// The rows whose ids or amounts are those of other columns, since cells were moved.
pub(crate) fn moved_rows(table: Table<'_>, all: &Columns) -> Vec<Finding> {
    let mut found = Vec::new();
    let positions = table.positions;
    let others = all.without_moved();
    let columns = others.as_ref().unwrap_or(all);
    let is_moved = |kinds: &[Kind]| {
        OddRow::of(columns, positions, kinds).is_some_and(|row| row.moved().is_some())
    };
    if !all.rows().any(is_moved) {
        return found;
    }
    // What these tell is told already.
    let overflow = Overflow::of(table);
    table.each_row(|row| {
        let is_told = overflow.as_ref().is_some_and(|column| column.is_in(row.cells));
        if is_told || row.loan_id.is_empty() {
            return Some(());
        }
        let kinds = Columns::kinds(row.cells);
        let odd = OddRow::of(columns, positions, &kinds);
        let cause = odd.and_then(|odd| cause(&odd, table, row.cells));
        found.extend(cause.map(|cause| {
            let width = table.width();
            let kind = FindingKind::Columns { found: width, width, cause };
            Finding::of(kind).on_line_at(table, row.at).of_loan(row.loan_id)
        }));
        Some(())
    });
    found
}

/// What is wrong with a row of which needed cells were moved.
fn cause(row: &OddRow<'_>, table: Table<'_>, cells: Fields<'_>) -> Option<WidthFault> {
    let moved = row.moved()?;
    let (positions, delimiter) = (row.positions, table.delimiter());
    let title = |at| table.title_at(at).unwrap_or_default().to_owned();
    let cut = |at: usize| {
        let (whole, end) = (cells[at].trim(), cells.get(at + 1)?.trim());
        let (amount, title) = (format!("{whole}{delimiter}{end}"), Some(title(at + 1)));
        // Where it was cut before decimals, the other rows were, too.
        let is_thousand = end.bytes().take_while(u8::is_ascii_digit).count() == 3;
        // What has the delimiter in it stood in quotes.
        let is_quoted = whole.contains(delimiter) || end.contains(delimiter);
        let is_cut =
            is_thousand && !is_quoted && Reading::of(&amount).is_some() && row.is_right(1, at);
        is_cut.then_some(WidthFault::CutAmount { amount, delimiter, title })
    };
    let is_needed = (moved.from..cells.len()).any(|at| positions.is_taken(at));
    if let Some(last) = moved.from.checked_sub(1).filter(|_| !moved.to_left) {
        let of_amount = (positions.amount <= last).then(|| cut(positions.amount)).flatten();
        let fault = of_amount.or_else(|| cut(last).filter(|_| is_needed));
        if fault.is_some() {
            return fault;
        }
    }
    let is_foreign = |at: &usize| row.columns.is_foreign(*at, row.kinds[*at]);
    let odd = (row.odd..cells.len()).find(is_foreign).unwrap_or(row.odd);
    (is_needed && row.is_sure()).then(|| WidthFault::Moved {
        cell: cells[odd].trim().to_owned(),
        title: title(odd),
        to_left: moved.to_left,
    })
}
