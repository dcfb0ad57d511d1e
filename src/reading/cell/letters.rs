//! Letters without what people and programs write in different ways.

/// A title without what people and programs write in different ways: case, accents, and all that
/// is neither a letter nor a digit.
pub fn normalize(title: &str) -> String {
    title.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

/// The words or phrases of a list, which has a comma between two.
pub(crate) fn each(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(|one| one.strip_prefix(' ').unwrap_or(one))
}

/// Whether a list has this word.
pub(crate) fn is_in(word: &str, list: &str) -> bool {
    each(list).any(|one| one == word)
}

/// Whether a text has one of a list within it.
pub(crate) fn has_any(text: &str, list: &str) -> bool {
    each(list).any(|one| text.contains(one))
}

/// Whether a word begins as one of a list.
pub(crate) fn begins_as_any(word: &str, list: &str) -> bool {
    each(list).any(|one| word.starts_with(one))
}

/// The words of a text, normalized, without the signs between them.
pub(crate) fn plain_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(normalize);
    words.filter(|word| !word.is_empty())
}

/// Whether a text has one of the digits from 0 to 9.
#[inline]
pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// A letter without its accent, as far as English, French and Spanish have them.
pub(crate) fn plain(c: char) -> Option<char> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        // Written for the degree sign of `N°`.
        'º' => return None,
        _ if c.is_alphanumeric() => c,
        _ => return None,
    })
}

/// Whether it is a letter of the Latin alphabet, with an accent or without.
pub(crate) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// How much of a text its shape tells.
const LONGEST: usize = 60;

/// Letters as one `A`, digits as one `9`, white space as one space, and all else as it stands.
pub fn shape(id: &str) -> String {
    let mut shape = String::new();
    for c in id.chars().take(LONGEST) {
        let class = match c {
            _ if c.is_numeric() => '9',
            _ if c.is_alphabetic() => 'A',
            _ if c.is_whitespace() => ' ',
            _ => c,
        };
        if !(matches!(class, 'A' | '9' | ' ') && shape.ends_with(class)) {
            shape.push(class);
        }
    }
    shape
}
