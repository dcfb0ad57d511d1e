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
    /// The file in which uploads are recorded.
    pub ledger: Option<String>,
    /// Whether it was made just now.
    #[serde(skip)]
    pub ledger_is_new: bool,
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
        if let Some(path) = &self.ledger {
            let state = if self.ledger_is_new { "new" } else { "known" };
            facts.add(
                t!("kiva-auth-ledger"),
                t!("kiva-auth-ledger-is", path = escape(path), state = state),
            );
        }
        paragraph(&t!("kiva-auth"), out)?;
        facts.write(2, out)
    }
}
