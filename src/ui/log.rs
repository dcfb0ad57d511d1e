//! The log: what happens on the way, for IT and for whoever helps from afar. Always in English, and
//! never with a secret.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use serde_json::Value;
use tracing::Level;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;

use crate::model::owner_only;
use crate::ui::error::{Error, Result, UsageFault, WriteError, WrongFile};
use crate::ui::explain::Explanation;
use crate::ui::files::{are_same, refuse_odd};
use crate::ui::report::Warning;
use crate::ui::suggestion::commands_in;

const OPTION: &str = "--log-file";

/// Begins to log to standard error as far as the user wants it, and to the log `file` if there is to be one;
/// `input` is the file that the command reads. Nothing should be sent without the record that was asked for.
pub fn begin(verbose: u8, file: Option<&Path>, input: Option<&Path>) -> Result<()> {
    let screen = level(verbose).map(|level| {
        let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
        lines.with_target(false).log_internal_errors(false).with_filter(ours(level))
    });
    let file = file.map(|path| open(path, input)).transpose()?.map(|file| {
        let lines = tracing_subscriber::fmt::layer().json().flatten_event(true);
        let lines = lines.with_current_span(false).with_span_list(false).with_target(false);
        let level = level(verbose.max(1)).unwrap_or(Level::INFO);
        let lines = lines.log_internal_errors(false);
        let all = ours(level).with_target(FILE_ONLY, Level::INFO);
        lines.with_writer(Mutex::new(Lines(file))).with_filter(all)
    });
    // A second run in one process keeps the first one's log.
    let _ = tracing_subscriber::registry().with(screen).with(file).try_init();
    Ok(())
}

/// The lines of the log file. Where one cannot be written the run goes on: what is sent matters more.
struct Lines(File);

/// Why a line of the log was lost, the first time.
static LOST: OnceLock<io::Error> = OnceLock::new();

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if let Err(error) = self.0.write_all(line) {
            let _ = LOST.set(error);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Why the log is not whole, if it is not.
pub(crate) fn lost() -> Option<&'static io::Error> {
    LOST.get()
}

/// The last line of a run.
pub(super) fn ended(exit: u8, error: Option<&Explanation>) {
    let code = error.map(|error| error.code);
    if let Some(error) = error {
        let command = commands_in(&error.said.advice);
        tracing::error!(target: FILE_ONLY, code, command, "error");
    }
    tracing::info!(exit, code, "ended");
}

/// A line of the log for each kind of error and of warning, and one for each that quiet would show: where it
/// is, and the commands of its remedy. What is said of it is in the language of the user.
pub(super) fn warnings(warnings: &[Warning]) {
    let mut counts = BTreeMap::<_, u64>::new();
    for warning in warnings {
        *counts.entry((warning.is_error, warning.code)).or_default() += warning.count;
    }
    for ((is_error, code), count) in counts {
        if is_error {
            tracing::error!(code, count, "error");
        } else {
            tracing::warn!(code, count, "warning");
        }
    }
    for warning in warnings {
        let Warning { code, line, loan, .. } = warning;
        let command = commands_in(&warning.said.advice);
        tracing::info!(target: FILE_ONLY, code, line, loan, command, "found");
    }
}

fn level(verbose: u8) -> Option<Level> {
    match verbose {
        0 => None,
        1 => Some(Level::INFO),
        _ => Some(Level::DEBUG),
    }
}

/// The target of what the screen says in words, and the log file has besides.
const FILE_ONLY: &str = "file";

/// Logs of this crate only, at any verbosity: those of the libraries below could hold a header.
fn ours(level: Level) -> Targets {
    Targets::new().with_target(env!("CARGO_CRATE_NAME"), level)
}

/// Opens the log to add to it, for its owner only where it is new. A path that was mistyped must not
/// cost anybody a file: what is there already and is no log is left as it is.
fn open(path: &Path, input: Option<&Path>) -> Result<File> {
    let fail = |source| Error::Log(WriteError::to(path)(source));
    if input.is_some_and(|input| are_same(path, input)) {
        return Err(UsageFault::of_file(OPTION, path, WrongFile::IsInput).into());
    }
    refuse_odd(OPTION, path)?;
    let file =
        owner_only::options().read(true).create(true).append(true).open(path).map_err(fail)?;
    // A pipe or a device holds nothing.
    let is_file = file.metadata().map_err(fail)?.is_file();
    if is_file && !is_log(&file).map_err(fail)? {
        return Err(UsageFault::of_file(OPTION, path, WrongFile::NotOurs).into());
    }
    Ok(file)
}

/// Whether a file is empty or begins with a line of a log.
fn is_log(file: &File) -> io::Result<bool> {
    let mut line = Vec::new();
    BufReader::new(file).take(64 * 1024).read_until(b'\n', &mut line)?;
    let has = |line: &Value, key| line.get(key).is_some_and(Value::is_string);
    let is_of_log = |line: Value| has(&line, "timestamp") && has(&line, "level");
    Ok(line.is_empty() || serde_json::from_slice(&line).is_ok_and(is_of_log))
}
