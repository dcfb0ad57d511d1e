//! Rows below the others, beside shorter ids, that come to the sum of these, as what each branch or product comes to
//! under its number, or to how many they are.

use rust_decimal::Decimal;

use super::candidates::has_many_digits;
use super::figures::amount_of;
use super::sums::equals_count;
use super::verdict::NEAR_END;
use crate::checks::finding::TotalFault;
use crate::model::{Amount, is_digits};
use crate::reading::{Reading, Table};

/// Of more rows nothing is said.
const MOST_ROWS: usize = 100_000;

/// Where the rows begin that come to the sum of all others, each with what is said of it. A round sum may be one by
/// chance, and of a small one nothing is said.
///
/// In most files the first row has an id as long as that of the last one, which tells that there are none.
pub(crate) fn summary_below(
    table: Table<'_>,
    separator: char,
    last_row: usize,
) -> Vec<(usize, TotalFault)> {
    let mut first = None;
    table.each_well_quoted_row(|row| {
        first = Some(row.loan_id.len());
        None
    });
    let last = table.cell(last_row, table.positions.loan_id).trim().len();
    if first.is_none_or(|first| first <= last) {
        return Vec::new();
    }
    let mut rows: Vec<(usize, usize, Decimal)> = Vec::new();
    table.each_row(|row| {
        let amount = amount_of(&row.amount, separator).map_or(Decimal::ZERO, Amount::as_decimal);
        rows.push((row.at, row.loan_id.len(), amount));
        (rows.len() <= MOST_ROWS).then_some(())
    });
    let mut above: Decimal = rows.iter().map(|(.., amount)| amount).sum();
    let mut below = Decimal::ZERO;
    let split = (0..rows.len()).rev().find(|at| {
        let amount = rows[*at].2;
        (above, below) = (above - amount, below + amount);
        below >= above
    });
    let is_small = below.normalize().mantissa() <= 9_999;
    let Some(split) = split.filter(|_| below == above && !is_small) else { return Vec::new() };
    let is_sure = has_many_digits(below);
    let (above, below) = rows.split_at(split);
    let shortest = above.iter().map(|(_, length, _)| length).min();
    let are_shorter = below.iter().all(|(_, length, _)| Some(length) < shortest);
    let are_even = below.iter().chain(above).all(|(.., amount)| *amount == below[0].2);
    if below.len() < 2 || above.len() <= below.len() || !are_shorter || are_even {
        return Vec::new();
    }
    let fault = if is_sure { TotalFault::Summary } else { TotalFault::Perhaps };
    below.iter().map(|(at, ..)| (*at, fault.clone())).collect()
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
