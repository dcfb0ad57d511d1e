//! What a line is that may be a total, and where it stands.

use crate::checks::finding::{ExportFault, NoLoan, TotalFault};
use crate::model::Amount;

/// So near the end of the rows a line in words is no loan, and beside fewer rows nothing is unlike the others.
pub(crate) const NEAR_END: u64 = 3;

/// The sum of so many rows is hardly that of one by chance.
pub(super) const FEWEST_PARTS: u64 = 8;

/// What a line is that may be a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    Row,
    /// It agrees with its rows.
    Control(Amount),
    /// It is the total of another column, or a number of rows that agrees.
    LeftOut,
    /// The same, and this is to be said of it.
    LeftOutFor(TotalFault),
    /// It is a total that looks like a row.
    TotalLine,
    /// It is no loan.
    NoRow(TotalFault),
    /// It is no loan, and no total.
    NotALoan(NoLoan),
    /// It is a row, and may be none, or one too many.
    Doubtful(ExportFault),
}

/// Whether few lines with an amount follow one that has so many above it, of all `lines`.
pub(crate) fn is_near_end(above: u64, lines: u64) -> bool {
    above + NEAR_END >= lines
}
