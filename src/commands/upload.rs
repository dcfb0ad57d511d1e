//! `upload FILE`: check, confirm, record, send, tell.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::deliver::{Connection, Question, confirm};
use super::{
    Checkup, Done, invalid, name_of, open_ledger, read_and_check, reading, sandbox, settings,
};
use crate::batch::{Batch, split};
use crate::cli;
use crate::console::Console;
use crate::exit::{AlreadyReported, UsageError};
use crate::ledger::{BatchRecord, Ledger, Upload, UploadFacts, now, rows_sha256};
use crate::report::{CheckReport, Report, Unsent, UploadReport};
use crate::settings::{Environment, Settings};
use crate::text::escape;

/// Runs the command.
///
/// # Errors
/// Whatever keeps the first byte from being sent; what happens later is in the result.
pub async fn run(
    global: &cli::Global,
    arguments: &cli::Upload,
    console: &mut Console,
) -> Result<Done> {
    let mut options = reading(&arguments.source);
    options.push(("upload.batch_size", arguments.batch_size.map(|size| size.to_string())));
    let settings = settings(global, options)?;
    let file = &arguments.source.file;
    let checkup = read_and_check(file, &settings)?;
    if !checkup.checked.is_valid() {
        return Ok(invalid("upload", file, settings.partner.csv_format, &checkup.checked));
    }
    let period = arguments.period.clone().unwrap_or_else(last_month);
    if arguments.dry_run {
        return dry_run(arguments, &settings, &checkup, period);
    }
    let mut ledger = open_ledger(&settings, "upload").await?;
    let rows_sha256 = rows_sha256(&checkup.checked.repayments);
    // Asked before the network is, where the partner is known, and in any case before it is recorded.
    if let Some(partner) = known_partner(&settings) {
        earlier(&mut ledger, &settings, &partner, &rows_sha256, arguments.again).await?;
    }
    let total = checkup.checked.total.to_string();
    let name = name_of(file);
    let question = Question { file: &name, rows: checkup.checked.rows, total, period: &period };
    confirm(&settings, question, arguments.yes, &mut ledger, console).await?;
    let connection = Connection::open(&settings).await?;
    let partner = match &connection {
        Ok(connection) => Some(connection.partner_id().to_owned()),
        Err(_) => known_partner(&settings),
    };
    let repayments = &checkup.checked.repayments;
    let batches = split(repayments, settings.upload.batch_size, settings.upload.id_fields);
    let check =
        CheckReport::new("upload", name.clone(), settings.partner.csv_format, &checkup.checked);
    let environment = settings.environment.as_str();
    let Some(partner) = partner else {
        // Not even the partner is known, so that there is nothing to record.
        let unsent =
            Unsent { environment, partner_id: None, period, file: name, batches, payloads: None };
        let report = Report::Upload(Box::new(UploadReport::unsent(unsent, check)));
        return Ok(Done { report: Some(report), fault: connection.err() });
    };
    let again_of = earlier(&mut ledger, &settings, &partner, &rows_sha256, arguments.again).await?;
    let before = ledger.rows_reported(environment, &partner, &period, repayments).await?;
    let facts = UploadFacts {
        id: new_id()?,
        environment: environment.to_owned(),
        partner_id: partner,
        period,
        file_name: name,
        file_sha256: checkup.file_sha256,
        rows_sha256,
        id_fields: settings.upload.id_fields.to_string(),
        again_of,
        started_at: now(),
    };
    ledger.create(&facts, &batches).await?;
    let upload = Upload { facts, batches: batches.into_iter().map(BatchRecord::pending).collect() };
    let report = |upload: &Upload| UploadReport::new("upload", upload).with_check(check, before);
    match connection {
        Ok(connection) => connection.send(&settings, ledger, upload, console, report).await,
        // Recorded all the same, so that `resume` goes on with it when Kiva can be reached.
        Err(fault) => Ok(Done {
            report: Some(Report::Upload(Box::new(report(&upload)))),
            fault: Some(fault.with_resume(&upload.facts.id)),
        }),
    }
}

/// Shows what would be sent, and with a directory writes it.
fn dry_run(
    arguments: &cli::Upload,
    settings: &Settings,
    checkup: &Checkup,
    period: String,
) -> Result<Done> {
    let checked = &checkup.checked;
    let name = name_of(&arguments.source.file);
    let batches = split(&checked.repayments, settings.upload.batch_size, settings.upload.id_fields);
    let payloads = match &arguments.payload_dir {
        Some(directory) => write_payloads(directory, &batches)?,
        None => Vec::new(),
    };
    let check = CheckReport::new("upload", name.clone(), settings.partner.csv_format, checked);
    let unsent = Unsent {
        environment: settings.environment.as_str(),
        partner_id: settings.partner.id.clone(),
        period,
        file: name,
        batches,
        payloads: Some(payloads),
    };
    Ok(Done::well(Report::Upload(Box::new(UploadReport::unsent(unsent, check)))))
}

/// The partner, where it is known before there is a token.
fn known_partner(settings: &Settings) -> Option<String> {
    match settings.environment {
        Environment::Sandbox => Some(sandbox::partner_of(settings)),
        Environment::Stage | Environment::Production => settings.partner.id.clone(),
    }
}

/// The earlier upload of the same rows, if the user wants to send them again; without that wish it
/// is an error.
async fn earlier(
    ledger: &mut Ledger,
    settings: &Settings,
    partner_id: &str,
    rows_sha256: &str,
    again: bool,
) -> Result<Option<String>> {
    match ledger.same_rows(settings.environment.as_str(), partner_id, rows_sha256).await? {
        Some(earlier) if !again => Err(AlreadyReported(earlier).into()),
        earlier => Ok(earlier.map(|earlier| earlier.upload)),
    }
}

/// Writes the exact bodies, one file a batch, into a directory that has nothing else in it: files of
/// an earlier run among them would pass for batches of this one.
fn write_payloads(directory: &Path, batches: &[Batch]) -> Result<Vec<String>> {
    let name = escape(&name_of(directory));
    if directory.exists() && !directory.is_dir() {
        return Err(UsageError {
            message: format!("--payload-dir {name} is a file"),
            hint: "name a new or an empty directory".to_owned(),
        }
        .into());
    }
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
