//! What `check`, `reconcile` and `upload` do alike: hold a file against what was reported before, and
//! against what Kiva expects.

use std::collections::HashSet;
use std::path::Path;

use super::correct::correction;
use super::link::Connection;
use crate::app::{CheckedFile, known_partner, last_month, ledger_file, rules};
use crate::checks::expected::{Comparison, Expected, LookedUp, found};
use crate::checks::{Code, Earlier};
use crate::kiva::{LoanReader, LoansError};
use crate::ledger::{Ledger, LedgerError, Upload};
use crate::model::{Loan, Month, Repayment, Reported};
use crate::options::Settings;
use crate::t;
use crate::ui::Console;
use crate::ui::error::{NotBegun, Result};
use crate::ui::explain::ledger_message;

/// Rows that Kiva is asked about one by one. Where there are more, the file is wrong as a whole, and
/// the first rows show how.
const LOOK_UPS: usize = 20;

/// What was reported before, as the ledger has it.
pub(in crate::app) struct Records {
    reported: Vec<Reported>,
    period: Option<String>,
}

impl Records {
    /// What was reported up to the month `period` or, where that is not said, for any month.
    async fn read(
        ledger: &mut Ledger,
        settings: &Settings,
        partner: &str,
        period: Option<&str>,
    ) -> Result<Self, LedgerError> {
        let environment = settings.environment.as_str();
        let reported = ledger.last_reported(environment, partner, period).await?;
        // A check is not told the month. It is the last one, unless that was reported already: then the
        // file may be a correction as well as a new month.
        let last_month = last_month().to_string();
        let is_due = reported.iter().all(|reported| reported.period < last_month);
        let period = period.map(str::to_owned).or_else(|| is_due.then_some(last_month));
        Ok(Self { reported, period })
    }

    /// How to compare with it.
    pub fn earlier(&self, settings: &Settings) -> Earlier<'_> {
        Earlier {
            reported: &self.reported,
            period: self.period.as_deref(),
            meaning: settings.partner.amount,
            total_percent: settings.total_percent,
        }
    }

    fn compare(&self, settings: &Settings, checkup: &mut CheckedFile) {
        let rules = rules(settings);
        let findings = self.earlier(settings).compare(&checkup.rows, &checkup.checked, &rules);
        checkup.checked.findings.merge(findings);
    }
}

/// The partner and the ledger, where the one is known and the other there.
pub(in crate::app) fn recorded(settings: &Settings) -> Option<(String, &Path)> {
    let path = ledger_file(settings).ok().filter(|path| path.exists())?;
    Some((known_partner(settings)?, path))
}

/// Reads what was reported before, where there is a ledger and the partner is known: a check needs
/// neither, and makes none. `None` where nothing was.
pub(in crate::app) async fn read_records(
    settings: &Settings,
    period: Option<&str>,
    console: &mut Console,
) -> Option<Records> {
    let (partner, path) = recorded(settings)?;
    let read = async {
        let mut ledger = Ledger::open(path).await?;
        let records = Records::read(&mut ledger, settings, &partner, period).await?;
        ledger.close().await?;
        Ok::<_, LedgerError>(records)
    };
    match read.await {
        Ok(records) => Some(records).filter(|records| !records.reported.is_empty()),
        Err(error) => {
            not_compared(&error, console);
            None
        }
    }
}

/// Compares with what was reported before, as far as that can be read.
pub(in crate::app) async fn with_records(
    settings: &Settings,
    period: Option<&str>,
    checkup: &mut CheckedFile,
    console: &mut Console,
) {
    if let Some(records) = read_records(settings, period, console).await {
        records.compare(settings, checkup);
    }
}

/// The same for a file that corrects the upload `corrected` of the month `period`.
pub(in crate::app) async fn with_records_of_correction(
    settings: &Settings,
    period: &str,
    corrected: &Upload,
    checkup: &mut CheckedFile,
    console: &mut Console,
) {
    let compared = async {
        let mut ledger = Ledger::open(ledger_file(settings)?).await?;
        with_corrected(&mut ledger, settings, corrected, period, checkup).await?;
        ledger.close().await
    };
    if let Err(error) = compared.await {
        not_compared(&error, console);
    }
}

/// The file itself can be checked all the same.
fn not_compared(error: &LedgerError, console: &mut Console) {
    console.note(&t!("compare-not-done", why = ledger_message(error)));
}

/// Compares with what `ledger` says was reported up to the month `period`.
pub(in crate::app) async fn with_ledger(
    ledger: &mut Ledger,
    settings: &Settings,
    partner: &str,
    period: &str,
    checkup: &mut CheckedFile,
) -> Result<(), LedgerError> {
    Records::read(ledger, settings, partner, Some(period)).await?.compare(settings, checkup);
    Ok(())
}

/// Compares a correction of `corrected` with it, and with what was reported before its month: the
/// month's own amounts are those that are corrected.
pub(in crate::app) async fn with_corrected(
    ledger: &mut Ledger,
    settings: &Settings,
    corrected: &Upload,
    period: &str,
    checkup: &mut CheckedFile,
) -> Result<(), LedgerError> {
    let partner = &corrected.facts.partner_id;
    // A month that cannot be read has no other before it.
    let month: Option<Month> = period.parse().ok();
    let before = month.map_or_else(|| period.to_owned(), |month| month.previous().to_string());
    let mut records = Records::read(ledger, settings, partner, Some(&before)).await?;
    records.period = Some(period.to_owned());
    records.compare(settings, checkup);
    let correction = correction(corrected);
    correction.suppress_whole_file_findings(&mut checkup.checked);
    let findings = correction.compare(&checkup.rows, &rules(settings));
    checkup.checked.findings.merge(findings);
    Ok(())
}

/// The loans of a month that Kiva has already: a correction need not have them again.
pub(in crate::app) async fn reported_in(
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

/// Compares with the loans that Kiva expects, and adds what it finds to `checked`. Loans that are `reported` already are not missing in the file.
pub(in crate::app) async fn with_kiva(
    connection: &Connection,
    settings: &Settings,
    reported: &HashSet<String>,
    checkup: &mut CheckedFile,
) -> Result<Comparison> {
    let CheckedFile { checked, rows, .. } = checkup;
    let mut reader = connection.loans(settings);
    let fetched = connection.interrupt().unless(1, fetch(&mut reader, &rows.repayments)).await;
    let (loans, looked_up) = fetched.ok_or(NotBegun::Interrupted)??;
    let mut mentioned = rows.mentioned.clone();
    mentioned.extend(reported.iter().cloned());
    let comparison =
        Expected::new(&loans).compare(&rows.repayments, &mentioned, &looked_up, &rules(settings));
    // Which of the loans that are gone should be there Kiva's own list has told.
    checked.findings.remove(Code::LoanGone);
    checked.findings.merge(comparison.findings.clone());
    Ok(comparison)
}

/// All loans that Kiva expects, and what it knows of the ids that are none of theirs.
async fn fetch(
    reader: &mut LoanReader<'_>,
    rows: &[Repayment],
) -> Result<(Vec<Loan>, LookedUp), LoansError> {
    let loans = reader.expected().await?;
    let mut looked_up = LookedUp::new();
    for id in Expected::new(&loans).unexplained(rows).into_iter().take(LOOK_UPS) {
        match reader.find(id).await {
            Ok(loans) => looked_up.insert(id.to_owned(), found(id, loans)),
            Err(error) => {
                // The finding is right without it, and only says less.
                tracing::info!(why = %error, "no look-up");
                break;
            }
        };
    }
    Ok((loans, looked_up))
}
