//! `history`: the uploads in the ledger, newest first.

use anyhow::Result;

use super::{Done, ledger_file, settings};
use crate::cli;
use crate::ledger::Ledger;
use crate::report::{HistoryReport, Report};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger.
pub async fn run(global: &cli::Global) -> Result<Done> {
    let settings = settings(global, Vec::new())?;
    let mut ledger = Ledger::open(ledger_file(&settings)?).await?;
    let uploads = ledger.history().await?;
    ledger.close().await?;
    Ok(Done::well(Report::History(HistoryReport { uploads })))
}
