//! `check FILE`: is this file fit to be sent?

use std::path::Path;

use tokio::runtime::Runtime;

use super::output_file::Output;
use super::upload::compare;
use super::upload::compare::Records;
use super::{checked_file, invalid, name_of, reading, rules, settings};
use crate::checks::{self, Checked, Findings};
use crate::options::Settings;
use crate::options::args;
use crate::ui::Console;
use crate::ui::Outcome;
use crate::ui::error::{Again, Result};
use crate::ui::report::{CheckReport, Report, Table};

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and a file that cannot be read.
pub fn run(
    global: &args::Global,
    arguments: &args::Check,
    console: &mut Console,
    runtime: impl FnOnce() -> Result<Runtime>,
) -> Result<Outcome> {
    let file = &arguments.source.file;
    let settings = settings(global, reading(&arguments.source))?;
    let findings = arguments.findings.as_deref();
    let titles = Table::findings(&Findings::default()).to_csv();
    let open = |path| Output::open(path, "--findings", file, &titles);
    let findings = findings.map(open).transpose()?;
    let records = match compare::recorded(&settings) {
        Some(_) => runtime()?.block_on(compare::read_records(&settings, None, console)),
        None => None,
    };
    let checked = check(file, &settings, records.as_ref())?;
    if let Some(output) = findings {
        output.write(|out| out.write_all(&Table::findings(&checked.findings).to_csv()))?;
    }
    let format = settings.partner.csv_format;
    let report = Report::Check(CheckReport::new("check", name_of(file), format, &checked));
    if !checked.is_valid() {
        return Err(invalid(file, &checked, report, Again::Check));
    }
    Ok(Outcome::well(report))
}

/// Checks a file, and compares its rows with what was reported before.
fn check(file: &Path, settings: &Settings, records: Option<&Records>) -> Result<Checked> {
    let (sheet, rules) = (checked_file::open(file, settings)?, rules(settings));
    let Some(records) = records else { return Ok(checks::check(&sheet, &rules)) };
    let (mut checked, rows) = checks::check_rows(&sheet, &rules);
    let findings = records.earlier(settings).compare(&rows, &checked, &rules);
    checked.findings.merge(findings);
    Ok(checked)
}
