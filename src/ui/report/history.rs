//! The uploads in the ledger, a line each.

use std::collections::HashSet;

use serde::Serialize;

use super::layout::Page;
use super::warnings::Warning;
use super::{month, style};
use crate::ledger::{Summary, UploadStatus};
use crate::model::standing::MonthTotals;
use crate::model::text::escape;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, t};

#[derive(Debug, Serialize)]
pub struct HistoryReport {
    /// Newest first.
    pub uploads: Vec<Summary>,
    /// What the month comes to that was asked for, at each place, with its partner where the settings name another one.
    #[serde(skip)]
    pub months: Vec<(Option<String>, MonthTotals)>,
}

impl HistoryReport {
    pub(super) fn human(&self, page: &mut Page) {
        if self.uploads.is_empty() {
            return page.paragraph(t!("upload-history-empty"));
        }
        let titles = [
            t!("upload-label-upload"),
            t!("upload-history-date"),
            t!("upload-label-month"),
            t!("upload-history-place"),
            t!("upload-label-rows"),
            t!("upload-label-total"),
            t!("upload-history-status"),
        ];
        let partner = &self.uploads[0].meta.partner_id;
        let has_several = self.uploads.iter().any(|upload| upload.meta.partner_id != *partner);
        // A correction is newer, so that it is on the list with what it corrects.
        let unfinished = self.uploads.iter().filter(|u| u.status == UploadStatus::Incomplete);
        let unfinished: HashSet<_> = unfinished.map(|upload| upload.meta.id.as_str()).collect();
        let row = |upload| (cells(upload), notes(upload, &unfinished, has_several));
        page.table(&titles, &[4, 5], &self.uploads.iter().map(row).collect::<Vec<_>>());
        for warning in self.warnings(page.typed) {
            page.blank();
            warning.paragraph(page);
        }
    }

    /// What is missing of the month that was asked for.
    pub(super) fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        let of = |(other, totals): &(Option<String>, MonthTotals)| {
            let warning = |rows| month::warning(rows, totals.month, other.as_deref(), typed);
            let warnings = totals.missing.iter().map(warning);
            warnings.filter(Warning::is_urgent).collect::<Vec<_>>()
        };
        self.months.iter().flat_map(of).collect()
    }
}

fn cells(upload: &Summary) -> [String; 7] {
    let meta = &upload.meta;
    let status = t!("words-upload-status", status = upload.status.to_string());
    let status = match upload.status {
        UploadStatus::Accepted => style::good(status),
        UploadStatus::Incomplete => style::error(status),
        UploadStatus::Partial | UploadStatus::Rejected | UploadStatus::Cancelled => {
            style::warning(status)
        }
    };
    [
        meta.id.clone(),
        words::spoken().day(&meta.started_at),
        meta.period.to_string(),
        meta.environment.to_string(),
        words::amount(&upload.rows),
        words::amount(&upload.total_amount),
        status,
    ]
}

/// What few uploads have: below the line of each that has it.
fn notes(upload: &Summary, unfinished: &HashSet<&str>, has_several_partners: bool) -> Vec<String> {
    let meta = &upload.meta;
    let partner = || t!("words-partner", partner = escape(&meta.partner_id));
    let again = meta.again_of.iter().map(|upload| t!("upload-history-again", upload));
    let corrects = meta.corrects.iter().map(|upload| t!("upload-history-corrects", upload));
    let is_finished = |correction: &String| !unfinished.contains(correction.as_str());
    let corrected = upload.corrected_by.iter().map(|upload| {
        if is_finished(upload) {
            t!("upload-history-corrected", upload)
        } else {
            t!("upload-history-to-correct", upload)
        }
    });
    let partner = has_several_partners.then(partner).into_iter();
    // What was corrected is told by its correction.
    let has_errors = upload.has_errors && !upload.corrected_by.iter().any(is_finished);
    let errors = has_errors.then(|| style::warning(t!("upload-history-errors")));
    let partner = partner.chain(errors);
    partner.chain(again).chain(corrects).chain(corrected).collect()
}
