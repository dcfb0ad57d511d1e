//! Everything that keeps a command from going well, as one type; and the only place that maps it to
//! an exit code. What to say of it stands in [`explain`](super::explain).
//!
//! Each room below has an error type of its own, which holds data and no sentences. Here they come
//! together, with one `From` a type: an error that nobody maps does not compile under `?`.

mod faults;
#[cfg(test)]
mod tests;

use std::fmt::Display;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

pub use self::faults::{
    Again, ClockFault, HeldBack, Invalid, NotBegun, NotConfirmed, NothingSent, RowsOf, StopReason,
    Stopped, UsageFault, WriteError, WrongFile,
};
use super::report::{Report, Told};
use crate::checks::guard::Blocked;
use crate::kiva::{ClientError, LoansError, TokenError};
use crate::ledger::{BatchStatus, LedgerError, Upload, UploadMeta, UploadStatus};
use crate::options::OptionsError;
use crate::reading::ReadError;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a script or a cron job is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub enum Exit {
    /// Done; warnings at most.
    Success = 0,
    /// An error of the program itself or of this machine.
    Program = 1,
    /// Wrong command line.
    Usage = 2,
    /// The CSV failed the checks; nothing was sent.
    Invalid = 3,
    /// Configuration, credentials or confirmation; nothing was sent.
    Settings = 4,
    /// Kiva refused a batch or found an error in a row.
    Refused = 5,
    /// Batches are left pending or of unknown outcome.
    Incomplete = 6,
    /// These rows were already reported; nothing was sent.
    Duplicate = 7,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[derive(Debug)]
#[cfg_attr(not(unix), allow(dead_code, reason = "no other system tells of `FewFiles`"))]
pub enum Error {
    Usage(UsageFault),
    NoSuchUpload {
        typed: String,
        nearest: Option<String>,
    },
    SeveralUploads {
        typed: String,
        ids: Vec<String>,
    },
    Settings(OptionsError),
    Read(ReadError),
    Clock(ClockFault),
    FileChanged(PathBuf),
    Invalid(Box<Invalid>),
    /// Kiva has these rows, or newer ones, or an unfinished upload stands in their way.
    HeldBack(Box<HeldBack>),
    /// The rest of an upload would go to another API than its beginning.
    OtherApi {
        upload: Box<Upload>,
        now: String,
    },
    /// A correction is of the partner whose report it corrects.
    CorrectOtherPartner {
        upload: Box<UploadMeta>,
        asked: String,
    },
    /// The credentials are those of another partner than the upload was begun for.
    OtherPartner {
        upload: Box<UploadMeta>,
        found: String,
    },
    /// Nothing of an upload is given up as long as it is not known what Kiva has of it.
    CancelUnknown(Box<Upload>),
    GivenUp(Box<Told>),
    NotConfirmed(NotConfirmed),
    Ledger(LedgerError),
    Client(ClientError),
    Token(TokenError),
    Loans(LoansError),
    NothingSent(Box<NothingSent>),
    Stopped(Box<Stopped>),
    /// An upload to which nothing more can be done now is not known to be whole at Kiva.
    Unknown(Box<Told>),
    Refused(Box<Told>),
    /// Kiva found errors in rows of what it took.
    Problems(Box<Told>),
    Write(WriteError),
    Listen {
        port: u16,
        source: io::Error,
    },
    Log(WriteError),
    ConfigExists(PathBuf),
    /// The questions of `init` were not all answered; the config file, where it was written before.
    InterviewEnded {
        written: Option<PathBuf>,
    },
    Output(io::Error),
    /// The program itself broke; whether something of this run is in the ledger.
    Broken {
        what: String,
        recorded: bool,
    },
    /// The system allows so few files to be open at a time that the work could end in the middle.
    FewFiles {
        allowed: u64,
        needed: u64,
    },
    /// What should not be possible, such as a system without random numbers.
    Internal(anyhow::Error),
}

impl Error {
    /// What should not be possible: `what` says it, `source` is what the system said. There is no
    /// `From` for it, so that nothing comes here unseen.
    pub fn internal(
        what: impl Display + Send + Sync + 'static,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        Self::Internal(anyhow::Error::new(source).context(what))
    }

    /// What is wrong with an upload as it stands after a run, if anything is; `stop` is why the run
    /// ended early.
    pub fn of_run(told: Told, stop: Option<StopReason>, sent: bool) -> Option<Self> {
        let told = Box::new(told);
        let upload = &told.upload;
        match stop {
            Some(reason) => Some(Stopped { told: *told, reason, sent }.into()),
            None if upload.status() == UploadStatus::Incomplete => Some(Self::Unknown(told)),
            None if upload.has(BatchStatus::Cancelled) => Some(Self::GivenUp(told)),
            None if told.has_refused_left() => Some(Self::Refused(told)),
            None => told.has_errors_left().then_some(Self::Problems(told)),
        }
    }

    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) | Self::NoSuchUpload { .. } | Self::SeveralUploads { .. } => Exit::Usage,
            // A name that leads to no file was mistyped.
            Self::Read(error) if error.is_misnamed() => Exit::Usage,
            Self::Invalid(_) => Exit::Invalid,
            Self::Settings(OptionsError::Unreadable { source, .. }) => exit_of_config(source),
            Self::Loans(_)
            | Self::Settings(_)
            | Self::NotConfirmed(_)
            | Self::Token(_)
            | Self::OtherApi { .. }
            | Self::OtherPartner { .. }
            | Self::CorrectOtherPartner { .. }
            | Self::Client(ClientError::Proxy(_))
            | Self::ConfigExists(_)
            | Self::InterviewEnded { .. } => Exit::Settings,
            // An open batch comes before what Kiva has already.
            Self::HeldBack(held) if matches!(held.why, Blocked::InTheWay(_)) => Exit::Incomplete,
            Self::HeldBack(_) | Self::GivenUp(_) => Exit::Duplicate,
            Self::Ledger(error) => exit_of_ledger(error),
            Self::Stopped(stopped) => stopped.exit(),
            Self::Broken { recorded: true, .. }
            | Self::NothingSent(_)
            | Self::Unknown(_)
            | Self::CancelUnknown(_) => Exit::Incomplete,
            Self::Refused(_) | Self::Problems(_) => Exit::Refused,
            Self::Read(_)
            | Self::Client(ClientError::Https(_))
            | Self::Clock(_)
            | Self::FileChanged(_)
            | Self::Write(_)
            | Self::Listen { .. }
            | Self::Log(_)
            | Self::Output(_)
            | Self::Broken { recorded: false, .. }
            | Self::FewFiles { .. }
            | Self::Internal(_) => Exit::Program,
        }
    }

    /// The result that there is all the same.
    pub(in crate::ui) fn take_report(&mut self) -> Option<Report> {
        match self {
            Self::Invalid(invalid) => invalid.report.take(),
            Self::NothingSent(ended) => ended.report.take(),
            _ => None,
        }
    }
}

/// A directory in the place of a config file was mistyped; what this machine has no room for is its own
/// fault.
fn exit_of_config(error: &io::Error) -> Exit {
    use io::ErrorKind::{IsADirectory, NotADirectory, NotFound, PermissionDenied};
    match error.kind() {
        IsADirectory => Exit::Usage,
        NotFound | NotADirectory | PermissionDenied => Exit::Settings,
        _ => Exit::Program,
    }
}

pub(super) fn exit_of_ledger(error: &LedgerError) -> Exit {
    match error {
        LedgerError::Held { .. } | LedgerError::Overtaken { .. } => Exit::Incomplete,
        LedgerError::NotUnknown { .. } => Exit::Usage,
        LedgerError::Io { source, .. } if source.kind() == io::ErrorKind::IsADirectory => {
            Exit::Usage
        }
        LedgerError::NoDirectory
        | LedgerError::Io { .. }
        | LedgerError::NoTemporary { .. }
        | LedgerError::Damaged { .. }
        | LedgerError::Newer { .. }
        | LedgerError::Unfit { .. }
        | LedgerError::Older { .. }
        | LedgerError::Gone { .. }
        | LedgerError::Database(_)
        | LedgerError::Migrate(_) => Exit::Program,
    }
}

impl From<NotBegun> for Error {
    fn from(reason: NotBegun) -> Self {
        NothingSent { report: None, reason, upload: None }.into()
    }
}

/// One `From` a type.
macro_rules! from {
    ($($type:ty => $variant:ident;)+) => {
        $(impl From<$type> for Error {
            fn from(error: $type) -> Self {
                Self::$variant(error.into())
            }
        })+
    };
}

from! {
    UsageFault => Usage;
    OptionsError => Settings;
    ReadError => Read;
    ClockFault => Clock;
    NotConfirmed => NotConfirmed;
    LedgerError => Ledger;
    ClientError => Client;
    TokenError => Token;
    LoansError => Loans;
    WriteError => Write;
    Invalid => Invalid;
    HeldBack => HeldBack;
    NothingSent => NothingSent;
    Stopped => Stopped;
}
