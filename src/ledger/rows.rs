//! The rows of an upload.

use std::collections::{HashMap, HashSet};

use serde_json::json;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use super::error::LedgerError;
use super::view::LedgerView;
use crate::model::{ClientId, LoanId, Repayment};

impl LedgerView {
    /// The rows of an upload, or of them those of some loans, by their batches and in the order of the file. All are
    /// read at once: to read those of one batch takes as long.
    pub(super) async fn repayments(
        &mut self,
        upload: &str,
        loans: Option<&HashSet<String>>,
    ) -> Result<HashMap<i64, Vec<Repayment>>, LedgerError> {
        let found = sqlx::query(
            "SELECT batch, line, loan_id, client_id, amount FROM repayments WHERE upload_id = $1 \
             AND ($2 IS NULL OR loan_id IN (SELECT value FROM json_each($2))) ORDER BY line",
        )
        .bind(upload)
        .bind(loans.map(|loans| json!(loans).to_string()))
        .fetch_all(&mut self.connection)
        .await?;
        let mut rows: HashMap<i64, Vec<Repayment>> = HashMap::new();
        for row in &found {
            rows.entry(row.try_get("batch")?).or_default().push(self.repayment(row)?);
        }
        Ok(rows)
    }

    fn repayment(&self, row: &SqliteRow) -> Result<Repayment, LedgerError> {
        let line = row.try_get("line")?;
        let loan_id: &str = row.try_get("loan_id")?;
        let client_id: Option<&str> = row.try_get("client_id")?;
        let amount: &str = row.try_get("amount")?;
        let parse = || {
            Some(Repayment {
                line,
                loan_id: LoanId::parse(loan_id).ok()?,
                client_id: client_id.map(ClientId::parse).transpose().ok()?,
                amount: amount.parse().ok()?,
            })
        };
        parse().ok_or_else(|| LedgerError::damaged(&self.path, "a row"))
    }
}
