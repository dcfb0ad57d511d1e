//! The uploads in the ledger, a line each.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::{Align, hanging, paragraph, table};
use super::style;
use crate::ledger::{Summary, UploadStatus};
use crate::model::text::escape;
use crate::ui::words::{self, t};

#[derive(Debug, Serialize)]
pub struct HistoryReport {
    /// Newest first.
    pub uploads: Vec<Summary>,
}

impl HistoryReport {
    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.uploads.is_empty() {
            return paragraph(&t!("upload-history-empty"), out);
        }
        let columns = [
            (t!("upload-label-upload"), Align::Left),
            (t!("upload-history-date"), Align::Left),
            (t!("upload-label-month"), Align::Left),
            (t!("upload-history-place"), Align::Left),
            (t!("upload-label-rows"), Align::Right),
            (t!("upload-label-total"), Align::Right),
            (t!("upload-history-status"), Align::Left),
        ];
        let rows: Vec<_> = self.uploads.iter().map(cells).collect();
        let mut uploads = self.uploads.iter();
        let partner = &self.uploads[0].partner_id;
        let has_several = self.uploads.iter().any(|upload| upload.partner_id != *partner);
        table(&columns, &rows, out, |out| match uploads.next() {
            Some(upload) => notes(upload, has_several)
                .iter()
                .try_for_each(|note| hanging(&" ".repeat(upload.upload.len() + 2), note, out)),
            None => Ok(()),
        })
    }
}

fn cells(upload: &Summary) -> [String; 7] {
    let status = match upload.status {
        UploadStatus::Partial => t!("upload-history-partial"),
        status => super::upload_status(status),
    };
    let status = match upload.status {
        UploadStatus::Accepted => style::good(status),
        UploadStatus::Incomplete => style::error(status),
        UploadStatus::Rejected | UploadStatus::Partial | UploadStatus::Cancelled => {
            style::warning(status)
        }
    };
    [
        upload.upload.clone(),
        words::day(&upload.started_at),
        upload.period.clone(),
        upload.environment.clone(),
        words::amount(&upload.rows),
        words::amount(&upload.total_amount),
        status,
    ]
}

/// What few uploads have: below the line of each that has it.
fn notes(upload: &Summary, has_several_partners: bool) -> Vec<String> {
    let partner = || t!("words-partner", partner = escape(&upload.partner_id));
    let again = |earlier: &String| t!("upload-history-again", upload = earlier);
    let corrects = |upload: &String| t!("upload-history-corrects", upload);
    let corrected = |by: &String| t!("upload-history-corrected", upload = by);
    let mut notes = Vec::new();
    notes.extend(has_several_partners.then(partner));
    notes.extend(upload.again_of.as_ref().map(again));
    notes.extend(upload.corrects.as_ref().map(corrects));
    notes.extend(upload.corrected_by.iter().map(corrected));
    notes
}
