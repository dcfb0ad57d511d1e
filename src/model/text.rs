//! How text that others wrote is put on a screen or into a message.
//!
//! A field of a CSV, or a reply from the network, may hold characters that move the cursor, turn
//! the direction of writing, or are not seen at all. What a person reads must be what is there.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use super::sign::is_hidden;

/// Makes text that others wrote fit to be shown: a hidden character becomes `<U+..>`, and of a
/// long text the first 60 characters are left, with `…` for the rest.
pub fn escape(text: &str) -> String {
    escape_up_to(60, text)
}

/// The same for a reply from the network, of which more is left: the last words may be the ones that matter.
pub fn excerpt(text: &str) -> String {
    escape_up_to(400, text.trim())
}

/// The same for the path of a file, whose end is the name that is looked for.
pub fn path(path: impl AsRef<Path>) -> String {
    escape_up_to(400, &path.as_ref().to_string_lossy())
}

/// The same for the ledger, which keeps the first 4 KiB of what a server said.
pub fn record(text: &str) -> String {
    escape_up_to(4096, text)
}

fn escape_up_to(longest: usize, text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(longest));
    for (count, c) in text.chars().enumerate() {
        if count == longest {
            shown.push('…');
            break;
        }
        match c {
            '\t' => shown.push('→'),
            '\r' | '\n' => shown.push('⏎'),
            // Writing into a String does not fail.
            c if is_hidden(c) => drop(write!(shown, "<U+{:04X}>", u32::from(c))),
            c => shown.push(c),
        }
    }
    shown
}

/// Whether a spreadsheet would run a cell that begins so.
fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n'])
}

/// A cell of a table for a spreadsheet: one that it would run is made into text, by the quote that
/// spreadsheets use for it.
pub fn neutralize_formula(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The same back: what was meant by a cell of such a table.
pub fn as_meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// A part of a line with what stands around it, fit to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    pub text: String,
    pub part: Range<usize>,
}

impl Excerpt {
    /// How many characters of a part are shown, and on each of its sides.
    const PART: usize = 40;
    const AROUND: usize = 30;

    /// Shows `part` of `line`, of a long line only what is near.
    pub fn new(line: &str, part: Range<usize>) -> Self {
        let (before, after) = (&line[..part.start], &line[part.end..]);
        let near = before.char_indices().rev().nth(Self::AROUND - 1).map_or(0, |(at, _)| at);
        let mut text = String::new();
        if near > 0 {
            text.push('…');
        }
        text += &escape_up_to(usize::MAX, &before[near..]);
        let start = text.len();
        text += &escape_up_to(Self::PART, &line[part]);
        let end = text.len();
        text += &escape_up_to(Self::AROUND, after);
        Self { text, part: start..end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_a_part_and_what_is_near() {
        let excerpt = Excerpt::new("L-1\t\u{1b}\t\"a\nb\"", 4..5);
        assert_eq!(excerpt.text, "L-1→<U+001B>→\"a⏎b\"");
        assert_eq!(&excerpt.text[excerpt.part], "<U+001B>");

        let long = "é".repeat(1_000);
        let excerpt = Excerpt::new(&format!("{long}{long}{long}"), 2_000..4_000);
        assert_eq!(excerpt.text.chars().count(), 1 + 30 + 40 + 1 + 30 + 1);
        assert_eq!(excerpt.text[excerpt.part].chars().count(), 41);

        let excerpt = Excerpt::new("L-1,", 4..4);
        assert_eq!((excerpt.text.as_str(), excerpt.part), ("L-1,", 4..4));
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert_eq!(escape("N° prêt 0042, 1 250,50 ₣"), "N° prêt 0042, 1 250,50 ₣");
    }

    #[test]
    fn hidden_characters_are_spelled_out() {
        assert_eq!(escape("a\u{1b}[2J\n\u{9b}b"), "a<U+001B>[2J⏎<U+009B>b");
        assert_eq!(escape("\u{202e}1\u{200b}2\u{feff}"), "<U+202E>1<U+200B>2<U+FEFF>");
    }

    #[test]
    fn a_long_text_is_cut() {
        let shown = escape(&"é".repeat(1_000));
        assert_eq!(shown.chars().count(), 61);
        assert!(shown.ends_with('…'));
        assert_eq!(escape(&"é".repeat(60)), "é".repeat(60));
    }
}
