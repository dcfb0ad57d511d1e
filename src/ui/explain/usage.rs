//! What is wrong with a command line that clap took, and what to type instead.

use std::path::Path;

use crate::ledger::UploadMeta;
use crate::model::text::{escape, path as shown};
use crate::sandbox::WrongFault;
use crate::ui::error::{UsageFault, WrongFile};
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Explanation, Said, said, t};

pub const USAGE: &str = "usage";

pub(super) fn usage(fault: &UsageFault, typed: &Typed) -> Explanation {
    let said = match fault {
        UsageFault::File { option, file, why } => of_file(option, file, *why, typed),
        UsageFault::FinishElsewhere { upload, asked } => {
            let place = upload.environment.as_str();
            let (upload, command) = (&upload.id, typed.again().option("env", place));
            said!("usage-finish-elsewhere", upload, place, asked = *asked, command)
        }
        UsageFault::CorrectElsewhere { upload, asked, file } => {
            let UploadMeta { id, environment, .. } = &**upload;
            // What was agreed to was so for the environment that was typed.
            let command = typed.correct(id, *environment, file).with_typed().without("restored");
            let (asked, place) = (*asked, environment.as_str());
            said!("usage-correct-elsewhere", upload = id, place, asked, command)
        }
        UsageFault::CorrectOtherMonth { upload, asked } => {
            let (month, asked) = (words::month(upload.period), words::month(*asked));
            said!("usage-correct-other-month", upload = &upload.id, month, asked)
        }
        UsageFault::MonthNotBegun(month) => {
            said!("usage-month-not-begun", month = words::month(*month))
        }
        UsageFault::NothingToCancel { upload, status } => {
            let command = typed.about("show", &upload.id);
            let (upload, status) = (&upload.id, status.to_string());
            said!("usage-nothing-to-cancel", upload, status, command)
        }
        UsageFault::ExpectedTotal { typed, readings: Some([one, other]) } => {
            said!("usage-two-amounts", typed = escape(typed), one, other)
        }
        UsageFault::ExpectedTotal { typed, readings: None } => {
            said!("usage-no-amount", typed = escape(typed))
        }
        UsageFault::ExpectedRows { typed } => said!("usage-no-rows", typed = escape(typed)),
        UsageFault::NoUploadYet { are_others } => {
            let (others, command) = match (are_others, typed.names_environment()) {
                (false, _) => ("none", typed.help_of("upload")),
                (true, true) => ("elsewhere", typed.suggest("history").without("env")),
                (true, false) => ("sandbox", typed.again().option("env", "sandbox")),
            };
            said!("usage-no-upload-yet", others, command)
        }
        UsageFault::NoLedgerYet => {
            said!("usage-nothing-to-back-up", command = typed.suggest("auth"))
        }
        UsageFault::SandboxFault(error) => said!(
            "sandbox-no-fault",
            typed = escape(&error.spec),
            why = wrong_fault(error.reason),
            command = typed.help_of("sandbox")
        ),
    };
    Explanation::new(USAGE, said)
}

fn of_file(option: &str, path: &Path, why: WrongFile, typed: &Typed) -> Said {
    let id = ["problems", "missing"].into_iter().find(|id| option.strip_prefix("--") == Some(id));
    let (option, file) = (of_option(option), shown(path));
    match why {
        WrongFile::Exists => {
            said!("usage-file-exists", option, file, command = typed.beside(id, path, path))
        }
        WrongFile::NotHtml => {
            let command = typed.beside(None, path, &path.with_extension("html"));
            said!("usage-not-html", file, command)
        }
        WrongFile::IsInput => said!("usage-is-input", option, file),
        WrongFile::NotOurs => said!("usage-not-ours", option, file),
        WrongFile::Twice => said!("usage-file-twice", option, file),
        WrongFile::OfDatabase => said!("usage-of-database", option, file),
        WrongFile::IsLink => said!("usage-is-link", option, file),
        WrongFile::IsDash => said!("usage-is-dash", option, file),
        WrongFile::IsDirectory => said!("usage-is-directory", option, file),
        WrongFile::IsNoDirectory => said!("usage-is-no-directory", option, file),
        WrongFile::NotEmpty => said!("usage-not-empty", option, file),
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
