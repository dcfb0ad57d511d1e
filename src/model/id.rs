use std::borrow::Cow;
use std::fmt;

use super::sign::{composed, is_hidden, plain_sign};
use super::text;

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdFault {
    Missing,
    /// A spreadsheet took a long id for a number and rounded it: `1.23457E+11`.
    ScientificNotation,
    /// A formula of a spreadsheet, `="0042"`, or what stands where one failed, `#REF!`.
    SpreadsheetError,
    /// It holds a line break, or a character that cannot be seen (see [`is_hidden`]).
    ControlCharacter,
}

/// Takes away the white space that exports leave around an id, and the form feed before a page of a printed report.
/// Line breaks stay, to be refused: they mean that the row is not what it seems.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| matches!(c, '\t' | '\x0C') || (c.is_whitespace() && !is_hidden(c)))
}

/// The id in a field of a file.
pub(crate) fn read_id(field: &str) -> Result<&str, IdFault> {
    parse(text::as_meant(trim(field)))
}

fn parse(id: &str) -> Result<&str, IdFault> {
    if id.is_empty() {
        Err(IdFault::Missing)
    } else if id.chars().any(is_hidden) {
        Err(IdFault::ControlCharacter)
    } else if is_scientific(id) {
        Err(IdFault::ScientificNotation)
    } else if is_spreadsheet_error(id) {
        Err(IdFault::SpreadsheetError)
    } else {
        Ok(id)
    }
}

/// `1.23457E+11`, `1,23457E11`, `1E+11`. Without a fraction the sign is needed, since `12E5` may
/// be a true id.
pub(crate) fn is_scientific(id: &str) -> bool {
    id.as_bytes().first().is_some_and(u8::is_ascii_digit) && has_exponent(id)
}

#[cold]
fn has_exponent(id: &str) -> bool {
    let Some(at) = id.bytes().position(|b| matches!(b, b'E' | b'e')) else { return false };
    let (mantissa, exponent) = (&id[..at], &id[at + 1..]);
    let (whole, has_fraction) = match mantissa.split_once(['.', ',']) {
        Some((whole, fraction)) if fraction.bytes().all(|b| b.is_ascii_digit()) => (whole, true),
        Some(_) => return false,
        None => (mantissa, false),
    };
    let unsigned = exponent.strip_prefix(['+', '-']);
    is_digits(whole)
        && is_digits(unsigned.unwrap_or(exponent))
        && (has_fraction || unsigned.is_some())
}

/// `#REF!`, `#DIV/0!`, `#NAME?` and `#N/A`, in French `#VALEUR!`, in Spanish `#¡REF!` and `#N/D`;
/// `####`, where a column was too narrow; and `="0042"`, which is written to keep the zeros.
fn is_spreadsheet_error(id: &str) -> bool {
    let is_error = |name: &str| {
        name.ends_with(['!', '?'])
            || ["N/A", "N/D"].iter().any(|missing| name.eq_ignore_ascii_case(missing))
            || (!name.is_empty() && name.bytes().all(|b| b == b'#'))
    };
    // `Err:502` of LibreOffice.
    let is_numbered = |number: &str| number.len() == 3 && is_digits(number);
    id.strip_prefix("Err:").is_some_and(is_numbered)
        || id.strip_prefix('#').is_some_and(is_error)
        || (id.starts_with("=\"") && id.ends_with('"'))
}

/// Whether it is a whole number, written in digits alone.
#[inline]
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether this can be the id of a partner, which becomes a part of every URL.
pub(crate) fn is_partner_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Reads an id. It is text: leading zeros, dashes and slashes are part of it, and
            /// only the white space around it is not.
            pub fn parse(text: &str) -> Result<Self, IdFault> {
                parse(trim(text)).map(|id| Self(id.to_owned()))
            }

            /// The id as it is sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

id_type! {
    /// The partner's own id of a loan.
    LoanId
}
id_type! {
    /// The partner's own id of a borrower.
    ClientId
}

/// An id without what people and programs change: case, zeros before a number, and signs that look like
/// others. Two ids for which this is the same may well be meant for one.
pub(crate) fn normalize_id(id: &str) -> String {
    let mut normalized = String::with_capacity(id.len());
    let (mut is_number, mut is_zero) = (false, false);
    for c in plain_id(id).chars() {
        // The zero that a number began with gives way to its next digit.
        if is_zero && c.is_ascii_digit() {
            normalized.pop();
        }
        is_zero = c == '0' && (is_zero || !is_number);
        is_number = c.is_ascii_digit();
        normalized.push(c.to_ascii_lowercase());
    }
    normalized
}

/// The same, whichever signs stand between its parts.
pub(crate) fn loose_id(id: &str) -> String {
    normalize_id(id).chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

/// An id with the signs of ASCII that its others look like, in small letters; one that has no others is left
/// as it is.
pub(crate) fn plain_id(id: &str) -> Cow<'_, str> {
    if id.is_ascii() {
        return id.into();
    }
    let whole = composed(id);
    whole.chars().map(|c| plain_sign(c).unwrap_or(c)).collect::<String>().to_lowercase().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_keeps_everything_but_the_white_space_around_it() {
        for (text, id) in [
            ("LOAN/4217/2024", "LOAN/4217/2024"),
            (" \t0042\u{A0}", "0042"),
            ("\u{C}0042", "0042"),
            ("\u{202F}N 7\u{3000}", "N 7"),
            ("12E5", "12E5"),
            ("1E", "1E"),
            ("E+5", "E+5"),
            ("1.2.3E+5", "1.2.3E+5"),
            ("Prêt-7", "Prêt-7"),
            ("#1042", "#1042"),
        ] {
            assert_eq!(LoanId::parse(text).unwrap().as_str(), id, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_an_id_says_why() {
        use IdFault::{ControlCharacter, Missing, ScientificNotation, SpreadsheetError};
        for (text, fault) in [
            ("", Missing),
            (" \u{A0}\t", Missing),
            ("1.23457E+11", ScientificNotation),
            ("1,23457E+11", ScientificNotation),
            ("1.23457e11", ScientificNotation),
            ("1.E+11", ScientificNotation),
            ("1E+11", ScientificNotation),
            ("#REF!", SpreadsheetError),
            ("Err:502", SpreadsheetError),
            ("#N/A", SpreadsheetError),
            ("#DIV/0!", SpreadsheetError),
            ("#¿NOMBRE?", SpreadsheetError),
            ("#######", SpreadsheetError),
            ("=\"0042\"", SpreadsheetError),
            ("L-1\n", ControlCharacter),
            ("L\r\n1", ControlCharacter),
            ("L\u{1b}[31m1", ControlCharacter),
            ("L\u{85}1", ControlCharacter),
            ("L\u{200B}1", ControlCharacter),
            ("\u{202E}1-L", ControlCharacter),
            ("L-1\u{FEFF}", ControlCharacter),
        ] {
            assert_eq!(ClientId::parse(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn ids_that_differ_in_case_or_leading_zeros_fold_to_the_same() {
        for (id, folded) in [
            ("0042", "42"),
            ("LN-007/0203", "ln-7/203"),
            ("100", "100"),
            ("000", "0"),
            ("0", "0"),
            ("A0", "a0"),
            ("ÉTÉ-10", "été-10"),
            ("KIN–0401", "kin-401"),
            ("КР\u{2212}７", "kp-7"),
        ] {
            assert_eq!(normalize_id(id), folded, "{id}");
        }
    }
}
