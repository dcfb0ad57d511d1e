//! What is said of a file when all of its rows are known: columns that hold something else, cells that were moved, and
//! columns that do not add up. In most files the first rows tell that there is nothing to be said.

use std::collections::HashSet;

use super::amounts::{again, balance, other_numbers};
use super::checked::Checked;
use super::file::columns::Columns;
use super::file::{moved, side_by_side, titles, width};
use super::finding::{Code, ExportFault, Finding, FindingKind, Findings, Severity, WidthFault};
use super::ids::{running, swapped};
use super::rules::Rules;
use crate::reading::{Column, Table};

/// That ids stand where amounts should, or the reverse, or numbers that are neither, or those of other rows; the first
/// that is found.
pub(super) fn other_columns(table: Table<'_>, rules: &Rules, checked: &Checked) -> Option<Finding> {
    let ids = || Some((Severity::Error, swapped::ids_for_amounts(table)?));
    let numbers = || Some((Severity::Warning, other_numbers::numbers_for_amounts(table)?));
    // Where no row could be read there is no id to be looked at.
    let amounts = || {
        let fault =
            (!checked.total.is_zero()).then(|| swapped::amounts_for_ids(table)).flatten()?;
        Some((rules.severity_where(fault.code(), true)?, fault))
    };
    let found = swapped::swapped_columns(table).or_else(ids).or_else(numbers).or_else(amounts);
    let in_part = || {
        let again =
            || Some((again::amounts_again(table, checked.rows)?, ExportFault::AmountsAgain));
        let numbers = other_numbers::numbers_in_part(table, checked.rows);
        let numbers = numbers.map(|(at, are)| (at, ExportFault::NumbersForAmounts(are)));
        let (at, fault) = numbers.or_else(again)?;
        let finding = Finding::new(Severity::Warning, FindingKind::Export(fault));
        Some(finding.on_line_at(table, at))
    };
    let told = |(severity, fault)| Finding::new(severity, FindingKind::Export(fault));
    found.map(told).or_else(in_part)
}

/// Leaves one of two findings that say the same of a line: that it is a total, rather than what is odd in its id or its
/// currency; what a program did to an id, rather than that it is unlike the others; like which other one it is, rather
/// than the sign in it; and what two columns say of an amount, rather than how it is written.
pub(super) fn tell_once(findings: &mut Findings) {
    use Code::{LoanIdEncoding, LoanIdLookAlike, LoanIdNearDuplicate, LoanIdReformatted};
    let is_total = |finding: &Finding| {
        finding.code() == Code::RowTotalLine && finding.severity == Severity::Error
    };
    let odd = [LoanIdReformatted, LoanIdNearDuplicate, Code::LoanIdDate, Code::AmountCurrency];
    findings.prefer(is_total, &odd);
    let done = [LoanIdEncoding, LoanIdLookAlike, LoanIdReformatted];
    findings.prefer(|finding| done.contains(&finding.code()), &[Code::RowNotALoan]);
    let wrong = findings.kept().iter().filter(|finding| finding.severity == Severity::Error);
    let wrong: HashSet<_> = wrong.map(|finding| finding.line).collect();
    let is_alike =
        |finding: &Finding| finding.code() == LoanIdNearDuplicate && !wrong.contains(&finding.line);
    findings.prefer(is_alike, &[LoanIdLookAlike]);
    let is_out = |finding: &Finding| finding.code() == Code::AmountOutOfBalance;
    findings.prefer(is_out, &[Code::AmountShifted]);
    // What may be no loan has an amount unlike theirs.
    let may_be_none =
        |finding: &Finding| matches!(finding.code(), Code::RowTotalLine | Code::RowNotALoan);
    findings.prefer(may_be_none, &[Code::AmountShifted]);
    findings.keep_one(Code::RowNotALoan);
}

/// That all amounts were cut in two at their comma, or have their cents in another column.
pub(super) fn cut_amounts(table: Table<'_>) -> Option<Finding> {
    let cut =
        swapped::cut_amounts(table).map(|(severity, at, amount)| (severity, at, amount, None));
    let (severity, at, amount, title) = cut.or_else(|| {
        let (at, amount, title) = width::cents_beside(table)?;
        Some((Severity::Error, at, amount, Some(title.to_owned())))
    })?;
    Some(cut_amount(table, severity, (at, amount), title))
}

fn cut_amount(
    table: Table<'_>,
    severity: Severity,
    (at, amount): (usize, String),
    title: Option<String>,
) -> Finding {
    let cause = WidthFault::CutAmount { amount, delimiter: ',', title };
    let found = table.width();
    let kind = FindingKind::Columns { found, width: found, cause };
    Finding::new(severity, kind).on_line_at(table, at)
}

/// The rows, the titles and the lists that stand beside their columns; some rows may be `told` already.
pub(super) fn moved_cells(table: Table<'_>, checked: &Checked) -> Vec<Finding> {
    let mut found: Vec<_> = side_by_side::second_list(table).into_iter().collect();
    if let Some(columns) = Columns::of(table) {
        let rows = moved::moved_rows(table, &columns).into_iter();
        found.extend(rows.filter(|row| is_of_row(checked, row)));
        found.extend(titles::moved_titles(table, &columns));
        found.extend(titles::all_moved(table, &columns));
    }
    let told = checked.findings.kept();
    let is_told = || told.iter().any(|finding| finding.code() == Code::RowColumns);
    if found.is_empty()
        && !is_told()
        && let Some((at, amount, title)) = width::thousands_beside(table)
    {
        found.push(cut_amount(table, Severity::Error, (at, amount), Some(title.to_owned())));
    }
    found
}

/// The amounts that two columns make another one, or that are more than was lent.
pub(super) fn out_of_balance(table: Table<'_>, rules: &Rules, checked: &Checked) -> Vec<Finding> {
    let Some(dialect) = &checked.dialect else { return Vec::new() };
    let separator = dialect.decimal_separator;
    let found = balance::out_of_balance(table, separator, rules.currency).into_iter();
    let told = found.filter_map(|(at, fault)| {
        let finding = rules.finding(FindingKind::Export(fault))?;
        Some(Finding { column: Some(Column::Amount), ..finding.on_line_at(table, at) })
    });
    told.filter(|finding| is_of_row(checked, finding)).collect()
}

/// Whether a finding is of a row: what is settled to be a total is none, whatever its cells look like.
fn is_of_row(checked: &Checked, finding: &Finding) -> bool {
    !finding.line.is_some_and(|line| checked.is_no_row(line))
}

/// That all ids are the numbers of the rows, one and the same, or names.
pub(super) fn no_ids<'a>(table: Table<'a>, rules: &'a Rules) -> impl Iterator<Item = Finding> + 'a {
    let found = [
        running::running_numbers(table),
        swapped::constant_id(table),
        swapped::names_for_ids(table),
    ];
    found.into_iter().flatten().filter_map(|fault| rules.finding(FindingKind::Export(fault)))
}
