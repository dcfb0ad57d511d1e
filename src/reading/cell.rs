//! How the text of a cell is read as a number.

use std::fmt;

use crate::model::{Amount, AmountFault, significant};

/// A number by its digits. It has the spelling of an [`Amount`], though not yet its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number<'c> {
    /// Whether a minus sign stands before the digits, also before those of zero.
    pub negative: bool,
    /// The whole part, which may be in groups.
    whole: &'c str,
    decimals: &'c str,
}

/// The number as plain digits with a decimal point: `1250.50`.
impl fmt::Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for digit in self.whole.bytes().filter(u8::is_ascii_digit) {
            write!(f, "{}", char::from(digit))?;
        }
        if self.decimals.is_empty() { Ok(()) } else { write!(f, ".{}", self.decimals) }
    }
}

impl Number<'_> {
    /// How many decimals there are before the zeros at the end.
    pub fn significant_decimals(&self) -> usize {
        significant(self.decimals)
    }

    /// Whether there are no more of them than these.
    pub fn has_at_most(&self, decimals: usize) -> bool {
        self.decimals.len() <= decimals || self.significant_decimals() <= decimals
    }

    /// The amount that it is, but for its sign.
    pub fn amount(&self) -> Result<Amount, AmountFault> {
        Amount::of_digits(self.whole, self.decimals)
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
    /// Reads a cell strictly: digits, in groups or not, and decimals after a separator. `None` where it is
    /// no number with any.
    ///
    /// Groups may be split by one of: space, U+00A0, U+202F, apostrophe, and whichever of `,` and `.`
    /// does not start the decimals. They are of three digits, and after commas also of two, as in
    /// India: `12,34,567.50`.
    pub fn of(cell: &'c str) -> Option<Self> {
        let bytes = cell.as_bytes();
        if let Some(at) = bytes.iter().position(|b| !b.is_ascii_digit())
            && at > 0
            && let sign @ (b'.' | b',') = bytes[at]
            && is_digits(&cell[at + 1..])
        {
            return Some(Self::with_sign(cell, at, sign.into()));
        }
        let cell = cell.trim();
        let unsigned = cell.strip_prefix(['-', '\u{2212}']);
        let negative = unsigned.is_some();
        let digits = unsigned.unwrap_or(cell);
        let number = |(whole, decimals)| Number { negative, whole, decimals };
        match (parts(digits, b'.').map(number), parts(digits, b',').map(number)) {
            (None, None) => None,
            (Some(number), None) => Some(Self::One(number, '.')),
            (None, Some(number)) => Some(Self::One(number, ',')),
            (Some(point), Some(comma)) if point == comma => Some(Self::Same(point)),
            (Some(point), Some(comma)) => Some(Self::Two { point, comma }),
        }
    }
}

impl<'c> Reading<'c> {
    /// What nearly all cells are: digits with one sign between them.
    fn with_sign(cell: &'c str, at: usize, sign: char) -> Self {
        let number = |whole, decimals| Number { negative: false, whole, decimals };
        let (whole, decimals) = (&cell[..at], &cell[at + 1..]);
        let with_decimals = number(whole, decimals);
        if decimals.len() != 3 || at > 3 || whole.starts_with('0') {
            return Self::One(with_decimals, sign);
        }
        let in_groups = number(cell, "");
        if sign == '.' {
            Self::Two { point: with_decimals, comma: in_groups }
        } else {
            Self::Two { point: in_groups, comma: with_decimals }
        }
    }
}

/// The whole part and the decimals of a number, if these are what stands before and after the separator.
fn parts(digits: &str, separator: u8) -> Option<(&str, &str)> {
    let Some(at) = digits.bytes().position(|b| b == separator) else {
        return is_whole(digits, separator).then_some((digits, ""));
    };
    let (whole, decimals) = (&digits[..at], &digits[at + 1..]);
    (is_digits(decimals) && is_whole(whole, separator)).then_some((whole, decimals))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether these are digits, in groups or not.
fn is_whole(whole: &str, decimal_separator: u8) -> bool {
    let Some(at) = whole.bytes().position(|b| !b.is_ascii_digit()) else {
        return !whole.is_empty();
    };
    let Some(separator) = whole[at..].chars().next() else { return false };
    let splits_groups = match separator {
        ' ' | '\u{A0}' | '\u{202F}' | '\'' | '\u{2019}' => true,
        ',' | '.' => separator != char::from(decimal_separator),
        _ => false,
    };
    splits_groups && !whole.starts_with('0') && are_groups(at, &whole[at..], separator)
}

/// Whether `rest` is what may follow a first group of so many digits.
fn are_groups(first: usize, rest: &str, separator: char) -> bool {
    let mut groups = rest[separator.len_utf8()..].split(separator);
    if !groups.next_back().is_some_and(|last| last.len() == 3 && is_digits(last)) {
        return false;
    }
    let all_have = |size| groups.clone().all(|group| group.len() == size && is_digits(group));
    let of_three = first <= 3 && all_have(3);
    let indian = separator == ',' && first <= 2 && all_have(2);
    first > 0 && (of_three || indian)
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
            ("1'250'000.00", "1250000.00"),
            ("1\u{2019}250", "1250"),
            ("-5", "-5"),
            ("\u{2212}1,250.50", "-1250.50"),
            ("-0", "-0"),
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
        ] {
            assert_eq!(read(cell, ',').as_deref(), Some(digits), "{cell:?}");
        }
    }

    #[test]
    fn what_is_not_a_number() {
        for cell in [
            "",
            "-",
            ".5",
            "5.",
            "1e3",
            "+5",
            "NaN",
            "1_000",
            "$5",
            "5%",
            "(5)",
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
        let (whole, decimals) = digits.split_once(separator).unwrap_or((digits, "0"));
        let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let groups =
            [" ", "\u{A0}", "\u{202F}", "'", "\u{2019}", ",", "."].into_iter().any(|sign| {
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
        let is_whole = is_number(whole) || groups;
        let rest = if digits.contains(separator) { format!(".{decimals}") } else { String::new() };
        let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
        (is_whole && is_number(decimals)).then(|| format!("{sign}{plain}{rest}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_cell_is_read_as_a_person_reads_it(cell in "[-\u{2212}]?[0-9]{0,4}([., '\u{A0}][0-9]{0,4}){0,4}") {
            for separator in ['.', ','] {
                prop_assert_eq!(read(&cell, separator), naive(&cell, separator), "{:?}", cell);
            }
        }
    }
}
