//! The amount in a cell, and sums of amounts, as long as the decimal separator is not known.

use std::ops::AddAssign;

use crate::model::{Amount, Total};
use crate::reading::Reading;

/// Something under each decimal separator.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Either<T> {
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
pub(crate) enum CellAmount {
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
pub(crate) struct OpenTotal {
    known: Total,
    open: Either<Total>,
    /// Whether it has such amounts: in most files there is but one way to read them.
    is_open: bool,
}

impl OpenTotal {
    /// Whether an amount is the sum, and more than nothing, with one of the separators.
    #[inline]
    pub fn may_be(&self, amount: CellAmount) -> bool {
        if let (CellAmount::Known(amount), false) = (amount, self.is_open) {
            return self.known == amount && !self.known.is_zero();
        }
        let is_sum = |separator| {
            let total = self.with(separator);
            amount.with(separator).is_some_and(|amount| total == amount) && !total.is_zero()
        };
        is_sum(None) || is_sum(Some(','))
    }

    /// What is left of it without an earlier one.
    pub fn since(&self, earlier: &Self) -> Self {
        let (Either { point, comma }, open) = (self.open, earlier.open);
        Self {
            known: self.known.less(earlier.known),
            open: Either { point: point.less(open.point), comma: comma.less(open.comma) },
            is_open: self.is_open,
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
                self.is_open = true;
                self.open.point += point.into_iter().sum::<Total>();
                self.open.comma += comma.into_iter().sum::<Total>();
            }
        }
    }
}

/// The amount in a cell, with this decimal separator.
pub(crate) fn amount_in(cell: &str, separator: char) -> Option<Amount> {
    amount_of(&Reading::of(cell)?, separator)
}

/// The amount that a number is with this decimal separator.
pub(crate) fn amount_of(cell: &Reading<'_>, separator: char) -> Option<Amount> {
    let number = cell.with(separator);
    number.amount().ok().filter(|_| !number.negative)
}
