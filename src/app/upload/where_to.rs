//! Is a file sent for the month, and to the place, that was meant? Each doubt with the command that would be
//! right.

use jiff::civil::Date;

use super::request::{Request, ValidFile};
use crate::app::App;
use crate::checks::guard::Intent;
use crate::checks::{Finding, FindingKind, Rules, WhereFault};
use crate::ledger::{LedgerView, Place, UploadStatus};
use crate::model::standing::Standing;
use crate::model::{Environment, Month, Repayment};
use crate::ui::error::Result;
use crate::ui::suggestion::Suggestion;

/// From this day on a month is about to end: some offices close their books before it does.
const LAST_DAYS: i8 = 25;

/// A report of a month that is longer ago is sent by mistake.
const LONG_AGO: i64 = 12;

/// The doubts about the month and the place. A correction says by itself what it is of, and the sandbox is
/// for trying.
pub(super) async fn doubts(
    app: &App<'_>,
    view: Option<&mut LedgerView>,
    request: &Request,
    file: &ValidFile,
    (place, standing): (&Place, &Standing),
    rules: &Rules,
) -> Result<Vec<Finding>> {
    if request.corrected.is_some() || app.settings.environment == Environment::Sandbox {
        return Ok(Vec::new());
    }
    let month = request.month.to_string();
    let this_month = Month::of(app.today);
    let mut faults = Vec::new();
    if let Some(other) = file.months.other_than(request.month, app.today) {
        let named = other.month.clone();
        faults.push((WhereFault::OtherMonth { other, month: month.clone() }, ("period", named)));
    }
    let is_new = !request.is_month_typed && request.intent == Intent::New;
    if is_new && may_be_this_month(app.today, &file.rows.repayments, standing) {
        let fault = WhereFault::DoubtfulMonth { month: month.clone() };
        faults.push((fault, ("period", this_month.to_string())));
    }
    if this_month.number() - request.month.number() > LONG_AGO {
        let fault = WhereFault::LongAgo { month: month.clone() };
        faults.push((fault, ("period", this_month.previous().to_string())));
    }
    if let Some(view) = view.filter(|_| is_by_default(app))
        && was_production(view, place).await?
    {
        let production = Environment::Production.to_string();
        faults.push((WhereFault::ToStage { month }, ("env", production)));
    }
    let finding = |(fault, (option, value)): (WhereFault, (&'static str, String))| {
        let command = Suggestion::new("upload", app.console.typed()).about(&request.file);
        let command = command.option(option, value).unbroken();
        rules.finding(FindingKind::Where { fault, command })
    };
    Ok(faults.into_iter().filter_map(finding).collect())
}

/// Without `--period` it is the month before; when this month is about to end and that one was reported, the
/// file may be of this one. A report that is late has no loans of it yet.
fn may_be_this_month(today: Date, rows: &[Repayment], standing: &Standing) -> bool {
    let stands = standing.stands();
    let known = rows.iter().filter(|row| stands.contains_key(row.loan_id.as_str())).count();
    today.day() >= LAST_DAYS && known * 2 > rows.len()
}

fn is_by_default(app: &App<'_>) -> bool {
    app.settings.environment == Environment::Stage && !app.settings.is_environment_typed
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::LoanId;
    use crate::model::standing::Posted;

    fn row(loan: &str) -> Repayment {
        let (loan_id, amount) = (LoanId::parse(loan).unwrap(), "5".parse().unwrap());
        Repayment { line: 2, loan_id, client_id: None, amount }
    }

    #[test]
    fn the_last_days_of_a_month_are_doubtful_where_the_month_before_was_reported() {
        let posted = |loan: &&str| Posted {
            upload: "8f6c2d9a41b7".into(),
            place: 1,
            posted: 1,
            row: row(loan),
            has_error: false,
        };
        let standing = |loans: &[&str]| {
            let rows = loans.iter().map(posted).collect();
            Standing { month: "2026-09".to_owned(), rows, ..Standing::default() }
        };
        let file = ["A", "B", "C"].map(row);
        for (day, loans, is_doubtful) in [
            (30, &["A", "B"][..], true),
            (25, &["A", "B", "C"], true),
            // It is late, or another branch.
            (30, &[], false),
            (30, &["A", "X", "Y"], false),
            // By then the month before is meant.
            (24, &["A", "B", "C"], false),
            (2, &["A", "B", "C"], false),
        ] {
            let doubtful = may_be_this_month(date(2026, 10, day), &file, &standing(loans));
            assert_eq!(doubtful, is_doubtful, "{day} {loans:?}");
        }
    }
}
