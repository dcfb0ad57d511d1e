use std::fmt;
use std::iter::Sum;
use std::ops::AddAssign;
use std::str::FromStr;

use rust_decimal::Decimal;

/// An amount has at most this many digits before its decimal point. Twelve are more than any loan
/// has in any currency, and a product of two pasted numbers has more.
const WHOLE_DIGITS: usize = 12;

/// No ISO 4217 currency has more decimals than this.
const DECIMALS: u32 = 4;

/// Zeros beyond the significant decimals are kept, up to here; with the whole digits it is what a
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
    /// More decimals than any currency has.
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

    /// Whether nothing is repaid, or owed.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
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
        let whole_digits = whole.trim_start_matches('0').len();
        if whole_digits > WHOLE_DIGITS {
            return Err(AmountFault::TooLarge);
        }
        if decimals.is_some_and(|d| d.trim_end_matches('0').len() > DECIMALS as usize) {
            return Err(AmountFault::TooPrecise);
        }
        // One zero stays where there are only zeros.
        let start = whole.len() - whole_digits.max(1);
        let end = text.len().min(whole.len() + 1 + WRITTEN_DECIMALS);
        Decimal::from_str_exact(&text[start..end]).map(Self).map_err(|_| AmountFault::NotANumber)
    }
}

/// The digits as JSON writes a number: `007.5` is `7.5`, `480.50` stays `480.50`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Adds exactly. The sum has the most decimals that an amount shows, up to those a currency can
/// have.
///
/// A `Decimal` that runs out of digits rounds. It cannot here: with four decimals it takes 10^12
/// amounts to get there.
impl AddAssign<Amount> for Decimal {
    fn add_assign(&mut self, amount: Amount) {
        let mut value = amount.0;
        if value.scale() > DECIMALS {
            value.rescale(DECIMALS);
        }
        *self += value;
    }
}

impl Sum<Amount> for Decimal {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Self {
        let mut sum = Self::ZERO;
        amounts.for_each(|amount| sum += amount);
        sum
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

    #[test]
    fn thirty_times_ten_cents_are_three() {
        let sum = |amounts: &[Amount]| amounts.iter().copied().sum::<Decimal>().to_string();
        assert_eq!(sum(&[amount("0.10"); 30]), "3.00");
        assert_eq!(sum(&[]), "0");
    }

    #[test]
    fn a_long_tail_of_zeros_does_not_round_the_sum() {
        let mut sum = Decimal::ZERO;
        sum += amount("999999999999.0000000000000000");
        sum += amount("999999999999.99");
        assert_eq!(sum.to_string(), "1999999999998.9900");
    }
}
