//! Who runs the program and when, as it is written down.

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
pub(super) fn lock_owner(command: &str) -> String {
    let (account, host) = operator();
    format!(
        "`kiva-repay {command}` by {account} on {host}, process {}, since {}",
        std::process::id(),
        now()
    )
}
