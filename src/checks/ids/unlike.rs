//! An id that is written otherwise than nearly all others, which are alike to the number of their digits: it lost
//! its zeros, a sign came into it, or two ids stand in one cell.

use super::Id;
use super::signs::Signs;
use super::swapped::{is_sum, is_whole};
use crate::checks::finding::{ExportFault, Finding, FindingKind, IdDoubt};
use crate::checks::rules::Rules;
use crate::reading::{Column, Sheet};

/// Of fewer ids nothing is said, and none where several are written otherwise, and more than one in so many.
const FEWEST: u64 = 4;
const ONE_IN: u64 = 10;

/// In a file of more rows, far more than any partner has loans, another look at each id would take too long.
pub(crate) const MOST_ROWS: u64 = 100_000;

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
pub(crate) fn unlike_the_others(
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
    let has_point = |alike: &&Alike| alike.pattern.contains(['.', ',']);
    let mut odd = all.iter().filter(has_point);
    if let (Some(Alike { ids: 1, first: (at, id), .. }), None) = (odd.next(), odd.next())
        && let Some(amount) = sheet.positions().map(|columns| sheet.cell(*at, columns.amount))
        && rows > 2
        && is_sum(id)
        && is_whole(amount.trim())
        // `1201.01` may be a part of 1201.
        && (is_of(amount.trim(), &usual.pattern) || usual.pattern.contains('A'))
    {
        let finding = rules.finding(FindingKind::Export(ExportFault::SwappedCells))?;
        return Some(finding.on_line_at(sheet, *at).in_field(Column::LoanId, id));
    }
    let others = rows - usual.ids;
    if rows < FEWEST || (others > 1 && others * ONE_IN > rows) {
        return None;
    }
    all.iter().find_map(|alike| {
        let (at, id) = &alike.first;
        let is_told = || Id::read(id).is_err() || super::doubt(id, Signs::of(id), false).is_some();
        let doubt = doubt(id, usual).filter(|_| !std::ptr::eq(alike, usual) && !is_told())?;
        let finding = rules.finding(FindingKind::DoubtfulId { column: Column::LoanId, doubt })?;
        Some(finding.on_line_at(sheet, *at).in_field(Column::LoanId, id).of_loan(id))
    })
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
    // `±5` is told whatever is left of it.
    let is_odd = |c: char| {
        is_sign(c) && !matches!(c, '/' | '-' | '_' | '.' | ' ') && !usual.pattern.contains(c)
    };
    let is_freed = || id.contains(is_odd) && !bare.contains(is_odd);
    (bare != id && (is_usual(bare) || is_freed())).then(|| meant(bare.to_owned())).flatten()
}
