//! Batches that a person did not find in PA2, and that were there later: they may have come after what was posted in
//! between.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{Posted, Rows, Standing};

/// An accepted batch that was found in PA2 after it had not been there.
#[derive(Clone, Debug)]
pub struct FoundLate {
    pub upload: Arc<str>,
    pub batch: usize,
    /// The place of its attempt.
    pub posted: i64,
    /// The place of the last attempt before it was found.
    pub found_by: i64,
}

impl Standing {
    /// Tells of a row that stands which batch may have replaced it, having come later than it was posted.
    pub fn may_be_replaced<'s>(&'s self) -> impl Fn(&Posted) -> Option<&'s FoundLate> {
        let mut rows: HashMap<&str, Vec<(&FoundLate, &Posted)>> = HashMap::new();
        for late in &self.found_late {
            for row in self.rows.iter().filter(|row| row.posted == late.posted && !row.has_error) {
                rows.entry(row.row.loan_id.as_str()).or_default().push((late, row));
            }
        }
        move |stands| {
            let is_between =
                |late: &FoundLate| (late.posted + 1..=late.found_by).contains(&stands.posted);
            let mut of_loan = rows.get(stands.row.loan_id.as_str())?.iter();
            let found = of_loan.find(|(late, other)| {
                is_between(late)
                    && other.row.replaces(&stands.row)
                    && other.row.amount != stands.row.amount
            });
            found.map(|(late, _)| *late)
        }
    }

    /// The batches that may have replaced what stands.
    pub(super) fn doubtful_order(&self, stands: &HashMap<&str, Rows<'_>>) -> Vec<(String, usize)> {
        let by = self.may_be_replaced();
        let found = stands.values().flatten().filter_map(|row| by(row));
        let found: BTreeSet<_> = found.map(|late| (late.upload.to_string(), late.batch)).collect();
        found.into_iter().collect()
    }
}
