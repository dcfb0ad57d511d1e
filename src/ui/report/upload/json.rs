//! What JSON tells of an upload.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::{Sent, UploadOf, UploadReport};
use crate::checks::{Findings, MonthProfile};
use crate::ledger::{BatchRecord, BatchStatus, Seen, Upload, UploadMeta, UploadStatus};
use crate::model::standing::MonthTotals;
use crate::model::{FileMeta, Repayment};
use crate::ui::report::month;
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
    month: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems_file: Option<String>,
    #[serde(flatten)]
    sent: &'a Sent,
    batches: Vec<Value>,
    #[serde(flatten)]
    file_meta: Option<&'a FileMeta>,
    #[serde(flatten)]
    found: Option<Found<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a MonthProfile>,
}

/// What was found in the file: the rest of it is told by the upload itself.
#[derive(Serialize)]
struct Found<'a> {
    findings: &'a Findings,
    #[serde(skip_serializing_if = "Findings::is_empty")]
    notes: &'a Findings,
}

impl UploadReport {
    /// What a person should know of the rows beside what was sent before, as the screen has it.
    pub fn notices(&self, typed: &Typed) -> Vec<Explanation> {
        let of = |Warning { code, said, .. }| Explanation::new(code, said);
        self.beside(typed).into_iter().map(of).collect()
    }

    /// What is typed of each batch of unknown outcome, where PA2 has it and where it does not.
    pub fn to_resolve(&self, typed: &Typed) -> Vec<Value> {
        let Some(upload) = self.id() else { return Vec::new() };
        let of = |record: &BatchRecord| {
            let batch = record.batch.number;
            let [accepted, not_received] = typed.resolve(upload, batch).map(|c| c.to_string());
            json!({ "batch": batch, "accepted": accepted, "not_received": not_received })
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

/// What the month comes to, with all its uploads, and why it is not exact.
fn of_month(totals: &MonthTotals) -> Value {
    let mut month = json!({
        "period": totals.month,
        "loans": totals.loans,
        "total_amount": totals.total.to_string(),
        "exact": totals.is_exact(),
        "uploads": totals.uploads,
        "doubts": month::reasons(totals, words::spoken()),
    });
    if !totals.missing.is_empty() {
        month["missing"] = json!(totals.missing);
    }
    month
}

fn of_batch(record: &BatchRecord, payload_file: Option<&str>) -> Value {
    let BatchRecord { batch, answer, .. } = record;
    let (first, last) = (batch.repayments.first(), batch.repayments.last());
    let loan = |row: &Repayment| row.loan_id.to_string();
    let mut told = json!({
        "batch": batch.number,
        "rows": batch.repayments.len(),
        "total_amount": batch.total().to_string(),
        "first_line": first.map(|row| row.line),
        "last_line": last.map(|row| row.line),
        "first_loan_id": first.map(loan),
        "last_loan_id": last.map(loan),
        "status": record.status,
        "attempts": record.attempts,
        "upload_id": record.kiva_id(),
    });
    for (key, text) in [
        ("attempted_at", record.attempted_at.as_deref()),
        ("reply_code", answer.code.as_deref()),
        ("reply_message", answer.message.as_deref()),
        ("seen", record.seen_in_doubt().map(Seen::line)),
        ("payload_file", payload_file),
    ] {
        if let Some(text) = text {
            told[key] = text.into();
        }
    }
    // Null where Kiva's answer was lost.
    told["problems"] = json!(record.are_problems_known().then_some(&answer.problems));
    told
}
