//! What is to be known of the whole text before it can be split into rows.

use encoding_rs::UTF_8;

use super::delimiter::CANDIDATES;
use super::encoding::{EncodingFault, Refused, name};
use super::kind::Kind;
use super::records::{LineCount, Position};
use super::source::ReadError;
use super::text::{Text, Window};
use super::watch::{LONGEST, Run};

/// As much of the text as shows whether it is written for machines.
const BEGINNING: usize = 64 << 10;

/// What was seen in a text.
#[derive(Debug)]
pub(super) struct Look {
    /// Why it is no text.
    pub fault: Result<(), Refused>,
    /// The line that is longer than any that is read.
    pub too_long: Option<u64>,
    /// Which of the delimiters it holds.
    pub present: [bool; CANDIDATES.len()],
    /// Whether it holds nothing but white space and delimiters.
    pub is_blank: bool,
}

/// Looks at a text from its first byte to its last; at what may be rows from `start` on.
pub(super) fn look(text: &mut Text, start: Position) -> Result<Look, ReadError> {
    let encoding = text.encoding;
    let mut seen = Seen { has_ascii: encoding == UTF_8, ..Seen::default() };
    let (mut present, mut is_blank, mut kind, mut at) = ([false; 4], true, None, 0);
    let mut window = text.window(0)?;
    while !window.is_end() && window.rest().len() < BEGINNING {
        window.more()?;
    }
    loop {
        let whole = whole_characters(&window)?;
        if at == 0 {
            kind = Kind::of_text(whole);
        }
        let begin = usize::try_from(start.at.saturating_sub(at)).unwrap_or(usize::MAX);
        let rows = whole.as_bytes().get(begin..).unwrap_or_default();
        for (is_present, candidate) in present.iter_mut().zip(CANDIDATES) {
            // All of them are ASCII.
            *is_present = *is_present || memchr::memchr(candidate as u8, rows).is_some();
        }
        is_blank = is_blank && whole.get(begin..).is_none_or(super::delimiter::is_blank);
        seen.add(whole.as_bytes());
        let length = whole.len();
        at += length as u64;
        window.pass(length);
        if window.is_end() || seen.too_long.is_some() {
            break;
        }
        window.more()?;
    }
    let line = 1 + seen.lines.count();
    // A delimiter, a digit or a line end there must be: two letters were taken for one character.
    let is_wrong = !seen.has_ascii && at > 0 && seen.too_long.is_none();
    let fault = if window.is_malformed() {
        Err((line, EncodingFault::NotAsSaid(name(encoding))))
    } else if is_wrong {
        Err((1, EncodingFault::NotAsSaid(name(encoding))))
    } else if let Some(line) = seen.zero {
        Err((line, EncodingFault::Binary(0)))
    } else {
        kind.map_or(Ok(()), |kind| Err((1, EncodingFault::Kind(kind))))
    };
    Ok(Look { fault, too_long: seen.too_long, present, is_blank })
}

/// What a window shows, without the beginning of a character that goes on after it.
fn whole_characters<'w>(window: &'w Window<'_>) -> Result<&'w str, ReadError> {
    let bytes = window.rest();
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) if error.error_len().is_none() && !window.is_end() => {
            let whole = &bytes[..error.valid_up_to()];
            std::str::from_utf8(whole).map_err(|_| window.changed())
        }
        // It was UTF-8 a moment ago.
        Err(_) => Err(window.changed()),
    }
}

/// What is added up over the blocks.
#[derive(Default)]
struct Seen {
    lines: LineCount,
    run: Run,
    too_long: Option<u64>,
    zero: Option<u64>,
    has_ascii: bool,
}

impl Seen {
    fn add(&mut self, block: &[u8]) {
        if self.zero.is_none()
            && let Some(at) = memchr::memchr(0, block)
        {
            let mut lines = self.lines;
            lines.add(&block[..at]);
            self.zero = Some(1 + lines.count());
        }
        if self.run.is_longer(block, LONGEST) {
            // The line began before, or with, this block.
            self.too_long.get_or_insert(1 + self.lines.count());
        }
        self.has_ascii = self.has_ascii || block.iter().any(u8::is_ascii);
        self.lines.add(block);
    }
}
