//! Lines below all rows: how near their amounts come to the sum of these, their number or their average.

use rust_decimal::Decimal;

use super::candidates::Candidate;
use super::sums::{Part, equals_count, is_average};
use super::verdict::NEAR_END;
use crate::model::Amount;

/// The amount of a line below all rows, where it is near their sum or larger.
pub(super) fn near_sum(line: &Candidate, all: Part) -> Option<Amount> {
    let may_be = is_below(line, all) && !line.is_own() && !line.is_zero();
    line.amount().filter(|amount| may_be && comes_to(*amount, all, HALF))
}

/// Whether it stands below all rows, of which there are enough to tell.
pub(super) fn is_below(line: &Candidate, all: Part) -> bool {
    line.above == all && all.rows >= NEAR_END
}

/// How many tenths of the rows a total comes to from which some are missing.
pub(super) const HALF: u64 = 5;
pub(super) const NEARLY_ALL: u64 = 9;

pub(super) fn comes_to(amount: Amount, all: Part, tenths: u64) -> bool {
    amount.as_decimal() * Decimal::TEN >= all.sum.as_decimal() * Decimal::from(tenths)
}

/// Whether the amount is how many rows stand above, or their average, rounded.
pub(super) fn is_figure(line: &Candidate) -> bool {
    let Some(amount) = line.amount() else { return false };
    let Part { rows, sum } = line.above;
    // Where all rows have one amount it tells nothing.
    let is_like_last = line.last == Some(amount);
    rows > 1 && (equals_count(amount, rows) || (!is_like_last && is_average(amount, sum, rows)))
}
