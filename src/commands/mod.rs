//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what two of them share stands here.

pub mod auth;
pub mod check;
mod compare;
mod correct;
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

use anyhow::{Context, Result};

use crate::checks::{Checked, Rules, check};
use crate::cli;
use crate::csv_file;
use crate::exit::{Exit, Fault, UsageError};
use crate::ledger::{Ledger, LedgerError, sha256};
use crate::private;
use crate::repayment::CsvFormat;
use crate::report::{CheckReport, Report};
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
    file_sha256: String,
}

/// Reads and checks a file, as `check` and `upload` both begin.
fn read_and_check(file: &Path, settings: &Settings) -> Result<Checkup> {
    let bytes = csv_file::read(file)?;
    let file_sha256 = sha256(&bytes);
    let csv = csv_file::open(bytes, settings.partner.csv_format, &settings.csv);
    Ok(Checkup { checked: check(&csv, &rules(settings)), file_sha256 })
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
    let errors = checked.errors();
    let noun = if errors == 1 { "error" } else { "errors" };
    let name = escape(&name_of(file));
    Fault {
        exit: Exit::Invalid,
        code: "csv.invalid",
        message: format!("{name} has {errors} {noun}; nothing was sent"),
        hint: format!("correct the MIS or its export, then: kiva-repay {again} {name}"),
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
        message: format!("{option} {name} is there already, and was left as it is"),
        hint: "name a new file".to_owned(),
    })
}

/// Writes a new file that only its owner can read: what borrowers owe concerns nobody else on this
/// machine.
fn write_new(path: &Path, content: &[u8]) -> Result<()> {
    let opened = private::options().create_new(true).open(path);
    let written = opened.and_then(|mut file| file.write_all(content));
    written.with_context(|| format!("cannot write {}", escape(&name_of(path))))
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
    let first = jiff::Zoned::now().date().first_of_month();
    first.yesterday().unwrap_or(first).strftime("%Y-%m").to_string()
}
