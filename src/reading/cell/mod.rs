//! How the text of a cell is read as a number.

pub(super) mod currency;
pub(super) mod fields;
pub(super) mod letters;
pub(super) mod months;
pub(super) mod nothing;
pub(super) mod numbers;

use std::fmt;

use crate::model::{Amount, AmountFault, is_digits, significant};

/// A number by its digits. It has the spelling of an [`Amount`], though not yet its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number<'c> {
    /// Whether a minus sign stands before the digits, also before those of zero.
    pub negative: bool,
    /// The whole part, which may be in groups, and the decimals behind their separator.
    digits: &'c str,
    /// How many of the digits are decimals.
    pub decimals: usize,
    /// What the whole part comes to, up to [`MOST`].
    units: i64,
}

/// So much no number needs to be told from: no amount has as many digits.
const MOST: i64 = 100_000_000_000_000_000;

/// The number as plain digits with a decimal point: `1250.50`.
impl fmt::Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = self.parts();
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        f.write_str(if whole.is_empty() { "0" } else { &whole })?;
        if decimals.is_empty() { Ok(()) } else { write!(f, ".{decimals}") }
    }
}

impl Number<'_> {
    /// The whole part, with its groups and the decimal separator, and the decimals.
    fn parts(&self) -> (&str, &str) {
        self.digits.split_at(self.digits.len() - self.decimals)
    }

    /// Whether all its digits are zeros.
    pub fn is_zero(&self) -> bool {
        self.units == 0 && self.significant_decimals() == 0
    }

    /// How many decimals there are before the zeros at the end.
    pub fn significant_decimals(&self) -> usize {
        significant(self.parts().1)
    }

    /// Whether there are no more of them than these.
    pub fn has_at_most(&self, decimals: usize) -> bool {
        self.decimals <= decimals || self.significant_decimals() <= decimals
    }

    /// The amount that it is, but for its sign.
    #[inline]
    pub fn amount(&self) -> Result<Amount, AmountFault> {
        Amount::new(self.units, self.parts().1)
    }
}

/// What a cell can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<'c> {
    /// It is the same number with either decimal separator.
    Same(Number<'c>),
    /// It is a number with this decimal separator only.
    One(Number<'c>, char),
    /// It is two different numbers.
    Two {
        /// The one with a decimal point.
        point: Number<'c>,
        /// The one with a decimal comma.
        comma: Number<'c>,
    },
}

impl<'c> Reading<'c> {
    /// The number that it is with this decimal separator.
    pub(crate) fn with(self, separator: char) -> Number<'c> {
        match self {
            Self::Same(number) | Self::One(number, _) => number,
            Self::Two { comma, .. } if separator == ',' => comma,
            Self::Two { point, .. } => point,
        }
    }

    /// Whether it has neither groups nor decimals.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self, Self::Same(number) if is_digits(number.digits))
    }

    /// Reads a cell strictly: digits, in groups or not, and decimals after a separator, either of which may be
    /// left out beside it. `None` where it is no number with any.
    ///
    /// Groups may be split by one of: a space, also a narrow one or one that does not break, an apostrophe,
    /// and whichever of `,` and `.` does not start the decimals. They are of three digits, and after commas also of two, as in
    /// India: `12,34,567.50`.
    pub fn of(cell: &'c str) -> Option<Self> {
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let (mut digits, mut negative) = (cell, false);
        if !is_digit(cell.as_bytes().first()) || !is_digit(cell.as_bytes().last()) {
            let trimmed = cell.trim();
            // Of what accountants write for a negative number only zero is read: `(0.00)`.
            let bracketed = trimmed.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            let is_zero = |number: &&str| !number.contains(|c| matches!(c, '1'..='9'));
            let trimmed = bracketed.filter(is_zero).unwrap_or(trimmed);
            let unsigned = trimmed.strip_prefix(['-', '\u{2212}', '\u{2013}']);
            (digits, negative) = (unsigned.unwrap_or(trimmed), unsigned.is_some());
        }
        Self::of_digits(digits, negative)
    }

    /// Reads what is neither signed nor in white space.
    fn of_digits(digits: &'c str, negative: bool) -> Option<Self> {
        let number = |units, decimals| Number { negative, digits, decimals, units };
        let (mut first, mut units) = (0, 0);
        for digit in digits.bytes().take_while(u8::is_ascii_digit) {
            first += 1;
            units = with_digit(units, digit);
        }
        let rest = &digits[first..];
        let Some(sign) = rest.chars().next() else {
            return (first > 0).then_some(Self::Same(number(units, 0)));
        };
        let after = &rest[sign.len_utf8()..];
        let is_decimal = matches!(sign, '.' | ',');
        // `.50` and `500.`, as Oracle and SAS write them.
        let is_half = is_decimal && if first == 0 { is_digits(after) } else { after.is_empty() };
        if is_half {
            return Some(Self::One(number(units, after.len()), sign));
        }
        if first == 0 {
            return None;
        }
        if is_decimal && is_digits(after) {
            let decimal = number(units, after.len());
            if first > 3 || after.len() != 3 || digits.starts_with('0') {
                return Some(Self::One(decimal, sign));
            }
            let grouped = number(after.bytes().fold(units, with_digit), 0);
            return Some(match sign {
                '.' => Self::Two { point: decimal, comma: grouped },
                _ => Self::Two { point: grouped, comma: decimal },
            });
        }
        let whole = groups(digits, first, sign)?;
        let units = whole.bytes().filter(u8::is_ascii_digit).fold(0, with_digit);
        let mut rest = digits[whole.len()..].chars();
        match (sign, rest.next()) {
            ('.', None) => Some(Self::One(number(units, 0), ',')),
            (',', None) => Some(Self::One(number(units, 0), '.')),
            (_, None) => Some(Self::Same(number(units, 0))),
            (_, Some(decimal @ ('.' | ','))) if decimal != sign => {
                let decimals = rest.as_str();
                let are_decimals = decimals.is_empty() || is_digits(decimals);
                are_decimals.then_some(Self::One(number(units, decimals.len()), decimal))
            }
            _ => None,
        }
    }
}

/// A number with one more digit.
fn with_digit(units: i64, digit: u8) -> i64 {
    (units * 10 + i64::from(digit - b'0')).min(MOST)
}

fn count_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether it is a space that programs write between groups of digits.
pub(crate) const fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}')
}

/// The beginning of `digits` that is in groups, of which the first has so many digits.
fn groups(digits: &str, first: usize, separator: char) -> Option<&str> {
    let splits_groups =
        matches!(separator, '\'' | '\u{2018}' | '\u{2019}' | '\u{2BC}' | '´' | '`' | ',' | '.')
            || is_space(separator);
    let (mut of_three, mut indian) = (first <= 3, separator == ',' && first <= 2);
    let (mut last, mut rest) = (None, &digits[first..]);
    while let Some(group) = rest.strip_prefix(separator) {
        if let Some(size) = last.replace(count_digits(group)) {
            of_three &= size == 3;
            indian &= size == 2;
        }
        rest = &group[last.unwrap_or_default()..];
    }
    let are_groups = last == Some(3) && (of_three || indian) && !digits.starts_with('0');
    (splits_groups && are_groups).then(|| &digits[..digits.len() - rest.len()])
}

#[cfg(test)]
mod tests;
