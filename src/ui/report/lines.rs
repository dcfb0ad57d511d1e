//! Lists of lines.

use crate::t;

/// How many runs of lines are told; the lines of the others are counted.
const RUNS: usize = 12;

/// `2, 3, 5 to 17`.
pub(super) fn listed(lines: &[u64]) -> String {
    let runs: Vec<_> = lines.chunk_by(|line, next| line + 1 == *next).collect();
    let told: Vec<String> = runs
        .iter()
        .take(RUNS)
        .flat_map(|run| match run {
            [first, .., last] if run.len() > 2 => {
                vec![t!("upload-lines-to", first = first.to_string(), last = last.to_string())]
            }
            lines => lines.iter().map(u64::to_string).collect(),
        })
        .collect();
    let rest: usize = runs.iter().skip(RUNS).map(|run| run.len()).sum();
    let told = told.join(", ");
    if rest == 0 { told } else { t!("upload-lines-more", lines = told, count = rest) }
}
