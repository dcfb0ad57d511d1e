//! Bytes to text.
//!
//! What the user said decides, then the mark at the start of the file, then the bytes: zeros in
//! every other place are UTF-16, what is UTF-8 is UTF-8, and only the rest can be Windows-1252, in
//! which nearly any byte is a letter. So a file that is partly UTF-8 is refused: read as
//! Windows-1252 its ids would be others than those that Kiva has.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::kind::Kind;
use super::options::Encoding;
use super::records::LineCount;
use super::source::{ReadError, Source};
use super::text::Text;
use super::watch::Watch;

/// Why the bytes of a file are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingFault {
    /// They are another kind of file.
    Kind(Kind),
    /// They are not what the user, or the mark at the start, says they are.
    NotAsSaid(&'static str),
    /// The mark at the start says this, and the user something else.
    Mark(&'static str),
    /// A character has not all of its bytes.
    Cut,
    /// Some characters are in UTF-8, and this byte is not.
    Mixed(u8),
    /// A byte that text does not have.
    Binary(u8),
}

/// A fault, with the line of the first byte that cannot be read.
pub(super) type Refused = (u64, EncodingFault);

/// As many bytes as a file may begin with that is known by them.
const BEGINNING: usize = 16;

/// The text of a file, in the encoding that `said` names or that its bytes show.
///
/// For UTF-8 all bytes were looked at. What else the bytes may turn out not to be is seen when they are
/// decoded.
pub(super) fn find(mut source: Source, said: Encoding) -> Result<Result<Text, Refused>, ReadError> {
    let mut beginning = [0; BEGINNING];
    source.go_to(0)?;
    let read = source.fill(&mut beginning)?;
    if let Some(kind) = Kind::of_bytes(&beginning[..read]) {
        return Ok(Err((1, EncodingFault::Kind(kind))));
    }
    let length = source.length()?;
    let there = read.min(usize::try_from(length).unwrap_or(read));
    let mark = encoding_rs::Encoding::for_bom(&beginning[..there]);
    if let (Some(said), Some((marked, _))) = (of_option(said), mark)
        && said != marked
    {
        return Ok(Err((1, EncodingFault::Mark(name(marked)))));
    }
    let begin = mark.map_or(0, |(_, length)| length as u64);
    let bytes = Bytes::survey(&mut source, length, Watch::new(said, &beginning[..there]))?;
    let known = mark.map(|(marked, _)| marked).or(of_option(said));
    let encoding = match known {
        Some(known) => bytes.are(known, &mut source)?,
        None => bytes.detect(&mut source)?,
    };
    Ok(encoding.map(|encoding| Text { source, encoding, begin, end: bytes.seen }))
}

fn of_option(said: Encoding) -> Option<&'static encoding_rs::Encoding> {
    match said {
        Encoding::Auto => None,
        Encoding::Utf8 => Some(UTF_8),
        Encoding::Utf16Le => Some(UTF_16LE),
        Encoding::Utf16Be => Some(UTF_16BE),
        Encoding::Windows1252 => Some(WINDOWS_1252),
    }
}

/// The name that the configuration has for it.
pub(super) fn name(encoding: &'static encoding_rs::Encoding) -> &'static str {
    if encoding == UTF_16LE {
        "utf-16le"
    } else if encoding == UTF_16BE {
        "utf-16be"
    } else if encoding == WINDOWS_1252 {
        "windows-1252"
    } else {
        "utf-8"
    }
}

/// What all bytes of a file say.
struct Bytes {
    /// How many there are. Fewer than the file has where these show that it cannot be read.
    seen: u64,
    watch: Watch,
    utf_8: Utf8,
}

type Found = Result<&'static encoding_rs::Encoding, Refused>;

impl Bytes {
    fn survey(source: &mut Source, length: u64, watch: Watch) -> Result<Self, ReadError> {
        let mut bytes = Self { seen: 0, watch, utf_8: Utf8::default() };
        each_block(source, length, |block| {
            bytes.watch.add(block);
            bytes.utf_8.add(block, bytes.seen);
            bytes.seen += block.len() as u64;
            !bytes.watch.has_seen_enough()
        })?;
        Ok(bytes)
    }

    /// Whether they are in the encoding that was said.
    fn are(
        &self,
        encoding: &'static encoding_rs::Encoding,
        source: &mut Source,
    ) -> Result<Found, ReadError> {
        let fault = if encoding == UTF_8 {
            self.utf_8
                .first_invalid(self.watch.is_too_long())
                .map(|at| (at, EncodingFault::NotAsSaid(name(encoding))))
        } else if encoding == WINDOWS_1252 {
            self.gap(source)?
        } else {
            None
        };
        Ok(match fault {
            Some((at, fault)) => Err((line_of(source, at)?, fault)),
            None => Ok(encoding),
        })
    }

    /// What they are where nobody said it.
    fn detect(&self, source: &mut Source) -> Result<Found, ReadError> {
        if let Some(utf_16) = self.utf_16_without_mark() {
            return Ok(Ok(utf_16));
        }
        let is_zero = |byte| byte == 0;
        let has_zeros = self.watch.zeros().iter().any(|&zeros| zeros > 0);
        let fault = if has_zeros {
            self.first(source, is_zero)?.map(|(at, _)| (at, EncodingFault::Binary(0)))
        } else {
            match self.utf_8.first_invalid(self.watch.is_too_long()) {
                None => return Ok(Ok(UTF_8)),
                Some(at) => self.not_utf_8(at, source)?,
            }
        };
        Ok(match fault {
            Some((at, fault)) => Err((line_of(source, at)?, fault)),
            None => Ok(WINDOWS_1252),
        })
    }

    /// Why bytes that are no UTF-8 from `at` on are not Windows-1252 either.
    fn not_utf_8(
        &self,
        at: u64,
        source: &mut Source,
    ) -> Result<Option<(u64, EncodingFault)>, ReadError> {
        if self.utf_8.invalid.is_none() {
            return Ok(Some((at, EncodingFault::Cut)));
        }
        if self.utf_8.has_letters {
            let mut byte = [0];
            source.go_to(at)?;
            source.fill(&mut byte)?;
            return Ok(Some((at, EncodingFault::Mixed(byte[0]))));
        }
        let is_control = |b: u8| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C);
        match self.first(source, is_control)? {
            Some((at, byte)) => Ok(Some((at, EncodingFault::Binary(byte)))),
            None => self.gap(source),
        }
    }

    /// The first byte that Windows-1252 has no letter for. The library gives these a meaning, as web
    /// browsers do; nobody writes them.
    fn gap(&self, source: &mut Source) -> Result<Option<(u64, EncodingFault)>, ReadError> {
        let is_gap = |b: u8| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
        let found = self.first(source, is_gap)?;
        Ok(found.map(|(at, byte)| (at, EncodingFault::Binary(byte))))
    }

    /// The first byte of a kind, and where it stands.
    fn first(
        &self,
        source: &mut Source,
        is_wanted: impl Fn(u8) -> bool,
    ) -> Result<Option<(u64, u8)>, ReadError> {
        let (mut before, mut found) = (0, None);
        each_block(source, self.seen, |block| {
            let here = block.iter().position(|&b| is_wanted(b));
            found = here.map(|at| (before + at as u64, block[at]));
            before += block.len() as u64;
            found.is_none()
        })?;
        Ok(found)
    }

    /// Text in Latin letters has a zero in every other byte of UTF-16, and never in the ones between.
    fn utf_16_without_mark(&self) -> Option<&'static encoding_rs::Encoding> {
        match self.watch.zeros() {
            [0, low] if low * 4 > self.seen => Some(UTF_16LE),
            [high, 0] if high * 4 > self.seen => Some(UTF_16BE),
            _ => None,
        }
    }
}

/// Whether bytes are UTF-8, as far as they were seen.
#[derive(Debug, Default)]
struct Utf8 {
    /// Where the first byte stands that is not.
    invalid: Option<u64>,
    /// Whether there are characters of more than one byte.
    has_letters: bool,
    /// The beginning of a character that goes on in the next block.
    begun: Vec<u8>,
    begun_at: u64,
}

impl Utf8 {
    /// Goes on over a block that stands at `at`.
    fn add(&mut self, block: &[u8], at: u64) {
        if self.begun.is_empty() {
            return self.look(block, at);
        }
        let mut joined = std::mem::take(&mut self.begun);
        joined.extend_from_slice(block);
        self.look(&joined, self.begun_at);
    }

    fn look(&mut self, mut bytes: &[u8], mut at: u64) {
        while let Err(error) = std::str::from_utf8(bytes) {
            let (valid, after) = bytes.split_at(error.valid_up_to());
            self.has_letters |= !valid.is_ascii();
            at += valid.len() as u64;
            let Some(length) = error.error_len() else {
                (self.begun, self.begun_at) = (after.to_vec(), at);
                return;
            };
            self.invalid.get_or_insert(at);
            bytes = &after[length..];
            at += length as u64;
        }
        self.has_letters |= !bytes.is_ascii();
    }

    /// Where the first byte stands that is no UTF-8, or that begins a character without an end. The
    /// end is not missed where not all bytes were looked at.
    fn first_invalid(&self, is_part: bool) -> Option<u64> {
        let cut = (!self.begun.is_empty() && !is_part).then_some(self.begun_at);
        self.invalid.or(cut)
    }
}

/// Shows the first `length` bytes to `look`, block by block, as long as it wants more.
fn each_block(
    source: &mut Source,
    length: u64,
    mut look: impl FnMut(&[u8]) -> bool,
) -> Result<(), ReadError> {
    let mut block = vec![0; source.block()];
    let mut left = length;
    source.go_to(0)?;
    while left > 0 {
        let wanted = block.len().min(usize::try_from(left).unwrap_or(block.len()));
        let read = source.fill(&mut block[..wanted])?;
        if read < wanted {
            return Err(source.changed());
        }
        if !look(&block[..read]) {
            return Ok(());
        }
        left -= read as u64;
    }
    source.is_unchanged()
}

/// The line on which the byte number `at` stands.
fn line_of(source: &mut Source, at: u64) -> Result<u64, ReadError> {
    let mut lines = LineCount::default();
    each_block(source, at, |block| {
        lines.add(block);
        true
    })?;
    Ok(1 + lines.count())
}

#[cfg(test)]
mod tests {
    use super::super::look;
    use super::super::records::Position;
    use super::*;

    /// The text after its mark with its encoding, or the fault with its line; the same in whatever
    /// blocks the bytes come.
    fn read(bytes: &[u8], said: Encoding) -> Result<(String, &'static str), Refused> {
        let results = [1, 7, 4096].map(|block| {
            let source = Source::of_bytes(bytes).in_blocks_of(block);
            let mut text = find(source, said).unwrap()?;
            look::look(&mut text, Position::START).unwrap().fault?;
            let mut window = text.window(0).unwrap();
            while !window.is_end() {
                window.more().unwrap();
            }
            let read = String::from_utf8(window.rest().to_vec()).unwrap();
            Ok((read, name(text.encoding)))
        });
        let [first, second, third] = results;
        assert!(first == second && second == third, "{first:?} {second:?} {third:?}");
        first
    }

    fn auto(bytes: &[u8]) -> Result<(String, &'static str), Refused> {
        read(bytes, Encoding::Auto)
    }

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn each_encoding_is_seen() {
        let text = "N° prêt;1\r\nL-1;2\r\n";
        let (le, be) = (utf_16(text, u16::to_le_bytes), utf_16(text, u16::to_be_bytes));
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), "utf-8"),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "utf-8"),
            ([b"\xFF\xFE", &le[..]].concat(), "utf-16le"),
            ([b"\xFE\xFF", &be[..]].concat(), "utf-16be"),
            (le, "utf-16le"),
            (be, "utf-16be"),
            (b"N\xB0 pr\xEAt;1\r\nL-1;2\r\n".to_vec(), "windows-1252"),
            (b"N\xB0 pr\xEAt;1\r\nL-1;2\r\n\x1A\r\n".to_vec(), "windows-1252"),
        ] {
            assert_eq!(auto(&bytes), Ok((text.to_owned(), encoding)), "{bytes:X?}");
            let said = encoding.parse().unwrap();
            assert_eq!(read(&bytes, said), Ok((text.to_owned(), encoding)), "{bytes:X?}");
        }
        assert_eq!(auto(b""), Ok((String::new(), "utf-8")));
        assert_eq!(auto(b"\x80\x92,"), Ok(("€’,".to_owned(), "windows-1252")));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        use EncodingFault::{Binary, Cut, Mixed, NotAsSaid};
        for (bytes, refused) in [
            (&b"a\nb\0"[..], (2, Binary(0))),
            (b"a\r\nb\rpr\xEA\x81t\n", (3, Binary(0x81))),
            (b"\xEA\n\x02", (2, Binary(2))),
            (b"a\n\xC3", (2, Cut)),
            (b"pr\xC3\xAAt\npr\xEAt\n", (2, Mixed(0xEA))),
            (b"pr\xEAt\npr\xC3\xAAt\n", (1, Mixed(0xEA))),
            (b"\xEF\xBB\xBFa\n\xEA,", (2, NotAsSaid("utf-8"))),
            (b"\xFF\xFEa\0\n\0b", (2, NotAsSaid("utf-16le"))),
            (b"\xFF\xFEa\0\n\0\0\xDCb\0", (2, NotAsSaid("utf-16le"))),
            (b"\xFF\xFEa\0\n\0\0\0b\0", (2, Binary(0))),
        ] {
            assert_eq!(auto(bytes), Err(refused), "{bytes:X?}");
        }
    }

    #[test]
    fn a_word_of_the_user_that_is_wrong_is_told() {
        use EncodingFault::{Binary, Mark, NotAsSaid};
        for (bytes, said, refused) in [
            (&b"a\n\xEA,"[..], Encoding::Utf8, (2, NotAsSaid("utf-8"))),
            (b"L-1,5\n", Encoding::Utf16Le, (1, NotAsSaid("utf-16le"))),
            (b"a\0\n\0", Encoding::Utf16Be, (1, NotAsSaid("utf-16be"))),
            (b"a\0\n\0", Encoding::Utf8, (1, Binary(0))),
            (b"a\0\n\0", Encoding::Windows1252, (1, Binary(0))),
            (b"a\n\x81", Encoding::Windows1252, (2, Binary(0x81))),
            (b"\xEF\xBB\xBFa", Encoding::Windows1252, (1, Mark("utf-8"))),
            (b"\xFF\xFEa\0", Encoding::Utf16Be, (1, Mark("utf-16le"))),
        ] {
            assert_eq!(read(bytes, said), Err(refused), "{bytes:X?}");
        }
        // Said to be so, a mixture is what it is.
        let mixed = b"pr\xC3\xAAt\npr\xEAt\n";
        assert_eq!(read(mixed, Encoding::Windows1252).unwrap().0, "prÃªt\nprêt\n");
    }
}
