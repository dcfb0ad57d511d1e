//! Ids that are no more than the numbers of the rows, beside a column that has better ones: many exports
//! begin with such a column, and some call it the loan's.

use std::collections::{BTreeSet, HashSet};

use super::dates::DateLike;
use crate::checks::finding::ExportFault;
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
