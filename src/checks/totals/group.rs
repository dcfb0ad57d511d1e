//! The total of a group of clients, known by the rows of its loan around it.

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use super::sums::is_average;
use crate::checks::amounts::cell::{CellAmount, OpenTotal};
use crate::checks::ids::Id;
use crate::checks::ids::signs::Signs;
use crate::model::{Total, normalize_id};
use crate::reading::has_digit;

/// The rows of one loan that stand together, each with a client.
#[derive(Default)]
pub(crate) struct Group {
    /// The hash of its id.
    loan: u64,
    /// What comes before its rows, without its head.
    before: OpenTotal,
    /// How many rows it has, and how many without its head: a first row that has a client without a digit, or the
    /// group itself for one.
    all: u64,
    rows: u64,
    /// Whether the ids of all its clients have a digit, and how the last one looks but for that.
    are_digits: bool,
    label: u32,
    /// What stood for a client on a line that was a total, by its hash.
    total: Option<u64>,
    /// Whether a loan has one row, and whether one of several rows begins with a head.
    has_single: bool,
    has_heads: bool,
}

impl Group {
    /// Hears a row below others that come to `sum`, of which the `last` one has this amount; whether it is the total or
    /// the average of its group: its
    /// client has no digit where all others have one, or is none, the group itself, or how many there are.
    #[inline]
    pub fn is_total(
        &mut self,
        amount: CellAmount,
        (loan, client): (&Id<'_>, Option<&Id<'_>>),
        (sum, last): (&OpenTotal, Option<&CellAmount>),
    ) -> bool {
        let has_digit = client.is_none_or(|client| client.signs.has(Signs::DIGIT));
        let is_loan = client.is_some_and(|client| client.signs.hash == loan.signs.hash);
        if loan.signs.hash == self.loan {
            return self.goes_on((client, has_digit, is_loan), amount, (sum, last));
        }
        // In most files a loan has one row.
        self.has_single |= self.all == 1;
        self.loan = loan.signs.hash;
        (self.all, self.rows) = (1, u64::from(has_digit && !is_loan));
        false
    }

    #[inline(never)]
    fn goes_on(
        &mut self,
        (client, has_digit, is_loan): (Option<&Id<'_>>, bool, bool),
        amount: CellAmount,
        (sum, last): (&OpenTotal, Option<&CellAmount>),
    ) -> bool {
        if self.all == 1 {
            let mut first = OpenTotal::default();
            if let Some(amount) = last.filter(|_| self.rows == 1) {
                first += *amount;
            }
            (self.before, self.are_digits) = (sum.since(&first), true);
            self.has_heads |= self.rows == 0;
        }
        let label = client.map_or(0, |client| client.signs.label);
        let counts = |client: &Id<'_>| client.text.parse() == Ok(self.rows);
        let is_none = is_loan || client.is_none_or(|client| label != self.label && counts(client));
        if is_none || (self.are_digits && !has_digit) {
            let own = sum.since(&self.before);
            let is_average =
                |amount| self.rows > 1 && is_average(amount, own.with(None), self.rows);
            let is_sum = own.may_be(amount) || amount.with(None).is_some_and(is_average);
            // One row has the amount of another by chance.
            let hash = client.map_or(0, |client| client.signs.hash);
            if is_sum && (self.rows > 1 || (self.rows == 1 && self.total == Some(hash))) {
                self.total = Some(hash);
                return true;
            }
        }
        self.label = label;
        self.all += 1;
        self.rows += 1;
        self.are_digits &= has_digit;
        false
    }

    /// Which rows are the totals of those below them, or in every loan of those above them.
    pub fn totals(&self, rows: &ByAmount<'_>) -> Vec<usize> {
        let has_single = self.has_single || self.all == 1;
        if self.all == 0 || (has_single && !self.has_heads) {
            return Vec::new();
        }
        let loans = Loan::all(rows);
        let of_several = || loans.iter().filter(|loan| loan.rows > 1);
        let ends: [fn(&Loan) -> End; 2] = [|loan| loan.first, |loan| loan.last];
        let is_in_all = |end: &fn(&Loan) -> End| {
            let is_sure = |loan: &Loan| loan.rows > 2 && has_many_digits(end(loan).amount);
            of_several().count() > 1
                && of_several().all(|loan| end(loan).is_sum())
                && of_several().any(is_sure)
        };
        match ends.iter().find(|end| !has_single && is_in_all(end)) {
            Some(end) => of_several().map(|loan| end(loan).row).collect(),
            None => {
                loans.iter().filter(|loan| loan.has_head(rows)).map(|loan| loan.first.row).collect()
            }
        }
    }
}

/// The first row of a loan, or its last one.
#[derive(Clone, Copy)]
struct End {
    row: usize,
    amount: Total,
    /// What the other rows of its loan come to.
    others: Total,
}

impl End {
    fn is_sum(&self) -> bool {
        self.amount == self.others
    }
}

/// The rows of a loan that stand together, of which something was repaid.
struct Loan {
    rows: usize,
    first: End,
    last: End,
}

impl Loan {
    fn all(rows: &ByAmount<'_>) -> Vec<Self> {
        let hash = |row: &usize| Id::read(&rows.id(*row)).map_or(0, |id| id.signs.hash);
        let hashes: Vec<_> = (0..rows.len()).map(|row| hash(&row)).collect();
        let mut end = 0;
        let loans = hashes.chunk_by(|one, other| one == other).map(|loan| {
            let begin = end;
            end += loan.len();
            let sum = rows.sum(begin..end);
            let end_at = |row: usize| {
                let amount = rows.amount(row);
                End { row, amount, others: sum.less(amount) }
            };
            Self { rows: loan.len(), first: end_at(begin), last: end_at(end - 1) }
        });
        loans.filter(|loan| loan.first.amount.max(loan.first.others) > Total::default()).collect()
    }

    /// Whether the first row has the sum of several others, and for a client a word, or the loan itself, where these have
    /// ids.
    fn has_head(&self, rows: &ByAmount<'_>) -> bool {
        let Some(client) = rows.table.positions.client_id else { return false };
        let id = |row: usize| rows.table.cell(rows.at(row), client);
        let has_digit = |row: usize| has_digit(&id(row));
        let first = self.first.row;
        let is_loan = || normalize_id(id(first).trim()) == normalize_id(rows.id(first).trim());
        self.rows > 2
            && self.first.is_sum()
            && (!has_digit(first) || is_loan())
            && (first + 1..=self.last.row).all(has_digit)
    }
}
