//! That something was made, or runs, and how to go on with it.

use serde::Serialize;

use super::layout::Page;
use crate::model::text;
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct BackupReport {
    pub command: &'static str,
    pub file: String,
    pub uploads: usize,
}

impl BackupReport {
    pub(super) fn human(&self, page: &mut Page) {
        let file = text::path(&self.file);
        page.paragraph(t!("ledger-backup", file, count = self.uploads));
    }
}

#[derive(Debug, Serialize)]
pub struct InitReport {
    pub command: &'static str,
    pub file: String,
}

impl InitReport {
    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("words-created", file = text::path(&self.file)));
        page.paragraph(t!("kiva-init-next", command = page.typed.suggest("auth")));
    }
}

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
    pub(super) fn human(&self, page: &mut Page) {
        let url = format!("http://{}", self.address);
        page.paragraph(t!("sandbox-listens", url));
        for fault in &self.faults {
            page.hanging("  ", t!("sandbox-fault", fault));
        }
        page.apart(t!("sandbox-how"));
        for (name, value) in [
            ("TOKEN_URL", self.token_url.as_str()),
            ("API_URL", &self.api_url),
            ("AUDIENCE", self.audience),
            ("CLIENT_ID", self.client_id),
            ("CLIENT_SECRET", self.client_secret),
        ] {
            page.line(format!("  export KIVA_REPAY__STAGE__{name}={value}"));
        }
        // Such is the environment of these variables, whatever the sandbox was told.
        page.line(format!("  {}", page.typed.suggest("auth").option("env", "stage")));
    }
}
