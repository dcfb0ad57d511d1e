//! A file as a whole beside the month before it: which loans it lacks, how far its total has moved, and what is
//! unlike all months before.

use rust_decimal::Decimal;

use super::Earlier;
use super::base::Base;
use super::profile::Facts;
use super::unusual::{KNOWN_FROM, gone, unusual};
use crate::checks::checked::Checked;
use crate::checks::finding::{Code, EarlierFault, Figure, Finding, FindingKind};
use crate::checks::rules::Rules;
use crate::model::{Month, Profile, Reported, Total};

impl<'a> Earlier<'a> {
    /// What the file as a whole lacks, what its total has become, and what is unlike the months before.
    pub(super) fn whole(
        &self,
        base: &Base<'a>,
        facts: &Facts<'a>,
        checked: &Checked,
        is_told: bool,
        rules: &Rules,
    ) -> Vec<Finding> {
        let mut findings = Vec::from_iter(self.gone(base, facts, rules));
        if !checked.is_valid() || is_told {
            return findings;
        }
        if self.reported.iter().all(|reported| self.is_before(reported)) {
            let sum = |rows: &[&Reported]| -> Total {
                rows.iter().map(|reported| reported.repayment.amount).sum()
            };
            let gone = if findings.is_empty() { Total::default() } else { sum(&facts.gone) };
            let then = (sum(&base.rows), gone);
            findings.extend(self.total_moved(then, base.month, checked.total, rules));
        }
        // Where the total has moved as far, all figures have.
        if findings.iter().all(|finding| finding.code() != Code::TotalMoved) {
            findings.extend(unusual(&facts.profile, self.history).and_then(|found| {
                let lines = facts.lines(found.figure, found.is_low, found.group.as_deref());
                let fault = EarlierFault::Unusual { found, lines };
                rules.finding(FindingKind::Earlier(fault))
            }));
        }
        findings
    }

    /// The loans that are gone, where a person should look at them.
    fn gone(&self, base: &Base<'a>, facts: &Facts<'a>, rules: &Rules) -> Option<Finding> {
        let gone = match gone(&facts.profile, self.history)? {
            Figure::Unfinished => &facts.unfinished,
            _ => &facts.gone,
        };
        let first = &gone.first()?.repayment;
        let fault = EarlierFault::Gone {
            then: first.amount,
            month: base.month,
            loans: gone.iter().map(|gone| gone.repayment.loan_id.to_string()).collect(),
        };
        let finding = rules.finding(FindingKind::Earlier(fault))?;
        Some(if gone.len() == 1 { finding.of_loan(first.loan_id.as_str()) } else { finding })
    }

    /// Whether the total of an earlier month has moved as far, from the month before it: where harvests are
    /// sold it does, twice a year.
    fn has_moved_before(&self, was: Decimal, is: Decimal) -> bool {
        let total = |profile: &Profile| profile.total.parse::<Decimal>().ok();
        let totals: Vec<_> = self.history.iter().map_while(total).collect();
        self.history.len() >= KNOWN_FROM
            && totals.windows(2).any(|pair| {
                let [now, then] = [pair[0], pair[1]];
                // The same way, and this time at most half as far again.
                let [moved, before] = [is * then, now * was];
                let half = Decimal::new(15, 1);
                if is > was {
                    now > then && moved <= before * half
                } else {
                    now < then && moved * half >= before
                }
            })
    }

    /// Where loans are told as gone, the total has moved beyond what they came to.
    fn total_moved(
        &self,
        (then, gone): (Total, Total),
        month: Month,
        now: Total,
        rules: &Rules,
    ) -> Option<Finding> {
        let percent = self.total_percent;
        let [was, gone, is] = [then, gone, now].map(Total::as_decimal);
        let has_moved = |was: Decimal| {
            !was.is_zero() && (is - was).abs() * Decimal::ONE_HUNDRED > was * Decimal::from(percent)
        };
        if !has_moved(was) || !has_moved(was - gone) || self.has_moved_before(was, is) {
            return None;
        }
        let fault = EarlierFault::TotalMoved { percent, then, month, now };
        rules.finding(FindingKind::Earlier(fault))
    }
}
