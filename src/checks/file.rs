//! What is wrong with a file as a whole, in words.

use super::finding::Finding;
use crate::csv_file::{EncodingFault, Fault, Kind, Reading, TitleFault};
use crate::repayment::CsvFormat;
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
        Fault::Title { line, fault } => title(fault, format).on_line(*line),
    }
}

fn empty(header: bool) -> Finding {
    let message =
        if header { "the file has titles and no rows below them" } else { "the file is empty" };
    Finding::error(
        "file.empty",
        message,
        "export the report again, and check the month and the branches chosen",
    )
}

fn too_long() -> Finding {
    Finding::error(
        "row.too-long",
        "the line is longer than 1 MiB (1048576 bytes), and was not read",
        "check that this is the right file: a row of a report has less than a hundred characters",
    )
}

fn encoding(fault: EncodingFault) -> Finding {
    let again = "in Excel, choose File > Save As > \"CSV UTF-8 (Comma delimited)\"; elsewhere, \
                 export as UTF-8";
    let (message, advice) = match fault {
        EncodingFault::Kind(kind) => return other_kind(kind),
        EncodingFault::NotAsSaid(encoding) => (
            format!("the file is not in {encoding}, as was said: this line cannot be read so"),
            "say --encoding auto, or export the file again as UTF-8",
        ),
        EncodingFault::Mark(encoding) => (
            format!(
                "the file begins with the mark of {encoding}, and another encoding was asked for"
            ),
            "say --encoding auto, or leave it out",
        ),
        EncodingFault::Cut => (
            "the file ends in the middle of a character: it was cut short".to_owned(),
            "copy or export it again; where it is whole: --encoding windows-1252",
        ),
        EncodingFault::Mixed(byte) => (
            format!(
                "a part of the file is in UTF-8, and this line is not: it holds the byte {byte:02X}"
            ),
            "export it again in one piece as UTF-8: joined from two files, one of them would be \
             read wrongly",
        ),
        EncodingFault::Binary(byte) => {
            (format!("the file is not text: this line holds the byte {byte:02X}"), again)
        }
    };
    Finding::error("file.encoding", message, advice)
}

fn other_kind(kind: Kind) -> Finding {
    let (name, advice) = match kind {
        Kind::Zip => (
            "a workbook (.xlsx, .ods) or another zip archive",
            "open it in Excel and choose File > Save As > \"CSV UTF-8 (Comma delimited)\": another \
             name does not make it CSV",
        ),
        Kind::OldExcel => (
            "an old Excel workbook (.xls)",
            "open it in Excel and choose File > Save As > \"CSV UTF-8 (Comma delimited)\"",
        ),
        Kind::Pdf => ("a PDF document", "export the report as CSV instead of printing it"),
        Kind::Gzip => ("compressed (gzip)", "unpack it first: gunzip"),
        Kind::Html => (
            "a web page (HTML)",
            "where it shows a table, open it in Excel and save it as \"CSV UTF-8\"; where it asks you \
             to sign in, sign in and download again",
        ),
        Kind::Xml => ("XML", "open it in Excel and save it as \"CSV UTF-8\", or export as CSV"),
        Kind::Json => ("JSON", "export the report as CSV"),
    };
    Finding::error("file.encoding", format!("the file is {name} and not CSV"), advice)
}

fn ambiguous([first, second]: &[Reading; 2]) -> Finding {
    let (a, b) = (delimiter_name(first.delimiter), delimiter_name(second.delimiter));
    Finding::error(
        "file.dialect-ambiguous",
        format!(
            "the columns can be split by {a} or by {b}: {} rows make sense with {a}, {} with {b}",
            first.rows, second.rows
        ),
        format!(
            "look at the file, then set [csv] delimiter = {} or {} in the configuration; where both \
             are used, export the file again",
            delimiter_setting(first.delimiter),
            delimiter_setting(second.delimiter)
        ),
    )
}

fn spaces(example: &str) -> Finding {
    Finding::error(
        "file.dialect-ambiguous",
        format!(
            "the columns seem to be split by spaces, and the comma in \"{}\" to stand before decimals",
            escape(example)
        ),
        "export it again with semicolons or tabs between the columns; where the comma does split them, \
         set [csv] delimiter = \",\" in the configuration",
    )
}

fn delimiter_name(delimiter: char) -> &'static str {
    match delimiter {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "vertical bars",
    }
}

fn delimiter_setting(delimiter: char) -> String {
    if delimiter == '\t' { "\"tab\"".to_owned() } else { format!("\"{delimiter}\"") }
}

fn title(fault: &TitleFault, format: CsvFormat) -> Finding {
    match fault {
        TitleFault::Missing { column, titles } => {
            let name = column.name();
            let mut finding = Finding::error(
                "header.missing-column",
                format!(
                    "no column is known as the {name}, which the {format} format needs; the titles \
                     are {}",
                    quoted_list(titles)
                ),
                format!(
                    "name the title in the configuration: [csv] columns = {{ {name} = \"...\" }}; \
                     where this line is a row and not titles: [csv] header = \"no\""
                ),
            );
            finding.column = Some(name);
            finding
        }
        TitleFault::Duplicate { column, titles: [first, second] } => {
            let name = column.name();
            let (first, second) = (escape(first), escape(second));
            let mut finding = Finding::error(
                "header.duplicate-column",
                format!("two columns could be the {name}: \"{first}\" and \"{second}\""),
                if first == second {
                    "delete or rename the column that is not meant".to_owned()
                } else {
                    format!(
                        "say which in the configuration: [csv] columns = {{ {name} = \"{first}\" }}"
                    )
                },
            );
            finding.column = Some(name);
            finding
        }
    }
}

fn quoted_list(titles: &[String]) -> String {
    let mut shown: Vec<String> =
        titles.iter().take(TITLES_SHOWN).map(|title| format!("\"{}\"", escape(title))).collect();
    if titles.len() > TITLES_SHOWN {
        shown.push(format!("and {} more", titles.len() - TITLES_SHOWN));
    }
    shown.join(", ")
}
