//! Rows of loans that were reported before under ids written otherwise: Kiva knows the loan by the one id, and
//! not by the other, or takes it for another loan or client.

use std::collections::HashMap;

use crate::checks::finding::{Code, Finding, FindingKind, Severity};
use crate::checks::rules::Rules;
use crate::model::{Repayment, by_loan, loose_id};
use crate::reading::Column;

/// One row in so many is few.
const FEW_IN: usize = 10;

/// The rows of a file that are those of known rows but for how their ids are written, each with the known one; and whether
/// they are most of those that were not reported before, and no few of all: then the file as a whole writes ids so. Where it
/// has both ids, they are two loans.
pub(crate) fn respelled<'r>(
    rows: &'r [Repayment],
    known: impl Iterator<Item = &'r Repayment> + Clone,
) -> (Vec<(&'r Repayment, &'r Repayment)>, bool) {
    let before = by_loan(known.clone(), |row| row.loan_id.as_str());
    let new: Vec<_> = rows.iter().filter(|row| !has(&before, row)).collect();
    let file = by_loan(rows, |row| row.loan_id.as_str());
    let others = known.filter(|row| !new.is_empty() && !has(&file, row));
    let alike = by_loan(others, |row| loose_id(row.loan_id.as_str()));
    let known_as = |row: &Repayment| {
        let of_loan = alike.get(&loose_id(row.loan_id.as_str()))?;
        of_loan.iter().copied().find(|known| row.may_be_of_client_of(known))
    };
    let found: Vec<_> = new.iter().filter_map(|row| Some((*row, known_as(row)?))).collect();
    let count = found.len();
    let are_most = count > 1 && count * 2 > new.len() && count * FEW_IN > rows.len();
    (found, are_most)
}

/// What is to be said of them.
pub(crate) fn written_otherwise<'r>(
    rows: &'r [Repayment],
    known: impl Iterator<Item = &'r Repayment> + Clone,
    rules: &Rules,
) -> Vec<Finding> {
    let (found, are_most) = respelled(rows, known);
    let severity = rules.severity_where(Code::LoanIdNearDuplicate, are_most);
    let finding = |severity: Severity, row: &Repayment, known: &Repayment| {
        let client_id = |row: &Repayment| row.client_id.as_ref().map(ToString::to_string);
        let other = (known.loan_id.to_string(), client_id(known));
        let kind = FindingKind::NearDuplicate { client_id: client_id(row), first: None, other };
        let finding = Finding::new(severity, kind);
        match &row.client_id {
            Some(client) if row.loan_id == known.loan_id => {
                finding.of_row(row).in_field(Column::ClientId, client.as_str())
            }
            _ => finding.of_id_in(row),
        }
    };
    let severity = severity.into_iter();
    severity.flat_map(|s| found.iter().map(move |(row, known)| finding(s, row, known))).collect()
}

/// Whether a row of the same loan, and of the same client, is among them.
fn has(all: &HashMap<&str, Vec<&Repayment>>, row: &Repayment) -> bool {
    let of_loan = all.get(row.loan_id.as_str());
    of_loan.is_some_and(|of_loan| of_loan.iter().any(|other| other.replaces(row)))
}
