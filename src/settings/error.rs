//! What can be wrong with the settings, in the words of somebody who wants them fixed.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::file::Unknown;
use crate::text::escape;

/// A fault of the configuration. No message holds a secret: a value is quoted only where it cannot
/// be one.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The config file asked for is not there or cannot be read.
    #[error("cannot read the config file {}: {source}", escape(&path.to_string_lossy()))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file of a secret cannot be read. Its name is not shown: somebody may have written the
    /// secret itself there.
    #[error("cannot read the file that {key} names: {source}")]
    SecretFile {
        /// The dotted key.
        key: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The config file holds a secret and others than its owner can read it.
    #[error(
        "{} holds a secret and others on this machine can read it (mode {mode:04o})",
        escape(&path.to_string_lossy())
    )]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The config file is not TOML.
    #[error("{}, line {line}, is not valid TOML", escape(&path.to_string_lossy()))]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// Keys that mean nothing to the program.
    #[error("{}", .0.iter().map(Unknown::to_string).collect::<Vec<_>>().join("; "))]
    UnknownKeys(Vec<Unknown>),
    /// A value of the wrong kind, such as text where a number belongs.
    #[error("the setting {key} is not {expected}")]
    Kind {
        /// The dotted key.
        key: String,
        /// What belongs there.
        expected: String,
    },
    /// A value that is not allowed.
    #[error("the setting {key} = \"{}\" is not allowed: {why}", escape(value))]
    Value {
        /// The dotted key.
        key: String,
        /// The value.
        value: String,
        /// Why not.
        why: String,
    },
    /// A URL that would send a secret or a report where it must not go. The URL itself may hold a
    /// password and is not shown.
    #[error("the setting {key} is not a URL to use: {why}")]
    Url {
        /// The dotted key.
        key: String,
        /// Why not.
        why: &'static str,
    },
    /// A setting that the command needs and nobody gave.
    #[error("the setting {key} is missing")]
    Missing {
        /// The dotted key.
        key: String,
        /// Where to get it and where to write it.
        hint: String,
    },
}

impl SettingsError {
    /// A value that is not allowed, and why.
    pub(super) fn value(key: &str, value: impl Display, why: &str) -> Self {
        Self::Value { key: key.to_owned(), value: value.to_string(), why: why.to_owned() }
    }

    pub(super) fn unknown_keys(keys: Vec<Unknown>) -> Self {
        Self::UnknownKeys(keys)
    }

    pub(super) fn unreadable(path: &Path, source: std::io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), source }
    }

    /// A setting that is missing, with where it comes from.
    pub fn missing(key: &str, hint: impl Into<String>) -> Self {
        Self::Missing { key: key.to_owned(), hint: hint.into() }
    }

    /// The code for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } | Self::SecretFile { .. } => "config.unreadable",
            Self::Exposed { .. } => "config.exposed-secret",
            Self::Syntax { .. } => "config.syntax",
            Self::UnknownKeys(_) => "config.unknown-key",
            Self::Kind { .. } | Self::Value { .. } => "config.value",
            Self::Url { .. } => "config.url",
            Self::Missing { .. } => "config.missing",
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        match self {
            Self::Unreadable { .. } => {
                "check the path, or write a new file with `kiva-repay init`".to_owned()
            }
            Self::SecretFile { .. } => {
                "the key names a file that holds the secret, and is not the secret itself"
                    .to_owned()
            }
            Self::Exposed { path, .. } => {
                format!("close it with: chmod 600 {}", escape(&path.to_string_lossy()))
            }
            Self::Syntax { .. } => "text values stand in quotes, as in: currency = \"XOF\"; \
                                    `kiva-repay init` writes a file to compare with"
                .to_owned(),
            Self::UnknownKeys(_) => {
                "correct or remove it; config.example.toml lists every key".to_owned()
            }
            Self::Kind { .. } | Self::Value { .. } => {
                "correct it in the config file, the environment variable or the option".to_owned()
            }
            Self::Url { .. } => {
                "the partner's own URLs stand in PA2 > Account > API Access".to_owned()
            }
            Self::Missing { hint, .. } => hint.clone(),
        }
    }
}
