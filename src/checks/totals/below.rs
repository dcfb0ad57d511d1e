//! Lines below all rows: how near their amounts come to the sum of these, their number or their average.

use rust_decimal::Decimal;

use super::candidates::{Candidate, Look};
use super::sums::{Agreement, Part, equals_count, is_average};
use super::verdict::NEAR_END;
use crate::model::Amount;

/// The amount of a line below all rows, where it is near their sum or larger.
pub(super) fn near_sum(line: &Candidate, all: Part) -> Option<Amount> {
    let is_below = line.above == all && all.rows >= NEAR_END;
    let may_be = is_below && !line.is_own() && !line.is_zero();
    let is_near = |amount: &Amount| amount.as_decimal() * Decimal::TWO >= all.sum.as_decimal();
    line.amount().filter(|amount| may_be && is_near(amount))
}

/// Whether the amount is how many rows stand above, or their average, rounded.
pub(super) fn is_figure(line: &Candidate) -> bool {
    let Some(amount) = line.amount() else { return false };
    let Part { rows, sum } = line.above;
    // Where all rows have one amount it tells nothing.
    let is_like_last = line.last == Some(amount);
    rows > 1 && (equals_count(amount, rows) || (!is_like_last && is_average(amount, sum, rows)))
}

/// Whether a line in words says no more of all rows than their total does.
pub(super) fn says_more(line: &Candidate, total: Agreement) -> bool {
    let is_figure = |amount: Amount| {
        let sum = std::iter::once(total.amount).sum();
        amount == total.amount
            || amount.is_zero()
            || equals_count(amount, total.rows)
            || is_average(amount, sum, total.rows)
    };
    matches!(line.look, Look::NoId | Look::Word) && line.amount().is_some_and(is_figure)
}
