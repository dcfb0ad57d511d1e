//! `check FILE`: is this file fit to be sent?

use anyhow::Result;

use super::{Done, compare, invalid, name_of, read_and_check, settings};
use crate::cli;
use crate::console::Console;
use crate::report::{CheckReport, Report};

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and a file that cannot be read.
pub async fn run(
    global: &cli::Global,
    arguments: &cli::Check,
    console: &mut Console,
) -> Result<Done> {
    let settings = settings(global, vec![("partner.csv_format", arguments.format.clone())])?;
    let mut checked = read_and_check(&arguments.file, &settings)?.checked;
    compare::with_records(&settings, None, &mut checked, console).await;
    let format = settings.partner.csv_format;
    if !checked.is_valid() {
        return Ok(invalid("check", &arguments.file, format, &checked));
    }
    let report = CheckReport::new("check", name_of(&arguments.file), format, &checked);
    Ok(Done::well(Report::Check(report)))
}
