//! What a receipt tells of an upload beyond its batches: who ran it, who looked in PA2, and what Kiva
//! took in the months before.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;
use sqlx::Row;

use super::standing::Head;
use super::{BatchStatus, LedgerError, LedgerView, UploadMeta};
use crate::model::Total;

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
    /// The uploads of the month after this one of which Kiva took something.
    pub overtaken_by: Vec<String>,
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

impl LedgerView {
    /// The circumstances of an upload.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn background(&mut self, facts: &UploadMeta) -> Result<ReceiptContext, LedgerError> {
        let ran = sqlx::query("SELECT account, host, program_version FROM uploads WHERE id = $1")
            .bind(&facts.id)
            .fetch_one(&mut self.connection)
            .await?;
        let heads = self.heads(&facts.at()).await?;
        let mut overtaken_by: Vec<_> = heads
            .iter()
            .filter(|head| head.place > facts.place && head.month == facts.period)
            .filter(|head| head.status == BatchStatus::Accepted)
            .map(|head| head.upload.to_string())
            .collect();
        overtaken_by.dedup();
        Ok(ReceiptContext {
            overtaken_by,
            account: ran.try_get("account")?,
            host: ran.try_get("host")?,
            program_version: ran.try_get("program_version")?,
            resolutions: self.resolutions(&facts.id).await?,
            months: self.months(facts, &heads).await?,
        })
    }

    async fn resolutions(&mut self, id: &str) -> Result<Vec<Resolution>, LedgerError> {
        let found =
            sqlx::query("SELECT * FROM resolutions WHERE upload_id = $1 ORDER BY resolved_at")
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

    /// Uploads later than this one do not count: what was signed says the same whenever it is made.
    async fn months(
        &mut self,
        facts: &UploadMeta,
        heads: &[Head],
    ) -> Result<Vec<MonthTotal>, LedgerError> {
        let mut months: BTreeMap<&str, Vec<&Head>> = BTreeMap::new();
        for head in heads {
            let is_told = head.place <= facts.place && head.month <= facts.period;
            if is_told && head.status == BatchStatus::Accepted {
                months.entry(&head.month).or_default().push(head);
            }
        }
        let mut totals = Vec::new();
        let too_many = months.len().saturating_sub(MONTHS);
        for (month, batches) in months.into_iter().skip(too_many) {
            let reported = self.reported(month, &batches, None).await?;
            let loans: HashSet<_> = reported.iter().map(|row| &row.repayment.loan_id).collect();
            totals.push(MonthTotal {
                period: month.to_owned(),
                rows: loans.len() as u64,
                total: reported.iter().map(|row| row.repayment.amount).sum::<Total>().as_decimal(),
            });
        }
        Ok(totals)
    }
}
