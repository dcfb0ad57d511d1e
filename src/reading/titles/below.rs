//! A line right below the titles: more words of them, or the same once more, perhaps in another language.

use super::Titles;
use super::known;
use super::labels::is_label;
use super::title::{is_aside, words};
use super::totals::is_total_word;
use crate::reading::cell::Reading;
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{is_in, is_latin, normalize};
use crate::reading::cell::nothing::is_word_for_nothing;
use crate::reading::column::{Column, Positions};

/// What a line below titles is to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Below {
    /// The same titles in another language, units, or types: nothing new.
    Again,
    /// More words of them.
    More,
}

/// Whether a line says the same as the titles in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Translation {
    Sure,
    /// It may also be a row in words.
    Perhaps,
}

/// What may stand below a title and tells how its column is stored; normalized.
const TYPES: &str =
    "text, texte, texto, string, varchar, char, number, numeric, decimal, float, double, integer";

/// Words that stand below one word of a title and complete it, in the languages that are known; normalized. An `s`
/// may follow.
const COMPLETING: &str = "\
    number, no, nr, nro, num, numero, id, code, codigo, cod, ref, reference, account, acct, kiva, internal, external, \
    name, nom, nombre, nome, date, fecha, data, due, paid, repaid, out, o, outstanding, total, amount, balance, \
    principal, capital, interest, interet, interes, juros, fee, frais, penalty, mora, in, on, at, of, to, the, this, \
    for, and, per, de, du, des, del, da, do, en, au, et, y, el, la, le, les, los, paye, rembourse, restant, echu, \
    pagado, vencido, pendiente, pago, reembolsado, officer, agent, agente, asesor, status, statut, estado, type, \
    tipo, product, produit, producto, currency, devise, moneda, branch, agence, agencia, month, mois, mes, period, \
    periode, periodo, year, annee, scheduled, prevu, previsto, expected, overdue, arrears, retard, atraso, disbursed, \
    debourse, decaisse, desembolsado, derived, local, usd, cumulative, cumule, acumulado, client, customer, borrower, \
    member, loan, credit, pret, billed, accrued, written, off, collected, received, adjusted, corrected, waived, \
    thousand, million, lakh, crore, millier, mil, mile";

impl Titles {
    /// What a record right below these titles is to them, which has words only: where the amounts stand, one
    /// that says the same, or one that may change what they are.
    pub(in crate::reading) fn line_below(
        &self,
        record: Fields<'_>,
        positions: Positions,
    ) -> Option<Below> {
        let at = positions.amount;
        let amount = record.get(at)?;
        // `Group,Neema,Officer,Mary` is the head of a group.
        let id = normalize(record.get(positions.loan_id).unwrap_or_default());
        if is_label(&id) && known::of(Column::LoanId, &id).is_none() {
            return None;
        }
        if numbers_columns(record) || has_units_only(record, positions) {
            return Some(Below::Again);
        }
        if self.is_over_several(record, positions) {
            return Some(Below::More);
        }
        let titles = Titles::of(record);
        // `N° de prêt` may be the number of the loan, or of the loans.
        let has_others = record.iter().enumerate().any(|(at, cell)| {
            let is_total = || is_total_word(cell) && !titles.is_of(at, Column::LoanId);
            has_number(cell) || is_total()
        });
        // A group is named in one cell; a word below `Amount` may also say which amounts these are.
        let is_lone = record.iter().filter(|cell| !cell.trim().is_empty()).count() == 1
            && (record.len() == 1 || (self.says(at).is_some() && !is_aside(amount)))
            && self.cells.len() > 1;
        if is_lone || record.len() > self.cells.len() || has_others || self.are(record) {
            return None;
        }
        // A row of nothing is none of titles.
        if amount.chars().filter(|c| c.is_alphabetic()).count() < 2 || is_word_for_nothing(amount) {
            return None;
        }
        let known = titles.known(at, Column::Amount);
        let is_nothing_new = known.is_some_and(|known| known.says == self.says(at))
            || is_in(&normalize(amount), TYPES)
            || is_aside(amount);
        Some(if is_nothing_new { Below::Again } else { Below::More })
    }

    /// Whether the title of the ids or the amounts stands over several columns, which a record below it names.
    fn is_over_several(&self, record: Fields<'_>, positions: Positions) -> bool {
        let has_no_id = record.get(positions.loan_id).is_some_and(|id| id.trim().is_empty());
        let is_of_words = has_no_id || !record.iter().any(has_number);
        let mut needed = [positions.loan_id, positions.amount].into_iter();
        is_of_words
            && (needed.any(|at| self.has_several(record, at))
                || (has_no_id && self.are_over_several(record)))
    }

    /// Whether a title stands over several columns, which a record of words below it names.
    fn are_over_several(&self, record: Fields<'_>) -> bool {
        let is_over = |at: usize| !self.cells[at].is_empty() && self.has_several(record, at);
        !record.iter().any(has_number) && (0..self.cells.len()).any(is_over)
    }

    /// The same, or the title of the loan ids stands over none of several words.
    pub(in crate::reading) fn are_over(&self, record: Fields<'_>) -> bool {
        let is_alone = |at: usize| {
            let is_empty = record.get(at).is_some_and(|cell| cell.trim().is_empty());
            is_empty && self.is_of(at, Column::LoanId)
        };
        self.are_over_several(record)
            || (!record.iter().any(has_number)
                && record.only().is_none()
                && (0..self.cells.len()).any(is_alone))
    }

    /// Whether a record has a word below this title and below the empty one beside it.
    fn has_several(&self, record: Fields<'_>, at: usize) -> bool {
        // Databases rule off each column, with a title or without.
        let is_named = |at: usize| {
            record
                .get(at)
                .is_some_and(|cell| !normalize(cell).is_empty() && Reading::of(cell).is_none())
        };
        is_named(at) && is_named(at + 1) && self.cells.get(at + 1).is_some_and(String::is_empty)
    }

    /// What a record below them is that fills the columns that they fill, in words of another language where the ids
    /// and the amounts stand: in other letters, or with a word that completes no title. Or it has a title of the
    /// ids by itself, and one over the amounts of which nothing is known.
    pub(in crate::reading) fn translation(
        &self,
        record: Fields<'_>,
        positions: Positions,
    ) -> Option<Translation> {
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let fills = |(at, title): (usize, &String)| title.is_empty() == cell(at).is_empty();
        let are_filled =
            record.len() <= self.cells.len() && self.cells.iter().enumerate().all(fills);
        let [id, amount] = [positions.loan_id, positions.amount];
        let titles = Self::of(record);
        // One word over all may be a unit.
        if !are_filled || cell(id) == cell(amount) || titles.says(amount).is_some() {
            return None;
        }
        let is_completing = |word: &str| [COMPLETING, TYPES].iter().any(|list| is_in(word, list));
        let is_known = |word: &str| {
            let word = normalize(word);
            word.len() < 2 || is_completing(&word) || is_completing(word.trim_end_matches('s'))
        };
        let is_foreign = |at: usize| {
            let says = normalize(cell(at));
            !known::may_be(&says) && words(cell(at)).any(|word| !is_known(word))
        };
        let has_other_letters = |at: usize| {
            let is_other = |c: char| c.is_alphabetic() && !is_latin(c);
            cell(at).contains(is_other) && !self.cells[at].contains(is_other)
        };
        if titles.is_of(id, Column::LoanId) || (has_other_letters(id) && has_other_letters(amount))
        {
            return Some(Translation::Sure);
        }
        (is_foreign(id) && is_foreign(amount)).then_some(Translation::Perhaps)
    }
}

fn has_number(cell: &str) -> bool {
    cell.contains(char::is_numeric)
}

/// Whether a record has nothing but words or signs in brackets, and none for an id: `;;(N);(₦)`.
fn has_units_only(record: Fields<'_>, positions: Positions) -> bool {
    let is_unit = |cell: &str| {
        let cell = cell.trim();
        cell.is_empty() || (cell.starts_with('(') && cell.ends_with(')') && !has_number(cell))
    };
    let is_filled = |at: usize| record.get(at).is_some_and(|cell| !cell.trim().is_empty());
    is_filled(positions.amount) && !is_filled(positions.loan_id) && record.iter().all(is_unit)
}

/// Whether a record counts the columns in brackets, `(1);(2);(3)`, `[a];[b];[c=a+b]`, or where there are many without them.
fn numbers_columns(record: Fields<'_>) -> bool {
    // No row has such cells by chance.
    const FEWEST_COUNTED: usize = 4;
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    let is_next = |(at, cell): (usize, &str)| {
        let inner = cell.trim().strip_prefix(['(', '[']);
        let inner = inner.and_then(|inner| inner.strip_suffix([')', ']'])?.split('=').next());
        let number = (at + 1).to_string();
        (record.len() > FEWEST_COUNTED && cell.trim() == number)
            || inner.is_some_and(|inner| inner == number || LETTERS.get(at..=at) == Some(inner))
    };
    record.len() > 1 && record.iter().enumerate().all(is_next)
}
