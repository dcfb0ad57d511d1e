//! Rows of a month that Kiva was to have and does not have right, and that no later upload replaces.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Posted, Rows, Standing};
use crate::model::repayment::{Repayment, by_loan};
use crate::model::state::BatchStatus;

/// Rows of an upload that Kiva was to have, that do not stand, and that no later upload replaces.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Missing {
    pub upload: String,
    /// The upload that it corrects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// What became of their batches; in rows of those that Kiva took it found errors.
    pub status: BatchStatus,
    pub rows: usize,
    /// Whether Kiva has other amounts of them, from before; else it has none.
    #[serde(rename = "former_amounts", skip_serializing_if = "std::ops::Not::not")]
    pub has_former: bool,
    /// Whether of some rows that wait in the upload Kiva has newer ones, so that it is not gone on with.
    #[serde(skip)]
    pub is_overtaken: bool,
}

impl Missing {
    /// Whether the month is not certain because of them: what waits may be sent yet, and in the place of what Kiva
    /// did not take it has what was to be replaced. What a person gave up is as that person wants it.
    pub fn leaves_doubt(&self) -> bool {
        match self.status {
            BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Unknown => true,
            BatchStatus::Accepted | BatchStatus::Rejected => self.has_former,
            BatchStatus::Cancelled => false,
        }
    }
}

/// One of such rows.
struct MissingRow<'s> {
    place: i64,
    upload: &'s str,
    status: BatchStatus,
    row: &'s Repayment,
    has_former: bool,
    /// Whether Kiva has this amount all the same, from before.
    stands: bool,
}

impl Standing {
    /// The rows, by loan, that Kiva did not take, so that it has the amounts that they were to replace: of those that
    /// [stand](Self::stands).
    pub fn not_taken(&self, stands: &HashMap<&str, Rows<'_>>) -> HashMap<&str, Vec<&Repayment>> {
        let missing = self.missing_rows(stands).into_iter().filter(|row| !row.stands);
        let not_taken =
            missing.filter(|row| row.has_former && row.status != BatchStatus::Cancelled);
        by_loan(not_taken.map(|missing| missing.row), |row| row.loan_id.as_str())
    }

    pub(super) fn missing(&self, stands: &HashMap<&str, Rows<'_>>) -> Vec<Missing> {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        let missing = self.missing_rows(stands).into_iter().filter(|row| !row.stands);
        for MissingRow { place, upload, status, has_former, .. } in missing {
            *counts.entry((place, upload, status, has_former)).or_default() += 1;
        }
        let of = |((place, upload, status, has_former), rows): ((_, &str, _, _), _)| {
            let mut corrections = self.corrections.iter();
            let corrects = corrections.find(|(id, _)| **id == *upload);
            let corrects = corrects.map(|(_, corrected)| corrected.clone());
            let is_overtaken = status == BatchStatus::Pending && self.is_overtaken(place, upload);
            Missing { upload: upload.to_owned(), corrects, status, rows, has_former, is_overtaken }
        };
        counts.into_iter().map(of).collect()
    }

    fn is_overtaken(&self, place: i64, upload: &str) -> bool {
        let pending = self.untaken_of_month().filter(|batch| batch.status == BatchStatus::Pending);
        let mut rows =
            pending.filter(|batch| *batch.upload == *upload).flat_map(|batch| &batch.rows);
        let newer = self.newer_than(place);
        rows.any(|row| self.later.contains_key(row.loan_id.as_str()) || newer(row).is_some())
    }

    /// The lines of an upload's rows that Kiva refused, or found wrong, and that nothing has replaced since.
    pub fn lines_not_right(&self, upload: &str) -> HashSet<u64> {
        let wrong = [BatchStatus::Accepted, BatchStatus::Rejected];
        let missing = self.missing_rows(&self.stands()).into_iter();
        let own = missing.filter(|row| row.upload == upload && wrong.contains(&row.status));
        own.map(|missing| missing.row.line).collect()
    }

    fn missing_rows<'s>(&'s self, stands: &HashMap<&str, Rows<'_>>) -> Vec<MissingRow<'s>> {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        let untaken = || {
            self.untaken_of_month().flat_map(|batch| {
                batch.rows.iter().map(|row| (batch.place, &*batch.upload, batch.status, row))
            })
        };
        let posted =
            || self.rows.iter().map(|p| ((p.place, &*p.upload, Accepted, &p.row), p.has_error));
        let with_error = posted().filter_map(|(row, has_error)| has_error.then_some(row));
        let mut by_loan = by_loan(untaken().chain(with_error), |row| row.3.loan_id.as_str());
        // What was given up replaces nothing but what was given up before.
        for (place, _, status, row) in posted().map(|(row, _)| row).chain(untaken()) {
            if let Some(of_loan) = by_loan.get_mut(row.loan_id.as_str()) {
                let is_newer = |than, given_up| place > than && (given_up || status != Cancelled);
                of_loan.retain(|(than, _, its, other)| {
                    !(row.replaces(other) && is_newer(*than, *its == Cancelled))
                });
            }
        }
        let mut mended = self.mended();
        let mut missing = Vec::new();
        for (place, upload, status, row) in by_loan.into_values().flatten() {
            let loan = row.loan_id.as_str();
            let of_loan = stands.get(loan).into_iter().flatten();
            let former: Vec<_> = of_loan.filter(|other| row.replaces(&other.row)).collect();
            let stands = matches!(&*former, [other] if other.row.amount == row.amount);
            let later = self.later.get(loan);
            // What waits is sent all the same, whatever Kiva has until then.
            let has_former = !former.is_empty() && status != Pending && later.is_none();
            let is_open = matches!(status, Sending | Unknown);
            let is_wrong = matches!(status, Accepted | Rejected);
            // What was sent over a later month with open eyes, and went wrong, is still to be put right.
            let is_older = later.is_some_and(|later| !is_wrong || later.place > place);
            let is_mended = is_wrong && !(stands || is_older) && mended(place, upload, row);
            if !(is_older || is_open || is_mended) {
                missing.push(MissingRow { place, upload, status, row, has_former, stands });
            }
        }
        missing
    }

    /// Tells of a wrong row, by the place of its upload, whether it was corrected into one with another id: a
    /// correction of the same report has that one, with the same amount. Each mends one.
    fn mended(&self) -> impl FnMut(i64, &str, &Repayment) -> bool {
        let corrected: HashMap<&str, &str> =
            self.corrections.iter().map(|(id, corrected)| (&**id, corrected.as_str())).collect();
        let of_corrections =
            self.rows.iter().filter(|row| !row.has_error && corrected.contains_key(&*row.upload));
        let of_corrections: Vec<_> = of_corrections.collect();
        let first = move |upload: &str| {
            let mut upload = upload.to_owned();
            // A correction is newer than what it corrects, so that this ends.
            while let Some(other) = corrected.get(&*upload) {
                (*other).clone_into(&mut upload);
            }
            upload
        };
        let mut by_report: HashMap<(String, Decimal), Vec<&Posted>> = HashMap::new();
        for posted in of_corrections {
            let key = (first(&posted.upload), posted.row.amount.as_decimal());
            by_report.entry(key).or_default().push(posted);
        }
        let ids = |row: &Repayment| (row.loan_id.clone(), row.client_id.clone());
        let mut own: HashMap<String, HashSet<_>> = HashMap::new();
        move |place, upload, row| {
            let key = (first(upload), row.amount.as_decimal());
            let Some(others) = by_report.get_mut(&key) else { return false };
            let own = own
                .entry(upload.to_owned())
                .or_insert_with(|| self.rows_of(upload).map(ids).collect());
            let is_new = |other: &&Posted| other.place > place && !own.contains(&ids(&other.row));
            let at = others.iter().position(is_new);
            at.map(|at| others.remove(at)).is_some()
        }
    }
}
