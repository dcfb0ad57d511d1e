//! What a run will do with the batches of an upload.

use crate::ledger::{BatchStatus, Upload};

/// What a run will do with the batches of an upload: a value to show, and to test, before it is done.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Plan {
    /// Batches to send: surely not applied.
    pub send: Vec<usize>,
    /// Batches that a person must resolve first.
    pub unknown: Vec<usize>,
    pub accepted: Vec<usize>,
    /// Batches that Kiva refused; the same bytes would be refused again.
    pub rejected: Vec<usize>,
    pub cancelled: Vec<usize>,
}

impl Plan {
    pub fn of(upload: &Upload) -> Self {
        let mut plan = Self::default();
        for record in &upload.batches {
            match record.status {
                BatchStatus::Pending => &mut plan.send,
                BatchStatus::Sending | BatchStatus::Unknown => &mut plan.unknown,
                BatchStatus::Accepted => &mut plan.accepted,
                BatchStatus::Rejected => &mut plan.rejected,
                BatchStatus::Cancelled => &mut plan.cancelled,
            }
            .push(record.batch.number);
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{BatchRecord, UploadMeta};
    use crate::model::IdFields;
    use crate::model::batch::Batch;

    fn upload(statuses: &[BatchStatus]) -> Upload {
        let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
            status,
            ..BatchRecord::pending(Batch::new(number, Vec::new(), IdFields::Short))
        };
        let batches = (1..).zip(statuses).map(record).collect();
        Upload { batches, ..Upload::pending(UploadMeta::default(), Vec::new()) }
    }

    #[test]
    fn only_what_is_pending_is_planned_to_be_sent() {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        let none: &[usize] = &[];
        for (statuses, send, unknown, accepted, rejected, cancelled) in [
            (&[][..], none, none, none, none, none),
            (&[Pending, Pending, Pending], &[1, 2, 3], none, none, none, none),
            (&[Accepted, Unknown, Pending], &[3], &[2], &[1], none, none),
            (&[Accepted, Rejected, Accepted], none, none, &[1, 3], &[2], none),
            // Found so by a run that only looks: nobody knows what became of it.
            (&[Sending, Pending], &[2], &[1], none, none, none),
            (&[Unknown, Sending, Unknown], none, &[1, 2, 3], none, none, none),
            (&[Rejected, Pending, Rejected, Pending], &[2, 4], none, none, &[1, 3], none),
            (&[Pending, Unknown, Accepted, Rejected], &[1], &[2], &[3], &[4], none),
            (&[Accepted, Cancelled, Pending], &[3], none, &[1], none, &[2]),
        ] {
            let plan = Plan {
                send: send.to_vec(),
                unknown: unknown.to_vec(),
                accepted: accepted.to_vec(),
                rejected: rejected.to_vec(),
                cancelled: cancelled.to_vec(),
            };
            assert_eq!(Plan::of(&upload(statuses)), plan, "{statuses:?}");
        }
    }
}
