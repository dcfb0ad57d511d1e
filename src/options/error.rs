//! What can be wrong with the settings, as data; [`explain`](crate::ui::explain) puts it
//! into words.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::CsvFormat;

/// A fault of the configuration. It holds no secret: a value is kept only where it cannot be one. A key
/// is dotted, and stands in quotes where its name has a dot.
#[derive(Debug)]
pub enum OptionsError {
    /// The system does not give it.
    Unreadable { path: PathBuf, source: io::Error },
    /// The file holds a secret and others than its owner can read it.
    #[cfg_attr(not(unix), allow(dead_code, reason = "no other system tells"))]
    Exposed { path: PathBuf, mode: u32 },
    /// It is a pipe or a device.
    NoFile { path: PathBuf },
    /// The line is counted from 1.
    Syntax { path: PathBuf, line: usize, fault: SyntaxFault },
    /// The file is in UTF-16, or else this line has bytes of another encoding than UTF-8.
    Encoding { path: PathBuf, line: Option<usize> },
    /// Each with the place where it stands.
    UnknownKeys(Vec<UnknownKey>),
    /// A variable of the program whose name or value is no text.
    NotUnicode { variable: String },
    /// A config file that was only found in the current folder, where anybody may have put it.
    Untrusted { path: PathBuf, why: Distrust },
    /// The value of one setting.
    Setting { key: String, fault: SettingFault },
}

impl OptionsError {
    pub(super) fn unreadable(path: &Path, source: io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), source }
    }

    pub fn of(key: impl Into<String>, fault: SettingFault) -> Self {
        Self::Setting { key: key.into(), fault }
    }
}

/// What of a line is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A backslash in double quotes.
    Backslash,
    /// A key, or a section, that stands above already.
    Twice,
    Other,
}

/// What is wrong with the value of a setting.
#[derive(Debug)]
pub enum SettingFault {
    /// Such as text where a number belongs.
    Kind(Kind),
    /// It is none that there is.
    Value { value: String, rule: Rule },
    /// A URL that would send a secret or a report where it must not go. The URL itself may hold a
    /// password and is not kept.
    Url(UrlFault),
    /// A path with a sign that is none of a path: in double quotes `\\t` is a tab. The path is not kept:
    /// somebody may have written the secret itself there.
    Control,
    /// A part of a path that a shell would have replaced, and nobody replaces here; or what a path that
    /// was meant does not have, such as a line end.
    NotExpanded(String),
    /// The file that it names. The name is not kept: somebody may have written the secret itself there.
    SecretFile(io::Error),
    /// The secret, which is not kept.
    Secret(SecretFault),
    /// The secret itself is given, too.
    TwoSecrets,
    /// The command needs it and nobody gave it, nor the config file, where there is one.
    Missing { config: Option<PathBuf> },
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Distrust {
    #[cfg_attr(not(unix), allow(dead_code, reason = "no other system tells"))]
    Owner,
    #[cfg_attr(not(unix), allow(dead_code, reason = "no other system tells"))]
    Writable,
    /// It holds this key, which says where secrets and records go: a host that is neither Kiva's nor this
    /// machine, a file with the secret, the ledger.
    Key(String),
    /// By this key it names the host that would get a secret out of the environment.
    Secret(String),
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SecretFault {
    Empty,
    TooLong,
    /// It has more than one line, or holds what cannot be typed.
    Control,
    NotUnicode,
    /// It is a folder, a pipe or a device.
    NoFile,
}

/// A key that means nothing, and where it stands: in the config file, or as a variable.
#[derive(Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct UnknownKey {
    pub key: String,
    pub place: String,
    pub nearest: Option<String>,
    /// Whether it names a finding that is always an error.
    pub is_fixed: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Text,
    Number,
    /// A list or a section.
    Other,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Rule {
    OneOf(&'static [&'static str]),
    Between(u32, u32),
    PartnerId,
    Currency,
    Encoding,
    /// Each column of the format once.
    Order(CsvFormat),
    RetryStatuses,
    NotEmpty,
    LedgerUrl,
    /// Not relative, as no file names it.
    AbsoluteLedger,
    /// Nothing but the address of the file.
    BareLedgerUrl,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum UrlFault {
    NoUrl,
    NoHost,
    /// `http://` to another machine.
    Http,
    /// Neither `https://` nor `http://`.
    NotHttps,
    Password,
    /// It holds `?` or `#`.
    Query,
    /// It is Kiva's own of the other environment: a report to it would go where nobody meant it to.
    OtherEnvironment,
}
