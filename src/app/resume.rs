//! `resume UPLOAD`: go on with an upload that stopped early.

use super::upload::link::{Connection, Question, confirm, to_confirm};
use super::{find_upload, open_ledger, settings};
use crate::app::upload::deliver::Plan;
use crate::kiva::{Scope, TokenError};
use crate::ledger::{Ledger, Upload, UploadStatus};
use crate::model::batch::Batch;
use crate::model::{Environment, Total};
use crate::options::{Overrides, Settings, args};
use crate::t;
use crate::ui::Console;
use crate::ui::Outcome;
use crate::ui::error::{Error, NothingSent, Result, UsageFault};
use crate::ui::report::{NoticeReport, Report, UploadReport};

/// Runs the command.
///
/// # Errors
/// Whatever keeps the first byte from being sent; what happens later is in the result.
pub async fn run(
    global: &args::Global,
    arguments: &args::Resume,
    console: &mut Console,
) -> Result<Outcome> {
    let mut ledger = open_ledger(&settings(global, Overrides::default())?, "resume").await?;
    let Some(upload) = wanted(&mut ledger, arguments).await? else {
        let message = t!("resume-nothing");
        return Ok(Outcome::well(Report::Notice(NoticeReport { command: "resume", message })));
    };
    let settings = settings_of(global, &upload)?;
    let plan = Plan::of(&upload);
    let report = |upload: &Upload| UploadReport::new("resume", upload);
    if plan.send.is_empty() {
        let report = Some(Report::Upload(Box::new(report(&upload))));
        return Ok(Outcome { report, error: Error::of_run(upload, None, false) });
    }
    if let Some(later) = ledger.repeated_by(&upload.facts.id).await? {
        return Err(Error::AlreadyReported(Box::new(later)));
    }
    console.note(&announce(&plan, &upload));
    let facts = &upload.facts;
    if let Some(partner) = to_confirm(&settings, arguments.yes, console)? {
        let question = question(&plan, &upload);
        confirm(&settings, partner, question, &mut ledger, console).await?;
    }
    let connection = match Connection::open(&settings, &[Scope::CreateRepayment]).await? {
        Ok(connection) => connection,
        Err(reason) => {
            let report = Some(Report::Upload(Box::new(report(&upload))));
            let ended = NothingSent { report, reason, upload: None };
            return Err(Error::NothingSent(Box::new(ended)));
        }
    };
    if connection.partner_id() != facts.partner_id {
        return Err(TokenError::OtherPartner {
            wanted: facts.partner_id.clone(),
            found: connection.partner_id().to_owned(),
        }
        .into());
    }
    connection.send(&settings, ledger, upload, console, report).await
}

/// What of the upload is left for production.
fn question<'u>(plan: &Plan, upload: &'u Upload) -> Question<'u> {
    let facts = &upload.facts;
    let pending = || {
        upload.batches.iter().map(|record| &record.batch).filter(|b| plan.send.contains(&b.number))
    };
    Question {
        findings: String::new(),
        corrects: facts.corrects.as_deref(),
        file: &facts.file_name,
        rows: pending().map(|batch| batch.repayments.len() as u64).sum(),
        total: pending().map(Batch::total).sum::<Total>().to_string(),
        period: &facts.period,
    }
}

/// The upload that was named, or with `--last` the newest one that is not finished and was not sent
/// again meanwhile.
async fn wanted(ledger: &mut Ledger, arguments: &args::Resume) -> Result<Option<Upload>> {
    if let Some(prefix) = &arguments.upload {
        let id = find_upload(ledger, prefix).await?;
        return Ok(Some(ledger.load(&id).await?));
    }
    for summary in ledger.history().await? {
        if summary.status == UploadStatus::Incomplete
            && ledger.repeated_by(&summary.upload).await?.is_none()
        {
            return Ok(Some(ledger.load(&summary.upload).await?));
        }
    }
    Ok(None)
}

/// The settings for the place that the upload went to, which cannot be another one now.
fn settings_of(global: &args::Global, upload: &Upload) -> Result<Settings> {
    let environment = upload.facts.environment.parse::<Environment>();
    let environment =
        environment.map_err(|error| Error::internal("an unknown environment", error))?;
    if let Some(asked) = global.env.filter(|&asked| asked != environment) {
        let (upload, asked) = (Box::new(upload.facts.clone()), asked.to_string());
        return Err(UsageFault::ResumeElsewhere { upload, asked }.into());
    }
    let global = args::Global { env: Some(environment), ..global.clone() };
    settings(&global, Overrides::default())
}

fn announce(plan: &Plan, upload: &Upload) -> String {
    let list = |numbers: &[usize]| {
        let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
        numbers.join(", ")
    };
    let mut parts = vec![t!("resume-upload", upload = upload.facts.id.as_str())];
    for (numbers, said) in [
        (&plan.send, t!("resume-to-send", batches = list(&plan.send))),
        (&plan.accepted, t!("resume-accepted", batches = list(&plan.accepted))),
        (&plan.rejected, t!("resume-refused", batches = list(&plan.rejected))),
        (&plan.unknown, t!("resume-unknown", batches = list(&plan.unknown))),
    ] {
        if !numbers.is_empty() {
            parts.push(said);
        }
    }
    parts.join("; ")
}
