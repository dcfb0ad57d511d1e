//! What a ledger that was put back from a backup makes of what it has as pending, once a person agrees to use it.

use sqlx::SqliteConnection;
use sqlx::types::Text;

use super::error::LedgerError;
use super::seen::{Phase, Seen};
use super::who::{now, operator};
use crate::model::Month;

/// What is pending may have been sent since the backup: there is an attempt for it of which nothing is known, as for
/// an answer that was lost. So nothing goes out twice, and what a person finds in PA2 can be recorded. Returns how
/// many batches those are.
pub(super) async fn agree(
    connection: &mut SqliteConnection,
    month: Month,
) -> Result<u64, LedgerError> {
    let (account, host) = operator();
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
    .execute(&mut *connection)
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
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "INSERT INTO restorations SELECT COALESCE(MAX(place), 0), $1, $2, $3, $4 FROM attempts",
    )
    .bind(Text(month))
    .bind(account)
    .bind(host)
    .bind(now())
    .execute(&mut *connection)
    .await?;
    Ok(doubted.rows_affected())
}
