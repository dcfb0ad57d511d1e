//! What to say of an error: a code for scripts, what is wrong, and what to do. No error is without
//! words: the matches have no wildcard.

mod held_back;
mod kiva;
mod ledger;
mod options;
mod reading;
mod upload;

use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::kiva::loans;
use self::ledger::ledger;
pub use self::ledger::{LOST, ledger_message};
use self::options::options;
pub use self::options::secret_fault;
use super::error::{Again, ClockFault, Error, Invalid, NotConfirmed, UsageFault, WrongFile};
pub use super::explanation::Explanation;
use super::shell::UNBROKEN;
use super::suggestion::{Suggestion, Typed};
use super::words::{self, system, system_of};
use crate::ledger::UploadStatus;
use crate::model::Month;
use crate::model::text::{self, escape};
use crate::sandbox::WrongFault;
use crate::t;

pub const USAGE: &str = "usage";

pub fn explain(error: &Error, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    match error {
        Error::Usage(fault) => usage(fault, typed),
        Error::NoSuchUpload { typed: id, nearest } => no_such_upload(id, nearest.as_deref(), typed),
        Error::Settings(error) => options(error, typed),
        Error::Read(error) => reading::unreadable(error),
        Error::Clock(fault) => clock(fault, typed),
        Error::FileChanged(file) => new(
            "file.changed",
            t!("fault-file-changed", file = shown(file)),
            t!(
                "fault-file-changed-hint",
                command = Suggestion::new("upload", typed).about(file).unbroken()
            ),
        ),
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
        Error::InterviewEnded { written: None } => new(
            "init.stopped",
            t!("init-stopped"),
            t!("init-stopped-hint", command = command("init", typed)),
        ),
        Error::InterviewEnded { written: Some(file) } => new(
            "init.stopped",
            t!("init-stopped-later", file = shown(file)),
            t!("init-stopped-later-hint", command = command("auth", typed)),
        ),
        Error::Output(error) => new(
            "output.failed",
            t!("fault-output", why = escape(&system(error))),
            t!("fault-output-hint"),
        ),
        Error::Broken { what, recorded } => {
            let hint = if *recorded {
                t!("fault-broken-hint", command = command("history", typed))
            } else {
                t!("fault-program-hint")
            };
            new("program", t!("fault-broken", what), hint)
        }
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

fn shown(path: &Path) -> String {
    text::path(path)
}

fn usage(fault: &UsageFault, typed: &Typed) -> Explanation {
    let (message, hint) = match fault {
        UsageFault::File { option, file, why } => {
            let (option, file) = (of_option(option), shown(file));
            match why {
                WrongFile::Exists => {
                    (t!("usage-file-exists", option, file), t!("usage-name-new-file"))
                }
                WrongFile::IsInput => {
                    (t!("usage-is-input", option, file), t!("usage-name-other-file"))
                }
                WrongFile::NotOurs => {
                    (t!("usage-not-ours", option, file), t!("usage-name-new-file"))
                }
                WrongFile::IsLink => (t!("usage-is-link", option, file), t!("usage-name-new-file")),
                WrongFile::IsDirectory => {
                    (t!("usage-is-directory", option, file), t!("usage-name-other-file"))
                }
            }
        }
        UsageFault::DirectoryIsFile(path) => (
            t!("usage-directory-is-file", directory = shown(path)),
            t!("usage-name-empty-directory"),
        ),
        UsageFault::DirectoryNotEmpty(path) => (
            t!("usage-directory-not-empty", directory = shown(path)),
            t!("usage-name-empty-directory"),
        ),
        UsageFault::ResumeElsewhere { upload, asked } => {
            upload::resume_elsewhere(upload, asked, typed)
        }
        UsageFault::CorrectElsewhere { upload, asked, file } => {
            upload::correct_elsewhere(upload, asked, file, typed)
        }
        UsageFault::CorrectOtherPartner { upload, asked } => {
            upload::correct_other_partner(upload, asked, typed)
        }
        UsageFault::CorrectOtherMonth { upload, asked } => (
            t!(
                "usage-correct-other-month",
                upload = &upload.id,
                month = words::month(&upload.period),
                asked = words::month(&asked.to_string())
            ),
            t!("usage-leave-out-period"),
        ),
        UsageFault::MonthNotBegun(month) => (
            t!("usage-month-not-begun", month = words::month(&month.to_string())),
            t!("usage-past-month"),
        ),
        UsageFault::NothingToCancel { upload, status } => (
            t!("usage-nothing-to-cancel", upload = &upload.id, status = word(*status)),
            t!("ledger-hint-upload", command = about("show", &upload.id, typed)),
        ),
        UsageFault::ExpectedTotal { typed, readings: Some([one, other]) } => {
            (t!("usage-two-amounts", typed = escape(typed)), t!("usage-one-amount", one, other))
        }
        UsageFault::ExpectedTotal { typed, readings: None } => {
            (t!("usage-no-amount", typed = escape(typed)), t!("usage-is-amount"))
        }
        UsageFault::ExpectedRows { typed } => {
            (t!("usage-no-rows", typed = escape(typed)), t!("usage-is-rows"))
        }
        UsageFault::NoUploadYet => (
            t!("usage-no-upload-yet"),
            t!("ledger-hint-history", command = command("history", typed)),
        ),
        UsageFault::SandboxFault(error) => {
            let why = wrong_fault(error.reason);
            let said = t!("sandbox-no-fault", typed = escape(&error.spec), why);
            let help = Suggestion::help("sandbox", typed).unbroken();
            let message = t!("words-colon", word = "--fault", text = said);
            (message, t!("sandbox-see-help", command = help))
        }
    };
    Explanation::new(USAGE, message, hint)
}

/// What stands before a file that an option names; one that has no option needs nothing.
fn of_option(option: &str) -> String {
    if option.starts_with('-') { format!("{option} ") } else { String::new() }
}

fn wrong_fault(reason: WrongFault) -> String {
    match reason {
        WrongFault::Number => t!("sandbox-fault-number"),
        WrongFault::Endpoint => t!("sandbox-fault-endpoint"),
        WrongFault::Status => t!("sandbox-fault-status"),
        WrongFault::Delay => t!("sandbox-fault-delay"),
        WrongFault::Cut => t!("sandbox-fault-cut"),
        WrongFault::Flood => t!("sandbox-fault-flood"),
        WrongFault::Kind => t!("sandbox-fault-kind"),
    }
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

fn config_exists(path: &Path, typed: &Typed) -> Explanation {
    let other = t!("init-other-file");
    let command = Suggestion::new("init", typed).option("config", other);
    Explanation::new(
        "config.exists",
        t!("init-exists", file = shown(path)),
        t!("init-exists-hint", command = command.unbroken()),
    )
}

/// The word for a status, by which a sentence chooses.
fn word(status: UploadStatus) -> String {
    status.to_string()
}
