//! Results to text for a person or to JSON for a script. Renders into a writer and prints nothing
//! itself; whatever others wrote is escaped here, on its last steps to the screen.

mod batch;
mod check;
mod history;
mod json;
mod reconcile;
mod style;
mod table;
mod upload;

use std::io::{self, Write};

use serde::Serialize;

pub use self::check::CheckReport;
pub use self::history::HistoryReport;
pub use self::reconcile::ReconcileReport;
pub use self::table::Table;
pub use self::upload::{Unsent, UploadReport};
use crate::exit::Fault;
use crate::text::escape;

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
    pub message: &'static str,
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
            Self::Auth(report) => report.human(out),
            Self::Sandbox(report) => report.human(out),
            Self::Init(report) => report.human(out),
            Self::Notice(report) => writeln!(out, "Nothing to do: {}.", report.message),
            Self::Script(script) => out.write_all(script),
        }
    }
}

/// One JSON document: the result if there is one, and what went wrong if something did.
///
/// # Errors
/// Those of the writer.
pub fn json(report: Option<&Report>, fault: Option<&Fault>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Document<'a> {
        #[serde(flatten)]
        report: Option<&'a Report>,
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<&'a Fault>,
    }
    json::write(&Document { report, error: fault }, out)
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
pub fn fault(fault: &Fault, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}: {}", style::error("error"), fault.message)?;
    writeln!(out, "  {}: {}", style::hint("what to do"), fault.hint)
}

impl AuthReport {
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "Kiva gave a token.")?;
        writeln!(out, "  environment  {}", self.environment)?;
        writeln!(out, "  partner      {}", escape(&self.partner_id))?;
        writeln!(out, "  scopes       {}", escape(&self.scopes.join(" ")))?;
        match self.expires_in {
            Some(seconds) => {
                writeln!(
                    out,
                    "  expires in   {} h {:02} min",
                    seconds / 3600,
                    seconds % 3600 / 60
                )?;
            }
            None => writeln!(out, "  expires in   not said")?,
        }
        if let Some(issuer) = &self.issuer {
            writeln!(out, "  issuer       {}", escape(issuer))?;
        }
        writeln!(out, "  token URL    {}", self.token_url)?;
        writeln!(out, "  API URL      {}", self.api_url)
    }
}

impl SandboxReport {
    fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "The sandbox listens on http://{}; Ctrl-C stops it.", self.address)?;
        for fault in &self.faults {
            writeln!(out, "  fault: {fault}")?;
        }
        writeln!(out, "\nTo send to it from another terminal (nothing of this is secret):")?;
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
        writeln!(out, "Wrote {}, which only you can read.", escape(&self.file))?;
        writeln!(out, "Next: fill it in with an editor, then type: kiva-repay auth")
    }
}

/// The words for a place to report to.
fn place(environment: &str) -> &str {
    match environment {
        "sandbox" => "the sandbox (inside this program; nothing leaves this machine)",
        "stage" => "stage (Kiva's test environment)",
        other => other,
    }
}

/// `1 row`, `2 rows`.
fn count(number: impl TryInto<u64>, word: &str) -> String {
    let number = number.try_into().unwrap_or(u64::MAX);
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}
