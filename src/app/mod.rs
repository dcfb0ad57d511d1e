//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what two of them share stands here.

mod auth;
mod backup;
mod cancel;
mod check;
mod checked_file;
mod clock;
mod control;
mod credentials;
mod earlier;
mod expected;
mod find;
mod history;
mod in_use;
mod init;
mod interrupt;
mod link;
mod output_file;
mod process;
mod receipt;
mod reconcile;
mod resolve;
mod resume;
mod sandbox;
mod show;
mod stamp;
mod upload;

use std::path::Path;

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use self::checked_file::{CheckedFile, read_and_check, rules};
use self::find::{find_upload, find_upload_or_newest, load_with_month, no_upload};
use self::in_use::{in_use, log_begun};
pub use self::interrupt::end_of;
use crate::checks::Checked;
use crate::ledger::{self, Ledger, LedgerError, LedgerView, Marks, Place};
use crate::model::{CsvForm, Environment, Month, text};
use crate::options::args::{self, Cli, Command};
use crate::options::{Overrides, Settings, Sources, state_directory};
use crate::ui::error::{Again, Error, Invalid, Result, UsageFault};
use crate::ui::explain;
use crate::ui::report::Report;
use crate::ui::words::{self, Locale, spoken, t};
use crate::ui::{Console, Outcome, help, log};

pub(crate) struct App<'a> {
    global: &'a args::Global,
    settings: Settings,
    console: &'a mut Console,
    marks: Marks,
    now: Timestamp,
    today: Date,
}

impl App<'_> {
    /// The time, in UTC, as the ledger writes it.
    fn now(&self) -> String {
        ledger::written(self.now)
    }

    /// The month before today's, which is the one reported after month-end.
    fn last_month(&self) -> Month {
        Month::of(self.today).previous()
    }

    fn ledger_file(&self) -> Result<&Path, LedgerError> {
        self.settings.ledger.as_deref().ok_or(LedgerError::NoDirectory)
    }

    /// The ledger to look at, where there is one. It says where it lacks what was known.
    async fn ledger_view(&mut self) -> Result<Option<LedgerView>, LedgerError> {
        let Some(mut view) = LedgerView::open(self.ledger_file()?).await? else { return Ok(None) };
        if let Some(lack) = self.marks.compare(&mut view).await? {
            let older = LedgerError::Older { path: view.path().to_owned(), lack };
            tracing::warn!(ledger = %view.path().display(), "the ledger has come less far than before");
            let why = explain::ledger(&older, self.console.typed());
            self.console.warn_of(&why.message, &why.hint);
        }
        Ok(Some(view))
    }

    /// The ledger, for this command alone. One that lacks what was known is not written to before a person
    /// has said that it was `restored`.
    async fn ledger_alone(&self, command: &str, restored: bool) -> Result<Ledger, LedgerError> {
        let path = self.ledger_file()?;
        if restored {
            let mut ledger = Ledger::alone(path, command).await?;
            self.marks.forget(ledger.view()).await?;
            return Ok(ledger);
        }
        // To open it for writing is to write to it. What is wrong with it is told when that is done.
        if let Ok(Some(mut view)) = LedgerView::open(path).await {
            if let Ok(Some(lack)) = self.marks.compare(&mut view).await {
                return Err(LedgerError::Older { path: path.to_owned(), lack });
            }
            view.close().await?;
        }
        Ledger::alone(path, command).await
    }

    /// The same to report to production, where one is gone neither by a new one nor by what a try has made
    /// in its place.
    async fn ledger_for_upload(&self, restored: bool) -> Result<Ledger, LedgerError> {
        let path = self.ledger_file()?;
        let is_known = !restored && self.settings.environment == Environment::Production;
        if let Some(seen) = self.marks.last_seen(path).filter(|_| is_known)
            && matches!(path.try_exists(), Ok(false))
        {
            return Err(LedgerError::Gone { path: path.to_owned(), seen });
        }
        let mut ledger = self.ledger_alone("upload", restored).await?;
        match self.marks.lost(ledger.view()).await?.filter(|_| is_known) {
            Some(lack) => Err(LedgerError::Older { path: path.to_owned(), lack }),
            None => Ok(ledger),
        }
    }

    /// The same for a command about what is in it: none is made for that, and where one is gone, nobody may
    /// take it for one in which there is nothing to do.
    async fn ledger_with_uploads(
        &mut self,
        command: &str,
        restored: bool,
    ) -> Result<Option<Ledger>, LedgerError> {
        let path = self.ledger_file()?;
        if !matches!(path.try_exists(), Ok(false)) {
            return self.ledger_alone(command, restored).await.map(Some);
        }
        match self.marks.last_seen(path).filter(|_| !restored) {
            Some(seen) => Err(LedgerError::Gone { path: path.to_owned(), seen }),
            None => self.warn_of_unknown_past("missing").map(|()| None),
        }
    }

    /// Says where nothing of what was sent before is known, for a command that posts.
    async fn tell_of_unknown_past(&mut self, ledger: &mut Ledger) -> Result<(), LedgerError> {
        if ledger.is_new() {
            self.warn_of_unknown_past("new")
        } else if self.knows_uploads(ledger.view()).await? {
            Ok(())
        } else {
            self.warn_of_unknown_past("empty")
        }
    }

    async fn knows_uploads(&self, view: &mut LedgerView) -> Result<bool, LedgerError> {
        let environment = self.settings.environment.as_str();
        Ok(view.newest(Some(environment)).await?.is_some())
    }

    /// Says that the ledger is `new`, `missing` or `empty`: it may be another one than was meant, and
    /// nothing else keeps anybody from reporting twice.
    fn warn_of_unknown_past(&mut self, state: &'static str) -> Result<(), LedgerError> {
        let ledger = self.ledger_file()?;
        let path = text::path(ledger);
        tracing::warn!(ledger = %ledger.display(), state, "no earlier upload is known");
        let environment = self.settings.environment.as_str();
        let gone = (state != "empty").then(|| self.marks.last_seen(ledger)).flatten();
        let said = match gone {
            Some(seen) => t!("ledger-gone", path, state, seen = words::time(&seen)),
            None => t!("ledger-unknown-past", path, state, environment),
        };
        self.console.warn(&said);
        Ok(())
    }

    /// Where a report goes, for a command that asks for no token: as the settings say, or else where all the
    /// uploads of the ledger went that went to the environment in use.
    async fn place_without_token(&mut self) -> Result<Option<Place>, LedgerError> {
        if let Some(place) = known_place(&self.settings) {
            return Ok(Some(place));
        }
        let environment = self.settings.environment;
        let partners = match LedgerView::open(self.ledger_file()?).await? {
            Some(mut view) => view.partners(environment.as_str()).await?,
            None => Vec::new(),
        };
        match &*partners {
            [] => Ok(None),
            [partner] => {
                let environment = environment.as_str();
                let said = t!("ledger-only-partner", partner = text::escape(partner), environment);
                self.console.warn(&said);
                Ok(Some(Place::of(self.settings.environment, partner.clone())))
            }
            _ => {
                self.console
                    .warn(&t!("ledger-several-partners", environment = environment.as_str()));
                Ok(None)
            }
        }
    }

    /// The API that is used, as the ledger writes it down. That of the sandbox is new each time.
    fn api_url(&self) -> Option<String> {
        let access = self.settings.access.as_ref()?;
        Some(access.endpoint.api_url.to_string())
    }
}

/// Runs the command that was typed. What breaks in it is an error like any other.
pub fn run(cli: &Cli, console: &mut Console) -> Outcome {
    process::run_guarded(|| {
        process::settle()?;
        let now = clock::now(console);
        begin(cli, console, &now, Marks::new(state_directory()))
    })
}

/// The same, with what the clock says, and what is remembered of ledgers, as values.
pub fn run_at(cli: &Cli, console: &mut Console, now: &Zoned, marks: Marks) -> Outcome {
    begin(cli, console, now, marks).unwrap_or_else(Outcome::failed)
}

fn begin(cli: &Cli, console: &mut Console, now: &Zoned, marks: Marks) -> Result<Outcome> {
    let global = &cli.global;
    log::begin(global.verbose, global.log_file.as_deref(), cli.command.input())?;
    // The settings say more; but not of commands that make or need none.
    if matches!(cli.command, Command::Completions(_) | Command::Init | Command::Sandbox(_)) {
        log_begun(cli, None);
    }
    if let Command::Completions(arguments) = &cli.command {
        let script = help::completions(arguments.shell);
        return Ok(Outcome::well(Report::Script(script)));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::internal(t!("fault-no-event-loop"), error))?;
    runtime.block_on(run_command(cli, console, now, marks))
}

async fn run_command(
    cli: &Cli,
    console: &mut Console,
    now: &Zoned,
    marks: Marks,
) -> Result<Outcome> {
    let global = &cli.global;
    let overrides = overrides(cli)?;
    // These two make or need no settings.
    match &cli.command {
        Command::Init => return init::run(global, console).await,
        Command::Sandbox(arguments) => {
            let show = |report: &_| console.print_result(report).map_err(Error::Output);
            sandbox::run(global, arguments, show).await?;
            return Ok(Outcome::default());
        }
        _ => {}
    }
    let settings = settings(global, overrides);
    log_begun(cli, settings.as_ref().ok());
    let (now, today) = (now.timestamp(), now.date());
    let app = &mut App { global, settings: settings?, console, marks, now, today };
    match &cli.command {
        Command::Check(arguments) => check::run(app, arguments).await,
        Command::Upload(arguments) => upload::run(app, arguments).await,
        Command::Reconcile(arguments) => reconcile::run(app, arguments).await,
        Command::Resume(arguments) => resume::run(app, arguments).await,
        Command::Resolve(arguments) => resolve::run(app, arguments).await,
        Command::Cancel(arguments) => cancel::run(app, arguments).await,
        Command::Backup(arguments) => backup::run(app, arguments).await,
        Command::History(arguments) => history::run(app, arguments).await,
        Command::Show(arguments) => show::run(app, arguments).await,
        Command::Receipt(arguments) => receipt::run(app, arguments).await,
        Command::Auth(arguments) => auth::run(app, arguments).await,
        Command::Init | Command::Sandbox(_) | Command::Completions(_) => Ok(Outcome::default()),
    }
}

fn settings(global: &args::Global, overrides: Overrides) -> Result<Settings> {
    let overrides = Overrides { environment: global.env, ..overrides };
    Ok(Settings::resolve(&Sources::of_process(global.config.clone(), overrides)?)?)
}

fn overrides(cli: &Cli) -> Result<Overrides, UsageFault> {
    let mut overrides = Overrides::default();
    if let Some(source) = cli.command.source() {
        overrides.reading = source.reading.clone();
        overrides.expectation = control::figures(source, || Locale::of_user(&cli.global))?;
    }
    if let Command::Upload(arguments) = &cli.command {
        overrides.batch_size = arguments.batch_size;
    }
    Ok(overrides)
}

/// A file that failed the checks; `again` tells when it is mended.
fn invalid(file: &Path, checked: &Checked, report: Report, again: Again) -> Error {
    let errors = checked.errors();
    Invalid { report: Some(report), file: file.to_owned(), errors, again }.into()
}

/// How a table about a file is written: as the file was, else as the language has it.
fn csv_form(checked: &Checked) -> CsvForm {
    checked.dialect.map_or_else(|| spoken().csv_form(), |dialect| dialect.form())
}

fn name_of(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// Where a report goes, where the partner is known before there is a token.
fn known_place(settings: &Settings) -> Option<Place> {
    let partner = match settings.environment {
        Environment::Sandbox => sandbox::partner_of(settings),
        Environment::Stage | Environment::Production => settings.partner.id.clone()?,
    };
    Some(Place::of(settings.environment, partner))
}

/// Twelve random hex digits: short enough to type, and told apart by any few of them.
fn new_id() -> Result<String> {
    let random = getrandom::u64().map_err(|error| Error::internal(t!("fault-no-random"), error))?;
    Ok(format!("{:012x}", random >> 16))
}
