//! What `check` found.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{count, style};
use crate::checks::{Checked, Finding, SHOWN_IN_FULL, Severity};
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
        for finding in self.findings.iter().take(SHOWN_IN_FULL) {
            show(finding, out)?;
        }
        let rest = self.findings.get(SHOWN_IN_FULL..).unwrap_or_default();
        if !rest.is_empty() {
            let mut by_code = BTreeMap::new();
            for finding in rest {
                *by_code.entry(finding.code).or_insert(0_u64) += 1;
            }
            writeln!(
                out,
                "and {} more (`check --findings FILE.csv` lists all):",
                count(rest.len() as u64, "finding")
            )?;
            for (code, number) in by_code {
                writeln!(out, "  {number} x {code}")?;
            }
        }
        if !self.findings.is_empty() {
            let (errors, warnings) =
                (count(self.errors as u64, "error"), count(self.warnings as u64, "warning"));
            writeln!(out, "{errors}, {warnings}\n")?;
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
