//! The figures in a line that is called a total, wherever they stand in it.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::counts::count_of_loans;
use super::sums::equals_count;
use crate::checks::amounts::cell::amount_of;
use crate::model::{Amount, Total};
use crate::reading::{
    Fields, Reading, Thing, closing_sum, is_bare_total, is_total_word, may_be_amount, numbers_in,
    speaks_of_number, tells_count,
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
        // `Total` may stand there, with its figure beside it.
        let is_filled = |cell: &str| !cell.trim().is_empty() && !is_bare_total(cell);
        let is_there = at.is_some_and(|at| is_filled(&cells[at]));
        let line = Place { at, is_there, decides, separator, may_be_else };
        let (count, of) = (cells.iter().find_map(count_of_loans), Of::called(cells));
        let mut figures = Self { count, of, is_in_column: decides.is_some(), ..Self::default() };
        figures.is_unread = of == Of::All && !cells.iter().any(has_digit);
        for (column, cell) in cells.iter().enumerate() {
            figures.hear(column, cell, &line);
        }
        figures.all.extend(decides.and_then(|at| joined(cells, at, separator)));
        if decides.is_none() || cells.iter().any(speaks_of_number) {
            figures.counts.extend(figures.all.iter().copied().filter_map(whole));
        }
        // `Total 11`, `Total de registros 11`
        let is_bare =
            |cell: &str| cell.trim().is_empty() || is_bare_total(cell) || tells_count(cell);
        if figures.said.is_empty() && count.is_none() && cells.iter().all(is_bare) {
            let may_be_all = |number: u64| !YEARS.contains(&number);
            let numbers = figures.all.iter().copied();
            figures.said.extend(numbers.filter(|amount| whole(*amount).is_some_and(may_be_all)));
        }
        // `Loans: 4 Total: 700.00`
        let is_count = |amount: &Amount| count.is_some_and(|rows| equals_count(*amount, rows));
        let counts_rows = || cells.iter().flat_map(Thing::all_in).all(Thing::is_row);
        if !figures.said.iter().all(is_count) && counts_rows() {
            figures.said.retain(|amount| !is_count(amount));
        }
        // `Total of 3 clients: 700.00`
        if !figures.said.is_empty() {
            let is_said = |rows: u64| figures.said.iter().any(|amount| equals_count(*amount, rows));
            let is_beside = count.is_some_and(|rows| !is_said(rows));
            let counts = figures.counts.len();
            figures.counts.retain(|rows| !is_beside && is_said(*rows));
            figures.is_in_column |= figures.counts.len() < counts;
        }
        figures
    }

    /// Hears a cell of the line.
    fn hear(&mut self, column: usize, cell: &str, line: &Place<'_>) {
        let is_label = is_total_word(cell) || is_bare_total(cell);
        let may_be_else = line.may_be_else[column];
        let is_counted = if line.is_there {
            line.at == Some(column)
        } else {
            line.at.is_none() || is_label || may_be_else.is_some()
        };
        if cell.contains("##") || cell.trim_start().starts_with('=') {
            self.is_unread |= is_counted;
            return;
        }
        let is_beside = !is_label && line.at.is_some_and(|at| at != column);
        let is_other = |number: u64| YEARS.contains(&number) || may_be_else >= Some(number);
        let mut is_read = false;
        for (number, is_sure) in numbers_in(cell, is_label) {
            let Some(amount) = amount_of(&number, line.separator) else { continue };
            is_read = true;
            if line.decides.is_none_or(|at| at == column) {
                self.all.push(amount);
            }
            if is_beside && line.decides.is_none() && may_be_else.is_none() {
                self.beside.push((column, amount));
            }
            let is_no_sum = is_beside && whole(amount).is_some_and(is_other);
            self.said.extend(Some(amount).filter(|_| is_counted && is_sure && !is_no_sum));
        }
        let is_figure = !is_label && (has_digit(cell) || may_be_amount(cell));
        self.is_unread |= is_counted && !is_read && line.is_there && is_figure;
    }
}

/// The amount of `Total repaid: 5,463.60`, which was cut in two at the comma of its thousands, with a part of it `at` a
/// place.
fn joined(cells: Fields<'_>, at: usize, separator: char) -> Option<Amount> {
    let (before, rest) = (cells.get(at.checked_sub(1)?)?.trim(), cells[at].trim());
    let label = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let begin = &before[label.len()..];
    let is_cut = label.contains(char::is_alphabetic);
    amount_of(&Reading::of(&format!("{begin}{rest}")).filter(|_| is_cut)?, separator)
}

/// Where the figures of a line may stand.
struct Place<'l> {
    /// Where the amounts of the rows do, and whether something stands there.
    at: Option<usize>,
    is_there: bool,
    /// The same, where a number does.
    decides: Option<usize>,
    separator: char,
    /// What a whole number of each other column may be, but for a total.
    may_be_else: &'l [Option<u64>],
}

impl Of {
    /// What a line is called the total of.
    fn called(cells: Fields<'_>) -> Self {
        let things = || cells.iter().flat_map(Thing::all_in);
        let is_of_some = |cell: &str| is_total_word(cell) && !is_bare_total(cell);
        let has_count = || cells.iter().any(|cell| count_of_loans(cell).is_some());
        if things().any(|thing| !thing.is_row()) && !has_count() {
            Self::Others
        } else if !things().any(Thing::is_row) && cells.iter().any(is_of_some) {
            Self::Some
        } else {
            Self::All
        }
    }
}

fn has_digit(cell: &str) -> bool {
    cell.contains(char::is_numeric)
}

/// What is no number of rows where it may be a year.
pub(super) const YEARS: RangeInclusive<u64> = 1990..=2100;

/// The whole number that an amount is, written without decimals.
pub(super) fn whole(amount: Amount) -> Option<u64> {
    let amount = amount.as_decimal();
    (amount.scale() == 0).then(|| u64::try_from(amount).ok()).flatten()
}

/// The sum of all rows in a line in words: `GL balance: 1,020.50`. A small number may be one by chance.
pub(crate) fn sum_in(text: &str, separator: char, sum: Total) -> Option<Amount> {
    let numbers = numbers_in(text, false).filter(|(_, is_sure)| *is_sure);
    let mut amounts = numbers.filter_map(|(number, _)| amount_of(&number, separator));
    amounts.find(|amount| sum == *amount && amount.as_decimal() >= Decimal::ONE_THOUSAND)
}
