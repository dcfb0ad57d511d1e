//! What a person must know of beside how a command ended: a line each for who wants quiet, and a code each
//! for the log.

use super::layout::Page;
use super::phrases::{headline, word};
use super::told::in_one_line;
use crate::checks::{Finding, Severity};
use crate::ledger::RecordedProblem;
use crate::model::text::{escape, excerpt};
use crate::ui::findings;
use crate::ui::words::{Said, t};

#[derive(Clone, Debug)]
pub struct Warning {
    pub code: &'static str,
    /// Whether it keeps something from being done, as the command ended.
    pub is_error: bool,
    pub count: u64,
    /// The line of the file, and the loan, where it is about one.
    pub line: Option<u64>,
    pub loan: Option<String>,
    head: String,
    pub said: Said,
}

impl Warning {
    pub(super) fn new(code: &'static str, count: usize, said: Said) -> Self {
        let head = headline(false, &[], None, None);
        let (line, loan, count) = (None, None, count as u64);
        Self { code, is_error: false, count, line, loan, head, said }
    }

    pub(super) fn of_finding(finding: &Finding) -> Self {
        let (code, column) = (finding.code().as_str(), finding.column.map(findings::column));
        let is_error = finding.severity == Severity::Error;
        Self {
            is_error,
            line: finding.line,
            loan: finding.loan_id.as_deref().map(escape),
            head: headline(is_error, finding.line.as_slice(), column, Some(code)),
            ..Self::new(code, 1, findings::of(finding))
        }
    }

    pub(super) fn of_problem(problem: &RecordedProblem, advice: &str) -> Self {
        let code = if problem.is_error() { "kiva.error" } else { "kiva.warning" };
        let loan = problem.loan_id.as_deref().map(escape);
        let place = loan.as_ref().map(|loan| t!("words-loan", loan));
        let message = match problem.details.as_deref().map(excerpt).unwrap_or_default() {
            details if details.trim().is_empty() => t!("warning-of-kiva-alone"),
            details => t!("warning-of-kiva", details),
        };
        Self {
            is_error: problem.is_error(),
            line: problem.lines.first().copied(),
            head: headline(problem.is_error(), &problem.lines, place, problem.code.as_deref()),
            loan,
            ..Self::new(code, 1, Said { message, advice: advice.to_owned() })
        }
    }

    /// One for so many more of its kind, wherever they are; `code` is the one that people see.
    pub(super) fn for_more(&self, count: u64, code: Option<&str>, said: Said) -> Self {
        let head = headline(self.is_error, &[], None, code);
        Self { count, line: None, loan: None, head, said, ..*self }
    }

    /// Whether it is to be told to who wants quiet: what a person gave up is no news.
    pub(super) fn is_urgent(&self) -> bool {
        self.code != "month.given-up"
    }

    /// Writes it for who reads it among other things.
    pub(super) fn paragraph(&self, page: &mut Page) {
        page.told(word(false), &self.said);
    }

    /// The same without what to do.
    pub(super) fn message(&self, page: &mut Page) {
        page.told(word(false), &Said { advice: String::new(), ..self.said.clone() });
    }

    pub fn in_one_line(&self) -> String {
        in_one_line(&self.head, &self.said)
    }
}
