//! The amounts of the months before, as they stand at Kiva.

use std::collections::HashSet;

use serde_json::json;
use sqlx::types::Text;

use super::error::LedgerError;
use super::record::rows_sha256;
use super::upload_meta::Place;
use super::view::LedgerView;
use crate::model::standing::Standing;
use crate::model::{Month, Repayment, Reported};

impl LedgerView {
    /// The last amount of each loan before the month `before` (of all months where that is not said) that
    /// stands: all of the newest month that has one, and of the months before that the loans of `wanted`,
    /// however far back. A row in which Kiva found an error does not stand.
    pub async fn reported_before(
        &mut self,
        at: &Place,
        before: Option<Month>,
        wanted: impl Iterator<Item = &str>,
    ) -> Result<Vec<Reported>, LedgerError> {
        let mut months = self.months(at, before).await?.into_iter();
        let mut reported = Vec::new();
        while let (true, Some(month)) = (reported.is_empty(), months.next()) {
            reported = self.reported(at, month, None).await?;
        }
        let known: HashSet<_> = reported.iter().map(|r| r.repayment.loan_id.as_str()).collect();
        let missing: Vec<_> = wanted.filter(|loan| !known.contains(loan)).collect();
        let mut missing = self.ever_reported(&missing).await?;
        while let (false, Some(month)) = (missing.is_empty(), months.next()) {
            let of_month = self.reported(at, month, Some(&missing)).await?;
            for found in &of_month {
                missing.remove(found.repayment.loan_id.as_str());
            }
            reported.extend(of_month);
        }
        Ok(reported)
    }

    /// The newest month before this one for which just these rows were sent, of which Kiva accepted a batch.
    pub async fn month_of_rows(
        &mut self,
        at: &Place,
        before: Month,
        rows: &[Repayment],
    ) -> Result<Option<Month>, LedgerError> {
        let month = sqlx::query_scalar(
            "SELECT period FROM uploads u WHERE environment = $1 AND partner_id = $2 AND rows_sha256 = $3 \
             AND period < $4 AND EXISTS \
               (SELECT 1 FROM batches b WHERE b.upload_id = u.id AND b.status = 'accepted') \
             ORDER BY period DESC LIMIT 1",
        );
        let month = month.bind(at.environment.as_str()).bind(&at.partner_id);
        let month = month.bind(rows_sha256(rows)).bind(Text(before));
        let month: Option<Text<_>> = month.fetch_optional(&mut self.connection).await?;
        Ok(month.map(Text::into_inner))
    }

    /// The months of which there are uploads, the newest first: those before one, where that is said.
    pub(super) async fn months(
        &mut self,
        at: &Place,
        before: Option<Month>,
    ) -> Result<Vec<Month>, LedgerError> {
        let months = sqlx::query_scalar(
            "SELECT DISTINCT period FROM uploads WHERE environment = $1 AND partner_id = $2 \
             AND ($3 IS NULL OR period < $3) ORDER BY period DESC",
        );
        let months =
            months.bind(at.environment.as_str()).bind(&at.partner_id).bind(before.map(Text));
        let months: Vec<Text<_>> = months.fetch_all(&mut self.connection).await?;
        Ok(months.into_iter().map(Text::into_inner).collect())
    }

    /// The rows that stand of a month, or those of these loans.
    async fn reported(
        &mut self,
        at: &Place,
        month: Month,
        loans: Option<&HashSet<String>>,
    ) -> Result<Vec<Reported>, LedgerError> {
        let heads = self.accepted(at, month).await?;
        let rows = self.posted(&heads.iter().collect::<Vec<_>>(), loans).await?;
        let standing = Standing { rows, ..Standing::of(month) };
        let rows = standing.stands().into_values().flatten();
        Ok(rows.map(|posted| posted.reported(month)).collect())
    }

    async fn ever_reported(&mut self, loans: &[&str]) -> Result<HashSet<String>, LedgerError> {
        let seen = sqlx::query_scalar(
            "SELECT DISTINCT loan_id FROM repayments WHERE loan_id IN (SELECT value FROM json_each($1))",
        );
        let seen = seen.bind(json!(loans).to_string());
        let seen: Vec<String> = seen.fetch_all(&mut self.connection).await?;
        Ok(seen.into_iter().collect())
    }
}
