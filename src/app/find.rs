//! The upload that a command is about.

use super::context::App;
use crate::ledger::{LedgerView, Place, UploadMeta, UploadStatus};
use crate::model::Environment;
use crate::model::text::escape;
use crate::options::args;
use crate::ui::error::{Error, Result, UsageFault};
use crate::ui::explain;
use crate::ui::report::Told;
use crate::ui::words::said;

/// The id of the upload that was named by its beginning; where there is none, the error names the one
/// most like it.
pub(super) async fn find_upload(view: &mut LedgerView, typed: &str) -> Result<String> {
    let mut ids = view.find(typed).await?;
    let typed = typed.to_owned();
    match ids.len() {
        0 => {
            let uploads = view.history().await?;
            let ids = uploads.iter().map(|summary| summary.meta.id.as_str());
            Err(Error::NoSuchUpload { nearest: nearest(&typed, ids), typed })
        }
        1 => Ok(ids.remove(0)),
        _ => Err(Error::SeveralUploads { typed, ids }),
    }
}

pub(super) fn no_upload(typed: &str) -> Error {
    Error::NoSuchUpload { typed: typed.to_owned(), nearest: None }
}

/// The id whose beginning takes the fewest changes, if they are few.
fn nearest<'a>(typed: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let length = typed.chars().count();
    // Nothing is the beginning of everything.
    if length == 0 {
        return None;
    }
    let changes = |id: &str| {
        // A letter may be missing, or one too many.
        let ends = length.saturating_sub(1)..=length + 1;
        let begins = ends.filter_map(|end| id.get(..end.min(id.len())));
        begins.map(|begin| strsim::osa_distance(&typed, begin)).min()
    };
    let (fewest, id) = ids.filter_map(|id| Some((changes(id)?, id))).min()?;
    (fewest <= length / 3).then(|| id.to_owned())
}

/// What is done with an upload is done where it went: another place that was typed is a mistake.
pub(super) fn same_environment(global: &args::Global, upload: &UploadMeta) -> Result<()> {
    match global.env {
        Some(asked) if asked != upload.environment => {
            let (upload, asked) = (Box::new(upload.clone()), asked.as_str());
            Err(UsageFault::FinishElsewhere { upload, asked }.into())
        }
        _ => Ok(()),
    }
}

/// Says where what is left of an upload cannot be done with the settings in use: the commands that are told say no
/// others. The sandbox takes any.
pub(super) fn tell_of_other_settings(app: &mut App<'_>, told: &mut Told) {
    let UploadMeta { id: upload, environment, partner_id, api_url, .. } = &told.upload.meta;
    let other = other_partner(app, &told.upload.meta.at());
    told.is_of_other_partner = other.is_some();
    if told.is_done() || *environment == Environment::Sandbox {
        return;
    }
    let now = app.api_url().filter(|_| app.settings.environment == *environment);
    let is_unfinished = told.upload.status() == UploadStatus::Incomplete;
    let said = match (other, api_url, now) {
        (Some(own), _, _) => {
            let (partner, own) = (escape(partner_id), escape(own));
            said!("resume-with-other-partner", upload, partner, own)
        }
        (_, Some(begun), Some(now)) if *begun != now && is_unfinished => {
            explain::other_api(&told.upload, &now, app.console.typed())
        }
        _ => return,
    };
    app.console.warn_of(&said);
}

/// The partner that the settings name, where it is another one than that of a place: then nothing more is sent there
/// with them. The sandbox takes any.
pub(super) fn other_partner<'a>(app: &'a App<'_>, place: &Place) -> Option<&'a str> {
    let own = app.settings.partner.id.as_deref()?;
    (own != place.partner_id && place.environment != Environment::Sandbox).then_some(own)
}

/// An upload with all that the ledger tells of it.
pub(super) async fn load_told(view: &mut LedgerView, id: &str) -> Result<Told> {
    let upload = view.load(id).await?;
    let standing = view.standing(&upload.meta.at(), upload.meta.period).await?;
    Ok(Told::of(upload, &standing))
}

/// The ledger, and in it the upload that was named, or else the newest: of the environment that was
/// typed, otherwise of all; of the sandbox only where the settings name it.
pub(super) async fn find_upload_or_newest(
    app: &mut App<'_>,
    typed: Option<&str>,
) -> Result<(LedgerView, String)> {
    let Some(mut view) = app.ledger_view().await? else {
        app.warn_of_unknown_past("missing")?;
        return Err(match typed {
            Some(typed) => no_upload(typed),
            None => UsageFault::NoUploadYet { are_others: false }.into(),
        });
    };
    if let Some(typed) = typed {
        let id = find_upload(&mut view, typed).await?;
        return Ok((view, id));
    }
    let is_sandbox_usual = app.settings.environment == Environment::Sandbox;
    let is_asked = |environment| match app.global.env {
        Some(typed) => environment == typed,
        None => is_sandbox_usual || environment != Environment::Sandbox,
    };
    let history = view.history().await?;
    let are_others = !history.is_empty();
    if !are_others {
        app.warn_of_unknown_past("empty")?;
    }
    let newest = history.into_iter().find(|upload| is_asked(upload.meta.environment));
    let newest = newest.ok_or(UsageFault::NoUploadYet { are_others })?;
    Ok((view, newest.meta.id))
}
