//! Ids that are written otherwise than others, which are alike to the number of their digits: they lost their
//! zeros, a sign came into them, or two stand in one cell.

use super::Id;
use super::signs::Signs;
use super::swapped::is_sum;
use crate::checks::finding::{ExportFault, Finding, FindingKind, IdDoubt};
use crate::checks::rules::Rules;
use crate::model::is_digits;
use crate::reading::{Column, Line, Sheet};

/// Of fewer ids nothing is said, and but of numbers that lost their zeros none where several are written
/// otherwise, and more than one in so many.
const FEWEST: u64 = 4;
const ONE_IN: u64 = 10;

/// In a file of more rows, far more than any partner has loans, another look at each id would take too long.
pub(crate) const MOST_ROWS: u64 = 100_000;

/// With more patterns than these the ids are not alike.
const MOST: usize = 12;

/// What the ids of a column tell at a glance, row by row.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    first: Option<(u32, usize)>,
    has_others: bool,
    has_lengths: bool,
}

impl Glance {
    #[inline]
    pub fn hear(&mut self, id: &Id<'_>) {
        let (label, length) = *self.first.get_or_insert((id.signs.label, id.text.len()));
        self.has_others |= id.signs.label != label;
        self.has_lengths |= id.text.len() != length;
    }

    /// Whether one may be unlike the others: most have the same letters and signs, and the same length.
    pub fn may_be_unlike(&self) -> bool {
        self.has_others || self.has_lengths
    }
}

/// Ids of one pattern.
struct Alike {
    pattern: String,
    ids: u64,
    /// How many of their numbers begin with a zero.
    zeros: u64,
    /// How many digits these have behind their first zeros, at least and at most.
    digits: [usize; 2],
    first: (usize, String),
}

impl Alike {
    fn are_numbers(&self) -> bool {
        self.pattern.bytes().all(|b| b == b'9')
    }
}

/// The ids of a column, by their patterns.
struct Ids {
    all: Vec<Alike>,
    rows: u64,
}

/// What is to be said of the ids of a column that are so; some lines are known to be totals.
pub(crate) fn unlike_the_others(
    sheet: &Sheet,
    rules: &Rules,
    column: Column,
    is_no_row: impl Fn(usize) -> bool,
) -> Vec<Finding> {
    let mut ids = Ids { all: Vec::new(), rows: 0 };
    if each_id(sheet, column, &is_no_row, |line, id| ids.hear(line.at, id)).is_none() {
        return Vec::new();
    }
    if let Some((at, id)) = ids.sum_for_id(sheet).filter(|_| column == Column::LoanId) {
        let finding = rules.finding(FindingKind::Export(ExportFault::SwappedCells));
        let finding =
            finding.map(|finding| finding.on_line_at(sheet, *at).in_field(Column::LoanId, id));
        return finding.into_iter().collect();
    }
    let (usual, filled) = (ids.usual(), ids.filled());
    // What all ids are like but one.
    let all = usual.filter(|usual| ids.rows == usual.ids + 1);
    if ids.rows < FEWEST || (usual.is_none() && filled.is_none()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    each_id(sheet, column, is_no_row, |line, id| {
        let is_told = || Id::read(id).is_err() || super::doubt(id, Signs::of(id), false).is_some();
        let lost = filled.and_then(|width| without_zeros(id, width));
        let doubt = lost
            .or_else(|| of_other_length(id, all?))
            .or_else(|| with_digits(id, &all?.pattern))
            .or_else(|| doubt(id, usual?))
            .filter(|_| !is_told());
        let finding =
            doubt.and_then(|doubt| rules.finding(FindingKind::DoubtfulId { column, doubt }));
        let of_line = |finding: Finding| finding.on_line_at(sheet, line.at).in_field(column, id);
        found.extend(finding.map(of_line).map(|finding| finding.of_loan(line.loan_id.trim())));
        Some(())
    });
    found
}

/// Hears the ids of a column, each with its line, as long as whoever hears them wants more; whether that was
/// all.
fn each_id(
    sheet: &Sheet,
    column: Column,
    is_no_row: impl Fn(usize) -> bool,
    mut hear: impl FnMut(&Line<'_>, &str) -> Option<()>,
) -> Option<()> {
    let (at, mut lines) = (sheet.positions()?.of(column)?, sheet.lines()?);
    while let Some(line) = lines.read() {
        let Some(cells) = line.sound_cells(sheet.width()) else { continue };
        let id = cells[at].trim();
        if !id.is_empty() && !is_no_row(line.at) {
            hear(&line, id)?;
        }
    }
    Some(())
}

impl Ids {
    /// Hears an id, unless there are too many patterns.
    fn hear(&mut self, at: usize, id: &str) -> Option<()> {
        self.rows += 1;
        let known = self.all.iter().position(|alike| is_of(id, &alike.pattern));
        let known = known.unwrap_or(self.all.len());
        if known == MOST {
            return None;
        }
        let number = number(id);
        let digits = number.trim_start_matches('0').len();
        if known == self.all.len() {
            let first = (at, id.to_owned());
            let pattern = pattern(id);
            self.all.push(Alike { pattern, ids: 0, zeros: 0, digits: [digits; 2], first });
        }
        let alike = &mut self.all[known];
        alike.ids += 1;
        alike.zeros += u64::from(number.starts_with('0'));
        alike.digits = [alike.digits[0].min(digits), alike.digits[1].max(digits)];
        Some(())
    }

    /// Whether so many ids are few of them.
    fn are_few(&self, ids: u64) -> bool {
        ids < 2 || ids * ONE_IN <= self.rows
    }

    /// The ids that nearly all are like.
    fn usual(&self) -> Option<&Alike> {
        let usual = self.all.iter().max_by_key(|alike| alike.ids)?;
        self.are_few(self.rows - usual.ids).then_some(usual)
    }

    /// To how many digits numbers are filled up with zeros, where shorter ones, if there are any, lost
    /// theirs: a part of the file went through a spreadsheet. These are as long as the others are behind
    /// their zeros.
    fn filled(&self) -> Option<usize> {
        let numbers = || self.all.iter().filter(|alike| alike.are_numbers());
        let filled = numbers().filter(|alike| alike.zeros == alike.ids && alike.ids > 1);
        let filled = filled.max_by_key(|alike| alike.ids)?;
        let ([least, most], width) = (filled.digits, filled.pattern.len());
        let may_be_lost = |alike: &Alike| {
            let length = alike.pattern.len();
            alike.zeros == 0 && length + 1 >= least && length <= most + 1
        };
        let short = || numbers().filter(|alike| alike.pattern.len() < width);
        let ids: u64 = short().map(|alike| alike.ids).sum();
        let are_lost = || short().all(may_be_lost) && ids <= filled.ids * ONE_IN;
        (ids == 1 || are_lost()).then_some(width)
    }

    /// The one id that is written as an amount, where the amount is written as ids are.
    fn sum_for_id(&self, sheet: &Sheet) -> Option<&(usize, String)> {
        let usual = self.all.iter().max_by_key(|alike| alike.ids)?;
        let mut odd = self.all.iter().filter(|alike| alike.pattern.contains(['.', ',']));
        let (Some(Alike { ids: 1, first, .. }), None) = (odd.next(), odd.next()) else {
            return None;
        };
        let amount = sheet.cell(first.0, sheet.positions()?.amount);
        let amount = amount.trim();
        // `1201.01` may be a part of 1201.
        let is_id = || is_of(amount, &usual.pattern) || usual.pattern.contains('A');
        (self.rows > 2 && is_sum(&first.1) && is_digits(amount) && is_id()).then_some(first)
    }
}

/// What a spreadsheet did to a number that was filled up with zeros to so many digits.
fn without_zeros(id: &str, width: usize) -> Option<IdDoubt> {
    let is_short = id.len() < width && !id.starts_with('0') && is_digits(id);
    is_short.then(|| IdDoubt::Reformatted { meant: Some(format!("{id:0>width$}")) })
}

/// An id with one letter for all letters, and one digit for all digits.
pub(crate) fn pattern(id: &str) -> String {
    id.chars().map(class).collect()
}

fn class(c: char) -> char {
    match c {
        _ if c.is_alphabetic() => 'A',
        _ if c.is_numeric() => '9',
        _ => c,
    }
}

fn is_of(id: &str, pattern: &str) -> bool {
    id.chars().map(class).eq(pattern.chars())
}

/// From so many digits on numbers hardly go on to another length.
const LONG: usize = 8;

/// What is doubtful in an id that is like all others but for the digits of its number, where these are filled up
/// with zeros, or long.
fn of_other_length(id: &str, others: &Alike) -> Option<IdDoubt> {
    let (own, other) = (number(id), number(&others.first.1));
    let nines = |number: &str| "9".repeat(number.len());
    let is_like = pattern(id).replacen(&nines(own), &nines(other), 1) == others.pattern;
    if own.is_empty() || own.len() == other.len() || !is_like {
        return None;
    }
    let is_short = own.len() < other.len();
    let may_go_on = if is_short { own.starts_with('9') } else { own.starts_with('1') };
    let is_odd = if others.zeros == others.ids {
        is_short || own.starts_with('0')
    } else {
        other.len() >= LONG && !may_go_on
    };
    let digits = others.pattern.matches('9').count();
    is_odd.then_some(IdDoubt::OtherLength { others: digits })
}

/// The longest number in an id, or the first of these.
fn number(id: &str) -> &str {
    let numbers = id.split(|c: char| !c.is_ascii_digit());
    numbers.rev().max_by_key(|number| number.len()).unwrap_or_default()
}

/// A digit, and the letters that are typed in its place.
const TYPED: [(char, [char; 2]); 2] = [('0', ['O', 'o']), ('1', ['l', 'I'])];

/// The id with digits where the usual ones have them, and it has letters that look like these; the first such
/// letter.
fn with_digits(id: &str, usual: &str) -> Option<IdDoubt> {
    let (mut meant, mut first) = (String::new(), None);
    for (sign, place) in id.chars().zip(usual.chars()) {
        let typed = TYPED.iter().find(|(_, letters)| place == '9' && letters.contains(&sign));
        first = first.or(typed.map(|_| sign));
        meant.push(typed.map_or(sign, |(digit, _)| *digit));
    }
    first
        .filter(|_| is_of(&meant, usual) && id.chars().count() == usual.chars().count())
        .map(|sign| IdDoubt::LookAlike { sign, meant })
}

/// What became of an id that is unlike the usual ones.
fn doubt(id: &str, usual: &Alike) -> Option<IdDoubt> {
    let is_usual = |text: &str| is_of(text, &usual.pattern);
    let mut parts = id.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '&'));
    if parts.clone().count() > 1 && parts.all(|part| part.is_empty() || is_usual(part)) {
        return Some(IdDoubt::Several);
    }
    // Blanks, and signs that stand twice or around it.
    let is_sign = |c: char| !c.is_alphanumeric();
    let mut bare = String::new();
    for c in id.chars().filter(|c| !c.is_whitespace()) {
        if !(is_sign(c) && bare.ends_with(c)) {
            bare.push(c);
        }
    }
    let bare = bare.trim_matches(is_sign);
    // `±5` is told whatever is left of it.
    let is_odd = |c: char| {
        is_sign(c) && !matches!(c, '/' | '-' | '_' | '.' | ' ') && !usual.pattern.contains(c)
    };
    let is_freed = || id.contains(is_odd) && !bare.contains(is_odd);
    // Of a sign alone nothing is left.
    (bare != id && !bare.is_empty() && (is_usual(bare) || is_freed()))
        .then(|| IdDoubt::Reformatted { meant: Some(bare.to_owned()) })
}
