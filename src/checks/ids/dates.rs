//! Ids that a spreadsheet took for dates: `12/2024` becomes `Dec-24`, and the id is lost. And whether that
//! is how the partner writes them.

use super::signs::Signs;
use super::{Id, is_time};
use crate::model::is_digits;
use crate::reading::month_called;

/// How an id looks like a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateLike {
    /// With the name of a month, as in `01-Mar`: what only a spreadsheet writes.
    Named,
    /// In digits, as in `12/2024`, or with a month in capitals, as in `MAR-24`: true ids may look like this.
    Digits,
    /// A day in digits with its full year, or a time of day: true ids may look like this, but not all of
    /// them.
    Day,
}

impl DateLike {
    /// Whether, and how, an id looks like a date.
    pub fn of(id: &str) -> Option<Self> {
        // No part of a date is a longer number, and nearly all ids end in one.
        if id.as_bytes().last_chunk::<5>().is_some_and(|end| is_long(end)) {
            return None;
        }
        Self::of_parts(id)
    }

    #[cold]
    fn of_parts(id: &str) -> Option<Self> {
        let bytes = id.as_bytes();
        if !bytes.iter().any(|b| matches!(b, b'/' | b'-' | b'.' | b' '))
            || bytes.chunk_by(|a, b| a.is_ascii_digit() && b.is_ascii_digit()).any(is_long)
        {
            return None;
        }
        let id = id.trim();
        let (id, has_time) = match id.split_once([' ', 'T']) {
            // `00:00:00.000Z`
            Some((date, time)) if time.split(['.', 'Z']).next().is_some_and(is_time) => {
                (date, true)
            }
            _ => (id, false),
        };
        let parts = id.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.collect();
        // A spreadsheet writes `Mar-24`, and a branch may have the code in capitals.
        let is_code = |part: &&str| part.bytes().all(|b| b.is_ascii_uppercase());
        match parts[..] {
            [first, second]
                if (is_day(first) && is_month_name(second))
                    || ((is_day(second) || is_year(second)) && is_month_name(first)) =>
            {
                return Some(if parts.iter().any(is_code) { Self::Digits } else { Self::Named });
            }
            [day, month, year] if is_day(day) && is_year(year) && is_month_name(month) => {
                return Some(Self::Named);
            }
            _ => {}
        }
        let mut parts = id.split(['/', '-', '.']);
        match [parts.next(), parts.next(), parts.next(), parts.next()] {
            [Some(month), Some(year), None, None] => {
                (is_month(month) && is_full_year(year) && !id.contains('.')).then_some(Self::Digits)
            }
            [Some(first), Some(second), Some(third), None] => {
                let is_day_month =
                    (is_day(first) && is_month(second)) || (is_month(first) && is_day(second));
                let is_iso = is_full_year(first) && is_month(second) && is_day(third);
                let is_full = is_iso || has_time || is_full_year(third);
                let date = if is_full { Self::Day } else { Self::Digits };
                (is_iso || (is_day_month && is_year(third))).then_some(date)
            }
            _ => None,
        }
    }
}

/// Whether it is a number that no part of a date is.
fn is_long(run: &[u8]) -> bool {
    run.len() > 4 && run.iter().all(u8::is_ascii_digit)
}

/// Whether an id has parts as some dates in digits: `13/2025`, `45-03-22`. With other signs a spreadsheet may have
/// written it.
fn has_parts(id: &str) -> bool {
    let is_pair = |part: &str| part.len() == 2 && is_digits(part);
    match id.as_bytes() {
        // Most ids are told by one byte.
        [.., b'/', _, _, _, _] => {
            let (number, year) = id.split_at(id.len() - 4);
            is_digits(number.trim_end_matches('/')) && is_full_year(year)
        }
        [_, _, b'-', _, _, b'-', _, _] => id.split('-').all(is_pair),
        _ => false,
    }
}

/// How many ids of a column are there, have a digit, are like dates in digits, are days, name a month, have such parts
/// but are no dates, and are like dates but have other parts.
#[derive(Debug, Default)]
pub(crate) struct Dates {
    ids: u64,
    numbered: u64,
    alike: u64,
    days: u64,
    named: u64,
    in_parts: u64,
    apart: u64,
}

/// Of fewer ids nothing is said together.
const FEWEST: u64 = 3;

impl Dates {
    #[inline]
    pub fn count(&mut self, id: &Id<'_>) {
        self.ids += 1;
        self.numbered += u64::from(id.signs.has(Signs::DIGIT));
        if id.signs.has(Signs::BETWEEN) {
            self.count_in_parts(id);
        }
    }

    /// The same of an id with what may stand between the parts of a date.
    fn count_in_parts(&mut self, id: &Id<'_>) {
        match id.date {
            None => self.in_parts += u64::from(has_parts(id.text)),
            Some(DateLike::Digits) => self.apart += u64::from(!has_parts(id.text)),
            Some(DateLike::Day | DateLike::Named) => {}
        }
        self.named += u64::from(id.date == Some(DateLike::Named));
        self.alike += u64::from(matches!(id.date, Some(DateLike::Digits | DateLike::Day)));
        self.days += u64::from(id.date == Some(DateLike::Day));
    }

    /// How many ids there are.
    pub fn ids(&self) -> u64 {
        self.ids
    }

    /// Where most ids look like dates, that is how the partner writes them, unless all are days: then the
    /// days stand in place of the ids. A word among them is the name of a total, and no id.
    fn are_ids(&self) -> bool {
        self.ids >= FEWEST && self.alike * 2 > self.numbered && self.days < self.numbered
    }

    /// Where most have the same parts, and some of them are no dates, the others are numbers of the same series.
    fn are_series(&self) -> bool {
        self.in_parts > 0
            && self.apart == 0
            && (self.alike - self.days + self.in_parts) * 2 > self.numbered
    }

    /// Whether most ids were dates before they came here: the column is another one, or they are lost.
    pub fn are_most(&self) -> bool {
        self.numbered >= FEWEST && (self.days + self.named) * 2 > self.numbered && !self.are_ids()
    }

    /// Whether an id is to be looked at that was let pass when it was heard.
    pub fn has_doubtful(&self) -> bool {
        let doubtful = if self.are_series() { self.days } else { self.alike };
        doubtful > 0 && !self.are_ids()
    }

    pub fn is_doubtful(&self, date: DateLike) -> bool {
        let is_of_series = date == DateLike::Digits && self.are_series();
        date == DateLike::Named || !(self.are_ids() || is_of_series)
    }
}

/// A number of at most `digits` digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    text.parse().ok().filter(|_| text.len() <= digits && is_digits(text))
}

fn is_day(text: &str) -> bool {
    number(text, 2).is_some_and(|day| (1..=31).contains(&day))
}

fn is_month(text: &str) -> bool {
    number(text, 2).is_some_and(|month| (1..=12).contains(&month))
}

fn is_full_year(text: &str) -> bool {
    number(text, 4).is_some_and(|year| (1900..=2099).contains(&year))
}

fn is_year(text: &str) -> bool {
    is_full_year(text) || (text.len() == 2 && number(text, 2).is_some())
}

/// Whether a text is a month in full, or shortened to three letters or more.
fn is_month_name(text: &str) -> bool {
    month_called(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_ids() {
        for id in [
            "01-Mar",
            "1-mars",
            "Mar-24",
            "mars-24",
            "déc-24",
            "3-févr.-2024",
            "dic-24",
            "set-24",
            "1-out",
            "dez-24",
            "3-março-2024",
        ] {
            assert_eq!(DateLike::of(id), Some(DateLike::Named), "{id}");
        }
        for id in ["12/2024", "1-2024", "3.4.24", "03/04/24"] {
            assert_eq!(DateLike::of(id), Some(DateLike::Digits), "{id}");
        }
        for id in ["03/04/2024", "2024-03-04", "04/03/2024 00:00:00.000", "3.4.24 10:25"] {
            assert_eq!(DateLike::of(id), Some(DateLike::Day), "{id}");
        }
        for id in [
            "LOAN/4217/2024",
            "4217/2024",
            "13/2024",
            "12/4217/2024",
            "L-12",
            "0042",
            "12.2024",
            "Mar",
            "MAR-1042",
            "LN-0301",
            "12",
            "",
            "1/2/3",
            "KV-1042970",
            "MA-24",
            "Marie-24",
            "12/٢٠٢٤",
        ] {
            assert_eq!(DateLike::of(id), None, "{id}");
        }
    }
}
