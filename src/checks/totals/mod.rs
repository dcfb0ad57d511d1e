//! Lines that may be totals, judged by the rows around them, in any language.
//!
//! 1. A [candidate](candidates) is a line that is called a total, has no id, a word for one, or an id
//!    unlike most: of another shape, or with other letters. An id that is like the others is a loan, whatever
//!    its amount.
//! 2. It agrees where its amount is the sum of [the rows](sums) on the side where those of the totals
//!    of the file are: of a branch, a region, or all.
//! 3. What is called a total is proof of the rows where it agrees, and an error where it does not; rows that
//!    no total stands for are told. Below a total of all rows one of something else is left out, and in words
//!    their number and their average.
//! 4. A line with no id, or a word, is a total where all rows of the file are those of some total: a sum in
//!    the middle proves nothing. A client or a name of its own makes it a loan. A line with an id of its own
//!    is never left out: it is an error, or a warning where it may be chance.
//! 5. Lines that together come to the sum of the rows above them are a summary.
//! 6. Candidates that agree with nothing are rows. Where more totals agree without them, they are none; where
//!    more agree with all of them, all are.

pub(super) mod balance;
mod candidates;
mod columns;
pub(super) mod counts;
mod elsewhere;
mod figures;
mod judge;
pub(super) mod kinds;
pub(super) mod outline;
mod own;
pub(super) mod sums;
mod verdict;

use std::collections::HashSet;

use rust_decimal::Decimal;

use self::candidates::{Candidate, Look, Scan};
use self::figures::{Of, whole};
use self::judge::{Judge, Others};
use self::sums::{Mark, is_average, is_count};
use self::verdict::NEAR_END;
pub(super) use self::verdict::{Verdict, is_near_end};
use super::finding::{ExportFault, NoLoan, Side, TotalFault};
use crate::model::{Amount, Total};
use crate::reading::{Positions, Sheet};

/// The lines of a file that may be totals, judged.
#[derive(Debug, Default)]
pub(super) struct Totals {
    /// What is no row, by where it begins.
    verdicts: Vec<(usize, Verdict)>,
    /// From where to where rows begin that no total stands for.
    open: Vec<[usize; 2]>,
}

impl Totals {
    /// Judges the lines of a file whose amounts have this decimal separator.
    pub fn judge(sheet: &Sheet, positions: Positions, separator: char) -> Self {
        let scan = Scan::of(sheet, positions, separator);
        let judge = Judge::of(&scan);
        let places: Vec<_> = scan.candidates.iter().map(|candidate| candidate.at).collect();
        let mut verdicts = judge.verdicts();
        elsewhere::hold(&scan, &mut verdicts);
        let verdicts = places.iter().copied().zip(verdicts);
        let mut totals = Self { verdicts: verdicts.collect(), open: Vec::new() };
        let disagrees = |(_, is): &(usize, Verdict)| {
            use TotalFault::{Count, Other, OtherColumn};
            matches!(is, Verdict::NoRow(Other { .. } | OtherColumn { .. } | Count { .. }))
        };
        if judge.proofs() > 0 && !totals.verdicts.iter().any(disagrees) {
            let [gaps, lines] = judge.open();
            let begin = |gap: usize| gap.checked_sub(1).map_or(0, |line| places[line] + 1);
            let end = |gap: usize| places.get(gap).copied().unwrap_or(usize::MAX);
            let is_open = |at: &usize| gaps[*at];
            totals.open =
                (0..gaps.len()).filter(is_open).map(|gap| [begin(gap), end(gap)]).collect();
            for ((_, verdict), is_open) in totals.verdicts.iter_mut().zip(lines) {
                if is_open && *verdict == Verdict::Row {
                    *verdict = Verdict::Doubtful(TotalFault::InNone.into());
                }
            }
        }
        totals.verdicts.retain(|(_, is)| *is != Verdict::Row);
        totals
    }

    /// What the line that begins at `at` is.
    pub fn verdict(&self, at: usize) -> Verdict {
        if let Ok(found) = self.verdicts.binary_search_by_key(&at, |(line, _)| *line) {
            return self.verdicts[found].1.clone();
        }
        let next = self.open.partition_point(|[_, end]| *end <= at);
        let is_open = self.open.get(next).is_some_and(|[begin, _]| *begin <= at);
        if is_open { Verdict::Doubtful(TotalFault::InNone.into()) } else { Verdict::Row }
    }

    /// Whether there is something to be said of lines above a line.
    pub fn has_above(&self, at: usize) -> bool {
        let firsts =
            [self.verdicts.first().map(|first| first.0), self.open.first().map(|open| open[0])];
        firsts.into_iter().flatten().any(|first| first < at)
    }

    /// Whether some agree, and all others.
    pub fn agree(&self) -> bool {
        let is_wrong =
            |(_, is): &(usize, Verdict)| matches!(is, Verdict::NoRow(_) | Verdict::TotalLine);
        let agrees = |(_, is): &(usize, Verdict)| matches!(is, Verdict::Control(_));
        self.verdicts.iter().any(agrees) && !self.verdicts.iter().any(is_wrong)
    }

    pub fn is_empty(&self) -> bool {
        self.verdicts.is_empty()
    }
}

impl Judge<'_> {
    fn verdicts(&self) -> Vec<Verdict> {
        let (lines, sheet, loan_id) = (self.lines, self.scan.sheet, self.scan.positions.loan_id);
        // A word alone proves little where it stands above the rows, or all but one of these are 0.
        let is_lone = self.account.agreed.iter().flatten().count() == 1;
        let [_, proven] = self.account.covered(|at| lines[at].is_called());
        // Where some words are totals, others may be too.
        let is_total = |(at, line): &(usize, &Candidate)| {
            line.look == Look::Word && self.agreed(*at).is_some()
        };
        let id = |line: &Candidate| sheet.cell(line.at, loan_id).trim().to_owned();
        let totals = lines.iter().enumerate().filter(is_total);
        let totals: HashSet<_> = totals.map(|(_, line)| id(line)).collect();
        let called =
            |(at, line): &(usize, &Candidate)| line.is_called() && self.agreed(*at).is_some();
        let last = lines.iter().enumerate().rfind(called).map(|(_, line)| line.at);
        // Below a total of all rows no words are a loan, where the ids have digits.
        let total = self.last_of_all();
        let below = |at: usize, line: &Candidate| {
            let total = total.filter(|total| *total < at && !line.is_own())?;
            let total = sheet.line_of(lines[total].at);
            Some(Verdict::NoRow(TotalFault::Without { total }))
        };
        let one = |(at, line): (usize, &Candidate)| {
            let found = self.agreed(at);
            let below = below(at, line);
            match &line.look {
                Look::Called => self.called(at, line),
                Look::NoId | Look::Word if self.is_figure[at] => Verdict::LeftOut,
                Look::NoId => found.map_or(Verdict::Row, |found| Verdict::Control(found.amount)),
                Look::Odd(_) if self.is_no_row[at] => Verdict::TotalLine,
                Look::Odd(_) if self.suspected[at] => Verdict::Doubtful(TotalFault::Perhaps.into()),
                Look::Odd(odd) if !odd.is_wordy && (line.is_own() || !odd.is_named) => Verdict::Row,
                Look::Odd(odd) => below
                    .filter(|_| odd.is_wordy)
                    .unwrap_or_else(|| self.unlike(line, odd.is_named)),
                Look::Word if self.is_no_row[at] => Verdict::NoRow(TotalFault::Summary),
                Look::Word if self.are_words_ids && !self.suspected[at] => Verdict::Row,
                Look::Word => match (found, last, below) {
                    (Some(found), ..)
                        if is_lone && (line.above.rows == 0 || line.last == Some(found.amount)) =>
                    {
                        Verdict::Doubtful(ExportFault::NotALoan(NoLoan::Word))
                    }
                    (Some(found), ..) => Verdict::Control(found.amount),
                    (None, Some(last), _) if self.others == Others::NoRows => {
                        Verdict::NoRow(TotalFault::Without { total: sheet.line_of(last) })
                    }
                    // What is called as a total is carried over, or a total that disagrees.
                    _ if totals.contains(&id(line)) => {
                        if line.is_zero() {
                            Verdict::LeftOut
                        } else {
                            Verdict::TotalLine
                        }
                    }
                    _ if proven[at] && !line.is_zero() && line.is_own() => {
                        Verdict::Doubtful(ExportFault::NotALoan(NoLoan::Word))
                    }
                    (None, _, Some(below)) => below,
                    _ if self.suspected[at] => Verdict::TotalLine,
                    _ => self.unlike(line, false),
                },
            }
        };
        lines.iter().enumerate().map(one).collect()
    }

    /// What a line is that is called a total.
    fn called(&self, at: usize, line: &Candidate) -> Verdict {
        let (figures, found) = (&line.figures, self.agreed(at));
        let around = self.account.around(at);
        let miscounts = |rows: u64| {
            let stated = figures.count.filter(|stated| *stated != rows);
            stated.map(|stated| Verdict::NoRow(TotalFault::Count { stated, rows }))
        };
        if let Some(found) = found {
            // `Total loans: 620` may say what they come to.
            let other = miscounts(found.rows).filter(|_| figures.count != whole(found.amount));
            return other.unwrap_or(Verdict::Control(found.amount));
        }
        // Beside an amount the number of rows says nothing of it.
        let is_count = |(_, mark): &(Side, Mark)| {
            let is_label = figures.count == Some(mark.rows) && !figures.is_in_column;
            figures.counts.contains(&mark.rows) || is_label
        };
        if self.account.all.rows == 0 || around.iter().any(is_count) {
            return Verdict::LeftOut;
        }
        let said = |(side, mark): &(Side, Mark)| {
            let (side, mark) = (*side, *mark);
            figures.said.iter().map(move |stated| (side, mark, *stated))
        };
        let difference =
            |sum: Total, stated: Amount| (sum.as_decimal() - stated.as_decimal()).abs();
        let nearest = around
            .iter()
            .flat_map(said)
            .min_by_key(|(_, mark, stated)| difference(mark.sum, *stated));
        let Some((side, mark, stated)) = nearest else {
            let unread = if figures.is_unread && !self.account.is_proven_above(at) {
                Verdict::LeftOutFor(TotalFault::Unread)
            } else {
                Verdict::LeftOut
            };
            let rows = around.iter().map(|(_, mark)| mark.rows);
            let nearest = rows.min_by_key(|rows| rows.abs_diff(figures.count.unwrap_or(*rows)));
            return nearest.and_then(miscounts).unwrap_or(unread);
        };
        let is_of_nothing = figures.of != Of::All && self.account.is_empty(at);
        let is_proven = is_of_nothing && self.account.is_proven_above(at);
        let (rows, sum) = (mark.rows, mark.sum);
        let is_nearer = whole(stated)
            .is_some_and(|number| difference(sum, stated) > number.abs_diff(rows).into());
        // Of what is not called a number of rows it may only say so.
        match nearer_count(stated, mark).filter(|stated| figures.counts.contains(stated)) {
            _ if is_of_nothing && stated.is_zero() => Verdict::LeftOut,
            _ if figures.of == Of::Others && is_nearer => Verdict::LeftOut,
            _ if is_proven && !figures.is_in_column => Verdict::LeftOut,
            _ if is_proven => Verdict::LeftOutFor(TotalFault::OfElse { stated }),
            Some(stated) => Verdict::NoRow(TotalFault::Count { stated, rows }),
            None => Verdict::NoRow(TotalFault::Other { stated, sum, side }),
        }
    }

    /// What a line with a word or words for an id is, which agrees with no sum.
    fn unlike(&self, line: &Candidate, is_named: bool) -> Verdict {
        let scan = self.scan;
        let is_near_an_end = line.lines == 0 || is_near_end(line.lines, scan.lines);
        let is_at_end = is_near_an_end || line.above.rows == 0 || line.above == scan.rows;
        match line.look {
            _ if is_at_end && !line.is_own() && is_figure(line) => Verdict::TotalLine,
            Look::Word => near_sum(line, scan.rows).map_or_else(
                || Verdict::Doubtful(ExportFault::NotALoan(NoLoan::Word)),
                |stated| Verdict::NoRow(TotalFault::Like { stated, sum: line.above.sum }),
            ),
            _ if is_named && is_near_an_end => {
                Verdict::Doubtful(ExportFault::NotALoan(NoLoan::Unlike))
            }
            _ => Verdict::Row,
        }
    }
}

/// The whole number that a line states, where it is fewer times the number of its rows than their sum is of it.
fn nearer_count(stated: Amount, Mark { rows, sum }: Mark) -> Option<u64> {
    let number = stated.as_decimal();
    whole(stated).filter(|_| number * number < Decimal::from(rows) * sum.as_decimal())
}

/// The amount of a line below all rows, where it is near their sum or larger.
fn near_sum(line: &Candidate, all: Mark) -> Option<Amount> {
    let may_be = line.above == all && all.rows >= NEAR_END && !line.is_own() && !line.is_zero();
    let is_near = |amount: &Amount| amount.as_decimal() * Decimal::TWO >= all.sum.as_decimal();
    line.amount().filter(|amount| may_be && is_near(amount))
}

/// Whether the amount is how many rows stand above, or their average, rounded.
fn is_figure(line: &Candidate) -> bool {
    let Some(amount) = line.amount() else { return false };
    let Mark { rows, sum } = line.above;
    // Where all rows have one amount it tells nothing.
    let is_like_last = line.last == Some(amount);
    rows > 1 && (is_count(amount, rows) || (!is_like_last && is_average(amount, sum, rows)))
}
