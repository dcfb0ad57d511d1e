//! Rows of a month that rows of an earlier one, posted after them, may have replaced at Kiva.

use std::collections::HashMap;

use sqlx::{QueryBuilder, Sqlite};

use super::standing::Place;
use super::{LedgerError, LedgerView};
use crate::model::standing::{Later, Overtaking, Posted};

/// A row of another month.
struct Elsewhere {
    loan: String,
    by: Later,
    /// The place of the attempt that posted it.
    posted: i64,
    is_accepted: bool,
}

impl LedgerView {
    /// Of each loan that was posted for an earlier month after its last one of these `rows`, and not for a later
    /// month since, the last such row. One in which Kiva found an error does not count.
    pub(super) async fn overtaken(
        &mut self,
        at: &Place,
        month: &str,
        rows: &[Posted],
    ) -> Result<HashMap<String, Overtaking>, LedgerError> {
        let Some(first) = rows.iter().map(|row| row.posted).min() else {
            return Ok(HashMap::new());
        };
        let mut last: HashMap<&str, i64> = HashMap::new();
        for row in rows.iter().filter(|row| !row.has_error) {
            last.insert(row.row.loan_id.as_str(), row.posted);
        }
        let is_after =
            |other: &Elsewhere| last.get(&*other.loan).is_some_and(|posted| *posted < other.posted);
        let mut found = self.posted_elsewhere(at, month, first, "<").await?;
        found.retain(is_after);
        let Some(first) = found.iter().map(|other| other.posted).min() else {
            return Ok(HashMap::new());
        };
        found.extend(self.posted_elsewhere(at, month, first, ">").await?);
        found.sort_by_key(|other| other.posted);
        let mut overtaken: HashMap<String, Overtaking> = HashMap::new();
        for Elsewhere { loan, by, is_accepted, .. } in found {
            match (by.month.as_str() < month, is_accepted) {
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
        month: &str,
        after: i64,
        which: &'static str,
    ) -> Result<Vec<Elsewhere>, LedgerError> {
        let mut query = QueryBuilder::<Sqlite>::new(
            "SELECT r.loan_id, u.id, u.period, a.place, b.status = 'accepted' \
             FROM attempts a JOIN uploads u ON u.id = a.upload_id \
             JOIN batches b ON b.upload_id = a.upload_id AND b.number = a.batch \
               AND b.status IN ('accepted', 'unknown', 'sending') \
             JOIN repayments r ON r.upload_id = b.upload_id AND r.batch = b.number WHERE a.place > ",
        );
        query.push_bind(after).push(" AND u.environment = ").push_bind(&at.environment);
        query.push(" AND u.partner_id = ").push_bind(&at.partner_id);
        query.push(" AND u.period ").push(which).push(" ").push_bind(month);
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.upload_id = r.upload_id \
               AND p.line = r.line AND p.severity = 'error')",
        );
        let found: Vec<(String, String, String, i64, bool)> =
            query.build_query_as().fetch_all(&mut self.connection).await?;
        let of = |(loan, upload, month, posted, is_accepted)| Elsewhere {
            loan,
            by: Later { upload, month },
            posted,
            is_accepted,
        };
        Ok(found.into_iter().map(of).collect())
    }
}
