//! What stands in each column of the rows: numbers, words, days, or nothing.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use strum::VariantArray;

use crate::model::is_digits;
use crate::reading::{Fields, Reading, Table, is_moment};

/// Of so many rows one has a kind that is usual in its column, and of so many one that may stand there.
const USUAL_IN: u64 = 3;
const SEEN_IN: u64 = 20;

/// With more different rows than these they have nothing in common.
const MOST: usize = 200;

/// What a cell is, as far as that tells columns apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray)]
pub(crate) enum Kind {
    Nothing,
    Words,
    /// Words with a number: `Group 5`, `31 Oct 2026`.
    Mixed,
    /// Digits with letters or signs.
    Code,
    Date,
    Whole,
    Decimal,
}

impl Kind {
    fn of(cell: &str) -> Self {
        let cell = cell.trim();
        if is_digits(cell) {
            Self::Whole
        } else if !cell.contains(char::is_alphanumeric) {
            Self::Nothing
        } else if !cell.contains(char::is_numeric) {
            Self::Words
        } else if !cell.contains(|c: char| c.is_ascii_alphabetic()) && Reading::of(cell).is_some() {
            Self::Decimal
        } else if cell.starts_with(|c: char| c.is_ascii_digit()) && is_moment(cell) {
            Self::Date
        } else if cell.contains(char::is_whitespace) {
            Self::Mixed
        } else {
            Self::Code
        }
    }

    pub fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Decimal)
    }

    /// Whether nobody writes one where the other belongs. An id may be written as a number, and a day in words.
    pub fn is_foreign_to(self, other: Self) -> bool {
        let are_so = |one: Self, other: Self| match one {
            Self::Words => other.is_number() || other == Self::Date,
            Self::Date => other.is_number(),
            Self::Code => other == Self::Decimal,
            Self::Nothing | Self::Mixed | Self::Whole | Self::Decimal => false,
        };
        are_so(self, other) || are_so(other, self)
    }
}

/// Whether cells are of the same kinds, but for how numbers are written.
fn are_same(one: &[Kind], other: &[Kind]) -> bool {
    let is_same =
        |(one, other): (&Kind, &Kind)| one == other || (one.is_number() && other.is_number());
    one.iter().zip(other).all(is_same)
}

/// Whether a row is another one of which a cell was deleted, so that the last one is empty, or into which an empty one
/// came, so that the last one is lost; and nobody writes one of its cells where it stands.
fn are_moved(row: &[Kind], other: &[Kind]) -> bool {
    let last = row.len() - 1;
    let is_foreign = || row.iter().zip(other).any(|(one, other)| one.is_foreign_to(*other));
    let may_be = |from: usize| {
        let is_left = row[last] == Kind::Nothing && other[last] != Kind::Nothing;
        let is_right = row[from] == Kind::Nothing && other[from] != Kind::Nothing;
        are_same(&row[..from], &other[..from])
            && ((is_left && are_same(&row[from..last], &other[from + 1..]))
                || (is_right && are_same(&row[from + 1..], &other[from..last])))
    };
    (0..last).any(may_be) && is_foreign()
}

/// What stands in the columns of all rows.
pub(crate) struct Columns {
    rows: u64,
    counts: Vec<[u64; Kind::VARIANTS.len()]>,
    different: HashMap<Vec<Kind>, u64, RandomState>,
}

impl Columns {
    /// Those of the rows that have an id and an amount; `None` where they have nothing in common.
    pub fn of(table: Table<'_>) -> Option<Self> {
        let mut different: HashMap<Vec<Kind>, u64, RandomState> = HashMap::default();
        let mut kinds = Vec::new();
        table.each_row(|row| {
            if row.loan_id.is_empty() {
                return Some(());
            }
            kinds.clear();
            kinds.extend(row.cells.iter().map(Kind::of));
            if let Some(rows) = different.get_mut(&kinds) {
                *rows += 1;
            } else if different.len() < MOST {
                different.insert(kinds.clone(), 1);
            } else {
                return None;
            }
            Some(())
        })?;
        Some(Self::counted(different, table.width()))
    }

    fn counted(different: HashMap<Vec<Kind>, u64, RandomState>, width: usize) -> Self {
        let mut counts = vec![[0; Kind::VARIANTS.len()]; width];
        for (row, rows) in &different {
            for (kind, counts) in row.iter().zip(&mut counts) {
                counts[*kind as usize] += rows;
            }
        }
        Self { rows: different.values().sum(), counts, different }
    }

    /// The same without rows that are those of at least as many others with their cells moved by one: from some row on a
    /// cell was deleted or put in. `None` where there are no such rows.
    pub fn without_moved(&self) -> Option<Self> {
        let count = |row: &[Kind]| -> u64 {
            let same = self.different.iter().filter(|(other, _)| are_same(row, other));
            same.map(|(_, rows)| rows).sum()
        };
        let is_moved = |row: &[Kind]| {
            self.rows().any(|other| are_moved(row, other) && count(other) >= count(row))
        };
        let mut different = self.different.clone();
        different.retain(|row, _| !is_moved(row));
        let is_some = !different.is_empty() && different.len() < self.different.len();
        is_some.then(|| Self::counted(different, self.counts.len()))
    }

    /// The kinds of the cells of a row.
    pub fn kinds(cells: Fields<'_>) -> Vec<Kind> {
        cells.iter().map(Kind::of).collect()
    }

    /// The rows, each once that is like others.
    pub fn rows(&self) -> impl Iterator<Item = &[Kind]> {
        self.different.keys().map(Vec::as_slice)
    }

    fn count(&self, at: usize, kind: Kind) -> u64 {
        self.counts[at][kind as usize]
    }

    /// Whether a kind stands in a column as a rule, or none does.
    pub fn is_usual(&self, at: usize, kind: Kind) -> bool {
        let is_usual = |count: &u64| count * USUAL_IN > self.rows;
        is_usual(&self.count(at, kind)) || !self.counts[at].iter().any(is_usual)
    }

    /// Whether a kind is not usual in a column, nor the only such cell of another row: what is filled seldom, or written
    /// otherwise, is so in rows in which nothing else is strange.
    pub fn is_odd(&self, at: usize, kind: Kind) -> bool {
        let is_alone = |row: &[Kind]| {
            let mut cells = row.iter().enumerate();
            row[at] == kind && cells.all(|(other, cell)| other == at || self.is_usual(other, *cell))
        };
        !self.is_usual(at, kind) && !self.rows().any(is_alone)
    }

    /// Whether numbers of one kind or the other are usual in a column.
    pub fn are_numbers(&self, at: usize) -> bool {
        [Kind::Whole, Kind::Decimal].iter().any(|kind| self.is_usual(at, *kind))
    }

    /// Whether a kind is usual in a column, or not seldom there.
    pub fn may_stand(&self, at: usize, kind: Kind) -> bool {
        let count = self.count(at, kind);
        self.is_usual(at, kind) || (count > 1 && count * SEEN_IN > self.rows)
    }

    /// Whether nobody writes such a cell where those of a column belong.
    pub fn is_foreign(&self, at: usize, kind: Kind) -> bool {
        let filled = || Kind::VARIANTS.iter().copied().filter(|other| *other != Kind::Nothing);
        let mut usual = filled().filter(|other| self.is_usual(at, *other)).peekable();
        usual.peek().is_some() && usual.all(|other| kind.is_foreign_to(other))
    }

    /// Whether nearly all rows have such a cell in a column.
    pub fn are_nearly_all(&self, at: usize, are: impl Fn(Kind) -> bool) -> bool {
        let kinds = Kind::VARIANTS.iter().copied().filter(|kind| are(*kind));
        let rows: u64 = kinds.map(|kind| self.count(at, kind)).sum();
        (self.rows - rows) * SEEN_IN <= self.rows
    }
}
