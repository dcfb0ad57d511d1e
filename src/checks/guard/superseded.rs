//! Rows of loans of which Kiva has newer ones: of a later month, or of a later upload of the month.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::intent::Intent;
use crate::model::standing::{Later, Posted, Standing};
use crate::model::{ClientId, LoanId, Repayment};

/// Rows of loans of which Kiva has newer ones.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Superseded {
    pub rows: usize,
    pub loans: usize,
    /// The first of the loans, and the upload that has the newer row.
    pub loan: String,
    pub by: Later,
    /// The loan of the first row of which that does not hold.
    pub other: Option<String>,
}

impl Superseded {
    pub(super) fn of(
        rows: &[Repayment],
        newer: impl Fn(&Repayment) -> Option<Later>,
    ) -> Option<Self> {
        let (mut first, mut loans, mut count, mut other) = (None, HashSet::new(), 0, None);
        for row in rows {
            let Some(by) = newer(row) else {
                other.get_or_insert_with(|| row.loan_id.to_string());
                continue;
            };
            count += 1;
            loans.insert(&row.loan_id);
            first.get_or_insert((row.loan_id.to_string(), by));
        }
        let (loan, by) = first?;
        Some(Self { rows: count, loans: loans.len(), loan, by, other })
    }
}

/// What keeps some of an upload's rows from being sent, or kept them.
pub fn superseded(
    standing: &Standing,
    upload: &str,
    place: i64,
    rows: &[Repayment],
) -> Option<Superseded> {
    if rows.is_empty() {
        return None;
    }
    let intent = Intent::Resume { upload: upload.to_owned(), place };
    Superseded::of(rows, newer(standing, &intent))
}

/// Tells of a row of an upload at this place whether others came after it, so that nothing is to be done about it.
pub fn put_right(standing: &Standing, place: i64) -> impl Fn(&Repayment) -> bool {
    let of_month = standing.newer_than(place);
    move |row| {
        let later = standing.later.get(row.loan_id.as_str());
        later.is_some_and(|later| later.place > place) || of_month(row).is_some()
    }
}

/// The rows of an upload at this place of which Kiva has other amounts of the month by now: to send its file again would
/// undo these.
pub fn replaced_since(standing: &Standing, place: i64, rows: &[Repayment]) -> Option<Superseded> {
    let newer = standing.newer_than(place);
    Superseded::of(rows, |row| {
        let other = newer(row).filter(|other| other.row.amount != row.amount);
        other.map(|other| by(other, standing))
    })
}

/// Tells of a row which newer one of its loan was accepted.
pub(super) fn newer<'s>(
    standing: &'s Standing,
    intent: &Intent,
) -> impl Fn(&Repayment) -> Option<Later> + 's {
    let place = match intent {
        Intent::Resume { place, .. } => *place,
        Intent::New | Intent::Again | Intent::Corrects { .. } => i64::MAX,
    };
    let of_month = standing.newer_than(place);
    move |row| {
        let later = standing.later.get(row.loan_id.as_str()).cloned();
        later.or_else(|| of_month(row).map(|posted| by(posted, standing)))
    }
}

fn by(posted: &Posted, standing: &Standing) -> Later {
    Later { upload: posted.upload.to_string(), place: posted.place, month: standing.month }
}

/// Rows with an amount that Kiva was given, or was to have, before the one that stands. What it refused later, or what
/// never left then, is no earlier amount, and what it may have stands in the way before.
pub(super) fn reverted(
    standing: &Standing,
    rows: &[Repayment],
    intent: &Intent,
) -> Option<Superseded> {
    fn key(row: &Repayment) -> (&LoanId, Option<&ClientId>, Decimal) {
        (&row.loan_id, row.client_id.as_ref(), row.amount.as_decimal())
    }

    if matches!(intent, Intent::Resume { .. }) {
        return None;
    }
    let mut first: HashMap<_, i64> = HashMap::new();
    for posted in &standing.rows {
        first.entry(key(&posted.row)).or_insert(posted.posted);
    }
    let mut not_taken: HashMap<_, i64> = HashMap::new();
    for batch in standing.untaken.iter().filter(|batch| batch.month == standing.month) {
        for row in &batch.rows {
            not_taken.entry(key(row)).or_insert(batch.place);
        }
    }
    let stands = standing.stands();
    Superseded::of(rows, |row| {
        let mut of_loan = stands.get(row.loan_id.as_str())?.iter().filter(|o| row.replaces(&o.row));
        let other = of_loan.next().filter(|other| other.row.amount != row.amount)?;
        let was_given = first.get(&key(row)).is_some_and(|first| *first < other.posted);
        let was_to_be = not_taken.get(&key(row)).is_some_and(|place| *place < other.place);
        (was_given || was_to_be).then(|| by(other, standing))
    })
}
