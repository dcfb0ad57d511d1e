//! A file beside the months before, as `check`, `reconcile` and `upload` compare it.

use super::{App, known_place};
use crate::checks::{Checked, Code, Earlier, Rows, Rules};
use crate::ledger::{LedgerError, LedgerView, Place};
use crate::model::Reported;
use crate::model::standing::Standing;
use crate::options::Settings;
use crate::t;
use crate::ui::explain::ledger_message;

/// Whether there may be something to compare with: the rows of a file need not be kept for nothing.
pub(super) fn may_be_known(app: &App<'_>) -> bool {
    known_place(&app.settings).is_some() && app.ledger_file().is_ok_and(std::path::Path::exists)
}

/// What was reported before, as the ledger has it.
pub(super) struct Known {
    reported: Vec<Reported>,
    /// The month of the file, as `2026-10`.
    month: Option<String>,
}

impl Known {
    /// What is known beside a file of `month`; where the month is not said, what was reported for any.
    /// Of each loan the newest amount counts, and that may be one of the same month, as `standing` has
    /// it: none where the file corrects those.
    pub(super) async fn read(
        view: &mut LedgerView,
        place: &Place,
        month: Option<&str>,
        standing: Option<&Standing>,
        rows: &Rows,
    ) -> Result<Self, LedgerError> {
        let wanted = rows.repayments.iter().map(|row| row.loan_id.as_str());
        let mut reported = view.reported_before(place, month, wanted).await?;
        if let Some(standing) = standing {
            let month = standing.month.as_str();
            let stands = standing.stands();
            reported.retain(|Reported { repayment: before, .. }| {
                let of_loan = stands.get(before.loan_id.as_str()).into_iter().flatten();
                !of_loan.clone().any(|posted| posted.row.replaces(before))
            });
            let of_month = stands.values().flatten().map(|posted| posted.row.clone());
            let of_month =
                of_month.map(|repayment| Reported { repayment, period: month.to_owned() });
            reported.extend(of_month);
        }
        reported.sort_by(|a, b| {
            (&a.period, &a.repayment.loan_id).cmp(&(&b.period, &b.repayment.loan_id))
        });
        Ok(Self { reported, month: month.map(str::to_owned) })
    }

    /// The same for a command that is not told the month: it is the last one, unless that was reported
    /// already. Then the file may be a correction as well as a new month. `None` where nothing is known:
    /// the file itself can be checked all the same.
    pub(super) async fn of_any_month(app: &mut App<'_>, rows: &Rows) -> Option<Self> {
        let place = known_place(&app.settings)?;
        let read = async {
            let Some(mut view) = app.ledger_view().await? else {
                app.warn_of_unknown_past("missing")?;
                return Ok(None);
            };
            if view.history().await?.is_empty() {
                app.warn_of_unknown_past("empty")?;
            }
            let known = Self::read(&mut view, &place, None, None, rows).await?;
            view.close().await?;
            Ok::<_, LedgerError>(Some(known))
        };
        match read.await {
            Ok(known) => {
                let mut known = known.filter(|known| !known.reported.is_empty())?;
                let last_month = app.last_month().to_string();
                let is_due = known.reported.iter().all(|reported| reported.period < last_month);
                known.month = is_due.then_some(last_month);
                Some(known)
            }
            Err(error) => {
                app.console.note(&t!("compare-not-done", why = ledger_message(&error)));
                None
            }
        }
    }

    /// Adds to `checked` what is strange about the rows beside it.
    pub(super) fn compare(
        &self,
        settings: &Settings,
        mut rules: Rules,
        rows: &Rows,
        checked: &mut Checked,
    ) {
        let earlier = Earlier {
            reported: &self.reported,
            period: self.month.as_deref(),
            meaning: settings.partner.amount,
            total_percent: settings.total_percent,
        };
        if self.month.is_none() {
            // It may be the file that was reported last.
            rules.lower(Code::FileSameAsBefore);
        }
        let findings = earlier.compare(rows, checked, &rules);
        checked.findings.merge(findings);
    }
}
