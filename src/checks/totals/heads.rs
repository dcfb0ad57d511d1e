//! Totals with ids of their own, known by the sums of the rows around them: the heads and the feet of groups.

use super::candidates::has_many_digits;
use crate::checks::amounts::cell::{CellAmount, OpenTotal};
use crate::checks::ids::Id;
use crate::checks::ids::signs::Signs;
use crate::model::{Amount, is_digits};

/// Where a row begins, and its amount.
type End = (usize, CellAmount);

/// Rows that each have the sum of those below them, up to the next such row: the heads of groups, known by what the
/// first one has otherwise than the row below it, or where it has nothing so, by their sums alone.
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
    /// How many are both.
    sums: usize,
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
                let is_head = if first.is_like(below) {
                    is_whole && self.rows > 1
                } else {
                    seen.is_head(first, below, is_whole)
                };
                if is_head {
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
        let are_many = amount.with(None).is_some_and(has_many_digits);
        self.has_sum |= self.rows > 1 && !is_zero;
        self.is_sure |= are_many;
        self.sums += usize::from(self.rows > 1 && are_many);
    }

    /// Where the heads begin, when all rows come to `sum`.
    pub fn totals(mut self, sum: &OpenTotal) -> Vec<usize> {
        self.end(sum);
        let Some((head, row)) = self.first.zip(self.below) else { return Vec::new() };
        let has_blanks = head.filled < row.filled;
        let are_heads = if head.is_like(row) {
            self.sums > 1
        } else if self.at.len() > 1 {
            self.has_sum || (has_blanks && self.is_sure)
        } else {
            self.has_sum && has_blanks && self.is_sure
        };
        if are_heads && !self.is_none { self.at } else { Vec::new() }
    }
}

impl Seen {
    /// Whether nothing tells a head from the row below it.
    fn is_like(self, row: Self) -> bool {
        self.filled >= row.filled && self.label == row.label && self.length >= row.length
    }

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
pub(crate) struct Feet {
    /// Rows with ids shorter than this are looked at: than the first one, or where a row may be one by its amount, all.
    shorter_than: usize,
    /// How long the first id is, and whether it is a number.
    length: Option<usize>,
    are_numbers: bool,
    /// How many rows stand above the rows since the last foot, and what comes before these.
    above: u64,
    before: OpenTotal,
    at: Vec<usize>,
    /// How many are the sums of several rows, and of these hardly by chance.
    sums: usize,
    sure: usize,
    are_short: bool,
    /// The amount of the last one.
    last: Option<Amount>,
    is_none: bool,
}

impl Default for Feet {
    fn default() -> Self {
        Self {
            shorter_than: usize::MAX,
            length: None,
            are_numbers: false,
            above: 0,
            before: OpenTotal::default(),
            at: Vec::new(),
            sums: 0,
            sure: 0,
            are_short: false,
            last: None,
            is_none: false,
        }
    }
}

impl Feet {
    /// From here on each row may be one: the next is the sum of all rows, or it is not known.
    pub fn open(&mut self) {
        self.shorter_than = usize::MAX;
    }

    /// Hears a row below so many others that come to `sum`. In most files none has a shorter id or is their sum.
    #[inline]
    pub fn hear(&mut self, row: End, id: &str, above: (u64, &OpenTotal)) {
        if id.len() < self.shorter_than {
            self.hear_other(row, id, above);
        }
    }

    #[cold]
    fn hear_other(&mut self, (at, amount): End, id: &str, (rows, sum): (u64, &OpenTotal)) {
        let Some(length) = self.length else {
            (self.length, self.are_numbers) = (Some(id.len()), is_digits(id));
            self.shorter_than = id.len();
            return;
        };
        let (is_short, own) = (id.len() < length, rows - self.above);
        let is_number = is_short && self.are_numbers && is_digits(id);
        let is_sum = sum.since(&self.before).may_be(amount) && (own > 1 || is_short);
        // The total once more.
        let is_again = own == 0 && amount.with(None).is_some_and(|it| self.last == Some(it));
        if !is_number && !is_sum && !is_again {
            return;
        }
        self.open();
        self.is_none |= !is_sum && !is_again;
        let is_of_several = own > 1 || is_again;
        self.sums += usize::from(is_of_several);
        self.sure += usize::from(is_of_several && amount.with(None).is_some_and(has_many_digits));
        self.are_short = is_number && (self.are_short || self.at.is_empty());
        self.at.push(at);
        (self.above, self.before, self.last) = (rows + 1, *sum, amount.with(None));
        self.before += amount;
    }

    /// Where they begin, of so many rows in all.
    pub fn totals(self, rows: u64) -> Vec<usize> {
        let are_sums = if self.are_short { self.sums > 0 } else { self.sure > 1 };
        let are_feet = !self.is_none && self.above == rows && are_sums && self.at.len() > 1;
        if are_feet { self.at } else { Vec::new() }
    }
}
