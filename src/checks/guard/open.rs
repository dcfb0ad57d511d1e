//! Uploads that are not finished, and have some of the loans that are to be sent.

use std::collections::{BTreeMap, BTreeSet};

use super::intent::Intent;
use crate::model::standing::{Standing, Untaken};
use crate::model::{BatchStatus, Month, Repayment, by_loan};

/// An upload that is not finished and has some of the loans.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InTheWay {
    pub upload: String,
    pub month: Month,
    /// The batches with these loans, and why each is open.
    pub batches: Vec<(usize, BatchStatus)>,
    /// The first of the loans.
    pub loan: String,
    pub loans: usize,
}

impl InTheWay {
    /// The first batch that a person has to look for in PA2.
    pub fn unknown(&self) -> Option<usize> {
        let mut batches = self.batches.iter();
        batches.find(|(_, state)| *state == BatchStatus::Unknown).map(|(number, _)| *number)
    }

    /// Whether Kiva may have some of these loans already.
    fn may_be_there(&self) -> bool {
        self.is_on_its_way() || self.unknown().is_some()
    }

    /// Whether a run is at work on it.
    pub fn is_on_its_way(&self) -> bool {
        self.batches.iter().any(|(_, state)| *state == BatchStatus::Sending)
    }
}

/// An unfinished upload of the month, or of a later one.
pub(super) struct Unfinished {
    pub in_the_way: InTheWay,
    /// Nothing of it ever left, and the file has all its loans, with all their clients.
    pub is_replaced: bool,
}

/// The uploads with open batches that have some of the loans: those that stand in the way, and those of other months
/// that do not.
pub(super) fn open_uploads(
    standing: &Standing,
    rows: &[Repayment],
    intent: &Intent,
) -> (Vec<Unfinished>, Vec<InTheWay>) {
    let new = by_loan(rows, |row| row.loan_id.as_str());
    let mut by_upload: BTreeMap<&str, Vec<&Untaken>> = BTreeMap::new();
    let is_asked = |open: &&Untaken| open.status.is_open() && !is_own(open, intent);
    for open in standing.untaken.iter().filter(is_asked) {
        by_upload.entry(&open.upload).or_default().push(open);
    }
    let (mut unfinished, mut elsewhere) = (Vec::new(), Vec::new());
    for (upload, batches) in by_upload {
        let shares = |open: &Untaken| loans_of(open).any(|loan| new.contains_key(loan));
        let all: BTreeSet<_> = batches.iter().flat_map(|open| loans_of(open)).collect();
        let common: Vec<_> = all.iter().filter(|loan| new.contains_key(*loan)).collect();
        let Some(first) = common.first() else { continue };
        let in_the_way = InTheWay {
            upload: upload.to_owned(),
            month: batches[0].month,
            batches: batches.iter().filter(|b| shares(b)).map(|b| (b.number, b.status)).collect(),
            loan: (**first).to_owned(),
            loans: common.len(),
        };
        if in_the_way.month == standing.month {
            let mut open = batches.iter().flat_map(|open| &open.rows);
            let has = |row: &Repayment| {
                new.get(row.loan_id.as_str()).is_some_and(|new| new.iter().any(|n| n.replaces(row)))
            };
            let is_replaced = batches[0].is_untouched && open.all(has);
            unfinished.push(Unfinished { in_the_way, is_replaced });
        } else if in_the_way.month > standing.month && in_the_way.may_be_there() {
            // What may be at Kiva of a later month is newer.
            unfinished.push(Unfinished { in_the_way, is_replaced: false });
        } else {
            elsewhere.push(in_the_way);
        }
    }
    (unfinished, elsewhere)
}

fn loans_of(open: &Untaken) -> impl Iterator<Item = &str> {
    open.rows.iter().map(|row| row.loan_id.as_str())
}

/// A pending batch does not stand in the way of a `resume`: which of the two is older is asked by itself.
fn is_own(open: &Untaken, intent: &Intent) -> bool {
    match intent {
        Intent::Resume { upload, .. } => {
            *open.upload == **upload || open.status == BatchStatus::Pending
        }
        Intent::New | Intent::Again | Intent::Corrects { .. } => false,
    }
}
