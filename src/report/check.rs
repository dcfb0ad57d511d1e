//! What `check` found.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{count, style};
use crate::checks::{Checked, Finding, Findings, SHOWN_IN_FULL, Severity};
use crate::csv_file::Dialect;
use crate::repayment::CsvFormat;
use crate::text::{Excerpt, escape};

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
    pub(super) errors: u64,
    pub(super) warnings: u64,
    dialect: Option<Dialect>,
    pub(super) findings: Findings,
    /// How many findings are counted and not listed.
    #[serde(skip_serializing_if = "is_none")]
    findings_left_out: u64,
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
            findings_left_out: checked.findings.left_out(),
        }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        self.findings(out)?;
        self.summary(out)?;
        if self.valid {
            writeln!(out, "\n{}: the file can be sent.", style::good("valid"))
        } else {
            writeln!(out, "\n{}: nothing of this file will be sent.", style::error("not valid"))
        }
    }

    /// The facts of the file that was read, as a person checks them against the MIS.
    pub(super) fn summary(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "File    {}", escape(&self.file))?;
        match &self.dialect {
            Some(dialect) => writeln!(out, "Format  {}, {}", self.format, words(dialect))?,
            None => writeln!(out, "Format  {}", self.format)?,
        }
        writeln!(out, "Rows    {}", self.rows)?;
        writeln!(out, "Total   {}", self.total_amount)
    }

    pub(super) fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        let shown: Vec<_> = self.findings.kept().iter().take(SHOWN_IN_FULL).collect();
        let mut rest = self.findings.by_code();
        for finding in &shown {
            show(finding, out)?;
            rest.entry(finding.code).and_modify(|number| *number -= 1);
        }
        let number: u64 = rest.values().sum();
        if number > 0 {
            let more = count(number, "finding");
            let listed = match self.findings.left_out() {
                0 => "all".to_owned(),
                _ => format!("the first {}", self.findings.kept().len()),
            };
            writeln!(out, "and {more} more (`check --findings FILE.csv` lists {listed}):")?;
            for (code, number) in rest.into_iter().filter(|(_, number)| *number > 0) {
                writeln!(out, "  {number} x {code}")?;
            }
        }
        if !shown.is_empty() {
            let (errors, warnings) = (count(self.errors, "error"), count(self.warnings, "warning"));
            writeln!(out, "{errors}, {warnings}\n")?;
        }
        Ok(())
    }
}

/// Whether there is nothing to count.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_none(number: &u64) -> bool {
    *number == 0
}

/// How a file was read, in words.
fn words(dialect: &Dialect) -> String {
    let delimiter = match dialect.delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "pipe",
    };
    let decimals = if dialect.decimal_separator == ',' { "decimal comma" } else { "decimal point" };
    let titles = if dialect.header { "titles" } else { "no titles" };
    let encoding = match dialect.encoding {
        "windows-1252" => "Windows-1252".to_owned(),
        unicode => unicode.to_uppercase(),
    };
    format!("{encoding}, {delimiter}, {decimals}, {titles}")
}

fn show(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let severity = match finding.severity {
        Severity::Error => style::error("error"),
        Severity::Warning => style::warning("warning"),
    };
    write!(out, "{severity}")?;
    if let Some(line) = finding.line {
        write!(out, " line {line}")?;
    }
    if let Some(column) = finding.column {
        write!(out, ", {column}")?;
    }
    writeln!(out, " [{}]", finding.code)?;
    writeln!(out, "    {}", finding.message)?;
    if let (Some(line), Some(excerpt)) = (finding.line, &finding.excerpt) {
        // The first line holds nothing but the border.
        for line in snippet(line, excerpt, finding.severity).lines().skip(1) {
            writeln!(out, "    {line}")?;
        }
    }
    writeln!(out, "    {}", style::hint(&finding.advice))
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
    Renderer::styled().render(&[Group::with_level(level).element(source)])
}
