//! What was seen of an attempt. The ledger has it as a line of English, which is put together and taken apart here.

use strum::{EnumString, IntoStaticStr};

/// How far an attempt came.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[derive(EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Phase {
    /// There was no connection.
    Connect,
    /// The connection was lost before anything was sent,
    BeforeSending,
    /// or after it was.
    Sent,
    /// It was answered, with this HTTP status.
    Answered(u16),
    /// A run may have sent it of which nothing is known.
    Restored,
}

impl Phase {
    pub(super) fn as_str(self) -> &'static str {
        self.into()
    }

    pub(super) fn http_status(self) -> Option<u16> {
        if let Self::Answered(status) = self { Some(status) } else { None }
    }

    fn in_words(self) -> String {
        let words = match self {
            Self::Connect => "no connection",
            Self::BeforeSending => "connection lost before anything was sent",
            Self::Sent => "connection lost after it was sent",
            Self::Answered(status) => return format!("HTTP status {status}"),
            Self::Restored => "the ledger was put back from a backup",
        };
        words.to_owned()
    }
}

/// What was seen of an attempt. Nothing in it is a secret.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Seen {
    /// How far it came.
    pub phase: Phase,
    pub(super) line: String,
}

impl Seen {
    /// What was `said`, by Kiva or by the network, fit to be shown.
    pub fn new(phase: Phase, said: &str) -> Self {
        let separator = if said.is_empty() { "" } else { ": " };
        Self { phase, line: format!("{}{separator}{said}", phase.in_words()) }
    }

    /// As the ledger has it; `None` where it has another phase.
    pub(super) fn recorded(phase: &str, http_status: Option<u16>, line: String) -> Option<Self> {
        let phase = match phase.parse().ok()? {
            Phase::Answered(_) => Phase::Answered(http_status?),
            unanswered => unanswered,
        };
        Some(Self { phase, line })
    }

    pub(crate) fn line(&self) -> &str {
        &self.line
    }

    pub(crate) fn said(&self) -> &str {
        let rest = self.line.strip_prefix(&*self.phase.in_words());
        rest.map_or(&*self.line, |rest| rest.strip_prefix(": ").unwrap_or(rest))
    }

    pub(crate) fn is_answer(&self) -> bool {
        matches!(self.phase, Phase::Answered(_))
    }
}
