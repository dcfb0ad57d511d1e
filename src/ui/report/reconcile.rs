//! What the comparison with Kiva's loans found.

use serde::{Serialize, Serializer};
use serde_json::json;

use super::check::CheckReport;
use super::layout::Page;
use super::style;
use crate::checks::expected::Comparison;
use crate::ledger::Place;
use crate::model::text::{self, escape};
use crate::ui::words::{self, t};

#[derive(Debug)]
pub struct ReconcileReport {
    pub check: CheckReport,
    pub place: Place,
    pub comparison: Comparison,
    pub missing_file: Option<String>,
}

impl Serialize for ReconcileReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { check, place, comparison, missing_file } = self;
        let mut told = json!(check);
        told["environment"] = json!(place.environment);
        told["partner_id"] = json!(place.partner_id);
        told["expected_loans"] = json!(comparison.expected_loans);
        told["matched"] = json!(comparison.matched);
        // One number for scripts; the months are for people.
        let reported_before: usize = comparison.reported_before.values().sum();
        if !comparison.reported_before.is_empty() {
            told["reported_before"] = json!(reported_before);
        }
        told["not_reported"] = json!(comparison.not_reported);
        if let Some(file) = missing_file {
            told["missing_file"] = json!(file);
        }
        told.serialize(to)
    }
}

impl ReconcileReport {
    pub(super) fn human(&self, page: &mut Page) {
        self.check.by_kind(page);
        self.check.profile(page);
        let Self { check, place: Place { environment, partner_id }, comparison, .. } = self;
        let mut facts = check.facts();
        let place = t!("words-place", place = environment.as_str());
        facts.push((t!("reconcile-label-kiva"), place));
        facts.push((t!("upload-label-partner"), escape(partner_id)));
        page.facts(0, &facts);
        self.check.where_findings_are(page);
        let loans = t!("words-loans", count = comparison.expected_loans);
        let (matched, missing) = (comparison.matched, comparison.not_reported.len());
        page.apart(t!("reconcile-expected", loans, matched, missing));
        for (month, count) in &comparison.reported_before {
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
