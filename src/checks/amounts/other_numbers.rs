//! Amounts that are other numbers: those of the rows, telephones or days; or that were sorted or added up without the ids.

use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::checks::finding::{ExportFault, NoAmounts};
use crate::model::is_digits;
use crate::reading::{Reading, Table};

/// Of a part of fewer rows nothing is said, nor of more.
const ROWS: RangeInclusive<u64> = 6..=2_000;

/// With fewer rows amounts are 1, 2, 3 by chance.
const FEWEST: u64 = 8;

/// Of fewer rows both ids and amounts may rise by chance.
const FEWEST_RISING: u64 = 12;

/// A telephone has so many digits at least, with one zero before them.
const PHONE: usize = 9;

/// What is wrong where the amounts are 1, 2, 3 and so on, or all telephones, or days of about one month, or rise from
/// row to row as the ids do.
///
/// In most files the first row tells that they are not.
pub(crate) fn numbers_for_amounts(table: Table<'_>) -> Option<ExportFault> {
    let at = table.positions.amount;
    let (mut rows, mut days) = (0, BTreeSet::new());
    let mut may_be = vec![NoAmounts::Rows, NoAmounts::Phones, NoAmounts::Days, NoAmounts::Rising];
    let mut rise = Rise::default();
    table.each_well_quoted_row(|row| {
        let cell = row.cell(at);
        rows += 1;
        may_be.retain(|are| match are {
            NoAmounts::Rows => cell.parse() == Ok(rows),
            NoAmounts::Phones => {
                cell.len() >= PHONE
                    && cell.starts_with('0')
                    && !cell.starts_with("00")
                    && is_digits(cell)
            }
            NoAmounts::Days => day(cell).is_some(),
            NoAmounts::Rising => rise.goes_on(row.loan_id, &row.amount),
        });
        days.extend(day(cell));
        (!may_be.is_empty()).then_some(())
    })?;
    let are_of_a_month = || {
        let span = days.last().zip(days.first()).map(|(last, first)| last - first);
        days.len() >= DAYS && span.is_some_and(|span| span <= MONTH)
    };
    let are = may_be.into_iter().find(|are| match are {
        NoAmounts::Rows => rows >= FEWEST,
        NoAmounts::Phones => rows > 0,
        NoAmounts::Days => rows >= FEWEST && are_of_a_month(),
        NoAmounts::Rising => rows >= FEWEST_RISING && rise.steps.len() as u64 * 2 > rows,
    });
    are.map(ExportFault::NumbersForAmounts)
}

/// Ids and amounts that both rise from row to row.
#[derive(Default)]
struct Rise {
    above: Option<(String, Decimal)>,
    /// By how much each amount is more than the one above: what was made up rises by the same.
    steps: HashSet<Decimal>,
}

impl Rise {
    fn goes_on(&mut self, id: &str, cell: &Reading<'_>) -> bool {
        let Some((amount, is_negative)) = known_amount(cell) else { return false };
        if let Some((id_above, amount_above)) = &self.above {
            let step = amount - amount_above;
            let follows = (id_above.len(), id_above.as_str()) < (id.len(), id);
            if is_negative || !follows || step <= Decimal::ZERO {
                return false;
            }
            self.steps.insert(step);
        }
        self.above = Some((id.to_owned(), amount));
        true
    }
}

/// The amount in a cell, and whether it is negative, where there is one way to read it.
fn known_amount(cell: &Reading<'_>) -> Option<(Decimal, bool)> {
    let (Reading::Same(number) | Reading::One(number, _)) = cell else { return None };
    Some((number.amount().ok()?.as_decimal(), number.negative))
}

/// Fewer rows have one day, which is so many times the largest amount, by chance.
const FEWEST_DAYS: usize = 4;
const TIMES: u64 = 5;

/// The same where it is so of a part of so many rows: where these begin, and what they are. Days stand there for amounts
/// that are all far smaller.
pub(crate) fn numbers_in_part(table: Table<'_>, count: u64) -> Option<(usize, NoAmounts)> {
    if !ROWS.contains(&count) {
        return None;
    }
    let mut rows: Vec<(usize, Option<u64>)> = Vec::new();
    let (mut days, mut most) = (Vec::new(), Decimal::ZERO);
    table.each_row(|row| {
        let cell = row.cell(table.positions.amount);
        match day(cell).filter(|_| cell.len() == 5) {
            Some(day) => days.push((row.at, day)),
            None => most = most.max(known_amount(&row.amount)?.0),
        }
        rows.push((row.at, cell.parse().ok().filter(|_| is_digits(cell))));
        Some(())
    })?;
    let goes_on = |row: &(_, Option<u64>), next: &(_, Option<u64>)| {
        row.1.is_some_and(|number| next.1 == Some(number + 1))
    };
    let are_numbers = |run: &&[(usize, Option<u64>)]| {
        run[0].1 == Some(1) && (FEWEST..count).contains(&(run.len() as u64))
    };
    if let Some(run) = rows.chunk_by(goes_on).find(are_numbers) {
        return Some((run[0].0, NoAmounts::Rows));
    }
    days.sort_unstable_by_key(|(_, day)| *day);
    let are_days = || {
        let [(_, least), .., (_, newest)] = days[..] else { return false };
        let are_far = most > Decimal::ZERO && most * Decimal::from(TIMES) < Decimal::from(least);
        days.len() >= FEWEST_DAYS && newest - least <= MONTH && are_far
    };
    let begin = days.iter().map(|(at, _)| *at).min().filter(|_| are_days());
    Some((begin?, NoAmounts::Days))
}

/// Amounts of one loan are the same, or more than some days of one month apart.
const DAYS: usize = 5;
const MONTH: u64 = 62;

/// The day that a number is, counted from any: of `46296` as spreadsheets count them, of `20261003` by its
/// parts.
fn day(cell: &str) -> Option<u64> {
    let number: u64 = cell.parse().ok().filter(|_| is_digits(cell))?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    match cell.len() {
        5 => (40_000..60_000).contains(&number).then_some(number),
        8 => ((2000..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
            .then_some((year * 12 + month) * 31 + day),
        _ => None,
    }
}
