//! Why a cell is not an amount, in words.

use iso_currency::Currency;

use super::finding::Finding;
use crate::model::text::escape;
use crate::reading::Number;
use crate::t;

/// Why a cell is not an amount.
#[derive(Debug)]
pub(super) enum CellFault<'c> {
    Missing,
    NotANumber,
    /// It is a number with this separator, and the user named the other one.
    NotAsSaid {
        separator: char,
    },
    /// It is two numbers, and the file does not say which.
    Ambiguous(Number<'c>, Number<'c>),
    /// It is a number with this separator, and another line has the other one.
    Contradiction {
        number: Number<'c>,
        separator: char,
        against: u64,
    },
    Negative,
    Decimals {
        found: usize,
        most: usize,
        currency: Option<Currency>,
    },
    TooLarge,
}

impl CellFault<'_> {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "amount.missing",
            Self::NotANumber | Self::NotAsSaid { .. } => "amount.not-a-number",
            Self::Ambiguous(..) | Self::Contradiction { .. } => "amount.ambiguous",
            Self::Negative => "amount.negative",
            Self::Decimals { .. } => "amount.decimals",
            Self::TooLarge => "amount.too-large",
        }
    }

    /// What is said to the user about the cell.
    pub fn finding(&self, cell: &str) -> Finding {
        Finding::error(self.code(), self.message(escape(cell)), self.advice(cell))
            .in_field("amount", cell)
    }

    fn message(&self, amount: String) -> String {
        match self {
            Self::Missing => t!("check-amount-missing"),
            Self::NotANumber => t!("check-amount-no-number", amount = amount),
            Self::NotAsSaid { separator } => {
                t!("check-amount-not-as-said", amount = amount, separator = name(*separator))
            }
            Self::Ambiguous(one, other) => t!(
                "check-amount-two",
                amount = amount,
                one = escape(&one.digits),
                other = escape(&other.digits)
            ),
            Self::Contradiction { number, separator, against } => t!(
                "check-amount-against",
                amount = amount,
                number = escape(&number.digits),
                separator = name(*separator),
                line = against.to_string()
            ),
            Self::Negative => t!("check-amount-negative", amount = amount),
            Self::Decimals { found, most, currency: Some(currency) } => t!(
                "check-amount-decimals",
                amount = amount,
                found = *found,
                currency = currency.code(),
                most = *most
            ),
            Self::Decimals { found, most, currency: None } => {
                t!("check-amount-many-decimals", amount = amount, found = *found, most = *most)
            }
            Self::TooLarge => t!("check-amount-too-large", amount = amount),
        }
    }

    fn advice(&self, cell: &str) -> String {
        match self {
            Self::Missing => t!("check-amount-missing-advice"),
            Self::NotANumber => number_advice(cell),
            Self::NotAsSaid { separator } => {
                t!("check-amount-not-as-said-advice", sign = separator.to_string())
            }
            Self::Ambiguous(..) => t!("check-amount-two-advice"),
            Self::Contradiction { .. } => t!("check-amount-against-advice"),
            Self::Negative => t!("check-amount-negative-advice"),
            Self::Decimals { currency: Some(_), .. } => t!("check-amount-decimals-advice"),
            Self::Decimals { currency: None, .. } => t!("check-amount-many-decimals-advice"),
            Self::TooLarge => t!("check-amount-too-large-advice"),
        }
    }
}

fn number_advice(cell: &str) -> String {
    let cell = cell.trim();
    if cell.starts_with('(') {
        t!("check-amount-parentheses-advice")
    } else if cell.starts_with('#') {
        t!("check-amount-formula-advice")
    } else if cell.starts_with(|c: char| c.is_ascii_digit()) && cell.contains(['e', 'E']) {
        t!("check-amount-rounded-advice")
    } else {
        t!("check-amount-no-number-advice")
    }
}

/// What the sentences call a separator.
fn name(separator: char) -> &'static str {
    if separator == '.' { "point" } else { "comma" }
}
