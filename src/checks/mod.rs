//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure: rows in, findings out. A finding is made for the person who made the export. It names the line
//! and the value; why that cannot be sent, and what to do about it, is said where it is shown.
//!
//! What can be found stands in `finding`, as data. `rows` goes over the rows, and asks `ids`, `amounts` and `totals` of
//! each, and `file` and `when` of what stands around them. `earlier` holds the whole against the months before,
//! `expected` against Kiva's loans, and `guard` says whether it may be posted.

mod amounts;
mod earlier;
pub mod expected;
mod file;
mod finding;
pub(crate) mod guard;
mod ids;
mod rows;
#[cfg(test)]
mod tests;
mod totals;
mod when;

use std::collections::{BTreeMap, HashSet};

use iso_currency::Currency;

pub use earlier::{Earlier, upload_before};
pub use finding::{Code, Severity};
pub use rows::groups::Groups;
pub use when::may_be_this_month;

pub(crate) use earlier::{Change, Correction, MonthBefore, MonthProfile, RowOutcome};
pub(crate) use file::expectation::Expectation;
pub(crate) use finding::{
    CellFault, CorrectionFault, EarlierFault, ExpectedFault, ExportFault, Figure, Finding,
    FindingKind, Findings, IdDoubt, Level, NamedBy, NoLoan, NotExpected, OtherMonth, SHOWN_IN_FULL,
    Side, Unusual, WhereFault, WidthFault,
};
pub(crate) use ids::is_word_for_nothing;
pub(crate) use when::MonthsNamed;

use self::ids::{running, swapped};
use self::rows::Each;
use self::totals::balance;
use crate::model::{FileMeta, LoanId, Repayment, Total};
use crate::reading::{Column, Dialect, Sheet};

/// What the configuration says about the checks.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The currency of the amounts; it sets how many decimals they may have.
    pub currency: Option<Currency>,
    /// What becomes of the findings that can be changed.
    pub levels: Levels,
    /// What the user says that the file comes to.
    pub expectation: Expectation,
    /// By how many percent an amount may be over its loan and is only a warning.
    pub over_loan_percent: u32,
}

/// What `[checks]` says of findings: of some by their codes, and of all others that it can change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    /// By their codes.
    pub named: BTreeMap<Code, Level>,
    /// It takes nothing from a finding that is worse than its code says, as most rows have it.
    pub default: Option<Level>,
}

impl Levels {
    /// Whether they say what a finding of this code is.
    fn name(&self, code: Code) -> bool {
        self.named.contains_key(&code) || (self.default.is_some() && code.can_change())
    }
}

impl FromIterator<(Code, Level)> for Levels {
    fn from_iter<I: IntoIterator<Item = (Code, Level)>>(named: I) -> Self {
        Self { named: named.into_iter().collect(), default: None }
    }
}

impl Rules {
    /// Makes an error of these rules a warning, unless it is turned off.
    pub fn lower(&mut self, code: Code) {
        if self.severity_of(code) == Some(Severity::Error) {
            self.levels.named.insert(code, Level::Warning);
        }
    }

    /// What a finding of this code is under these rules, or `None` where it is turned off.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        let default = self.levels.default.filter(|_| code.can_change());
        match self.levels.named.get(&code).copied().or(default) {
            None => Some(code.severity()),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Off) => None,
        }
    }

    /// The same of one that may be worse than its code says: unless these rules name it, it is an error.
    fn severity_where(&self, code: Code, is_worse: bool) -> Option<Severity> {
        if is_worse && !self.levels.named.contains_key(&code) {
            return Some(Severity::Error);
        }
        self.severity_of(code)
    }

    /// A finding under these rules, or `None` where it is turned off.
    pub(crate) fn finding(&self, kind: FindingKind) -> Option<Finding> {
        Some(Finding::new(self.severity_of(kind.code())?, kind))
    }
}

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

/// Checks a file from its first line to its last.
pub fn check(sheet: &Sheet, rules: &Rules) -> Checked {
    check_each(sheet, rules, None)
}

/// The same, and keeps the rows.
pub fn check_rows(sheet: &Sheet, rules: &Rules) -> (Checked, Rows) {
    let mut rows = Rows::default();
    let checked = check_each(sheet, rules, Some(&mut |row| rows.add(row)));
    (checked, rows)
}

fn check_each<'a>(sheet: &'a Sheet, rules: &'a Rules, each: Each<'a>) -> Checked {
    let mut findings = Findings::default();
    findings.extend(file::findings(sheet.faults(), sheet.format()));
    let Some(positions) = sheet.positions() else {
        let (rows, dialect) = (count_rows(sheet), sheet.dialect());
        return Checked { rows, dialect, findings, ..Checked::default() };
    };
    let mut checked = rows::go_over(sheet, positions, rules, findings, each);
    let numbers = || Some((Severity::Warning, running::numbers_for_amounts(sheet)?));
    if let Some((severity, fault)) = swapped::swapped_columns(sheet).or_else(numbers) {
        checked.findings.push(Finding::new(severity, FindingKind::Export(fault)));
    }
    if let Some((severity, at, amount)) = swapped::cut_amounts(sheet) {
        let cause = WidthFault::CutAmount { amount, delimiter: ',', title: None };
        let width = sheet.width();
        let kind = FindingKind::Columns { found: width, width, cause };
        checked.findings.push(Finding::new(severity, kind).on_line_at(sheet, at));
    }
    if let Some(separator) = checked.dialect.map(|dialect| dialect.decimal_separator) {
        let found = balance::out_of_balance(sheet, separator).into_iter();
        let found = found.filter_map(|(at, fault)| {
            let finding = rules.finding(FindingKind::Export(fault))?;
            Some(Finding { column: Some(Column::Amount), ..finding.on_line_at(sheet, at) })
        });
        checked.findings.merge(found.collect());
    }
    for fault in [running::running_numbers(sheet), swapped::constant_id(sheet)] {
        let finding = fault.and_then(|fault| rules.finding(FindingKind::Export(fault)));
        checked.findings.extend(finding);
    }
    rules.expectation.hold(&mut checked);
    checked
}

/// How many rows there are in a file of which nobody knows which field is the amount.
fn count_rows(sheet: &Sheet) -> u64 {
    let mut count = 0;
    if let Some(lines) = sheet.lines() {
        lines.each(|_| count += 1);
    }
    count
}
