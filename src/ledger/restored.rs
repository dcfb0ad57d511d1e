//! A ledger that was put back from a backup: it does not know what was sent after it.

use sqlx::Connection;

use super::alone::Ledger;
use super::error::LedgerError;
use super::seen::{Phase, Seen};
use super::view::LedgerView;
use super::who::{now, operator};
use super::write::commit;

impl Ledger {
    /// Records that a person agrees to use the ledger though it lacks what was sent after the backup, which may be
    /// of any month up to this one. What is pending may have been sent since: there is an attempt for it of which
    /// nothing is known, as for an answer that was lost. So nothing goes out twice, whatever becomes of the command,
    /// and what a person finds in PA2 can be recorded. Returns how many batches those are.
    ///
    /// # Errors
    /// When it cannot be written; then nothing of it is.
    pub async fn restored(&mut self, month: &str) -> Result<u64, LedgerError> {
        let (account, host) = operator();
        let mut transaction = self.view.connection.begin().await?;
        let doubted = sqlx::query(
            "INSERT INTO attempts (upload_id, batch, number, started_at, place) \
             SELECT b.upload_id, b.number, (SELECT COALESCE(MAX(a.number), 0) + 1 FROM attempts a \
                 WHERE a.upload_id = b.upload_id AND a.batch = b.number), \
               $1, (SELECT COALESCE(MAX(place), 0) FROM attempts) + ROW_NUMBER() OVER (ORDER BY u.place, b.number) \
             FROM batches b JOIN uploads u ON u.id = b.upload_id \
             WHERE b.status = 'pending' AND NOT EXISTS \
               (SELECT 1 FROM cancellations c WHERE c.upload_id = b.upload_id AND c.batch = b.number)",
        )
        .bind(now())
        .execute(&mut *transaction)
        .await?;
        let sent_since = Seen::new(Phase::Restored, "");
        // Nothing else is on its way while this run alone has the ledger.
        sqlx::query(
            "INSERT INTO answers SELECT b.upload_id, b.number, (SELECT MAX(a.number) FROM attempts a \
                 WHERE a.upload_id = b.upload_id AND a.batch = b.number), \
               'unknown', $1, NULL, 0, $2, NULL, $3, NULL, NULL, NULL FROM batches b WHERE b.status = 'sending'",
        )
        .bind(sent_since.phase.as_str())
        .bind(sent_since.line)
        .bind(now())
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "INSERT INTO restorations SELECT COALESCE(MAX(place), 0), $1, $2, $3, $4 FROM attempts",
        )
        .bind(month)
        .bind(account)
        .bind(host)
        .bind(now())
        .execute(&mut *transaction)
        .await?;
        commit(transaction).await?;
        Ok(doubted.rows_affected())
    }
}

impl LedgerView {
    /// The place of the last attempt after which the ledger may lack something of a month; none where it lacks
    /// nothing.
    pub(super) async fn unsure_until(&mut self, month: &str) -> Result<Option<i64>, LedgerError> {
        if self.is_behind {
            return Ok(Some(i64::MAX));
        }
        let last = sqlx::query_scalar("SELECT MAX(attempt) FROM restorations WHERE month >= $1");
        Ok(last.bind(month).fetch_one(&mut self.connection).await?)
    }
}
