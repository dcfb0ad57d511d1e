//! The text of a file, decoded block by block.

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

use super::records::{Position, Records};
use super::source::{ReadError, Source};

/// A file of which the encoding is known.
#[derive(Debug)]
pub(super) struct Text {
    pub source: Source,
    pub encoding: &'static Encoding,
    /// Where the text begins after a byte order mark.
    pub begin: u64,
    /// Where it ends.
    pub end: u64,
}

impl Text {
    /// The text from `at` on, counted in bytes of UTF-8.
    pub fn window(&mut self, at: u64) -> Result<Window<'_>, ReadError> {
        let is_utf_8 = self.encoding == UTF_8;
        let skipped = if is_utf_8 { at } else { 0 };
        self.source.go_to(self.begin + skipped)?;
        let mut window = Window {
            left: self.end.saturating_sub(self.begin + skipped),
            decoder: (!is_utf_8).then(|| self.encoding.new_decoder_without_bom_handling()),
            raw: Vec::new(),
            source: &mut self.source,
            bytes: Vec::new(),
            start: 0,
            filled: 0,
            is_end: false,
            is_malformed: false,
        };
        let mut to_skip = at - skipped;
        while to_skip > 0 && !window.is_end {
            window.more()?;
            let here = window.rest().len().min(usize::try_from(to_skip).unwrap_or(usize::MAX));
            window.pass(here);
            to_skip -= here as u64;
        }
        Ok(window)
    }

    /// The records from `place` on.
    pub fn records(
        &mut self,
        delimiter: char,
        place: Position,
        width: Option<usize>,
    ) -> Result<Records<'_>, ReadError> {
        Ok(Records::new(self.window(place.at)?, delimiter, place, width))
    }
}

/// A part of the text, which moves on.
pub(super) struct Window<'s> {
    source: &'s mut Source,
    /// How many bytes of the file are to be read.
    left: u64,
    /// `None` where they are UTF-8 already.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    bytes: Vec<u8>,
    start: usize,
    filled: usize,
    is_end: bool,
    is_malformed: bool,
}

impl Window<'_> {
    /// What is seen of the text that was not passed yet. A character may be cut at its end.
    pub fn rest(&self) -> &[u8] {
        &self.bytes[self.start..self.filled]
    }

    /// Whether there is nothing after [`rest`](Self::rest).
    pub fn is_end(&self) -> bool {
        self.is_end
    }

    /// Whether the text ends there because what follows is not in its encoding.
    pub fn is_malformed(&self) -> bool {
        self.is_malformed
    }

    /// Passes over a part of what is seen.
    pub fn pass(&mut self, bytes: usize) {
        self.start += bytes;
    }

    /// The error of a file that is not what it was a moment ago.
    pub fn changed(&self) -> ReadError {
        self.source.changed()
    }

    /// Sees more of the text, or that there is no more.
    pub fn more(&mut self) -> Result<(), ReadError> {
        self.bytes.copy_within(self.start..self.filled, 0);
        (self.start, self.filled) = (0, self.filled - self.start);
        let block = self.source.block();
        let wanted = block.min(usize::try_from(self.left).unwrap_or(block));
        let is_last = wanted as u64 == self.left;
        let Some(decoder) = &mut self.decoder else {
            grow(&mut self.bytes, self.filled + wanted);
            let read = self.source.fill(&mut self.bytes[self.filled..self.filled + wanted])?;
            self.filled += read;
            self.left -= read as u64;
            self.is_end = is_last;
            return self.is_whole(read == wanted);
        };
        grow(&mut self.raw, wanted);
        let read = self.source.fill(&mut self.raw[..wanted])?;
        self.left -= read as u64;
        let most = decoder.max_utf8_buffer_length_without_replacement(read).unwrap_or(4 * read);
        grow(&mut self.bytes, self.filled + most);
        let into = &mut self.bytes[self.filled..];
        let (result, _, written) =
            decoder.decode_to_utf8_without_replacement(&self.raw[..read], into, is_last);
        self.filled += written;
        self.is_malformed = result != DecoderResult::InputEmpty;
        self.is_end = is_last || self.is_malformed;
        self.is_whole(read == wanted)
    }

    /// What was seen is worth nothing where the file is another one at the end.
    fn is_whole(&self, is_there: bool) -> Result<(), ReadError> {
        if !is_there {
            return Err(self.changed());
        }
        if self.is_end { self.source.is_unchanged() } else { Ok(()) }
    }
}

/// Makes room without giving up what there is.
fn grow(bytes: &mut Vec<u8>, length: usize) {
    if bytes.len() < length {
        bytes.resize(length, 0);
    }
}
