//! Sends the batches, one after the other, and records what became of each: the one place where the
//! ledger and the API meet.
//!
//! The rule of the house: the intent is on the disk before the first byte is sent, only what is
//! proven unapplied is sent again, and an outcome that is not proven stops the run, so that a person
//! can look before more is sent.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::app::interrupt::Interrupt;
use crate::kiva::{
    Backoff, Client, Decision, Meanings, NetworkFault, Observation, Refusal, Reply, Scope, Token,
    classify,
};
use crate::ledger::{
    AttemptLog, AttemptOutcome, BatchRecord, BatchStatus, Ledger, LedgerError, RecordedProblem,
    Upload,
};
use crate::model::text;
use crate::ui::error::StopReason;

/// What a run will do with the batches of an upload: a value to show, and to test, before it is done.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Plan {
    /// Batches to send: surely not applied.
    pub send: Vec<usize>,
    /// Batches that a person must resolve first.
    pub unknown: Vec<usize>,
    /// Batches that Kiva took.
    pub accepted: Vec<usize>,
    /// Batches that Kiva refused; the same bytes would be refused again.
    pub rejected: Vec<usize>,
    /// Batches that were given up.
    pub cancelled: Vec<usize>,
}

impl Plan {
    /// The plan for an upload as it stands.
    pub fn of(upload: &Upload) -> Self {
        let mut plan = Self::default();
        for record in &upload.batches {
            match record.status {
                BatchStatus::Pending => &mut plan.send,
                BatchStatus::Sending | BatchStatus::Unknown => &mut plan.unknown,
                BatchStatus::Accepted => &mut plan.accepted,
                BatchStatus::Rejected => &mut plan.rejected,
                BatchStatus::Cancelled => &mut plan.cancelled,
            }
            .push(record.batch.number);
        }
        plan
    }
}

/// Sends batches with one client and one token, renewed when Kiva asks.
pub struct Sender<'a> {
    /// The record.
    pub ledger: &'a mut Ledger,
    /// The connection.
    pub client: &'a Client,
    /// A verified token.
    pub token: Token,
    /// How long to wait, and how often to try.
    pub backoff: Backoff,
    /// What the settings say of answers.
    pub meanings: &'a Meanings,
    /// The user's wish to stop.
    pub interrupt: &'a Interrupt,
}

impl Sender<'_> {
    /// Sends the pending batches of `upload` in order; `after_each` sees a batch's record as soon as
    /// its outcome is on the disk. Returns why the run ended early, if it did.
    pub async fn send(
        mut self,
        upload: &mut Upload,
        mut after_each: impl FnMut(&BatchRecord),
    ) -> Option<StopReason> {
        let id = upload.facts.id.clone();
        let lines = lines_of(upload);
        for record in
            upload.batches.iter_mut().filter(|record| record.status == BatchStatus::Pending)
        {
            if self.interrupt.asked() {
                return Some(StopReason::Interrupted);
            }
            if let Err(error) = self.ledger.is_in_place() {
                return Some(StopReason::Ledger(error));
            }
            let stop = self.send_one(&id, record, &lines).await;
            tracing::info!(
                batch = record.batch.number,
                status = %record.status,
                attempts = record.attempts,
                "batch done"
            );
            after_each(record);
            if stop.is_some() {
                return stop;
            }
        }
        self.ledger.is_in_place().err().map(StopReason::Ledger)
    }

    /// Posts one batch until its outcome is known, or until it is known that it cannot be.
    async fn send_one(
        &mut self,
        upload: &str,
        record: &mut BatchRecord,
        lines: &Lines,
    ) -> Option<StopReason> {
        let mut renewed = false;
        let mut tries = self.backoff.tries();
        loop {
            let (verdict, interrupted) = match self.attempt(upload, record, lines).await {
                Ok(attempt) => attempt,
                Err(error) => return Some(StopReason::Ledger(error)),
            };
            match verdict {
                Decision::Accepted(_) => return None,
                Decision::Rejected { stops } => return stops.then_some(StopReason::Rejected),
                Decision::Unknown if interrupted => return Some(StopReason::Interrupted),
                Decision::Unknown => return Some(StopReason::Unknown),
                Decision::Refused(refusal) => return Some(StopReason::Refused(refusal)),
                Decision::Renew if renewed => return Some(StopReason::Refused(Refusal::Access)),
                Decision::Renew => {
                    renewed = true;
                    let scope = Scope::CreateRepayment;
                    let renewed = self.client.renew(&self.token, scope, self.backoff);
                    match self.interrupt.unless(1, renewed).await {
                        None => return Some(StopReason::Interrupted),
                        Some(Err(error)) => return Some(StopReason::NoToken(error)),
                        Some(Ok(token)) => self.token = token,
                    }
                }
                Decision::Retry { after } => {
                    let batch = record.batch.number;
                    let tell = |wait| tracing::info!(batch, ?wait, "not applied, trying again");
                    let Some(wait) = tries.wait(after, tell) else {
                        return Some(StopReason::Exhausted);
                    };
                    if self.interrupt.unless(1, wait).await.is_none() {
                        return Some(StopReason::Interrupted);
                    }
                }
            }
        }
    }

    /// Records the intent, posts once, records the outcome. The flag says whether the user cut the
    /// attempt short.
    async fn attempt(
        &mut self,
        upload: &str,
        record: &mut BatchRecord,
        lines: &Lines,
    ) -> Result<(Decision, bool), LedgerError> {
        let sending = self.ledger.begin(upload, record).await?;
        record.status = BatchStatus::Sending;
        record.attempts += 1;
        let begun = Instant::now();
        let post = self.client.report(&self.token, &record.batch.body);
        let answered = self.interrupt.unless(2, post).await;
        let interrupted = answered.is_none();
        let seen = answered.unwrap_or_else(|| Observation::NoResponse {
            written: true,
            why: NetworkFault {
                said: "stopped before the answer came".to_owned(),
                ..NetworkFault::default()
            },
        });
        let verdict = classify(&seen, self.meanings);
        let end = end_of(&verdict, record, lines);
        let evidence = evidence(&seen, begun.elapsed());
        record.seen = Some(evidence.seen.clone());
        // If this fails the batch stays on its way in the ledger, which the next run reads as unknown.
        record.status = BatchStatus::Unknown;
        self.ledger.end(sending, &evidence, &end).await?;
        settle(record, end);
        Ok((verdict, interrupted))
    }
}

/// The CSV lines of all rows of an upload, by loan: a reply may speak of more than its own batch.
type Lines = HashMap<String, u64>;

fn lines_of(upload: &Upload) -> Lines {
    let rows = upload.batches.iter().flat_map(|record| &record.batch.repayments);
    rows.map(|row| (row.loan_id.as_str().to_owned(), row.line)).collect()
}

/// What the ledger is told of a verdict.
fn end_of(verdict: &Decision, record: &BatchRecord, lines: &Lines) -> AttemptOutcome {
    match verdict {
        Decision::Accepted(reply) => accepted(reply, record, lines),
        Decision::Rejected { .. } => AttemptOutcome::Rejected,
        Decision::Retry { .. } | Decision::Renew | Decision::Refused(_) => {
            AttemptOutcome::NotApplied
        }
        Decision::Unknown => AttemptOutcome::Unknown,
    }
}

fn accepted(reply: &Reply, record: &BatchRecord, lines: &Lines) -> AttemptOutcome {
    let problems = reply.problems.iter().map(|problem| RecordedProblem {
        severity: problem.severity.as_str().to_owned(),
        code: problem.code.clone(),
        loan_id: problem.loan_id.clone(),
        line: problem.loan_id.as_deref().and_then(|loan| {
            let own = record.batch.line_of(loan, problem.client_id.as_deref());
            own.or_else(|| lines.get(loan.trim()).copied())
        }),
        details: problem.details.clone(),
    });
    AttemptOutcome::Accepted {
        kiva_upload_id: reply.upload_id.as_ref().map(ToString::to_string),
        reply_code: reply.code.clone(),
        reply_message: reply.message.clone(),
        problems: problems.collect(),
    }
}

/// Brings the record in memory to where the ledger now is.
fn settle(record: &mut BatchRecord, end: AttemptOutcome) {
    match end {
        AttemptOutcome::Accepted { kiva_upload_id, reply_code, reply_message, problems } => {
            record.status = BatchStatus::Accepted;
            record.kiva_upload_id = kiva_upload_id;
            record.reply_code = reply_code;
            record.reply_message = reply_message;
            record.problems = problems;
        }
        AttemptOutcome::Rejected => record.status = BatchStatus::Rejected,
        AttemptOutcome::NotApplied => record.status = BatchStatus::Pending,
        AttemptOutcome::Unknown => record.status = BatchStatus::Unknown,
    }
}

/// What was seen, for the record.
fn evidence(seen: &Observation, elapsed: Duration) -> AttemptLog {
    let (phase, http_status, reply) = match seen {
        Observation::NotConnected { .. } => ("connect", None, None),
        Observation::NoResponse { written: false, .. } => ("before-sending", None, None),
        Observation::NoResponse { written: true, .. } => ("sent", None, None),
        Observation::Answered(answer) => {
            let body = answer.body.as_ref().ok();
            (
                "answered",
                Some(answer.status),
                body.map(|body| text::record(&String::from_utf8_lossy(body))),
            )
        }
    };
    let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    AttemptLog { phase, http_status, elapsed_ms, seen: describe(seen), reply }
}

/// What was seen, in a line that a person can act on.
fn describe(seen: &Observation) -> String {
    match seen {
        Observation::NotConnected { why, .. } => format!("no connection: {why}"),
        Observation::NoResponse { written: false, why } => {
            format!("connection lost before anything was sent: {why}")
        }
        Observation::NoResponse { written: true, why } => {
            format!("connection lost after it was sent: {why}")
        }
        Observation::Answered(answer) => {
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
    use crate::ledger::UploadMeta;
    use crate::model::IdFields;
    use crate::model::batch::Batch;

    fn upload(statuses: &[BatchStatus]) -> Upload {
        let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
            status,
            ..BatchRecord::pending(Batch::new(number, Vec::new(), IdFields::Short))
        };
        let facts = UploadMeta {
            id: String::new(),
            place: 0,
            environment: String::new(),
            partner_id: String::new(),
            period: String::new(),
            file_name: String::new(),
            file_sha256: String::new(),
            rows_sha256: String::new(),
            id_fields: String::new(),
            again_of: None,
            corrects: None,
            api_url: None,
            started_at: String::new(),
        };
        let batches = (1..).zip(statuses).map(record).collect();
        Upload { facts, batches, corrected_by: Vec::new(), replaced_by: None, month: None }
    }

    #[test]
    fn only_what_is_pending_is_planned_to_be_sent() {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        let none: &[usize] = &[];
        for (statuses, send, unknown, accepted, rejected, cancelled) in [
            (&[][..], none, none, none, none, none),
            (&[Pending, Pending, Pending], &[1, 2, 3], none, none, none, none),
            (&[Accepted, Unknown, Pending], &[3], &[2], &[1], none, none),
            (&[Accepted, Rejected, Accepted], none, none, &[1, 3], &[2], none),
            // Found so by a run that only looks: nobody knows what became of it.
            (&[Sending, Pending], &[2], &[1], none, none, none),
            (&[Unknown, Sending, Unknown], none, &[1, 2, 3], none, none, none),
            (&[Rejected, Pending, Rejected, Pending], &[2, 4], none, none, &[1, 3], none),
            (&[Pending, Unknown, Accepted, Rejected], &[1], &[2], &[3], &[4], none),
            (&[Accepted, Cancelled, Pending], &[3], none, &[1], none, &[2]),
        ] {
            let plan = Plan {
                send: send.to_vec(),
                unknown: unknown.to_vec(),
                accepted: accepted.to_vec(),
                rejected: rejected.to_vec(),
                cancelled: cancelled.to_vec(),
            };
            assert_eq!(Plan::of(&upload(statuses)), plan, "{statuses:?}");
        }
    }

    #[test]
    fn an_answer_is_described_without_its_control_characters() {
        let answer = crate::kiva::Answer {
            status: 500,
            retry_after: None,
            body: Ok(b"<h1>\x1b[2Joops</h1>".to_vec()),
        };
        assert_eq!(
            describe(&Observation::Answered(answer)),
            "HTTP status 500: <h1>\\u{1b}[2Joops</h1>"
        );
    }
}
