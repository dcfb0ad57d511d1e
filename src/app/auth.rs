//! `auth`: do the credentials work, and what may they do?

use super::{App, credentials, in_use};
use crate::ledger;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};
use crate::ui::report::Report;

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and every reason why there is no token.
pub async fn run(app: &App<'_>, global: &args::Global) -> Result<Outcome> {
    let (mut report, error) =
        credentials::try_out(&app.settings, app.console.teller_of_waits()).await?;
    report.in_use = in_use(&app.settings, global);
    let mut error = error.map(Error::Token);
    // A schedule for production makes no ledger; so whoever sets it up does, here.
    if let Ok(path) = app.ledger_file() {
        match ledger::make(path).await {
            Ok(is_new) => report.ledger_is_new = is_new,
            Err(fault) => error = error.or(Some(fault.into())),
        }
    }
    Ok(Outcome { report: Some(Report::Auth(report)), error })
}
