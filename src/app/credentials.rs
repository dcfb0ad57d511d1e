//! Do the credentials work, and what may they do? As `auth` tells it, and `init` finds out.

use super::sandbox;
use crate::kiva::{Backoff, Client, Connections, Pause, Scope, TokenError};
use crate::options::Settings;
use crate::ui::error::Result;
use crate::ui::report::{AuthReport, InUse};

/// Gets a token and says what it may do, also where that is not enough: then there is an error, too.
pub(super) async fn try_out(
    settings: &Settings,
    tell: Option<fn(Pause)>,
) -> Result<(AuthReport, Option<TokenError>)> {
    let (endpoint, credentials, _sandbox) = sandbox::access(settings).await?;
    let timeout = settings.upload.timeout;
    let client = Client::new(&endpoint, credentials, timeout, Connections::Kept)?;
    let backoff = Backoff::new(settings.upload.max_attempts).telling(tell);
    let token = client.token(&[Scope::CreateRepayment, Scope::ReadLoans], backoff).await?;
    let verified = token.verify(settings.partner.id.as_deref(), Scope::CreateRepayment);
    let report = AuthReport {
        command: "auth",
        environment: settings.environment.as_str(),
        partner_id: token.partner_id.clone(),
        scopes: token.scopes.clone(),
        expires_in: token.expires_in,
        issuer: token.issuer.clone(),
        token_url: endpoint.token_url.to_string(),
        api_url: endpoint.api_url.as_str().trim_end_matches('/').to_owned(),
        in_use: InUse::default(),
        ledger_is_new: false,
    };
    Ok((report, verified.err()))
}
