//! What is wrong with a file as a whole, in words.

use super::finding::Finding;
use crate::csv_file::{EncodingFault, Fault, Kind, Reading, TitleFault};
use crate::repayment::CsvFormat;
use crate::say;
use crate::text::escape;

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
    let message = if header { say!("check-only-titles") } else { say!("check-empty") };
    Finding::error("file.empty", message, say!("check-empty-advice"))
}

fn too_long() -> Finding {
    Finding::error("row.too-long", say!("check-too-long"), say!("check-too-long-advice"))
}

fn encoding(fault: EncodingFault) -> Finding {
    let (message, advice) = match fault {
        EncodingFault::Kind(kind) => other_kind(kind),
        EncodingFault::NotAsSaid(encoding) => (
            say!("check-encoding-not-as-said", encoding = encoding),
            say!("check-encoding-not-as-said-advice"),
        ),
        EncodingFault::Mark(encoding) => {
            (say!("check-encoding-mark", encoding = encoding), say!("check-encoding-mark-advice"))
        }
        EncodingFault::Cut => (say!("check-encoding-cut"), say!("check-encoding-cut-advice")),
        EncodingFault::Mixed(byte) => (
            say!("check-encoding-mixed", byte = format!("{byte:02X}")),
            say!("check-encoding-mixed-advice"),
        ),
        EncodingFault::Binary(byte) => (
            say!("check-encoding-binary", byte = format!("{byte:02X}")),
            say!("check-encoding-binary-advice"),
        ),
    };
    Finding::error("file.encoding", message, advice)
}

fn other_kind(kind: Kind) -> (String, String) {
    match kind {
        Kind::Zip => (say!("check-kind-zip"), say!("check-kind-zip-advice")),
        Kind::OldExcel => (say!("check-kind-old-excel"), say!("check-kind-old-excel-advice")),
        Kind::Pdf => (say!("check-kind-pdf"), say!("check-kind-pdf-advice")),
        Kind::Gzip => (say!("check-kind-gzip"), say!("check-kind-gzip-advice")),
        Kind::Html => (say!("check-kind-html"), say!("check-kind-html-advice")),
        Kind::Xml => (say!("check-kind-xml"), say!("check-kind-xml-advice")),
        Kind::Json => (say!("check-kind-json"), say!("check-kind-json-advice")),
    }
}

fn ambiguous([first, second]: &[Reading; 2]) -> Finding {
    Finding::error(
        "file.dialect-ambiguous",
        say!(
            "check-delimiters",
            first = delimiter_name(first.delimiter),
            first_rows = first.rows,
            second = delimiter_name(second.delimiter),
            second_rows = second.rows
        ),
        say!(
            "check-delimiters-advice",
            first = delimiter_setting(first.delimiter),
            second = delimiter_setting(second.delimiter)
        ),
    )
}

fn spaces(example: &str) -> Finding {
    Finding::error(
        "file.dialect-ambiguous",
        say!("check-spaces", example = escape(example)),
        say!("check-spaces-advice"),
    )
}

fn delimiter_name(delimiter: char) -> String {
    match delimiter {
        ',' => say!("check-commas"),
        ';' => say!("check-semicolons"),
        '\t' => say!("check-tabs"),
        _ => say!("check-pipes"),
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
            let message = say!("check-no-title", column = name, format = format, titles = titles);
            let advice = say!("check-no-title-advice", column = name);
            (name, Finding::error("header.missing-column", message, advice))
        }
        TitleFault::Duplicate { column, titles: [first, second] } => {
            let (name, first, second) = (column.name(), escape(first), escape(second));
            let advice = if first == second {
                say!("check-same-title-advice")
            } else {
                say!("check-two-titles-advice", column = name, first = first.as_str())
            };
            let message = say!("check-two-titles", column = name, first = first, second = second);
            (name, Finding::error("header.duplicate-column", message, advice))
        }
    };
    Finding { column: Some(column), ..finding }
}

/// What to do where headings stand above the titles.
pub(super) fn titles_below(line: u64) -> String {
    say!("check-titles-below-advice", line = line.to_string())
}

fn quoted_list(titles: &[String]) -> String {
    let titles: Vec<_> = titles.iter().filter(|title| !title.trim().is_empty()).collect();
    let quoted = |title: &&String| say!("check-title", title = escape(title));
    let mut shown: Vec<String> = titles.iter().take(TITLES_SHOWN).map(quoted).collect();
    if titles.len() > TITLES_SHOWN {
        shown.push(say!("check-more-titles", count = titles.len() - TITLES_SHOWN));
    }
    shown.join(", ")
}
