//! Which column is which, by its title.

pub(super) mod amounts;
pub(super) mod below;
pub(super) mod closing;
pub(super) mod counted;
pub(super) mod known;
pub(super) mod labels;
mod places;
pub(super) mod summary;
pub(super) mod title;
pub(super) mod totals;

use self::known::Meaning;
use self::title::Named;
use super::cell::fields::Fields;
use super::cell::letters::{has_digit, normalize};
use super::column::{Column, Positions};
use super::options::{Options, OwnTitles};
use crate::model::{AmountMeaning, CsvFormat, is_hidden};

/// Why a column that is needed was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TitleFault {
    /// No title is one of the column's, or the only one that will do where one was named for this file. By what stands
    /// below, another one is `likely`.
    Missing { column: Column, titles: Vec<String>, named: Option<String>, likely: Option<String> },
    /// Two titles are, and may stand over different values.
    Duplicate { column: Column, titles: [String; 2] },
    /// One title was taken for two columns.
    Shared { columns: [Column; 2], title: String },
    /// The title over the amounts says that they are this, and the user that they are the other.
    OtherMeaning { title: String, says: AmountMeaning },
    /// The whole line stands in quotes, so that it is one title.
    WholeLine,
    /// Lines above them may be rows, which would be lost.
    BelowRows,
}

impl TitleFault {
    /// Whether two titles that differ may be meant: a heading above them does not tell which.
    pub(super) fn asks(&self) -> bool {
        matches!(self, Self::Duplicate { titles: [one, other], .. } if one != other)
    }

    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing { .. })
    }

    pub fn column(&self) -> Option<Column> {
        match self {
            Self::Missing { column, .. } | Self::Duplicate { column, .. } => Some(*column),
            Self::OtherMeaning { .. } => Some(Column::Amount),
            Self::Shared { .. } | Self::WholeLine | Self::BelowRows => None,
        }
    }
}

/// The titles of a file, and what each may be known as: one word on each of two lines may come in either
/// order.
#[derive(Debug, Clone)]
pub(super) struct Titles {
    pub cells: Vec<String>,
    named: Vec<Vec<Named>>,
}

impl Titles {
    pub fn of(record: Fields<'_>) -> Self {
        // A printed table has blanks around its titles, a spreadsheet breaks lines in them, and marks may
        // stand before them.
        let words = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
        let cells = record.iter().map(|title| words(title).replace(is_hidden, ""));
        // Forms name a group before the titles of what was asked in it: `repay/Loan ID`.
        let group = record.iter().find_map(|title| {
            let (group, id) = title.rsplit_once('/')?;
            Named::of(id).known(Column::LoanId).map(|_| group)
        });
        let bare =
            |title| group.and_then(|group| str::strip_prefix(title, group)?.strip_prefix('/'));
        let is_group = record.iter().filter_map(bare).count() > 1;
        let bare = |title| bare(title).filter(|_| is_group).unwrap_or(title);
        let named = record.iter().map(|title| vec![Named::of(bare(title))]);
        Self { cells: cells.collect(), named: named.collect() }
    }

    /// Makes them so many: the last ones are empty.
    pub fn resize(&mut self, width: usize) {
        self.cells.resize_with(width, String::new);
        self.named.resize_with(width, Vec::new);
    }

    /// The same over the columns that stand so many further on; none over the first ones.
    pub fn behind(mut self, by: usize) -> Self {
        let width = self.cells.len();
        self.cells.splice(0..0, vec![String::new(); by]);
        self.named.splice(0..0, vec![Vec::new(); by]);
        self.resize(width);
        self
    }

    /// Titles that stand on two lines, one word on each: `Loan` over `Number`. One over several columns belongs
    /// to each that has a word of its own below.
    pub fn of_two_lines(upper: &[String], lower: Fields<'_>) -> Self {
        let joined = |at: usize| {
            let lower = lower.get(at).unwrap_or_default().trim();
            let mut over = upper.iter().take(at + 1).rev().map(|cell| cell.trim());
            let own = over.next().filter(|_| at < upper.len()).unwrap_or_default();
            let mut left = || over.find(|cell| !cell.is_empty()).unwrap_or_default();
            let upper = if own.is_empty() && !lower.is_empty() { left() } else { own };
            let both = [format!("{upper} {lower}"), format!("{lower} {upper}")];
            let alone = own.is_empty().then_some(lower);
            let titles = both.iter().map(String::as_str).chain(alone);
            (both[0].trim().to_owned(), titles.map(Named::of).collect())
        };
        let (cells, named) = (0..upper.len().max(lower.len())).map(joined).unzip();
        Self { cells, named }
    }

    /// Whether a record holds these titles, or one of the two lines of them.
    pub fn are(&self, record: Fields<'_>) -> bool {
        let is_own = |(title, cell): (&String, &str)| {
            let (title, cell) = (normalize(title), normalize(cell));
            title.starts_with(&cell) || title.ends_with(&cell)
        };
        // A rule has no words.
        let filled = record.iter().filter(|cell| !normalize(cell).is_empty()).count();
        record.len() == self.cells.len()
            && filled > 1
            && self.cells.iter().zip(record.iter()).all(is_own)
    }

    /// Whether these are titles: one of them is known, or nothing in them could be a number, or all several
    /// are words.
    pub fn are_titles(&self, own: &OwnTitles) -> bool {
        let are_words = || {
            let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
            let is_word = |cell: &String| cell.chars().filter(|c| c.is_alphabetic()).count() > 3;
            filled.clone().count() > 1 && filled.all(is_word)
        };
        self.has_some(own) || !self.cells.iter().any(|cell| has_digit(cell)) || are_words()
    }

    pub fn has_some(&self, own: &OwnTitles) -> bool {
        self.count(own) > 0
    }

    /// How many of them are known.
    pub fn count(&self, own: &OwnTitles) -> usize {
        let is_known = |at: &usize| {
            own.has(&normalize(&self.cells[*at]))
                || Column::ALL.iter().any(|column| self.is_of(*at, *column))
        };
        (0..self.cells.len()).filter(is_known).count()
    }

    /// How a title is known as one of a column.
    fn known(&self, at: usize, column: Column) -> Option<Meaning> {
        // `Loan ID.1` and `LOAN_ID1`: a report server, or a second table beside the first, numbers its titles.
        let numbered = || {
            let title = normalize(&self.cells[at]);
            let bare = title.trim_end_matches(|c: char| c.is_ascii_digit());
            let is_numbered = (1..3).contains(&(title.len() - bare.len()));
            is_numbered.then(|| known::of(column, bare)).flatten()
        };
        // Of the two orders of `Repaid` over `Principal` one is surer.
        let known = self.named[at].iter().filter_map(|named| named.known(column));
        known.max_by_key(|known| (known.is_sure, known.says.is_some())).or_else(numbered)
    }

    /// What the title number `at` says of the amounts below it.
    pub fn says(&self, at: usize) -> Option<AmountMeaning> {
        self.known(at, Column::Amount)?.says
    }

    pub fn is_of(&self, at: usize, column: Column) -> bool {
        self.known(at, column).is_some()
    }

    /// What a title may be known as, by all of it or by a part.
    fn forms(&self, at: usize) -> impl Iterator<Item = &String> {
        let named = self.named[at].iter();
        named.flat_map(|named| named.whole.iter().chain(named.parts.iter().flatten()))
    }

    /// The column of the codes of currencies.
    pub fn currency(&self) -> Option<usize> {
        let is_one = |at: &usize| {
            self.forms(*at).any(|form| amounts::is_currency(form))
                && !self.is_of(*at, Column::Amount)
        };
        (0..self.named.len()).find(is_one)
    }

    /// Where client ids stand, in a format that does not need them, and whether that is known: below `Membre` may be names.
    pub fn client_ids(&self) -> impl Iterator<Item = (usize, bool)> {
        let known = (0..self.cells.len()).filter(|at| self.is_of(*at, Column::ClientId));
        let may_be = |at: &usize| self.forms(*at).any(|form| known::may_be_clients(form));
        let others = (0..self.cells.len()).filter(may_be);
        known.map(|at| (at, true)).chain(others.map(|at| (at, false)))
    }

    /// Finds the columns of the format.
    pub fn locate(
        &self,
        format: CsvFormat,
        options: &Options,
    ) -> Result<Positions, Vec<TitleFault>> {
        let mut faults = Vec::new();
        let mut positions = Positions::without_titles(format);
        for &column in Column::of(format) {
            let title_at = |at: usize| self.cells[at].clone();
            match self.places(column, options)[..] {
                [at] => positions.set(column, at),
                [] => {
                    let named = options.columns.named(column).map(str::to_owned);
                    let titles = self.cells.clone();
                    faults.push(TitleFault::Missing { column, titles, named, likely: None });
                }
                [first, second, ..] => faults.push(TitleFault::Duplicate {
                    column,
                    titles: [title_at(first), title_at(second)],
                }),
            }
        }
        if faults.is_empty()
            && let Some(columns) = positions.shared()
            && let Some(at) = positions.of(columns[0])
        {
            // One title that names both has the fields of neither.
            faults.push(TitleFault::Shared { columns, title: self.cells[at].clone() });
        }
        if faults.is_empty() { Ok(positions) } else { Err(faults) }
    }

    /// What is wrong with the title over the amounts where it says that they are something else than what
    /// the user says. The user's own title says nothing.
    pub fn contradiction(&self, positions: Positions, options: &Options) -> Option<TitleFault> {
        let title = &self.cells[positions.amount];
        let known = self.known(positions.amount, Column::Amount)?;
        let is_own = self.is_own(positions.amount, options);
        let says = known.says.filter(|says| options.meaning.is_some_and(|meant| meant != *says))?;
        (!is_own).then(|| TitleFault::OtherMeaning { title: title.clone(), says })
    }
}
