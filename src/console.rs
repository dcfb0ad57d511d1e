//! The one place that prints. Standard output carries the result; all else goes to standard error.

use std::io::{self, BufRead, IsTerminal, Write};
use std::thread;

use anstream::{AutoStream, ColorChoice};
use clap::error::ErrorKind;
use tokio::sync::oneshot;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;

use crate::cli::{Color, Global, Output, Wishes};
use crate::commands::Done;
use crate::exit::{Exit, Fault};
use crate::help;
use crate::report::{self, Report};
use crate::usage;

/// Standard output and standard error, and how the user wants them.
pub struct Console {
    output: Output,
    quiet: bool,
    color: ColorChoice,
}

impl Console {
    /// The console of this process; logging begins, too.
    pub fn new(global: &Global) -> Self {
        let color = color_of(global.color);
        let console = Self { output: global.output, quiet: global.quiet, color };
        console.log(global.verbose);
        console
    }

    /// Logs of this crate only, at any verbosity: those of the libraries below could hold a header.
    fn log(&self, verbose: u8) {
        let level = match verbose {
            0 => return,
            1 => Level::INFO,
            _ => Level::DEBUG,
        };
        let ansi = AutoStream::new(io::stderr(), self.color).current_choice() != ColorChoice::Never;
        let lines = tracing_subscriber::fmt::layer()
            .with_writer(io::stderr)
            .with_ansi(ansi)
            .with_target(false);
        let ours = Targets::new().with_target(env!("CARGO_CRATE_NAME"), level);
        // A second console in one process keeps the first one's log.
        let _ = tracing_subscriber::registry().with(lines.with_filter(ours)).try_init();
    }

    /// A line about what will be done, also where nobody watches.
    pub fn note(&mut self, line: &str) {
        if !self.quiet {
            let _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// A line about work in progress, for whoever sits in front of it.
    pub fn progress(&mut self, line: &str) {
        if !self.quiet && io::stderr().is_terminal() {
            // If standard error is gone there is nobody to tell.
            let _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// Whether there is a terminal to ask on.
    pub fn can_ask(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Asks a question; `None` where there is no terminal to ask on.
    ///
    /// # Errors
    /// When the terminal cannot be written to or read from.
    pub async fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        if !self.can_ask() {
            return Ok(None);
        }
        let mut stderr = AutoStream::new(io::stderr().lock(), self.color);
        write!(stderr, "{question}")?;
        stderr.flush()?;
        drop(stderr);
        let (tell, told) = oneshot::channel();
        // A thread of its own, so that Ctrl-C is heard meanwhile; it ends with the process.
        thread::spawn(move || {
            let mut answer = String::new();
            let read = io::stdin().lock().read_line(&mut answer);
            // Nobody listens any more where the wait was given up.
            let _ = tell.send(read.map(|_| answer));
        });
        told.await.unwrap_or_else(|_| Ok(String::new())).map(Some)
    }

    /// Shows a result on standard output.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn show(&mut self, report: Option<&Report>, fault: Option<&Fault>) -> io::Result<()> {
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        match (self.output, report) {
            (Output::Json, _) => report::json(report, fault, &mut out)?,
            // Quiet is for when all is well.
            (Output::Human, Some(report)) if !self.quiet || fault.is_some() => {
                report.human(&mut out)?;
            }
            (Output::Human, _) => {}
        }
        out.flush()
    }

    /// Shows how a command ended, and returns the exit code for it.
    pub fn finish(&mut self, done: &Done) -> Exit {
        let shown = match (&done.report, &done.fault) {
            (Some(Report::Script(script)), _) => raw(script),
            (None, None) => Ok(()),
            (report, fault) => self.show(report.as_ref(), fault.as_ref()),
        };
        if let Some(fault) = &done.fault {
            self.complain(fault);
        }
        match shown {
            // Whoever closed the pipe has seen enough; the work is done all the same.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let fault = Fault {
                    exit: Exit::Program,
                    code: "output.failed",
                    message: format!("the result could not be written: {error}"),
                    hint: "free some disk space, or write the output to another place".to_owned(),
                };
                self.complain(&fault);
                if done.exit() == Exit::Done { fault.exit } else { done.exit() }
            }
            _ => done.exit(),
        }
    }

    fn complain(&mut self, fault: &Fault) {
        let mut err = AutoStream::new(io::stderr().lock(), self.color);
        // If standard error is gone, the exit code still tells.
        let _ = report::fault(fault, &mut err);
    }
}

/// Writes a result that is neither text for a person nor JSON, as it is.
fn raw(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Shows what clap made of the command line: help, the version, or what is wrong with it.
pub fn usage(error: clap::Error) -> Exit {
    let wishes = Wishes::of_process();
    // Said once more with the words of the user, which are not looked up for a line that is right.
    let error = help::command().try_get_matches_from(std::env::args_os()).err().unwrap_or(error);
    let color = color_of(wishes.color);
    if !error.use_stderr() {
        let mut out = AutoStream::new(io::stdout().lock(), color);
        let _ = write!(out, "{}", error.render().ansi()).and_then(|()| out.flush());
        return Exit::Done;
    }
    let fault = usage::fault(&error);
    let mut err = AutoStream::new(io::stderr().lock(), color);
    if wishes.json {
        let _ = report::json(None, Some(&fault), &mut io::stdout().lock());
    }
    // If standard error is gone, the exit code still tells.
    let _ = match error.kind() {
        // Nothing was typed: the help is what to do.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            write!(err, "{}", error.render().ansi())
        }
        _ => report::fault(&fault, &mut err),
    };
    fault.exit
}

fn color_of(color: Color) -> ColorChoice {
    match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}
