//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what two of them share stands here.

pub mod auth;
pub mod check;
mod deliver;
pub mod history;
pub mod init;
mod output;
pub mod resolve;
pub mod resume;
pub mod sandbox;
pub mod show;
pub mod upload;

use std::path::Path;

use anyhow::Result;

use crate::checks::{Checked, Rules, check};
use crate::cli;
use crate::csv_file;
use crate::exit::{Exit, Fault};
use crate::ledger::{Ledger, LedgerError, sha256};
use crate::repayment::CsvFormat;
use crate::report::{CheckReport, Report};
use crate::settings::{Settings, Sources};

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
    let rules = Rules { currency: settings.partner.currency, levels: settings.checks.clone() };
    Ok(Checkup { checked: check(&csv, &rules), file_sha256 })
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
    let errors = checked.errors();
    let noun = if errors == 1 { "error" } else { "errors" };
    let fault = Fault {
        exit: Exit::Invalid,
        code: "csv.invalid",
        message: format!(
            "{} has {errors} {noun}; nothing was sent",
            crate::text::escape(&name_of(file))
        ),
        hint: format!(
            "correct the MIS or its export, then: kiva-repay check {}",
            crate::text::escape(&name_of(file))
        ),
    };
    Done { report: Some(Report::Check(report)), fault: Some(fault) }
}

fn name_of(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}
