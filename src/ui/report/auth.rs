//! Whether all is well on the way to Kiva: a line for each thing, with a tick or with what to do.

use serde::Serialize;

use super::layout::Page;
use super::style;
use super::warnings::Warning;
use crate::model::text::{self, escape};
use crate::ui::words::{self, Said, t};

/// What can be well or not, in the order in which it is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AuthItem {
    Config,
    Ledger,
    Proxy,
    Language,
    Token,
    Scopes,
    Loans,
}

#[derive(Debug, Default, Serialize)]
pub struct AuthReport {
    command: &'static str,
    environment: &'static str,
    pub partner_id: Option<String>,
    pub scopes: Vec<String>,
    /// Seconds.
    pub expires_in: Option<u64>,
    pub issuer: Option<String>,
    pub token_url: Option<String>,
    pub api_url: Option<String>,
    /// How many loans are being paid back, as a page of them tells.
    pub loans: Option<usize>,
    #[serde(flatten)]
    in_use: InUse,
    /// Why the ledger tells of no months: it is `new`, or `empty`.
    #[serde(skip)]
    pub unknown_past: Option<&'static str>,
    /// What is not well. What comes after it was not tried.
    #[serde(skip)]
    pub faults: Vec<(AuthItem, Said)>,
    /// What is not well, though reports can be sent all the same: loans cannot be read, or nobody would notice that
    /// an older ledger was put back.
    #[serde(skip)]
    pub doubts: Vec<(AuthItem, Said)>,
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
    #[serde(skip)]
    pub proxy_variable: Option<&'static str>,
    /// In which people are spoken to, in two letters.
    pub language: &'static str,
}

impl AuthReport {
    pub fn new(environment: &'static str, in_use: InUse) -> Self {
        Self { command: "auth", environment, in_use, ..Self::default() }
    }

    pub(super) fn human(&self, page: &mut Page) {
        let facts = self.states().map(|(item, label, state)| {
            let (mark, text) = self.line(item, state);
            (format!("{mark} {label}"), text)
        });
        page.facts(0, &facts);
        let is_remembered = self.doubts.iter().all(|(of, _)| *of != AuthItem::Ledger);
        if self.faults.is_empty() && is_remembered {
            page.apart(style::good(t!("kiva-auth-well", place = self.environment)));
        }
    }

    /// A tick and what is so, or a cross and what to do, or neither where it was not tried.
    fn line(&self, item: AuthItem, state: Option<String>) -> (String, String) {
        let with_remedy = |Said { message, advice }: &Said| {
            let remedy = t!("words-colon", word = t!("words-what-to-do"), text = advice);
            format!("{message}\n{remedy}")
        };
        if let Some(at) = self.faults.iter().position(|(of, _)| *of == item) {
            let said = &self.faults[at].1;
            // What to do about the first one the error says, on standard error.
            let text = if at == 0 { said.message.clone() } else { with_remedy(said) };
            return (style::error('✗'), text);
        }
        if let Some((_, said)) = self.doubts.iter().find(|(of, _)| *of == item) {
            let lines: Vec<_> = state.into_iter().chain([with_remedy(said)]).collect();
            return (style::warning('!'), lines.join("\n"));
        }
        match state {
            Some(text) => (style::good('✓'), text),
            None => ("-".to_owned(), t!("kiva-auth-not-tried")),
        }
    }

    /// How it stands with what is well; `None` where it was not tried.
    fn states(&self) -> [(AuthItem, String, Option<String>); 7] {
        let InUse { config, ledger, proxy, proxy_variable, language } = &self.in_use;
        let none = || t!("kiva-auth-none");
        let ledger = ledger.as_deref().map(|ledger| {
            let (path, state) = (text::path(ledger), self.unknown_past.unwrap_or("known"));
            t!("kiva-auth-ledger-is", path, state)
        });
        let proxy = proxy.as_deref().zip(*proxy_variable).map(|(address, variable)| {
            t!("kiva-auth-proxy-is", address = escape(address), variable)
        });
        let config = config.as_deref().map_or_else(none, text::path);
        let token = self.partner_id.as_deref().map(|partner| self.token(partner));
        let scopes = token.as_ref().map(|_| escape(&self.scopes.join(" ")));
        let loans = self.api_url.as_deref().zip(self.loans);
        let loans =
            loans.map(|(url, loans)| t!("kiva-auth-loans", url, loans = words::amount(&loans)));
        [
            (AuthItem::Config, t!("kiva-auth-config"), Some(config)),
            (AuthItem::Ledger, t!("kiva-auth-ledger"), ledger),
            (AuthItem::Proxy, t!("kiva-auth-proxy"), Some(proxy.unwrap_or_else(none))),
            (AuthItem::Language, t!("kiva-auth-language"), Some((*language).to_owned())),
            (AuthItem::Token, t!("kiva-auth-credentials"), token),
            (AuthItem::Scopes, t!("kiva-auth-scopes"), scopes),
            (AuthItem::Loans, t!("kiva-auth-expected"), loans),
        ]
    }

    fn token(&self, partner: &str) -> String {
        let expires = self.expires_in.map_or_else(
            || t!("kiva-auth-not-said"),
            |seconds| format!("{} h {:02} min", seconds / 3600, seconds % 3600 / 60),
        );
        let url = self.token_url.as_deref().unwrap_or_default();
        let token = t!("kiva-auth-token", url, partner = escape(partner), time = expires);
        match &self.issuer {
            None => token,
            Some(issuer) => t!("kiva-auth-issuer", token, issuer = escape(issuer)),
        }
    }

    pub(super) fn warnings(&self) -> Vec<Warning> {
        let of = |(item, said): &(AuthItem, Said)| {
            let is_ledger = *item == AuthItem::Ledger;
            let code = if is_ledger { "ledger.not-remembered" } else { "auth.no-loans" };
            Warning::new(code, 1, said.clone())
        };
        self.doubts.iter().map(of).collect()
    }
}
