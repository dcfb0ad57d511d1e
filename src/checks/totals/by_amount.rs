//! The rows of a file by their amounts, to see which of them are the sums of others.

use std::borrow::Cow;
use std::ops::Range;

use crate::checks::amounts::cell::CellAmount;
use crate::model::{Amount, Total};
use crate::reading::Table;

/// Of more rows nothing is said: far more than any partner has loans.
const MOST_ROWS: usize = 50_000;

/// The amounts of the rows, as long as the decimal separator is not known, each with where its row begins; of too many
/// the last one.
#[derive(Default)]
pub(crate) struct OpenAmounts {
    amounts: Vec<(usize, CellAmount)>,
    are_too_many: bool,
}

impl OpenAmounts {
    #[inline]
    pub fn push(&mut self, at: usize, amount: CellAmount) {
        if self.amounts.len() == MOST_ROWS {
            (self.amounts, self.are_too_many) = (Vec::new(), true);
        } else if self.are_too_many {
            self.amounts.clear();
        }
        self.amounts.push((at, amount));
    }

    /// That of the last row.
    #[inline]
    pub fn last(&self) -> Option<&CellAmount> {
        self.amounts.last().map(|(_, amount)| amount)
    }
}

/// The rows, with their amounts.
pub(crate) struct ByAmount<'t> {
    pub table: Table<'t>,
    /// Where each begins, and its amount.
    rows: &'t [(usize, CellAmount)],
    separator: Option<char>,
    /// The sum of the rows before each, and of all.
    sums: Vec<Total>,
    /// Which have the sum of all above them, or as the first one of all below it.
    pub of_all: Vec<usize>,
}

impl<'t> ByAmount<'t> {
    pub fn new(table: Table<'t>, open: &'t OpenAmounts, separator: Option<char>) -> Self {
        let rows = if open.are_too_many { &[] } else { &open.amounts[..] };
        let (mut sum, mut sums, mut of_all) =
            (Total::default(), vec![Total::default()], Vec::new());
        for (row, (_, amount)) in rows.iter().enumerate() {
            let amount: Total = amount.with(separator).into_iter().sum();
            if amount == sum && !sum.is_zero() {
                of_all.push(row);
            }
            sum += amount;
            sums.push(sum);
        }
        if sums.get(1).is_some_and(|first| sum == [*first; 2].into_iter().sum::<Total>()) {
            of_all.insert(0, 0);
        }
        Self { table, rows, separator, sums, of_all }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Where a row begins.
    pub fn at(&self, row: usize) -> usize {
        self.rows[row].0
    }

    /// The amount of a row, where it can be read.
    pub fn written(&self, row: usize) -> Option<Amount> {
        self.rows[row].1.with(self.separator)
    }

    /// The same, or nothing.
    pub fn amount(&self, row: usize) -> Total {
        self.sum(row..row + 1)
    }

    /// What these rows come to.
    pub fn sum(&self, rows: Range<usize>) -> Total {
        self.sums[rows.end].less(self.sums[rows.start])
    }

    /// Whether a row has the sum of several right above it or below it, or some together have that of all above them.
    pub fn may_have_totals(&self) -> bool {
        let ends_at = |sum: Total, rows: &[Total]| rows.binary_search(&sum).is_ok();
        (0..self.len()).any(|row| {
            let (amount, above, with) = (self.amount(row), self.sums[row], self.sums[row + 1]);
            let is_below = |from: usize, sum: Total| {
                self.sums.get(from..).is_some_and(|sums| ends_at(sum, sums))
            };
            let is_above = || ends_at(above.less(amount), &self.sums[..row.saturating_sub(1)]);
            let is_sum = || is_above() || is_below(row + 3, [with, amount].into_iter().sum());
            let are_sum = || row > 1 && is_below(row + 2, [above, above].into_iter().sum());
            !amount.is_zero() && (is_sum() || are_sum())
        })
    }

    /// What the decimals of the amounts stand behind.
    pub fn separator(&self) -> char {
        self.separator.unwrap_or('.')
    }

    /// The loan id of a row.
    pub fn id(&self, row: usize) -> Cow<'t, str> {
        self.table.cell(self.at(row), self.table.positions.loan_id)
    }
}
