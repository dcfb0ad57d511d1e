//! What a line below the rows says of their number: `(2 rows affected)`, `Result truncated`.

use crate::reading::{
    Note, Thing, begins_as_any, is_in, normalize, tells_count, whole_number, words_and_figures,
};

/// What says of a report that it goes on, which is right where it does: the beginning of a word, and what stands
/// beside it, normalized.
const GOES_ON: &str =
    "continue, continua, suite, sigue, продолж, tiếp, inaendelea, itaendelea, bersambung, يتبع";
const NEXT: &str = "pag, table, feuille, hoja, стр, лист, trang, ukurasa, halaman, صفحة, الصفحة";
const UNFINISHED: &str = "tobecontinued, asuivre, continuara, продолжениеследует, contiếp, connữa";
/// The same where nothing else stands there.
const ALONE: &str = "\
    suite, cont, continua, continue, continued, sigue, more, nextpage, pagesuivante, paginasiguiente, proximapagina, \
    продолжение, inaendelea, itaendelea, bersambung, يتبع";

/// What a line says of the number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// There are so many.
    Rows(u64),
    /// So many of all are shown: the others are missing where these are the rows, and not the pages.
    Shown { shown: u64, all: u64 },
    /// There are more than are shown.
    Cut,
    /// Dots stand for more.
    Elided,
    /// There are more on the next page.
    GoesOn,
}

/// What a line that is no row says of the number of rows, if anything.
pub(crate) fn counted(text: &str) -> Option<Counted> {
    if Note::tells_limit(text) {
        return None;
    }
    let (all, words) = (normalize(text), words_and_figures(text).map(normalize));
    let words: Vec<String> = words.collect();
    let begins = |stems: &str| words.iter().any(|word| begins_as_any(word, stems));
    let is_dots = || text.trim_matches([',', ';', '\t', '|', '"', ' ']) == ".../...";
    let is_from_before = || words.iter().any(|word| word == "from");
    if (begins(GOES_ON) && begins(NEXT) && !is_from_before())
        || begins_as_any(&all, UNFINISHED)
        || is_in(&all, ALONE)
        || is_dots()
    {
        return Some(Counted::GoesOn);
    }
    if is_elided(text) {
        return Some(Counted::Elided);
    }
    // `Query took` is no `too`.
    let range = range_of(text);
    if range.is_none() && Note::stops(text) {
        return Some(Counted::Cut);
    }
    let rows = range.or_else(|| count_of(text, |thing| thing == Thing::Row));
    rows.map(Counted::Rows).or_else(|| shown_of(text))
}

impl Counted {
    /// How many rows there are by this, where so many were read.
    pub fn stated(self, rows: u64) -> Option<u64> {
        match self {
            Self::Rows(stated) => Some(stated),
            Self::Shown { shown, all } => (shown == rows).then_some(all),
            Self::Cut | Self::Elided | Self::GoesOn => None,
        }
    }
}

/// Whether so many lines are the rows, or these and the totals that agree: a database counts what it shows.
pub(crate) fn is_number_of(stated: u64, rows: u64, totals: usize) -> bool {
    stated == rows || stated == rows + totals as u64
}

/// Whether nothing stands there but dots in place of rows that are not shown: `...;...`.
fn is_elided(text: &str) -> bool {
    let cells =
        text.split([',', ';', '\t', '|']).map(|cell| cell.trim_matches(['"', ' ', '[', ']']));
    let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| matches!(cell, "..." | "…"))
}

/// How many there are by `Displaying 1 - 2 of 57`, or `Showing rows 0 - 1 (57 total)`.
fn range_of(text: &str) -> Option<u64> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '.'));
    let is_between = |word: &&str| matches!(*word, "" | "to" | "à" | "a" | "al" | "no" | "un");
    let words: Vec<_> = words.filter(|word| !is_between(word)).collect();
    let number = |at: usize| words.get(at).and_then(|word| whole_number(word));
    (0..words.len()).find_map(|at| {
        let (first, last) = (number(at)?, number(at + 1)?);
        let is_of = |word: &&&str| matches!(**word, "of" | "sur" | "de" | "total");
        let of = words[at + 2..].iter().take_while(is_of).count();
        let is_told = of > 0 || words.get(at + 3).is_some_and(|word| word.starts_with("total"));
        let all = number(at + 2 + of).filter(|all| is_told && first <= last && last <= *all);
        all.filter(|_| !normalize(&text).contains("pag"))
    })
}

/// How many are shown by `Showing 8 of 11`.
fn shown_of(text: &str) -> Option<Counted> {
    let words: Vec<_> = words_and_figures(text).collect();
    let [first, .., shown, of, all] = &words[..] else { return None };
    let says_so = begins_as_any(&normalize(first), "show, display, affich, mostra, exib");
    let (shown, all) = (whole_number(shown)?, whole_number(all)?);
    let is_so = says_so && words.len() < 6 && matches!(*of, "of" | "sur" | "de");
    is_so.then_some(Counted::Shown { shown, all })
}

/// How many rows or loans there are by what a total is called: `Total (3 loans)`, or by a label: `Count: 3`.
pub(super) fn count_of_loans(text: &str) -> Option<u64> {
    let labelled = |text: &str| {
        let (label, figure) = text.split_once([':', '='])?;
        tells_count(label).then(|| whole_number(figure.trim())).flatten()
    };
    // `SUM=700.00 CNT=4`
    let mut parts = std::iter::once(text).chain(text.split_whitespace());
    count_of(text, Thing::is_row).or_else(|| parts.find_map(labelled))
}

/// How many rows or loans there are by what stands behind a name, and no more: `Kampala (6 loans)`, `Kampala: 6 loans`.
pub(crate) fn count_behind_name(text: &str) -> Option<u64> {
    let in_brackets = || {
        let (name, rest) = text.split_once('(')?;
        Some((name, rest.split_once(')')?.0))
    };
    let at_end = || {
        let line = text.trim_end_matches([',', ';', '\t', '|', ' ']);
        let (name, count) = [":", " - ", " – "].iter().find_map(|sign| line.split_once(sign))?;
        // `Arrears: 3 loans`
        let is_of_some = Thing::all_in(name).next().is_some();
        (!is_of_some && whole_number(count.split_whitespace().next()?).is_some())
            .then_some((name, count))
    };
    let (name, count) = in_brackets().or_else(at_end)?;
    let is_behind_name = name.contains(char::is_alphabetic) && tells_count(count);
    is_behind_name.then(|| count_of(count, Thing::is_row)).flatten()
}

/// The same of a bare number behind a name, which a list that is saved by groups has: `Kampala (6)`.
pub(crate) fn number_in_brackets(text: &str) -> Option<u64> {
    let (name, number) = text.trim().strip_suffix(')')?.split_once('(')?;
    let is_name = name.contains(char::is_alphabetic) && !name.contains(char::is_numeric);
    whole_number(number.trim()).filter(|_| is_name)
}

/// The number beside a word for things that are so.
fn count_of(text: &str, is_so: impl Fn(Thing) -> bool) -> Option<u64> {
    let words: Vec<_> = words_and_figures(text).collect();
    let thing = |word: &&str| Thing::of(&normalize(word));
    let at = words.iter().position(|word| thing(word).is_some_and(&is_so))?;
    let beside = [at.checked_sub(1), Some(at + 1)].map(|at| words.get(at?));
    let is_rate = |word: &&str| matches!(normalize(word).as_str(), "per" | "par" | "por");
    let is_part = |word: &&str| thing(word) == Some(Thing::Other);
    if beside[1].is_some_and(is_rate) || beside.into_iter().flatten().any(&is_part) {
        return None;
    }
    let before = words[at.saturating_sub(2)..at].iter().rev().find_map(|word| whole_number(word));
    // `Row 5` is one of them, and `rows 1 to 5` are some.
    let after = || {
        let rest = &text[text.find(words[at])?..];
        let (label, figure) = rest.split_once([':', '=', ',', ';', '\t', '|'])?;
        let is_label =
            !label.contains(char::is_numeric) && !words_and_figures(label).any(|w| is_part(&w));
        is_label.then(|| whole_number(words_and_figures(figure).next()?)).flatten()
    };
    before.or_else(after).filter(|rows| *rows > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_rows_is_read_in_three_languages() {
        for (text, expected) in [
            ("(3 rows affected)", Some(Counted::Rows(3))),
            ("(1 row)", Some(Counted::Rows(1))),
            ("13 filas en total", Some(Counted::Rows(13))),
            ("(12 of 2345 rows shown)", Some(Counted::Rows(2345))),
            ("Showing rows 0 - 24 (30 total, Query took 0.0004 seconds.)", Some(Counted::Rows(30))),
            ("Affichage des lignes 0 - 24 (total de 1,030)", Some(Counted::Rows(1030))),
            ("Mostrando filas 0 - 24 (30 total)", Some(Counted::Rows(30))),
            ("From 1 - 31 October, 40 in all", None),
            ("1\u{A0}234 lignes", Some(Counted::Rows(1234))),
            ("1,234 rows selected.", Some(Counted::Rows(1234))),
            ("Nombre de lignes : 13", Some(Counted::Rows(13))),
            ("Rows: 13;", Some(Counted::Rows(13))),
            ("... 2345 more rows", Some(Counted::Cut)),
            ("Only the first 1000 rows are shown", Some(Counted::Cut)),
            ("Résultat tronqué", Some(Counted::Cut)),
            ("Nombre de lignes;4;;", Some(Counted::Rows(4))),
            ("...,...,", Some(Counted::Elided)),
            ("\"…\";\"…\"", Some(Counted::Elided)),
            (".../...;", Some(Counted::GoesOn)),
            ("(suite)", Some(Counted::GoesOn)),
            ("(cont.)", Some(Counted::GoesOn)),
            ("-- More --", Some(Counted::GoesOn)),
            ("Next page >", Some(Counted::GoesOn)),
            ("Sigue...", Some(Counted::GoesOn)),
            ("Continúa en la página 2", Some(Counted::GoesOn)),
            ("Results limited to 1000 rows", Some(Counted::Cut)),
            ("Résultat limité à 1000 lignes", Some(Counted::Cut)),
            ("Resultado limitado a 1000 registros", Some(Counted::Cut)),
            ("Max rows (1000) reached", Some(Counted::Cut)),
            ("[27 more],", Some(Counted::Cut)),
            ("Aperçu - 2 premières lignes", Some(Counted::Cut)),
            ("Vista previa", Some(Counted::Cut)),
            ("Trial version", Some(Counted::Cut)),
            ("Proceso cancelado por el usuario", Some(Counted::Cut)),
            ("Partial result", Some(Counted::Cut)),
            ("KMF Limited - 57 loans", None),
            ("Credit limited to 1000", None),
            ("..........;..........", None),
            ("Session expired - please log in again", Some(Counted::Cut)),
            ("Votre session a expiré", Some(Counted::Cut)),
            ("Sesión caducada", Some(Counted::Cut)),
            ("Export limité à 2 lignes;", Some(Counted::Cut)),
            ("Nombre maximal de lignes dépassé", Some(Counted::Cut)),
            ("Se alcanzó el límite de filas", Some(Counted::Cut)),
            ("Row limit reached,", Some(Counted::Cut)),
            ("Subreport could not be shown,", Some(Counted::Cut)),
            ("Sous-rapport : impossible, fichier pas trouvé", Some(Counted::Cut)),
            ("Export cancelled by the user", Some(Counted::Cut)),
            ("Consulta cancelada", Some(Counted::Cut)),
            ("Access denied", Some(Counted::Cut)),
            ("To be continued on next table,", Some(Counted::GoesOn)),
            ("Suite page suivante", Some(Counted::GoesOn)),
            ("Продолжение следует", Some(Counted::GoesOn)),
            ("Продолжение на стр. 2", Some(Counted::GoesOn)),
            ("(Còn tiếp)", Some(Counted::GoesOn)),
            ("Xem tiếp trang sau", Some(Counted::GoesOn)),
            ("Inaendelea...", Some(Counted::GoesOn)),
            ("Inaendelea ukurasa wa 2", Some(Counted::GoesOn)),
            ("يتبع في الصفحة التالية", Some(Counted::GoesOn)),
            ("يتبع", Some(Counted::GoesOn)),
            ("يتبع فرع القاهرة", None),
            ("Продолжительность: 12 мес", None),
            ("Continúa en la hoja siguiente", Some(Counted::GoesOn)),
            ("Export of cancelled loans", None),
            ("Suite 204, Next Door House", None),
            ("Clients over the maximum: limit exceeded", None),
            ("Credit limit reached", None),
            ("Training session in October", None),
            ("25 rows per page", None),
            ("Row 5 was printed", None),
            ("Showing rows 1 to 2", None),
            ("0 rows skipped", None),
            ("Showing 1 to 2 of 2 rows", Some(Counted::Rows(2))),
            ("Rows exported: 2", Some(Counted::Rows(2))),
            ("2 rows in set (0.01 sec)", Some(Counted::Rows(2))),
            ("Displaying 1 - 2 of 57", Some(Counted::Rows(57))),
            ("Affichage de 1 à 2 sur 57", Some(Counted::Rows(57))),
            ("Mostrando del 1 al 2 de un total de 57", Some(Counted::Rows(57))),
            ("1-2 of 1,057", Some(Counted::Rows(1057))),
            ("Showing 8 of 11", Some(Counted::Shown { shown: 8, all: 11 })),
            ("Affichage de 8 sur 11", Some(Counted::Shown { shown: 8, all: 11 })),
            ("(11 linhas)", Some(Counted::Rows(11))),
            ("More results not shown", Some(Counted::Cut)),
            ("Page 1 of 3", None),
            ("Pages 1-2 of 3", None),
            ("Top 100 rows", Some(Counted::Cut)),
            ("Records as of 31/10/2026", None),
            ("Printed by Jean on 02/11/2026", None),
        ] {
            assert_eq!(counted(text), expected, "{text}");
        }
    }
}
