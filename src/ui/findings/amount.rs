//! What is said of a cell that is no amount.

use crate::checks::CellFault;
use crate::model::text::escape;
use crate::model::{is_hidden, plain_number};
use crate::reading::{Reading, currencies_in, has_digit, is_word_for_nothing};
use crate::ui::words::{self, Said, said};

pub(super) fn of(fault: &CellFault, cell: &str) -> Said {
    let amount = escape(cell);
    match fault {
        CellFault::Missing => said!("check-amount-missing"),
        CellFault::NotANumber => no_number(cell.trim(), amount),
        CellFault::NotAsSaid { separator } => {
            said!("check-amount-not-as-said", amount, separator = separator_name(*separator))
        }
        // It has groups only.
        CellFault::Contradiction { separator, against } if !cell.contains(*separator) => {
            let (separator, line) = (separator_name(*separator), against.to_string());
            said!("check-amount-against-groups", amount, separator, line)
        }
        CellFault::Ambiguous { one, other } => {
            let (one, other) = (words::amount(one.as_str()), words::amount(other.as_str()));
            said!("check-amount-two", amount, one, other)
        }
        CellFault::Contradiction { separator, against } => {
            let (separator, line) = (separator_name(*separator), against.to_string());
            said!("check-amount-against", amount, separator, line)
        }
        CellFault::Negative => said!("check-amount-negative", amount),
        CellFault::Decimals { most, currency: Some(currency), .. } => {
            said!("check-amount-decimals", amount, currency = currency.code(), most)
        }
        CellFault::Decimals { found, most, currency: None } => {
            said!("check-amount-many-decimals", amount, found, most)
        }
        CellFault::TooLarge => said!("check-amount-too-large", amount),
    }
}

/// Whether a cell is a dash alone, or beside its currency, as in a format for accounts.
fn is_dash(cell: &str) -> bool {
    let beside = cell.trim_matches(['-', '–', '—', '−', ' ']);
    beside != cell
        && (beside.is_empty() || (!has_digit(beside) && currencies_in(beside).count() == 1))
}

fn no_number(cell: &str, amount: String) -> Said {
    let is_number = |text: &str| Reading::of(text).is_some();
    let is_foreign = |c: char| c.is_numeric() && !c.is_ascii();
    let bare =
        cell.trim_start_matches('=').trim_matches(['\'', '"', '’', '‘', '“', '”', '`']).trim();
    if let Some(plain) = plain_number(cell).filter(|plain| is_number(plain)) {
        said!("check-amount-other-digits", amount, plain)
    } else if is_word_for_nothing(cell) {
        said!("check-amount-nothing", amount)
    } else if bare != cell && is_number(bare) {
        said!("check-amount-quoted", amount)
    } else if is_dash(cell) {
        said!("check-amount-dash", amount)
    } else if cell.contains(is_foreign) || cell.contains(['\u{66B}', '\u{66C}']) {
        said!("check-amount-digits", amount)
    } else if cell.contains(is_hidden) {
        said!("check-amount-hidden", amount)
    } else if cell.strip_suffix('-').is_some_and(is_number) {
        said!("check-amount-minus-last", amount)
    } else if cell.starts_with('(') {
        said!("check-amount-parentheses", amount)
    } else if cell.starts_with('#') {
        said!("check-amount-formula", amount)
    } else if is_rounded(cell) {
        said!("check-amount-rounded", amount)
    } else {
        said!("check-amount-no-number", amount)
    }
}

/// `1.25E+06`.
fn is_rounded(cell: &str) -> bool {
    cell.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        let digits = exponent.trim_start_matches(['+', '-']);
        Reading::of(mantissa).is_some() && digits.parse::<u16>().is_ok()
    })
}

fn separator_name(separator: char) -> &'static str {
    if separator == '.' { "point" } else { "comma" }
}
