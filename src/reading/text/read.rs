//! The bytes of a file: read once, all of them, unless the first ones show that it is no report.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use memchr::{memchr_iter, memchr2, memrchr2};

use super::charset::{Charset, Encoding};
use super::kind::FileKind;

/// How many bytes are read between two looks at them.
const BLOCK: usize = 1 << 20;

/// The most that is read. Ten million rows are a quarter of this.
pub const LARGEST: usize = 1 << 30;

/// The longest line, or quoted field of several lines, in bytes of UTF-8. A report has a few dozen.
pub(crate) const LONGEST_LINE: usize = 1 << 20;

/// The same before it is decoded: two bytes of UTF-16 may be one of UTF-8.
pub(super) const LONGEST_RAW_LINE: usize = 2 * LONGEST_LINE;

/// Why the bytes of a file could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The operating system refused.
    #[error("cannot read {}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// It goes on after 1 GiB.
    #[error("{} does not end after {} MiB", path.display(), LARGEST >> 20)]
    TooLarge { path: PathBuf },
}

impl ReadError {
    /// Whether another file was meant: there is none of this name, or it is a folder.
    pub fn is_misnamed(&self) -> bool {
        use io::ErrorKind::{InvalidFilename, IsADirectory, NotADirectory, NotFound};
        let Self::Io { source, .. } = self else { return false };
        matches!(source.kind(), NotFound | NotADirectory | IsADirectory | InvalidFilename)
    }
}

/// Whether the name is the one that stands for standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The bytes of a file, or of standard input where `path` is `-`; no more of them than show that it is no
/// text in the encoding that was `said`.
pub fn read(path: &Path, said: Encoding) -> Result<Vec<u8>, ReadError> {
    let failed = |source| ReadError::Io { path: path.to_owned(), source };
    let read = if is_stdin(path) {
        read_all(io::stdin().lock(), 0, LARGEST, said)
    } else {
        // Windows opens no folder, and says that it may not.
        let is_folder = || failed(io::ErrorKind::IsADirectory.into());
        let refused = |error| if path.is_dir() { is_folder() } else { failed(error) };
        let file = File::open(path).map_err(refused)?;
        let metadata = file.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(is_folder());
        }
        let length = usize::try_from(metadata.len()).unwrap_or(LARGEST).min(LARGEST);
        read_all(file, length, LARGEST, said)
    };
    read.map_err(failed)?.ok_or_else(|| ReadError::TooLarge { path: path.to_owned() })
}

/// All that `input` gives, which may be `length` bytes, or `None` where it is more than `largest`.
fn read_all(
    mut input: impl Read,
    length: usize,
    largest: usize,
    said: Encoding,
) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    // One more, so that the end is seen without asking for more room. Where there is none, that is told
    // when it is needed.
    let _ = bytes.try_reserve_exact(length + 1);
    let mut watch = Watch::default();
    loop {
        let read = input.by_ref().take(BLOCK as u64).read_to_end(&mut bytes)?;
        if read == 0 || watch.has_seen_enough(&mut bytes, said) {
            return Ok(Some(bytes));
        }
        if bytes.len() > largest {
            return Ok(None);
        }
    }
}

/// Knows when enough was read to tell that it is no text, however it goes on: a device may never end, and
/// a disk image is long.
#[derive(Default)]
struct Watch {
    /// How many bytes were looked at.
    seen: usize,
    /// Where the last line of these begins.
    line: usize,
    /// Whether there are zeros at even and at odd places.
    zeros: [bool; 2],
}

impl Watch {
    fn has_seen_enough(&mut self, bytes: &mut Vec<u8>, said: Encoding) -> bool {
        let new = &bytes[self.seen..];
        memchr_iter(0, new).for_each(|at| self.zeros[(self.seen + at) % 2] = true);
        let end = memchr2(b'\n', b'\r', new).map_or(bytes.len(), |at| self.seen + at);
        if end - self.line > LONGEST_RAW_LINE {
            bytes.truncate(self.line + LONGEST_RAW_LINE + 1);
            return true;
        }
        self.line = memrchr2(b'\n', b'\r', new).map_or(self.line, |at| self.seen + at + 1);
        self.seen = bytes.len();
        let may_have_zeros = said.charset().is_some_and(Charset::is_utf_16)
            || encoding_rs::Encoding::for_bom(bytes).is_some();
        (self.zeros == [true; 2] && !may_have_zeros) || FileKind::of_bytes(bytes).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: impl Read, largest: usize) -> Option<Vec<u8>> {
        read_all(input, 0, largest, Encoding::Auto).unwrap()
    }

    #[test]
    fn an_input_without_end_is_given_up() {
        let lines = || io::repeat(b'\n');
        assert!(all(lines(), 1_000_000).is_none());
        assert!(all(lines().take(1_000), 1_000).is_some());
    }

    #[test]
    fn no_more_is_read_than_shows_that_it_is_no_text() {
        for byte in [0, b'x'] {
            assert!(all(io::repeat(byte), LARGEST).unwrap().len() <= 4 << 20, "{byte}");
        }
        let zip = b"PK\x03\x04".chain(io::repeat(b'\n'));
        assert_eq!(all(zip, LARGEST).unwrap().len(), BLOCK);
    }

    #[test]
    fn zeros_in_every_other_place_may_be_text() {
        let goes_on =
            |bytes: &[u8], said| !Watch::default().has_seen_enough(&mut bytes.to_vec(), said);
        assert!(goes_on(b"a\0b\0", Encoding::Auto));
        assert!(goes_on(b"\xFF\xFE\0\x01a\0", Encoding::Auto));
        assert!(goes_on(b"a\0\0b", "utf-16le".parse().unwrap()));
        assert!(!goes_on(b"a\0\0b", Encoding::Auto));
    }

    #[test]
    fn a_long_line_is_cut() {
        let long = vec![b'x'; LONGEST_RAW_LINE];
        let read = |parts: &[&[u8]]| all(&parts.concat()[..], LARGEST).unwrap().len();
        assert_eq!(read(&[b"a\n", &long, b"\n", &long]), 2 * LONGEST_RAW_LINE + 3);
        assert_eq!(read(&[b"a\n", &long, b"x\n", &long]), 2 + LONGEST_RAW_LINE + 1);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let error = read(Path::new("nowhere/october.csv"), Encoding::Auto).unwrap_err();
        assert!(error.to_string().starts_with("cannot read nowhere/october.csv: "), "{error}");
        assert!(error.is_misnamed());

        let dir = tempfile::tempdir().unwrap();
        let error = read(dir.path(), Encoding::Auto).unwrap_err();
        let is_folder = |source: &io::Error| source.kind() == io::ErrorKind::IsADirectory;
        assert!(matches!(&error, ReadError::Io { source, .. } if is_folder(source)), "{error}");
    }
}
