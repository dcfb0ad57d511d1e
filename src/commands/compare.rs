//! What `check`, `reconcile` and `upload` do alike: hold a file against what was reported before, and
//! against what Kiva expects.

use anyhow::Result;

use super::deliver::Connection;
use super::{known_partner, last_month, ledger_file, rules};
use crate::checks::{Checked, Earlier, Finding};
use crate::console::Console;
use crate::ledger::{Ledger, LedgerError};
use crate::partner_api::{LoanReader, LoansError};
use crate::reconcile::{Comparison, Expected, LookedUp, found};
use crate::repayment::Loan;
use crate::settings::Settings;

/// Rows that Kiva is asked about one by one. Where there are more, the file is wrong as a whole, and
/// the first rows show how.
const LOOK_UPS: usize = 20;

/// Compares with what the ledger says was reported before, where there is a ledger and the partner is
/// known: a check needs neither, and makes none.
pub(super) async fn with_records(
    settings: &Settings,
    period: Option<&str>,
    checked: &mut Checked,
    console: &mut Console,
) {
    let (Some(partner), Ok(path)) = (known_partner(settings), ledger_file(settings)) else {
        return;
    };
    if !path.exists() {
        return;
    }
    let compared = async {
        let mut ledger = Ledger::open(path).await?;
        with_ledger(&mut ledger, settings, &partner, period, checked).await?;
        ledger.close().await
    };
    // The file itself can be checked all the same.
    if let Err(error) = compared.await {
        console.note(&format!("not compared with earlier reports: {error}"));
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

/// Compares with the loans that Kiva expects, and adds what it finds to `checked`; `None` when the
/// user asked to stop.
pub(super) async fn with_kiva(
    connection: &Connection,
    settings: &Settings,
    checked: &mut Checked,
) -> Result<Option<Comparison>> {
    let mut reader = connection.loans(settings);
    let fetched = connection.interrupt().unless(1, fetch(&mut reader, checked)).await;
    let Some(fetched) = fetched else { return Ok(None) };
    let (loans, looked_up) = fetched?;
    let comparison = Expected::new(&loans).compare(
        &checked.repayments,
        &checked.mentioned(),
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
