//! What the comparison with Kiva's loans found.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::{advice, hanging, paragraph};
use super::{CheckReport, style};
use crate::checks::expected::Comparison;
use crate::checks::{Code, Finding, Findings, Severity};
use crate::model::Loan;
use crate::model::text::{self, escape};
use crate::t;
use crate::ui::findings::{advice as advice_of, message};

/// Findings of one kind that are shown; the rest is counted.
const SHOWN_OF_A_KIND: usize = 20;

#[derive(Debug, Serialize)]
pub struct ReconcileReport {
    #[serde(flatten)]
    pub(super) check: CheckReport,
    environment: &'static str,
    partner_id: String,
    expected_loans: usize,
    matched: usize,
    not_reported: Vec<NotReported>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing_file: Option<String>,
}

/// A loan that Kiva expects and the file lacks.
#[derive(Debug, Serialize)]
struct NotReported {
    loan_id: Option<String>,
    client_id: Option<String>,
    kiva_id: Option<String>,
    status: Option<String>,
}

impl From<Loan> for NotReported {
    fn from(loan: Loan) -> Self {
        let Loan { loan_id, client_id, kiva_id, status, .. } = loan;
        Self { loan_id, client_id, kiva_id, status }
    }
}

impl ReconcileReport {
    /// The report of a comparison, whose findings are among those of `check`.
    pub fn new(
        check: CheckReport,
        environment: &'static str,
        partner_id: String,
        comparison: Comparison,
    ) -> Self {
        Self {
            check,
            environment,
            partner_id,
            expected_loans: comparison.expected_loans,
            matched: comparison.matched,
            not_reported: comparison.not_reported.into_iter().map(NotReported::from).collect(),
            missing_file: None,
        }
    }

    /// The same with the file into which the loans that are not reported were written.
    #[must_use]
    pub fn with_missing_file(self, file: String) -> Self {
        Self { missing_file: Some(file), ..self }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        by_kind(&self.check.findings, out)?;
        let mut facts = self.check.facts();
        facts.add(t!("reconcile-label-kiva"), t!("words-place", place = self.environment));
        facts.add(t!("upload-label-partner"), escape(&self.partner_id));
        facts.write(0, out)?;
        writeln!(out)?;
        let loans = t!("words-loans", count = self.expected_loans);
        let missing = self.not_reported.len();
        let matched = self.matched;
        let expected =
            t!("reconcile-expected", loans = loans, matched = matched, missing = missing);
        paragraph(&expected, out)?;
        if let Some(file) = &self.missing_file {
            paragraph(&t!("reconcile-missing-file", file = text::path(file)), out)?;
        }
        let errors = t!("words-errors", count = self.check.errors);
        let warnings = t!("words-warnings", count = self.check.warnings);
        let verdict = match (self.check.errors, self.check.warnings) {
            (0, 0) => style::good(t!("reconcile-right")),
            (0, _) => style::warning(t!("reconcile-look", warnings = warnings)),
            _ => style::error(t!("reconcile-wrong", errors = errors, warnings = warnings)),
        };
        paragraph(&verdict, out)
    }
}

/// The findings by their kinds, errors first; each kind with what to do about it.
pub(super) fn by_kind(findings: &Findings, out: &mut dyn Write) -> io::Result<()> {
    let mut kinds: Vec<(Severity, Code)> = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        for finding in findings.kept().iter().filter(|finding| finding.severity == severity) {
            if !kinds.contains(&(severity, finding.code())) {
                kinds.push((severity, finding.code()));
            }
        }
    }
    for (severity, code) in kinds {
        let of_kind = |finding: &&Finding| finding.severity == severity && finding.code() == code;
        let of_kind: Vec<_> =
            findings.kept().iter().filter(of_kind).take(SHOWN_OF_A_KIND).collect();
        let number = findings.count_of(code, severity);
        let title = match severity {
            Severity::Error => style::error(t!("words-errors", count = number)),
            Severity::Warning => style::warning(t!("words-warnings", count = number)),
        };
        writeln!(out, "{title} [{code}]")?;
        let mut said = String::new();
        for finding in &of_kind {
            // Said once where it is the same for all that follow.
            let to_say = advice_of(finding);
            if to_say != said && !said.is_empty() {
                advice(4, &said, out)?;
            }
            said = to_say;
            let message = message(finding);
            let message = match finding.line {
                Some(line) => t!("reconcile-at-line", line = line.to_string(), message = message),
                None => message,
            };
            hanging("  ", &message, out)?;
        }
        advice(4, &said, out)?;
        let rest = number - of_kind.len() as u64;
        if rest > 0 {
            hanging("  ", &t!("reconcile-more", count = rest), out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
