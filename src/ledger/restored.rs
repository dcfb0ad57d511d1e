//! A ledger that was put back from a backup: it does not know what was sent after it.

use sqlx::Connection;

use super::agreement::agree;
use super::alone::Ledger;
use super::error::LedgerError;
use super::view::LedgerView;
use super::write::commit;
use crate::model::Month;

impl Ledger {
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
}

impl LedgerView {
    /// The place of the last attempt after which the ledger may lack something of a month; none where it lacks
    /// nothing.
    pub(super) async fn unsure_until(&mut self, month: Month) -> Result<Option<i64>, LedgerError> {
        if self.is_behind {
            return Ok(Some(i64::MAX));
        }
        let last = sqlx::query_scalar("SELECT MAX(attempt) FROM restorations WHERE month >= $1");
        Ok(last.bind(month).fetch_one(&mut self.connection).await?)
    }
}
