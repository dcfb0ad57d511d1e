//! What became of an upload, or would become of it.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::batch::{BatchReport, problem as show_problem};
use super::{CheckReport, count, place, style};
use crate::batch::Batch;
use crate::ledger::{BatchRecord, BatchStatus, Month, Problem, Upload, UploadStatus};
use crate::text::escape;

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
    #[serde(skip_serializing_if = "Option::is_none")]
    corrects: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrected_by: Vec<String>,
    /// For a correction: what Kiva has of the month, with the uploads before.
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<Month>,
    /// Where the rows with problems were written, and what sends them once they are corrected.
    #[serde(skip_serializing_if = "Option::is_none")]
    problems_file: Option<String>,
    #[serde(skip)]
    how_to_correct: Option<String>,
    /// Rows that an earlier upload of the same month has reported already.
    #[serde(skip_serializing_if = "Option::is_none")]
    rows_reported_before: Option<usize>,
    /// How many loans Kiva expects, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected_loans: Option<usize>,
    batches: Vec<BatchReport>,
    /// In JSON the findings of it: the rest is told by the upload itself.
    #[serde(
        rename = "findings",
        skip_serializing_if = "Option::is_none",
        serialize_with = "findings"
    )]
    check: Option<CheckReport>,
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

#[expect(clippy::ref_option, reason = "serde gives a reference to the field")]
fn findings<S: Serializer>(check: &Option<CheckReport>, to: S) -> Result<S::Ok, S::Error> {
    check.as_ref().map(|check| &check.findings).serialize(to)
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
            corrects: facts.corrects.clone(),
            corrected_by: upload.corrected_by.clone(),
            month: upload.month.clone(),
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

    /// The same with what the checks said of the file, how many of its rows were reported before, and
    /// how many loans Kiva expects, where it was asked.
    #[must_use]
    pub fn with_check(
        mut self,
        check: CheckReport,
        rows_reported_before: usize,
        expected_loans: Option<usize>,
    ) -> Self {
        self.expected_loans = expected_loans;
        self.check = Some(check);
        self.rows_reported_before = Some(rows_reported_before);
        self
    }

    /// The same with the file into which the rows with problems were written.
    #[must_use]
    pub fn with_problems_file(self, upload: &Upload, file: &str) -> Self {
        let how = upload.how_to_correct(&escape(file));
        Self { problems_file: Some(file.to_owned()), how_to_correct: Some(how), ..self }
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
            corrects: None,
            corrected_by: Vec::new(),
            month: None,
            problems_file: None,
            how_to_correct: None,
            rows_reported_before: None,
            expected_loans: None,
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
        self.ending(out)?;
        self.how_to_correct(out)
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
        if let Some(corrected) = &self.corrects {
            writeln!(out, "Corrects upload {corrected}")?;
        }
        for correction in &self.corrected_by {
            writeln!(out, "Corrected by {correction}")?;
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
        problems.iter().try_for_each(|problem| show_problem(problem, out))
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

    fn has_errors(&self) -> bool {
        let mut problems = self.batches.iter().flat_map(|batch| &batch.problems);
        problems.any(Problem::is_error)
    }

    /// What `show` tells to type; after a run the fault says it, on standard error.
    fn how_to_correct(&self, out: &mut dyn Write) -> io::Result<()> {
        match (&self.upload, &self.problems_file, &self.how_to_correct) {
            (Some(_), Some(file), Some(how)) => {
                let file = escape(file);
                writeln!(
                    out,
                    "\nThe rows with problems are in {file}. Correct them there, then type:"
                )?;
                writeln!(out, "  {how}")
            }
            (Some(id), None, _)
                if self.command == "show" && self.has_errors() && self.corrected_by.is_empty() =>
            {
                writeln!(out, "  kiva-repay show {id} --problems to-correct.csv")
            }
            _ => Ok(()),
        }
    }

    fn next_in_pa2(&self, out: &mut dyn Write) -> io::Result<()> {
        let problems = self.batches.iter().flat_map(|batch| &batch.problems);
        let left = count(problems.count() as u64, "problem");
        let of = self.expected_loans.map_or(String::new(), |loans| format!(" of {loans} expected"));
        // Of the loans that Kiva expects a correction has few, and its month may have all.
        let (own, of_month) =
            if self.month.is_some() { ("", of.as_str()) } else { (of.as_str(), "") };
        let loans = count(self.rows, "loan");
        writeln!(
            out,
            "\nPA2 should show of it: {loans}{own}, total {}, {left}.",
            self.total_amount
        )?;
        if let Some(month) = &self.month {
            let loans = count(month.loans as u64, "loan");
            writeln!(
                out,
                "All of {} together: {loans}{of_month}, total {}.",
                self.period, month.total_amount
            )?;
        }
        if let Some(correction) = self.corrected_by.last() {
            writeln!(out, "Next: look at its correction: kiva-repay show {correction}")
        } else if self.has_errors() {
            writeln!(
                out,
                "Next: correct the rows with an error and upload them again, before the Kiva"
            )?;
            writeln!(
                out,
                "coordinator finalizes the report in PA2. A final report cannot be revised."
            )
        } else {
            writeln!(
                out,
                "Next: the Kiva coordinator opens Repayments in PA2, reviews this report and"
            )?;
            writeln!(out, "finalizes it. A final report cannot be revised.")
        }
    }
}
