//! What a token may do.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::{Facts, paragraph};
use crate::model::text::escape;
use crate::t;

#[derive(Debug, Serialize)]
pub struct AuthReport {
    pub command: &'static str,
    pub environment: &'static str,
    pub partner_id: String,
    pub scopes: Vec<String>,
    /// Seconds.
    pub expires_in: Option<u64>,
    pub issuer: Option<String>,
    pub token_url: String,
    pub api_url: String,
    #[serde(flatten)]
    pub in_use: InUse,
    /// Whether the ledger was made just now.
    #[serde(skip)]
    pub ledger_is_new: bool,
}

/// What the settings came to that no answer of Kiva's tells, and that may be another than was meant.
#[derive(Debug, Default, Serialize)]
pub struct InUse {
    /// The config file; none where all is built in or in variables.
    pub config: Option<String>,
    /// The file in which uploads are recorded; none where there is no place for one.
    pub ledger: Option<String>,
    /// The proxy through which Kiva is called, without its password.
    pub proxy: Option<String>,
    /// The variable that names it.
    #[serde(skip)]
    pub proxy_variable: Option<&'static str>,
    /// In which people are spoken to, in two letters.
    pub language: &'static str,
}

impl AuthReport {
    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let expires = self.expires_in.map_or_else(
            || t!("kiva-auth-not-said"),
            |seconds| format!("{} h {:02} min", seconds / 3600, seconds % 3600 / 60),
        );
        let mut facts = Facts::default();
        facts.add(t!("kiva-auth-environment"), self.environment);
        facts.add(t!("kiva-auth-partner"), escape(&self.partner_id));
        facts.add(t!("kiva-auth-scopes"), escape(&self.scopes.join(" ")));
        facts.add(t!("kiva-auth-expires"), expires);
        facts.add_some(t!("kiva-auth-issuer"), self.issuer.as_deref().map(escape));
        facts.add(t!("kiva-auth-token-url"), self.token_url.as_str());
        facts.add(t!("kiva-auth-api-url"), self.api_url.as_str());
        let InUse { config, ledger, proxy, proxy_variable, language } = &self.in_use;
        let none = || t!("kiva-auth-none");
        facts.add(t!("kiva-auth-config"), config.as_deref().map_or_else(none, escape));
        let state = if self.ledger_is_new { "new" } else { "known" };
        let ledger = ledger.as_deref().map(escape);
        let ledger = ledger.map(|path| t!("kiva-auth-ledger-is", path = path, state = state));
        facts.add(t!("kiva-auth-ledger"), ledger.unwrap_or_else(none));
        let proxy = proxy.as_deref().zip(*proxy_variable).map(|(address, variable)| {
            t!("kiva-auth-proxy-is", address = escape(address), variable = variable)
        });
        facts.add(t!("kiva-auth-proxy"), proxy.unwrap_or_else(none));
        facts.add(t!("kiva-auth-language"), *language);
        paragraph(&t!("kiva-auth"), out)?;
        facts.write(2, out)
    }
}
