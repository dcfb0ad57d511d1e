//! Rows below the others that come to the sum of these, as what each branch or product comes to under its number, or
//! to how many they are.

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use super::verdict::NEAR_END;
use crate::checks::finding::TotalFault;
use crate::model::is_digits;

/// The rows that come to the sum of all others, and stand below them beside shorter ids, and what is said of them. A
/// round sum may be one by chance, and of a small one nothing is said.
pub(crate) fn summary_below(rows: &ByAmount<'_>) -> Option<(Vec<usize>, TotalFault)> {
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
    let are_even = (0..last).all(|row| rows.amount(row) == rows.amount(last));
    let fault = if has_many_digits(below) { TotalFault::Summary } else { TotalFault::Perhaps };
    (are_shorter && !are_even).then(|| ((split..rows.len()).collect(), fault))
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
