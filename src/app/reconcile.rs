//! `reconcile FILE`: is this report what Kiva expects?

use super::checked_file::{CheckedFile, csv_form, invalid, read_and_check, rules};
use super::context::{App, name_of};
use super::earlier::Known;
use super::expected;
use super::link::Link;
use super::open_ledger::known_place;
use super::output_file::{FindingsFile, refuse_existing, write_new};
use crate::kiva::Scope;
use crate::ledger::Place;
use crate::options::args;
use crate::reading::Header;
use crate::ui::Outcome;
use crate::ui::error::{Again, Result, UsageFault, WrongFile};
use crate::ui::files::are_same;
use crate::ui::report::{CheckOf, CheckReport, ReconcileReport, Report, Table};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Reconcile) -> Result<Outcome> {
    let file = &arguments.source.file;
    if let Some(missing) = &arguments.missing {
        refuse_existing("--missing", missing)?;
        if arguments.findings.as_ref().is_some_and(|findings| are_same(findings, missing)) {
            return Err(UsageFault::of_file("--missing", missing, WrongFile::Twice).into());
        }
    }
    let findings = FindingsFile::open(arguments.findings.as_deref(), file)?;
    let format = app.settings.partner.csv_format;
    let mut compared = read_and_check(file, format, &app.settings)?;
    let mut known = None;
    if let Some(place) = known_place(&app.settings) {
        known = beside_earlier(app, &place, &mut compared).await;
    }
    let report = |checked: &_| CheckReport::new(CheckOf::Reconcile, name_of(file), format, checked);
    let checked = || Report::Check(Box::new(report(&compared.checked)));
    let link = Link::open(app, &[Scope::ReadLoans]).await?;
    let connection = link.up().map_err(|reason| reason.with(checked()))?;
    let place = Place::of(app.settings.environment, connection.partner_id().to_owned());
    if known_place(&app.settings).is_none() {
        known = beside_earlier(app, &place, &mut compared).await;
    }
    // One file a branch: what the month has already is not missing in this one.
    let of_month = known.as_ref().map(|known| known.of_month.clone()).unwrap_or_default();
    let (rows, checked) = (&compared.rows, &mut compared.checked);
    let known = known.as_ref();
    let comparison = expected::compare(app, &connection, known, of_month, rows, checked).await??;
    let mut check = report(checked);
    check.findings_file = findings.write(checked)?;
    let has_titles = app.settings.csv.header != Header::No;
    let table = Table::missing(&comparison.not_reported, format, has_titles);
    let missing_file = arguments.missing.as_deref().map(name_of);
    if let Some(missing) = &arguments.missing {
        write_new(missing, &table.to_csv(csv_form(checked)))?;
    }
    let report = ReconcileReport { check, place, comparison, missing_file };
    let report = Report::Reconcile(Box::new(report));
    if checked.is_valid() {
        Ok(Outcome::well(report))
    } else {
        Err(invalid(file, checked, report, Again::Reconcile))
    }
}

async fn beside_earlier(
    app: &mut App<'_>,
    place: &Place,
    compared: &mut CheckedFile,
) -> Option<Known> {
    let CheckedFile { checked, rows, groups, .. } = compared;
    let known = Known::of_any_month(app, place, rows).await?;
    known.compare(&app.settings, rules(&app.settings), rows, groups, checked);
    Some(known)
}
