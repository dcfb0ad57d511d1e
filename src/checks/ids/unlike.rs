//! Ids that are written otherwise than others, which are alike to the number of their digits: they lost their
//! zeros, a sign came into them, or two stand in one cell.

use std::collections::{BTreeMap, BTreeSet};

use super::Id;
use super::dates::DateLike;
use super::form::Alike;
use super::joined::are_several;
use super::length::of_other_length;
use super::pattern::{is_of, letters, numbers};
use super::signs::Signs;
use super::swapped::swapped_ids;
use super::usual::{freed_of_signs, with_digits, with_signs};
use crate::checks::finding::{ExportFault, Finding, FindingKind, IdDoubt};
use crate::checks::rules::Rules;
use crate::model::{is_digits, plain_sign};
use crate::reading::{Column, SoundRow, Table};

/// Of fewer ids nothing is said, and but of numbers that lost their zeros none where several are written
/// otherwise, and more than one in so many.
const FEWEST: u64 = 4;
const ONE_IN: u64 = 10;

/// Of so many ids one may have lost a zero, or have its letters in another case, which no series has.
const FEW_OF: u64 = 4;

/// In a file of more rows, far more than any partner has loans, another look at each id would take too long.
pub(crate) const MOST_ROWS: u64 = 100_000;

/// With more patterns than these the ids are not alike.
const MOST: usize = 12;
const MOST_LETTERS: usize = 1_000;

/// More ids that are alike are those of another program, or of another time.
const ALIKE: u64 = 3;

/// In so many rows one may be odd that in fewer is of another kind.
const MANY: u64 = 10;

/// The ids of a column, by their patterns.
#[derive(Default)]
struct Ids {
    all: Vec<Alike>,
    rows: u64,
    /// How many have signs outside of ASCII.
    foreign: u64,
    /// How many have these letters.
    letters: BTreeMap<String, u64>,
    /// What stands before the first sign in some.
    begins: BTreeSet<String>,
}

/// What is to be said of the ids of a column that are so; some lines are known to be totals.
pub(crate) fn unlike_the_others(
    table: Table<'_>,
    rules: &Rules,
    (column, at): (Column, usize),
    is_no_row: impl Fn(usize) -> bool,
) -> Vec<Finding> {
    let Some(ids) = Ids::of(table, at, &is_no_row) else { return Vec::new() };
    let told = if column == Column::LoanId {
        in_other_places(table, rules, at, &ids, &is_no_row)
    } else {
        Vec::new()
    };
    if !told.is_empty() || (ids.rows < FEWEST && ids.foreign == 0) {
        return told;
    }
    doubtful(table, rules, (column, at), &ids, is_no_row)
}

/// The ids of loans that have changed places with those of their clients, or with amounts.
fn in_other_places(
    table: Table<'_>,
    rules: &Rules,
    at: usize,
    ids: &Ids,
    is_no_row: impl Fn(usize) -> bool,
) -> Vec<Finding> {
    let column = Column::LoanId;
    let mut found = Vec::new();
    if let Some((swapped, other)) = swapped_ids(table) {
        let of_row = |(row, id): (usize, String)| {
            let doubt = IdDoubt::OtherShape { other: other.clone() };
            let finding = rules.finding(FindingKind::DoubtfulId { column, doubt })?;
            Some(finding.on_line_at(table, row).in_field(column, &id).of_loan(&id))
        };
        found.extend(swapped.into_iter().filter_map(of_row));
    }
    if let Some(usual) = ids.most_are() {
        each_id(table, at, is_no_row, |row, id| {
            let is_swapped = usual.has_changed_places(id, row.cell(table.positions.amount));
            let kind = || FindingKind::Export(ExportFault::SwappedCells);
            let finding = is_swapped.then(|| rules.finding(kind())).flatten();
            found.extend(finding.map(|it| it.on_line_at(table, row.at).in_field(column, id)));
            Some(())
        });
    }
    found
}

/// The ids that are doubtful beside the others.
fn doubtful(
    table: Table<'_>,
    rules: &Rules,
    (column, at): (Column, usize),
    ids: &Ids,
    is_no_row: impl Fn(usize) -> bool,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let filled = ids.filled();
    each_id(table, at, is_no_row, |row, id| {
        let lost = || filled.and_then(|width| without_zeros(id, width));
        let doubt = match super::doubt(id, Signs::of(id), false) {
            // It is meant in the alphabet of the others.
            Some(IdDoubt::LookAlike { meant, .. }) => ids.in_other_letters(&meant),
            Some(_) => None,
            None => lost().or_else(|| ids.doubt(id)).filter(|_| Id::read(id).is_ok()),
        };
        let finding =
            doubt.and_then(|doubt| rules.finding(FindingKind::DoubtfulId { column, doubt }));
        let of_line = |finding: Finding| finding.on_line_at(table, row.at).in_field(column, id);
        found.extend(finding.map(of_line).map(|finding| finding.of_loan(row.loan_id)));
        Some(())
    });
    // What is so of most ids the export does.
    let are_most = found.len() as u64 * 2 > ids.rows;
    for finding in &mut found {
        let severity = rules.severity_where(finding.code(), are_most);
        finding.severity = severity.unwrap_or(finding.severity);
    }
    found
}

/// Hears the ids of a column, each with its row, as long as whoever hears them wants more; whether that was
/// all.
fn each_id(
    table: Table<'_>,
    at: usize,
    is_no_row: impl Fn(usize) -> bool,
    mut hear: impl FnMut(&SoundRow<'_>, &str) -> Option<()>,
) -> Option<()> {
    table.each_row(|row| {
        let id = row.cell(at);
        if id.is_empty() || is_no_row(row.at) { Some(()) } else { hear(&row, id) }
    })
}

impl Ids {
    /// Those of a column, unless they have too many patterns.
    fn of(table: Table<'_>, at: usize, is_no_row: impl Fn(usize) -> bool) -> Option<Self> {
        let mut ids = Self::default();
        // What a program did to some, though it be most, was not done to the others.
        each_id(table, at, is_no_row, |row, id| match super::meant(id) {
            Some(meant) => ids.hear(row.at, &meant),
            None => ids.hear(row.at, id),
        })?;
        Some(ids)
    }

    /// Hears an id, unless there are too many patterns.
    fn hear(&mut self, at: usize, id: &str) -> Option<()> {
        self.rows += 1;
        self.foreign += u64::from(!id.is_ascii());
        if self.letters.len() < MOST_LETTERS {
            *self.letters.entry(letters(id)).or_default() += 1;
        }
        if let Some(begin) = before_sign(id).filter(|_| self.begins.len() < MOST_LETTERS) {
            self.begins.insert(begin.to_owned());
        }
        let known = self.all.iter().position(|alike| is_of(id, &alike.pattern));
        let known = known.unwrap_or(self.all.len());
        if known == MOST {
            return None;
        }
        if known == self.all.len() {
            self.all.push(Alike::new(at, id));
        }
        self.all[known].hear(id);
        Some(())
    }

    /// What is doubtful in an id beside the others, unless it is a word.
    fn doubt(&self, id: &str) -> Option<IdDoubt> {
        numbers(id).next()?;
        let most = self.all.iter().max_by_key(|alike| alike.ids)?;
        let own = self.all.iter().find(|alike| is_of(id, &alike.pattern))?;
        let odd = self.rows - most.ids;
        let is_most = odd * 2 < self.rows && !std::ptr::eq(own, most);
        let are_many = self.rows >= MANY;
        let is_single = own.ids == 1 && are_many;
        let are_few = is_most && self.are_few(odd);
        let stands_out = is_most && own.ids == 1 && odd * 3 <= self.rows;
        let are_sure = is_most && most.pattern.contains('A') && most.ids > 2;
        let of_length = || of_other_length(id, most, are_many);
        let several = || are_several(id, &most.pattern).then_some(IdDoubt::Several);
        // Behind letters the numbers of all others are filled up.
        let is_filled = most.zeros.contains(&most.ids) && most.pattern.contains('A');
        let may_be_length = (are_few && own.ids <= ALIKE)
            || stands_out
            || (is_most && is_filled && own.ids * FEW_OF <= self.rows);
        let length = may_be_length.then(of_length).flatten();
        length
            .or_else(|| self.look_alike(id, [most, own]))
            .or_else(|| (are_few || are_sure).then(several).flatten())
            .or_else(|| self.with_signs(id, own, most, are_few))
            .or_else(|| are_few.then(|| freed_of_signs(id, &most.pattern)).flatten())
            .or_else(|| self.in_other_letters(id))
            .or_else(|| is_single.then(|| self.of_other_shape(id, own, most)).flatten())
    }

    /// Whether so many ids are few of them.
    fn are_few(&self, ids: u64) -> bool {
        ids < 2 || ids * ONE_IN <= self.rows
    }

    /// What is doubtful in an id with a letter that looks like a digit, or like a letter of ASCII, where others, and of
    /// signs outside of ASCII nearly all, have no other.
    fn look_alike(&self, id: &str, [most, own]: [&Alike; 2]) -> Option<IdDoubt> {
        if id.is_ascii() {
            if !own.pattern.contains('A') {
                return None;
            }
            let may_be_typed = own.ids == 1 && self.are_few(self.rows - most.ids);
            let meant = |usual: &Alike| {
                with_digits(id, &usual.pattern, (!may_be_typed).then(|| usual.begin()))
            };
            return self.usual(own).filter(|it| it.pattern.len() == id.len()).find_map(meant);
        }
        let are_few = self.foreign * 2 < self.rows && self.are_few(self.foreign);
        let meant = || [most, own].into_iter().find_map(|one| with_digits(id, &one.pattern, None));
        are_few.then(meant)?
    }

    /// What is doubtful in an id that is one of few and has other signs than most, or has none of those between the parts
    /// of others. With letters that these have not it may be of another kind.
    fn with_signs(&self, id: &str, own: &Alike, most: &Alike, is_of_few: bool) -> Option<IdDoubt> {
        let parted = |usual: &&Alike| !usual.is_bare && usual.pattern.starts_with(['A', '9']);
        let bare = || self.usual(own).filter(parted).find_map(|it| with_signs(id, &it.pattern, ""));
        let meant = is_of_few.then(|| with_signs(id, &most.pattern, most.begin())).flatten();
        let meant = meant.or_else(|| own.is_bare.then(bare).flatten());
        // In another series nothing begins so.
        let is_sure = |meant: &String| {
            (id.len() > meant.len() || self.letters.get(&letters(meant)) > Some(&own.ids))
                && before_sign(meant).is_none_or(|begin| self.begins.contains(begin))
        };
        meant.filter(is_sure).map(|meant| IdDoubt::Reformatted { meant: Some(meant) })
    }

    /// The other ids that are no few.
    fn usual<'s>(&'s self, own: &'s Alike) -> impl Iterator<Item = &'s Alike> {
        self.all.iter().filter(move |other| !std::ptr::eq(*other, own) && !self.are_few(other.ids))
    }

    /// What is doubtful in an id with the letters of many others, of which one is small and the other a capital, or with
    /// those of others in another alphabet.
    fn in_other_letters(&self, id: &str) -> Option<IdDoubt> {
        let own = letters(id);
        let ids = *self.letters.get(&own)?;
        let others = || self.letters.iter().filter(|(other, _)| **other != own);
        let with = |usual: &str| {
            let mut usual = usual.chars();
            let other = |c: char| if c.is_alphabetic() { usual.next().unwrap_or(c) } else { c };
            id.chars().map(other).collect::<String>()
        };
        let is_case = |(other, many): &(&String, &u64)| {
            other.eq_ignore_ascii_case(&own) && ids * FEW_OF <= ids + **many
        };
        if let Some((usual, _)) = others().find(is_case) {
            return Some(IdDoubt::Reformatted { meant: Some(with(usual)) });
        }
        let plain = |c: char| plain_sign(c).unwrap_or(c);
        let is_alphabet = |(other, many): &(&String, &u64)| {
            let are_fewer = ids < **many || (ids == **many && !own.is_ascii());
            are_fewer && other.chars().map(plain).eq(own.chars().map(plain))
        };
        let (usual, _) = others().filter(|_| self.foreign > 0).find(is_alphabet)?;
        let (sign, _) = own.chars().zip(usual.chars()).find(|(own, other)| own != other)?;
        Some(IdDoubt::LookAlike { sign, meant: with(usual) })
    }

    /// What is doubtful in the only id that has other parts than nearly all.
    fn of_other_shape(&self, id: &str, own: &Alike, most: &Alike) -> Option<IdDoubt> {
        let [shape, usual] = [own, most].map(Alike::shape);
        let of = |shape: &str| -> u64 {
            let alike = self.all.iter().filter(|alike| alike.shape() == shape);
            alike.map(|alike| alike.ids).sum()
        };
        // `L-105R` is what became of `L-105`.
        let is_part = own.pattern.starts_with(&most.pattern);
        let is_id = !id.contains(char::is_whitespace) && DateLike::of(id).is_none() && !is_part;
        let is_odd = is_id && shape != usual && of(&shape) == 1;
        (is_odd && self.are_few(self.rows - of(&usual)))
            .then(|| IdDoubt::OtherShape { other: most.first.1.clone() })
    }

    /// To how many digits numbers are filled up with zeros, where shorter ones, if there are any, lost
    /// theirs: a part of the file went through a spreadsheet. These are as long as the others are behind
    /// their zeros.
    fn filled(&self) -> Option<usize> {
        let numbers = || self.all.iter().filter(|alike| alike.are_numbers());
        let filled =
            numbers().filter(|alike| alike.zeros.first() == Some(&alike.ids) && alike.ids > 1);
        let filled = filled.max_by_key(|alike| alike.ids)?;
        let ([least, most], width) = (filled.digits, filled.pattern.len());
        let may_be_lost = |alike: &Alike| {
            let length = alike.pattern.len();
            alike.zeros.first() == Some(&0) && length + 1 >= least && length <= most + 1
        };
        let short = || numbers().filter(|alike| alike.pattern.len() < width);
        let ids: u64 = short().map(|alike| alike.ids).sum();
        let are_lost = || short().all(may_be_lost) && ids <= filled.ids * ONE_IN;
        (ids == 1 || are_lost()).then_some(width)
    }

    /// The ids that half of all or more are like, where the other rows have others.
    fn most_are(&self) -> Option<&Alike> {
        let usual = self.all.iter().max_by_key(|alike| alike.ids)?;
        (self.rows > 2 && usual.ids < self.rows && usual.ids * 2 >= self.rows).then_some(usual)
    }
}

/// What stands in an id before its first sign.
fn before_sign(id: &str) -> Option<&str> {
    Some(id.split_once(|c: char| !c.is_alphanumeric())?.0)
}

/// What a spreadsheet did to a number that was filled up with zeros to so many digits.
fn without_zeros(id: &str, width: usize) -> Option<IdDoubt> {
    let is_short = id.len() < width && !id.starts_with('0') && is_digits(id);
    is_short.then(|| IdDoubt::Reformatted { meant: Some(format!("{id:0>width$}")) })
}
