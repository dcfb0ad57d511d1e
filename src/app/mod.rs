//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what two of them share stands here.

mod auth;
mod check;
mod checked_file;
mod credentials;
mod history;
mod init;
pub(crate) mod interrupt;
mod output_file;
mod receipt;
mod reconcile;
mod resolve;
mod resume;
mod sandbox;
mod show;
mod upload;

use std::io::Write;
use std::path::Path;

use self::checked_file::{CheckedFile, read_and_check, rules};
use crate::checks::Checked;
use crate::ledger::{Ledger, LedgerError};
use crate::model::{Environment, Month, owner_only};
use crate::options::args::{self, Cli, Command};
use crate::options::{Overrides, Settings, Sources};
use crate::t;
use crate::ui::error::{Again, Error, Invalid, Result, UsageFault, WriteError};
use crate::ui::report::Report;
use crate::ui::{Console, Outcome, help, log};

/// Runs the command that was typed.
///
/// # Errors
/// Whatever kept the command from coming to a result.
pub fn run(cli: &Cli, console: &mut Console) -> Result<Outcome> {
    // Made where something waits for a disk or the network: a check of a file does not.
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::internal(t!("fault-no-event-loop"), error))
    };
    let global = &cli.global;
    log::begin(global, cli.command.input(), console.paints())?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), command = cli.command.name(), "begun");
    match &cli.command {
        Command::Check(arguments) => check::run(global, arguments, console, runtime),
        Command::Upload(arguments) => runtime()?.block_on(upload::run(global, arguments, console)),
        Command::Reconcile(arguments) => {
            runtime()?.block_on(reconcile::run(global, arguments, console))
        }
        Command::Resume(arguments) => runtime()?.block_on(resume::run(global, arguments, console)),
        Command::Resolve(arguments) => runtime()?.block_on(resolve::run(global, arguments)),
        Command::History => runtime()?.block_on(history::run(global)),
        Command::Show(arguments) => runtime()?.block_on(show::run(global, arguments)),
        Command::Receipt(arguments) => {
            runtime()?.block_on(receipt::run(global, arguments, console.typed()))
        }
        Command::Auth => runtime()?.block_on(auth::run(global)),
        Command::Init => runtime()?.block_on(init::run(global, console)),
        Command::Sandbox(arguments) => {
            let show = |report: &_| console.show(report).map_err(Error::Output);
            runtime()?.block_on(sandbox::run(global, arguments, show))?;
            Ok(Outcome::default())
        }
        Command::Completions(arguments) => {
            let mut script = Vec::new();
            let mut command = help::command();
            clap_complete::generate(arguments.shell, &mut command, "kiva-repay", &mut script);
            Ok(Outcome::well(Report::Script(script)))
        }
    }
}

/// The settings for a command, with its own options laid over them.
fn settings(global: &args::Global, overrides: Overrides) -> Result<Settings> {
    let overrides = Overrides { environment: global.env, ..overrides };
    Ok(Settings::resolve(&Sources::of_process(global.config.clone(), overrides))?)
}

/// The options that say how to read a file.
fn reading(source: &args::Source) -> Overrides {
    Overrides { csv_format: source.format, encoding: source.encoding, ..Overrides::default() }
}

fn ledger_file(settings: &Settings) -> Result<&Path, LedgerError> {
    settings.ledger.as_deref().ok_or(LedgerError::NoDirectory)
}

/// The ledger, for this command alone.
async fn open_ledger(settings: &Settings, command: &str) -> Result<Ledger, LedgerError> {
    Ledger::open_alone(ledger_file(settings)?, command).await
}

/// A file that failed the checks; `again` tells when it is mended.
fn invalid(file: &Path, checked: &Checked, report: Report, again: Again) -> Error {
    let errors = checked.errors();
    let invalid = Invalid { report: Some(report), file: file.to_owned(), errors, again };
    Error::Invalid(Box::new(invalid))
}

/// Refuses a file that is there already, before any work is done for it: somebody may have filled
/// it in.
fn refuse_existing(option: &'static str, file: &Path) -> Result<(), UsageFault> {
    if file.exists() {
        return Err(UsageFault::FileExists { option, file: file.to_owned() });
    }
    Ok(())
}

/// Writes a new file that only its owner can read: what borrowers owe concerns nobody else on this
/// machine.
fn write_new(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    let opened = owner_only::options().create_new(true).open(path);
    opened.and_then(|mut file| file.write_all(content)).map_err(WriteError::to(path))
}

/// The id of the upload that was named by its beginning; where there is none, the error names the one
/// most like it.
async fn find_upload(ledger: &mut Ledger, typed: &str) -> Result<String> {
    match ledger.find(typed).await {
        Err(LedgerError::NoUpload(typed)) => {
            let uploads = ledger.history().await?;
            let ids = uploads.iter().map(|summary| summary.upload.as_str());
            Err(Error::NoSuchUpload { nearest: nearest(&typed, ids), typed })
        }
        found => Ok(found?),
    }
}

/// The id whose beginning takes the fewest changes, if they are few.
fn nearest<'a>(typed: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let length = typed.chars().count();
    // Nothing is the beginning of everything.
    if length == 0 {
        return None;
    }
    let changes = |id: &str| {
        // A letter may be missing, or one too many.
        let ends = length.saturating_sub(1)..=length + 1;
        let begins = ends.filter_map(|end| id.get(..end.min(id.len())));
        begins.map(|begin| strsim::osa_distance(&typed, begin)).min()
    };
    let (fewest, id) = ids.filter_map(|id| Some((changes(id)?, id))).min()?;
    (fewest <= length / 3).then(|| id.to_owned())
}

fn name_of(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// The partner, where it is known before there is a token.
fn known_partner(settings: &Settings) -> Option<String> {
    match settings.environment {
        Environment::Sandbox => Some(sandbox::partner_of(settings)),
        Environment::Stage | Environment::Production => settings.partner.id.clone(),
    }
}

/// The month before today's, which is the one reported after month-end.
fn last_month() -> Month {
    Month::of(jiff::Zoned::now().date()).previous()
}
