//! An id that is written otherwise than nearly all others, which are alike to the number of their digits: it lost
//! its zeros, a sign came into it, or two ids stand in one cell.

use super::Rules;
use super::finding::FindingKind;
use super::findings::Finding;
use super::ids::{self, Id, IdDoubt};
use super::signs::Signs;
use crate::reading::{Column, Sheet};

/// Of fewer ids nothing is said, and none where more than one in so many is written otherwise; but of one alone
/// that has a sign which no other has.
const FEWEST: u64 = 10;
const ONE_IN: u64 = 10;
const FEWEST_BESIDE_ONE: u64 = 4;

/// In a file of more rows, far more than any partner has loans, another look at each id would take too long.
pub(super) const MOST_ROWS: u64 = 100_000;

/// With more patterns than these the ids are not alike.
const MOST: usize = 6;

/// Ids of one pattern.
struct Alike {
    pattern: String,
    ids: u64,
    /// How many of them begin with a zero.
    zeros: u64,
    first: (usize, String),
}

/// What is to be said of the first id that is so; some lines are known to be totals.
pub(super) fn unlike_the_others(
    sheet: &Sheet,
    rules: &Rules,
    is_no_row: impl Fn(usize) -> bool,
) -> Option<Finding> {
    let mut lines = sheet.lines()?;
    let (mut all, mut rows): (Vec<Alike>, u64) = (Vec::new(), 0);
    while let Some(line) = lines.read() {
        let id = line.loan_id.trim();
        let is_sound = line.amount.is_some() && line.sound_cells(sheet.width()).is_some();
        if !is_sound || id.is_empty() || is_no_row(line.at) {
            continue;
        }
        let zero = u64::from(id.starts_with('0'));
        rows += 1;
        if let Some(alike) = all.iter_mut().find(|alike| is_of(id, &alike.pattern)) {
            alike.ids += 1;
            alike.zeros += zero;
        } else {
            let pattern = pattern(id);
            all.push(Alike { pattern, ids: 1, zeros: zero, first: (line.at, id.to_owned()) });
        }
        if all.len() > MOST {
            return None;
        }
    }
    let usual = all.iter().max_by_key(|alike| alike.ids)?;
    let are_alike = rows >= FEWEST && (rows - usual.ids) * ONE_IN <= rows;
    if !are_alike && (rows < FEWEST_BESIDE_ONE || rows - usual.ids != 1) {
        return None;
    }
    all.iter().find_map(|alike| {
        let (at, id) = &alike.first;
        let is_told = || Id::read(id).is_err() || ids::doubt(id, Signs::of(id), false).is_some();
        let doubt = doubt(id, usual).filter(|_| are_alike).or_else(|| odd_sign(alike, &all));
        let doubt = doubt.filter(|_| !std::ptr::eq(alike, usual) && !is_told())?;
        let finding = rules.finding(FindingKind::DoubtfulId { column: Column::LoanId, doubt })?;
        Some(finding.on_line_at(sheet, *at).in_field(Column::LoanId, id).of_loan(id))
    })
}

/// What became of an id that alone has a sign which ids seldom have: `±5`, `#1005`.
fn odd_sign(alike: &Alike, all: &[Alike]) -> Option<IdDoubt> {
    let is_odd = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '.' | ' ');
    let with = |c: char| all.iter().filter(|other| other.pattern.contains(c)).count();
    let (_, id) = &alike.first;
    let is_alone = alike.ids == 1 && id.chars().any(|c| is_odd(c) && with(c) == 1);
    let meant = || Some(id.chars().filter(|c| !is_odd(*c)).collect());
    is_alone.then(|| IdDoubt::Reformatted { meant: meant() })
}

/// An id with one letter for all letters, and one digit for all digits.
pub(super) fn pattern(id: &str) -> String {
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

/// What became of an id that is unlike the usual ones.
fn doubt(id: &str, usual: &Alike) -> Option<IdDoubt> {
    let is_usual = |text: &str| is_of(text, &usual.pattern);
    let mut parts = id.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '&'));
    if parts.clone().count() > 1 && parts.all(|part| part.is_empty() || is_usual(part)) {
        return Some(IdDoubt::Several);
    }
    let meant = |meant: String| Some(IdDoubt::Reformatted { meant: Some(meant) });
    let width = usual.pattern.len();
    let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !id.starts_with('0')
        && are_digits(id)
        && id.len() < width
        && usual.zeros == usual.ids
        && is_usual(&"9".repeat(width))
    {
        return meant(format!("{id:0>width$}"));
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
    (bare != id && is_usual(bare)).then(|| meant(bare.to_owned())).flatten()
}
