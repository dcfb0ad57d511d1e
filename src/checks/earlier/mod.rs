//! A file against what was reported before: what cannot be true of money that is repaid, and what
//! looks like an old or a wrong export.
//!
//! Each row is held against the last amount that Kiva accepted for its loan, whatever upload that
//! came in. The file as a whole is held against the newest month before its own. PA2 combines the
//! uploads of a month: a loan that was reported for the same month already is not gone, and the total
//! of a correction, or of a second part, says nothing.

mod base;
mod correction;
mod profile;
mod shifted;
mod unusual;
mod whole;

pub use base::upload_before;
pub(crate) use correction::{Correction, RowOutcome};

use std::collections::HashMap;

use rust_decimal::Decimal;

use self::base::{Base, is_before};
use self::profile::{Facts, Pair, SAME_FROM, are_same};
use super::finding::{Code, EarlierFault, Finding, FindingKind};
use super::ids::alike;
use super::rows::groups::Groups;
use crate::checks::checked::{Checked, MonthBefore, MonthProfile, Rows};
use crate::checks::rules::Rules;
use crate::model::{
    Amount, AmountMeaning, Counts, Month, Profile, Repayment, Reported, Total, by_loan,
};

/// By how many percent of the rows more may be 0 than ever before, and most of them be so all the same.
const ZEROS: u64 = 5;

/// What was reported before, and how to compare with it.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// The last amount of each loan.
    pub reported: &'a [Reported],
    /// Of the loans of the file the last amount before its month, where one of its month came after it.
    pub replaced: &'a [Reported],
    /// The month of the file, as `2026-10`. Where it is not said, all that was reported is taken to
    /// be of months before.
    pub period: Option<Month>,
    /// What the amounts are.
    pub meaning: AmountMeaning,
    /// By how many percent the total may move.
    pub total_percent: u32,
    /// The profiles of the months before, the newest first: those of the uploads that the file follows on.
    pub history: &'a [Profile],
    /// What the amounts of the upload were that the file follows on, or corrects, where that is known, and its month.
    pub meant: Option<(AmountMeaning, Month)>,
    /// The month for which just these rows were sent, where it lies before the one that was reported last.
    pub same_rows_of: Option<Month>,
    /// Which rows belong together.
    pub groups: &'a Groups,
}

/// What the comparison found.
#[derive(Debug, Default)]
pub struct Compared {
    /// What a person should look at.
    pub findings: Vec<Finding>,
    /// What the month looks like, where there is one before.
    pub profile: Option<MonthProfile>,
    /// What was found in the file alone and is usual for this partner: no more than a note, unless the rules
    /// say what it is.
    pub usual: Option<Code>,
}

impl<'a> Earlier<'a> {
    /// Everything about the file that a person should look at, and what it looks like.
    pub fn compare(&self, rows: &'a Rows, checked: &Checked, rules: &Rules) -> Compared {
        if rows.repayments.is_empty() {
            return Compared::default();
        }
        if let Some((then, month)) = self.meant.filter(|(then, _)| *then != self.meaning) {
            // What was repaid and what is owed tell nothing of one another.
            let fault = EarlierFault::OtherMeaning { then, month };
            let findings = rules.finding(FindingKind::Earlier(fault)).into_iter().collect();
            return Compared { findings, ..Compared::default() };
        }
        if self.reported.is_empty() {
            return Compared::default();
        }
        let known = self.reported.iter().map(|reported| &reported.repayment);
        let mut findings = alike::written_otherwise(&rows.repayments, known, rules);
        let pairs = self.pair(rows);
        let shifted = self.all_shifted(&pairs, rules);
        let is_shifted = shifted.is_some();
        findings.extend(shifted);
        if !is_shifted {
            let moved = |pair: &Pair<'_>| self.moved(pair.row, pair.last?, rules);
            findings.extend(pairs.iter().filter_map(moved));
        }
        let is_same = are_same(&pairs);
        if checked.is_valid() {
            findings.extend(self.same(is_same, rows.repayments.len(), rules));
        }
        let Some((base, facts)) = self.facts(rows, &pairs) else {
            return Compared { findings, ..Compared::default() };
        };
        if !is_shifted {
            findings.extend(self.shifted(&pairs, facts.median, rules));
        }
        if !self.may_be_same_month(&facts) {
            findings.extend(self.whole(&base, &facts, checked, is_same || is_shifted, rules));
        }
        let zeros = Code::AmountMostlyZero;
        let are_usual =
            !rules.levels.name(zeros) && self.are_zeros_usual(&base, &facts.profile.all);
        let usual = are_usual.then_some(zeros);
        let before = self.months_before(&base);
        let profile = MonthProfile { before, largest: facts.largest(), profile: facts.profile };
        // The file that was reported last is no month beside itself.
        let is_new = self.period.is_some() || !is_same;
        Compared { findings, profile: is_new.then_some(profile), usual }
    }

    /// An old file: that of the last report, or of one before it.
    fn same(&self, is_last: bool, rows: usize, rules: &Rules) -> Option<Finding> {
        let month = self.same_rows_of.filter(|_| !is_last && rows >= SAME_FROM);
        let fault = EarlierFault::SameAsBefore { rows: rows as u64, month };
        (is_last || month.is_some()).then(|| rules.finding(FindingKind::Earlier(fault)))?
    }

    /// All that was reported in the months before for the loans of the file, and last for all others.
    fn known(&self) -> impl Iterator<Item = &'a Reported> + Clone {
        self.reported.iter().chain(self.replaced)
    }

    /// The month before that the file follows on, and all rows beside it.
    fn facts(&self, rows: &'a Rows, pairs: &[Pair<'a>]) -> Option<(Base<'a>, Facts<'a>)> {
        let present = rows.loans();
        let base = Base::find(self.known(), self.period, &present)?;
        let is_gone = |r: &&&'a Reported| !present.contains(r.repayment.loan_id.as_str());
        let gone = base.rows.iter().filter(is_gone).copied().collect();
        let mut facts = Facts::new(pairs, &base.rows, gone, self.groups, self.meaning);
        facts.profile = Profile {
            month: self.period,
            after: Some(base.upload.to_owned()),
            months: self.months_since(base.month),
            ..facts.profile
        };
        Some((base, facts))
    }

    /// Whether as many amounts are 0 as in a month before: many borrowers repay after the harvest.
    fn are_zeros_usual(&self, base: &Base<'_>, now: &Counts) -> bool {
        let zeros = base.rows.iter().filter(|reported| reported.repayment.amount.is_zero());
        let share = |zero: u64, rows: u64| (zero * 100).checked_div(rows).unwrap_or(0);
        let before = self.history.iter().map(|profile| share(profile.all.zero, profile.all.rows));
        let last = share(zeros.count() as u64, base.rows.len() as u64);
        let most = before.chain([last]).max().unwrap_or(0);
        share(now.zero, now.rows) <= most + ZEROS
    }

    /// How many months the file is after another one: 1 where nobody can say.
    fn months_since(&self, month: Month) -> u64 {
        let months = self.period.and_then(|period| u64::try_from(period.since(month)).ok());
        months.unwrap_or(1).max(1)
    }

    /// Each row, and what was reported for it.
    fn pair(&self, rows: &'a Rows) -> Vec<Pair<'a>> {
        let of_loans =
            |reported: &'a [Reported]| by_loan(reported, |last| last.repayment.loan_id.as_str());
        let (last, replaced) = (of_loans(self.reported), of_loans(self.replaced));
        let now = by_loan(&rows.repayments, |row| row.loan_id.as_str());
        let pair = |row: &'a Repayment| {
            let loan = row.loan_id.as_str();
            let is_alone = now[loan].len() == 1;
            let of = |reported: &HashMap<&str, Vec<&'a Reported>>| {
                self.last_of(row, is_alone, reported.get(loan).map_or(&[], Vec::as_slice))
            };
            let last = of(&last);
            let before = last.filter(|last| self.is_before(last)).or_else(|| of(&replaced));
            Pair { row, last, before }
        };
        rows.repayments.iter().map(pair).collect()
    }

    /// Without a month the file may correct the newest one as well as follow on it: then most of its rows
    /// are as they were, or it has but a few of them.
    fn may_be_same_month(&self, facts: &Facts<'_>) -> bool {
        let counts = &facts.profile.all;
        let is_part = (counts.before - counts.gone) * 2 < counts.before;
        self.period.is_none() && (is_part || counts.moved * 2 < counts.compared)
    }

    fn months_before(&self, base: &Base<'_>) -> Vec<MonthBefore> {
        let moved = |all: &Counts| (all.moved * 10_000).checked_div(all.compared);
        let total: Total = base.rows.iter().map(|reported| reported.repayment.amount).sum();
        let last = MonthBefore {
            month: base.month,
            rows: base.rows.len() as u64,
            total: total.to_string(),
            moved: self.history.first().and_then(|profile| moved(&profile.all)),
        };
        let before = |profile: &Profile| {
            Some(MonthBefore {
                month: profile.month?,
                rows: profile.all.rows,
                total: profile.total.clone(),
                moved: moved(&profile.all),
            })
        };
        std::iter::once(last).chain(self.history.iter().skip(1).filter_map(before)).collect()
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
        let month = before.period;
        let fault = match self.meaning {
            AmountMeaning::CumulativePrincipal if now < then => {
                EarlierFault::Decreased { then, month }
            }
            AmountMeaning::OutstandingPrincipal if now > then => {
                EarlierFault::Increased { then, month }
            }
            AmountMeaning::CumulativePrincipal | AmountMeaning::OutstandingPrincipal => {
                return None;
            }
        };
        Some(rules.finding(FindingKind::Earlier(fault))?.of_amount_in(row))
    }

    fn is_before(&self, reported: &Reported) -> bool {
        is_before(reported, self.period)
    }

    /// Amounts that would follow on with their decimal point elsewhere.
    fn shifted(&self, pairs: &[Pair<'_>], median: Decimal, rules: &Rules) -> Vec<Finding> {
        let finding = |pair: &Pair<'_>| {
            let (row, before) = (pair.row, pair.before?);
            let (then, now) = (before.repayment.amount, row.amount);
            let [was, is] = [then, now].map(Amount::as_decimal);
            let meant = shifted::meant(self.meaning, was, is, median)?;
            let fault = EarlierFault::Shifted { then, month: before.period, meant };
            Some(rules.finding(FindingKind::Earlier(fault))?.of_amount_in(row))
        };
        pairs.iter().filter_map(finding).collect()
    }

    /// The file whose amounts have lost their decimal point, as most of them tell.
    /// Those of the month itself that it replaces tell it as well, unless they were too large themselves.
    fn all_shifted(&self, pairs: &[Pair<'_>], rules: &Rules) -> Option<Finding> {
        let before = pairs.iter().filter_map(|pair| Some((pair.row, pair.last?)));
        let before = before.filter(|(row, before)| {
            let (now, then) = (row.amount, before.repayment.amount);
            !now.is_zero() && !then.is_zero() && (now > then || self.is_before(before))
        });
        let month = before.clone().map(|(_, before)| before.period).max()?;
        let amounts: Vec<_> = before
            .map(|(row, before)| (before.repayment.amount.as_decimal(), row.amount.as_decimal()))
            .collect();
        let times = shifted::of_all(self.meaning, &amounts)?;
        let fault = EarlierFault::AllShifted { month, times };
        rules.finding(FindingKind::Earlier(fault))
    }
}
