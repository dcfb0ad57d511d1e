//! The states of a batch and of an upload. The moves between them are guarded twice: by the types of
//! the ledger, which let nothing end that was not begun, and by triggers in its database, which refuse
//! what no type can see.

use serde::Serialize;
use strum::{Display, EnumString, IntoStaticStr};

/// What became of a batch.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[derive(Serialize, Display, EnumString, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum BatchStatus {
    /// Surely not applied.
    Pending,
    /// On its way: the intent is recorded, the outcome is not.
    Sending,
    /// Kiva took it.
    Accepted,
    /// Kiva refused it; surely not applied.
    Rejected,
    /// It may have been applied or not: a person must look.
    Unknown,
    /// It was given up before it was taken, and is never sent.
    Cancelled,
}

impl BatchStatus {
    /// Whether what Kiva holds may yet change by it.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Sending | Self::Unknown)
    }

    pub(crate) fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What became of an upload.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Display)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum UploadStatus {
    /// All batches are.
    Accepted,
    /// None was taken, and Kiva refused.
    Rejected,
    /// A batch is not done, or of unknown outcome.
    #[default]
    Incomplete,
    /// Some were accepted, the others rejected or given up.
    Partial,
    /// None was taken, and at least one was given up.
    Cancelled,
}

impl UploadStatus {
    /// An upload is as good as its batches.
    pub fn of(batches: impl IntoIterator<Item = BatchStatus>) -> Self {
        let (mut accepted, mut rejected, mut cancelled) = (false, false, false);
        for status in batches {
            match status {
                BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Unknown => {
                    return Self::Incomplete;
                }
                BatchStatus::Accepted => accepted = true,
                BatchStatus::Rejected => rejected = true,
                BatchStatus::Cancelled => cancelled = true,
            }
        }
        match (accepted, rejected, cancelled) {
            (_, false, false) => Self::Accepted,
            (true, _, _) => Self::Partial,
            (false, true, false) => Self::Rejected,
            (false, _, true) => Self::Cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_is_as_good_as_its_batches() {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        for (batches, status) in [
            (&[Accepted, Accepted][..], UploadStatus::Accepted),
            (&[Rejected, Rejected], UploadStatus::Rejected),
            (&[Accepted, Rejected], UploadStatus::Partial),
            (&[Accepted, Unknown], UploadStatus::Incomplete),
            (&[Accepted, Sending], UploadStatus::Incomplete),
            (&[Rejected, Pending], UploadStatus::Incomplete),
            (&[Pending], UploadStatus::Incomplete),
            (&[Cancelled, Cancelled], UploadStatus::Cancelled),
            (&[Rejected, Cancelled], UploadStatus::Cancelled),
            (&[Accepted, Cancelled], UploadStatus::Partial),
            (&[Accepted, Cancelled, Rejected], UploadStatus::Partial),
            (&[Cancelled, Unknown], UploadStatus::Incomplete),
        ] {
            assert_eq!(UploadStatus::of(batches.iter().copied()), status, "{batches:?}");
        }
    }
}
