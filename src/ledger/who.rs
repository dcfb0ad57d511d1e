//! Who runs the program and when, as it is written down.

use serde::{Deserialize, Serialize};

/// The time now, as it is written; only to be shown, for the order of things is the ledger's.
pub(crate) fn now() -> String {
    written(jiff::Timestamp::now())
}

/// A time in UTC, to the millisecond.
pub(crate) fn written(time: jiff::Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// Who runs the program, and on which machine, as far as the system tells.
pub(super) fn operator() -> (String, String) {
    let account = whoami::username().unwrap_or_else(|_| "unknown".to_owned());
    let host = whoami::hostname().unwrap_or_else(|_| "unknown".to_owned());
    (account, host)
}

/// What a run says of itself while it holds the ledger.
#[derive(Debug, Serialize, Deserialize)]
pub struct Holder {
    /// What was typed, without its options.
    pub command: String,
    /// Whose account it runs under.
    pub account: String,
    /// The name of the machine.
    pub host: String,
    /// The number of its process.
    pub process: u32,
    /// When it took the ledger, in UTC.
    pub since: String,
}

impl Holder {
    pub(super) fn of(command: &str) -> Self {
        let (account, host) = operator();
        Self {
            command: command.to_owned(),
            account,
            host,
            process: std::process::id(),
            since: now(),
        }
    }
}
