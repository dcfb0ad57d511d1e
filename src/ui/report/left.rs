//! An upload beside all that is known to have been posted since: what can still be done about its rows. Worked out
//! once, for the end of a run, for the screens, for the page and for the exit code.

use std::collections::HashSet;
use std::path::Path;

use crate::checks::guard::{
    Blocked, Intent, Superseded, guard, put_right, replaced_since, superseded,
};
use crate::ledger::{BatchRecord, BatchStatus, RecordedProblem, Upload, UploadMeta};
use crate::model::Repayment;
use crate::model::standing::{Later, Standing};
use crate::ui::suggestion::{Suggestion, Typed};

/// An upload with what can still be done about its rows.
#[derive(Clone, Debug)]
pub struct Told {
    /// With what its month comes to, where that is known.
    pub upload: Upload,
    /// What keeps its pending rows from being sent.
    pub held: Option<Blocked>,
    /// The other rows that Kiva does not have right, where it has newer ones of their loans.
    pub newer: Option<Superseded>,
    /// The rows that Kiva took of one that was given up, where it has other amounts of them by now: its file undoes these.
    pub undone: Option<Superseded>,
    /// The later month that has other amounts of its loans, where those of its own month were sent over them.
    pub over: Option<Later>,
    /// The lines of its rows about which nothing is to be done any more, as others came after them.
    pub settled: HashSet<u64>,
    /// Whether the settings are those of another partner, so that nothing of it can be sent with them.
    pub is_of_other_partner: bool,
}

/// One of which nothing is known that came after it.
impl From<Upload> for Told {
    fn from(upload: Upload) -> Self {
        let settled = HashSet::new();
        let (held, newer, undone, over) = (None, None, None, None);
        Self { upload, held, newer, undone, over, settled, is_of_other_partner: false }
    }
}

impl Told {
    pub fn of(upload: Upload, standing: &Standing) -> Self {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected};
        let (id, place) = (upload.meta.id.as_str(), upload.meta.place);
        let (wrong, mut settled) = (upload.error_lines(), HashSet::new());
        let is_not_right = |record: &BatchRecord, row: &Repayment| match record.status {
            Cancelled | Rejected => true,
            Accepted => wrong.contains(&row.line),
            _ => false,
        };
        let rows_of = |record: &'_ BatchRecord| -> Vec<Repayment> {
            let rows = record.batch.repayments.iter();
            rows.filter(|row| is_not_right(record, row)).cloned().collect()
        };
        let left: Vec<_> = upload.batches.iter().flat_map(rows_of).collect();
        let newer = superseded(standing, id, place, &left);
        let taken = || upload.repayments_of(Accepted).cloned().collect::<Vec<_>>();
        let given_up = upload.has(Cancelled).then(taken);
        let undone = given_up.and_then(|taken| replaced_since(standing, place, &taken));
        let pending: Vec<_> = upload.repayments_of(Pending).cloned().collect();
        let intent = Intent::Resume { upload: id.to_owned(), place };
        // Of most uploads no row is, and they are not held against the month for nothing.
        let held = (!pending.is_empty()).then(|| guard(standing, pending, &intent).err()).flatten();
        if upload.has(Rejected) || upload.problems().next().is_some() {
            let is_put_right = put_right(standing, place);
            let not_right = standing.lines_not_right(id);
            for record in &upload.batches {
                let is_settled = |line: &u64, is_put_right: bool| match record.status {
                    Rejected => !not_right.contains(line),
                    Accepted if wrong.contains(line) => !not_right.contains(line),
                    _ => is_put_right,
                };
                let rows = record.batch.repayments.iter();
                let rows = rows.filter(|row| is_settled(&row.line, is_put_right(row)));
                settled.extend(rows.map(|row| row.line));
            }
        }
        let (month, over) = (Some(standing.totals()), standing.sent_over().cloned());
        let upload = Upload { month, ..upload };
        Self { upload, held, newer, undone, over, settled, is_of_other_partner: false }
    }

    /// Its partner, where the settings name another one.
    pub fn other_partner(&self) -> Option<&str> {
        self.is_of_other_partner.then_some(&*self.upload.meta.partner_id)
    }

    /// Whether it was itself sent over newer amounts, with `--again`, so that nothing of it goes out without that.
    pub fn goes_back(&self) -> bool {
        let held = match &self.held {
            Some(Blocked::Older(newer)) => Some(newer),
            _ => None,
        };
        let mut newer = held.into_iter().chain(&self.newer);
        newer.any(|newer| newer.by.place < self.upload.meta.place)
    }

    /// Whether a later month has newer amounts of all that Kiva does not have right.
    pub fn is_superseded(&self) -> bool {
        let month = self.upload.meta.period;
        let is_whole = |newer: &Superseded| newer.other.is_none() && newer.by.month > month;
        self.newer.as_ref().is_some_and(is_whole) && !self.goes_back()
    }

    /// What sends a table of rows of it, which the program wrote, when they are right.
    pub fn correct_by_table<'t>(&self, table: &Path, typed: &'t Typed) -> Suggestion<'t> {
        self.correct(table, typed).read_as_table(self.upload.format())
    }

    /// What sends `file` in the place of rows of it that Kiva does not have right.
    fn correct<'t>(&self, file: &Path, typed: &'t Typed) -> Suggestion<'t> {
        let UploadMeta { id, environment, corrects, .. } = &self.upload.meta;
        match (self.goes_back(), corrects) {
            (false, _) => typed.correct(id, *environment, file),
            (true, Some(_)) => typed.correct(id, *environment, file).flag("again"),
            // A correction would leave out what is as the month has it, and a later month has replaced.
            (true, None) => typed.send_over(&self.upload, file),
        }
    }

    /// The same with its own file.
    pub fn resend<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let UploadMeta { file_name, file, .. } = &self.upload.meta;
        self.correct(Path::new(file_name), typed).read_as(file.as_ref())
    }

    /// Whether rows that Kiva refused are to be put right.
    pub fn has_refused_left(&self) -> bool {
        let mut refused = self.upload.repayments_of(BatchStatus::Rejected);
        refused.any(|row| !self.settled.contains(&row.line))
    }

    /// Whether rows are in which Kiva found an error.
    pub fn has_errors_left(&self) -> bool {
        self.problems_left().any(RecordedProblem::is_error)
    }

    /// Whether others came after all rows that Kiva refused, or in which it found something.
    pub fn is_put_right(&self) -> bool {
        let mut problems = self.upload.problems();
        let is_found = self.upload.has(BatchStatus::Rejected) || problems.next().is_some();
        is_found && !self.has_refused_left() && self.problems_left().next().is_none()
    }

    /// What Kiva found in rows about which something is to be done.
    pub fn problems_left(&self) -> impl Iterator<Item = &RecordedProblem> {
        self.upload.problems().filter(|problem| !self.is_settled(problem))
    }

    /// Whether all rows that it may be about are: those of its batch, where it is in one of these.
    fn is_settled(&self, problem: &RecordedProblem) -> bool {
        let is_settled = |line| self.settled.contains(line);
        if !problem.lines.is_empty() {
            return problem.lines.iter().all(is_settled);
        }
        let is_it = |other: &RecordedProblem| std::ptr::eq(other, problem);
        let mut batches = self.upload.batches.iter();
        let batch = batches.find(|record| record.answer.problems.iter().any(is_it));
        batch.is_some_and(|record| record.batch.repayments.iter().all(|row| is_settled(&row.line)))
    }
}
