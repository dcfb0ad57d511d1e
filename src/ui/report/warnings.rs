//! What a person must know of beside how a command ended: a line each for who wants quiet, and a code each
//! for the log.

use std::collections::BTreeMap;

use super::batch::{problems_not_known, unusual_reply};
use super::layout::Page;
use super::month::doubts;
use super::{CheckReport, Report, UploadReport, headline, in_one_line, style};
use crate::checks::{Code, Finding, SHOWN_IN_FULL, Severity};
use crate::ledger::{BatchStatus, RecordedProblem, UploadStatus};
use crate::model::text::{escape, excerpt};
use crate::ui::suggestion::Typed;
use crate::ui::words::{Said, t};
use crate::ui::{findings, words};

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
    pub(super) text: String,
    pub remedy: String,
}

impl Warning {
    pub(super) fn new(code: &'static str, count: usize, text: String, remedy: String) -> Self {
        let head = headline(false, &[], None, None);
        let (line, loan, count) = (None, None, count as u64);
        Self { code, is_error: false, count, line, loan, head, text, remedy }
    }

    fn of_finding(finding: &Finding) -> Self {
        let (code, column) = (finding.code().as_str(), finding.column.map(findings::column));
        let Said { message, advice } = findings::of(finding);
        let is_error = finding.severity == Severity::Error;
        Self {
            is_error,
            line: finding.line,
            loan: finding.loan_id.as_deref().map(escape),
            head: headline(is_error, finding.line.as_slice(), column, Some(code)),
            ..Self::new(code, 1, message, advice)
        }
    }

    fn of_problem(problem: &RecordedProblem, remedy: &str) -> Self {
        let code = if problem.is_error() { "kiva.error" } else { "kiva.warning" };
        let loan = problem.loan_id.as_deref().map(escape);
        let place = loan.as_ref().map(|loan| t!("words-loan", loan));
        let text = match problem.details.as_deref().map(excerpt).unwrap_or_default() {
            details if details.trim().is_empty() => t!("warning-of-kiva-alone"),
            details => t!("warning-of-kiva", details),
        };
        Self {
            is_error: problem.is_error(),
            line: problem.lines.first().copied(),
            head: headline(problem.is_error(), &problem.lines, place, problem.code.as_deref()),
            loan,
            ..Self::new(code, 1, text, remedy.to_owned())
        }
    }

    /// Whether it is to be told to who wants quiet: what a person gave up is no news.
    pub(super) fn is_urgent(&self) -> bool {
        self.code != "month.given-up"
    }

    /// Writes it for who reads it among other things.
    pub(super) fn paragraph(&self, page: &mut Page) {
        let text = t!("words-colon", word = t!("words-warning"), text = &self.text);
        page.paragraph(style::warning(text));
        let (word, text) = (t!("words-what-to-do"), &self.remedy);
        page.advice(2, &t!("words-colon", word, text));
    }

    pub fn in_one_line(&self) -> String {
        in_one_line(&self.head, &self.text, &self.remedy)
    }
}

impl Report {
    pub fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        match self {
            Self::Check(report) => report.warnings(false, typed),
            Self::Reconcile(report) => report.check.warnings(false, typed),
            Self::Upload(report) => report.all_warnings(typed),
            Self::Auth(report) => report.warnings(),
            Self::Notice(report) => report.warnings(typed),
            Self::Receipt(report) => report.warnings.clone(),
            Self::History(report) => report.warnings(typed),
            Self::Backup(_) | Self::Sandbox(_) | Self::Init(_) | Self::Script(_) => Vec::new(),
        }
    }
}

impl CheckReport {
    /// Errors come first, and of each severity what is found in the whole file. The first of each kind, and
    /// as many as are shown in full, have a line each; of the others it says how many there are, and where.
    /// Of a file that was sent no command can be told that holds it beside what was sent before.
    fn warnings(&self, is_sent: bool, typed: &Typed) -> Vec<Warning> {
        if self.findings.kept().is_empty() {
            return Vec::new();
        }
        let can_list = !is_sent || self.listed_by != "check";
        let list = can_list.then(|| self.list(typed).unbroken());
        let of = |severity| self.of_severity(severity, list.as_deref());
        [of(Severity::Error), of(Severity::Warning)].concat()
    }

    fn of_severity(&self, severity: Severity, list: Option<&str>) -> Vec<Warning> {
        let of_it = self.findings.kept().iter().filter(|finding| finding.severity == severity);
        let mut kept: Vec<_> = of_it.collect();
        kept.sort_by_key(|finding| finding.line.is_some());
        let mut shown: Vec<Warning> = Vec::new();
        let mut more: BTreeMap<Code, Vec<u64>> = BTreeMap::new();
        for finding in kept {
            let is_first = !shown.iter().any(|warning| warning.code == finding.code().as_str());
            if is_first || shown.len() < SHOWN_IN_FULL {
                shown.push(Warning::of_finding(finding));
            } else {
                more.entry(finding.code()).or_default().extend(finding.line);
            }
        }
        for (code, count) in self.findings.counts_of(severity) {
            let of_code = || shown.iter().filter(|warning| warning.code == code.as_str());
            let count = count - of_code().count() as u64;
            if let (Some(first), 1..) = (of_code().next(), count) {
                let lines = more.remove(&code).unwrap_or_default();
                let text = match words::spoken().listed(&lines) {
                    lines if lines.is_empty() => t!("warning-more", count),
                    lines => t!("warning-more-on", count, lines),
                };
                let head = headline(severity == Severity::Error, &[], None, Some(code.as_str()));
                let remedy = list.unwrap_or(&first.remedy).to_owned();
                let (line, loan) = (None, None);
                shown.push(Warning { count, line, loan, head, text, remedy, ..*first });
            }
        }
        shown
    }
}

impl UploadReport {
    fn all_warnings(&self, typed: &Typed) -> Vec<Warning> {
        let of_file =
            self.sent.check.iter().map(|check| check.warnings(self.id().is_some(), typed));
        let mut warnings: Vec<_> = of_file.flatten().chain(self.beside(typed)).collect();
        let Some(upload) = self.id() else { return warnings };
        let look = t!("warning-look", command = typed.about("show", upload));
        warnings.extend(self.upload.batches.iter().filter_map(|record| {
            let (batch, words) = (record.batch.number.to_string(), unusual_reply(record)?);
            let text = t!("warning-answer", batch, words);
            Some(Warning::new("kiva.answer", 1, text, look.clone()))
        }));
        let mut problems = self.problems_errors_first();
        problems.retain(|problem| !self.is_put_right(problem));
        let (shown, more) = problems.split_at(problems.len().min(SHOWN_IN_FULL));
        let table = t!("warning-table", command = self.to_table(typed));
        let remedy = |problem: &RecordedProblem| if problem.is_error() { &table } else { &look };
        let of = |problem: &&RecordedProblem| Warning::of_problem(problem, remedy(problem));
        warnings.extend(shown.iter().map(of));
        for alike in more.chunk_by(|one, next| one.is_error() == next.is_error()) {
            let text = t!("warning-more-of-kiva", count = alike.len());
            let Warning { code, is_error, remedy, .. } = Warning::of_problem(alike[0], &table);
            let head = headline(is_error, &[], None, None);
            let more = Warning::new(code, alike.len(), text, remedy);
            warnings.push(Warning { is_error, head, ..more });
        }
        warnings.extend(self.unfinished(typed));
        if let Some(text) = problems_not_known(&self.upload, words::spoken()) {
            warnings.push(Warning::new("upload.problems-not-known", 1, text, look.clone()));
        }
        warnings.extend(self.missing(typed).into_iter().filter(Warning::is_urgent));
        if let Some(month) = self.more_of_month() {
            // Of its own batches the run's end tells, and what is missing is told above.
            let is_incomplete = self.upload.status() == UploadStatus::Incomplete;
            let is_own = |code| is_incomplete && code == "month.unknown";
            let doubts = doubts(month, words::spoken());
            let doubts = doubts.into_iter().filter(|(code, _)| !is_own(*code));
            warnings.extend(doubts.map(|(code, text)| {
                Warning::new(code, 1, text, self.remedy_of_month(code, typed))
            }));
        }
        warnings
    }

    /// Batches that are not at Kiva: after a run the error says it.
    fn unfinished(&self, typed: &Typed) -> Vec<Warning> {
        use BatchStatus::{Pending, Rejected, Sending, Unknown};
        if self.is_of_a_run() {
            return Vec::new();
        }
        let show = typed.about("show", &*self.upload.meta.id);
        let finish = t!("warning-finish", command = show);
        let table = t!("warning-table", command = self.to_table(typed));
        let refused = [(Rejected, "upload.rejected", &table)];
        let open = [Unknown, Sending, Pending].map(|status| (status, "upload.unfinished", &finish));
        let refused = refused.into_iter().filter(|_| self.has_refused_left());
        let of = |(status, code, remedy): (BatchStatus, _, &String)| {
            let (rows, text) = self.ended(status)?;
            Some(Warning::new(code, rows, text, remedy.clone()))
        };
        refused.chain(open).filter_map(of).collect()
    }
}

pub(super) fn month_in_history(period: &str, typed: &Typed) -> String {
    let command = typed.suggest("history").option("period", period);
    t!("warning-month", month = words::month(period), command)
}
