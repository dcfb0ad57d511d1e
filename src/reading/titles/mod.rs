//! Which column is which, by its title.

pub(super) mod below;
pub(super) mod counted;
pub(super) mod known;
pub(super) mod title;
pub(super) mod totals;

use self::known::Meaning;
use self::title::{Named, without_date, without_kind};
use super::cell::fields::Fields;
use super::cell::letters::{has_digit, normalize};
use super::column::{Column, Positions};
use super::options::{Options, OwnTitles};
use crate::model::{AmountMeaning, CsvFormat, is_hidden};

/// Why a column that is needed was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TitleFault {
    /// No title is one of the column's, or the only one that will do where one was named for this file.
    Missing { column: Column, titles: Vec<String>, named: Option<String> },
    /// Two titles are, and may stand over different values.
    Duplicate { column: Column, titles: [String; 2] },
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
            Self::WholeLine | Self::BelowRows => None,
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
            self.forms(*at).any(|form| known::is_currency(form)) && !self.is_of(*at, Column::Amount)
        };
        (0..self.named.len()).find(is_one)
    }

    /// Where the client ids stand, in a format that does not need them.
    pub fn client_id(&self) -> Option<usize> {
        (0..self.cells.len()).find(|at| self.is_of(*at, Column::ClientId))
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
                    faults.push(TitleFault::Missing { column, titles: self.cells.clone(), named });
                }
                [first, second, ..] => faults.push(TitleFault::Duplicate {
                    column,
                    titles: [title_at(first), title_at(second)],
                }),
            }
        }
        if faults.is_empty() && positions.loan_id == positions.amount {
            // One title that names both has the fields of neither.
            let titles = self.cells.clone();
            faults.push(TitleFault::Missing { column: Column::Amount, titles, named: None });
        }
        if faults.is_empty() { Ok(positions) } else { Err(faults) }
    }

    /// Where the titles of a column stand. The user's own title decides; the known ones count where it
    /// is not found, unless it was named for this very file, and not where it is the user's own title for
    /// another column. Where amounts of both meanings stand in the file, those are taken that the user means;
    /// where nobody said what is meant, nothing is guessed.
    fn places(&self, column: Column, options: &Options) -> Vec<usize> {
        let titles = (0..self.cells.len()).map(|at| (at, normalize(&self.cells[at])));
        let owned = self.owned(column, &options.columns);
        if !owned.is_empty() || options.columns.named(column).is_some() {
            return owned;
        }
        let free = titles.filter(|(_, title)| !options.columns.has(title));
        let known = free.filter_map(|(at, _)| Some((at, self.known(at, column)?)));
        let known: Vec<_> = known
            .filter(|(at, _)| options.meaning.is_none() || !self.is_part_of_sum(*at))
            .collect();
        if known.is_empty() && column == Column::Amount {
            let is_currency = |at: &usize| self.named[*at].iter().any(|named| named.is_currency);
            return (0..self.cells.len()).filter(is_currency).collect();
        }
        if known.is_empty() && column == Column::LoanId {
            let is_one = |at: &usize| self.forms(*at).any(|form| known::numbers_papers(form));
            return (0..self.cells.len()).filter(is_one).collect();
        }
        let meant = options.meaning.filter(|_| column == Column::Amount);
        // What is meant comes first, then what says nothing, and of these what is sure.
        let rank = |known: &Meaning| {
            let is_other = meant.is_some() && known.says != meant;
            (is_other, is_other && known.says.is_some(), !known.is_sure)
        };
        let best = known.iter().map(|(_, known)| rank(known)).min();
        let is_best = |known: &Meaning| Some(rank(known)) == best;
        let (first, others): (Vec<_>, Vec<_>) =
            known.into_iter().partition(|(_, known)| is_best(known));
        let says = match (&first[..], meant) {
            ([(_, known)], None) => known.says,
            _ => None,
        };
        let is_other =
            |known: Meaning| says.is_some() && known.says.is_some_and(|it| Some(it) != says);
        let others = others.into_iter().filter(|(_, known)| is_other(*known));
        let mut places: Vec<_> = first.iter().copied().chain(others).map(|(at, _)| at).collect();
        // With its interest more was repaid than the principal.
        if places.len() > 1 && self.cells.iter().any(|title| known::names_interest(title)) {
            let is_principal = |at: &usize| {
                known::names_principal(&self.cells[*at])
                    && self.says(*at) != Some(AmountMeaning::OutstandingPrincipal)
            };
            if let [only] = places.iter().copied().filter(is_principal).collect::<Vec<_>>()[..] {
                places = vec![only];
            }
        }
        if let [at] = places[..] {
            places.extend(match column {
                Column::Amount => self.rival(at, options.meaning),
                Column::LoanId | Column::ClientId => self.other_ids(at, column),
            });
        }
        places
    }

    /// Whether the user named this title for the amounts.
    pub fn is_own(&self, at: usize, options: &Options) -> bool {
        self.owned(Column::Amount, &options.columns).contains(&at)
    }

    /// Where the user's own title of a column stands, or the only one that is as dated and differs by its date alone.
    fn owned(&self, column: Column, own: &OwnTitles) -> Vec<usize> {
        let Some(own) = own.own(column) else { return Vec::new() };
        let places = |of: fn(&str) -> Option<String>| {
            let of_own = of(own);
            let is_one = |at: &usize| of_own.is_some() && of(&self.cells[*at]) == of_own;
            (0..self.cells.len()).filter(is_one).collect::<Vec<_>>()
        };
        let owned = places(|title| Some(normalize(title)));
        let dated = || Some(places(without_date)).filter(|dated| dated.len() == 1);
        if owned.is_empty() { dated().unwrap_or_default() } else { owned }
    }

    /// The columns with the one for the amounts that says, as no other does, that something was paid, and not what:
    /// `Paid` beside `Balance`, where the latter is not meant. A title over several columns says it of each.
    pub fn with_paid(&self, mut positions: Positions) -> Option<Positions> {
        let is_one = |at: &usize| {
            let is_over_several = self.cells.get(at + 1).is_some_and(String::is_empty);
            known::is_paid(&normalize(&self.cells[*at])) && !is_over_several
        };
        let mut paid = (0..self.cells.len()).filter(is_one);
        let only = paid.next().filter(|at| paid.next().is_none() && !positions.is_taken(*at))?;
        positions.set(Column::Amount, only);
        Some(positions)
    }

    /// Whether it is the amount of a month, and another column has all up to then: `Amount paid October` beside
    /// `Amount paid cumulative`.
    fn is_part_of_sum(&self, at: usize) -> bool {
        let is_sum = |sum: &String| {
            let is_same = |form: &String| *form == without_kind(sum);
            known::is_cumulative(&normalize(sum)) && self.forms(at).any(is_same)
        };
        self.named[at].iter().any(|named| named.is_dated) && self.cells.iter().any(is_sum)
    }

    /// Another column of the same ids, where those in this one may be Kiva's, or of another account.
    fn other_ids(&self, ids: usize, column: Column) -> Option<usize> {
        if !known::names_others(&normalize(&self.cells[ids])) {
            return None;
        }
        let is_other = |at: &usize| {
            let is_of_papers = || self.forms(*at).any(|form| known::numbers_papers(form));
            *at != ids && (self.is_of(*at, column) || (column == Column::LoanId && is_of_papers()))
        };
        (0..self.cells.len()).find(is_other)
    }

    /// Another column that may hold the principal repaid in all, where the title of the amounts says neither, or
    /// nobody says what is meant; or the amounts in another currency, or corrected.
    fn rival(&self, amount: usize, meant: Option<AmountMeaning>) -> Option<usize> {
        let own = normalize(&self.cells[amount]);
        let is_rival = |at: &usize| {
            let title = normalize(&self.cells[*at]);
            let is_same = self.says(amount).is_some() && self.says(*at) == self.says(amount);
            let is_of = known::names_principal;
            let is_total = |title: &str| known::is_cumulative(title) || title.contains("total");
            let may_be_sum = is_total(&title) && !is_total(&own);
            let is_more =
                if is_of(&own) { may_be_sum && is_of(&title) } else { may_be_sum || is_of(&title) };
            let is_part = known::is_bare_principal(&title) && !known::names_principal(&own);
            let is_other_kind = {
                let [own, title] = [amount, *at].map(|at| without_kind(&self.cells[at]));
                own == title && !own.is_empty()
            };
            let is_repaid = self.says(amount).is_none()
                && self.says(*at) == Some(AmountMeaning::CumulativePrincipal);
            // `Amount` or `Balance` beside `Paid`
            let is_paid = known::is_paid(&title)
                && !known::is_paid(&own)
                && self.says(amount).is_none_or(|says| {
                    meant.is_none() && says == AmountMeaning::OutstandingPrincipal
                });
            // `Capital remboursé à ce jour` beside `Solde` or `Total remboursé`
            let is_of_more = meant != Some(AmountMeaning::OutstandingPrincipal)
                && known::tells_principal_paid(&title)
                && !known::tells_principal_paid(&own);
            // `Amount` beside `OLB`
            let is_owed = meant == Some(AmountMeaning::OutstandingPrincipal)
                && self.says(amount).is_none()
                && known::is_owed(&title);
            let is_any = is_part || is_other_kind || is_repaid || is_paid || is_of_more || is_owed;
            *at != amount && ((is_same && is_more) || is_any)
        };
        (0..self.cells.len()).find(is_rival)
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
