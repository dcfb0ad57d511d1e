//! The words with which lines say how many rows there are, or how many of something else.

use crate::model::is_digits;
use crate::reading::cell::letters::{begins_as_any, each, has_digit, is_in, normalize};

/// What a word says is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    Row,
    Loan,
    /// Of which there may be more or fewer.
    Other,
}

/// Words for rows, normalized, without an s at their end; and beginnings of others.
const ROWS: &str = "\
    row, record, line, ligne, linea, linha, fila, registro, registo, entry, entrie, entree, entrada, \
    element, result, item, baris, safu, сатр";
const ROW_BEGINNINGS: &str =
    "enregistre, resulta, elemento, запис, строк, سجل, السجلات, صفوف, الصفوف";

/// Words for loans, alike.
const LOANS: &str = "\
    loan, pret, prestamo, credito, credit, emprestimo, account, compte, cuenta, conta, dossier, \
    contrat, contrato, contract, mkopo, mikopo, pinjaman, inguzanyo, кредит, кредитов, кредиты, займов, займы, قرض, \
    قروض, القروض, vay";

/// Beginnings of words for several of something else, and of what says that not all loans are meant.
const OTHERS: &str = "\
    page, sheet, feuille, hoja, client, customer, borrower, emprunte, prestatari, member, membre, \
    miembro, socio, group, grup, center, centre, centro, branch, agence, agencia, sucursal, village, \
    officer, agent, user, day, jour, dia, week, semaine, semana, month, mois, mes, saving, epargne, \
    ahorro, transaction";
const NOT_ALL: &str = "\
    disburs, decaiss, desembols, approv, closed, clotur, cerrad, arrear, overdue, retard, mora, \
    written, radie, castigad, activ, actif, vigent";

/// What says that a number follows, and what may stand around it.
const NUMBER: &str = "\
    number, no, n, nr, nro, nb, nbre, nombre, numero, num, cant, cantidad, quantidade, qty, qtd, \
    qtde, count, cnt, eof, effectif, idadi, количество, число, кол, số, lượng, عدد";
const AROUND: &str = "\
    total, totals, totales, totaux, totais, grand, general, generale, geral, global, of, de, des, d, \
    du, do, dos, the, all, ya, wa, y, za, по, во, всего, tổng, cộng, khoản, món, إجمالي, اجمالي, الإجمالي, listed, reported, exported, included, listes, rapportes, exportes, \
    inclus, listados, reportados, exportados, incluidos";

/// What says of one word that it is counted, as `N° de prêt` and `Số khoản vay` do not, and which of these say it alone.
const SURE: &str = "\
    total, cant, cantidad, quantidade, count, effectif, idadi, количество, число, кол, всего, tổng, lượng, عدد";
const ALONE: &str = "\
    count, cnt, nombre, nbre, nb, cant, cantidad, quantidade, qtd, qtde, qty, effectif, idadi, количество, кол, عدد, eof, \
    rowcount, recordcount, loancount";

/// What programs say behind them: `20 rows selected.`
const FETCHED: &str = "selected, returned, fetched";

impl Thing {
    /// What a normalized word is one for.
    pub fn of(word: &str) -> Option<Self> {
        let one = word.trim_end_matches('s');
        if is_in(one, ROWS) || begins_as_any(word, ROW_BEGINNINGS) {
            Some(Self::Row)
        } else if is_in(one, LOANS) {
            Some(Self::Loan)
        } else {
            let are_others = word.ends_with('s') && begins_as_any(word, OTHERS);
            (are_others || begins_as_any(word, NOT_ALL)).then_some(Self::Other)
        }
    }

    /// What words say is counted, in their order.
    pub fn all_in(text: &str) -> impl Iterator<Item = Self> {
        words(text).filter_map(|word| Self::of(&word))
    }

    /// Whether it is what a row stands for.
    pub fn is_row(self) -> bool {
        self != Self::Other
    }
}

/// Whether one of the words says that a number of something stands there.
pub(crate) fn speaks_of_number(text: &str) -> bool {
    words(text).any(|word| is_in(&word, NUMBER) || Thing::of(&word).is_some())
}

/// Whether a text says nothing but how many rows or loans there are, or that they are counted: `11 dossiers`,
/// `Nº de contratos: 11`, `Count`.
pub(crate) fn tells_count(text: &str) -> bool {
    let words: Vec<String> = words(text).collect();
    let has = |list: &str| words.iter().any(|word| is_in(word, list));
    let is_row = |word: &String| Thing::of(word).is_some_and(Thing::is_row);
    let is_known = |word: &String| {
        is_row(word) || [NUMBER, AROUND, ALONE].iter().any(|list| is_in(word, list))
    };
    let figure_first = text.trim_start_matches(['(', '[', ' ']);
    if figure_first.starts_with(|c: char| c.is_ascii_digit()) {
        let mut own = words.iter().filter(|word| !is_in(word, FETCHED));
        return own.next().is_some_and(is_row) && own.next().is_none();
    }
    // `Loans 2026`
    let is_told = !has_digit(text) || text.contains([':', '=']) || has(NUMBER) || has(AROUND);
    let are_several = |word: &String| is_row(word) && word.ends_with('s');
    let is_counted = || words.iter().any(are_several) || (has(SURE) && words.iter().any(is_row));
    is_told && words.iter().all(is_known) && (has(ALONE) || is_counted())
}

/// Whether a text says nothing but that a number of rows is beside it: `Record count`.
pub(super) fn is_word_for_count(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ':', ' ']);
    // Ids in words get no further.
    if !ends_as_alone(text) {
        return false;
    }
    let ends_as = |word: &str| {
        let at = text.len().checked_sub(word.len());
        at.and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    each(ALONE).any(ends_as) && tells_count(text)
}

/// Whether it ends in the last letters of one of these words, which ids in words seldom do.
fn ends_as_alone(text: &str) -> bool {
    const ENDS: [&[u8; 2]; 10] =
        [b"nt", b"re", b"nb", b"ad", b"de", b"td", b"ty", b"if", b"di", b"of"];
    let end = text.as_bytes().last_chunk().map(|end: &[u8; 2]| end.map(|c| c.to_ascii_lowercase()));
    end.is_some_and(|end| !end[1].is_ascii() || ENDS.contains(&&end))
}

/// Whether a text says nothing but how many of something else there are: `Clients: 9`.
pub(crate) fn counts_others(text: &str) -> bool {
    let is_other = |word: &String| Thing::of(word) == Some(Thing::Other);
    let is_around = |word: &String| is_in(word, NUMBER) || is_in(word, AROUND);
    words(text).any(|word| is_other(&word))
        && words(text).all(|word| is_other(&word) || is_around(&word))
}

/// Whether a text has nothing but a number and a word for what there are so many of, whatever it is: `3 students`, `n=3`.
pub(crate) fn counts_something(text: &str) -> bool {
    let is_word = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_alphabetic);
    let is_behind = |(figure, word): (&str, &str)| whole_number(figure).is_some() && is_word(word);
    let is_label = |(label, figure): (&str, &str)| {
        is_in(&normalize(label), NUMBER) && whole_number(figure.trim()).is_some()
    };
    let text = text.trim().trim_matches(['(', ')']);
    text.split_once(' ').is_some_and(is_behind) || text.split_once(['=', ':']).is_some_and(is_label)
}

/// Whether a text begins so, and may say more: `Number of loans in October`.
pub(super) fn begins_as_count(text: &str) -> bool {
    let is_before = |word: &String| is_in(word, NUMBER) || is_in(word, AROUND);
    let thing = words(text).find(|word| !is_before(word)).and_then(|word| Thing::of(&word));
    words(text).next().is_some_and(|first| is_before(&first)) && thing.is_some_and(Thing::is_row)
}

/// The words and the figures of a text, each with the signs in it: `1,234`, `sous-total`.
pub(crate) fn words_and_figures(text: &str) -> impl Iterator<Item = &str> {
    let is_within = |c: char| matches!(c, '.' | ',' | '\'' | '\u{A0}' | '\u{202F}' | '/' | '-');
    let words = text.split(move |c: char| !c.is_alphanumeric() && !is_within(c));
    words.filter(|word| !word.is_empty())
}

/// A whole number, in groups or not.
pub(crate) fn whole_number(word: &str) -> Option<u64> {
    let word = word.trim_end_matches(['.', ',']);
    let mut groups = word.split([',', '.', '\'', '\u{A0}', '\u{202F}']);
    let is_first = groups.next().is_some_and(is_digits);
    let are_groups = groups.all(|group| group.len() == 3 && is_digits(group));
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    (is_first && are_groups).then(|| digits.parse().ok()).flatten()
}

/// The words of a text without its figures, and without the end of `row(s)`, normalized.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic()).map(normalize);
    words.filter(|word| !matches!(word.as_str(), "" | "s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_a_count_are_told_from_ids_by_their_ends() {
        for word in each(ALONE) {
            assert!(ends_as_alone(word), "{word}");
        }
        assert!(!ends_as_alone("group-abc"));
    }

    #[test]
    fn a_number_of_rows_is_known_in_four_languages() {
        for text in [
            "Count",
            "RecordCount",
            "Loans",
            "Loans: 11",
            "11 dossiers",
            "(1 loan)",
            "3 row(s)",
            "20 rows selected.",
            "No. de préstamos",
            "Nbre prêts",
            "Nombre de crédits",
            "Nº de contratos: 11",
            "Total de registros 11",
            "Effectif : 11",
            "Total loan",
            "Nbre : 20",
            "Qtd: 20",
            "Кол-во: 20",
            "Количество займов: 20",
            "EOF 20",
            "Tổng số khoản vay: 20",
            "عدد القروض: 20",
            "إجمالي عدد القروض",
        ] {
            assert!(tells_count(text), "{text}");
        }
        for text in [
            "Loans 2026",
            "Loan: 11",
            "N° de prêt : 11",
            "Row 5",
            "Số khoản vay: 1043",
            "Đồng 20",
            "EOF report 20",
            "Total",
            "Total clients: 7",
            "Loans disbursed: 57",
            "Loans in Kampala: 6",
            "11 loans and savings",
            "11",
            "",
        ] {
            assert!(!tells_count(text), "{text}");
        }
    }
}
