//! Totals with ids of their own, known by the rows around them: of a group of clients, and of branches that are
//! numbered.

use super::beside::{CellAmount, OpenTotal};
use super::ids::Id;
use super::signs::Signs;
use super::sums::is_average;

/// The rows of one loan that stand together, each with a client.
#[derive(Default)]
pub(super) struct Group {
    /// The hash of its id.
    loan: u64,
    /// Where its first row begins, as long as it has no other.
    only: Option<usize>,
    /// What came before its rows.
    above: OpenTotal,
    rows: u64,
    /// Whether the ids of all its clients have a digit.
    are_digits: bool,
    /// What stood for a client on a line that was a total, by its hash.
    total: Option<u64>,
    /// The first row, where its client has no digit.
    head: Option<(usize, CellAmount)>,
    /// The first rows that were the totals of those below them.
    heads: Vec<usize>,
}

impl Group {
    /// Hears a row below others that come to `sum`; whether it is the total or the average of its group: its
    /// client has no digit where all others have one, or is none, or the group itself. The amount of an earlier
    /// row is asked for seldom.
    #[inline]
    pub fn is_total(
        &mut self,
        at: usize,
        (loan, client): (&Id<'_>, Option<&Id<'_>>),
        amount: CellAmount,
        sum: &OpenTotal,
        amount_at: impl FnOnce(usize) -> Option<CellAmount>,
    ) -> bool {
        let has_digit = client.is_none_or(|client| client.signs.has(Signs::DIGIT));
        if loan.signs.hash == self.loan {
            let is_none = client.is_none_or(|client| client.text == loan.text);
            let client = client.map_or(0, |client| client.signs.hash);
            if let Some(first) = self.only.take() {
                self.begin(amount_at(first), sum);
            }
            return self.goes_on((client, is_none, has_digit), amount, sum);
        }
        if self.head.is_some() {
            self.end(sum);
        }
        // In most files a loan has one row.
        (self.loan, self.only) = (loan.signs.hash, Some(at));
        if !has_digit {
            self.head = Some((at, amount));
        }
        false
    }

    /// Begins a group at its second row, when all rows above that come to `sum`.
    #[cold]
    fn begin(&mut self, first: Option<CellAmount>, sum: &OpenTotal) {
        let (mut rows, is_row) = (OpenTotal::default(), self.head.is_none());
        if let Some(amount) = first.filter(|_| is_row) {
            rows += amount;
        }
        (self.above, self.rows, self.are_digits) = (sum.since(&rows), u64::from(is_row), true);
    }

    #[inline(never)]
    fn goes_on(
        &mut self,
        (client, is_none, has_digit): (u64, bool, bool),
        amount: CellAmount,
        sum: &OpenTotal,
    ) -> bool {
        if is_none || (self.are_digits && !has_digit) {
            let own = sum.since(&self.above);
            let is_average =
                |amount| self.rows > 1 && is_average(amount, own.with(None), self.rows);
            let is_sum = own.may_be(amount) || amount.with(None).is_some_and(is_average);
            // One row has the amount of another by chance.
            let is_known = self.total == Some(client);
            if is_sum && (self.rows > 1 || (self.rows == 1 && is_known)) {
                self.total = Some(client);
                return true;
            }
        }
        self.rows += 1;
        self.are_digits &= has_digit;
        false
    }

    /// Ends the group, when all rows come to `sum`.
    fn end(&mut self, sum: &OpenTotal) {
        let Some((at, amount)) = self.head.take().filter(|_| self.only.is_none()) else { return };
        let is_sum = self.rows > 1 && self.are_digits && sum.since(&self.above).may_be(amount);
        self.heads.extend(is_sum.then_some(at));
    }

    /// Where the totals begin that stand above their rows.
    pub fn totals(mut self, sum: &OpenTotal) -> Vec<usize> {
        self.end(sum);
        self.heads
    }
}

/// Rows whose ids are shorter than all others, and whose amounts are the sums of the rows up to the next of them:
/// all above their rows, or all below.
#[derive(Default)]
pub(super) struct Outline {
    /// How many digits the others have at least.
    digits: usize,
    /// So many of them since the last total, and what comes before.
    rows: u64,
    before: OpenTotal,
    /// The first row, or the last total above its rows.
    last: Option<(usize, CellAmount)>,
    is_above: bool,
    totals: Vec<usize>,
    /// Whether one is the sum of several.
    has_sum: bool,
    is_none: bool,
}

impl Outline {
    /// Hears a row below others that come to `sum`.
    #[inline]
    pub fn hear(&mut self, at: usize, id: &str, amount: CellAmount, sum: &OpenTotal) {
        if self.is_none || (self.digits > 0 && id.len() == self.digits) {
            self.rows += 1;
        } else {
            self.hear_other(at, id, amount, sum);
        }
    }

    #[inline(never)]
    fn hear_other(&mut self, at: usize, id: &str, amount: CellAmount, sum: &OpenTotal) {
        let is_second = self.rows == 1 && self.totals.is_empty() && !self.is_above;
        match self.last {
            _ if !id.bytes().all(|byte| byte.is_ascii_digit()) => self.is_none = true,
            None => (self.digits, self.rows, self.last) = (id.len(), 1, Some((at, amount))),
            Some((first, _)) if is_second && id.len() > self.digits => {
                (self.digits, self.is_above, self.before) = (id.len(), true, *sum);
                self.totals.push(first);
            }
            Some(_) if id.len() > self.digits => self.rows += 1,
            Some((_, last)) => {
                self.end(if self.is_above { last } else { amount }, sum);
                self.totals.push(at);
                (self.rows, self.last, self.before) = (0, Some((at, amount)), *sum);
                self.before += amount;
            }
        }
    }

    /// Whether the last rows come to an amount.
    fn end(&mut self, amount: CellAmount, sum: &OpenTotal) {
        self.is_none |= self.rows == 0 || !sum.since(&self.before).may_be(amount);
        self.has_sum |= self.rows > 1;
    }

    /// Where the totals begin, when all rows come to `sum`.
    pub fn totals(mut self, sum: &OpenTotal) -> Vec<usize> {
        match self.last {
            Some((_, last)) if self.is_above => self.end(last, sum),
            _ => self.is_none |= self.rows > 0,
        }
        let are_totals = !self.is_none && self.has_sum && self.totals.len() > 1;
        if are_totals { self.totals } else { Vec::new() }
    }
}
