//! Sends the batches, one after the other, and records what became of each: the one place where the
//! ledger and the API meet.
//!
//! The rule of the house: the intent is on the disk before the first byte is sent, only what is
//! proven unapplied is sent again, and an outcome that is not proven stops the run, so that a person
//! can look before more is sent.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::app::link::Connection;
use crate::kiva::{
    Answer, Decision, KivaProblem, Meanings, NetworkFault, Observation, Refusal, STOPPED, Scope,
    classify,
};
use crate::ledger::{
    self, AttemptLog, AttemptOutcome, BatchRecord, BatchStatus, Ledger, LedgerError, Marks,
    OpenAttempt, Phase, RecordedProblem, Seen, Upload,
};
use crate::model::text;
use crate::ui::error::StopReason;

/// Sends batches with one client and one token, renewed when Kiva asks.
pub struct Sender<'a> {
    pub ledger: &'a mut Ledger,
    pub connection: &'a mut Connection,
    /// None where nothing can be remembered, of which the user knows.
    pub marks: Option<&'a Marks>,
    pub meanings: &'a Meanings,
    /// Says that a wish to stop waits for the batch in flight.
    pub tell_of_stop: Option<fn()>,
}

impl Sender<'_> {
    /// Sends the pending batches of `upload` in order; `after_each` sees a batch's record as soon as
    /// its outcome is on the disk. Returns why the run ended early, if it did.
    pub async fn send(
        mut self,
        upload: &mut Upload,
        mut after_each: impl FnMut(&BatchRecord),
    ) -> Option<StopReason> {
        let id = upload.meta.id.clone();
        let lines = lines_of(upload);
        let mut pending = upload
            .batches
            .iter_mut()
            .filter(|record| record.status == BatchStatus::Pending)
            .peekable();
        let mut opened = None;
        while let Some(record) = pending.next() {
            // What was not opened with the outcome before it is opened now, or says why it is not.
            let open = match opened.take() {
                Some(open) => open,
                None => match self.open(&id, record).await {
                    Ok(open) => open,
                    Err(stop) => return Some(stop),
                },
            };
            let next = pending.peek().map(|next| &**next);
            let ended = self.send_one(&id, open, record, next, &lines).await;
            tracing::info!(
                batch = record.batch.number,
                status = %record.status,
                attempts = record.attempts,
                "batch done"
            );
            after_each(record);
            opened = match ended {
                Ok(opened) => opened,
                Err(stop) => return Some(stop),
            };
        }
        self.ledger.is_in_place().err().map(StopReason::Ledger)
    }

    /// Whether another batch may be sent: nobody asked to stop, and the ledger is the file it was.
    fn may_go_on(&self) -> Result<(), StopReason> {
        if self.connection.interrupt.asked() {
            return Err(StopReason::Interrupted);
        }
        self.ledger.is_in_place().map_err(StopReason::Ledger)
    }

    async fn open(
        &mut self,
        upload: &str,
        record: &BatchRecord,
    ) -> Result<OpenAttempt, StopReason> {
        self.may_go_on()?;
        self.ledger.begin(upload, record).await.map_err(StopReason::Ledger)
    }

    /// Posts one batch until its outcome is known, or until it is known that it cannot be. Returns the
    /// intent to post the `next`, where it was recorded with the outcome.
    async fn send_one(
        &mut self,
        upload: &str,
        mut open: OpenAttempt,
        record: &mut BatchRecord,
        next: Option<&BatchRecord>,
        lines: &Lines,
    ) -> Result<Option<OpenAttempt>, StopReason> {
        let mut renewed = false;
        let mut tries = self.connection.backoff.tries();
        loop {
            let attempt = self.attempt(open, record, next, lines).await;
            let (decision, interrupted, opened) = attempt?;
            match decision {
                Decision::Accepted(_) | Decision::Rejected { stops: false, .. } => {
                    return Ok(opened);
                }
                Decision::Rejected { stops: true, .. } => return Err(StopReason::Rejected),
                Decision::Unknown if interrupted => return Err(StopReason::Interrupted),
                Decision::Unknown => return Err(StopReason::Unknown),
                Decision::Refused(refusal) => return Err(StopReason::Refused(refusal)),
                Decision::Renew if renewed => return Err(StopReason::Refused(Refusal::Access)),
                Decision::Renew => {
                    renewed = true;
                    let Connection { client, token, backoff, .. } = &*self.connection;
                    let scope = Scope::CreateRepayment;
                    let renewed = client.renew(token, scope, *backoff);
                    match self.connection.interrupt.until_interrupted(renewed).await {
                        None => return Err(StopReason::Interrupted),
                        Some(Err(error)) => return Err(StopReason::NoToken(error)),
                        Some(Ok(new)) => self.connection.token = new,
                    }
                }
                Decision::NotAgain => return Err(StopReason::Exhausted),
                Decision::Retry { after } => {
                    let batch = record.batch.number;
                    let tell = |wait| tracing::info!(batch, ?wait, "not applied, trying again");
                    let wait = tries.wait(after, tell).ok_or(StopReason::Exhausted)?;
                    if self.connection.interrupt.until_interrupted(wait).await.is_none() {
                        return Err(StopReason::Interrupted);
                    }
                }
            }
            open = self.open(upload, record).await?;
        }
    }

    /// Posts once, its intent being recorded, and records the outcome. Returns whether the user cut it short,
    /// and the intent to post the batch after it, where that was recorded.
    async fn attempt(
        &mut self,
        open: OpenAttempt,
        record: &mut BatchRecord,
        next: Option<&BatchRecord>,
        lines: &Lines,
    ) -> Result<(Decision, bool, Option<OpenAttempt>), StopReason> {
        record.status = BatchStatus::Sending;
        record.attempts += 1;
        if let Some(marks) = self.marks {
            let remembered = marks.remember_attempt(self.ledger.view()).await;
            remembered.map_err(StopReason::Ledger)?;
        }
        let begun = Instant::now();
        let post = self.connection.client.report(&self.connection.token, &record.batch.body);
        let tell = || self.tell_of_stop.into_iter().for_each(|tell| tell());
        let answered = self.connection.interrupt.until_insisted(post, tell).await;
        let interrupted = answered.is_none();
        let seen = answered.unwrap_or_else(|| Observation::NoResponse {
            written: true,
            why: NetworkFault { said: STOPPED.to_owned(), ..NetworkFault::default() },
        });
        let decision = classify(&seen, self.meanings);
        let end = end_of(&decision, record, lines);
        let evidence = evidence(&seen, begun.elapsed());
        record.seen = Some(evidence.seen.clone());
        // If this fails the batch stays on its way in the ledger, which the next run reads as unknown.
        record.status = BatchStatus::Unknown;
        let goes_on =
            matches!(decision, Decision::Accepted(_) | Decision::Rejected { stops: false, .. });
        let next = next.filter(|_| goes_on && self.may_go_on().is_ok());
        match self.ledger.end(open, &evidence, &end, next).await {
            Ok(opened) => {
                apply(record, end);
                Ok((decision, interrupted, opened))
            }
            Err(error) => Err(unrecorded(error, record, end)),
        }
    }
}

/// The CSV lines of all rows of an upload, by loan: a reply may speak of more than its own batch.
type Lines = HashMap<String, Vec<u64>>;

fn lines_of(upload: &Upload) -> Lines {
    let mut lines = Lines::new();
    for row in upload.repayments() {
        lines.entry(row.loan_id.as_str().to_owned()).or_default().push(row.line);
    }
    lines
}

fn end_of(verdict: &Decision, record: &BatchRecord, lines: &Lines) -> AttemptOutcome {
    match verdict {
        Decision::Accepted(reply) => AttemptOutcome::Accepted(ledger::Answer {
            upload_id: reply.upload_id.as_ref().map(ToString::to_string),
            code: reply.code.clone(),
            message: reply.message.clone(),
            problems: recorded(&reply.problems, record, lines),
        }),
        // With what was refused, nothing is said of rows that were taken with another batch.
        Decision::Rejected { problems, .. } => {
            let problems = recorded(problems, record, &Lines::new());
            AttemptOutcome::Rejected(ledger::Answer { problems, ..Default::default() })
        }
        Decision::Retry { .. } | Decision::NotAgain | Decision::Renew | Decision::Refused(_) => {
            AttemptOutcome::NotApplied
        }
        Decision::Unknown => AttemptOutcome::Unknown,
    }
}

/// The problems, each with the row that is meant: with all of its loan where Kiva does not say which.
fn recorded(problems: &[KivaProblem], record: &BatchRecord, lines: &Lines) -> Vec<RecordedProblem> {
    let rows_of = |problem: &KivaProblem| {
        let loan = problem.loan_id.as_deref()?;
        let client = problem.client_id.as_deref();
        let own = record.batch.lines_of(loan, client);
        if !own.is_empty() {
            return Some(own);
        }
        lines.get(loan.trim()).cloned().or_else(|| Some(record.batch.lines_like(loan, client)))
    };
    let recorded = problems.iter().map(|problem| RecordedProblem {
        severity: problem.severity.to_string(),
        code: problem.code.clone(),
        loan_id: problem.loan_id.clone(),
        lines: rows_of(problem).unwrap_or_default(),
        details: problem.details.clone(),
    });
    recorded.collect()
}

/// What Kiva answered and the ledger has no room for. Nobody hears of it again, so that what Kiva found is told now.
fn unrecorded(error: LedgerError, record: &mut BatchRecord, end: AttemptOutcome) -> StopReason {
    let (is_taken, answer) = match end {
        AttemptOutcome::Accepted(answer) => (true, answer),
        AttemptOutcome::Rejected(answer) => (false, answer),
        AttemptOutcome::NotApplied => (false, ledger::Answer::default()),
        AttemptOutcome::Unknown => return StopReason::Ledger(error),
    };
    // In a ledger that another run took over, or that is gone, there is nothing to record it in.
    if !matches!(error, LedgerError::Database(_) | LedgerError::Io { .. }) {
        return StopReason::Ledger(error);
    }
    record.answer = answer;
    StopReason::Unrecorded { error, batch: record.batch.number, is_taken }
}

/// Brings the record in memory to where the ledger now is.
fn apply(record: &mut BatchRecord, end: AttemptOutcome) {
    let (status, answer) = match end {
        AttemptOutcome::Accepted(answer) => (BatchStatus::Accepted, Some(answer)),
        AttemptOutcome::Rejected(answer) => (BatchStatus::Rejected, Some(answer)),
        AttemptOutcome::NotApplied => (BatchStatus::Pending, None),
        AttemptOutcome::Unknown => (BatchStatus::Unknown, None),
    };
    record.status = status;
    if let Some(answer) = answer {
        record.is_resolved = false;
        record.answer = answer;
    }
}

fn evidence(seen: &Observation, elapsed: Duration) -> AttemptLog {
    let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    let log =
        |phase, said: &str| AttemptLog { seen: Seen::new(phase, said), elapsed_ms, reply: None };
    match seen {
        Observation::NotConnected { why, .. } => log(Phase::Connect, &why.to_string()),
        Observation::NoResponse { written: false, why } => {
            log(Phase::BeforeSending, &why.to_string())
        }
        Observation::NoResponse { written: true, why } => log(Phase::Sent, &why.to_string()),
        Observation::Answered(Answer { status, body, .. }) => {
            let said = body.as_ref().map(|body| String::from_utf8_lossy(body));
            let reply = said.as_deref().ok().map(text::record);
            let said = said.map_or_else(Clone::clone, |said| text::excerpt(&said));
            AttemptLog { reply, ..log(Phase::Answered(*status), &said) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_described_without_its_control_characters() {
        let answer =
            Answer { status: 500, retry_after: None, body: Ok(b"<h1>\x1b[2Joops</h1>".to_vec()) };
        assert_eq!(
            evidence(&Observation::Answered(answer), Duration::ZERO).seen.line(),
            "HTTP status 500: <h1><U+001B>[2Joops</h1>"
        );
    }
}
