//! The uploads in the ledger.

use std::io::{self, Write};

use serde::Serialize;

use crate::ledger::{Summary, UploadStatus};
use crate::model::text::escape;
use crate::t;
use crate::ui::words;

use super::layout::{hanging, paragraph};
use super::style;

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
        self.uploads.iter().try_for_each(|upload| show(upload, out))
    }
}

/// An upload: its id, and beside it when, where and what.
fn show(upload: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let status = super::upload_status(upload.status);
    let status = match upload.status {
        UploadStatus::Accepted => style::good(status),
        UploadStatus::Incomplete => style::error(status),
        UploadStatus::Rejected | UploadStatus::Partial | UploadStatus::Cancelled => {
            style::warning(status)
        }
    };
    let line = t!(
        "upload-history",
        when = words::time(&upload.started_at),
        environment = upload.environment.as_str(),
        month = words::month(&upload.period),
        status = status,
    );
    hanging(&format!("{}  ", upload.upload), &line, out)?;
    let mut facts = vec![
        t!("words-rows", count = upload.rows),
        t!("words-total", total = words::amount(&upload.total_amount)),
        t!("words-partner", partner = escape(&upload.partner_id)),
        escape(&upload.file),
    ];
    if let Some(earlier) = &upload.again_of {
        facts.push(t!("upload-history-again", upload = earlier.as_str()));
    }
    let indent = " ".repeat(upload.upload.len() + 2);
    hanging(&indent, &facts.join(", "), out)?;
    if let Some(corrected) = &upload.corrects {
        hanging(&indent, &t!("upload-history-corrects", upload = corrected.as_str()), out)?;
    }
    upload.corrected_by.iter().try_for_each(|correction| {
        hanging(&indent, &t!("upload-history-corrected", upload = correction.as_str()), out)
    })
}
