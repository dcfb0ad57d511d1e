//! What became of an upload, or would become of it.

use std::io::{self, Write};

use serde::Serialize;

use super::{CheckReport, count, place, style};
use crate::batch::Batch;
use crate::partner_api::{Problem, Severity, UploadId};
use crate::settings::Environment;
use crate::text::{escape, excerpt};
use crate::upload::{BatchRecord, BatchStatus, Run, UploadStatus};

/// The result of `upload`.
#[derive(Debug, Serialize)]
pub struct UploadReport {
    command: &'static str,
    upload: Option<String>,
    environment: &'static str,
    partner_id: Option<String>,
    period: String,
    file: String,
    rows: u64,
    total_amount: String,
    status: UploadStatus,
    dry_run: bool,
    batches: Vec<BatchReport>,
    #[serde(skip)]
    place: Environment,
    #[serde(skip)]
    check: CheckReport,
}

#[derive(Debug, Serialize)]
struct BatchReport {
    batch: usize,
    rows: usize,
    total_amount: String,
    first_line: Option<u64>,
    last_line: Option<u64>,
    status: BatchStatus,
    attempts: u32,
    upload_id: Option<UploadId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payload_file: Option<String>,
    problems: Vec<ProblemReport>,
}

#[derive(Debug, Serialize)]
struct ProblemReport {
    severity: Severity,
    code: Option<String>,
    loan_id: Option<String>,
    line: Option<u64>,
    details: Option<String>,
}

/// The facts about an upload that stand beside its batches.
#[derive(Debug)]
pub struct Header {
    /// The id of this upload; a dry run has none.
    pub upload: Option<String>,
    /// Where it went.
    pub environment: Environment,
    /// Whose report it is, as far as is known.
    pub partner_id: Option<String>,
    /// The month that is reported.
    pub period: String,
    /// The file's name.
    pub file: String,
}

impl UploadReport {
    /// The report of a run; `payloads` are the files of a dry run, in the order of the batches.
    pub fn new(
        header: Header,
        check: CheckReport,
        batches: &[Batch],
        run: &Run,
        payloads: &[String],
    ) -> Self {
        let rows = batches.iter().map(|batch| batch.repayments.len() as u64).sum();
        let total: rust_decimal::Decimal = batches.iter().map(Batch::total).sum();
        let mut reports: Vec<_> = batches
            .iter()
            .zip(&run.records)
            .map(|(batch, record)| BatchReport::new(batch, record))
            .collect();
        for (report, payload) in reports.iter_mut().zip(payloads) {
            report.payload_file = Some(payload.clone());
        }
        Self {
            command: "upload",
            dry_run: header.upload.is_none(),
            upload: header.upload,
            environment: header.environment.as_str(),
            partner_id: header.partner_id,
            period: header.period,
            file: header.file,
            rows,
            total_amount: total.to_string(),
            status: run.status(),
            batches: reports,
            place: header.environment,
            check,
        }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        self.check.findings(out)?;
        self.check.summary(out)?;
        writeln!(out, "Month   {}", self.period)?;
        write!(out, "To      {}", place(self.place))?;
        match &self.partner_id {
            Some(partner) => writeln!(out, ", partner {}", escape(partner))?,
            None => writeln!(out)?,
        }
        if let Some(upload) = &self.upload {
            writeln!(out, "Upload  {upload}")?;
        }
        writeln!(out)?;
        for batch in &self.batches {
            batch.human(self.dry_run, out)?;
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
        problems.iter().try_for_each(|problem| problem.human(out))
    }

    /// What was sent and what not, in words that leave no doubt, and what a person must do now.
    fn ending(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out)?;
        for (status, words) in [
            (BatchStatus::Accepted, "accepted by Kiva"),
            (BatchStatus::Rejected, "refused by Kiva, not applied"),
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
        if self.status != UploadStatus::Accepted {
            return Ok(());
        }
        let mut problems = self.batches.iter().flat_map(|batch| &batch.problems);
        if problems.any(|problem| problem.severity == Severity::Error) {
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
    fn new(batch: &Batch, record: &BatchRecord) -> Self {
        let reply = record.reply.as_ref();
        Self {
            batch: batch.number,
            rows: batch.repayments.len(),
            total_amount: batch.total().to_string(),
            first_line: batch.repayments.first().map(|row| row.line),
            last_line: batch.repayments.last().map(|row| row.line),
            status: record.status,
            attempts: record.attempts,
            upload_id: record.upload_id().cloned(),
            reply_code: reply.and_then(|reply| reply.code.clone()),
            reply_message: reply.and_then(|reply| reply.message.clone()),
            seen: record.seen.clone(),
            payload_file: None,
            problems: record
                .problems()
                .iter()
                .map(|problem| ProblemReport::new(problem, batch))
                .collect(),
        }
    }

    fn human(&self, dry_run: bool, out: &mut dyn Write) -> io::Result<()> {
        let lines = match (self.first_line, self.last_line) {
            (Some(first), Some(last)) => format!("lines {first} to {last}"),
            _ => String::new(),
        };
        let status = match self.status {
            BatchStatus::Pending if dry_run => "ready".to_owned(),
            BatchStatus::Pending => style::warning("pending"),
            BatchStatus::Accepted => style::good("accepted"),
            BatchStatus::Rejected => style::error("rejected"),
            BatchStatus::Unknown => style::error("unknown"),
        };
        let rows = count(self.rows as u64, "row");
        write!(
            out,
            "Batch {}  {rows}, {lines}, total {}: {status}",
            self.batch, self.total_amount
        )?;
        match &self.upload_id {
            Some(UploadId::Number(id)) => write!(out, ", Kiva's upload {id}")?,
            Some(UploadId::Text(id)) => write!(out, ", Kiva's upload {}", escape(id))?,
            None => {}
        }
        if self.attempts > 1 {
            write!(out, ", {} attempts", self.attempts)?;
        }
        writeln!(out)?;
        if let Some(payload) = &self.payload_file {
            writeln!(out, "         {}", escape(payload))?;
        }
        if let Some(seen) = &self.seen {
            writeln!(out, "         {seen}")?;
        }
        // Kiva's usual code says nothing; any other does.
        if self.reply_code.as_deref().is_some_and(|code| code != "api.success") {
            let words = [&self.reply_code, &self.reply_message];
            let words: Vec<_> = words.into_iter().flatten().map(|text| excerpt(text)).collect();
            writeln!(out, "         Kiva answered {}", words.join(": "))?;
        }
        Ok(())
    }
}

impl ProblemReport {
    fn new(problem: &Problem, batch: &Batch) -> Self {
        Self {
            severity: problem.severity,
            code: problem.code.clone(),
            loan_id: problem.loan_id.clone(),
            line: problem
                .loan_id
                .as_deref()
                .and_then(|loan| batch.line_of(loan, problem.client_id.as_deref())),
            details: problem.details.clone(),
        }
    }

    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let severity = match self.severity {
            Severity::Error => style::error("error"),
            Severity::Warning => style::warning("warning"),
        };
        write!(out, "{severity}")?;
        if let Some(line) = self.line {
            write!(out, " line {line}")?;
        }
        if let Some(loan) = &self.loan_id {
            write!(out, ", loan {}", escape(loan))?;
        }
        if let Some(code) = &self.code {
            write!(out, " [{}]", escape(code))?;
        }
        writeln!(out)?;
        match &self.details {
            Some(details) => writeln!(out, "    {}", excerpt(details)),
            None => Ok(()),
        }
    }
}
