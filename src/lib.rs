//! Report loan repayments to Kiva: from the CSV of a microfinance institution's MIS to Kiva's
//! Partner API, in batches, so that nothing is lost, nothing sent twice and nothing leaked.
//!
//! A repayment travels one way through the rooms of this crate:
//!
//! ```text
//! FILE -> csv_file -> rows -> checks -> batch -> ledger -> partner_api -> ledger -> report -> stdout
//! ```
//!
//! [`repayment`] has the types that cannot hold a wrong value, [`reconcile`] holds the rows against the
//! loans that Kiva expects, [`settings`] resolves what the user wants, [`exit`] maps every end to an
//! exit code, [`console`] is the one place that prints, [`lang`] has all that is said to people, in
//! three languages, and [`sandbox`] is a pretend Partner API that shares no code with the client it
//! tests.

pub mod batch;
pub mod checks;
pub mod cli;
pub mod commands;
pub mod console;
mod crash;
pub mod csv_file;
pub mod exit;
pub mod help;
pub mod interrupt;
pub mod lang;
pub mod ledger;
mod log;
pub mod partner_api;
mod private;
pub mod reconcile;
pub mod repayment;
pub mod report;
pub mod sandbox;
pub mod settings;
pub mod text;
pub mod upload;
mod usage;

use anyhow::{Context, Result};

use self::cli::{Cli, Command};
use self::commands::Done;
use self::console::Console;
use self::report::Report;

/// Runs the command that was typed.
///
/// # Errors
/// Whatever kept the command from coming to a result; [`exit::Fault::of`] says what it amounts to.
pub fn run(cli: &Cli, console: &mut Console) -> Result<Done> {
    // Made where something waits for a disk or the network: a check of a file does not.
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .with_context(|| say!("fault-no-event-loop"))
    };
    let global = &cli.global;
    log::begin(global, console.paints())?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), command = cli.command.name(), "begun");
    match &cli.command {
        Command::Check(arguments) => commands::check::run(global, arguments, console, runtime),
        Command::Upload(arguments) => {
            runtime()?.block_on(commands::upload::run(global, arguments, console))
        }
        Command::Reconcile(arguments) => {
            runtime()?.block_on(commands::reconcile::run(global, arguments, console))
        }
        Command::Resume(arguments) => {
            runtime()?.block_on(commands::resume::run(global, arguments, console))
        }
        Command::Resolve(arguments) => {
            runtime()?.block_on(commands::resolve::run(global, arguments))
        }
        Command::History => runtime()?.block_on(commands::history::run(global)),
        Command::Show(arguments) => runtime()?.block_on(commands::show::run(global, arguments)),
        Command::Receipt(arguments) => {
            runtime()?.block_on(commands::receipt::run(global, arguments))
        }
        Command::Auth => runtime()?.block_on(commands::auth::run(global)),
        Command::Init => runtime()?.block_on(commands::init::run(global, console)),
        Command::Sandbox(arguments) => {
            let show = |report: &_| Ok(console.show(Some(report), None)?);
            runtime()?.block_on(commands::sandbox::run(global, arguments, show))?;
            Ok(Done::default())
        }
        Command::Completions(arguments) => {
            let mut script = Vec::new();
            let mut command = help::command();
            clap_complete::generate(arguments.shell, &mut command, "kiva-repay", &mut script);
            Ok(Done::well(Report::Script(script)))
        }
    }
}
