use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The largest file that is read. Ten million rows fit; a device that never ends does not.
const LARGEST: u64 = 256 << 20;

/// Why the bytes of a file could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The operating system refused.
    #[error("cannot read {}: {source}", shown(path))]
    Io {
        /// The file as it was named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds more than 256 MiB.
    #[error("{} is larger than {} MiB", shown(path), LARGEST >> 20)]
    TooLarge {
        /// The file as it was named.
        path: PathBuf,
    },
}

impl ReadError {
    /// Whether there is no such file.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// What the user can do about it.
    pub fn hint(&self) -> String {
        match self {
            Self::Io { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => {
                    "check the spelling and the folder; - stands for standard input".to_owned()
                }
                io::ErrorKind::PermissionDenied => {
                    "ask the owner of the file for the right to read it".to_owned()
                }
                io::ErrorKind::IsADirectory => "name a file inside this folder".to_owned(),
                _ => "export the file again, or copy it to this machine's disk first".to_owned(),
            },
            Self::TooLarge { .. } => {
                "a repayment report is a few megabytes at the most: check that this is the right \
                 file, or export it in parts"
                    .to_owned()
            }
        }
    }
}

fn shown(path: &Path) -> String {
    if is_stdin(path) {
        "standard input".to_owned()
    } else {
        crate::text::escape(&path.to_string_lossy())
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file, or standard input where `path` is `-`, and never more than 256 MiB of it.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let bytes = if is_stdin(path) {
        read_up_to(io::stdin().lock(), LARGEST)
    } else {
        File::open(path).and_then(|file| read_up_to(file, LARGEST))
    };
    match bytes {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(ReadError::TooLarge { path: path.to_owned() }),
        Err(source) => Err(ReadError::Io { path: path.to_owned(), source }),
    }
}

/// All bytes of `input`, or `None` where there are more than `largest`.
fn read_up_to(input: impl Read, largest: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(largest + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= largest).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("october.csv");
        std::fs::write(&path, "L-1,480.50\n").unwrap();
        assert_eq!(read(&path).unwrap(), b"L-1,480.50\n");
    }

    #[test]
    fn an_input_without_end_is_given_up() {
        assert_eq!(read_up_to(io::repeat(0), 1_000).unwrap(), None);
        assert_eq!(read_up_to(&[7; 1_000][..], 1_000).unwrap(), Some(vec![7; 1_000]));
    }

    #[test]
    fn a_file_that_is_not_there_is_named_with_what_to_do() {
        let error = read(Path::new("nowhere/october.csv")).unwrap_err();
        assert!(error.to_string().starts_with("cannot read nowhere/october.csv: "), "{error}");
        assert!(error.hint().contains("spelling"));
    }

    #[test]
    fn a_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let error = read(dir.path()).unwrap_err();
        assert!(error.hint().contains("inside this folder"), "{error}: {}", error.hint());
    }
}
