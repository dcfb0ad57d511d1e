//! `upload FILE`: check, confirm, send, tell.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::{Done, invalid, name_of, read_and_check, sandbox, settings};
use crate::batch::{Batch, split};
use crate::checks::Checked;
use crate::cli;
use crate::console::Console;
use crate::exit::{Fault, NotConfirmed, UsageError};
use crate::interrupt::Interrupt;
use crate::partner_api::{Backoff, Client, Scope, TokenError};
use crate::report::{CheckReport, Report, UploadHeader, UploadReport};
use crate::settings::{Environment, Settings, SettingsError};
use crate::text::escape;
use crate::upload::{Run, Sender, Stop};

/// Runs the command.
///
/// # Errors
/// Whatever keeps the first byte from being sent; what happens later is in the result.
pub async fn run(
    global: &cli::Global,
    arguments: &cli::Upload,
    console: &mut Console,
) -> Result<Done> {
    let options = vec![
        ("partner.csv_format", arguments.check.format.clone()),
        ("upload.batch_size", arguments.batch_size.map(|size| size.to_string())),
    ];
    let settings = settings(global, options)?;
    let file = &arguments.check.file;
    let checked = read_and_check(file, &settings)?;
    if !checked.is_valid() {
        return Ok(invalid("upload", file, settings.partner.csv_format, &checked));
    }
    let batches = split(&checked.repayments, settings.upload.batch_size, settings.upload.id_fields);
    let mut header = UploadHeader {
        upload: None,
        environment: settings.environment,
        partner_id: settings.partner.id.clone(),
        period: arguments.period.clone().unwrap_or_else(last_month),
        file: name_of(file),
    };
    let check = CheckReport::new("upload", name_of(file), settings.partner.csv_format, &checked);
    if arguments.dry_run {
        let payloads = match &arguments.payload_dir {
            Some(directory) => write_payloads(directory, &batches)?,
            None => Vec::new(),
        };
        let run = Run::pending(batches.len());
        let report = UploadReport::new(header, check, &batches, &run, &payloads);
        return Ok(Done::well(Report::Upload(report)));
    }
    confirm(&settings, &header, &checked, arguments.yes, console)?;
    header.upload = Some(new_id()?);
    let run = send(&settings, &mut header, &batches, console).await?;
    let fault = Fault::of_run(&run);
    let report = UploadReport::new(header, check, &batches, &run, &[]);
    Ok(Done { report: Some(Report::Upload(report)), fault })
}

/// Gets a token, verifies it, and sends the batches.
async fn send(
    settings: &Settings,
    header: &mut UploadHeader,
    batches: &[Batch],
    console: &mut Console,
) -> Result<Run> {
    let interrupt = Interrupt::listen()?;
    let (endpoint, _sandbox) = sandbox::endpoint(settings).await?;
    let client = Client::new(&endpoint, endpoint.credentials()?, settings.upload.timeout)?;
    let backoff = Backoff::new(settings.upload.max_attempts);
    let stopped = |stop| Run { stop: Some(stop), ..Run::pending(batches.len()) };
    let token = match interrupt.unless(1, client.token(&[Scope::CreateRepayment], backoff)).await {
        None => return Ok(stopped(Stop::Interrupted)),
        // The way to Kiva is down: the settings may be right, and later is soon enough.
        Some(Err(error @ TokenError::Unreachable(_))) => return Ok(stopped(Stop::Token(error))),
        Some(answered) => answered?,
    };
    token.verify(settings.partner.id.as_deref(), Scope::CreateRepayment)?;
    header.partner_id = Some(token.partner_id.clone());
    let sender = Sender {
        client: &client,
        partner_id: settings.partner.id.as_deref(),
        token,
        backoff,
        retry_statuses: &settings.upload.retry_statuses,
        interrupt,
    };
    let all = batches.len();
    let run = sender
        .send(batches, |batch, record| {
            console.progress(&format!("{batch} of {all}: {}", record.status));
        })
        .await;
    Ok(run)
}

/// Production is money: a person names the partner, or has said beforehand that nobody can.
fn confirm(
    settings: &Settings,
    header: &UploadHeader,
    checked: &Checked,
    yes: bool,
    console: &mut Console,
) -> Result<()> {
    if settings.environment != Environment::Production {
        return Ok(());
    }
    let partner = settings.partner.id.as_deref().ok_or_else(|| {
        SettingsError::missing(
            "partner.id",
            "production is confirmed by the partner id: write it into the config file, or set KIVA_REPAY__PARTNER__ID",
        )
    })?;
    if yes {
        return Ok(());
    }
    let question = format!(
        "This reports to PRODUCTION:\n  file     {}\n  rows     {}\n  total    {}\n  month    {}\n  partner  {partner}\n\
         Type the partner id to send it, anything else to stop: ",
        escape(&header.file),
        checked.rows,
        checked.total,
        header.period,
    );
    match console.ask(&question)? {
        None => Err(NotConfirmed::NoTerminal.into()),
        Some(answer) if answer.trim() == partner => Ok(()),
        Some(_) => Err(NotConfirmed::Declined.into()),
    }
}

/// Writes the exact bodies, one file a batch, into a directory that has nothing else in it: files of
/// an earlier run among them would pass for batches of this one.
fn write_payloads(directory: &Path, batches: &[Batch]) -> Result<Vec<String>> {
    let name = escape(&name_of(directory));
    fs::create_dir_all(directory).with_context(|| format!("cannot make the directory {name}"))?;
    let mut entries =
        fs::read_dir(directory).with_context(|| format!("cannot read the directory {name}"))?;
    if entries.next().is_some() {
        return Err(UsageError {
            message: format!("--payload-dir {name} is not empty, and nothing in it was changed"),
            hint: "name a new or an empty directory".to_owned(),
        }
        .into());
    }
    batches
        .iter()
        .map(|batch| {
            let path = directory.join(format!("batch-{:03}.json", batch.number));
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt;
                // What borrowers owe concerns nobody else on this machine.
                options.mode(0o600);
            }
            let written =
                options.open(&path).and_then(|mut file| file.write_all(batch.body.as_bytes()));
            written.with_context(|| format!("cannot write {}", escape(&name_of(&path))))?;
            Ok(name_of(&path))
        })
        .collect()
}

/// The month before today's, which is the one reported after month-end.
fn last_month() -> String {
    let first = jiff::Zoned::now().date().first_of_month();
    first.yesterday().unwrap_or(first).strftime("%Y-%m").to_string()
}

/// Twelve random hex digits: short enough to type, and told apart by any few of them.
fn new_id() -> Result<String> {
    let random = getrandom::u64().context("the system has no random numbers")?;
    Ok(format!("{:012x}", random >> 16))
}
