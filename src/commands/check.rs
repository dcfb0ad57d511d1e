//! `check FILE`: is this file fit to be sent?

use anyhow::Result;

use super::output::Output;
use super::{Done, compare, invalid, name_of, read_and_check, reading, settings};
use crate::cli;
use crate::console::Console;
use crate::report::{CheckReport, Report, Table};

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and a file that cannot be read.
pub async fn run(
    global: &cli::Global,
    arguments: &cli::Check,
    console: &mut Console,
) -> Result<Done> {
    let file = &arguments.source.file;
    let settings = settings(global, reading(&arguments.source))?;
    let findings = arguments.findings.as_deref();
    let titles = Table::findings(&[]).to_csv();
    let open = |path| Output::open(path, "--findings", file, &titles);
    let findings = findings.map(open).transpose()?;
    let mut checked = read_and_check(file, &settings)?.checked;
    compare::with_records(&settings, None, None, &mut checked, console).await;
    if let Some(output) = findings {
        output.write(|out| out.write_all(&Table::findings(&checked.findings).to_csv()))?;
    }
    let format = settings.partner.csv_format;
    if !checked.is_valid() {
        return Ok(invalid("check", file, format, &checked));
    }
    let report = CheckReport::new("check", name_of(file), format, &checked);
    Ok(Done::well(Report::Check(report)))
}
