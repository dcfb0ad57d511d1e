//! What is said of a file as a whole.

use crate::model::is_hidden;
use crate::model::text::escape;
use crate::reading::{Column, EncodingFault, Kind};
use crate::ui::shell::quote;
use crate::ui::words::t;

/// How many encodings are offered, and how many words of each are shown.
pub(super) const READINGS_SHOWN: usize = 6;
const WORDS_SHOWN: usize = 3;

/// How many titles are quoted in one message.
const TITLES_SHOWN: usize = 12;

pub(super) fn encoding(fault: &EncodingFault) -> String {
    match fault {
        EncodingFault::Kind(kind) => match kind {
            Kind::Zip => t!("check-kind-zip"),
            Kind::OldExcel => t!("check-kind-old-excel"),
            Kind::Pdf => t!("check-kind-pdf"),
            Kind::Gzip => t!("check-kind-gzip"),
            Kind::Html => t!("check-kind-html"),
            Kind::Message => t!("check-kind-message"),
            Kind::Xml => t!("check-kind-xml"),
            Kind::Json => t!("check-kind-json"),
            Kind::Other(name) => t!("check-kind-other", name = *name),
        },
        EncodingFault::NotAsSaid(encoding) => {
            t!("check-encoding-not-as-said", encoding = *encoding)
        }
        EncodingFault::Mark(encoding) => t!("check-encoding-mark", encoding = *encoding),
        EncodingFault::Cut | EncodingFault::HalfCut => t!("check-encoding-cut"),
        EncodingFault::Mixed(byte) => t!("check-encoding-mixed", byte = format!("{byte:02X}")),
        EncodingFault::Binary(byte) => t!("check-encoding-binary", byte = format!("{byte:02X}")),
        EncodingFault::Unknown(byte, _) => {
            t!("check-encoding-unknown", byte = format!("{byte:02X}"))
        }
    }
}

pub(super) fn encoding_advice(fault: &EncodingFault) -> String {
    match fault {
        EncodingFault::Kind(kind) => match kind {
            Kind::Zip => t!("check-kind-zip-advice"),
            Kind::OldExcel => t!("check-kind-old-excel-advice"),
            Kind::Pdf => t!("check-kind-pdf-advice"),
            Kind::Gzip => t!("check-kind-gzip-advice"),
            Kind::Html => t!("check-kind-html-advice"),
            Kind::Message => t!("check-kind-message-advice"),
            Kind::Xml => t!("check-kind-xml-advice"),
            Kind::Json | Kind::Other(_) => t!("check-kind-json-advice"),
        },
        EncodingFault::NotAsSaid(_) => t!("check-encoding-not-as-said-advice"),
        EncodingFault::Mark(_) => t!("check-encoding-mark-advice"),
        EncodingFault::Cut => t!("check-encoding-cut-advice"),
        EncodingFault::HalfCut => t!("check-cut-advice"),
        EncodingFault::Mixed(_) => t!("check-encoding-mixed-advice"),
        EncodingFault::Binary(_) => t!("check-encoding-binary-advice"),
        EncodingFault::Unknown(_, readings) => {
            let shown = readings.iter().take(READINGS_SHOWN).map(|(name, words)| {
                let words: Vec<_> = words.iter().take(WORDS_SHOWN).map(|w| escape(w)).collect();
                t!("check-encoding-reading", encoding = *name, words = words.join(" "))
            });
            t!("check-encoding-unknown-advice", readings = shown.collect::<Vec<_>>().join(", "))
        }
    }
}

pub(super) fn delimiter_name(delimiter: char) -> String {
    match delimiter {
        ',' => t!("check-commas"),
        ';' => t!("check-semicolons"),
        '\t' => t!("check-tabs"),
        _ => t!("check-pipes"),
    }
}

/// The word for a delimiter on the command line.
pub(super) fn delimiter_word(delimiter: char) -> &'static str {
    match delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "pipe",
    }
}

/// Columns in words: `the loan id and the amount`.
pub(super) fn named(columns: &[Column]) -> String {
    let names: Vec<_> =
        columns.iter().map(|column| t!("check-the-column", column = column.name())).collect();
    match &names[..] {
        [first @ .., last] if !first.is_empty() => {
            t!("check-and", first = first.join(", "), last = last.as_str())
        }
        _ => names.concat(),
    }
}

/// How to say which titles are those of these columns.
pub(super) fn name_them(columns: &[Column]) -> String {
    let title = t!("help-value-title");
    let each = |form: &dyn Fn(&str) -> String, between: &str| {
        columns.iter().map(|column| form(column.name())).collect::<Vec<_>>().join(between)
    };
    let options = each(&|column| format!("--column {column}={title}"), " ");
    let settings = each(&|column| format!("{column} = \"{title}\""), ", ");
    t!("check-no-title-advice", options, settings)
}

/// What says on the command line that a column has a title: a title with a sign that no shell takes as it
/// is shown is known without it, too.
pub(super) fn column_option(column: &str, title: &str) -> String {
    let title = title.replace(|c: char| is_hidden(c) || c == '\\' || c == '\'', " ");
    format!("--column {}", quote(format!("{column}={}", title.trim()).as_ref()))
}

pub(super) fn quoted_list(titles: &[String]) -> String {
    let titles: Vec<_> = titles.iter().filter(|title| !title.trim().is_empty()).collect();
    let quoted = |title: &&String| t!("check-title", title = escape(title));
    let mut shown: Vec<String> = titles.iter().take(TITLES_SHOWN).map(quoted).collect();
    if titles.len() > TITLES_SHOWN {
        shown.push(t!("check-more-titles", count = titles.len() - TITLES_SHOWN));
    }
    shown.join(", ")
}
