//! What the comparison with Kiva's loans found.

use std::io::{self, Write};

use serde::Serialize;

use super::{CheckReport, count, place, style};
use crate::checks::{Finding, Findings, Severity};
use crate::reconcile::Comparison;
use crate::repayment::Loan;
use crate::text::escape;

/// Findings of one kind that are shown; the rest is counted.
const SHOWN_OF_A_KIND: usize = 20;

/// The result of `reconcile`.
#[derive(Debug, Serialize)]
pub struct ReconcileReport {
    #[serde(flatten)]
    check: CheckReport,
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
        groups(&self.check.findings, out)?;
        self.check.summary(out)?;
        writeln!(out, "Kiva    {}, partner {}", place(self.environment), escape(&self.partner_id))?;
        let (expected, missing) = (self.expected_loans, self.not_reported.len());
        writeln!(
            out,
            "\nKiva expects {}: {} reported here, {missing} not.",
            count(expected as u64, "loan"),
            self.matched
        )?;
        if let Some(file) = &self.missing_file {
            writeln!(out, "Those not reported are in {}, to be filled in.", escape(file))?;
        }
        let warnings = count(self.check.warnings, "warning");
        match (self.check.errors, self.check.warnings) {
            (0, 0) => writeln!(out, "{}: the file is what Kiva expects.", style::good("right")),
            (0, _) => writeln!(out, "{}: {warnings}, no error.", style::warning("look at it")),
            (errors, _) => {
                writeln!(out, "{}: {}, {warnings}.", style::error("wrong"), count(errors, "error"))
            }
        }
    }
}

/// The findings by their kinds, errors first; each kind with what to do about it.
pub(super) fn groups(findings: &Findings, out: &mut dyn Write) -> io::Result<()> {
    let mut kinds: Vec<(Severity, &str)> = Vec::new();
    for severity in [Severity::Error, Severity::Warning] {
        for finding in findings.kept().iter().filter(|finding| finding.severity == severity) {
            if !kinds.contains(&(severity, finding.code)) {
                kinds.push((severity, finding.code));
            }
        }
    }
    for (severity, code) in kinds {
        let of_kind = |finding: &&Finding| finding.severity == severity && finding.code == code;
        let of_kind: Vec<_> =
            findings.kept().iter().filter(of_kind).take(SHOWN_OF_A_KIND).collect();
        let number = findings.count_of(code, severity);
        let title = match severity {
            Severity::Error => style::error(count(number, "error")),
            Severity::Warning => style::warning(count(number, "warning")),
        };
        writeln!(out, "{title} [{code}]")?;
        let mut advice = "";
        for finding in &of_kind {
            // Said once where it is the same for all that follow.
            if finding.advice != advice && !advice.is_empty() {
                writeln!(out, "    {}", style::hint(advice))?;
            }
            advice = &finding.advice;
            match finding.line {
                Some(line) => writeln!(out, "  line {line}: {}", finding.message)?,
                None => writeln!(out, "  {}", finding.message)?,
            }
        }
        writeln!(out, "    {}", style::hint(advice))?;
        let rest = number - of_kind.len() as u64;
        if rest > 0 {
            writeln!(out, "  and {rest} more (--output json lists all)")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
