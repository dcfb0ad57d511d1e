//! Numbers and dates in the form of a language, for the screen and for paper; never for a file or a
//! script.
//!
//! Groups are set apart by a no-break space in French and in most Spanish: the dot that Spain uses would be
//! a decimal point to a reader in Lima, where people write `6,126.21` as in English.

use std::fmt::Display;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use rust_decimal::Decimal;

use super::{Locale, Value, spoken};
use crate::model::text::escape;
use crate::model::{CsvForm, Language, Month};
use crate::ui::words::t;

/// How many runs of numbers are told; the numbers of the others are counted.
const RUNS: usize = 12;

const IDS: usize = 10;

/// An amount, or a difference of amounts, from the plain decimal form: `1250.50` becomes `1,250.50`
/// or `1 250,50`. For a script it stays as it is.
pub fn amount(plain: &(impl Display + ?Sized)) -> String {
    spoken().amount(plain)
}

/// A moment as the ledger writes it, to the minute and by the office's clock: `2 November 2026, 07:00
/// UTC+1`; as it stands where it is none.
pub fn time(timestamp: &str) -> String {
    spoken().time(timestamp)
}

/// A month in words: `October 2026`.
pub fn month(month: Month) -> String {
    spoken().month(month)
}

/// A number of percent, with so many decimals at most.
pub fn percent(number: Decimal, decimals: u32) -> String {
    t!("check-percent", number = amount(&number.round_dp(decimals).normalize()))
}

impl Locale {
    pub fn amount(&self, plain: &(impl Display + ?Sized)) -> String {
        let plain = plain.to_string();
        if self.is_for_script { plain } else { self.numbers.write(&plain) }
    }

    /// Whether a comma stands between groups of digits here.
    pub fn has_comma_in_groups(&self) -> bool {
        matches!(self.numbers, Numbers::Point)
    }

    pub fn time(&self, timestamp: &str) -> String {
        let Some(moment) = self.at(timestamp) else { return timestamp.to_owned() };
        let (date, time) = (self.date(moment.date()), moment.strftime("%H:%M").to_string());
        t!(self, "words-time", date, time, zone = zone(&moment))
    }

    /// A day: `31 October 2026`, `31 octobre 2026`, `31 de octubre de 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.name_of_month(date.month());
        t!(self, "words-date", day = date.day(), month, year = date.year().to_string())
    }

    /// The day of a moment, as short as tables want it: `2026-11-02`.
    pub fn day(&self, timestamp: &str) -> String {
        self.at(timestamp).map_or_else(|| timestamp.to_owned(), |at| at.date().to_string())
    }

    /// A moment by the clock of the office; by Greenwich's for a script, whose texts do not depend on
    /// where it runs.
    fn at(&self, timestamp: &str) -> Option<Zoned> {
        let zone = if self.is_for_script { TimeZone::UTC } else { TimeZone::system() };
        Some(timestamp.parse::<Timestamp>().ok()?.to_zoned(zone))
    }

    pub fn month(&self, month: Month) -> String {
        let (month, year) = (self.name_of_month(month.of_year()), month.year().to_string());
        t!(self, "words-month-of", month, year)
    }

    /// How a spreadsheet in this language most likely writes a CSV.
    pub fn csv_form(&self) -> CsvForm {
        match self.language {
            Language::English => CsvForm { delimiter: ',', decimal: '.' },
            Language::French | Language::Spanish => CsvForm { delimiter: ';', decimal: ',' },
        }
    }

    fn name_of_month(&self, month: i8) -> String {
        t!(self, "words-month", month)
    }

    /// Rising numbers, those that follow one another as a run: `2, 3, 5 to 17`.
    pub fn listed(&self, numbers: &[u64]) -> String {
        let runs: Vec<_> = numbers.chunk_by(|number, next| number + 1 == *next).collect();
        let told = runs.iter().take(RUNS).flat_map(|run| match run {
            [first, .., last] if run.len() > 2 => {
                let (first, last) = (first.to_string(), last.to_string());
                vec![t!(self, "upload-lines-to", first, last)]
            }
            numbers => numbers.iter().map(u64::to_string).collect(),
        });
        let told = told.collect::<Vec<_>>().join(", ");
        self.and_more(told, runs.iter().skip(RUNS).map(|run| run.len()).sum())
    }

    /// `"A", "B" and 5 more`.
    pub fn listed_ids(&self, ids: &[String]) -> String {
        let told = ids.iter().take(IDS).map(|id| t!(self, "check-loan", loan = escape(id)));
        let told = told.collect::<Vec<_>>().join(", ");
        self.and_more(told, ids.len().saturating_sub(IDS))
    }

    fn and_more(&self, told: String, rest: usize) -> String {
        if rest == 0 { told } else { t!(self, "upload-lines-more", lines = told, count = rest) }
    }

    /// `batch 2`, or `batches 1, 5 to 120`.
    pub fn batches(&self, numbers: impl IntoIterator<Item = usize>) -> String {
        let numbers: Vec<_> = numbers.into_iter().map(|number| number as u64).collect();
        let (count, numbers) = (numbers.len(), self.listed(&numbers));
        t!(self, "words-batch-list", count, numbers)
    }
}

/// `UTC`, or by how much the clock differs from it: `UTC+1`, `UTC-3:30`.
fn zone(moment: &Zoned) -> String {
    let minutes = moment.offset().seconds() / 60;
    let (sign, minutes) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// Where Spanish is written with the decimal point: there a comma sets the groups apart.
const SPANISH_WITH_POINT: [&str; 10] = ["MX", "GT", "HN", "NI", "SV", "PA", "PE", "DO", "PR", "US"];

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Numbers {
    /// `6,126.21`.
    Point,
    /// `6 126,21`.
    Comma,
}

impl Numbers {
    /// That of a language, in a region where it is known.
    pub(super) fn of(language: Language, region: Option<&str>) -> Self {
        let has_point = |region: &str| {
            SPANISH_WITH_POINT.iter().any(|known| known.eq_ignore_ascii_case(region))
        };
        match language {
            Language::English => Self::Point,
            Language::Spanish if region.is_some_and(has_point) => Self::Point,
            Language::French | Language::Spanish => Self::Comma,
        }
    }

    pub(super) fn in_sentence(self, value: &Value) -> Option<String> {
        match value {
            Value::Number(number) => Some(self.write(&number.as_string())),
            _ => None,
        }
    }

    fn write(self, plain: &str) -> String {
        let (group, point) = match self {
            Self::Point => (',', '.'),
            Self::Comma => ('\u{a0}', ','),
        };
        let whole = plain.find('.').unwrap_or(plain.len());
        let mut written = String::with_capacity(plain.len() * 2);
        for (at, sign) in plain.char_indices() {
            if (1..whole).contains(&at) && (whole - at).is_multiple_of(3) && !written.ends_with('-')
            {
                written.push(group);
            }
            written.push(if sign == '.' { point } else { sign });
        }
        written
    }
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
            for (language, region, told) in [
                (Language::English, None, english),
                (Language::French, Some("SN"), french),
                (Language::Spanish, None, french),
                (Language::Spanish, Some("CO"), french),
                (Language::Spanish, Some("PE"), english),
                (Language::Spanish, Some("mx"), english),
            ] {
                let numbers = Numbers::of(language, region);
                assert_eq!(numbers.write(plain), told, "{language:?} {region:?}");
            }
        }
    }

    #[test]
    fn days_and_months_have_names() {
        assert_eq!(spoken().date(Date::constant(2026, 10, 31)), "31 October 2026");
        let french = Locale::new(Language::French, false);
        assert_eq!(french.date(Date::constant(2026, 11, 1)), "1er novembre 2026");
        assert_eq!(month("2026-10".parse().unwrap()), "October 2026");
        assert_eq!(time("yesterday"), "yesterday");
    }

    #[test]
    fn a_moment_is_told_by_the_clock_of_the_office_and_to_a_script_by_greenwichs() {
        let script = Locale::new(Language::English, true);
        let moment = "2026-11-02T06:00:59.123Z";
        assert_eq!(script.time(moment), "2 November 2026, 06:00\u{a0}UTC");
        assert_eq!(script.day(moment), "2026-11-02");
        let parsed: Timestamp = moment.parse().unwrap();
        for (minutes, told) in [(60, "UTC+1"), (-210, "UTC-3:30"), (0, "UTC")] {
            let offset = jiff::tz::Offset::from_seconds(minutes * 60).unwrap();
            let at = parsed.to_zoned(offset.to_time_zone());
            assert_eq!(zone(&at), told);
        }
    }

    #[test]
    fn numbers_that_follow_one_another_are_a_run() {
        assert_eq!(spoken().listed(&[5, 6, 7, 120]), "5 to 7, 120");
        assert_eq!(spoken().batches([1, 2]), "batches 1, 2");
        assert_eq!(spoken().batches(5..=120), "batches 5 to 120");
        let apart: Vec<_> = (1..=20).map(|number| number * 2).collect();
        assert!(spoken().listed(&apart).ends_with("24 and 8 more"));
    }
}
