//! Rows that come to the sum of the others: below them, beside shorter ids, what each branch or product comes to under
//! its number, or how many rows there are; and at either end what their parts come to, one after another.

use std::collections::HashSet;
use std::ops::Range;

use rust_decimal::Decimal;

use super::candidates::has_many_digits;
use super::figures::amount_of;
use super::said::FEWEST_PARTS;
use super::sums::equals_count;
use super::verdict::NEAR_END;
use crate::checks::finding::TotalFault;
use crate::model::{Amount, is_digits};
use crate::reading::{Reading, Table};

/// Of more rows nothing is said, and of ids as long as the others nothing of more than these.
const MOST_ROWS: usize = 100_000;
const MOST_ALIKE: u64 = 10_000;

/// The sum of so many different amounts is the next one hardly ever.
const MANY_PARTS: u64 = 15;

/// A row: where it begins, how long its id is, and its amount.
type Row = (usize, usize, Decimal);

/// Where the rows begin that come to the sum of the others, of so many with the last one there, each with what is said
/// of it.
///
/// In most long files the first row has an id as long as that of the last one, which tells that there are none.
pub(crate) fn summary(
    table: Table<'_>,
    separator: char,
    (count, last_row): (u64, usize),
    is_no_row: impl Fn(usize) -> bool,
) -> Vec<(usize, TotalFault)> {
    let mut first = None;
    table.each_well_quoted_row(|row| {
        first = Some(row.loan_id.len());
        None
    });
    let last = table.cell(last_row, table.positions.loan_id).trim().len();
    let is_shorter = first.is_some_and(|first| first > last);
    if !is_shorter && count > MOST_ALIKE {
        return Vec::new();
    }
    let mut rows: Vec<Row> = Vec::new();
    table.each_row(|row| {
        let amount = amount_of(&row.amount, separator).map_or(Decimal::ZERO, Amount::as_decimal);
        if !is_no_row(row.at) {
            rows.push((row.at, row.loan_id.len(), amount));
        }
        (rows.len() <= MOST_ROWS).then_some(())
    });
    let below = if is_shorter { of_shorter_ids(&rows) } else { None };
    let found = below.or_else(|| in_parts(&rows)).or_else(|| sum_of_many(&rows));
    let (rows, fault) =
        found.map_or((&[][..], TotalFault::Summary), |(found, fault)| (&rows[found], fault));
    rows.iter().map(|(at, ..)| (*at, fault.clone())).collect()
}

/// Which rows come to the sum of those above them, and have shorter ids. A round sum may be one by chance, and of a small
/// one nothing is said.
fn of_shorter_ids(rows: &[Row]) -> Option<(Range<usize>, TotalFault)> {
    let mut above: Decimal = rows.iter().map(|(.., amount)| amount).sum();
    let mut below = Decimal::ZERO;
    let split = (0..rows.len()).rev().find(|at| {
        let amount = rows[*at].2;
        (above, below) = (above - amount, below + amount);
        below >= above
    });
    let is_small = below.normalize().mantissa() <= 9_999;
    let split = split.filter(|_| below == above && !is_small)?;
    let fault = if has_many_digits(below) { TotalFault::Summary } else { TotalFault::Perhaps };
    let (above, below) = rows.split_at(split);
    let shortest = above.iter().map(|(_, length, _)| length).min();
    let are_shorter = below.iter().all(|(_, length, _)| Some(length) < shortest);
    let are_even = below.iter().chain(above).all(|(.., amount)| *amount == below[0].2);
    let is_one = below.len() > 1 && above.len() > below.len() && are_shorter && !are_even;
    is_one.then_some((split..rows.len(), fault))
}

/// Which rows at one end are the sums of the parts of the others, one after another; the sum of all may stand beside
/// them, first or last.
fn in_parts(rows: &[Row]) -> Option<(Range<usize>, TotalFault)> {
    let sum = |rows: &[Row]| rows.iter().map(|(.., amount)| amount).sum::<Decimal>();
    let (all, three) = (sum(rows), Decimal::from(3));
    let is_of_all = |row: Option<&Row>| usize::from(row.is_some_and(|row| row.2 * three == all));
    let (from, to) = (is_of_all(rows.first()), rows.len() - is_of_all(rows.last()));
    let inner = rows.get(from..to)?;
    let (half, mut above) = (sum(inner) / Decimal::TWO, Decimal::ZERO);
    let split = inner.iter().position(|(.., amount)| {
        above += amount;
        above >= half
    });
    let (top, bottom) = inner.split_at(split.filter(|_| above == half)? + 1);
    let found = if top.len() < bottom.len() {
        are_parts(top, bottom).then_some(0..from + top.len())
    } else {
        are_parts(bottom, top).then_some(from + top.len()..rows.len())
    };
    Some((found?, TotalFault::Summary))
}

/// Whether rows are the sums of parts of others, one after another, and hardly by chance.
fn are_parts(sums: &[Row], rows: &[Row]) -> bool {
    let mut rest = rows.iter();
    let is_part = |(.., sum): &Row| {
        let mut part = Decimal::ZERO;
        while part < *sum {
            let Some((.., amount)) = rest.next() else { return false };
            part += amount;
        }
        part == *sum && has_many_digits(sum)
    };
    let are_fewer = sums.len() > 1 && sums.len() * 2 <= rows.len();
    are_fewer && are_different(rows, FEWEST_PARTS) && sums.iter().all(is_part)
}

/// The row that has the sum of all above it, or the first one that has that of all below it, where these are many.
fn sum_of_many(rows: &[Row]) -> Option<(Range<usize>, TotalFault)> {
    let all: Decimal = rows.iter().map(|(.., amount)| amount).sum();
    let mut above = Decimal::ZERO;
    let at = rows.iter().enumerate().position(|(at, (.., amount))| {
        let is_sum = if at == 0 { *amount * Decimal::TWO == all } else { *amount == above };
        above += amount;
        let others = if at == 0 { &rows[1..] } else { &rows[..at] };
        is_sum && has_many_digits(amount) && are_different(others, MANY_PARTS)
    })?;
    Some((at..at + 1, TotalFault::Perhaps))
}

/// Whether rows have so many different amounts: where one is that of many, the sum of some is soon one of them.
fn are_different(rows: &[Row], many: u64) -> bool {
    let different: HashSet<_> = rows.iter().map(|(.., amount)| amount.normalize()).collect();
    different.len() as u64 >= many
}

/// Where the last of so many rows begins, if its amount is how many stand above it, and its id a number of half as many
/// digits as theirs at most: `99,5`, the mark of the last record and how many there are.
pub(crate) fn last_record(
    table: Table<'_>,
    separator: char,
    (rows, at): (u64, usize),
) -> Option<usize> {
    if rows <= NEAR_END {
        return None;
    }
    let positions = table.positions;
    let amount = amount_of(&Reading::of(&table.cell(at, positions.amount))?, separator)?;
    let id = table.cell(at, positions.loan_id);
    let is_short = || is_digits(&id) && table.shapes().as_short(id.len() * 2) == Some(1);
    (equals_count(amount, rows - 1) && is_short()).then_some(at)
}
