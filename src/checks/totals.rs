//! Lines that may be totals, judged by the rows around them, in any language.
//!
//! 1. A [candidate](super::candidates) is a line that is called a total, has no id, a word for one, or an id
//!    of a shape that few have. An id that is shaped like the others is a loan, whatever its amount.
//! 2. It agrees where its amount is the sum of [rows](super::sums) above it or below it: of a branch, a
//!    region, or all.
//! 3. What is called a total is proof of the rows where it agrees, and an error where it does not. A line
//!    with no id, or a word, is one where all rows of the file are those of some total: a sum in the middle
//!    proves nothing. A client or a name of its own makes it a loan. An id of another shape is never left
//!    out: it is an error.
//! 4. Words that together come to the sum of the rows above them are a summary.
//! 5. Candidates that agree with nothing are rows. Where the totals agree without them only, they are none;
//!    where they agree only with all of them, all are.

use rust_decimal::Decimal;

use super::candidates::{Candidate, Look, Scan};
use super::judge::{Count, Decision, Judge};
use super::sums::{Agreement, Mark, Side};
use crate::model::{Amount, Total};
use crate::reading::{Positions, Sheet};

/// So far from the end of the rows, or from their beginning, a line in words is no loan.
const NEAR: [u64; 2] = [1, 3];

/// What a line is that may be a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Row,
    /// It agrees with its rows.
    Control(Amount),
    /// It is called a total, and its rows come to another sum.
    Disagrees {
        stated: Amount,
        sum: Total,
        side: Side,
    },
    /// It is called a total, and is another number of rows than there are.
    Miscounts {
        stated: u64,
        rows: u64,
    },
    /// It is called a total, and what it comes to cannot be read.
    Unread,
    /// It has the sum, or the number, of the rows around it, and an id unlike theirs.
    LooksLikeTotal,
    /// The total that begins there agrees with the rows without this line only.
    NotInTotal(usize),
    /// It is one of lines in words that together come to the sum of the rows above.
    Summary,
    /// It is the total of another column, or a number of rows that agrees.
    LeftOut,
    /// A word stands where all rows have an id with a digit.
    Word,
    /// Its id is in words, unlike all others.
    Unlike,
}

/// The lines of a file that may be totals, judged.
#[derive(Debug, Default)]
pub(super) struct Totals {
    /// What is no row, by where it begins.
    verdicts: Vec<(usize, Verdict)>,
}

impl Totals {
    /// Judges the lines of a file whose amounts have this decimal separator.
    pub fn judge(sheet: &Sheet, positions: Positions, separator: char) -> Self {
        let scan = Scan::of(sheet, positions, separator);
        let decision = Judge::new(&scan, sheet).decide();
        let verdicts = decision.verdicts(&scan);
        let lines = scan.candidates.iter().map(|candidate| candidate.at);
        Self { verdicts: lines.zip(verdicts).filter(|(_, is)| *is != Verdict::Row).collect() }
    }

    /// What the line that begins at `at` is.
    pub fn verdict(&self, at: usize) -> Verdict {
        let found = self.verdicts.binary_search_by_key(&at, |(line, _)| *line);
        found.map_or(Verdict::Row, |found| self.verdicts[found].1)
    }

    /// Whether there is something else than rows above a line.
    pub fn has_above(&self, at: usize) -> bool {
        self.verdicts.first().is_some_and(|(first, _)| *first < at)
    }

    pub fn is_empty(&self) -> bool {
        self.verdicts.is_empty()
    }
}

/// Whether few lines with an amount follow one that has so many above it, of all `lines`.
pub(super) fn is_near_end(above: u64, lines: u64) -> bool {
    above + NEAR[1] >= lines
}

/// Whether an amount is how many rows there are.
pub(super) fn is_count(amount: Amount, rows: u64) -> bool {
    amount.as_decimal() == Decimal::from(rows)
}

/// Whether an amount is the average of so many rows, rounded.
pub(super) fn is_average(amount: Amount, all: Total, rows: u64) -> bool {
    let (amount, average) = (amount.as_decimal(), all.as_decimal() / Decimal::from(rows));
    average.round_dp(amount.scale()) == amount && !amount.is_zero()
}

impl Decision<'_> {
    fn verdicts(&self, scan: &Scan<'_>) -> Vec<Verdict> {
        let (lines, Count { is_row, agreed, rows, .. }) = (&scan.candidates, &self.count);
        let sums = self.judge.sums(&|line| is_row[line]);
        // A word alone proves little where it stands above the rows, or all but one of these are 0.
        let is_lone =
            agreed.iter().zip(is_row).filter(|(a, is_row)| a.is_some() && !**is_row).count() == 1;
        let may_be_loan = |line: &Candidate, found: Agreement| {
            is_lone && (line.above.rows == 0 || line.last == Some(found.amount))
        };
        let one = |(at, line): (usize, &Candidate)| {
            let found = agreed[at].filter(|_| !is_row[at]);
            let is_word = line.look == Look::Word;
            match (&line.look, found) {
                (Look::Called, _) => called(line, found, &sums.around(at), *rows),
                (Look::NoId, None) => Verdict::Row,
                _ if self.judge.is_no_row[at] && is_word => Verdict::Summary,
                _ if self.judge.is_no_row[at] && !is_row[at] => Verdict::LooksLikeTotal,
                (Look::Word, _) if self.are_words_ids => Verdict::Row,
                (Look::Word, Some(found)) if may_be_loan(line, found) => Verdict::Word,
                (Look::NoId | Look::Word, Some(found)) => Verdict::Control(found.amount),
                (Look::Shape { is_wordy: false, .. }, _) => Verdict::Row,
                _ if is_word && self.looks_like_sum.contains(&at) => Verdict::LooksLikeTotal,
                _ => odd(line, scan),
            }
        };
        let mut verdicts: Vec<_> = lines.iter().enumerate().map(one).collect();
        if let Some(without) = &self.without {
            self.tell_without(without, lines, &mut verdicts);
        }
        verdicts
    }

    /// What changes where totals agree `without` the words that would be rows.
    fn tell_without(&self, without: &Count, lines: &[Candidate], verdicts: &mut [Verdict]) {
        let mut last = None;
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.is_called()) {
            if let Some(found) = without.agreed[at] {
                verdicts[at] = Verdict::Control(found.amount);
                last = Some(line.at);
            }
        }
        let Some(last) = last else { return };
        for (at, line) in lines.iter().enumerate() {
            if self.count.is_row[at] && line.look == Look::Word {
                verdicts[at] = Verdict::NotInTotal(last);
            }
        }
    }
}

/// What a line is that is called a total.
fn called(
    line: &Candidate,
    found: Option<Agreement>,
    around: &[(Side, Mark); 3],
    rows: u64,
) -> Verdict {
    let figures = &line.figures;
    let is_count = |(_, mark): &(Side, Mark)| {
        let is_count =
            |amount: &Amount| amount.as_decimal().scale() == 0 && is_count(*amount, mark.rows);
        mark.rows > 0 && figures.may_count && figures.all.iter().any(is_count)
    };
    if let Some(found) = found {
        return Verdict::Control(found.amount);
    }
    if rows == 0 || around.iter().any(is_count) {
        return Verdict::LeftOut;
    }
    // It stands above its rows where none stand above it.
    let is_below = around.iter().all(|(side, mark)| *side == Side::Below || mark.rows == 0);
    let filled =
        around.iter().filter(|(side, mark)| mark.rows > 0 && (*side == Side::Below) == is_below);
    let pairs = filled
        .flat_map(|(side, mark)| figures.said.iter().map(move |stated| (*side, *mark, *stated)));
    let difference = |sum: Total, stated: Amount| (sum.as_decimal() - stated.as_decimal()).abs();
    let nearest = pairs.min_by_key(|(_, mark, stated)| difference(mark.sum, *stated));
    match nearest {
        Some((side, mark, stated)) => match nearer_count(stated, mark) {
            Some(stated) => Verdict::Miscounts { stated, rows: mark.rows },
            None => Verdict::Disagrees { stated, sum: mark.sum, side },
        },
        None if figures.is_unread => Verdict::Unread,
        None => Verdict::LeftOut,
    }
}

/// What a line with a word or words for an id is, which agrees with no sum.
fn odd(line: &Candidate, scan: &Scan<'_>) -> Verdict {
    let is_near_an_end = line.lines < NEAR[0] || is_near_end(line.lines, scan.lines);
    let has_rows_on_one_side = line.above.rows == 0 || line.above == scan.rows;
    match line.look {
        _ if (is_near_an_end || has_rows_on_one_side) && !line.is_own && is_figure(line) => {
            Verdict::LooksLikeTotal
        }
        Look::Word if is_near_an_end || has_rows_on_one_side => Verdict::Word,
        Look::Shape { is_unlike: true, .. } if is_near_an_end => Verdict::Unlike,
        _ => Verdict::Row,
    }
}

/// The whole number that a line states, where it is nearer to the number of its rows than to their sum.
fn nearer_count(stated: Amount, Mark { rows, sum }: Mark) -> Option<u64> {
    let stated = stated.as_decimal();
    let difference = |other: Decimal| (other - stated).abs();
    let is_nearer = stated.scale() == 0 && difference(rows.into()) < difference(sum.as_decimal());
    is_nearer.then(|| u64::try_from(stated).ok()).flatten()
}

/// Whether the amount is how many rows stand above, or their average, rounded.
fn is_figure(line: &Candidate) -> bool {
    let Some(amount) = line.amount() else { return false };
    let Mark { rows, sum } = line.above;
    // Where all rows have one amount it tells nothing.
    let is_like_last = line.last == Some(amount);
    rows > 1 && (is_count(amount, rows) || (!is_like_last && is_average(amount, sum, rows)))
}
