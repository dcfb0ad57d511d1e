//! What is said of a file as a whole.

use crate::model::is_hidden;
use crate::model::text::escape;
use crate::reading::{Column, EncodingFault, FileKind};
use crate::ui::shell::quote;
use crate::ui::words::{Said, said, t};

/// How many encodings are offered, and how many words of each are shown.
pub(super) const READINGS_SHOWN: usize = 6;
const WORDS_SHOWN: usize = 3;

const TITLES_SHOWN: usize = 12;

pub(super) fn encoding(fault: &EncodingFault) -> Said {
    match fault {
        EncodingFault::Kind(kind) => match kind {
            FileKind::Zip => said!("check-kind-zip"),
            FileKind::OldExcel => said!("check-kind-old-excel"),
            FileKind::Pdf => said!("check-kind-pdf"),
            FileKind::Gzip => said!("check-kind-gzip"),
            FileKind::Html => said!("check-kind-html"),
            FileKind::Message => said!("check-kind-message"),
            FileKind::Xml => said!("check-kind-xml"),
            FileKind::Json => said!("check-kind-json"),
            FileKind::Other(name) => said!("check-kind-other", name = *name),
        },
        EncodingFault::NotAsSaid(encoding) => {
            said!("check-encoding-not-as-said", encoding = *encoding)
        }
        EncodingFault::Mark(encoding) => said!("check-encoding-mark", encoding = *encoding),
        EncodingFault::Cut => said!("check-encoding-cut"),
        EncodingFault::HalfCut => said!("check-encoding-half-cut"),
        EncodingFault::Mixed(byte) => {
            said!("check-encoding-mixed", byte = format!("{byte:02X}"))
        }
        EncodingFault::Binary(byte) => {
            said!("check-encoding-binary", byte = format!("{byte:02X}"))
        }
        EncodingFault::Unknown(byte, readings) => {
            let shown = readings.iter().take(READINGS_SHOWN).map(|(name, words)| {
                let words: Vec<_> = words.iter().take(WORDS_SHOWN).map(|w| escape(w)).collect();
                t!("check-encoding-reading", encoding = *name, words = words.join(" "))
            });
            let readings = shown.collect::<Vec<_>>().join(", ");
            said!("check-encoding-unknown", byte = format!("{byte:02X}"), readings)
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
pub fn delimiter_word(delimiter: char) -> &'static str {
    match delimiter {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => "pipe",
    }
}

/// Columns in words: `the loan id and the amount`.
pub(super) fn named(columns: impl IntoIterator<Item = Column>) -> String {
    let name = |column: Column| t!("check-the-column", column = column.name());
    let names: Vec<_> = columns.into_iter().map(name).collect();
    match &names[..] {
        [first @ .., last] if !first.is_empty() => {
            t!("check-and", first = first.join(", "), last = last.as_str())
        }
        _ => names.concat(),
    }
}

/// What says on the command line which title each column has: the likely one, or a word in its place, in the quotes
/// that most titles need.
pub(super) fn title_options(columns: &[(Column, Option<String>)]) -> String {
    let option = |(column, likely): &(Column, Option<String>)| match likely {
        Some(title) => column_option(column.name(), title),
        None => format!("--column {}=\"{}\"", column.name(), t!("help-value-title")),
    };
    columns.iter().map(option).collect::<Vec<_>>().join(" ")
}

/// The same in the settings.
pub(super) fn title_settings(columns: &[(Column, Option<String>)]) -> String {
    let setting = |(column, likely): &(Column, Option<String>)| {
        let title = likely.as_deref().map_or_else(|| t!("help-value-title"), escape);
        format!("{} = \"{title}\"", column.name())
    };
    columns.iter().map(setting).collect::<Vec<_>>().join(", ")
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
