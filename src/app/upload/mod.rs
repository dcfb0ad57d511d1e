//! `upload FILE`: check, confirm, record, send, tell.

pub(in crate::app) mod compare;
mod correct;
pub mod deliver;
pub(in crate::app) mod link;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use self::link::{Connection, Question, confirm, to_confirm};
use crate::app::{
    CheckedFile, invalid, known_partner, last_month, name_of, open_ledger, read_and_check, reading,
    settings, write_new,
};
use crate::kiva::Scope;
use crate::ledger::{BatchRecord, Ledger, Upload, UploadMeta, now, rows_sha256};
use crate::model::batch::{Batch, split};
use crate::options::{Overrides, Settings, args};
use crate::t;
use crate::ui::Console;
use crate::ui::Outcome;
use crate::ui::error::{Again, Error, NotBegun, NothingSent, Result, UsageFault, WriteError};
use crate::ui::report::{self, CheckReport, ReconcileReport, Report, Unsent, UploadReport};

/// Runs the command.
///
/// # Errors
/// Whatever keeps the first byte from being sent; what happens later is in the result.
pub async fn run(
    global: &args::Global,
    arguments: &args::Upload,
    console: &mut Console,
) -> Result<Outcome> {
    let overrides = Overrides { batch_size: arguments.batch_size, ..reading(&arguments.source) };
    let mut settings = self::settings(global, overrides)?;
    let file = &arguments.source.file;
    let corrected = match &arguments.corrects {
        Some(prefix) => Some(correct::wanted(prefix, file, &settings).await?),
        None => None,
    };
    if let (Some(corrected), None) = (&corrected, &arguments.source.format) {
        let csv_format = Some(corrected.format());
        settings = self::settings(global, Overrides { csv_format, ..overrides })?;
    }
    let mut checkup = read_and_check(file, &settings)?;
    let period = arguments.period.map(|month| month.to_string());
    let period = period.or_else(|| corrected.as_ref().map(|upload| upload.facts.period.clone()));
    let period = period.unwrap_or_else(|| last_month().to_string());
    if let Some(corrected) = &corrected {
        correct::correction(corrected).suppress_whole_file_findings(&mut checkup.checked);
    }
    if arguments.dry_run {
        match &corrected {
            Some(upload) => {
                compare::with_records_of_correction(
                    &settings,
                    &period,
                    upload,
                    &mut checkup,
                    console,
                )
                .await;
            }
            None => {
                compare::with_records(&settings, Some(&period), &mut checkup, console).await;
            }
        }
    }
    if !checkup.checked.is_valid() {
        let format = settings.partner.csv_format;
        let report = CheckReport::new("upload", name_of(file), format, &checkup.checked);
        return Err(invalid(file, &checkup.checked, Report::Check(report), Again::Check));
    }
    if arguments.dry_run {
        return dry_run(arguments, &settings, &checkup, period);
    }
    let rows_sha256 = rows_sha256(&checkup.rows.repayments);
    let ledger = open_ledger(&settings, "upload").await?;
    let mut run = Run {
        arguments,
        settings: &settings,
        checkup,
        period,
        rows_sha256,
        ledger,
        expected_loans: None,
        corrected,
    };
    let known = known_partner(&settings);
    // Asked before the network is, where the partner is known, and in any case before it is recorded.
    if let Some(partner) = &known {
        run.earlier(partner).await?;
        run.compare(partner).await?;
    }
    to_confirm(&settings, arguments.yes, console)?;
    // What Kiva expects is part of what the question is about.
    if !arguments.reconcile {
        run.confirm(console).await?;
    }
    let scopes = [Scope::CreateRepayment, Scope::ReadLoans];
    let needed = if arguments.reconcile { &scopes[..] } else { &scopes[..1] };
    let connection = Connection::open(&settings, needed).await?;
    if let (None, Ok(connection)) = (known, &connection) {
        run.compare(connection.partner_id()).await?;
    }
    if !arguments.reconcile {
        return run.send(connection, console).await;
    }
    let connection = connection.map_err(|reason| {
        let report = Some(Report::Check(run.check_report()));
        Error::NothingSent(Box::new(NothingSent { report, reason, upload: None }))
    })?;
    run.reconcile(&connection, console).await?;
    run.send(Ok(connection), console).await
}

/// An upload on its way from a file that passed the checks.
struct Run<'a> {
    arguments: &'a args::Upload,
    settings: &'a Settings,
    checkup: CheckedFile,
    period: String,
    rows_sha256: String,
    ledger: Ledger,
    expected_loans: Option<usize>,
    /// The upload that the file corrects.
    corrected: Option<Upload>,
}

impl Run<'_> {
    fn file_name(&self) -> String {
        name_of(&self.arguments.source.file)
    }

    fn check_report(&self) -> CheckReport {
        let format = self.settings.partner.csv_format;
        CheckReport::new("upload", self.file_name(), format, &self.checkup.checked)
    }

    /// The earlier upload of the same rows, if the user wants to send them again; without that wish
    /// it is an error.
    async fn earlier(&mut self, partner_id: &str) -> Result<Option<String>> {
        let environment = self.settings.environment.as_str();
        match self.ledger.same_rows(environment, partner_id, &self.rows_sha256).await? {
            Some(earlier) if !self.arguments.again => {
                Err(Error::AlreadyReported(Box::new(earlier)))
            }
            earlier => Ok(earlier.map(|earlier| earlier.upload)),
        }
    }

    /// Compares with what was reported before. Where that finds an error, it is the end.
    async fn compare(&mut self, partner_id: &str) -> Result<()> {
        let (settings, checkup) = (self.settings, &mut self.checkup);
        let (ledger, period) = (&mut self.ledger, self.period.as_str());
        if let Some(corrected) = &self.corrected {
            correct::same_partner(corrected, partner_id)?;
            compare::with_corrected(ledger, settings, corrected, period, checkup).await?;
        } else {
            compare::with_ledger(ledger, settings, partner_id, period, checkup).await?;
        }
        if self.checkup.checked.is_valid() {
            return Ok(());
        }
        Err(self.invalid(Report::Check(self.check_report()), Again::Check))
    }

    fn invalid(&self, report: Report, again: Again) -> Error {
        // What is wrong with a correction no other command can tell.
        let again = match &self.corrected {
            Some(corrected) => Again::Correct(Box::new(corrected.facts.clone())),
            None => again,
        };
        invalid(&self.arguments.source.file, &self.checkup.checked, report, again)
    }

    async fn confirm(&mut self, console: &mut Console) -> Result<()> {
        let Some(partner) = to_confirm(self.settings, self.arguments.yes, console)? else {
            return Ok(());
        };
        let (file, checked) = (self.file_name(), &self.checkup.checked);
        let total = checked.total.to_string();
        let question = Question {
            findings: report::findings(&self.check_report()).map_err(Error::Output)?,
            file: &file,
            rows: checked.rows,
            total,
            period: &self.period,
            corrects: self.corrected.as_ref().map(|upload| upload.facts.id.as_str()),
        };
        confirm(self.settings, partner, question, &mut self.ledger, console).await
    }

    /// Compares with the loans that Kiva expects, and asks what there is to be asked. Where an error
    /// is found, or it cannot be done, it is the end, and nothing was sent.
    async fn reconcile(&mut self, connection: &Connection, console: &mut Console) -> Result<()> {
        console.progress(&t!("progress-loans"));
        let reported = match &self.corrected {
            Some(upload) => compare::reported_in(&mut self.ledger, upload, &self.period).await?,
            None => HashSet::new(),
        };
        let (settings, checkup) = (self.settings, &mut self.checkup);
        let comparison = compare::with_kiva(connection, settings, &reported, checkup).await?;
        self.expected_loans = Some(comparison.expected_loans);
        if self.checkup.checked.is_valid() {
            let asked = connection.interrupt().unless(1, self.confirm(console)).await;
            return asked.ok_or(NotBegun::Interrupted)?;
        }
        let report = ReconcileReport::new(
            self.check_report(),
            self.settings.environment.as_str(),
            connection.partner_id().to_owned(),
            comparison,
        );
        Err(self.invalid(Report::Reconcile(Box::new(report)), Again::Reconcile))
    }

    /// Records the upload, and sends it where there is a way to.
    async fn send(
        mut self,
        connection: Result<Connection, NotBegun>,
        console: &mut Console,
    ) -> Result<Outcome> {
        let settings = self.settings;
        let environment = settings.environment.as_str();
        let (check, name) = (self.check_report(), self.file_name());
        let expected = self.expected_loans;
        let repayments = &self.checkup.rows.repayments;
        let batches = split(repayments, settings.upload.batch_size, settings.upload.id_fields);
        let (partner, connection) = match (connection, known_partner(settings)) {
            (Ok(connection), _) => (connection.partner_id().to_owned(), Ok(connection)),
            (Err(reason), Some(partner)) => (partner, Err(reason)),
            (Err(reason), None) => {
                // Not even the partner is known, so that there is nothing to record.
                let (period, payloads) = (self.period, None);
                let unsent =
                    Unsent { environment, partner_id: None, period, file: name, batches, payloads };
                let report = Report::Upload(Box::new(UploadReport::unsent(unsent, check)));
                let ended = NothingSent { report: Some(report), reason, upload: None };
                return Err(Error::NothingSent(Box::new(ended)));
            }
        };
        let again_of = self.earlier(&partner).await?;
        let repayments = &self.checkup.rows.repayments;
        let before =
            self.ledger.rows_reported(environment, &partner, &self.period, repayments).await?;
        let facts = UploadMeta {
            id: new_id()?,
            environment: environment.to_owned(),
            partner_id: partner,
            period: self.period,
            file_name: name,
            file_sha256: self.checkup.file_sha256,
            rows_sha256: self.rows_sha256,
            id_fields: settings.upload.id_fields.to_string(),
            again_of,
            corrects: self.corrected.map(|upload| upload.facts.id),
            started_at: now(),
        };
        self.ledger.create(&facts, &batches).await?;
        let batches = batches.into_iter().map(BatchRecord::pending).collect();
        let upload = Upload { facts, batches, corrected_by: Vec::new(), month: None };
        let report = |upload: &Upload| {
            UploadReport::new("upload", upload).with_check(check, before, expected)
        };
        match connection {
            Ok(connection) => connection.send(settings, self.ledger, upload, console, report).await,
            // Recorded all the same, so that `resume` goes on with it when Kiva can be reached.
            Err(reason) => {
                let report = Some(Report::Upload(Box::new(report(&upload))));
                let ended = NothingSent { report, reason, upload: Some(upload.facts) };
                Err(Error::NothingSent(Box::new(ended)))
            }
        }
    }
}

/// Shows what would be sent, and with a directory writes it.
fn dry_run(
    arguments: &args::Upload,
    settings: &Settings,
    checkup: &CheckedFile,
    period: String,
) -> Result<Outcome> {
    let checked = &checkup.checked;
    let name = name_of(&arguments.source.file);
    let batches =
        split(&checkup.rows.repayments, settings.upload.batch_size, settings.upload.id_fields);
    let payloads = match &arguments.payload_dir {
        Some(directory) => write_payloads(directory, &batches)?,
        None => Vec::new(),
    };
    let check = CheckReport::new("upload", name.clone(), settings.partner.csv_format, checked);
    let unsent = Unsent {
        environment: settings.environment.as_str(),
        partner_id: settings.partner.id.clone(),
        period,
        file: name,
        batches,
        payloads: Some(payloads),
    };
    Ok(Outcome::well(Report::Upload(Box::new(UploadReport::unsent(unsent, check)))))
}

/// Writes the exact bodies, one file a batch, into a directory that has nothing else in it: files of
/// an earlier run among them would pass for batches of this one.
fn write_payloads(directory: &Path, batches: &[Batch]) -> Result<Vec<String>> {
    if directory.exists() && !directory.is_dir() {
        return Err(UsageFault::DirectoryIsFile(directory.to_owned()).into());
    }
    fs::create_dir_all(directory).map_err(WriteError::to(directory))?;
    let mut entries = fs::read_dir(directory).map_err(WriteError::to(directory))?;
    if entries.next().is_some() {
        return Err(UsageFault::DirectoryNotEmpty(directory.to_owned()).into());
    }
    batches
        .iter()
        .map(|batch| {
            let path = directory.join(format!("batch-{:03}.json", batch.number));
            write_new(&path, batch.body.as_bytes())?;
            Ok(name_of(&path))
        })
        .collect()
}

/// Twelve random hex digits: short enough to type, and told apart by any few of them.
fn new_id() -> Result<String> {
    let random = getrandom::u64().map_err(|error| Error::internal(t!("fault-no-random"), error))?;
    Ok(format!("{:012x}", random >> 16))
}
