//! What the comparison with Kiva's loans found.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::check::CheckReport;
use super::layout::Page;
use super::style;
use crate::checks::expected::Comparison;
use crate::ledger::Place;
use crate::model::text::{self, escape};
use crate::model::{Loan, Month};
use crate::ui::words::{self, t};

#[derive(Debug, Serialize)]
pub struct ReconcileReport {
    #[serde(flatten)]
    pub(super) check: CheckReport,
    environment: &'static str,
    partner_id: String,
    expected_loans: usize,
    matched: usize,
    #[serde(serialize_with = "loans_of_all", skip_serializing_if = "BTreeMap::is_empty")]
    reported_before: BTreeMap<Month, usize>,
    not_reported: Vec<Loan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_file: Option<String>,
}

impl ReconcileReport {
    pub fn new(
        check: CheckReport,
        Place { environment, partner_id }: Place,
        comparison: Comparison,
    ) -> Self {
        Self {
            check,
            environment: environment.as_str(),
            partner_id,
            expected_loans: comparison.expected_loans,
            matched: comparison.matched,
            reported_before: comparison.reported_before,
            not_reported: comparison.not_reported,
            missing_file: None,
        }
    }

    pub(super) fn human(&self, page: &mut Page) {
        self.check.by_kind(page);
        self.check.profile(page);
        let mut facts = self.check.facts();
        facts.push((t!("reconcile-label-kiva"), t!("words-place", place = self.environment)));
        facts.push((t!("upload-label-partner"), escape(&self.partner_id)));
        page.facts(0, &facts);
        self.check.where_findings_are(page);
        let loans = t!("words-loans", count = self.expected_loans);
        let (matched, missing) = (self.matched, self.not_reported.len());
        page.apart(t!("reconcile-expected", loans, matched, missing));
        for (month, count) in &self.reported_before {
            page.paragraph(t!("reconcile-reported-before", count, month = words::month(*month)));
        }
        if let Some(file) = self.missing_file.as_ref().map(text::path) {
            page.paragraph(match missing {
                0 => t!("reconcile-missing-none", file),
                _ => t!("reconcile-missing-file", file),
            });
        }
        let errors = t!("words-errors", count = self.check.errors);
        let warnings = t!("words-warnings", count = self.check.warnings);
        page.paragraph(match (self.check.errors, self.check.warnings) {
            (0, 0) => style::good(t!("reconcile-right")),
            (0, _) => style::warning(t!("reconcile-look", warnings)),
            // The error says the rest, on standard error.
            _ => t!("upload-findings", errors, warnings),
        });
    }
}

/// One number for scripts; the months are for people.
fn loans_of_all<S: Serializer>(
    by_month: &BTreeMap<Month, usize>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    by_month.values().sum::<usize>().serialize(serializer)
}
