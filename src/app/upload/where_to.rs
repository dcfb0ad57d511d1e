//! Is a file sent for the month, and to the place, that was meant? Each doubt with the command that would be
//! right.

use super::request::Request;
use crate::app::checked_file::CheckedFile;
use crate::app::context::App;
use crate::checks::guard::Intent;
use crate::checks::{Finding, FindingKind, Rules, WhereFault, may_be_this_month};
use crate::ledger::{LedgerView, Place, UploadStatus};
use crate::model::standing::Standing;
use crate::model::{Environment, Month};
use crate::ui::error::Result;

/// A report of a month that is longer ago is sent by mistake.
const LONG_AGO: i64 = 12;

/// The doubts about the month and the place. A correction says by itself what it is of, and the sandbox is
/// for trying.
pub(super) async fn doubts(
    app: &App<'_>,
    view: Option<&mut LedgerView>,
    request: &Request,
    file: &CheckedFile,
    (place, standing): (&Place, &Standing),
    rules: &Rules,
) -> Result<Vec<Finding>> {
    if request.corrected.is_some() || app.settings.environment == Environment::Sandbox {
        return Ok(Vec::new());
    }
    let this_month = Month::of(app.today);
    let mut faults = Vec::new();
    if let Some(other) = file.months.other_than(request.month, app.today) {
        // One that has not begun cannot be reported.
        let begun = Some(other.month).filter(|named| *named <= this_month);
        let option = begun.map(String::from).unwrap_or_default();
        faults.push((WhereFault::OtherMonth(other), ("period", option)));
    } else if let Some(day) = file.months.end_before_that_of(request.month) {
        faults.push((WhereFault::EndsEarly(day), ("period", String::new())));
    }
    let is_new = request.is_month_reckoned && request.intent == Intent::New;
    let stands = standing.stands();
    let loans = file.rows.repayments.iter().map(|row| row.loan_id.as_str());
    if is_new && may_be_this_month(app.today, loans, |loan| stands.contains_key(loan)) {
        faults.push((WhereFault::DoubtfulMonth, ("period", this_month.to_string())));
    }
    if this_month.since(request.month) > LONG_AGO {
        faults.push((WhereFault::LongAgo, ("period", this_month.previous().to_string())));
    }
    let is_stage = app.settings.environment == Environment::Stage;
    let is_by_default = is_stage && app.global.env.is_none();
    if let Some(view) = view.filter(|_| is_by_default)
        && was_production(view, place).await?
    {
        let production = Environment::Production.to_string();
        faults.push((WhereFault::ToStage, ("env", production)));
    }
    let finding = |(fault, (option, value)): (WhereFault, (&'static str, String))| {
        let command = app.console.typed().suggest("upload").about(&request.file);
        // What was agreed to was so for the environment that was typed.
        let command = if option == "env" { command.without("restored") } else { command };
        let command = command.option(option, &value).unbroken();
        let command = if value.is_empty() { String::new() } else { command };
        rules.finding(FindingKind::Where { fault, month: request.month, command })
    };
    Ok(faults.into_iter().filter_map(finding).collect())
}

/// Whether this partner's reports have gone to production before.
async fn was_production(view: &mut LedgerView, place: &Place) -> Result<bool> {
    let partner = place.partner_id.clone();
    let production = Place::of(Environment::Production, partner);
    let is_there = |status| {
        matches!(status, UploadStatus::Accepted | UploadStatus::Partial | UploadStatus::Incomplete)
    };
    Ok(view.last_to(&production).await?.is_some_and(|last| is_there(last.status)))
}
