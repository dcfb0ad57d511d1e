//! What JSON tells of an upload.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Sent, UploadOf, UploadReport};
use crate::checks::Findings;
use crate::ledger::{
    BatchRecord, BatchStatus, RecordedProblem, Seen, Upload, UploadMeta, UploadStatus,
};
use crate::model::standing::{Missing, MonthTotals};
use crate::model::{FileMeta, Month, Repayment};
use crate::ui::report::month::{self, Doubt};
use crate::ui::report::profile::ProfileReport;
use crate::ui::report::warnings::Warning;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Explanation};

#[derive(Serialize)]
struct Told<'a> {
    command: UploadOf,
    #[serde(flatten)]
    meta: &'a UploadMeta,
    rows: usize,
    total_amount: String,
    status: UploadStatus,
    dry_run: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    corrected_by: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<OfMonth<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems_file: Option<String>,
    #[serde(flatten)]
    sent: &'a Sent,
    batches: Vec<Batch<'a>>,
    #[serde(flatten)]
    file_meta: Option<&'a FileMeta>,
    #[serde(flatten)]
    found: Option<Found<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a ProfileReport>,
}

/// What the month comes to, with all its uploads.
#[derive(Serialize)]
struct OfMonth<'a> {
    period: Month,
    loans: usize,
    total_amount: String,
    exact: bool,
    uploads: &'a [String],
    /// Why it is not exact.
    doubts: Vec<Doubt>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    missing: &'a [Missing],
}

/// What was found in the file: the rest of it is told by the upload itself.
#[derive(Serialize)]
struct Found<'a> {
    findings: &'a Findings,
    #[serde(skip_serializing_if = "Findings::is_empty")]
    notes: &'a Findings,
}

#[derive(Serialize)]
struct Batch<'a> {
    #[serde(rename = "batch")]
    number: usize,
    rows: usize,
    total_amount: String,
    first_line: Option<u64>,
    last_line: Option<u64>,
    first_loan_id: Option<&'a str>,
    last_loan_id: Option<&'a str>,
    status: BatchStatus,
    attempts: u32,
    upload_id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempted_at: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_message: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payload_file: Option<&'a str>,
    /// Null where Kiva's answer was lost.
    problems: Option<&'a [RecordedProblem]>,
}

/// What is typed of a batch, where PA2 has it and where it does not.
#[derive(Serialize)]
pub struct ToResolve {
    batch: usize,
    accepted: String,
    not_received: String,
}

impl UploadReport {
    /// What a person should know of the rows beside what was sent before, as the screen has it.
    pub fn notices(&self, typed: &Typed) -> Vec<Explanation> {
        let of = |Warning { code, said, .. }| Explanation::new(code, said);
        self.beside(typed).into_iter().map(of).collect()
    }

    pub fn to_resolve(&self, typed: &Typed) -> Vec<ToResolve> {
        let Some(upload) = self.id() else { return Vec::new() };
        let of = |record: &BatchRecord| {
            let batch = record.batch.number;
            let [accepted, not_received] = typed.resolve(upload, batch).map(|c| c.to_string());
            ToResolve { batch, accepted, not_received }
        };
        self.told.upload.batches_of(BatchStatus::Unknown).map(of).collect()
    }
}

impl Serialize for UploadReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Upload { meta, batches, corrected_by, month, .. } = &self.told.upload;
        let check = self.sent.check.as_ref();
        let told = Told {
            command: self.of,
            meta,
            rows: self.told.upload.rows(),
            total_amount: self.told.upload.total().to_string(),
            status: self.told.upload.status(),
            dry_run: self.is_dry_run(),
            corrected_by,
            month: month.as_ref().map(of_month),
            problems_file: self.table().map(|file| file.to_string_lossy().into_owned()),
            sent: &self.sent,
            batches: batches.iter().map(|record| of_batch(record, self.payload(record))).collect(),
            file_meta: meta.file.as_ref(),
            found: check.map(|check| Found { findings: &check.findings, notes: &check.notes }),
            profile: check.and_then(|check| check.profile.as_ref()),
        };
        told.serialize(to)
    }
}

fn of_month(totals: &MonthTotals) -> OfMonth<'_> {
    OfMonth {
        doubts: month::reasons(totals, words::spoken()),
        period: totals.month,
        loans: totals.loans,
        total_amount: totals.total.to_string(),
        exact: totals.is_exact(),
        uploads: &totals.uploads,
        missing: &totals.missing,
    }
}

fn of_batch<'a>(record: &'a BatchRecord, payload_file: Option<&'a str>) -> Batch<'a> {
    let BatchRecord { batch, answer, .. } = record;
    let (first, last) = (batch.repayments.first(), batch.repayments.last());
    let loan = |row: &'a Repayment| row.loan_id.as_str();
    Batch {
        number: batch.number,
        rows: batch.repayments.len(),
        total_amount: batch.total().to_string(),
        first_line: first.map(|row| row.line),
        last_line: last.map(|row| row.line),
        first_loan_id: first.map(loan),
        last_loan_id: last.map(loan),
        status: record.status,
        attempts: record.attempts,
        upload_id: record.kiva_id(),
        attempted_at: record.attempted_at.as_deref(),
        reply_code: answer.code.as_deref(),
        reply_message: answer.message.as_deref(),
        seen: record.seen_in_doubt().map(Seen::line),
        payload_file,
        problems: record.are_problems_known().then_some(&answer.problems),
    }
}
