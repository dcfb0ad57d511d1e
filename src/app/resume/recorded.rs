//! An upload as the ledger has it, until the rest of it may be sent.

use std::path::Path;

use crate::app::checked_file::invalid;
use crate::app::context::{App, settings};
use crate::app::earlier::Known;
use crate::app::expected;
use crate::app::find::same_environment;
use crate::app::link::{Connection, Link};
use crate::app::upload::confirm::{Confirmation, Confirmed};
use crate::app::upload::ready::Ready;
use crate::app::upload::scopes;
use crate::checks::guard::{Guarded, Intent, guard};
use crate::checks::{Checked, Rows};
use crate::ledger::{BatchStatus, Ledger, LedgerView, Upload, UploadMeta};
use crate::model::standing::Standing;
use crate::options::{Overrides, args};
use crate::ui::Outcome;
use crate::ui::error::{Again, Error, HeldBack, Result, RowsOf};
use crate::ui::report::{
    CheckOf, CheckReport, ReconcileReport, Report, Sent, Told, UploadOf, UploadReport,
};
use crate::ui::words::{spoken, t};

/// An upload with what is known of its month.
pub(super) struct Recorded {
    told: Told,
    standing: Standing,
}

/// One whose rest nothing stands in the way of.
pub(super) struct Waiting {
    upload: Upload,
    standing: Standing,
    guarded: Guarded,
    sent: Sent,
}

impl Recorded {
    /// Loads it, with the settings for the place that it went to.
    pub async fn load(
        app: &mut App<'_>,
        ledger: &mut Ledger,
        id: &str,
        restored: bool,
    ) -> Result<Self> {
        let mut upload = ledger.view().load(id).await?;
        same_environment(app.global, &upload.meta)?;
        let global = args::Global { env: Some(upload.meta.environment), ..app.global.clone() };
        app.settings = settings(&global, Overrides::default())?;
        if app.agree(ledger, restored).await? {
            upload = ledger.view().load(id).await?;
        }
        let standing = ledger.view().standing(&upload.meta.at(), upload.meta.period).await?;
        Ok(Self { told: Told::of(upload, &standing), standing })
    }

    pub fn has_pending(&self) -> bool {
        self.told.upload.has(BatchStatus::Pending)
    }

    /// What is said of one that has nothing left to send.
    pub fn ended(self) -> Outcome {
        let (report, error) =
            (Some(report(self.told.clone())), Error::of_run(self.told, None, false));
        Outcome { report, error }
    }

    /// Holds what is pending against the month: exit 4 for another API, 6 and 7.
    pub fn guarded(self, app: &App<'_>) -> Result<Waiting> {
        let Self { told, standing } = self;
        let upload = told.upload.clone();
        // The rest goes to the API that has the beginning. The sandbox has a new address each time.
        if let (Some(recorded), Some(now)) = (&upload.meta.api_url, app.api_url())
            && *recorded != now
        {
            return Err(Error::OtherApi { upload: Box::new(upload), now });
        }
        let rows = upload.repayments_of(BatchStatus::Pending).cloned().collect();
        let UploadMeta { id, place: position, .. } = &upload.meta;
        let intent = Intent::Resume { upload: id.clone(), place: *position };
        let guarded = guard(&standing, rows, &intent)
            .map_err(|why| HeldBack { why, rows_of: RowsOf::Upload(Box::new(told)) })?;
        Ok(Waiting { upload, standing, guarded, sent: Sent::default() })
    }
}

impl Waiting {
    /// What will be done with the batches, before it is done.
    pub fn announce(&self) -> String {
        use BatchStatus::{Accepted, Pending, Rejected, Sending, Unknown};
        let mut parts = vec![t!("resume-upload", upload = &self.upload.meta.id)];
        let mut tell = |statuses: &[BatchStatus], said: fn(String) -> String| {
            let all = self.upload.batches.iter();
            let batches = all.filter(|record| statuses.contains(&record.status));
            let numbers: Vec<_> = batches.map(|record| record.batch.number).collect();
            if !numbers.is_empty() {
                parts.push(said(spoken().batches(numbers)));
            }
        };
        tell(&[Pending], |batches| t!("resume-to-send", batches));
        tell(&[Accepted], |batches| t!("resume-accepted", batches));
        tell(&[Rejected], |batches| t!("resume-refused", batches));
        tell(&[Sending, Unknown], |batches| t!("resume-unknown", batches));
        parts.join("\n  ")
    }

    /// What is said where the settings no longer say that the amounts are what they were.
    pub fn other_meaning(&self, app: &App<'_>) -> Option<String> {
        let meta = &self.upload.meta;
        let then = meta.file.as_ref()?.amount_meaning?;
        (then != app.settings.partner.amount).then(|| {
            let command = app.console.typed().about("cancel", &meta.id);
            t!("resume-other-meaning", then = then.to_string(), command)
        })
    }

    /// Whether it was to be compared with the loans that Kiva expects before the first of it is sent, and was not
    /// yet.
    fn is_to_be_reconciled(&self) -> bool {
        let upload = &self.upload;
        upload.meta.is_unreconciled && upload.batches.iter().all(|record| record.attempts == 0)
    }

    /// A way to Kiva for all that is to be done, by the one that is there where that will do.
    pub async fn connect(
        &self,
        app: &App<'_>,
        link: Option<Box<Connection>>,
    ) -> Result<Box<Connection>> {
        let reconciles = self.is_to_be_reconciled();
        let link = match link {
            Some(connection) if !reconciles => Link::Up(connection),
            _ => Link::open(app, scopes(reconciles)).await?,
        };
        let connection = link.up().map_err(|reason| reason.with(report(self.upload.clone())))?;
        let (found, meta) = (connection.partner_id(), &self.upload.meta);
        if *found == meta.partner_id {
            return Ok(connection);
        }
        Err(Error::OtherPartner { upload: Box::new(meta.clone()), found: found.to_owned() })
    }

    /// Compares with the loans that Kiva expects, as `upload --reconcile` does with the file, where it was to be:
    /// exit 3.
    pub async fn reconcile(
        mut self,
        app: &mut App<'_>,
        connection: &Connection,
        view: &mut LedgerView,
    ) -> Result<Self> {
        if !self.is_to_be_reconciled() {
            return Ok(self);
        }
        let Self { upload, standing, .. } = &self;
        let meta = &upload.meta;
        let repayments: Vec<_> = upload.repayments_of(BatchStatus::Pending).cloned().collect();
        let (rows, total) = (repayments.len() as u64, upload.total());
        let file = meta.file.clone().unwrap_or_default();
        let mut checked = Checked { rows, total, meta: file, ..Checked::default() };
        let rows = Rows { repayments, ..Rows::default() };
        let of_month = meta.corrects.is_none().then_some(standing);
        let known = Known::read(view, &meta.at(), Some(meta.period), of_month, &rows).await?;
        let (known, of_month) = (Some(&known), standing.loans_of_month());
        let answer =
            expected::compare(app, connection, known, of_month, &rows, &mut checked).await?;
        let comparison = answer.map_err(|reason| reason.with(report(upload.clone())))?;
        let name = meta.file_name.clone();
        let mut check = CheckReport::new(CheckOf::Resume, name, upload.format(), &checked);
        check.is_reconciled = true;
        if checked.is_valid() {
            let expected_loans = Some(comparison.expected_loans);
            self.sent = Sent { check: Some(check), expected_loans, ..Sent::default() };
            return Ok(self);
        }
        let (place, missing_file) = (meta.at(), None);
        let report = ReconcileReport { check, place, comparison, missing_file };
        let report = Report::Reconcile(Box::new(report));
        Err(invalid(Path::new(&meta.file_name), &checked, report, Again::Reconcile))
    }

    pub async fn confirmation(&self, view: &mut LedgerView) -> Result<Confirmation<'_>> {
        let (meta, guarded) = (self.upload.meta.clone(), &self.guarded);
        let last = view.last_to(&meta.at()).await?;
        Ok(Confirmation { meta, findings: String::new(), guarded, last })
    }

    pub fn ready(self, by: &Confirmed) -> Ready {
        let sent = Sent { guarded: Some(self.guarded), ..self.sent };
        Ready::new(UploadOf::Resume, self.upload, sent, by)
    }
}

fn report(told: impl Into<Told>) -> Report {
    Report::Upload(Box::new(UploadReport::new(UploadOf::Resume, told)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::BatchRecord;
    use crate::model::batch::Batch;
    use crate::model::{Environment, IdFields};

    fn waiting(statuses: &[BatchStatus]) -> Waiting {
        let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
            status,
            ..BatchRecord::pending(Batch::new(number, Vec::new(), IdFields::Short))
        };
        let batches = (1..).zip(statuses).map(record).collect();
        let month = "2026-10".parse().unwrap();
        let meta = UploadMeta::of(Environment::Stage, month);
        let upload = Upload { batches, ..Upload::pending(meta, Vec::new()) };
        let (standing, guarded) = (Standing::of(month), Guarded::default());
        Waiting { upload, standing, guarded, sent: Sent::default() }
    }

    #[test]
    fn only_what_is_pending_is_to_be_sent() {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        for (statuses, send, accepted, rejected, unknown) in [
            (&[][..], "", "", "", ""),
            (&[Pending, Pending, Pending], "1 to 3", "", "", ""),
            (&[Accepted, Unknown, Pending], "3", "1", "", "2"),
            (&[Accepted, Rejected, Accepted], "", "1, 3", "2", ""),
            // Found so by a run that only looks: nobody knows what became of it.
            (&[Sending, Pending], "2", "", "", "1"),
            (&[Unknown, Sending, Unknown], "", "", "", "1 to 3"),
            (&[Rejected, Pending, Rejected, Pending], "2, 4", "", "1, 3", ""),
            (&[Pending, Unknown, Accepted, Rejected], "1", "3", "4", "2"),
            (&[Accepted, Cancelled, Pending], "3", "1", "", ""),
        ] {
            let mut lines = vec!["upload ".to_owned()];
            for (head, batches) in [
                ("to send", send),
                ("already accepted", accepted),
                ("refused, not sent again", rejected),
                ("outcome unknown, not sent again", unknown),
            ] {
                let word = if batches.len() > 1 { "batches" } else { "batch" };
                lines.extend((!batches.is_empty()).then(|| format!("  {head}: {word} {batches}")));
            }
            assert_eq!(waiting(statuses).announce(), lines.join("\n"), "{statuses:?}");
        }
    }
}
