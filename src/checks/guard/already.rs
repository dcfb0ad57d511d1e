//! What Kiva has already of the rows of a new file, and what may be done about it.

use std::collections::{BTreeMap, BTreeSet};

use super::differing::differing;
use super::intent::Intent;
use super::superseded::{Superseded, newer, reverted};
use crate::checks::ids::alike;
use crate::model::standing::{Later, Posted, Standing};
use crate::model::{Repayment, by_loan, loose_id};

/// The rows of a month that Kiva has already.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Already {
    /// The upload of the month that has most of them.
    pub upload: String,
    /// In how many uploads they are: in one, where that has them all.
    pub uploads: usize,
    /// How many of all were accepted with the same amount.
    pub rows: usize,
    pub of: usize,
    /// In how many of these Kiva found an error, where it said in which.
    pub wrong: Option<usize>,
    pub since: Since,
}

/// What has become of them since, by which it is told what may be sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Since {
    /// The file as a whole writes ids otherwise, as this one: Kiva would take its rows for other loans.
    Respelled { id: String, known: String },
    /// Later months have newer amounts, which the whole file would undo; what differs goes out all the same, where it
    /// `corrects` other loans alone.
    Newer { newer: Superseded, corrects: bool },
    /// Newer amounts of the month have replaced some.
    Replaced(Superseded),
    /// Of so many loans an older amount was sent later.
    Overtaken { loans: usize, by: Later },
    /// A correction would send some of them.
    Differs,
    /// They are as they stand.
    Same,
}

/// Rows that were ever accepted for the month with the same amount, whether they stand or not.
pub(super) struct Before {
    pub rows: usize,
    /// In how many of them Kiva found an error.
    wrong: usize,
    /// The upload with most of them; of several the newest.
    pub upload: Option<String>,
    /// In how many uploads they are: in one, where that has them all.
    uploads: usize,
}

impl Before {
    pub(super) fn of(standing: &Standing, rows: &[Repayment]) -> Self {
        let by_loan = by_loan(&standing.rows, |posted| loose_id(posted.row.loan_id.as_str()));
        let (mut found, mut wrong, mut by_upload) = (0, 0, BTreeMap::new());
        for row in rows {
            let of_loan = by_loan.get(&loose_id(row.loan_id.as_str())).into_iter().flatten();
            // Ids that a program on the way has changed are those of the same report; what Kiva found wrong may
            // have been corrected.
            let is_of = |posted: &Posted| {
                row.replaces(&posted.row)
                    || (!posted.has_error && row.may_be_of_client_of(&posted.row))
            };
            let same = of_loan.filter(|posted| posted.row.amount == row.amount && is_of(posted));
            let same: Vec<_> = same.collect();
            found += usize::from(!same.is_empty());
            wrong += usize::from(!same.is_empty() && same.iter().all(|posted| posted.has_error));
            let uploads: BTreeSet<_> = same.iter().map(|p| (p.place, &*p.upload)).collect();
            for upload in uploads {
                *by_upload.entry(upload).or_insert(0) += 1;
            }
        }
        let uploads =
            if by_upload.values().any(|rows| *rows == found) { 1 } else { by_upload.len() };
        let most = by_upload.into_iter().max_by_key(|(_, rows)| *rows);
        let upload = most.map(|((_, upload), _)| upload.to_owned());
        Self { rows: found, wrong, upload, uploads }
    }
}

impl Already {
    /// Where it is more than half of the file.
    pub(super) fn of(standing: &Standing, rows: &[Repayment], before: &Before) -> Option<Self> {
        let upload = before.upload.clone().filter(|_| before.rows * 2 > rows.len())?;
        let is_unplaced = standing.totals().unplaced.iter().any(|error| error.upload == upload);
        Some(Self {
            upload,
            uploads: before.uploads,
            rows: before.rows,
            of: rows.len(),
            wrong: (!is_unplaced).then_some(before.wrong),
            since: Since::of(standing, rows),
        })
    }
}

impl Since {
    fn of(standing: &Standing, rows: &[Repayment]) -> Self {
        if let Some((id, known)) = respelled(standing, rows) {
            return Self::Respelled { id, known };
        }
        let (differing, _) = differing(standing, rows.to_vec());
        let later = newer(standing, &Intent::New);
        if let Some(newer) = Superseded::of(&differing, &later) {
            Self::Newer { newer, corrects: false }
        } else if let Some(newer) = reverted(standing, rows, &Intent::New) {
            Self::Replaced(newer)
        } else if let Some(older) = overtaken(standing, rows) {
            Self::Overtaken { loans: older.loans, by: older.by }
        } else if let Some(newer) = Superseded::of(rows, later) {
            Self::Newer { newer, corrects: !differing.is_empty() }
        } else if differing.is_empty() {
            Self::Same
        } else {
            Self::Differs
        }
    }
}

/// The first id that is written otherwise than it was sent for the month, where the file as a whole does so.
fn respelled(standing: &Standing, rows: &[Repayment]) -> Option<(String, String)> {
    let (found, are_most) = alike::respelled(rows, standing.rows.iter().map(|posted| &posted.row));
    let (row, known) = found.first().filter(|_| are_most)?;
    let client = |row: &Repayment| row.client_id.as_ref().map(ToString::to_string);
    Some(if row.loan_id == known.loan_id {
        (client(row).unwrap_or_default(), client(known).unwrap_or_default())
    } else {
        (row.loan_id.to_string(), known.loan_id.to_string())
    })
}

/// Loans of which Kiva has an older amount now, but for those that a later month has, and which upload sent it.
fn overtaken(standing: &Standing, rows: &[Repayment]) -> Option<Superseded> {
    Superseded::of(rows, |row| {
        let loan = row.loan_id.as_str();
        let overtaking = standing.overtaken.get(loan).filter(|other| other.is_accepted)?;
        (!standing.later.contains_key(loan)).then(|| overtaking.by.clone())
    })
}
