//! Findings about rows.

use super::{Pass, Place};
use crate::checks::finding::{Code, Finding, FindingKind, SHOWN_IN_FULL, Severity, WidthFault};
use crate::model::text::Excerpt;
use crate::reading::{Column, field_span};

impl Pass<'_> {
    pub(super) fn report_in(
        &mut self,
        place: Place<'_>,
        column: Column,
        field: &str,
        kind: FindingKind,
    ) -> bool {
        self.report(place, Some((column, field)), kind.code(), || kind)
    }

    /// Reports a row that has not as many fields as the others.
    pub(super) fn report_width(
        &mut self,
        place: Place<'_>,
        found: usize,
        width: usize,
        cause: impl FnOnce() -> WidthFault,
    ) {
        self.found.rows += 1;
        let kind = || FindingKind::Columns { found, width, cause: cause() };
        self.report(place, None, Code::RowColumns, kind);
    }

    /// Adds a finding about a line, or one of its fields, and makes it only where it is kept; whether the
    /// row may still be good.
    pub(super) fn report(
        &mut self,
        place: Place<'_>,
        field: Option<(Column, &str)>,
        code: Code,
        kind: impl FnOnce() -> FindingKind,
    ) -> bool {
        self.report_as(self.rules.severity_of(code), place, field, code, kind)
    }

    pub(super) fn report_as(
        &mut self,
        severity: Option<Severity>,
        place: Place<'_>,
        field: Option<(Column, &str)>,
        code: Code,
        kind: impl FnOnce() -> FindingKind,
    ) -> bool {
        let Some(severity) = severity else { return true };
        let table = self.table;
        let is_shown = self.found.count < SHOWN_IN_FULL;
        self.found.count += 1;
        let column = field.map(|(column, _)| column);
        let make = || {
            let Place { at, raw, loan_id } = place;
            let span = column
                .and_then(|column| field_span(raw, table.delimiter(), table.positions.of(column)?));
            Finding {
                line: Some(table.line_of(at)),
                column,
                loan_id: loan_id.map(str::to_owned),
                value: field.map(|(_, value)| value.to_owned()),
                excerpt: is_shown.then(|| Excerpt::new(raw, span.unwrap_or(0..raw.len()))),
                ..Finding::new(severity, kind())
            }
        };
        self.found.findings.push_with(code, severity, make);
        severity == Severity::Warning
    }
}
