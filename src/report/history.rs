//! The uploads in the ledger.

use std::io::{self, Write};

use serde::Serialize;

use crate::ledger::{Summary, UploadStatus};
use crate::text::escape;

use super::style;

/// The result of `history`.
#[derive(Debug, Serialize)]
pub struct HistoryReport {
    /// Newest first.
    pub uploads: Vec<Summary>,
}

impl HistoryReport {
    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.uploads.is_empty() {
            return writeln!(out, "No uploads yet.");
        }
        for upload in &self.uploads {
            let status = match upload.status {
                UploadStatus::Accepted => style::good(upload.status),
                UploadStatus::Incomplete => style::error(upload.status),
                UploadStatus::Rejected | UploadStatus::Partial => style::warning(upload.status),
            };
            let when = upload.started_at.get(..16).unwrap_or(&upload.started_at).replace('T', " ");
            writeln!(
                out,
                "{}  {when} UTC  {}, month {}: {status}",
                upload.upload, upload.environment, upload.period
            )?;
            write!(
                out,
                "              {} rows, total {}, partner {}, {}",
                upload.rows,
                upload.total_amount,
                escape(&upload.partner_id),
                escape(&upload.file)
            )?;
            match &upload.again_of {
                Some(earlier) => writeln!(out, ", again of {earlier}")?,
                None => writeln!(out)?,
            }
            if let Some(corrected) = &upload.corrects {
                writeln!(out, "              corrects {corrected}")?;
            }
            for correction in &upload.corrected_by {
                writeln!(out, "              corrected by {correction}")?;
            }
        }
        Ok(())
    }
}
