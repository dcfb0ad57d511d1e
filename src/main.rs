//! The `kiva-repay` program; see the library for what it does.

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use kiva_repay::app;
use kiva_repay::options::args::Cli;
use kiva_repay::options::early::early;
use kiva_repay::ui::{self, Console, Typed};

fn main() -> ExitCode {
    let found = Cli::command().try_get_matches();
    let parsed = found.and_then(|found| Ok((Cli::from_arg_matches(&found)?, found)));
    let early = early(parsed.as_ref().ok().map(|(cli, _)| cli), std::env::args_os());
    ui::choose_language(&early);
    let (cli, typed) = match parsed {
        Ok((cli, matches)) => (cli, Typed::new(matches)),
        Err(error) => return ui::usage(error, &early).into(),
    };
    let mut console = Console::new(&cli.global, typed);
    let outcome = app::run(&cli, &mut console);
    let exit = console.finish(&outcome);
    app::end_of(exit).into()
}
