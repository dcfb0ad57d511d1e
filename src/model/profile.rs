//! What a month's file looked like beside the month before it: counts, and no id and no amount of anybody.
//! It is kept with each upload, so that a later month can be told what is usual for this partner.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::month::Month;

/// The rows of a file, or of a group of them, beside the last amounts of their loans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// The rows.
    pub rows: u64,
    /// Those whose amount is 0.
    pub zero: u64,
    /// Those whose amount is no whole number.
    pub decimals: u64,
    /// Those of loans that were never reported before.
    pub new: u64,
    /// The loans of the month before, in the uploads that this file follows on.
    pub before: u64,
    /// Those of them that are no longer there.
    pub gone: u64,
    /// Those of these that were not at their end, as far as what was owed tells.
    pub unfinished: u64,
    /// The rows of loans that were reported in the month before, and could move.
    pub compared: u64,
    /// Those whose amount is another one.
    pub moved: u64,
    /// Those whose amount has become 0.
    pub emptied: u64,
    /// Those that moved several times as far as most: paid off at once.
    pub paid_off: u64,
    /// By how many 1/10,000 the sum of the compared amounts has moved.
    pub growth: i64,
}

/// A month's file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// The month, where it is known.
    pub month: Option<Month>,
    /// The upload of the month before that has most of its loans.
    pub after: Option<String>,
    /// How many months lie between the two; 1 where none was skipped.
    pub months: u64,
    /// The sum of all amounts.
    pub total: String,
    /// All rows.
    #[serde(flatten)]
    pub all: Counts,
    /// The rows by the branch, where there is such a column, or by what their ids begin with.
    pub groups: BTreeMap<String, Counts>,
}
