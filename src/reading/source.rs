//! The bytes of a file. They are read several times, block by block, and never held all at once.
//!
//! A file on a disk can be opened, and gone over again, for as long as nobody changes it. Standard
//! input and pipes can be read only once: what comes from there is set aside first, in memory or, where
//! it is more than a few megabytes, in a file without a name that nobody else can open.

use std::fs::{File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::SpooledTempFile;

use super::options::Encoding;
use super::watch::Watch;

/// How many bytes are asked for at a time.
const BLOCK: usize = 128 << 10;

/// How much of what can be read only once is kept in memory.
const IN_MEMORY: usize = 4 << 20;

/// The most that is read of it. Ten million rows are a quarter of this.
pub const LARGEST: u64 = 1 << 30;

/// Why the bytes of a file could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The operating system refused.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The file as it was named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Standard input, or a pipe, that goes on after 1 GiB.
    #[error("{} does not end after {} MiB", path.display(), LARGEST >> 20)]
    TooLarge {
        /// The file as it was named.
        path: PathBuf,
    },
    /// Somebody wrote into the file while it was read.
    #[error("{} was changed while it was read", path.display())]
    Changed {
        /// The file as it was named.
        path: PathBuf,
    },
}

impl ReadError {
    /// Whether there is no such file.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }
}

/// Whether the name is the one that stands for standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// A file that can be gone over more than once.
#[derive(Debug)]
pub struct Source {
    path: PathBuf,
    input: Input,
    block: usize,
}

#[derive(Debug)]
enum Input {
    File { file: File, stamp: Stamp },
    SetAside(SpooledTempFile),
}

/// What tells that a file was written to.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok() }
    }
}

impl Source {
    /// Opens a file, or standard input where `path` is `-`. What can be read only once is read here,
    /// up to where it surely is no text in the encoding that was `said`.
    pub fn open(path: &Path, said: Encoding) -> Result<Self, ReadError> {
        let new = |input| Self { path: path.to_owned(), input, block: BLOCK };
        let failed = |source| ReadError::Io { path: path.to_owned(), source };
        let set_aside = if is_stdin(path) {
            set_aside(io::stdin().lock(), LARGEST, said)
        } else {
            let file = File::open(path).map_err(failed)?;
            let metadata = file.metadata().map_err(failed)?;
            if metadata.is_dir() {
                return Err(failed(io::ErrorKind::IsADirectory.into()));
            }
            if metadata.is_file() {
                return Ok(new(Input::File { file, stamp: Stamp::of(&metadata) }));
            }
            set_aside(file, LARGEST, said)
        };
        match set_aside.map_err(failed)? {
            Some(spool) => Ok(new(Input::SetAside(spool))),
            None => Err(ReadError::TooLarge { path: path.to_owned() }),
        }
    }

    /// Bytes that are in memory already.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let mut spool = SpooledTempFile::new(usize::MAX);
        spool.write_all(bytes).expect("memory takes all bytes");
        Self { path: PathBuf::new(), input: Input::SetAside(spool), block: BLOCK }
    }

    /// The same, read in blocks of this size. Whatever it is, what is found in a file is the same.
    #[must_use]
    pub fn in_blocks_of(self, block: usize) -> Self {
        Self { block: block.max(1), ..self }
    }

    /// How many bytes are asked for at a time.
    pub(super) fn block(&self) -> usize {
        self.block
    }

    /// The error of a file that is not what it was a moment ago.
    pub(super) fn changed(&self) -> ReadError {
        ReadError::Changed { path: self.path.clone() }
    }

    fn failed(&self, source: io::Error) -> ReadError {
        ReadError::Io { path: self.path.clone(), source }
    }

    /// Goes to the byte number `at`, counted from 0.
    pub fn go_to(&mut self, at: u64) -> Result<(), ReadError> {
        let seek = match &mut self.input {
            Input::File { file, .. } => file.seek(SeekFrom::Start(at)),
            Input::SetAside(spool) => spool.seek(SeekFrom::Start(at)),
        };
        seek.map(drop).map_err(|error| self.failed(error))
    }

    /// Reads on into `buffer` until it is full, or the file ends; how much was read.
    pub fn fill(&mut self, buffer: &mut [u8]) -> Result<usize, ReadError> {
        let mut filled = 0;
        while filled < buffer.len() {
            let into = &mut buffer[filled..];
            let read = match &mut self.input {
                Input::File { file, .. } => file.read(into),
                Input::SetAside(spool) => spool.read(into),
            };
            match read {
                Ok(0) => {
                    self.is_unchanged()?;
                    break;
                }
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.failed(error)),
            }
        }
        Ok(filled)
    }

    /// Every pass ends here, so that none is over a file of which another has seen more, or less.
    pub(super) fn is_unchanged(&self) -> Result<(), ReadError> {
        let Input::File { file, stamp } = &self.input else { return Ok(()) };
        let metadata = file.metadata().map_err(|error| self.failed(error))?;
        if Stamp::of(&metadata) == *stamp { Ok(()) } else { Err(self.changed()) }
    }

    /// How many bytes there are before the end-of-file mark of DOS, which old programs still write, or
    /// before the end of the file.
    pub(super) fn length(&mut self) -> Result<u64, ReadError> {
        const DOS_END: u8 = 0x1A;
        let length = match &mut self.input {
            Input::File { file, .. } => file.seek(SeekFrom::End(0)),
            Input::SetAside(spool) => spool.seek(SeekFrom::End(0)),
        };
        let length = length.map_err(|error| self.failed(error))?;
        let mut end = length;
        let mut block = vec![0; 4096];
        while end > 0 {
            let from = end.saturating_sub(block.len() as u64);
            self.go_to(from)?;
            let read = self.fill(&mut block)?;
            // No more than a block lies between them.
            let here = read.min(usize::try_from(end - from).unwrap_or(read));
            let text = block[..here].trim_ascii_end();
            match text.split_last() {
                Some((&DOS_END, before)) => return Ok(from + before.len() as u64),
                Some(_) => return Ok(length),
                None => end = from,
            }
        }
        Ok(length)
    }

    /// Shows all bytes to `look`, block by block.
    pub fn each_block(&mut self, mut look: impl FnMut(&[u8])) -> Result<(), ReadError> {
        let mut block = vec![0; self.block];
        self.go_to(0)?;
        loop {
            match self.fill(&mut block)? {
                0 => return Ok(()),
                read => look(&block[..read]),
            }
        }
    }
}

/// All that `input` gives, or `None` where it is more than `largest`; no more than is needed to see
/// that it is no text.
fn set_aside(
    mut input: impl Read,
    largest: u64,
    said: Encoding,
) -> io::Result<Option<SpooledTempFile>> {
    let mut spool = SpooledTempFile::new(IN_MEMORY);
    let mut watch = None;
    let mut block = Vec::with_capacity(BLOCK);
    loop {
        block.clear();
        input.by_ref().take(BLOCK as u64).read_to_end(&mut block)?;
        spool.write_all(&block)?;
        let watch = watch.get_or_insert_with(|| Watch::new(said, &block));
        watch.add(&block);
        if block.is_empty() || watch.has_seen_enough() {
            return Ok(Some(spool));
        }
        if watch.seen() > largest {
            return Ok(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(source: &mut Source) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        source.each_block(|block| bytes.extend_from_slice(block))?;
        Ok(bytes)
    }

    fn open(path: &Path) -> Result<Source, ReadError> {
        Source::open(path, Encoding::Auto)
    }

    #[test]
    fn a_file_is_read_as_often_as_it_takes() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("october.csv");
        std::fs::write(&path, "L-1,480.50\n").unwrap();
        let mut source = open(&path).unwrap();
        for _ in 0..2 {
            assert_eq!(bytes(&mut source).unwrap(), b"L-1,480.50\n");
        }
    }

    #[test]
    fn a_file_that_is_written_to_meanwhile_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("october.csv");
        std::fs::write(&path, "L-1,480.50\n").unwrap();
        let mut source = open(&path).unwrap();
        std::fs::write(&path, "L-1,480.50\nL-2,1.00\n").unwrap();
        let error = bytes(&mut source).unwrap_err();
        assert!(matches!(error, ReadError::Changed { .. }), "{error}");
    }

    #[test]
    fn the_end_of_file_mark_of_old_programs_is_no_text() {
        for (text, length) in [
            (&b""[..], 0),
            (b"a,1\n", 4),
            (b"a,1\n\x1A", 4),
            (b"a,1\n\x1A \r\n", 4),
            (b"\x1Aa", 2),
            (b" \n", 2),
        ] {
            assert_eq!(Source::of_bytes(text).length().unwrap(), length, "{text:?}");
        }
        let far = [b"a\x1A".to_vec(), vec![b' '; 10_000]].concat();
        assert_eq!(Source::of_bytes(&far).length().unwrap(), 1);
    }

    #[test]
    fn an_input_without_end_is_given_up() {
        let lines = || io::repeat(b'\n');
        assert!(set_aside(lines(), 1_000_000, Encoding::Auto).unwrap().is_none());
        assert!(set_aside(lines().take(1_000), 1_000, Encoding::Auto).unwrap().is_some());
    }

    #[test]
    fn no_more_is_set_aside_than_shows_that_it_is_no_text() {
        for byte in [0, b'x'] {
            let mut spool = set_aside(io::repeat(byte), LARGEST, Encoding::Auto).unwrap().unwrap();
            assert!(spool.seek(SeekFrom::End(0)).unwrap() <= 4 << 20, "{byte}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named_with_what_to_do() {
        let error = open(Path::new("nowhere/october.csv")).unwrap_err();
        assert!(error.to_string().starts_with("cannot read nowhere/october.csv: "), "{error}");
        assert!(error.is_not_found());
    }

    #[test]
    fn a_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let error = open(dir.path()).unwrap_err();
        let is_folder = |source: &io::Error| source.kind() == io::ErrorKind::IsADirectory;
        assert!(matches!(&error, ReadError::Io { source, .. } if is_folder(source)), "{error}");
    }
}
