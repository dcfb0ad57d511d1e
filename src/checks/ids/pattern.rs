//! How ids are written: which of their signs are letters, and which are digits.

/// An id with one letter for all letters, and one digit for all digits.
pub(crate) fn pattern(id: &str) -> String {
    id.chars().map(class).collect()
}

fn class(c: char) -> char {
    match c {
        _ if c.is_alphabetic() => 'A',
        _ if c.is_numeric() => '9',
        _ => c,
    }
}

/// Whether an id is written so.
pub(super) fn is_of(id: &str, pattern: &str) -> bool {
    id.chars().map(class).eq(pattern.chars())
}

/// A pattern with one sign for several digits, and where these are told for several letters.
pub(super) fn without_lengths(pattern: &str, runs: &[char]) -> String {
    let mut shape = String::new();
    for c in pattern.chars() {
        if !(runs.contains(&c) && shape.ends_with(c)) {
            shape.push(c);
        }
    }
    shape
}

/// The numbers in an id.
pub(in crate::checks) fn numbers(id: &str) -> impl Iterator<Item = &str> {
    id.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty())
}

/// The letters of an id.
pub(super) fn letters(id: &str) -> String {
    id.chars().filter(|c| c.is_alphabetic()).collect()
}
