//! A second list of loans beside the first, of which nothing would be sent.

use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::reading::{Column, Reading, Table, normalize};

/// Of fewer rows nothing is said.
const FEWEST: u64 = 2;

/// The first column that holds loans too: its ids are like theirs and are others, a number stands beside each, and it has
/// no title or that of the loans; or it stands behind one without a title, and the numbers have decimals.
pub(crate) fn second_list(table: Table<'_>) -> Option<Finding> {
    let positions = table.positions;
    let own = normalize(table.title(Column::LoanId)?);
    let has_decimals = |at: usize| {
        table.each_row(|row| (!row.cell(at).contains(['.', ','])).then_some(())).is_none()
    };
    let may_be = |at: &usize| {
        let title = |at: usize| table.title_at(at).map(normalize).unwrap_or_default();
        let is_apart = at.checked_sub(1).is_some_and(|before| title(before).is_empty());
        let title = title(*at);
        [*at, at + 1].iter().all(|at| !positions.is_taken(*at))
            && ((is_apart && has_decimals(at + 1))
                || title.is_empty()
                || title.starts_with("column")
                || title.starts_with(&own))
    };
    let at = (0..table.width().saturating_sub(1)).filter(may_be).find(|at| holds(table, *at))?;
    let fault = ExportFault::SideBySide { column: at + 1 };
    let line = table.titles_line()?;
    Some(Finding::of(FindingKind::Export(fault)).on_line(line))
}

/// Whether each cell of a column that is filled is the id of another loan, with a number beside it.
///
/// In most files the first row tells that it is not.
fn holds(table: Table<'_>, at: usize) -> bool {
    let (mut rows, mut filled) = (0_u64, 0);
    let are_loans = table.each_row(|row| {
        let [id, amount] = [at, at + 1].map(|at| row.cell(at));
        let is_filled = !(id.is_empty() && amount.is_empty());
        rows += 1;
        filled += u64::from(is_filled);
        let is_loan = || table.shapes().has_label(id) && id != row.loan_id;
        (!is_filled || (is_loan() && Reading::of(amount).is_some())).then_some(())
    });
    are_loans.is_some() && filled >= FEWEST && filled * 2 >= rows
}
