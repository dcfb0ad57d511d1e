//! Bytes to text.
//!
//! What the user said decides, then the mark at the start of the file, then the bytes: zeros in
//! every other place are UTF-16, what is UTF-8 is UTF-8, and only the rest can be Windows-1252, in
//! which nearly any byte is a letter. So a file that is partly UTF-8 is refused: read as
//! Windows-1252 its ids would be others than those that Kiva has.

use encoding_rs::{DecoderResult, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::charset::{Charset, Encoding, offered};
use super::kind::FileKind;
use super::read::LONGEST_RAW_LINE;
use super::{Text, line_ends};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EncodingFault {
    /// They are another kind of file.
    Kind(FileKind),
    /// They are not what the user, or the mark at the start, says they are.
    NotAsSaid(&'static str),
    /// The mark at the start says this, and the user something else.
    Mark(&'static str),
    /// A character has not all of its bytes.
    Cut,
    /// The same in UTF-16, which it surely is.
    HalfCut,
    /// Some characters are in UTF-8, and this byte is not.
    Mixed(u8),
    /// A byte that text does not have.
    Binary(u8),
    /// A byte that neither UTF-8 nor Windows-1252 has there, and how its words read in other encodings.
    Unknown(u8, Readings),
}

/// How some words read in several encodings, by the names of these.
pub type Readings = Vec<(&'static str, Vec<String>)>;

/// A fault, with the line of the first byte that cannot be read.
pub(super) type Refused = (u64, EncodingFault);

/// How many bytes are decoded at a time.
const PART: usize = 1 << 20;

/// How many words are read in other encodings where nothing tells which it is.
const WORDS: usize = 50;

/// As much of the text as shows whether it is written for machines.
const BEGINNING: usize = 64 << 10;

/// The text of a file, in the encoding that `said` names or that its bytes show.
pub(crate) fn decode(mut bytes: Vec<u8>, said: Encoding) -> Result<Text, Refused> {
    if let Some(kind) = FileKind::of_bytes(&bytes) {
        return Err((1, EncodingFault::Kind(kind)));
    }
    cut_dos_end(&mut bytes);
    let mut known = said.charset();
    if let Some((mark, length)) = encoding_rs::Encoding::for_bom(&bytes) {
        let marked = Charset::from(mark);
        if known.is_some_and(|said| said != marked) {
            return Err((1, EncodingFault::Mark(marked.name())));
        }
        known = Some(marked);
        bytes.drain(..length);
    }
    let has_zeros = memchr::memchr(0, &bytes).is_some();
    let may_be_utf_8 = known.map_or(!has_zeros, |known| known == UTF_8.into());
    let text = match if may_be_utf_8 { in_place(bytes) } else { Err(bytes) } {
        Ok(text) => text,
        Err(bytes) => {
            let encoding = known.map_or_else(|| detect(&bytes), |known| are(&bytes, known));
            let encoding = encoding.map_err(|(at, fault)| (line_of(&bytes, at), fault))?;
            decoded(&bytes, encoding, said != Encoding::Auto)?
        }
    };
    looks_like_text(&text, has_zeros)?;
    Ok(text)
}

/// What a text that was taken for Windows-1252 is in other encodings, with their names.
pub fn readings(text: &str) -> Vec<(&'static str, String)> {
    let (bytes, _, _) = WINDOWS_1252.encode(text);
    let read = offered(&[bytes.into_owned()]).into_iter();
    let read = read.filter_map(|(name, mut words)| Some((name, words.pop()?)));
    read.filter(|(_, read)| read != text).collect()
}

/// The end-of-file mark of DOS, which old programs still write, is no text.
fn cut_dos_end(bytes: &mut Vec<u8>) {
    const DOS_END: u8 = 0x1A;
    if let Some((&DOS_END, text)) = bytes.trim_ascii_end().split_last() {
        bytes.truncate(text.len());
    }
}

/// A fault, with the place of the first byte that cannot be read.
type Fault = (usize, EncodingFault);

/// Whether bytes that are no UTF-8 are in the encoding that was said. What else UTF-16 may turn out not to
/// be is seen when it is decoded.
fn are(bytes: &[u8], encoding: Charset) -> Result<Charset, Fault> {
    if encoding == WINDOWS_1252.into() {
        has_no_gap(bytes)?;
    } else if encoding == UTF_8.into() {
        let valid = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), str::len);
        return Err((valid, EncodingFault::NotAsSaid(encoding.name())));
    }
    Ok(encoding)
}

/// What bytes that are no UTF-8 are where nobody said it.
fn detect(bytes: &[u8]) -> Result<Charset, Fault> {
    if let Some(first) = memchr::memchr(0, bytes) {
        return utf_16_without_mark(bytes).ok_or((first, EncodingFault::Binary(0)));
    }
    if let Err(error) = std::str::from_utf8(bytes) {
        let at = error.valid_up_to();
        if error.error_len().is_none() {
            return Err((at, EncodingFault::Cut));
        }
        // Looked for in all pairs at once, and seldom found.
        let may_begin = |any, (first, second): (&u8, &u8)| {
            any | (*first >= 0xC2 && matches!(second, 0x80..=0xBF))
        };
        // In another encoding two letters of a word may be those of UTF-8 by chance.
        let is_utf8 = |word: &[u8]| !word.is_ascii() && std::str::from_utf8(word).is_ok();
        if bytes.iter().zip(&bytes[1..]).fold(false, may_begin) && words_of(bytes).any(is_utf8) {
            return Err((at, EncodingFault::Mixed(bytes[at])));
        }
    }
    let is_control = |b: u8| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C);
    has_none(bytes, is_control)?;
    match has_no_gap(bytes) {
        Ok(()) => Ok(WINDOWS_1252.into()),
        Err((at, fault)) => Err((at, unknown(bytes, at).unwrap_or(fault))),
    }
}

fn is_between_words(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b',' | b';' | b'|' | b'"')
}

fn words_of(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| is_between_words(*byte))
}

/// How the words of a file read in other encodings, that at `at` before all others.
fn unknown(bytes: &[u8], at: usize) -> Option<EncodingFault> {
    let begin =
        bytes[..at].iter().rposition(|byte| is_between_words(*byte)).map_or(0, |end| end + 1);
    let (before, rest) = (&bytes[..begin.min(BEGINNING)], &bytes[begin..]);
    let rest = &rest[..rest.len().min(BEGINNING)];
    let mut words: Vec<Vec<u8>> = Vec::new();
    for word in words_of(rest).chain(words_of(before)) {
        if words.len() < WORDS && !word.is_ascii() && words.iter().all(|known| known != word) {
            words.push(word.to_vec());
        }
    }
    let readings = offered(&words);
    (!readings.is_empty()).then_some(EncodingFault::Unknown(bytes[at], readings))
}

/// Whether the last line was too long to be read to its end.
fn is_part(bytes: &[u8]) -> bool {
    let line = memchr::memrchr2(b'\n', b'\r', bytes).map_or(0, |end| end + 1);
    // Perhaps without its mark.
    bytes.len() - line + 3 > LONGEST_RAW_LINE
}

/// Whether there is no byte that Windows-1252 has no letter for. The library gives these a meaning, as
/// web browsers do; nobody writes them.
fn has_no_gap(bytes: &[u8]) -> Result<(), Fault> {
    has_none(bytes, |b| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D))
}

fn has_none(bytes: &[u8], is_unwanted: impl Fn(u8) -> bool) -> Result<(), Fault> {
    // Without an early end many bytes are looked at at once.
    if bytes.chunks(PART).all(|part| !part.iter().fold(false, |any, &b| any | is_unwanted(b))) {
        return Ok(());
    }
    let first = bytes.iter().position(|&b| is_unwanted(b));
    first.map_or(Ok(()), |at| Err((at, EncodingFault::Binary(bytes[at]))))
}

/// Text in Latin letters has a zero in every other byte of UTF-16, and never in the ones between.
fn utf_16_without_mark(bytes: &[u8]) -> Option<Charset> {
    let zeros = |from| bytes.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    match [zeros(0), zeros(1)] {
        [0, low] if low * 4 > bytes.len() => Some(UTF_16LE.into()),
        [high, 0] if high * 4 > bytes.len() => Some(UTF_16BE.into()),
        _ => None,
    }
}

fn in_place(bytes: Vec<u8>) -> Result<Text, Vec<u8>> {
    let text = String::from_utf8(bytes).or_else(|error| {
        let (why, mut bytes) = (error.utf8_error(), error.into_bytes());
        if why.error_len().is_some() || !is_part(&bytes) {
            return Err(bytes);
        }
        // Of a line that is too long the end may be missing.
        bytes.truncate(why.valid_up_to());
        Ok(String::from_utf8(bytes).expect("so much of it is UTF-8"))
    })?;
    Ok(Text::new(text, UTF_8))
}

fn decoded(bytes: &[u8], encoding: Charset, is_said: bool) -> Result<Text, Refused> {
    let not_as_said = |line| (line, EncodingFault::NotAsSaid(encoding.name()));
    let Some(web) = encoding.web() else {
        let text = encoding.decode(bytes).map_err(|at| not_as_said(line_of(bytes, at)))?;
        return Ok(Text::new(text, encoding));
    };
    let mut decoder = web.new_decoder_without_bom_handling();
    let (mut text, mut result) = (String::new(), DecoderResult::InputEmpty);
    // Part by part: all of it at once takes room for the most that it could be.
    let mut parts = bytes.chunks(PART).peekable();
    while result == DecoderResult::InputEmpty
        && let Some(part) = parts.next()
    {
        let most = decoder.max_utf8_buffer_length_without_replacement(part.len());
        text.reserve_exact(most.unwrap_or(4 * part.len()));
        let is_last = parts.peek().is_none();
        (result, _) = decoder.decode_to_string_without_replacement(part, &mut text, is_last);
    }
    let text = Text::new(text, encoding);
    let end = || text.line_of(text.as_str().len());
    let is_half = encoding.is_utf_16() && bytes.len() % 2 == 1;
    if result != DecoderResult::InputEmpty && is_half && !is_said {
        return Err((end(), EncodingFault::HalfCut));
    }
    if result != DecoderResult::InputEmpty && !is_part(bytes) {
        return Err(not_as_said(end()));
    }
    // A delimiter, a digit or a line end there must be: two letters were taken for one character.
    if !text.as_str().is_empty() && !text.as_str().bytes().any(|b| b.is_ascii()) {
        return Err(not_as_said(1));
    }
    Ok(text)
}

/// Whether people could have written it, of which the bytes may have zeros.
fn looks_like_text(text: &Text, may_have_zeros: bool) -> Result<(), Refused> {
    let all = text.as_str();
    if may_have_zeros && let Some(at) = memchr::memchr(0, all.as_bytes()) {
        return Err((text.line_of(at), EncodingFault::Binary(0)));
    }
    let beginning = &all[..all.floor_char_boundary(BEGINNING)];
    FileKind::of_text(beginning).map_or(Ok(()), |kind| Err((1, EncodingFault::Kind(kind))))
}

/// The line on which the byte number `at` stands.
fn line_of(bytes: &[u8], at: usize) -> u64 {
    1 + line_ends(bytes, 0..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text after its mark with its encoding, or the fault with its line.
    fn read(bytes: &[u8], said: Encoding) -> Result<(String, &'static str), Refused> {
        let text = decode(bytes.to_vec(), said)?;
        Ok((text.as_str().to_owned(), text.encoding.name()))
    }

    fn said(label: &str) -> Encoding {
        label.parse().unwrap()
    }

    fn auto(bytes: &[u8]) -> Result<(String, &'static str), Refused> {
        read(bytes, Encoding::Auto)
    }

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn a_word_that_has_letters_of_utf_8_by_chance_makes_no_two_encodings() {
        // `Итого` in a DOS encoding.
        let found = auto(b"L-1;2\r\n\x88\xE2\xAE\xA3\xAE;2\r\n").unwrap();
        assert_eq!(found, ("L-1;2\r\nˆâ®£®;2\r\n".to_owned(), "windows-1252"));
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
        use EncodingFault::{Binary, Cut, HalfCut, Mixed, NotAsSaid};
        for (bytes, refused) in [
            (&b"a\nb\0"[..], (2, Binary(0))),
            (b"\xEA\n\x02", (2, Binary(2))),
            (b"a\n\xC3", (2, Cut)),
            (b"pr\xC3\xAAt\npr\xEAt\n", (2, Mixed(0xEA))),
            (b"pr\xEAt\npr\xC3\xAAt\n", (1, Mixed(0xEA))),
            (b"\xEF\xBB\xBFa\n\xEA,", (2, NotAsSaid("utf-8"))),
            (b"\xFF\xFEa\0\n\0b", (2, HalfCut)),
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
            (&b"a\n\xEA,"[..], said("utf-8"), (2, NotAsSaid("utf-8"))),
            (b"L-1,5\n", said("utf-16le"), (1, NotAsSaid("utf-16le"))),
            (b"a\0\n\0", said("utf-16be"), (1, NotAsSaid("utf-16be"))),
            (b"a\0\n\0", said("utf-8"), (1, Binary(0))),
            (b"a\0\n\0", said("windows-1252"), (1, Binary(0))),
            (b"a\n\x81", said("windows-1252"), (2, Binary(0x81))),
            (b"\xEF\xBB\xBFa", said("windows-1252"), (1, Mark("utf-8"))),
            (b"\xFF\xFEa\0", said("utf-16be"), (1, Mark("utf-16le"))),
        ] {
            assert_eq!(read(bytes, said), Err(refused), "{bytes:X?}");
        }
        let (line, fault) = auto(b"a\r\nb\rpr\x88t,\x90\n").unwrap_err();
        assert_eq!(line, 3);
        let EncodingFault::Unknown(0x90, readings) = fault else { panic!("{fault:?}") };
        assert_eq!(readings[0], ("cp850", vec!["É".to_owned(), "prêt".to_owned()]));
        // Said to be so, a mixture is what it is.
        let mixed = b"pr\xC3\xAAt\npr\xEAt\n";
        assert_eq!(read(mixed, said("windows-1252")).unwrap().0, "prÃªt\nprêt\n");
    }

    #[test]
    fn the_end_of_file_mark_of_old_programs_is_no_text() {
        let far = [b"a\x1A".to_vec(), vec![b' '; 10_000]].concat();
        for (bytes, text) in [
            (&b""[..], ""),
            (b"a,1\n", "a,1\n"),
            (b"a,1\n\x1A", "a,1\n"),
            (b"a,1\n\x1A \r\n", "a,1\n"),
            (b"\x1Aa", "\x1Aa"),
            (b" \n", " \n"),
            (&far, "a"),
        ] {
            assert_eq!(auto(bytes), Ok((text.to_owned(), "utf-8")));
        }
    }
}
