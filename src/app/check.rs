//! `check FILE`: is this file fit to be sent?

use super::checked_file;
use super::checked_file::{invalid, rules};
use super::context::{App, name_of};
use super::earlier::{self, Known};
use super::open_ledger::{is_missing, known_place};
use super::output_file::FindingsFile;
use crate::checks::{self, Groups};
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Again, Result};
use crate::ui::report::{CheckOf, CheckReport, Report};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Check) -> Result<Outcome> {
    let file = &arguments.source.file;
    let findings = FindingsFile::open(arguments.findings.as_deref(), file)?;
    let format = app.settings.partner.csv_format;
    let sheet = checked_file::open(file, &app.settings)?;
    let rules = rules(&app.settings);
    let checked = if let Some(place) = earlier::place_with_ledger(app).await {
        let (mut checked, rows) = checks::check_rows(&sheet, &rules);
        if let Some(known) = Known::of_any_month(app, &place, &rows).await {
            let groups = Groups::of(&sheet, &rows.repayments);
            known.compare(&app.settings, rules, &rows, &groups, &mut checked);
        }
        checked
    } else {
        // Without an account's own place for a ledger there is none to be missed.
        let is_missing = app.ledger_file().is_ok_and(is_missing);
        if known_place(&app.settings).is_some() && is_missing {
            app.warn_of_unknown_past("missing")?;
        }
        checks::check(&sheet, &rules)
    };
    let mut report = CheckReport::new(CheckOf::Check, name_of(file), format, &checked);
    report.findings_file = findings.write(&checked)?;
    let report = Report::Check(Box::new(report));
    if checked.is_valid() {
        Ok(Outcome::well(report))
    } else {
        Err(invalid(file, &checked, report, Again::Check))
    }
}
