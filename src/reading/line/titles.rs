//! Lines that hold titles once more, or those of something else.

use super::{LineKind, Teller};
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{has_digit, normalize};
use crate::reading::records::shapes::Shapes;
use crate::reading::titles::{Titles, known};

impl Teller<'_> {
    /// Whether something stands beyond the last column: a row that runs on from titles.
    fn has_more(&self, cells: Fields<'_>) -> bool {
        cells.iter().skip(self.layout.width).any(|cell| !cell.trim().is_empty())
    }

    /// What a line of titles is: those of the file, in another language too, or others, of which one is known.
    pub(super) fn tell_titles(&self, cells: Fields<'_>) -> Option<LineKind> {
        let own = self.layout.titles.as_ref().map(|own| &own.titles);
        if own.is_some_and(|own| own.are(cells)) {
            return Some(LineKind::PassedOver);
        }
        let may_be_title = |cell: &str| {
            let title = normalize(cell);
            known::may_be(&title) || self.options.columns.has(&title)
        };
        if !cells.iter().any(may_be_title) {
            return None;
        }
        let titles = Titles::of(cells);
        let are_others = if let Ok(positions) = titles.locate(self.format, self.options) {
            let at = self.positions.amount;
            let says_other = |own: &Titles| own.says(at) != titles.says(at);
            self.has_more(cells) || positions != self.positions || own.is_none_or(says_other)
        } else {
            let filled = cells.iter().filter(|cell| !cell.trim().is_empty());
            let are_words =
                are_numbered(cells) || !cells.iter().any(|cell| cell.contains(char::is_numeric));
            if !(are_words && filled.count() > 1 && titles.has_some(&self.options.columns)) {
                return None;
            }
            true
        };
        Some(if are_others { LineKind::OtherTitles } else { LineKind::PassedOver })
    }
}

/// Whether there are several words and no number but one at the end of each, as a report server writes the titles of a
/// second table: `Branch1,Amount_Paid1`.
pub(super) fn are_numbered(cells: Fields<'_>) -> bool {
    let filled = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let mut numbers = filled.map(|cell| {
        let word = cell.trim_end_matches(|c: char| c.is_ascii_digit());
        (word.starts_with(char::is_alphabetic) && !has_digit(word)).then(|| &cell[word.len()..])
    });
    let Some(Some(number)) = numbers.next() else { return false };
    let mut others = numbers.peekable();
    matches!(number.len(), 1 | 2)
        && others.peek().is_some()
        && others.all(|other| other == Some(number))
}

/// Whether a line says 1, 2, 3 and so on, where the ids of rows are longer or of another shape. Of two columns it
/// may be a loan.
pub(super) fn counts_columns<'s>(
    cells: Fields<'_>,
    id: &str,
    shapes: impl Fn() -> &'s Shapes,
) -> bool {
    let is_next = |(at, cell): (usize, &str)| cell.trim() == (at + 1).to_string();
    cells.len() > 2
        && cells.iter().enumerate().all(is_next)
        && (shapes().is_short(id) || shapes().is_rare(id))
}
