//! Totals with ids of their own, known by the rows around them: of a group of clients, and of groups with a head.

use super::candidates::has_many_digits;
use super::sums::is_average;
use crate::checks::amounts::cell::{CellAmount, OpenTotal};
use crate::checks::ids::Id;
use crate::checks::ids::signs::Signs;
use crate::model::{Amount, is_digits};

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

/// Rows that each have the sum of those below them, up to the next such row: the heads of groups, known by
/// what the first one has otherwise than the row below it, whatever their ids.
#[derive(Default)]
pub(crate) struct Heads {
    /// Where they begin.
    at: Vec<usize>,
    /// The first of them and the row below it.
    first: Option<Seen>,
    below: Option<Seen>,
    /// The amount of the last head, and what comes before its rows.
    amount: Option<CellAmount>,
    before: OpenTotal,
    /// How many rows stand below it.
    rows: u64,
    /// Whether one is the sum of several, and hardly by chance.
    has_sum: bool,
    is_sure: bool,
    is_none: bool,
}

/// What is seen of a row at once.
#[derive(Clone, Copy)]
struct Seen {
    /// How many cells are filled.
    filled: usize,
    has_digit: bool,
    label: u32,
    length: usize,
}

impl Heads {
    /// Hears a row below others that come to `sum`. In most files the first row is no sum of those below it,
    /// which is known soon.
    #[inline]
    pub fn hear(
        &mut self,
        (at, amount): End,
        id: &Id<'_>,
        filled: impl FnOnce() -> usize,
        sum: &OpenTotal,
    ) {
        if !self.is_none {
            let seen = Seen {
                filled: filled(),
                has_digit: id.signs.has(Signs::DIGIT),
                label: id.signs.label,
                length: id.text.len(),
            };
            self.hear_seen((at, amount), seen, sum);
        }
    }

    #[inline(never)]
    fn hear_seen(&mut self, row: End, seen: Seen, sum: &OpenTotal) {
        match (self.first, self.below) {
            (None, _) => {
                self.first = Some(seen);
                self.begin(row, sum);
            }
            (Some(_), None) => {
                self.below = Some(seen);
                self.rows = 1;
            }
            (Some(first), Some(below)) => {
                let own = sum.since(&self.before);
                let is_whole = self.amount.is_some_and(|amount| own.may_be(amount));
                if seen.is_head(first, below, is_whole) {
                    self.end(sum);
                    self.begin(row, sum);
                } else {
                    self.rows += 1;
                    self.is_none = self.amount.is_some_and(|amount| own.is_above(amount));
                }
            }
        }
    }

    fn begin(&mut self, (at, amount): End, sum: &OpenTotal) {
        self.at.push(at);
        (self.amount, self.before, self.rows) = (Some(amount), *sum, 0);
        self.before += amount;
    }

    /// Whether the rows below the last head come to its amount.
    fn end(&mut self, sum: &OpenTotal) {
        let Some(amount) = self.amount else { return };
        let own = sum.since(&self.before);
        let is_zero = own.with(None).is_zero() && amount.with(None).is_some_and(Amount::is_zero);
        self.is_none |= self.rows == 0 || !(is_zero || own.may_be(amount));
        self.has_sum |= self.rows > 1 && !is_zero;
        self.is_sure |= amount.with(None).is_some_and(has_many_digits);
    }

    /// Where the heads begin, when all rows come to `sum`.
    pub fn totals(mut self, sum: &OpenTotal) -> Vec<usize> {
        self.end(sum);
        let has_blanks =
            self.first.zip(self.below).is_some_and(|(head, row)| head.filled < row.filled);
        let are_heads = if self.at.len() > 1 {
            self.has_sum || (has_blanks && self.is_sure)
        } else {
            self.has_sum && has_blanks && self.is_sure
        };
        if are_heads && !self.is_none { self.at } else { Vec::new() }
    }
}

impl Seen {
    /// Whether one is like the first head, in what that is unlike the row below it; where a group is whole, it may
    /// also have other letters than that row.
    fn is_head(self, head: Self, row: Self, is_whole: bool) -> bool {
        if head.filled < row.filled {
            return self.filled <= head.filled;
        }
        if head.label == row.label {
            return head.length < row.length && self.length < row.length;
        }
        let is_word = !head.has_digit && row.has_digit && !self.has_digit;
        is_word || self.label == head.label || (is_whole && self.label != row.label)
    }
}

/// Rows whose amounts are the sums of the rows above them, up to the one before: the feet of groups, of which the last
/// row is one. Where the ids are numbers, a shorter one is one or nothing is.
#[derive(Default)]
pub(crate) struct Feet {
    /// How long the first id is, and whether it is a number.
    length: usize,
    are_numbers: bool,
    /// How many rows stand since the last foot, and what comes before these.
    rows: u64,
    before: OpenTotal,
    at: Vec<usize>,
    /// How many are the sums of several rows, and of these hardly by chance.
    sums: usize,
    sure: usize,
    are_short: bool,
    is_none: bool,
}

impl Feet {
    /// Hears a row below others that come to `sum`. In most files none is the sum of all of them, nor has a shorter id.
    #[inline]
    pub fn hear(&mut self, row: End, id: &str, sum: &OpenTotal) {
        let is_short = id.len() < self.length;
        if self.is_none || (!is_short && self.at.is_empty() && !sum.may_be(row.1)) {
            if self.rows == 0 {
                (self.length, self.are_numbers) = (id.len(), is_digits(id));
            }
            self.rows += 1;
        } else {
            self.hear_other(row, id, sum);
        }
    }

    #[cold]
    fn hear_other(&mut self, (at, amount): End, id: &str, sum: &OpenTotal) {
        let is_short = id.len() < self.length;
        let is_number = is_short && self.are_numbers && is_digits(id);
        let is_sum = sum.since(&self.before).may_be(amount) && (self.rows > 1 || is_short);
        if !is_number && !is_sum {
            self.rows += 1;
            return;
        }
        self.is_none |= self.rows == 0 || !is_sum;
        let is_of_several = self.rows > 1;
        self.sums += usize::from(is_of_several);
        self.sure += usize::from(is_of_several && amount.with(None).is_some_and(has_many_digits));
        self.are_short = is_number && (self.are_short || self.at.is_empty());
        self.at.push(at);
        (self.rows, self.before) = (0, *sum);
        self.before += amount;
    }

    /// Where they begin, when no row follows.
    pub fn totals(self) -> Vec<usize> {
        let are_sums = if self.are_short { self.sums > 0 } else { self.sure > 1 };
        let are_feet = !self.is_none && self.rows == 0 && are_sums && self.at.len() > 1;
        if are_feet { self.at } else { Vec::new() }
    }
}
