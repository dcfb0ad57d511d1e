//! Columns that add up in each row: principal and interest to what was paid, repaid and outstanding to the loan;
//! and the loan itself, which no amount exceeds. Where a row does not, its amount may have lost its decimal sign, or
//! be another row's.

use rust_decimal::Decimal;

use super::figures::amount_in;
use crate::checks::finding::ExportFault;
use crate::model::Amount;
use crate::reading::{Fields, Sheet, currencies_in, is_in, normalize};

/// The words of a title for what was lent, normalized: those of the first list alone, or of the second with one of
/// the third, and any of the last beside them.
const LENT: &str = "\
    disbursed, disbursement, decaisse, debourse, octroye, accorde, desembolsado, desembolso, otorgado";
const LOAN: &str = "loan, credit, pret, prestamo, credito, emprestimo";
const AMOUNT: &str = "amount, size, montant, monto, importe, montante, valor, principal, capital";
const BESIDE: &str = "\
    original, originally, initial, inicial, approved, approuve, aprobado, total, of, the, in, de, du, del, en, le, el, do";

/// So many rows are looked at for columns that add up, and in so many they must at least.
const LOOKED_AT: usize = 200;
const FEWEST: usize = 5;

/// Whether so many of the rows are exceptions: a single one, or one in twenty.
fn are_few(exceptions: usize, rows: usize) -> bool {
    exceptions <= (rows / 20).max(1)
}

/// What the amount of a row should be by two other columns of it.
#[derive(Debug, Clone, Copy)]
enum Balance {
    /// The first without the second: the loan without what is outstanding.
    Rest(usize, usize),
    /// Both together.
    Sum(usize, usize),
}

impl Balance {
    fn columns(self) -> [usize; 2] {
        let (Self::Rest(one, other) | Self::Sum(one, other)) = self;
        [one, other]
    }

    fn of(self, row: &Row) -> Option<Decimal> {
        let [one, other] = self.columns().map(|at| row.figures[at]);
        Some(match self {
            Self::Rest(..) => one? - other?,
            Self::Sum(..) => one? + other?,
        })
    }
}

/// The figures in a row, each in its column, and its amount.
struct Row {
    at: usize,
    amount: Decimal,
    figures: Vec<Option<Decimal>>,
}

impl Row {
    fn read(at: usize, cells: Fields<'_>, amount: usize, separator: char) -> Option<Self> {
        let figure = |cell| amount_in(cell, separator).map(Amount::as_decimal);
        let figures: Vec<_> = cells.iter().map(figure).collect();
        Some(Self { at, amount: figures[amount]?, figures })
    }

    /// Whether the columns add up, but for a unit that was rounded; `None` where one has no figure, or nothing to add.
    fn agrees(&self, balance: Balance) -> Option<bool> {
        let expected = balance.of(self)?;
        let [one, other] = balance.columns().map(|at| self.figures[at]);
        let is_plain = one?.is_zero() || other?.is_zero();
        let agrees = (expected - self.amount).abs() <= Decimal::ONE;
        (!(agrees && is_plain)).then_some(agrees)
    }

    /// Whether the amount is off by more than half, or is that of another column, and no column has the difference: a
    /// penalty that was paid too, or what was written off.
    fn is_off(&self, expected: Decimal) -> bool {
        let difference = (expected - self.amount).abs();
        let columns_with =
            |one: Decimal| self.figures.iter().flatten().filter(|figure| **figure == one).count();
        let is_told = || columns_with(difference) > 0;
        let is_another = || !self.amount.is_zero() && columns_with(self.amount) > 1;
        let is_far = difference * Decimal::TWO > self.amount.max(expected) || is_another();
        is_far && expected >= Decimal::ZERO && !is_told()
    }
}

/// The rows whose amounts do not fit the columns beside them, as those of nearly all others do.
pub(crate) fn out_of_balance(sheet: &Sheet, separator: char) -> Vec<(usize, ExportFault)> {
    let Some(balance) = balance_of(sheet, separator) else { return Vec::new() };
    let (mut rows, mut found) = (0, Vec::new());
    each(sheet, separator, |row| {
        rows += 1;
        let is_wrong = row.agrees(balance) == Some(false);
        let expected = balance.of(&row).filter(|expected| is_wrong && row.is_off(*expected));
        found.extend(expected.map(|expected| {
            let title = |at| sheet.title_at(at).unwrap_or_default().to_owned();
            let [one, other] = balance.columns().map(title);
            (row.at, ExportFault::OutOfBalance { amount: row.amount, expected, one, other })
        }));
        true
    });
    if are_few(found.len(), rows) { found } else { Vec::new() }
}

/// The rows whose amounts are more than was lent, as those of nearly no others are.
pub(crate) fn above_loan(sheet: &Sheet, separator: char) -> Vec<(usize, ExportFault)> {
    let is_free = |at: usize| sheet.positions().is_some_and(|positions| !positions.is_taken(at));
    let Some(at) = sheet.column_of(is_lent).filter(|at| is_free(*at)) else { return Vec::new() };
    let (mut rows, mut found) = (0, Vec::new());
    each(sheet, separator, |row| {
        let lent = row.figures[at].filter(|lent| *lent > Decimal::ONE);
        rows += usize::from(lent.is_some());
        let lent = lent.filter(|lent| row.amount > lent + Decimal::ONE);
        found.extend(lent.map(|lent| {
            let title = sheet.title_at(at).unwrap_or_default().to_owned();
            (row.at, ExportFault::AboveLoan { amount: row.amount, lent, title })
        }));
        true
    });
    if rows >= FEWEST && are_few(found.len(), rows) { found } else { Vec::new() }
}

/// Whether a title is that of what was lent.
pub(crate) fn is_lent(title: &str) -> bool {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<_> = words.map(|word| (word, normalize(word))).collect();
    let has = |list: &str| words.iter().any(|(_, word)| is_in(word, list));
    let is_known = |(word, plain): &(&str, String)| {
        [LENT, LOAN, AMOUNT, BESIDE].iter().any(|list| is_in(plain, list))
            || currencies_in(word).next().is_some()
    };
    (has(LENT) || (has(LOAN) && has(AMOUNT))) && words.iter().all(is_known)
}

/// The two columns that make the amount in nearly all of the first rows.
fn balance_of(sheet: &Sheet, separator: char) -> Option<Balance> {
    let positions = sheet.positions()?;
    let free: Vec<usize> = (0..sheet.width()).filter(|at| !positions.is_taken(*at)).collect();
    if free.len() < 2 {
        return None;
    }
    let mut rows = Vec::new();
    each(sheet, separator, |row| {
        rows.push(row);
        rows.len() < LOOKED_AT
    });
    let pairs = free.iter().flat_map(|one| free.iter().map(move |other| (*one, *other)));
    let mut balances = pairs.filter(|(one, other)| one != other).flat_map(|(one, other)| {
        let sum = (one < other).then_some(Balance::Sum(one, other));
        sum.into_iter().chain([Balance::Rest(one, other)])
    });
    let holds = |balance: &Balance| {
        let agree = |it: bool| rows.iter().filter(|row| row.agrees(*balance) == Some(it)).count();
        agree(true) >= FEWEST.max(rows.len() / 2) && are_few(agree(false), rows.len())
    };
    balances.find(holds)
}

/// Shows the rows until one is enough.
fn each(sheet: &Sheet, separator: char, mut see: impl FnMut(Row) -> bool) {
    let (Some(positions), Some(mut lines)) = (sheet.positions(), sheet.lines()) else { return };
    while let Some(line) = lines.read() {
        let row = line
            .sound_cells(sheet.width())
            .and_then(|cells| Row::read(line.at, cells, positions.amount, separator));
        if row.is_some_and(|row| !see(row)) {
            return;
        }
    }
}
