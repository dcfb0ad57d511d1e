//! Two loans in one cell, with one amount for both.

use super::pattern::is_of;
use crate::model::is_digits;

/// Whether several ids stand in a cell, each written as the others are.
pub(super) fn are_several(cell: &str, usual: &str) -> bool {
    let mut parts = cell.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '&'));
    let are_parted =
        parts.clone().count() > 1 && parts.all(|part| part.is_empty() || is_of(part, usual));
    are_parted || are_joined(cell, usual)
}

/// The same where a sign joins them that ids have, too: `KGL-0103/KGL-0107`, `KGL-0104/05`.
fn are_joined(cell: &str, usual: &str) -> bool {
    let has_letters = usual.contains('A');
    let is_one = |id: &str| is_of(id, usual) && (has_letters || !is_year(id));
    cell.match_indices(['/', '-', '&']).any(|(at, sign)| {
        let (left, right) = (cell[..at].trim(), cell[at + sign.len()..].trim());
        // Behind a number alone it may be a part of that loan, or its year.
        let has_next = || is_one(right) || (has_letters && goes_on(left, right));
        is_of(left, usual) && (has_next() || are_joined(right, usual))
    })
}

/// `1042/2024` is one loan of that year.
fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// Whether a number is the end of an id with a higher number than this one. One digit may be a part of it.
fn goes_on(id: &str, end: &str) -> bool {
    let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let is_end = is_digits(end) && (2..digits).contains(&end.len());
    is_end && id[id.len() - end.len()..] < *end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ids_are_known_by_how_the_others_are_written() {
        for (cell, usual) in [
            ("KGL-0103/KGL-0107", "AAA-9999"),
            ("KGL-0103-KGL-0107", "AAA-9999"),
            ("KGL-0103 & KGL-0107", "AAA-9999"),
            ("KGL-0103/KGL-0107/KGL-0108", "AAA-9999"),
            ("KGL-0104/05", "AAA-9999"),
            ("K/11/26/K/12/26", "A/99/99"),
            ("11042/11043", "99999"),
            ("11042 11043", "99999"),
        ] {
            assert!(are_several(cell, usual), "{cell}");
        }
        for (cell, usual) in [
            ("KGL-0103", "AAA-9999"),
            ("KGL-0103/2", "AAA-9999"),
            ("KGL-0104/03", "AAA-9999"),
            ("KGL-0104/2026", "AAA-9999"),
            ("1042/2024", "9999"),
            ("11042/43", "99999"),
            ("K/11/26", "A/99/99"),
        ] {
            assert!(!are_several(cell, usual), "{cell}");
        }
    }
}
