//! What is wrong with a file as a whole.

mod asides;
pub(super) mod columns;
mod currencies;
pub(super) mod ending;
pub(super) mod expectation;
pub(super) mod moved;
pub(super) mod numbering;
mod pages;
pub(super) mod said;
mod sections;
pub(super) mod side_by_side;
pub(super) mod titles;
pub(super) mod width;

use super::finding::{ExportFault, Finding, FindingKind, NoLoan};
use crate::model::CsvFormat;
use crate::reading::{DelimiterFault, FileFault, TitleFault};

/// What is wrong, and once where no title is known of several columns.
pub(super) fn findings(faults: &[FileFault], format: CsvFormat) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for fault in faults {
        let next = finding(fault, format);
        if let Some(last) = findings.last_mut()
            && let (
                FindingKind::MissingColumns { columns, named: None, .. },
                FindingKind::MissingColumns { columns: others, named: None, .. },
            ) = (&mut last.kind, &next.kind)
        {
            columns.extend_from_slice(others);
            last.column = None;
        } else {
            findings.push(next);
        }
    }
    findings
}

fn finding(fault: &FileFault, format: CsvFormat) -> Finding {
    match fault {
        FileFault::Empty { line, header } => {
            Finding::of(FindingKind::Empty { header: *header }).on_line(*line)
        }
        FileFault::Encoding { line, fault } => {
            Finding::of(FindingKind::Encoding(fault.clone())).on_line(*line)
        }
        FileFault::TooLong { line } => Finding::of(FindingKind::TooLong).on_line(*line),
        FileFault::Delimiter(DelimiterFault::Ambiguous(candidates)) => {
            Finding::of(FindingKind::Delimiters(*candidates))
        }
        FileFault::Delimiter(DelimiterFault::Spaces { example }) => {
            Finding::of(FindingKind::Spaces { example: example.clone() })
        }
        FileFault::Delimiter(DelimiterFault::NotAsSaid { said, found }) => {
            Finding::of(FindingKind::OtherDelimiter { said: *said, found: *found })
        }
        FileFault::OneColumn { example } => {
            Finding::of(FindingKind::OneColumn { example: example.clone() })
        }
        FileFault::Title { line, excerpt, fault } => Finding {
            column: fault.column(),
            excerpt: Some(excerpt.clone()),
            ..Finding::of(title(fault, format)).on_line(*line)
        },
    }
}

fn title(fault: &TitleFault, format: CsvFormat) -> FindingKind {
    match fault {
        TitleFault::Missing { column, titles, named, likely } => FindingKind::MissingColumns {
            format,
            columns: vec![(*column, likely.clone())],
            titles: titles.clone(),
            named: named.clone(),
        },
        TitleFault::WholeLine => FindingKind::WholeLine,
        TitleFault::BelowRows => FindingKind::Export(ExportFault::NotALoan(NoLoan::TitlesBelow)),
        TitleFault::Duplicate { titles, .. } => {
            FindingKind::DuplicateColumn { titles: titles.clone() }
        }
        TitleFault::Shared { columns, title } => {
            FindingKind::SharedTitle { columns: *columns, title: title.clone() }
        }
        TitleFault::OtherMeaning { title, says } => {
            FindingKind::Export(ExportFault::WrongColumn { title: title.clone(), says: *says })
        }
    }
}
