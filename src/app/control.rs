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
    let typed = source.expect_total.as_deref();
    let total = typed.map(|typed| total(typed, locale().has_comma_in_groups())).transpose()?;
    let rows = source.expect_rows.as_deref().map(rows).transpose()?;
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

/// A number of rows, in groups or not: of two numbers the whole one is meant.
fn rows(typed: &str) -> Result<u64, UsageFault> {
    let is_whole = |number: &Number<'_>| number.has_at_most(0) && !number.negative;
    let number = match Reading::of(typed) {
        Some(Reading::Same(number) | Reading::One(number, _)) => Some(number),
        Some(Reading::Two { point, comma }) => [point, comma].into_iter().find(|n| is_whole(n)),
        None => None,
    };
    let whole = number.filter(is_whole).map(|number| number.to_string());
    let rows = whole.and_then(|whole| whole.split('.').next()?.parse().ok());
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
        for (typed, expected) in
            [("620", 620), ("1,055", 1055), ("1.055", 1055), ("1 055", 1055), ("0", 0)]
        {
            assert_eq!(rows(typed).ok(), Some(expected), "{typed}");
        }
        for typed in ["", "-1", "1.5", "many", "99999999999999999999"] {
            assert!(rows(typed).is_err(), "{typed}");
        }
    }
}
