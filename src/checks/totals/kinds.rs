//! Whether the file ends in a few ids with other letters or signs than most, which may be no loans.

use super::verdict::{NEAR_END, is_near_end};

/// What ids are like but for their digits, row by row.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    usual: u32,
    /// By how many rows the usual kind is ahead of the others.
    votes: u64,
    /// How many rows stand above the last one of another kind.
    last: u64,
}

impl Kinds {
    /// Hears a row below so many others.
    #[inline]
    pub fn hear(&mut self, label: u32, rows: u64) {
        if self.votes == 0 {
            (self.usual, self.votes) = (label, 1);
        } else if label == self.usual {
            self.votes += 1;
        } else {
            self.votes -= 1;
            self.last = rows;
        }
    }

    /// Whether not all of so many rows are of one kind.
    pub fn are_several(&self, rows: u64) -> bool {
        self.votes < rows
    }

    /// Whether so many rows end in a few of another kind.
    pub fn has_odd_end(&self, rows: u64) -> bool {
        let others = rows.saturating_sub(self.votes) / 2;
        (1..=NEAR_END).contains(&others) && is_near_end(self.last, rows)
    }
}
