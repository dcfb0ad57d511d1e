//! The lines of a file that may be totals: what they look like, and the figures in them.

use std::cell::OnceCell;
use std::fmt;

use super::columns::{Texts, texts};
use super::counts::number_in_brackets;
use super::figures::{Figures, Of, YEARS};
use super::sums::Part;
use super::verdict::NEAR_END;
use crate::checks::amounts::cell::amount_of;
use crate::checks::ids::Id;
use crate::checks::ids::signs::Signs;
use crate::model::{Amount, IdFault};
use crate::reading::{
    Fields, Line, LineKind, Positions, Reading, Shapes, Table, is_bare_total, plain_words,
};

/// Why a line may be a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    /// It is called one.
    Called,
    /// It has no id.
    NoId,
    /// It has a word where other rows have an id with a digit, or a name with the number of its rows.
    Word,
    /// Its id is unlike most.
    Odd(Odd),
}

/// How an id is unlike most.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "an id may be unlike in several of these ways")]
pub(super) struct Odd {
    /// What it has in common with others that are so.
    pub group: String,
    /// Whether its shape is that of the others, and its letters are not.
    pub is_like: bool,
    /// Whether it is in words.
    pub is_wordy: bool,
    /// Whether it has a shape that no other has.
    pub is_single: bool,
    /// Whether it has words, or one beside its digits, and a shape that few others have: `31-60 days`, `PAR30`.
    pub is_named: bool,
    /// Whether it is one like the others, and a letter behind it says what became of the loan: `KLA/00133R`.
    pub is_marked: bool,
    /// Whether its number goes on where that of the row before is.
    pub is_next: bool,
}

/// What stands in a line that only loans have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    Nothing,
    /// A name or the like.
    Name,
    /// A client like the others, or a telephone.
    Client,
}

/// A line that may be a total, beside the rows above it.
pub(super) struct Candidate {
    pub at: usize,
    pub look: Look,
    pub figures: Figures,
    pub own: Own,
    /// The rows above, without lines that may be totals.
    pub above: Part,
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

    pub fn odd(&self) -> Option<&Odd> {
        if let Look::Odd(odd) = &self.look { Some(odd) } else { None }
    }

    pub fn is_odd(&self) -> bool {
        self.odd().is_some()
    }

    /// Whether something stands in it that only loans have.
    pub fn is_own(&self) -> bool {
        self.own != Own::Nothing
    }

    pub fn is_zero(&self) -> bool {
        self.amount().is_some_and(Amount::is_zero)
    }

    /// Whether it is a total where it agrees: beside an id unlike most, a name may be that of a branch, and beside
    /// none, where the sum is hardly one by chance, a word for a total. Nothing may be the sum of a branch.
    pub fn may_agree(&self) -> bool {
        let is_sure = || self.amount().is_some_and(has_many_digits);
        let is_own = match self.look {
            Look::Odd(_) => self.own == Own::Client,
            Look::NoId => self.is_own() && !is_sure(),
            Look::Word | Look::Called => self.is_own(),
        };
        let may_be_zero = match self.look {
            Look::Word => self.figures.count.is_some(),
            _ => self.look == Look::NoId,
        };
        self.is_called() || !(is_own || (self.is_zero() && !may_be_zero))
    }
}

/// All lines with an amount, gone over once.
pub(super) struct Scan<'a> {
    pub table: Table<'a>,
    pub separator: char,
    pub candidates: Vec<Candidate>,
    /// The rows for sure, and what they come to.
    pub rows: Part,
    /// The lines that may be rows, and are not called totals.
    pub others: Part,
    /// How many lines with an amount there are.
    pub lines: u64,
    /// How many amounts of rows cannot be read.
    pub unread: u64,
    pub last: Option<Amount>,
    /// Where the row before begins.
    pub last_at: Option<usize>,
    /// What stands in each column, where that was asked.
    columns: OnceCell<Vec<Texts>>,
    /// What the clients look like, where that was asked.
    pub clients: OnceCell<Shapes>,
}

impl<'a> Scan<'a> {
    pub fn of(table: Table<'a>, separator: char) -> Self {
        let mut scan = Self {
            table,
            separator,
            candidates: Vec::new(),
            rows: Part::default(),
            others: Part::default(),
            lines: 0,
            unread: 0,
            last: None,
            last_at: None,
            columns: OnceCell::new(),
            clients: OnceCell::new(),
        };
        table.lines().each(|line| scan.hear(line));
        scan
    }

    fn hear(&mut self, line: &Line<'_>) {
        let Ok(cells) = line.cells else { return };
        let amount = line.amount.as_ref().and_then(|cell| amount_of(cell, self.separator));
        let is_whole = cells.len() == self.table.width();
        let is_loan = |amount| is_whole && self.is_loan(line, amount);
        match (line.kind, amount) {
            (LineKind::Total, amount) if !amount.is_some_and(is_loan) => {
                let at = is_whole.then_some(self.table.positions.amount);
                let may_be_else: Vec<_> =
                    (0..cells.len()).map(|at| self.may_be_else(at, &cells[at])).collect();
                let mut figures = Figures::read(cells, at, self.separator, &may_be_else);
                // `3,TOTAL,1598.25`: in the first column it may be the number of the branch.
                if is_whole && amount.is_some() {
                    figures.count = figures.count.or_else(|| line.loan_id.trim().parse().ok());
                    // Beside an id `Closed` is how the loan stands, and not of what this is the total.
                    if figures.count.is_some() && figures.of == Of::Others {
                        figures.of = Of::Some;
                    }
                    figures.count = figures.count.or_else(|| self.in_brackets(line.loan_id));
                }
                self.add(line.at, Look::Called, figures, Own::Nothing);
            }
            (LineKind::Row | LineKind::Total, Some(amount)) if is_whole => {
                let id = line.loan_id.trim();
                if let Some(look) = self.look(id, line) {
                    let own = self.own(cells, &look);
                    let count = self.count_in_brackets(id).filter(|_| look == Look::Word);
                    self.add(line.at, look, Figures { count, ..Figures::of(amount) }, own);
                } else {
                    self.rows.add(amount);
                    (self.last, self.last_at) = (Some(amount), Some(line.at));
                    self.lines += 1;
                }
            }
            (LineKind::Row, None) => self.unread += 1,
            _ => {}
        }
    }

    /// Up to which number a figure of a total that stands in a column says nothing of the rows: it may count the
    /// clients or the branches, where the same ones stand in several rows. Nothing of a column of other figures.
    fn may_be_else(&self, column: usize, cell: &str) -> Option<u64> {
        let Positions { loan_id, client_id, .. } = self.table.positions;
        let is_id = column == loan_id || client_id == Some(column);
        let number = |before: usize| Reading::of(&self.table.cell(before, column)).is_some();
        if !is_id && self.last_at.is_some_and(number) {
            return None;
        }
        let may_count = Reading::of(cell).is_some() && self.last_at.is_some();
        let repeats = may_count && self.columns().get(column).is_some_and(Texts::repeat);
        Some(if repeats { self.rows.rows } else { 0 })
    }

    /// The number in brackets behind a name, unless there are far fewer lines: `Kiva (145)` has that of a partner.
    fn count_in_brackets(&self, id: &str) -> Option<u64> {
        let may_be = |rows: &u64| self.table.shapes().may_count(&(rows / 2).to_string());
        number_in_brackets(id).filter(may_be)
    }

    /// The number of rows by `Total (7)`. A year and the mark of a footnote are none, nor is that of the totals above, or
    /// what stands behind the name of Kiva.
    fn in_brackets(&self, id: &str) -> Option<u64> {
        let is_none = |rows: u64| {
            rows == 1 || YEARS.contains(&rows) || usize::try_from(rows) == Ok(self.candidates.len())
        };
        let is_of_kiva = || plain_words(id).any(|word| word == "kiva");
        self.count_in_brackets(id)
            .filter(|rows| is_bare_total(id) && !is_none(*rows) && !is_of_kiva())
    }

    fn look(&self, id: &str, line: &Line<'_>) -> Option<Look> {
        match Id::read(id) {
            Err(IdFault::Missing) => return Some(Look::NoId),
            Err(_) => return None,
            Ok(_) => {}
        }
        if !id.chars().any(char::is_numeric) || number_in_brackets(id).is_some() {
            return Some(Look::Word);
        }
        let shapes = self.table.shapes();
        let (is_like, group) = shapes.group_of_minority(id)?;
        let (is_single, is_next) = (shapes.is_single(id), goes_on(id, &self.last_id()));
        let is_marked = shapes.has_as_long(without_mark(id));
        let is_wordy = Signs::of(id).is_wordy() && !is_marked;
        let client =
            |cells: Fields<'_>| Some(cells[self.table.positions.client_id?].trim().to_owned());
        let has_client = line.cells.ok().and_then(client).is_some_and(|client| !client.is_empty());
        let are_rows = self.rows.rows >= NEAR_END;
        let is_few = are_rows && !is_like && shapes.is_of_few(id, NEAR_END);
        let is_named = if is_wordy {
            is_single || is_few
        } else {
            is_few && has_word(id) && !has_client && !is_marked
        };
        Some(Look::Odd(Odd { group, is_like, is_wordy, is_single, is_named, is_marked, is_next }))
    }

    /// Whether no line with an amount stands below.
    pub fn is_last(&self, line: &Candidate) -> bool {
        line.lines + 1 == self.lines
    }

    pub fn last_id(&self) -> String {
        self.last_at.map(|at| self.id_at(at)).unwrap_or_default()
    }

    pub fn id_at(&self, at: usize) -> String {
        self.table.cell(at, self.table.positions.loan_id).trim().to_owned()
    }

    fn add(&mut self, at: usize, look: Look, figures: Figures, own: Own) {
        let (above, lines, last) = (self.rows, self.lines, self.last);
        if look != Look::Called {
            figures.said.first().into_iter().for_each(|amount| self.others.add(*amount));
        }
        let line = Candidate { at, look, figures, own, above, lines, last };
        self.candidates.push(line);
        self.lines += 1;
    }

    /// Whether a loan has several rows.
    pub fn loans_repeat(&self) -> bool {
        self.columns().get(self.table.positions.loan_id).is_some_and(Texts::repeat)
    }

    pub fn columns(&self) -> &[Texts] {
        self.columns.get_or_init(|| texts(self.table))
    }
}

/// What is no id has no more digits than these behind a word: `PAR30`, `11726-INT`.
const CODE: usize = 3;

/// Whether letters stand together that may be a word, and not the code of a branch or a year.
pub(super) fn has_word(id: &str) -> bool {
    let digits = id.chars().filter(char::is_ascii_digit).count();
    let may_be_word = digits <= CODE || id.ends_with(char::is_alphabetic);
    may_be_word && id.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2)
}

/// An id without a letter or two behind its last digit, which say what became of its loan: `1042970 R`.
fn without_mark(id: &str) -> &str {
    let bare = id.trim_end_matches(|c: char| !c.is_numeric());
    let mark = id[bare.len()..].chars().filter(|c| c.is_alphabetic()).count();
    if matches!(mark, 1 | 2) { bare } else { "" }
}

/// Whether the number in an id goes on where that of another one is: `A-2036` and `2037/B`.
pub(super) fn goes_on(id: &str, last: &str) -> bool {
    let digits = |id: &str| id.chars().filter(char::is_ascii_digit).collect::<String>();
    let (id, last) = (digits(id), digits(last));
    let begin = id.len().div_ceil(2);
    id.len() > 2 && id.len() == last.len() && id[..begin] == last[..begin] && id > last
}

/// Whether a sum is hardly one by chance: that of a few small round amounts may be.
pub(super) fn has_many_digits(amount: impl fmt::Display) -> bool {
    let digits: String = amount.to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len() > 3
}
