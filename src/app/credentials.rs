//! Is all well on the way to Kiva? As `auth` tells it, and `init` finds out.

use super::in_use::in_use;
use super::sandbox;
use crate::kiva::{Backoff, Client, Connections, LoanReader, Scope, TokenError};
use crate::options::{Settings, args};
use crate::ui::Console;
use crate::ui::error::Error;
use crate::ui::explain::explain;
use crate::ui::report::{AuthItem, AuthReport};

/// Tries the whole way: a token, what it may do, and a page of loans. The report tells how far it went, and
/// the error what kept it from going on.
pub(super) async fn try_out(
    settings: &Settings,
    global: &args::Global,
    console: &Console,
) -> (AuthReport, Option<Error>) {
    let mut report = AuthReport::new(settings.environment.as_str(), in_use(settings, global));
    let error = match ask(settings, console, &mut report).await {
        Ok(()) => None,
        Err((item, error)) => {
            report.faults.push((item, explain(&error, console.typed()).said));
            Some(error)
        }
    };
    (report, error)
}

async fn ask(
    settings: &Settings,
    console: &Console,
    report: &mut AuthReport,
) -> Result<(), (AuthItem, Error)> {
    let access = sandbox::access(settings).await;
    let (endpoint, credentials, _sandbox) = access.map_err(|error| (AuthItem::Token, error))?;
    report.token_url = Some(endpoint.token_url.to_string());
    report.api_url = Some(endpoint.api_url.as_str().trim_end_matches('/').to_owned());
    let client = Client::new(&endpoint, credentials, settings.upload.timeout, Connections::Kept);
    let client = client.map_err(|error| (AuthItem::Proxy, error.into()))?;
    let backoff = Backoff::new(settings.upload.max_attempts).telling(console.teller_of_waits());
    let token = client.token(&[Scope::CreateRepayment, Scope::ReadLoans], backoff).await;
    let token = token.map_err(|error| (AuthItem::Token, error.into()))?;
    report.partner_id = Some(token.partner_id.clone());
    report.scopes.clone_from(&token.scopes);
    report.expires_in = token.expires_in;
    report.issuer.clone_from(&token.issuer);
    let partner = settings.partner.id.as_deref();
    token.verify(partner, Scope::CreateRepayment).map_err(|error| match error {
        TokenError::MissingScope { .. } => (AuthItem::Scopes, error.into()),
        error => (AuthItem::Token, error.into()),
    })?;
    // Without it reports can be sent all the same.
    if let Err(error) = token.verify(partner, Scope::ReadLoans) {
        report.doubts.push((AuthItem::Loans, explain(&error.into(), console.typed()).said));
        return Ok(());
    }
    let loans = LoanReader::new(&client, &token, backoff).glimpse().await;
    report.loans = Some(loans.map_err(|error| (AuthItem::Loans, error.into()))?);
    Ok(())
}
