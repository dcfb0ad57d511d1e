//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure but for the reading of the rows: rows in, findings out. A finding is written for the person who made the export. It names
//! the line and the value, says why that cannot be sent, and what to do about it.

mod amounts;
mod correction;
mod dates;
mod earlier;
pub mod expected;
mod file;
mod finding;
mod findings;
mod ids;
mod kind;
mod plain;
mod repeats;
mod rows;
#[cfg(test)]
mod tests;
mod totals;

use std::collections::{BTreeMap, HashSet};

use iso_currency::Currency;
use rust_decimal::Decimal;

pub use correction::{Correction, RowOutcome};
pub use earlier::{Comparing, Earlier};
pub use finding::{Code, Level, Severity, WARNING_CODES};
pub use findings::{Finding, Findings, SHOWN_IN_FULL};
pub use kind::{
    CellFault, CorrectionFault, EarlierFault, ExpectedFault, FindingKind, NotExpected, WidthFault,
};

use crate::model::{CsvFormat, LoanId, Repayment};
use crate::reading::{self, CsvFile, Dialect, Options, ReadError, Source};

/// What the configuration says about the checks.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The currency of the amounts; it sets how many decimals they may have.
    pub currency: Option<Currency>,
    /// What becomes of the findings that can be changed, by their codes.
    pub levels: BTreeMap<String, Level>,
}

impl Rules {
    /// What a finding of this code is under these rules, or `None` where it is turned off.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        match self.levels.get(code.as_str()) {
            None => Some(code.severity()),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Off) => None,
        }
    }

    /// A finding under these rules, or `None` where it is turned off.
    pub fn finding(&self, kind: FindingKind) -> Option<Finding> {
        Some(Finding::new(self.severity_of(kind.code())?, kind))
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
    pub findings: Findings,
}

impl Checked {
    /// Whether the file may be sent.
    pub fn is_valid(&self) -> bool {
        self.errors() == 0
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
    /// Keeps a row.
    pub fn add(&mut self, row: Row) {
        match row {
            Row::Good(repayment) => self.repayments.push(repayment),
            Row::Faulty(loan_id) => drop(self.mentioned.insert(loan_id.to_string())),
        }
    }
}

/// Checks a file from its first line to its last, and keeps nothing of its rows.
///
/// # Errors
/// A file that cannot be read to its end.
pub fn check(
    mut source: Source,
    format: CsvFormat,
    options: &Options,
    rules: &Rules,
) -> Result<Checked, ReadError> {
    match plain::prove(&mut source, format, options, rules)? {
        Some(checked) => Ok(checked),
        None => check_each(source, format, options, rules, &mut drop),
    }
}

/// The same, and hands on each row.
///
/// # Errors
/// A file that cannot be read to its end.
pub fn check_each(
    source: Source,
    format: CsvFormat,
    options: &Options,
    rules: &Rules,
    each: &mut dyn FnMut(Row),
) -> Result<Checked, ReadError> {
    let mut file = reading::open(source, format, options)?;
    let mut checked = Checked {
        rows: 0,
        total: Decimal::ZERO,
        dialect: file.dialect(),
        findings: Findings::default(),
    };
    file.faults().iter().for_each(|fault| checked.findings.push(file::finding(fault, format)));
    match file.positions() {
        Some(positions) => rows::check(&mut file, positions, rules, &mut checked, each)?,
        None => checked.rows = count_rows(&mut file)?,
    }
    Ok(checked)
}

/// How many rows there are in a file of which nobody knows which field is the amount.
fn count_rows(file: &mut CsvFile) -> Result<u64, ReadError> {
    let mut count = 0;
    if let Some(mut rows) = file.rows()? {
        while rows.read()?.is_some() {
            count += 1;
        }
    }
    Ok(count)
}
