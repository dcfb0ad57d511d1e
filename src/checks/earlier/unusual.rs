//! Where a month's figures lie outside what the months before make plausible.
//!
//! Every bound here was chosen by the simulation in `tests/integration/simulation`, which prints how many
//! planted faults it tells and how many right months it speaks in: change one, and run that.

use std::ops::RangeInclusive;

use crate::checks::finding::{Figure, Unusual};
use crate::model::{Counts, Profile};

/// With fewer rows than these behind a figure, chance alone makes it what it is.
const ENOUGH: u64 = 20;

/// The same of a group, of which only a standstill, or that it is gone, is told.
const ENOUGH_OF_A_GROUP: u64 = 8;

/// So many months before tell what is usual for a partner; of fewer the bounds are wide.
pub(super) const KNOWN_FROM: usize = 3;

/// So many standard deviations a share of rows moves by chance: one figure in 10,000 by more.
const BY_CHANCE: i64 = 4;

/// Where so many rows are to be expected to move, none comes by chance once in 500 to 1,000 times.
const EXPECTED: i64 = 7;

/// The whole, in the unit of shares.
const ALL: i64 = 10_000;

/// How far beyond its bound a standstill counts as.
const STANDSTILL: i64 = 20_000;

impl Figure {
    /// Those told by `file.unusual`; loans that are gone are told by themselves.
    const TOLD: [Self; 6] =
        [Self::Moved, Self::New, Self::Emptied, Self::Decimals, Self::PaidOff, Self::Growth];

    /// How many rows it counts, and of how many.
    pub(crate) fn share(self, counts: &Counts) -> Option<(u64, u64)> {
        match self {
            Self::Moved => Some((counts.moved, counts.compared)),
            Self::New => Some((counts.new, counts.rows)),
            Self::Gone => Some((counts.gone, counts.before)),
            Self::Unfinished => Some((counts.unfinished, counts.before)),
            Self::Emptied => Some((counts.emptied, counts.compared)),
            Self::Decimals => Some((counts.decimals, counts.rows - counts.zero)),
            Self::PaidOff => Some((counts.paid_off, counts.compared)),
            Self::Growth => None,
        }
    }

    /// What is plausible of it.
    const fn bounds(self) -> Bounds {
        let usual = Bounds { slack: 0, wide: 0, first: None, adds_up: true, can_be_low: false };
        match self {
            Self::Moved => Bounds {
                slack: 600,
                wide: 5_000,
                first: Some((5_500, ALL)),
                adds_up: false,
                can_be_low: true,
            },
            Self::New => Bounds { slack: 400, wide: 3_000, first: Some((0, 2_000)), ..usual },
            Self::Gone => Bounds { slack: 250, wide: 2_000, first: Some((0, 500)), ..usual },
            // One is worth a look.
            Self::Unfinished => Bounds { slack: 50, first: Some((0, 0)), ..usual },
            Self::Emptied => Bounds { slack: 400, wide: 2_000, first: Some((0, 500)), ..usual },
            Self::Decimals => {
                Bounds { slack: 1_500, wide: 5_000, adds_up: false, can_be_low: true, ..usual }
            }
            Self::PaidOff => Bounds { slack: 250, wide: 1_500, ..usual },
            Self::Growth => Bounds { slack: 150, wide: 3_000, can_be_low: true, ..usual },
        }
    }

    /// What it is, per month; `None` where there are too few rows to tell.
    fn of(self, counts: &Counts, months: u64, enough: u64) -> Option<(i64, u64)> {
        let (value, of) = match self.share(counts) {
            Some((count, of)) => {
                (i64::try_from((count * 10_000).checked_div(of)?).unwrap_or(i64::MAX), of)
            }
            None => (counts.growth, counts.compared),
        };
        let months = i64::try_from(months).unwrap_or(1).max(1);
        (of >= enough).then_some((if self.bounds().adds_up { value / months } else { value }, of))
    }
}

/// What is plausible of a figure.
struct Bounds {
    /// How far it may lie beyond what was ever seen, where three months or more are known: what ordinary
    /// months differ by, of holidays and harvests, in the simulated partners.
    slack: i64,
    /// The same where less is known: only what no month of a partner at work looks like.
    wide: i64,
    /// What it may be where nothing is known, if that can be said.
    first: Option<(i64, i64)>,
    /// Whether it comes to more where months lie between two reports.
    adds_up: bool,
    /// Whether too little of it is as strange as too much. Of what is rare there can always be none.
    can_be_low: bool,
}

/// The figure that lies furthest outside what the months before make plausible.
pub(crate) fn unusual(now: &Profile, before: &[Profile]) -> Option<Unusual> {
    let of_file = Figure::TOLD.into_iter().filter_map(|figure| of_whole(figure, now, before));
    let of_groups =
        now.groups.iter().filter_map(|(name, counts)| of_group(name, counts, now, before));
    let of_groups: Vec<_> = of_groups.collect();
    // Where most groups stand still the whole does, and tells it.
    let are_some = of_groups.len() * 2 <= now.groups.len();
    let of_groups = of_groups.into_iter().filter(|_| are_some);
    of_file.chain(of_groups).max_by_key(|unusual| unusual.excess)
}

/// Which of the loans that are gone a person should look at: all, where there are more than the months before
/// make plausible; else those that were not at their end, where these are; else none.
pub(crate) fn gone(now: &Profile, before: &[Profile]) -> Option<Figure> {
    let (gone, of) = (now.all.gone, now.all.before);
    // Of a handful of loans one is no part at all.
    let is_many =
        if of < ENOUGH { gone * 4 > of } else { of_whole(Figure::Gone, now, before).is_some() };
    if is_many {
        return Some(Figure::Gone);
    }
    let is_enough = of >= ENOUGH || now.all.unfinished > 0;
    let is_early = is_enough && of_whole(Figure::Unfinished, now, before).is_some();
    (is_early && now.all.unfinished > 0).then_some(Figure::Unfinished)
}

fn of_whole(figure: Figure, now: &Profile, before: &[Profile]) -> Option<Unusual> {
    let (value, rows) = figure.of(&now.all, now.months, ENOUGH)?;
    let known = |profile: &Profile| Some(figure.of(&profile.all, profile.months, ENOUGH)?.0);
    let known: Vec<_> = alike(before).filter_map(known).collect();
    let usual = range(figure, &known)?;
    // Where a month was skipped more rows have moved, and how many more nobody can say.
    let can_be_high = now.months == 1 || figure.bounds().adds_up;
    let above = if can_be_high { value - usual.end() } else { 0 };
    let below = if figure.bounds().can_be_low { usual.start() - value } else { 0 };
    let margin = margin(figure, usual.clone(), known.len(), rows);
    // Not one row has moved, and that never was so: also where few do as a rule.
    let is_none = value == 0 && *usual.start() > 0;
    let is_still =
        figure == Figure::Moved && (is_none || is_standstill(value, *usual.start(), rows));
    (above.max(below) > margin || is_still).then(|| Unusual {
        figure,
        group: None,
        now: value,
        usual: (!known.is_empty()).then_some(usual),
        months: known.len(),
        is_low: below > above,
        excess: if is_still { STANDSTILL } else { above.max(below) * 1_000 / margin.max(1) },
    })
}

/// The months that this one should be like: the last half year, and the season a year ago. What Christmas does
/// to December says nothing of September.
fn alike(before: &[Profile]) -> impl Iterator<Item = &Profile> {
    before.iter().enumerate().filter(|(at, _)| !(6..10).contains(at)).map(|(_, profile)| profile)
}

/// A group stands still, or is gone: a branch sent the old export, or none. Less than that is for a
/// branch in a bad month.
fn of_group(name: &str, counts: &Counts, now: &Profile, before: &[Profile]) -> Option<Unusual> {
    let (moved, rows) = Figure::Moved.of(counts, now.months, ENOUGH_OF_A_GROUP)?;
    let (of_all, _) = Figure::Moved.of(&now.all, now.months, ENOUGH)?;
    let known = alike(before).filter_map(|profile| profile.groups.get(name));
    let known = known.filter_map(|counts| Some(Figure::Moved.of(counts, 1, ENOUGH_OF_A_GROUP)?.0));
    let known: Vec<_> = known.collect();
    // Where the group has stood still before it may again.
    let usual = known.iter().copied().min().unwrap_or(of_all);
    let mean = known.iter().sum::<i64>().checked_div(i64::try_from(known.len()).unwrap_or(1));
    let is_none = counts.moved == 0 && usual > 0 && are_expected(mean.unwrap_or(of_all), rows);
    (is_none || is_standstill(moved, usual, rows)).then(|| Unusual {
        figure: Figure::Moved,
        group: Some(name.to_owned()),
        now: moved,
        usual: known.iter().copied().max().map(|high| usual..=high),
        months: known.len(),
        is_low: true,
        // A group says more about where to look than the whole.
        excess: if is_standstill(of_all, 5_000, rows) { 0 } else { STANDSTILL + 1 },
    })
}

/// Whether next to nothing is left of what was usual, in so many rows.
fn is_standstill(now: i64, usual: i64, rows: u64) -> bool {
    now * 8 < usual && are_expected(usual, rows)
}

fn are_expected(usual: i64, rows: u64) -> bool {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    usual.saturating_mul(rows) >= EXPECTED * 10_000
}

/// How far a figure may lie beyond what it was in the months before, where it is of so many rows.
fn margin(figure: Figure, usual: RangeInclusive<i64>, months: usize, rows: u64) -> i64 {
    let (low, high) = usual.into_inner();
    let Bounds { slack, wide, .. } = figure.bounds();
    let is_growth = figure == Figure::Growth;
    // The growth of a young portfolio falls from month to month.
    let growth = if is_growth { high.abs().max(low.abs()) } else { 0 };
    if months < KNOWN_FROM {
        return wide.max(growth * 2 / 3);
    }
    let chance = if is_growth { growth / 3 } else { by_chance(i64::midpoint(low, high), rows) };
    slack.max((high - low) / 2).max(chance)
}

/// How far a share of so many rows moves by chance.
fn by_chance(share: i64, rows: u64) -> i64 {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX).max(4);
    // What is rare happens twice by chance all the same.
    let rare = 2 * ALL / rows;
    let share = share.clamp(rare, ALL - rare);
    BY_CHANCE * (share * (ALL - share) / rows).isqrt()
}

/// What a figure was in the months before; `None` where nothing is known of it. Without a month only the extremes
/// are strange.
fn range(figure: Figure, known: &[i64]) -> Option<RangeInclusive<i64>> {
    if let (Some(low), Some(high)) = (known.iter().min(), known.iter().max()) {
        return Some(*low..=*high);
    }
    figure.bounds().first.map(|(low, high)| low..=high)
}
