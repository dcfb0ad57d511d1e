//! What is wrong with ids: by themselves, and beside the other ids of the file.

use super::Rules;
use super::dates::DateLike;
use super::finding::Finding;
use super::repeats::{Repeats, Seen};
use crate::repayment::{ClientId, IdFault, LoanId};
use crate::text::escape;

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
        let (column, shown) = (self.column, escape(field));
        let finding = match fault {
            IdFault::Missing => Finding::error(
                self.missing,
                format!("the {column} is empty"),
                "write the id that the loan has in Kiva, or delete the line",
            ),
            IdFault::ScientificNotation => Finding::error(
                self.scientific,
                format!("the {column} \"{shown}\" is a number that a spreadsheet has rounded"),
                "take the id from your system again: its last digits are lost. Format the column \
                 as text before you open the file in a spreadsheet",
            ),
            IdFault::SpreadsheetError => Finding::error(
                self.spreadsheet,
                format!("the {column} \"{shown}\" is a formula of a spreadsheet, or its error"),
                "write the id itself, as your system has it",
            ),
            IdFault::ControlCharacter => Finding::error(
                self.control,
                format!(
                    "the {column} \"{shown}\" holds a line break or a character that is not seen"
                ),
                "delete the field and type the id again",
            ),
        };
        finding.in_field(column, field)
    }

    fn date(&self, id: &str, rules: &Rules) -> Option<Finding> {
        let finding = Finding::new(
            rules.severity_of(self.date)?,
            self.date,
            format!("the {} \"{}\" looks like a date", self.column, escape(id)),
            "compare it with your system: a spreadsheet may have made it out of an id such as \
             12/2024. Format the column as text before you open the file in a spreadsheet",
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
            Seen::Alike { first, other } => {
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
        format!(
            "the loan id {} is nearly that of line {first}, {}: only capital letters or \
             leading zeros differ",
            named(loan_id.as_str(), client_id.map(ClientId::as_str)),
            named(other_loan, other_client)
        ),
        "check in your system whether these are two loans; a spreadsheet takes leading \
         zeros away",
    );
    Some(finding.in_field("loan_id", loan_id.as_str()))
}

fn named(loan_id: &str, client_id: Option<&str>) -> String {
    let loan_id = escape(loan_id);
    match client_id {
        Some(client_id) => {
            format!("\"{loan_id}\" with the client id \"{}\"", escape(client_id))
        }
        None => format!("\"{loan_id}\""),
    }
}

fn duplicate(loan_id: &LoanId, client_id: Option<&ClientId>, first: u64) -> Finding {
    let finding = Finding::error(
        "loan_id.duplicate",
        format!(
            "the loan id {} is on line {first} already",
            named(loan_id.as_str(), client_id.map(ClientId::as_str))
        ),
        "report each loan once: delete one of the two lines, or add their amounts up where both \
         are payments",
    );
    finding.in_field("loan_id", loan_id.as_str())
}
