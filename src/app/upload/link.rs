//! What `upload` and `resume` do alike: get a token, verify it, send, and tell from the ledger.

use crate::app::interrupt::{self, Interrupt};
use crate::app::sandbox;
use crate::app::upload::deliver::Sender;
use crate::kiva::{Backoff, Client, LoanReader, Scope, Token};
use crate::ledger::{BatchRecord, BatchStatus, Ledger, Summary, Upload};
use crate::model::Environment;
use crate::model::text::escape;
use crate::options::{OptionsError, Settings};
use crate::sandbox::Sandbox;
use crate::t;
use crate::ui::Console;
use crate::ui::Outcome;
use crate::ui::error::{Error, NotBegun, NotConfirmed, Result};
use crate::ui::report::{Report, UploadReport};
use crate::ui::words;

/// A way to Kiva, with a token that was verified.
pub(in crate::app) struct Connection {
    client: Client,
    token: Token,
    interrupt: Interrupt,
    _sandbox: Option<Sandbox>,
}

impl Connection {
    /// Gets a token that carries `scopes` and verifies it. Why there is none is within where it may
    /// pass by itself.
    pub(in crate::app) async fn open(
        settings: &Settings,
        scopes: &[Scope],
    ) -> Result<Result<Self, NotBegun>> {
        let interrupt = interrupt::listen()?;
        let (endpoint, credentials, sandbox) = sandbox::access(settings).await?;
        let client = Client::new(&endpoint, credentials, settings.upload.timeout)?;
        let asked = client.token(scopes, Backoff::new(settings.upload.max_attempts));
        let token = match interrupt.unless(1, asked).await {
            None => return Ok(Err(NotBegun::Interrupted)),
            Some(Err(error)) if error.is_transient() => return Ok(Err(NotBegun::NoToken(error))),
            Some(answered) => answered?,
        };
        for scope in scopes {
            token.verify(settings.partner.id.as_deref(), *scope)?;
        }
        Ok(Ok(Self { client, token, interrupt, _sandbox: sandbox }))
    }

    /// The partner whose token it is.
    pub(in crate::app) fn partner_id(&self) -> &str {
        &self.token.partner_id
    }

    /// A way to read the partner's loans.
    pub(in crate::app) fn loans(&self, settings: &Settings) -> LoanReader<'_> {
        LoanReader::new(&self.client, &self.token, Backoff::new(settings.upload.max_attempts))
    }

    /// The user's wish to stop.
    pub(in crate::app) fn interrupt(&self) -> &Interrupt {
        &self.interrupt
    }

    /// Sends what is pending, and says what became of it.
    pub(in crate::app) async fn send(
        self,
        settings: &Settings,
        mut ledger: Ledger,
        mut upload: Upload,
        console: &mut Console,
        report: impl FnOnce(&Upload) -> UploadReport,
    ) -> Result<Outcome> {
        let pending = || upload.batches.iter().filter(|r| r.status == BatchStatus::Pending);
        let rows: u64 = pending().map(|record| record.batch.repayments.len() as u64).sum();
        let settled = |upload: &Upload| {
            let is_settled = |record: &&BatchRecord| record.status != BatchStatus::Pending;
            upload.batches.iter().filter(is_settled).count()
        };
        let settled_before = settled(&upload);
        let id = upload.facts.id.as_str();
        let (environment, batches) = (settings.environment.as_str(), pending().count());
        tracing::info!(upload = id, environment, batches, rows, "sending");
        let mut progress = console.progress_of(rows);
        let sender = Sender {
            ledger: &mut ledger,
            client: &self.client,
            token: self.token,
            backoff: Backoff::new(settings.upload.max_attempts),
            retry_statuses: &settings.upload.retry_statuses,
            interrupt: &self.interrupt,
        };
        let stop = sender
            .send(&mut upload, |record| {
                if record.status == BatchStatus::Accepted {
                    progress.add(record.batch.repayments.len() as u64, record.batch.total());
                }
            })
            .await;
        drop(progress);
        // The ledger is the truth; only where it cannot be read is what is in memory all there is.
        if let Ok(recorded) = ledger.load(&upload.facts.id).await {
            upload = recorded;
        }
        // Nothing is on its way any more: where the outcome could not be recorded it is unknown.
        for record in upload.batches.iter_mut().filter(|r| r.status == BatchStatus::Sending) {
            record.status = BatchStatus::Unknown;
        }
        let _ = ledger.close().await;
        let sent = settled(&upload) > settled_before;
        let report = Some(Report::Upload(Box::new(report(&upload))));
        Ok(Outcome { report, error: Error::of_run(upload, stop, sent) })
    }
}

/// What production is about to get.
pub(in crate::app) struct Question<'a> {
    /// What was found, in full, to be read before the question.
    pub(in crate::app) findings: String,
    pub(in crate::app) file: &'a str,
    pub(in crate::app) rows: u64,
    pub(in crate::app) total: String,
    pub(in crate::app) period: &'a str,
    /// The upload that is corrected.
    pub(in crate::app) corrects: Option<&'a str>,
}

/// Production is money: a person names the partner, or has said beforehand that nobody can. Returns
/// the partner to be named, where somebody is to be asked and can be.
pub(in crate::app) fn to_confirm<'s>(
    settings: &'s Settings,
    yes: bool,
    console: &Console,
) -> Result<Option<&'s str>> {
    if settings.environment != Environment::Production {
        return Ok(None);
    }
    let missing = || OptionsError::Missing { key: "partner.id".to_owned() };
    let partner = settings.partner.id.as_deref().ok_or_else(missing)?;
    match (yes, console.can_ask()) {
        (true, _) => Ok(None),
        (false, true) => Ok(Some(partner)),
        (false, false) => Err(NotConfirmed::NoTerminal.into()),
    }
}

/// Asks for the confirmation of production by the name of `partner`, as [`to_confirm`] wants it.
pub(in crate::app) async fn confirm(
    settings: &Settings,
    partner: &str,
    question: Question<'_>,
    ledger: &mut Ledger,
    console: &mut Console,
) -> Result<()> {
    let last = ledger.history().await?.into_iter().find(|summary| {
        summary.environment == settings.environment.as_str() && summary.partner_id == partner
    });
    let text = question.findings.clone() + &ask(&question, partner, last.as_ref());
    let answer = console.ask(&text).await;
    match answer.map_err(|error| Error::internal(t!("fault-no-answer"), error))? {
        None => Err(NotConfirmed::NoTerminal.into()),
        Some(answer) if answer.trim() == partner => Ok(()),
        Some(_) => Err(NotConfirmed::Declined.into()),
    }
}

fn ask(question: &Question<'_>, partner: &str, last: Option<&Summary>) -> String {
    let total = words::amount(&question.total);
    let month = words::month(question.period);
    let mut facts = vec![
        t!("ask-production-file", file = escape(question.file)),
        t!("ask-production-rows", rows = question.rows),
        t!("ask-production-total", total = total),
        t!("ask-production-month", month = month),
        t!("ask-production-partner", partner = partner),
        t!("ask-production-before", before = before(last)),
    ];
    if let Some(upload) = question.corrects {
        facts.push(t!("ask-production-corrects", upload = upload));
    }
    let facts = facts.join("\n  ");
    format!("{}\n  {facts}\n{} ", t!("ask-production"), t!("ask-production-type"))
}

fn before(last: Option<&Summary>) -> String {
    let Some(last) = last else { return t!("ask-production-nothing-before") };
    t!(
        "ask-production-last",
        upload = last.upload.as_str(),
        month = words::month(&last.period),
        rows = last.rows,
        total = words::amount(&last.total_amount),
        status = last.status.to_string()
    )
}
