//! Columns that add up in each row: principal and interest to what was paid, repaid and outstanding to the loan;
//! and the loan itself, which no amount exceeds. Where a row does not, its amount may have lost its decimal sign, or
//! be another row's.

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::cell::{amount_in, amount_of};
use crate::checks::finding::ExportFault;
use crate::model::{Amount, AmountMeaning};
use crate::reading::{
    Column, CurrencyName, Fields, SoundRow, Table, currencies_in, is_in, names_interest,
    names_principal, normalize,
};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

    /// What a row has by these figures, each in its column.
    fn of(self, figure: impl Fn(usize) -> Option<Decimal>) -> Option<Expected> {
        let [one, other] = self.columns().map(figure);
        let (one, other) = (one?, other?);
        let amount = match self {
            Self::Rest(..) => one - other,
            Self::Sum(..) => one + other,
        };
        let adds_nothing = [one, other].iter().any(|figure| figure.abs() <= Decimal::ONE);
        Some(Expected { amount, adds_nothing })
    }
}

/// The amount of a row as two columns have it.
struct Expected {
    amount: Decimal,
    /// Whether one of them has nothing to add, or no more than a unit: the number of a group.
    adds_nothing: bool,
}

impl Expected {
    /// Whether an amount is the one expected, but for a unit that was rounded; `None` where there was nothing to add.
    fn is(&self, amount: Decimal) -> Option<bool> {
        let agrees = (self.amount - amount).abs() <= Decimal::ONE;
        (!(agrees && self.adds_nothing)).then_some(agrees)
    }
}

/// A row that has an amount.
struct Row<'r> {
    at: usize,
    amount: Decimal,
    cells: Fields<'r>,
    separator: char,
}

impl Row<'_> {
    fn figure(&self, at: usize) -> Option<Decimal> {
        amount_in(&self.cells[at], self.separator).map(Amount::as_decimal)
    }

    /// The larger of two numbers that may stand there: `1.075` is more than 1 in a file without decimals.
    fn largest(&self, at: usize) -> Option<Decimal> {
        let figures = ['.', ','].map(|separator| amount_in(&self.cells[at], separator));
        figures.into_iter().flatten().map(Amount::as_decimal).max()
    }

    fn figures(&self) -> Vec<Option<Decimal>> {
        (0..self.cells.len()).map(|at| self.figure(at)).collect()
    }

    /// What the amount should be, where it is another, and whether it is off by more than half, or that of another
    /// column. None where a third column has the difference: a penalty that was paid too, or what was written off. In
    /// the `interest` of all rows it excuses none.
    fn not_as(&self, balance: Balance, interest: Option<usize>) -> Option<(Decimal, bool)> {
        let Expected { amount: expected, .. } = balance
            .of(|at| self.figure(at))
            .filter(|expected| expected.is(self.amount) == Some(false))?;
        let (difference, figures) = ((expected - self.amount).abs(), self.figures());
        let has = |at: usize, one: Decimal| figures[at] == Some(one);
        let is_third = |at: &usize| !balance.columns().contains(at) && Some(*at) != interest;
        let is_another = || {
            let columns = (0..figures.len()).filter(|at| has(*at, self.amount));
            !self.amount.is_zero() && columns.count() > 1
        };
        let is_far = difference * Decimal::TWO > self.amount.max(expected) || is_another();
        let is_told = expected < Decimal::ZERO
            || (0..figures.len()).filter(is_third).any(|at| has(at, difference));
        (!is_told).then_some((expected, is_far))
    }
}

/// The rows whose amounts do not fit the columns beside them, as those of most others do; and those whose amounts are
/// more than was lent in the same `currency`.
pub(crate) fn out_of_balance(
    table: Table<'_>,
    separator: char,
    currency: Option<Currency>,
) -> Vec<(usize, ExportFault)> {
    let title = |at: usize| table.title_at(at).unwrap_or_default().to_owned();
    let own_title = table.title(Column::Amount).unwrap_or_default();
    // In which many funders tell beside it what was lent in another one.
    let is_foreign = |name: &CurrencyName<'_>| {
        [Currency::USD, Currency::EUR].into_iter().any(|foreign| name.may_be(foreign))
    };
    let is_said =
        |name: &CurrencyName<'_>| currencies_in(own_title).any(|own| own.may_be_that(name));
    let is_own = |name: CurrencyName<'_>| {
        let may_be = || !is_foreign(&name) || is_said(&name);
        currency.map_or_else(may_be, |own| name.may_be(own))
    };
    let is_lent = |title: &str| is_lent(title) && currencies_in(title).all(is_own);
    let lent_at = table.column_of(is_lent).filter(|at| !table.positions.is_taken(*at));
    let by_titles = lent_at.and_then(|lent| balance_by_titles(table, lent));
    let (balance, interest) = balance_of(table, by_titles, separator).unzip();
    let (is_known, interest) = (balance.is_some() && balance == by_titles, interest.flatten());
    if balance.is_none() && lent_at.is_none() {
        return Vec::new();
    }
    let (mut rows, mut more, mut less, mut near) = (0, Vec::new(), Vec::new(), Vec::new());
    let is_principal = table.title(Column::Amount).is_some_and(names_principal);
    let (mut loans, mut above, mut is_sure) = (0, Vec::new(), false);
    each(table, separator, |row| {
        rows += 1;
        if let Some(balance) = balance
            && let Some((expected, is_far)) = row.not_as(balance, interest)
        {
            let [one, other] = balance.columns().map(title);
            let off = match (is_far, row.amount > expected) {
                (false, _) => &mut near,
                (true, true) => &mut more,
                (true, false) => &mut less,
            };
            let fault = ExportFault::OutOfBalance { amount: row.amount, expected, one, other };
            off.push((row.at, fault));
        }
        let lent = lent_at.and_then(|at| Some((at, row.largest(at)?)));
        if let Some((at, lent)) = lent.filter(|(_, lent)| *lent > Decimal::ONE) {
            loans += 1;
            if row.amount > lent + Decimal::ONE {
                // With its interest and fees more is repaid than was lent.
                is_sure |= is_principal || row.amount > lent * Decimal::TWO;
                let fault = ExportFault::AboveLoan { amount: row.amount, lent, title: title(at) };
                above.push((row.at, fault));
            }
        }
        true
    });
    // What was repaid in a month is less than what was repaid so far, which is the same for new loans.
    if is_known || are_few(less.len() + more.len(), rows) {
        more.append(&mut less);
    }
    // What is owed may come with its interest in many rows.
    if interest.is_some() || (is_known && are_few(more.len() + near.len(), rows)) {
        more.append(&mut near);
    }
    if loans >= FEWEST && (is_sure || are_few(above.len(), loans)) {
        more.append(&mut above);
    }
    more.sort_by_key(|(at, _)| *at);
    more
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

/// The loan without the amounts of the other meaning than those that are taken.
fn balance_by_titles(table: Table<'_>, lent: usize) -> Option<Balance> {
    let own = table.meanings().into_iter().flatten().next();
    let own = own.unwrap_or(AmountMeaning::CumulativePrincipal);
    let is_other = |at: &usize| table.says(*at).is_some_and(|says| says != own);
    Some(Balance::Rest(lent, table.other_columns().find(is_other)?))
}

/// The two columns that make the amount in most of the first rows, or in nearly all a hundredth of it: there the
/// amounts have lost their decimal signs. Or those that do by their titles, where the amounts are those of one of them,
/// or have the interest in them that stands in a third one, which is told too.
fn balance_of(
    table: Table<'_>,
    by_titles: Option<Balance>,
    separator: char,
) -> Option<(Balance, Option<usize>)> {
    let free: Vec<usize> = table.other_columns().collect();
    if free.len() < 2 {
        return None;
    }
    let first = FirstRows::of(table, separator);
    if let Some(balance) = by_titles {
        let is_interest = |at: &usize| table.title_at(*at).is_some_and(names_interest);
        let mut interest = free.iter().copied().filter(is_interest);
        let interest = interest.find(|at| first.have_in_them(*at, balance));
        if first.are_made_by(balance) || first.are_copies(balance) || interest.is_some() {
            return Some((balance, interest));
        }
    }
    let pairs = free.iter().flat_map(|one| free.iter().map(move |other| (*one, *other)));
    let mut balances = pairs.filter(|(one, other)| one != other).flat_map(|(one, other)| {
        let sum = (one < other).then_some(Balance::Sum(one, other));
        sum.into_iter().chain([Balance::Rest(one, other)])
    });
    Some((balances.find(|balance| first.are_made_by(*balance))?, None))
}

/// The amounts of the first rows, each with the figures of its columns.
struct FirstRows(Vec<(Decimal, Vec<Option<Decimal>>)>);

impl FirstRows {
    fn of(table: Table<'_>, separator: char) -> Self {
        let mut rows = Vec::new();
        each(table, separator, |row| {
            rows.push((row.amount, row.figures()));
            rows.len() < LOOKED_AT
        });
        Self(rows)
    }

    /// So many tenths of the rows; of few rows more.
    fn most(&self, tenths: usize) -> usize {
        FEWEST.max(self.0.len() * tenths / 10)
    }

    /// Whether two columns make the amounts, or a hundredth of them.
    fn are_made_by(&self, balance: Balance) -> bool {
        [Decimal::ONE, Decimal::ONE_HUNDRED].iter().any(|unit| self.holds(balance, *unit))
    }

    fn holds(&self, balance: Balance, unit: Decimal) -> bool {
        let are = self.0.iter().filter_map(|(amount, figures)| {
            balance.of(|at| figures[at]).and_then(|expected| expected.is(amount / unit))
        });
        let (agree, disagree) = are.fold((0, 0), |(agree, disagree), it| {
            (agree + usize::from(it), disagree + usize::from(!it))
        });
        agree >= self.most(5) && (unit == Decimal::ONE || are_few(disagree, self.0.len()))
    }

    /// Whether nearly all amounts are those of one of the two columns.
    fn are_copies(&self, balance: Balance) -> bool {
        balance.columns().into_iter().any(|at| {
            let same = self.0.iter().filter(|(amount, figures)| figures[at] == Some(*amount));
            same.count() >= self.most(9)
        })
    }

    /// Whether the amounts are those of the balance with what stands in a third column.
    fn have_in_them(&self, interest: usize, balance: Balance) -> bool {
        let with = self.0.iter().filter(|(amount, figures)| {
            let expected = balance.of(|at| figures[at]).zip(figures[interest]);
            expected.is_some_and(|(expected, interest)| {
                !interest.is_zero() && expected.is(amount - interest) == Some(true)
            })
        });
        with.count() >= self.most(5)
    }
}

/// Shows the rows until one is enough.
fn each(table: Table<'_>, separator: char, mut see: impl FnMut(Row<'_>) -> bool) {
    table.each_row(|SoundRow { at, cells, amount, .. }| {
        let amount = amount_of(&amount, separator).map(Amount::as_decimal);
        amount.is_none_or(|amount| see(Row { at, amount, cells, separator })).then_some(())
    });
}
