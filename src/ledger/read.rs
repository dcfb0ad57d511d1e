//! What is read: an upload whole, the history, and what was reported before.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::record::{
    BatchRecord, Month, RecordedProblem, Summary, Upload, UploadMeta, row_key, sha256,
};
use super::{BatchStatus, Ledger, LedgerError, UploadStatus};
use crate::model::IdFields;
use crate::model::batch::Batch;
use crate::model::{Amount, ClientId, LoanId, Repayment, Reported, Total};

/// A value that the schema allows and the program never writes.
pub(super) fn damaged(path: &std::path::Path, what: &str) -> LedgerError {
    LedgerError::Damaged { path: path.to_owned(), why: what.to_owned() }
}

impl Ledger {
    /// The id of the one upload that begins with `prefix`.
    ///
    /// # Errors
    /// When there is none, or more than one; nothing at all names none.
    pub async fn find(&mut self, prefix: &str) -> Result<String, LedgerError> {
        if prefix.is_empty() {
            return Err(LedgerError::NoUpload(String::new()));
        }
        let all: Vec<String> = sqlx::query_scalar("SELECT id FROM uploads ORDER BY id")
            .fetch_all(&mut self.connection)
            .await?;
        let mut ids: Vec<_> = all.into_iter().filter(|id| id.starts_with(prefix)).collect();
        match ids.len() {
            0 => Err(LedgerError::NoUpload(prefix.to_owned())),
            1 => Ok(ids.remove(0)),
            _ => Err(LedgerError::Ambiguous { prefix: prefix.to_owned(), ids }),
        }
    }

    /// An upload with its batches, whose bodies are proven to be those that were recorded.
    ///
    /// # Errors
    /// When it is not there or does not fit together.
    pub async fn load(&mut self, id: &str) -> Result<Upload, LedgerError> {
        let facts = sqlx::query("SELECT * FROM uploads WHERE id = ?")
            .bind(id)
            .fetch_optional(&mut self.connection)
            .await?
            .ok_or_else(|| LedgerError::NoUpload(id.to_owned()))?;
        let facts = facts_of(&facts)?;
        let ids: IdFields =
            facts.id_fields.parse().map_err(|_| damaged(&self.path, "id_fields"))?;
        let mut rows = self.repayments(id).await?;
        let mut problems = self.problems(id).await?;
        let in_use = self.is_in_use();
        let found = sqlx::query(
            "SELECT b.*, \
               (SELECT COUNT(*) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number) AS attempts, \
               (SELECT MAX(a.started_at) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number) AS attempted_at, \
               (SELECT o.seen FROM outcomes o WHERE o.upload_id = b.upload_id AND o.batch = b.number \
                ORDER BY o.attempt DESC LIMIT 1) AS seen \
             FROM batches b WHERE b.upload_id = ? ORDER BY b.number",
        )
        .bind(id)
        .fetch_all(&mut self.connection)
        .await?;
        let mut batches = Vec::with_capacity(found.len());
        for row in found {
            let batch_number: i64 = row.try_get("number")?;
            let repayments = rows.remove(&batch_number).unwrap_or_default();
            let batch =
                Batch::new(usize::try_from(batch_number).unwrap_or_default(), repayments, ids);
            if sha256(batch.body.as_bytes()) != row.try_get::<String, _>("body_sha256")? {
                return Err(damaged(&self.path, "a batch is not the one that was recorded"));
            }
            let mut record =
                record_of(&row, batch)?.ok_or_else(|| damaged(&self.path, "a status"))?;
            // Nobody is at work on it: its run died on the way.
            if record.status == BatchStatus::Sending && !in_use {
                record.status = BatchStatus::Unknown;
            }
            record.problems = problems.remove(&batch_number).unwrap_or_default();
            batches.push(record);
        }
        let corrected_by =
            sqlx::query_scalar("SELECT id FROM uploads WHERE corrects = ? ORDER BY started_at, id")
                .bind(id)
                .fetch_all(&mut self.connection)
                .await?;
        let month = match &facts.corrects {
            Some(_) => Some(self.month(&facts).await?),
            None => None,
        };
        Ok(Upload { facts, batches, corrected_by, month })
    }

    async fn repayments(&mut self, id: &str) -> Result<HashMap<i64, Vec<Repayment>>, LedgerError> {
        let found = sqlx::query(
            "SELECT batch, line, loan_id, client_id, amount FROM repayments WHERE upload_id = ? ORDER BY line",
        )
        .bind(id)
        .fetch_all(&mut self.connection)
        .await?;
        let mut rows: HashMap<i64, Vec<Repayment>> = HashMap::new();
        for row in found {
            let repayment = repayment_of(&row)?.ok_or_else(|| damaged(&self.path, "a row"))?;
            rows.entry(row.try_get("batch")?).or_default().push(repayment);
        }
        Ok(rows)
    }

    async fn problems(
        &mut self,
        id: &str,
    ) -> Result<BTreeMap<i64, Vec<RecordedProblem>>, LedgerError> {
        let found =
            sqlx::query("SELECT * FROM problems WHERE upload_id = ? ORDER BY batch, position")
                .bind(id)
                .fetch_all(&mut self.connection)
                .await?;
        let mut problems: BTreeMap<i64, Vec<RecordedProblem>> = BTreeMap::new();
        for row in found {
            let line: Option<i64> = row.try_get("line")?;
            problems.entry(row.try_get("batch")?).or_default().push(RecordedProblem {
                severity: row.try_get("severity")?,
                code: row.try_get("code")?,
                loan_id: row.try_get("loan_id")?,
                line: line.and_then(|line| u64::try_from(line).ok()),
                details: row.try_get("details")?,
            });
        }
        Ok(problems)
    }

    /// All uploads, newest first.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn history(&mut self) -> Result<Vec<Summary>, LedgerError> {
        let found = sqlx::query("SELECT * FROM uploads ORDER BY started_at DESC, id")
            .fetch_all(&mut self.connection)
            .await?;
        let statuses: Vec<(String, String)> =
            sqlx::query_as("SELECT upload_id, status FROM batches")
                .fetch_all(&mut self.connection)
                .await?;
        let mut by_upload: HashMap<String, Vec<BatchStatus>> = HashMap::new();
        for (upload, word) in statuses {
            let status =
                BatchStatus::from_word(&word).ok_or_else(|| damaged(&self.path, "a status"))?;
            by_upload.entry(upload).or_default().push(status);
        }
        let mut corrections: HashMap<String, Vec<String>> = HashMap::new();
        for row in found.iter().rev() {
            let corrected: Option<String> = row.try_get("corrects")?;
            if let Some(corrected) = corrected {
                corrections.entry(corrected).or_default().push(row.try_get("id")?);
            }
        }
        found
            .iter()
            .map(|row| {
                let facts = facts_of(row)?;
                let rows: i64 = row.try_get("row_count")?;
                Ok(Summary {
                    status: UploadStatus::of(by_upload.remove(&facts.id).unwrap_or_default()),
                    rows: u64::try_from(rows).unwrap_or_default(),
                    total_amount: row.try_get("total_amount")?,
                    corrected_by: corrections.remove(&facts.id).unwrap_or_default(),
                    upload: facts.id,
                    environment: facts.environment,
                    partner_id: facts.partner_id,
                    period: facts.period,
                    file: facts.file_name,
                    started_at: facts.started_at,
                    again_of: facts.again_of,
                    corrects: facts.corrects,
                })
            })
            .collect()
    }

    /// The newest upload of the very same rows to the same place, unless Kiva refused all of it.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn same_rows(
        &mut self,
        environment: &str,
        partner_id: &str,
        rows_sha256: &str,
    ) -> Result<Option<Summary>, LedgerError> {
        let same: HashSet<String> = sqlx::query_scalar(
            "SELECT id FROM uploads WHERE environment = ? AND partner_id = ? AND rows_sha256 = ?",
        )
        .bind(environment)
        .bind(partner_id)
        .bind(rows_sha256)
        .fetch_all(&mut self.connection)
        .await?
        .into_iter()
        .collect();
        if same.is_empty() {
            return Ok(None);
        }
        let mut history = self.history().await?;
        history.retain(|summary| {
            same.contains(&summary.upload) && summary.status != UploadStatus::Rejected
        });
        // One that is not finished comes first: it is the one to go on with.
        let unfinished =
            history.iter().position(|summary| summary.status == UploadStatus::Incomplete);
        Ok(if history.is_empty() {
            None
        } else {
            Some(history.swap_remove(unfinished.unwrap_or(0)))
        })
    }

    /// The upload that has sent the very same rows since, unless Kiva refused all of it.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn repeated_by(&mut self, id: &str) -> Result<Option<Summary>, LedgerError> {
        let later: HashSet<String> = sqlx::query_scalar(
            "SELECT later.id FROM uploads later JOIN uploads own \
               ON later.environment = own.environment AND later.partner_id = own.partner_id \
               AND later.rows_sha256 = own.rows_sha256 AND later.started_at > own.started_at \
             WHERE own.id = ?",
        )
        .bind(id)
        .fetch_all(&mut self.connection)
        .await?
        .into_iter()
        .collect();
        if later.is_empty() {
            return Ok(None);
        }
        let history = self.history().await?;
        Ok(history.into_iter().find(|summary| {
            later.contains(&summary.upload) && summary.status != UploadStatus::Rejected
        }))
    }

    /// What Kiva has of the month of an upload.
    async fn month(&mut self, facts: &UploadMeta) -> Result<Month, LedgerError> {
        let UploadMeta { environment, partner_id, period, .. } = facts;
        let reported = self.last_reported(environment, partner_id, Some(period)).await?;
        let of_month = reported.iter().filter(|reported| reported.period == *period);
        let total: Total = of_month.clone().map(|reported| reported.repayment.amount).sum();
        Ok(Month { loans: of_month.count(), total_amount: total.to_string() })
    }

    /// The last amount that Kiva accepted for each loan of a partner, whatever uploads they came in:
    /// of the newest month, and in that of the newest upload. A row in which Kiva found an error was
    /// not accepted. With `up_to` later months do not count.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn last_reported(
        &mut self,
        environment: &str,
        partner_id: &str,
        up_to: Option<&str>,
    ) -> Result<Vec<Reported>, LedgerError> {
        let found = sqlx::query(
            "SELECT * FROM ( \
               SELECT r.line, r.loan_id, r.client_id, r.amount, u.period, ROW_NUMBER() OVER ( \
                 PARTITION BY r.loan_id, r.client_id ORDER BY u.period DESC, u.started_at DESC, u.id \
               ) AS age \
               FROM repayments r \
               JOIN batches b ON b.upload_id = r.upload_id AND b.number = r.batch \
               JOIN uploads u ON u.id = r.upload_id \
               WHERE u.environment = ? AND u.partner_id = ? AND b.status = 'accepted' AND u.period <= ? \
               AND (r.upload_id, r.line) NOT IN \
                 (SELECT upload_id, line FROM problems WHERE severity = 'error' AND line IS NOT NULL) \
             ) AS reported WHERE age = 1 ORDER BY period, loan_id",
        )
        .bind(environment)
        .bind(partner_id)
        .bind(up_to.unwrap_or("9999-12"))
        .fetch_all(&mut self.connection)
        .await?;
        found
            .iter()
            .map(|row| {
                let repayment = repayment_of(row)?.ok_or_else(|| damaged(&self.path, "a row"))?;
                Ok(Reported { repayment, period: row.try_get("period")? })
            })
            .collect()
    }

    /// How many of these rows Kiva has, or may have, from earlier uploads of the same month.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn rows_reported(
        &mut self,
        environment: &str,
        partner_id: &str,
        period: &str,
        repayments: &[Repayment],
    ) -> Result<usize, LedgerError> {
        let found = sqlx::query(
            "SELECT r.line, r.loan_id, r.client_id, r.amount FROM repayments r \
             JOIN batches b ON b.upload_id = r.upload_id AND b.number = r.batch \
             JOIN uploads u ON u.id = r.upload_id \
             WHERE u.environment = ? AND u.partner_id = ? AND u.period = ? AND b.status IN ('accepted', 'unknown')",
        )
        .bind(environment)
        .bind(partner_id)
        .bind(period)
        .fetch_all(&mut self.connection)
        .await?;
        let mut reported: HashSet<(String, Option<String>, Decimal)> =
            HashSet::with_capacity(found.len());
        for row in &found {
            let repayment = repayment_of(row)?.ok_or_else(|| damaged(&self.path, "a row"))?;
            reported.insert(row_key(&repayment));
        }
        Ok(repayments.iter().filter(|row| reported.contains(&row_key(row))).count())
    }
}

fn facts_of(row: &SqliteRow) -> Result<UploadMeta, LedgerError> {
    Ok(UploadMeta {
        id: row.try_get("id")?,
        environment: row.try_get("environment")?,
        partner_id: row.try_get("partner_id")?,
        period: row.try_get("period")?,
        file_name: row.try_get("file_name")?,
        file_sha256: row.try_get("file_sha256")?,
        rows_sha256: row.try_get("rows_sha256")?,
        id_fields: row.try_get("id_fields")?,
        again_of: row.try_get("again_of")?,
        corrects: row.try_get("corrects")?,
        started_at: row.try_get("started_at")?,
    })
}

/// `None` where the status is none that there is.
fn record_of(row: &SqliteRow, batch: Batch) -> Result<Option<BatchRecord>, LedgerError> {
    let status: String = row.try_get("status")?;
    let Some(status) = BatchStatus::from_word(&status) else { return Ok(None) };
    let attempts: i64 = row.try_get("attempts")?;
    Ok(Some(BatchRecord {
        status,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        kiva_upload_id: row.try_get("kiva_upload_id")?,
        reply_code: row.try_get("reply_code")?,
        reply_message: row.try_get("reply_message")?,
        seen: row.try_get("seen")?,
        attempted_at: row.try_get("attempted_at")?,
        problems: Vec::new(),
        batch,
    }))
}

/// `None` where a value is none that could have been sent.
fn repayment_of(row: &SqliteRow) -> Result<Option<Repayment>, LedgerError> {
    let line: i64 = row.try_get("line")?;
    let loan_id: String = row.try_get("loan_id")?;
    let client_id: Option<String> = row.try_get("client_id")?;
    let amount: String = row.try_get("amount")?;
    let parse = || {
        Some(Repayment {
            line: u64::try_from(line).ok()?,
            loan_id: LoanId::parse(&loan_id).ok()?,
            client_id: match client_id {
                Some(id) => Some(ClientId::parse(&id).ok()?),
                None => None,
            },
            amount: amount.parse::<Amount>().ok()?,
        })
    };
    Ok(parse())
}
