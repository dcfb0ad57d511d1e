//! `reconcile FILE`: is this report what Kiva expects?

use std::collections::HashSet;

use super::upload::compare;
use super::upload::link::Connection;
use super::{invalid, name_of, read_and_check, reading, refuse_existing, settings, write_new};
use crate::kiva::Scope;
use crate::options::args;
use crate::t;
use crate::ui::Console;
use crate::ui::Outcome;
use crate::ui::error::{Again, Error, NothingSent, Result};
use crate::ui::report::{CheckReport, ReconcileReport, Report, Table};

/// Runs the command.
///
/// # Errors
/// Faults of the settings, a file that cannot be read, and every reason why Kiva does not show the
/// loans.
pub async fn run(
    global: &args::Global,
    arguments: &args::Reconcile,
    console: &mut Console,
) -> Result<Outcome> {
    let file = &arguments.source.file;
    let settings = settings(global, reading(&arguments.source))?;
    if let Some(missing) = &arguments.missing {
        refuse_existing("--missing", missing)?;
    }
    let mut checkup = read_and_check(file, &settings)?;
    compare::with_records(&settings, None, &mut checkup, console).await;
    let format = settings.partner.csv_format;
    let connection = match Connection::open(&settings, &[Scope::ReadLoans]).await? {
        Ok(connection) => connection,
        Err(reason) => {
            let check = CheckReport::new("reconcile", name_of(file), format, &checkup.checked);
            let report = Some(Report::Check(check));
            let ended = NothingSent { report, reason, upload: None };
            return Err(Error::NothingSent(Box::new(ended)));
        }
    };
    console.progress(&t!("progress-loans"));
    let comparison =
        compare::with_kiva(&connection, &settings, &HashSet::new(), &mut checkup).await?;
    let checked = checkup.checked;
    let table = Table::missing(&comparison.not_reported, format);
    let check = CheckReport::new("reconcile", name_of(file), format, &checked);
    let partner = connection.partner_id().to_owned();
    let mut report =
        ReconcileReport::new(check, settings.environment.as_str(), partner, comparison);
    if let Some(missing) = &arguments.missing {
        write_new(missing, &table.to_csv())?;
        report = report.with_missing_file(name_of(missing));
    }
    let report = Report::Reconcile(Box::new(report));
    if !checked.is_valid() {
        return Err(invalid(file, &checked, report, Again::Reconcile));
    }
    Ok(Outcome::well(report))
}
