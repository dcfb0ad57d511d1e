//! What `check`, `reconcile` and `upload` do alike: hold a file against what was reported before, and
//! against what Kiva expects.

use std::collections::HashSet;

use anyhow::Result;
use jiff::civil::Date;

use super::correct::correction;
use super::deliver::Connection;
use super::{known_partner, last_month, ledger_file, rules};
use crate::checks::{Checked, Earlier, Finding};
use crate::console::Console;
use crate::ledger::{Ledger, LedgerError, Upload};
use crate::partner_api::{LoanReader, LoansError};
use crate::reconcile::{Comparison, Expected, LookedUp, found};
use crate::repayment::Loan;
use crate::say;
use crate::settings::Settings;

/// Rows that Kiva is asked about one by one. Where there are more, the file is wrong as a whole, and
/// the first rows show how.
const LOOK_UPS: usize = 20;

/// Compares with what the ledger says was reported before, where there is a ledger and the partner is
/// known: a check needs neither, and makes none.
pub(super) async fn with_records(
    settings: &Settings,
    period: Option<&str>,
    corrected: Option<&Upload>,
    checked: &mut Checked,
    console: &mut Console,
) {
    let partner = corrected.map(|upload| upload.facts.partner_id.clone());
    let partner = partner.or_else(|| known_partner(settings));
    let (Some(partner), Ok(path)) = (partner, ledger_file(settings)) else {
        return;
    };
    if !path.exists() {
        return;
    }
    let compared = async {
        let mut ledger = Ledger::open(path).await?;
        match (corrected, period) {
            (Some(corrected), Some(period)) => {
                with_corrected(&mut ledger, settings, corrected, period, checked).await?;
            }
            _ => with_ledger(&mut ledger, settings, &partner, period, checked).await?,
        }
        ledger.close().await
    };
    // The file itself can be checked all the same.
    if let Err(error) = compared.await {
        console.note(&say!("compare-not-done", why = error.to_string()));
    }
}

/// Compares with what `ledger` says was reported up to the month `period` or, where that is not said,
/// for any month; adds what it finds to `checked`.
pub(super) async fn with_ledger(
    ledger: &mut Ledger,
    settings: &Settings,
    partner: &str,
    period: Option<&str>,
    checked: &mut Checked,
) -> Result<(), LedgerError> {
    let environment = settings.environment.as_str();
    let reported = ledger.last_reported(environment, partner, period).await?;
    // A check is not told the month. It is the last one, unless that was reported already: then the
    // file may be a correction as well as a new month.
    let last_month = last_month();
    let is_due = reported.iter().all(|reported| reported.period < last_month);
    let period = period.or_else(|| is_due.then_some(&last_month));
    let earlier = Earlier {
        reported: &reported,
        period,
        meaning: settings.partner.amount,
        total_percent: settings.total_percent,
    };
    let findings = earlier.compare(checked, &rules(settings));
    add(checked, findings);
    Ok(())
}

/// Compares a correction of `corrected` with it, and with what was reported before its month: the
/// month's own amounts are those that are corrected.
pub(super) async fn with_corrected(
    ledger: &mut Ledger,
    settings: &Settings,
    corrected: &Upload,
    period: &str,
    checked: &mut Checked,
) -> Result<(), LedgerError> {
    let facts = &corrected.facts;
    let before = month_before(period);
    let reported =
        ledger.last_reported(&facts.environment, &facts.partner_id, Some(&before)).await?;
    let earlier = Earlier {
        reported: &reported,
        period: Some(period),
        meaning: settings.partner.amount,
        total_percent: settings.total_percent,
    };
    let findings = earlier.compare(checked, &rules(settings));
    add(checked, findings);
    let correction = correction(corrected);
    correction.lower(checked);
    let findings = correction.compare(checked, &rules(settings));
    add(checked, findings);
    Ok(())
}

/// The loans of a month that Kiva has already: a correction need not have them again.
pub(super) async fn reported_in(
    ledger: &mut Ledger,
    corrected: &Upload,
    period: &str,
) -> Result<HashSet<String>, LedgerError> {
    let facts = &corrected.facts;
    let reported =
        ledger.last_reported(&facts.environment, &facts.partner_id, Some(period)).await?;
    let of_month = reported.into_iter().filter(|reported| reported.period == period);
    Ok(of_month.map(|reported| reported.repayment.loan_id.to_string()).collect())
}

/// Compares with the loans that Kiva expects, and adds what it finds to `checked`; `None` when the
/// user asked to stop. Loans that are `reported` already are not missing in the file.
pub(super) async fn with_kiva(
    connection: &Connection,
    settings: &Settings,
    reported: &HashSet<String>,
    checked: &mut Checked,
) -> Result<Option<Comparison>> {
    let mut reader = connection.loans(settings);
    let fetched = connection.interrupt().unless(1, fetch(&mut reader, checked)).await;
    let Some(fetched) = fetched else { return Ok(None) };
    let (loans, looked_up) = fetched?;
    let mut mentioned = checked.mentioned();
    mentioned.extend(reported.iter().map(String::as_str));
    let comparison = Expected::new(&loans).compare(
        &checked.repayments,
        &mentioned,
        &looked_up,
        &rules(settings),
    );
    // Which of the loans that are gone should be there Kiva's own list has told.
    checked.findings.retain(|finding| finding.code != "loan.gone");
    add(checked, comparison.findings.clone());
    Ok(Some(comparison))
}

/// All loans that Kiva expects, and what it knows of the ids that are none of theirs.
async fn fetch(
    reader: &mut LoanReader<'_>,
    checked: &Checked,
) -> Result<(Vec<Loan>, LookedUp), LoansError> {
    let loans = reader.expected().await?;
    let mut looked_up = LookedUp::new();
    for id in Expected::new(&loans).unexplained(&checked.repayments).into_iter().take(LOOK_UPS) {
        match reader.find(id).await {
            Ok(loans) => looked_up.insert(id.to_owned(), found(id, loans)),
            Err(error) => {
                // The finding is right without it, and only says less.
                tracing::info!(why = error.code(), "no look-up");
                break;
            }
        };
    }
    Ok((loans, looked_up))
}

/// Adds findings in the order of the lines; what has no line comes last.
fn add(checked: &mut Checked, findings: Vec<Finding>) {
    checked.findings.extend(findings);
    checked.findings.sort_by_key(|finding| finding.line.unwrap_or(u64::MAX));
}

/// The month before `2026-10` as `2026-09`; the month itself where it is none.
fn month_before(month: &str) -> String {
    let first: Option<Date> = format!("{month}-01").parse().ok();
    let before = first.and_then(|first| first.yesterday().ok());
    before.map_or_else(|| month.to_owned(), |day| day.strftime("%Y-%m").to_string())
}
