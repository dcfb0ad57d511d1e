//! The total of a group of clients, known by the rows of its loan around it.

use super::candidates::has_many_digits;
use super::sums::is_average;
use crate::checks::amounts::cell::{CellAmount, OpenTotal};
use crate::checks::ids::Id;
use crate::checks::ids::signs::Signs;

/// The rows of one loan that stand together, each with a client.
#[derive(Default)]
pub(crate) struct Group {
    /// The hash of its id.
    loan: u64,
    /// Where its first row begins, as long as it has no other.
    only: Option<usize>,
    /// Its first row and its last one, where it has several, and what comes before the first, the second and the
    /// last.
    ends: Option<[End; 2]>,
    before: [OpenTotal; 3],
    rows: u64,
    /// Whether the ids of all its clients have a digit, and how the last one looks but for that.
    are_digits: bool,
    label: u32,
    /// What stood for a client on a line that was a total, by its hash.
    total: Option<u64>,
    /// Whether the first row has a client without a digit, or the group itself for one.
    has_head: bool,
    /// The first rows that were the totals of those below them.
    heads: Vec<usize>,
    /// Whether a loan has one row.
    has_single: bool,
    /// How many loans have more, and of which the first row, or the last one, has the sum of the others; whether
    /// one of these sums is hardly one by chance.
    loans: usize,
    sums: [(Vec<usize>, bool); 2],
}

/// Where a row begins, and its amount.
type End = (usize, CellAmount);

impl Group {
    /// Hears a row below others that come to `sum`; whether it is the total or the average of its group: its
    /// client has no digit where all others have one, or is none, the group itself, or how many there are. The
    /// amount of an earlier row is asked for seldom.
    #[inline]
    pub fn is_total(
        &mut self,
        row: End,
        (loan, client): (&Id<'_>, Option<&Id<'_>>),
        sum: &OpenTotal,
        amount_at: impl FnOnce(usize) -> Option<CellAmount>,
    ) -> bool {
        let has_digit = client.is_none_or(|client| client.signs.has(Signs::DIGIT));
        let is_loan = client.is_some_and(|client| client.signs.hash == loan.signs.hash);
        if loan.signs.hash == self.loan {
            if let Some(first) = self.only.take() {
                self.begin((first, amount_at(first)), sum);
            }
            return self.goes_on((client, has_digit, is_loan), row, sum);
        }
        // In most files a loan has one row.
        if self.only.is_some() {
            self.has_single = true;
        } else {
            self.end(sum);
        }
        (self.loan, self.only) = (loan.signs.hash, Some(row.0));
        self.has_head = !has_digit || is_loan;
        false
    }

    /// Begins a group at its second row, when all rows above that come to `sum`.
    #[cold]
    fn begin(&mut self, (at, amount): (usize, Option<CellAmount>), sum: &OpenTotal) {
        let mut first = OpenTotal::default();
        if let Some(amount) = amount {
            first += amount;
        }
        self.ends = amount.map(|amount| [(at, amount); 2]);
        self.before = [sum.since(&first), *sum, *sum];
        (self.rows, self.are_digits) = (u64::from(!self.has_head), true);
    }

    #[inline(never)]
    fn goes_on(
        &mut self,
        (client, has_digit, is_loan): (Option<&Id<'_>>, bool, bool),
        row: End,
        sum: &OpenTotal,
    ) -> bool {
        let label = client.map_or(0, |client| client.signs.label);
        let counts = |client: &Id<'_>| client.text.parse() == Ok(self.rows);
        let is_none = is_loan || client.is_none_or(|client| label != self.label && counts(client));
        if is_none || (self.are_digits && !has_digit) {
            let own = sum.since(self.above());
            let is_average =
                |amount| self.rows > 1 && is_average(amount, own.with(None), self.rows);
            let is_sum = own.may_be(row.1) || row.1.with(None).is_some_and(is_average);
            // One row has the amount of another by chance.
            let hash = client.map_or(0, |client| client.signs.hash);
            if is_sum && (self.rows > 1 || (self.rows == 1 && self.total == Some(hash))) {
                self.total = Some(hash);
                return true;
            }
        }
        if let Some(ends) = &mut self.ends {
            ends[1] = row;
        }
        (self.before[2], self.label) = (*sum, label);
        self.rows += 1;
        self.are_digits &= has_digit;
        false
    }

    /// What comes before the rows of the group, without its head.
    fn above(&self) -> &OpenTotal {
        &self.before[usize::from(self.has_head)]
    }

    /// Ends a group of several rows, when all rows come to `sum`.
    #[cold]
    fn end(&mut self, sum: &OpenTotal) {
        let Some([first, last]) = self.ends.take() else { return };
        let [before, below_first, below_others] = &self.before;
        if sum.since(before).with(None).is_zero() {
            // Nothing was repaid, which tells nothing.
            return;
        }
        self.loans += 1;
        let are_several = self.rows + u64::from(self.has_head) > 2;
        let others = [(first, sum.since(below_first)), (last, below_others.since(before))];
        for (((at, amount), others), (sums, is_sure)) in others.iter().zip(&mut self.sums) {
            if others.may_be(*amount) {
                sums.push(*at);
                *is_sure |= are_several && amount.with(None).is_some_and(has_many_digits);
            }
        }
        let is_head =
            self.has_head && self.rows > 1 && self.are_digits && others[0].1.may_be(first.1);
        self.heads.extend(is_head.then_some(first.0));
    }

    /// Where the totals begin that stand above their rows, or in every loan below them.
    pub fn totals(mut self, sum: &OpenTotal) -> Vec<usize> {
        self.has_single |= self.only.is_some();
        self.end(sum);
        let is_of_all = |(sums, is_sure): &(Vec<usize>, bool)| *is_sure && sums.len() == self.loans;
        let all = self.sums.into_iter().find(is_of_all);
        let all = all.filter(|_| self.loans > 1 && !self.has_single);
        all.map_or(self.heads, |(sums, _)| sums)
    }
}
