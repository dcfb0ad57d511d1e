//! What Kiva holds of a partner, read for [`Standing`].

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use sqlx::Row;
use sqlx::types::Text;

use super::error::LedgerError;
use super::upload_meta::Place;
use super::view::LedgerView;
use crate::model::standing::{FoundLate, Later, Posted, Standing, Unplaced, Untaken};
use crate::model::{BatchStatus, Month};

pub(super) struct Head {
    pub(super) upload: Arc<str>,
    pub(super) place: i64,
    pub(super) month: Month,
    corrects: Option<String>,
    number: i64,
    pub(super) status: BatchStatus,
    posted: i64,
    was_answered: bool,
    /// Of one that was found in PA2 after it had not been there: the last attempt by then.
    found_by: Option<i64>,
}

fn late(head: &Head) -> Option<FoundLate> {
    let found_by = head.found_by.filter(|_| !head.was_answered)?;
    let (upload, batch) = (head.upload.clone(), number_of(head));
    Some(FoundLate { upload, batch, posted: head.posted, found_by })
}

fn number_of(head: &Head) -> usize {
    usize::try_from(head.number).unwrap_or_default()
}

impl LedgerView {
    /// What is known of a month at a place.
    pub async fn standing(&mut self, at: &Place, month: Month) -> Result<Standing, LedgerError> {
        let heads = self.heads(at, month, true).await?;
        let accepted_of_month =
            |head: &&Head| head.month == month && head.status == BatchStatus::Accepted;
        let of_month: Vec<_> = heads.iter().filter(accepted_of_month).collect();
        let rows = self.posted(&of_month, None).await?;
        let (later, mut later_posted) = self.later(at, month).await?;
        let overtaken = self.overtaken(at, month, &rows, &later_posted).await?;
        let corrections: BTreeMap<_, _> = heads
            .iter()
            .filter(|head| head.month == month)
            .filter_map(|head| Some((head.upload.clone(), head.corrects.clone()?)))
            .collect();
        let without_answer = of_month.iter().filter(|head| !head.was_answered);
        for Posted { row, posted, .. } in rows.iter().filter(|row| !row.has_error) {
            let loan = row.loan_id.as_str();
            if later_posted.get(loan).is_some_and(|later| later < posted) {
                later_posted.remove(loan);
            }
        }
        Ok(Standing {
            month,
            rows,
            overtaken,
            corrections: corrections.into_iter().collect(),
            untaken: self.untaken(&heads, month).await?,
            later,
            later_since: later_posted.into_keys().collect(),
            unplaced: self.unplaced(at, month).await?,
            unsure_until: self.unsure_until(month).await?,
            found_late: of_month.iter().filter_map(|head| late(head)).collect(),
            without_answer: without_answer
                .map(|head| (head.upload.clone(), number_of(head), head.posted))
                .collect(),
        })
    }

    /// The batches of a month at a place that Kiva accepted, in the order of the ledger.
    pub(super) async fn accepted(
        &mut self,
        at: &Place,
        month: Month,
    ) -> Result<Vec<Head>, LedgerError> {
        let mut heads = self.heads(at, month, false).await?;
        heads.retain(|head| head.status == BatchStatus::Accepted);
        Ok(heads)
    }

    /// The batches of a month at a place, and with `and_open` those of all uploads that are not finished, in
    /// the order of the ledger.
    async fn heads(
        &mut self,
        at: &Place,
        month: Month,
        and_open: bool,
    ) -> Result<Vec<Head>, LedgerError> {
        self.ask_whether_left().await?;
        let found = sqlx::query(
            "SELECT u.id, u.place, u.period, u.corrects, s.number, s.state, s.posted, s.was_answered, \
               (SELECT MAX(r.attempt) FROM resolutions r WHERE r.upload_id = s.upload_id AND r.batch = s.number \
                AND r.answer = 'accepted' AND EXISTS (SELECT 1 FROM resolutions n WHERE n.upload_id = r.upload_id \
                  AND n.batch = r.batch AND n.answer = 'not-received' AND n.attempt <= r.attempt)) AS found_by \
             FROM uploads u JOIN states s ON s.upload_id = u.id \
             WHERE u.environment = $1 AND u.partner_id = $2 AND (u.period = $3 OR ($4 AND EXISTS \
               (SELECT 1 FROM batches o WHERE o.upload_id = u.id AND o.status NOT IN ('accepted', 'rejected')))) \
             ORDER BY u.place, s.number",
        )
        .bind(at.environment.as_str())
        .bind(&at.partner_id)
        .bind(Text(month))
        .bind(and_open)
        .fetch_all(&mut self.connection)
        .await?;
        let mut heads: Vec<Head> = Vec::with_capacity(found.len());
        for row in found {
            let id: &str = row.try_get("id")?;
            let upload = match heads.last() {
                Some(last) if *last.upload == *id => last.upload.clone(),
                _ => id.into(),
            };
            heads.push(Head {
                upload,
                place: row.try_get("place")?,
                month: row.try_get::<Text<_>, _>("period")?.0,
                corrects: row.try_get("corrects")?,
                number: row.try_get("number")?,
                status: self.status(row.try_get("state")?)?,
                posted: row.try_get("posted")?,
                was_answered: row.try_get("was_answered")?,
                found_by: row.try_get("found_by")?,
            });
        }
        Ok(heads)
    }

    /// The rows of these batches, or of them those of some loans, in the order in which they were posted.
    pub(super) async fn posted(
        &mut self,
        batches: &[&Head],
        loans: Option<&HashSet<String>>,
    ) -> Result<Vec<Posted>, LedgerError> {
        let mut rows = Vec::new();
        for of_upload in batches.chunk_by(|one, other| one.upload == other.upload) {
            rows.extend(self.posted_by(of_upload, loans).await?);
        }
        rows.sort_by_key(|posted| posted.posted);
        Ok(rows)
    }

    async fn posted_by(
        &mut self,
        batches: &[&Head],
        loans: Option<&HashSet<String>>,
    ) -> Result<Vec<Posted>, LedgerError> {
        let Some(first) = batches.first() else { return Ok(Vec::new()) };
        let with_error: Vec<u64> =
            sqlx::query_scalar("SELECT line FROM wrong_rows WHERE upload_id = $1")
                .bind(&*first.upload)
                .fetch_all(&mut self.connection)
                .await?;
        let with_error: HashSet<_> = with_error.into_iter().collect();
        let mut by_batch = self.repayments(&first.upload, loans).await?;
        let mut posted = Vec::new();
        for head in batches {
            let rows = by_batch.remove(&head.number).unwrap_or_default().into_iter();
            posted.extend(rows.map(|row| Posted {
                upload: head.upload.clone(),
                place: head.place,
                posted: head.posted,
                has_error: with_error.contains(&row.line),
                row,
            }));
        }
        Ok(posted)
    }

    async fn unplaced(&mut self, at: &Place, month: Month) -> Result<Vec<Unplaced>, LedgerError> {
        let found: Vec<(String, Option<String>, i64)> = sqlx::query_as(
            "SELECT p.upload_id, p.loan_id, (SELECT COALESCE(MAX(a.place), 0) FROM attempts a \
               WHERE a.upload_id = p.upload_id AND a.batch = p.batch) \
             FROM problems p JOIN uploads u ON u.id = p.upload_id \
             JOIN batches b ON b.upload_id = p.upload_id AND b.number = p.batch AND b.status = 'accepted' \
             WHERE u.environment = $1 AND u.partner_id = $2 AND u.period = $3 \
               AND p.severity = 'error' AND p.line IS NULL ORDER BY u.place, p.batch, p.position",
        )
        .bind(at.environment.as_str())
        .bind(&at.partner_id)
        .bind(Text(month))
        .fetch_all(&mut self.connection)
        .await?;
        let of = |(upload, loan, posted)| Unplaced { upload, posted, loan };
        Ok(found.into_iter().map(of).collect())
    }

    /// The place of the last attempt after which the ledger may lack something of a month; none where it lacks
    /// nothing.
    async fn unsure_until(&mut self, month: Month) -> Result<Option<i64>, LedgerError> {
        if self.is_behind {
            return Ok(Some(i64::MAX));
        }
        let last = sqlx::query_scalar("SELECT MAX(attempt) FROM restorations WHERE month >= $1");
        Ok(last.bind(Text(month)).fetch_one(&mut self.connection).await?)
    }

    async fn untaken(&mut self, heads: &[Head], month: Month) -> Result<Vec<Untaken>, LedgerError> {
        let mut untouched: HashMap<&str, bool> = HashMap::new();
        for head in heads {
            let waits = matches!(head.status, BatchStatus::Pending | BatchStatus::Cancelled);
            *untouched.entry(&head.upload).or_insert(true) &= waits;
        }
        let is_untaken = |head: &&Head| {
            head.status.is_open() || (head.month == month && head.status != BatchStatus::Accepted)
        };
        let untaken: Vec<_> = heads.iter().filter(is_untaken).collect();
        let mut batches = Vec::with_capacity(untaken.len());
        for of_upload in untaken.chunk_by(|one, other| one.upload == other.upload) {
            let mut rows = self.repayments(&of_upload[0].upload, None).await?;
            batches.extend(of_upload.iter().map(|head| Untaken {
                upload: head.upload.clone(),
                place: head.place,
                month: head.month,
                number: number_of(head),
                status: head.status,
                is_untouched: untouched[&*head.upload],
                rows: rows.remove(&head.number).unwrap_or_default(),
            }));
        }
        Ok(batches)
    }

    /// Of each loan that was accepted without an error for a later month, the newest upload, and the place of the last
    /// attempt that posted it.
    async fn later(
        &mut self,
        at: &Place,
        month: Month,
    ) -> Result<(HashMap<String, Later>, HashMap<String, i64>), LedgerError> {
        let found: Vec<(String, String, i64, Text<Month>, i64)> = sqlx::query_as(
            "SELECT r.loan_id, u.id, u.place, u.period, (SELECT COALESCE(MAX(a.place), 0) FROM attempts a \
               WHERE a.upload_id = b.upload_id AND a.batch = b.number) FROM uploads u \
             JOIN batches b ON b.upload_id = u.id AND b.status = 'accepted' \
             JOIN repayments r ON r.upload_id = b.upload_id AND r.batch = b.number \
             WHERE u.environment = $1 AND u.partner_id = $2 AND u.period > $3 AND NOT EXISTS \
               (SELECT 1 FROM wrong_rows w WHERE w.upload_id = r.upload_id AND w.line = r.line) \
             ORDER BY u.period, u.place",
        )
        .bind(at.environment.as_str())
        .bind(&at.partner_id)
        .bind(Text(month))
        .fetch_all(&mut self.connection)
        .await?;
        let (mut later, mut last) = (HashMap::new(), HashMap::new());
        for (loan, upload, place, Text(month), posted) in found {
            let of_loan: &mut i64 = last.entry(loan.clone()).or_default();
            *of_loan = posted.max(*of_loan);
            // Of several of one loan the last stays.
            later.insert(loan, Later { upload, place, month });
        }
        Ok((later, last))
    }
}
