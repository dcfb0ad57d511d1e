//! A file a command: read the settings, call the rooms, hand back a result. Commands do not know one
//! another; what each has stands in `context`.

mod auth;
mod backup;
mod cancel;
mod check;
mod checked_file;
mod clock;
mod context;
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
mod open_ledger;
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

use jiff::Zoned;

use self::context::{App, settings};
use self::in_use::log_begun;
pub use self::interrupt::end_of;
use crate::ledger::Marks;
use crate::options::args::{Cli, Command};
use crate::options::{Overrides, state_directory};
use crate::ui::error::{Error, Result, UsageFault};
use crate::ui::report::Report;
use crate::ui::words::{Locale, t};
use crate::ui::{Console, Outcome, help, log};

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
    let settings = settings?;
    console.reads_files(&settings.csv);
    let (now, today) = (now.timestamp(), now.date());
    let app = &mut App { global, settings, console, marks, now, today };
    match &cli.command {
        Command::Check(arguments) => check::run(app, arguments).await,
        Command::Upload(arguments) => Box::pin(upload::run(app, arguments)).await,
        Command::Reconcile(arguments) => reconcile::run(app, arguments).await,
        Command::Resume(arguments) => Box::pin(resume::run(app, arguments)).await,
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
