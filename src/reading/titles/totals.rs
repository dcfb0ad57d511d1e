//! The words that exports write beside a sum, in English, French, Spanish and where else partners are.

use super::closing::{closing_sum, is_brought_forward};
use super::counted::{self, Thing, begins_as_count};
use super::title::{aside, without_day, words};
use crate::reading::cell::currency::{is_currency, is_sign_at_end};
use crate::reading::cell::letters::{has_digit, is_in, normalize, plain};

/// What a total line may say before more words, as in `Total général` or `Sous-total Kinshasa`;
/// normalized.
const BEGINNINGS: &str = "\
    total, totals, totale, totaux, totales, subtotal, subtotals, subtotales, stotal, soustotal, \
    soustotaux, grandtotal, grandtotals, grantotal, totais, somme";

/// What it may say and no more: names of people begin with some of these.
pub(super) const WHOLE: &str = "tot, ttl, gtotal, cumul, sum, somme, sommetotale, suma, sumas, sumatotal, sumatoria, totalgenerale";

/// The words in other languages, and what may stand behind one.
pub(in crate::reading) const ELSEWHERE: &str = "\
    soma, somatorio, итого, всего, жами, ҳамагӣ, барлығы, jami, jumla, jumlah, igiteranyo, yose, omugatte, kabuuan, kabuuang, \
    tổng, cộng, tongcong, toplam, totaal, gesamt, gesamtsumme, الإجمالي, المجموع, कुल, মোট, សរុប, รวม";
const BEHIND: &str = "kuu, keseluruhan, total, umum, cộng, cong, rusange, hamwe";
/// What stands there before the name of a branch: `Итого по филиалу`.
const OF: &str = "по, за, em, ya, wa, ng, sa, untuk, cho, của";

/// What else names the sum of all rows before a colon.
const NAMED: &str = "overall, ensemble";

/// Whether a field stands in place of an id, or beside an empty one, where the line is a total.
pub(crate) fn is_total_word(field: &str) -> bool {
    let field =
        field.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '=' | '-' | '.'));
    // `Capital total remboursé au 31/10/2026`: no name of a person has a day.
    let label = without_day(field);
    let (field, is_dated) = (label.unwrap_or(field), label.is_some());
    let names_total = || words(field).any(|word| is_in(&normalize(word), BARE));
    let has_figure = || field.ends_with(char::is_alphanumeric);
    if ends_as_total(field)
        || counts_loans(field)
        || (names_sum(field) && has_figure())
        || closing_sum(field).is_some()
        || is_brought_forward(field)
        || (is_dated && names_total())
    {
        return true;
    }
    // Ids get no further.
    let label = || before_figure(field).unwrap_or(field);
    if begins_elsewhere(field) && is_elsewhere(label()) {
        return true;
    }
    if !field.starts_with(['t', 'T', 's', 'S', 'g', 'G', 'c', 'C']) {
        return false;
    }
    // Ids that begin with these letters get no further.
    let mut letters = field.chars().flat_map(char::to_lowercase).filter_map(plain);
    let beginning: [_; 3] = std::array::from_fn(|_| letters.next().unwrap_or(' '));
    let is_possible = matches!(
        beginning,
        ['t', 'o' | 't', 't' | 'l']
            | ['g' | 's', 't', 'o']
            | ['s', 'u', 'b' | 'm']
            | ['s', 'o', 'u' | 'm']
            | ['g', 'r', 'a']
            | ['c', 'u', 'm']
    );
    if !is_possible {
        return false;
    }
    if is_in(&normalize(label()), WHOLE) {
        return true;
    }
    // A dash may end a word, and may belong to an id such as `TOTAL-7`.
    let mut words = field.split([' ', '\u{A0}', '\u{202F}', ':', '(', '=', '*', '.']);
    let first = normalize(words.next().unwrap_or_default());
    let two = first.clone() + &words.next().map(normalize).unwrap_or_default();
    // `T O T A L`
    let is_spaced = field.split(' ').all(|word| word.chars().count() == 1);
    let spaced = if is_spaced { normalize(field) } else { String::new() };
    [first, two, spaced].iter().any(|words| is_in(words, BEGINNINGS))
}

/// Whether it begins as a word for a total does that stands beside an id; most names and codes do not.
#[inline]
pub(crate) fn begins_as_total(field: &str) -> bool {
    let first = field.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    matches!(first, b't' | b's' | b'g' | b'i' | b'j' | b'k' | b'o' | b'y') || !first.is_ascii()
}

/// Whether it begins as one in another language does: most words in place of ids do not.
fn begins_elsewhere(field: &str) -> bool {
    let first = field.as_bytes().first_chunk().map(|two: &[u8; 2]| two.to_ascii_lowercase());
    first.is_some_and(|two| {
        !two.is_ascii()
            || matches!(
                &two[..],
                b"so" | b"ja" | b"ju" | b"ig" | b"yo" | b"om" | b"ka" | b"to" | b"ge"
            )
    })
}

/// `Jumla Kuu`
fn is_elsewhere(label: &str) -> bool {
    let mut words = words(label).map(normalize).peekable();
    words.next().is_some_and(|first| is_in(&first, ELSEWHERE))
        && (words.next_if(|word| is_in(word, OF)).is_some()
            || words.all(|word| is_in(&word, BEHIND)))
}

/// Whether a label names the sum of all rows: `Overall: 400000.00`, or `Ensemble :` beside one.
pub(crate) fn names_sum(field: &str) -> bool {
    matches!(field.as_bytes(), [b'o' | b'O' | b'e' | b'E', ..])
        && before_figure(field).is_some_and(|label| is_in(&normalize(label), NAMED))
}

/// Whether it says how many loans there are: `Nombre de prêts : 13`, or that its figure does: `Record count`.
fn counts_loans(field: &str) -> bool {
    let is_sentence = field.starts_with(['n', 'N', 'c', 'C'])
        && field.contains(char::is_whitespace)
        && begins_as_count(field);
    is_sentence || (!has_digit(field) && counted::is_word_for_count(field))
}

/// Whether a field says no more than that all loans or clients are meant: beside a sum or a count.
pub(crate) fn is_word_for_rows(field: &str) -> bool {
    const ALL: &str = "\
        all, tous, toutes, todos, todas, client, clients, cliente, clientes, borrowers, \
        emprunteurs, prestatarios, members, membres, socios";
    let word = normalize(field);
    Thing::of(&word).is_some_and(Thing::is_row) || is_in(&word, ALL)
}

/// What stands before the sign that a figure follows. It is asked of each id.
fn before_figure(field: &str) -> Option<&str> {
    let sign = field.bytes().position(|byte| matches!(byte, b':' | b'='));
    sign.map(|at| &field[..at])
}

/// Whether it ends as Excel writes it below a group: `Goma Total`; a figure may follow, or brackets: `Report Total (4)`.
fn ends_as_total(field: &str) -> bool {
    const TOTAL: &str = "total";
    let field = if field.ends_with(')') { field.split('(').next().unwrap_or(field) } else { field };
    let field = before_figure(field).unwrap_or(field).trim_end();
    let begin = field.len().checked_sub(TOTAL.len()).filter(|at| field.is_char_boundary(*at));
    begin.is_some_and(|at| {
        field[at..].eq_ignore_ascii_case(TOTAL) && field[..at].ends_with(char::is_whitespace)
    })
}

/// Whether a field says nothing but that it is the total of what was repaid, which may also be how many repayments there
/// are: `Total des remboursements`.
pub(crate) fn is_total_of_repayments(field: &str) -> bool {
    const REPAYMENTS: &str = "repayments, remboursements, reembolsos, collections";
    let is_one = |word: &&str| is_in(&normalize(word), REPAYMENTS);
    let others: Vec<_> = words(field).filter(|word| !is_one(word)).collect();
    others.len() < words(field).count() && is_bare_total(&others.join(" "))
}

/// Whether a field says nothing but that it is the total, of all: a heading such as `Total clients` is one
/// of something else.
pub(crate) fn is_bare_total(field: &str) -> bool {
    let is_total = |word: &str| [BARE, ELSEWHERE].iter().any(|list| is_in(&normalize(word), list));
    // `Total portfolio` is what was lent.
    let is_portfolio = || {
        let last = words(field).filter(|word| !has_digit(word) && !is_currency(word)).last();
        last.is_some_and(|word| is_in(&normalize(word), PORTFOLIO))
    };
    let is_around = |word: &str| {
        let plain = normalize(word);
        let is_number = plain.bytes().all(|b| b.is_ascii_digit());
        is_number
            || is_in(&plain, OF_ALL)
            || is_in(&plain, PORTFOLIO)
            || is_in(&plain, BEHIND)
            || aside(word) == Some(true)
            || is_sign_at_end(word)
    };
    words(field).any(is_total)
        && words(field).all(|word| is_total(word) || is_around(word))
        && !is_portfolio()
}

/// The words of such a field, and what may stand around them; normalized.
const BARE: &str = "\
    total, totals, totaux, totales, totais, totale, tot, ttl, grandtotal, grantotal, sum, somme, \
    suma, soma";
const PORTFOLIO: &str = "portfolio, portefeuille, cartera";
const OF_ALL: &str = "\
    grand, gran, general, generale, geral, gral, gen, overall, control, controle, hash, report, rapport, reporte, \
    valor, importe, kiva, month, mois, mes, of, for, the, this, as, at, to, date, de, du, des, del, le, la, el, au, al";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::cell::letters::each;

    #[test]
    fn totals_are_known_in_three_languages() {
        for field in [
            "Total",
            " TOTAL :",
            "Totals",
            "Grand Total",
            "GRAND-TOTAL",
            "Sub-total",
            "Sub total",
            "Total (24 loans)",
            "Total 2026",
            "Totaux",
            "Total général",
            "TOTAL\u{A0}GÉNÉRAL",
            "Sous-total",
            "Sous total Goma",
            "Somme",
            "Somme totale",
            "Totales",
            "Total general",
            "Gran total",
            "Subtotal sucursal 3",
            "Suma",
            "Suma total",
            "Total XOF:",
            "** Total **",
            "T O T A L",
            "Grand Totals (2 records)",
            "Tot.",
            "Cumul : 796,00",
            "G/Total",
            "Total*",
            "Goma Total",
            "Montant total : 796,00",
            "Nombre de prêts : 13",
            "Number of loans",
            "Record count",
            "Qtd.",
            "Agence 01 TOTAL ",
            "Somme Goma",
            "Overall: 400000.00",
            "Ensemble : 400 000 FCFA",
            "Montant total = 400 000",
            "Arrêtée la présente liste à la somme de 400 000 FCFA",
            "ARRÊTÉ LE PRÉSENT ÉTAT À LA SOMME DE : cinq francs (5)",
            "Итого",
            "JUMLA KUU:",
            "Yose hamwe",
            "Итого по филиалу",
            "Kabuuan ng Cebu",
            "S/Total Agence 02",
            "Tổng cộng",
            "Jumlah keseluruhan",
            "សរុប",
        ] {
            assert!(is_total_word(field), "{field}");
        }
        for field in [
            "TOTAL-7",
            "Cumulus 7",
            "CUMUL-7",
            "Total7",
            "TOT-1",
            "Totalia 4",
            "Suma Garcia",
            "SUM-12",
            "S-1",
            "",
            "0042",
            "Grand Marché",
            "Sous-préfecture",
            "KIN/Total",
            "7-total",
            "Nombre de pages",
            "Ensemble :",
            "Ensemble Kivu 5",
            "Arrêté à Goma le 31 octobre 2026",
            "Number 7",
            "Número de préstamoC367",
            "C-12",
            "Jumla Hamisi",
            "Tong",
            "Jami-7",
        ] {
            assert!(!is_total_word(field), "{field}");
        }
    }

    #[test]
    fn totals_are_known_in_other_languages() {
        for word in each(ELSEWHERE) {
            assert!(is_total_word(&format!("{word}: 12.50")), "{word}");
        }
    }

    #[test]
    fn a_total_of_all_is_bare() {
        for field in [
            "Total",
            "GRAND-TOTAL : 5,00",
            "Total général",
            "Total gral. 5",
            "Tot. gén.:",
            "Report Total",
            "Control total: 999.00",
            "Suma de control: 999.00",
            "Total October 2026: 999.00 USD",
            "Portfolio total:",
            "Total del mes",
            "Итого: 999.00",
            "الإجمالي: 5",
        ] {
            assert!(is_bare_total(field), "{field}");
        }
        for field in ["Total Goma", "Total interest: 12.00", "Total clients", "Kiva report", "5"] {
            assert!(!is_bare_total(field), "{field}");
        }
    }
}
