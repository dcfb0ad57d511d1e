//! May these rows be posted, beside all that is known to have been posted before?
//!
//! A call to Kiva has no month and no key that would make a second one harmless: what is posted last
//! counts. So nothing is posted twice, and no older amount after a newer one, unless a person has said so
//! with open eyes. The one place of these rules; `upload`, `resume` and `--dry-run` ask it.

mod intent;
mod open;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rust_decimal::Decimal;

pub use self::intent::Intent;
pub use self::open::InTheWay;
use self::open::open_uploads;
use crate::checks::ids::alike::are_most;
use crate::model::standing::{Later, Posted, Standing};
use crate::model::{ClientId, LoanId, Repayment, by_loan, loose_id};

/// Why nothing may be sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Blocked {
    /// A batch with some of these loans is open: exit 6.
    InTheWay(InTheWay),
    /// Kiva has the rows already: exit 7. The upload of the month that has most of them, how many of all were
    /// accepted with the same amount, in how many of these it found an error, and of how many loans an older
    /// amount was sent later, for which month.
    Already {
        upload: String,
        rows: usize,
        of: usize,
        wrong: usize,
        overtaken: Option<(usize, Later)>,
        /// Those of them that newer amounts of the month have replaced.
        reverted: Option<Box<Superseded>>,
        /// Whether a correction would send any of them.
        differs: bool,
        /// Whether Kiva found an error in one of them, and did not say in which.
        has_unplaced: bool,
        /// An id of the file, and how it was written then, where the file as a whole writes them otherwise: Kiva would
        /// take its rows for other loans.
        respelled: Option<Box<(String, String)>>,
    },
    /// Kiva has newer rows of some of the loans: exit 7.
    Older(Superseded),
    /// All rows are as they stand: exit 7. Of how many Kiva has an amount of a later month by now.
    NothingToCorrect { rows: usize, newer: usize },
}

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
    fn of(rows: &[Repayment], newer: impl Fn(&Repayment) -> Option<Later>) -> Option<Self> {
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

/// Rows that may be posted.
#[derive(Clone, Debug, Default)]
pub struct Guarded {
    /// The rows to post.
    pub rows: Vec<Repayment>,
    /// Rows of the file that stand already and are not sent again.
    pub left_out: usize,
    /// Of these the ones of which Kiva has an amount of a later month by now.
    pub left_out_newer: usize,
    /// Rows that are sent with an amount of before, which a later upload has replaced.
    pub reverted: Option<Superseded>,
    /// Rows of the file that were accepted for the month before, with the same amount.
    pub reported_before: usize,
    /// The upload of the month that has most of such rows.
    pub again_of: Option<String>,
    /// Uploads of which nothing ever left, and which the new one replaces.
    pub cancels: Vec<String>,
    /// Loans of which a newer row was accepted: sent all the same, as the user wants it.
    pub older: usize,
    /// Open batches of other months with some of the loans.
    pub elsewhere: Vec<InTheWay>,
}

/// Holds rows against what is known.
///
/// # Errors
/// What stands in the way; where both an open batch and rows that Kiva has already do, the open batch.
pub fn guard(
    standing: &Standing,
    rows: Vec<Repayment>,
    intent: &Intent,
) -> Result<Guarded, Blocked> {
    let (open, elsewhere) = open_uploads(standing, &rows, intent);
    let mut cancels = Vec::new();
    for found in open {
        if !found.is_replaced || matches!(intent, Intent::Resume { .. }) {
            return Err(Blocked::InTheWay(found.in_the_way));
        }
        cancels.push(found.in_the_way.upload);
    }
    let (reported_before, wrong, by) = reported_before(standing, &rows);
    if let (Intent::New, Some(upload)) = (intent, &by)
        && reported_before * 2 > rows.len()
    {
        let respelled = respelled(standing, &rows).map(Box::new);
        let (upload, of, overtaken) = (upload.clone(), rows.len(), overtaken(standing, &rows));
        let reverted = reverted(standing, &rows, intent).map(Box::new);
        let has_unplaced = standing.totals().unplaced.iter().any(|error| error.upload == upload);
        let (rows, differs) = (reported_before, !differing(standing, rows).0.is_empty());
        return Err(Blocked::Already {
            upload,
            rows,
            of,
            wrong,
            overtaken,
            reverted,
            differs,
            has_unplaced,
            respelled,
        });
    }
    let (rows, left_out) = match intent {
        Intent::Corrects { .. } => differing(standing, rows),
        Intent::New | Intent::Again | Intent::Resume { .. } => (rows, Vec::new()),
    };
    let has_later = |row: &&Repayment| standing.later_since.contains(row.loan_id.as_str());
    let left_out_newer = left_out.iter().filter(has_later).count();
    if rows.is_empty() && !left_out.is_empty() {
        return Err(Blocked::NothingToCorrect { rows: left_out.len(), newer: left_out_newer });
    }
    let older = Superseded::of(&rows, newer(standing, intent));
    let may_be_older = matches!(intent, Intent::Again | Intent::Corrects { again: true, .. });
    if let (Some(found), false) = (&older, may_be_older) {
        return Err(Blocked::Older(found.clone()));
    }
    Ok(Guarded {
        left_out: left_out.len(),
        left_out_newer,
        reverted: reverted(standing, &rows, intent),
        again_of: by,
        older: older.map_or(0, |found| found.loans),
        rows,
        reported_before,
        cancels,
        elsewhere,
    })
}

/// What keeps some of an upload's rows from being sent, or kept them.
pub fn superseded(
    standing: &Standing,
    upload: &str,
    place: i64,
    rows: &[Repayment],
) -> Option<Superseded> {
    let intent = Intent::Resume { upload: upload.to_owned(), place };
    Superseded::of(rows, newer(standing, &intent))
}

/// Tells of a row which newer one of its loan was accepted.
fn newer<'s>(standing: &'s Standing, intent: &Intent) -> impl Fn(&Repayment) -> Option<Later> + 's {
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
    Later { upload: posted.upload.to_string(), month: standing.month }
}

/// How many loans Kiva has an older amount of now, but for those that a later month has, and which upload sent it.
fn overtaken(standing: &Standing, rows: &[Repayment]) -> Option<(usize, Later)> {
    let found = Superseded::of(rows, |row| {
        let loan = row.loan_id.as_str();
        let overtaking = standing.overtaken.get(loan).filter(|other| other.is_accepted)?;
        (!standing.later.contains_key(loan)).then(|| overtaking.by.clone())
    });
    found.map(|found| (found.loans, found.by))
}

/// Rows with an amount that Kiva was given before the one that stands. What it refused, or what never left, is no
/// earlier amount, and what it may have stands in the way before.
fn reverted(standing: &Standing, rows: &[Repayment], intent: &Intent) -> Option<Superseded> {
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
    let stands = standing.stands();
    Superseded::of(rows, |row| {
        let mut of_loan = stands.get(row.loan_id.as_str())?.iter().filter(|o| row.replaces(&o.row));
        let other = of_loan.next().filter(|other| other.row.amount != row.amount)?;
        let is_earlier = first.get(&key(row)).is_some_and(|first| *first < other.posted);
        is_earlier.then(|| by(other, standing))
    })
}

/// How many of the rows were ever accepted for the month with the same amount, whether they stand or
/// not, in how many of them Kiva found an error, and the upload with most of these; of several the newest.
fn reported_before(standing: &Standing, rows: &[Repayment]) -> (usize, usize, Option<String>) {
    let by_loan = by_loan(&standing.rows, |posted| loose_id(posted.row.loan_id.as_str()));
    let (mut count, mut wrong, mut by_upload) = (0, 0, BTreeMap::new());
    for row in rows {
        let of_loan = by_loan.get(&loose_id(row.loan_id.as_str())).into_iter().flatten();
        // Ids that a program on the way has changed are those of the same report; what Kiva found wrong may
        // have been corrected.
        let is_of = |posted: &Posted| {
            row.replaces(&posted.row) || (!posted.has_error && row.may_be_of_client_of(&posted.row))
        };
        let same = of_loan.filter(|posted| posted.row.amount == row.amount && is_of(posted));
        let same: Vec<_> = same.collect();
        count += usize::from(!same.is_empty());
        wrong += usize::from(!same.is_empty() && same.iter().all(|posted| posted.has_error));
        let uploads: BTreeSet<_> = same.iter().map(|p| (p.place, &*p.upload)).collect();
        for upload in uploads {
            *by_upload.entry(upload).or_insert(0) += 1;
        }
    }
    let most = by_upload.into_iter().max_by_key(|(_, rows)| *rows);
    (count, wrong, most.map(|((_, upload), _)| upload.to_owned()))
}

/// The first id that is written otherwise than it was sent for the month, where the file as a whole does so.
fn respelled(standing: &Standing, rows: &[Repayment]) -> Option<(String, String)> {
    let by_loan = by_loan(&standing.rows, |posted| loose_id(posted.row.loan_id.as_str()));
    let (mut new, mut first, mut found) = (0, None, 0);
    for row in rows {
        let known = by_loan.get(&loose_id(row.loan_id.as_str())).into_iter().flatten();
        let known = known.map(|posted| &posted.row);
        if known.clone().any(|known| row.replaces(known)) {
            continue;
        }
        new += 1;
        let Some(known) = known.into_iter().find(|known| row.may_be_of_client_of(known)) else {
            continue;
        };
        found += 1;
        let client = |row: &Repayment| row.client_id.as_ref().map(ToString::to_string);
        first.get_or_insert_with(|| {
            if row.loan_id == known.loan_id {
                (client(row).unwrap_or_default(), client(known).unwrap_or_default())
            } else {
                (row.loan_id.to_string(), known.loan_id.to_string())
            }
        });
    }
    first.filter(|_| are_most(found, new, rows.len()))
}

/// The rows that differ from those that stand, and those that do not. They differ, too, from what another upload made
/// of them since, or was to: so that a former amount that is right after all can be said to be. A loan that stands with one row and has one in the
/// file may have a client id in one of them only. What stands in a ledger that was put back may have been replaced
/// since; where an answer was lost, Kiva may have found the error again that it found before; and an error of which it
/// does not say where it is may be in each row of its batch. What turned up late in PA2 may have come last.
fn differing(standing: &Standing, rows: Vec<Repayment>) -> (Vec<Repayment>, Vec<Repayment>) {
    let stands = standing.stands();
    let not_taken = standing.not_taken(&stands);
    let mut in_file: HashMap<String, usize> = HashMap::new();
    for row in &rows {
        *in_file.entry(row.loan_id.to_string()).or_default() += 1;
    }
    let wrong: Vec<_> = standing.rows.iter().filter(|posted| posted.has_error).collect();
    let may_be_wrong = |posted: &Posted| {
        let mut lost = standing.without_answer.iter();
        let is_same = |wrong: &&Posted| {
            posted.row.replaces(&wrong.row) && posted.row.amount == wrong.row.amount
        };
        lost.any(|(_, _, attempt)| *attempt == posted.posted) && wrong.iter().any(is_same)
    };
    let unplaced: HashSet<_> = standing.unplaced.iter().map(|error| error.posted).collect();
    let may_be_replaced = standing.may_be_replaced();
    let is_sure = |row: &Posted| {
        let is_known = standing.unsure_until.is_none_or(|last| row.posted > last);
        let may_be_other = unplaced.contains(&row.posted) || may_be_replaced(row).is_some();
        is_known && !may_be_other && !may_be_wrong(row)
    };
    let is_as_it_stands = |row: &Repayment| {
        let loan = row.loan_id.as_str();
        let Some(of_loan) = stands.get(loan) else { return false };
        let mut newer = not_taken.get(loan).into_iter().flatten();
        if standing.overtaken.contains_key(loan) || newer.any(|newer| row.replaces(newer)) {
            return false;
        }
        let is_alone = of_loan.len() == 1 && in_file[loan] == 1;
        of_loan.iter().any(|posted| {
            let same_client = row.client_id == posted.row.client_id;
            let is_same = same_client || (is_alone && row.replaces(&posted.row));
            is_same && posted.row.amount == row.amount && is_sure(posted)
        })
    };
    rows.into_iter().partition(|row| !is_as_it_stands(row))
}
