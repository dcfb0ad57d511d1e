//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what two of them share stands here.

pub mod auth;
pub mod check;
mod compare;
mod correct;
mod credentials;
mod deliver;
pub mod history;
pub mod init;
mod output;
pub mod receipt;
pub mod reconcile;
pub mod resolve;
pub mod resume;
pub mod sandbox;
pub mod show;
pub mod upload;

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::checks::{Checked, Rows, Rules, check_each};
use crate::cli;
use crate::csv_file::{ReadError, Source};
use crate::exit::{CannotWrite, Exit, Fault, NoSuchUpload, UsageError};
use crate::ledger::{Ledger, LedgerError};
use crate::private;
use crate::repayment::CsvFormat;
use crate::report::{CheckReport, Report};
use crate::say;
use crate::settings::{Environment, Settings, Sources};
use crate::text::escape;

/// How a command ended: what it found, and what went wrong, if something did.
#[derive(Debug, Default)]
pub struct Done {
    /// The result for standard output.
    pub report: Option<Report>,
    /// What went wrong, for standard error and the exit code.
    pub fault: Option<Fault>,
}

impl Done {
    /// A result and nothing wrong.
    pub fn well(report: Report) -> Self {
        Self { report: Some(report), fault: None }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        self.fault.as_ref().map_or(Exit::Done, |fault| fault.exit)
    }
}

/// The settings for a command, with its own options laid over them.
fn settings(
    global: &cli::Global,
    mut options: Vec<(&'static str, Option<String>)>,
) -> Result<Settings> {
    options.push(("environment", global.env.clone()));
    let given = options.into_iter().filter_map(|(key, value)| Some((key, value?))).collect();
    Ok(Settings::resolve(&Sources::of_process(global.config.clone(), given))?)
}

/// The options that say how to read a file.
fn reading(source: &cli::Source) -> Vec<(&'static str, Option<String>)> {
    vec![("partner.csv_format", source.format.clone()), ("csv.encoding", source.encoding.clone())]
}

/// A file and what the checks say of it.
struct Checkup {
    checked: Checked,
    rows: Rows,
    file_sha256: String,
}

fn open_source(file: &Path, settings: &Settings) -> Result<Source, ReadError> {
    Source::open(file, settings.csv.encoding)
}

/// Reads and checks a file, and keeps its rows.
fn read_and_check(file: &Path, settings: &Settings) -> Result<Checkup> {
    let mut source = open_source(file, settings)?;
    let mut hash = Sha256::new();
    source.each_block(|block| hash.update(block))?;
    let mut rows = Rows::default();
    let format = settings.partner.csv_format;
    let mut keep = |row| rows.add(row);
    let checked = check_each(source, format, &settings.csv, &rules(settings), &mut keep)?;
    Ok(Checkup { checked, rows, file_sha256: format!("{:x}", hash.finalize()) })
}

fn rules(settings: &Settings) -> Rules {
    Rules { currency: settings.partner.currency, levels: settings.checks.clone() }
}

fn ledger_file(settings: &Settings) -> Result<&Path, LedgerError> {
    settings.ledger.as_deref().ok_or(LedgerError::NoDirectory)
}

/// The ledger, for this command alone.
async fn open_ledger(settings: &Settings, command: &str) -> Result<Ledger, LedgerError> {
    Ledger::open_alone(ledger_file(settings)?, command).await
}

/// A file that failed the checks.
fn invalid(command: &'static str, file: &Path, format: CsvFormat, checked: &Checked) -> Done {
    let report = CheckReport::new(command, name_of(file), format, checked);
    Done { report: Some(Report::Check(report)), fault: Some(fault_of(file, checked, "check")) }
}

/// What a file that failed amounts to; `again` is the command that will tell when it is mended.
fn fault_of(file: &Path, checked: &Checked, again: &str) -> Fault {
    let name = escape(&name_of(file));
    Fault {
        exit: Exit::Invalid,
        code: "csv.invalid",
        message: say!("fault-csv", file = name.as_str(), count = checked.errors()),
        hint: say!("fault-csv-hint", command = again, file = name),
    }
}

/// Refuses a file that is there already, before any work is done for it: somebody may have filled
/// it in.
fn refuse_existing(option: &str, file: &Path) -> Result<(), UsageError> {
    if !file.exists() {
        return Ok(());
    }
    let name = escape(&name_of(file));
    Err(UsageError {
        message: say!("fault-file-exists", option = option, file = name),
        hint: say!("fault-name-new-file"),
    })
}

/// Writes a new file that only its owner can read: what borrowers owe concerns nobody else on this
/// machine.
fn write_new(path: &Path, content: &[u8]) -> Result<(), CannotWrite> {
    let opened = private::options().create_new(true).open(path);
    opened.and_then(|mut file| file.write_all(content)).map_err(CannotWrite::to(path))
}

/// The id of the upload that was named by its beginning; where there is none, the error names the one
/// most like it.
async fn find_upload(ledger: &mut Ledger, typed: &str) -> Result<String> {
    match ledger.find(typed).await {
        Err(LedgerError::NoUpload(typed)) => {
            let uploads = ledger.history().await?;
            let ids = uploads.iter().map(|summary| summary.upload.as_str());
            Err(NoSuchUpload { nearest: nearest(&typed, ids), typed }.into())
        }
        found => Ok(found?),
    }
}

/// The id whose beginning takes the fewest changes, if they are few.
fn nearest<'a>(typed: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let length = typed.chars().count();
    let changes = |id: &str| {
        // A letter may be missing, or one too many.
        let ends = length.saturating_sub(1)..=length + 1;
        let begins = ends.filter_map(|end| id.get(..end.min(id.len())));
        begins.map(|begin| strsim::osa_distance(&typed, begin)).min()
    };
    let (fewest, id) = ids.filter_map(|id| Some((changes(id)?, id))).min()?;
    (fewest <= length / 3).then(|| id.to_owned())
}

fn name_of(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// The partner, where it is known before there is a token.
fn known_partner(settings: &Settings) -> Option<String> {
    match settings.environment {
        Environment::Sandbox => Some(sandbox::partner_of(settings)),
        Environment::Stage | Environment::Production => settings.partner.id.clone(),
    }
}

/// The month before today's, which is the one reported after month-end.
fn last_month() -> String {
    month_before(jiff::Zoned::now().date())
}

/// The month before that of a day, as `2026-10`.
fn month_before(day: Date) -> String {
    let first = day.first_of_month();
    first.yesterday().unwrap_or(first).strftime("%Y-%m").to_string()
}
