//! Which of the lines that may be totals are rows: see [the rules](super).

use std::collections::HashMap;

use super::below::says_more;
use super::candidates::{Candidate, Look, Scan, has_many_digits};
use super::sums::{Account, Agreement, Part, Stated};
use crate::model::Total;

/// What lines are that are not called a total, and agree with nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Others {
    /// Rows, but for those that agree.
    Rows,
    /// Rows, whether they agree or not.
    AllRows,
    /// No rows, where they have no id or a word for one.
    NoRows,
}

/// Finds out which candidates are totals.
pub(super) struct Judge<'s> {
    pub scan: &'s Scan<'s>,
    pub lines: &'s [Candidate],
    gaps: Vec<Part>,
    may_agree: Vec<bool>,
    /// Whether a line is no row, whatever else is: one of several with ids of their own, or of a summary.
    pub is_no_row: Vec<bool>,
    /// Whether it only says more of what a total above it says.
    pub is_figure: Vec<bool>,
    /// Whether it may be a total, and may be one by chance.
    pub suspected: Vec<bool>,
    pub others: Others,
    pub account: Account,
    /// Whether it was found out which ids are those of rows.
    are_ids_known: bool,
    /// Whether words are ids.
    pub are_words_ids: bool,
}

impl<'s> Judge<'s> {
    pub fn of(scan: &'s Scan<'s>) -> Self {
        let lines = &scan.candidates;
        let above = lines.iter().map(|line| line.above).chain([scan.rows]);
        let before = std::iter::once(Part::default()).chain(lines.iter().map(|line| line.above));
        // Where no id has a digit, none is a word among others.
        let may_agree =
            |line: &Candidate| line.may_agree() && (line.look != Look::Word || scan.rows.rows > 0);
        let mut judge = Self {
            scan,
            lines,
            gaps: above.zip(before).map(|(above, before)| above.since(before)).collect(),
            may_agree: lines.iter().map(may_agree).collect(),
            is_no_row: vec![false; lines.len()],
            is_figure: vec![false; lines.len()],
            suspected: vec![false; lines.len()],
            others: Others::Rows,
            are_ids_known: lines.iter().all(|line| !line.is_odd()),
            account: Account::of(&[], &[Part::default()]),
            are_words_ids: false,
        };
        let counted = judge.rows_of_totals();
        judge.find_summaries(&counted);
        judge.decide();
        judge.ask_ids(&counted);
        judge.find_figures();
        judge.ask_words();
        judge
    }

    /// Finds lines that stand together, and together come to the sum of the rows above them.
    fn find_summaries(&mut self, counted: &[bool]) {
        let may_be = |line: &Candidate| {
            line.odd().map_or(line.look == Look::Word, |odd| !odd.is_next) && line.may_agree()
        };
        let mut from = 0;
        let is_one = |one: &Candidate, next: &Candidate| {
            may_be(one) && may_be(next) && one.above == next.above
        };
        for part in self.lines.chunk_by(is_one) {
            let sum: Total = part.iter().filter_map(Candidate::amount).sum();
            // Loans of another series, where all have one amount.
            let are_like_rows = part.iter().all(|line| line.amount() == line.last);
            let is_summary = part.len() > 1
                && part[0].above.rows > 1
                && sum == part[0].above.sum
                && !are_like_rows;
            let end = from + part.len();
            for (is_no_row, counted) in self.is_no_row[from..end].iter_mut().zip(&counted[from..]) {
                *is_no_row |= is_summary && !counted;
            }
            from = end;
        }
    }

    /// Takes that for rows with which most lines that are called a total agree.
    fn decide(&mut self) {
        self.set(Others::Rows);
        for others in [Others::NoRows, Others::AllRows] {
            let (before, proofs) = (self.others, self.proofs());
            self.set(others);
            if self.proofs() <= proofs {
                self.set(before);
            }
        }
    }

    fn set(&mut self, others: Others) {
        let stated = |(at, line): (usize, &'s Candidate)| {
            let is_open = line.is_odd() && self.may_agree[at] && !self.are_ids_known;
            let (is_called, is_no_row) = (line.is_called(), self.is_no_row[at] || is_open);
            let may_agree = is_called || (self.may_agree[at] && others != Others::AllRows);
            let is_counted =
                !is_called && !is_no_row && (others != Others::NoRows || line.is_odd());
            Stated {
                amounts: if may_agree { &line.figures.all } else { &[] },
                ends: is_called || is_no_row,
                counted: line.amount().filter(|_| is_counted),
            }
        };
        let stated: Vec<_> = self.lines.iter().enumerate().map(stated).collect();
        (self.others, self.account) = (others, Account::of(&stated, &self.gaps));
    }

    /// Finds what only says more of all rows, below the total of them: their number, their average, and the
    /// total again.
    fn find_figures(&mut self) {
        // The total of all rows that was the last, and none of these stands below it.
        let mut total: Option<Agreement> = None;
        let mut is_figure = vec![false; self.lines.len()];
        for (at, line) in self.lines.iter().enumerate().filter(|(_, l)| l.above == self.scan.rows) {
            is_figure[at] = !line.is_own() && total.is_some_and(|total| says_more(line, total));
            let found = self.agreed(at).filter(|found| line.is_called() || found.is_sum());
            total = found.filter(|found| self.is_of_all(*found)).or(total);
        }
        self.is_figure = is_figure;
        if self.is_figure.contains(&true) {
            self.is_no_row.iter_mut().zip(&self.is_figure).for_each(|(no, is)| *no |= is);
            self.decide();
        }
    }

    /// The last line below all rows that agrees with all of them, and has no id.
    pub fn last_of_all(&self) -> Option<usize> {
        let is_one = |at: &usize| {
            let line = &self.lines[*at];
            let may_prove = line.is_called() || line.look == Look::NoId;
            may_prove
                && line.above == self.scan.rows
                && self.agreed(*at).is_some_and(|found| found.is_sum() && self.is_of_all(found))
        };
        (0..self.lines.len()).rev().find(is_one)
    }

    fn is_of_all(&self, found: Agreement) -> bool {
        found.rows >= self.scan.rows.rows && found.is_from_first()
    }

    /// How many lines agree that are called a total.
    pub fn proofs(&self) -> usize {
        let found = self.lines.iter().zip(&self.account.agreed);
        found.filter(|(line, found)| line.is_called() && found.is_some()).count()
    }

    /// What a line agrees with that is not counted among the rows.
    pub fn agreed(&self, at: usize) -> Option<Agreement> {
        self.account.agreed[at]
    }

    fn has_sum(&self, at: usize) -> bool {
        let counts = |found: Agreement| {
            self.lines[at].look == Look::Word && self.lines[at].figures.count == Some(found.rows)
        };
        self.agreed(at).is_some_and(|found| found.is_sum() || counts(found))
    }

    /// Which lines with ids of their own are rows that an agreeing total counts.
    fn rows_of_totals(&mut self) -> Vec<bool> {
        if self.are_ids_known {
            return vec![false; self.lines.len()];
        }
        let may_agree = self.may_agree.clone();
        for (at, line) in self.lines.iter().enumerate() {
            self.may_agree[at] &= !line.is_odd();
        }
        self.are_ids_known = true;
        self.decide();
        let is_total = |at: usize| {
            let is_of_all = |found: Agreement| found.rows == self.account.all.rows;
            self.lines[at].is_called()
                || (self.lines[at].look == Look::NoId && self.agreed(at).is_some_and(is_of_all))
        };
        let [_, covered] = self.account.covered(is_total);
        let counted = self.account.is_row.iter().zip(covered).map(|(is_row, is)| *is_row && is);
        let counted = counted.zip(self.lines).map(|(is, line)| is && line.is_odd()).collect();
        (self.may_agree, self.are_ids_known) = (may_agree, false);
        counted
    }

    /// Lines with ids of their own are totals where all those that are alike agree, or half of those in words,
    /// and hardly by chance. What an agreeing total counts is a loan.
    fn ask_ids(&mut self, counted: &[bool]) {
        if self.are_ids_known {
            return;
        }
        let mut groups: HashMap<&str, Group> = HashMap::new();
        for (at, line) in self.lines.iter().enumerate() {
            let Some(odd) = line.odd() else { continue };
            let found = groups.entry(&odd.group).or_default();
            (found.count, found.is_like) = (found.count + 1, odd.is_like);
            // Where all others of several rows are 0, it has the amount of one.
            let is_of_one = |found: &Agreement| found.rows > 1 && line.last == Some(found.amount);
            let agreed = self.agreed(at).filter(|found| !counted[at] && !is_of_one(found));
            found.agreeing += usize::from(agreed.is_some());
            let Some(sum) = agreed.filter(|found| found.is_sum()) else { continue };
            found.sums += 1;
            let are_many = has_many_digits(sum.amount);
            found.unlikely += usize::from(are_many);
            let is_alone = odd.is_single && !odd.is_next && self.is_of_all(sum);
            // A name beside a round sum is hardly that of a branch.
            found.is_sure |= are_many || ((odd.is_wordy || is_alone) && !line.is_own());
            found.may_be_loan |= line.is_own() || odd.is_next;
        }
        groups.retain(|_, found| found.agreeing > 0 && found.agreeing * 2 >= found.count);
        // Those whose ids have the shape of the others are loans, where no more than one agrees.
        let alike: usize =
            groups.values().filter(|found| found.is_like).map(|found| found.sums).sum();
        for (at, line) in self.lines.iter().enumerate() {
            let Some(odd) = line.odd() else { continue };
            let found = groups.get(odd.group.as_str());
            let is_total = found.is_some_and(|found| {
                let are_several = if found.is_like { alike > 1 } else { found.sums > 1 };
                let may_be_sure = found.is_sure && !found.is_like;
                (odd.is_wordy || found.agreeing == found.count)
                    && (may_be_sure || (are_several && !found.may_be_loan))
            });
            self.is_no_row[at] |= is_total;
            self.may_agree[at] &= is_total;
            self.suspected[at] = !counted[at]
                && self.agreed(at).is_some()
                && found.is_some_and(|found| {
                    let sums = if found.is_like { alike } else { found.sums };
                    found.unlikely > 0
                        || (sums > 0 && found.count == 1 && !line.is_own() && !odd.is_marked)
                });
        }
        self.are_ids_known = true;
        self.decide();
    }

    /// Words, and lines without an id, are totals where each row is one of some total, of which one at least is
    /// the sum of several. Words are ids where there are many of them, or few others.
    fn ask_words(&mut self) {
        if self.others != Others::Rows {
            self.are_words_ids = self.others == Others::AllRows;
            return;
        }
        let is_word = |line: &Candidate| line.look == Look::Word;
        let has_sum = (0..self.lines.len()).any(|at| self.has_sum(at));
        if !has_sum || self.open().concat().contains(&true) {
            let refuted = |at: usize| {
                !self.lines[at].is_called() && !self.is_no_row[at] && !self.is_carried(at)
            };
            let refuted: Vec<_> = (0..self.lines.len()).filter(|at| refuted(*at)).collect();
            for at in refuted {
                self.suspected[at] |= is_word(&self.lines[at]) && self.has_sum(at);
                self.may_agree[at] = false;
            }
            self.decide();
        }
        let words = || (0..self.lines.len()).filter(|at| is_word(&self.lines[*at]));
        let rows = words().filter(|at| self.account.is_row[*at]);
        let count = rows.clone().count() as u64;
        let wrong = rows.clone().filter(|at| !self.suspected[*at]).count() as u64;
        let others = self.account.all.rows - count;
        let [_, covered] = self.account.covered(|_| true);
        let may_be_ids = self.proofs() == 0 || rows.clone().any(|at| covered[at]);
        let are_many = others < 2 || (wrong > others && wrong * 3 > count * 2);
        self.are_words_ids = self.others != Others::NoRows && may_be_ids && are_many;
        if self.are_words_ids {
            let words: Vec<_> = words().collect();
            let are_heads = self.are_heads(&words);
            for at in words {
                let line = &self.lines[at];
                let rest = if line.above.rows == 0 { self.scan.rows } else { line.above };
                let is_of_all = count <= others
                    && rest == self.scan.rows
                    && line.amount().is_some_and(|amount| rest.sum == amount);
                self.suspected[at] = line.may_agree() && (are_heads || is_of_all);
                self.may_agree[at] = false;
            }
            self.decide();
        }
    }

    /// Whether several lines in words have the sums of the rows right below them: groups within groups, each with its
    /// name.
    fn are_heads(&self, words: &[usize]) -> bool {
        let is_row = |at: &usize| self.lines[*at].look != Look::Word;
        let below = |at: usize| {
            (at + 1..self.lines.len()).take_while(is_row).fold(
                self.gaps[at + 1],
                |mut below, at| {
                    self.lines[at].amount().into_iter().for_each(|amount| below.add(amount));
                    below.with(self.gaps[at + 1])
                },
            )
        };
        let heads = words.iter().map(|at| (*at, below(*at)));
        let heads: Vec<_> = heads.filter(|(_, below)| below.rows > 0).collect();
        let is_head = |(at, below): &(usize, Part)| {
            self.lines[*at].amount().is_some_and(|amount| below.sum == amount)
        };
        heads.len() > 1 && heads.iter().all(is_head)
    }

    /// The rows that no total stands for: of the gaps, and of the lines.
    pub fn open(&self) -> [Vec<bool>; 2] {
        let [gaps, lines] = self.account.covered(|_| true);
        let gaps = self.gaps.iter().zip(gaps).map(|(gap, is_covered)| gap.rows > 0 && !is_covered);
        let lines = self.account.is_row.iter().zip(lines);
        [gaps.collect(), lines.map(|(is_row, is_covered)| *is_row && !is_covered).collect()]
    }

    /// Whether a line says the same as one beside it, of the same rows: what looks like a sum may be one by
    /// chance, but not twice. It is carried over to a new page.
    fn is_carried(&self, at: usize) -> bool {
        let says = |at: usize| self.agreed(at).filter(|found| found.is_sum());
        let is_same = |one: usize, next: usize| {
            let both = says(one).zip(self.lines.get(next).and_then(|_| says(next)));
            both.is_some_and(|(one, next)| (one.amount, one.rows) == (next.amount, next.rows))
                && self.gaps[next].rows == 0
        };
        is_same(at, at + 1) || at.checked_sub(1).is_some_and(|before| is_same(before, at))
    }
}

/// Lines with ids that are alike, and unlike those of the rows.
#[derive(Default)]
struct Group {
    count: usize,
    agreeing: usize,
    /// How many have the sum of several rows, and how many of these hardly by chance.
    sums: usize,
    unlikely: usize,
    is_sure: bool,
    is_like: bool,
    /// Whether they have names, or numbers that go on, and nothing else says that they are totals.
    may_be_loan: bool,
}
