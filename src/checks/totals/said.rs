//! What says of a line with the sum of all rows that it is their total, beside an id as others have it.

use rust_decimal::Decimal;

use super::candidates::{Scan, goes_on, has_many_digits};
use super::figures::{amount_in, amount_of};
use super::sums::{Part, equals_count};
use crate::model::{Amount, Total};
use crate::reading::{Fields, Line, Positions, is_total_word, is_word_for_rows};

/// The sum of so many rows is hardly that of one by chance.
pub(super) const FEWEST_PARTS: u64 = 8;

impl Scan<'_> {
    /// Whether a line has the sum of all rows so far, and more says that it is a total: for an id their number,
    /// a code or a year, a word for loans beside it, or the sum of another column.
    pub(super) fn is_said(&self, id: &str, line: &Line<'_>, amount: Amount) -> bool {
        let Part { rows, sum } = self.rows;
        let Ok(cells) = line.cells else { return false };
        // Where all others are 0, it has the amount of one.
        if rows < 2 || sum != amount || amount.is_zero() || self.last == Some(amount) {
            return false;
        }
        let (last, is_label) =
            (self.last_id(), |cell: &str| is_total_word(cell) || is_word_for_rows(cell));
        let is_code = is_code(id, &last);
        // The next of a series is a loan, whatever it has.
        let has_other_sum = || !goes_on(id, &last) && self.has_other_sum(line.at, cells);
        let is_said = id.parse() == Ok(rows)
            || cells.iter().any(is_label)
            || (is_code && self.is_bare(cells))
            || (has_many_digits(amount) && (is_code || has_other_sum()));
        // What is the total of one loan is told by its clients.
        is_said && id != last
    }

    /// Whether a line has nothing beside its id and its amount, where the row before has more.
    fn is_bare(&self, cells: Fields<'_>) -> bool {
        let is_other =
            |at: &usize| *at != self.table.positions.loan_id && *at != self.table.positions.amount;
        let others = || (0..cells.len()).filter(is_other);
        let has = |before: usize, at: usize| !self.table.cell(before, at).trim().is_empty();
        others().all(|at| cells[at].trim().is_empty())
            && self.last_at.is_some_and(|before| others().any(|at| has(before, at)))
    }

    /// Whether a line has the sum of a column of something else. Where an interest is one in ten of each amount, it has
    /// that of few rows wherever it has the sum of their amounts.
    fn has_other_sum(&self, at: usize, cells: Fields<'_>) -> bool {
        let number = |cell: &str| amount_in(cell, self.separator);
        let Positions { loan_id, client_id, amount } = self.table.positions;
        let is_other = |at: usize| at != loan_id && at != amount && client_id != Some(at);
        let others = (0..cells.len()).filter(|at| is_other(*at));
        let others = others.filter_map(|at| Some((at, number(&cells[at])?)));
        let mut others: Vec<_> =
            others.map(|(at, other)| (at, other, Total::default(), true)).collect();
        // Nothing is the sum of nothing, and the next of three running numbers is their sum by chance.
        others
            .retain(|(_, other, ..)| !other.is_zero() && !equals_count(*other, self.rows.rows + 1));
        let total = self.rows.sum.as_decimal();
        self.table.each_row(|row| {
            if row.at >= at {
                return None;
            }
            let amount =
                amount_of(&row.amount, self.separator).map_or(Decimal::ZERO, Amount::as_decimal);
            for (at, other, sum, is_part) in &mut others {
                let found = number(&row.cells[*at]);
                *sum += found.into_iter().sum::<Total>();
                let found = found.map_or(Decimal::ZERO, Amount::as_decimal);
                let rounded = total * Decimal::new(1, 2);
                *is_part &= (found * total - other.as_decimal() * amount).abs() <= rounded;
            }
            Some(())
        });
        let may_be_part = self.rows.rows < FEWEST_PARTS;
        let is_one = |(_, other, sum, is_part): &(usize, Amount, Total, bool)| {
            *sum == *other && !(may_be_part && *is_part)
        };
        others.iter().any(is_one)
    }
}

/// Whether a number is longer or shorter than another one, which it does not follow, or a year where that one
/// is none.
fn is_code(id: &str, last: &str) -> bool {
    let is_year = |id: &str| id.len() == 4 && id.starts_with("20");
    let (Ok(number), Ok(before)) = (id.parse::<u64>(), last.parse::<u64>()) else { return false };
    let is_next = before.checked_add(1) == Some(number);
    !is_next && (id.len() != last.len() || (is_year(id) && !is_year(last)))
}
