//! The pages of a printed report: `Page 3 of 12`, or `Page 3`. Where the last ones are missing, or some
//! between, the export broke off.

use crate::checks::finding::{Cut, ExportFault};
use crate::reading::{between_dashes, is_in, is_page_of, normalize};

/// What a page is called, and a part of a report that is a file of its own; normalized.
const PAGES: &str = "\
    page, pagina, pag, pg, p, страница, стр, лист, folha, seite, trang, ukurasa, halaman, صفحة, الصفحة";
const PARTS: &str = "table, feuille, hoja, part, partie, parte, batch";

/// The pages that were seen so far: those with the number of all pages, and those without. A report may have both.
#[derive(Default)]
pub(super) struct Pages {
    of_all: Vec<Page>,
    others: Vec<Page>,
}

#[derive(Clone, Copy)]
struct Page {
    number: u64,
    /// How many there are, where that is said.
    of: Option<u64>,
    at: usize,
    /// How many rows stand above it.
    rows: u64,
    /// Whether the others are files of their own.
    is_part: bool,
}

impl Pages {
    /// Hears a line below so many rows.
    pub fn hear(&mut self, text: &str, at: usize, rows: u64) {
        let Some((number, of)) = page_of(text) else { return };
        let is_one = |word: &str| is_in(&normalize(word), PARTS);
        let is_part = text.split(|c: char| !c.is_alphabetic()).any(is_one);
        if is_part && of.is_none() {
            return;
        }
        // A part is one of several files, wherever it is numbered.
        let rows = if is_part { rows.max(1) } else { rows };
        let pages = if of.is_some() { &mut self.of_all } else { &mut self.others };
        pages.push(Page { number, of, at, rows, is_part });
    }

    /// Whether none was seen.
    pub fn is_empty(&self) -> bool {
        self.of_all.is_empty() && self.others.is_empty()
    }

    /// Where pages are missing of a file of so many rows, which, and whether that is sure.
    pub fn missing(&self, rows: u64) -> Option<(usize, ExportFault, bool)> {
        missing(&self.of_all, rows).or_else(|| missing(&self.others, rows))
    }
}

/// The same of pages that are numbered alike. Above the titles the first page may be the only one that is numbered, and
/// its own may have been deleted; at the foot of pages it was not.
fn missing(pages: &[Page], rows: u64) -> Option<(usize, ExportFault, bool)> {
    let (first, last) = (pages.first()?, pages.last()?);
    let none = Page { number: 0, ..*first };
    let mut pairs = std::iter::once(&none).chain(pages).zip(pages);
    // The next report begins at 1.
    let begins = |before: &Page, page: &Page| {
        page.number == 1 && before.of.is_none_or(|all| before.number == all)
    };
    let is_odd = |(before, page): (&Page, &Page)| {
        !begins(before, page) && (page.of != before.of || page.number < before.number)
    };
    // A page has a heading and a footer.
    let mut same = pages.chunk_by(|page, next| page.number == next.number);
    let are_feet = first.of.is_some() && last.rows == rows;
    let is_other = first.number != 1 && Some(first.number) != first.of && !are_feet;
    if is_other || pairs.clone().any(is_odd) || same.any(|times| times.len() > 2) {
        return None;
    }
    let gap = pairs.find(|(before, page)| !begins(before, page) && page.number > before.number + 1);
    let gap = gap.map(|(before, page)| (page.at, before.number + 1, page.number - 1, page.of));
    let end = last.of.filter(|of| last.number < *of && last.rows > 0);
    let end = end.map(|of| (last.at, last.number + 1, of, last.of));
    let (at, first, end, of) = gap.or(end)?;
    let are_several = pages[1..].iter().any(|page| page.number > 1);
    // Of odd pages alone nobody says that there are others.
    let do_follow = || pages.windows(2).any(|pair| pair[1].number == pair[0].number + 1);
    let may_be_all = last.of.is_none() && !do_follow();
    // Nothing stands below the foot of the first page of three.
    let is_foot = last.rows == rows && !last.is_part;
    let is_sure = (are_several || is_foot) && first != 1 && !may_be_all;
    Some((at, ExportFault::Cut(Cut::Pages { first, last: end, of }), is_sure))
}

/// The number of a page, and how many there are, where that is said.
fn page_of(text: &str) -> Option<(u64, Option<u64>)> {
    let is_page = |word: &&str| {
        let word = normalize(word);
        is_in(&word, PAGES) || is_in(&word, PARTS)
    };
    let signs =
        |c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '\t' | '|' | '"' | '.');
    let alone = text.trim_matches([',', ';', '\t', '|', ' ']);
    if let Some(number) = between_dashes(alone).and_then(|number| number.parse().ok()) {
        return Some((number, None)).filter(|_| number > 0);
    }
    let is_bare = is_page_of(alone);
    let text = text.replace('/', " / ");
    let mut words = text.split(signs).filter(|word| !word.is_empty()).peekable();
    if !is_bare {
        while words.next_if(|word| !is_page(word)).is_some() {}
        words.next()?;
    }
    // `Page No. 1`
    let number = words.by_ref().take(2).find_map(|word| word.parse().ok())?;
    if !words.next().is_some_and(|word| {
        matches!(
            word,
            "of" | "sur" | "de" | "из" | "von" | "trên" | "dari" | "kati" | "ya" | "من" | "/"
        )
    }) {
        return (number > 0).then_some((number, None));
    }
    let of = words.find(|word| *word != "ya")?.parse().ok()?;
    (0 < number && number <= of).then_some((number, Some(of)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_numbered_in_three_languages() {
        for (text, expected) in [
            ("Page 1 of 12", Some((1, Some(12)))),
            ("Page: 2/12,,", Some((2, Some(12)))),
            ("Rapport;;Page 3 sur 12", Some((3, Some(12)))),
            ("Página 1 de 12", Some((1, Some(12)))),
            ("Page No. 3 of 12", Some((3, Some(12)))),
            ("صفحة 1 من 4", Some((1, Some(4)))),
            ("Ukurasa 1 kati ya 4", Some((1, Some(4)))),
            ("Ukurasa wa 2 ya 4", Some((2, Some(4)))),
            ("Page 3,,", Some((3, None))),
            ("Page 3 of the list", None),
            ("Pages 1-2 of 3", None),
            ("Page 2026/10", None),
            ("Trang 1/3", Some((1, Some(3)))),
            ("Лист 1 из 3;", Some((1, Some(3)))),
            ("Folha 1 de 3", Some((1, Some(3)))),
            ("Seite 2 von 3", Some((2, Some(3)))),
            ("p. 1", Some((1, None))),
            ("- 2 -,", Some((2, None))),
            ("P.O. Box 3", None),
            ("Folha de pagamento 3", None),
            ("1/12,", Some((1, Some(12)))),
            ("13/12", None),
            ("1/12 of the rows", None),
        ] {
            assert_eq!(page_of(text), expected, "{text}");
        }
    }

    #[test]
    fn the_first_page_is_missing_where_the_second_ends_first() {
        let first_missing = |pages: &str, rows| {
            let mut heard = Pages::default();
            for (at, page) in pages.split(' ').enumerate() {
                heard.hear(&format!("Page {page}"), at, 10 * at as u64 + 10);
            }
            heard.missing(rows).map(|(.., is_sure)| is_sure)
        };
        // Below the last page number there are rows, or none.
        assert_eq!(first_missing("2/3 3/3", 25), None);
        assert_eq!(first_missing("2/3 3/3", 20), Some(false));
        assert_eq!(first_missing("2/3", 10), Some(false));
        assert_eq!(first_missing("2 3", 20), None);
    }

    #[test]
    fn a_page_is_missing_where_the_others_follow_one_another() {
        for (pages, expected) in [
            ("1/3 2/3 3/3", None),
            ("1/3 1/3 2/3 2/3 3/3 3/3", None),
            ("1/2 2/2 1/3 2/3 3/3", None),
            ("1/3 3/3", Some((2, 2, true))),
            ("1/3 2/3", Some((3, 3, true))),
            ("1/30", Some((2, 30, false))),
            ("1/1", None),
            ("2/3", None),
            ("3/3", Some((1, 2, false))),
            ("1/3 1/3 1/3", None),
            ("1/3 2/5 3/3", None),
            ("1 3 4", Some((2, 2, true))),
            ("1 1 2 2 7 7", Some((3, 6, true))),
            ("1 3 5", Some((2, 2, false))),
            ("1 2 3 1 2", None),
            ("2 4 5", None),
            ("1 3 2 4", None),
            ("1/1 2 4", None),
            ("2 1/3 2 2", Some((2, 3, false))),
            ("7", None),
        ] {
            let mut heard = Pages::default();
            for (at, page) in pages.split(' ').enumerate() {
                heard.hear(&format!("Page {page}"), at, 1);
            }
            let missing = heard.missing(2).map(|(_, fault, is_sure)| match fault {
                ExportFault::Cut(Cut::Pages { first, last, .. }) => (first, last, is_sure),
                other => panic!("{other:?}"),
            });
            assert_eq!(missing, expected, "{pages}");
        }
    }
}
