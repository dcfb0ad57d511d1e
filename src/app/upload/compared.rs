//! A valid file beside what is known: what may be sent of it, what is strange about it, and what to ask a
//! person before it goes to production.

use super::confirm::{Confirmation, Confirmed};
use super::ready::Ready;
use super::request::Request;
use super::where_to;
use crate::app::checked_file::{CheckedFile, rules};
use crate::app::context::{App, new_id};
use crate::app::link::Link;
use crate::app::{earlier, expected};
use crate::checks::guard::{Guarded, Intent, guard};
use crate::checks::{Code, Severity};
use crate::ledger::{Ledger, LedgerView, Place, Upload, UploadMeta, rows_sha256};
use crate::model::batch::{Batch, split};
use crate::model::standing::Standing;
use crate::model::{FileMeta, Profile};
use crate::ui::error::{Again, Error, HeldBack, Result, RowsOf};
use crate::ui::report::{CheckReport, ReconcileReport, Report, Sent, UploadOf};

pub(super) struct Compared {
    request: Request,
    file: CheckedFile,
    place: Place,
    standing: Standing,
    guarded: Guarded,
    known: Option<earlier::Known>,
    expected_loans: Option<usize>,
}

impl Compared {
    /// Asks the guard, then compares with the months before: exit 6, 7, 3.
    pub(super) async fn compare_with_history(
        app: &App<'_>,
        mut view: Option<&mut LedgerView>,
        request: Request,
        mut file: CheckedFile,
        place: Place,
    ) -> Result<Self> {
        if let Some(upload) = &request.corrected
            && upload.meta.partner_id != place.partner_id
        {
            let upload = Box::new(upload.meta.clone());
            let asked = place.partner_id;
            return Err(Error::CorrectOtherPartner { upload, asked });
        }
        // Where there is no ledger, nothing is known to have been sent.
        let standing = match &mut view {
            Some(view) => view.standing(&place, request.month).await?,
            None => Standing::of(request.month),
        };
        let rows = file.rows.repayments.clone();
        let guarded = guard(&standing, rows, &request.intent).map_err(|why| {
            let format = request.format_beside(&standing, &why);
            let (file, environment) = (request.file.clone(), place.environment);
            HeldBack { why, rows_of: RowsOf::File { file, environment, format } }
        })?;
        let mut rules = rules(&app.settings);
        if matches!(request.intent, Intent::Again | Intent::Corrects { again: true, .. }) {
            rules.lower(Code::FileSameAsBefore);
        }
        let of_month = request.corrected.is_none().then_some(&standing);
        let rows = &file.rows;
        let mut known = None;
        if let Some(view) = &mut view {
            let mut before =
                earlier::Known::read(view, &place, Some(request.month), of_month, rows).await?;
            before.read_history(view, rows).await?;
            if let Some(upload) = &request.corrected {
                before.follow(&upload.meta);
            }
            if request.corrected.is_none() {
                before.same_rows_of =
                    view.month_of_rows(&place, request.month, &rows.repayments).await?;
            }
            before.compare(&app.settings, rules.clone(), rows, &file.groups, &mut file.checked);
            known = Some(before);
        }
        let at = (&place, &standing);
        let doubts = where_to::doubts(app, view, &request, &file, at, &rules).await?;
        file.checked.findings.merge(doubts);
        if let Some(correction) = request.correction(&standing) {
            correction.suppress_whole_file_findings(&mut file.checked);
            file.checked.findings.merge(correction.compare(&file.rows, &rules));
        }
        if !file.checked.is_valid() {
            let report = Report::Check(Box::new(request.report(&file.checked)));
            let mut errors = file.checked.findings.counts_of(Severity::Error);
            let is_only_same = errors.all(|(code, _)| code == Code::FileSameAsBefore);
            let again = if is_only_same { Again::Anyway } else { Again::Check };
            return Err(request.invalid(&file.checked, report, again));
        }
        Ok(Self { request, file, place, standing, guarded, known, expected_loans: None })
    }

    /// Compares with the loans that Kiva expects: exit 3. Where Kiva cannot be asked for now, the upload is recorded
    /// all the same, and `resume` compares it.
    pub(super) async fn reconcile(mut self, app: &mut App<'_>, link: Link) -> Result<(Self, Link)> {
        let connection = match link {
            Link::Up(connection) => connection,
            down @ Link::Down(..) => return Ok((self, down)),
        };
        // Loans of the month that Kiva has already are not missing in the file.
        let of_month = self.standing.loans_of_month();
        let known = self.known.as_ref();
        let CheckedFile { rows, checked, .. } = &mut self.file;
        let answer = expected::compare(app, &connection, known, of_month, rows, checked).await?;
        let comparison = match answer {
            Ok(comparison) => comparison,
            Err(reason) => return Ok((self, Link::Down(reason, connection.interrupt))),
        };
        self.expected_loans = Some(comparison.expected_loans);
        if self.file.checked.is_valid() {
            return Ok((self, Link::Up(connection)));
        }
        let (check, place, missing_file) = (self.report(), self.place, None);
        let report = ReconcileReport { check, place, comparison, missing_file };
        let report = Report::Reconcile(Box::new(report));
        Err(self.request.invalid(&self.file.checked, report, Again::Reconcile))
    }

    pub(super) async fn confirmation(
        &self,
        app: &App<'_>,
        view: &mut LedgerView,
    ) -> Result<Confirmation<'_>> {
        Ok(Confirmation {
            meta: self.request.meta(app),
            findings: self.report().for_decision(),
            guarded: &self.guarded,
            last: view.last_to(&self.place).await?,
        })
    }

    fn report(&self) -> CheckReport {
        let mut report = self.request.report(&self.file.checked);
        report.is_reconciled = self.expected_loans.is_some();
        report
    }

    pub(super) fn batches(&self, app: &App<'_>) -> Vec<Batch> {
        let upload = &app.settings.upload;
        split(&self.guarded.rows, upload.batch_size, upload.id_fields)
    }

    pub(super) fn sent(self, is_file_known: bool) -> Sent {
        Sent {
            is_file_known,
            check: Some(self.report()),
            guarded: Some(self.guarded),
            expected_loans: self.expected_loans,
        }
    }

    pub(super) fn left_out(&self) -> Option<usize> {
        self.request.corrected.as_ref().map(|_| self.guarded.left_out)
    }

    /// Refuses a file that is no longer the one that was read.
    pub(super) async fn hold_file(&self, app: &mut App<'_>) -> Result<()> {
        self.file.stamp.hold(app).await
    }

    /// The profile of the file, where it is one of a month: a correction of a few rows is none.
    fn profile_to_keep(&self) -> Option<&Profile> {
        let profile = self.file.checked.profile.as_ref()?;
        let rows = profile.profile.all.rows;
        let corrected = self.request.corrected.as_ref();
        let is_part = corrected.is_some_and(|upload| rows * 2 < upload.rows() as u64);
        (!is_part).then_some(&profile.profile)
    }

    /// Records the upload, and gives up those that it replaces, in one transaction. One that `reconciles` and was not
    /// compared yet is not sent before it is.
    pub(super) async fn record(
        self,
        app: &App<'_>,
        reconciles: bool,
        confirmed: &Confirmed,
        ledger: &mut Ledger,
    ) -> Result<Ready> {
        let settings = &app.settings;
        let batches = self.batches(app);
        let is_again = self.request.intent == Intent::Again;
        let mut meta = UploadMeta {
            id: new_id()?,
            partner_id: self.place.partner_id.clone(),
            file_sha256: self.file.sha256.clone(),
            rows_sha256: rows_sha256(&self.guarded.rows),
            id_fields: settings.upload.id_fields.to_string(),
            again_of: self.guarded.again_of.clone().filter(|_| is_again),
            api_url: app.api_url(),
            csv_form: self.file.checked.dialect.map(|dialect| dialect.form()),
            file: Some(FileMeta {
                read_with: app.console.typed().reading(),
                amount_meaning: settings.csv.meaning,
                currency: settings.partner.currency.map(|currency| currency.code().to_owned()),
                ..self.file.checked.meta.clone()
            }),
            started_at: app.now(),
            left_out: self.left_out(),
            is_unreconciled: reconciles && self.expected_loans.is_none(),
            ..self.request.meta(app)
        };
        meta.place =
            ledger.create(&meta, &batches, &self.guarded.cancels, self.profile_to_keep()).await?;
        let sent = self.sent(confirmed.is_file_known);
        Ok(Ready::new(UploadOf::Upload, Upload::pending(meta, batches), sent, confirmed))
    }
}
