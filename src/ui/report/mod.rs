//! Results to text for a person or to JSON for a script. Renders into a writer and prints nothing
//! itself; whatever others wrote is escaped here, on its last steps to the screen.

mod auth;
mod batch;
mod check;
mod history;
mod json;
mod kinds;
mod layout;
mod made;
mod month;
mod notice;
mod profile;
mod receipt;
mod reconcile;
mod style;
mod table;
mod upload;
mod warnings;

use serde::Serialize;

pub use self::auth::{AuthItem, AuthReport, InUse};
pub use self::check::CheckReport;
pub use self::history::HistoryReport;
use self::layout::Page;
pub use self::made::{BackupReport, InitReport, SandboxReport};
pub use self::notice::NoticeReport;
pub use self::receipt::{Receipt, ReceiptReport};
pub use self::reconcile::ReconcileReport;
pub use self::table::Table;
use self::upload::ToResolve;
pub use self::upload::{Sent, UploadReport};
pub use self::warnings::Warning;
use crate::ledger::RecordedProblem;
use crate::model::text::{escape, record};
use crate::ui::shell::UNBROKEN;
use crate::ui::suggestion::Typed;
use crate::ui::words::{Explanation, Locale, Said, spoken, t};

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Report {
    Check(CheckReport),
    /// Of `reconcile`, and of `upload --reconcile` where nothing was sent.
    Reconcile(Box<ReconcileReport>),
    /// Of `upload`, with or without `--dry-run`, and of `resume`, `resolve` and `show`.
    Upload(Box<UploadReport>),
    History(HistoryReport),
    Receipt(ReceiptReport),
    Backup(BackupReport),
    Auth(Box<AuthReport>),
    Sandbox(SandboxReport),
    Init(InitReport),
    Notice(NoticeReport),
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
}

/// One JSON document: the result if there is one, and what went wrong if something did.
pub fn json(report: Option<&Report>, error: Option<&Explanation>, typed: &Typed) -> String {
    #[derive(Serialize)]
    struct Document<'a> {
        #[serde(flatten)]
        report: Option<&'a Report>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        notices: Vec<Explanation>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        to_resolve: Vec<ToResolve>,
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<&'a Explanation>,
    }
    let (notices, to_resolve) = match report {
        Some(Report::Upload(report)) => (report.notices(typed), report.to_resolve(typed)),
        _ => (Vec::new(), Vec::new()),
    };
    json::write(&Document { report, notices, to_resolve, error })
}

/// What was found in a file, by its kinds, and what the month looks like, for who is about to decide.
pub fn findings(check: &CheckReport) -> String {
    let typed = Typed::default();
    let mut page = Page::new(&typed);
    check.by_kind(&mut page);
    check.profile(&mut page);
    page.into_text()
}

/// What went wrong, for standard error, and below it what to do; without a width all in one line.
pub fn error(said: &Said, width: Option<usize>) -> String {
    told(style::error(t!("words-error")), said, width)
}

/// The same of a warning.
pub fn warning_of(said: &Said, width: Option<usize>) -> String {
    told(style::warning(t!("words-warning")), said, width)
}

fn told(word: String, Said { message, advice }: &Said, width: Option<usize>) -> String {
    let Some(width) = width else { return in_one_line(&word, message, advice) };
    let head = |word| t!("words-colon", word, text = "");
    let what = layout::lines(&head(word), 2, message, width);
    let hint = format!("  {}", head(style::hint(t!("words-what-to-do"))));
    let to_do = layout::lines(&hint, 4, advice, width);
    [what, to_do].concat().join("\n")
}

/// What is wrong or strange, with its remedy, for who wants quiet.
fn in_one_line(head: &str, text: &str, remedy: &str) -> String {
    let colon = |word: &str, text: &str| t!("words-colon", word, text);
    let remedy: Vec<_> =
        remedy.lines().map(|step| step.trim().trim_end_matches('.').to_owned()).collect();
    let remedy = match &*remedy {
        [step] => step.clone(),
        steps => {
            let steps = steps.iter().map(|step| fenced(step));
            // A step that leads to the next one ends with a colon already.
            let join = |first: String, more: String| {
                if first.ends_with(':') {
                    format!("{first} {more}")
                } else {
                    t!("words-and", first, more)
                }
            };
            steps.reduce(join).unwrap_or_default()
        }
    };
    let remedy = colon(&style::hint(t!("words-what-to-do")), &remedy);
    let text = text.trim_end_matches('.').lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let line = colon(head, &t!("words-and", first = text, more = remedy));
    line.replace(UNBROKEN, " ")
}

/// A step whose commands end where they end: more is said behind them.
fn fenced(step: &str) -> String {
    let words = step
        .split(' ')
        .map(|word| if word.contains(UNBROKEN) { format!("`{word}`") } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

pub fn warning(text: &str, width: Option<usize>) -> String {
    let head = t!("words-colon", word = style::warning(t!("words-warning")), text = "");
    let lines = match width {
        Some(width) => layout::lines(&head, 2, text, width),
        None => layout::unwrapped(&head, 2, text),
    };
    lines.join("\n")
}

/// What is said or asked on the way, in lines of this width.
pub fn said(text: &str, width: usize) -> String {
    layout::lines("", 0, text, width).join("\n")
}

/// Whether there is none of what is counted: then JSON has no word for it.
fn is_zero<T: Default + PartialEq>(count: &T) -> bool {
    *count == T::default()
}

/// How bad Kiva finds something, in the language where it is a word that Kiva is known to use.
fn severity(problem: &RecordedProblem, locale: &Locale) -> String {
    match problem.severity.as_str() {
        "error" => t!(locale, "words-error"),
        "warning" => t!(locale, "words-warning"),
        other => record(other),
    }
}

/// So many loans, of those that Kiva expects where it was asked.
fn loans_of(count: usize, expected: Option<usize>) -> String {
    let loans = t!("words-loans", count);
    match expected {
        None => loans,
        Some(expected) => t!("words-loans-expected", loans, expected),
    }
}

/// The first line of what is wrong: how bad it is, where it stands, and its code.
fn headline(is_error: bool, lines: &[u64], field: Option<String>, code: Option<&str>) -> String {
    let severity = if is_error {
        style::error(t!("words-error"))
    } else {
        style::warning(t!("words-warning"))
    };
    let at =
        |lines: &[u64]| t!("upload-skipped", count = lines.len(), lines = spoken().listed(lines));
    let place = [Some(lines).filter(|lines| !lines.is_empty()).map(at), field]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let code = code.map_or(String::new(), |code| format!("[{}]", escape(code)));
    let head = [severity, place, code];
    head.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
