//! `auth`: do the credentials work, and what may they do?

use anyhow::Result;

use super::{Done, sandbox, settings};
use crate::cli;
use crate::exit::Fault;
use crate::partner_api::{Backoff, Client, Scope};
use crate::report::{AuthReport, Report};

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and every reason why there is no token.
pub async fn run(global: &cli::Global) -> Result<Done> {
    let settings = settings(global, Vec::new())?;
    let (endpoint, _sandbox) = sandbox::endpoint(&settings).await?;
    let client = Client::new(&endpoint, endpoint.credentials()?, settings.upload.timeout)?;
    let backoff = Backoff::new(settings.upload.max_attempts);
    let token = client.token(&[Scope::CreateRepayment, Scope::ReadLoans], backoff).await?;
    // What the token may do is shown also where it is not enough.
    let verified = token.verify(settings.partner.id.as_deref(), Scope::CreateRepayment);
    let report = Report::Auth(AuthReport {
        command: "auth",
        environment: settings.environment.as_str(),
        partner_id: token.partner_id.clone(),
        scopes: token.scopes.clone(),
        expires_in: token.expires_in,
        issuer: token.issuer.clone(),
        token_url: endpoint.token_url.to_string(),
        api_url: endpoint.api_url.as_str().trim_end_matches('/').to_owned(),
    });
    let fault = verified.err().map(|error| Fault::of(&error.into()));
    Ok(Done { report: Some(report), fault })
}
