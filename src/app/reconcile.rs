//! `reconcile FILE`: is this report what Kiva expects?

use std::collections::HashSet;

use super::earlier::Known;
use super::link::Link;
use super::{App, csv_form, expected, invalid, name_of, read_and_check, rules};
use crate::app::output_file::{refuse_existing, write_new};
use crate::kiva::Scope;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Again, Error, NothingSent, Result};
use crate::ui::report::{CheckReport, ReconcileReport, Report, Table};

/// Runs the command.
pub(super) async fn run(app: &mut App<'_>, arguments: &args::Reconcile) -> Result<Outcome> {
    let file = &arguments.source.file;
    if let Some(missing) = &arguments.missing {
        refuse_existing("--missing", missing)?;
    }
    let format = app.settings.partner.csv_format;
    let mut compared = read_and_check(file, format, &app.settings)?;
    if let Some(known) = Known::of_any_month(app, &compared.rows).await {
        let rules = rules(&app.settings);
        known.compare(&app.settings, rules, &compared.rows, &mut compared.checked);
    }
    let connection = match Link::open(app, &[Scope::ReadLoans]).await? {
        Link::Up(connection) => connection,
        Link::Down(reason, _) => {
            let check = CheckReport::new("reconcile", name_of(file), format, &compared.checked);
            let report = Some(Report::Check(check));
            let ended = NothingSent { report, reason, upload: None };
            return Err(Error::NothingSent(Box::new(ended)));
        }
    };
    let reported = HashSet::new();
    let (rows, checked) = (&compared.rows, &mut compared.checked);
    let comparison = expected::compare(app, &connection, &reported, rows, checked).await?;
    let table = Table::missing(&comparison.not_reported, format);
    let check = CheckReport::new("reconcile", name_of(file), format, checked);
    let partner = connection.partner_id().to_owned();
    let environment = app.settings.environment.as_str();
    let mut report = ReconcileReport::new(check, environment, partner, comparison);
    if let Some(missing) = &arguments.missing {
        write_new(missing, &table.to_csv(csv_form(checked)))?;
        report = report.with_missing_file(name_of(missing));
    }
    let report = Report::Reconcile(Box::new(report));
    if checked.is_valid() {
        Ok(Outcome::well(report))
    } else {
        Err(invalid(file, checked, report, Again::Reconcile))
    }
}
