//! The words that exports write beside a sum, in English, French and Spanish.

use super::letters::{normalize, plain};

/// What a total line may say before more words, as in `Total général` or `Sous-total Kinshasa`;
/// normalized.
const BEGINNINGS: [&str; 12] = [
    "total",
    "totals",
    "totale",
    "totaux",
    "totales",
    "subtotal",
    "subtotals",
    "subtotales",
    "soustotal",
    "soustotaux",
    "grandtotal",
    "grantotal",
];

/// What it may say and no more: names of people begin with some of these.
const WHOLE: [&str; 8] =
    ["sum", "somme", "sommetotale", "suma", "sumas", "sumatotal", "sumatoria", "totalgenerale"];

/// Whether a field stands in place of an id, or beside an empty one, where the line is a total.
pub(super) fn is_total_word(field: &str) -> bool {
    let field = field.trim_start();
    if !field.starts_with(['t', 'T', 's', 'S', 'g', 'G']) {
        return false;
    }
    // Ids that begin with these letters get no further.
    let mut letters = field.chars().flat_map(char::to_lowercase).filter_map(plain);
    let beginning: [_; 3] = std::array::from_fn(|_| letters.next().unwrap_or(' '));
    let is_possible = matches!(
        beginning,
        ['t', 'o', 't'] | ['s', 'u', 'b' | 'm'] | ['s', 'o', 'u' | 'm'] | ['g', 'r', 'a']
    );
    if !is_possible {
        return false;
    }
    if WHOLE.contains(&normalize(field).as_str()) {
        return true;
    }
    // A dash may end a word, and may belong to an id such as `TOTAL-7`.
    let mut words = field.split([' ', '\u{A0}', '\u{202F}', ':', '(', '=', '*', '.']);
    let first = normalize(words.next().unwrap_or_default());
    let two = first.clone() + &words.next().map(normalize).unwrap_or_default();
    [first, two].iter().any(|words| BEGINNINGS.contains(&words.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_in_three_languages() {
        for field in [
            "Total",
            " TOTAL :",
            "Totals",
            "Grand Total",
            "GRAND-TOTAL",
            "Sub-total",
            "Sub total",
            "Total (24 loans)",
            "Total 2026",
            "Totaux",
            "Total général",
            "TOTAL\u{A0}GÉNÉRAL",
            "Sous-total",
            "Sous total Goma",
            "Somme",
            "Somme totale",
            "Totales",
            "Total general",
            "Gran total",
            "Subtotal sucursal 3",
            "Suma",
            "Suma total",
            "Total XOF:",
            "Total*",
        ] {
            assert!(is_total_word(field), "{field}");
        }
        for field in [
            "TOTAL-7",
            "Total7",
            "TOT-1",
            "Totalia 4",
            "Suma Garcia",
            "SUM-12",
            "S-1",
            "",
            "0042",
            "Grand Marché",
            "Sous-préfecture",
            "KIN/Total",
        ] {
            assert!(!is_total_word(field), "{field}");
        }
    }
}
