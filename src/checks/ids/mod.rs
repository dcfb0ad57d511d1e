//! Ids that a program on the way has changed, or that are none: what a person should look at, with the id
//! as it may have been.

pub(super) mod alike;
pub(super) mod dates;
mod form;
pub(super) mod glance;
mod joined;
mod length;
pub(super) mod pattern;
pub(super) mod running;
pub(super) mod signs;
pub(super) mod swapped;
pub(super) mod undressed;
pub(super) mod unlike;
mod usual;

use self::dates::DateLike;
use self::pattern::pattern;
use self::signs::Signs;
use self::undressed::{ends_in_entity, undressed};
use super::finding::IdDoubt;
use crate::model::{
    IdFault, composed, is_digits, is_form_of_ascii, is_mark, is_scientific, read_id,
};
use crate::reading::{is_in, is_word_for_nothing, normalize};

/// No id that a person could compare is longer.
const LONGEST: usize = 100;

/// So many digits a spreadsheet keeps of a number.
const DIGITS_KEPT: usize = 15;

/// So many digits other programs keep.
const DIGITS_OF_DOUBLE: usize = 17;

/// An id, and what one look at its signs tells.
#[derive(Debug)]
pub(super) struct Id<'r> {
    pub text: &'r str,
    pub signs: Signs,
    /// How it looks like a date.
    pub date: Option<DateLike>,
}

impl<'r> Id<'r> {
    /// The id in a field, which a word for nothing is not, nor zeros.
    pub fn read(field: &'r str) -> Result<Self, IdFault> {
        let (mut text, mut signs) = (field, Signs::of(field));
        if !signs.are_seen() {
            text = read_id(field)?;
            signs = Signs::of_odd(text);
        } else if signs.has(Signs::LETTER) && is_scientific(field) {
            return Err(IdFault::ScientificNotation);
        }
        if is_nothing(text, signs) {
            return Err(IdFault::Missing);
        }
        let date = if signs.has(Signs::BETWEEN) { DateLike::of(text) } else { None };
        Ok(Self { text, signs, date })
    }

    /// The hash of the ids of a row, of the loan and of the client.
    pub fn hash_with(&self, client: Option<&Self>) -> u64 {
        client.map_or(self.signs.hash, |client| self.signs.hash_with(client.signs))
    }

    /// Whether there is nothing in it to be looked at.
    pub fn is_plain(&self) -> bool {
        self.date.is_none() && is_plain(self.text, self.signs)
    }
}

/// Whether nothing in an id is to be looked at.
fn is_plain(id: &str, signs: Signs) -> bool {
    signs.are_plain() && id.len() <= DIGITS_KEPT && !id.starts_with('-') && !id.ends_with('_')
}

/// Whether a text stands for nothing: a word of databases and spreadsheets, or no more than signs and zeros.
fn is_nothing(id: &str, signs: Signs) -> bool {
    if signs.has(Signs::DIGIT) {
        return !signs.has(Signs::LETTER)
            && id.bytes().all(|byte| matches!(byte, b'0' | b'-' | b'.' | b'/' | b' '));
    }
    let id = id.trim();
    let bare = id.trim_matches(['(', ')', '[', ']', '<', '>']);
    is_word_for_nothing(id)
        || is_word_for_nothing(bare)
        || id
            .chars()
            .all(|c| matches!(c, '-' | '.' | '?' | '*' | '_' | '/' | '~' | '–' | '—' | '−' | '…'))
}

/// What is doubtful in an id, when its encoding may be `guessed`.
pub(super) fn doubt(id: &str, signs: Signs, guessed: bool) -> Option<IdDoubt> {
    if is_plain(id, signs) {
        return None;
    }
    let length = id.chars().count();
    if length > LONGEST {
        return Some(IdDoubt::TooLong { length });
    }
    if ends_in_entity(id) {
        return Some(IdDoubt::CutEntity);
    }
    // A space that does not break looks like the other one: it is named.
    let bare = undressed(id).filter(|bare| *bare != id.replace('\u{A0}', " "));
    let seen = bare.as_deref().unwrap_or(id);
    if has_lost_letters(seen) {
        return Some(IdDoubt::Lost { is_sure: true });
    }
    if guessed && !id.is_ascii() {
        return Some(IdDoubt::Guessed);
    }
    if is_formula(id) {
        return Some(IdDoubt::Formula);
    }
    if signs.has(Signs::DIGIT) && seen.contains(LOST) {
        return Some(IdDoubt::Lost { is_sure: false });
    }
    if is_time(id) {
        return Some(IdDoubt::Time);
    }
    if id.len() > 3 && id.ends_with(['…', '.']) && (id.ends_with('…') || id.ends_with("...")) {
        return Some(IdDoubt::Shortened);
    }
    if bare.is_some() {
        return Some(IdDoubt::Reformatted { meant: bare });
    }
    let are_zeros = |kept: usize| id[kept..].bytes().all(|b| b == b'0');
    let is_rounded = length > DIGITS_KEPT
        && is_digits(id)
        && (are_zeros(DIGITS_KEPT) || length > DIGITS_OF_DOUBLE + 1 && are_zeros(DIGITS_OF_DOUBLE));
    if is_rounded {
        return Some(IdDoubt::Reformatted { meant: None });
    }
    look_alike(id)
}

/// The id that may be meant by one that was reformatted, or has signs that look like others.
pub(super) fn meant(id: &str) -> Option<String> {
    match doubt(id, Signs::of(id), false)? {
        IdDoubt::Reformatted { meant } => meant,
        IdDoubt::LookAlike { meant, .. } => Some(meant),
        IdDoubt::Formula => id_in_formula(id).map(str::to_owned),
        _ => None,
    }
}

/// The id in a formula: `="0042"`, `='0042'`, `=1042970`, `=T("0042")`, `=HYPERLINK("https://…","L-42")`. Without a quote
/// `=A1` is another cell.
pub(crate) fn id_in_formula(id: &str) -> Option<&str> {
    let inside = id.strip_prefix('=')?;
    let call = inside.strip_suffix(')').and_then(|call| call.split_once('('));
    let of_call = call.filter(|(name, _)| is_in(&normalize(name), SHOWN_AS_TEXT));
    let shown = of_call.map(|(_, texts)| texts.rsplit([',', ';']).next().unwrap_or(texts).trim());
    let text = shown.unwrap_or(inside);
    let mut signs = ['"', '\''].into_iter();
    let quoted = signs.find_map(|sign| text.strip_prefix(sign)?.strip_suffix(sign));
    let text = quoted.or(Some(inside).filter(|text| is_digits(text)));
    text.filter(|text| !text.trim().is_empty() && !text.contains('"'))
}

/// The functions that show their last text, in the languages of spreadsheets; normalized.
const SHOWN_AS_TEXT: &str = "t, hyperlink, lienhypertexte, hipervinculo, hyperligacao";

/// What stands for a letter that an encoding does not have. No id has them.
const LOST: [char; 4] = ['?', '¿', '□', '▯'];

/// Whether a sign stands in a word for a letter that an encoding does not have.
fn has_lost_letters(id: &str) -> bool {
    let signs: Vec<_> = id.chars().collect();
    let is_lost = |three: &[char]| {
        LOST.contains(&three[1])
            && three[0].is_alphabetic()
            && (three[2].is_alphanumeric() || three[2] == '-')
    };
    id.contains('\u{FFFD}') || signs.windows(3).any(is_lost)
}

/// `10:25` and `00:00:01`.
fn is_time(id: &str) -> bool {
    id.is_ascii() && matches!(&*pattern(id), "9:99" | "99:99" | "9:99:99" | "99:99:99")
}

/// `=HYPERLINK(...)`, `=cmd|...`, `@SUM(...)`, `+A1`, `-2+3+cmd|...`.
fn is_formula(id: &str) -> bool {
    let is_call = |rest: &str| rest.contains('(') || rest.contains('|') || rest.contains('!');
    id.starts_with('=') || (id.starts_with(['+', '@', '-']) && is_call(id))
}

/// The first sign that looks like another one, and the id with that one.
fn look_alike(id: &str) -> Option<IdDoubt> {
    if id.is_ascii() {
        return None;
    }
    // A word in one alphabet is written in its letters.
    let is_mixed = id.chars().any(|c| c.is_ascii_alphabetic());
    if let Some(sign) = id.chars().find(|c| is_mark(*c)) {
        return Some(IdDoubt::LookAlike { sign, meant: composed(id).into_owned() });
    }
    let is_other = |c: char| is_mixed || !c.is_alphabetic() || is_form_of_ascii(c);
    let plain = |c: char| crate::model::plain_sign(c).filter(|_| is_other(c));
    let sign = id.chars().find(|c| plain(*c).is_some())?;
    let meant = id.chars().map(|c| plain(c).unwrap_or(c)).collect();
    Some(IdDoubt::LookAlike { sign, meant })
}

#[cfg(test)]
mod tests;
