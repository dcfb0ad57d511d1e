//! What a correction sends.

use std::collections::{HashMap, HashSet};

use crate::model::Repayment;
use crate::model::standing::{Posted, Standing};

/// The rows that differ from those that stand, and those that do not. They differ, too, from what another upload made
/// of them since, or was to: so that a former amount that is right after all can be said to be. A loan that stands with one row and has one in the
/// file may have a client id in one of them only. What stands in a ledger that was put back may have been replaced
/// since; where an answer was lost, Kiva may have found the error again that it found before; and an error of which it
/// does not say where it is may be in each row of its batch. What turned up late in PA2 may have come last.
pub(super) fn differing(
    standing: &Standing,
    rows: Vec<Repayment>,
) -> (Vec<Repayment>, Vec<Repayment>) {
    let stands = standing.stands();
    let not_taken = standing.not_taken(&stands);
    let mut in_file: HashMap<String, usize> = HashMap::new();
    for row in &rows {
        *in_file.entry(row.loan_id.to_string()).or_default() += 1;
    }
    let wrong: Vec<_> = standing.rows.iter().filter(|posted| posted.has_error).collect();
    let may_be_wrong = |posted: &Posted| {
        let mut lost = standing.without_answer.iter();
        let is_same = |wrong: &&Posted| {
            posted.row.replaces(&wrong.row) && posted.row.amount == wrong.row.amount
        };
        lost.any(|(_, _, attempt)| *attempt == posted.posted) && wrong.iter().any(is_same)
    };
    let unplaced: HashSet<_> = standing.unplaced.iter().map(|error| error.posted).collect();
    let may_be_replaced = standing.may_be_replaced();
    let is_sure = |row: &Posted| {
        let is_known = standing.unsure_until.is_none_or(|last| row.posted > last);
        let may_be_other = unplaced.contains(&row.posted) || may_be_replaced(row).is_some();
        is_known && !may_be_other && !may_be_wrong(row)
    };
    let is_as_it_stands = |row: &Repayment| {
        let loan = row.loan_id.as_str();
        let Some(of_loan) = stands.get(loan) else { return false };
        let mut newer = not_taken.get(loan).into_iter().flatten();
        if standing.overtaken.contains_key(loan) || newer.any(|newer| row.replaces(newer)) {
            return false;
        }
        let is_alone = of_loan.len() == 1 && in_file[loan] == 1;
        of_loan.iter().any(|posted| {
            let same_client = row.client_id == posted.row.client_id;
            let is_same = same_client || (is_alone && row.replaces(&posted.row));
            is_same && posted.row.amount == row.amount && is_sure(posted)
        })
    };
    rows.into_iter().partition(|row| !is_as_it_stands(row))
}
