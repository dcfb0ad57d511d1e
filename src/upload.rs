//! Sends the batches, one after the other, and records what became of each.
//!
//! The rule of the house: only what is proven unapplied is sent again, and anything but a proven
//! outcome stops the run, so that a person can look before more is sent.

use serde::Serialize;
use tokio::time::sleep;

use crate::batch::Batch;
use crate::interrupt::Interrupt;
use crate::partner_api::{
    Backoff, Client, Problem, Refusal, Reply, Scope, Seen, Severity, Token, TokenError, UploadId,
    Verdict, judge,
};
use crate::text;

/// What became of a batch.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BatchStatus {
    /// Surely not applied.
    Pending,
    /// Kiva took it.
    Accepted,
    /// Kiva refused it; surely not applied.
    Rejected,
    /// It may have been applied or not.
    Unknown,
}

impl std::fmt::Display for BatchStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
        })
    }
}

/// What became of an upload.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UploadStatus {
    /// All batches are.
    Accepted,
    /// None was taken, and Kiva refused.
    Rejected,
    /// A batch is pending or unknown.
    Incomplete,
    /// Some were accepted, some rejected.
    Partial,
}

/// A batch's record.
#[derive(Debug)]
pub struct BatchRecord {
    /// What became of it.
    pub status: BatchStatus,
    /// How often it was posted.
    pub attempts: u32,
    /// Kiva's reply to an accepted batch.
    pub reply: Option<Reply>,
    /// For a batch that was posted and not accepted: what was seen last, fit to be shown.
    pub seen: Option<String>,
}

impl BatchRecord {
    fn pending() -> Self {
        Self { status: BatchStatus::Pending, attempts: 0, reply: None, seen: None }
    }

    /// Kiva's id of the upload.
    pub fn upload_id(&self) -> Option<&UploadId> {
        self.reply.as_ref()?.upload_id.as_ref()
    }

    /// What Kiva found in the rows.
    pub fn problems(&self) -> &[Problem] {
        self.reply.as_ref().map_or(&[], |reply| &reply.problems)
    }
}

/// Why a run ended before its last batch was answered.
#[derive(Debug)]
pub enum Stop {
    /// No call will be taken.
    Refused(Refusal),
    /// No new token could be had.
    Token(TokenError),
    /// A refusal that concerns every call (404, 415).
    Rejected,
    /// Tried as often as the settings allow.
    Exhausted,
    /// The outcome of a batch is not known.
    Unknown,
    /// The user asked.
    Interrupted,
}

/// All that became of a run: a record for every batch, and why it ended early, if it did.
#[derive(Debug)]
pub struct Run {
    /// In the order of the batches.
    pub records: Vec<BatchRecord>,
    /// Why the rest was not sent.
    pub stop: Option<Stop>,
}

impl Run {
    /// A run in which nothing was sent yet.
    pub fn pending(batches: usize) -> Self {
        Self { records: (0..batches).map(|_| BatchRecord::pending()).collect(), stop: None }
    }

    /// Whether a batch has this status.
    pub fn has(&self, status: BatchStatus) -> bool {
        self.records.iter().any(|record| record.status == status)
    }

    /// What became of the upload as a whole.
    pub fn status(&self) -> UploadStatus {
        if self.has(BatchStatus::Pending) || self.has(BatchStatus::Unknown) {
            UploadStatus::Incomplete
        } else if !self.has(BatchStatus::Rejected) {
            UploadStatus::Accepted
        } else if self.has(BatchStatus::Accepted) {
            UploadStatus::Partial
        } else {
            UploadStatus::Rejected
        }
    }

    /// How many problems of this severity Kiva reported.
    pub fn problems(&self, severity: Severity) -> usize {
        let problems = self.records.iter().flat_map(BatchRecord::problems);
        problems.filter(|problem| problem.severity == severity).count()
    }
}

/// Sends batches with one client and one token, renewed when Kiva asks.
pub struct Sender<'a> {
    /// The connection.
    pub client: &'a Client,
    /// A verified token.
    pub token: Token,
    /// The partner that every token must belong to.
    pub partner_id: Option<&'a str>,
    /// How long to wait, and how often to try.
    pub backoff: Backoff,
    /// Statuses that the partner knows to mean "not applied".
    pub retry_statuses: &'a [u16],
    /// The user's wish to stop.
    pub interrupt: Interrupt,
}

impl Sender<'_> {
    /// Sends all batches in order; `after_each` sees a batch's record as soon as there is one.
    pub async fn send(
        mut self,
        batches: &[Batch],
        mut after_each: impl FnMut(&Batch, &BatchRecord),
    ) -> Run {
        let mut run = Run::pending(batches.len());
        for (batch, record) in batches.iter().zip(&mut run.records) {
            if self.interrupt.asked() {
                run.stop = Some(Stop::Interrupted);
                break;
            }
            let stop = self.send_one(batch, record).await;
            tracing::info!(batch = batch.number, status = ?record.status, attempts = record.attempts, "batch done");
            after_each(batch, record);
            if stop.is_some() {
                run.stop = stop;
                break;
            }
        }
        run
    }

    /// Posts one batch until its outcome is known, or until it is known that it cannot be.
    async fn send_one(&mut self, batch: &Batch, record: &mut BatchRecord) -> Option<Stop> {
        let mut renewed = false;
        loop {
            record.attempts += 1;
            let post = self.client.report(&self.token, &batch.body);
            let Some(seen) = self.interrupt.unless(2, post).await else {
                record.status = BatchStatus::Unknown;
                record.seen = Some("stopped before the answer came".to_owned());
                return Some(Stop::Interrupted);
            };
            record.seen = Some(describe(&seen));
            match judge(&seen, self.retry_statuses) {
                Verdict::Accepted(reply) => {
                    record.status = BatchStatus::Accepted;
                    record.reply = Some(reply);
                    record.seen = None;
                    return None;
                }
                Verdict::Rejected { stops } => {
                    record.status = BatchStatus::Rejected;
                    return stops.then_some(Stop::Rejected);
                }
                Verdict::Unknown => {
                    record.status = BatchStatus::Unknown;
                    return Some(Stop::Unknown);
                }
                Verdict::Refused(refusal) => return Some(Stop::Refused(refusal)),
                Verdict::Renew if renewed => return Some(Stop::Refused(Refusal::Access)),
                Verdict::Renew => {
                    renewed = true;
                    if let Err(error) = self.renew().await {
                        return Some(Stop::Token(error));
                    }
                }
                Verdict::Retry { after } => {
                    let Some(wait) = self.backoff.wait(record.attempts, after, fastrand::u32(..))
                    else {
                        return Some(Stop::Exhausted);
                    };
                    tracing::info!(
                        batch = batch.number,
                        ?wait,
                        "not applied, trying again: {}",
                        describe(&seen)
                    );
                    if self.interrupt.unless(1, sleep(wait)).await.is_none() {
                        return Some(Stop::Interrupted);
                    }
                }
            }
        }
    }

    async fn renew(&mut self) -> Result<(), TokenError> {
        tracing::info!("the token was refused, getting a new one");
        let token = self.client.token(&[Scope::CreateRepayment], self.backoff).await?;
        // A report begun for one partner must not end at another.
        token.verify(self.partner_id.or(Some(&self.token.partner_id)), Scope::CreateRepayment)?;
        self.token = token;
        Ok(())
    }
}

/// What was seen, in a line that a person can act on.
fn describe(seen: &Seen) -> String {
    match seen {
        Seen::NotConnected { why, .. } => format!("no connection: {why}"),
        Seen::Lost { written: false, why } => {
            format!("connection lost before anything was sent: {why}")
        }
        Seen::Lost { written: true, why } => format!("connection lost after it was sent: {why}"),
        Seen::Answered(answer) => {
            let said = match &answer.body {
                Ok(body) => text::excerpt(&String::from_utf8_lossy(body)),
                Err(why) => why.clone(),
            };
            let separator = if said.is_empty() { "" } else { ": " };
            format!("HTTP status {}{separator}{said}", answer.status)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(statuses: &[BatchStatus]) -> Run {
        let mut run = Run::pending(statuses.len());
        for (record, status) in run.records.iter_mut().zip(statuses) {
            record.status = *status;
        }
        run
    }

    #[test]
    fn an_upload_is_as_good_as_its_batches() {
        use BatchStatus::{Accepted, Pending, Rejected, Unknown};
        for (batches, status) in [
            (&[Accepted, Accepted][..], UploadStatus::Accepted),
            (&[Rejected, Rejected], UploadStatus::Rejected),
            (&[Accepted, Rejected], UploadStatus::Partial),
            (&[Accepted, Unknown], UploadStatus::Incomplete),
            (&[Rejected, Pending], UploadStatus::Incomplete),
            (&[Pending], UploadStatus::Incomplete),
        ] {
            assert_eq!(run(batches).status(), status, "{batches:?}");
        }
    }

    #[test]
    fn an_answer_is_described_without_its_control_characters() {
        let answer = crate::partner_api::Answer {
            status: 500,
            retry_after: None,
            body: Ok(b"<h1>\x1b[2Joops</h1>".to_vec()),
        };
        assert_eq!(describe(&Seen::Answered(answer)), "HTTP status 500: <h1>\\u{1b}[2Joops</h1>");
    }
}
