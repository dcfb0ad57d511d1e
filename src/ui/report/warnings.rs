//! What a person must know of though a command ended as it was asked to: a line each for who wants quiet,
//! and a code each for the log.

use std::io::{self, Write};

use super::{CheckReport, Report, UploadReport, headline, style};
use crate::checks::{Finding, SHOWN_IN_FULL, Severity};
use crate::ledger::{RecordedProblem, UploadStatus};
use crate::model::text::{escape, excerpt};
use crate::t;
use crate::ui::shell::UNBROKEN;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::{findings, words};

/// Something that is strange, with what to do about it.
#[derive(Debug)]
pub struct Warning {
    /// A fixed word.
    pub code: &'static str,
    /// How many there are of it.
    pub count: u64,
    head: String,
    pub(super) text: String,
    remedy: String,
}

impl Warning {
    pub(super) fn new(code: &'static str, count: usize, text: String, remedy: String) -> Self {
        let head = headline(false, None, None, None);
        Self { code, count: count as u64, head, text, remedy }
    }

    fn of_finding(finding: &Finding) -> Self {
        let column = finding.column.map(findings::column);
        let code = finding.code().as_str();
        Self {
            code,
            count: 1,
            head: headline(false, finding.line, column, Some(code)),
            text: findings::message(finding),
            remedy: findings::advice(finding),
        }
    }

    fn of_problem(problem: &RecordedProblem, remedy: &str) -> Self {
        let loan = problem.loan_id.as_deref().map(|loan| t!("words-loan", loan = escape(loan)));
        let code = problem.code.as_deref();
        let details = problem.details.as_deref().map(excerpt).unwrap_or_default();
        Self {
            code: if problem.is_error() { "kiva.error" } else { "kiva.warning" },
            count: 1,
            head: headline(problem.is_error(), problem.line, loan, code),
            text: t!("warning-of-kiva", details),
            remedy: remedy.to_owned(),
        }
    }

    /// Writes it in one line.
    pub fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let colon = |word: &str, text: &str| t!("words-colon", word, text);
        let text = self.text.trim_end_matches('.');
        let remedy = colon(&style::hint(t!("words-what-to-do")), &self.remedy);
        let line = colon(&self.head, &t!("words-and", first = text, more = remedy));
        let line = line.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        writeln!(out, "{}", line.replace(UNBROKEN, " "))
    }
}

impl Report {
    /// What a person must know of.
    pub fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        match self {
            Self::Check(report) => report.warnings(typed),
            Self::Reconcile(report) => report.check.warnings(typed),
            Self::Upload(report) => report.all_warnings(typed),
            Self::Auth(report) => report.warnings(),
            Self::History(_)
            | Self::Receipt(_)
            | Self::Backup(_)
            | Self::Sandbox(_)
            | Self::Init(_)
            | Self::Notice(_)
            | Self::Script(_) => Vec::new(),
        }
    }
}

impl CheckReport {
    /// The first in full; of the others how many there are of each kind.
    fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        let is_warning = |finding: &&Finding| finding.severity == Severity::Warning;
        let kept = self.findings.kept().iter().filter(is_warning);
        let mut shown: Vec<_> = kept.take(SHOWN_IN_FULL).map(Warning::of_finding).collect();
        for (code, count) in self.findings.counts_of(Severity::Warning) {
            let told = shown.iter().filter(|warning| warning.code == code.as_str()).count() as u64;
            let more = count - told;
            if more > 0 {
                shown.push(Warning {
                    code: code.as_str(),
                    count: more,
                    head: headline(false, None, None, Some(code.as_str())),
                    text: t!("warning-more", count = more),
                    remedy: self.list(typed),
                });
            }
        }
        shown
    }
}

impl UploadReport {
    fn all_warnings(&self, typed: &Typed) -> Vec<Warning> {
        let of_file = self.check.iter().flat_map(|check| check.warnings(typed));
        let mut warnings: Vec<_> = of_file.collect();
        warnings.extend(self.beside(typed));
        let Some(upload) = self.upload.as_deref() else { return warnings };
        let show = Suggestion::new("show", typed).word(upload).to_string();
        let look = t!("warning-look", command = show);
        for batch in &self.batches {
            if let Some(words) = batch.unusual_reply() {
                let words = t!("warning-answer", batch = batch.batch.to_string(), words);
                warnings.push(Warning::new("kiva.answer", 1, words, look.clone()));
            }
        }
        // Errors alone are what the run ends with; where it ends otherwise, nobody else names them.
        let are_told = self.status == UploadStatus::Accepted;
        let problems = self.known_problems().filter(|problem| !(are_told && problem.is_error()));
        let problems: Vec<_> = problems.collect();
        let shown = problems.iter().take(SHOWN_IN_FULL);
        warnings.extend(shown.map(|problem| Warning::of_problem(problem, &look)));
        if let Some(more @ 1..) = problems.len().checked_sub(SHOWN_IN_FULL) {
            let text = t!("warning-more", count = more);
            warnings.push(Warning::new("kiva.warning", more, text, look.clone()));
        }
        if let Some(text) = self.problems_not_known() {
            warnings.push(Warning::new("upload.problems-not-known", 1, text, look.clone()));
        }
        if let Some(month) = self.more_of_month() {
            // Of its own rows and batches the run's end tells.
            let own = |code| match code {
                "month.errors" => self.has_errors(),
                "month.unknown" => self.status == UploadStatus::Incomplete,
                _ => false,
            };
            let doubts = month.doubts().into_iter().filter(|(code, _)| !own(*code));
            let remedy = month_in_history(month.period(), typed);
            warnings.extend(doubts.map(|(code, text)| Warning::new(code, 1, text, remedy.clone())));
        }
        warnings
    }
}

/// What tells of all uploads of a month.
pub(super) fn month_in_history(period: &str, typed: &Typed) -> String {
    let history = Suggestion::new("history", typed).option("period", period).to_string();
    t!("warning-month", month = words::month(period), command = history)
}
