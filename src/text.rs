//! How text that others wrote is put on a screen or into a message.
//!
//! A field of a CSV, or a reply from the network, may hold characters that move the cursor, turn
//! the direction of writing, or are not seen at all. What a person reads must be what is there.

use std::fmt::Write as _;

use crate::repayment::is_hidden;

/// The longest text, in characters, that is quoted in full.
const LONGEST: usize = 60;

/// The same for what is kept in the ledger.
const LONGEST_RECORD: usize = 4096;

/// The same for what Kiva says, where the last words may be the ones that matter.
const LONGEST_REPLY: usize = 400;

/// Makes text that others wrote fit to be shown: a hidden character becomes `\u{..}`, and of a
/// long text the first 60 characters are left, with `…` for the rest.
pub fn escape(text: &str) -> String {
    escape_up_to(LONGEST, text)
}

/// The same for a reply from the network, of which more is left: 400 characters.
pub fn excerpt(text: &str) -> String {
    escape_up_to(LONGEST_REPLY, text.trim())
}

/// The same for the ledger, which keeps the first 4 KiB of what a server said.
pub fn record(text: &str) -> String {
    escape_up_to(LONGEST_RECORD, text)
}

fn escape_up_to(longest: usize, text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(longest));
    for (count, c) in text.chars().enumerate() {
        if count == longest {
            shown.push('…');
            break;
        }
        if is_hidden(c) {
            // Writing into a String does not fail.
            let _ = write!(shown, "{}", c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        assert_eq!(escape("N° prêt 0042, 1 250,50 ₣"), "N° prêt 0042, 1 250,50 ₣");
    }

    #[test]
    fn hidden_characters_are_spelled_out() {
        assert_eq!(escape("a\u{1b}[2J\n\u{9b}b"), "a\\u{1b}[2J\\u{a}\\u{9b}b");
        assert_eq!(escape("\u{202e}1\u{200b}2\u{feff}"), "\\u{202e}1\\u{200b}2\\u{feff}");
    }

    #[test]
    fn a_long_text_is_cut() {
        let shown = escape(&"é".repeat(1_000));
        assert_eq!(shown.chars().count(), 61);
        assert!(shown.ends_with('…'));
        assert_eq!(escape(&"é".repeat(60)), "é".repeat(60));
    }
}
