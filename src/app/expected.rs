//! A file beside the loans that Kiva expects, as `reconcile` and `upload --reconcile` compare it.

use std::collections::{HashMap, HashSet};

use super::checked_file::rules;
use super::context::App;
use super::earlier::Known;
use super::link::Connection;
use crate::checks::expected::{Comparison, Expected, LookedUp, found};
use crate::checks::{Checked, Rows};
use crate::kiva::{LoanReader, LoansError};
use crate::model::{Loan, Month, Repayment};
use crate::ui::error::{NotBegun, Result};
use crate::ui::words::t;

/// Rows that Kiva is asked about one by one. Where there are more, the file is wrong as a whole, and
/// the first rows show how.
const LOOK_UPS: usize = 20;

/// Compares with the loans that Kiva expects, and adds what it finds to `checked`. Those `of_month` were
/// reported for the month already: they are not missing in the file. Where what keeps
/// Kiva from being asked may pass by itself, it is no error, but a reason to ask later.
pub(super) async fn compare(
    app: &mut App<'_>,
    connection: &Connection,
    known: Option<&Known>,
    of_month: HashMap<String, Month>,
    rows: &Rows,
    checked: &mut Checked,
) -> Result<Result<Comparison, NotBegun>> {
    app.console.progress(&t!("progress-loans"));
    let mut reader = connection.loans();
    let fetched =
        connection.interrupt.until_interrupted(fetch(&mut reader, &rows.repayments)).await;
    let (loans, looked_up) = match fetched {
        None => return Ok(Err(NotBegun::Interrupted)),
        Some(Err(why)) if why.is_transient() => return Ok(Err(NotBegun::NoLoans(why))),
        Some(fetched) => fetched?,
    };
    let rules = rules(&app.settings);
    let reported = known.map_or(&[][..], |known| &known.reported);
    let expected = Expected::new(&loans).beside(app.settings.partner.amount, reported);
    let expected = expected.reported(of_month);
    let comparison = expected.compare(&rows.repayments, &rows.mentioned, &looked_up, &rules);
    comparison.tell(checked);
    Ok(Ok(comparison))
}

/// All loans that Kiva expects, and what it knows of the ids that are none of theirs.
async fn fetch(
    reader: &mut LoanReader<'_>,
    rows: &[Repayment],
) -> Result<(Vec<Loan>, LookedUp), LoansError> {
    let loans = reader.expected().await?;
    let mut looked_up = LookedUp::new();
    let mut unexplained = Expected::new(&loans).unexplained(rows);
    if unexplained.len() > LOOK_UPS {
        // So many at once may be paid out, and Kiva has not noted it yet.
        let raised = reader.raised().await.unwrap_or_default();
        let asked: HashSet<&str> = unexplained.iter().copied().collect();
        looked_up.extend(raised.into_iter().filter_map(|loan| {
            let id = loan.loan_id.clone().filter(|id| asked.contains(id.as_str()))?;
            Some((id, Some(loan)))
        }));
        unexplained.retain(|id| !looked_up.contains_key(*id));
    }
    for id in unexplained.into_iter().take(LOOK_UPS) {
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
