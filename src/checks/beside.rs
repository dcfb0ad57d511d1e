//! What a row tells beside the others: what is asked, and the answers.

use std::ops::AddAssign;

use super::dates::DateLike;
use super::faults::CellFault;
use super::finding::Code;
use crate::model::{Amount, Total};
use crate::reading::{Column, Number, Reading};

/// The ids of a row: of the loan, and where the format has it of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ids<'r> {
    pub loan: &'r str,
    pub client: Option<&'r str>,
}

/// Something under each decimal separator.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Either<T> {
    pub point: T,
    pub comma: T,
}

impl<T> Either<T> {
    /// The one with this separator.
    #[inline]
    pub fn with(self, separator: Option<char>) -> T {
        if separator == Some(',') { self.comma } else { self.point }
    }

    /// The same, to be changed.
    pub fn of(&mut self, separator: char) -> &mut T {
        if separator == ',' { &mut self.comma } else { &mut self.point }
    }
}

/// The amount in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum CellAmount {
    Known(Amount),
    /// The one with either separator, as long as that is not known, where there is one.
    Open(Either<Option<Amount>>),
}

impl CellAmount {
    /// The one with this separator.
    pub fn with(self, separator: Option<char>) -> Option<Amount> {
        match self {
            Self::Known(amount) => Some(amount),
            Self::Open(amounts) => amounts.with(separator),
        }
    }
}

/// A sum of amounts of which some are not known yet.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OpenTotal {
    known: Total,
    open: Either<Total>,
}

impl OpenTotal {
    /// Whether an amount is the sum, and more than nothing, with one of the separators.
    #[inline]
    pub fn may_be(&self, amount: CellAmount) -> bool {
        let is_sum = |separator| {
            let total = self.with(separator);
            amount.with(separator).is_some_and(|amount| total == amount) && !total.is_zero()
        };
        // In most files there is but one way to read them.
        let is_open = self.open.point != self.open.comma || matches!(amount, CellAmount::Open(_));
        is_sum(None) || (is_open && is_sum(Some(',')))
    }

    /// What is left of it without an earlier one.
    pub fn since(&self, earlier: &Self) -> Self {
        let (Either { point, comma }, open) = (self.open, earlier.open);
        Self {
            known: self.known.less(earlier.known),
            open: Either { point: point.less(open.point), comma: comma.less(open.comma) },
        }
    }

    /// The sum with this separator.
    pub fn with(&self, separator: Option<char>) -> Total {
        let mut total = self.known;
        total += self.open.with(separator);
        total
    }
}

impl AddAssign<CellAmount> for OpenTotal {
    fn add_assign(&mut self, amount: CellAmount) {
        match amount {
            CellAmount::Known(amount) => self.known += amount,
            CellAmount::Open(Either { point, comma }) => {
                self.open.point += point.into_iter().sum::<Total>();
                self.open.comma += comma.into_iter().sum::<Total>();
            }
        }
    }
}

/// Ids like those of a row that stood on another line before, which begins there.
pub(super) enum Occurrence {
    /// The same.
    Again(usize),
    /// They differ in case or leading zeros only.
    Nearly(usize),
}

/// The answers. The survey hears all rows first and knows few; what it decided knows all.
pub(super) trait Beside {
    /// Hears a line with the right number of fields, be it a row or a total, and how the ids of its
    /// loan and client look like dates.
    fn hear(&mut self, at: usize, cell: Option<&Reading<'_>>, dates: [Option<DateLike>; 2]);

    /// Whether ids like these, with this hash, stood before.
    fn occurrence(&mut self, at: usize, ids: Ids<'_>, hash: u64) -> Option<Occurrence>;

    /// Whether a person should look at an id because it looks like a date.
    fn is_doubtful(&self, column: Column, date: DateLike) -> bool;

    /// Whether most ids have what this code is about.
    fn are_most(&mut self, code: Code) -> bool;

    /// The decimal separator, as far as it is known.
    fn separator(&self) -> Option<char>;

    /// The amount in a cell, or why there is none.
    fn amount<'c>(&mut self, cell: &Reading<'c>) -> Result<CellAmount, CellFault<Number<'c>>>;
}
