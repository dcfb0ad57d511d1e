//! The log: what happens on the way, for IT and for whoever helps from afar. Always in English, and
//! never with a secret.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use file_rotate::compression::Compression;
use file_rotate::suffix::AppendCount;
use file_rotate::{ContentLimit, FileRotate};
use tracing::Level;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;

use crate::model::owner_only;
use crate::options::args::Global;

/// A log file that is larger than this is put aside when a run begins.
const LARGE: u64 = 1024 * 1024;

/// How many of those that were put aside are kept.
const KEPT: usize = 5;

/// The log file cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the log {}", path.display())]
pub struct LogError {
    pub(super) path: PathBuf,
    pub(super) source: io::Error,
}

/// Begins to log to standard error as far as the user wants it, in colours where `paints`, and to the
/// log file if there is to be one.
///
/// # Errors
/// When the file cannot be written: nothing should be sent without the record that was asked for.
pub fn begin(global: &Global, paints: bool) -> Result<(), LogError> {
    let screen = level(global.verbose).map(|level| {
        let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
        lines.with_ansi(paints).with_target(false).with_filter(ours(level))
    });
    let file = global.log_file.as_deref().map(open).transpose()?.map(|file| {
        let lines = tracing_subscriber::fmt::layer().json().flatten_event(true);
        let lines = lines.with_current_span(false).with_span_list(false).with_target(false);
        let level = level(global.verbose.max(1)).unwrap_or(Level::INFO);
        lines.with_writer(Mutex::new(file)).with_filter(ours(level))
    });
    // A second run in one process keeps the first one's log.
    let _ = tracing_subscriber::registry().with(screen).with(file).try_init();
    Ok(())
}

fn level(verbose: u8) -> Option<Level> {
    match verbose {
        0 => None,
        1 => Some(Level::INFO),
        _ => Some(Level::DEBUG),
    }
}

/// Logs of this crate only, at any verbosity: those of the libraries below could hold a header.
fn ours(level: Level) -> Targets {
    Targets::new().with_target(env!("CARGO_CRATE_NAME"), level)
}

/// Opens the log, for its owner only. A large one is put aside now and not while a report is on its
/// way, where nothing may go wrong that need not.
fn open(path: &Path) -> Result<FileRotate<AppendCount>, LogError> {
    let fail = |source| LogError { path: path.to_owned(), source };
    let mut options: OpenOptions = owner_only::options();
    options.read(true).create(true).append(true);
    let data = options.open(path).and_then(|file| file.metadata()).map_err(fail)?;
    let suffixes = AppendCount::new(KEPT);
    let mut file =
        FileRotate::new(path, suffixes, ContentLimit::None, Compression::None, Some(options));
    if data.is_file() && data.len() > LARGE {
        file.rotate().map_err(fail)?;
    }
    Ok(file)
}
