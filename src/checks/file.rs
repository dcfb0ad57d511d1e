//! What is wrong with a file as a whole, in words.

use super::finding::Finding;
use crate::model::CsvFormat;
use crate::model::text::escape;
use crate::reading::{EncodingFault, Fault, Kind, Reading, TitleFault};
use crate::t;

/// How many titles are quoted in one message.
const TITLES_SHOWN: usize = 12;

pub(super) fn finding(fault: &Fault, format: CsvFormat) -> Finding {
    match fault {
        Fault::Empty { line, header } => empty(*header).on_line(*line),
        Fault::Encoding { line, fault } => encoding(*fault).on_line(*line),
        Fault::TooLong { line } => too_long().on_line(*line),
        Fault::Ambiguous(readings) => ambiguous(readings),
        Fault::Spaces { example } => spaces(example),
        Fault::Title { line, excerpt, fault, below } => {
            let finding = title(fault, format).on_line(*line);
            let advice = below.map_or(finding.advice, titles_below);
            Finding { excerpt: Some(excerpt.clone()), advice, ..finding }
        }
    }
}

fn empty(header: bool) -> Finding {
    let message = if header { t!("check-only-titles") } else { t!("check-empty") };
    Finding::error("file.empty", message, t!("check-empty-advice"))
}

fn too_long() -> Finding {
    Finding::error("row.too-long", t!("check-too-long"), t!("check-too-long-advice"))
}

fn encoding(fault: EncodingFault) -> Finding {
    let (message, advice) = match fault {
        EncodingFault::Kind(kind) => other_kind(kind),
        EncodingFault::NotAsSaid(encoding) => (
            t!("check-encoding-not-as-said", encoding = encoding),
            t!("check-encoding-not-as-said-advice"),
        ),
        EncodingFault::Mark(encoding) => {
            (t!("check-encoding-mark", encoding = encoding), t!("check-encoding-mark-advice"))
        }
        EncodingFault::Cut => (t!("check-encoding-cut"), t!("check-encoding-cut-advice")),
        EncodingFault::Mixed(byte) => (
            t!("check-encoding-mixed", byte = format!("{byte:02X}")),
            t!("check-encoding-mixed-advice"),
        ),
        EncodingFault::Binary(byte) => (
            t!("check-encoding-binary", byte = format!("{byte:02X}")),
            t!("check-encoding-binary-advice"),
        ),
    };
    Finding::error("file.encoding", message, advice)
}

fn other_kind(kind: Kind) -> (String, String) {
    match kind {
        Kind::Zip => (t!("check-kind-zip"), t!("check-kind-zip-advice")),
        Kind::OldExcel => (t!("check-kind-old-excel"), t!("check-kind-old-excel-advice")),
        Kind::Pdf => (t!("check-kind-pdf"), t!("check-kind-pdf-advice")),
        Kind::Gzip => (t!("check-kind-gzip"), t!("check-kind-gzip-advice")),
        Kind::Html => (t!("check-kind-html"), t!("check-kind-html-advice")),
        Kind::Xml => (t!("check-kind-xml"), t!("check-kind-xml-advice")),
        Kind::Json => (t!("check-kind-json"), t!("check-kind-json-advice")),
    }
}

fn ambiguous([first, second]: &[Reading; 2]) -> Finding {
    Finding::error(
        "file.dialect-ambiguous",
        t!(
            "check-delimiters",
            first = delimiter_name(first.delimiter),
            first_rows = first.rows,
            second = delimiter_name(second.delimiter),
            second_rows = second.rows
        ),
        t!(
            "check-delimiters-advice",
            first = delimiter_setting(first.delimiter),
            second = delimiter_setting(second.delimiter)
        ),
    )
}

fn spaces(example: &str) -> Finding {
    Finding::error(
        "file.dialect-ambiguous",
        t!("check-spaces", example = escape(example)),
        t!("check-spaces-advice"),
    )
}

fn delimiter_name(delimiter: char) -> String {
    match delimiter {
        ',' => t!("check-commas"),
        ';' => t!("check-semicolons"),
        '\t' => t!("check-tabs"),
        _ => t!("check-pipes"),
    }
}

fn delimiter_setting(delimiter: char) -> String {
    if delimiter == '\t' { "\"tab\"".to_owned() } else { format!("\"{delimiter}\"") }
}

fn title(fault: &TitleFault, format: CsvFormat) -> Finding {
    let (column, finding) = match fault {
        TitleFault::Missing { column, titles } => {
            let name = column.name();
            let (format, titles) = (format.to_string(), quoted_list(titles));
            let message = t!("check-no-title", column = name, format = format, titles = titles);
            let advice = t!("check-no-title-advice", column = name);
            (name, Finding::error("header.missing-column", message, advice))
        }
        TitleFault::Duplicate { column, titles: [first, second] } => {
            let (name, first, second) = (column.name(), escape(first), escape(second));
            let advice = if first == second {
                t!("check-same-title-advice")
            } else {
                t!("check-two-titles-advice", column = name, first = first.as_str())
            };
            let message = t!("check-two-titles", column = name, first = first, second = second);
            (name, Finding::error("header.duplicate-column", message, advice))
        }
    };
    Finding { column: Some(column), ..finding }
}

/// What to do where headings stand above the titles.
pub(super) fn titles_below(line: u64) -> String {
    t!("check-titles-below-advice", line = line.to_string())
}

fn quoted_list(titles: &[String]) -> String {
    let titles: Vec<_> = titles.iter().filter(|title| !title.trim().is_empty()).collect();
    let quoted = |title: &&String| t!("check-title", title = escape(title));
    let mut shown: Vec<String> = titles.iter().take(TITLES_SHOWN).map(quoted).collect();
    if titles.len() > TITLES_SHOWN {
        shown.push(t!("check-more-titles", count = titles.len() - TITLES_SHOWN));
    }
    shown.join(", ")
}
