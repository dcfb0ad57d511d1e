//! The lines of a file that may be totals: what they look like, and the figures in them.

use std::collections::HashSet;

use super::figures::{Figures, amount_of};
use super::ids::{Id, is_word_for_nothing};
use super::signs::Signs;
use super::sums::Mark;
use crate::model::{Amount, IdFault};
use crate::reading::{
    Column, Fields, Line, LineKind, Positions, Reading, Shapes, Sheet, is_total_word, normalize,
};

/// Why a line may be a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    /// It is called one.
    Called,
    /// It has no id.
    NoId,
    /// It has a word where other rows have an id with a digit.
    Word,
    /// Its id is unlike most.
    Odd {
        /// What it has in common with others that are so.
        group: String,
        /// Whether its shape is that of the others, and its letters are not.
        is_like: bool,
        /// Whether it is in words.
        is_wordy: bool,
        /// Whether it has a shape that no other has.
        is_single: bool,
    },
}

/// A line that may be a total, beside the rows above it.
pub(super) struct Candidate {
    pub at: usize,
    pub look: Look,
    pub figures: Figures,
    /// Whether it has a client, a name or the like of its own, as only loans have.
    pub is_own: bool,
    /// The rows above, without lines that may be totals.
    pub above: Mark,
    /// How many lines with an amount stand above.
    pub lines: u64,
    /// The amount of the row before.
    pub last: Option<Amount>,
}

impl Candidate {
    pub fn is_called(&self) -> bool {
        self.look == Look::Called
    }

    /// What stands where the amounts do.
    pub fn amount(&self) -> Option<Amount> {
        self.figures.said.first().copied()
    }

    pub fn is_odd(&self) -> bool {
        matches!(self.look, Look::Odd { .. })
    }

    pub fn is_zero(&self) -> bool {
        self.amount().is_some_and(Amount::is_zero)
    }

    /// Whether it is a total where it agrees.
    pub fn may_agree(&self) -> bool {
        self.is_called() || !(self.is_own || self.is_zero())
    }
}

/// All lines with an amount, gone over once.
pub(super) struct Scan<'a> {
    sheet: &'a Sheet,
    positions: Positions,
    separator: char,
    pub candidates: Vec<Candidate>,
    /// The rows for sure, and what they come to.
    pub rows: Mark,
    /// How many lines with an amount there are.
    pub lines: u64,
    last: Option<Amount>,
    /// Where the row before begins.
    last_at: Option<usize>,
    /// Whether a column tells rows apart, where that was asked.
    telling: Option<Vec<bool>>,
    /// What the clients look like, where that was asked.
    clients: Option<Shapes>,
}

impl<'a> Scan<'a> {
    pub fn of(sheet: &'a Sheet, positions: Positions, separator: char) -> Self {
        let mut scan = Self {
            sheet,
            positions,
            separator,
            candidates: Vec::new(),
            rows: Mark::default(),
            lines: 0,
            last: None,
            last_at: None,
            telling: None,
            clients: None,
        };
        if let Some(mut lines) = sheet.lines() {
            while let Some(line) = lines.read() {
                scan.hear(&line);
            }
        }
        scan
    }

    fn hear(&mut self, line: &Line<'_>) {
        let Ok(cells) = line.cells else { return };
        let amount = line.amount.as_ref().and_then(|cell| amount_of(cell, self.separator));
        let is_whole = cells.len() == self.sheet.width();
        match (line.kind, amount) {
            (LineKind::Total, _) => {
                let (at, before) = (self.positions.amount, self.last_at);
                let is_of_rows = |column| {
                    let cell = before.map(|before| self.sheet.cell(before, column));
                    cell.is_some_and(|cell| Reading::of(&cell).is_some())
                };
                let figures =
                    Figures::read(cells, is_whole.then_some(at), self.separator, is_of_rows);
                self.add(line.at, Look::Called, figures, false);
            }
            (LineKind::Row, Some(amount)) if is_whole => {
                let id = line.loan_id.trim();
                if let Some(look) = self.look(id).or_else(|| self.counted(id, amount)) {
                    let is_own = self.is_own(cells, &look);
                    self.add(line.at, look, Figures::of(amount), is_own);
                } else {
                    self.rows.add(amount);
                    (self.last, self.last_at) = (Some(amount), Some(line.at));
                    self.lines += 1;
                }
            }
            _ => {}
        }
    }

    fn look(&self, id: &str) -> Option<Look> {
        match Id::read(id) {
            Err(IdFault::Missing) => return Some(Look::NoId),
            Err(_) => return None,
            Ok(_) => {}
        }
        if !id.chars().any(char::is_numeric) {
            return Some(Look::Word);
        }
        let shapes = self.sheet.shapes();
        let (is_like, group) = shapes.group_of_minority(id)?;
        let (is_wordy, is_single) = (Signs::of(id).is_wordy(), shapes.is_single(id));
        Some(Look::Odd { group, is_like, is_wordy, is_single })
    }

    /// A line that has the sum of all rows so far, and for an id their number: `3,121.00`.
    fn counted(&self, id: &str, amount: Amount) -> Option<Look> {
        let Mark { rows, sum } = self.rows;
        let count: u64 = id.parse().ok()?;
        let is_total = rows > 1 && sum == amount && count == rows;
        is_total.then(|| Look::Odd {
            group: id.to_owned(),
            is_like: false,
            is_wordy: true,
            is_single: false,
        })
    }

    fn add(&mut self, at: usize, look: Look, figures: Figures, is_own: bool) {
        let (above, lines, last) = (self.rows, self.lines, self.last);
        self.candidates.push(Candidate { at, look, figures, is_own, above, lines, last });
        self.lines += 1;
    }

    /// Whether a line tells of a loan of its own: of a client like the others, or by a name or the like. Beside
    /// an id unlike most a number may be how many clients there are.
    fn is_own(&mut self, cells: Fields<'_>, look: &Look) -> bool {
        let (sheet, client) = (self.sheet, self.positions.client_id);
        let may_count = matches!(look, Look::Odd { .. });
        let tells_loan = |at: usize| {
            (client == Some(at) && !may_count) || sheet.title_at(at).is_some_and(is_phone)
        };
        let may_be_own = |at: &usize| may_be_own(&cells[*at], tells_loan(*at));
        let mut own: Vec<_> = (0..cells.len()).filter(may_be_own).collect();
        if let Some(at) = client.filter(|at| own.contains(at)) {
            let clients = || sheet.shapes_of(Column::ClientId).unwrap_or_default();
            let clients = self.clients.get_or_insert_with(clients);
            let is_label = clients.is_rare(&cells[at]) && !is_word_for_nothing(cells[at].trim());
            own.retain(|own| *own != at || !is_label);
        }
        !own.is_empty() && {
            let telling = self.telling.get_or_insert_with(|| telling(sheet, self.positions));
            own.into_iter().any(|column| telling[column])
        }
    }
}

/// Whether a column tells rows apart, beside those of the ids and the amounts: most of its cells are unlike
/// all others, and not only lines without an id have one.
fn telling(sheet: &Sheet, positions: Positions) -> Vec<bool> {
    let mut seen = vec![(HashSet::new(), 0, false); sheet.width()];
    let Some(mut lines) = sheet.lines() else { return Vec::new() };
    while let Some(line) = lines.read() {
        let has_id = !line.loan_id.trim().is_empty();
        let cells = line.sound_cells(sheet.width());
        let cells = cells.iter().flat_map(|cells| cells.iter()).map(str::trim);
        for (cell, (texts, count, is_of_rows)) in cells.zip(&mut seen) {
            if !cell.is_empty() {
                *count += 1;
                *is_of_rows |= has_id;
                texts.insert(cell.to_owned());
            }
        }
    }
    let is_telling =
        |(at, (texts, count, is_of_rows)): (usize, &(HashSet<String>, usize, bool))| {
            let is_taken = at == positions.loan_id || at == positions.amount;
            let is_client = positions.client_id == Some(at);
            let are_unlike = *count > 1 && texts.len() * 4 >= *count * 3;
            !is_taken && (is_client || (are_unlike && *is_of_rows))
        };
    seen.iter().enumerate().map(is_telling).collect()
}

/// Whether numbers below a title are those of telephones.
fn is_phone(title: &str) -> bool {
    const WORDS: [&str; 7] = ["phone", "mobile", "tel", "movil", "celular", "gsm", "contact"];
    let title = normalize(title);
    WORDS.iter().any(|word| title.contains(word))
}

/// Whether a cell beside an amount may tell of one loan: it is no sum of a column, and does not say so.
/// A number below a title that `tells_loan` is none.
fn may_be_own(cell: &str, tells_loan: bool) -> bool {
    let cell = cell.trim();
    let may_be_sum = || Reading::of(cell).is_some() && (cell.len() == 1 || !cell.starts_with('0'));
    !cell.is_empty() && !is_total_word(cell) && (tells_loan || !may_be_sum())
}
