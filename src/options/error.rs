//! What can be wrong with the settings, in the words of somebody who wants them fixed.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use super::file::Unknown;
use crate::model::text::escape;
use crate::t;
use crate::ui::words::system;

/// A fault of the configuration. No message holds a secret: a value is quoted only where it cannot
/// be one.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The config file asked for is not there or cannot be read.
    #[error("{}", t!("settings-unreadable", file = shown(path), why = escape(&system(source))))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file of a secret cannot be read. Its name is not shown: somebody may have written the
    /// secret itself there.
    #[error("{}", t!("settings-secret-file", key = key.as_str(), why = escape(&system(source))))]
    SecretFile {
        /// The dotted key.
        key: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The config file holds a secret and others than its owner can read it.
    #[error("{}", t!("settings-exposed", file = shown(path), mode = format!("{mode:04o}")))]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The config file is not TOML.
    #[error("{}", t!("settings-syntax", file = shown(path), line = line.to_string()))]
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
    #[error("{}", t!("settings-kind", key = key.as_str(), expected = expected.as_str()))]
    Kind {
        /// The dotted key.
        key: String,
        /// What belongs there.
        expected: String,
    },
    /// A value that is not allowed.
    #[error(
        "{}",
        t!("settings-value", key = key.as_str(), value = escape(value), why = why.as_str())
    )]
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
    #[error("{}", t!("settings-url", key = key.as_str(), why = why.as_str()))]
    Url {
        /// The dotted key.
        key: String,
        /// Why not.
        why: String,
    },
    /// A setting that the command needs and nobody gave.
    #[error("{}", t!("settings-missing", key = key.as_str()))]
    Missing {
        /// The dotted key.
        key: String,
        /// Where to get it and where to write it.
        hint: String,
    },
}

impl SettingsError {
    /// A value that is not allowed, and why.
    pub(super) fn value(key: &str, value: impl Display, why: String) -> Self {
        Self::Value { key: key.to_owned(), value: value.to_string(), why }
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
            Self::Unreadable { .. } => t!("settings-unreadable-hint"),
            Self::SecretFile { .. } => t!("settings-secret-file-hint"),
            Self::Exposed { path, .. } => t!("settings-exposed-hint", file = shown(path)),
            Self::Syntax { .. } => t!("settings-syntax-hint"),
            Self::UnknownKeys(_) => t!("settings-unknown-key-hint"),
            Self::Kind { .. } | Self::Value { .. } => t!("settings-value-hint"),
            Self::Url { .. } => t!("settings-url-hint"),
            Self::Missing { hint, .. } => hint.clone(),
        }
    }
}

fn shown(path: &Path) -> String {
    escape(&path.to_string_lossy())
}
