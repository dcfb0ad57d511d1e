//! Results to text for a person or to JSON for a script. Renders into a writer and prints nothing
//! itself; whatever others wrote is escaped here, on its last steps to the screen.

mod batch;
mod check;
mod history;
mod json;
mod layout;
mod receipt;
mod reconcile;
mod style;
mod table;
mod upload;

use std::io::{self, Write};

use serde::Serialize;

pub use self::check::CheckReport;
pub use self::history::HistoryReport;
use self::layout::{Facts, hanging, paragraph};
pub use self::receipt::{Receipt, ReceiptReport};
pub use self::reconcile::ReconcileReport;
pub use self::table::Table;
pub use self::upload::{Unsent, UploadReport};
use crate::ledger::{BatchStatus, UploadStatus};
use crate::model::text::escape;
use crate::t;
use crate::ui::explain::Explanation;

/// The result of a command.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Report {
    /// Of `check`.
    Check(CheckReport),
    /// Of `reconcile`, and of `upload --reconcile` where nothing was sent.
    Reconcile(Box<ReconcileReport>),
    /// Of `upload`, with or without `--dry-run`, and of `resume`, `resolve` and `show`.
    Upload(Box<UploadReport>),
    /// Of `history`.
    History(HistoryReport),
    /// Of `receipt`.
    Receipt(ReceiptReport),
    /// Of `auth`.
    Auth(AuthReport),
    /// Of `sandbox`, printed while it runs.
    Sandbox(SandboxReport),
    /// Of `init`.
    Init(InitReport),
    /// Of a command that had nothing to do.
    Notice(NoticeReport),
    /// Of `completions`: what a shell reads, as it is.
    Script(Vec<u8>),
}

/// What a token may do.
#[derive(Debug, Serialize)]
pub struct AuthReport {
    /// Always `auth`.
    pub command: &'static str,
    /// Where the token is for.
    pub environment: &'static str,
    /// Whose it is.
    pub partner_id: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// Seconds that it lasts.
    pub expires_in: Option<u64>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Where it came from.
    pub token_url: String,
    /// Where it will be used.
    pub api_url: String,
}

/// How to talk to a sandbox that runs.
#[derive(Debug, Serialize)]
pub struct SandboxReport {
    /// Always `sandbox`.
    pub command: &'static str,
    /// Host and port.
    pub address: String,
    /// The partner of its tokens.
    pub partner_id: String,
    /// Where it gives tokens.
    pub token_url: String,
    /// Where its API begins.
    pub api_url: String,
    /// The audience that it wants to be asked for.
    pub audience: &'static str,
    /// Its client id.
    pub client_id: &'static str,
    /// Its client secret, which is none: everybody may know it.
    pub client_secret: &'static str,
    /// What it does badly on purpose.
    pub faults: Vec<String>,
}

/// Why there was nothing to do.
#[derive(Debug, Serialize)]
pub struct NoticeReport {
    /// The command.
    pub command: &'static str,
    /// Why.
    pub message: String,
}

/// Where the config file is.
#[derive(Debug, Serialize)]
pub struct InitReport {
    /// Always `init`.
    pub command: &'static str,
    /// The file that was written.
    pub file: String,
}

impl Report {
    /// Writes the result as text.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Check(report) => report.human(out),
            Self::Reconcile(report) => report.human(out),
            Self::Upload(report) => report.human(out),
            Self::History(report) => report.human(out),
            Self::Receipt(report) => report.human(out),
            Self::Auth(report) => report.human(out),
            Self::Sandbox(report) => report.human(out),
            Self::Init(report) => report.human(out),
            Self::Notice(report) => {
                paragraph(&t!("upload-nothing-to-do", why = report.message.as_str()), out)
            }
            Self::Script(script) => out.write_all(script),
        }
    }
}

/// One JSON document: the result if there is one, and what went wrong if something did.
///
/// # Errors
/// Those of the writer.
pub fn json(
    report: Option<&Report>,
    error: Option<&Explanation>,
    out: &mut dyn Write,
) -> io::Result<()> {
    #[derive(Serialize)]
    struct Document<'a> {
        #[serde(flatten)]
        report: Option<&'a Report>,
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<&'a Explanation>,
    }
    json::write(&Document { report, error }, out)
}

/// What was found in a file, by its kinds, for who is about to decide.
///
/// # Errors
/// Those of a writer, which memory has none of.
pub fn findings(check: &CheckReport) -> io::Result<String> {
    let mut text = Vec::new();
    reconcile::groups(&check.findings, &mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// What went wrong, for standard error: one line, and one with what to do.
///
/// # Errors
/// Those of the writer.
pub fn error(error: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    let line = |word, text: &str| t!("words-colon", word = word, text = text);
    writeln!(out, "{}", line(style::error(t!("words-error")), &error.message))?;
    writeln!(out, "  {}", line(style::hint(t!("words-what-to-do")), &error.hint))
}

impl AuthReport {
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let expires = self.expires_in.map_or_else(
            || t!("kiva-auth-not-said"),
            |seconds| format!("{} h {:02} min", seconds / 3600, seconds % 3600 / 60),
        );
        let mut facts = Facts::default();
        facts.add(t!("kiva-auth-environment"), self.environment);
        facts.add(t!("kiva-auth-partner"), escape(&self.partner_id));
        facts.add(t!("kiva-auth-scopes"), escape(&self.scopes.join(" ")));
        facts.add(t!("kiva-auth-expires"), expires);
        if let Some(issuer) = &self.issuer {
            facts.add(t!("kiva-auth-issuer"), escape(issuer));
        }
        facts.add(t!("kiva-auth-token-url"), self.token_url.as_str());
        facts.add(t!("kiva-auth-api-url"), self.api_url.as_str());
        paragraph(&t!("kiva-auth"), out)?;
        facts.write(2, out)
    }
}

impl SandboxReport {
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let url = format!("http://{}", self.address);
        paragraph(&t!("sandbox-listens", url = url), out)?;
        for fault in &self.faults {
            hanging("  ", &t!("sandbox-fault", fault = fault.as_str()), out)?;
        }
        writeln!(out)?;
        paragraph(&t!("sandbox-how"), out)?;
        writeln!(out, "  export KIVA_REPAY__STAGE__TOKEN_URL={}", self.token_url)?;
        writeln!(out, "  export KIVA_REPAY__STAGE__API_URL={}", self.api_url)?;
        writeln!(out, "  export KIVA_REPAY__STAGE__AUDIENCE={}", self.audience)?;
        writeln!(out, "  export KIVA_REPAY__STAGE__CLIENT_ID={}", self.client_id)?;
        writeln!(out, "  export KIVA_REPAY__STAGE__CLIENT_SECRET={}", self.client_secret)?;
        writeln!(out, "  kiva-repay auth")
    }
}

impl InitReport {
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        paragraph(&t!("kiva-init-wrote", file = escape(&self.file)), out)?;
        paragraph(&t!("kiva-init-next", command = "kiva-repay auth"), out)
    }
}

/// What became of a batch, in words.
fn batch_status(status: BatchStatus) -> String {
    t!("words-batch-status", status = status.as_str())
}

/// What became of an upload, in words.
fn upload_status(status: UploadStatus) -> String {
    t!("words-upload-status", status = status.to_string())
}

/// The first line of what is wrong: how bad it is, where it stands, and its code.
fn headline(
    is_error: bool,
    line: Option<u64>,
    field: Option<String>,
    code: Option<&str>,
) -> String {
    let severity = if is_error {
        style::error(t!("words-error"))
    } else {
        style::warning(t!("words-warning"))
    };
    let line = line.map(|line| t!("words-line", line = line.to_string()));
    let place = [line, field].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let code = code.map_or(String::new(), |code| format!("[{}]", escape(code)));
    let head = [severity, place, code];
    head.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
