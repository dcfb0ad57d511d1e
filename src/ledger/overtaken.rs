//! Rows of a month that rows of an earlier one, posted after them, may have replaced at Kiva.

use std::collections::HashMap;

use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use sqlx::types::Text;

use super::error::LedgerError;
use super::upload_meta::Place;
use super::view::LedgerView;
use crate::model::standing::{Later, Overtaking, Posted, stand};
use crate::model::{Amount, ClientId, Month};

struct Earlier {
    loan: String,
    client: Option<String>,
    amount: Option<Amount>,
    by: Later,
    posted: i64,
    is_accepted: bool,
}

impl LedgerView {
    /// Of each loan that was posted for an earlier month after its last one of these `rows`, and not for a later
    /// month since, the last such row. One in which Kiva found an error does not count, nor does one with the
    /// amount of the month. Where a loan was posted last for a later month, `later_posted` tells.
    pub(super) async fn overtaken(
        &mut self,
        at: &Place,
        month: Month,
        rows: &[Posted],
        later_posted: &HashMap<String, i64>,
    ) -> Result<HashMap<String, Overtaking>, LedgerError> {
        let Some(first) = rows.iter().map(|row| row.posted).min() else {
            return Ok(HashMap::new());
        };
        // What another one has replaced, in whichever format, is not the amount of the month.
        let stands = stand(rows);
        let is_after = |other: &Earlier| {
            let last = stands.get(&*other.loan).and_then(|of_loan| of_loan.last());
            last.is_some_and(|last| last.posted < other.posted)
        };
        let is_same = |other: &Earlier| {
            stands.get(&*other.loan).into_iter().flatten().any(|Posted { row, .. }| {
                let client = row.client_id.as_ref().map(ClientId::as_str);
                client == other.client.as_deref() && Some(row.amount) == other.amount
            })
        };
        let is_replaced = |other: &Earlier| {
            later_posted.get(&other.loan).is_some_and(|later| *later > other.posted)
        };
        let mut found = self.posted_for_earlier(at, month, first).await?;
        found.retain(|other| is_after(other) && !is_same(other) && !is_replaced(other));
        let mut overtaken: HashMap<String, Overtaking> = HashMap::new();
        for Earlier { loan, by, is_accepted, .. } in found {
            let overtaking = Overtaking { by, is_accepted };
            if is_accepted {
                overtaken.insert(loan, overtaking);
            } else {
                overtaken.entry(loan).or_insert(overtaking);
            }
        }
        Ok(overtaken)
    }

    /// The rows of earlier months that Kiva has or may have, of attempts after this place, in their order.
    async fn posted_for_earlier(
        &mut self,
        at: &Place,
        month: Month,
        after: i64,
    ) -> Result<Vec<Earlier>, LedgerError> {
        let found = sqlx::query(
            "SELECT r.loan_id, r.client_id, r.amount, u.id, u.place AS of, u.period, a.place, b.status = 'accepted' AS is_accepted \
             FROM attempts a JOIN uploads u ON u.id = a.upload_id \
             JOIN batches b ON b.upload_id = a.upload_id AND b.number = a.batch \
               AND b.status IN ('accepted', 'unknown', 'sending') \
             JOIN repayments r ON r.upload_id = b.upload_id AND r.batch = b.number \
             WHERE u.environment = $1 AND u.partner_id = $2 AND a.place > $3 AND u.period < $4 AND NOT EXISTS \
               (SELECT 1 FROM wrong_rows w WHERE w.upload_id = r.upload_id AND w.line = r.line) ORDER BY a.place",
        )
        .bind(at.environment.as_str())
        .bind(&at.partner_id)
        .bind(after)
        .bind(Text(month))
        .fetch_all(&mut self.connection)
        .await?;
        let of = |row: &SqliteRow| {
            Ok(Earlier {
                loan: row.try_get("loan_id")?,
                client: row.try_get("client_id")?,
                amount: row.try_get::<&str, _>("amount")?.parse().ok(),
                by: Later {
                    upload: row.try_get("id")?,
                    place: row.try_get("of")?,
                    month: row.try_get::<Text<_>, _>("period")?.0,
                },
                posted: row.try_get("place")?,
                is_accepted: row.try_get("is_accepted")?,
            })
        };
        found.iter().map(of).collect()
    }
}
