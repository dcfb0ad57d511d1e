//! Rows that come to the sum of the others: below them, beside shorter ids, what each branch or product comes to under
//! its number, or how many rows there are; and at either end what their parts come to, one after another.

use std::collections::HashSet;
use std::ops::Range;

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use super::of_all::nearly_of_all;
use super::verdict::{FEWEST_PARTS, Verdict};
use crate::checks::finding::TotalFault;
use crate::model::Total;

/// The sum of so many different amounts is the next one hardly ever.
const MANY_PARTS: u64 = 15;

/// Some rows, and what is said of them.
type Found = (Range<usize>, TotalFault);

/// The rows that come to the sum of the others, and what they are. What may be one by chance is a row.
pub(super) fn summary(rows: &ByAmount<'_>) -> Vec<(usize, Verdict)> {
    let found = of_shorter_ids(rows)
        .or_else(|| in_parts(rows))
        .or_else(|| sum_of_many(rows))
        .or_else(|| nearly_of_all(rows).map(|(row, fault)| (row..row + 1, fault)));
    let Some((which, fault)) = found else { return Vec::new() };
    let is = match fault {
        TotalFault::Perhaps => Verdict::Doubtful(fault.into()),
        fault => Verdict::NoRow(fault),
    };
    which.map(|row| (row, is.clone())).collect()
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

/// The row that has the sum of all above it, or the first one where it has that of all below it, if these are many.
fn sum_of_many(rows: &ByAmount<'_>) -> Option<Found> {
    let others = |row: usize| if row == 0 { 1..rows.len() } else { 0..row };
    let mut sums = rows.of_all.iter().copied();
    let row = sums.find(|row| are_different(rows, others(*row), MANY_PARTS))?;
    Some((row..row + 1, TotalFault::Perhaps))
}

/// Whether some rows have so many different amounts: where one is that of many, the sum of some is soon one of them.
fn are_different(rows: &ByAmount<'_>, some: Range<usize>, many: u64) -> bool {
    let different: HashSet<_> = some.map(|row| rows.amount(row).as_decimal().normalize()).collect();
    different.len() as u64 >= many
}
