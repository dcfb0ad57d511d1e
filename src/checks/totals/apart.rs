//! Totals beside ids of their own, known by what sets them apart: another text than all other rows have, in a column
//! that says what a row is or its level, or in their ids but for the digits.

use std::collections::BTreeMap;
use std::ops::Range;

use super::by_amount::ByAmount;
use super::candidates::has_many_digits;
use super::sums::{Account, Part, Stated, equals_count, is_average};
use super::verdict::FEWEST_PARTS;
use crate::model::Amount;

/// Of more rows, and of columns with more texts, nothing is said.
const MOST_ROWS: usize = 10_000;
const MOST_TEXTS: usize = 60;

/// The rows by what stands in a column.
#[derive(Default)]
struct Kinds(BTreeMap<String, Vec<usize>>);

impl Kinds {
    fn add(&mut self, row: usize, text: &str) -> bool {
        match self.0.get_mut(text) {
            Some(rows) => rows.push(row),
            None => drop(self.0.insert(text.to_owned(), vec![row])),
        }
        self.0.len() <= MOST_TEXTS
    }

    /// The rows that have another text than most, which have one.
    fn apart(self) -> Vec<usize> {
        let mut kinds: Vec<_> = self.0.into_values().collect();
        kinds.sort_by_key(Vec::len);
        let usual = kinds.pop().unwrap_or_default().len();
        let mut apart = kinds.concat();
        apart.sort_unstable();
        if apart.len() < usual { apart } else { Vec::new() }
    }
}

/// The rows that are set apart, if each is the total of those above it or below it, which is hardly so by chance. In most
/// files all ids `are_alike` but for their digits.
pub(crate) fn set_apart(rows: &ByAmount<'_>, are_alike: bool) -> Vec<usize> {
    let table = rows.table;
    let mut columns: Vec<_> = table.other_columns().map(|at| (at, Kinds::default())).collect();
    let mut ids = (!are_alike).then(Kinds::default);
    let are_few = rows.len() < 2 || (ids.is_none() && columns.is_empty());
    if are_few || rows.len() > MOST_ROWS {
        return Vec::new();
    }
    for row in 0..rows.len() {
        let kind: String = rows.id(row).trim().chars().filter(|c| !c.is_numeric()).collect();
        ids = ids.and_then(|mut ids: Kinds| ids.add(row, &kind).then_some(ids));
        columns.retain_mut(|(at, kinds)| kinds.add(row, table.cell(rows.at(row), *at).trim()));
    }
    let marks = columns.into_iter().map(|(_, kinds)| kinds).chain(ids).map(Kinds::apart);
    let totals = marks.filter(|apart| !apart.is_empty()).find(|apart| are_totals(rows, apart));
    totals.unwrap_or_default()
}

/// Whether each of the rows that are set apart is the sum of others, or all are their numbers, averages or running
/// totals.
fn are_totals(rows: &ByAmount<'_>, apart: &[usize]) -> bool {
    let ends = apart.iter().copied().chain([rows.len()]);
    let begins = std::iter::once(0).chain(apart.iter().map(|row| row + 1));
    let between: Vec<_> = begins.zip(ends).map(|(begin, end)| begin..end).collect();
    let part = |some: &Range<usize>| Part { rows: some.len() as u64, sum: rows.sum(some.clone()) };
    let gaps: Vec<_> = between.iter().map(part).collect();
    let own = apart.iter().map(|row| Some([rows.written(*row)?]));
    let Some(own) = own.collect::<Option<Vec<[Amount; 1]>>>() else { return false };
    // Where one of the rows has the average of all, they may all have one amount.
    let may_be_average =
        |average| between.iter().cloned().flatten().all(|row| rows.amount(row) != average);
    are_sums(&own, &gaps) || are_figures(&own, &gaps, may_be_average)
}

fn are_sums(own: &[[Amount; 1]], gaps: &[Part]) -> bool {
    let stated = own.iter().map(|amounts| Stated { amounts, ends: true, counted: None });
    let agreed = Account::of(&stated.collect::<Vec<_>>(), gaps).agreed;
    let sure = agreed.iter().flatten().filter(|it| it.is_sum() && has_many_digits(it.amount));
    agreed.iter().all(Option::is_some) && sure.map(|it| it.rows).sum::<u64>() >= FEWEST_PARTS
}

/// Whether several are the numbers, the averages or the running totals of the rows above them, or of those below them.
fn are_figures(
    own: &[[Amount; 1]],
    gaps: &[Part],
    may_be_average: impl Fn(Amount) -> bool,
) -> bool {
    let (above, below) = (&gaps[..own.len()], &gaps[1..]);
    let have_rows = |groups: &[Part]| groups.iter().all(|group| group.rows > 0);
    let groups = match [gaps[own.len()], gaps[0]].map(|end| end.rows) {
        [0, _] if have_rows(above) => above,
        [_, 0] if have_rows(below) => below,
        _ => return false,
    };
    let (mut all, mut figures) = (Part::default(), [0; 3]);
    for (group, [amount]) in groups.iter().zip(own) {
        all = all.with(*group);
        let is_average = has_many_digits(amount) && is_average(*amount, group.sum, group.rows);
        let is_running = all.sum == *amount && has_many_digits(amount);
        let is_count = equals_count(*amount, group.rows);
        let are = [is_count, is_average && may_be_average(*amount), is_running];
        figures.iter_mut().zip(are).for_each(|(figures, is)| *figures += usize::from(is));
    }
    own.len() > 1 && all.rows >= FEWEST_PARTS && figures.contains(&own.len())
}
