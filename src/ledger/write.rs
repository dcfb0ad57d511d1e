//! What is written, each in one transaction.

use sqlx::types::Text;
use sqlx::{Connection, Sqlite, SqliteConnection, Transaction};

use super::agreement::agree;
use super::alone::Ledger;
use super::error::LedgerError;
use super::insert::{insert_batches, insert_problems, number};
use super::record::{Answer, AttemptLog, AttemptOutcome, BatchRecord};
use super::upload_meta::UploadMeta;
use super::who::{now, operator};
use super::{fault_point, profiles};
use crate::model::batch::Batch;
use crate::model::{BatchStatus, Month, Profile, Total};

/// An attempt whose intent is on the disk and whose outcome is not. There is no other way to send,
/// and it can end only once.
#[derive(Debug)]
#[must_use = "an attempt that is not ended counts as unknown"]
pub struct OpenAttempt {
    upload: String,
    batch: i64,
    attempt: i64,
}

impl Ledger {
    /// Records an upload with all its rows, before any of it is sent, and gives up what is pending of
    /// those that it `replaces`. Its `profile` is kept with it. Returns its place in the order of the ledger.
    ///
    /// # Errors
    /// When it cannot be written; then nothing of it is.
    pub async fn create(
        &mut self,
        meta: &UploadMeta,
        batches: &[Batch],
        replaces: &[String],
        profile: Option<&Profile>,
    ) -> Result<i64, LedgerError> {
        let (account, host) = operator();
        let rows: usize = batches.iter().map(|batch| batch.repayments.len()).sum();
        let total: Total = batches.iter().map(Batch::total).sum();
        let file = meta.file.as_ref().and_then(|file| serde_json::to_string(file).ok());
        let mut transaction = self.view.connection.begin().await?;
        let place: i64 = sqlx::query_scalar(
            "INSERT INTO uploads (id, environment, partner_id, period, file_name, file_sha256, rows_sha256, \
               row_count, total_amount, id_fields, again_of, program_version, account, host, started_at, \
               corrects, api_url, delimiter, decimal_separator, file_meta, is_unreconciled, left_out, place) \
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, \
               COALESCE(MAX(place), 0) + 1 FROM uploads RETURNING place",
        )
        .bind(&meta.id)
        .bind(meta.environment.as_str())
        .bind(&meta.partner_id)
        .bind(Text(meta.period))
        .bind(&meta.file_name)
        .bind(&meta.file_sha256)
        .bind(&meta.rows_sha256)
        .bind(number(rows))
        .bind(total.to_string())
        .bind(&meta.id_fields)
        .bind(&meta.again_of)
        .bind(env!("CARGO_PKG_VERSION"))
        .bind(account)
        .bind(host)
        .bind(&meta.started_at)
        .bind(&meta.corrects)
        .bind(&meta.api_url)
        .bind(meta.csv_form.map(|form| form.delimiter.to_string()))
        .bind(meta.csv_form.map(|form| form.decimal.to_string()))
        .bind(file)
        .bind(meta.is_unreconciled)
        .bind(meta.left_out.map(number))
        .fetch_one(&mut *transaction)
        .await?;
        insert_batches(&mut transaction, &meta.id, batches).await?;
        for upload in replaces {
            give_up(&mut transaction, upload, Some(&meta.id)).await?;
        }
        if let Some(profile) = profile {
            profiles::keep(&mut transaction, &meta.id, profile).await?;
        }
        commit(transaction).await?;
        Ok(place)
    }

    /// Gives up what is pending of an upload.
    pub(crate) async fn cancel(&mut self, upload: &str) -> Result<(), LedgerError> {
        let mut transaction = self.view.connection.begin().await?;
        give_up(&mut transaction, upload, None).await?;
        commit(transaction).await
    }

    /// Records the intent to post a batch. Once this returns, and not before, it may be posted.
    ///
    /// # Errors
    /// When the batch is not pending, or the intent cannot be written.
    pub async fn begin(
        &mut self,
        upload: &str,
        batch: &BatchRecord,
    ) -> Result<OpenAttempt, LedgerError> {
        fault_point::point();
        let sending = insert_attempt(&mut self.view.connection, upload, batch).await?;
        fault_point::point();
        Ok(sending)
    }

    /// Records how an attempt ended and, in the same commit, the intent to post the `next` batch: half
    /// as many waits for the disk. There is no attempt in return where there is no next batch, or its
    /// intent is refused, which [`Ledger::begin`] then tells of.
    ///
    /// # Errors
    /// When it cannot be written: then the batch is of unknown outcome.
    pub async fn end(
        &mut self,
        sending: OpenAttempt,
        evidence: &AttemptLog,
        end: &AttemptOutcome,
        next: Option<&BatchRecord>,
    ) -> Result<Option<OpenAttempt>, LedgerError> {
        fault_point::point();
        let none = Answer::default();
        let (proof, answer) = match end {
            AttemptOutcome::Accepted(answer) => ("applied", answer),
            AttemptOutcome::Rejected(answer) => ("refused", answer),
            AttemptOutcome::NotApplied => ("not-applied", &none),
            AttemptOutcome::Unknown => ("unknown", &none),
        };
        if answer.problems.is_empty() && next.is_none() {
            // A statement alone is a transaction, in fewer steps.
            fault_point::point();
            insert_answer(&mut self.view.connection, &sending, evidence, proof, answer).await?;
            fault_point::point();
            return Ok(None);
        }
        let mut transaction = self.view.connection.begin().await?;
        insert_answer(&mut transaction, &sending, evidence, proof, answer).await?;
        let batch = (sending.upload.as_str(), sending.batch);
        insert_problems(&mut transaction, batch, &answer.problems).await?;
        fault_point::point();
        let opened = match next {
            Some(next) => insert_attempt(&mut transaction, &sending.upload, next).await.ok(),
            None => None,
        };
        commit(transaction).await?;
        Ok(opened)
    }

    /// Takes what is pending for what may have been sent since, until a person's agreement to use the ledger is
    /// [recorded](Self::restored).
    pub(crate) fn doubt(&mut self) {
        self.view.is_behind = true;
    }

    /// Records that a person agrees to use the ledger though it lacks what was sent after the backup, which may be
    /// of any month up to this one. Returns how many batches are of unknown outcome by it.
    ///
    /// # Errors
    /// When it cannot be written; then nothing of it is.
    pub async fn restored(&mut self, month: Month) -> Result<u64, LedgerError> {
        let mut transaction = self.view.connection.begin().await?;
        let doubted = agree(&mut transaction, month).await?;
        commit(transaction).await?;
        self.view.is_behind = false;
        Ok(doubted)
    }

    /// Records what a person found in PA2 about a batch of unknown outcome. What a person said before is taken back,
    /// where Kiva itself did not answer since. With it goes the agreement to a ledger that was put back up to a month,
    /// where that is given. Returns of how many batches the outcome is unknown by that.
    pub(crate) async fn resolve(
        &mut self,
        upload: &str,
        batch: usize,
        accepted: bool,
        restored: Option<Month>,
    ) -> Result<Option<u64>, LedgerError> {
        let (said, status, answer) = if accepted {
            (BatchStatus::Pending, BatchStatus::Accepted, "accepted")
        } else {
            (BatchStatus::Accepted, BatchStatus::Pending, "not-received")
        };
        let (account, host) = operator();
        let mut transaction = self.view.connection.begin().await?;
        let doubted = match restored {
            Some(month) => Some(agree(&mut transaction, month).await?),
            None => None,
        };
        sqlx::query(
            "UPDATE batches SET status = 'unknown' WHERE upload_id = $1 AND number = $2 AND status = $3 \
             AND EXISTS (SELECT 1 FROM resolved r WHERE r.upload_id = $1 AND r.batch = $2)",
        )
        .bind(upload)
        .bind(number(batch))
        .bind(said.as_str())
        .execute(&mut *transaction)
        .await?;
        let moved = sqlx::query(
            "UPDATE batches SET status = $1 WHERE upload_id = $2 AND number = $3 AND status = 'unknown'",
        )
        .bind(status.as_str())
        .bind(upload)
        .bind(number(batch))
        .execute(&mut *transaction)
        .await?;
        if moved.rows_affected() != 1 {
            return Err(LedgerError::NotUnknown {
                upload: upload.to_owned(),
                batch,
                status: status_of(&mut transaction, upload, batch).await?,
            });
        }
        sqlx::query(
            "INSERT INTO resolutions (upload_id, batch, answer, account, host, resolved_at, attempt) \
             SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(place), 0) FROM attempts",
        )
        .bind(upload)
        .bind(number(batch))
        .bind(answer)
        .bind(account)
        .bind(host)
        .bind(now())
        .execute(&mut *transaction)
        .await?;
        commit(transaction).await?;
        self.view.is_behind = false;
        Ok(doubted)
    }
}

/// Records how an attempt ended, which moves the batch, or is refused where the batch is no longer on its way.
async fn insert_answer(
    connection: &mut SqliteConnection,
    sending: &OpenAttempt,
    evidence: &AttemptLog,
    proof: &str,
    answer: &Answer,
) -> Result<(), LedgerError> {
    let answered = sqlx::query(
        "INSERT INTO answers VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&sending.upload)
    .bind(sending.batch)
    .bind(sending.attempt)
    .bind(proof)
    .bind(evidence.seen.phase.as_str())
    .bind(evidence.seen.phase.http_status())
    .bind(i64::try_from(evidence.elapsed_ms).unwrap_or(i64::MAX))
    .bind(&evidence.seen.line)
    .bind(&evidence.reply)
    .bind(now())
    .bind(&answer.upload_id)
    .bind(&answer.code)
    .bind(&answer.message)
    .execute(connection)
    .await;
    let is_refused = |error: &sqlx::Error| {
        error.as_database_error().is_some_and(|error| error.message().contains("on its way"))
    };
    match answered {
        Err(error) if is_refused(&error) => Err(LedgerError::Overtaken { batch: sending.batch }),
        answered => Ok(answered.map(drop)?),
    }
}

/// What became of a batch; `None` where there is none of that number.
async fn status_of(
    connection: &mut SqliteConnection,
    upload: &str,
    batch: usize,
) -> Result<Option<BatchStatus>, LedgerError> {
    let status: Option<String> =
        sqlx::query_scalar("SELECT state FROM states WHERE upload_id = $1 AND number = $2")
            .bind(upload)
            .bind(number(batch))
            .fetch_optional(connection)
            .await?;
    Ok(status.and_then(|word| word.parse().ok()))
}

/// Gives up the pending batches of an upload; `replaced_by` is the upload that has their loans now.
async fn give_up(
    connection: &mut SqliteConnection,
    upload: &str,
    replaced_by: Option<&str>,
) -> Result<(), LedgerError> {
    let (account, host) = operator();
    sqlx::query(
        "INSERT INTO cancellations (upload_id, batch, replaced_by, account, host, cancelled_at) \
         SELECT b.upload_id, b.number, $2, $3, $4, $5 FROM batches b \
         WHERE b.upload_id = $1 AND b.status = 'pending' AND NOT EXISTS \
           (SELECT 1 FROM cancellations c WHERE c.upload_id = b.upload_id AND c.batch = b.number)",
    )
    .bind(upload)
    .bind(replaced_by)
    .bind(account)
    .bind(host)
    .bind(now())
    .execute(connection)
    .await?;
    Ok(())
}

async fn commit(transaction: Transaction<'_, Sqlite>) -> Result<(), LedgerError> {
    fault_point::point();
    transaction.commit().await?;
    fault_point::point();
    Ok(())
}

/// Records the intent to post a batch, which moves it, or is refused where the batch is not pending.
async fn insert_attempt(
    connection: &mut SqliteConnection,
    upload: &str,
    batch: &BatchRecord,
) -> Result<OpenAttempt, LedgerError> {
    let sending = OpenAttempt {
        upload: upload.to_owned(),
        batch: number(batch.batch.number),
        attempt: i64::from(batch.attempts) + 1,
    };
    sqlx::query(
        "INSERT INTO attempts (upload_id, batch, number, started_at, place) \
         SELECT $1, $2, $3, $4, COALESCE(MAX(place), 0) + 1 FROM attempts",
    )
    .bind(&sending.upload)
    .bind(sending.batch)
    .bind(sending.attempt)
    .bind(now())
    .execute(connection)
    .await?;
    Ok(sending)
}
