//! `history`: the uploads in the ledger, newest first.

use super::{ledger_file, settings};
use crate::ledger::Ledger;
use crate::options::{Overrides, args};
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{HistoryReport, Report};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger.
pub async fn run(global: &args::Global) -> Result<Outcome> {
    let settings = settings(global, Overrides::default())?;
    let mut ledger = Ledger::open(ledger_file(&settings)?).await?;
    let uploads = ledger.history().await?;
    ledger.close().await?;
    Ok(Outcome::well(Report::History(HistoryReport { uploads })))
}
