//! What a line of a file is, before its cells are looked at one by one.
//!
//! A line with an amount may be a loan, and is never passed over here; what its amount says beside the
//! others is for the checks. A line without one is a heading, a footer or a rule where nothing in it could
//! be the id of a loan.

use super::cell::Reading;
use super::column::Positions;
use super::fields::Fields;
use super::layout::Layout;
use super::options::Options;
use super::records::QuoteFault;
use super::shapes::Shapes;
use super::totals::is_total_word;
use crate::model::CsvFormat;

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
    /// What a program says instead of rows: the file may not be whole.
    Message,
}

/// Words of the messages of programs.
const MESSAGES: [&str; 10] = [
    "error",
    "exception",
    "timed out",
    "timeout",
    "warning",
    "fatal",
    "traceback",
    "erreur",
    "interrompu",
    "excepción",
];

/// What is needed to tell it.
pub(super) struct Teller<'t> {
    pub layout: &'t Layout,
    pub positions: Positions,
    pub format: CsvFormat,
    pub options: &'t Options,
}

impl Teller<'_> {
    /// What a line is, with this `id` and perhaps an amount; `shapes` are asked for seldom.
    pub fn tell<'s>(
        &self,
        raw: &str,
        cells: Result<Fields<'_>, QuoteFault>,
        id: &str,
        has_amount: bool,
        shapes: impl FnOnce() -> &'s Shapes,
    ) -> LineKind {
        let Ok(cells) = cells else { return without_cells(raw) };
        let is_whole = cells.len() == self.layout.width;
        if is_whole && has_amount {
            let is_total = may_be_total_word(id) && is_called_total(cells, id);
            return if is_total { LineKind::Total } else { LineKind::Row };
        }
        if cells.iter().any(is_textbox) {
            return LineKind::OtherTitles;
        }
        // Most lines that are wrong are rows.
        let looks_like_id = |id: &str| {
            let bytes = id.as_bytes();
            bytes.first().is_some_and(u8::is_ascii_alphanumeric)
                && bytes.iter().any(u8::is_ascii_digit)
                && bytes.iter().any(u8::is_ascii_alphabetic)
                && !bytes.iter().any(u8::is_ascii_whitespace)
        };
        if looks_like_id(id) {
            return LineKind::Row;
        }
        self.tell_odd(raw, cells, id, shapes)
    }

    fn tell_odd<'s>(
        &self,
        raw: &str,
        cells: Fields<'_>,
        id: &str,
        shapes: impl FnOnce() -> &'s Shapes,
    ) -> LineKind {
        let told = without_cells(raw);
        if told != LineKind::Row {
            return told;
        }
        if let Some(told) = self.tell_titles(cells) {
            return told;
        }
        let has_number = || cells.iter().any(|cell| Reading::of(cell).is_some());
        if is_called_total(cells, id) {
            return if has_number() { LineKind::Total } else { LineKind::PassedOver };
        }
        let filled = || cells.iter().filter(|cell| !cell.trim().is_empty());
        let first = filled().next().unwrap_or_default();
        let may_be_loan = if cells.len() == self.layout.width {
            if id.trim().is_empty() {
                filled().count() > 1 || self.has_odd_amount(cells)
            } else {
                shapes().may_be_id(id, false)
            }
        } else {
            let (shapes, is_cut) = (shapes(), cells.len() == 1);
            (!is_cut && has_number())
                || shapes.may_be_id(first, is_cut)
                || shapes.may_be_id(id, is_cut)
        };
        if may_be_loan {
            LineKind::Row
        } else if is_message(raw) {
            LineKind::Message
        } else {
            LineKind::PassedOver
        }
    }

    /// Whether what stands where the amounts do may be meant for one.
    fn has_odd_amount(&self, cells: Fields<'_>) -> bool {
        let cell = cells.get(self.positions.amount).unwrap_or_default().trim();
        let is_text = cell.contains(char::is_whitespace) && cell.starts_with(char::is_alphabetic);
        cell.contains(|c: char| c.is_numeric()) && !is_text
    }

    /// What a line of titles is, those of the file in another language among them.
    fn tell_titles(&self, cells: Fields<'_>) -> Option<LineKind> {
        let titles = self.layout.titles_of(cells, self.format, self.options)?;
        let own = self.layout.titles.as_ref();
        let are_same = own.is_some() && titles == self.positions;
        Some(if are_same { LineKind::PassedOver } else { LineKind::OtherTitles })
    }
}

/// Whether an id begins as a word for a total does; nearly none does.
fn may_be_total_word(id: &str) -> bool {
    let first = id.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
    !first.is_ascii_graphic() || matches!(first, b't' | b's' | b'g')
}

/// Whether the word for a total stands in place of the id, or beside an empty one.
fn is_called_total(cells: Fields<'_>, id: &str) -> bool {
    if id.trim().is_empty() { cells.iter().any(is_total_word) } else { is_total_word(id) }
}

/// What a report server calls a column without a name: the titles of a second table are often of these.
fn is_textbox(cell: &str) -> bool {
    const NAME: &str = "textbox";
    cell.get(..NAME.len()).is_some_and(|word| word.eq_ignore_ascii_case(NAME))
        && cell[NAME.len()..].bytes().all(|b| b.is_ascii_digit())
}

/// What a line is by its text alone.
fn without_cells(raw: &str) -> LineKind {
    if is_rule(raw) {
        LineKind::PassedOver
    } else if raw.trim_start().starts_with(['<', '{']) {
        LineKind::Message
    } else {
        LineKind::Row
    }
}

/// Whether it is drawn, as below the titles of a printed table.
fn is_rule(raw: &str) -> bool {
    let is_drawn = |c: char| matches!(c, '-' | '=' | '_' | '*' | '~' | '─' | '━' | '═' | '—' | '–');
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '+' | '.' | '"' | '│' | '┼');
    raw.chars().all(|c| is_drawn(c) || is_between(c))
        && raw.chars().filter(|c| is_drawn(*c)).count() >= 3
        && raw.split(is_between).any(|part| part.chars().count() >= 3)
}

fn is_message(raw: &str) -> bool {
    let text = raw.to_lowercase();
    MESSAGES.iter().any(|word| text.contains(word))
}
