//! `auth`: is all well, from the config to Kiva's loans?

use super::context::App;
use super::credentials;
use crate::ledger::{self, Ledger, LedgerError, Unremembered};
use crate::options::args::{self, Output};
use crate::ui::Outcome;
use crate::ui::error::{Error, Exit, Result};
use crate::ui::explain::{self, explain};
use crate::ui::report::{AuthItem, Report};

pub async fn run(app: &mut App<'_>, arguments: &args::Auth) -> Result<Outcome> {
    let (mut report, mut error) =
        credentials::try_out(&app.settings, app.global, app.console).await;
    // What is wrong with the line or the settings is put right first.
    let is_wrong = |error: &Error| matches!(error.exit(), Exit::Usage | Exit::Settings);
    let restored = arguments.restored && !error.as_ref().is_some_and(is_wrong);
    match ledger(app, restored).await {
        Ok((state, unremembered)) => {
            report.unknown_past = state;
            // A page shows the path by itself.
            let is_page = app.global.output == Output::Human && !app.global.quiet;
            if let Some(state) = state.filter(|_| !is_page) {
                app.warn_of_unknown_past(state)?;
            }
            let doubt = |why| explain::unremembered(&why, app.console.typed());
            report.doubts.extend(unremembered.map(|why| (AuthItem::Ledger, doubt(why))));
        }
        Err(fault) => {
            let fault = Error::from(fault);
            report.faults.push((AuthItem::Ledger, explain(&fault, app.console.typed()).said));
            error = error.or(Some(fault));
        }
    }
    Ok(Outcome { report: Some(Report::Auth(Box::new(report))), error })
}

/// A schedule for production makes no ledger; so whoever sets it up does, here. None is made in the place
/// of one that is gone, and none is well that lacks what was known, before a person has agreed to it. Says
/// whether it is new or empty, and why it could not be remembered how far it has come.
async fn ledger(
    app: &mut App<'_>,
    restored: bool,
) -> Result<(Option<&'static str>, Option<Unremembered>), LedgerError> {
    let path = app.ledger_file()?.to_owned();
    if !restored {
        app.refuse_gone()?;
    }
    let is_new = ledger::make_if_missing(&path).await?;
    // Before it is opened: the first of its files that is closed ends the locks of all.
    ledger::may_write(&path)?;
    if restored {
        let mut ledger = Ledger::alone(&path, "auth").await?;
        app.agree(&mut ledger, true).await?;
        ledger.close().await?;
    }
    let new = is_new.then_some("new");
    let Some(mut view) = app.ledger_view_for_upload(false).await? else { return Ok((new, None)) };
    let empty = (!app.knows_uploads(&mut view).await?).then_some("empty");
    Ok((new.or(empty), app.marks.remember(&mut view).await?))
}
