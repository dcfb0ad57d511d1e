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
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The number with this separator, with its sign.
    fn read(cell: &str, separator: char) -> Option<String> {
        let number = match Reading::of(cell)? {
            Reading::One(_, only) if only != separator => return None,
            Reading::Same(number) | Reading::One(number, _) => number,
            Reading::Two { point, .. } if separator == '.' => point,
            Reading::Two { comma, .. } => comma,
        };
        Some(format!("{}{number}", if number.negative { "-" } else { "" }))
    }

    #[test]
    fn numbers_with_a_decimal_point() {
        for (cell, digits) in [
            ("480.50", "480.50"),
            (" 007.5 ", "007.5"),
            ("1,250.50", "1250.50"),
            ("1,250", "1250"),
            ("12,34,567.50", "1234567.50"),
            ("1 250 000", "1250000"),
            ("1\u{A0}250.5", "1250.5"),
            ("1\u{202F}250.5", "1250.5"),
            ("1\u{2009}250.5", "1250.5"),
            ("1'250'000.00", "1250000.00"),
            ("1\u{2019}250", "1250"),
            ("1´234.50", "1234.50"),
            ("1`234.50", "1234.50"),
            ("-5", "-5"),
            ("\u{2013}5", "-5"),
            ("1\u{2003}250.5", "1250.5"),
            ("\u{2212}1,250.50", "-1250.50"),
            ("-0", "-0"),
            ("(0.00)", "0.00"),
            (".50", "0.50"),
            ("-.5", "-0.5"),
            ("500.", "500"),
            ("1,250.", "1250"),
        ] {
            assert_eq!(read(cell, '.').as_deref(), Some(digits), "{cell:?}");
        }
    }

    #[test]
    fn numbers_with_a_decimal_comma() {
        for (cell, digits) in [
            ("480,50", "480.50"),
            ("1.250,50", "1250.50"),
            ("1.250", "1250"),
            ("1.250.000", "1250000"),
            ("1 250,50", "1250.50"),
            (",50", "0.50"),
            ("500,", "500"),
        ] {
            assert_eq!(read(cell, ',').as_deref(), Some(digits), "{cell:?}");
        }
    }

    #[test]
    fn what_is_not_a_number() {
        for cell in [
            "",
            "-",
            ".",
            "..5",
            "5..",
            "1e3",
            "+5",
            "NaN",
            "1_000",
            "$5",
            "5%",
            "(5)",
            "(5.00)",
            "()",
            "5-",
            "- 5",
            "--5",
            "٣",
            "1,25",
            "1,2500",
            "0,250",
            "01,250",
            "1,250,50",
            "1250,000",
            "1,,250",
            "1, 250",
            "1,250 000",
            "1.2.3",
            "1.250,5",
            "1 2",
            "12,34,56",
            "123,45,678",
            "12.34,567",
            "1\n250",
            "5.5.",
            "5 .5",
            " . ",
            "1 .",
            "1,250.5,0",
        ] {
            assert_eq!(read(cell, '.'), None, "{cell:?}");
        }
        assert_eq!(read("1.25", ','), None);
        assert_eq!(read("12.34.567", ','), None);
    }

    #[test]
    fn zeros_at_the_end_are_not_significant() {
        let decimals = |cell| match Reading::of(cell) {
            Some(Reading::Same(number) | Reading::One(number, _)) => number.significant_decimals(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            [decimals("480"), decimals("480.00"), decimals("480.5055"), decimals("1.50")],
            [0, 0, 4, 1]
        );
    }

    /// The same, letter by letter: what a person does who knows the rules.
    fn naive(cell: &str, separator: char) -> Option<String> {
        let cell = cell.trim();
        let (sign, digits) = match cell.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => ("-", digits),
            None => ("", cell),
        };
        let has_separator = digits.contains(separator);
        let (whole, decimals) = digits.split_once(separator).unwrap_or((digits, ""));
        let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let groups = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "\u{2019}", ",", "."]
            .into_iter()
            .any(|sign| {
                let groups: Vec<_> = whole.split(sign).collect();
                let sizes: Vec<_> = groups.iter().map(|group| group.len()).collect();
                let (first, last) = (sizes[0], sizes[sizes.len() - 1]);
                let middle = &sizes[1.min(sizes.len() - 1)..sizes.len() - 1];
                groups.len() > 1
                    && sign != separator.to_string()
                    && groups.iter().all(|group| is_number(group))
                    && last == 3
                    && !whole.starts_with('0')
                    && ((first <= 3 && middle.iter().all(|size| *size == 3))
                        || (sign == "," && first <= 2 && middle.iter().all(|size| *size == 2)))
            });
        let is_empty = |text: &str| text.is_empty() && has_separator;
        let is_whole = is_number(whole) || groups || (is_empty(whole) && is_number(decimals));
        let are_decimals = decimals.is_empty() || is_number(decimals);
        let rest = if decimals.is_empty() { String::new() } else { format!(".{decimals}") };
        let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
        let plain = if plain.is_empty() { "0" } else { &plain };
        (is_whole && are_decimals).then(|| format!("{sign}{plain}{rest}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_cell_is_read_as_a_person_reads_it(cell in "[-\u{2212}]?[0-9]{0,4}([., '\u{A0}\u{2009}][0-9]{0,4}){0,4}") {
            for separator in ['.', ','] {
                prop_assert_eq!(read(&cell, separator), naive(&cell, separator), "{:?}", cell);
            }
        }
    }
}
