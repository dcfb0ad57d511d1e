//! What a receipt tells of an upload beyond its batches: who ran it, who looked in PA2, and what Kiva
//! took in the months before.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use sqlx::Row;

use super::read::damaged;
use super::{Ledger, LedgerError, UploadMeta};
use crate::model::{Amount, Total};

/// Months that are compared, this one included.
const MONTHS: usize = 6;

/// The circumstances of an upload.
#[derive(Clone, Debug)]
pub struct ReceiptContext {
    /// The account that ran it.
    pub account: String,
    /// The machine on which it ran.
    pub host: String,
    /// The version of the program that sent it.
    pub program_version: String,
    /// What people found in PA2 about batches of unknown outcome, in the order of their looking.
    pub resolutions: Vec<Resolution>,
    /// What Kiva had taken by then for this month and the ones before it, oldest first; months
    /// without anything are not among them.
    pub months: Vec<MonthTotal>,
}

/// What a person found in PA2.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// The number of the batch.
    pub batch: usize,
    /// Whether PA2 had it.
    pub accepted: bool,
    /// The account of the person.
    pub account: String,
    /// The person's machine.
    pub host: String,
    /// When it was recorded, UTC.
    pub resolved_at: String,
}

/// What Kiva took for a month, all its uploads together: of each loan the last amount. A row in which
/// Kiva found an error is not among them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MonthTotal {
    /// The month, as `2026-10`.
    pub period: String,
    /// How many loans.
    pub rows: u64,
    /// Their sum.
    pub total: Decimal,
}

impl Ledger {
    /// The circumstances of an upload.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn background(&mut self, facts: &UploadMeta) -> Result<ReceiptContext, LedgerError> {
        let ran = sqlx::query("SELECT account, host, program_version FROM uploads WHERE id = ?")
            .bind(&facts.id)
            .fetch_one(&mut self.connection)
            .await?;
        Ok(ReceiptContext {
            account: ran.try_get("account")?,
            host: ran.try_get("host")?,
            program_version: ran.try_get("program_version")?,
            resolutions: self.resolutions(&facts.id).await?,
            months: self.months(facts).await?,
        })
    }

    async fn resolutions(&mut self, id: &str) -> Result<Vec<Resolution>, LedgerError> {
        let found =
            sqlx::query("SELECT * FROM resolutions WHERE upload_id = ? ORDER BY resolved_at")
                .bind(id)
                .fetch_all(&mut self.connection)
                .await?;
        found
            .iter()
            .map(|row| {
                let batch: i64 = row.try_get("batch")?;
                Ok(Resolution {
                    batch: usize::try_from(batch).unwrap_or_default(),
                    accepted: row.try_get::<String, _>("answer")? == "accepted",
                    account: row.try_get("account")?,
                    host: row.try_get("host")?,
                    resolved_at: row.try_get("resolved_at")?,
                })
            })
            .collect()
    }

    /// Uploads that began later than this one do not count: a receipt says the same whenever it is
    /// made.
    async fn months(&mut self, facts: &UploadMeta) -> Result<Vec<MonthTotal>, LedgerError> {
        let found: Vec<(String, String)> = sqlx::query_as(
            "SELECT period, amount FROM ( \
               SELECT u.period, r.amount, ROW_NUMBER() OVER ( \
                 PARTITION BY u.period, r.loan_id, r.client_id ORDER BY u.started_at DESC, u.id \
               ) AS age \
               FROM uploads u \
               JOIN batches b ON b.upload_id = u.id AND b.status = 'accepted' \
               JOIN repayments r ON r.upload_id = b.upload_id AND r.batch = b.number \
               WHERE u.environment = ?1 AND u.partner_id = ?2 AND u.started_at <= ?3 \
               AND u.period IN (SELECT DISTINCT period FROM uploads WHERE environment = ?1 \
                 AND partner_id = ?2 AND period <= ?4 ORDER BY period DESC LIMIT 12) \
               AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.upload_id = r.upload_id \
                 AND p.line = r.line AND p.severity = 'error') \
             ) AS reported WHERE age = 1",
        )
        .bind(&facts.environment)
        .bind(&facts.partner_id)
        .bind(&facts.started_at)
        .bind(&facts.period)
        .fetch_all(&mut self.connection)
        .await?;
        let mut months: BTreeMap<String, (u64, Total)> = BTreeMap::new();
        for (period, amount) in found {
            let amount: Amount = amount.parse().map_err(|_| damaged(&self.path, "an amount"))?;
            let (rows, total) = months.entry(period).or_default();
            *rows += 1;
            *total += amount;
        }
        let too_many = months.len().saturating_sub(MONTHS);
        let months = months.into_iter().skip(too_many);
        Ok(months
            .map(|(period, (rows, total))| MonthTotal { period, rows, total: total.as_decimal() })
            .collect())
    }
}
