//! Whether a file may be sent: all that is wrong with it, not only the first thing.
//!
//! Pure: rows in, findings out. A finding is made for the person who made the export. It names the line
//! and the value; why that cannot be sent, and what to do about it, is said where it is shown.

mod alike;
mod amounts;
mod base;
mod beside;
mod candidates;
mod code;
mod correction;
mod counts;
mod dates;
mod earlier;
mod ending;
pub mod expected;
mod export;
mod faults;
mod figures;
mod file;
mod finding;
mod findings;
mod found;
mod groups;
pub(crate) mod guard;
mod ids;
mod judge;
mod kinds;
mod marks;
mod outline;
mod pages;
mod profile;
mod repeats;
mod rows;
mod running;
mod said;
mod shifted;
mod signs;
mod sums;
mod survey;
mod swapped;
#[cfg(test)]
mod tests;
mod totals;
mod undressed;
mod unlike;
mod unusual;
mod when;
mod width;

use std::collections::{BTreeMap, HashSet};

use iso_currency::Currency;

pub use base::upload_before;
pub use code::Severity;
pub use earlier::Earlier;
pub use finding::Code;
pub use groups::Groups;
pub use when::may_be_this_month;

pub(crate) use code::Level;
pub(crate) use correction::{Correction, RowOutcome};
pub(crate) use expected::NotExpected;
pub(crate) use export::{Expectation, ExportFault, NoLoan};
pub(crate) use faults::{CellFault, CorrectionFault, EarlierFault, ExpectedFault, WhereFault};
pub(crate) use finding::FindingKind;
pub(crate) use findings::{Finding, Findings, SHOWN_IN_FULL};
pub(crate) use ids::{IdDoubt, is_word_for_nothing};
pub(crate) use profile::{Change, MonthBefore, MonthProfile};
pub(crate) use sums::Side;
pub(crate) use unusual::{Figure, Unusual};
pub(crate) use when::{MonthsNamed, NamedBy, OtherMonth};
pub(crate) use width::WidthFault;

use self::rows::{Each, Pass};
use self::survey::Survey;
use self::totals::Totals;
use crate::model::{FileMeta, LoanId, Repayment, Total};
use crate::reading::{Dialect, Sheet};

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

/// Goes over the file once, where what the rows say together leaves no question and nobody wants the rows,
/// and else twice.
fn check_each<'a>(sheet: &'a Sheet, rules: &'a Rules, each: Each<'a>) -> Checked {
    let mut findings = Findings::default();
    findings.extend(file::findings(sheet.faults(), sheet.format()));
    let Some(positions) = sheet.positions() else {
        let (rows, dialect) = (count_rows(sheet), sheet.dialect());
        return Checked { rows, dialect, findings, ..Checked::default() };
    };
    let survey = (findings.clone(), Survey::new(rules, sheet));
    let (found, survey, judged) = Pass::new(sheet, positions, rules, survey, None, None).run();
    let (mut decided, has_questions) = survey.decide(sheet, positions);
    let mut separator = decided.amounts.separator;
    let judge = |separator: char| Totals::judge(sheet, positions, separator);
    // Whether a total stands among what was taken for rows.
    let (mut totals, mut is_late) = match judged {
        Some((totals, judged)) if judged.separator == separator.unwrap_or('.') => {
            let is_late = totals.has_above(judged.at);
            (totals, is_late)
        }
        None if !found.has_open_total() => (Totals::default(), false),
        others => {
            let totals = judge(separator.unwrap_or('.'));
            let is_late = others.is_some() || !totals.is_empty();
            (totals, is_late)
        }
    };
    if separator.is_none() && !totals.is_empty() {
        // A total tells how the amounts are to be read where it agrees in one way alone.
        let other = judge(',');
        separator = match [totals.agree(), other.agree()] {
            [true, false] => Some('.'),
            [false, true] => Some(','),
            _ => None,
        };
        if separator == Some(',') {
            (totals, is_late) = (other, true);
        }
        decided.amounts.separator = separator;
    }
    let found = if has_questions || is_late || each.is_some() {
        drop(found);
        Pass::new(sheet, positions, rules, (findings, decided), Some(totals), each).run().0
    } else {
        found
    };
    let mut checked = found.finish(sheet, rules, separator);
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
