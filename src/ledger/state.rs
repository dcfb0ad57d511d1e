//! The states of a batch and of an upload. The moves between them are guarded twice: by the types of
//! [`Ledger`](super::Ledger), which let nothing end that was not begun, and by triggers in the
//! database, which refuse what no type can see.

use std::fmt;

use serde::Serialize;

/// What became of a batch.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
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
}

impl BatchStatus {
    /// The word for it in the ledger and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
        }
    }

    /// The status that the ledger's word stands for.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        [Self::Pending, Self::Sending, Self::Accepted, Self::Rejected, Self::Unknown]
            .into_iter()
            .find(|status| status.as_str() == word)
    }
}

impl fmt::Display for BatchStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What became of an upload.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UploadStatus {
    /// All batches are.
    Accepted,
    /// None was taken, and Kiva refused.
    Rejected,
    /// A batch is not done, or of unknown outcome.
    #[default]
    Incomplete,
    /// Some were accepted, some rejected.
    Partial,
}

impl UploadStatus {
    /// An upload is as good as its batches.
    pub fn of(batches: impl IntoIterator<Item = BatchStatus>) -> Self {
        let (mut accepted, mut rejected) = (false, false);
        for status in batches {
            match status {
                BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Unknown => {
                    return Self::Incomplete;
                }
                BatchStatus::Accepted => accepted = true,
                BatchStatus::Rejected => rejected = true,
            }
        }
        match (accepted, rejected) {
            (_, false) => Self::Accepted,
            (false, true) => Self::Rejected,
            (true, true) => Self::Partial,
        }
    }
}

impl fmt::Display for UploadStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Incomplete => "incomplete",
            Self::Partial => "partial",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_is_as_good_as_its_batches() {
        use BatchStatus::{Accepted, Pending, Rejected, Sending, Unknown};
        for (batches, status) in [
            (&[Accepted, Accepted][..], UploadStatus::Accepted),
            (&[Rejected, Rejected], UploadStatus::Rejected),
            (&[Accepted, Rejected], UploadStatus::Partial),
            (&[Accepted, Unknown], UploadStatus::Incomplete),
            (&[Accepted, Sending], UploadStatus::Incomplete),
            (&[Rejected, Pending], UploadStatus::Incomplete),
            (&[Pending], UploadStatus::Incomplete),
        ] {
            assert_eq!(UploadStatus::of(batches.iter().copied()), status, "{batches:?}");
        }
    }
}
