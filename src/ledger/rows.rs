//! The rows of an upload.

use std::collections::{HashMap, HashSet};

use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite};

use super::error::LedgerError;
use super::view::LedgerView;
use crate::model::{ClientId, LoanId, Repayment};

/// How many ids are looked up in one statement.
pub(super) const LOANS_AT_ONCE: usize = 500;

impl LedgerView {
    /// The rows of an upload, or of them those of some loans, by their batches and in the order of the file. All are
    /// read at once: to read those of one batch takes as long.
    pub(super) async fn repayments(
        &mut self,
        upload: &str,
        loans: Option<&HashSet<String>>,
    ) -> Result<HashMap<i64, Vec<Repayment>>, LedgerError> {
        let mut query = QueryBuilder::<Sqlite>::new(
            "SELECT batch, line, loan_id, client_id, amount FROM repayments WHERE upload_id = ",
        );
        query.push_bind(upload);
        // Where there are many, to read all of them is faster.
        if let Some(loans) = loans.filter(|loans| loans.len() <= LOANS_AT_ONCE) {
            query.push(" AND loan_id IN (");
            push_ids(&mut query, loans.iter().map(String::as_str));
        }
        let found = query.push(" ORDER BY line").build().fetch_all(&mut self.connection).await?;
        let mut rows: HashMap<i64, Vec<Repayment>> = HashMap::new();
        for row in &found {
            let loan: &str = row.try_get("loan_id")?;
            if loans.is_none_or(|loans| loans.contains(loan)) {
                rows.entry(row.try_get("batch")?).or_default().push(self.repayment(row)?);
            }
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

pub(super) fn push_ids<'q>(query: &mut QueryBuilder<Sqlite>, ids: impl Iterator<Item = &'q str>) {
    let mut list = query.separated(", ");
    ids.for_each(|id| {
        list.push_bind(id);
    });
    query.push(")");
}
