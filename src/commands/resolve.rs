//! `resolve UPLOAD BATCH`: a person looked in PA2, and says what became of a batch.

use anyhow::Result;

use super::{Done, find_upload, open_ledger, settings};
use crate::cli;
use crate::report::{Report, UploadReport};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger, and a batch whose outcome is known.
pub async fn run(global: &cli::Global, arguments: &cli::Resolve) -> Result<Done> {
    let settings = settings(global, Vec::new())?;
    let mut ledger = open_ledger(&settings, "resolve").await?;
    let id = find_upload(&mut ledger, &arguments.upload).await?;
    ledger.resolve(&id, arguments.batch, arguments.answer.accepted).await?;
    let upload = ledger.load(&id).await?;
    ledger.close().await?;
    Ok(Done::well(Report::Upload(Box::new(UploadReport::new("resolve", &upload)))))
}
