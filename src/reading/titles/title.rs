//! What one title may be known as: with its currency and without, and by each of its parts.

use std::iter;

use super::amounts;
use super::known;
use super::known::Meaning;
use crate::model::is_digits;
use crate::reading::cell::currency::{
    is_currency, is_currency_sign, is_sign_at_end, names_currency,
};
use crate::reading::cell::letters::{has_any, has_digit, is_in, is_latin, normalize, shape};
use crate::reading::cell::months::{MonthForm, month_called};
use crate::reading::column::Column;

/// What a title may be known as, normalized.
#[derive(Debug, Clone, Default)]
pub(crate) struct Named {
    /// All of it, with and without its currency and month.
    pub whole: Vec<String>,
    /// The same of what stands in brackets, and between bars or dashes: `Loan ID / ID du prêt`.
    pub parts: Vec<Vec<String>>,
    /// Whether it names a currency and nothing else: `US$`.
    pub is_currency: bool,
    /// Whether it names a month, and may be over what was paid in that month alone.
    pub is_dated: bool,
}

impl Named {
    /// Amounts in thousands, shares, and what was paid in one month are those of no report.
    pub fn of(title: &str) -> Self {
        if is_in_thousands(title) || is_within_month(title) || title.contains('%') {
            return Self::default();
        }
        let title = &without_translations(title);
        // `Loan #`, `№ клиента`
        let numbered = title.trim_end().strip_suffix('#').or(title.trim_start().strip_prefix('№'));
        let numbered = numbered.map(|title| format!("no {title}"));
        let title = column_in(numbered.as_deref().unwrap_or(title));
        let bare = without_asides(title);
        let parted = title.replace(" - ", "/");
        let parts = parted.split(['/', '|', '\n', '(', ')', '[', ']', '–', '—', ':']);
        Self {
            whole: iter::once(normalize(title)).chain(without_ends(&bare)).collect(),
            parts: parts.filter(|part| !is_aside(part)).map(without_ends).collect(),
            is_currency: !bare.trim().is_empty() && bare.split_whitespace().all(is_currency),
            is_dated: words(title).any(|word| aside(word) == Some(true) && !names_currency(word)),
        }
    }

    /// How it is known as one of a column: each part that says something must mean the same.
    pub fn known(&self, column: Column) -> Option<Meaning> {
        let known = |forms: &Vec<String>| forms.iter().find_map(|form| known::of(column, form));
        let of_parts = || {
            let mut parts = self.parts.iter().map(known);
            let first = parts.next()??;
            parts.try_fold(first, |known, part| known.with(part?))
        };
        let found = known(&self.whole).or_else(of_parts)?;
        Some(Meaning { is_sure: found.is_sure && !self.is_dated, ..found })
    }
}

/// What titles say of ids and of amounts in languages whose titles are not known, and no more than that; normalized.
const IDS_ELSEWHERE: &str = "\
    numero, nomero, nimero, nomor, no, namba, nambari, laharana, nimewo, lamba, bilang, kodi, kode, ma, số, id, inguzanyo, \
    utang, pautang, pinjaman, kredit, umwenda, ideni, khoản, vay, fampindramana, bashi, mkopo, ya, y, ng, na, wa, ny, nan";
const AMOUNTS_ELSEWHERE: &str = "\
    halaga, halagang, kabuuang, bayad, binayaran, nabayaran, naibayad, ibinayad, amafaranga, amahera, umubare, yishyuwe, \
    yarishwe, jumlah, nominal, dibayar, terbayar, pembayaran, kiasi, kilicholipwa, kilichorejeshwa, pesa, fedha, montan, \
    lajan, kob, peye, vola, naloa, kudi, số, tiền, đa, trả, ya, y, ng, na, wa, ny, nan";

/// `Номер кредита / Loan ID`, `Сумма (Amount)` and `Halaga (Amount)` without what it says again in other letters or in
/// one of these languages, unless that is of another thing: a client, a branch, what is owed, late, lent, or the interest.
fn without_translations(title: &str) -> String {
    const OTHERS: &str = "\
        клиент, заемщ, заёмщ, филиал, отдел, имя, фио, остат, долг, просроч, выдан, процент, عميل, فرع, اسم, رصيد, \
        متبق, متأخر, فائد";
    let has_latin = |word: &str| word.chars().any(is_latin);
    let is_translation = |half: &&str| {
        let mut said = words(half).filter(|word| aside(word).is_none()).peekable();
        let are_elsewhere = |list| words(half).all(|word| is_in(&normalize(word), list));
        said.peek().is_some()
            && (said.all(|word| !has_latin(word) && !has_any(&normalize(word), OTHERS))
                || are_elsewhere(IDS_ELSEWHERE)
                || are_elsewhere(AMOUNTS_ELSEWHERE))
    };
    let parted = title.replace(" - ", "/");
    let halves = || parted.split(['/', '|', '\n', '(', ')', '[', ']']);
    let kept: Vec<&str> = halves().filter(|half| !is_translation(half)).collect();
    let says = |half: &&str| words(half).any(|word| has_latin(word) && aside(word).is_none());
    let is_translated = kept.len() < halves().count() && kept.iter().any(says);
    if is_translated { kept.join("/") } else { title.to_owned() }
}

/// The column that a title names in the words of a pivot table or of SQL: `Sum of Amount`,
/// `SUM(loans.principal_repaid)`.
fn column_in(title: &str) -> &str {
    let is_sum = |(first, _): &(&str, &str)| is_in(&normalize(first), "sum, somme, suma, soma");
    let summed = title.trim().split_once([' ', '(']).filter(is_sum).map(|(_, summed)| summed);
    let summed = summed.map(|summed| {
        let named = ["of ", "de "].iter().find_map(|of| summed.strip_prefix(of));
        named.unwrap_or(summed).trim_end_matches(')')
    });
    let title = summed.unwrap_or(title);
    let column = title.rsplit_once('.').map(|(_, column)| column);
    // `Int.Repaid` is the interest.
    let are_words = |column: &str| {
        let is_lower = |letters: &[char]| letters[0].is_lowercase() && letters[1].is_uppercase();
        column.contains('_') || column.chars().collect::<Vec<_>>().windows(2).any(is_lower)
    };
    let is_column = |column: &&str| are_words(column) && !title.contains(char::is_whitespace);
    column.filter(is_column).unwrap_or(title)
}

/// Words of a title for amounts in thousands or more, or in cents.
const UNITS: &str = "\
    000, 1000, 000s, 1000s, x1000, thousand, thousands, mille, millier, milliers, mil, miles, milhares, million, millions, \
    millones, milhoes, lakh, lakhs, crore, crores, cents, centimes, centavos, centimos, тыс, тысяч, тысячах, млн, nghin, \
    ngan, triệu, maelfu, elfu, ribu, ribuan, juta, libo, آلاف, بالآلاف";

/// Whether a word says so, with its currency or without: `KES000`, `KFCFA`.
fn is_unit(word: &str) -> bool {
    let word = normalize(word);
    let currency = word.strip_suffix("000").or_else(|| word.strip_prefix('k'));
    is_in(&word, UNITS) || currency.is_some_and(|word| is_currency(&word.to_uppercase()))
}

/// `Amount ('000 XOF)`, `Montant (en milliers)` and `Montant (K FCFA)`.
pub(crate) fn is_in_thousands(title: &str) -> bool {
    let words: Vec<_> = words(title).collect();
    let is_before_currency = |pair: &[&str]| normalize(pair[0]) == "k" && is_currency(pair[1]);
    words.iter().any(|word| is_unit(word)) || words.windows(2).any(is_before_currency)
}

/// The title of amounts in thousands without the words that say so: `Amount (in )`.
pub(super) fn without_thousands(title: &str) -> Option<Named> {
    let bare = title.split_inclusive(|c: char| !c.is_alphanumeric()).map(|part| {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        if is_unit(word) || normalize(word) == "k" { &part[word.len()..] } else { part }
    });
    is_in_thousands(title).then(|| Named::of(&bare.collect::<String>()))
}

/// `Amount Paid in October`, `Principal Repaid YTD`, `Principal Repaid 01/10-31/10`: not what was repaid up to then.
fn is_within_month(title: &str) -> bool {
    let words: Vec<&str> = words(title).collect();
    let is_day = |text: Option<&str>| {
        let parts = text.unwrap_or_default().split('/');
        parts.clone().count() > 1 && parts.into_iter().all(is_digits)
    };
    let is_range = title.split_once(['-', '–']).is_some_and(|(from, to)| {
        is_day(from.split_whitespace().next_back()) && is_day(to.split_whitespace().next())
    });
    if is_range || words.iter().any(|word| is_in(&normalize(word), "ytd, mtd, qtd")) {
        return true;
    }
    let is_within = |pair: &[&str]| {
        is_in(&normalize(pair[0]), "in, during, en, durant, pendant, durante, em")
            && !names_currency(pair[1])
            && month_called(pair[1]).is_some()
    };
    words.windows(2).any(is_within)
}

/// Words beside a title that change nothing of what stands below it.
const ASIDES: &str = "\
    us, a, de, del, to, fin, in, en, em, kwa, as, at, of, on, au, al, by, upto, up, till, until, thru, hasta, jusqu, \
    cierre, currency, devise, monnaie, moneda, moeda, principal, capital, local, locale, lcy, kiva, mfi, imf, \
    partner, required, requis, obligatoire, obligatorio, requerido, derived, s, le";

/// Whether a word may stand beside a title and change nothing; `true` where something begins with it that does
/// not: a currency, a month or a year.
pub(crate) fn aside(word: &str) -> Option<bool> {
    let plain = normalize(word);
    let is_number = plain.bytes().all(|b| b.is_ascii_digit());
    let is_year = is_number && plain.len() == 4 && plain.starts_with("20");
    let begins = names_currency(word) || is_year || month_called(word).is_some();
    // `(Kes)`
    let is_code = || plain.len() == 3 && is_currency(&plain.to_ascii_uppercase());
    let is_known = || is_in(&plain, ASIDES) || is_sign_at_end(word);
    (begins || is_number || is_known() || is_code()).then_some(begins)
}

/// The words of a text, and of dates their parts.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_currency_sign(c));
    words.filter(|word| !word.is_empty())
}

/// Whether a text of this shape is a day in digits.
pub(crate) fn is_full_date(shape: &str) -> bool {
    matches!(shape, "9/9/9" | "9-9-9" | "9.9.9")
}

/// Whether a day is named, or a month with its year: `Thiès, le 31/10/2026`, `31 October 2026`.
pub(crate) fn has_date(text: &str) -> bool {
    let words: Vec<_> = words(text).collect();
    let is_told = |word: &&str| aside(word) == Some(true);
    words.windows(2).any(|two| two.iter().all(is_told))
        || text.split(char::is_whitespace).any(|word| is_full_date(&shape(word)))
}

/// A text without the day, the month or the year at its end, where it has one: `Montant total` of
/// `Montant total au 31/10/2026`.
pub(super) fn without_day(text: &str) -> Option<&str> {
    let is_year = |part: &str| part.len() == 4 && part.starts_with("20") && is_digits(part);
    let is_dated = |part: &str| is_year(part) || month_called(part).is_some();
    let is_beside = |part: &str| {
        is_dated(part) || (part.len() <= 2 && is_digits(part)) || is_in(&normalize(part), ASIDES)
    };
    let mut label = text.trim_end();
    while let Some((before, word)) = label.rsplit_once(char::is_whitespace)
        && words(word).all(is_beside)
    {
        label = before.trim_end();
    }
    let day = &text[label.len()..];
    let is_day = day.split(char::is_whitespace).any(|word| is_full_date(&shape(word)))
        || words(day).any(is_dated);
    (is_day && has_digit(day)).then_some(label)
}

/// Whether what stands beside a title is its currency, a date or a mark, and changes nothing of what it says.
pub(super) fn is_aside(text: &str) -> bool {
    is_sign_at_end(text)
        || names_own_currency(text)
        || words(text).all(|word| aside(word).is_some())
}

/// `Kenya Shillings`: the noun of a currency behind a word for whose it is.
fn names_own_currency(text: &str) -> bool {
    let words: Vec<_> = words(text).collect();
    matches!(words[..], [of, noun] if is_currency(noun) && of.starts_with(char::is_uppercase))
}

/// What tells a column from another one of the same: it is in a currency, or what was corrected.
const KINDS: &str = "\
    in, en, adjusted, corrected, revised, new, final, ajuste, corrige, revise, rectifie, nouveau, \
    definitif, ajustado, corregido, revisado, rectificado, nuevo, definitivo";

/// A title without what says in which currency its amounts are, that they are those up to now, or corrected;
/// normalized.
pub(super) fn without_kind(title: &str) -> String {
    let is_local = |word: &str| is_in(&normalize(word), "local, locale, lcy");
    let has_local = words(title).any(is_local);
    let says_kind = |word: &str| {
        let plain = normalize(word);
        names_currency(word)
            || known::is_cumulative(&plain)
            || (has_local && (is_local(word) || amounts::is_currency(&plain)))
            || is_in(&plain, KINDS)
    };
    let kept: String = words(title).filter(|word| !says_kind(word)).map(normalize).collect();
    kept.replace("todate", "")
}

/// A title without its date, normalized, where it has one: `Rec. Upto Oct-26`. What may be another word dates nothing alone.
pub(super) fn without_date(title: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let month = |word: &str| month_called(word.trim_matches(is_digit)).map(|(_, form)| form);
    let is_year =
        |word: &str| word.len() == 4 && word.starts_with("20") && word.chars().all(is_digit);
    let is_part = |word: &str| {
        month(word).is_some() || is_year(word) || (word.len() <= 2 && word.chars().all(is_digit))
    };
    let says_date = |run: &[&str]| match run {
        [word] => is_year(word) || month(word).is_some_and(|form| form != MonthForm::Beginning),
        run => run.len() == 3 || run.iter().any(|word| month(word).is_some() || is_year(word)),
    };
    let words: Vec<&str> = words(title).collect();
    let (dates, kept): (Vec<_>, Vec<_>) = words
        .chunk_by(|one, other| is_part(one) == is_part(other))
        .partition(|run| is_part(run[0]) && says_date(run));
    (!dates.is_empty()).then(|| normalize(&kept.concat().concat()))
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

/// `Montant en XOF`, `USD Amount` and `Solde au 31/10/2026`, then with less and less of what stands at their
/// ends and says nothing; normalized.
fn without_ends(title: &str) -> Vec<String> {
    let signed = title.trim_end().rsplit_once(char::is_whitespace);
    let signed = signed.filter(|(_, sign)| is_sign_at_end(sign));
    let title = signed.map_or(title, |(title, _)| title);
    let words: Vec<&str> = words(title).collect();
    let from = words.iter().take_while(|word| aside(word) == Some(true)).count();
    let words = &words[if from < words.len() { from } else { 0 }..];
    // `31/10/26` has no year that says by itself that it is one.
    let is_pair = |word: &&str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let is_dated = words.iter().rev().take(3).filter(|word| is_pair(word)).count() == 3;
    let mut has_begun = signed.is_some() || is_dated;
    let mut forms = vec![normalize(&words.concat())];
    for at in (1..words.len()).rev() {
        let Some(begins) = aside(words[at]) else { break };
        has_begun |= begins;
        if has_begun {
            forms.push(normalize(&words[..at].concat()));
        }
    }
    forms
}
