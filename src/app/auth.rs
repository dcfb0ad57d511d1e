//! `auth`: is all well, from the config to Kiva's loans?

use super::context::App;
use super::credentials;
use crate::ledger::{self, LedgerError, LedgerView};
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};
use crate::ui::explain::explain;
use crate::ui::report::{AuthItem, Report};

pub async fn run(app: &App<'_>, arguments: &args::Auth) -> Result<Outcome> {
    let (mut report, mut error) =
        credentials::try_out(&app.settings, app.global, app.console).await;
    match ledger(app, arguments.restored).await {
        Ok(is_new) => report.ledger_is_new = is_new,
        Err(fault) => {
            let fault = Error::from(fault);
            report.faults.push((AuthItem::Ledger, explain(&fault, app.console.typed()).said));
            error = error.or(Some(fault));
        }
    }
    Ok(Outcome { report: Some(Report::Auth(Box::new(report))), error })
}

/// A schedule for production makes no ledger; so whoever sets it up does, here. None is made in the place
/// of one that is gone, and none is well that lacks what was known, before a person has agreed to it.
async fn ledger(app: &App<'_>, restored: bool) -> Result<bool, LedgerError> {
    let path = app.ledger_file()?;
    let view = LedgerView::open(path).await?;
    if let (None, false, Some(seen)) = (&view, restored, app.marks.last_seen(path)) {
        return Err(LedgerError::Gone { path: path.to_owned(), seen });
    }
    let is_new = ledger::make_if_missing(path).await?;
    let Some(mut view) = LedgerView::open(path).await? else { return Ok(is_new) };
    if restored {
        app.marks.forget(&mut view).await?;
    }
    let lack = app.marks.compare(&mut view).await?;
    lack.map_or(Ok(is_new), |lack| Err(LedgerError::Older { path: path.to_owned(), lack }))
}
