//! What `check` found.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::layout::{Facts, advice, hanging, paragraph};
use super::style;
use crate::checks::{Checked, Finding, SHOWN_IN_FULL, Severity};
use crate::csv_file::Dialect;
use crate::lang;
use crate::repayment::CsvFormat;
use crate::say;
use crate::text::{Excerpt, escape};

/// The columns that a line of the file may take, which stands indented.
const WIDTH_OF_SNIPPET: usize = 76;

/// The result of `check`.
#[derive(Debug, Serialize)]
pub struct CheckReport {
    /// The command that checked: `check`, or `upload` when the file was not fit to be sent.
    command: &'static str,
    file: String,
    format: CsvFormat,
    rows: u64,
    total_amount: String,
    valid: bool,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    dialect: Option<Dialect>,
    pub(super) findings: Vec<Finding>,
}

impl CheckReport {
    /// The report of a check of `file`.
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
            findings: checked.findings.clone(),
        }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        self.findings(out)?;
        self.facts().write(0, out)?;
        writeln!(out)?;
        if self.valid {
            paragraph(&style::good(say!("upload-valid")), out)
        } else {
            paragraph(&style::error(say!("upload-not-valid")), out)
        }
    }

    /// The facts of the file that was read, as a person checks them against the MIS.
    pub(super) fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        let format = say!("upload-format", format = self.format.to_string());
        let format = self
            .dialect
            .iter()
            .fold(format, |format, dialect| format!("{format}, {}", words(dialect)));
        facts.add(say!("upload-label-file"), escape(&self.file));
        facts.add(say!("upload-label-format"), format);
        facts.add(say!("upload-label-rows"), lang::amount(&self.rows.to_string()));
        facts.add(say!("upload-label-total"), lang::amount(&self.total_amount));
        facts
    }

    pub(super) fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        for finding in self.findings.iter().take(SHOWN_IN_FULL) {
            show(finding, out)?;
        }
        let rest = self.findings.get(SHOWN_IN_FULL..).unwrap_or_default();
        if !rest.is_empty() {
            let mut by_code = BTreeMap::new();
            for finding in rest {
                *by_code.entry(finding.code).or_insert(0_u64) += 1;
            }
            paragraph(&say!("upload-more-findings", count = rest.len()), out)?;
            for (code, number) in by_code {
                writeln!(out, "  {number} x {code}")?;
            }
        }
        if !self.findings.is_empty() {
            let errors = say!("words-errors", count = self.errors);
            let warnings = say!("words-warnings", count = self.warnings);
            paragraph(&say!("upload-findings", errors = errors, warnings = warnings), out)?;
            writeln!(out)?;
        }
        Ok(())
    }
}

/// How a file was read, in words.
fn words(dialect: &Dialect) -> String {
    let delimiter = match dialect.delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "pipe",
    };
    let sign = if dialect.decimal_separator == ',' { "comma" } else { "point" };
    let titles = if dialect.header { "yes" } else { "no" };
    let encoding = match dialect.encoding {
        "windows-1252" => "Windows-1252".to_owned(),
        unicode => unicode.to_uppercase(),
    };
    let words = [
        encoding,
        say!("upload-delimiter", delimiter = delimiter),
        say!("upload-decimals", sign = sign),
        say!("upload-titles", titles = titles),
    ];
    words.join(", ")
}

fn show(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let severity = match finding.severity {
        Severity::Error => style::error(say!("words-error")),
        Severity::Warning => style::warning(say!("words-warning")),
    };
    let line = finding.line.map(|line| say!("words-line", line = line.to_string()));
    let place = [line, finding.column.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>();
    let head = [severity, place.join(", "), format!("[{}]", finding.code)];
    let head: Vec<_> = head.into_iter().filter(|word| !word.is_empty()).collect();
    paragraph(&head.join(" "), out)?;
    hanging("    ", &finding.message, out)?;
    if let (Some(line), Some(excerpt)) = (finding.line, &finding.excerpt) {
        // The first line holds nothing but the border.
        for line in snippet(line, excerpt, finding.severity).lines().skip(1) {
            writeln!(out, "    {line}")?;
        }
    }
    advice(4, &finding.advice, out)
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
