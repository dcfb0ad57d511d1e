//! Which lines agree with the rows around them.
//!
//! A total stands below its rows, or above them. Its amount is the sum of the rows between it and another
//! total, or the beginning or the end of the file: of a branch since the total before, of a region since
//! that of the region before, of all rows.

use crate::model::{Amount, Total};

/// Of more totals than these only the nearest are looked at.
const NEAREST: usize = 100;

/// How many rows stand above a place, and what they come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub rows: u64,
    pub sum: Total,
}

impl Mark {
    pub fn add(&mut self, amount: Amount) {
        self.rows += 1;
        self.sum += amount;
    }

    /// The rows between an earlier place and this one.
    pub fn since(self, earlier: Self) -> Self {
        Self { rows: self.rows - earlier.rows, sum: self.sum.less(earlier.sum) }
    }

    fn with(self, more: Self) -> Self {
        let mut sum = self.sum;
        sum += more.sum;
        Self { rows: self.rows + more.rows, sum }
    }
}

/// Where the rows of a total stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above it, all of them.
    Above,
    /// Between the total before and it.
    Since,
    /// Below it.
    Below,
}

/// A line, beside the rows above it.
pub(super) struct Stated<'c> {
    /// What it may say that the rows come to.
    pub amounts: &'c [Amount],
    /// The rows above that are rows for sure.
    pub above: Mark,
    /// Whether it ends the rows of a total even where it disagrees.
    pub ends: bool,
    /// Its amount, where it is counted among the rows.
    pub counted: Option<Amount>,
}

/// What a line agrees with: so many rows of all, from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub amount: Amount,
    pub from: u64,
    pub to: u64,
}

impl Agreement {
    /// Whether it is the sum of several rows: one with the amount of another may be a loan.
    pub fn is_sum(self) -> bool {
        self.to > self.from + 1
    }
}

/// Lines beside the rows of a file, of which some may be rows too.
pub(super) struct Sums<'c> {
    lines: Vec<Stated<'c>>,
    /// The rows above each line.
    above: Vec<Mark>,
    all: Mark,
}

impl<'c> Sums<'c> {
    /// Lines among `rows`, and those that are counted among them.
    pub fn new(lines: Vec<Stated<'c>>, rows: Mark) -> Self {
        let mut counted = Mark::default();
        let mut above = Vec::with_capacity(lines.len());
        for line in &lines {
            above.push(line.above.with(counted));
            line.counted.into_iter().for_each(|amount| counted.add(amount));
        }
        Self { lines, above, all: rows.with(counted) }
    }

    pub fn rows(&self) -> u64 {
        self.all.rows
    }

    /// What each line agrees with: first what stands above it, and else what stands below.
    pub fn agreements(&self) -> Vec<Option<Agreement>> {
        let mut bounds = vec![Mark::default()];
        let lines = self.lines.iter().zip(&self.above);
        let mut found: Vec<_> =
            lines.map(|(line, above)| line.agree(*above, &mut bounds)).collect();
        bounds = vec![Mark::default()];
        for (at, line) in self.lines.iter().enumerate().rev() {
            let mut itself = Mark::default();
            line.counted.into_iter().for_each(|amount| itself.add(amount));
            let below = self.all.since(self.above[at]).since(itself);
            if found[at].is_some() && line.counted.is_none() {
                bounds.push(below);
                continue;
            }
            let agreed = line.agree(below, &mut bounds);
            let turned = agreed.map(|Agreement { amount, from, to }| {
                let [from, to] = [to, from].map(|rows| self.all.rows - rows);
                Agreement { amount, from, to }
            });
            found[at] = found[at].or(turned);
        }
        found
    }

    /// The rows that a line may stand for: all above it, those since the total before, and those below.
    pub fn around(&self, at: usize) -> [(Side, Mark); 3] {
        let here = self.above[at];
        let is_end =
            |other: &usize| self.lines[*other].ends && self.above[*other].rows != here.rows;
        let before = (0..at).rev().take(NEAREST).find(is_end);
        let after = (at + 1..self.lines.len()).take(NEAREST).find(is_end);
        let before = before.map_or(Mark::default(), |other| self.above[other]);
        let after = after.map_or(self.all, |other| self.above[other]);
        [(Side::Above, here), (Side::Since, here.since(before)), (Side::Below, after.since(here))]
    }
}

impl Stated<'_> {
    /// What a line agrees with that has so many rows on one side. `bounds` are the places there where other
    /// totals end, the nearest last: those of the totals that are part of it are taken off.
    fn agree(&self, here: Mark, bounds: &mut Vec<Mark>) -> Option<Agreement> {
        let found = bounds.iter().enumerate().rev().take(NEAREST).find_map(|(at, bound)| {
            let rows = here.since(*bound);
            let amount = self.amounts.iter().find(|amount| rows.sum == **amount)?;
            let (from, to) = (bound.rows, here.rows);
            (rows.rows > 0).then_some((at, Agreement { amount: *amount, from, to }))
        });
        if self.counted.is_none() {
            if let Some((at, _)) = found {
                bounds.truncate(at + 1);
            }
            if (found.is_some() || self.ends) && bounds.last() != Some(&here) {
                bounds.push(here);
            }
        }
        found.map(|(_, agreement)| agreement)
    }
}

/// Whether each row is one of those that some line agrees with.
pub(super) fn cover_all(agreements: &[Agreement], rows: u64) -> bool {
    let mut spans: Vec<_> = agreements.iter().map(|found| (found.from, found.to)).collect();
    spans.sort_unstable();
    let reach = |reach: u64, (from, to)| if from <= reach { reach.max(to) } else { reach };
    spans.into_iter().fold(0, reach) >= rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that agree in a file of numbers, of which those with an asterisk are totals.
    fn agreeing(file: &str) -> String {
        let mut above = Mark::default();
        let mut totals = Vec::new();
        for word in file.split(' ') {
            let amount: Amount = word.trim_matches('*').parse().unwrap();
            if word.ends_with('*') {
                totals.push((above, [amount]));
            } else {
                above.add(amount);
            }
        }
        let lines = totals
            .iter()
            .map(|(above, amounts)| Stated { amounts, above: *above, ends: true, counted: None })
            .collect();
        let found = Sums::new(lines, above).agreements();
        found.iter().map(|found| if found.is_some() { '+' } else { '-' }).collect()
    }

    #[test]
    fn a_total_is_that_of_the_rows_between_it_and_another_one() {
        for (file, expected) in [
            ("5 6 11*", "+"),
            ("5 6 12*", "-"),
            ("11* 5 6", "+"),
            ("5 6 11* 7 7* 18*", "+++"),
            ("5 6 11* 11* 7 7* 9 9* 16* 27*", "++++++"),
            ("11* 5 6 7* 7 18*", "+++"),
            ("18* 11* 5 6 7* 7", "+++"),
            // The first disagrees, and ends what it stands for.
            ("5 6 12* 7 3 10* 21*", "-++"),
        ] {
            assert_eq!(agreeing(file), expected, "{file}");
        }
    }

    #[test]
    fn rows_that_no_total_stands_for_are_seen() {
        let span = |from, to| Agreement { amount: "1".parse().unwrap(), from, to };
        assert!(cover_all(&[span(2, 4), span(0, 2)], 4));
        assert!(!cover_all(&[span(3, 4), span(0, 2)], 4));
        assert!(!cover_all(&[span(0, 2)], 4));
    }
}
