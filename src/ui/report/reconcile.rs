//! What the comparison with Kiva's loans found.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::paragraph;
use super::{CheckReport, style};
use crate::checks::expected::Comparison;
use crate::model::Loan;
use crate::model::text::{self, escape};
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct ReconcileReport {
    #[serde(flatten)]
    pub(super) check: CheckReport,
    environment: &'static str,
    partner_id: String,
    expected_loans: usize,
    matched: usize,
    not_reported: Vec<Loan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_file: Option<String>,
}

impl ReconcileReport {
    /// The report of a comparison, whose findings are among those of `check`.
    pub fn new(
        check: CheckReport,
        environment: &'static str,
        partner_id: String,
        comparison: Comparison,
    ) -> Self {
        Self {
            check,
            environment,
            partner_id,
            expected_loans: comparison.expected_loans,
            matched: comparison.matched,
            not_reported: comparison.not_reported,
            missing_file: None,
        }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        self.check.by_kind(out)?;
        self.check.profile(out)?;
        let mut facts = self.check.facts();
        facts.add(t!("reconcile-label-kiva"), t!("words-place", place = self.environment));
        facts.add(t!("upload-label-partner"), escape(&self.partner_id));
        facts.write(0, out)?;
        writeln!(out)?;
        let loans = t!("words-loans", count = self.expected_loans);
        let missing = self.not_reported.len();
        let matched = self.matched;
        let expected = t!("reconcile-expected", loans, matched, missing);
        paragraph(&expected, out)?;
        if let Some(file) = &self.missing_file {
            let file = text::path(file);
            let said = match missing {
                0 => t!("reconcile-missing-none", file),
                _ => t!("reconcile-missing-file", file),
            };
            paragraph(&said, out)?;
        }
        let errors = t!("words-errors", count = self.check.errors);
        let warnings = t!("words-warnings", count = self.check.warnings);
        let verdict = match (self.check.errors, self.check.warnings) {
            (0, 0) => style::good(t!("reconcile-right")),
            (0, _) => style::warning(t!("reconcile-look", warnings)),
            // The error says the rest, on standard error.
            _ => t!("upload-findings", errors, warnings),
        };
        paragraph(&verdict, out)
    }
}
