//! What became of a batch, and what Kiva found in it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::{count, style};
use crate::ledger::{BatchRecord, BatchStatus, Problem};
use crate::repayment::Repayment;
use crate::text::{escape, excerpt};

/// A batch as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct BatchReport {
    pub(super) batch: usize,
    pub(super) rows: usize,
    total_amount: String,
    first_line: Option<u64>,
    last_line: Option<u64>,
    first_loan_id: Option<String>,
    last_loan_id: Option<String>,
    pub(super) status: BatchStatus,
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
    pub(super) payload_file: Option<String>,
    pub(super) problems: Vec<Problem>,
}

impl BatchReport {
    pub(super) fn new(record: &BatchRecord) -> Self {
        let rows = &record.batch.repayments;
        let loan = |row: &Repayment| row.loan_id.as_str().to_owned();
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

    pub(super) fn human(
        &self,
        dry_run: bool,
        upload: Option<&str>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
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

/// A problem in a row, with its line.
pub(super) fn problem(problem: &Problem, out: &mut dyn Write) -> io::Result<()> {
    let severity = if problem.is_error() {
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
