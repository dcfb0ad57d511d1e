//! Ids that a program on the way has changed, or that are none: what a person should look at, with the id
//! as it may have been.

use super::dates::DateLike;
use super::signs::Signs;
use crate::model::{IdFault, is_scientific, read_id};

/// No id that a person could compare is longer.
const LONGEST: usize = 100;

/// So many digits a spreadsheet keeps of a number.
const DIGITS_KEPT: usize = 15;

/// Of ids with so many digits some end in zeros by chance.
const BY_CHANCE: usize = 17;

/// What is doubtful in an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdDoubt {
    /// Some letters were lost when the file was converted: a replacement character stands for them.
    Lost,
    /// It has letters that another encoding would read as others, and nobody said which it is.
    Guessed,
    /// It is a formula of a spreadsheet.
    Formula,
    /// It is longer than an id can be.
    TooLong {
        /// How many characters it has.
        length: usize,
    },
    /// A program on the way took it for a number, or dressed it for a spreadsheet or a page.
    Reformatted {
        /// As it may have been, where that can be told.
        meant: Option<String>,
    },
    /// It has a sign that looks like another one.
    LookAlike {
        /// The sign.
        sign: char,
        /// The id with the sign that it looks like.
        meant: String,
    },
}

impl IdDoubt {
    pub(super) fn is_look_alike(&self) -> bool {
        matches!(self, Self::LookAlike { .. })
    }

    /// Whether ids like this one are doubtful only where most are.
    pub(super) fn may_be_chance(&self, id: &str) -> bool {
        matches!(self, Self::Reformatted { meant: None }) && id.len() <= BY_CHANCE
    }
}

/// An id, and what one look at its signs tells.
#[derive(Debug)]
pub(super) struct Id<'r> {
    pub text: &'r str,
    pub signs: Signs,
    pub date: Option<DateLike>,
}

impl<'r> Id<'r> {
    /// The id in a field, which a word for nothing is not.
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
    signs.are_plain() && id.len() <= DIGITS_KEPT
}

/// Words for nothing, in capital letters.
const NOTHING: [&str; 37] = [
    "NULL",
    "(NULL)",
    "<NULL>",
    "[NULL]",
    "\\N",
    "NAN",
    "NONE",
    "NIL",
    "N/A",
    "NA",
    "N.A.",
    "N/D",
    "ND",
    "S/N",
    "S/O",
    "NUL",
    "UNDEFINED",
    "(BLANK)",
    "(VIDE)",
    "VIDE",
    "(EN BLANCO)",
    "#N/A",
    "N.D.",
    "BLANK",
    "EMPTY",
    "UNKNOWN",
    "MISSING",
    "NEANT",
    "NÉANT",
    "AUCUN",
    "INCONNU",
    "MANQUANT",
    "NINGUNO",
    "SIN DATO",
    "SIN DATOS",
    "VACÍO",
    "(BLANCO)",
];

/// Whether a text stands for nothing: a word of databases and spreadsheets, or no more than a sign.
pub(super) fn is_nothing(id: &str, signs: Signs) -> bool {
    if signs.has(Signs::DIGIT) {
        return false;
    }
    let id = id.trim();
    is_word_for_nothing(id)
        || id.chars().all(|c| matches!(c, '-' | '.' | '?' | '*' | '_' | '–' | '—' | '−' | '…'))
}

/// Whether it is a word of databases and spreadsheets for nothing.
pub(crate) fn is_word_for_nothing(text: &str) -> bool {
    NOTHING.iter().any(|word| word.eq_ignore_ascii_case(text))
        || text == "NaT"
        || (!text.is_ascii() && NOTHING.contains(&text.to_uppercase().as_str()))
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
    if id.contains('\u{FFFD}') {
        return Some(IdDoubt::Lost);
    }
    if guessed && !id.is_ascii() {
        return Some(IdDoubt::Guessed);
    }
    if is_formula(id) {
        return Some(IdDoubt::Formula);
    }
    if let Some(meant) = undressed(id) {
        return Some(IdDoubt::Reformatted { meant: Some(meant) });
    }
    let is_rounded = length > DIGITS_KEPT
        && id.bytes().all(|b| b.is_ascii_digit())
        && id[DIGITS_KEPT..].bytes().all(|b| b == b'0');
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
        _ => None,
    }
}

/// `=HYPERLINK(...)`, `=cmd|...`, `@SUM(...)`, `+A1`, `-2+3+cmd|...`.
fn is_formula(id: &str) -> bool {
    let is_call = |rest: &str| rest.contains('(') || rest.contains('|') || rest.contains('!');
    id.starts_with('=') || (id.starts_with(['+', '@', '-']) && is_call(id))
}

/// The id without what a program put around it or into it.
fn undressed(id: &str) -> Option<String> {
    let stripped = without_quotes(id)
        .or_else(|| without_markup(id))
        .or_else(|| without_percents(id))
        .or_else(|| without_brackets(id))
        .or_else(|| without_groups(id))
        .or_else(|| without_decimals(id).map(str::to_owned))?;
    let again = undressed(&stripped);
    Some(again.unwrap_or(stripped)).filter(|meant| !meant.is_empty())
}

const QUOTES: [(char, char); 7] =
    [('\'', '\''), ('"', '"'), ('“', '”'), ('‘', '’'), ('«', '»'), ('„', '“'), ('`', '`')];

/// `'0042` and `'0042'`: a spreadsheet takes the first for a text.
fn without_quotes(id: &str) -> Option<String> {
    let inside = QUOTES.iter().find_map(|&(open, close)| {
        let inside = id.strip_prefix(open)?.strip_suffix(close)?;
        (!inside.is_empty()).then_some(inside)
    });
    let leading = || id.strip_prefix(['\'', '’', '‘', '`', '´']);
    inside.or_else(leading).map(|inside| inside.trim().to_owned())
}

/// `[0042]` and `(0042)`, as databases and accounts write them, and `0042;` with the delimiter behind it.
fn without_brackets(id: &str) -> Option<String> {
    let inside = [('[', ']'), ('(', ')'), ('{', '}')]
        .iter()
        .find_map(|&(open, close)| id.strip_prefix(open)?.strip_suffix(close));
    let inside = inside.or_else(|| id.strip_suffix([',', ';', '|', '\t']))?.trim();
    let is_id = inside.bytes().any(|b| b.is_ascii_digit()) && !inside.contains(['(', '[', '{']);
    is_id.then(|| inside.to_owned())
}

/// `LOAN%2F12`, as it stands in the address of a page.
fn without_percents(id: &str) -> Option<String> {
    if !id.contains('%') {
        return None;
    }
    let text = percent_encoding::percent_decode_str(id).decode_utf8().ok()?;
    (text != id && !text.contains(crate::model::is_hidden)).then(|| text.trim().to_owned())
}

const ENTITIES: [(&str, &str); 8] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// `A&amp;B-01` and `<b>L-1</b>`.
fn without_markup(id: &str) -> Option<String> {
    let mut text = id.to_owned();
    if let Some(open) = text.find('<') {
        let is_tag =
            text[open + 1..].starts_with(|c: char| c.is_alphabetic() || c == '/' || c == '!');
        if is_tag && text[open..].contains('>') {
            let mut inside = false;
            let outside = |c: &char| {
                inside = *c == '<' || (inside && *c != '>');
                !inside && *c != '>'
            };
            let kept: String = text.chars().filter(outside).collect();
            kept.trim().clone_into(&mut text);
        }
    }
    for (entity, sign) in ENTITIES {
        text = text.replace(entity, sign);
    }
    text = without_numbered_entities(&text);
    (text != id).then_some(text)
}

/// `&#45;` and `&#x2d;`.
fn without_numbered_entities(text: &str) -> String {
    let Some((before, rest)) = text.split_once("&#") else { return text.to_owned() };
    let decoded = rest.split_once(';').and_then(|(number, after)| {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        Some((char::from_u32(code.ok()?)?, after))
    });
    match decoded {
        Some((sign, after)) => format!("{before}{sign}{}", without_numbered_entities(after)),
        None => text.to_owned(),
    }
}

/// `1,042,970` and `1 042 970.00`.
fn without_groups(id: &str) -> Option<String> {
    let whole = without_decimals(id).unwrap_or(id);
    let separator = whole.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, ',' | '.' | ' ' | '\'' | '’' | '\u{A0}' | '\u{202F}') {
        return None;
    }
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let is_first = matches!(first.len(), 1..=3) && !first.starts_with('0');
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    (is_first && groups.all(is_group)).then(|| whole.replace(separator, ""))
}

/// `1042970.0` and `1042970,00`.
fn without_decimals(id: &str) -> Option<&str> {
    let (whole, zeros) = id.rsplit_once(['.', ','])?;
    let is_number = !whole.is_empty()
        && whole.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' ' | b'\''));
    let are_zeros = !zeros.is_empty() && zeros.len() != 3 && zeros.bytes().all(|b| b == b'0');
    (is_number && are_zeros).then_some(whole)
}

/// The first sign that looks like another one, and the id with that one.
fn look_alike(id: &str) -> Option<IdDoubt> {
    if id.is_ascii() {
        return None;
    }
    // A word in one alphabet is written in its letters.
    let is_mixed = id.chars().any(|c| c.is_ascii_alphabetic());
    let plain = |c: char| crate::model::plain_sign(c).filter(|_| is_mixed || !c.is_alphabetic());
    let sign = id.chars().find(|c| plain(*c).is_some())?;
    let meant = id.chars().map(|c| plain(c).unwrap_or(c)).collect();
    Some(IdDoubt::LookAlike { sign, meant })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_to_an_id_is_undone() {
        for (id, id_meant) in [
            ("1042970.0", "1042970"),
            ("1042970,00", "1042970"),
            ("1,042,970", "1042970"),
            ("1 042 970.00", "1042970"),
            ("1\u{202F}042\u{202F}970", "1042970"),
            ("'0042", "0042"),
            ("'L-1'", "L-1"),
            ("“L-1”", "L-1"),
            ("A&amp;B-01", "A&B-01"),
            ("L&#39;01", "L'01"),
            ("L&#x2d;01", "L-01"),
            ("<b>L-1</b>", "L-1"),
            ("'1,042,970.00'", "1042970"),
            ("KIN–0401", "KIN-0401"),
            ("КIN-0401", "KIN-0401"),
            ("L-１２", "L-12"),
            ("L-٤٢", "L-42"),
            ("KIN\u{2D7}0401", "KIN-0401"),
            ("LOAN%2F12", "LOAN/12"),
            ("[0042]", "0042"),
            ("(0042)", "0042"),
            ("0042;", "0042"),
            ("N\u{A0}7", "N 7"),
        ] {
            assert_eq!(meant(id).as_deref(), Some(id_meant), "{id}");
        }
        for id in [
            "L-1",
            "0042",
            "LOAN/4217/2024",
            "KV.12.7",
            "12.5",
            "0.000",
            "012 456",
            "КР-0012/26",
            "A&B-1",
            "Prêt-7",
            "12345678901234567",
            "<5",
            "N 7",
            "-7",
            "50%",
            "L(2)",
            "(A)",
        ] {
            assert_eq!(meant(id), None, "{id}");
        }
        let doubt = |id: &str| doubt(id, Signs::of(id), false);
        assert_eq!(doubt("1234567890123450000"), Some(IdDoubt::Reformatted { meant: None }));
        assert_eq!(doubt("PR\u{FFFD}T-0012"), Some(IdDoubt::Lost));
        assert_eq!(doubt("=cmd|' /C calc'!A0"), Some(IdDoubt::Formula));
        assert_eq!(doubt(&"x".repeat(900_000)), Some(IdDoubt::TooLong { length: 900_000 }));
    }

    #[test]
    fn words_for_nothing_are_no_ids() {
        for id in [
            "NULL", "null", "\\N", "NaN", "NaT", "None", "n/a", "-", ".", "—", "(null)", "??",
            "Néant", "sin dato",
        ] {
            assert!(is_nothing(id, Signs::of(id)), "{id}");
        }
        for id in ["L-1", "NULL-1", "NAN7", "ABC", "0", "é"] {
            assert!(!is_nothing(id, Signs::of(id)), "{id}");
        }
    }
}
