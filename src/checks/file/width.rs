//! Why a row has not as many fields as the others.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::checks::finding::WidthFault;
use crate::checks::ids::undressed::ends_in_entity;
use crate::model::is_digits;
use crate::reading::{
    Fields, Line, Reading, Table, has_any, is_in, normalize, number_cut_in_two, numeric_currency,
    plain_words,
};

/// What titles have in them below which no short numbers stand; normalized.
const OF_WORDS: &str =
    "remark, remarq, observ, comment, coment, signature, firma, date, fecha, phone";

/// The column into which the fields of a row run over where one holds the delimiter: the last one, which has no
/// title, or the one behind the amounts, where exports leave out what is empty at the end of a row.
pub(crate) struct Overflow<'s> {
    table: Table<'s>,
    at: usize,
    amount: usize,
    of: Of,
    /// Whether most rows fill it, or below a title, whether its numbers may have been cut off from the amounts.
    tells: OnceCell<bool>,
}

/// What its title is.
#[derive(PartialEq, Eq)]
enum Of {
    Nothing,
    Words,
    Others,
}

impl<'s> Overflow<'s> {
    pub fn of(table: Table<'s>) -> Option<Self> {
        let (titles, amount) = (table.column_titles(), table.positions.amount);
        let last = titles.len().checked_sub(1)?;
        let at = if titles[last].is_empty() { last } else { amount + 1 };
        // A sign such as # is a title, too.
        let is_untitled = titles.get(at)?.is_empty();
        let title = normalize(&titles[at]);
        let is_of_words = table.currency_column() == Some(at)
            || (has_any(&title, OF_WORDS) && !title.contains("todate"));
        let (of, is_one) = match (is_untitled, is_of_words) {
            (true, _) => (Of::Nothing, amount < at),
            (_, true) => (Of::Words, table.delimiter() == ','),
            _ => (Of::Others, table.delimiter() == ','),
        };
        is_one.then(|| Self { table, at, amount, of, tells: OnceCell::new() })
    }

    /// Whether a row has a number there that may be the end of its amount, or without a title, that most rows have
    /// not.
    pub fn is_in(&self, cells: Fields<'_>) -> bool {
        let [amount, last] = [self.amount, self.at].map(|at| cells[at].trim());
        if self.of == Of::Nothing {
            let is_short = self.amount + 1 == self.at && last.len() < 4 && is_digits(last);
            return Reading::of(last).is_some()
                && (is_short || !self.tells.get_or_init(|| self.is_filled()));
        }
        is_end(amount, last)
            && numeric_currency(last).is_none()
            && *self.tells.get_or_init(|| self.are_ends())
    }

    fn is_filled(&self) -> bool {
        let (mut filled, mut rows) = (0, 0);
        self.table.each_row(|row| {
            rows += 1;
            filled += usize::from(!row.cell(self.at).is_empty());
            Some(())
        });
        filled * 2 > rows
    }

    /// Whether all numbers there may be the ends of amounts, cents only where no amount has any, most lack them,
    /// and they differ; and words stand there, or are to, or nothing but the ends of thousands, and none behind hundreds.
    fn are_ends(&self) -> bool {
        let (mut have_cents, mut cents, mut rows) = (false, 0, 0);
        let mut ends = BTreeSet::new();
        let (mut has_words, mut are_thousands, mut has_hundreds) = (false, true, false);
        let are_ends = self.table.each_row(|row| {
            let [amount, last] = [self.amount, self.at].map(|at| row.cell(at));
            have_cents |= !is_digits(amount);
            rows += 1;
            if last.len() == 2 && is_digits(last) {
                cents += 1;
                ends.insert(last.to_owned());
            }
            has_words |= last.contains(char::is_alphabetic);
            let is_below = last.is_empty() && amount.len() == 3 && is_digits(amount);
            are_thousands &= is_below || (last.len() == 3 && amount.len() < 3);
            has_hundreds |= is_below;
            (Reading::of(last).is_none() || is_end(amount, last)).then_some(())
        });
        let is_of_words = self.of == Of::Words || has_words || (are_thousands && has_hundreds);
        let are_several = ends.len() > 1 || rows == 1;
        let may_be_cents = cents == 0 || (!have_cents && cents * 2 > rows && are_several);
        are_ends.is_some() && may_be_cents && is_of_words
    }
}

/// The first amount whose cents stand behind it in a column of their own, as no amount has any, with its place and the
/// title of that column.
pub(crate) fn cents_beside(table: Table<'_>) -> Option<(usize, String, &str)> {
    const CENTS: &str = "cents, cts, centime, centimes, centavo, centavos, centimo, centimos";
    let cents_at = table.positions.amount + 1;
    let title = table.title_at(cents_at)?;
    plain_words(title).find(|word| is_in(word, CENTS))?;
    let mut first = None;
    table.each_row(|row| {
        let [whole, cents] = [table.positions.amount, cents_at].map(|at| row.cell(at));
        let number: u8 = if cents.is_empty() { 0 } else { cents.parse().ok()? };
        if first.is_none() && number > 0 {
            first = Some((row.at, format!("{whole},{number:0>2}"), title));
        }
        let has_none = !matches!(row.amount, Reading::One(amount, _) if amount.decimals > 0);
        (number < 100 && has_none).then_some(())
    })?;
    first
}

/// The first amount whose thousands stand before it in the column of the amounts, and the rest of it below the title of
/// remarks or of a count, which no other row has with decimals; with its place and that title. `1,234.97` was not in quotes.
pub(crate) fn thousands_beside(table: Table<'_>) -> Option<(usize, String, &str)> {
    const OTHERS: &str = "\
        remark, remarks, note, notes, comment, comments, remarque, remarques, observation, observations, obs, nota, notas, \
        observacion, observaciones, comentario, comentarios, instalment, installment, cycle, cuota, term";
    let rest_at = table.positions.amount + 1;
    let title = table.title_at(rest_at).filter(|_| table.delimiter() == ',')?;
    plain_words(title).find(|word| is_in(word, OTHERS))?;
    let mut first = None;
    table.each_row(|row| {
        let [whole, rest] = [table.positions.amount, rest_at].map(|at| row.cell(at));
        let is_rest = rest.split_once('.').is_some_and(|(groups, decimals)| {
            groups.len() == 3 && is_digits(groups) && is_digits(decimals)
        });
        if is_rest && is_digits(whole) && whole.len() < 4 {
            first.get_or_insert_with(|| (row.at, format!("{whole},{rest}"), title));
        } else if rest.contains('.') && Reading::of(rest).is_some() {
            return None;
        }
        Some(())
    })?;
    first
}

/// Whether an amount may go on behind a comma: `25`, `500`, `500.00`.
fn is_end(amount: &str, end: &str) -> bool {
    let whole = end.split('.').next().unwrap_or_default();
    matches!(whole.len(), 2 | 3)
        && is_digits(whole)
        && is_digits(amount)
        && number_cut_in_two(amount, end, ',').is_some()
}

/// What may have gone wrong with a row that has not the `width` of the others, the amount among its cells.
pub(crate) fn width_fault(
    cells: Fields<'_>,
    width: usize,
    amount_at: usize,
    table: Table<'_>,
    line: &Line<'_>,
) -> WidthFault {
    let found = cells.len();
    let delimiter = table.delimiter();
    let halves = cells.get(amount_at).zip(cells.get(amount_at + 1));
    let cut = halves.filter(|_| found == width + 1);
    let cut = cut.and_then(|(whole, end)| number_cut_in_two(whole, end, delimiter));
    let titles = table.titles_line().unwrap_or(0);
    let row = table.line_of(line.at) - titles;
    let is_numbered = cells[0].parse().is_ok_and(|number: u64| number == row || number + 1 == row);
    let is_titled = table.title_at(width).is_some_and(|title| !title.is_empty());
    let title = table.title_at(amount_at + 1).filter(|_| is_titled && found == table.width());
    let entity =
        cells.iter().find(|cell| delimiter == ';' && found > width && ends_in_entity(cell));
    if let Some(field) = entity {
        WidthFault::CutEntity { field: field.to_owned() }
    } else if title.is_none() && is_numbered && found == width + 1 {
        WidthFault::RowNumber
    } else if let Some(amount) = cut {
        WidthFault::CutAmount { amount, delimiter, title: title.map(str::to_owned) }
    } else if found == 1 && cells[0].contains(delimiter) {
        WidthFault::WholeLine
    } else if found == 1 && cells[0].contains([',', ';', '\t', '|']) {
        WidthFault::OtherDelimiter
    } else if found > width && cells.iter().skip(width).all(|field| field.trim().is_empty()) {
        WidthFault::EmptyFields { delimiter }
    } else if found < width && table.is_last(line.at, line.raw) {
        WidthFault::Cut
    } else if found < width {
        WidthFault::TooFew
    } else {
        WidthFault::TooMany { format: table.sheet.format() }
    }
}
