//! The text of a file, and the lines of it.

pub(super) mod charset;
pub(super) mod encoding;
pub(super) mod kind;
pub(super) mod read;
pub(super) mod twice;

use std::cell::OnceCell;
use std::ops::Range;

use encoding_rs::UTF_8;
use memchr::{memchr_iter, memrchr2};

use self::charset::Charset;
use self::read::LONGEST_LINE;

/// Line ends are counted up to every so many bytes, so that the line of a place is soon known.
const STEP: usize = 4 << 10;

/// A file of which the encoding is known, decoded.
#[derive(Debug)]
pub(super) struct Text {
    decoded: String,
    pub encoding: Charset,
    /// How many lines end before each step.
    steps: OnceCell<Vec<u64>>,
}

impl Default for Text {
    fn default() -> Self {
        Self::new(String::new(), UTF_8)
    }
}

impl Text {
    pub fn new(decoded: String, encoding: impl Into<Charset>) -> Self {
        Self { decoded, encoding: encoding.into(), steps: OnceCell::new() }
    }

    pub fn as_str(&self) -> &str {
        &self.decoded
    }

    /// The number of the line that begins at a place, counted from 1.
    pub fn line_of(&self, at: usize) -> u64 {
        let bytes = self.decoded.as_bytes();
        let count_steps = || {
            let mut before = 0;
            let starts = (0..=bytes.len()).step_by(STEP);
            let count = |start: usize| {
                let here = before;
                before += line_ends(bytes, start..bytes.len().min(start + STEP));
                here
            };
            starts.map(count).collect()
        };
        let step = at / STEP;
        // Of most files only the line of the titles is asked for.
        let before = if step == 0 { 0 } else { self.steps.get_or_init(count_steps)[step] };
        1 + before + line_ends(bytes, step * STEP..at)
    }

    /// The line that begins at a place.
    pub fn line_at(&self, at: usize) -> &str {
        self.decoded[at..].lines().next().unwrap_or_default()
    }

    /// Where the first line begins that is longer than any that is read.
    pub fn too_long_line(&self) -> Option<usize> {
        let (bytes, mut line) = (self.decoded.as_bytes(), 0);
        while bytes.len() - line > LONGEST_LINE {
            // Of many short lines only the last one that begins within reach is looked for.
            match memrchr2(b'\n', b'\r', &bytes[line..=line + LONGEST_LINE]) {
                Some(end) => line += end + 1,
                None => return Some(line),
            }
        }
        None
    }
}

/// How many lines end in a part of some bytes.
pub(super) fn line_ends(bytes: &[u8], part: Range<usize>) -> u64 {
    let feeds = memchr_iter(b'\n', &bytes[part.clone()]).count();
    // A return before a feed is a part of the same line end.
    let is_alone = |at: &usize| bytes.get(part.start + at + 1) != Some(&b'\n');
    (feeds + memchr_iter(b'\r', &bytes[part.clone()]).filter(is_alone).count()) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_any_place() {
        for end in ["\n", "\r\n", "\r"] {
            for length in [0, 1, 40, STEP - 1, STEP] {
                let line = "x".repeat(length) + end;
                let text = Text::new(line.repeat(300), UTF_8);
                for number in [0, 1, 2, 150, 299, 300] {
                    let at = number * line.len();
                    assert_eq!(text.line_of(at), 1 + number as u64, "{end:?} {length}");
                }
            }
        }
    }

    #[test]
    fn a_line_without_end_is_seen() {
        let long = |length| "x".repeat(length);
        let too_long = |text: String| Text::new(text, UTF_8).too_long_line();
        assert_eq!(too_long(long(LONGEST_LINE) + "\n" + &long(LONGEST_LINE)), None);
        assert_eq!(too_long("a\rb\n".to_owned() + &long(LONGEST_LINE + 1)), Some(4));
        assert_eq!(too_long(long(LONGEST_LINE + 1) + "\n"), Some(0));
        assert_eq!(too_long("abc\n".repeat(LONGEST_LINE)), None);
    }
}
