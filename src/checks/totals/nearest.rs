//! The sum or the number of the rows around a line to which a figure of it is nearest.

use rust_decimal::Decimal;

use super::figures::{Figures, whole};
use super::sums::Part;
use crate::checks::finding::Side;
use crate::model::{Amount, Total};

/// A sum of rows, on which side of the line these are, and what the line states.
pub(super) type Nearest = (Side, Part, Amount);

/// The sum of rows around a line to which one of its figures is nearest, and that figure.
pub(super) fn nearest(figures: &Figures, around: &[(Side, Part)]) -> Option<Nearest> {
    let said = |(side, part): &(Side, Part)| {
        let (side, part) = (*side, *part);
        figures.said.iter().map(move |stated| (side, part, *stated))
    };
    let all = around.iter().flat_map(said);
    all.min_by_key(|(_, part, stated)| difference(part.sum, *stated))
}

pub(super) fn difference(sum: Total, stated: Amount) -> Decimal {
    (sum.as_decimal() - stated.as_decimal()).abs()
}

/// The whole number that a line states, where it is fewer times the number of its rows than their sum is of it.
pub(super) fn nearer_count(stated: Amount, Part { rows, sum }: Part) -> Option<u64> {
    let number = stated.as_decimal();
    whole(stated).filter(|_| number * number < Decimal::from(rows) * sum.as_decimal())
}
