//! What a row tells beside the others: what is asked, and the answers.

use crate::checks::amounts::cell::CellAmount;
use crate::checks::finding::{CellFault, Code};
use crate::checks::ids::Id;
use crate::checks::ids::dates::DateLike;
use crate::reading::{Column, Number, Reading};

/// The ids of a row: of the loan, and where the format has it of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ids<'r> {
    pub loan: &'r str,
    pub client: Option<&'r str>,
}

/// Ids like those of a row that stood on another line before, which begins there.
pub(super) enum Occurrence {
    /// The same.
    Again(usize),
    /// They differ in case, in leading zeros, or in the signs between their parts only.
    Nearly(usize),
}

/// The answers. The survey hears all rows first and knows few; what it decided knows all.
pub(super) trait Beside {
    /// Hears a line with the right number of fields, be it a row or a total, and where it has ids these, of
    /// its loan and its client.
    fn hear(&mut self, at: usize, cell: Option<&Reading<'_>>, ids: [Option<&Id<'_>>; 2]);

    /// Whether ids like these, with this hash, stood before.
    fn occurrence(&mut self, at: usize, ids: Ids<'_>, hash: u64) -> Option<Occurrence>;

    /// Whether a person should look at an id because it looks like a date.
    fn is_doubtful(&self, column: Column, date: DateLike) -> bool;

    /// Whether most ids have what this code is about.
    fn are_most(&mut self, code: Code) -> bool;

    /// The decimal separator, as far as it is known.
    fn separator(&self) -> Option<char>;

    /// The amount in a cell, or why there is none.
    fn amount<'c>(&mut self, cell: &Reading<'c>) -> Result<CellAmount, CellFault<Number<'c>>>;
}
