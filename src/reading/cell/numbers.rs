//! The numbers in a text: the figure of `TOTAL : 700,00 USD`.

use super::Reading;
use super::currency::currencies_in;
use super::letters::{is_in, normalize};

/// With more letters than the code of a currency has, a number without decimals may count something.
const CODE: usize = 3;

/// The numbers in a cell, and whether each is a sum of money for sure: the `2026` and the `3` of
/// `Total 2026 (3 loans)` may be none. Dates, times and the like are no numbers.
pub(crate) fn numbers_in(cell: &str, is_label: bool) -> impl Iterator<Item = (Reading<'_>, bool)> {
    let letters = || cell.chars().filter(|c| c.is_alphabetic());
    let is_code = || letters().count() <= CODE && letters().all(char::is_uppercase);
    // `F CFA`, too.
    let names_currency = || currencies_in(&letters().collect::<String>()).next().is_some();
    let is_short = !is_label && (is_code() || names_currency());
    runs(cell).flat_map(move |(at, run)| {
        let before = cell[..at].trim_end();
        let is_told = is_short || before.ends_with([':', '=']);
        let whole = Reading::of(run);
        let parts = whole.is_none().then(|| run.split(char::is_whitespace));
        let parts = parts.into_iter().flatten().filter_map(Reading::of);
        whole.into_iter().chain(parts).map(move |number| (number, is_told || !number.is_plain()))
    })
}

/// The number of which the delimiter was the decimal sign, or stood between its groups, where two cells are one.
pub(crate) fn number_cut_in_two(whole: &str, end: &str, delimiter: char) -> Option<String> {
    Some(format!("{whole}{delimiter}{end}")).filter(|number| Reading::of(number).is_some())
}

/// What stands where an amount does for none, or for one that is to come; normalized.
const NONE: &str = "\
    na, nd, so, nan, nil, null, none, x, pending, unpaid, notpaid, tbd, error, erreur, \
    enattente, impaye, nonpaye, pendiente, impago, nopagado";

/// Whether a cell where the amounts stand may be meant for one: `80:25`, `#REF!`, `n/a`, `12 500 F`. A day, a
/// time, a page, a telephone, a line to sign on and words are none.
pub(crate) fn may_be_amount(cell: &str) -> bool {
    let cell = cell.trim();
    let is_drawn =
        || cell.len() > 3 && cell.chars().all(|c| matches!(c, '_' | '-' | '.' | '=' | ' '));
    let has_words = cell.starts_with(char::is_alphabetic)
        || (cell.contains(char::is_alphabetic) && cell.contains(char::is_whitespace));
    // `Page: 2`
    let is_label = || cell.contains([':', '=']) && currencies_in(cell).next().is_none();
    let is_phone = || cell.starts_with('+') && cell.contains(char::is_whitespace);
    cell == "-"
        || is_in(&normalize(cell), NONE)
        || numbers_in(cell, false)
            .any(|(number, is_sure)| is_sure && !(is_label() && number.is_plain()))
        || !(cell.is_empty() || has_words || is_drawn() || is_phone() || is_moment(cell))
}

/// Whether it is a day, a time of the day, or both, in digits or with the name of a month, or a page:
/// `31/10/2026 14:05`, `1/2`.
pub(crate) fn is_moment(text: &str) -> bool {
    let is_page = || {
        let (page, of) = text.split_once('/')?;
        let [page, of] =
            [page, of].map(|text| text.parse::<u16>().ok().filter(|_| !text.starts_with('0')));
        Some(page? <= of?)
    };
    let is_day = |word: &str| {
        let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
        let is_part =
            |part: &&str| matches!(part.len(), 1 | 2 | 4) || part.starts_with(char::is_alphabetic);
        parts.len() == 3
            && parts.iter().all(is_part)
            && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'))
    };
    let is_time = |word: &str| {
        let parts: Vec<Option<u8>> = word.split(':').map(|part| part.parse().ok()).collect();
        let [Some(hour), more @ ..] = &parts[..] else { return false };
        *hour < 24 && !more.is_empty() && more.iter().all(|part| part.is_some_and(|part| part < 60))
    };
    let mut words = text.split([' ', 'T']).filter(|word| !word.is_empty());
    is_page() == Some(true)
        || words.next().is_some_and(|word| is_day(word) || is_time(word))
            && words.all(|word| is_time(word) || matches!(word, "AM" | "PM" | "am" | "pm"))
}

/// Whether it is an amount of money, or ends in one with cents: `1,200.00`, `Bea Okello 1200.00`.
pub(crate) fn has_money(cell: &str) -> bool {
    let last = cell.trim().rsplit(char::is_whitespace).next().unwrap_or_default();
    Reading::of(cell).is_some_and(|number| !number.is_plain()) || has_cents(last)
}

/// Whether it is a number with two decimals.
pub(crate) fn has_cents(number: &str) -> bool {
    let decimals = number.rsplit(['.', ',']).next().unwrap_or_default();
    decimals.len() == 2 && matches!(Reading::of(number), Some(Reading::One(..)))
}

/// The digits of a text with what stands between them, but for those of dates, times and the like.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '\u{2019}');
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let mut begin = from + text[from..].find(|c: char| c.is_ascii_digit())?;
            // `: .50`
            let before = text[from..begin].strip_suffix(['.', ',']);
            if before.is_some_and(|before| !before.ends_with(char::is_alphanumeric)) {
                begin -= 1;
            }
            let rest = &text[begin..];
            let end = rest.find(|c: char| !c.is_ascii_digit() && !is_between(c));
            let run = rest[..end.unwrap_or(rest.len())].trim_end_matches(is_between);
            from = begin + run.len();
            let (before, after) = (&text[..begin], &text[from..]);
            if !is_part_before(before) && !is_part_after(after) {
                return Some((begin, run));
            }
        }
    })
}

fn is_part_before(before: &str) -> bool {
    // A total may stand on the side of what goes out: `Total: -700.75`, `Total USD -700.75`.
    if let Some(label) = before.strip_suffix(['-', '\u{2212}']) {
        let end = label.trim_end();
        let is_behind_word = end.len() < label.len() && end.ends_with(char::is_alphabetic);
        return !(label.is_empty() || end.ends_with([':', '=']) || is_behind_word);
    }
    let mut signs = before.chars().rev();
    match signs.next() {
        Some('/' | '+') => true,
        Some(':') => signs.next().is_some_and(|c| c.is_ascii_digit()),
        // A version.
        Some('v' | 'V') => signs.next().is_none_or(|c| !c.is_alphabetic()),
        _ => false,
    }
}

fn is_part_after(after: &str) -> bool {
    let mut signs = after.chars();
    match signs.next() {
        Some('/' | '-' | '%') => true,
        Some(':') => signs.next().is_some_and(|c| c.is_ascii_digit()),
        Some('E' | 'e') => signs.next().is_some_and(|c| c.is_ascii_digit() || c == '+' || c == '-'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_in_texts() {
        for (cell, is_label, expected) in [
            ("700.00 USD", false, "700.00!"),
            ("Generated by LoanSoft v4.2", false, ""),
            ("USD 700", false, "700!"),
            ("-700.75", false, "700.75!"),
            ("Total: -700.75", true, "700.75!"),
            ("Total=-700.75", true, "700.75!"),
            ("Total USD -700.75", true, "700.75!"),
            ("Total 2025 -2026", true, "2025"),
            ("KV-700.75", false, ""),
            ("2026-07", false, ""),
            ("1 250,50 francs", false, "1250.50!"),
            ("12 clients", false, "12"),
            ("Page 7", false, "7"),
            ("700 FCFA", false, "700!"),
            ("700 F CFA", false, "700!"),
            ("Total: 700", true, "700!"),
            ("Total: .50", true, "0.50!"),
            ("Total général : 1 250,00", true, "1250.00!"),
            ("Total 2026 (24 loans)", true, "2026 24"),
            ("Total au 31/10/2026 10:15", true, ""),
            ("7,86E+02", false, ""),
            ("15%", false, ""),
            ("Total", true, ""),
            ("700", false, "700!"),
        ] {
            let found: Vec<_> = numbers_in(cell, is_label)
                .map(|(number, is_sure)| {
                    let (Reading::Same(number) | Reading::One(number, _)) = number else {
                        panic!("{number:?}")
                    };
                    format!("{number}{}", if is_sure { "!" } else { "" })
                })
                .collect();
            assert_eq!(found.join(" "), expected, "{cell}");
        }
    }
    #[test]
    fn a_cell_may_be_meant_for_an_amount() {
        for cell in [
            "80:25", "#REF!", "n/a", "12 500 F", "12O.50", "####", "?", "(5.00)", "1.250.50",
            "5.00-",
        ] {
            assert!(may_be_amount(cell), "{cell}");
        }
        for cell in [
            "",
            "31/10/2026",
            "31-Oct-2026 14:05",
            "10:25",
            "2026-10-31T10:25:00",
            "________",
            "3 rows",
            "(3 rows)",
            "Jean Kabila",
            "Jean",
            "Page 3",
            "Page: 3",
            "1/2",
            "+243 99 123",
        ] {
            assert!(!may_be_amount(cell), "{cell}");
        }
    }
}
