//! The findings by their kinds.

use super::layout::Page;
use super::style;
use crate::checks::{Code, Finding, Findings, Severity};
use crate::ui::findings;
use crate::ui::words::{Said, t};

const SHOWN_OF_A_KIND: usize = 20;

/// The findings by their kinds, errors first; each kind with what to do about it.
pub(super) fn by_kind(findings: &Findings, page: &mut Page) {
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
        page.line(format!("{title} [{code}]"));
        let mut said = String::new();
        for finding in &of_kind {
            // Said once where it is the same for all that follow.
            let Said { message, advice: to_say } = findings::of(finding);
            if to_say != said && !said.is_empty() {
                page.advice(4, &said);
            }
            said = to_say;
            let message = match finding.line {
                Some(line) => t!("reconcile-at-line", line = line.to_string(), message),
                None => message,
            };
            page.hanging("  ", message);
        }
        page.advice(4, &said);
        let rest = number - of_kind.len() as u64;
        if rest > 0 {
            page.hanging("  ", t!("reconcile-more", count = rest));
        }
        page.blank();
    }
}
