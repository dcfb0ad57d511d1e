//! Which upload is gone on with where none is named, and what is said where there is none.

use crate::app::context::App;
use crate::app::link::{Connection, Link};
use crate::app::open_ledger::known_place;
use crate::kiva::Scope;
use crate::ledger::{LedgerView, Summary, UploadStatus};
use crate::model::Environment;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{NoticeReport, Report};

/// The newest upload of the environment and of the partner that has something to send or to look for.
/// Where only the token tells the partner, and the ledger knows several, it comes with the connection.
pub(super) async fn newest(
    app: &App<'_>,
    view: &mut LedgerView,
) -> Result<(Option<String>, Option<Box<Connection>>)> {
    let mut history = view.history().await?;
    history.retain(|upload| upload.meta.environment == app.settings.environment);
    let is_unfinished = |upload: &Summary| upload.status == UploadStatus::Incomplete;
    let has_several =
        history.iter().any(|upload| upload.meta.partner_id != history[0].meta.partner_id);
    let (mut partner, mut link) = (known_place(&app.settings).map(|place| place.partner_id), None);
    if partner.is_none() && has_several && history.iter().any(is_unfinished) {
        let connection = Link::open(app, &[Scope::CreateRepayment]).await?.up()?;
        partner = Some(connection.partner_id().to_owned());
        link = Some(connection);
    }
    let is_own =
        |upload: &Summary| partner.as_ref().is_none_or(|own| *own == upload.meta.partner_id);
    let newest = history.iter().find(|upload| is_unfinished(upload) && is_own(upload));
    Ok((newest.map(|upload| upload.meta.id.clone()), link))
}

/// Whoever has not said where to look is told what waits elsewhere.
pub(super) fn nothing_to_resume(
    app: &App<'_>,
    mut unfinished: Vec<Summary>,
    link: Option<&Connection>,
) -> Outcome {
    unfinished.retain(|upload| {
        upload.status == UploadStatus::Incomplete && upload.meta.environment != Environment::Sandbox
    });
    let of_token = || link.map(|connection| connection.partner_id().to_owned());
    let partner = known_place(&app.settings).map(|place| place.partner_id).or_else(of_token);
    let report = NoticeReport {
        environment: app.settings.environment,
        partner_id: partner,
        of_settings: app.settings.partner.id.clone(),
        unfinished_elsewhere: unfinished,
    };
    Outcome::well(Report::Notice(Box::new(report)))
}
