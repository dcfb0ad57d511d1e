//! An upload beside all that is known to have been posted since: what can still be done about its rows. Worked out
//! once, for the end of a run, for the screens, for the page and for the exit code.

use std::collections::HashSet;

use crate::checks::guard::{Superseded, put_right, superseded};
use crate::ledger::{BatchStatus, RecordedProblem, Upload};
use crate::model::standing::Standing;

/// An upload with what can still be done about its rows.
#[derive(Clone, Debug)]
pub struct Told {
    /// With what its month comes to, where that is known.
    pub upload: Upload,
    /// What keeps rows of it from being sent.
    pub newer: Option<Superseded>,
    /// The lines of its rows about which nothing is to be done any more, as others came after them.
    pub settled: HashSet<u64>,
}

/// One of which nothing is known that came after it.
impl From<Upload> for Told {
    fn from(upload: Upload) -> Self {
        Self { upload, newer: None, settled: HashSet::new() }
    }
}

impl Told {
    pub fn of(upload: Upload, standing: &Standing) -> Self {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected};
        let (id, place) = (upload.meta.id.as_str(), upload.meta.place);
        let left = [Pending, Cancelled].into_iter().flat_map(|status| upload.repayments_of(status));
        let left: Vec<_> = left.cloned().collect();
        let newer = superseded(standing, id, place, &left);
        let mut settled = HashSet::new();
        if upload.has(Rejected) || upload.problems().next().is_some() {
            let (wrong, is_put_right) = (upload.error_lines(), put_right(standing, place));
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
        let month = Some(standing.totals());
        Self { upload: Upload { month, ..upload }, newer, settled }
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
