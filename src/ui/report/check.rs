//! What `check` found.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::found::{Block, by_kind};
use super::json::{add, add_known};
use super::layout::{Fact, Page};
use super::profile;
use super::style;
use super::warnings::Warning;
use crate::checks::{Checked, Code, Finding, FindingKind, SHOWN_IN_FULL, Severity};
use crate::model::text::{escape, path};
use crate::model::{ColumnTitles, CsvFormat};
use crate::reading::{Dialect, is_stdin};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{Said, t};
use crate::ui::{findings, words};

/// What checked a file: for `upload` it is told where the file was not fit to be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckOf {
    Check,
    Upload,
    Reconcile,
    Resume,
}

#[derive(Debug)]
pub struct CheckReport {
    of: CheckOf,
    file: String,
    format: CsvFormat,
    pub(super) checked: Checked,
    /// Whether it was compared with what Kiva expects.
    pub is_reconciled: bool,
    /// Where all findings were written.
    pub findings_file: Option<String>,
}

impl Serialize for CheckReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Checked { rows, total, dialect, meta, findings, .. } = &self.checked;
        let mut told = json!({
            "command": self.of,
            "file": self.file,
            "format": self.format,
            "rows": rows,
            "total_amount": total.to_string(),
            "valid": self.checked.is_valid(),
            "errors": self.checked.errors(),
            "warnings": self.checked.warnings(),
            "dialect": dialect,
        });
        add(&mut told, meta);
        self.add_found(&mut told);
        let left_out = Some(findings.left_out()).filter(|count| *count > 0);
        add_known(&mut told, json!({ "findings_left_out": left_out }));
        told.serialize(to)
    }
}

impl CheckReport {
    pub fn new(of: CheckOf, file: String, format: CsvFormat, checked: &Checked) -> Self {
        let (checked, is_reconciled) = (checked.clone(), of == CheckOf::Reconcile);
        Self { of, file, format, checked, is_reconciled, findings_file: None }
    }

    /// Adds what was found to what JSON tells of the file.
    pub(super) fn add_found(&self, told: &mut Value) {
        let Checked { findings, notes, profile, .. } = &self.checked;
        told["findings"] = json!(findings);
        let notes = Some(notes).filter(|notes| !notes.is_empty());
        add_known(told, json!({ "notes": notes, "profile": profile }));
    }

    pub(super) fn by_kind(&self, page: &mut Page) {
        by_kind(&self.checked.findings, page);
        self.notes(page);
    }

    fn notes(&self, page: &mut Page) {
        for note in self.checked.notes.kept() {
            page.paragraph(t!("reconcile-note", note = findings::of(note).message));
            page.blank();
        }
    }

    pub(super) fn profile(&self, page: &mut Page) {
        if let Some(profile) = &self.checked.profile {
            profile::human(profile, page);
        }
    }

    /// What was found, by its kinds, and what the month looks like, for who is about to decide.
    pub fn for_decision(&self) -> String {
        let typed = Typed::default();
        let mut page = Page::new(&typed);
        self.by_kind(&mut page);
        self.profile(&mut page);
        page.into_text()
    }

    fn list<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let command = if self.is_reconciled { "reconcile" } else { "check" };
        let list = typed.suggest(command).about(self.file.as_ref());
        list.without("missing").option("findings", t!("warning-findings-file"))
    }

    pub(super) fn human(&self, page: &mut Page) {
        self.findings(page);
        self.profile(page);
        page.facts(0, &self.facts());
        self.where_findings_are(page);
        // Of what is not valid the error says what is wrong, and what to do, on standard error.
        match self.of {
            _ if !self.checked.is_valid() => {}
            CheckOf::Check => page.apart(style::good(t!("upload-valid"))),
            CheckOf::Upload | CheckOf::Reconcile | CheckOf::Resume => {
                page.apart(t!("upload-valid-alone"));
            }
        }
    }

    pub(super) fn where_findings_are(&self, page: &mut Page) {
        if let Some(file) = &self.findings_file {
            page.apart(t!("upload-findings-file", file = path(file)));
        }
    }

    /// The facts of the file that was read, as a person checks them against the MIS.
    pub(super) fn facts(&self) -> Vec<Fact> {
        let is_stdin = is_stdin(self.file.as_ref());
        let file = if is_stdin { t!("file-stdin") } else { escape(&self.file) };
        let mut facts = vec![(t!("upload-label-file"), file)];
        // Of a workbook or a picture there is nothing to compare with the MIS.
        let Some(dialect) = &self.checked.dialect else { return facts };
        let format = t!("upload-format", format = self.format.to_string());
        let kept = self.checked.findings.kept();
        // Where it is not known which column it is, no amount was read.
        let are_amounts_read = !kept.iter().any(is_of_columns);
        let read_as = describe(dialect, are_amounts_read);
        facts.push((t!("upload-label-format"), format!("{format}, {read_as}")));
        let ColumnTitles { loan_id, client_id, amount } = &self.checked.meta.columns;
        let titles = [loan_id, client_id, amount].into_iter().flatten();
        let titles: Vec<_> = titles.map(|title| escape(title)).collect();
        if !titles.is_empty() {
            facts.push((t!("upload-label-columns"), titles.join(", ")));
        }
        let skipped = &self.checked.meta.skipped_lines;
        if !skipped.is_empty() {
            let (count, lines) = (skipped.len(), words::spoken().listed(skipped));
            facts.push((t!("upload-label-left-out"), t!("upload-skipped", count, lines)));
        }
        facts.push((t!("upload-label-rows"), words::amount(&self.checked.rows)));
        if are_amounts_read {
            let total = words::amount(&self.checked.total);
            let is_whole = !kept.iter().any(leaves_a_row_out);
            let total = if is_whole { total } else { t!("upload-total-of-right", total) };
            facts.push((t!("upload-label-total"), total));
        }
        let of_all = self.checked.meta.control_total.as_ref().and_then(|control| control.line);
        let controls: Vec<u64> =
            of_all.into_iter().chain(self.checked.meta.branch_totals.clone()).collect();
        if !controls.is_empty() {
            let (count, lines) = (controls.len(), words::spoken().listed(&controls));
            facts.push((t!("upload-label-control"), t!("upload-control", count, lines)));
        }
        facts
    }

    /// The findings, those of one kind in one block, in the order of the lines on which they begin.
    pub(super) fn findings(&self, page: &mut Page) {
        if self.is_reconciled {
            return self.by_kind(page);
        }
        let blocks = Block::of_all(self.checked.findings.kept());
        let shown: Vec<_> = blocks.iter().take(SHOWN_IN_FULL).collect();
        let mut rest = self.checked.findings.by_code();
        for block in &shown {
            block.show(page);
            let code = block.first.code().as_str();
            rest.entry(code).and_modify(|number| *number -= block.count());
        }
        let number: u64 = rest.values().sum();
        if number > 0 {
            let kept = self.checked.findings.kept().len();
            let command = self.list(page.typed);
            let more = if self.checked.findings.left_out() == 0 {
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
            let errors = t!("words-errors", count = self.checked.errors());
            let warnings = t!("words-warnings", count = self.checked.warnings());
            page.paragraph(t!("upload-findings", errors, warnings));
            page.blank();
        }
        self.notes(page);
    }

    /// Errors come first, and of each severity what is found in the whole file. The first of each kind, and
    /// as many as are shown in full, have a line each; of the others it says how many there are, and where.
    /// Of a file that was sent no command can be told that holds it beside what was sent before.
    pub(super) fn warnings(&self, is_sent: bool, typed: &Typed) -> Vec<Warning> {
        if self.checked.findings.kept().is_empty() {
            return Vec::new();
        }
        let can_list = !is_sent || self.is_reconciled;
        let list = can_list.then(|| self.list(typed).unbroken());
        let of = |severity| self.of_severity(severity, list.as_deref());
        [of(Severity::Error), of(Severity::Warning)].concat()
    }

    fn of_severity(&self, severity: Severity, list: Option<&str>) -> Vec<Warning> {
        let of_it =
            self.checked.findings.kept().iter().filter(|finding| finding.severity == severity);
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
        for (code, count) in self.checked.findings.counts_of(severity) {
            let of_code = || shown.iter().filter(|warning| warning.code == code.as_str());
            let count = count - of_code().count() as u64;
            if let (Some(first), 1..) = (of_code().next(), count) {
                let lines = more.remove(&code).unwrap_or_default();
                let message = match words::spoken().listed(&lines) {
                    lines if lines.is_empty() => t!("warning-more", count),
                    lines => t!("warning-more-on", count, lines),
                };
                let advice = list.unwrap_or(&first.said.advice).to_owned();
                shown.push(first.for_more(count, Some(code.as_str()), Said { message, advice }));
            }
        }
        shown
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
