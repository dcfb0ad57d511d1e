//! What the comparison with Kiva's loans found.

use serde::{Serialize, Serializer};
use serde_json::json;

use super::check::CheckReport;
use super::json::add_known;
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
        // One number for scripts; the months are for people.
        let reported_before: usize = comparison.reported_before.values().sum();
        let of_kiva = json!({
            "environment": place.environment,
            "partner_id": place.partner_id,
            "expected_loans": comparison.expected_loans,
            "matched": comparison.matched,
            "reported_before": Some(reported_before).filter(|loans| *loans > 0),
            "not_reported": comparison.not_reported,
            "missing_file": missing_file,
        });
        add_known(&mut told, of_kiva);
        told.serialize(to)
    }
}

impl ReconcileReport {
    pub(super) fn human(&self, page: &mut Page) {
        let Self { check, place: Place { environment, partner_id }, comparison, .. } = self;
        check.by_kind(page);
        check.profile(page);
        let mut facts = check.facts();
        let place = t!("words-place", place = environment.as_str());
        facts.push((t!("reconcile-label-kiva"), place));
        facts.push((t!("upload-label-partner"), escape(partner_id)));
        page.facts(0, &facts);
        check.where_findings_are(page);
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
        let errors = t!("words-errors", count = check.checked.errors());
        let warnings = t!("words-warnings", count = check.checked.warnings());
        page.paragraph(match (check.checked.errors(), check.checked.warnings()) {
            (0, 0) => style::good(t!("reconcile-right")),
            (0, _) => style::warning(t!("reconcile-look", warnings)),
            // The error says the rest, on standard error.
            _ => t!("upload-findings", errors, warnings),
        });
    }
}
