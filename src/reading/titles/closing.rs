//! Sentences that close a list with its sum, and what brings the sum of a page to the next one.

use crate::reading::cell::letters::{begins_as_any, has_digit, is_in, normalize};

/// With what a sentence begins that closes a list, normalized, and what stands in it before the sum.
const CLOSINGS: [(&str, &str); 7] = [
    ("arrete, soit", "somme de"),
    ("soit", "total de"),
    ("fora, making, giving", "total of"),
    ("porun, seaun, sonun, porum", "total de"),
    ("thetotalis, totalis", "total is"),
    ("eltotales, letotalest, ototale", "total e"),
    ("jumlani", "jumla ni"),
];

/// The sum in a sentence that closes a list, and what follows it: `Arrêtée la présente liste à la somme de 400 000
/// francs`, `Soit un total de 12,50`.
pub(crate) fn closing_sum(field: &str) -> Option<String> {
    let may_be = |first: u8| b"aefgjlmopst".contains(&first.to_ascii_lowercase());
    if !field.bytes().next().is_some_and(may_be) || !field.contains(' ') {
        return None;
    }
    let (text, plain) = (field.to_lowercase(), normalize(field));
    let sum = CLOSINGS.iter().find_map(|(begin, before)| {
        text.split_once(before).filter(|_| begins_as_any(&plain, begin))
    });
    sum.map(|(_, sum)| sum.to_owned()).filter(|sum| has_digit(sum))
}

/// What brings the sum of a page to the next one, before the number of the page; normalized, alone and as a beginning.
const BROUGHT_ALONE: &str = "bf, bfp, bfpg";
const BROUGHT: &str = "bfpag, broughtf, reportp, reportdelap, vienede";

/// Whether a field says that the sum of a page is brought to the next one: `B/F p. 1`, `Viene de la página 1`.
pub(super) fn is_brought_forward(field: &str) -> bool {
    let may_be = |first: u8| b"brv".contains(&first.to_ascii_lowercase());
    field.bytes().next().is_some_and(may_be) && field.contains(' ') && {
        let label = field.trim_end_matches(|c: char| c.is_ascii_digit());
        let (has_number, label) = (label != field, normalize(label));
        has_number && (is_in(&label, BROUGHT_ALONE) || begins_as_any(&label, BROUGHT))
    }
}
