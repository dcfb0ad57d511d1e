//! What the checks hand on: what was found in a file, and its rows.

use std::collections::HashSet;

use serde::Serialize;

use super::finding::{Findings, Severity};
use crate::model::{FileMeta, LoanId, Month, Profile, Repayment, Total};
use crate::reading::Dialect;

/// A file after the checks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many rows there are, good and bad, without titles, blank lines and total lines.
    pub rows: u64,
    /// The sum of all amounts that could be read.
    pub total: Total,
    /// How the file was read, where it could be.
    pub dialect: Option<Dialect>,
    /// What it was read as, and what of it agrees.
    pub meta: FileMeta,
    /// All findings, in the order of the lines; those about the whole file at the end.
    pub findings: Findings,
    /// What is ordinary of Kiva's list, beside findings that are more.
    pub notes: Findings,
    /// What the month looks like beside the months before, where there are any.
    pub profile: Option<MonthProfile>,
}

impl Checked {
    /// Whether the file may be sent.
    pub fn is_valid(&self) -> bool {
        self.errors() == 0
    }

    /// Whether a line was left out, or is the total of all rows.
    pub(super) fn is_no_row(&self, line: u64) -> bool {
        let total = self.meta.control_total.as_ref().and_then(|total| total.line);
        total == Some(line) || self.meta.skipped_lines.binary_search(&line).is_ok()
    }

    /// How many findings make the file invalid.
    pub fn errors(&self) -> u64 {
        self.findings.count(Severity::Error)
    }

    /// How many findings do not.
    pub fn warnings(&self) -> u64 {
        self.findings.count(Severity::Warning)
    }
}

/// What a check hands on of a row. The rows of a file are a report only where the file
/// [is valid](Checked::is_valid).
#[derive(Debug)]
pub enum Row {
    /// It has no error.
    Good(Repayment),
    /// It has one, and this loan id: the loan is in the file all the same.
    Faulty(LoanId),
}

/// All rows of a file, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// Those without an error.
    pub repayments: Vec<Repayment>,
    /// The loan ids of the others, as far as they can be read.
    pub mentioned: HashSet<String>,
}

impl Rows {
    /// The ids of all loans, of those with an error too.
    pub(crate) fn loans(&self) -> HashSet<&str> {
        let good = self.repayments.iter().map(|row| row.loan_id.as_str());
        good.chain(self.mentioned.iter().map(String::as_str)).collect()
    }

    /// Keeps a row.
    pub fn add(&mut self, row: Row) {
        match row {
            Row::Good(repayment) => self.repayments.push(repayment),
            Row::Faulty(loan_id) => drop(self.mentioned.insert(loan_id.to_string())),
        }
    }
}

/// A month's file beside the months before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthProfile {
    /// The figures, which are kept with the upload.
    pub profile: Profile,
    /// The months before, the newest first.
    pub before: Vec<MonthBefore>,
    /// The rows that moved furthest, the furthest first.
    pub largest: Vec<Change>,
}

/// A month before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthBefore {
    /// As `2026-10`.
    pub month: Month,
    pub rows: u64,
    #[serde(rename = "total_amount")]
    pub total: String,
    /// What part of the rows moved, in 1/10,000, where that is known.
    #[serde(skip)]
    pub moved: Option<u64>,
}

/// An amount that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub line: u64,
    pub loan_id: String,
    /// What was reported before.
    pub then: String,
    /// What is reported now.
    pub now: String,
}
