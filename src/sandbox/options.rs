//! How a sandbox is to be, and what opens it.

use iso_currency::Currency;

use super::fault::InjectedFault;

/// What the sandbox accepts. The secret is public: it opens nothing but the sandbox.
pub const CLIENT_ID: &str = "sandbox-client";
pub const CLIENT_SECRET: &str = "sandbox-secret-known-to-all";
pub const AUDIENCE: &str = "https://partner-api.sandbox.invalid";

#[derive(Debug, Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    pub partner_id: String,
    pub currency: Currency,
    /// For how many seconds a token is good.
    pub token_seconds: u64,
    /// What is to go wrong; the first fault that fits a request is committed.
    pub faults: Vec<InjectedFault>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            partner_id: "145".to_owned(),
            currency: Currency::USD,
            token_seconds: 43_199,
            faults: Vec::new(),
        }
    }
}
