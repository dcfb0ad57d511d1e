//! What is wrong with ids: by themselves, and beside the other ids of the file.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Rules;
use super::dates::DateLike;
use super::finding::Finding;
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

type Pair = (LoanId, Option<ClientId>);

/// The ids of the file so far.
pub(super) struct Ids {
    loan_dates: Dates,
    client_dates: Dates,
    /// The line on which each id was first seen.
    seen: HashMap<Pair, u64>,
    /// The first of the ids that differ only in case or leading zeros.
    alike: HashMap<String, (u64, Pair)>,
}

impl Ids {
    pub fn new(loan_dates: Dates, client_dates: Dates) -> Self {
        Self { loan_dates, client_dates, seen: HashMap::new(), alike: HashMap::new() }
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
        match self.seen.entry((loan_id.clone(), client_id.cloned())) {
            Entry::Occupied(first) => findings.push(duplicate(loan_id, client_id, *first.get())),
            Entry::Vacant(entry) => {
                entry.insert(line);
                findings.extend(self.near_duplicate(line, loan_id, client_id, rules));
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

    fn near_duplicate(
        &mut self,
        line: u64,
        loan_id: &LoanId,
        client_id: Option<&ClientId>,
        rules: &Rules,
    ) -> Option<Finding> {
        let mut key = fold(loan_id.as_str());
        if let Some(client_id) = client_id {
            // No id holds a line break.
            key.push('\n');
            key.push_str(&fold(client_id.as_str()));
        }
        match self.alike.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert((line, (loan_id.clone(), client_id.cloned())));
                None
            }
            Entry::Occupied(entry) => {
                const CODE: &str = "loan_id.near-duplicate";
                let (first, (other_loan, other_client)) = entry.get();
                let finding = Finding::new(
                    rules.severity_of(CODE)?,
                    CODE,
                    format!(
                        "the loan id {} is nearly that of line {first}, {}: only capital letters or \
                         leading zeros differ",
                        named(loan_id, client_id),
                        named(other_loan, other_client.as_ref())
                    ),
                    "check in your system whether these are two loans; a spreadsheet takes leading \
                     zeros away",
                );
                Some(finding.in_field("loan_id", loan_id.as_str()))
            }
        }
    }
}

fn named(loan_id: &LoanId, client_id: Option<&ClientId>) -> String {
    let loan_id = escape(loan_id.as_str());
    match client_id {
        Some(client_id) => {
            format!("\"{loan_id}\" with the client id \"{}\"", escape(client_id.as_str()))
        }
        None => format!("\"{loan_id}\""),
    }
}

fn duplicate(loan_id: &LoanId, client_id: Option<&ClientId>, first: u64) -> Finding {
    let finding = Finding::error(
        "loan_id.duplicate",
        format!("the loan id {} is on line {first} already", named(loan_id, client_id)),
        "report each loan once: delete one of the two lines, or add their amounts up where both \
         are payments",
    );
    finding.in_field("loan_id", loan_id.as_str())
}

/// An id without what people and spreadsheets change: case, and zeros before a number.
fn fold(id: &str) -> String {
    let mut folded = String::with_capacity(id.len());
    let mut characters = id.chars().flat_map(char::to_lowercase).peekable();
    let mut in_number = false;
    while let Some(c) = characters.next() {
        let has_digit_after = characters.peek().is_some_and(char::is_ascii_digit);
        if c != '0' || in_number || !has_digit_after {
            folded.push(c);
            in_number = c.is_ascii_digit();
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_differ_in_case_or_leading_zeros_fold_to_the_same() {
        for (id, folded) in [
            ("0042", "42"),
            ("LN-007/0203", "ln-7/203"),
            ("100", "100"),
            ("000", "0"),
            ("0", "0"),
            ("A0", "a0"),
            ("ÉTÉ-10", "été-10"),
        ] {
            assert_eq!(fold(id), folded, "{id}");
        }
    }
}
