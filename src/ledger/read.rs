//! What is read of uploads: one whole, and the history.

use std::collections::BTreeMap;

use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use sqlx::types::Text;

use super::error::LedgerError;
use super::record::{Answer, BatchRecord, RecordedProblem, Summary, Upload, sha256};
use super::seen::{Phase, Seen};
use super::upload_meta::{Place, UploadMeta};
use super::view::LedgerView;
use crate::model::batch::Batch;
use crate::model::{
    BatchStatus, ControlTotal, CsvForm, Environment, FileMeta, IdFields, UploadStatus,
};

impl LedgerView {
    /// The ids that begin with `prefix`; an empty one is the beginning of none.
    pub(crate) async fn find(&mut self, prefix: &str) -> Result<Vec<String>, LedgerError> {
        let begun =
            "SELECT id FROM uploads WHERE $1 <> '' AND substr(id, 1, length($1)) = $1 ORDER BY id";
        Ok(sqlx::query_scalar(begun).bind(prefix).fetch_all(&mut self.connection).await?)
    }

    /// An upload with its batches, whose bodies are proven to be those that were recorded.
    ///
    /// # Errors
    /// When it is not there or does not fit together.
    pub async fn load(&mut self, id: &str) -> Result<Upload, LedgerError> {
        self.ask_whether_left().await?;
        let meta = self.meta(id).await?;
        let ids: IdFields =
            meta.id_fields.parse().map_err(|_| LedgerError::damaged(&self.path, "id_fields"))?;
        let batches = self.batches(id, ids).await?;
        let corrected_by =
            sqlx::query_scalar("SELECT id FROM corrections WHERE upload_id = $1 ORDER BY place")
                .bind(id)
                .fetch_all(&mut self.connection)
                .await?;
        let replaced_by = sqlx::query_scalar(
            "SELECT replaced_by FROM cancellations WHERE upload_id = $1 AND replaced_by IS NOT NULL LIMIT 1",
        )
        .bind(id)
        .fetch_optional(&mut self.connection)
        .await?;
        Ok(Upload { meta, batches, corrected_by, replaced_by, month: None })
    }

    /// What is known of an upload, apart from its batches.
    ///
    /// # Errors
    /// When it is not there or does not fit together.
    pub(crate) async fn meta(&mut self, id: &str) -> Result<UploadMeta, LedgerError> {
        let meta = sqlx::query("SELECT * FROM uploads WHERE id = $1")
            .bind(id)
            .fetch_optional(&mut self.connection)
            .await?
            .ok_or_else(|| LedgerError::damaged(&self.path, "an upload"))?;
        self.meta_of(&meta)
    }

    async fn batches(&mut self, id: &str, ids: IdFields) -> Result<Vec<BatchRecord>, LedgerError> {
        let mut rows = self.repayments(id, None).await?;
        let mut problems = self.problems(id).await?;
        let found = sqlx::query(
            "SELECT s.*, l.phase, l.http_status, l.seen FROM states s \
             LEFT JOIN outcomes l ON l.upload_id = s.upload_id AND l.batch = s.number AND l.attempt = \
               (SELECT MAX(o.attempt) FROM outcomes o WHERE o.upload_id = s.upload_id AND o.batch = s.number) \
             WHERE s.upload_id = $1 ORDER BY s.number",
        )
        .bind(id)
        .fetch_all(&mut self.connection)
        .await?;
        let mut batches = Vec::with_capacity(found.len());
        for row in found {
            let number: i64 = row.try_get("number")?;
            let repayments = rows.remove(&number).unwrap_or_default();
            let batch = Batch::new(usize::try_from(number).unwrap_or_default(), repayments, ids);
            if sha256(batch.body.as_bytes()) != row.try_get::<String, _>("body_sha256")? {
                return Err(LedgerError::damaged(
                    &self.path,
                    "a batch is not the one that was recorded",
                ));
            }
            let problems = problems.remove(&number).unwrap_or_default();
            let state: &str = row.try_get("state")?;
            let mut record = self.record_of(&row, self.status(state)?, batch, problems)?;
            if self.is_behind && state == BatchStatus::Pending.as_str() {
                (record.seen, record.attempted_at) = (Some(Seen::new(Phase::Restored, "")), None);
            }
            batches.push(record);
        }
        Ok(batches)
    }

    pub(crate) async fn last_to(&mut self, place: &Place) -> Result<Option<Summary>, LedgerError> {
        Ok(self.history().await?.into_iter().find(|summary| summary.meta.at() == *place))
    }

    async fn problems(
        &mut self,
        id: &str,
    ) -> Result<BTreeMap<i64, Vec<RecordedProblem>>, LedgerError> {
        let found =
            sqlx::query("SELECT * FROM problems WHERE upload_id = $1 ORDER BY batch, position")
                .bind(id)
                .fetch_all(&mut self.connection)
                .await?;
        let mut problems: BTreeMap<i64, Vec<RecordedProblem>> = BTreeMap::new();
        let mut last = None;
        for row in found {
            let batch: i64 = row.try_get("batch")?;
            let line: Option<u64> = row.try_get("line")?;
            // Before it was kept what was said once, each row had a problem of its own.
            let said = row.try_get::<Option<i64>, _>("said")?.map(|said| (batch, said));
            let of_batch = problems.entry(batch).or_default();
            match of_batch.last_mut() {
                Some(problem) if said.is_some() && said == last => problem.lines.extend(line),
                _ => of_batch.push(RecordedProblem {
                    severity: row.try_get("severity")?,
                    code: row.try_get("code")?,
                    loan_id: row.try_get("loan_id")?,
                    lines: line.into_iter().collect(),
                    details: row.try_get("details")?,
                }),
            }
            last = said;
        }
        Ok(problems)
    }

    /// When the newest upload was begun: of an environment, or of all.
    pub(crate) async fn newest(
        &mut self,
        environment: Option<Environment>,
    ) -> Result<Option<String>, LedgerError> {
        let newest = sqlx::query_scalar(
            "SELECT started_at FROM uploads WHERE $1 IS NULL OR environment = $1 \
             ORDER BY place DESC LIMIT 1",
        );
        Ok(newest
            .bind(environment.map(Environment::as_str))
            .fetch_optional(&mut self.connection)
            .await?)
    }

    pub(crate) async fn partners(
        &mut self,
        environment: Environment,
    ) -> Result<Vec<String>, LedgerError> {
        let partners = sqlx::query_scalar(
            "SELECT DISTINCT partner_id FROM uploads WHERE environment = $1 ORDER BY partner_id",
        );
        Ok(partners.bind(environment.as_str()).fetch_all(&mut self.connection).await?)
    }

    /// All uploads, newest first.
    pub async fn history(&mut self) -> Result<Vec<Summary>, LedgerError> {
        let found = sqlx::query(
            "SELECT u.*, EXISTS (SELECT 1 FROM problems p WHERE p.upload_id = u.id AND p.severity = 'error') AS has_errors, \
               (SELECT json_group_array(DISTINCT s.state) FROM states s WHERE s.upload_id = u.id) AS states, \
               (SELECT json_group_array(c.id ORDER BY c.place) FROM corrections c WHERE c.upload_id = u.id) AS corrected_by \
             FROM uploads u ORDER BY u.place DESC",
        )
        .fetch_all(&mut self.connection)
        .await?;
        let list = |row: &SqliteRow, column| -> Result<Vec<String>, LedgerError> {
            let list = serde_json::from_str(row.try_get(column)?);
            list.map_err(|_| LedgerError::damaged(&self.path, "a list"))
        };
        let summary = |row: &SqliteRow| {
            let states: Result<Vec<_>, _> =
                list(row, "states")?.iter().map(|word| self.status(word)).collect();
            Ok(Summary {
                meta: self.meta_of(row)?,
                status: UploadStatus::of(states?),
                rows: row.try_get("row_count")?,
                total_amount: row.try_get("total_amount")?,
                has_errors: row.try_get("has_errors")?,
                corrected_by: list(row, "corrected_by")?,
            })
        };
        found.iter().map(summary).collect()
    }

    fn record_of(
        &self,
        row: &SqliteRow,
        status: BatchStatus,
        batch: Batch,
        problems: Vec<RecordedProblem>,
    ) -> Result<BatchRecord, LedgerError> {
        let was_answered: bool = row.try_get("was_answered")?;
        let seen = match row.try_get::<Option<&str>, _>("phase")? {
            Some(phase) => Some(
                Seen::recorded(phase, row.try_get("http_status")?, row.try_get("seen")?)
                    .ok_or_else(|| LedgerError::damaged(&self.path, "a phase"))?,
            ),
            None => None,
        };
        // When a run of which nothing is known sent it, nobody knows.
        let is_real = seen.as_ref().is_none_or(|seen| seen.phase != Phase::Restored);
        let attempted_at: Option<String> = row.try_get("attempted_at")?;
        Ok(BatchRecord {
            status,
            attempts: row.try_get("attempts")?,
            answer: Answer {
                upload_id: row.try_get("kiva_upload_id")?,
                code: row.try_get("reply_code")?,
                message: row.try_get("reply_message")?,
                problems,
            },
            seen,
            attempted_at: attempted_at.filter(|_| is_real),
            is_answer_lost: status == BatchStatus::Accepted && !was_answered,
            is_resolved: row.try_get("is_resolved")?,
            batch,
        })
    }

    fn meta_of(&self, row: &SqliteRow) -> Result<UploadMeta, LedgerError> {
        let char_of = |column| {
            let text: Option<String> = row.try_get(column)?;
            Ok::<_, LedgerError>(text.and_then(|text| text.chars().next()))
        };
        let csv_form = char_of("delimiter")?.zip(char_of("decimal_separator")?);
        let left_out: Option<i64> = row.try_get("left_out")?;
        let environment: &str = row.try_get("environment")?;
        let environment =
            environment.parse().map_err(|_| LedgerError::damaged(&self.path, "an environment"))?;
        Ok(UploadMeta {
            csv_form: csv_form.map(|(delimiter, decimal)| CsvForm { delimiter, decimal }),
            file: file_of(row)?,
            id: row.try_get("id")?,
            place: row.try_get("place")?,
            environment,
            partner_id: row.try_get("partner_id")?,
            period: row.try_get::<Text<_>, _>("period")?.0,
            file_name: row.try_get("file_name")?,
            file_sha256: row.try_get("file_sha256")?,
            rows_sha256: row.try_get("rows_sha256")?,
            id_fields: row.try_get("id_fields")?,
            again_of: row.try_get("again_of")?,
            corrects: row.try_get("corrects")?,
            api_url: row.try_get("api_url")?,
            started_at: row.try_get("started_at")?,
            left_out: left_out.and_then(|rows| usize::try_from(rows).ok()),
            is_unreconciled: row.try_get("is_unreconciled")?,
        })
    }
}

/// What the file was read as, as far as that was kept.
fn file_of(row: &SqliteRow) -> Result<Option<FileMeta>, LedgerError> {
    let file: Option<String> = row.try_get("file_meta")?;
    let file = file.and_then(|text| serde_json::from_str(&text).ok());
    let amount: Option<String> = row.try_get("control_total")?;
    let of_total = |amount| FileMeta {
        control_total: Some(ControlTotal { line: None, amount }),
        ..FileMeta::default()
    };
    Ok(file.or_else(|| amount.map(of_total)))
}
