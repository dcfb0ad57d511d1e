use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;
use std::str::FromStr;

use rust_decimal::Decimal;

/// An amount is below this. It is more than any loan has in any currency, and a product of two pasted
/// numbers is more.
const LIMIT: i64 = 1_000_000_000_000;

/// No ISO 4217 currency has more decimals than this.
const DECIMALS: u32 = 4;

const TENS: [i128; DECIMALS as usize + 1] = [1, 10, 100, 1_000, 10_000];

/// Zeros beyond the significant decimals are kept, up to here; with the digits before them it is what a
/// `Decimal` is sure to hold.
const WRITTEN_DECIMALS: usize = 16;

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// Something else than digits with at most one decimal point between them.
    #[error("not a plain decimal number")]
    NotANumber,
    /// 10^12 or more.
    #[error("too large")]
    TooLarge,
    #[error("too many decimals")]
    TooPrecise,
}

/// An amount of money: not negative, below 10^12, with the decimals that were written.
///
/// `480.50` is shown, and sent, as `480.50`. The order is that of the values: `1.5` equals `1.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Amount(Decimal);

impl Amount {
    /// The exact value, with its decimals.
    pub fn as_decimal(self) -> Decimal {
        self.0
    }

    /// The amount with these digits before and after its decimal point. What stands between the groups of
    /// `whole` is passed over.
    pub(crate) fn of_digits(whole: &str, decimals: &str) -> Result<Self, AmountFault> {
        let mut units = 0_i64;
        for digit in whole.bytes().filter(u8::is_ascii_digit) {
            units = units * 10 + i64::from(digit - b'0');
            if units >= LIMIT {
                return Err(AmountFault::TooLarge);
            }
        }
        if decimals.len() > DECIMALS as usize {
            return Self::of_long_decimals(units, decimals);
        }
        for digit in decimals.bytes() {
            units = units * 10 + i64::from(digit - b'0');
        }
        // At most four.
        Ok(Self(Decimal::new(units, u32::try_from(decimals.len()).unwrap_or_default())))
    }

    /// The same with decimals of which all but four must be zeros; as many as a `Decimal` holds are kept.
    fn of_long_decimals(whole: i64, decimals: &str) -> Result<Self, AmountFault> {
        if significant(decimals) > DECIMALS as usize {
            return Err(AmountFault::TooPrecise);
        }
        let decimals = &decimals[..decimals.len().min(WRITTEN_DECIMALS)];
        let add = |units, digit| units * 10 + i128::from(digit - b'0');
        let units = decimals.bytes().fold(i128::from(whole), add);
        let scale = u32::try_from(decimals.len()).unwrap_or_default();
        Ok(Self(Decimal::from_i128_with_scale(units, scale)))
    }

    /// Whether nothing is repaid, or owed.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
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
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || decimals.is_some_and(|decimals| !is_digits(decimals)) {
            return Err(AmountFault::NotANumber);
        }
        Self::of_digits(whole, decimals.unwrap_or_default())
    }
}

/// The digits as JSON writes a number: `007.5` is `7.5`, `480.50` stays `480.50`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A sum of amounts: exact, with the most decimals that one of them shows, up to those that a currency
/// can have. `72.6` and `0.00` are `72.60`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Total {
    /// In parts of 1 / 10^4.
    parts: i128,
    /// How many decimals are shown.
    shown: u32,
}

impl Total {
    /// The exact value, with its decimals.
    pub fn as_decimal(self) -> Decimal {
        // It takes 10^12 amounts to get beyond what a `Decimal` holds.
        let left_out = TENS[(DECIMALS - self.shown) as usize];
        Decimal::from_i128_with_scale(self.parts / left_out, self.shown)
    }

    /// Whether another has the same value, with whatever decimals: `1.5` is `1.50`.
    pub(crate) fn is_worth(self, other: Self) -> bool {
        self.parts == other.parts
    }

    /// Whether there is nothing in it but zeros.
    pub fn is_zero(self) -> bool {
        self.parts == 0
    }
}

/// An amount as a sum of one.
impl From<Amount> for Total {
    fn from(Amount(amount): Amount) -> Self {
        let (mantissa, scale) = (amount.mantissa(), amount.scale());
        match DECIMALS.checked_sub(scale) {
            Some(lacking) => Self { parts: mantissa * TENS[lacking as usize], shown: scale },
            // Only zeros can stand there.
            None => Self { parts: mantissa / 10_i128.pow(scale - DECIMALS), shown: DECIMALS },
        }
    }
}

impl AddAssign<Amount> for Total {
    fn add_assign(&mut self, amount: Amount) {
        *self += Self::from(amount);
    }
}

impl AddAssign for Total {
    fn add_assign(&mut self, other: Self) {
        self.parts += other.parts;
        self.shown = self.shown.max(other.shown);
    }
}

impl Sum<Amount> for Total {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Self {
        let mut sum = Self::default();
        amounts.for_each(|amount| sum += amount);
        sum
    }
}

impl Sum for Total {
    fn sum<I: Iterator<Item = Self>>(totals: I) -> Self {
        let mut sum = Self::default();
        totals.for_each(|total| sum += total);
        sum
    }
}

/// Equal where the values are: `1.5` is `1.50`.
impl PartialEq<Amount> for Total {
    fn eq(&self, amount: &Amount) -> bool {
        self.is_worth((*amount).into())
    }
}

impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_decimal().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().unwrap_or_else(|fault| panic!("{text}: {fault}"))
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
