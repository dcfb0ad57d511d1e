//! A file beside the months before, as `check`, `reconcile` and `upload` compare it.

use std::collections::HashMap;

use super::context::App;
use super::open_ledger::is_missing;
use crate::checks::{Checked, Code, Earlier, Groups, Rows, Rules, upload_before};
use crate::ledger::{LedgerError, LedgerView, Place, UploadMeta};
use crate::model::standing::Standing;
use crate::model::{AmountMeaning, Month, Profile, Repayment, Reported};
use crate::options::Settings;
use crate::ui::explain;
use crate::ui::words::t;

/// The place of which something may be known: the rows of a file need not be kept for nothing.
pub(super) async fn place_with_ledger(app: &mut App<'_>) -> Option<Place> {
    if app.ledger_file().map_or(true, is_missing) {
        return None;
    }
    let place = app.place_without_token().await;
    known_or_told(app, place)
}

/// What the ledger has; where it cannot be read that is told, since the file itself can be checked all the same.
fn known_or_told<T>(app: &mut App<'_>, read: Result<Option<T>, LedgerError>) -> Option<T> {
    read.unwrap_or_else(|error| {
        let why = explain::ledger(&error, app.console.typed()).said.message;
        app.console.warn(&t!("compare-not-done", why));
        None
    })
}

#[derive(Default)]
pub(super) struct Known {
    pub reported: Vec<Reported>,
    /// Of the loans of the file the last amount before its month, where one of its month came after it.
    replaced: Vec<Reported>,
    /// The profiles of the months before, the newest first.
    history: Vec<Profile>,
    /// What the amounts of the upload were that the file follows on, or corrects, and its month.
    meant: Option<(AmountMeaning, Month)>,
    /// The month of the file.
    month: Option<Month>,
    /// The earlier month for which just its rows were sent.
    pub same_rows_of: Option<Month>,
    /// The loans that were reported for that month already, where the command is not told the month: the file
    /// may be another part of it.
    pub of_month: HashMap<String, Month>,
}

impl Known {
    /// What is known beside a file of `month`; where the month is not said, what was reported for any.
    /// Of each loan the newest amount counts, and that may be one of the same month, as `standing` has
    /// it: none where the file corrects those.
    pub(super) async fn read(
        view: &mut LedgerView,
        place: &Place,
        month: Option<Month>,
        standing: Option<&Standing>,
        rows: &Rows,
    ) -> Result<Self, LedgerError> {
        let wanted = rows.repayments.iter().map(|row| row.loan_id.as_str());
        let mut reported = view.reported_before(place, month, wanted).await?;
        let mut replaced = Vec::new();
        if let Some(standing) = standing {
            let month = standing.month;
            let stands = standing.stands();
            let is_replaced = |Reported { repayment: before, .. }: &Reported| {
                let of_loan = stands.get(before.loan_id.as_str()).into_iter().flatten();
                of_loan.clone().any(|posted| posted.row.replaces(before))
            };
            (replaced, reported) = reported.into_iter().partition(is_replaced);
            let of_file = rows.loans();
            replaced.retain(|before| of_file.contains(before.repayment.loan_id.as_str()));
            reported.extend(stands.values().flatten().map(|posted| posted.reported(month)));
        }
        reported.sort_by(|a, b| {
            (a.period, &a.repayment.loan_id).cmp(&(b.period, &b.repayment.loan_id))
        });
        Ok(Self { reported, replaced, month, ..Self::default() })
    }

    /// It is the month before today's, unless most loans of the file were reported for that already: then it
    /// may be a correction as well as a new month, for which none of its loans was reported.
    fn guess_month(&mut self, last_month: Month, rows: &Rows) {
        let of_month = self.reported.iter().filter(|reported| reported.period >= last_month);
        self.of_month = of_month.map(|r| (r.repayment.loan_id.to_string(), r.period)).collect();
        let is_known = |row: &&Repayment| self.of_month.contains_key(row.loan_id.as_str());
        let known = rows.repayments.iter().filter(is_known).count();
        self.month = (known * 2 < rows.repayments.len()).then_some(last_month);
        if self.month.is_none() {
            self.of_month.clear();
        }
    }

    pub(super) async fn read_history(
        &mut self,
        view: &mut LedgerView,
        rows: &Rows,
    ) -> Result<(), LedgerError> {
        let known = self.reported.iter().chain(&self.replaced);
        if let Some(upload) = upload_before(known, self.month, rows) {
            self.history = view.profiles(upload).await?;
            self.follow(&view.meta(upload).await?);
        }
        Ok(())
    }

    /// The file follows on this upload, or corrects it.
    pub(super) fn follow(&mut self, upload: &UploadMeta) {
        let meaning = upload.file.as_ref().and_then(|file| file.amount_meaning);
        self.meant = meaning.map(|meaning| (meaning, upload.period));
    }

    /// The same for a command that is not told the month: it is the last one, unless that was reported
    /// already. Then the file may be a correction as well as a new month. `None` where nothing is known:
    /// the file itself can be checked all the same.
    pub(super) async fn of_any_month(
        app: &mut App<'_>,
        place: &Place,
        rows: &Rows,
    ) -> Option<Self> {
        let read = async {
            let Some(mut view) = app.ledger_view().await? else {
                app.warn_of_unknown_past("missing")?;
                return Ok(None);
            };
            if view.newest(None).await?.is_none() {
                app.warn_of_unknown_past("empty")?;
            }
            let mut known = Self::read(&mut view, place, None, None, rows).await?;
            known.guess_month(app.last_month(), rows);
            known.read_history(&mut view, rows).await?;
            known.same_rows_of =
                view.month_of_rows(place, app.last_month(), &rows.repayments).await?;
            view.close().await?;
            Ok::<_, LedgerError>(Some(known))
        };
        let read = read.await;
        known_or_told(app, read).filter(|known| !known.reported.is_empty())
    }

    /// Adds to `checked` what is strange about the rows beside it.
    pub(super) fn compare(
        &self,
        settings: &Settings,
        mut rules: Rules,
        rows: &Rows,
        groups: &Groups,
        checked: &mut Checked,
    ) {
        let earlier = Earlier {
            reported: &self.reported,
            replaced: &self.replaced,
            period: self.month,
            meaning: settings.partner.amount,
            total_percent: settings.total_percent,
            history: &self.history,
            meant: self.meant,
            same_rows_of: self.same_rows_of,
            groups,
        };
        if self.month.is_none() {
            // It may be the file that was reported last, or what corrects it.
            rules.lower(Code::FileSameAsBefore);
            rules.lower(Code::FileShifted);
        }
        let compared = earlier.compare(rows, checked, &rules);
        if let Some(code) = compared.usual {
            checked.notes.extend(checked.findings.remove(code));
        }
        checked.findings.merge(compared.findings);
        checked.profile = compared.profile;
    }
}
