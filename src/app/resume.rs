//! `resume UPLOAD`: go on with an upload that stopped early.

use std::path::Path;

use super::checked_file::invalid;
use super::clock;
use super::context::{App, settings};
use super::earlier::Known;
use super::expected::{self, Answer};
use super::find::{find_upload, no_upload, same_environment};
use super::link::{Connection, Link};
use super::open_ledger::known_place;
use super::upload::confirm::{Confirmation, Consent};
use super::upload::ready::Ready;
use super::upload::scopes;
use crate::checks::guard::{Intent, guard};
use crate::checks::{Checked, Rows};
use crate::kiva::Scope;
use crate::ledger::{BatchStatus, LedgerView, Summary, Upload, UploadMeta, UploadStatus};
use crate::model::Environment;
use crate::model::standing::Standing;
use crate::options::{Overrides, Settings, args};
use crate::ui::Outcome;
use crate::ui::error::{Again, Error, HeldBack, Result, RowsOf};
use crate::ui::report::{
    CheckOf, CheckReport, NoticeReport, ReconcileReport, Report, Sent, Told, UploadOf, UploadReport,
};
use crate::ui::words::{spoken, t};

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
    let (upload, link) = match &arguments.upload {
        Some(prefix) => {
            let id = find_upload(ledger.view(), prefix).await?;
            (Some(ledger.view().load(&id).await?), None)
        }
        None => newest(app, ledger.view()).await?,
    };
    let Some(mut upload) = upload else {
        app.agree(&mut ledger, arguments.restored).await?;
        return Ok(nothing_to_resume(app, ledger.view().history().await?, link.as_deref()));
    };
    app.settings = settings_of(app.global, &upload)?;
    if app.agree(&mut ledger, arguments.restored).await? {
        upload = ledger.view().load(&upload.meta.id).await?;
    }
    let standing = ledger.view().standing(&upload.meta.at(), upload.meta.period).await?;
    let told = Told::of(upload, &standing);
    if !told.upload.has(BatchStatus::Pending) {
        let (report, error) = (Some(report(told.clone())), Error::of_run(told, None, false));
        return Ok(Outcome { report, error });
    }
    let upload = told.upload.clone();
    same_api(app, &upload)?;
    let rows = upload.repayments_of(BatchStatus::Pending).cloned().collect();
    let UploadMeta { id, place: position, .. } = &upload.meta;
    let intent = Intent::Resume { upload: id.clone(), place: *position };
    let guarded = guard(&standing, rows, &intent)
        .map_err(|why| HeldBack { why, rows_of: RowsOf::Upload(Box::new(told)) })?;
    app.console.print_note(&announce(&upload));
    let consent = Consent::needed(app, arguments.yes)?;
    let reconciles = is_to_be_reconciled(&upload);
    let link = match link {
        Some(connection) if !reconciles => Link::Up(connection),
        _ => Link::open(app, scopes(reconciles)).await?,
    };
    let connection = link.up().map_err(|reason| reason.with(report(upload.clone())))?;
    same_partner(&upload, connection.partner_id())?;
    let mut sent = Sent { elsewhere: guarded.elsewhere, ..Sent::default() };
    if reconciles {
        let (check, expected_loans) =
            reconcile(app, &connection, ledger.view(), &upload, &standing).await?;
        sent = Sent { check: Some(check), expected_loans: Some(expected_loans), ..sent };
    }
    let link = Link::Up(connection);
    let confirmation = confirmation(&upload, ledger.view()).await?;
    let confirmed = link.until_interrupted(consent.ask(app, &confirmation)).await??;
    Ready::new(UploadOf::Resume, upload, standing, sent, &confirmed)
        .deliver(app, link, ledger)
        .await
}

/// Whoever has not said where to look is told what waits elsewhere.
fn nothing_to_resume(
    app: &App<'_>,
    mut unfinished: Vec<Summary>,
    link: Option<&Connection>,
) -> Outcome {
    unfinished.retain(|upload| {
        upload.status == UploadStatus::Incomplete && upload.meta.environment != Environment::Sandbox
    });
    let of_token = || link.map(|connection| connection.partner_id().to_owned());
    let partner = known_place(&app.settings).map(|place| place.partner_id).or_else(of_token);
    let of_settings = app.settings.partner.id.clone();
    let environment = app.settings.environment;
    let report = NoticeReport::nothing_to_resume(environment, partner, of_settings, unfinished);
    Outcome::well(Report::Notice(Box::new(report)))
}

fn report(told: impl Into<Told>) -> Report {
    Report::Upload(Box::new(UploadReport::new(UploadOf::Resume, told)))
}

/// Whether it was to be compared with the loans that Kiva expects before the first of it is sent, and was not yet.
fn is_to_be_reconciled(upload: &Upload) -> bool {
    upload.meta.is_unreconciled && upload.batches.iter().all(|record| record.attempts == 0)
}

/// Compares it with the loans that Kiva expects, as `upload --reconcile` does with the file: exit 3.
async fn reconcile(
    app: &mut App<'_>,
    connection: &Connection,
    view: &mut LedgerView,
    upload: &Upload,
    standing: &Standing,
) -> Result<(CheckReport, usize)> {
    let meta = &upload.meta;
    let repayments: Vec<_> = upload.repayments_of(BatchStatus::Pending).cloned().collect();
    let (rows, total) = (repayments.len() as u64, upload.total());
    let mut checked =
        Checked { rows, total, meta: meta.file.clone().unwrap_or_default(), ..Checked::default() };
    let rows = Rows { repayments, ..Rows::default() };
    let of_month = meta.corrects.is_none().then_some(standing);
    let known = Known::read(view, &meta.at(), Some(meta.period), of_month, &rows).await?;
    let of_month = standing.loans_of_month();
    let known = Some(&known);
    let comparison =
        match expected::compare(app, connection, known, of_month, &rows, &mut checked).await? {
            Answer::Compared(comparison) => comparison,
            Answer::NotNow(reason) => return Err(reason.with(report(upload.clone()))),
        };
    let check =
        CheckReport::new(CheckOf::Resume, meta.file_name.clone(), upload.format(), &checked);
    let check = check.reconciled();
    if checked.is_valid() {
        return Ok((check, comparison.expected_loans));
    }
    let (environment, partner) = (meta.environment.as_str(), meta.partner_id.clone());
    let report = ReconcileReport::new(check, environment, partner, comparison);
    let report = Report::Reconcile(Box::new(report));
    Err(invalid(Path::new(&meta.file_name), &checked, report, Again::Reconcile))
}

async fn confirmation(upload: &Upload, view: &mut LedgerView) -> Result<Confirmation> {
    Ok(Confirmation {
        meta: upload.meta.clone(),
        findings: String::new(),
        rows: upload.rows_of(BatchStatus::Pending) as u64,
        total: upload.repayments_of(BatchStatus::Pending).map(|row| row.amount).sum(),
        cancels: Vec::new(),
        older: 0,
        last: view.last_to(&upload.meta.at()).await?,
    })
}

/// The newest upload of the environment and of the partner that has something to send or to look for.
/// Where only the token tells the partner, and the ledger knows several, it comes with the connection.
async fn newest(
    app: &App<'_>,
    view: &mut LedgerView,
) -> Result<(Option<Upload>, Option<Box<Connection>>)> {
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
    let upload = match newest {
        Some(summary) => Some(view.load(&summary.meta.id).await?),
        None => None,
    };
    Ok((upload, link))
}

/// The settings for the place that the upload went to, which cannot be another one now.
fn settings_of(global: &args::Global, upload: &Upload) -> Result<Settings> {
    same_environment(global, &upload.meta)?;
    let env = Some(upload.meta.environment);
    settings(&args::Global { env, ..global.clone() }, Overrides::default())
}

/// The rest goes to the API that has the beginning. The sandbox has a new address each time.
fn same_api(app: &App<'_>, upload: &Upload) -> Result<()> {
    let (Some(recorded), Some(now)) = (&upload.meta.api_url, app.api_url()) else { return Ok(()) };
    if *recorded == now {
        return Ok(());
    }
    let upload = Box::new(upload.meta.clone());
    Err(Error::OtherApi { upload, now })
}

fn same_partner(upload: &Upload, found: &str) -> Result<()> {
    let wanted = &upload.meta.partner_id;
    if found == wanted {
        return Ok(());
    }
    let upload = Box::new(upload.meta.clone());
    Err(Error::OtherPartner { upload, found: found.to_owned() })
}

/// What will be done with the batches of an upload, before it is done.
fn announce(upload: &Upload) -> String {
    use BatchStatus::{Accepted, Pending, Rejected, Sending, Unknown};
    let mut parts = vec![t!("resume-upload", upload = &upload.meta.id)];
    let mut tell = |statuses: &[BatchStatus], said: fn(String) -> String| {
        let batches = upload.batches.iter().filter(|record| statuses.contains(&record.status));
        let numbers: Vec<_> = batches.map(|record| record.batch.number).collect();
        if !numbers.is_empty() {
            parts.push(said(spoken().batches(numbers)));
        }
    };
    tell(&[Pending], |batches| t!("resume-to-send", batches));
    tell(&[Accepted], |batches| t!("resume-accepted", batches));
    tell(&[Rejected], |batches| t!("resume-refused", batches));
    tell(&[Sending, Unknown], |batches| t!("resume-unknown", batches));
    parts.join("\n  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::BatchRecord;
    use crate::model::IdFields;
    use crate::model::batch::Batch;

    fn upload(statuses: &[BatchStatus]) -> Upload {
        let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
            status,
            ..BatchRecord::pending(Batch::new(number, Vec::new(), IdFields::Short))
        };
        let batches = (1..).zip(statuses).map(record).collect();
        let meta = UploadMeta::of(Environment::Stage, "2026-10".parse().unwrap());
        Upload { batches, ..Upload::pending(meta, Vec::new()) }
    }

    #[test]
    fn only_what_is_pending_is_to_be_sent() {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        for (statuses, send, accepted, rejected, unknown) in [
            (&[][..], "", "", "", ""),
            (&[Pending, Pending, Pending], "1 to 3", "", "", ""),
            (&[Accepted, Unknown, Pending], "3", "1", "", "2"),
            (&[Accepted, Rejected, Accepted], "", "1, 3", "2", ""),
            // Found so by a run that only looks: nobody knows what became of it.
            (&[Sending, Pending], "2", "", "", "1"),
            (&[Unknown, Sending, Unknown], "", "", "", "1 to 3"),
            (&[Rejected, Pending, Rejected, Pending], "2, 4", "", "1, 3", ""),
            (&[Pending, Unknown, Accepted, Rejected], "1", "3", "4", "2"),
            (&[Accepted, Cancelled, Pending], "3", "1", "", ""),
        ] {
            let mut lines = vec!["upload ".to_owned()];
            for (head, batches) in [
                ("to send", send),
                ("already accepted", accepted),
                ("refused, not sent again", rejected),
                ("outcome unknown, not sent again", unknown),
            ] {
                let word = if batches.len() > 1 { "batches" } else { "batch" };
                lines.extend((!batches.is_empty()).then(|| format!("  {head}: {word} {batches}")));
            }
            assert_eq!(announce(&upload(statuses)), lines.join("\n"), "{statuses:?}");
        }
    }
}
