//! `upload --corrects UPLOAD`: which upload a file corrects, and whether it can be corrected.

use std::path::Path;

use crate::app::{find_upload, known_partner, ledger_file};
use crate::checks::{Correction, RowOutcome};
use crate::ledger::{BatchRecord, BatchStatus, Ledger, Upload, UploadStatus};
use crate::model::Repayment;
use crate::options::Settings;
use crate::ui::error::{Result, UsageFault};

/// The upload that `file` corrects: one to the same environment, of which nothing is left to be sent.
/// Otherwise a later `resume` would send the old rows after the corrected ones.
pub(in crate::app) async fn wanted(
    prefix: &str,
    file: &Path,
    settings: &Settings,
) -> Result<Upload> {
    let mut ledger = Ledger::open(ledger_file(settings)?).await?;
    let id = find_upload(&mut ledger, prefix).await?;
    let upload = ledger.load(&id).await?;
    ledger.close().await?;
    if upload.facts.environment != settings.environment.as_str() {
        let asked = settings.environment.as_str();
        let (upload, file) = (Box::new(upload.facts), file.to_owned());
        return Err(UsageFault::CorrectElsewhere { upload, asked, file }.into());
    }
    if let Some(partner) = known_partner(settings) {
        same_partner(&upload, &partner)?;
    }
    if upload.status() == UploadStatus::Incomplete {
        let has_unknown = upload.has(BatchStatus::Unknown);
        let upload = Box::new(upload.facts);
        return Err(UsageFault::CorrectUnfinished { upload, has_unknown }.into());
    }
    Ok(upload)
}

/// A correction is of the partner whose report it corrects.
pub(in crate::app) fn same_partner(upload: &Upload, partner_id: &str) -> Result<(), UsageFault> {
    if upload.facts.partner_id == partner_id {
        return Ok(());
    }
    let (upload, asked) = (Box::new(upload.facts.clone()), partner_id.to_owned());
    Err(UsageFault::CorrectOtherPartner { upload, asked })
}

/// The rows of the upload, and what became of them.
pub(in crate::app) fn correction(upload: &Upload) -> Correction<'_> {
    let outcome = |record: &BatchRecord, row: &Repayment| {
        let is_wrong = record.problems.iter().any(|p| p.is_error() && p.line == Some(row.line));
        match record.status {
            BatchStatus::Rejected => RowOutcome::Refused,
            _ if is_wrong => RowOutcome::Wrong,
            _ => RowOutcome::Taken,
        }
    };
    let rows = upload.batches.iter().flat_map(|record| {
        record.batch.repayments.iter().map(move |row| (row, outcome(record, row)))
    });
    Correction { upload: &upload.facts.id, rows: rows.collect() }
}
