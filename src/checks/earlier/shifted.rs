//! Amounts whose decimal point stands somewhere else than in the month before. Seen in a single row where
//! ten, a hundred or a thousand times the amount, or a part of it, would follow on.
//!
//! An amount that goes the way it should is told only by this. Natural ends of a loan look alike: it is
//! paid off at once, or a little of it is left. So ten times is told only where the row moved much
//! further than most do, and would have moved as most do with the point elsewhere; and of a few of the
//! smallest coins that are left, only where the loan was not at its end.

use rust_decimal::Decimal;

use crate::model::AmountMeaning;

/// What an amount may have been multiplied or divided by.
const FACTORS: [i64; 3] = [10, 100, 1_000];

/// A row that moved by so many median movements moved further than by two payments of the largest loans, and
/// by so many it did not move far.
const FAR: i64 = 8;
const NEAR: i64 = 3;

/// So much in the smallest coins may be left by payments that were rounded, after one of so many median
/// movements.
const COINS: Decimal = Decimal::TEN;
const ONE_PAYMENT: i64 = 4;

const THREE: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Less than one in so many median movements is next to nothing.
const LITTLE: i64 = 4;

/// What the amount would have been, if it does not follow on and a shifted one does. `median` is how far
/// rows of this file move as a rule.
pub(super) fn meant(
    meaning: AmountMeaning,
    then: Decimal,
    now: Decimal,
    median: Decimal,
) -> Option<Decimal> {
    if then.is_zero() || now.is_zero() || median.is_zero() {
        return None;
    }
    let is_repaid = meaning == AmountMeaning::CumulativePrincipal;
    let step_to = |amount: Decimal| if is_repaid { amount - then } else { then - amount };
    let moved = step_to(now);
    // A loan of which next to nothing was repaid, or is left, makes any step a large one.
    if moved <= Decimal::ZERO || then * Decimal::from(LITTLE) < median {
        return None;
    }
    let coin = Decimal::new(1, then.scale().max(now.scale()));
    let is_rest = now < coin * COINS && moved <= median * Decimal::from(ONE_PAYMENT);
    if is_rest && !is_repaid {
        return None;
    }
    FACTORS.into_iter().find_map(|factor| {
        let factor = Decimal::from(factor);
        let guess = if is_repaid { now / factor } else { now * factor };
        // Where it was rounded after it was shifted, half a coin of it is lost.
        let rounding = if guess > now { coin * factor / Decimal::TWO } else { Decimal::ZERO };
        let step = step_to(guess);
        // At most as much again as stood there, or a third of it: a loan has more than one instalment.
        let is_like = if is_repaid { guess <= then * Decimal::TWO } else { guess * THREE >= then };
        let is_late = !is_repaid || then > median * Decimal::from(NEAR);
        let is_sure = factor > Decimal::TEN
            || (moved > median * Decimal::from(FAR)
                && step <= median * Decimal::from(NEAR)
                && is_late);
        (step >= -rounding && is_like && is_sure).then(|| guess.normalize())
    })
}

/// In a file of fewer amounts all of them may have become so many times as large.
const FILE_FROM: usize = 3;

/// How many times too large most amounts of a file are (then and now): a hundred times and more are told
/// where what is meant would follow on, ten times only where it is what was reported.
pub(super) fn of_all(meaning: AmountMeaning, amounts: &[(Decimal, Decimal)]) -> Option<Decimal> {
    let is_meant = |then: Decimal, meant: Decimal, is_sure: bool| {
        let (least, most) = match meaning {
            AmountMeaning::CumulativePrincipal => (then, then * Decimal::TWO),
            AmountMeaning::OutstandingPrincipal => (then / THREE, then),
        };
        meant == then || (is_sure && least <= meant && meant <= most)
    };
    let factors = FACTORS.into_iter().map(Decimal::from);
    let mut times = factors.flat_map(|factor| [factor, Decimal::ONE / factor]);
    times.find(|times| {
        let is_sure = *times != Decimal::TEN && *times * Decimal::TEN != Decimal::ONE;
        let meant = amounts.iter().filter(|(then, now)| is_meant(*then, now / times, is_sure));
        amounts.len() >= FILE_FROM && meant.count() * 4 >= amounts.len() * 3
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_that_would_follow_on_with_its_point_elsewhere_is_told() {
        use AmountMeaning::{CumulativePrincipal, OutstandingPrincipal};
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        for (meaning, then, now, meant) in [
            (OutstandingPrincipal, "90000", "840", Some("84000")),
            (OutstandingPrincipal, "90000", "84", Some("84000")),
            (OutstandingPrincipal, "90000", "8400", Some("84000")),
            // Rounded after it was shifted.
            (OutstandingPrincipal, "90040", "900", Some("90000")),
            (CumulativePrincipal, "900.50", "98050", Some("980.5")),
            (CumulativePrincipal, "30000", "360000", Some("36000")),
            // As they should be: a payment, all at once, a rest, the first one.
            (OutstandingPrincipal, "90000", "84000", None),
            (OutstandingPrincipal, "90000", "0", None),
            (OutstandingPrincipal, "6600", "600", None),
            (OutstandingPrincipal, "38.98", "0.04", None),
            (OutstandingPrincipal, "93.40", "0.08", None),
            (OutstandingPrincipal, "293.40", "0.24", Some("240")),
            (OutstandingPrincipal, "26400", "2400", None),
            (OutstandingPrincipal, "90000", "9500", None),
            (CumulativePrincipal, "6000", "12000", None),
            (CumulativePrincipal, "6000", "72000", None),
            (CumulativePrincipal, "18000", "120000", None),
            (CumulativePrincipal, "0", "600000", None),
            // The other way it is told by itself.
            (CumulativePrincipal, "90000", "960", None),
            (OutstandingPrincipal, "840", "84000", None),
        ] {
            let median = if then.contains('.') { "35" } else { "6000" };
            let found = super::meant(meaning, decimal(then), decimal(now), decimal(median));
            assert_eq!(found, meant.map(decimal), "{then} {now}");
        }
    }
}
