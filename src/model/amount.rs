use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::id::is_digits;

/// An amount is below this. It is more than any loan has in any currency, and a product of two pasted
/// numbers is more.
const LIMIT: i64 = 1_000_000_000_000;

/// No ISO 4217 currency has more decimals than this.
const DECIMALS: u32 = 4;

/// Zeros beyond the significant decimals are kept, up to here; with the digits before them it is what a
/// `Decimal` is sure to hold.
const WRITTEN_DECIMALS: u32 = 16;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountFault {
    /// Something else than digits with at most one decimal point between them.
    NotANumber,
    /// 10^12 or more.
    TooLarge,
    TooPrecise,
}

/// An amount of money: not negative, below 10^12, with the decimals that were written.
///
/// `480.50` is shown, and sent, as `480.50`. The order is that of the values: `1.5` equals `1.50`.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    parts: i64,
    written: u32,
}

impl Amount {
    /// The exact value, with its decimals.
    pub(crate) fn as_decimal(self) -> Decimal {
        decimal(self.parts.into(), self.written)
    }

    /// The amount of so many units, with these digits after its decimal point.
    pub(crate) fn new(units: i64, decimals: &str) -> Result<Self, AmountFault> {
        if units >= LIMIT {
            return Err(AmountFault::TooLarge);
        }
        if decimals.len() > DECIMALS as usize && significant(decimals) > DECIMALS as usize {
            return Err(AmountFault::TooPrecise);
        }
        let (mut parts, mut digits) = (units, decimals.bytes());
        for _ in 0..DECIMALS {
            parts = parts * 10 + digits.next().map_or(0, |digit| i64::from(digit - b'0'));
        }
        let written = u32::try_from(decimals.len()).unwrap_or(u32::MAX).min(WRITTEN_DECIMALS);
        Ok(Self { parts, written })
    }

    pub(crate) fn is_zero(self) -> bool {
        self.parts == 0
    }
}

/// They are equal, and in order, by their values: `1.5` is `1.50`. They are written as JSON writes a number: `007.5` is
/// `7.5`, `480.50` stays `480.50`.
macro_rules! by_value {
    ($($type:ty)+) => {$(
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                self.parts == other.parts
            }
        }

        impl Eq for $type {}

        impl PartialOrd for $type {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $type {
            fn cmp(&self, other: &Self) -> Ordering {
                self.parts.cmp(&other.parts)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_decimal().fmt(f)
            }
        }
    )+};
}

by_value! { Amount Total }

/// So many parts of 1 / 10^4, with so many decimals.
fn decimal(parts: i128, decimals: u32) -> Decimal {
    let units = match decimals.checked_sub(DECIMALS) {
        Some(more) => parts * 10_i128.pow(more),
        None => parts / 10_i128.pow(DECIMALS - decimals),
    };
    // It takes 10^12 amounts to get beyond what a `Decimal` holds.
    Decimal::from_i128_with_scale(units, decimals)
}

/// How many decimals there are before the zeros at the end.
pub(crate) fn significant(decimals: &str) -> usize {
    decimals.bytes().rposition(|digit| digit != b'0').map_or(0, |last| last + 1)
}

/// Reads plain digits with a decimal point: `480.50`. Groups and decimal commas are read, and
/// brought into this form, where the dialect of the file is known.
impl FromStr for Amount {
    type Err = AmountFault;

    fn from_str(text: &str) -> Result<Self, AmountFault> {
        let (whole, decimals) = match text.split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (text, None),
        };
        if !is_digits(whole) || decimals.is_some_and(|decimals| !is_digits(decimals)) {
            return Err(AmountFault::NotANumber);
        }
        let units = whole.parse().map_err(|_| AmountFault::TooLarge)?;
        Self::new(units, decimals.unwrap_or_default())
    }
}

/// A sum of amounts: exact, with the most decimals that one of them shows, up to those that a currency
/// can have. `72.6` and `0.00` are `72.60`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Total {
    parts: i128,
    shown: u32,
}

impl Total {
    /// The exact value, with its decimals.
    pub fn as_decimal(self) -> Decimal {
        decimal(self.parts, self.shown)
    }

    pub(crate) fn is_zero(self) -> bool {
        self.parts == 0
    }

    /// What is left of it without another one.
    #[must_use]
    pub(crate) fn less(self, other: Self) -> Self {
        Self { parts: self.parts - other.parts, shown: self.shown.max(other.shown) }
    }
}

impl AddAssign<Amount> for Total {
    fn add_assign(&mut self, amount: Amount) {
        *self += Self { parts: amount.parts.into(), shown: amount.written.min(DECIMALS) };
    }
}

impl AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        self.parts += other.parts;
        self.shown = self.shown.max(other.shown);
    }
}

impl<T> Sum<T> for Total
where
    Self: AddAssign<T>,
{
    fn sum<I: Iterator<Item = T>>(parts: I) -> Self {
        let mut sum = Self::default();
        parts.for_each(|part| sum += part);
        sum
    }
}

impl PartialEq<Amount> for Total {
    fn eq(&self, amount: &Amount) -> bool {
        self.parts == i128::from(amount.parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
    }

    #[test]
    fn the_digits_are_kept() {
        for (text, shown) in [
            ("480.50", "480.50"),
            ("007.5", "7.5"),
            ("000", "0"),
            ("0.00", "0.00"),
            ("00.10", "0.10"),
            ("25", "25"),
            ("999999999999.9999", "999999999999.9999"),
            ("1.500000000000000000000000000000000000", "1.5000000000000000"),
        ] {
            assert_eq!(amount(text).to_string(), shown);
        }
    }

    #[test]
    fn what_is_not_an_amount_says_why() {
        use AmountFault::{NotANumber, TooLarge, TooPrecise};
        for (text, fault) in [
            ("", NotANumber),
            (".5", NotANumber),
            ("5.", NotANumber),
            ("1e3", NotANumber),
            ("+5", NotANumber),
            ("-5", NotANumber),
            ("1_000", NotANumber),
            ("1,5", NotANumber),
            ("٣", NotANumber),
            ("1.2.3", NotANumber),
            ("1000000000000", TooLarge),
            ("1.00001", TooPrecise),
        ] {
            assert_eq!(text.parse::<Amount>(), Err(fault), "{text:?}");
        }
        assert_eq!("9".repeat(400).parse::<Amount>(), Err(TooLarge));
    }

    fn total(amounts: &[&str]) -> String {
        amounts.iter().map(|text| amount(text)).sum::<Total>().to_string()
    }

    #[test]
    fn a_sum_is_exact_and_keeps_the_most_decimals_shown() {
        assert_eq!(total(&["0.10"; 30]), "3.00");
        assert_eq!(total(&[]), "0");
        for amounts in [["72.6", "0.00"], ["0.00", "72.6"]] {
            assert_eq!(total(&amounts), "72.60");
            let parts: Total =
                amounts.iter().map(|text| [amount(text)].into_iter().sum::<Total>()).sum();
            assert_eq!(parts.to_string(), "72.60");
        }
        let sum: Total = [amount("1.5"), amount("2.25")].into_iter().sum();
        assert!(sum == amount("3.7500"));
    }

    #[test]
    fn a_long_tail_of_zeros_does_not_round_the_sum() {
        let amounts = ["999999999999.0000000000000000", "999999999999.99"];
        assert_eq!(total(&amounts), "1999999999998.9900");
    }
}
