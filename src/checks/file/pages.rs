//! The pages of a printed report: `Page 3 of 12`, or `Page 3`. Where the last ones are missing, or some
//! between, the export broke off.

use crate::checks::finding::{Cut, ExportFault};
use crate::reading::{is_in, is_page_of, normalize};

/// What a page is called, and a part of a report that is a file of its own; normalized.
const PAGES: &str = "page, pagina, pag, страница, стр, ukurasa, halaman, صفحة, الصفحة";
const PARTS: &str = "table, feuille, hoja, part, partie, parte, batch";

/// The numbers that were seen so far.
#[derive(Default)]
pub(super) struct Pages {
    /// Those with the number of all pages, and those without: a report may have both.
    of_all: Run,
    others: Run,
}

/// Pages that are numbered alike.
#[derive(Default)]
struct Run {
    last: Option<Page>,
    /// How often the last one was seen.
    times: u64,
    /// Where one is missing.
    gap: Option<(usize, ExportFault)>,
    /// Whether others than the first were seen.
    are_several: bool,
    /// Whether one stands below the one before it.
    do_follow: bool,
    /// Whether they are not those of the pages, one after another.
    are_odd: bool,
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
        let run = if of.is_some() { &mut self.of_all } else { &mut self.others };
        run.hear(Page { number, of, at, rows, is_part });
    }

    /// Whether none was seen.
    pub fn is_empty(&self) -> bool {
        self.of_all.last.is_none() && self.others.last.is_none()
    }

    /// Where pages are missing of a file of so many rows, which, and whether that is sure.
    pub fn missing(self, rows: u64) -> Option<(usize, ExportFault, bool)> {
        self.of_all.missing(rows).or_else(|| self.others.missing(rows))
    }
}

impl Run {
    fn hear(&mut self, page: Page) {
        let Page { number, of, at, .. } = page;
        let last = self.last.replace(page);
        let (before, all) = last.map_or((0, of), |last| (last.number, last.of));
        // A page has a heading and a footer.
        self.times = if number == before { self.times + 1 } else { 1 };
        // The next report begins at 1.
        let begins = number == 1 && all.is_none_or(|all| before == all);
        // Of the last one alone the others are missing.
        self.are_odd |= last.is_none() && number != 1 && Some(number) != of;
        self.are_several |= number > 1 && last.is_some();
        self.do_follow |= before > 0 && number == before + 1;
        self.are_odd |= !begins && (of != all || number < before) || self.times > 2;
        if !begins && number > before + 1 {
            let (first, last) = (before + 1, number - 1);
            self.gap.get_or_insert((at, ExportFault::Cut(Cut::Pages { first, last, of })));
        }
    }

    /// Above the titles the first page may be the only one that is numbered, and its own may have been
    /// deleted.
    fn missing(self, rows: u64) -> Option<(usize, ExportFault, bool)> {
        let last = self.last.filter(|_| !self.are_odd)?;
        let of = last.of.filter(|of| last.number < *of && last.rows > 0);
        let first = last.number + 1;
        let end =
            of.map(|of| (last.at, ExportFault::Cut(Cut::Pages { first, last: of, of: last.of })));
        let (at, fault) = self.gap.or(end)?;
        let is_first = matches!(fault, ExportFault::Cut(Cut::Pages { first: 1, .. }));
        // Of odd pages alone nobody says that there are others.
        let may_be_all = last.of.is_none() && !self.do_follow;
        // Nothing stands below the foot of the first page of three.
        let is_foot = last.of.is_some() && last.rows == rows && !last.is_part;
        Some((at, fault, (self.are_several || is_foot) && !is_first && !may_be_all))
    }
}

/// The number of a page, and how many there are, where that is said.
fn page_of(text: &str) -> Option<(u64, Option<u64>)> {
    let is_page = |word: &&str| {
        let word = normalize(word);
        is_in(&word, PAGES) || is_in(&word, PARTS)
    };
    let signs =
        |c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '\t' | '|' | '"' | '.');
    let is_bare = is_page_of(text.trim_matches([',', ';', '\t', '|', ' ']));
    let text = text.replace('/', " / ");
    let mut words = text.split(signs).filter(|word| !word.is_empty()).peekable();
    if !is_bare {
        while words.next_if(|word| !is_page(word)).is_some() {}
        words.next()?;
    }
    // `Page No. 1`
    let number = words.by_ref().take(2).find_map(|word| word.parse().ok())?;
    if !words
        .next()
        .is_some_and(|word| matches!(word, "of" | "sur" | "de" | "из" | "kati" | "ya" | "من" | "/"))
    {
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
            ("1/12,", Some((1, Some(12)))),
            ("13/12", None),
            ("1/12 of the rows", None),
        ] {
            assert_eq!(page_of(text), expected, "{text}");
        }
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
