//! What people and programs call a currency: by its code, a name, a noun that several share, or a sign.

use std::collections::HashMap;
use std::sync::LazyLock;

use iso_currency::Currency;

use super::letters::{each, normalize};

/// Where a name or a sign stands for a currency; what does so in a text does so in the narrower places, too.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
enum Place {
    Text,
    /// In a title, or beside it; in a sentence it may be a word of its own.
    Title,
    /// Initials or words elsewhere, and so only at the end of a title and in brackets.
    End,
    /// In a column of currencies alone.
    Column,
}

/// What a currency is called that has other names than its code: normalized, and of which it is.
#[rustfmt::skip]
// In tests this lint says nothing.
#[cfg_attr(
    not(test),
    expect(clippy::enum_glob_use, reason = "a table of currencies names most of them")
)]
const NAMES: [(&str, Place, &[Currency]); 49] = {
    use Currency::*;
    use Place::*;
    [
        ("fcfa, cfa, frcfa, francscfa, franccfa", Text, &[XOF, XAF]),
        ("fc", Text, &[CDF]),
        ("ksh", Text, &[KES]),
        ("ush", Text, &[UGX]),
        ("kshs", Title, &[KES]),
        ("ushs", Title, &[UGX]),
        ("tsh, tshs", Title, &[TZS]),
        ("shs", Title, &[KES, TZS, UGX]),
        ("gde, gdes, gourdes", Title, &[HTG]),
        ("gs, guaranies", Title, &[PYG]),
        ("fg", Title, &[GNF]),
        ("сом", Title, &[KGS]),
        ("lps, lempiras", Title, &[HNL]),
        ("rs", Title, &[INR, PKR, LKR, NPR, MUR]),
        ("mk", Title, &[MWK]),
        ("kwacha", Title, &[MWK, ZMW]),
        ("soles", Title, &[PEN]),
        ("rp", Title, &[IDR]),
        ("php", Title, &[PHP]),
        ("bs, bolivianos", Title, &[BOB]),
        ("frw", Title, &[RWF]),
        ("fbu", Title, &[BIF]),
        ("riel, riels", Title, &[KHR]),
        ("birr", Title, &[ETB]),
        ("quetzales", Title, &[GTQ]),
        ("meticais", Title, &[MZN]),
        ("cordobas", Title, &[NIO]),
        ("ariary", Title, &[MGA]),
        ("f", End, &[XOF, XAF, CDF, BIF, RWF, GNF, DJF, KMF]),
        ("sh", End, &[KES, TZS, UGX, SOS]),
        ("ar", End, &[MGA]),
        ("q", End, &[GTQ]),
        ("l", End, &[HNL, MDL, ALL]),
        ("mt, mtn", End, &[MZN]),
        ("zk", End, &[ZMW]),
        ("br", End, &[ETB, BYN]),
        ("ks", End, &[MMK]),
        ("kz", End, &[AOA]),
        ("jd", End, &[JOD]),
        ("دا", End, &[DZD]),
        ("جم", End, &[EGP]),
        ("tl", End, &[TRY]),
        ("som", End, &[KGS, UZS]),
        ("руб", End, &[RUB, BYN]),
        ("vnđ, đ", End, &[VND]),
        ("смн, сомони", End, &[TJS]),
        ("gh, ghc, cedi, cedis", End, &[GHS]),
        ("s", Column, &[PEN]),
        ("mn", Column, &[MXN, BOB, PEN, COP, DOP, GTQ, HNL, NIO, PYG, CRC, CUP, CLP, ARS, UYU]),
    ]
};

/// The nouns in the names of currencies, and what they are called in three languages and more; normalized.
#[rustfmt::skip]
const NOUNS: [(&str, &[&str]); 6] = [
    ("dollar", &[
        "dollar", "dollars", "dolar", "dolares", "доллар", "доллары", "долларов", "долларах", "دولار", "الدولار",
        "بالدولار",
    ]),
    ("euro", &["euro", "euros"]),
    ("franc", &["franc", "francs", "franco", "francos"]),
    ("shilling", &["shilling", "shillings", "chelin", "chelines"]),
    ("peso", &["peso", "pesos"]),
    ("rupee", &["rupee", "rupees", "roupie", "roupies", "rupia", "rupias"]),
];

/// A word that names a currency.
#[derive(Debug, Clone, Copy)]
pub struct CurrencyName<'t> {
    pub word: &'t str,
    of: Of<'t>,
}

/// Which currencies it may mean.
#[derive(Debug, Clone, Copy)]
enum Of<'t> {
    Code(Currency),
    Known(&'static [Currency]),
    Noun(&'static str),
    /// A sign, and what stands beside it: `US$`.
    Sign(char, &'t str),
}

impl CurrencyName<'_> {
    /// Whether it may mean this one.
    pub fn may_be(&self, currency: Currency) -> bool {
        match self.of {
            Of::Code(code) => code == currency,
            Of::Known(known) => known.contains(&currency) || is_symbol(self.word, currency),
            Of::Noun(noun) => currency.name().to_lowercase().contains(noun),
            Of::Sign(sign, beside) => {
                let symbol = currency.symbol().to_string();
                let is_of_code = currency.code().starts_with(&beside.to_ascii_uppercase());
                symbol == self.word || (symbol.contains(sign) && is_of_code)
            }
        }
    }

    /// Whether both may mean the same one.
    pub fn may_be_that(&self, other: &CurrencyName<'_>) -> bool {
        match (self.of, other.of) {
            (Of::Code(code), _) => other.may_be(code),
            (_, Of::Code(code)) => self.may_be(code),
            (Of::Known(known), _) => known.iter().any(|one| other.may_be(*one)),
            (_, Of::Known(known)) => known.iter().any(|one| self.may_be(*one)),
            (Of::Noun(noun), Of::Noun(other)) => noun == other,
            (Of::Sign(sign, beside), Of::Sign(other, other_beside)) => {
                let is_bare = beside.is_empty() || other_beside.is_empty();
                sign == other && (is_bare || beside.eq_ignore_ascii_case(other_beside))
            }
            (Of::Sign(..), _) | (_, Of::Sign(..)) => true,
        }
    }
}

/// The words of a text that name a currency.
pub fn currencies_in(text: &str) -> impl Iterator<Item = CurrencyName<'_>> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_currency_sign(c));
    words.filter_map(|word| named(word, Place::Text))
}

/// The words and signs of a title that may name its currency: `S/.`, `TSh`.
pub(crate) fn currencies_in_title(title: &str) -> impl Iterator<Item = CurrencyName<'_>> {
    let words = title.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']'));
    words.filter_map(|word| {
        let place = if is_dotted(word) { Place::Column } else { Place::End };
        let name = named(without_marks(word), place)?;
        // As it is written: `Sh.`
        Some(if let Of::Known(_) = name.of { CurrencyName { word, ..name } } else { name })
    })
}

fn without_marks(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && !is_currency_sign(c))
}

/// Whether a word is the code, the name or the sign of a currency.
pub(crate) fn is_currency(word: &str) -> bool {
    named(without_marks(word), Place::Text).is_some()
}

/// Whether a word of a title, or beside it, names a currency, if only there.
pub(crate) fn names_currency(word: &str) -> bool {
    is_currency(word)
        || word.contains(is_currency_sign)
        || called(&normalize(word), Place::Title).is_some()
}

/// Whether what stands at the end of a title or in brackets is the sign of a currency, if only there.
pub(crate) fn is_sign_at_end(text: &str) -> bool {
    is_dotted(text) || called(&normalize(text), Place::End).is_some()
}

/// Without its dots `M.N.` would be millions, and without its stroke `S/` a plural.
fn is_dotted(text: &str) -> bool {
    matches!(text.trim_matches(['(', '[', ']', ')']), "M.N." | "S/" | "S/.")
}

/// `$`, `€` and the like.
pub(crate) fn is_currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}' | '៛')
}

/// The same by each name: it is asked of each word of a title.
static BY_NAME: LazyLock<HashMap<&str, (Place, &[Currency])>> = LazyLock::new(|| {
    let each_of = |(names, place, of): &(&'static str, Place, &'static [Currency])| {
        let (place, of) = (*place, *of);
        each(names).map(move |name| (name, (place, of)))
    };
    NAMES.iter().flat_map(each_of).collect()
});

/// The currencies that are called so in a place.
fn called(plain: &str, at: Place) -> Option<&'static [Currency]> {
    let (place, of) = BY_NAME.get(plain)?;
    (*place <= at).then_some(*of)
}

/// What a word names in a place.
fn named(word: &str, at: Place) -> Option<CurrencyName<'_>> {
    if let Some(code) = Currency::from_code(word) {
        return Some(CurrencyName { word, of: Of::Code(code) });
    }
    if let Some(sign) = word.chars().find(|c| is_currency_sign(*c)) {
        let beside = word.trim_matches(is_currency_sign);
        let is_upper = beside.bytes().all(|b| b.is_ascii_uppercase());
        // `$us` in Bolivia.
        let is_code = beside.len() <= 3 && (is_upper || beside == "us");
        return is_code.then_some(CurrencyName { word, of: Of::Sign(sign, beside) });
    }
    let plain = normalize(word);
    let known = called(&plain, at).map(Of::Known);
    let noun = || NOUNS.iter().find(|(_, words)| words.contains(&plain.as_str()));
    let of = known.or_else(|| noun().map(|(noun, _)| Of::Noun(noun)))?;
    Some(CurrencyName { word, of })
}

/// Whether a text stands for the currency of a code: `FCFA`, `US$`, `Kenyan Shilling`, `US Dollar`, `840`.
pub fn is_called_currency(text: &str, code: &str) -> bool {
    // `RWF - Rwandan Franc`
    let own = text.split_once(" - ").map_or(text, |(own, _)| own);
    if own.trim_end_matches('.').eq_ignore_ascii_case(code) {
        return true;
    }
    let code = code.to_ascii_uppercase();
    let Some(currency) = Currency::from_code(&code) else { return false };
    if numeric_currency(text) == Some(currency) {
        return true;
    }
    let symbol = currency.symbol().to_string();
    let before = text.strip_suffix(&symbol).map(str::trim);
    let plain = normalize(text);
    if before.is_some_and(|before| code.starts_with(before))
        || is_symbol(text, currency)
        || called(&plain, Place::Column).is_some_and(|of| of.contains(&currency))
    {
        return true;
    }
    // All words are those of its name, or the first letters of them.
    let name: Vec<String> = currency.name().split(' ').map(normalize).collect();
    let first: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let mut words = text.split_whitespace().map(normalize).peekable();
    let is_noun = |word: &str| {
        NOUNS
            .iter()
            .any(|(noun, words)| name.iter().any(|own| own == noun) && words.contains(&word))
    };
    let is_first = |word: &str| word.len() > 1 && first.starts_with(word);
    words.peek().is_some()
        && words.all(|word| {
            // `Kenya Shilling`
            let is_begun = || word.len() > 3 && name.iter().any(|own| own.starts_with(&word));
            is_begun() || name.contains(&word) || is_noun(&word) || is_first(&word)
        })
}

/// Whether a word is the symbol of a currency, without the signs around it.
fn is_symbol(word: &str, currency: Currency) -> bool {
    let plain = normalize(word);
    !plain.is_empty() && plain == normalize(&currency.symbol().to_string())
}

/// Whether a text is the code of a currency.
pub(crate) fn is_currency_code(text: &str) -> bool {
    Currency::from_code(text).is_some()
}

/// The currency of a number of three digits: `840`.
pub fn numeric_currency(text: &str) -> Option<Currency> {
    let number = text.parse().ok().filter(|_| text.len() == 3)?;
    Currency::from_numeric(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_known_by_what_it_is_called() {
        for (text, code, expected) in [
            ("FCFA", "XOF", true),
            ("US$", "USD", true),
            ("$", "USD", true),
            ("US Dollar", "USD", true),
            ("Dollar", "USD", true),
            ("840", "USD", true),
            ("Kenyan Shilling", "KES", true),
            ("Kenya Shillings", "KES", true),
            ("RWF - Rwandan Franc", "RWF", true),
            ("Meticais", "MZN", true),
            ("Uganda Shilling", "KES", false),
            ("Francs CFA", "XAF", true),
            ("C$", "NIO", true),
            ("Bs", "BOB", true),
            ("TSh", "TZS", true),
            ("Frw", "RWF", true),
            ("L.", "HNL", true),
            ("Gdes", "HTG", true),
            ("Shs", "UGX", true),
            ("FG", "GNF", true),
            ("Gs.", "PYG", true),
            ("сом", "KGS", true),
            ("Quetzales", "GTQ", true),
            ("Kwacha", "MWK", true),
            ("Kwacha", "ZMW", true),
            ("MN", "PEN", true),
            ("M.N.", "BOB", true),
            ("Cedis", "GHS", true),
            ("GHC", "GHS", true),
            ("сомони", "TJS", true),
            ("VNĐ", "VND", true),
            ("đ", "VND", true),
            ("F", "XOF", true),
            ("KES.", "KES", true),
            ("Sh", "KES", true),
            ("KSh", "KES", true),
            ("MN", "USD", false),
            ("Sh", "USD", false),
            ("F", "USD", false),
            ("Bolivianos", "PEN", false),
            ("Gs.", "USD", false),
            ("Bs", "PEN", false),
            ("C$", "USD", false),
            ("Canadian Dollar", "USD", false),
            ("978", "USD", false),
            ("EUR", "USD", false),
            ("", "USD", false),
        ] {
            assert_eq!(is_called_currency(text, code), expected, "{text} {code}");
        }
    }

    #[test]
    fn a_title_names_a_currency() {
        for (text, own, may_be) in [
            ("Amount (€)", Currency::XOF, Some(false)),
            ("Amount $", Currency::XOF, Some(false)),
            ("Amount $", Currency::USD, Some(true)),
            ("Amount US$", Currency::CAD, Some(false)),
            ("Monto $us", Currency::USD, Some(true)),
            ("Monto $us", Currency::BOB, Some(false)),
            ("Moneda: C$", Currency::NIO, Some(true)),
            ("Moneda: C$", Currency::USD, Some(false)),
            ("Amount (Dollars)", Currency::XOF, Some(false)),
            ("Montant (Francs)", Currency::XOF, Some(true)),
            ("Montant (FCFA)", Currency::XAF, Some(true)),
            ("Amount", Currency::XAF, None),
        ] {
            let named = currencies_in(text).next().map(|name| name.may_be(own));
            assert_eq!(named, may_be, "{text}");
        }
    }
}
