//! What a line is that may be a total, and where it stands.

use crate::checks::finding::{ExportFault, FindingKind};
use crate::model::Amount;

/// So far from the end of the rows, or from their beginning, a line in words is no loan.
pub(super) const NEAR: [u64; 2] = [1, 3];

/// What a line is that may be a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    Row,
    /// It agrees with its rows.
    Control(Amount),
    /// It is the total of another column, or a number of rows that agrees.
    LeftOut,
    /// The same, and this is to be said of it.
    LeftOutFor(FindingKind),
    /// It is no loan.
    NoRow(FindingKind),
    /// It is a row, and may be none, or one too many.
    Doubtful(FindingKind),
}

impl Verdict {
    pub fn no_row(fault: impl Into<ExportFault>) -> Self {
        Self::NoRow(FindingKind::Export(fault.into()))
    }

    pub fn doubtful(fault: impl Into<ExportFault>) -> Self {
        Self::Doubtful(FindingKind::Export(fault.into()))
    }
}

/// Whether few lines with an amount follow one that has so many above it, of all `lines`.
pub(crate) fn is_near_end(above: u64, lines: u64) -> bool {
    above + NEAR[1] >= lines
}
