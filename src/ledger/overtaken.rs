//! Rows of a month that rows of an earlier one, posted after them, may have replaced at Kiva.

use std::collections::HashMap;

use sqlx::sqlite::SqliteRow;
use sqlx::types::Text;
use sqlx::{QueryBuilder, Row, Sqlite};

use super::error::LedgerError;
use super::upload_meta::Place;
use super::view::LedgerView;
use crate::model::standing::{Later, Overtaking, Posted, stand};
use crate::model::{Amount, ClientId, Month};

struct Elsewhere {
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
    /// amount of the month.
    pub(super) async fn overtaken(
        &mut self,
        at: &Place,
        month: Month,
        rows: &[Posted],
    ) -> Result<HashMap<String, Overtaking>, LedgerError> {
        let Some(first) = rows.iter().map(|row| row.posted).min() else {
            return Ok(HashMap::new());
        };
        // What another one has replaced, in whichever format, is not the amount of the month.
        let stands = stand(rows);
        let is_after = |other: &Elsewhere| {
            let last = stands.get(&*other.loan).and_then(|of_loan| of_loan.last());
            last.is_some_and(|last| last.posted < other.posted)
        };
        let is_same = |other: &Elsewhere| {
            stands.get(&*other.loan).into_iter().flatten().any(|Posted { row, .. }| {
                let client = row.client_id.as_ref().map(ClientId::as_str);
                client == other.client.as_deref() && Some(row.amount) == other.amount
            })
        };
        let mut found = self.posted_elsewhere(at, month, first, "<").await?;
        found.retain(|other| is_after(other) && !is_same(other));
        let Some(first) = found.iter().map(|other| other.posted).min() else {
            return Ok(HashMap::new());
        };
        found.extend(self.posted_elsewhere(at, month, first, ">").await?);
        found.sort_by_key(|other| other.posted);
        let mut overtaken: HashMap<String, Overtaking> = HashMap::new();
        for Elsewhere { loan, by, is_accepted, .. } in found {
            match (by.month < month, is_accepted) {
                (true, true) => drop(overtaken.insert(loan, Overtaking { by, is_accepted })),
                (true, false) => {
                    overtaken.entry(loan).or_insert(Overtaking { by, is_accepted });
                }
                (false, true) => drop(overtaken.remove(&loan)),
                (false, false) => {}
            }
        }
        Ok(overtaken)
    }

    /// The rows of earlier (`<`) or later (`>`) months that Kiva has or may have, of attempts after this place.
    async fn posted_elsewhere(
        &mut self,
        at: &Place,
        month: Month,
        after: i64,
        which: &'static str,
    ) -> Result<Vec<Elsewhere>, LedgerError> {
        let mut query = QueryBuilder::<Sqlite>::new(
            "SELECT r.loan_id, r.client_id, r.amount, u.id, u.place AS of, u.period, a.place, b.status = 'accepted' AS is_accepted \
             FROM attempts a JOIN uploads u ON u.id = a.upload_id \
             JOIN batches b ON b.upload_id = a.upload_id AND b.number = a.batch \
               AND b.status IN ('accepted', 'unknown', 'sending') \
             JOIN repayments r ON r.upload_id = b.upload_id AND r.batch = b.number WHERE a.place > ",
        );
        query.push_bind(after).push(" AND u.environment = ").push_bind(at.environment.as_str());
        query.push(" AND u.partner_id = ").push_bind(&at.partner_id);
        query.push(" AND u.period ").push(which).push(" ").push_bind(Text(month));
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM wrong_rows w WHERE w.upload_id = r.upload_id \
               AND w.line = r.line)",
        );
        let found = query.build().fetch_all(&mut self.connection).await?;
        let of = |row: &SqliteRow| {
            Ok(Elsewhere {
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
