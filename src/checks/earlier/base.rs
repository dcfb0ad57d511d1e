//! The month before that a file is held against.

use std::collections::{HashMap, HashSet};

use crate::checks::checked::Rows;
use crate::model::{Month, Reported};

/// A file follows on an upload of the month before of which it has at least this part, one in so many.
const PART_OF_UPLOAD: usize = 5;

/// The rows of the month before that a file follows on.
pub(super) struct Base<'a> {
    pub month: Month,
    pub rows: Vec<&'a Reported>,
    /// The upload with most of the loans of the file.
    pub upload: &'a str,
}

/// The upload that a file follows on, if there is one: of the newest month before, the one that has most
/// of its loans.
pub fn upload_before<'a>(
    reported: impl Iterator<Item = &'a Reported> + Clone,
    period: Option<Month>,
    rows: &Rows,
) -> Option<&'a str> {
    let present = rows.repayments.iter().map(|row| row.loan_id.as_str()).collect();
    Base::find(reported, period, &present).map(|base| base.upload)
}

impl<'a> Base<'a> {
    /// The newest month before, of it the uploads that have loans of the file: branch files come one after
    /// the other. Where none has, the file is held against all of it.
    pub(super) fn find(
        reported: impl Iterator<Item = &'a Reported> + Clone,
        period: Option<Month>,
        present: &HashSet<&str>,
    ) -> Option<Self> {
        let before = reported.clone().filter(|reported| is_before(reported, period));
        let month = before.map(|reported| reported.period).max()?;
        let mut rows: Vec<_> = reported.filter(|r| r.period == month).collect();
        let mut shared: HashMap<&str, (usize, usize)> = HashMap::new();
        for reported in &rows {
            let (common, all) = shared.entry(&reported.upload).or_default();
            *common += usize::from(present.contains(reported.repayment.loan_id.as_str()));
            *all += 1;
        }
        let most = shared.iter().map(|(upload, (common, _))| (*common, *upload)).max();
        let (common, upload) = most?;
        if common > 0 {
            rows.retain(|reported| {
                let (common, all) = shared[&*reported.upload];
                *reported.upload == *upload || common * PART_OF_UPLOAD >= all
            });
        }
        Some(Self { month, rows, upload })
    }
}

pub(super) fn is_before(reported: &Reported, period: Option<Month>) -> bool {
    period.is_none_or(|period| reported.period < period)
}
