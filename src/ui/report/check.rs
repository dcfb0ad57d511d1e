//! What `check` found.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::kinds::by_kind;
use super::layout::{Facts, Page};
use super::profile::ProfileReport;
use super::{headline, is_zero, style};
use crate::checks::{Checked, Code, Finding, FindingKind, Findings, SHOWN_IN_FULL, Severity};
use crate::model::text::{Excerpt, escape};
use crate::model::{Columns, CsvFormat, FileMeta};
use crate::reading::Dialect;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{Said, t};
use crate::ui::{findings, words};

/// The columns that a line of the file may take, which stands indented.
const WIDTH_OF_SNIPPET: usize = 76;

#[derive(Debug, Serialize)]
pub struct CheckReport {
    /// The command that checked: `check`, or `upload` when the file was not fit to be sent.
    pub(super) command: &'static str,
    pub(super) file: String,
    format: CsvFormat,
    rows: u64,
    total_amount: String,
    valid: bool,
    pub(super) errors: u64,
    pub(super) warnings: u64,
    dialect: Option<Dialect>,
    #[serde(flatten)]
    pub(super) meta: Box<FileMeta>,
    pub(super) findings: Findings,
    #[serde(skip_serializing_if = "Findings::is_empty")]
    pub(super) notes: Box<Findings>,
    /// The command that lists all of them, as it was compared with what Kiva expects or not.
    #[serde(skip)]
    pub(super) listed_by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) profile: Option<Box<ProfileReport>>,
    #[serde(skip_serializing_if = "is_zero")]
    findings_left_out: u64,
}

impl CheckReport {
    pub fn new(command: &'static str, file: String, format: CsvFormat, checked: &Checked) -> Self {
        Self {
            command,
            file,
            format,
            rows: checked.rows,
            total_amount: checked.total.to_string(),
            valid: checked.is_valid(),
            errors: checked.errors(),
            warnings: checked.warnings(),
            dialect: checked.dialect,
            meta: Box::new(checked.meta.clone()),
            findings: checked.findings.clone(),
            notes: Box::new(checked.notes.clone()),
            listed_by: if command == "reconcile" { "reconcile" } else { "check" },
            profile: checked.profile.as_ref().map(|month| Box::new(month.into())),
            findings_left_out: checked.findings.left_out(),
        }
    }

    /// The same of a file that was compared with what Kiva expects.
    #[must_use]
    pub fn reconciled(self) -> Self {
        Self { listed_by: "reconcile", ..self }
    }

    pub(super) fn by_kind(&self, page: &mut Page) {
        by_kind(&self.findings, page);
        self.notes(page);
    }

    fn notes(&self, page: &mut Page) {
        for note in self.notes.kept() {
            page.paragraph(t!("reconcile-note", note = findings::of(note).message));
            page.blank();
        }
    }

    pub(super) fn profile(&self, page: &mut Page) {
        if let Some(profile) = &self.profile {
            profile.human(page);
        }
    }

    pub(super) fn list<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let list = typed.suggest(self.listed_by).about(self.file.as_ref());
        list.without("missing").option("findings", t!("warning-findings-file"))
    }

    pub(super) fn human(&self, page: &mut Page) {
        self.findings(page);
        self.profile(page);
        page.facts(0, &self.facts());
        // Of what is not valid the error says what is wrong, and what to do, on standard error.
        match self.command {
            _ if !self.valid => {}
            "check" => page.apart(style::good(t!("upload-valid"))),
            _ => page.apart(t!("upload-valid-alone")),
        }
    }

    /// The facts of the file that was read, as a person checks them against the MIS.
    pub(super) fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        facts.add(t!("upload-label-file"), escape(&self.file));
        // Of a workbook or a picture there is nothing to compare with the MIS.
        let Some(dialect) = &self.dialect else { return facts };
        let format = t!("upload-format", format = self.format.to_string());
        let kept = self.findings.kept();
        // Where it is not known which column it is, no amount was read.
        let are_amounts_read = !kept.iter().any(is_of_columns);
        let read_as = describe(dialect, are_amounts_read);
        facts.add(t!("upload-label-format"), format!("{format}, {read_as}"));
        let Columns { loan_id, client_id, amount } = &self.meta.columns;
        let titles = [loan_id, client_id, amount].into_iter().flatten();
        let titles: Vec<_> = titles.map(|title| escape(title)).collect();
        if !titles.is_empty() {
            facts.add(t!("upload-label-columns"), titles.join(", "));
        }
        let skipped = &self.meta.skipped_lines;
        if !skipped.is_empty() {
            let (count, lines) = (skipped.len(), words::spoken().listed(skipped));
            facts.add(t!("upload-label-left-out"), t!("upload-skipped", count, lines));
        }
        facts.add(t!("upload-label-rows"), words::amount(&self.rows));
        if are_amounts_read {
            let total = words::amount(&self.total_amount);
            let is_whole = !kept.iter().any(leaves_a_row_out);
            let total = if is_whole { total } else { t!("upload-total-of-right", total) };
            facts.add(t!("upload-label-total"), total);
        }
        if let Some(line) = self.meta.control_total.as_ref().and_then(|control| control.line) {
            facts.add(t!("upload-label-control"), t!("upload-control", line = line.to_string()));
        }
        facts
    }

    /// The findings, those of one kind in one block, in the order of the lines on which they begin.
    pub(super) fn findings(&self, page: &mut Page) {
        if self.listed_by == "reconcile" {
            return self.by_kind(page);
        }
        let blocks = Block::of_all(self.findings.kept());
        let shown: Vec<_> = blocks.iter().take(SHOWN_IN_FULL).collect();
        let mut rest = self.findings.by_code();
        for block in &shown {
            block.show(page);
            let code = block.first.code().as_str();
            rest.entry(code).and_modify(|number| *number -= block.count());
        }
        let number: u64 = rest.values().sum();
        if number > 0 {
            let kept = self.findings.kept().len();
            let command = self.list(page.typed);
            let more = if self.findings.left_out() == 0 {
                t!("upload-more-findings", count = number, command)
            } else {
                t!("upload-more-findings-kept", count = number, kept, command)
            };
            page.paragraph(more);
            for (code, number) in rest.into_iter().filter(|(_, number)| *number > 0) {
                page.line(format!("  {number} x {code}"));
            }
        }
        if !shown.is_empty() {
            let errors = t!("words-errors", count = self.errors);
            let warnings = t!("words-warnings", count = self.warnings);
            page.paragraph(t!("upload-findings", errors, warnings));
            page.blank();
        }
        self.notes(page);
    }
}

fn is_of_columns(finding: &Finding) -> bool {
    matches!(finding.code(), Code::HeaderMissingColumn | Code::HeaderDuplicateColumn)
}

/// Whether the amount of the row is not in the total. That of a row whose id is wrong is.
fn leaves_a_row_out(finding: &Finding) -> bool {
    use FindingKind::{Amount, Columns, CutQuote, Quote, TooLong};
    matches!(finding.kind, Amount(_) | Columns { .. } | Quote(_) | CutQuote | TooLong)
}

fn describe(dialect: &Dialect, are_amounts_read: bool) -> String {
    let delimiter = findings::delimiter_word(dialect.delimiter);
    let sign = if dialect.decimal_separator == ',' { "comma" } else { "point" };
    let titles = if dialect.header { "yes" } else { "no" };
    let encoding = match dialect.encoding {
        windows if windows.starts_with("windows") => windows.replacen('w', "W", 1),
        unicode => unicode.to_uppercase(),
    };
    let mut words = vec![encoding, t!("upload-delimiter", delimiter)];
    words.extend(are_amounts_read.then(|| t!("upload-decimals", sign)));
    words.push(t!("upload-titles", titles));
    words.join(", ")
}

/// How many blocks there are of one code, where each has another advice.
const BLOCKS_OF_A_CODE: usize = 4;

/// Findings of one kind: the first one, and the lines of the others.
struct Block<'f> {
    first: &'f Finding,
    said: Said,
    others: Vec<u64>,
    /// The lines of those for which there is another advice, and no block.
    of_kind: Vec<u64>,
}

impl<'f> Block<'f> {
    fn of_all(findings: &'f [Finding]) -> Vec<Self> {
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

    fn count(&self) -> u64 {
        1 + (self.others.len() + self.of_kind.len()) as u64
    }

    fn show(&self, page: &mut Page) {
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
