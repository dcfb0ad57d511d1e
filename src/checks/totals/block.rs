//! Rows that come to the sum of the others: below them, beside shorter ids, what each branch or product comes to under
//! its number, or how many rows there are; and at either end what their parts come to, one after another.

use std::collections::HashSet;
use std::ops::Range;

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use super::said::FEWEST_PARTS;
use super::verdict::NEAR_END;
use crate::checks::finding::TotalFault;
use crate::model::{Total, is_digits};
use crate::reading::{is_bare_total, shape};

/// The sum of so many different amounts is the next one hardly ever.
const MANY_PARTS: u64 = 15;

/// Some rows, and what is said of them.
type Found = (Range<usize>, TotalFault);

/// The rows that come to the sum of the others.
pub(crate) fn summary(rows: &ByAmount<'_>) -> Option<Found> {
    of_shorter_ids(rows)
        .or_else(|| in_parts(rows))
        .or_else(|| sum_of_many(rows))
        .or_else(|| last_of_all(rows))
}

/// The rows that come to the sum of all others, and stand below them beside shorter ids, and what is said of them. A
/// round sum may be one by chance, and of a small one nothing is said.
fn of_shorter_ids(rows: &ByAmount<'_>) -> Option<Found> {
    let length = |row: usize| rows.id(row).trim().len();
    // In most files the first row has an id as long as that of the last one.
    let last = rows.len().checked_sub(1).filter(|last| length(0) > length(*last))?;
    let split =
        (0..=last).rev().find(|split| rows.sum(*split..rows.len()) >= rows.sum(0..*split))?;
    let below = rows.sum(split..rows.len());
    let is_small = below.as_decimal().normalize().mantissa() <= 9_999;
    if below != rows.sum(0..split) || is_small || split == last || split <= rows.len() - split {
        return None;
    }
    let shortest = (0..split).map(length).min()?;
    let are_shorter = (split..rows.len()).all(|row| length(row) < shortest);
    let fault = if has_many_digits(below) { TotalFault::Summary } else { TotalFault::Perhaps };
    are_shorter.then(|| (split..rows.len(), fault))
}

/// The rows at one end that are the sums of the parts of the others, one after another; the sum of all may stand beside
/// them, first or last.
fn in_parts(rows: &ByAmount<'_>) -> Option<Found> {
    let last = rows.len().checked_sub(1).filter(|last| *last > 1)?;
    let is_of_all = |row: usize| {
        let others = [rows.sum(0..row), rows.sum(row + 1..rows.len())].into_iter().sum::<Total>();
        others == twice(rows.amount(row))
    };
    let (from, to) = (usize::from(is_of_all(0)), rows.len() - usize::from(is_of_all(last)));
    let is_half = |split: &usize| rows.sum(from..*split) >= rows.sum(*split..to);
    let split = (from..to).find(is_half)?;
    if rows.sum(from..split) != rows.sum(split..to) {
        return None;
    }
    let found = if split - from < to - split {
        are_parts(rows, from..split, split..to).then_some(0..split)
    } else {
        are_parts(rows, split..to, from..split).then_some(split..rows.len())
    };
    Some((found?, TotalFault::Summary))
}

fn twice(sum: Total) -> Total {
    [sum; 2].into_iter().sum()
}

/// Whether some rows are the sums of parts of others, one after another, and hardly by chance.
fn are_parts(rows: &ByAmount<'_>, sums: Range<usize>, parts: Range<usize>) -> bool {
    let are_fewer = sums.len() > 1 && sums.len() * 2 <= parts.len();
    if !are_fewer || !are_different(rows, parts.clone(), FEWEST_PARTS) {
        return false;
    }
    let mut begin = parts.start;
    sums.into_iter().all(|sum| {
        let amount = rows.amount(sum);
        let end = (begin..=parts.end).find(|end| rows.sum(begin..*end) >= amount);
        let part = rows.sum(begin..end.unwrap_or(begin));
        begin = end.unwrap_or(begin);
        part == amount && has_many_digits(amount)
    })
}

/// The rows above one, or those below the first.
fn others(rows: &ByAmount<'_>, row: usize) -> Range<usize> {
    if row == 0 { 1..rows.len() } else { 0..row }
}

/// The row that has the sum of all above it, or the first one where it has that of all below it, if these are many.
fn sum_of_many(rows: &ByAmount<'_>) -> Option<Found> {
    let row = (0..rows.len()).find(|row| {
        let (others, amount) = (others(rows, *row), rows.amount(*row));
        rows.sum(others.clone()) == amount && are_different(rows, others, MANY_PARTS)
    })?;
    Some((row..row + 1, TotalFault::Perhaps))
}

/// The last row, where it comes to half of all others or more, though each of these comes to far less, and no other id
/// is as long or it is made of nines, or the word stands beside it: a total from which rows are missing, or to which some
/// were added.
fn last_of_all(rows: &ByAmount<'_>) -> Option<Found> {
    let last = rows.len().checked_sub(1).filter(|last| *last as u64 >= FEWEST_PARTS)?;
    let (id, amount, sum) = (rows.id(last), rows.amount(last), rows.sum(0..last));
    let id = id.trim();
    let are_far_less = || (0..last).all(|row| twice(rows.amount(row)) < amount);
    let is_of_nines = id.len() > 1 && id.bytes().all(|byte| byte == b'9');
    let is_unlike = || is_of_nines || (0..last).all(|row| rows.id(row).trim().len() != id.len());
    let (table, at) = (rows.table, rows.at(last));
    let is_called = || table.other_columns().any(|column| is_bare_total(&table.cell(at, column)));
    let is_odd = || (is_digits(id) && is_unlike()) || is_called();
    if twice(amount) < sum || !are_far_less() || !is_odd() {
        return None;
    }
    Some((last..rows.len(), TotalFault::Like { stated: rows.written(last)?, sum }))
}

/// Whether some rows have so many different amounts: where one is that of many, the sum of some is soon one of them.
fn are_different(rows: &ByAmount<'_>, some: Range<usize>, many: u64) -> bool {
    let different: HashSet<_> = some.map(|row| rows.amount(row).as_decimal().normalize()).collect();
    different.len() as u64 >= many
}

/// The last row or the first one, if it has the sum of all others beside an id of another shape than theirs. A round one
/// may be one by chance.
pub(crate) fn of_another_shape(rows: &ByAmount<'_>) -> Vec<usize> {
    let Some(last) = rows.len().checked_sub(1).filter(|last| *last > 1) else { return Vec::new() };
    let is_one = |row: &usize| {
        let (others, amount) = (others(rows, *row), rows.amount(*row));
        let own = shape(rows.id(*row).trim());
        has_many_digits(amount)
            && rows.sum(others.clone()) == amount
            && others.into_iter().all(|other| shape(rows.id(other).trim()) != own)
    };
    [last, 0].into_iter().find(is_one).into_iter().collect()
}

/// The last row, if its amount is how many stand above it, and its id a number of half as many digits as theirs at
/// most: `99,5`, the mark of the last record and how many there are.
pub(crate) fn last_record(rows: &ByAmount<'_>) -> Vec<usize> {
    let Some(last) = rows.len().checked_sub(1) else { return Vec::new() };
    let id = rows.id(last);
    let is_short = || is_digits(&id) && rows.table.shapes().as_short(id.len() * 2) == Some(1);
    let is_mark =
        last as u64 >= NEAR_END && rows.amount(last).as_decimal() == last.into() && is_short();
    if is_mark { vec![last] } else { Vec::new() }
}
