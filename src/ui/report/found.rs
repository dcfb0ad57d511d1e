//! Findings on the screen: in the order of the file, those of one kind in one block, or by their kinds.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::layout::Page;
use super::phrases::headline;
use super::style;
use crate::checks::{Code, Finding, Findings, Severity};
use crate::model::text::Excerpt;
use crate::ui::words::{Said, t};
use crate::ui::{findings, words};

/// The columns that a line of the file may take, which stands indented.
const WIDTH_OF_SNIPPET: usize = 76;

/// How many blocks there are of one code, where each has another advice.
const BLOCKS_OF_A_CODE: usize = 4;

const SHOWN_OF_A_KIND: usize = 20;

/// Findings of one kind: the first one, and the lines of the others.
pub(super) struct Block<'f> {
    pub(super) first: &'f Finding,
    said: Said,
    others: Vec<u64>,
    /// The lines of those for which there is another advice, and no block.
    of_kind: Vec<u64>,
}

impl<'f> Block<'f> {
    pub(super) fn of_all(findings: &'f [Finding]) -> Vec<Self> {
        let mut blocks: Vec<Self> = Vec::new();
        for finding in findings {
            let said = findings::of(finding);
            let of_code = blocks.iter().filter(|block| block.is_like(finding)).count();
            let is_full = of_code == BLOCKS_OF_A_CODE;
            let is_same = |block: &Self| {
                let is_other_line = block.first.line != finding.line;
                block.is_like(finding) && block.said.advice == said.advice && is_other_line
            };
            let same = blocks.iter().rposition(is_same);
            let last = || blocks.iter().rposition(|block| block.is_like(finding) && is_full);
            if let (Some(line), Some(at)) = (finding.line, same) {
                blocks[at].others.push(line);
            } else if let (Some(line), Some(at)) = (finding.line, last()) {
                blocks[at].of_kind.push(line);
            } else {
                let (others, of_kind) = (Vec::new(), Vec::new());
                blocks.push(Self { first: finding, said, others, of_kind });
            }
        }
        blocks
    }

    fn is_like(&self, finding: &Finding) -> bool {
        self.first.severity == finding.severity && self.first.code() == finding.code()
    }

    pub(super) fn count(&self) -> u64 {
        1 + (self.others.len() + self.of_kind.len()) as u64
    }

    pub(super) fn show(&self, page: &mut Page) {
        let finding = self.first;
        let is_error = finding.severity == Severity::Error;
        let column = finding.column.map(findings::column);
        let (lines, code) = (finding.line.as_slice(), finding.code().as_str());
        page.paragraph(headline(is_error, lines, column, Some(code)));
        page.hanging("    ", &self.said.message);
        if let (Some(line), Some(excerpt)) = (finding.line, &finding.excerpt) {
            // The first line holds nothing but the border.
            for line in snippet(line, excerpt, finding.severity).lines().skip(1) {
                page.line(format!("    {line}"));
            }
        }
        if !self.others.is_empty() {
            let (count, lines) = (self.others.len(), words::spoken().listed(&self.others));
            page.hanging("    ", t!("upload-same-on", count, lines));
        }
        page.advice(4, &self.said.advice);
        if !self.of_kind.is_empty() {
            let (count, lines) = (self.of_kind.len(), words::spoken().listed(&self.of_kind));
            page.hanging("    ", t!("upload-like-on", count, lines));
        }
    }
}

/// The line as it stands, with its number before it and the field marked below.
fn snippet(line: u64, excerpt: &Excerpt, severity: Severity) -> String {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let source = Snippet::source(&excerpt.text)
        .line_start(usize::try_from(line).unwrap_or(usize::MAX))
        .annotation(AnnotationKind::Primary.span(excerpt.part.clone()));
    Renderer::styled()
        .term_width(WIDTH_OF_SNIPPET)
        .render(&[Group::with_level(level).element(source)])
}

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
