//! Results to text for a person or to JSON for a script. Renders into a writer and prints nothing
//! itself; whatever others wrote is escaped here, on its last steps to the screen.

mod auth;
mod batch;
mod check;
mod found;
mod history;
mod json;
mod layout;
mod left;
mod made;
mod month;
mod notice;
mod phrases;
mod profile;
mod receipt;
mod reconcile;
mod style;
mod table;
mod todo;
mod told;
mod upload;
mod warnings;

use serde::Serialize;
use serde_json::json;

pub use self::auth::{AuthItem, AuthReport, InUse};
pub use self::check::{CheckOf, CheckReport};
pub use self::history::HistoryReport;
use self::json::{add, add_known, any};
use self::layout::Page;
pub use self::left::Told;
pub use self::made::{BackupReport, InitReport, SandboxReport};
pub use self::notice::NoticeReport;
pub use self::receipt::{Receipt, ReceiptReport};
pub use self::reconcile::ReconcileReport;
pub use self::table::Table;
pub use self::told::{error, said, warning, warning_of};
pub use self::upload::{Sent, UploadOf, UploadReport};
pub use self::warnings::Warning;
use crate::ui::suggestion::Typed;
use crate::ui::words::Explanation;

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Report {
    Check(Box<CheckReport>),
    /// Of `reconcile`, and of `upload --reconcile` where nothing was sent.
    Reconcile(Box<ReconcileReport>),
    /// Of `upload`, with or without `--dry-run`, and of `resume`, `resolve` and `show`.
    Upload(Box<UploadReport>),
    History(HistoryReport),
    Receipt(Box<ReceiptReport>),
    Backup(BackupReport),
    Auth(Box<AuthReport>),
    Sandbox(SandboxReport),
    Init(InitReport),
    Notice(Box<NoticeReport>),
    /// Of `completions`: what a shell reads, as it is.
    Script(String),
}

impl Report {
    pub fn human(&self, typed: &Typed) -> String {
        let mut page = Page::new(typed);
        match self {
            Self::Check(report) => report.human(&mut page),
            Self::Reconcile(report) => report.human(&mut page),
            Self::Upload(report) => report.human(&mut page),
            Self::History(report) => report.human(&mut page),
            Self::Receipt(report) => report.human(&mut page),
            Self::Backup(report) => report.human(&mut page),
            Self::Auth(report) => report.human(&mut page),
            Self::Sandbox(report) => report.human(&mut page),
            Self::Init(report) => report.human(&mut page),
            Self::Notice(report) => report.human(&mut page),
            Self::Script(script) => return script.clone(),
        }
        page.into_text()
    }

    pub fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        match self {
            Self::Check(report) => report.warnings(false, typed),
            Self::Reconcile(report) => report.check.warnings(false, typed),
            Self::Upload(report) => report.warnings(typed),
            Self::Auth(report) => report.warnings(),
            Self::Notice(report) => report.warnings(typed),
            Self::Receipt(report) => report.warnings(typed),
            Self::History(report) => report.warnings(typed),
            Self::Backup(_) | Self::Sandbox(_) | Self::Init(_) | Self::Script(_) => Vec::new(),
        }
    }
}

/// Labels and values, each pair on a line, for a question.
pub fn below_one_another(facts: &[(String, String)]) -> String {
    let typed = Typed::default();
    let mut page = Page::new(&typed);
    page.facts(2, facts);
    page.into_text()
}

/// One JSON document: the result if there is one, and what went wrong if something did.
pub fn json(report: Option<&Report>, error: Option<&Explanation>, typed: &Typed) -> String {
    let mut told = json!({});
    if let Some(report) = report {
        add(&mut told, report);
    }
    if let Some(Report::Upload(report)) = report {
        let (notices, to_resolve) = (report.notices(typed), report.to_resolve(typed));
        add_known(&mut told, json!({ "notices": any(&notices), "to_resolve": any(&to_resolve) }));
    }
    add_known(&mut told, json!({ "error": error }));
    json::write(&told)
}
