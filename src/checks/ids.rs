//! What is wrong with ids: by themselves, and beside the other ids of the file.

use super::Rules;
use super::dates::DateLike;
use super::finding::Finding;
use super::repeats::{Repeats, Seen};
use crate::model::text::escape;
use crate::model::{ClientId, IdFault, LoanId};
use crate::t;

/// What the faults of an id are called.
pub(super) struct IdCodes {
    column: &'static str,
    missing: &'static str,
    scientific: &'static str,
    spreadsheet: &'static str,
    control: &'static str,
    date: &'static str,
}

pub(super) const LOAN_ID: IdCodes = IdCodes {
    column: "loan_id",
    missing: "loan_id.missing",
    scientific: "loan_id.scientific-notation",
    spreadsheet: "loan_id.spreadsheet-error",
    control: "loan_id.control-character",
    date: "loan_id.date",
};

pub(super) const CLIENT_ID: IdCodes = IdCodes {
    column: "client_id",
    missing: "client_id.missing",
    scientific: "client_id.scientific-notation",
    spreadsheet: "client_id.spreadsheet-error",
    control: "client_id.control-character",
    date: "client_id.date",
};

impl IdCodes {
    /// What is said of a field that is no id.
    pub fn fault(&self, fault: IdFault, field: &str) -> Finding {
        let (column, id) = (self.column, escape(field));
        let finding = match fault {
            IdFault::Missing => Finding::error(
                self.missing,
                t!("check-id-missing", column = column),
                t!("check-id-missing-advice"),
            ),
            IdFault::ScientificNotation => Finding::error(
                self.scientific,
                t!("check-id-rounded", column = column, id = id),
                t!("check-id-rounded-advice"),
            ),
            IdFault::SpreadsheetError => Finding::error(
                self.spreadsheet,
                t!("check-id-formula", column = column, id = id),
                t!("check-id-formula-advice"),
            ),
            IdFault::ControlCharacter => Finding::error(
                self.control,
                t!("check-id-hidden", column = column, id = id),
                t!("check-id-hidden-advice"),
            ),
        };
        finding.in_field(column, field)
    }

    fn date(&self, id: &str, rules: &Rules) -> Option<Finding> {
        let finding = Finding::new(
            rules.severity_of(self.date)?,
            self.date,
            t!("check-id-date", column = self.column, id = escape(id)),
            t!("check-id-date-advice"),
        );
        Some(finding.in_field(self.column, id))
    }
}

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
            findings.extend(LOAN_ID.date(loan_id.as_str(), rules));
        }
        if let Some(client_id) = client_id.filter(|id| self.client_dates.warn_of(id.as_str())) {
            findings.extend(CLIENT_ID.date(client_id.as_str(), rules));
        }
        findings
    }
}

fn near_duplicate(
    loan_id: &LoanId,
    client_id: Option<&ClientId>,
    first: u64,
    (other_loan, other_client): (&str, Option<&str>),
    rules: &Rules,
) -> Option<Finding> {
    const CODE: &str = "loan_id.near-duplicate";
    let finding = Finding::new(
        rules.severity_of(CODE)?,
        CODE,
        t!(
            "check-nearly",
            id = named(loan_id.as_str(), client_id.map(ClientId::as_str)),
            line = first.to_string(),
            other = named(other_loan, other_client)
        ),
        t!("check-nearly-advice"),
    );
    Some(finding.in_field("loan_id", loan_id.as_str()))
}

fn named(loan_id: &str, client_id: Option<&str>) -> String {
    let loan = escape(loan_id);
    client_id.map(escape).map_or_else(
        || t!("check-loan", loan = loan.as_str()),
        |client| t!("check-loan-of-client", loan = loan.as_str(), client = client),
    )
}

fn duplicate(loan_id: &LoanId, client_id: Option<&ClientId>, first: u64) -> Finding {
    let finding = Finding::error(
        "loan_id.duplicate",
        t!(
            "check-twice",
            id = named(loan_id.as_str(), client_id.map(ClientId::as_str)),
            line = first.to_string()
        ),
        t!("check-twice-advice"),
    );
    finding.in_field("loan_id", loan_id.as_str())
}
