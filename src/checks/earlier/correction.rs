//! A correction beside the upload that it corrects.
//!
//! It holds few rows, so that what is said of a file as a whole would be a false alarm. What can go
//! wrong instead: another file was taken for it, or nothing in it was corrected.

use std::collections::HashMap;

use crate::checks::checked::{Checked, Rows};
use crate::checks::finding::{Code, CorrectionFault, Cut, ExportFault, Finding, FindingKind};
use crate::checks::ids::alike;
use crate::checks::rules::Rules;
use crate::model::{Repayment, by_loan};

/// What became of a row that was sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RowOutcome {
    /// Kiva took it, perhaps with a warning.
    Accepted,
    /// Kiva found an error in it.
    HasError,
    /// Kiva rejected the batch that it was in.
    InRejectedBatch,
}

/// The upload that a file corrects.
#[derive(Debug)]
pub struct Correction<'a> {
    /// Its id.
    pub upload: &'a str,
    /// Its rows, and what became of them.
    pub rows: Vec<(&'a Repayment, RowOutcome)>,
}

impl Correction<'_> {
    /// Drops what was found of the file as a whole and holds for a whole report only. A whole export
    /// may be a correction too: then it can still be one of nothing but zeros, or an old one.
    pub fn suppress_whole_file_findings(&self, checked: &mut Checked) {
        let is_part = checked.rows.saturating_mul(2) < self.rows.len() as u64;
        // Of all the uploads of its month it is one.
        checked.findings.remove(Code::LoanGone);
        checked.findings.remove(Code::TotalMoved);
        checked.findings.remove(Code::FileUnusual);
        // It is a part of a list, whose rows keep their numbers.
        let cut = checked.findings.remove(Code::FileCutShort).into_iter();
        let is_numbered = |finding: &Finding| {
            matches!(finding.kind, FindingKind::Export(ExportFault::Cut(Cut::Rows { .. })))
        };
        checked.findings.merge(cut.filter(|finding| !is_numbered(finding)).collect());
        if is_part {
            checked.findings.remove(Code::AmountMostlyZero);
            checked.findings.remove(Code::FileSameAsBefore);
        }
    }

    /// What is strange about the file as a correction of this upload.
    pub fn compare(&self, file: &Rows, rules: &Rules) -> Vec<Finding> {
        let sent = by_loan(self.rows.iter().copied(), |(row, _)| row.loan_id.as_str());
        let known = self.rows.iter().map(|(row, _)| *row);
        let mut findings = alike::written_otherwise(&file.repayments, known, rules);
        findings.extend(self.others(file, &sent, rules));
        for row in &file.repayments {
            let was = sent.get(row.loan_id.as_str()).into_iter().flatten();
            let is_unchanged = |(before, outcome): &(&Repayment, RowOutcome)| {
                let same = before.client_id == row.client_id && before.amount == row.amount;
                same && *outcome == RowOutcome::HasError
            };
            if was.clone().any(is_unchanged) {
                let finding = rules.finding(self.kind(CorrectionFault::Unchanged));
                findings.extend(finding.map(|finding| finding.of_id_in(row)));
            }
        }
        findings
    }

    fn kind(&self, fault: CorrectionFault) -> FindingKind {
        FindingKind::Correction { upload: self.upload.to_owned(), fault }
    }

    /// Loans that were not in the upload. A wrong loan id is corrected into a new one: as many as
    /// there are rows with errors that the file no longer has. More than these are of another file.
    fn others(
        &self,
        file: &Rows,
        sent: &HashMap<&str, Vec<(&Repayment, RowOutcome)>>,
        rules: &Rules,
    ) -> Vec<Finding> {
        let is_new = |row: &&Repayment| !sent.contains_key(row.loan_id.as_str());
        let new: Vec<_> = file.repayments.iter().filter(is_new).collect();
        let present = file.loans();
        let is_replaced = |(row, outcome): &&(&Repayment, RowOutcome)| {
            *outcome != RowOutcome::Accepted && !present.contains(row.loan_id.as_str())
        };
        let replaced = self.rows.iter().filter(is_replaced).count();
        // Of a whole month that is sent again some loans may be new; of another file most are.
        if new.len() > replaced && new.len() * 2 > file.repayments.len() {
            let kind = self.kind(CorrectionFault::OtherLoans { count: new.len() });
            return vec![Finding::of(kind).of_id_in(new[0])];
        }
        let finding = |row: &&Repayment| {
            let finding = rules.finding(self.kind(CorrectionFault::NewLoan))?;
            Some(finding.of_id_in(row))
        };
        new.iter().filter_map(finding).collect()
    }
}
