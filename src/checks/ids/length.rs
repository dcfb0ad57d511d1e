//! Ids that are like the others but for how long a number in them is.

use super::form::Alike;
use super::pattern::{numbers, pattern, without_lengths};
use crate::checks::finding::IdDoubt;

/// From so many digits on numbers hardly go on to another length.
const LONG: usize = 8;

/// What is doubtful in an id that is like the others but for the digits of one number, where these are filled up
/// with zeros, or long, or where it is the beginning of one of these among many.
pub(super) fn of_other_length(id: &str, others: &Alike, are_many: bool) -> Option<IdDoubt> {
    let parts = |pattern: &str| without_lengths(pattern, &['9']);
    if parts(&pattern(id)) != parts(&others.pattern) {
        return None;
    }
    let both = numbers(id).zip(numbers(&others.first.1)).zip(&others.zeros);
    let mut differ = both.filter(|((own, other), _)| own.len() != other.len());
    let (Some(((own, other), zeros)), None) = (differ.next(), differ.next()) else { return None };
    let is_short = own.len() < other.len();
    let may_go_on = if is_short { own.starts_with('9') } else { own.starts_with('1') };
    let common = others.begin();
    // Far shorter, and begun otherwise, it is the number of an old loan.
    let is_earlier = own.len() * 2 <= other.len()
        && !own.starts_with('0')
        && !common.starts_with(id)
        && !id.starts_with(common);
    let same = common.len() - common.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let is_odd = if *zeros == others.ids {
        is_short || own.starts_with('0')
    } else if *zeros == 0 && !is_short && own.starts_with('0') {
        // It is the only one that was not typed, or went through no spreadsheet.
        true
    } else {
        let is_cut = are_many && same > 1 && id.starts_with(common) && id.ends_with(own);
        (other.len() >= LONG && !may_go_on && !is_earlier) || (is_short && is_cut)
    };
    let digits = others.pattern.matches('9').count();
    is_odd.then_some(IdDoubt::OtherLength { others: digits })
}
