//! Bytes to text.

use super::records::count_line_ends;

/// Why the bytes of a file are not text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingFault {
    /// The mark of UTF-16 stands at the start: Excel's "Unicode text".
    Utf16,
    /// Zero bytes: UTF-16 without its mark, or no text at all.
    ZeroByte,
    /// A byte that UTF-8 does not have at this place.
    NotUtf8(u8),
}

/// The text of the file with the place where it begins, after a byte order mark; or the line of
/// the first byte that cannot be read.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, usize), (u64, EncodingFault)> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((1, EncodingFault::Utf16));
    }
    let line_of = |bytes: &[u8], at: usize| 1 + count_line_ends(&bytes[..at]);
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err((line_of(&bytes, at), EncodingFault::ZeroByte));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        (line_of(bytes, at), EncodingFault::NotUtf8(bytes[at]))
    })?;
    let begin = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    Ok((text, begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_is_text_with_and_without_its_mark() {
        assert_eq!(decode(b"pr\xC3\xAAt".to_vec()), Ok(("prêt".to_owned(), 0)));
        assert_eq!(decode(b"\xEF\xBB\xBFa".to_vec()), Ok(("\u{FEFF}a".to_owned(), 3)));
        assert_eq!(decode(Vec::new()), Ok((String::new(), 0)));
    }

    #[test]
    fn the_line_of_the_first_bad_byte_is_told() {
        assert_eq!(decode(b"a\r\nb\rpr\xEAt\n".to_vec()), Err((3, EncodingFault::NotUtf8(0xEA))));
        assert_eq!(decode(b"a\nb\0".to_vec()), Err((2, EncodingFault::ZeroByte)));
        assert_eq!(decode(b"\xFF\xFEa\0".to_vec()), Err((1, EncodingFault::Utf16)));
        assert_eq!(decode(b"a\n\xC3".to_vec()), Err((2, EncodingFault::NotUtf8(0xC3))));
    }
}
