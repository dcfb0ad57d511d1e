//! Ids that are no more than the numbers of the rows, beside a column that has better ones: many exports
//! begin with such a column, and some call it the loan's. And amounts that are such numbers, telephones or
//! days, or those of the rows above.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::dates::DateLike;
use super::pattern::numbers;
use super::signs::in_any_spelling;
use crate::checks::finding::{ExportFault, NoAmounts};
use crate::model::is_digits;
use crate::reading::{Column, PAPERS, Reading, Table, has_any, is_in, normalize, plain_words};

/// What is wrong where the loan ids are 1, 2, 3 and so on, in any order, and another column has an id for each loan.
///
/// In most files the first row tells that they are not.
pub(crate) fn running_numbers(table: Table<'_>) -> Option<ExportFault> {
    let is_of_else = |at| {
        table.is_title_of(at, Column::ClientId)
            || has_any(&normalize(table.title_at(at).unwrap_or_default()), OTHERS)
    };
    let free = table.other_columns().filter(|at| !is_of_else(*at));
    let mut others: Vec<Other> = free.map(|at| Other::new(at, table)).collect();
    if others.is_empty() {
        return None;
    }
    let mut ids = BTreeSet::new();
    table.each_row(|row| {
        let id: usize = row.loan_id.parse().ok()?;
        if id > MOST || !ids.insert(id) {
            return None;
        }
        others.retain_mut(|other| other.is_id(row.cell(other.at)));
        (!others.is_empty()).then_some(())
    })?;
    let first = *ids.first().filter(|first| **first < 2)?;
    if ids.len() < 2 || ids.last() != Some(&(first + ids.len() - 1)) {
        return None;
    }
    let other = others.iter().find(|other| other.is_known).or(others.first())?;
    let title = |at| table.title_at(at).map(str::to_owned);
    let (title, other) = (title(table.positions.loan_id)?, title(other.at)?);
    Some(ExportFault::RunningNumbers { first: first as u64, title, other })
}

/// Rows with larger numbers were numbered in another list.
const MOST: usize = 100_000;

/// So many digits an id in letters and digits has at least: `A1` is a mark, and `3m` an age.
const DIGITS: usize = 3;

/// What has a number for each person or payment, and none for a loan; normalized.
const OTHERS: &str = "\
    receipt, recu, recibo, voucher, invoice, factur, saving, epargne, ahorro, mail, link, \
    passport, passeport, pasaporte, passaporte, паспорт, phone, telef, mobile, celular, msisdn, телефон, nationalid, \
    cedula, identity, identite, identidad, dni";

/// What loans are numbered by in some exports beside their papers, and what has other figures of these; normalized.
const REGISTERS: &str = "\
    account, compte, cuenta, expediente, referenc, kiva, folio, file, facilit, conta, счет, счёт, договор";
const FIGURES: &str = "\
    amount, montant, monto, balance, solde, saldo, value, valor, valeur, date, fecha, day, jour, dia, open, due, limit, \
    profile, discount, partner, partenaire, officer";

/// Whether a title may be that of what loans are numbered by: `Contract No`, `Compte`, `Kiva ID`, `Ref`.
fn may_number_loans(title: &str) -> bool {
    let all = normalize(title);
    let is_ref = || plain_words(title).any(|word| is_in(&word, "ref, acct, acc"));
    let is_named = [PAPERS, REGISTERS].iter().any(|list| has_any(&all, list));
    (is_named || is_ref()) && !has_any(&all, FIGURES)
}

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
    if !ROWS_AGAIN.contains(&count) {
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

/// Fewer amounts of several digits are the same as others by chance; beside ids with the same numbers, which have more
/// or fewer letters, fewer.
const FEWEST_AGAIN: usize = 10;
const FEWEST_COPIED: usize = 3;

/// Of fewer rows nothing is said of amounts that stand there again, nor of more.
const ROWS_AGAIN: RangeInclusive<u64> = 2 * FEWEST_COPIED as u64..=2_000;

/// Where among so many rows those begin whose amounts are, in order, those of others above them with other ids, where
/// enough of these are different ones that are not round: of as many rows right above them, or of any whose ids have
/// the same numbers, as `2001` and `L-2001 (copy)` have that of `L-2001`.
pub(crate) fn amounts_again(table: Table<'_>, count: u64) -> Option<usize> {
    if !ROWS_AGAIN.contains(&count) {
        return None;
    }
    let mut rows: Vec<(usize, String)> = Vec::new();
    // How many amounts stand there again so many rows below.
    let (mut last, mut again) = (HashMap::new(), BTreeMap::<usize, usize>::new());
    table.each_row(|row| {
        let amount = row.cell(table.positions.amount).to_owned();
        if is_not_round(&amount)
            && let Some(before) = last.insert(amount.clone(), rows.len())
        {
            *again.entry(rows.len() - before).or_default() += 1;
        }
        rows.push((row.at, amount));
        Some(())
    })?;
    let ids = |at: usize, apart: usize| {
        [at, at - apart].map(|row| table.cell(rows[row].0, table.positions.loan_id).into_owned())
    };
    again.retain(|_, times| *times >= FEWEST_COPIED);
    again.into_keys().find_map(|apart| {
        let is_again = |at: usize| rows[at].1 == rows[at - apart].1;
        let all: Vec<_> = (apart..rows.len()).collect();
        let mut runs = all.chunk_by(|at, next| is_again(*at) == is_again(*next));
        let is_block = |run: &&[usize]| {
            let amounts = run.iter().map(|at| rows[*at].1.as_str()).filter(|it| is_not_round(it));
            let different = amounts.collect::<HashSet<_>>().len();
            let are_other = || {
                let [id, above] = ids(run[0], apart);
                run.len() >= apart && different >= FEWEST_AGAIN && id != above
            };
            let are_copies = || run.iter().all(|at| has_number_of(&ids(*at, apart)));
            is_again(run[0]) && different >= FEWEST_COPIED && (are_other() || are_copies())
        };
        Some(rows[runs.find(is_block)?[0]].0)
    })
}

/// Whether two ids have the same numbers, and one more letters than the other.
fn has_number_of(ids: &[String; 2]) -> bool {
    let [id, other] = ids;
    let [spelling, other_spelling] = [id, other].map(|id| in_any_spelling(id));
    let (short, long) = if spelling.len() < other_spelling.len() {
        (spelling, other_spelling)
    } else {
        (other_spelling, spelling)
    };
    numbers(id).eq(numbers(other)) && short != long && long.contains(&short)
}

fn is_not_round(amount: &str) -> bool {
    let digits: String = amount.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len() > 3
}

/// A column that is not taken, as long as each of its cells may be the id of a loan.
struct Other {
    at: usize,
    /// Whether its title is one of those of loan ids.
    is_known: bool,
    /// Whether it may be: that of an account, a contract or a reference.
    is_named: bool,
    seen: HashSet<String>,
}

impl Other {
    fn new(at: usize, table: Table<'_>) -> Self {
        let is_known = table.is_title_of(at, Column::LoanId);
        let is_named = table.title_at(at).is_some_and(may_number_loans)
            && !table.is_title_of(at, Column::Amount);
        Self { at, is_known, is_named, seen: HashSet::new() }
    }

    /// Whether a cell may be an id that no row before has: a number only below such a title, without a sign where that
    /// may be another's, and else letters with several digits.
    fn is_id(&mut self, cell: &str) -> bool {
        let day = cell.split('T').next().unwrap_or_default();
        let is_number = || Reading::of(cell).is_some() || DateLike::of(day).is_some();
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let is_code = || {
            let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_');
            digits >= DIGITS && cell.contains(char::is_alphabetic) && cell.chars().all(is_sign)
        };
        cell.len() > 1
            && digits > 0
            && !cell.contains(char::is_whitespace)
            && (self.is_known
                || (self.is_named && digits > DIGITS && is_digits(cell))
                || (is_code() && !is_number()))
            && self.seen.insert(cell.to_owned())
    }
}
