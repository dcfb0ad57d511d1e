//! Bytes to text.
//!
//! What the user said decides, then the mark at the start of the file, then the bytes: zeros in
//! every other place are UTF-16, what is UTF-8 is UTF-8, and only the rest can be Windows-1252, in
//! which nearly any byte is a letter. So a file that is partly UTF-8 is refused: read as
//! Windows-1252 its ids would be others than those that Kiva has.

use encoding_rs::{DecoderResult, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::kind::Kind;
use super::options::Encoding;
use super::records::count_line_ends;

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

/// A file as text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    /// Where the text begins after a byte order mark.
    pub begin: usize,
    /// How its bytes stood for characters.
    pub encoding: &'static str,
}

/// A fault, with the line of the first byte that cannot be read.
type Refused = (u64, EncodingFault);

/// The text of a file, in the encoding that `said` names or that its bytes show.
pub(super) fn decode(mut bytes: Vec<u8>, said: Encoding) -> Result<Decoded, Refused> {
    if let Some(kind) = Kind::of_bytes(&bytes) {
        return Err((1, EncodingFault::Kind(kind)));
    }
    // The end-of-file mark of DOS, which old programs still write.
    let end = bytes.trim_ascii_end();
    if end.last() == Some(&0x1A) {
        bytes.truncate(end.len() - 1);
    }
    let mark = encoding_rs::Encoding::for_bom(&bytes);
    let said = of_option(said);
    let decoded = match (said, mark) {
        (Some(said), Some((marked, _))) if said != marked => {
            return Err((1, EncodingFault::Mark(name(marked))));
        }
        (_, Some((marked, length))) => decode_as(marked, bytes, length)?,
        (Some(said), None) => decode_as(said, bytes, 0)?,
        (None, None) => detect(bytes)?,
    };
    let text = &decoded.text[decoded.begin..];
    if let Some(at) = text.find('\0') {
        return Err((line_of(text.as_bytes(), at), EncodingFault::Binary(0)));
    }
    match Kind::of_text(text) {
        Some(kind) => Err((1, EncodingFault::Kind(kind))),
        None => Ok(decoded),
    }
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
fn name(encoding: &'static encoding_rs::Encoding) -> &'static str {
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

fn line_of(bytes: &[u8], at: usize) -> u64 {
    1 + count_line_ends(&bytes[..at])
}

/// Reads bytes of which nobody said what they are.
fn detect(bytes: Vec<u8>) -> Result<Decoded, Refused> {
    if let Some(utf_16) = utf_16_without_mark(&bytes) {
        return decode_as(utf_16, bytes, 0);
    }
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err((line_of(&bytes, at), EncodingFault::Binary(0)));
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text, begin: 0, encoding: name(UTF_8) }),
        Err(error) => error,
    };
    let (utf_8, bytes) = (error.utf8_error(), error.as_bytes());
    let at = utf_8.valid_up_to();
    if utf_8.error_len().is_none() {
        return Err((line_of(bytes, at), EncodingFault::Cut));
    }
    let is_partly_utf_8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if is_partly_utf_8 {
        return Err((line_of(bytes, at), EncodingFault::Mixed(bytes[at])));
    }
    let is_control = |b: &u8| b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C);
    if let Some(at) = bytes.iter().position(is_control) {
        return Err((line_of(bytes, at), EncodingFault::Binary(bytes[at])));
    }
    decode_as(WINDOWS_1252, error.into_bytes(), 0)
}

/// Text in Latin letters has a zero in every other byte of UTF-16, and never in the ones between.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low * 4 > bytes.len() => Some(UTF_16LE),
        (high, 0) if high * 4 > bytes.len() => Some(UTF_16BE),
        _ => None,
    }
}

/// Reads bytes in one encoding, after a mark of `begin` bytes.
fn decode_as(
    encoding: &'static encoding_rs::Encoding,
    bytes: Vec<u8>,
    begin: usize,
) -> Result<Decoded, Refused> {
    let name = name(encoding);
    if encoding == UTF_8 {
        return String::from_utf8(bytes)
            .map(|text| Decoded { text, begin, encoding: name })
            .map_err(|error| {
                let line = line_of(error.as_bytes(), error.utf8_error().valid_up_to());
                (line, EncodingFault::NotAsSaid(name))
            });
    }
    // The library gives these bytes a meaning, as web browsers do; nobody writes them.
    let is_gap = |b: &u8| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    if encoding == WINDOWS_1252
        && let Some(at) = bytes.iter().position(is_gap)
    {
        return Err((line_of(&bytes, at), EncodingFault::Binary(bytes[at])));
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let bytes = &bytes[begin..];
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(most.unwrap_or(bytes.len()));
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    let line = line_of(text.as_bytes(), text.len());
    if result != DecoderResult::InputEmpty {
        return Err((line, EncodingFault::NotAsSaid(name)));
    }
    // A delimiter, a digit or a line end there must be: two letters were taken for one character.
    if !text.is_empty() && !text.bytes().any(|b| b.is_ascii()) {
        return Err((1, EncodingFault::NotAsSaid(name)));
    }
    text.shrink_to_fit();
    Ok(Decoded { text, begin: 0, encoding: name })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text after its mark with its encoding, or the fault with its line.
    fn read(bytes: &[u8], said: Encoding) -> Result<(String, &'static str), Refused> {
        decode(bytes.to_vec(), said)
            .map(|decoded| (decoded.text[decoded.begin..].to_owned(), decoded.encoding))
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
