//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure: rows in, findings out. A finding is made for the person who made the export. It names the line
//! and the value; why that cannot be sent, and what to do about it, is said where it is shown.
//!
//! What can be found stands in `finding`, as data. `rows` goes over the rows, and asks `ids`, `amounts` and `totals` of
//! each, and `file` and `when` of what stands around them; `whole` asks what all rows together tell. `earlier` holds the
//! file against the months before, `expected` against Kiva's loans, and `guard` says whether it may be posted.

mod amounts;
mod checked;
mod earlier;
pub mod expected;
mod file;
mod finding;
pub(crate) mod guard;
mod ids;
mod rows;
mod rules;
#[cfg(test)]
mod tests;
mod totals;
mod when;
mod whole;

pub use checked::{Checked, Row, Rows};
pub use earlier::{Earlier, upload_before};
pub use finding::{Code, Level, Severity};
pub use rows::groups::Groups;
pub use rules::{Expectation, Levels, Rules};
pub use when::may_be_this_month;

pub(crate) use checked::{Change, MonthProfile};
pub(crate) use earlier::{Correction, RowOutcome};
pub(crate) use finding::{
    CellFault, CorrectionFault, Cut, EarlierFault, ExpectedFault, ExportFault, Figure, Finding,
    FindingKind, Findings, IdDoubt, NamedBy, NamedMonth, NoAmounts, NoLoan, NotExpected,
    OtherMonth, SHOWN_IN_FULL, Side, TotalFault, Unusual, WhereFault, WidthFault,
};
pub(crate) use ids::id_in_formula;
pub(crate) use when::MonthsNamed;

use self::ids::unlike;
use self::rows::Each;
use crate::reading::Sheet;

/// Checks a file from its first line to its last.
pub fn check(sheet: &Sheet, rules: &Rules) -> Checked {
    check_each(sheet, rules, None)
}

/// The same, and keeps the rows.
pub fn check_rows(sheet: &Sheet, rules: &Rules) -> (Checked, Rows) {
    let mut rows = Rows::default();
    let checked = check_each(sheet, rules, Some(&mut |row| rows.add(row)));
    (checked, rows)
}

fn check_each<'a>(sheet: &'a Sheet, rules: &'a Rules, each: Each<'a>) -> Checked {
    let mut findings = Findings::default();
    findings.extend(file::findings(sheet.faults(), sheet.format()));
    let Some(table) = sheet.table() else {
        let (rows, dialect) = (sheet.count_rows(), sheet.dialect());
        return Checked { rows, dialect, findings, ..Checked::default() };
    };
    let mut checked = rows::go_over(table, rules, findings, each);
    let is_small = checked.rows <= unlike::MOST_ROWS;
    let other_columns = whole::other_columns(table, rules, &checked);
    let findings = &mut checked.findings;
    findings.extend(other_columns);
    findings.extend(whole::cut_amounts(table));
    // Where no other columns are there, a row whose cells were moved has too few or too many.
    if is_small && table.other_columns().next().is_some() {
        let moved = whole::moved_cells(table, &checked);
        checked.findings.merge(moved);
    }
    let unbalanced = whole::out_of_balance(table, rules, &checked);
    let findings = &mut checked.findings;
    findings.merge(unbalanced);
    findings.extend(whole::no_ids(table, rules));
    whole::tell_once(findings);
    rules.expectation.hold(&mut checked);
    checked
}
