//! An id as it would be if it was written as the usual ones are.

use super::pattern::is_of;
use crate::checks::finding::IdDoubt;
use crate::model::plain_sign;

/// A digit, and the letters that are typed in its place.
const TYPED: [(char, &[char]); 3] =
    [('0', &['O', 'o', 'О', 'о', 'Ο', 'ο']), ('1', &['l', 'I', 'І', 'ӏ']), ('3', &['З', 'з'])];

/// The id with digits where the usual ones have them and with letters of ASCII, and it has letters that look like
/// these; the first such letter. Where usual ones `begin` so, it may be the mark of some if it does not stand among
/// digits, nor in place of what all have.
pub(super) fn with_digits(id: &str, usual: &str, begin: Option<&str>) -> Option<IdDoubt> {
    let (mut meant, mut first) = (String::new(), None);
    for (sign, place) in id.chars().zip(usual.chars()) {
        let typed = TYPED.iter().find(|(_, letters)| place == '9' && letters.contains(&sign));
        let plain = typed.map(|(digit, _)| *digit).or_else(|| plain_sign(sign));
        first = first.or(plain.map(|_| (meant.len(), sign)));
        meant.push(plain.unwrap_or(sign));
    }
    let is_usual = meant.is_ascii() && is_of(&meant, usual);
    let is_whole = is_usual && id.chars().count() == meant.len();
    let is_sure = |at: usize, begin: &str| {
        let is_digit = |at: usize| meant.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let is_within = at.checked_sub(1).is_some_and(is_digit) && is_digit(at + 1);
        is_within || (begin.len() > at && meant.starts_with(&begin[..=at]))
    };
    let (_, sign) = first.filter(|(at, _)| is_whole && begin.is_none_or(|it| is_sure(*at, it)))?;
    Some(IdDoubt::LookAlike { sign, meant })
}

/// The id with the signs that the usual ones have between their letters and digits, and where these are fewer with the
/// letters and zeros that all usual ones `begin` with: one that has zeros has lost none.
pub(super) fn with_signs(id: &str, usual: &str, begin: &str) -> Option<String> {
    let of = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (bare, begin) = (of(id), of(begin));
    let places = usual.chars().filter(|c| c.is_alphanumeric()).count();
    let lost = begin.get(..places.checked_sub(bare.chars().count())?)?;
    let zeros = lost.trim_start_matches(char::is_alphabetic);
    let has_zeros = !zeros.is_empty() && bare.starts_with('0');
    if (zeros == lost && !lost.is_empty()) || has_zeros || !zeros.bytes().all(|digit| digit == b'0')
    {
        return None;
    }
    let mut signs = lost.chars().chain(bare.chars());
    let sign = |place: char| if place.is_alphanumeric() { signs.next() } else { Some(place) };
    let meant: String = usual.chars().filter_map(sign).collect();
    (meant != id && is_of(&meant, usual)).then_some(meant)
}

/// What is left of an id without signs around it, where it has one that hardly any id has.
pub(super) fn freed_of_signs(id: &str, usual: &str) -> Option<IdDoubt> {
    let is_sign = |c: char| !c.is_alphanumeric();
    let bare = id.trim_matches(is_sign);
    // `±5` is told whatever is left of it.
    let is_odd =
        |c: char| is_sign(c) && !matches!(c, '/' | '-' | '_' | '.' | ' ') && !usual.contains(c);
    // `1 USD =` is in words, where others are not.
    let is_in_words = id.trim().contains(char::is_whitespace) && !usual.contains(' ');
    // Of a sign alone nothing is left.
    (!bare.is_empty() && !is_in_words && id.contains(is_odd) && !bare.contains(is_odd))
        .then(|| IdDoubt::Reformatted { meant: Some(bare.to_owned()) })
}
