//! What the lines that may be totals agree with, where it is said which of them may be rows.
//!
//! The totals of a file stand all below their rows, or all above them. The amount of each is the sum of the
//! rows between it and another total, or the end of the file, on that side: of a branch, a region, of all. One
//! that has no rows on that side stands for all there are.

use rust_decimal::Decimal;

use crate::checks::finding::Side;
use crate::model::{Amount, Total};

/// So far from a line the next total is looked for.
const NEAREST: usize = 100;

/// A part of the rows: how many they are, and what they come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub rows: u64,
    pub sum: Total,
}

impl Part {
    pub fn add(&mut self, amount: Amount) {
        self.rows += 1;
        self.sum += amount;
    }

    /// Those between an earlier place and this one.
    pub fn since(self, earlier: Self) -> Self {
        Self { rows: self.rows - earlier.rows, sum: self.sum.less(earlier.sum) }
    }

    pub fn with(self, more: Self) -> Self {
        let mut sum = self.sum;
        sum += more.sum;
        Self { rows: self.rows + more.rows, sum }
    }
}

/// Whether an amount is how many rows there are.
pub(crate) fn equals_count(amount: Amount, rows: u64) -> bool {
    amount.as_decimal() == Decimal::from(rows)
}

/// Whether an amount is the average of so many rows, rounded or cut.
pub(crate) fn is_average(amount: Amount, all: Total, rows: u64) -> bool {
    let (amount, average) = (amount.as_decimal(), all.as_decimal() / Decimal::from(rows));
    (average - amount).abs() < Decimal::new(1, amount.scale()) && !amount.is_zero()
}

/// A line that may be a total.
pub(super) struct Stated<'c> {
    /// What it may say that the rows come to; nothing where it is no total.
    pub amounts: &'c [Amount],
    /// Whether it is a total even where it disagrees.
    pub ends: bool,
    /// Its amount, where it is a row if it agrees with nothing.
    pub counted: Option<Amount>,
}

/// What a line agrees with. The rows between two lines are a gap, which has the number of the line below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub amount: Amount,
    pub rows: u64,
    /// The first gap and the last one.
    gaps: [usize; 2],
}

impl Agreement {
    /// Whether it is the sum of several rows: one with the amount of another may be a loan.
    pub fn is_sum(self) -> bool {
        self.rows > 1
    }

    /// Whether no row stands above its own.
    pub fn is_from_first(self) -> bool {
        self.gaps[0] == 0
    }
}

/// The lines of a file beside its rows.
pub(super) struct Account {
    /// What each line agrees with.
    pub agreed: Vec<Option<Agreement>>,
    /// Whether it is counted among the rows.
    pub is_row: Vec<bool>,
    ends: Vec<bool>,
    /// The rows above each line.
    above: Vec<Part>,
    pub all: Part,
    /// Whether the totals stand above their rows.
    is_above: bool,
}

impl Account {
    /// With the totals on the side where more lines agree. There is a gap above each line, and one below all.
    pub fn of(lines: &[Stated<'_>], gaps: &[Part]) -> Self {
        let mut lines: Vec<_> = lines.iter().collect();
        let mut gaps = gaps.to_vec();
        let below = go_along(&lines, &gaps);
        lines.reverse();
        gaps.reverse();
        let mut above = go_along(&lines, &gaps);
        lines.reverse();
        gaps.reverse();
        above.0.reverse();
        above.1.reverse();
        for found in above.0.iter_mut().flatten() {
            found.gaps = [1, 0].map(|end: usize| lines.len() - found.gaps[end]);
        }
        let agreeing = |agreed: &[Option<Agreement>]| agreed.iter().flatten().count();
        let is_above = agreeing(&above.0) > agreeing(&below.0);
        let (agreed, is_row) = if is_above { above } else { below };
        let (mut all, mut parts) = (Part::default(), Vec::new());
        for (at, line) in lines.iter().enumerate() {
            all = all.with(gaps[at]);
            parts.push(all);
            line.counted.filter(|_| is_row[at]).into_iter().for_each(|row| all.add(row));
        }
        let ends = lines.iter().zip(&agreed).map(|(line, found)| line.ends || found.is_some());
        let (ends, all) = (ends.collect(), all.with(gaps[lines.len()]));
        Self { agreed, is_row, ends, above: parts, all, is_above }
    }

    /// The rows that a line may stand for, where there are any: all on its side, and those up to the next total.
    pub fn around(&self, at: usize) -> Vec<(Side, Part)> {
        let here = self.above[at];
        let is_end = |other: &usize| self.ends[*other] && self.above[*other].rows != here.rows;
        let below = self.all.since(here);
        let after = (at + 1..self.above.len()).take(NEAREST).find(is_end);
        let until = after.map_or(below, |other| self.above[other].since(here));
        let before = (0..at).rev().take(NEAREST).find(is_end);
        let since = here.since(before.map_or(Part::default(), |other| self.above[other]));
        let (above, below) = (
            [(Side::Above, here), (Side::Since, since)],
            [(Side::Below, below), (Side::Below, until)],
        );
        let is_above = if self.is_above { below[0].1.rows > 0 } else { here.rows == 0 };
        let mut around = if is_above { below } else { above }.to_vec();
        around.retain(|(_, part)| part.rows > 0);
        around
    }

    /// Whether no row stands between a line and the total before it, or the end of the file.
    pub fn is_empty(&self, at: usize) -> bool {
        let before = if self.is_above { Some(at + 1) } else { at.checked_sub(1) };
        let end = if self.is_above { self.all.rows } else { 0 };
        let before = before.filter(|before| self.ends.get(*before) == Some(&true));
        self.above[at].rows == before.map_or(end, |before| self.above[before].rows)
    }

    /// Whether a line stands below all rows, and another one agrees with all of them.
    pub fn is_proven_above(&self, at: usize) -> bool {
        let rows = self.all.rows;
        self.above[at].rows == rows && self.agreed.iter().flatten().any(|found| found.rows == rows)
    }

    /// Whether the rows of each gap, and each line, are among those of a line that is so and agrees.
    pub fn covered(&self, is_so: impl Fn(usize) -> bool) -> [Vec<bool>; 2] {
        let mut steps = [vec![0_i32; self.agreed.len() + 2], vec![0_i32; self.agreed.len() + 2]];
        for (at, found) in self.agreed.iter().enumerate() {
            let Some(Agreement { gaps: [from, to], .. }) = found.filter(|_| is_so(at)) else {
                continue;
            };
            for (steps, end) in steps.iter_mut().zip([to + 1, to]) {
                steps[from] += 1;
                steps[end] -= 1;
            }
        }
        steps.map(|steps| {
            let sums = steps.iter().scan(0, |sum, step| {
                *sum += step;
                Some(*sum > 0)
            });
            sums.collect()
        })
    }
}

/// What each line agrees with that has its rows behind it, and which of them are rows.
fn go_along(lines: &[&Stated<'_>], gaps: &[Part]) -> (Vec<Option<Agreement>>, Vec<bool>) {
    let mut fixed = vec![false; lines.len()];
    loop {
        let (agreed, is_row) = go(lines, gaps, &fixed);
        // What waited for the sum of all, and has it not, is a row.
        let is_wrong =
            |at: &usize| agreed[*at].is_none() && lines[*at].counted.is_some() && !is_row[*at];
        let wrong: Vec<_> = (0..lines.len()).filter(is_wrong).collect();
        if wrong.is_empty() {
            return (agreed, is_row);
        }
        for at in wrong {
            fixed[at] = true;
        }
    }
}

/// The same, where `fixed` lines agree with nothing.
fn go(lines: &[&Stated<'_>], gaps: &[Part], fixed: &[bool]) -> (Vec<Option<Agreement>>, Vec<bool>) {
    let (mut agreed, mut is_row) = (vec![None; lines.len()], vec![false; lines.len()]);
    let mut here = Part::default();
    let (mut bounds, mut waiting) = (vec![(0, here)], Vec::new());
    for (at, line) in lines.iter().enumerate() {
        here = here.with(gaps[at]);
        let amounts = if fixed[at] { &[] } else { line.amounts };
        if here.rows == 0 && !amounts.is_empty() {
            waiting.push(at);
            continue;
        }
        let found =
            amounts.iter().filter_map(|amount| Some((last_with(&bounds, here, *amount)?, *amount)));
        if let Some((number, amount)) = found.max_by_key(|(number, _)| *number) {
            let (from, bound) = bounds[number];
            agreed[at] = Some(Agreement { amount, rows: here.since(bound).rows, gaps: [from, at] });
            // The totals that are part of it are taken off. What is only carried over to a new page has none.
            if !is_carried(lines, &gaps[at..], at) {
                bounds.truncate(number + 1);
            }
        } else if let Some(amount) = line.counted {
            is_row[at] = true;
            here.add(amount);
        }
        // What may be a total that disagrees ends what the next one stands for.
        let may_end = line.ends || !amounts.is_empty();
        if may_end && bounds.last().is_none_or(|last| last.1 != here) {
            bounds.push((at + 1, here));
        }
    }
    let Part { rows, sum } = here.with(gaps[lines.len()]);
    for at in waiting.into_iter().filter(|_| rows > 0) {
        let amount = lines[at].amounts.iter().find(|amount| sum == **amount);
        agreed[at] =
            amount.map(|amount| Agreement { amount: *amount, rows, gaps: [0, lines.len()] });
    }
    (agreed, is_row)
}

/// Whether a line says the same as the one before it or below it, without a row between.
fn is_carried(lines: &[&Stated<'_>], gaps: &[Part], at: usize) -> bool {
    let is_same = |one: usize, gap: Part| {
        let other = lines.get(one).filter(|_| gap.rows == 0);
        other.is_some_and(|other| other.amounts == lines[at].amounts)
    };
    is_same(at + 1, gaps[1]) || at.checked_sub(1).is_some_and(|before| is_same(before, gaps[0]))
}

/// The last of the places from which the rows up to here come to an amount.
fn last_with(bounds: &[(usize, Part)], here: Part, amount: Amount) -> Option<usize> {
    let rest = here.sum.as_decimal() - amount.as_decimal();
    let end = bounds.partition_point(|(_, bound)| bound.sum.as_decimal() <= rest);
    let has_rows = |number: &usize| bounds[*number].1.rows < here.rows;
    let found = (0..end).rev().take(2).find(has_rows)?;
    (bounds[found].1.sum.as_decimal() == rest).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that agree in a file of numbers, of which those with an asterisk are totals, and whether all
    /// rows are among theirs.
    fn agreeing(file: &str) -> String {
        let (mut gaps, mut totals) = (vec![Part::default()], Vec::new());
        for word in file.split(' ') {
            let amount: Amount = word.trim_matches('*').parse().unwrap();
            if word.ends_with('*') {
                gaps.push(Part::default());
                totals.push([amount]);
            } else {
                gaps.last_mut().unwrap().add(amount);
            }
        }
        let lines = totals.iter().map(|amounts| Stated { amounts, ends: true, counted: None });
        let account = Account::of(&lines.collect::<Vec<_>>(), &gaps);
        let [covered, _] = account.covered(|_| true);
        let is_open = gaps.iter().zip(covered).any(|(gap, covered)| gap.rows > 0 && !covered);
        let signs = account.agreed.iter().map(|found| if found.is_some() { '+' } else { '-' });
        signs.chain(is_open.then_some('?')).collect()
    }

    #[test]
    fn a_total_is_that_of_the_rows_between_it_and_another_one() {
        for (file, expected) in [
            ("5 6 11*", "+"),
            ("5 6 12*", "-?"),
            ("11* 5 6", "+"),
            ("5 6 11* 7 7* 18*", "+++"),
            ("5 6 11* 11* 7 7* 9 9* 16* 27*", "++++++"),
            ("18* 11* 5 6 7* 7", "+++"),
            ("18* 5 6 11* 7 7*", "+++"),
            ("11* 5 6 7* 7 18*", "+++"),
            // The first disagrees, and ends what it stands for.
            ("5 6 12* 7 3 10* 21*", "-++"),
            // It has the sum of the rows on its other side.
            ("5 6 10* 7 3 10* 21*", "-++"),
            ("5 6 11* 7", "+?"),
            ("7 11* 5 6", "+?"),
        ] {
            assert_eq!(agreeing(file), expected, "{file}");
        }
    }
}
