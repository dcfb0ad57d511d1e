//! The month that is reported.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A month of some year, as `2026-10`: its first day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(Date);

impl Month {
    /// That of a day.
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// How many months it is after another one; fewer than 0 where it is before that.
    pub fn since(self, other: Self) -> i64 {
        let number = |Self(day): Self| i64::from(day.year()) * 12 + i64::from(day.month());
        number(self) - number(other)
    }

    /// Its year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month of the year, from 1 on.
    pub fn of_year(self) -> i8 {
        self.0.month()
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1.month()))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.strftime("%Y-%m").fmt(f)
    }
}

/// What is no month.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a month is written as in 2026-10")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let first = format!("{text}-01").parse().ok().filter(|_| text.len() == 7);
        first.map(Self).ok_or(NotAMonth)
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_as_it_is_read_and_nothing_else_is_one() {
        for text in ["2026-10", "2026-01", "0001-12"] {
            assert_eq!(text.parse::<Month>().map(|month| month.to_string()).as_deref(), Ok(text));
        }
        for text in
            ["2026-13", "2026-00", "26-10", "2026-1", "2026-+1", "+026-10", "2026-10-01", ""]
        {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }

    #[test]
    fn before_january_is_december_and_later_is_more() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        assert_eq!(month("2026-01").previous(), month("2025-12"));
        assert_eq!(month("2026-10").previous(), month("2026-09"));
        assert!(month("2026-02") > month("2025-12"));
        assert_eq!(Month::of(jiff::civil::date(2026, 10, 31)), month("2026-10"));
    }
}
