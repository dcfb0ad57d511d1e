//! Totals with ids of their own, known by the sums of the rows around them: the heads and the feet of groups.

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use crate::checks::ids::signs::Signs;
use crate::model::is_digits;

/// What is seen of a row at once.
#[derive(Clone, Copy)]
struct Seen {
    /// How many cells are filled.
    filled: usize,
    has_digit: bool,
    label: u32,
    length: usize,
}

impl Seen {
    fn of(rows: &ByAmount<'_>, row: usize) -> Self {
        let id = rows.id(row);
        let id = id.trim();
        let (signs, table) = (Signs::of(id), rows.table);
        let is_filled = |at: &usize| !table.cell(rows.at(row), *at).trim().is_empty();
        Self {
            filled: (0..table.width()).filter(is_filled).count(),
            has_digit: signs.has(Signs::DIGIT),
            label: signs.label,
            length: id.len(),
        }
    }

    /// Whether nothing tells a head from the row below it.
    fn is_like(self, row: Self) -> bool {
        self.filled >= row.filled && self.label == row.label && self.length >= row.length
    }

    /// Whether one is like the first head, in what that is unlike the row below it; where a group is whole, it may
    /// also have other letters than that row.
    fn is_head(self, head: Self, row: Self, is_whole: bool) -> bool {
        if head.filled < row.filled {
            return self.filled <= head.filled;
        }
        if head.label == row.label {
            return head.length < row.length && self.length < row.length;
        }
        let is_word = !head.has_digit && row.has_digit && !self.has_digit;
        is_word || self.label == head.label || (is_whole && self.label != row.label)
    }
}

/// The rows that each have the sum of those below them, up to the next such row: known by what the first one has
/// otherwise than the row below it, or where it has nothing so, by their sums alone.
pub(crate) fn heads(rows: &ByAmount<'_>) -> Vec<usize> {
    if rows.len() < 2 {
        return Vec::new();
    }
    let (first, below) = (Seen::of(rows, 0), Seen::of(rows, 1));
    let mut heads = vec![0];
    // How many are the sums of several rows, and of these hardly by chance.
    let (mut sums, mut sure_sums, mut is_sure) = (0, 0, false);
    for end in 2..=rows.len() {
        let head = heads[heads.len() - 1];
        let (amount, own) = (rows.amount(head), rows.sum(head + 1..end));
        let is_whole = own == amount;
        let is_sum = is_whole && !own.is_zero();
        let is_next = || {
            if first.is_like(below) {
                is_sum && end > head + 2
            } else {
                Seen::of(rows, end).is_head(first, below, is_sum)
            }
        };
        if end == rows.len() || is_next() {
            if !is_whole || end == head + 1 {
                return Vec::new();
            }
            let (is_of_several, are_many) = (end > head + 2, has_many_digits(amount));
            sums += usize::from(is_of_several && !own.is_zero());
            sure_sums += usize::from(is_of_several && are_many);
            is_sure |= are_many;
            heads.push(end);
        } else if own > amount {
            return Vec::new();
        }
    }
    heads.pop();
    let has_blanks = first.filled < below.filled;
    let are_heads = if first.is_like(below) {
        sure_sums > 1
    } else if heads.len() > 1 {
        (sums > 0 && (has_blanks || have_common_letters(rows, first, below)))
            || (has_blanks && is_sure)
    } else {
        sums > 0 && has_blanks && is_sure
    };
    if are_heads { heads } else { Vec::new() }
}

/// Whether the first row or the one below it has the letters of another one, or no digit: letters that were drawn tell
/// nothing.
fn have_common_letters(rows: &ByAmount<'_>, first: Seen, below: Seen) -> bool {
    let is_alike = |row| [first.label, below.label].contains(&Seen::of(rows, row).label);
    !first.has_digit || first.label == below.label || (2..rows.len()).any(is_alike)
}

/// The rows that have the sums of those above them, up to the one before, of which the last row is one. Where the ids
/// are numbers, a shorter one is one or nothing is.
pub(crate) fn feet(rows: &ByAmount<'_>) -> Vec<usize> {
    let Some(last) = rows.len().checked_sub(1).filter(|last| *last > 1) else { return Vec::new() };
    // In most files the last row is no sum.
    let mut sums = (0..last).rev().map(|from| rows.sum(from..last));
    if sums.find(|sum| *sum >= rows.amount(last)) != Some(rows.amount(last)) {
        return Vec::new();
    }
    let first = rows.id(0);
    let (length, are_numbers) = (first.trim().len(), is_digits(first.trim()));
    let (mut feet, mut sums, mut sure, mut are_short) = (Vec::new(), 0, 0, false);
    let mut begin = 0;
    // Where several rows have one amount, the sum of some is soon one of them.
    let is_usual = |amount| (0..last).filter(|row| rows.amount(*row) == amount).nth(1).is_some();
    for at in 1..rows.len() {
        let id = rows.id(at);
        let (id, amount, own) = (id.trim(), rows.amount(at), at - begin);
        let is_short = id.len() < length;
        let is_number = is_short && are_numbers && is_digits(id);
        let is_sum = !amount.is_zero() && rows.sum(begin..at) == amount && (own > 1 || is_short);
        // The total once more.
        let is_again = own == 0 && rows.amount(at - 1) == amount;
        if !is_number && !is_sum && !is_again {
            continue;
        }
        if !is_sum && !is_again {
            return Vec::new();
        }
        let is_of_several = own > 1 || is_again;
        sums += usize::from(is_of_several);
        sure += usize::from(is_of_several && has_many_digits(amount) && !is_usual(amount));
        are_short = is_number && (are_short || feet.is_empty());
        feet.push(at);
        begin = at + 1;
    }
    let are_sums = if are_short { sums > 0 } else { sure > 1 };
    let are_feet = begin == rows.len() && are_sums && feet.len() > 1;
    if are_feet { feet } else { Vec::new() }
}
