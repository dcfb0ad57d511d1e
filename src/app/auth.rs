//! `auth`: is all well, from the config to Kiva's loans?

use super::{App, credentials};
use crate::ledger;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};
use crate::ui::explain::explain;
use crate::ui::report::{AuthItem, Report};

pub async fn run(app: &App<'_>, global: &args::Global) -> Result<Outcome> {
    let (mut report, mut error) = credentials::try_out(&app.settings, global, app.console).await;
    // A schedule for production makes no ledger; so whoever sets it up does, here.
    let made = match app.ledger_file() {
        Ok(path) => ledger::make_if_missing(path).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(is_new) => report.ledger_is_new = is_new,
        Err(fault) => {
            let fault = Error::from(fault);
            report.faults.push((AuthItem::Ledger, explain(&fault, app.console.typed())));
            error = error.or(Some(fault));
        }
    }
    Ok(Outcome { report: Some(Report::Auth(Box::new(report))), error })
}
