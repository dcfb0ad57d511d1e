//! Amounts that stand there again beside other ids: a block of them was pasted twice.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::RangeInclusive;

use crate::checks::ids::pattern::numbers;
use crate::checks::ids::signs::in_any_spelling;
use crate::reading::Table;

/// Fewer amounts of several digits are the same as others by chance; beside ids with the same numbers, which have more
/// or fewer letters, fewer.
const FEWEST_AGAIN: usize = 10;
const FEWEST_COPIED: usize = 3;

/// Of fewer rows nothing is said of amounts that stand there again, nor of more.
const ROWS_AGAIN: RangeInclusive<u64> = 2 * FEWEST_COPIED as u64..=2_000;

/// Where among so many rows those begin whose amounts are, in order, those of others above them with other ids, where
/// enough of these are different ones that are not round: of as many rows right above them, or of any whose ids have
/// the same numbers, as `2001` and `L-2001 (copy)` have that of `L-2001`.
pub(crate) fn amounts_again(table: Table<'_>, count: u64) -> Option<usize> {
    if !ROWS_AGAIN.contains(&count) {
        return None;
    }
    let mut rows: Vec<(usize, String)> = Vec::new();
    // How many amounts stand there again so many rows below.
    let (mut last, mut again) = (HashMap::new(), BTreeMap::<usize, usize>::new());
    table.each_row(|row| {
        let amount = row.cell(table.positions.amount).to_owned();
        if is_not_round(&amount)
            && let Some(before) = last.insert(amount.clone(), rows.len())
        {
            *again.entry(rows.len() - before).or_default() += 1;
        }
        rows.push((row.at, amount));
        Some(())
    })?;
    let ids = |at: usize, apart: usize| {
        [at, at - apart].map(|row| table.cell(rows[row].0, table.positions.loan_id).into_owned())
    };
    again.retain(|_, times| *times >= FEWEST_COPIED);
    again.into_keys().find_map(|apart| {
        let is_again = |at: usize| rows[at].1 == rows[at - apart].1;
        let all: Vec<_> = (apart..rows.len()).collect();
        let mut runs = all.chunk_by(|at, next| is_again(*at) == is_again(*next));
        let is_block = |run: &&[usize]| {
            let amounts = run.iter().map(|at| rows[*at].1.as_str()).filter(|it| is_not_round(it));
            let different = amounts.collect::<HashSet<_>>().len();
            let are_other = || {
                let [id, above] = ids(run[0], apart);
                run.len() >= apart && different >= FEWEST_AGAIN && id != above
            };
            let are_copies = || run.iter().all(|at| has_number_of(&ids(*at, apart)));
            is_again(run[0]) && different >= FEWEST_COPIED && (are_other() || are_copies())
        };
        Some(rows[runs.find(is_block)?[0]].0)
    })
}

/// Whether two ids have the same numbers, and one more letters than the other.
fn has_number_of(ids: &[String; 2]) -> bool {
    let [id, other] = ids;
    let [spelling, other_spelling] = [id, other].map(|id| in_any_spelling(id));
    let (short, long) = if spelling.len() < other_spelling.len() {
        (spelling, other_spelling)
    } else {
        (other_spelling, spelling)
    };
    numbers(id).eq(numbers(other)) && short != long && long.contains(&short)
}

fn is_not_round(amount: &str) -> bool {
    let digits: String = amount.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len() > 3
}
