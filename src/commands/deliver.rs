//! What `upload` and `resume` do alike: get a token, verify it, send, and tell from the ledger.

use anyhow::Result;

use super::{Done, sandbox};
use crate::console::Console;
use crate::exit::{Fault, NotConfirmed};
use crate::interrupt::Interrupt;
use crate::lang;
use crate::ledger::{BatchStatus, Ledger, Summary, Upload};
use crate::partner_api::{Backoff, Client, LoanReader, Scope, Token, TokenError};
use crate::report::{Report, UploadReport};
use crate::sandbox::Sandbox;
use crate::say;
use crate::settings::{Environment, Settings, SettingsError};
use crate::text::escape;
use crate::upload::Sender;

/// A way to Kiva, with a token that was verified.
pub(super) struct Connection {
    client: Client,
    token: Token,
    interrupt: Interrupt,
    _sandbox: Option<Sandbox>,
}

impl Connection {
    /// Gets a token that carries `scopes` and verifies it. The fault is one that may pass by itself.
    pub(super) async fn open(settings: &Settings, scopes: &[Scope]) -> Result<Result<Self, Fault>> {
        let interrupt = Interrupt::listen()?;
        let (endpoint, sandbox) = sandbox::endpoint(settings).await?;
        let client = Client::new(&endpoint, endpoint.credentials()?, settings.upload.timeout)?;
        let asked = client.token(scopes, Backoff::new(settings.upload.max_attempts));
        let token = match interrupt.unless(1, asked).await {
            None => return Ok(Err(Fault::interrupted())),
            Some(Err(error @ TokenError::Unreachable(_))) => {
                return Ok(Err(Fault::unreachable(&error)));
            }
            Some(answered) => answered?,
        };
        for scope in scopes {
            token.verify(settings.partner.id.as_deref(), *scope)?;
        }
        Ok(Ok(Self { client, token, interrupt, _sandbox: sandbox }))
    }

    /// The partner whose token it is.
    pub(super) fn partner_id(&self) -> &str {
        &self.token.partner_id
    }

    /// A way to read the partner's loans.
    pub(super) fn loans(&self, settings: &Settings) -> LoanReader<'_> {
        LoanReader::new(&self.client, &self.token, Backoff::new(settings.upload.max_attempts))
    }

    /// The user's wish to stop.
    pub(super) fn interrupt(&self) -> &Interrupt {
        &self.interrupt
    }

    /// Sends what is pending, and says what became of it.
    pub(super) async fn send(
        self,
        settings: &Settings,
        mut ledger: Ledger,
        mut upload: Upload,
        console: &mut Console,
        report: impl FnOnce(&Upload) -> UploadReport,
    ) -> Result<Done> {
        let pending = || upload.batches.iter().filter(|r| r.status == BatchStatus::Pending);
        let rows: u64 = pending().map(|record| record.batch.repayments.len() as u64).sum();
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
        let fault = Fault::of_run(&upload, stop.as_ref());
        let _ = ledger.close().await;
        Ok(Done { report: Some(Report::Upload(Box::new(report(&upload)))), fault })
    }
}

/// What production is about to get.
pub(super) struct Question<'a> {
    /// What was found, in full, to be read before the question.
    pub(super) findings: String,
    pub(super) file: &'a str,
    pub(super) rows: u64,
    pub(super) total: String,
    pub(super) period: &'a str,
    /// The upload that is corrected.
    pub(super) corrects: Option<&'a str>,
}

/// Production is money: a person names the partner, or has said beforehand that nobody can. Returns
/// the partner to be named, where somebody is to be asked and can be.
pub(super) fn to_confirm<'s>(
    settings: &'s Settings,
    yes: bool,
    console: &Console,
) -> Result<Option<&'s str>> {
    if settings.environment != Environment::Production {
        return Ok(None);
    }
    let partner = settings.partner.id.as_deref().ok_or_else(|| {
        SettingsError::missing("partner.id", say!("settings-production-needs-partner"))
    })?;
    match (yes, console.can_ask()) {
        (true, _) => Ok(None),
        (false, true) => Ok(Some(partner)),
        (false, false) => Err(NotConfirmed::NoTerminal.into()),
    }
}

/// Asks for the confirmation of production by the name of `partner`, as [`to_confirm`] wants it.
pub(super) async fn confirm(
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
    match console.ask(&text).await? {
        None => Err(NotConfirmed::NoTerminal.into()),
        Some(answer) if answer.trim() == partner => Ok(()),
        Some(_) => Err(NotConfirmed::Declined.into()),
    }
}

fn ask(question: &Question<'_>, partner: &str, last: Option<&Summary>) -> String {
    let total = lang::amount(&question.total);
    let month = lang::month(question.period);
    let mut facts = vec![
        say!("ask-production-file", file = escape(question.file)),
        say!("ask-production-rows", rows = question.rows),
        say!("ask-production-total", total = total),
        say!("ask-production-month", month = month),
        say!("ask-production-partner", partner = partner),
        say!("ask-production-before", before = before(last)),
    ];
    if let Some(upload) = question.corrects {
        facts.push(say!("ask-production-corrects", upload = upload));
    }
    let facts = facts.join("\n  ");
    format!("{}\n  {facts}\n{} ", say!("ask-production"), say!("ask-production-type"))
}

fn before(last: Option<&Summary>) -> String {
    let Some(last) = last else { return say!("ask-production-nothing-before") };
    say!(
        "ask-production-last",
        upload = last.upload.as_str(),
        month = lang::month(&last.period),
        rows = last.rows,
        total = lang::amount(&last.total_amount),
        status = last.status.to_string()
    )
}
