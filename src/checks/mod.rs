//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure: rows in, findings out. A finding is written for the person who made the export. It names
//! the line and the value, says why that cannot be sent, and what to do about it.

mod amount_faults;
mod amounts;
mod correction;
mod dates;
mod earlier;
mod file;
mod finding;
mod ids;
mod rows;
#[cfg(test)]
mod tests;
mod totals;

use std::collections::{BTreeMap, HashSet};

use iso_currency::Currency;
use rust_decimal::Decimal;

pub use correction::{Correction, Fate};
pub use earlier::Earlier;
pub use finding::{Finding, Level, SHOWN_IN_FULL, Severity, WARNING_CODES};

use crate::csv_file::{CsvFile, Dialect};
use crate::repayment::Repayment;

/// What the configuration says about the checks.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The currency of the amounts; it sets how many decimals they may have.
    pub currency: Option<Currency>,
    /// What becomes of the warnings, by their codes. Errors stay errors.
    pub levels: BTreeMap<String, Level>,
}

impl Rules {
    /// What a warning is under these rules, or `None` where it is turned off.
    pub fn severity_of(&self, warning: &str) -> Option<Severity> {
        match self.levels.get(warning) {
            None | Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Off) => None,
        }
    }
}

/// A file after the checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How many rows there are, good and bad, without titles, blank lines and total lines.
    pub rows: u64,
    /// The sum of all amounts that could be read.
    pub total: Decimal,
    /// How the file was read, where it could be.
    pub dialect: Option<Dialect>,
    /// All findings, in the order of the lines; those about the whole file at the end.
    pub findings: Vec<Finding>,
    /// The rows without an error, in the order of the file. They are the whole report only where
    /// the file [is valid](Self::is_valid).
    pub repayments: Vec<Repayment>,
}

impl Checked {
    /// Whether the file may be sent.
    pub fn is_valid(&self) -> bool {
        self.errors() == 0
    }

    /// How many findings make the file invalid.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many findings do not.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// The loan ids of rows in which something was found: these loans are in the file, even where
    /// their rows are not among [`repayments`](Self::repayments).
    pub fn mentioned(&self) -> HashSet<&str> {
        let in_rows = self.findings.iter().filter(|finding| finding.line.is_some());
        in_rows.filter_map(|finding| finding.loan_id.as_deref()).collect()
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Checks a file from its first line to its last.
pub fn check(file: &CsvFile, rules: &Rules) -> Checked {
    let mut checked = Checked {
        rows: 0,
        total: Decimal::ZERO,
        dialect: file.dialect(),
        findings: file.faults().iter().map(|fault| file::finding(fault, file.format())).collect(),
        repayments: Vec::new(),
    };
    let Some(positions) = file.positions() else {
        // Which field is the amount is not known, so the rows can only be counted.
        let mut rows = file.rows();
        while rows.read().is_some() {
            checked.rows += 1;
        }
        return checked;
    };
    rows::check(file, positions, rules, &mut checked);
    checked
}
