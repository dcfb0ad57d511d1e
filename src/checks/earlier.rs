//! A file against what was reported before: what cannot be true of money that is repaid, and what
//! looks like an old or a wrong export.
//!
//! Each row is held against the last amount that Kiva accepted for its loan, whatever upload that
//! came in. The file as a whole is held against the newest month before its own. PA2 combines the
//! uploads of a month: a loan that was reported for the same month already is not gone, and the total
//! of a correction, or of a second part, says nothing.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::{Checked, EarlierFault, Finding, FindingKind, Row, Rows, Rules};
use crate::model::{AmountMeaning, Repayment, Reported};
use crate::reading::Column;

/// With fewer rows than these, the same amounts as last time are an ordinary month.
const SAME_FROM: u64 = 2;

/// What was reported before, and how to compare with it.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// The last amount of each loan.
    pub reported: &'a [Reported],
    /// The month of the file, as `2026-10`. Where it is not said, all that was reported is taken to
    /// be of months before.
    pub period: Option<&'a str>,
    /// What the amounts are.
    pub meaning: AmountMeaning,
    /// By how many percent the total may move.
    pub total_percent: u32,
}

/// A comparison on its way through the rows of a file. It holds what was reported, and nothing of the
/// rows.
pub struct Comparing<'a> {
    earlier: Earlier<'a>,
    rules: &'a Rules,
    last: HashMap<&'a str, Vec<&'a Reported>>,
    /// The loans that were reported and are in the file.
    present: HashSet<&'a str>,
    rows: u64,
    /// How many rows are as they were reported.
    same: u64,
    findings: Vec<Finding>,
}

impl<'a> Comparing<'a> {
    /// Before the first row.
    pub fn new(earlier: Earlier<'a>, rules: &'a Rules) -> Self {
        let mut last: HashMap<&str, Vec<&Reported>> = HashMap::new();
        for reported in earlier.reported {
            last.entry(reported.repayment.loan_id.as_str()).or_default().push(reported);
        }
        let (present, findings) = (HashSet::new(), Vec::new());
        Self { earlier, rules, last, present, rows: 0, same: 0, findings }
    }

    /// Compares a row.
    pub fn add(&mut self, row: &Row) {
        match row {
            Row::Good(row) => self.add_good(row),
            Row::Faulty(loan_id) => self.is_present(loan_id.as_str()),
        }
    }

    fn add_good(&mut self, row: &Repayment) {
        self.rows += 1;
        self.is_present(row.loan_id.as_str());
        let Some(before) = last_of(row, &self.last) else { return };
        let is_same = row.amount == before.repayment.amount && self.earlier.is_before(before);
        self.same += u64::from(is_same);
        self.findings.extend(self.earlier.moved(row, before, self.rules));
    }

    fn is_present(&mut self, loan_id: &str) {
        if let Some((&loan_id, _)) = self.last.get_key_value(loan_id) {
            self.present.insert(loan_id);
        }
    }

    /// Everything about the file that a person should look at.
    pub fn finish(mut self, checked: &Checked) -> Vec<Finding> {
        if self.rows == 0 || self.earlier.reported.is_empty() {
            return Vec::new();
        }
        if checked.is_valid() && self.same == self.rows && self.same >= SAME_FROM {
            self.findings.extend(
                self.rules
                    .finding(FindingKind::Earlier(EarlierFault::SameAsBefore { rows: self.same })),
            );
        }
        self.findings.extend(self.earlier.whole(&self.present, checked, self.rules));
        self.findings
    }
}

impl<'a> Earlier<'a> {
    /// Compares with rows that were kept.
    pub fn compare(&self, rows: &Rows, checked: &Checked, rules: &'a Rules) -> Vec<Finding> {
        let mut comparing = Comparing::new(*self, rules);
        rows.repayments.iter().for_each(|row| comparing.add_good(row));
        rows.mentioned.iter().for_each(|loan_id| comparing.is_present(loan_id));
        comparing.finish(checked)
    }

    /// An amount that went the way that it cannot go.
    fn moved(&self, row: &Repayment, before: &Reported, rules: &Rules) -> Option<Finding> {
        let (now, then) = (row.amount, before.repayment.amount);
        let month = || before.period.clone();
        let fault = match self.meaning {
            AmountMeaning::CumulativePrincipal if now < then => {
                EarlierFault::Decreased { then, month: month() }
            }
            AmountMeaning::OutstandingPrincipal if now > then => {
                EarlierFault::Increased { then, month: month() }
            }
            AmountMeaning::CumulativePrincipal | AmountMeaning::OutstandingPrincipal => {
                return None;
            }
        };
        let finding = rules
            .finding(FindingKind::Earlier(fault))?
            .on_line(row.line)
            .of_loan(row.loan_id.as_str());
        Some(finding.in_field(Column::Amount, &now.to_string()))
    }

    fn is_before(&self, reported: &Reported) -> bool {
        self.period.is_none_or(|period| reported.period.as_str() < period)
    }

    /// What the file as a whole lacks, and what its total has become.
    fn whole(&self, present: &HashSet<&str>, checked: &Checked, rules: &Rules) -> Vec<Finding> {
        let before = self.reported.iter().filter(|reported| self.is_before(reported));
        let Some(newest) = before.map(|reported| reported.period.as_str()).max() else {
            return Vec::new();
        };
        let last_time: Vec<_> =
            self.reported.iter().filter(|reported| reported.period == newest).collect();
        let is_gone =
            |reported: &&&Reported| !present.contains(reported.repayment.loan_id.as_str());
        let gone: Vec<_> = last_time.iter().filter(is_gone).collect();
        let is_part = (last_time.len() - gone.len()) * 2 < last_time.len();
        if self.period.is_none() && is_part {
            // More likely a correction of the newest month than a new one.
            return Vec::new();
        }
        let mut findings = Vec::new();
        findings.extend(gone.iter().filter_map(|reported| {
            let (row, month) = (&reported.repayment, newest.to_owned());
            let gone = EarlierFault::Gone { then: row.amount, month };
            let finding = rules.finding(FindingKind::Earlier(gone))?;
            Some(finding.of_loan(row.loan_id.as_str()))
        }));
        let is_first = self.reported.iter().all(|reported| self.is_before(reported));
        if checked.is_valid() && is_first {
            let total = last_time.iter().map(|reported| reported.repayment.amount).sum();
            findings.extend(self.total_moved(total, newest, checked.total, rules));
        }
        findings
    }

    fn total_moved(
        &self,
        then: Decimal,
        month: &str,
        now: Decimal,
        rules: &Rules,
    ) -> Option<Finding> {
        let percent = self.total_percent;
        let has_moved = !then.is_zero()
            && (now - then).abs() * Decimal::ONE_HUNDRED > then * Decimal::from(percent);
        let month = month.to_owned();
        let fault = EarlierFault::TotalMoved { percent, then, month, now };
        rules.finding(FindingKind::Earlier(fault)).filter(|_| has_moved)
    }
}

/// What was reported last for the loan of a row; of several clients with this loan id, for the row's.
fn last_of<'r>(row: &Repayment, last: &HashMap<&str, Vec<&'r Reported>>) -> Option<&'r Reported> {
    match last.get(row.loan_id.as_str())?.as_slice() {
        [one] => Some(*one),
        several => several.iter().copied().find(|one| one.repayment.client_id == row.client_id),
    }
}
