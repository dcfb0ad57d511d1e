//! A way to Kiva, with a token that was verified; or why there is none yet.

use std::future::Future;

use crate::app::context::App;
use crate::app::interrupt::Interrupt;
use crate::app::sandbox;
use crate::kiva::{Backoff, Client, Connections, LoanReader, Scope, Token};
use crate::sandbox::Sandbox;
use crate::ui::error::{NotBegun, Result};

/// A way to Kiva, or why there is none though there may be one later.
pub enum Link {
    Up(Box<Connection>),
    /// What may pass by itself keeps it from being called.
    Down(NotBegun, Interrupt),
}

pub struct Connection {
    pub client: Client,
    pub token: Token,
    pub backoff: Backoff,
    pub interrupt: Interrupt,
    _sandbox: Option<Sandbox>,
}

impl Link {
    /// Gets a token that carries `scopes` and verifies it. What does not pass by itself is an error.
    pub async fn open(app: &App<'_>, scopes: &[Scope]) -> Result<Self> {
        let settings = &app.settings;
        let backoff = Backoff::new(settings.upload.max_attempts);
        let backoff = backoff.telling(app.console.teller_of_waits());
        let interrupt = Interrupt::listen()?;
        let (endpoint, credentials, sandbox) = sandbox::access(settings).await?;
        let connections = if scopes.contains(&Scope::CreateRepayment) {
            Connections::Fresh
        } else {
            Connections::Kept
        };
        let timeout = settings.upload.timeout;
        let client = Client::new(&endpoint, credentials, timeout, connections)?;
        let asked = client.token(scopes, backoff);
        let token = match interrupt.until_interrupted(asked).await {
            None => return Ok(Self::Down(NotBegun::Interrupted, interrupt)),
            Some(Err(error)) if error.is_transient() => {
                return Ok(Self::Down(NotBegun::NoToken(error), interrupt));
            }
            Some(answered) => answered?,
        };
        for scope in scopes {
            token.verify(settings.partner.id.as_deref(), *scope)?;
        }
        Ok(Self::Up(Box::new(Connection { client, token, backoff, interrupt, _sandbox: sandbox })))
    }

    pub fn up(self) -> Result<Box<Connection>, NotBegun> {
        match self {
            Self::Up(connection) => Ok(connection),
            Self::Down(reason, _) => Err(reason),
        }
    }

    /// Runs `work`, which calls nobody, to its end, or gives up where the user wants to stop.
    pub async fn until_interrupted<T>(&self, work: impl Future<Output = T>) -> Result<T> {
        let interrupt = match self {
            Self::Up(connection) => &connection.interrupt,
            Self::Down(_, interrupt) => interrupt,
        };
        Ok(interrupt.until_interrupted(work).await.ok_or(NotBegun::Interrupted)?)
    }
}

impl Connection {
    pub fn partner_id(&self) -> &str {
        &self.token.partner_id
    }

    pub fn loans(&self) -> LoanReader<'_> {
        LoanReader::new(&self.client, &self.token, self.backoff)
    }
}
