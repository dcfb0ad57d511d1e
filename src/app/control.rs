//! Control figures that were typed, as somebody writes numbers: what the MIS says that a file comes to.

use rust_decimal::Decimal;

use crate::checks::Expectation;
use crate::options::args::Source;
use crate::reading::{Number, Reading};
use crate::ui::error::UsageFault;
use crate::ui::words::Locale;

/// What was typed for a file, as it is written where the user is.
pub(super) fn figures(
    source: &Source,
    locale: impl FnOnce() -> Locale,
) -> Result<Expectation, UsageFault> {
    let [typed, typed_rows] = [&source.expect_total, &source.expect_rows].map(Option::as_deref);
    if typed.or(typed_rows).is_none() {
        return Ok(Expectation::default());
    }
    let has_comma_in_groups = locale().has_comma_in_groups();
    let total = typed.map(|typed| total(typed, has_comma_in_groups)).transpose()?;
    let rows = typed_rows.map(|typed| rows(typed, has_comma_in_groups)).transpose()?;
    Ok(Expectation { total, rows })
}

/// A number that is two numbers in as many countries is taken only where the user's language has no other
/// meaning for it: where a comma stands between groups, as in English.
fn total(typed: &str, has_comma_in_groups: bool) -> Result<Decimal, UsageFault> {
    let wrong = |readings| UsageFault::ExpectedTotal { typed: typed.to_owned(), readings };
    let number = match Reading::of(typed) {
        Some(Reading::Same(number) | Reading::One(number, _)) => number,
        Some(Reading::Two { point, .. }) if has_comma_in_groups && typed.contains(',') => point,
        Some(Reading::Two { point, comma }) => {
            return Err(wrong(Some([point, comma].map(unmistakable))));
        }
        None => return Err(wrong(None)),
    };
    let plain = number.to_string().parse().ok().filter(|_| !number.negative);
    plain.ok_or_else(|| wrong(None))
}

/// As nobody takes it for another one: three digits after a point may be a group.
fn unmistakable(number: Number<'_>) -> String {
    let plain = number.to_string();
    if plain.contains('.') { plain + "0" } else { plain }
}

/// A number of rows, in groups or not, and without decimals: where a sign may stand before these, it stands between groups
/// if the user's language has it there, or if the digits behind it say something.
fn rows(typed: &str, has_comma_in_groups: bool) -> Result<u64, UsageFault> {
    let number = match Reading::of(typed) {
        Some(Reading::Same(number) | Reading::One(number, _)) => Some(number),
        Some(Reading::Two { point, comma }) => {
            let (grouped, decimal) =
                if typed.contains(',') { (point, comma) } else { (comma, point) };
            let is_grouped = typed.contains(',') == has_comma_in_groups;
            (is_grouped || !decimal.has_at_most(0)).then_some(grouped)
        }
        None => None,
    };
    let whole = number.filter(|number| number.decimals == 0 && !number.negative);
    let rows = whole.and_then(|whole| whole.to_string().parse().ok());
    rows.ok_or_else(|| UsageFault::ExpectedRows { typed: typed.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_read_as_the_language_writes_it_or_plain() {
        const ENGLISH: bool = true;
        const FRENCH: bool = false;
        for (typed, language, plain) in [
            ("1055.5", ENGLISH, "1055.5"),
            ("1,055.50", ENGLISH, "1055.50"),
            ("1,055", ENGLISH, "1055"),
            ("1 055,50", FRENCH, "1055.50"),
            ("1\u{a0}055,50", FRENCH, "1055.50"),
            ("1.055,50", FRENCH, "1055.50"),
            ("1055.50", FRENCH, "1055.50"),
            ("1,055.50", FRENCH, "1055.50"),
            ("1055", FRENCH, "1055"),
            ("5000000000000", FRENCH, "5000000000000"),
        ] {
            assert_eq!(total(typed, language).ok().map(|n| n.to_string()).as_deref(), Some(plain));
        }
        for (typed, language) in
            [("1,055", FRENCH), ("1.055", FRENCH), ("1.055", FRENCH), ("1.055", ENGLISH)]
        {
            let error = total(typed, language).unwrap_err();
            let UsageFault::ExpectedTotal { readings: Some(mut readings), .. } = error else {
                panic!("{typed} {error:?}");
            };
            readings.sort_unstable();
            assert_eq!(readings, ["1.0550", "1055"].map(str::to_owned));
            assert!(readings.iter().all(|reading| total(reading, language).is_ok()));
        }
        for typed in ["", "-5", "1055 XOF", "1e3", "5%"] {
            let error = total(typed, ENGLISH).unwrap_err();
            assert!(matches!(&error, UsageFault::ExpectedTotal { readings: None, .. }), "{typed}");
        }
    }

    #[test]
    fn rows_are_a_whole_number() {
        for (typed, is_english, expected) in [
            ("620", true, 620),
            ("1,055", true, 1055),
            ("1.055", true, 1055),
            ("1,000", true, 1000),
            ("1.000", false, 1000),
            ("1.055", false, 1055),
            ("1,055", false, 1055),
            ("1 055", false, 1055),
            ("1 000", false, 1000),
            ("12.000.000", true, 12_000_000),
            ("0", true, 0),
        ] {
            assert_eq!(rows(typed, is_english).ok(), Some(expected), "{typed}");
        }
        let wrong = ["", "-1", "1.5", "3.00", "many", "99999999999999999999"];
        let wrong = wrong.into_iter().flat_map(|typed| [(typed, true), (typed, false)]);
        // As `1,000` may be in French, and `1.000` in English.
        for (typed, is_english) in wrong.chain([("1.000", true), ("1,000", false)]) {
            assert!(rows(typed, is_english).is_err(), "{typed}");
        }
    }
}
