//! What Kiva holds of a partner, as far as the ledger knows: which rows stand, which may, and which
//! are still to come.
//!
//! A call to Kiva holds no month, and what is posted last counts. So all that follows goes by the order
//! of the ledger, never by a clock: an upload has its place among the uploads, and a row was posted with
//! the last attempt of its batch.

mod late;
mod missing;
mod over;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

pub use self::late::FoundLate;
pub use self::missing::Missing;
use super::amount::Total;
use super::id::ClientId;
use super::month::Month;
use super::repayment::{Repayment, Reported, by_loan};
use super::state::BatchStatus;

/// A row of a batch that Kiva accepted.
#[derive(Clone, Debug)]
#[expect(clippy::struct_field_names, reason = "it is the attempt that posted the row")]
pub struct Posted {
    pub upload: Arc<str>,
    /// The place of its upload among all uploads.
    pub place: i64,
    /// The place of the attempt that posted it among all attempts.
    pub posted: i64,
    /// The row; its line is that of the file of then.
    pub row: Repayment,
    /// Whether Kiva found an error in it, so that it does not stand.
    pub has_error: bool,
}

impl Posted {
    /// The row, as one of this month.
    pub fn reported(&self, month: Month) -> Reported {
        let (repayment, upload) = (self.row.clone(), self.upload.clone());
        Reported { repayment, period: month, upload }
    }
}

/// A batch that Kiva has not taken, or of which that is not known.
#[derive(Clone, Debug)]
pub struct Untaken {
    pub upload: Arc<str>,
    /// The place of its upload among all uploads.
    pub place: i64,
    pub month: Month,
    pub number: usize,
    pub status: BatchStatus,
    /// Whether every batch of its upload is pending.
    pub is_untouched: bool,
    pub rows: Vec<Repayment>,
}

/// The newest row of a loan in other months than the one in question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Later {
    pub upload: String,
    /// The place of it among all uploads.
    pub place: i64,
    pub month: Month,
}

/// A row of an earlier month that was posted after that of the month in question.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Overtaking {
    pub by: Later,
    /// Whether Kiva accepted it: of a batch of unknown outcome that is not known.
    pub is_accepted: bool,
}

/// How much of a month has been overtaken by rows of earlier months.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Overtaken {
    pub loans: usize,
    pub last: Later,
    /// The uploads whose rows are to be sent again: the newest one of a later month, where Kiva has or may have its
    /// rows of these loans, else those of the month itself.
    pub again: Vec<String>,
}

/// What is known of a month at one place: an environment and a partner.
#[derive(Clone, Debug)]
pub struct Standing {
    pub month: Month,
    /// The accepted rows of the month, in the order in which they were posted.
    pub rows: Vec<Posted>,
    /// The batches of the month that Kiva has not taken, and of other months those that are open.
    pub untaken: Vec<Untaken>,
    /// The uploads of the month that correct one, each with the one that it corrects.
    pub corrections: Vec<(Arc<str>, String)>,
    /// Of each loan that was accepted for a later month, the newest.
    pub later: HashMap<String, Later>,
    /// Those of which it was posted after all of the month, so that Kiva has that one.
    pub later_since: HashSet<String>,
    /// Of each loan of which a row of an earlier month was posted after its last one of the month, and none of
    /// a later month after that, that one: Kiva has it in place of the month's.
    pub overtaken: HashMap<String, Overtaking>,
    /// Accepted batches of the month of which Kiva's answer was lost, so that nobody knows what Kiva found in their
    /// rows, each with the place of its attempt.
    pub without_answer: Vec<(Arc<str>, usize, i64)>,
    /// Accepted batches of the month that were found in PA2 after they had not been there.
    pub found_late: Vec<FoundLate>,
    /// Errors that Kiva found in accepted batches of the month, in a row that the file does not have so.
    pub unplaced: Vec<Unplaced>,
    /// The place of the last attempt after which Kiva may have taken what the ledger lacks, as it was put back from a
    /// backup.
    pub unsure_until: Option<i64>,
}

/// An error of which it is not known what row it is in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unplaced {
    pub upload: String,
    /// The place of the attempt that Kiva answered with it: it is in one of the rows that this posted.
    pub posted: i64,
    pub loan: Option<String>,
}

/// What the uploads of a month come to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MonthTotals {
    pub month: Month,
    pub loans: usize,
    pub total: Total,
    /// The uploads that have a row in it, in the order of the ledger.
    pub uploads: Vec<String>,
    /// How many loans are left out because Kiva found an error in their row.
    pub with_errors: usize,
    pub missing: Vec<Missing>,
    pub unknown: Vec<(String, usize)>,
    /// Uploads of which a batch waits, is on its way or of unknown outcome.
    pub unfinished: BTreeSet<String>,
    pub without_answer: Vec<(String, usize)>,
    /// Batches that may have come after other amounts of their loans, of which they were to be replaced.
    pub found_late: Vec<(String, usize)>,
    /// Group loans of which Kiva has rows with a client id and rows without: how it adds them up is not
    /// known.
    pub mixed_loans: Vec<String>,
    /// Group loans in which Kiva found an error without saying in which of their rows, so that none of them
    /// is taken to stand.
    pub undecided_loans: Vec<String>,
    /// Errors of which the row is not known, as long as a row of their batch stands.
    pub unplaced: Vec<Unplaced>,
    /// The loans that have been overtaken by a row of an earlier month.
    pub overtaken: Option<Overtaken>,
    /// Those of which it is not known whether they have been.
    pub may_be_overtaken: Option<Overtaken>,
    /// Whether the ledger was put back from a backup, and may lack uploads of the month.
    pub may_lack: bool,
}

impl MonthTotals {
    /// Whether nothing that is not known could change the total.
    pub fn is_exact(&self) -> bool {
        let batches =
            self.unknown.is_empty() && self.without_answer.is_empty() && self.found_late.is_empty();
        let loans = self.mixed_loans.is_empty() && self.undecided_loans.is_empty();
        let rows = self.unplaced.is_empty() && self.overtaken.is_none();
        let is_sent = !self.missing.iter().any(Missing::leaves_doubt);
        batches && loans && rows && is_sent && self.may_be_overtaken.is_none() && !self.may_lack
    }

    /// Whether there is more to the month than this upload.
    pub fn is_more_than(&self, upload: &str) -> bool {
        !self.is_exact() || self.uploads.iter().any(|other| other != upload)
    }

    /// Another upload of the month of which it is not known whether Kiva has all of it.
    pub fn unknown_beside(&self, upload: &str) -> Option<&str> {
        let mut others = self.unknown.iter().map(|(other, _)| other.as_str());
        others.find(|other| *other != upload)
    }

    /// What is missing of the month beside what an upload tells itself. Of one that was corrected nobody looks
    /// there for what was wrong in it; and what waits is not given up before the rest of its upload is known.
    pub fn missing_beside(&self, upload: &str, is_corrected: bool) -> Vec<&Missing> {
        let is_unknown = |rows: &Missing| self.unknown.iter().any(|(id, _)| *id == rows.upload);
        let is_told = |rows: &Missing| match rows.status {
            BatchStatus::Pending if is_unknown(rows) => true,
            _ if rows.upload != upload => false,
            BatchStatus::Accepted | BatchStatus::Rejected => !is_corrected,
            _ => true,
        };
        self.missing.iter().filter(|rows| !is_told(rows)).collect()
    }
}

/// The rows of a loan that stand.
type Rows<'a> = Vec<&'a Posted>;

/// Of rows in the order in which they were posted those that stand, by loan: right, and replaced by no later one.
pub fn stand(rows: &[Posted]) -> HashMap<&str, Rows<'_>> {
    let mut stands: HashMap<&str, Rows<'_>> = HashMap::new();
    for posted in rows.iter().filter(|posted| !posted.has_error) {
        let rows = stands.entry(posted.row.loan_id.as_str()).or_default();
        rows.retain(|other| !posted.row.replaces(&other.row));
        rows.push(posted);
    }
    stands
}

impl Standing {
    /// That of a month of which nothing is known.
    pub fn of(month: Month) -> Self {
        Self {
            month,
            rows: Vec::new(),
            untaken: Vec::new(),
            corrections: Vec::new(),
            later: HashMap::new(),
            later_since: HashSet::new(),
            overtaken: HashMap::new(),
            without_answer: Vec::new(),
            found_late: Vec::new(),
            unplaced: Vec::new(),
            unsure_until: None,
        }
    }

    /// The loans of which a row stands, each with the month.
    pub fn loans_of_month(&self) -> HashMap<String, Month> {
        self.stands().into_keys().map(|loan| (loan.to_owned(), self.month)).collect()
    }

    /// The rows that [stand](stand).
    pub fn stands(&self) -> HashMap<&str, Rows<'_>> {
        stand(&self.rows)
    }

    pub fn totals(&self) -> MonthTotals {
        use BatchStatus::{Sending, Unknown};
        let stands = self.stands();
        let errors = self.rows.iter().filter(|posted| posted.has_error);
        let with_errors: BTreeSet<_> = errors
            .map(|posted| posted.row.loan_id.as_str())
            .filter(|loan| !stands.contains_key(loan))
            .collect();
        let standing = || stands.values().flatten();
        let by_place: BTreeMap<_, _> =
            standing().map(|posted| (posted.place, posted.upload.to_string())).collect();
        let unknown = self.untaken_of_month().filter(|b| matches!(b.status, Unknown | Sending));
        let unfinished = self.untaken_of_month().filter(|batch| batch.status.is_open());
        // What Kiva found in rows that were all replaced since changes nothing.
        let has_row = |attempt: i64| standing().any(|posted| posted.posted == attempt);
        let unplaced = self.unplaced.iter().filter(|error| has_row(error.posted)).cloned();
        let without_answer = self.without_answer.iter().filter(|(.., attempt)| has_row(*attempt));
        MonthTotals {
            month: self.month,
            loans: stands.len(),
            total: standing().map(|posted| posted.row.amount).sum(),
            uploads: by_place.into_values().collect(),
            with_errors: with_errors.len(),
            missing: self.missing(&stands),
            unknown: unknown.map(|open| (open.upload.to_string(), open.number)).collect(),
            unfinished: unfinished.map(|open| open.upload.to_string()).collect(),
            without_answer: without_answer.map(|(id, batch, _)| (id.to_string(), *batch)).collect(),
            found_late: self.doubtful_order(&stands),
            mixed_loans: self.mixed_loans(),
            undecided_loans: self.undecided_loans(),
            unplaced: unplaced.collect(),
            overtaken: self.overtaken(true),
            may_be_overtaken: self.overtaken(false),
            may_lack: self.unsure_until.is_some(),
        }
    }

    /// The rows of an upload of the month, whatever became of them.
    fn rows_of(&self, upload: &str) -> impl Iterator<Item = &Repayment> {
        let posted = self.rows.iter().filter(move |posted| *posted.upload == *upload);
        let untaken = self.untaken_of_month().filter(move |batch| *batch.upload == *upload);
        posted.map(|posted| &posted.row).chain(untaken.flat_map(|batch| &batch.rows))
    }

    fn untaken_of_month(&self) -> impl Iterator<Item = &Untaken> {
        self.untaken.iter().filter(|batch| batch.month == self.month)
    }

    /// Tells of a row of an upload at this place which later row of the month Kiva has instead: the last one without
    /// an error.
    pub fn newer_than<'s>(&'s self, place: i64) -> impl Fn(&Repayment) -> Option<&'s Posted> {
        let after = self.rows.iter().filter(|row| row.place > place && !row.has_error);
        let after = by_loan(after, |posted| posted.row.loan_id.as_str());
        move |row| {
            let of_loan = after.get(row.loan_id.as_str())?;
            of_loan.iter().copied().rfind(|posted| posted.row.replaces(row))
        }
    }

    /// Loans with an error in two or more rows, until later ones replace all of these.
    fn undecided_loans(&self) -> Vec<String> {
        let mut with_error: BTreeMap<&str, (Vec<&Posted>, bool)> = BTreeMap::new();
        for posted in &self.rows {
            let (rows, is_undecided) = with_error.entry(posted.row.loan_id.as_str()).or_default();
            rows.retain(|other| !posted.row.replaces(&other.row));
            if posted.has_error {
                rows.push(posted);
            }
            // Which of them the error was in is no better known when one of them is corrected.
            *is_undecided = rows.len() > 1 || (*is_undecided && !rows.is_empty());
        }
        let undecided = with_error.into_iter().filter(|(_, (_, is_undecided))| *is_undecided);
        undecided.map(|(loan, _)| loan.to_owned()).collect()
    }

    /// Group loans, of two or more clients, of which Kiva has taken rows with a client and rows without.
    fn mixed_loans(&self) -> Vec<String> {
        let mut clients: BTreeMap<&str, BTreeSet<&ClientId>> = BTreeMap::new();
        let mut taken: HashMap<&str, [bool; 2]> = HashMap::new();
        for Posted { row, has_error, .. } in &self.rows {
            let loan = row.loan_id.as_str();
            clients.entry(loan).or_default().extend(&row.client_id);
            taken.entry(loan).or_default()[usize::from(row.client_id.is_some())] |= !has_error;
        }
        let is_group = clients.into_iter().filter(|(_, of_loan)| of_loan.len() > 1);
        let groups = is_group.map(|(loan, _)| loan);
        groups.filter(|loan| taken[loan] == [true; 2]).map(str::to_owned).collect()
    }
}
