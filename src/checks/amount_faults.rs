//! Why a cell is not an amount, in words.

use iso_currency::Currency;

use super::finding::Finding;
use crate::csv_file::Number;
use crate::text::escape;

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
        let message = if cell.trim().is_empty() {
            format!("the amount {}", self.predicate())
        } else {
            format!("the amount \"{}\" {}", escape(cell), self.predicate())
        };
        Finding::error(self.code(), message, self.advice(cell)).in_field("amount", cell)
    }

    fn predicate(&self) -> String {
        match self {
            Self::Missing => "is empty".to_owned(),
            Self::NotANumber => "is not a number".to_owned(),
            Self::NotAsSaid { separator } => format!(
                "is a number only with a decimal {}, and the configuration says otherwise",
                name(*separator)
            ),
            Self::Ambiguous(one, other) => format!(
                "can be {} or {}, and the other amounts do not say which",
                escape(&one.digits),
                escape(&other.digits)
            ),
            Self::Contradiction { number, separator, against } => format!(
                "is {} with a decimal {}, but line {against} has a decimal {}",
                escape(&number.digits),
                name(*separator),
                name(if *separator == '.' { ',' } else { '.' })
            ),
            Self::Negative => "is negative".to_owned(),
            Self::Decimals { found, most, currency } => match currency {
                Some(currency) => {
                    format!("has {found} decimals, and {} has {most}", currency.code())
                }
                None => format!("has {found} decimals, and most currencies have {most}"),
            },
            Self::TooLarge => "is 1,000,000,000,000 or more".to_owned(),
        }
    }

    fn advice(&self, cell: &str) -> String {
        match self {
            Self::Missing => "write the amount, also where it is 0: an empty amount is not sent",
            Self::NotANumber => number_advice(cell),
            Self::NotAsSaid { separator } => {
                return format!("correct it, or set [csv] decimal_separator = \"{separator}\"");
            }
            Self::Ambiguous(..) => {
                "look up a loan that you know, then set [csv] decimal_separator = \".\" or \",\" in \
                 the configuration"
            }
            Self::Contradiction { .. } => {
                "write all amounts of the file in the same way, or export it again"
            }
            Self::Negative => "report what is repaid, or owed, at the end of the month: 0 or more",
            Self::Decimals { currency: Some(_), .. } => "round the amount in the export",
            Self::Decimals { currency: None, .. } => {
                "round the amount in the export; where the currency has three decimals, set \
                 [partner] currency"
            }
            Self::TooLarge => "check for an id in the amount column, or for two amounts run together",
        }
        .to_owned()
    }
}

fn number_advice(cell: &str) -> &'static str {
    let cell = cell.trim();
    if cell.starts_with('(') {
        "write 0 or more, without parentheses: in accounts they mean a negative amount"
    } else if cell.starts_with('#') {
        "correct the formula in the spreadsheet, or make its column wider, and export again"
    } else if cell.starts_with(|c: char| c.is_ascii_digit()) && cell.contains(['e', 'E']) {
        "format the column as a number in the spreadsheet, with its decimals, and export again"
    } else {
        "write digits with at most one decimal separator: no currency, no percent sign, no plus \
         sign, no text"
    }
}

fn name(separator: char) -> &'static str {
    if separator == '.' { "point" } else { "comma" }
}
