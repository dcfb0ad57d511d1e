//! What is said of an id.

use super::file::READINGS_SHOWN;
use crate::checks::{Code, IdDoubt, id_in_formula};
use crate::model::text::escape;
use crate::model::{IdFault, is_hidden, is_mark, plain_sign, read_id};
use crate::reading;
use crate::ui::words::{self, Said, said, t};

pub(super) fn wrong(fault: IdFault, which: String, plain: &str) -> Said {
    let id = escape(plain);
    match fault {
        IdFault::Missing if plain.trim().is_empty() => said!("check-id-missing", which),
        IdFault::Missing => said!("check-id-nothing", which, id),
        IdFault::ScientificNotation => said!("check-id-rounded", which, id),
        IdFault::SpreadsheetError => formula(which, plain),
        IdFault::ControlCharacter if plain.starts_with('\u{FEFF}') => {
            said!("check-id-joined", which, id)
        }
        IdFault::ControlCharacter => hidden(which, id, plain),
    }
}

/// Marks that cannot be seen are not of the id; of a line break or a sign of a terminal nobody knows what was meant.
fn hidden(which: String, id: String, plain: &str) -> Said {
    let meant = plain.replace(is_hidden, "");
    match read_id(&meant) {
        Ok(meant) if !plain.contains(char::is_control) => {
            said!("check-id-with-mark", which, id, meant = escape(meant))
        }
        _ => said!("check-id-hidden", which, id),
    }
}

/// What is said of a formula.
fn formula(which: String, plain: &str) -> Said {
    let id = escape(plain);
    match id_in_formula(plain).map(escape) {
        Some(meant) => said!("check-id-text", which, id, meant),
        None => said!("check-id-formula", which, id),
    }
}

/// What is doubtful in an id, with its code, and the id as it may have been.
pub(super) fn doubtful((doubt, code): (&IdDoubt, Code), which: String, plain: &str) -> Said {
    let id = escape(plain);
    match doubt {
        IdDoubt::Lost { .. } => said!("check-id-lost", which, id),
        IdDoubt::Guessed => {
            let others = reading::readings(plain).into_iter().take(READINGS_SHOWN);
            let others = others
                .map(|(encoding, id)| t!("check-encoding-reading", encoding, words = escape(&id)));
            let others: Vec<_> = others.collect();
            let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
            said!("check-id-guessed", id, others)
        }
        IdDoubt::Formula => formula(which, plain),
        IdDoubt::TooLong { length } => {
            said!("check-id-long", which, length = words::amount(length), id)
        }
        IdDoubt::Reformatted { meant: Some(meant) } => {
            let (meant, code) = (escape(meant), code.to_string());
            said!("check-id-reformatted", which, id, meant, code)
        }
        IdDoubt::Reformatted { meant: None } => said!("check-id-zeros", which, id),
        IdDoubt::OtherShape { other } => {
            said!("check-id-shape", which, id, other = escape(other))
        }
        IdDoubt::OtherLength { others } => {
            let length = plain.matches(|c: char| c.is_ascii_digit()).count().to_string();
            said!("check-id-length", which, id, length, others = others.to_string())
        }
        IdDoubt::Several => said!("check-id-several", which, id),
        IdDoubt::Date => said!("check-id-date", which, id),
        IdDoubt::Time => said!("check-id-time", which, id),
        IdDoubt::CutEntity => said!("check-id-entity", which, id),
        IdDoubt::Shortened => said!("check-id-shortened", which, id),
        IdDoubt::LookAlike { sign, meant } => {
            let (sign, meant) = (sign_name(*sign), escape(meant));
            said!("check-id-look-alike", which, id, sign, meant)
        }
    }
}

pub(super) fn named(loan: &str, client: Option<&str>) -> String {
    let loan = escape(loan);
    match client.map(escape) {
        None => t!("check-loan", loan),
        Some(client) => t!("check-loan-of-client", loan, client),
    }
}

/// Ids that differ from `other` by a sign that looks like it, or by what seldom tells two loans apart; on
/// which line that stands, unless it was reported before.
pub(super) fn nearly(
    id: &str,
    client: Option<&str>,
    first: Option<u64>,
    (loan, other): &(String, Option<String>),
) -> Said {
    if let (true, Some(client), Some(other)) = (id == loan, client, other.as_deref()) {
        let (loan, client, other) = (escape(loan), escape(client), escape(other));
        return match first.map(|line| line.to_string()) {
            None => said!("check-client-otherwise", loan, client, other),
            Some(line) => said!("check-client-nearly", loan, client, other, line),
        };
    }
    let sign = id.chars().chain(loan.chars()).find(|c| plain_sign(*c).is_some() || is_mark(*c));
    let (id, other) = (named(id, client), named(loan, other.as_deref()));
    let Some(line) = first.map(|line| line.to_string()) else {
        return said!("check-otherwise", id, other);
    };
    match sign.map(sign_name) {
        None => said!("check-nearly", id, line, other),
        Some(sign) => said!("check-nearly-sign", id, line, other, sign),
    }
}

/// The name of a sign that looks like another one: `U+2013, an en dash`, or itself where everybody has it.
fn sign_name(sign: char) -> String {
    if sign.is_ascii() {
        return sign.to_string();
    }
    let kind = match sign {
        '\u{2013}' => "en-dash",
        '\u{2014}' => "em-dash",
        '\u{2212}' => "minus",
        '\u{370}'..='\u{3FF}' => "greek",
        '\u{400}'..='\u{52F}' => "cyrillic",
        '\u{FF01}'..='\u{FF5E}' => "wide",
        _ => match plain_sign(sign) {
            Some('-') => "dash",
            Some(' ') => "space",
            Some('\'' | '"') => "quote",
            _ => "other",
        },
    };
    t!("check-sign-name", code = format!("U+{:04X}", u32::from(sign)), kind)
}
