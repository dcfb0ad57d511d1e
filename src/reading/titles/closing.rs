//! Sentences that close a list with its sum.

use crate::reading::cell::letters::{begins_as_any, has_digit, normalize};

/// With what a sentence begins that closes a list, normalized, and what stands in it before the sum.
const CLOSINGS: [(&str, &str); 4] = [
    ("arrete, soit", "somme de"),
    ("soit", "total de"),
    ("fora, making, giving", "total of"),
    ("porun, seaun, sonun, porum", "total de"),
];

/// The sum in a sentence that closes a list, and what follows it: `Arrêtée la présente liste à la somme de 400 000
/// francs`, `Soit un total de 12,50`.
pub(crate) fn closing_sum(field: &str) -> Option<String> {
    let may_be =
        |first: u8| matches!(first.to_ascii_lowercase(), b'a' | b's' | b'f' | b'm' | b'g' | b'p');
    if !field.bytes().next().is_some_and(may_be) || !field.contains(' ') {
        return None;
    }
    let (text, plain) = (field.to_lowercase(), normalize(field));
    let sum = CLOSINGS.iter().find_map(|(begin, before)| {
        text.split_once(before).filter(|_| begins_as_any(&plain, begin))
    });
    sum.map(|(_, sum)| sum.to_owned()).filter(|sum| has_digit(sum))
}
