//! The `kiva-repay` program; see the library for what it does.

use std::process::ExitCode;

use clap::Parser;
use kiva_repay::app;
use kiva_repay::options::args::{Cli, EarlyArgs};
use kiva_repay::ui::error::Fault;
use kiva_repay::ui::{self, Console, Outcome, words};

fn main() -> ExitCode {
    words::choose(&EarlyArgs::of_process());
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return ui::usage(error).into(),
    };
    let mut console = Console::new(&cli.global);
    let outcome = app::run(&cli, &mut console)
        .unwrap_or_else(|error| Outcome { report: None, fault: Some(Fault::of(&error)) });
    console.finish(&outcome).into()
}
