//! `upload FILE`: check, compare, confirm, record, send, tell. Each step is a type that exists only
//! because the step before succeeded, and that owns what the next one needs.

mod compared;
pub mod confirm;
mod deliver;
mod dry_run;
pub mod ready;
mod request;
mod where_to;

use self::compared::Compared;
use self::confirm::Consent;
use self::request::Request;
use super::checked_file::CheckedFile;
use super::clock;
use super::context::App;
use super::open_ledger::known_place;
use crate::app::link::{Connection, Link};
use crate::kiva::Scope;
use crate::ledger::{Place, Upload, UploadMeta};
use crate::model::batch::split;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};
use crate::ui::report::{Report, Sent, UploadOf, UploadReport};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::UploadArgs) -> Result<Outcome> {
    let request = Request::resolve(app, arguments).await?;
    let file = request.read_valid(app)?;
    if arguments.dry_run {
        return dry_run::run(app, request, file, arguments).await;
    }
    let scopes = scopes(arguments.reconcile);
    Consent::of_a_schedule(app, arguments.yes)?;
    let mut ledger = app.ledger_for_upload(arguments.restored).await?;
    app.tell_of_unknown_past(&mut ledger).await?;
    clock::compare(app, ledger.view(), request.is_month_reckoned).await?;
    let (place, connection) = if let Some(place) = known_place(&app.settings) {
        (place, None)
    } else {
        // Kiva is not called where production could not be confirmed anyway.
        Consent::needed(app, arguments.yes)?;
        let (place, connection) = identify(app, &request, &file, scopes).await?;
        (place, Some(connection))
    };
    let compared =
        Compared::compare_with_history(app, Some(ledger.view()), request, file, place).await;
    // What the ledger itself refuses it was taken for; of a wrong line or setting nothing holds.
    if let Err(Error::HeldBack(_)) = compared {
        app.agree(&mut ledger, arguments.restored).await?;
    }
    let compared = compared?;
    let consent = Consent::needed(app, arguments.yes)?;
    let link = match connection {
        Some(connection) => Link::Up(connection),
        None => Link::open(app, scopes).await?,
    };
    let (compared, link) =
        if arguments.reconcile { compared.reconcile(app, link).await? } else { (compared, link) };
    let confirmation = compared.confirmation(app, ledger.view()).await?;
    let confirmed = link.until_interrupted(consent.ask(app, &confirmation)).await??;
    link.until_interrupted(compared.hold_file(app)).await??;
    app.agree(&mut ledger, arguments.restored).await?;
    let ready = compared.record(app, arguments.reconcile, &confirmed, &mut ledger).await?;
    ready.deliver(app, link, ledger).await
}

/// What a token must allow; the loans are read where the report is compared with them.
pub(super) fn scopes(reconciles: bool) -> &'static [Scope] {
    if reconciles { &[Scope::CreateRepayment, Scope::ReadLoans] } else { &[Scope::CreateRepayment] }
}

/// Where the report goes, where only Kiva can tell the partner.
async fn identify(
    app: &App<'_>,
    request: &Request,
    file: &CheckedFile,
    scopes: &[Scope],
) -> Result<(Place, Box<Connection>)> {
    // Not even the partner is known, so that there is nothing to record.
    let link = Link::open(app, scopes).await?;
    let connection = link.up().map_err(|reason| reason.with(unsent(app, request, file)))?;
    let partner = connection.partner_id().to_owned();
    Ok((Place::of(app.settings.environment, partner), connection))
}

fn unsent(app: &App<'_>, request: &Request, file: &CheckedFile) -> Report {
    let settings = &app.settings.upload;
    let batches = split(&file.rows.repayments, settings.batch_size, settings.id_fields);
    let meta = UploadMeta { file: Some(file.checked.meta.clone()), ..request.meta(app) };
    let upload = Upload::pending(meta, batches);
    let sent = Sent { check: Some(request.report(&file.checked)), ..Sent::default() };
    Report::Upload(Box::new(UploadReport { sent, ..UploadReport::new(UploadOf::Upload, upload) }))
}
