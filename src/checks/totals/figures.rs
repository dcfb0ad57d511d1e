//! The figures in a line that is called a total, wherever they stand in it.

use super::counts::{count_of_loans, speaks_of_loans, speaks_of_rows};
use super::sums::is_count;
use crate::model::Amount;
use crate::reading::{Fields, Reading, is_bare_total, is_total_word, may_be_amount, numbers_in};

/// The figures of a line that may be a total.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// What it says that the rows come to.
    pub said: Vec<Amount>,
    /// These, and where no number stands among the amounts also what may be a date or a count: where one of
    /// them agrees, it is the total.
    pub all: Vec<Amount>,
    /// How many rows it says there are.
    pub count: Option<u64>,
    /// Of `all`, what may be how many rows there are.
    pub counts: Vec<u64>,
    /// Whether it is called the total of something.
    pub is_of_more: bool,
    /// Whether what it comes to stands among the amounts, or beside their number: `Total (2 loans): 700`.
    pub is_in_column: bool,
    /// Whether something stands there that cannot be read as a number, or nothing at all.
    pub is_unread: bool,
}

impl Figures {
    /// One figure.
    pub fn of(amount: Amount) -> Self {
        Self { said: vec![amount], all: vec![amount], ..Self::default() }
    }

    /// Those of a line where the amounts stand `at` a place: there alone, where something stands there, and
    /// else in any column that `is_of_rows` does not know as one of other figures.
    pub fn read(
        cells: Fields<'_>,
        at: Option<usize>,
        separator: char,
        is_of_rows: impl Fn(usize) -> bool,
    ) -> Self {
        let has_amount = |at: usize| {
            let mut numbers = numbers_in(&cells[at], false);
            numbers.any(|(number, _)| amount_of(&number, separator).is_some())
        };
        // What stands among the amounts decides alone.
        let decides = at.filter(|at| has_amount(*at));
        let may_count = decides.is_none() || cells.iter().any(speaks_of_rows);
        let mut figures = Self {
            count: cells.iter().find_map(count_of_loans),
            is_of_more: !cells.iter().any(speaks_of_loans)
                && cells.iter().any(|cell| is_total_word(cell) && !is_bare_total(cell)),
            is_in_column: decides.is_some(),
            ..Self::default()
        };
        let is_there = at.is_some_and(|at| !cells[at].trim().is_empty());
        let has_digit = |cell: &str| cell.contains(char::is_numeric);
        figures.is_unread = !figures.is_of_more && !cells.iter().any(has_digit);
        let mut is_beside_count = None;
        for (column, cell) in cells.iter().enumerate() {
            let is_label = is_total_word(cell) || is_bare_total(cell);
            let is_counted = if is_there {
                at == Some(column)
            } else {
                at.is_none() || is_label || !is_of_rows(column)
            };
            if cell.contains("##") || cell.trim_start().starts_with('=') {
                figures.is_unread |= is_counted;
                continue;
            }
            let mut is_read = false;
            for (number, is_sure) in numbers_in(cell, is_label) {
                let Some(amount) = amount_of(&number, separator) else { continue };
                is_read = true;
                if decides.is_none_or(|at| at == column) {
                    figures.all.push(amount);
                    figures.counts.extend(whole(amount).filter(|_| may_count));
                }
                if is_counted && is_sure {
                    figures.said.push(amount);
                    if let Some(rows) = figures.count {
                        *is_beside_count.get_or_insert(true) &= !is_count(amount, rows);
                    }
                }
            }
            let is_figure = !is_label && (has_digit(cell) || may_be_amount(cell));
            figures.is_unread |= is_counted && !is_read && is_there && is_figure;
        }
        if is_beside_count == Some(true) {
            figures.is_in_column = true;
            figures.counts.clear();
        }
        figures
    }
}

/// The whole number that an amount is, written without decimals.
pub(super) fn whole(amount: Amount) -> Option<u64> {
    let amount = amount.as_decimal();
    (amount.scale() == 0).then(|| u64::try_from(amount).ok()).flatten()
}

/// The amount that a number is with this decimal separator.
pub(super) fn amount_of(cell: &Reading<'_>, separator: char) -> Option<Amount> {
    let number = match *cell {
        Reading::Same(number) | Reading::One(number, _) => number,
        Reading::Two { comma, .. } if separator == ',' => comma,
        Reading::Two { point, .. } => point,
    };
    number.amount().ok().filter(|_| !number.negative)
}
