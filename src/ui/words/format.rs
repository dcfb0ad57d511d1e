//! Numbers and dates in the form of a language, for the screen and for paper; never for a file or a
//! script.
//!
//! Groups are set apart by a no-break space in French and Spanish: the dot that Spain uses would be
//! a decimal point to a reader in Lima.

use std::fmt::Display;

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Language, Locale, spoken};
use crate::t;

/// An amount, or a difference of amounts, from the plain decimal form: `1250.50` becomes `1,250.50`
/// or `1 250,50`. For a script it stays as it is.
pub fn amount(plain: &(impl Display + ?Sized)) -> String {
    spoken().amount(plain)
}

/// A moment as the ledger writes it, to the minute: `2 November 2026, 06:00 UTC`; as it stands where
/// it is none.
pub fn time(timestamp: &str) -> String {
    spoken().time(timestamp)
}

/// A month written as `2026-10`: `October 2026`; as it stands where it is none.
pub fn month(period: &str) -> String {
    spoken().month(period)
}

impl Locale {
    pub fn amount(&self, plain: &(impl Display + ?Sized)) -> String {
        let plain = plain.to_string();
        if self.is_for_script { plain } else { amount_in(self.language, &plain) }
    }

    /// A day: `31 October 2026`, `31 octobre 2026`, `31 de octubre de 2026`.
    fn date(&self, date: Date) -> String {
        let month = self.name_of_month(date.month());
        t!(self, "words-date", day = date.day(), month = month, year = date.year().to_string())
    }

    pub fn time(&self, timestamp: &str) -> String {
        let Ok(moment) = timestamp.parse::<Timestamp>() else { return timestamp.to_owned() };
        let moment = moment.to_zoned(TimeZone::UTC);
        let (date, time) = (self.date(moment.date()), moment.strftime("%H:%M").to_string());
        t!(self, "words-time", date = date, time = time)
    }

    pub fn month(&self, period: &str) -> String {
        let parts = period.split_once('-');
        match parts.and_then(|(year, month)| Some((year, month.parse().ok()?))) {
            Some((year, month @ 1..=12)) => {
                t!(self, "words-month-of", month = self.name_of_month(month), year = year)
            }
            _ => period.to_owned(),
        }
    }

    fn name_of_month(&self, month: i8) -> String {
        t!(self, "words-month", month = month)
    }
}

/// The numbers in a sentence.
pub(super) fn number(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(amount_in(language, &number.as_string())),
        _ => None,
    }
}

fn amount_in(language: Language, plain: &str) -> String {
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::French | Language::Spanish => ('\u{a0}', ','),
    };
    let (whole, decimals) = match plain.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (plain, None),
    };
    let mut written = String::with_capacity(plain.len() * 2);
    for (at, digit) in whole.char_indices() {
        let left = whole.len() - at;
        if at > 0 && left % 3 == 0 && !written.ends_with('-') {
            written.push(group);
        }
        written.push(digit);
    }
    if let Some(decimals) = decimals {
        written.push(point);
        written += decimals;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_in_groups_of_its_language() {
        for (plain, english, french) in [
            ("0", "0", "0"),
            ("999.5", "999.5", "999,5"),
            ("1250.50", "1,250.50", "1\u{a0}250,50"),
            ("-1250.50", "-1,250.50", "-1\u{a0}250,50"),
            ("-125", "-125", "-125"),
            ("1000000", "1,000,000", "1\u{a0}000\u{a0}000"),
        ] {
            assert_eq!(amount_in(Language::English, plain), english);
            assert_eq!(amount_in(Language::French, plain), french);
            assert_eq!(amount_in(Language::Spanish, plain), french);
        }
    }

    #[test]
    fn days_and_months_have_names() {
        assert_eq!(spoken().date(Date::constant(2026, 10, 31)), "31 October 2026");
        assert_eq!(month("2026-10"), "October 2026");
        assert_eq!(time("2026-11-02T06:00:59.123Z"), "2 November 2026, 06:00 UTC");
        assert_eq!(time("yesterday"), "yesterday");
        assert_eq!(month("2026-13"), "2026-13");
    }
}
