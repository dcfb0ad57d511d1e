//! What to say of an error: a code for scripts, what is wrong, and what to do. No error is without
//! words: the matches have no wildcard.

mod held_back;
mod kiva;
mod ledger;
mod options;
mod remedy;
mod upload;
mod usage;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use self::held_back::other_api;
pub use self::ledger::{LOST, ledger, restored, unremembered};
use self::options::options;
pub use self::options::secret_fault;
use self::remedy::{init_elsewhere, then, undone};
pub use self::usage::USAGE;
use super::error::{Again, ClockFault, Error, Invalid, NotConfirmed, WriteError};
use super::suggestion::Typed;
pub use super::words::Explanation;
use super::words::{self, system, system_of};
use crate::ledger::UploadMeta;
use crate::model::Month;
use crate::model::owner_only::folder_of;
use crate::model::text::{escape, path as shown};
use crate::reading::{LARGEST, ReadError, is_stdin};
use crate::ui::words::{said, t};

pub fn explain(error: &Error, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    match error {
        Error::Usage(fault) => usage::usage(fault, typed),
        Error::NoSuchUpload { typed: id, nearest } => no_such_upload(id, nearest.as_deref(), typed),
        Error::SeveralUploads { typed: prefix, ids } => {
            let (prefix, count, ids) = (escape(prefix), ids.len(), ids.join(", "));
            let command = typed.suggest("history");
            new("upload.ambiguous", said!("ledger-ambiguous", prefix, count, ids, command))
        }
        Error::Settings(error) => options(error, typed),
        Error::Read(error) => unreadable(error),
        Error::Clock(fault) => clock(fault, typed),
        Error::FileChanged(path) => {
            let (file, command) = (shown(path), typed.suggest("upload").about(path));
            new("file.changed", said!("fault-file-changed", file, command))
        }
        Error::Invalid(failed) => invalid(failed, typed),
        Error::HeldBack(held) => held_back::held_back(held, typed),
        Error::OtherApi { upload, now } => {
            undone(new("upload.other-api", other_api(upload, now, typed)), typed)
        }
        Error::OtherPartner { upload, found } => held_back::other_partner(upload, found),
        Error::CorrectOtherPartner { upload, asked } => {
            held_back::correct_other_partner(upload, asked, typed)
        }
        Error::CancelUnknown(upload) => held_back::cancel_unknown(upload, typed),
        Error::GivenUp(told) => held_back::given_up(told, typed),
        Error::NotConfirmed(why) => not_confirmed(why, typed),
        Error::Ledger(error) => ledger(error, typed),
        Error::Client(error) => kiva::client(error),
        Error::Token(error) => undone(kiva::token_again(error, typed.again(), typed), typed),
        Error::Loans(error) => undone(kiva::loans(error, typed.again(), typed), typed),
        Error::NothingSent(ended) => upload::nothing_sent(ended, typed),
        Error::Stopped(stopped) => upload::stopped(stopped, typed),
        Error::Unknown(told) => upload::unknown(&told.upload, typed),
        Error::Refused(told) => upload::refused(told, typed),
        Error::Problems(told) => upload::problems(told, typed),
        Error::Write(WriteError { path, source }) => {
            let (file, why) = (shown(path), unwritten(path, source));
            new("file.unwritable", said!("fault-cannot-write", file, why))
        }
        Error::Listen { port, source } => {
            let (port, why) = (port.to_string(), escape(&system(source)));
            let command = typed.suggest("sandbox");
            new("sandbox.port", said!("sandbox-port", port, why, command))
        }
        Error::Log(WriteError { path, source }) => {
            let (file, why) = (shown(path), unwritten(path, source));
            new("log.unwritable", said!("fault-log", file, why))
        }
        Error::ConfigExists(path) => {
            let said = said!("init-exists", file = shown(path), command = init_elsewhere(typed));
            new("config.exists", said)
        }
        Error::InterviewEnded { written: None } => {
            new("init.stopped", said!("init-stopped", command = typed.suggest("init")))
        }
        Error::InterviewEnded { written: Some(file) } => {
            let (file, command) = (shown(file), typed.suggest("auth"));
            new("init.stopped", said!("init-stopped-later", file, command))
        }
        Error::Output(error) => {
            new("output.failed", said!("fault-output", why = escape(&system(error))))
        }
        Error::Broken { what, recorded: true } => {
            new("program", said!("fault-broken-midway", what, command = typed.suggest("history")))
        }
        Error::Broken { what, recorded: false } => new("program", said!("fault-broken", what)),
        Error::FewFiles { allowed, needed } => {
            let (allowed, needed) = (allowed.to_string(), needed.to_string());
            new("system.files", said!("fault-few-files", allowed, needed))
        }
        Error::Internal(error) => {
            new("program", said!("fault-internal", what = format!("{error:#}")))
        }
    }
}

fn clock(fault: &ClockFault, typed: &Typed) -> Explanation {
    let told = |time: &Timestamp| words::time(&time.to_string());
    let command_at = |now: &Timestamp| {
        let month = Month::of(now.to_zoned(TimeZone::UTC).date()).previous();
        typed.again().option("period", month.to_string())
    };
    let said = match fault {
        ClockFault::BeforeProgram { now } => said!("clock-before-program", now = told(now)),
        ClockFault::BeforeUpload { now, newest } => {
            let command = command_at(now);
            said!("clock-before-upload", now = told(now), newest = told(newest), command)
        }
        ClockFault::LongAfter { now, newest } => {
            let command = command_at(now);
            said!("clock-long-after", now = told(now), newest = told(newest), command)
        }
    };
    Explanation::new("clock.wrong", said)
}

fn no_such_upload(id: &str, nearest: Option<&str>, typed: &Typed) -> Explanation {
    let upload = escape(id);
    let said = match nearest {
        Some(nearest) => {
            said!("ledger-no-upload-but", upload, nearest, command = typed.about("show", nearest))
        }
        None if id.is_empty() => said!("fault-empty-upload", command = typed.suggest("history")),
        None => said!("ledger-no-upload", upload, command = typed.suggest("history")),
    };
    Explanation::new("upload.not-found", said)
}

fn invalid(failed: &Invalid, typed: &Typed) -> Explanation {
    let new = |said| Explanation::new("csv.invalid", said);
    let (file, verb) = (named(&failed.file), typed.command());
    let errors = t!("words-errors", count = failed.errors);
    let name = match &failed.again {
        Again::Check => "check",
        Again::Reconcile => "reconcile",
        Again::Anyway => {
            let command = typed.again().flag("again");
            return new(said!("fault-csv-same", file, errors, verb, command));
        }
        Again::Correct(upload) => {
            let UploadMeta { id, environment, .. } = &**upload;
            let correct = typed.correct(id, *environment, &failed.file).with_typed();
            let why = new(said!("fault-csv-correction", file, errors, verb));
            return then(why, correct);
        }
    };
    // What came in by a pipe is sent by it again.
    if is_stdin(&failed.file) {
        return new(said!("fault-csv-correction", file, errors, verb));
    }
    // What is no CSV is saved as one.
    let sheets = ["xlsx", "xls", "ods", "pdf"];
    let is_sheet = failed
        .file
        .extension()
        .is_some_and(|extension| sheets.iter().any(|sheet| extension.eq_ignore_ascii_case(sheet)));
    let csv = failed.file.with_extension("csv");
    // The table of what is missing was just written.
    let command =
        typed.suggest(name).about(if is_sheet { &csv } else { &failed.file }).without("missing");
    new(said!("fault-csv", file, errors, verb, command))
}

fn not_confirmed(why: &NotConfirmed, typed: &Typed) -> Explanation {
    let said = match why {
        NotConfirmed::NoLedger(path) => {
            said!("fault-no-ledger", path = shown(path), command = typed.suggest("auth"))
        }
        NotConfirmed::NoTerminal if typed.command() == "resume" => {
            said!("fault-no-terminal-resume", command = typed.again().flag("yes"))
        }
        NotConfirmed::NoTerminal => said!("fault-no-terminal"),
        NotConfirmed::Declined => said!("fault-declined"),
    };
    Explanation::new("confirmation.missing", said)
}

/// Why a new file could not be written: what is not there is its folder.
fn unwritten(path: &Path, source: &io::Error) -> String {
    match source.kind() {
        ErrorKind::NotFound => t!("words-system-no-folder"),
        _ => system_of(path, source),
    }
}

fn unreadable(error: &ReadError) -> Explanation {
    let said = match error {
        ReadError::Io { path, source } => {
            let (file, why) = (named(path), escape(&system(source)));
            match source.kind() {
                ErrorKind::NotFound => match nearest(path) {
                    Some(meant) => said!("file-nearest", file, why, nearest = escape(&meant)),
                    None => said!("file-not-found", file, why),
                },
                ErrorKind::PermissionDenied => said!("file-denied", file, why),
                ErrorKind::IsADirectory => said!("file-folder", file, why),
                _ => said!("file-unreadable", file, why),
            }
        }
        ReadError::TooLarge { path } => {
            said!("file-endless", file = named(path), size = LARGEST >> 20)
        }
    };
    Explanation::new("file.unreadable", said)
}

/// The file beside it whose name takes the fewest changes.
fn nearest(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?;
    let files =
        fs::read_dir(folder_of(path)).ok()?.flatten().filter(|entry| entry.path().is_file());
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    let (changes, meant) = names.map(|other| (strsim::osa_distance(name, &other), other)).min()?;
    (changes <= 2).then(|| folder.join(meant).to_string_lossy().into_owned())
}

fn named(path: &Path) -> String {
    if is_stdin(path) { t!("file-stdin") } else { shown(path) }
}
