//! What a receipt tells of an upload beyond its batches: who ran it, who looked in PA2, and what Kiva
//! took in the months before.

use rust_decimal::Decimal;

use super::error::LedgerError;
use super::upload_meta::UploadMeta;
use super::view::LedgerView;
use crate::model::Month;
use crate::model::standing::Standing;

/// Months that are compared, this one included.
const MONTHS: usize = 6;

#[derive(Clone, Debug)]
pub struct ReceiptContext {
    pub account: String,
    pub host: String,
    pub program_version: String,
    /// What people found in PA2 about batches of unknown outcome, in the order of their looking.
    pub resolutions: Vec<Resolution>,
    /// The uploads of the month after this one of which Kiva took something.
    pub overtaken_by: Vec<String>,
    /// What Kiva had taken by then for this month and the five before it, oldest first, from the first
    /// month of which the ledger knows anything.
    pub months: Vec<MonthTotal>,
}

#[derive(Clone, Debug)]
pub struct Resolution {
    pub batch: usize,
    pub accepted: bool,
    pub account: String,
    pub host: String,
    /// When it was recorded, UTC.
    pub resolved_at: String,
}

/// What Kiva took for a month, all its uploads together: of each loan the last amount. A row in which
/// Kiva found an error is not among them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MonthTotal {
    pub period: Month,
    pub is_reported: bool,
    pub rows: u64,
    pub total: Decimal,
}

impl LedgerView {
    pub(crate) async fn background(
        &mut self,
        meta: &UploadMeta,
    ) -> Result<ReceiptContext, LedgerError> {
        let ran = "SELECT account, host, program_version FROM uploads WHERE id = $1";
        let ran = sqlx::query_as(ran).bind(&meta.id).fetch_one(&mut self.connection);
        let (account, host, program_version) = ran.await?;
        let mut overtaken_by: Vec<_> = self
            .accepted(&meta.at(), meta.period)
            .await?
            .iter()
            .filter(|head| head.place > meta.place)
            .map(|head| head.upload.to_string())
            .collect();
        overtaken_by.dedup();
        Ok(ReceiptContext {
            overtaken_by,
            account,
            host,
            program_version,
            resolutions: self.resolutions(&meta.id).await?,
            months: self.months_until(meta).await?,
        })
    }

    async fn resolutions(&mut self, id: &str) -> Result<Vec<Resolution>, LedgerError> {
        let found: Vec<(i64, String, String, String, String)> = sqlx::query_as(
            "SELECT batch, answer, account, host, resolved_at FROM resolutions \
             WHERE upload_id = $1 ORDER BY resolved_at",
        )
        .bind(id)
        .fetch_all(&mut self.connection)
        .await?;
        let resolution =
            |(batch, answer, account, host, resolved_at): (i64, String, _, _, _)| Resolution {
                batch: usize::try_from(batch).unwrap_or_default(),
                accepted: answer == "accepted",
                account,
                host,
                resolved_at,
            };
        Ok(found.into_iter().map(resolution).collect())
    }

    /// Uploads later than this one do not count: what was signed says the same whenever it is made.
    async fn months_until(&mut self, meta: &UploadMeta) -> Result<Vec<MonthTotal>, LedgerError> {
        let mut known = self.months(&meta.at(), None).await?;
        known.retain(|month| *month <= meta.period);
        let mut totals = Vec::new();
        for period in window(meta.period, known.last().copied()) {
            let mut heads = Vec::new();
            if known.contains(&period) {
                heads = self.accepted(&meta.at(), period).await?;
                heads.retain(|head| head.place <= meta.place);
            }
            let rows = self.posted(&heads.iter().collect::<Vec<_>>(), None).await?;
            let of_month = Standing { rows, ..Standing::of(period) }.totals();
            totals.push(MonthTotal {
                period,
                is_reported: !heads.is_empty(),
                rows: of_month.loans as u64,
                total: of_month.total.as_decimal(),
            });
        }
        Ok(totals)
    }
}

/// The months up to one, oldest first, of which none is before the `first`.
fn window(last: Month, first: Option<Month>) -> Vec<Month> {
    let months = std::iter::successors(Some(last), |month| Some(month.previous())).take(MONTHS);
    let mut months: Vec<_> = months.collect();
    months.retain(|month| first.is_none_or(|first| *month >= first));
    months.reverse();
    months
}
