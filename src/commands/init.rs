//! `init`: a commented config file to fill in.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Done, name_of};
use crate::cli;
use crate::exit::{Exit, Fault};
use crate::private;
use crate::report::{InitReport, Report};
use crate::settings::{EXAMPLE, LOCAL_FILE};
use crate::text::escape;

/// Runs the command.
///
/// # Errors
/// When the file cannot be written.
pub fn run(global: &cli::Global) -> Result<Done> {
    let path = global.config.clone().unwrap_or_else(|| PathBuf::from(LOCAL_FILE));
    let name = escape(&name_of(&path));
    // One step, so that a file that appears meanwhile is not overwritten either.
    let mut file = match private::options().create_new(true).open(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Ok(Done {
                report: None,
                fault: Some(Fault {
                    exit: Exit::Settings,
                    code: "config.exists",
                    message: format!("{name} is there already and was left as it is"),
                    hint: "edit it, or name another file: kiva-repay init --config other.toml"
                        .to_owned(),
                }),
            });
        }
        opened => opened.with_context(|| format!("cannot write {name}"))?,
    };
    file.write_all(EXAMPLE.as_bytes()).with_context(|| format!("cannot write {name}"))?;
    file.sync_all().with_context(|| format!("cannot write {name}"))?;
    Ok(Done::well(Report::Init(InitReport { command: "init", file: name_of(&path) })))
}
