//! The profile of a month's file: what its rows look like beside those of the month before, as figures,
//! and the rows behind each figure.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::checks::checked::Change;
use crate::checks::finding::Figure;
use crate::checks::rows::groups::Groups;
use crate::model::{AmountMeaning, Counts, Profile, Repayment, Reported, Total};

/// How many of the largest changes are told.
const LARGEST: usize = 5;

/// A row that moved by more than so many times the median movement was paid off at once, or is wrong.
const PAID_OFF: i64 = 5;

/// A loan that owed more than so many median movements was not at its end.
const UNFINISHED: i64 = 4;

/// With fewer rows than these, the same amounts as last time are an ordinary month.
pub(super) const SAME_FROM: usize = 2;

/// A row, and what was reported for its loan.
pub(super) struct Pair<'a> {
    pub row: &'a Repayment,
    /// The last of it.
    pub last: Option<&'a Reported>,
    /// The last of it in the months before that of the file.
    pub before: Option<&'a Reported>,
}

/// Whether all amounts are those of a month before, in a file of several rows.
pub(super) fn are_same(pairs: &[Pair<'_>]) -> bool {
    let is_same = |pair: &Pair<'_>| {
        pair.before.is_some_and(|before| pair.row.amount == before.repayment.amount)
    };
    pairs.len() >= SAME_FROM && pairs.iter().all(is_same)
}

/// What a row tells for the figures.
struct Fact<'a> {
    row: &'a Repayment,
    group: Option<&'a str>,
    is_new: bool,
    /// Then and now, where the two are of neighbouring files and the amount could move.
    moved: Option<(Decimal, Decimal)>,
}

/// All rows of a file beside the month before, counted.
pub(super) struct Facts<'a> {
    rows: Vec<Fact<'a>>,
    /// The rows of the month before that have none in this one.
    pub gone: Vec<&'a Reported>,
    /// Those of them that were not at their end.
    pub unfinished: Vec<&'a Reported>,
    /// The median of how far those moved that did.
    pub median: Decimal,
    pub profile: Profile,
}

impl<'a> Facts<'a> {
    /// `base` are the rows of the month before that the file follows on, `gone` those of them of which it
    /// has no row.
    pub(super) fn new(
        pairs: &[Pair<'a>],
        base: &[&'a Reported],
        gone: Vec<&'a Reported>,
        groups: &'a Groups,
        meaning: AmountMeaning,
    ) -> Self {
        let month = base.first().map(|reported| reported.period);
        let fact = |pair: &Pair<'a>| {
            let then = pair.before.filter(|before| Some(before.period) == month);
            let then = then.map(|before| before.repayment.amount.as_decimal());
            // What is owed no more cannot move.
            let can_move =
                |then: &Decimal| meaning == AmountMeaning::CumulativePrincipal || !then.is_zero();
            Fact {
                row: pair.row,
                group: groups.of_row(pair.row),
                is_new: pair.before.is_none(),
                moved: then.filter(can_move).map(|then| (then, pair.row.amount.as_decimal())),
            }
        };
        let facts: Vec<_> = pairs.iter().map(fact).collect();
        let median = median(facts.iter().filter_map(Fact::distance)).unwrap_or_default();
        let mut all = Tally::default();
        let mut by_group: HashMap<&str, Tally> = HashMap::new();
        for fact in &facts {
            all.add(fact, median);
            if let Some(group) = fact.group {
                by_group.entry(group).or_default().add(fact, median);
            }
        }
        all.counts.before = base.len() as u64;
        all.counts.gone = gone.len() as u64;
        let unfinished = unfinished(base, &gone, median, meaning);
        all.counts.unfinished = unfinished.len() as u64;
        let groups = by_group.into_iter().map(|(name, tally)| (name.to_owned(), tally.finish()));
        let total: Total = pairs.iter().map(|pair| pair.row.amount).sum();
        let profile = Profile {
            total: total.to_string(),
            all: all.finish(),
            groups: groups.collect(),
            ..Profile::default()
        };
        Self { rows: facts, gone, unfinished, median, profile }
    }

    /// The lines of the rows that a figure counts, or does not where there are too few: of one group, or
    /// of all.
    pub(super) fn lines(&self, figure: Figure, is_low: bool, group: Option<&str>) -> Vec<u64> {
        let is_of_group = |fact: &&Fact<'_>| group.is_none() || fact.group == group;
        let is_counted = |fact: &&Fact<'_>| {
            let counts = {
                let mut tally = Tally::default();
                tally.add(fact, self.median);
                tally.counts
            };
            figure.share(&counts).is_some_and(|(count, of)| of > 0 && (count > 0) != is_low)
        };
        let facts = self.rows.iter().filter(is_of_group).filter(is_counted);
        facts.map(|fact| fact.row.line).collect()
    }

    pub(super) fn largest(&self) -> Vec<Change> {
        let moved =
            self.rows.iter().filter(|fact| fact.distance().is_some_and(|far| !far.is_zero()));
        let mut moved: Vec<_> = moved.collect();
        let order = |fact: &&Fact<'_>| (std::cmp::Reverse(fact.distance()), fact.row.line);
        if moved.len() > LARGEST {
            moved.select_nth_unstable_by_key(LARGEST, order);
            moved.truncate(LARGEST);
        }
        moved.sort_by_key(order);
        let change = |fact: &&Fact<'_>| {
            let (then, now) = fact.moved?;
            let (then, now) = (then.to_string(), now.to_string());
            let loan_id = fact.row.loan_id.to_string();
            Some(Change { line: fact.row.line, loan_id, then, now })
        };
        moved.iter().filter_map(change).collect()
    }
}

/// Of the loans that are gone those that owed as much as most, and more than several movements. Of what was
/// repaid so far nothing tells how large the loan was.
fn unfinished<'a>(
    base: &[&Reported],
    gone: &[&'a Reported],
    moved: Decimal,
    meaning: AmountMeaning,
) -> Vec<&'a Reported> {
    let owed = |reported: &Reported| reported.repayment.amount.as_decimal();
    let is_owed = meaning == AmountMeaning::OutstandingPrincipal;
    let all = base.iter().filter(|_| is_owed).map(|reported| owed(reported));
    let Some(typical) = median(all) else { return Vec::new() };
    let is_unfinished = |reported: &&&Reported| {
        owed(reported) >= typical && owed(reported) > moved * Decimal::from(UNFINISHED)
    };
    gone.iter().filter(is_unfinished).copied().collect()
}

/// The median of those that are not 0, where there are any.
fn median(values: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let mut values: Vec<_> = values.filter(|value| !value.is_zero()).collect();
    let middle = values.len() / 2;
    (!values.is_empty()).then(|| *values.select_nth_unstable(middle).1)
}

impl Fact<'_> {
    fn distance(&self) -> Option<Decimal> {
        self.moved.map(|(then, now)| (now - then).abs())
    }
}

/// Counts that are not finished.
#[derive(Default)]
struct Tally {
    counts: Counts,
    then: Decimal,
    now: Decimal,
}

impl Tally {
    fn add(&mut self, fact: &Fact<'_>, median: Decimal) {
        let amount = fact.row.amount;
        let counts = &mut self.counts;
        counts.rows += 1;
        counts.zero += u64::from(amount.is_zero());
        counts.decimals += u64::from(!amount.as_decimal().is_integer());
        counts.new += u64::from(fact.is_new);
        let (Some((then, now)), Some(far)) = (fact.moved, fact.distance()) else { return };
        counts.compared += 1;
        counts.moved += u64::from(!far.is_zero());
        counts.emptied += u64::from(now.is_zero() && !then.is_zero());
        counts.paid_off += u64::from(!far.is_zero() && far > median * Decimal::from(PAID_OFF));
        self.then += then;
        self.now += now;
    }

    fn finish(self) -> Counts {
        let growth = (self.now - self.then) * Decimal::from(10_000);
        let growth = growth.checked_div(self.then).unwrap_or_default().round();
        Counts { growth: i64::try_from(growth).unwrap_or(i64::MAX), ..self.counts }
    }
}
