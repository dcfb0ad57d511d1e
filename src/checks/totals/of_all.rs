//! A row that is the total of all others beside an id of its own: it has the sum of all above it, or as the first one of
//! all below it, and more says so; or as the last one their number, or about their sum beside an id that is hardly one.

use std::collections::HashSet;
use std::ops::Range;

use rust_decimal::Decimal;

use super::by_amount::ByAmount;
use super::candidates::{goes_on, has_many_digits};
use super::verdict::{FEWEST_PARTS, NEAR_END, Verdict};
use crate::checks::amounts::cell::amount_in;
use crate::checks::finding::TotalFault;
use crate::checks::ids::pattern::numbers;
use crate::model::{Amount, Total, is_digits};
use crate::reading::{
    Reading, is_bare_total, is_total_word, is_word_for_nothing, is_word_for_rows, shape,
};

/// The rows that each have the sum of all above them, or as the first one of all below it, and what they are.
pub(super) fn totals_of_all(rows: &ByAmount<'_>) -> Vec<(usize, Verdict)> {
    let may_be = rows.of_all.iter().filter(|row| rows.len() > 2 && **row != 1);
    let sums = may_be.map(|row| One::of(rows, *row)).filter(One::is_sum);
    let verdict = |one: &One<'_>| {
        let amount = rows.written(one.row).filter(|_| one.is_complete());
        amount.map_or(Verdict::TotalLine, Verdict::Control)
    };
    sums.map(|one| (one.row, verdict(&one))).collect()
}

/// The last row, where it has their number.
pub(super) fn count_of_all(rows: &ByAmount<'_>) -> Option<(usize, Verdict)> {
    let last = rows.len().checked_sub(1).filter(|last| *last as u64 >= NEAR_END)?;
    One::of(rows, last).is_count().then_some((last, Verdict::TotalLine))
}

/// The last row where it is their total from which rows are missing, or to which some were added.
pub(super) fn nearly_of_all(rows: &ByAmount<'_>) -> Option<(usize, TotalFault)> {
    let last = rows.len().checked_sub(1).filter(|last| *last > 1)?;
    let one = One::of(rows, last);
    let stated = rows.written(last).filter(|_| one.is_near())?;
    Some((last, TotalFault::Like { stated, sum: one.sum }))
}

/// A row beside all others.
struct One<'r> {
    rows: &'r ByAmount<'r>,
    row: usize,
    /// Those above it, or below the first one, and what they come to.
    others: Range<usize>,
    sum: Total,
    amount: Total,
}

impl<'r> One<'r> {
    fn of(rows: &'r ByAmount<'r>, row: usize) -> Self {
        let others = if row == 0 { 1..rows.len() } else { 0..row };
        Self { rows, row, sum: rows.sum(others.clone()), others, amount: rows.amount(row) }
    }

    fn id(&self) -> String {
        self.rows.id(self.row).trim().to_owned()
    }

    /// The id of the row next to it.
    fn beside(&self) -> String {
        self.rows.id(if self.row == 0 { 1 } else { self.row - 1 }).trim().to_owned()
    }

    fn cell(&self, row: usize, column: usize) -> String {
        self.rows.table.cell(self.rows.at(row), column).trim().to_owned()
    }

    /// Whether all other ids are so.
    fn are_ids(&self, is_so: impl Fn(&str) -> bool) -> bool {
        let mut others = (0..self.rows.len()).filter(|row| *row != self.row);
        others.all(|row| is_so(self.rows.id(row).trim()))
    }

    /// Whether no other id has its shape.
    fn is_unlike(&self) -> bool {
        let own = shape(&self.id());
        self.are_ids(|id| shape(id) != own)
    }

    /// Whether it has the sum of all others, and its id or what stands beside it says that it is their total. Where all
    /// others but one are nothing, it has the amount of that one.
    fn is_sum(&self) -> bool {
        let (id, beside) = (self.id(), self.beside());
        let is_code = is_code(&id, &beside);
        let is_at_end = self.row == 0 || self.row + 1 == self.rows.len();
        let is_told = || is_code || (is_at_end && self.is_unlike()) || self.has_other_sum();
        let is_of_one = || self.others.clone().any(|row| self.rows.amount(row) == self.amount);
        let is_sum = self.counts_others()
            || self.has_word(is_label)
            || (is_code && self.is_bare())
            || (has_many_digits(self.amount) && is_told());
        is_sum && !id.is_empty() && id != beside && !is_of_one()
    }

    /// Whether it has how many others there are, beside an id of another shape, or a number of half as many digits at most:
    /// the mark of the last record.
    fn is_count(&self) -> bool {
        if self.amount.as_decimal() != self.others.len().into() {
            return false;
        }
        let (id, shapes) = (self.id(), self.rows.table.shapes());
        let is_short = || is_digits(&id) && shapes.as_short(id.len() * 2) == Some(1);
        let is_odd = || shapes.is_single(&id) && !goes_on(&id, &self.beside());
        !id.is_empty() && (is_short() || (is_odd() && !self.is_own()))
    }

    /// Whether it has their sum, their number and the word for it.
    fn is_complete(&self) -> bool {
        self.counts_others() && self.has_word(is_total_word)
    }

    fn counts_others(&self) -> bool {
        self.id().parse() == Ok(self.others.len())
    }

    /// Whether a word that is so stands beside it.
    fn has_word(&self, is_so: impl Fn(&str) -> bool) -> bool {
        (0..self.rows.table.width()).any(|column| is_so(&self.cell(self.row, column)))
    }

    /// Whether it has nothing beside its id and its amount, where the others have more.
    fn is_bare(&self) -> bool {
        let is_other = |column: &usize| {
            let positions = self.rows.table.positions;
            *column != positions.loan_id && *column != positions.amount
        };
        let others = || (0..self.rows.table.width()).filter(is_other);
        others().all(|column| self.cell(self.row, column).is_empty())
            && others().any(|column| !self.cell(self.others.start, column).is_empty())
    }

    /// Whether it has the sum of a column of something else, too, and is no next one of a series. Where an interest is a
    /// part of each amount, it has that of few rows wherever it has the sum of their amounts. The next of three running
    /// numbers is their sum by chance.
    fn has_other_sum(&self) -> bool {
        let figure = |row: usize, column: usize| {
            let amount = amount_in(&self.cell(row, column), self.rows.separator());
            amount.map_or(Decimal::ZERO, Amount::as_decimal)
        };
        let total = self.sum.as_decimal();
        let is_sum = |column: usize| {
            let own = figure(self.row, column);
            let is_part = |row: usize| {
                let part = own * self.rows.amount(row).as_decimal();
                (figure(row, column) * total - part).abs() <= total * Decimal::new(1, 2)
            };
            !own.is_zero()
                && own != (self.others.len() + 1).into()
                && own == self.others.clone().map(|row| figure(row, column)).sum()
                && (self.others.len() as u64 >= FEWEST_PARTS || !self.others.clone().all(is_part))
        };
        !goes_on(&self.id(), &self.beside()) && self.rows.table.other_columns().any(is_sum)
    }

    /// Whether it has a client of its own. Their number is none.
    fn has_client(&self) -> bool {
        let client = self.rows.table.positions.client_id.map(|column| self.cell(self.row, column));
        client.is_some_and(|client| !client.is_empty() && client.parse() != Ok(self.others.len()))
    }

    /// Whether it has a client of its own, or a name where each row has another one.
    fn is_own(&self) -> bool {
        let is_name = |cell: &str| {
            !(cell.is_empty() || is_label(cell) || is_word_for_nothing(cell))
                && Reading::of(cell).is_none()
        };
        let is_of_one = |column: usize| {
            let cells = (0..self.rows.len()).map(|row| self.cell(row, column));
            is_name(&self.cell(self.row, column))
                && cells.collect::<HashSet<_>>().len() == self.rows.len()
        };
        self.has_client() || self.rows.table.other_columns().any(is_of_one)
    }

    /// Whether it comes to half of all others or more, and its id is how many they are, where all of theirs are longer; or
    /// to nearly all of them beside a number of another shape; or to far more than each of many, where no other id is as
    /// long or it is made of nines, or a word stands beside it.
    fn is_near(&self) -> bool {
        let comes_to = |tenths: u64| {
            self.amount.as_decimal() * Decimal::TEN >= self.sum.as_decimal() * Decimal::from(tenths)
        };
        if !comes_to(5) || self.sum.is_zero() {
            return false;
        }
        let (id, beside, many) = (self.id(), self.beside(), self.others.len() as u64);
        let counts = || {
            self.counts_others() && self.are_ids(|other| other.len() > id.len()) && !self.is_own()
        };
        let is_number = || {
            let [digits, others] = [&id, &beside].map(|id| numbers(id).next().map_or(0, str::len));
            let is_like = goes_on(&id, &beside) || (digits > 1 && digits == others);
            !(id.is_empty() || is_like || id.contains(char::is_alphabetic))
                && self.rows.table.shapes().is_single(&id)
                && !self.has_client()
        };
        let is_of_nines = || id.len() > 1 && id.bytes().all(|byte| byte == b'9');
        let is_of_other_length =
            || is_digits(&id) && (is_of_nines() || self.are_ids(|other| other.len() != id.len()));
        let is_far_more = || {
            let twice = |row: usize| self.rows.amount(row).as_decimal() * Decimal::TWO;
            self.others.clone().all(|row| twice(row) < self.amount.as_decimal())
        };
        counts()
            || (many >= NEAR_END && comes_to(9) && is_number())
            || (many >= FEWEST_PARTS
                && is_far_more()
                && (is_of_other_length() || self.has_word(is_bare_total)))
    }
}

/// Whether a cell has a word for a total, or for rows.
fn is_label(cell: &str) -> bool {
    is_total_word(cell) || is_word_for_rows(cell)
}

/// Whether a number is longer or shorter than another one, which it does not follow, or a year where that one
/// is none.
fn is_code(id: &str, beside: &str) -> bool {
    let is_year = |id: &str| id.len() == 4 && id.starts_with("20");
    let (Ok(number), Ok(other)) = (id.parse::<u64>(), beside.parse::<u64>()) else { return false };
    let is_next = number.abs_diff(other) == 1;
    !is_next && (id.len() != beside.len() || (is_year(id) && !is_year(beside)))
}
