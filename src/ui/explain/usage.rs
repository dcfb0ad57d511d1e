//! What is wrong with a command line that clap took, and what to type instead.

use std::path::Path;

use super::{Explanation, USAGE, about, command, shown};
use crate::ledger::UploadMeta;
use crate::model::text::escape;
use crate::sandbox::WrongFault;
use crate::ui::error::{UsageFault, WrongFile};
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{self, t};

pub(super) fn usage(fault: &UsageFault, typed: &Typed) -> Explanation {
    let (message, hint) = match fault {
        UsageFault::File { option, file, why } => of_file(option, file, *why),
        UsageFault::DirectoryIsFile(path) => (
            t!("usage-directory-is-file", directory = shown(path)),
            t!("usage-name-empty-directory"),
        ),
        UsageFault::DirectoryNotEmpty(path) => (
            t!("usage-directory-not-empty", directory = shown(path)),
            t!("usage-name-empty-directory"),
        ),
        UsageFault::ResumeElsewhere { upload, asked } => {
            let UploadMeta { id, environment, .. } = &**upload;
            let resume = Suggestion::new("resume", typed).word(id).option("env", environment);
            let message = t!("usage-resume-elsewhere", upload = id, place = environment, asked);
            (message, resume.unbroken())
        }
        UsageFault::CorrectElsewhere { upload, asked, file } => {
            let UploadMeta { id, environment, .. } = &**upload;
            let correct = Suggestion::correct(id, environment, file, typed).with_typed();
            let asked = *asked;
            let message = t!("usage-correct-elsewhere", upload = id, place = environment, asked);
            (message, correct.unbroken())
        }
        UsageFault::CorrectOtherPartner { upload, asked } => other_partner(upload, asked, typed),
        UsageFault::CorrectOtherMonth { upload, asked } => {
            let (month, asked) = (words::month(&upload.period), words::month(&asked.to_string()));
            let message = t!("usage-correct-other-month", upload = &upload.id, month, asked);
            (message, t!("usage-leave-out-period"))
        }
        UsageFault::MonthNotBegun(month) => (
            t!("usage-month-not-begun", month = words::month(&month.to_string())),
            t!("usage-past-month"),
        ),
        UsageFault::NothingToCancel { upload, status } => (
            t!("usage-nothing-to-cancel", upload = &upload.id, status = status.to_string()),
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

fn other_partner(upload: &UploadMeta, asked: &str, typed: &Typed) -> (String, String) {
    let (partner, asked) = (escape(&upload.partner_id), escape(asked));
    let message = t!("usage-correct-other-partner", upload = &upload.id, partner, asked);
    (message, t!("usage-same-partner", command = command("history", typed)))
}

fn of_file(option: &str, file: &Path, why: WrongFile) -> (String, String) {
    let (option, file) = (of_option(option), shown(file));
    match why {
        WrongFile::Exists => (t!("usage-file-exists", option, file), t!("usage-name-new-file")),
        WrongFile::IsInput => (t!("usage-is-input", option, file), t!("usage-name-other-file")),
        WrongFile::NotOurs => (t!("usage-not-ours", option, file), t!("usage-name-new-file")),
        WrongFile::IsLink => (t!("usage-is-link", option, file), t!("usage-name-new-file")),
        WrongFile::IsDash => (t!("usage-is-dash", option, file), t!("usage-name-new-file")),
        WrongFile::IsDirectory => {
            (t!("usage-is-directory", option, file), t!("usage-name-other-file"))
        }
    }
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
