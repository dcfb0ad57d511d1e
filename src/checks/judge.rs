//! Which of the lines that may be totals are rows: see [the rules](super::totals).

use std::collections::{HashMap, HashSet};

use super::candidates::{Candidate, Look, Scan};
use super::sums::{Agreement, Sums, cover_all};
use crate::model::{Amount, Total};
use crate::reading::Sheet;

/// How often lines that agree are looked for again when it is known which of the others are rows.
const ROUNDS: usize = 4;

/// What each candidate agrees with, and which of them are counted as rows.
pub(super) struct Count {
    pub agreed: Vec<Option<Agreement>>,
    pub is_row: Vec<bool>,
    /// How many lines that are called totals agree.
    proofs: usize,
    pub rows: u64,
}

impl Count {
    /// Whether each row is one of some total, of which one at least is the sum of several.
    fn is_proof(&self) -> bool {
        let found = self.agreed.iter().zip(&self.is_row);
        let found: Vec<_> = found.filter_map(|(found, is_row)| found.filter(|_| !is_row)).collect();
        found.iter().any(|found| found.is_sum()) && cover_all(&found, self.rows)
    }
}

/// Finds out which candidates are totals.
pub(super) struct Judge<'s> {
    scan: &'s Scan<'s>,
    lines: &'s [Candidate],
    /// Whether a line is no row, whatever else is: by the shape of its id, or as one of a summary.
    pub is_no_row: Vec<bool>,
}

impl<'s> Judge<'s> {
    pub fn new(scan: &'s Scan<'s>, sheet: &Sheet) -> Self {
        let mut judge = Self { scan, lines: &scan.candidates, is_no_row: Vec::new() };
        let without = judge.count(&|_| false);
        let with = judge.count(&|line| !judge.lines[line].is_called());
        let agreed = |line: usize| without.agreed[line].or(with.agreed[line]);
        // Lines of one shape are totals where half of them agree, and hardly by chance.
        let mut shapes: HashMap<&str, (usize, usize, bool)> = HashMap::new();
        for (at, line) in judge.lines.iter().enumerate() {
            let Look::Shape { shape, is_wordy, .. } = &line.look else { continue };
            let (count, agreeing, is_sure) = shapes.entry(shape).or_default();
            *count += 1;
            if let Some(found) = agreed(at) {
                *agreeing += 1;
                let is_certain =
                    *is_wordy || has_many_digits(found.amount) || sheet.shapes().most() >= 4;
                *is_sure |= found.is_sum() && (is_certain || *agreeing > 1);
            }
        }
        let is_total = |line: &Candidate| match &line.look {
            Look::Shape { shape, .. } => shapes
                .get(shape.as_str())
                .is_some_and(|(count, agreeing, is_sure)| *is_sure && agreeing * 2 >= *count),
            _ => false,
        };
        judge.is_no_row = judge.lines.iter().map(is_total).collect();
        judge.find_summaries();
        judge
    }

    /// Finds lines in words that stand together, and together come to the sum of the rows above them.
    fn find_summaries(&mut self) {
        let lines = self.lines;
        let may_be = |line: &Candidate| line.look == Look::Word && !line.is_own;
        let mut from = 0;
        for part in
            lines.chunk_by(|one, next| may_be(one) && may_be(next) && one.above == next.above)
        {
            let sum: Total = part.iter().filter_map(Candidate::amount).sum();
            let is_summary = part.len() > 1 && part[0].above.rows > 1 && sum == part[0].above.sum;
            self.is_no_row[from..from + part.len()].iter_mut().for_each(|is| *is |= is_summary);
            from += part.len();
        }
    }

    /// What agrees where these candidates are rows.
    pub fn sums(&self, is_row: &dyn Fn(usize) -> bool) -> Sums<'s> {
        let lines = self.lines.iter().enumerate();
        Sums::new(lines.map(|(at, line)| line.stated(is_row(at))).collect(), self.scan.rows)
    }

    fn count(&self, is_row: &dyn Fn(usize) -> bool) -> Count {
        let sums = self.sums(is_row);
        let agreed = sums.agreements();
        let proofs = self.lines.iter().zip(&agreed);
        Count {
            proofs: proofs.filter(|(line, found)| line.is_called() && found.is_some()).count(),
            is_row: (0..self.lines.len()).map(is_row).collect(),
            rows: sums.rows(),
            agreed,
        }
    }

    /// The same where all are rows that agree with nothing, and `fixed` ones in any case.
    fn settle(&self, fixed: &dyn Fn(usize) -> bool) -> Count {
        let may_be_row = |line: usize| !self.lines[line].is_called();
        let mut count = self.count(&|line| may_be_row(line) && fixed(line));
        for _ in 0..ROUNDS {
            let is_row = |line: usize| {
                may_be_row(line)
                    && (fixed(line) || (count.agreed[line].is_none() && !self.is_no_row[line]))
            };
            let again = self.count(&is_row);
            let is_settled = again.is_row == count.is_row;
            count = again;
            if is_settled {
                break;
            }
        }
        count
    }

    /// Decides which lines are rows.
    pub fn decide(self) -> Decision<'s> {
        let len = self.lines.len();
        let is_word = |line: usize| self.lines[line].look == Look::Word;
        let is_shape = |line: usize| matches!(self.lines[line].look, Look::Shape { .. });
        // An id of another shape is that of a row where it is not that of a total.
        let fixed = |line: usize| is_shape(line) && !self.is_no_row[line];
        let without = self.count(&fixed);
        let with = self.count(&|line| !self.lines[line].is_called());
        let mut count = self.settle(&fixed);
        let agreed = count.agreed.iter().chain(&without.agreed).enumerate();
        let agreed = agreed.filter(|(_, found)| found.is_some_and(Agreement::is_sum));
        let mut looks_like_sum: HashSet<usize> = agreed.map(|(at, _)| at % len).collect();
        if !count.is_proof() {
            // What looks like a sum may be one by chance, but not twice: it is carried over to a new page.
            let carried: HashSet<usize> = (1..len).filter(|at| is_carried(&count, *at)).collect();
            let is_carried = |line: usize| carried.contains(&line) || carried.contains(&(line + 1));
            count = self.settle(&|line| fixed(line) || !(is_shape(line) || is_carried(line)));
        }
        let mut are_words_ids = with.proofs > count.proofs.max(without.proofs);
        let speaks_against = without.proofs > count.proofs;
        if count.proofs > without.proofs {
            // The totals say that they are rows.
            looks_like_sum.clear();
        }
        if are_words_ids {
            count = with;
        } else if !speaks_against {
            let words: Vec<_> =
                (0..len).filter(|line| is_word(*line) && count.is_row[*line]).collect();
            let wrong = words.iter().filter(|line| !looks_like_sum.contains(line)).count() as u64;
            let rows = count.rows - words.len() as u64;
            are_words_ids = rows < 2 || (wrong > 1 && wrong * 4 > rows);
            if are_words_ids {
                // There are so many, or so few others, that they are ids.
                count =
                    self.settle(&|line| fixed(line) || (is_word(line) && !self.is_no_row[line]));
            }
        }
        let without = speaks_against.then_some(without);
        Decision { count, looks_like_sum, are_words_ids, without, judge: self }
    }
}

/// Which lines are rows.
pub(super) struct Decision<'s> {
    pub judge: Judge<'s>,
    pub count: Count,
    /// The lines that agreed with something before it was known which of the others are rows.
    pub looks_like_sum: HashSet<usize>,
    pub are_words_ids: bool,
    /// What agrees where words are no rows, if the totals say so.
    pub without: Option<Count>,
}

/// Whether a line says the same as the one before, of the same rows.
fn is_carried(count: &Count, at: usize) -> bool {
    let both = [at - 1, at].map(|at| count.agreed[at].filter(|found| found.is_sum()));
    both[0].is_some() && both[0] == both[1]
}

/// Whether a sum is hardly one by chance: that of a few small round amounts may be.
fn has_many_digits(amount: Amount) -> bool {
    let digits: String = amount.to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len() > 3
}
