//! `check FILE`: is this file fit to be sent?

use std::path::Path;

use tokio::runtime::Runtime;

use super::output_file::Output;
use super::upload::compare;
use super::upload::compare::Records;
use super::{invalid, name_of, open_source, reading, rules, settings};
use crate::checks::{self, Checked, Comparing, Findings, Row, check_each};
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

/// Checks a file, and compares its rows with what was reported before as they go by.
fn check(file: &Path, settings: &Settings, records: Option<&Records>) -> Result<Checked> {
    let source = open_source(file, settings)?;
    let (format, options, rules) = (settings.partner.csv_format, &settings.csv, rules(settings));
    let Some(records) = records else {
        return Ok(checks::check(source, format, options, &rules)?);
    };
    let mut comparing = Comparing::new(records.earlier(settings), &rules);
    let mut each = |row: Row| comparing.add(&row);
    let mut checked = check_each(source, format, options, &rules, &mut each)?;
    let findings = comparing.finish(&checked);
    checked.findings.merge(findings);
    Ok(checked)
}
