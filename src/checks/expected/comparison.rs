//! What the comparison with Kiva's loans comes to, and what of it is ordinary.

use std::collections::BTreeMap;

use crate::checks::checked::Checked;
use crate::checks::finding::{
    Code, ExpectedFault, Finding, FindingKind, Findings, NotExpected, Severity,
};
use crate::checks::rules::Rules;
use crate::model::{Loan, Month, Repayment};

/// As many rows of a kind are few in any file; in a large one, one in so many.
const FEW: usize = 3;
const RAISED_PART: usize = 20;
const OVER_PART: usize = 2;

/// What the comparison found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many loans Kiva expects.
    pub expected_loans: usize,
    /// How many of them have a row.
    pub matched: usize,
    /// How many of the others were reported for a month before, by month.
    pub reported_before: BTreeMap<Month, usize>,
    /// Those that have none.
    pub not_reported: Vec<Loan>,
    /// What a person should know, in the order of the lines; what has no line at the end.
    pub findings: Vec<Finding>,
    /// What is ordinary as long as it is little: Kiva's list lags behind a partner that pays out first, or
    /// has the loans at another rate.
    pub notes: Vec<Finding>,
}

impl Comparison {
    /// Adds it to what a file has. Which of the loans that are gone should be there Kiva's own list has told.
    /// Of a file that may be sent, what is ordinary is a finding where there is no other, and beside others it
    /// is noted.
    pub fn tell(&self, checked: &mut Checked) {
        checked.findings.remove(Code::LoanGone);
        checked.findings.merge(self.findings.clone());
        prefer_kivas_list(&mut checked.findings);
        let told = match (checked.is_valid(), checked.findings.is_empty()) {
            (false, _) => self.notes.len(),
            (true, is_empty) => usize::from(is_empty).min(self.notes.len()),
        };
        let (told, noted) = self.notes.split_at(told);
        checked.findings.merge(told.to_vec());
        checked.notes.extend(noted.iter().cloned());
    }
}

/// Takes away what follows from what Kiva's list tells of the same row: that an amount went up which is more than the
/// whole loan, and what is doubtful in an id of which the loan that is meant is known.
fn prefer_kivas_list(findings: &mut Findings) {
    use Code::{LoanIdDate, LoanIdLookAlike, LoanIdNearDuplicate, LoanIdReformatted};
    use NotExpected::{Mistyped, NearDuplicate};
    let is_over = |finding: &Finding| finding.code() == Code::AmountOverLoan;
    findings.prefer(is_over, &[Code::AmountIncreased, Code::AmountShifted]);
    let is_meant = |finding: &Finding| {
        let FindingKind::Expected(ExpectedFault::NotExpected(why)) = &finding.kind else {
            return false;
        };
        matches!(why, NearDuplicate(_) | Mistyped(_))
    };
    let doubts = [LoanIdReformatted, LoanIdLookAlike, LoanIdNearDuplicate, LoanIdDate];
    findings.prefer(is_meant, &doubts);
}

/// Rows of which all of a kind are told at once: there may be some in any month, and all have the same reason.
#[derive(Default)]
pub(super) struct Kinds<'r> {
    /// Kiva has not noted yet that they were paid out.
    pub raised: Vec<&'r Repayment>,
    /// They are a little over their loan.
    pub slightly: Vec<&'r Repayment>,
    /// They are suddenly repaid in full; and whether Kiva has them in default.
    pub repaid: Vec<(&'r Repayment, bool)>,
}

impl Kinds<'_> {
    /// The findings, and of them those that are ordinary.
    pub(super) fn findings(
        self,
        rows: &[Repayment],
        rules: &Rules,
    ) -> (Vec<Finding>, Vec<Finding>) {
        let Self { raised, mut slightly, mut repaid } = self;
        let mut findings = Vec::new();
        if repaid.len() > FEW && repaid.len() * 2 > rows.len() {
            let fault = ExpectedFault::MostRepaid { count: repaid.len(), rows: rows.len() };
            findings.extend(rules.finding(FindingKind::Expected(fault)));
            // They are over for the same reason.
            slightly.clear();
            repaid.clear();
        }
        let repaid: Vec<_> = repaid.iter().filter(|row| row.1).map(|row| row.0).collect();
        let of_kinds = [
            of_rows(&repaid, rules, ExpectedFault::DefaultedRepaid),
            of_rows(&raised, rules, ExpectedFault::Raised),
            of_rows(&slightly, rules, ExpectedFault::SlightlyOver),
        ];
        let of_kinds = of_kinds.into_iter().flatten();
        let (notes, many): (Vec<_>, Vec<_>) = of_kinds.partition(|note| is_ordinary(note, rows));
        findings.extend(many);
        (findings, notes)
    }
}

fn of_rows(
    rows: &[&Repayment],
    rules: &Rules,
    fault: fn(Vec<(u64, String)>) -> ExpectedFault,
) -> Option<Finding> {
    let first = rows.first()?;
    let named = rows.iter().map(|row| (row.line, row.loan_id.to_string())).collect();
    Some(rules.finding(FindingKind::Expected(fault(named)))?.of_row(first))
}

/// Whether so many rows of a kind are nothing new: one borrower in default pays after all, a loan is raised in
/// its first months, and where a rate differs every loan ends a little over. What `[checks]` makes an error
/// never is.
fn is_ordinary(note: &Finding, rows: &[Repayment]) -> bool {
    let most = match note.code() {
        Code::LoanDefaultedRepaid => 1,
        Code::LoanRaised => FEW.max(rows.len() / RAISED_PART),
        _ => FEW.max(rows.len() / OVER_PART),
    };
    note.severity == Severity::Warning && note.kind.loans().len() <= most
}
