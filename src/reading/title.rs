//! What one title may be known as: with its currency and without, and by each of its parts.

use super::column::Column;
use super::currency::{is_currency, is_currency_sign};
use super::known::{self, Meaning};
use super::letters::normalize;

/// What a title may be known as, normalized.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    /// All of it, with and without its currency.
    pub whole: Vec<String>,
    /// What stands in brackets, and between bars: `Loan ID / ID du prêt`.
    pub parts: Vec<String>,
}

impl Named {
    /// Amounts in thousands, and shares, are those of no report.
    pub fn of(title: &str) -> Self {
        if is_in_thousands(title) || title.contains('%') {
            return Self::default();
        }
        let bare = without_asides(title);
        let parts = title.split(['/', '|', '\n', '(', ')', '[', ']']);
        Self {
            whole: vec![normalize(title), normalize(&bare), without_currency(&bare)],
            parts: parts.filter(|part| !is_aside(part)).map(without_currency).collect(),
        }
    }

    /// How it is known as one of a column: each part that says something must mean the same.
    pub fn known(&self, column: Column) -> Option<Meaning> {
        if let Some(known) = self.whole.iter().find_map(|title| known::of(column, title)) {
            return Some(known);
        }
        let mut parts = self.parts.iter().map(|part| known::of(column, part));
        let first = parts.next()??;
        parts.try_fold(first, |known, part| known.with(part?))
    }
}

/// `Amount ('000 XOF)` and `Montant (en milliers)`.
fn is_in_thousands(title: &str) -> bool {
    let mut words = title.split(|c: char| !c.is_alphanumeric()).map(normalize);
    words.any(|word| {
        matches!(
            word.as_str(),
            "000" | "1000" | "000s" | "thousand" | "thousands" | "milliers" | "miles"
        )
    })
}

/// Words beside a title that change nothing of what stands below it.
const ASIDES: [&str; 27] = [
    "us",
    "in",
    "en",
    "as",
    "at",
    "of",
    "on",
    "au",
    "al",
    "currency",
    "devise",
    "monnaie",
    "moneda",
    "principal",
    "capital",
    "local",
    "locale",
    "lcy",
    "kiva",
    "mfi",
    "imf",
    "partner",
    "required",
    "requis",
    "obligatoire",
    "obligatorio",
    "requerido",
];

/// What a currency is called where it stands beside a title, and nowhere else: short as these are, in a sentence
/// they are words of their own.
const SIGNS: [&str; 29] = [
    "f",
    "ar",
    "tsh",
    "tshs",
    "kshs",
    "ushs",
    "rs",
    "php",
    "bs",
    "q",
    "s",
    "lps",
    "gs",
    "gdes",
    "le",
    "mk",
    "frw",
    "fbu",
    "riel",
    "riels",
    "birr",
    "soles",
    "quetzales",
    "cordobas",
    "ariary",
    "lempiras",
    "kwacha",
    "gourdes",
    "bolivianos",
];

/// What the names of months begin with.
const MONTHS: [&str; 18] = [
    "jan", "ene", "feb", "fev", "mar", "apr", "avr", "abr", "may", "mai", "jun", "jul", "aug",
    "aou", "ago", "sep", "oct", "nov",
];

/// Whether what stands beside a title is its currency, a date or a mark, and changes nothing of what it says.
pub(super) fn is_aside(text: &str) -> bool {
    let is_digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let words = || text.split(|c: char| !c.is_alphanumeric() && !is_currency_sign(c));
    let has_year = words().any(|word| word.len() == 4 && is_digits(word));
    words().filter(|word| !word.is_empty()).all(|word| {
        let plain = normalize(word);
        let is_month = || {
            plain.starts_with("dec")
                || plain.starts_with("dic")
                || plain.starts_with("jui")
                || MONTHS.iter().any(|month| plain.starts_with(month))
        };
        is_currency(word)
            || is_digits(word)
            || ASIDES.contains(&plain.as_str())
            || SIGNS.contains(&plain.as_str())
            || (has_year && is_month())
    })
}

/// `Montant (XOF) remboursé` without what stands in brackets, where that changes nothing.
fn without_asides(title: &str) -> String {
    let (mut bare, mut rest) = (String::new(), title);
    while let Some(open) = rest.find(['(', '[']) {
        let (before, bracket) = rest.split_at(open);
        let end = bracket.find([')', ']']).map_or(bracket.len(), |close| close + 1);
        bare += before;
        if !is_aside(&bracket[..end]) {
            bare += &bracket[..end];
        }
        rest = &bracket[end..];
    }
    bare + rest
}

/// `Montant en XOF` and `USD Amount` without the currency, and the word before it; normalized.
fn without_currency(title: &str) -> String {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | ',' | ':' | '.');
    let is_in = |word: &str| matches!(normalize(word).as_str(), "in" | "en");
    let mut words: Vec<&str> = title.split(is_between).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_currency(word)) {
        // `F CFA` is two words.
        if words.pop() == Some("CFA") && words.len() > 1 && words.last() == Some(&"F") {
            words.pop();
        }
        if words.len() > 1 && words.last().is_some_and(|word| is_in(word)) {
            words.pop();
        }
    }
    let first = words.iter().position(|word| !is_currency(word)).unwrap_or_default();
    normalize(&words[first..].concat())
}
