//! What is wrong with a file as a whole.

use super::export::ExportFault;
use super::finding::FindingKind;
use super::findings::Finding;
use crate::model::CsvFormat;
use crate::reading::{Fault, TitleFault};

pub(super) fn finding(fault: &Fault, format: CsvFormat) -> Finding {
    match fault {
        Fault::Empty { line, header } => {
            Finding::of(FindingKind::Empty { header: *header }).on_line(*line)
        }
        Fault::Encoding { line, fault } => {
            Finding::of(FindingKind::Encoding(fault.clone())).on_line(*line)
        }
        Fault::TooLong { line } => Finding::of(FindingKind::TooLong).on_line(*line),
        Fault::Ambiguous(candidates) => Finding::of(FindingKind::Delimiters(*candidates)),
        Fault::Spaces { example } => Finding::of(FindingKind::Spaces { example: example.clone() }),
        Fault::Title { line, excerpt, fault } => Finding {
            column: fault.column(),
            excerpt: Some(excerpt.clone()),
            ..Finding::of(title(fault, format)).on_line(*line)
        },
    }
}

fn title(fault: &TitleFault, format: CsvFormat) -> FindingKind {
    match fault {
        TitleFault::Missing { titles, named, .. } => {
            FindingKind::MissingColumn { format, titles: titles.clone(), named: named.clone() }
        }
        TitleFault::WholeLine => FindingKind::WholeLine,
        TitleFault::Duplicate { titles, .. } => {
            FindingKind::DuplicateColumn { titles: titles.clone() }
        }
        TitleFault::OtherMeaning { title, says } => {
            FindingKind::Export(ExportFault::WrongColumn { title: title.clone(), says: *says })
        }
    }
}
