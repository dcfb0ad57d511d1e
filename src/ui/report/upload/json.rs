//! What JSON tells of an upload.

use std::path::Path;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::{Sent, UploadReport};
use crate::ledger::{BatchRecord, BatchStatus, Seen, Upload};
use crate::model::Repayment;
use crate::model::standing::MonthTotals;
use crate::ui::report::json::{add, add_known, any};
use crate::ui::report::month;
use crate::ui::report::warnings::Warning;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Explanation};

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
        let Sent { check, guarded, expected_loans, .. } = &self.sent;
        let mut told = json!({ "command": self.of });
        add(&mut told, meta);
        told["rows"] = json!(self.told.upload.rows());
        told["total_amount"] = json!(self.told.upload.total().to_string());
        told["status"] = json!(self.told.upload.status());
        told["dry_run"] = json!(self.is_dry_run());
        let guarded = guarded.as_ref().filter(|_| self.of.is_of_file());
        let known = json!({
            "corrected_by": any(corrected_by),
            "month": month.as_ref().map(of_month),
            "problems_file": self.table().map(Path::to_string_lossy),
            "rows_reported_before": guarded.map(|guarded| guarded.reported_before),
            "older": guarded.map(|guarded| guarded.older).filter(|older| *older > 0),
            "cancels": guarded.and_then(|guarded| any(&guarded.cancels)),
            "expected_loans": expected_loans,
        });
        add_known(&mut told, known);
        told["batches"] =
            batches.iter().map(|batch| of_batch(batch, self.payload(batch))).collect();
        if let Some(file) = &meta.file {
            add(&mut told, file);
        }
        if let Some(check) = check {
            check.add_found(&mut told);
        }
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
    add_known(&mut month, json!({ "missing": any(&totals.missing) }));
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
    let known = json!({
        "attempted_at": record.attempted_at,
        "reply_code": answer.code,
        "reply_message": answer.message,
        "seen": record.seen_in_doubt().map(Seen::line),
        "payload_file": payload_file,
    });
    add_known(&mut told, known);
    // Null where Kiva's answer was lost.
    told["problems"] = json!(record.are_problems_known().then_some(&answer.problems));
    told
}
