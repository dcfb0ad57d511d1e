//! The figures in a line that is called a total, wherever they stand in it.

use std::ops::RangeInclusive;

use super::counts::count_of_loans;
use super::sums::is_count;
use crate::model::Amount;
use crate::reading::{
    Fields, Reading, Thing, closing_sum, is_bare_total, is_count as says_count, is_total_word,
    may_be_amount, numbers_in, speaks_of_number,
};

/// What a line is called the total of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Of {
    #[default]
    All,
    /// Of something: a branch, or interest.
    Some,
    /// Of things that are no rows: `Total pages`.
    Others,
}

/// The figures of a line that may be a total.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// What it says that the rows come to.
    pub said: Vec<Amount>,
    /// These, and where no number stands among the amounts also what may be a date or a count: where one of
    /// them agrees, it is the total.
    pub all: Vec<Amount>,
    /// What stands in columns of other figures, and where.
    pub beside: Vec<(usize, Amount)>,
    /// How many rows it says there are.
    pub count: Option<u64>,
    /// Of `all`, what may be how many rows there are.
    pub counts: Vec<u64>,
    /// What it is called the total of.
    pub of: Of,
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
    /// else in any column. There a whole number is one of the rows where it is more than `may_be_else` has for
    /// the column, if that has no other figures.
    pub fn read(
        cells: Fields<'_>,
        at: Option<usize>,
        separator: char,
        may_be_else: &[Option<u64>],
    ) -> Self {
        // Its decimals stand in the next cell where their comma is the delimiter.
        if let Some(text) = closing_sum(&cells.iter().collect::<Vec<_>>().join(",")) {
            let mut numbers = numbers_in(&text, true);
            let sum = numbers.find_map(|(number, _)| amount_of(&number, separator));
            return sum.map(Self::of).unwrap_or_default();
        }
        let has_amount = |at: usize| {
            let mut numbers = numbers_in(&cells[at], false);
            numbers.any(|(number, _)| amount_of(&number, separator).is_some())
        };
        // What stands among the amounts decides alone.
        let decides = at.filter(|at| has_amount(*at));
        let may_count = decides.is_none() || cells.iter().any(speaks_of_number);
        let things = || cells.iter().flat_map(Thing::all_in);
        let count = cells.iter().find_map(count_of_loans);
        let is_of_some = |cell: &str| is_total_word(cell) && !is_bare_total(cell);
        let of = if count.is_none() && things().any(|thing| !thing.is_row()) {
            Of::Others
        } else if !things().any(Thing::is_row) && cells.iter().any(is_of_some) {
            Of::Some
        } else {
            Of::All
        };
        let mut figures = Self { count, of, is_in_column: decides.is_some(), ..Self::default() };
        let is_there = at.is_some_and(|at| !cells[at].trim().is_empty());
        let has_digit = |cell: &str| cell.contains(char::is_numeric);
        figures.is_unread = figures.of == Of::All && !cells.iter().any(has_digit);
        let mut is_beside_count = None;
        for (column, cell) in cells.iter().enumerate() {
            let is_label = is_total_word(cell) || is_bare_total(cell);
            let is_counted = if is_there {
                at == Some(column)
            } else {
                at.is_none() || is_label || may_be_else[column].is_some()
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
                let is_beside = !is_label && at.is_some_and(|at| at != column);
                if is_beside && decides.is_none() && may_be_else[column].is_none() {
                    figures.beside.push((column, amount));
                }
                let is_other =
                    |number: u64| YEARS.contains(&number) || may_be_else[column] >= Some(number);
                if is_beside && whole(amount).is_some_and(is_other) {
                    continue;
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
        // `Total 11`, `Total de registros 11`
        let is_bare =
            |cell: &str| cell.trim().is_empty() || is_bare_total(cell) || says_count(cell);
        if figures.said.is_empty() && figures.count.is_none() && cells.iter().all(is_bare) {
            let lone = figures
                .all
                .iter()
                .filter(|amount| whole(**amount).is_some_and(|number| !YEARS.contains(&number)));
            figures.said.extend(lone);
        }
        if is_beside_count == Some(true) {
            figures.is_in_column = true;
            figures.counts.clear();
        }
        figures
    }
}

/// What is no number of rows where it may be a year.
const YEARS: RangeInclusive<u64> = 1990..=2100;

/// The whole number that an amount is, written without decimals.
pub(super) fn whole(amount: Amount) -> Option<u64> {
    let amount = amount.as_decimal();
    (amount.scale() == 0).then(|| u64::try_from(amount).ok()).flatten()
}

/// The amount in a cell, with this decimal separator.
pub(super) fn amount_in(cell: &str, separator: char) -> Option<Amount> {
    amount_of(&Reading::of(cell)?, separator)
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
