//! How the text of a cell is read as a number, under a given decimal separator.

use std::borrow::Cow;

/// A number as plain digits with a decimal point: `1250.50`. It has the spelling of an
/// [`Amount`](crate::model::Amount), though not yet its bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number<'c> {
    /// Whether a minus sign stands before the digits, also before those of zero.
    pub negative: bool,
    /// The digits.
    pub digits: Cow<'c, str>,
}

impl Number<'_> {
    /// How many decimals there are before the zeros at the end.
    pub fn significant_decimals(&self) -> usize {
        self.digits.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len())
    }
}

/// Reads a cell strictly: digits, in groups or not, and decimals after `decimal_separator`.
///
/// Groups may be split by one of: space, U+00A0, U+202F, apostrophe, and whichever of `,` and `.`
/// does not start the decimals. They are of three digits, and after commas also of two, as in
/// India: `12,34,567.50`.
pub fn read_number(cell: &str, decimal_separator: char) -> Option<Number<'_>> {
    let cell = cell.trim();
    let unsigned = cell.strip_prefix(['-', '\u{2212}']);
    let (whole, decimals) = match unsigned.unwrap_or(cell).split_once(decimal_separator) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (unsigned.unwrap_or(cell), None),
    };
    let whole = ungroup(whole, decimal_separator)?;
    let digits = match decimals {
        None => whole,
        Some(decimals) if !is_digits(decimals) => return None,
        Some(_) if decimal_separator == '.' && matches!(whole, Cow::Borrowed(_)) => {
            Cow::Borrowed(unsigned.unwrap_or(cell))
        }
        Some(decimals) => Cow::Owned(format!("{whole}.{decimals}")),
    };
    Some(Number { negative: unsigned.is_some(), digits })
}

/// The digits of a whole number without what splits its groups.
fn ungroup(whole: &str, decimal_separator: char) -> Option<Cow<'_, str>> {
    let Some(separator) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return (!whole.is_empty()).then_some(Cow::Borrowed(whole));
    };
    let splits_groups = match separator {
        ' ' | '\u{A0}' | '\u{202F}' | '\'' | '\u{2019}' => true,
        ',' | '.' => separator != decimal_separator,
        _ => false,
    };
    let (first, rest) = whole.split_once(separator)?;
    let mut middle = rest.split(separator);
    let last = middle.next_back()?;
    let all_have =
        |size: usize| middle.clone().all(|group| group.len() == size && is_digits(group));
    let of_three = first.len() <= 3 && all_have(3);
    let indian = separator == ',' && first.len() <= 2 && all_have(2);
    (splits_groups
        && is_digits(first)
        && !first.starts_with('0')
        && last.len() == 3
        && is_digits(last)
        && (of_three || indian))
        .then(|| Cow::Owned(whole.replace(separator, "")))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, decimal_separator: char) -> Option<String> {
        let number = read_number(cell, decimal_separator)?;
        Some(format!("{}{}", if number.negative { "-" } else { "" }, number.digits))
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
        let decimals = |cell| read_number(cell, '.').unwrap().significant_decimals();
        assert_eq!(
            [decimals("480"), decimals("480.00"), decimals("480.505"), decimals("1.50")],
            [0, 0, 3, 1]
        );
    }
}
