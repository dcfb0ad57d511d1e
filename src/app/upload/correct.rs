//! `upload --corrects UPLOAD`: which upload a file corrects, and whether it can be corrected.

use std::path::Path;

use anyhow::Result;

use crate::app::{find_upload, known_partner, ledger_file, name_of};
use crate::checks::{Correction, RowOutcome};
use crate::ledger::{BatchRecord, BatchStatus, Ledger, Upload, UploadStatus};
use crate::model::Repayment;
use crate::model::text::escape;
use crate::options::Settings;
use crate::t;
use crate::ui::error::UsageError;

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
    let environment = &upload.facts.environment;
    if environment != settings.environment.as_str() {
        return Err(UsageError {
            message: t!(
                "correct-elsewhere",
                upload = id,
                place = environment.as_str(),
                asked = settings.environment.as_str()
            ),
            hint: upload.how_to_correct(&escape(&name_of(file))),
        }
        .into());
    }
    if let Some(partner) = known_partner(settings) {
        same_partner(&upload, &partner)?;
    }
    if upload.status() == UploadStatus::Incomplete {
        return Err(UsageError {
            message: t!("correct-not-finished", upload = id.as_str()),
            hint: if upload.has(BatchStatus::Unknown) {
                t!("correct-resolve-first", upload = id)
            } else {
                t!("fault-go-on", upload = id)
            },
        }
        .into());
    }
    Ok(upload)
}

/// A correction is of the partner whose report it corrects.
pub(in crate::app) fn same_partner(upload: &Upload, partner_id: &str) -> Result<(), UsageError> {
    let (id, own) = (&upload.facts.id, &upload.facts.partner_id);
    if own == partner_id {
        return Ok(());
    }
    Err(UsageError {
        message: t!(
            "correct-other-partner",
            upload = id.as_str(),
            partner = escape(own),
            asked = escape(partner_id)
        ),
        hint: t!("correct-same-partner"),
    })
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
