//! What to say of an error: a code for scripts, what is wrong, and what to do. No error is without
//! words: the matches have no wildcard.

mod held_back;
mod kiva;
mod ledger;
mod options;
mod reading;
mod upload;
mod usage;

use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::kiva::loans;
use self::ledger::ledger;
pub use self::ledger::{LOST, ledger_message};
use self::options::options;
pub use self::options::secret_fault;
use super::error::{Again, ClockFault, Error, Invalid, NotConfirmed};
pub use super::explanation::Explanation;
use super::shell::UNBROKEN;
use super::suggestion::{Suggestion, Typed};
use super::words::{self, system, system_of};
use crate::model::Month;
use crate::model::text::{escape, path as shown};
use crate::ui::words::t;

pub const USAGE: &str = "usage";

pub fn explain(error: &Error, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    match error {
        Error::Usage(fault) => usage::usage(fault, typed),
        Error::NoSuchUpload { typed: id, nearest } => no_such_upload(id, nearest.as_deref(), typed),
        Error::Settings(error) => options(error, typed),
        Error::Read(error) => reading::unreadable(error),
        Error::Clock(fault) => clock(fault, typed),
        Error::FileChanged(file) => file_changed(file, typed),
        Error::Invalid(failed) => invalid(failed, typed),
        Error::HeldBack(held) => held_back::held_back(held, typed),
        Error::OtherApi { upload, now } => held_back::other_api(upload, now),
        Error::OtherPartner { upload, found } => held_back::other_partner(upload, found),
        Error::CancelUnknown(upload) => held_back::cancel_unknown(upload, typed),
        Error::GivenUp(upload) => held_back::given_up(upload, typed),
        Error::NotConfirmed(why) => not_confirmed(why, typed),
        Error::Ledger(error) => ledger(error, typed),
        Error::Client(error) => kiva::client(error),
        Error::Token(error) => undone(kiva::token_again(error, typed), typed),
        Error::Loans(error) => loans(error, typed),
        Error::NothingSent(ended) => upload::nothing_sent(ended, typed),
        Error::Stopped(stopped) => upload::stopped(stopped, typed),
        Error::Unknown(upload) => upload::unknown(upload, typed),
        Error::Refused(upload) => upload::refused(upload, typed),
        Error::Problems(upload) => upload::problems(upload, typed),
        Error::Write(error) => new(
            "file.unwritable",
            t!(
                "fault-cannot-write",
                file = shown(&error.path),
                why = system_of(&error.path, &error.source)
            ),
            t!("fault-cannot-write-hint"),
        ),
        Error::Listen { port, source } => new(
            "sandbox.port",
            t!("sandbox-port", port = port.to_string(), why = escape(&system(source))),
            t!("sandbox-port-hint", command = command("sandbox", typed)),
        ),
        Error::Log(error) => new(
            "log.unwritable",
            t!("fault-log", file = shown(&error.path), why = system_of(&error.path, &error.source)),
            t!("fault-log-hint"),
        ),
        Error::ConfigExists(path) => config_exists(path, typed),
        Error::InterviewEnded { written } => interview_ended(written.as_deref(), typed),
        Error::Output(error) => new(
            "output.failed",
            t!("fault-output", why = escape(&system(error))),
            t!("fault-output-hint"),
        ),
        Error::Broken { what, recorded } => broken(what, *recorded, typed),
        Error::FewFiles { allowed, needed } => new(
            "system.files",
            t!("fault-few-files", allowed = allowed.to_string(), needed = needed.to_string()),
            t!("fault-few-files-hint"),
        ),
        Error::Internal(error) => new("program", format!("{error:#}"), t!("fault-program-hint")),
    }
}

fn command(name: &'static str, typed: &Typed) -> String {
    Suggestion::new(name, typed).unbroken()
}

/// The same with a command to type after what its hint says; where that ends with a command, nothing may
/// follow it on its line.
fn then(why: Explanation, command: &str) -> Explanation {
    let ends_with_command = why.hint.rsplit(' ').next().is_some_and(|word| word.contains(UNBROKEN));
    let hint = if ends_with_command {
        format!("{}\n{}", why.hint, t!("fault-after-that", command))
    } else {
        t!("fault-then", first = &why.hint, command)
    };
    Explanation { hint, ..why }
}

/// The same with what has not been done for it, and what can be done without Kiva.
fn undone(why: Explanation, typed: &Typed) -> Explanation {
    let undone = match (typed.command(), typed.has("reconcile")) {
        ("auth" | "init", _) => return why,
        ("reconcile", _) => "comparison",
        (_, true) => "both",
        _ => "upload",
    };
    let message = t!("fault-undone", why = why.message.as_str(), undone = undone);
    if undone == "upload" {
        return Explanation { message, ..why };
    }
    let check = Suggestion::instead("check", typed).unbroken();
    let hint = format!("{}\n{}", why.hint, t!("fault-only-file", command = check));
    Explanation { message, hint, ..why }
}

fn about(name: &'static str, upload: &str, typed: &Typed) -> String {
    Suggestion::new(name, typed).word(upload).unbroken()
}

fn clock(fault: &ClockFault, typed: &Typed) -> Explanation {
    let with_month = |time: &str| {
        let month = time.parse::<Timestamp>().ok()?.to_zoned(TimeZone::UTC).date();
        let month = Month::of(month).previous().to_string();
        let command = Suggestion::again(typed).option("period", month).unbroken();
        Some(t!("clock-hint-month", command))
    };
    let (message, hint) = match fault {
        ClockFault::BeforeProgram { now } => {
            (t!("clock-before-program", now = words::time(now)), None)
        }
        // The later of the two may be right.
        ClockFault::BeforeUpload { now, newest } => (
            t!("clock-before-upload", now = words::time(now), newest = words::time(newest)),
            with_month(newest),
        ),
        ClockFault::LongAfter { now, newest } => (
            t!("clock-long-after", now = words::time(now), newest = words::time(newest)),
            with_month(now),
        ),
    };
    Explanation::new("clock.wrong", message, hint.unwrap_or_else(|| t!("clock-hint")))
}

fn no_such_upload(id: &str, nearest: Option<&str>, typed: &Typed) -> Explanation {
    let message = if id.is_empty() {
        t!("fault-empty-upload")
    } else {
        t!("ledger-no-upload", upload = escape(id))
    };
    let hint = if let Some(id) = nearest {
        t!("fault-nearest-upload", upload = id, command = about("show", id, typed))
    } else {
        t!("ledger-hint-history", command = command("history", typed))
    };
    Explanation::new("upload.not-found", message, hint)
}

fn invalid(failed: &Invalid, typed: &Typed) -> Explanation {
    let file = failed.file.as_path();
    // The table of what is missing was just written.
    let again = |name| {
        let again = Suggestion::new(name, typed).about(file).without("missing");
        t!("fault-csv-hint", command = again.unbroken())
    };
    let hint = match &failed.again {
        Again::Check => again("check"),
        Again::Reconcile => again("reconcile"),
        Again::Anyway => {
            t!("fault-same-hint", command = Suggestion::again(typed).flag("again").unbroken())
        }
        Again::Correct(upload) => {
            let command =
                Suggestion::correct(&upload.id, &upload.environment, file, typed).with_typed();
            t!("fault-then", first = t!("file-correct"), command = command.unbroken())
        }
    };
    let (errors, command) = (t!("words-errors", count = failed.errors), typed.command());
    let message = t!("fault-csv", file = shown(file), errors = errors, command = command);
    Explanation::new("csv.invalid", message, hint)
}

fn not_confirmed(why: &NotConfirmed, typed: &Typed) -> Explanation {
    let (message, hint) = match why {
        NotConfirmed::NoLedger(path) => (
            t!("fault-no-ledger", path = shown(path)),
            t!("fault-no-ledger-hint", command = command("auth", typed)),
        ),
        NotConfirmed::NoTerminal => {
            let resume = Suggestion::again(typed).flag("yes").unbroken();
            let hint = match typed.command() {
                "resume" => t!("fault-no-terminal-resume-hint", command = resume),
                _ => t!("fault-no-terminal-hint"),
            };
            (t!("fault-no-terminal"), hint)
        }
        NotConfirmed::Declined => (t!("fault-declined"), t!("fault-declined-hint")),
    };
    Explanation::new("confirmation.missing", message, hint)
}

fn file_changed(file: &Path, typed: &Typed) -> Explanation {
    let command = Suggestion::new("upload", typed).about(file).unbroken();
    let message = t!("fault-file-changed", file = shown(file));
    Explanation::new("file.changed", message, t!("fault-file-changed-hint", command))
}

fn interview_ended(written: Option<&Path>, typed: &Typed) -> Explanation {
    let (message, hint) = match written {
        None => (t!("init-stopped"), t!("init-stopped-hint", command = command("init", typed))),
        Some(file) => (
            t!("init-stopped-later", file = shown(file)),
            t!("init-stopped-later-hint", command = command("auth", typed)),
        ),
    };
    Explanation::new("init.stopped", message, hint)
}

fn broken(what: &str, recorded: bool, typed: &Typed) -> Explanation {
    let hint = if recorded {
        t!("fault-broken-hint", command = command("history", typed))
    } else {
        t!("fault-program-hint")
    };
    Explanation::new("program", t!("fault-broken", what), hint)
}

fn config_exists(path: &Path, typed: &Typed) -> Explanation {
    let other = t!("init-other-file");
    let command = Suggestion::new("init", typed).option("config", other);
    Explanation::new(
        "config.exists",
        t!("init-exists", file = shown(path)),
        t!("init-exists-hint", command = command.unbroken()),
    )
}
