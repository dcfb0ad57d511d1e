//! What is wrong with ids: by themselves, and beside the other ids of the file.

use super::Rules;
use super::dates::DateLike;
use super::findings::Finding;
use super::kind::FindingKind;
use super::repeats::{Repeats, Seen};
use crate::model::{ClientId, LoanId};
use crate::reading::Column;

/// How many ids of a column are dates in digits.
#[derive(Debug, Default)]
pub(super) struct Dates {
    ids: u64,
    dates: u64,
}

impl Dates {
    pub fn count(&mut self, id: &str) {
        self.ids += 1;
        self.dates += u64::from(DateLike::of(id) == Some(DateLike::Digits));
    }

    /// Where most ids look like dates, that is how the partner writes them.
    fn are_ids(&self) -> bool {
        self.ids > 2 && self.dates * 2 > self.ids
    }

    fn warn_of(&self, id: &str) -> bool {
        match DateLike::of(id) {
            None => false,
            Some(DateLike::Named) => true,
            Some(DateLike::Digits) => !self.are_ids(),
        }
    }
}

/// The ids of the file so far.
pub(super) struct Ids {
    loan_dates: Dates,
    client_dates: Dates,
    repeats: Repeats,
}

impl Ids {
    pub fn new(loan_dates: Dates, client_dates: Dates, repeats: Repeats) -> Self {
        Self { loan_dates, client_dates, repeats }
    }

    /// Adds the ids of a row; what is said of them beside the others.
    pub fn add(
        &mut self,
        line: u64,
        loan_id: &LoanId,
        client_id: Option<&ClientId>,
        rules: &Rules,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        match self.repeats.seen(line, loan_id, client_id) {
            Seen::First => {}
            Seen::Again { first } => findings.push(duplicate(loan_id, client_id, first)),
            Seen::NearDuplicate { first, other } => {
                findings.extend(near_duplicate(loan_id, client_id, first, other, rules));
            }
        }
        if self.loan_dates.warn_of(loan_id.as_str()) {
            let finding = rules.finding(FindingKind::LoanIdDate);
            findings.extend(finding.map(|f| f.in_field(Column::LoanId, loan_id.as_str())));
        }
        if let Some(client_id) = client_id.filter(|id| self.client_dates.warn_of(id.as_str())) {
            let finding = rules.finding(FindingKind::ClientIdDate);
            findings.extend(finding.map(|f| f.in_field(Column::ClientId, client_id.as_str())));
        }
        findings
    }
}

fn near_duplicate(
    loan_id: &LoanId,
    client_id: Option<&ClientId>,
    first: u64,
    (loan, client): (&str, Option<&str>),
    rules: &Rules,
) -> Option<Finding> {
    let client_id = client_id.map(ClientId::to_string);
    let other = (loan.to_owned(), client.map(str::to_owned));
    let finding = rules.finding(FindingKind::NearDuplicate { client_id, first, other })?;
    Some(finding.in_field(Column::LoanId, loan_id.as_str()))
}

fn duplicate(loan_id: &LoanId, client_id: Option<&ClientId>, first: u64) -> Finding {
    let client_id = client_id.map(ClientId::to_string);
    Finding::of(FindingKind::Duplicate { client_id, first })
        .in_field(Column::LoanId, loan_id.as_str())
}
