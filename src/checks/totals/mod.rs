//! Lines that may be totals, judged by the rows around them, in any language.
//!
//! While the rows pass, no more is kept of each than its amount, [what its id is like](kinds) and the rows of its
//! [group](group). The first line that may be a total has all lines [scanned](candidates) and [judged](judge): one that
//! is called so, has no id, a word for one, or the sum of all rows above it. Where none has, the end of the file tells
//! whether a row may yet be one.
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
//!    is an error, or a warning where it may be chance; one in words is left out where the totals of all branches agree.
//! 5. Lines that together come to the sum of the rows above them are a summary.
//! 6. Candidates that agree with nothing are rows. Where more totals agree without them, they are none; where
//!    more agree with all of them, all are.
//!
//! [What each is](settled) is told of that, and where it is wrong it is held against [other columns](elsewhere).
//!
//! When all rows are known, those with ids of their own are [asked](Totals::find_sums) once more, [by their
//! amounts](by_amount): the [heads and the feet](heads) of groups, the totals of a [loan](group), that [of all](of_all)
//! rows, what something [sets apart](apart), and [several together](block). Whatever is found is no row: the file is gone
//! over again without it.

mod apart;
mod below;
mod block;
pub(super) mod by_amount;
mod candidates;
mod columns;
pub(super) mod counts;
mod elsewhere;
pub(super) mod figures;
pub(super) mod group;
mod heads;
mod judge;
pub(super) mod kinds;
mod nearest;
mod of_all;
mod own;
mod settled;
pub(super) mod sums;
mod verdict;

use rust_decimal::Decimal;

use self::by_amount::ByAmount;
use self::candidates::Scan;
use self::group::Group;
use self::judge::Judge;
use self::nearest::difference;
use self::settled::Settled;
pub(super) use self::verdict::{NEAR_END, Verdict, is_near_end};
use super::finding::TotalFault;
use crate::reading::Table;

/// The lines of a file that may be totals, judged.
#[derive(Debug, Default, Clone)]
pub(super) struct Totals {
    /// What is no row, by where it begins.
    verdicts: Vec<(usize, Verdict)>,
    /// From where to where rows begin that no total stands for.
    open: Vec<[usize; 2]>,
}

impl Totals {
    /// Judges the lines of a file whose amounts have this decimal separator.
    pub fn judge(table: Table<'_>, separator: char) -> Self {
        let scan = Scan::of(table, separator);
        let judge = Judge::of(&scan);
        let places: Vec<_> = scan.candidates.iter().map(|candidate| candidate.at).collect();
        let mut verdicts = Settled::verdicts(&judge);
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

    /// Judges the rows that are the sums of others, each with an id of its own; whether there are any. Where a total
    /// `is_told` already, one that less speaks for is none.
    pub fn find_sums(
        &mut self,
        rows: &ByAmount<'_>,
        group: &Group,
        is_told: bool,
        are_alike: bool,
    ) -> bool {
        let is_proof = |(_, is): &(usize, Verdict)| matches!(is, Verdict::Control(_));
        let is_proven = self.verdicts.iter().any(is_proof);
        let total_lines =
            |rows: Vec<usize>| rows.into_iter().map(|row| (row, Verdict::TotalLine)).collect();
        let groups = [heads::heads(rows), heads::feet(rows), group.totals(rows)];
        let mut sums: Vec<_> = total_lines(groups.concat());
        sums.extend(of_all::totals_of_all(rows));
        sums.extend(of_all::count_of_all(rows).filter(|_| !is_proven));
        if sums.is_empty() && !is_told {
            sums = total_lines(apart::set_apart(rows, are_alike));
        }
        if sums.is_empty() && !is_told {
            sums = block::summary(rows);
        }
        for (row, verdict) in &sums {
            let (at, verdict) = (rows.at(*row), verdict.clone());
            match self.verdicts.binary_search_by_key(&at, |(line, _)| *line) {
                Ok(known) => self.verdicts[known].1 = verdict,
                Err(next) => self.verdicts.insert(next, (at, verdict)),
            }
        }
        !sums.is_empty()
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

    /// Whether totals that disagree are nearer to their rows than where the amounts are read in another way.
    pub fn is_nearer_than(&self, other: &Self) -> bool {
        let off = |totals: &Self| -> Decimal {
            let off = totals.verdicts.iter().filter_map(|(_, is)| match is {
                Verdict::NoRow(TotalFault::Other { stated, sum, .. }) => {
                    Some(difference(*sum, *stated))
                }
                _ => None,
            });
            off.sum()
        };
        let own = off(self);
        !own.is_zero() && own < off(other)
    }

    pub fn is_empty(&self) -> bool {
        self.verdicts.is_empty()
    }
}
