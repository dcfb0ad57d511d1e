//! What is wrong with a file as a whole, in words.

use super::finding::Finding;
use crate::csv_file::{EncodingFault, Fault, Reading, TitleFault};
use crate::repayment::CsvFormat;
use crate::text::escape;

/// How many titles are quoted in one message.
const TITLES_SHOWN: usize = 12;

pub(super) fn finding(fault: &Fault, format: CsvFormat) -> Finding {
    match fault {
        Fault::Empty { line, header } => empty(*header).on_line(*line),
        Fault::Encoding { line, fault } => encoding(*fault).on_line(*line),
        Fault::Ambiguous(readings) => ambiguous(readings),
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

fn encoding(fault: EncodingFault) -> Finding {
    let message = match fault {
        EncodingFault::Utf16 => {
            "the file is in UTF-16, which Excel calls \"Unicode text\"; this program reads UTF-8"
                .to_owned()
        }
        EncodingFault::ZeroByte => {
            "the file holds zero bytes: it is in UTF-16, or it is not a text file".to_owned()
        }
        EncodingFault::NotUtf8(byte) => {
            format!("the file is not in UTF-8: this line holds the byte {byte:02X}")
        }
    };
    Finding::error(
        "file.encoding",
        message,
        "in Excel, choose File > Save As > \"CSV UTF-8 (Comma delimited)\"; elsewhere, export as UTF-8",
    )
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
