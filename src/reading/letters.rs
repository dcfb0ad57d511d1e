//! Letters without what people and programs write in different ways.

/// A title without what people and programs write in different ways: case, accents, and all that
/// is neither a letter nor a digit.
pub fn normalize(title: &str) -> String {
    title.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

/// A letter without its accent, as far as English, French and Spanish have them.
pub(super) fn plain(c: char) -> Option<char> {
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
