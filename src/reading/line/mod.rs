//! What a line of a file is, before its cells are looked at one by one.
//!
//! A line with an amount may be a loan, and is never passed over here; what its amount says beside the
//! others is for the checks. A line without one is a heading, a footer or a rule where nothing in it could
//! be the id of a loan.

mod called;
pub(super) mod caption;
pub(super) mod look;
pub(super) mod notes;
mod titles;

use self::look::{
    is_called, is_called_total, is_footer, is_merged_row, is_page, is_rule, is_split_id,
    is_spreadsheet_error, is_textbox, is_word, is_word_with_cents, may_be_total_word,
};
use self::notes::{Note, begins_with_code};
use self::titles::{are_numbered, counts_columns};
use super::cell::Reading;
use super::cell::fields::Fields;
use super::cell::letters::{has_digit, normalize};
use super::cell::nothing::is_word_for_nothing;
use super::cell::numbers::{has_money, is_moment, may_be_amount};
use super::column::Positions;
use super::layout::Layout;
use super::options::{CANDIDATES, Options};
use super::records::quotes::QuoteFault;
use super::records::shapes::{Shapes, looks_like_id};
use super::titles::labels::is_label;
use super::titles::title::has_date;
use super::titles::totals::{is_total_word, names_sum};
use crate::model::{CsvFormat, is_digits};

/// What a line with something in it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A row, whether or not it is right.
    Row,
    /// It is called a total, and has a number.
    Total,
    /// A heading, a footer, a rule, or the titles again: it can be no loan.
    PassedOver,
    /// Other titles than those of the file: what stands below them may be something else.
    OtherTitles,
    /// It has words in more than one column, or a number, and may be no heading.
    Words,
    /// What it says of the rows cannot be passed over.
    Note(Note),
    /// Another sign stands between its cells, and a decimal comma was taken for the delimiter.
    OtherDelimiter,
}

/// A line of the file, or several where a quoted field goes on, with something in it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'r> {
    /// Where it begins: `Table::line_of` tells its number.
    pub at: usize,
    /// Its text, without the line end.
    pub raw: &'r str,
    pub kind: LineKind,
    /// Its cells, unquoted.
    pub cells: Result<Fields<'r>, QuoteFault>,
    /// What stands where the ids of the loans do; nothing where it has no such cell.
    pub loan_id: &'r str,
    /// What stands where the amounts do, where that is a number.
    pub amount: Option<Reading<'r>>,
}

/// What is needed to tell it.
pub(super) struct Teller<'t> {
    pub layout: &'t Layout,
    pub positions: Positions,
    pub format: CsvFormat,
    pub options: &'t Options,
}

impl Teller<'_> {
    /// What a line is, with this `id` and perhaps an amount; whether the text `ends_cut`, and `shapes`, are
    /// asked for seldom.
    #[inline]
    pub fn tell<'s>(
        &self,
        (at, raw): (usize, &str),
        cells: Result<Fields<'_>, QuoteFault>,
        id: &str,
        amount: Option<&Reading<'_>>,
        ends_cut: impl FnOnce() -> bool,
        shapes: impl Fn() -> &'s Shapes,
    ) -> LineKind {
        let Ok(cells) = cells else { return without_cells(raw) };
        if let Some(amount) = amount.filter(|_| cells.len() == self.layout.width) {
            let is_client = || self.positions.client_id.is_some_and(|at| is_called(&cells[at]));
            return if (may_be_total_word(id) && (is_called_total(cells, id) || names_sum(id)))
                || is_client()
                || self.is_called_beside_count(cells, id, &shapes)
            {
                LineKind::Total
            } else if cells[0] == *"1" && counts_columns(cells, id, &shapes) {
                LineKind::PassedOver
            } else if self.may_be_decimals(amount) && self.is_cut_at_decimals(raw, cells, shapes) {
                LineKind::OtherDelimiter
            } else {
                LineKind::Row
            };
        }
        self.tell_odd((at, raw), cells, id, ends_cut, shapes)
    }

    /// The same of a line that has no amount, or not as many cells as the rows.
    #[cold]
    fn tell_odd<'s>(
        &self,
        (at, raw): (usize, &str),
        cells: Fields<'_>,
        id: &str,
        ends_cut: impl FnOnce() -> bool,
        shapes: impl Fn() -> &'s Shapes,
    ) -> LineKind {
        if cells.iter().any(is_textbox) {
            // What stands below the title of one column is judged by itself, and below the rows there is none.
            let has_no_rows = cells.len() == 1 || at > shapes().last_row;
            return if has_no_rows { LineKind::PassedOver } else { LineKind::OtherTitles };
        }
        if is_page(cells) || (is_footer(cells) && !shapes().has(id)) {
            return LineKind::PassedOver;
        }
        // Most lines that are wrong are rows.
        let is_total = || may_be_total_word(id) && is_total_word(id);
        let counts_rows = || is_digits(id) && self.layout.is_of_rows(cells.iter(), self.options);
        if self.is_called_beside_count(cells, id, &shapes) || counts_rows() {
            return LineKind::Total;
        }
        let is_below = || {
            let is_below_total = shapes().is_below_total(at);
            let may_be_alone = is_below_total || (at > shapes().last_row && is_name(raw));
            (is_below_total && self.is_labelled(cells, id, shapes()))
                || (may_be_alone && is_alone(cells, shapes()))
        };
        if are_numbered(cells)
            && let Some(told) = self.tell_titles(cells)
        {
            return told;
        }
        if (looks_like_id(id) || shapes().has(id)) && !is_total() && !is_below() {
            return LineKind::Row;
        }
        let told = without_cells(raw);
        let is_signed = || at > shapes().last_row && self.is_signed((at, cells), id, shapes());
        if told != LineKind::Row {
            told
        } else if begins_with_code(id) {
            LineKind::Note(Note::Message)
        } else if let Some(told) = self.tell_titles(cells) {
            told
        } else if is_called_total(cells, id) || self.layout.is_of_rows(cells.iter(), self.options) {
            LineKind::Total
        } else if !is_signed()
            && !is_below()
            && (self.may_be_loan(cells, id, shapes()) || ends_cut())
        {
            LineKind::Row
        } else {
            let told =
                || if is_signed() { LineKind::PassedOver } else { self.tell_words(cells, id) };
            Note::of(raw).map_or_else(told, LineKind::Note)
        }
    }

    /// Whether a line below the rows says who signs: nothing in it has a digit, and it has no id, or two words where
    /// all ids have one; below a total it may say where and when. `N/A` is no name.
    fn is_signed(&self, (at, cells): (usize, Fields<'_>), id: &str, shapes: &Shapes) -> bool {
        let amount = cells.get(self.positions.amount).unwrap_or_default().trim();
        let is_long = amount.chars().count() > 4 || is_label(&normalize(amount));
        let is_name = || amount.starts_with(char::is_uppercase) && is_long;
        let is_dated = |cell: &str| {
            cell.trim().starts_with(char::is_alphabetic)
                && has_date(cell)
                && shapes.is_below_total(at)
        };
        cells.len() == self.layout.width
            && (id.trim().is_empty() || (shapes.have_digits() && is_name()))
            && cells.iter().all(|cell| !has_digit(cell) || is_dated(cell))
            && !may_be_amount(amount)
    }

    /// Whether a line with fewer cells than the rows has two, the first in words, and none of them can be an id:
    /// `Exchange rate,36.62`.
    fn is_labelled(&self, cells: Fields<'_>, id: &str, shapes: &Shapes) -> bool {
        let mut filled = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
        let (Some(label), Some(_), None) = (filled.next(), filled.next(), filled.next()) else {
            return false;
        };
        let is_id = || looks_like_id(id) && !shapes.is_short(id);
        cells.len() < self.layout.width
            && !has_digit(label)
            && !shapes.may_be_id(label, false)
            && !is_id()
    }

    /// Whether words stand where a row has its id and more, or its amount, or a number beside a word, and none
    /// of them is a heading's. Money is none, whatever stands beside it.
    fn tell_words(&self, cells: Fields<'_>, id: &str) -> LineKind {
        let amount = cells.get(self.positions.amount).unwrap_or_default();
        let is_word = |cell: &&str| cell.contains(char::is_alphabetic);
        let words = cells.iter().filter(is_word).count();
        let by_amount = || self.positions.amount > self.positions.loan_id && is_word(&amount);
        let is_number = |cell: &str| Reading::of(cell).is_some() && !cell.trim().starts_with('0');
        let may_be_row = || {
            (words > 1 && is_word(&id)) || by_amount() || (words > 0 && cells.iter().any(is_number))
        };
        let is_label = |cell: &str| is_label(&normalize(cell));
        if is_moment(amount.trim()) || cells.iter().any(|cell| cell.contains(':')) {
            LineKind::PassedOver
        } else if cells.iter().any(has_money) || (may_be_row() && !cells.iter().any(is_label)) {
            LineKind::Words
        } else {
            LineKind::PassedOver
        }
    }

    /// Whether an amount may be what stands behind the comma of one, or stand at the beginning of the line.
    #[inline]
    fn may_be_decimals(&self, amount: &Reading<'_>) -> bool {
        let has_no_sign = || matches!(amount, Reading::Same(_));
        self.layout.delimiter == ',' && (self.positions.amount == 0 || has_no_sign())
    }

    /// Whether the amount is a half of a number that stands between other signs: `KV-1;125,50`. Ids may have
    /// spaces and the like, so that of these the row must be unlike the others; quotes say what is a cell.
    fn is_cut_at_decimals<'s>(
        &self,
        raw: &str,
        cells: Fields<'_>,
        shapes: impl Fn() -> &'s Shapes,
    ) -> bool {
        let Positions { loan_id, amount, .. } = self.positions;
        let is_decimals = |text: &str| text.len() <= 3 && is_digits(text);
        if amount > 0 && !is_decimals(&cells[amount]) {
            return false;
        }
        let Some(before) = amount.checked_sub(1).and_then(|at| cells.get(at)) else {
            let after = cells.get(1).and_then(|after| after.split_once([';', '\t', '|']));
            return after.is_some_and(|(decimals, _)| is_decimals(decimals)) && !raw.contains('"');
        };
        // Most ids have a letter, a dash or a slash before their last digits.
        let may_hold_number = || {
            let sign = before.bytes().rev().find(|b| !b.is_ascii_digit());
            sign.is_some_and(|b| !matches!(b, b'-' | b'/') && !b.is_ascii_alphabetic())
        };
        if !may_hold_number() {
            return false;
        }
        let is_number = |(_, text): (&str, &str)| Reading::of(text).is_some();
        let is_own_id = |(id, _): &(&str, &str)| id.bytes().any(|b| b.is_ascii_digit());
        let by_space = || before.rsplit_once([' ', '\u{A0}', '~', ':', '^']).filter(is_own_id);
        !raw.contains('"')
            && (before.rsplit_once([';', '\t', '|']).is_some_and(is_number)
                || (amount == loan_id + 1
                    && by_space().is_some_and(is_number)
                    && shapes().is_rare(before)))
    }

    /// Whether a line that has no amount, or not as many cells as the rows, may be a loan all the same.
    fn may_be_loan(&self, cells: Fields<'_>, id: &str, shapes: &Shapes) -> bool {
        let (width, id) = (self.layout.width, id.trim());
        if cells.len() != width {
            return self.may_be_part(cells, id, shapes);
        }
        let amount = cells.get(self.positions.amount).unwrap_or_default().trim();
        // `NULL` for an id, and nothing else, is a loan of which all is missing, as that of a client is.
        let client = self.positions.client_id.and_then(|at| cells.get(at)).unwrap_or_default();
        let is_of_client = looks_like_id(client.trim()) && !is_moment(client.trim());
        if may_be_amount(amount) || is_word_for_nothing(id) || is_of_client {
            return true;
        }
        // `User,admin` and `No data`
        if shapes.have_digits() && !has_digit(id) && is_label(&normalize(id)) {
            return false;
        }
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if id.is_empty() {
            let merged = || cells.iter().any(|cell| is_merged_row(cell.trim()));
            return filled > 1
                || merged()
                || (is_word(amount) && has_digit(amount) && !is_moment(amount));
        }
        // A word beside `pending` may be a loan, a name beside a name is none; what has a client or fills all
        // columns may be one.
        let is_state = is_word(amount) || amount.starts_with(char::is_lowercase);
        let are_words = || {
            is_word(id) && !id.ends_with(':') && is_state && !is_moment(amount) && !is_rule(amount)
        };
        let is_number = |cell: &str| has_digit(cell) && (is_word(id) || !is_moment(cell.trim()));
        let is_full = width > 3 && width - filled == usize::from(amount.is_empty());
        is_spreadsheet_error(id)
            || are_words()
            || (is_full && cells.iter().any(is_number))
            || is_split_id(id)
            || shapes.may_be_id(id, false)
    }

    /// Whether a line with more or fewer cells than the rows may be one, or what is left of it.
    fn may_be_part(&self, cells: Fields<'_>, id: &str, shapes: &Shapes) -> bool {
        let first = cells.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default();
        let may_be_id = || shapes.may_be_id(first, false) || shapes.may_be_id(id, false);
        if cells.len() > 1 {
            return may_be_id() || cells.iter().any(|cell| may_be_amount(cell) || shapes.has(cell));
        }
        let has_digit_at_end = first.starts_with(|c: char| c.is_ascii_digit())
            || first.ends_with(|c: char| c.is_ascii_digit());
        let is_number = has_digit_at_end && !first.contains(char::is_alphabetic);
        // What is left of a row of many columns is what stands first.
        let has_id_first = self.layout.width < 3 || self.positions.loan_id == 0;
        (is_number && may_be_amount(first))
            || is_word_with_cents(first)
            || self.is_by_other_sign(first)
            || ((has_id_first || has_digit(first)) && may_be_id())
    }

    /// Whether it is a row, but that another delimiter stands between its cells, and is no decimal comma.
    fn is_by_other_sign(&self, text: &str) -> bool {
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        CANDIDATES.into_iter().filter(|sign| *sign != self.layout.delimiter).any(|sign| {
            let cells = || text.split(sign);
            cells().count() >= self.layout.width
                && cells().any(|cell| Reading::of(cell).is_some())
                && (sign != ',' || Reading::of(last).is_none())
        })
    }
}

/// Whether nothing stands in a line but what no id has, or begins with: `1C:Enterprise` or `CR204`.
fn is_alone(cells: Fields<'_>, shapes: &Shapes) -> bool {
    let mut filled = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    filled.next().is_some_and(|cell| has_digit(cell) && !shapes.begin(cell))
        && filled.next().is_none()
}

/// Whether a text is far more in letters than in digits, as names of programs are.
fn is_name(text: &str) -> bool {
    let count = |is_one: fn(char) -> bool| text.chars().filter(|c| is_one(*c)).count();
    count(char::is_alphabetic) >= 8 && count(char::is_numeric) <= 2
}

/// What a line is by its text alone.
fn without_cells(raw: &str) -> LineKind {
    if is_rule(raw) {
        LineKind::PassedOver
    } else if raw.trim_start().starts_with(['<', '{']) {
        LineKind::Note(Note::Message)
    } else {
        LineKind::Row
    }
}
