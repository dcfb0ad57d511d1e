//! `resume UPLOAD`: go on with an upload that stopped early. Each step is a type that exists only because the step
//! before succeeded, as in `upload`.

mod newest;
mod recorded;

use self::newest::{newest, nothing_to_resume};
use self::recorded::Recorded;
use super::clock;
use super::context::App;
use super::find::{find_upload, no_upload};
use super::link::Link;
use super::upload::confirm::Consent;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Resume) -> Result<Outcome> {
    Consent::of_a_schedule(app, arguments.yes)?;
    let Some(mut ledger) = app.ledger_with_uploads("resume", arguments.restored).await? else {
        return match &arguments.upload {
            Some(typed) => Err(no_upload(typed)),
            None => Ok(nothing_to_resume(app, Vec::new(), None)),
        };
    };
    // An upload that is named is known, wherever it went.
    if arguments.upload.is_none() {
        app.tell_of_unknown_past(&mut ledger).await?;
    }
    clock::compare(app, ledger.view(), false).await?;
    let (id, link) = match &arguments.upload {
        Some(prefix) => (Some(find_upload(ledger.view(), prefix).await?), None),
        None => newest(app, ledger.view()).await?,
    };
    let Some(id) = id else {
        app.agree(&mut ledger, arguments.restored).await?;
        return Ok(nothing_to_resume(app, ledger.view().history().await?, link.as_deref()));
    };
    let recorded = Recorded::load(app, &mut ledger, &id, arguments.restored).await?;
    if !recorded.has_pending() {
        return Ok(recorded.ended());
    }
    let waiting = recorded.guarded(app)?;
    app.console.print_note(&waiting.announce());
    if let Some(warning) = waiting.other_meaning(app) {
        app.console.warn(&warning);
    }
    let consent = Consent::needed(app, arguments.yes)?;
    let connection = waiting.connect(app, link).await?;
    let waiting = waiting.reconcile(app, &connection, ledger.view()).await?;
    let link = Link::Up(connection);
    let confirmation = waiting.confirmation(ledger.view()).await?;
    let confirmed = link.until_interrupted(consent.ask(app, &confirmation)).await??;
    waiting.ready(&confirmed).deliver(app, link, ledger).await
}
