//! Ids without what a program put around them, or into them.

use html_escape::decode_html_entities;

use crate::model::{is_digits, is_hidden};
use crate::reading::{Reading, Table, currencies_in, has_digit, read_once};

/// The id without what a program put around it or into it.
pub(super) fn undressed(id: &str) -> Option<String> {
    let stripped = without_quotes(id)
        .or_else(|| without_markup(id))
        .or_else(|| without_percents(id))
        .or_else(|| without_escapes(id))
        .or_else(|| read_once(id))
        .or_else(|| without_unit(id))
        .or_else(|| without_brackets(id))
        .or_else(|| without_groups(id))
        .or_else(|| without_decimals(id).map(str::to_owned))?;
    let again = undressed(&stripped);
    Some(again.unwrap_or(stripped)).filter(|meant| !meant.is_empty())
}

const QUOTES: [(char, char); 7] =
    [('\'', '\''), ('"', '"'), ('“', '”'), ('‘', '’'), ('«', '»'), ('„', '“'), ('`', '`')];

/// `'0042` and `'0042'`: a spreadsheet takes the first for a text. Python writes `b'0042'` or `u'0042'`.
fn without_quotes(id: &str) -> Option<String> {
    let id = id.strip_prefix(['b', 'u']).filter(|id| id.starts_with(['\'', '"'])).unwrap_or(id);
    let inside = QUOTES.iter().find_map(|&(open, close)| {
        let inside = id.strip_prefix(open)?.strip_suffix(close)?;
        (!inside.is_empty()).then_some(inside)
    });
    let leading = || id.strip_prefix(['\'', '’', '‘', '`', '´']);
    inside.or_else(leading).map(|inside| inside.trim().to_owned())
}

/// `[0042]`, `(0042)` and `('0042',)`, as databases and accounts write them, `0042;` with the delimiter behind it, and with
/// the sign of a note.
fn without_brackets(id: &str) -> Option<String> {
    let inside = [('[', ']'), ('(', ')'), ('{', '}'), ('<', '>')]
        .iter()
        .find_map(|&(open, close)| id.strip_prefix(open)?.strip_suffix(close));
    let inside = inside.unwrap_or(id).trim_matches(['*', '†', '‡']);
    // `Â` is what is left of a space that does not break.
    let inside = inside.trim_end_matches([',', ';', ':', '.', '|', '\t', 'Â']).trim();
    let is_id = has_digit(inside) && !inside.contains(['(', '[', '{']);
    (is_id && inside != id).then(|| inside.to_owned())
}

/// `LOAN%2F12`, as it stands in the address of a page.
fn without_percents(id: &str) -> Option<String> {
    if !id.contains('%') {
        return None;
    }
    let text = percent_encoding::percent_decode_str(id).decode_utf8().ok()?;
    (text != id && !text.contains(is_hidden)).then(|| text.trim().to_owned())
}

/// What stands for the end of a line in a workbook, and in the text of a program.
const ENDS: [&str; 6] = ["_x000D_", "_x000A_", "_x0009_", "\\r", "\\n", "\\t"];

/// `KV\u002D1`, `KIN\/0401` and `0042\r`, as programs write to one another, and the address of its page.
fn without_escapes(id: &str) -> Option<String> {
    if let Some(bare) = ENDS.iter().find_map(|end| id.strip_suffix(end)) {
        return Some(bare.to_owned());
    }
    if id.contains("\\/") {
        return Some(id.replace("\\/", "/"));
    }
    if id.contains("://") {
        return id.rsplit(['/', '=']).find(|part| !part.is_empty()).map(str::to_owned);
    }
    let (before, rest) = id.split_once("\\u")?;
    let code = u32::from_str_radix(rest.get(..4)?, 16).ok()?;
    Some(format!("{before}{}{}", char::from_u32(code)?, &rest[4..]))
}

/// `$1,401.00`, `1401 USD`, `+1401`, `-1401`, `@1401`, `~500`, `500?`, `?500`, `1401%`, and `104297000%`, a number a
/// hundred times as large.
fn without_unit(id: &str) -> Option<String> {
    const BEFORE: [char; 11] = ['$', '€', '£', '¥', '~', '≈', '±', '>', '?', '-', '@'];
    let is_number = |text: &str| text.len() > 2 && Reading::of(text).is_some();
    let bare = id.strip_prefix(BEFORE).or_else(|| id.strip_suffix(['$', '€', '£', '¥', '?']));
    // A telephone has more digits.
    let signed = || id.strip_prefix('+').filter(|number| number.len() < 9);
    let in_currency = || {
        let (number, word) = id.rsplit_once(' ')?;
        (currencies_in(word).count() == 1).then_some(number)
    };
    let bare = bare.or_else(signed).or_else(in_currency);
    let percent = || id.strip_suffix("00%").or_else(|| id.strip_suffix('%'));
    let bare = bare.map(str::trim).or_else(percent);
    bare.filter(|bare| is_number(bare)).map(str::to_owned)
}

/// `A&amp;B-01`, `<b>L-1</b>` and `<![CDATA[L-1]]>`.
fn without_markup(id: &str) -> Option<String> {
    if let Some(inside) = id.strip_prefix("<![CDATA[").and_then(|id| id.strip_suffix("]]>")) {
        return Some(inside.trim().to_owned());
    }
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
    text = decode_html_entities(&text).replace(is_hidden, "").replace('\u{A0}', " ");
    (text != id && !text.is_empty()).then_some(text)
}

/// Whether a text ends in an entity without the semicolon behind it: `A&amp` is left of `A&amp;B-01`.
pub(crate) fn ends_in_entity(text: &str) -> bool {
    text.trim().rsplit_once('&').is_some_and(|(_, name)| {
        let entity = format!("&{name};");
        !name.contains(';') && decode_html_entities(&entity) != entity
    })
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
    // A program that fills up a number with zeros may write commas, and nobody else does.
    let is_first = matches!(first.len(), 1..=3) && (separator == ',' || !first.starts_with('0'));
    let groups: Vec<_> = groups.collect();
    let (last, middle) = groups.split_last()?;
    let has = |group: &str, digits| group.len() == digits && is_digits(group);
    // Those of India have two.
    let is_indian = separator == ',' && first.len() < 3;
    let are_groups = has(last, 3)
        && (middle.iter().all(|group| has(group, 3))
            || (is_indian && middle.iter().all(|group| has(group, 2))));
    (is_first && are_groups).then(|| whole.replace(separator, ""))
}

/// `1042970.0` and `1042970,00`, and behind letters `GOM-1042.0`.
pub(super) fn without_decimals(id: &str) -> Option<&str> {
    let (whole, zeros) = id.rsplit_once(['.', ','])?;
    let ends_in_digit = whole.ends_with(|c: char| c.is_ascii_digit());
    if zeros == "0" && ends_in_digit && !whole.contains('.') {
        return Some(whole);
    }
    let is_number = !whole.is_empty()
        && whole.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' ' | b'\''));
    let are_zeros = !zeros.is_empty() && zeros.len() != 3 && zeros.bytes().all(|b| b == b'0');
    (is_number && are_zeros).then_some(whole)
}

/// The digits behind the only point of a number: of `1.107` they may be a group.
fn behind_point(id: &str) -> Option<&str> {
    let (whole, behind) = id.trim().split_once('.')?;
    (is_digits(whole) && is_digits(behind)).then_some(behind)
}

/// Whether digits behind the point of an id are no group, since other ids have fewer there.
pub(crate) fn is_no_group(id: &str, has_fewer: impl FnOnce() -> bool) -> bool {
    behind_point(id).is_some_and(|behind| behind.len() == 3) && has_fewer()
}

/// Whether some ids have one or two digits behind their point.
pub(crate) fn has_points(table: Table<'_>) -> bool {
    let mut lines = table.lines();
    while let Some(line) = lines.read() {
        let behind = behind_point(line.loan_id);
        if behind.is_some_and(|behind| behind.len() < 3 && behind.contains(|c| c != '0')) {
            return true;
        }
    }
    false
}
