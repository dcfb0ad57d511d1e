//! The `kiva-repay` program; see the library for what it does.

use std::process::ExitCode;

use clap::Parser;
use kiva_repay::cli::{Cli, Wishes};
use kiva_repay::commands::Done;
use kiva_repay::console::{self, Console};
use kiva_repay::exit::Fault;
use kiva_repay::lang;

fn main() -> ExitCode {
    lang::choose(&Wishes::of_process());
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return console::usage(error).into(),
    };
    let mut console = Console::new(&cli.global);
    let done = kiva_repay::run(&cli, &mut console)
        .unwrap_or_else(|error| Done { report: None, fault: Some(Fault::of(&error)) });
    console.finish(&done).into()
}
