//! Uploads that are not finished, and have some of the loans that are to be sent.

use std::collections::{BTreeMap, BTreeSet};

use super::intent::Intent;
use super::superseded::superseded;
use crate::model::standing::{Standing, Untaken};
use crate::model::{BatchStatus, Month, Repayment, by_loan};

/// An upload that is not finished and has some of the loans.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InTheWay {
    pub upload: String,
    pub month: Month,
    pub first: First,
    /// The first of the loans.
    pub loan: String,
    pub loans: usize,
}

/// What is done first with an upload that is not finished.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum First {
    /// A run is at work on it.
    Wait,
    /// A person looks for this batch in PA2.
    Resolve(usize),
    /// It is sent or given up,
    Finish,
    /// or given up alone: Kiva has newer amounts, so that the rest of it is not sent.
    GiveUp,
}

impl First {
    fn of(standing: &Standing, open: &[&Untaken]) -> Self {
        let with = |status| open.iter().filter(move |batch| batch.status == status);
        if with(BatchStatus::Sending).next().is_some() {
            return Self::Wait;
        }
        if let Some(unknown) = with(BatchStatus::Unknown).next() {
            return Self::Resolve(unknown.number);
        }
        let rows: Vec<_> = open.iter().flat_map(|batch| batch.rows.clone()).collect();
        match superseded(standing, &open[0].upload, open[0].place, &rows) {
            None => Self::Finish,
            Some(_) => Self::GiveUp,
        }
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
        // What may be at Kiva of a later month is newer.
        let may_be_there = |open: &&&Untaken| open.status != BatchStatus::Pending && shares(open);
        let may_be_newer = batches.iter().find(may_be_there).is_some();
        let in_the_way = InTheWay {
            upload: upload.to_owned(),
            month: batches[0].month,
            first: First::of(standing, &batches),
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
        } else if in_the_way.month > standing.month && may_be_newer {
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
