//! Months and days that a text names, in the languages of [the months](month_called) and in the usual forms of numbers.

use jiff::civil::Date;
use jiff::fmt::strtime;

use crate::model::{Month, is_digits};
use crate::reading::{MonthForm, month_called};

/// A month that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A month, of a year or of any.
    Month(Option<i16>, i8),
    /// A day.
    Day(Date),
}

impl Named {
    /// Whether it is in this month.
    pub(super) fn is_in(self, month: Month) -> bool {
        match self {
            Self::Month(None, of_year) => of_year == month.of_year(),
            Self::Month(Some(_), _) | Self::Day(_) => self.month() == Some(month),
        }
    }

    /// Its month, where it is the last day of one.
    pub(super) fn of_its_end(self) -> Self {
        match self {
            Self::Day(day) if day == day.last_of_month() => {
                Self::Month(Some(day.year()), day.month())
            }
            other => other,
        }
    }

    /// The month, where its year is named.
    pub(super) fn month(self) -> Option<Month> {
        match self {
            Self::Month(year, month) => Some(Month::of(Date::new(year?, month, 1).ok()?)),
            Self::Day(day) => Some(Month::of(day)),
        }
    }
}

/// A part of a text: digits, or letters, and what stands before it.
struct Part<'t> {
    before: &'t str,
    text: &'t str,
    number: Option<i16>,
    /// The month that it is called, and whether it is the whole name.
    month: Option<(i8, bool)>,
    /// Whether it is joined to the part before it, by a sign or none.
    is_joined: bool,
}

/// All months and days that a text names. A day that can be read in two ways is named in both.
pub(super) fn named_in(text: &str) -> Vec<Named> {
    let parts = parts(text);
    let mut named = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let (taken, found) = begins_with(&parts[at..]);
        named.extend(found);
        at += taken.max(1);
    }
    named
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut parts = Vec::new();
    let (mut begin, mut end) = (0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let before = text[begin..at].chars().next_back().map(kind);
        if before == Some(kind(c)) && kind(c) != (false, false) {
            continue;
        }
        if before.is_some_and(|kind| kind != (false, false)) {
            let word = &text[begin..at];
            let before = &text[end..begin];
            let is_joined = !parts.is_empty()
                && before.chars().count() <= 2
                && before.chars().all(|c| "-_./, '\u{a0}".contains(c));
            let number = word.parse().ok().filter(|_| word.len() <= 4);
            parts.push(Part { before, text: word, number, month: month(word), is_joined });
            end = at;
        }
        begin = at;
    }
    // `octubre de 2026` is `octubre 2026`.
    parts.retain(|part| !["de", "del", "of", "du", "ya"].contains(&part.text));
    parts
}

/// The month that a word is, and whether it says it by itself: the shortened ones count beside a number.
fn month(word: &str) -> Option<(i8, bool)> {
    let (month, form) = month_called(word).filter(|(_, form)| *form != MonthForm::Beginning)?;
    Some((month, form == MonthForm::Whole))
}

/// What the first parts name, and how many these are.
fn begins_with(parts: &[Part<'_>]) -> (usize, Vec<Named>) {
    // Those that are joined to the first.
    let joined = 1 + parts[1..].iter().take_while(|part| part.is_joined).count();
    let parts = &parts[..joined.min(3)];
    // A quarter or a half of a year is no month: `Q3-2026`, `3T 2026`, `S1`.
    let is_digit = |part: &Part<'_>| part.text.len() == 1 && part.number.is_some();
    let is_letter = |part: &Part<'_>| matches!(part.text, "Q" | "q" | "T" | "t" | "S" | "s");
    if let [one, other, ..] = parts
        && (is_letter(one) && is_digit(other) || is_digit(one) && is_letter(other))
    {
        return (2, Vec::new());
    }
    let run = run_together(parts[0].text);
    if !run.is_empty() {
        return (1, run);
    }
    let number = |at: usize| parts.get(at).and_then(|part| part.number);
    let year = |at: usize| number(at).filter(|year| (2000..2100).contains(year));
    let short = |at: usize| {
        let part = parts.get(at)?;
        part.number.filter(|_| part.text.len() <= 2)
    };
    let name = |at: usize| parts.get(at).and_then(|part| part.month);
    // Of a year its last two digits, after the name of a month.
    let any_year =
        |at: usize| year(at).or_else(|| short(at).filter(|y| *y >= 20).map(|y| 2000 + y));
    // Or in a day, which `7.5.21` is not: that is a version of a program.
    let are_pairs = parts.iter().all(|part| part.text.len() == 2);
    let is_day = parts[1..]
        .iter()
        .all(|part| part.before == "/" || are_pairs && matches!(part.before, "." | "-"));
    let last_year = if is_day { any_year(2) } else { year(2) };
    match (name(0), name(1)) {
        // `October 31, 2026`, `octobre 2026`, `oct26`, `october`
        (Some((month, is_name)), _) => match (short(1), year(2), any_year(1)) {
            (Some(day), Some(year), _) if day <= 31 => (3, day_of(year, month, day)),
            (_, _, Some(year)) => (2, vec![Named::Month(Some(year), month)]),
            _ if is_name => (1, vec![Named::Month(None, month)]),
            _ => (1, Vec::new()),
        },
        // `31 octobre 2026`, `2026 october`
        (None, Some((month, _))) => match (short(0), any_year(2), year(0)) {
            (Some(day), Some(year), _) => (3, day_of(year, month, day)),
            (_, _, Some(year)) => (2, vec![Named::Month(Some(year), month)]),
            _ => (1, Vec::new()),
        },
        (None, None) => match ([year(0), year(1), last_year], [short(0), short(1), short(2)]) {
            ([Some(year), ..], [_, Some(month), Some(day)]) => {
                let day = day_of(year, i8::try_from(month).unwrap_or(0), day);
                if day.is_empty() { (2, month_of(year, month)) } else { (3, day) }
            }
            ([Some(year), ..], [_, Some(month), None])
            | ([None, Some(year), _], [Some(month), ..]) => (2, month_of(year, month)),
            ([None, None, Some(year)], [Some(one), Some(other), _]) => {
                let mut days = day_of(year, i8::try_from(other).unwrap_or(0), one);
                days.extend(day_of(year, i8::try_from(one).unwrap_or(0), other));
                if days.is_empty() { (1, days) } else { (3, days) }
            }
            _ => (1, Vec::new()),
        },
    }
}

/// `20261031`, `31102026`, `202610`, `102026`.
fn run_together(digits: &str) -> Vec<Named> {
    if !is_digits(digits) {
        return Vec::new();
    }
    let formats = match digits.len() {
        8 => ["%Y%m%d", "%d%m%Y"],
        6 => ["%Y%m", "%m%Y"],
        _ => return Vec::new(),
    };
    let read = |format| {
        let read = strtime::parse(format, digits).ok()?;
        let (year, month) =
            (read.year().filter(|year| (2000..2100).contains(year))?, read.month()?);
        let Some(day) = read.day() else { return Some(Named::Month(Some(year), month)) };
        Date::new(year, month, day).ok().map(Named::Day)
    };
    formats.into_iter().find_map(read).into_iter().collect()
}

fn month_of(year: i16, month: i16) -> Vec<Named> {
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    month.map(|month| Named::Month(Some(year), month)).into_iter().collect()
}

fn day_of(year: i16, month: i8, day: i16) -> Vec<Named> {
    let day = i8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
    day.map(Named::Day).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a text names: `2026-10`, `2026-10-31`, or `10` without a year.
    fn named(text: &str) -> String {
        let said = named_in(text).into_iter().map(|named| match named {
            Named::Month(None, month) => month.to_string(),
            Named::Month(Some(year), month) => format!("{year}-{month:02}"),
            Named::Day(day) => day.to_string(),
        });
        said.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn months_and_days_are_read_in_the_usual_forms() {
        for (text, months) in [
            ("repayments-2026-10.csv", "2026-10"),
            ("2026_10", "2026-10"),
            ("remb 10-2026", "2026-10"),
            ("10/2026", "2026-10"),
            ("202610_kiva", "2026-10"),
            ("export20261031.csv", "2026-10-31"),
            ("31102026", "2026-10-31"),
            ("export_2026-10-31_v2", "2026-10-31"),
            ("31.10.2026", "2026-10-31"),
            ("09/10/2026", "2026-10-09 2026-09-10"),
            ("10/31/2026", "2026-10-31"),
            ("31/10/26", "2026-10-31"),
            ("10/31/26", "2026-10-31"),
            ("31.10.26", "2026-10-31"),
            ("09-10-26", "2026-10-09 2026-09-10"),
            ("october.csv", "10"),
            ("Octobre 2026", "2026-10"),
            ("octubre de 2026", "2026-10"),
            ("Août 2026", "2026-08"),
            ("oct26", "2026-10"),
            ("Oct-2026", "2026-10"),
            ("31 octobre 2026", "2026-10-31"),
            ("October 31, 2026", "2026-10-31"),
            ("Du 01/10/2026 au 31/10/2026", "2026-10-01 2026-01-10 2026-10-31"),
            ("2026-10-31T00:00:00", "2026-10-31"),
            ("2026/october", "2026-10"),
            ("Março 2026", "2026-03"),
            ("dez-2026", "2026-12"),
            ("Marejesho ya Septemba 2026", "2026-09"),
            // No months.
            ("mar.csv", ""),
            ("set 3", ""),
            ("Q3-2026.csv", ""),
            ("remboursements_3T2026", ""),
            ("S1 2026", ""),
            ("2026-T3", ""),
            ("marsh", ""),
            ("Printed by Marco 31/10", ""),
            ("paid out 26", ""),
            ("report-1234-56", ""),
            ("Perfect 7.5.21", ""),
            ("loans 1, 2, 26", ""),
            ("11/10/9", ""),
            ("204100007", ""),
            ("LN-2026-1031", ""),
            ("2026", ""),
            ("", ""),
        ] {
            assert_eq!(named(text), months, "{text:?}");
        }
    }
}
