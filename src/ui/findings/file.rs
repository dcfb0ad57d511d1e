//! What is said of a file as a whole.

use crate::model::text::escape;
use crate::reading::{EncodingFault, Kind};
use crate::t;

/// How many titles are quoted in one message.
const TITLES_SHOWN: usize = 12;

pub(super) fn encoding(fault: EncodingFault) -> String {
    match fault {
        EncodingFault::Kind(kind) => match kind {
            Kind::Zip => t!("check-kind-zip"),
            Kind::OldExcel => t!("check-kind-old-excel"),
            Kind::Pdf => t!("check-kind-pdf"),
            Kind::Gzip => t!("check-kind-gzip"),
            Kind::Html => t!("check-kind-html"),
            Kind::Xml => t!("check-kind-xml"),
            Kind::Json => t!("check-kind-json"),
        },
        EncodingFault::NotAsSaid(encoding) => {
            t!("check-encoding-not-as-said", encoding = encoding)
        }
        EncodingFault::Mark(encoding) => t!("check-encoding-mark", encoding = encoding),
        EncodingFault::Cut => t!("check-encoding-cut"),
        EncodingFault::Mixed(byte) => t!("check-encoding-mixed", byte = format!("{byte:02X}")),
        EncodingFault::Binary(byte) => t!("check-encoding-binary", byte = format!("{byte:02X}")),
    }
}

pub(super) fn encoding_advice(fault: EncodingFault) -> String {
    match fault {
        EncodingFault::Kind(kind) => match kind {
            Kind::Zip => t!("check-kind-zip-advice"),
            Kind::OldExcel => t!("check-kind-old-excel-advice"),
            Kind::Pdf => t!("check-kind-pdf-advice"),
            Kind::Gzip => t!("check-kind-gzip-advice"),
            Kind::Html => t!("check-kind-html-advice"),
            Kind::Xml => t!("check-kind-xml-advice"),
            Kind::Json => t!("check-kind-json-advice"),
        },
        EncodingFault::NotAsSaid(_) => t!("check-encoding-not-as-said-advice"),
        EncodingFault::Mark(_) => t!("check-encoding-mark-advice"),
        EncodingFault::Cut => t!("check-encoding-cut-advice"),
        EncodingFault::Mixed(_) => t!("check-encoding-mixed-advice"),
        EncodingFault::Binary(_) => t!("check-encoding-binary-advice"),
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

pub(super) fn delimiter_setting(delimiter: char) -> String {
    if delimiter == '\t' { "\"tab\"".to_owned() } else { format!("\"{delimiter}\"") }
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
