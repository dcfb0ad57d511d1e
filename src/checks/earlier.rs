//! A file against what was reported before: what cannot be true of money that is repaid, and what
//! looks like an old or a wrong export.
//!
//! Each row is held against the last amount that Kiva accepted for its loan, whatever upload that
//! came in. The file as a whole is held against the newest month before its own. PA2 combines the
//! uploads of a month: a loan that was reported for the same month already is not gone, and the total
//! of a correction, or of a second part, says nothing.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::{Checked, EarlierFault, Finding, FindingKind, Rows, Rules};
use crate::model::{AmountMeaning, Repayment, Reported, Total};
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

impl<'a> Earlier<'a> {
    /// Everything about the file that a person should look at.
    pub fn compare(&self, rows: &Rows, checked: &Checked, rules: &Rules) -> Vec<Finding> {
        if rows.repayments.is_empty() || self.reported.is_empty() {
            return Vec::new();
        }
        let mut last: HashMap<&str, Vec<&'a Reported>> = HashMap::new();
        for reported in self.reported {
            last.entry(reported.repayment.loan_id.as_str()).or_default().push(reported);
        }
        let mut count: HashMap<&str, usize> = HashMap::new();
        for row in &rows.repayments {
            *count.entry(row.loan_id.as_str()).or_default() += 1;
        }
        let (mut findings, mut same) = (Vec::new(), 0);
        for row in &rows.repayments {
            let loan = row.loan_id.as_str();
            let of_loan = last.get(loan).map_or(&[][..], Vec::as_slice);
            let Some(before) = self.last_of(row, count[loan] == 1, of_loan) else { continue };
            let is_same = row.amount == before.repayment.amount && self.is_before(before);
            same += u64::from(is_same);
            findings.extend(self.moved(row, before, rules));
        }
        let is_same = same == rows.repayments.len() as u64 && same >= SAME_FROM;
        if checked.is_valid() && is_same {
            let fault = EarlierFault::SameAsBefore { rows: same };
            findings.extend(rules.finding(FindingKind::Earlier(fault)));
        }
        let mut present: HashSet<_> = rows.mentioned.iter().map(String::as_str).collect();
        present.extend(rows.repayments.iter().map(|row| row.loan_id.as_str()));
        findings.extend(self.whole(&present, checked, rules));
        findings
    }

    /// What was reported last for the loan and the client of a row. A loan with one row then and one row now
    /// may have its client in one of them alone, or from one month to the next another client: then its id
    /// was corrected. In the same month it is a second client.
    fn last_of(
        &self,
        row: &Repayment,
        is_alone: bool,
        of_loan: &[&'a Reported],
    ) -> Option<&'a Reported> {
        let is_alone = is_alone && of_loan.len() == 1;
        of_loan.iter().copied().find(|before| {
            let (now, then) = (&row.client_id, &before.repayment.client_id);
            let may_be_same = now.is_none() || then.is_none() || self.is_before(before);
            now == then || (is_alone && may_be_same)
        })
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

    fn total_moved(&self, then: Total, month: &str, now: Total, rules: &Rules) -> Option<Finding> {
        let percent = self.total_percent;
        let [was, is] = [then, now].map(Total::as_decimal);
        let has_moved = !was.is_zero()
            && (is - was).abs() * Decimal::ONE_HUNDRED > was * Decimal::from(percent);
        let month = month.to_owned();
        let fault = EarlierFault::TotalMoved { percent, then, month, now };
        rules.finding(FindingKind::Earlier(fault)).filter(|_| has_moved)
    }
}
