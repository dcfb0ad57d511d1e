//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure: rows in, findings out. A finding is made for the person who made the export. It names the line
//! and the value; why that cannot be sent, and what to do about it, is said where it is shown.
//!
//! What can be found stands in `finding`, as data. `rows` goes over the rows, and asks `ids`, `amounts` and `totals` of
//! each, and `file` and `when` of what stands around them. `earlier` holds the whole against the months before,
//! `expected` against Kiva's loans, and `guard` says whether it may be posted.

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

pub use checked::{Checked, Row, Rows};
pub use earlier::{Earlier, upload_before};
pub use finding::{Code, Level, Severity};
pub use rows::groups::Groups;
pub use rules::{Expectation, Levels, Rules};
pub use when::may_be_this_month;

pub(crate) use checked::{Change, MonthBefore, MonthProfile};
pub(crate) use earlier::{Correction, RowOutcome};
pub(crate) use finding::{
    CellFault, CorrectionFault, Cut, EarlierFault, ExpectedFault, ExportFault, Figure, Finding,
    FindingKind, Findings, IdDoubt, NamedBy, NoAmounts, NoLoan, NotExpected, OtherMonth,
    SHOWN_IN_FULL, Side, TotalFault, Unusual, WhereFault, WidthFault,
};
pub(crate) use ids::is_word_for_nothing;
pub(crate) use when::MonthsNamed;

use self::file::columns::Columns;
use self::file::{moved, titles};
use self::ids::{running, swapped, unlike};
use self::rows::Each;
use self::totals::balance;
use crate::reading::{Column, Sheet};

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
    let Some(positions) = sheet.positions() else {
        let (rows, dialect) = (count_rows(sheet), sheet.dialect());
        return Checked { rows, dialect, findings, ..Checked::default() };
    };
    let mut checked = rows::go_over(sheet, positions, rules, findings, each);
    let ids = || Some((Severity::Error, swapped::ids_for_amounts(sheet)?));
    let numbers = || Some((Severity::Warning, running::numbers_for_amounts(sheet)?));
    let wrong_column = swapped::swapped_columns(sheet).or_else(ids).or_else(numbers);
    // Where no row could be read there is no id to be looked at.
    let has_rows = !checked.total.is_zero();
    let amounts = || {
        let fault = has_rows.then(|| swapped::amounts_for_ids(sheet)).flatten()?;
        Some((rules.severity_where(fault.code(), true)?, fault))
    };
    if let Some((severity, fault)) = wrong_column.or_else(amounts) {
        checked.findings.push(Finding::new(severity, FindingKind::Export(fault)));
    }
    if let Some((severity, at, amount)) = swapped::cut_amounts(sheet) {
        let cause = WidthFault::CutAmount { amount, delimiter: ',', title: None };
        let width = sheet.width();
        let kind = FindingKind::Columns { found: width, width, cause };
        checked.findings.push(Finding::new(severity, kind).on_line_at(sheet, at));
    }
    // In a file of nothing but the needed columns, a row whose cells were moved has too few or too many.
    let has_more = (0..sheet.width()).any(|at| !positions.is_taken(at));
    let is_looked_at = has_more && checked.rows <= unlike::MOST_ROWS;
    if let Some(columns) = is_looked_at.then(|| Columns::of(sheet)).flatten() {
        checked.findings.merge(moved::moved_rows(sheet, &columns));
        checked.findings.extend(titles::moved_titles(sheet, &columns));
    }
    if let Some(separator) = checked.dialect.map(|dialect| dialect.decimal_separator) {
        let found = balance::out_of_balance(sheet, separator).into_iter();
        let found: Vec<_> = found
            .filter_map(|(at, fault)| {
                let finding = rules.finding(FindingKind::Export(fault))?;
                Some(Finding { column: Some(Column::Amount), ..finding.on_line_at(sheet, at) })
            })
            .collect();
        // What two columns say of it is told rather than how it is written.
        let lines = found.iter().filter_map(|finding| finding.line).collect();
        checked.findings.remove_on(&lines, &[Code::AmountShifted]);
        checked.findings.merge(found);
    }
    for fault in [running::running_numbers(sheet), swapped::constant_id(sheet)] {
        let finding = fault.and_then(|fault| rules.finding(FindingKind::Export(fault)));
        checked.findings.extend(finding);
    }
    rules.expectation.hold(&mut checked);
    checked
}

/// How many rows there are in a file of which nobody knows which field is the amount.
fn count_rows(sheet: &Sheet) -> u64 {
    let mut count = 0;
    if let Some(lines) = sheet.lines() {
        lines.each(|_| count += 1);
    }
    count
}
