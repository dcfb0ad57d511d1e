//! What became of an upload, or would become of it.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::{CheckReport, count, place, style};
use crate::batch::Batch;
use crate::ledger::{BatchRecord, BatchStatus, Problem, Upload, UploadStatus};
use crate::text::{escape, excerpt};

/// The result of `upload`, `resume`, `resolve` and `show`.
#[derive(Debug, Serialize)]
pub struct UploadReport {
    command: &'static str,
    upload: Option<String>,
    environment: String,
    partner_id: Option<String>,
    period: String,
    file: String,
    rows: u64,
    total_amount: String,
    status: UploadStatus,
    dry_run: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    again_of: Option<String>,
    /// Rows that an earlier upload of the same month has reported already.
    #[serde(skip_serializing_if = "Option::is_none")]
    rows_reported_before: Option<usize>,
    batches: Vec<BatchReport>,
    #[serde(skip)]
    check: Option<CheckReport>,
}

#[derive(Debug, Serialize)]
struct BatchReport {
    batch: usize,
    rows: usize,
    total_amount: String,
    first_line: Option<u64>,
    last_line: Option<u64>,
    first_loan_id: Option<String>,
    last_loan_id: Option<String>,
    status: BatchStatus,
    attempts: u32,
    upload_id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempted_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payload_file: Option<String>,
    problems: Vec<Problem>,
}

/// An upload that is in no ledger, because it is a dry run or because nobody could say whose it is.
#[derive(Debug)]
pub struct Unsent<'a> {
    /// Where it would go.
    pub environment: &'a str,
    /// Whose report it would be, if the settings say.
    pub partner_id: Option<String>,
    /// The month that would be reported.
    pub period: String,
    /// The file's name.
    pub file: String,
    /// What would be sent.
    pub batches: Vec<Batch>,
    /// For a dry run: the files with the bodies, in the order of the batches, if it wrote them.
    pub payloads: Option<Vec<String>>,
}

impl UploadReport {
    /// The report of an upload in the ledger.
    pub fn new(command: &'static str, upload: &Upload) -> Self {
        let facts = &upload.facts;
        Self {
            upload: Some(facts.id.clone()),
            partner_id: Some(facts.partner_id.clone()),
            status: upload.status(),
            started_at: Some(facts.started_at.clone()),
            again_of: facts.again_of.clone(),
            ..Self::of(
                command,
                &facts.environment,
                &facts.period,
                &facts.file_name,
                &upload.batches,
            )
        }
    }

    /// The report of what was not sent.
    pub fn unsent(unsent: Unsent, check: CheckReport) -> Self {
        let records: Vec<_> = unsent.batches.into_iter().map(BatchRecord::pending).collect();
        let mut report = Self {
            partner_id: unsent.partner_id,
            dry_run: unsent.payloads.is_some(),
            check: Some(check),
            ..Self::of("upload", unsent.environment, &unsent.period, &unsent.file, &records)
        };
        for (batch, payload) in report.batches.iter_mut().zip(unsent.payloads.unwrap_or_default()) {
            batch.payload_file = Some(payload);
        }
        report
    }

    /// The same with what the checks said of the file, and how many of its rows were reported before.
    #[must_use]
    pub fn with_check(mut self, check: CheckReport, rows_reported_before: usize) -> Self {
        self.check = Some(check);
        self.rows_reported_before = Some(rows_reported_before);
        self
    }

    fn of(
        command: &'static str,
        environment: &str,
        period: &str,
        file: &str,
        records: &[BatchRecord],
    ) -> Self {
        let batches = records.iter().map(|record| &record.batch);
        Self {
            command,
            upload: None,
            environment: environment.to_owned(),
            partner_id: None,
            period: period.to_owned(),
            file: file.to_owned(),
            rows: batches.clone().map(|batch| batch.repayments.len() as u64).sum(),
            total_amount: batches.map(Batch::total).sum::<Decimal>().to_string(),
            status: UploadStatus::of(records.iter().map(|record| record.status)),
            dry_run: false,
            started_at: None,
            again_of: None,
            rows_reported_before: None,
            batches: records.iter().map(BatchReport::new).collect(),
            check: None,
        }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        self.header(out)?;
        for batch in &self.batches {
            batch.human(self.dry_run, self.upload.as_deref(), out)?;
        }
        if self.dry_run {
            return writeln!(
                out,
                "\nDry run: nothing was sent. Without --dry-run it would be sent as shown."
            );
        }
        self.problems(out)?;
        self.ending(out)
    }

    fn header(&self, out: &mut dyn Write) -> io::Result<()> {
        if let Some(check) = &self.check {
            check.findings(out)?;
            check.summary(out)?;
        } else {
            writeln!(out, "File    {}", escape(&self.file))?;
            writeln!(out, "Rows    {}", self.rows)?;
            writeln!(out, "Total   {}", self.total_amount)?;
        }
        writeln!(out, "Month   {}", self.period)?;
        write!(out, "To      {}", place(&self.environment))?;
        match &self.partner_id {
            Some(partner) => writeln!(out, ", partner {}", escape(partner))?,
            None => writeln!(out)?,
        }
        if let Some(upload) = &self.upload {
            writeln!(out, "Upload  {upload}")?;
        }
        if let Some(earlier) = &self.again_of {
            writeln!(out, "Again   of {earlier}, as --again asked")?;
        }
        if let Some(rows @ 1..) = self.rows_reported_before {
            let rows = count(rows as u64, "row");
            writeln!(
                out,
                "{}: {rows} of this file had been reported for {} before; PA2 combines the uploads of a month",
                style::warning("warning"),
                self.period
            )?;
        }
        writeln!(out)
    }

    fn problems(&self, out: &mut dyn Write) -> io::Result<()> {
        let problems: Vec<_> = self.batches.iter().flat_map(|batch| &batch.problems).collect();
        if problems.is_empty() {
            return if self.status == UploadStatus::Accepted {
                writeln!(out, "\nKiva reports no problems.")
            } else {
                Ok(())
            };
        }
        writeln!(out, "\nKiva reports {}:", count(problems.len() as u64, "problem"))?;
        problems.iter().try_for_each(|problem| show(problem, out))
    }

    /// What was sent and what not, in words that leave no doubt, and what a person must do now.
    fn ending(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out)?;
        for (status, words) in [
            (BatchStatus::Accepted, "accepted by Kiva"),
            (BatchStatus::Rejected, "refused by Kiva, not applied"),
            (BatchStatus::Sending, "on their way now"),
            (BatchStatus::Unknown, "may have been received or not: look in PA2"),
            (BatchStatus::Pending, "not sent, or surely not applied"),
        ] {
            let of_status: Vec<_> =
                self.batches.iter().filter(|batch| batch.status == status).collect();
            if !of_status.is_empty() {
                let rows = of_status.iter().map(|batch| batch.rows as u64).sum::<u64>();
                let numbers: Vec<_> =
                    of_status.iter().map(|batch| batch.batch.to_string()).collect();
                let batches = if of_status.len() == 1 { "batch" } else { "batches" };
                writeln!(
                    out,
                    "{}: {words} ({batches} {})",
                    count(rows, "row"),
                    numbers.join(", ")
                )?;
            }
        }
        let can_resume = self.batches.iter().any(|batch| batch.status == BatchStatus::Pending);
        match (self.status, &self.upload) {
            (UploadStatus::Accepted, _) => self.next_in_pa2(out),
            // After a run the fault says it, on standard error.
            (UploadStatus::Incomplete, Some(id))
                if can_resume && matches!(self.command, "show" | "resolve") =>
            {
                writeln!(out, "\nNext: kiva-repay resume {id}")
            }
            _ => Ok(()),
        }
    }

    fn next_in_pa2(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut problems = self.batches.iter().flat_map(|batch| &batch.problems);
        if problems.any(|problem| problem.severity == "error") {
            writeln!(
                out,
                "\nNext: correct the rows with an error and upload them again, before the Kiva"
            )?;
            writeln!(
                out,
                "coordinator finalizes the report in PA2. A final report cannot be revised."
            )
        } else {
            writeln!(
                out,
                "\nNext: the Kiva coordinator opens Repayments in PA2, reviews this report and"
            )?;
            writeln!(out, "finalizes it. A final report cannot be revised.")
        }
    }
}

impl BatchReport {
    fn new(record: &BatchRecord) -> Self {
        let rows = &record.batch.repayments;
        let loan = |row: &crate::repayment::Repayment| row.loan_id.as_str().to_owned();
        Self {
            batch: record.batch.number,
            rows: rows.len(),
            total_amount: record.batch.total().to_string(),
            first_line: rows.first().map(|row| row.line),
            last_line: rows.last().map(|row| row.line),
            first_loan_id: rows.first().map(loan),
            last_loan_id: rows.last().map(loan),
            status: record.status,
            attempts: record.attempts,
            upload_id: record
                .kiva_upload_id
                .as_deref()
                .and_then(|id| serde_json::from_str(id).ok())
                .unwrap_or_default(),
            attempted_at: record.attempted_at.clone(),
            reply_code: record.reply_code.clone(),
            reply_message: record.reply_message.clone(),
            // What is seen of an accepted batch is in its reply.
            seen: record.seen.clone().filter(|_| record.status != BatchStatus::Accepted),
            payload_file: None,
            problems: record.problems.clone(),
        }
    }

    fn human(&self, dry_run: bool, upload: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
        let lines = match (self.first_line, self.last_line) {
            (Some(first), Some(last)) => format!("lines {first} to {last}"),
            _ => String::new(),
        };
        let status = match self.status {
            BatchStatus::Pending if dry_run => "ready".to_owned(),
            BatchStatus::Pending | BatchStatus::Sending => style::warning(self.status),
            BatchStatus::Accepted => style::good(self.status),
            BatchStatus::Rejected | BatchStatus::Unknown => style::error(self.status),
        };
        let rows = count(self.rows as u64, "row");
        write!(
            out,
            "Batch {}  {rows}, {lines}, total {}: {status}",
            self.batch, self.total_amount
        )?;
        match &self.upload_id {
            Value::Null => {}
            Value::String(id) => write!(out, ", Kiva's upload {}", escape(id))?,
            id => write!(out, ", Kiva's upload {id}")?,
        }
        if self.attempts > 1 {
            write!(out, ", {} attempts", self.attempts)?;
        }
        writeln!(out)?;
        let payload = self.payload_file.as_deref().map(escape);
        for line in [payload, self.seen.clone(), self.unusual_reply()].into_iter().flatten() {
            writeln!(out, "         {line}")?;
        }
        match upload {
            Some(upload) if self.status == BatchStatus::Unknown => self.how_to_resolve(upload, out),
            _ => Ok(()),
        }
    }

    /// Kiva's usual code says nothing; any other does.
    fn unusual_reply(&self) -> Option<String> {
        self.reply_code.as_deref().filter(|code| *code != "api.success")?;
        let words = [&self.reply_code, &self.reply_message];
        let words: Vec<_> = words.into_iter().flatten().map(|text| excerpt(text)).collect();
        Some(format!("Kiva answered {}", words.join(": ")))
    }

    /// How a person recognises the batch in PA2, and what to type then.
    fn how_to_resolve(&self, upload: &str, out: &mut dyn Write) -> io::Result<()> {
        let loan = |id: &Option<String>| escape(id.as_deref().unwrap_or_default());
        let (first, last) = (loan(&self.first_loan_id), loan(&self.last_loan_id));
        let rows = count(self.rows as u64, "loan");
        writeln!(
            out,
            "         In PA2, look for an upload of {rows}, total {},",
            self.total_amount
        )?;
        write!(out, "         first loan {first}, last loan {last}")?;
        match &self.attempted_at {
            Some(at) => writeln!(out, ", sent {at}.")?,
            None => writeln!(out, ".")?,
        }
        writeln!(
            out,
            "         It is there:      kiva-repay resolve {upload} {} --accepted",
            self.batch
        )?;
        writeln!(
            out,
            "         It is not there:  kiva-repay resolve {upload} {} --not-received",
            self.batch
        )
    }
}

fn show(problem: &Problem, out: &mut dyn Write) -> io::Result<()> {
    let severity = if problem.severity == "error" {
        style::error("error")
    } else {
        style::warning(escape(&problem.severity))
    };
    write!(out, "{severity}")?;
    if let Some(line) = problem.line {
        write!(out, " line {line}")?;
    }
    if let Some(loan) = &problem.loan_id {
        write!(out, ", loan {}", escape(loan))?;
    }
    if let Some(code) = &problem.code {
        write!(out, " [{}]", escape(code))?;
    }
    writeln!(out)?;
    match &problem.details {
        Some(details) => writeln!(out, "    {}", excerpt(details)),
        None => Ok(()),
    }
}
