//! How to talk to a sandbox that runs.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::{hanging, paragraph};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct SandboxReport {
    pub command: &'static str,
    pub address: String,
    pub partner_id: String,
    pub token_url: String,
    pub api_url: String,
    pub audience: &'static str,
    pub client_id: &'static str,
    /// Everybody may know it.
    pub client_secret: &'static str,
    pub faults: Vec<String>,
}

impl SandboxReport {
    pub(super) fn human(&self, typed: &Typed, out: &mut dyn Write) -> io::Result<()> {
        let url = format!("http://{}", self.address);
        paragraph(&t!("sandbox-listens", url), out)?;
        for fault in &self.faults {
            hanging("  ", &t!("sandbox-fault", fault), out)?;
        }
        writeln!(out)?;
        paragraph(&t!("sandbox-how"), out)?;
        for (name, value) in [
            ("TOKEN_URL", self.token_url.as_str()),
            ("API_URL", &self.api_url),
            ("AUDIENCE", self.audience),
            ("CLIENT_ID", self.client_id),
            ("CLIENT_SECRET", self.client_secret),
        ] {
            writeln!(out, "  export KIVA_REPAY__STAGE__{name}={value}")?;
        }
        // Such is the environment of these variables, whatever the sandbox was told.
        writeln!(out, "  {}", Suggestion::new("auth", typed).option("env", "stage"))
    }
}
