//! Ids with other letters or signs than most, whose amounts are those of the rows around them: with no more
//! than a look at each row they tell that there may be subtotals.

use super::verdict::{NEAR_END, is_near_end};
use crate::checks::amounts::cell::{CellAmount, OpenTotal};

/// An amount, and the sum of all up to it.
#[derive(Debug, Clone, Copy)]
struct RunningTotal {
    amount: CellAmount,
    sum: OpenTotal,
}

/// What ids are like but for their digits, row by row.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    usual: u32,
    /// By how many rows the usual kind is ahead of the others.
    votes: u64,
    first: Option<RunningTotal>,
    /// The last row of another kind, and the sum of what stands above the last such rows that stand together.
    last: Option<RunningTotal>,
    above: OpenTotal,
    /// How many rows stand above the last one of another kind.
    last_rows: u64,
}

impl Kinds {
    /// Hears a row below others that come to `sum`; whether it, or the last row of another kind before it, may
    /// be the total of the rows between them.
    pub fn hear(&mut self, label: u32, amount: CellAmount, (rows, sum): (u64, &OpenTotal)) -> bool {
        if label == self.usual && self.votes > 0 {
            self.votes += 1;
            return false;
        }
        let here = || {
            let mut sum = *sum;
            sum += amount;
            RunningTotal { amount, sum }
        };
        if self.votes == 0 {
            (self.usual, self.votes) = (label, 1);
            // The first row is of another kind where it is no longer the usual one.
            self.last = self.first;
            self.first = self.first.or_else(|| Some(here()));
            return false;
        }
        self.votes -= 1;
        self.last_rows = rows;
        let since = self.last.map_or(*sum, |last| sum.since(&last.sum));
        let may_be = self.has_open(sum) || (self.last.is_some() && since.may_be(amount));
        if !since.with(None).is_zero() {
            self.above = *sum;
        }
        let last = here();
        self.last = Some(last);
        // Several together may be a summary.
        let are_sum = |by| {
            last.sum.since(&self.above).with(by) == self.above.with(by) && !sum.with(by).is_zero()
        };
        may_be || are_sum(None) || are_sum(Some(','))
    }

    /// Whether so many rows end in a few of another kind.
    pub fn has_odd_end(&self, rows: u64) -> bool {
        let others = rows.saturating_sub(self.votes) / 2;
        (1..=NEAR_END).contains(&others) && is_near_end(self.last_rows, rows)
    }

    /// Whether the last row of another kind may be the total of the rows below it, when all up to here come to
    /// `sum`.
    pub fn has_open(&self, sum: &OpenTotal) -> bool {
        self.last.is_some_and(|last| sum.since(&last.sum).may_be(last.amount))
    }
}
