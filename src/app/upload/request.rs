//! What is asked for, and the file that it is asked of.

use std::path::PathBuf;

use crate::app::checked_file::{CheckedFile, invalid, read_and_check};
use crate::app::clock;
use crate::app::context::{App, name_of};
use crate::app::find::{find_upload, no_upload};
use crate::checks::guard::{Blocked, Intent};
use crate::checks::{Checked, Correction, RowOutcome};
use crate::ledger::{BatchRecord, BatchStatus, LedgerView, Upload, UploadMeta};
use crate::model::standing::Standing;
use crate::model::{CsvFormat, Month, Repayment};
use crate::options::args;
use crate::ui::error::{Again, Error, Result, UsageFault};
use crate::ui::report::{CheckOf, CheckReport, Report};

pub(super) struct Request {
    pub(super) file: PathBuf,
    pub(super) format: CsvFormat,
    pub(super) month: Month,
    pub(super) intent: Intent,
    pub(super) corrected: Option<Box<Upload>>,
    /// Nobody said the month: the clock does.
    pub(super) is_month_reckoned: bool,
}

impl Request {
    /// What the options, the settings and the upload that is corrected come to.
    pub(super) async fn resolve(app: &App<'_>, arguments: &args::UploadArgs) -> Result<Self> {
        let this_month = Month::of(app.today);
        if let Some(month) = arguments.period.filter(|month| *month > this_month) {
            return Err(UsageFault::MonthNotBegun(month).into());
        }
        let file = arguments.source.file.clone();
        let corrected = match &arguments.corrects {
            Some(prefix) => Some(Box::new(wanted(app, prefix, &file).await?)),
            None => None,
        };
        let of_corrected = corrected.as_ref().map(|upload| upload.meta.period);
        if let (Some(month), Some(typed), Some(upload)) =
            (of_corrected, arguments.period, &corrected)
            && month != typed
        {
            let upload = Box::new(upload.meta.clone());
            return Err(UsageFault::CorrectOtherMonth { upload, asked: typed }.into());
        }
        let said = of_corrected.or(arguments.period);
        if said.is_none() {
            clock::examine(app)?;
        }
        let month = said.unwrap_or_else(|| this_month.previous());
        let own_format = corrected.as_ref().map(|upload| upload.format());
        let format = arguments.source.reading.format.or(own_format);
        let intent = match (&corrected, arguments.again) {
            (Some(upload), again) => Intent::Corrects { upload: upload.meta.id.clone(), again },
            (None, true) => Intent::Again,
            (None, false) => Intent::New,
        };
        Ok(Self {
            file,
            format: format.unwrap_or(app.settings.partner.csv_format),
            month,
            intent,
            corrected,
            is_month_reckoned: said.is_none(),
        })
    }

    /// The file, where it has no error.
    pub(super) fn read_valid(&self, app: &App<'_>) -> Result<CheckedFile> {
        let mut file = read_and_check(&self.file, self.format, &app.settings)?;
        if let Some(upload) = &self.corrected {
            let correction = Correction { upload: &upload.meta.id, rows: own_rows(upload) };
            correction.suppress_whole_file_findings(&mut file.checked);
        }
        if file.checked.is_valid() {
            return Ok(file);
        }
        let report = Report::Check(Box::new(self.report(&file.checked)));
        Err(self.invalid(&file.checked, report, Again::Check))
    }

    pub(super) fn report(&self, checked: &Checked) -> CheckReport {
        CheckReport::new(CheckOf::Upload, name_of(&self.file), self.format, checked)
    }

    /// What is told of the upload before it is recorded.
    pub(super) fn meta(&self, app: &App<'_>) -> UploadMeta {
        UploadMeta {
            file_name: name_of(&self.file),
            corrects: self.corrected.as_ref().map(|upload| upload.meta.id.clone()),
            ..UploadMeta::of(app.settings.environment, self.month)
        }
    }

    /// A file that failed the checks. What is wrong with a correction no other command can tell.
    pub(super) fn invalid(&self, checked: &Checked, report: Report, again: Again) -> Error {
        let again = match (&self.corrected, again) {
            (Some(upload), Again::Check | Again::Reconcile) => {
                Again::Correct(Box::new(upload.meta.clone()))
            }
            (_, again) => again,
        };
        invalid(&self.file, checked, report, again)
    }

    /// The format of the file, where the upload that has its rows already is of the other one.
    pub(super) fn format_beside(&self, standing: &Standing, why: &Blocked) -> Option<CsvFormat> {
        let Blocked::Already(already) = why else { return None };
        let mut of_upload = standing.rows.iter().filter(|posted| *posted.upload == *already.upload);
        let has_clients = of_upload.any(|posted| posted.row.client_id.is_some());
        (has_clients != (self.format == CsvFormat::ThreeColumn)).then_some(self.format)
    }

    /// The upload that is corrected, beside all that was accepted of its month.
    pub(super) fn correction<'a>(&'a self, standing: &'a Standing) -> Option<Correction<'a>> {
        let upload = self.corrected.as_deref()?;
        let mut rows = own_rows(upload);
        let of_others = standing.rows.iter().filter(|posted| *posted.upload != *upload.meta.id);
        rows.extend(of_others.map(|posted| {
            let outcome =
                if posted.has_error { RowOutcome::HasError } else { RowOutcome::Accepted };
            (&posted.row, outcome)
        }));
        Some(Correction { upload: &upload.meta.id, rows })
    }
}

fn own_rows(upload: &Upload) -> Vec<(&Repayment, RowOutcome)> {
    let errors = upload.error_lines();
    let outcome = |record: &BatchRecord, row: &Repayment| match record.status {
        BatchStatus::Accepted if errors.contains(&row.line) => RowOutcome::HasError,
        BatchStatus::Accepted | BatchStatus::Unknown | BatchStatus::Sending => RowOutcome::Accepted,
        BatchStatus::Rejected | BatchStatus::Pending | BatchStatus::Cancelled => {
            RowOutcome::InRejectedBatch
        }
    };
    let mut rows = Vec::new();
    for record in &upload.batches {
        rows.extend(record.batch.repayments.iter().map(|row| (row, outcome(record, row))));
    }
    rows
}

/// The upload that `file` corrects: one to the same environment, and of the same partner.
async fn wanted(app: &App<'_>, prefix: &str, file: &std::path::Path) -> Result<Upload> {
    let Some(mut view) = LedgerView::open(app.ledger_file()?).await? else {
        return Err(no_upload(prefix));
    };
    let id = find_upload(&mut view, prefix).await?;
    let upload = view.load(&id).await?;
    view.close().await?;
    if upload.meta.environment != app.settings.environment {
        let asked = app.settings.environment.as_str();
        let (upload, file) = (Box::new(upload.meta), file.to_owned());
        return Err(UsageFault::CorrectElsewhere { upload, asked, file }.into());
    }
    Ok(upload)
}
