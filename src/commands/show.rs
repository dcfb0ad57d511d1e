//! `show UPLOAD`: one upload, batch by batch.

use anyhow::Result;

use super::{Done, ledger_file, settings};
use crate::cli;
use crate::ledger::Ledger;
use crate::report::{Report, UploadReport};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger, and an upload that is not there.
pub async fn run(global: &cli::Global, arguments: &cli::Show) -> Result<Done> {
    let settings = settings(global, Vec::new())?;
    let mut ledger = Ledger::open(ledger_file(&settings)?).await?;
    let id = ledger.find(&arguments.upload).await?;
    let upload = ledger.load(&id).await?;
    ledger.close().await?;
    Ok(Done::well(Report::Upload(Box::new(UploadReport::new("show", &upload)))))
}
