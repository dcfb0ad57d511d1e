//! The one place that prints. Standard output carries the result; all else goes to standard error.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::{future, thread};

use anstream::{AutoStream, ColorChoice};
use clap::error::ErrorKind;
use secrecy::SecretString;
use tokio::sync::oneshot;

use super::error::{Error, Exit, Result};
use super::explain::{self, Explanation, explain};
use super::outcome::Outcome;
use super::progress::{Progress, tell_of_stop, tell_of_wait};
use super::report::{self, Report, Warning};
use super::suggestion::Typed;
#[cfg(unix)]
use super::terminal::Hidden;
use super::{help, log, terminal, words};
use crate::kiva::Pause;
use crate::model::text::escape;
use crate::options::args::{Global, Output};
use crate::reading;
use crate::ui::words::{Said, t};

/// Standard output and standard error, and how the user wants them.
pub struct Console {
    output: Output,
    quiet: bool,
    /// Lines of the log are shown, among which a line that changes would be torn.
    verbose: bool,
    color: ColorChoice,
    typed: Typed,
    /// A question stands on the last line, and was not answered.
    is_asking: bool,
}

impl Console {
    /// The console of this process.
    pub fn new(global: &Global, typed: Typed) -> Self {
        Self {
            output: global.output,
            quiet: global.quiet,
            verbose: global.verbose > 0,
            color: color_of(global.color),
            typed,
            is_asking: false,
        }
    }

    pub(crate) fn typed(&self) -> &Typed {
        &self.typed
    }

    /// From now on a command about a table that the program writes says how to read it, where that is otherwise.
    pub(crate) fn reads_files(&mut self, as_settings_say: &reading::Options) {
        self.typed.files = as_settings_say.clone();
    }

    /// From now on no command that is told has this option that was typed.
    pub(crate) fn say_no_more(&mut self, option: &'static str) {
        self.typed.done.push(option);
    }

    /// Whether a person sits in front of it who wants to be spoken to.
    pub(crate) fn is_attended(&self) -> bool {
        self.output == Output::Human && !self.quiet && Self::can_ask()
    }

    /// A line about what will be done, also where nobody watches.
    pub(crate) fn print_note(&mut self, line: &str) {
        if !self.quiet {
            // If standard error is gone there is nobody to tell.
            let _ = writeln!(io::stderr(), "{}", report::said(line, width()));
        }
    }

    /// A warning in one line, with its remedy; whoever wants quiet gets it too.
    pub(crate) fn warn(&mut self, line: &str) {
        let _ = writeln!(errors(self.color), "{}", report::warning(line, self.width()));
    }

    pub(crate) fn warn_of(&mut self, said: &Said) {
        let _ = writeln!(errors(self.color), "{}", report::warning_of(said, self.width()));
    }

    /// A line about work in progress, for whoever sits in front of it.
    pub(crate) fn progress(&mut self, line: &str) {
        if io::stderr().is_terminal() {
            self.print_note(line);
        }
    }

    /// Who tells of the waits between two tries of a call, also where nobody watches: what stands still
    /// looks as if it had died.
    pub(crate) fn teller_of_waits(&self) -> Option<fn(Pause)> {
        (!self.quiet).then_some(tell_of_wait)
    }

    /// Who tells of a wish to stop that waits for the batch in flight.
    pub(crate) fn teller_of_stop(&self) -> Option<fn()> {
        (!self.quiet).then_some(tell_of_stop)
    }

    /// How far an upload of `rows` rows is, shown to whoever sits in front of it until it is dropped.
    pub(crate) fn progress_of(&self, rows: u64) -> Progress {
        Progress::new(rows, !self.quiet && !self.verbose && io::stderr().is_terminal())
    }

    pub(crate) fn can_ask() -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Whether a result is read where a question is asked.
    pub(crate) fn shows_results() -> bool {
        io::stdout().is_terminal()
    }

    /// What is to be read before a question, with its lines as they are.
    pub(crate) fn show(&mut self, text: &str) {
        let _ = write!(errors(self.color), "{text}");
    }

    /// Asks a question; `None` where there is no terminal to ask on.
    pub(crate) async fn ask(&mut self, question: &str) -> Result<Option<String>> {
        if !Self::can_ask() {
            return Ok(None);
        }
        self.prompt(question).map_err(no_answer)?;
        let answer = in_a_thread(terminal::read_line).await;
        self.is_asking = false;
        answer.map(Some).map_err(no_answer)
    }

    /// Asks for something that is not to be seen, not even while it is typed: `None` where there is no
    /// terminal, or no more to be read.
    pub(crate) async fn ask_secret(&mut self, question: &str) -> Result<Option<SecretString>> {
        if !Self::can_ask() {
            return Ok(None);
        }
        #[cfg(unix)]
        let _hidden = Hidden::begin().map_err(no_answer)?;
        self.prompt(question).map_err(no_answer)?;
        let answer = in_a_thread(terminal::read_hidden).await;
        if let Err(error) = &answer
            && error.kind() == io::ErrorKind::Interrupted
        {
            // Ctrl-C was typed: the signal says so to whoever waits here.
            future::pending::<()>().await;
        }
        self.is_asking = false;
        answer.map_err(no_answer)
    }

    fn prompt(&mut self, question: &str) -> io::Result<()> {
        self.is_asking = true;
        let mut stderr = errors(self.color);
        write!(stderr, "{} ", report::said(question, width()))?;
        stderr.flush()
    }

    pub(crate) fn print_result(&mut self, report: &Report) -> io::Result<()> {
        self.print(Some(report), None)
    }

    fn print(&self, report: Option<&Report>, error: Option<&Explanation>) -> io::Result<()> {
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        match (self.output, report) {
            (Output::Json, _) => {
                out.write_all(report::json(report, error, &self.typed).as_bytes())?;
            }
            // Whoever wants quiet reads of a fault in one line, which names the command that shows all: but
            // for what stands nowhere else.
            (Output::Human, Some(report))
                if !self.quiet || error.is_some_and(|error| error.code == explain::LOST) =>
            {
                out.write_all(report.human(&self.typed).as_bytes())?;
            }
            (Output::Human, _) => {}
        }
        out.flush()
    }

    /// Shows how a command ended, and returns the exit code for it.
    pub fn finish(&mut self, done: &Outcome) -> Exit {
        let error = done.error.as_ref().map(|error| explain(error, &self.typed));
        let exit = done.exit() as u8;
        let warnings = done.report.as_ref().map(|report| report.warnings(&self.typed));
        let warnings = warnings.unwrap_or_default();
        log::warnings(&warnings);
        log::ended(exit, error.as_ref());
        let shown = match (&done.report, &error) {
            (Some(Report::Script(script)), _) => raw(script),
            (None, None) => Ok(()),
            (report, error) => self.print(report.as_ref(), error.as_ref()),
        };
        // In JSON the result has them all, but for those of the page.
        let is_page = matches!(done.report, Some(Report::Receipt(_)));
        let is_told = if self.output == Output::Json { !is_page } else { !self.quiet };
        if !is_told {
            let mut err = errors(self.color);
            // If standard error is gone, the exit code and the log still tell.
            let mut lines = warnings.iter().map(Warning::in_one_line);
            let _ = lines.try_for_each(|line| writeln!(err, "{line}"));
        }
        if let Some(error) = &error {
            // Whoever reads both in one place sees where the result ends.
            if done.report.is_some() && !self.quiet && io::stderr().is_terminal() {
                let _ = writeln!(io::stderr());
            }
            self.print_explanation(error);
        }
        if let Some(error) = log::lost() {
            self.warn(&t!("fault-log-lost", why = escape(&words::system(error))));
        }
        match shown {
            // Whoever closed the pipe has seen enough; the work is done all the same.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let error = Error::Output(error);
                self.print_error(&error);
                if done.exit() == Exit::Success { error.exit() } else { done.exit() }
            }
            _ => done.exit(),
        }
    }

    pub(crate) fn print_error(&mut self, error: &Error) {
        self.print_explanation(&explain(error, &self.typed));
    }

    /// Whoever wants quiet reads a line each.
    fn width(&self) -> Option<usize> {
        (!self.quiet).then(width)
    }

    fn print_explanation(&self, error: &Explanation) {
        let mut err = errors(self.color);
        // If standard error is gone, the exit code still tells.
        let _ = if self.is_asking { writeln!(err) } else { Ok(()) };
        let _ = writeln!(err, "{}", report::error(&error.said, self.width()));
    }
}

fn no_answer(error: io::Error) -> Error {
    Error::internal(t!("fault-no-answer"), error)
}

/// Waits for what blocks, in a thread of its own so that Ctrl-C is heard meanwhile; it ends with the
/// process.
async fn in_a_thread<T: Default + Send + 'static>(
    read: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let (tell, told) = oneshot::channel();
    // Nobody listens any more where the wait was given up.
    thread::spawn(move || drop(tell.send(read())));
    told.await.unwrap_or_else(|_| Ok(T::default()))
}

/// Writes a result in which there are no colours, as it is.
fn raw(text: &str) -> io::Result<()> {
    io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush())
}

/// Shows what clap made of the command line: help, the version, or what is wrong with it.
pub fn usage(error: clap::Error, early: &Global) -> Exit {
    // Said once more with the words of the user, which are not looked up for a line that is right.
    let line: Vec<_> = std::env::args_os().collect();
    let said = |line: &[OsString]| help::command().try_get_matches_from(line).err();
    let error = said(&line).unwrap_or(error);
    // Behind `help` clap knows no options.
    let error = match &line[..] {
        [program, help, rest @ ..] if help == "help" && error.use_stderr() => {
            let line = [std::slice::from_ref(program), rest, &["--help".into()]].concat();
            said(&line).filter(|help| !help.use_stderr()).unwrap_or(error)
        }
        _ => error,
    };
    let color = color_of(early.color);
    if !error.use_stderr() {
        let mut out = AutoStream::new(io::stdout().lock(), color);
        let _ = write!(out, "{}", error.render().ansi()).and_then(|()| out.flush());
        return Exit::Success;
    }
    let explanation = super::usage::explain(&error, &line);
    let mut err = errors(color);
    if early.output == Output::Json {
        let typed = Typed::of(&line);
        let _ = raw(&report::json(None, Some(&explanation), &typed));
    }
    // Where it cannot be written, what was typed is wrong all the same.
    if log::begin(0, early.log_file.as_deref(), None).is_ok() {
        log::ended(Exit::Usage as u8, Some(&explanation));
    }
    // If standard error is gone, the exit code still tells.
    let _ = match error.kind() {
        // Nothing was typed: the help is what to do.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            write!(err, "{}", error.render().ansi())
        }
        _ => writeln!(err, "{}", report::error(&explanation.said, (!early.quiet).then(width))),
    };
    Exit::Usage
}

fn width() -> usize {
    terminal::width_of(&io::stderr())
}

/// Standard error. Where it is no terminal it has no colours, whatever the environment says, unless they
/// were asked for on the command line.
fn errors(color: ColorChoice) -> AutoStream<io::StderrLock<'static>> {
    let is_plain = color == ColorChoice::Auto && !io::stderr().is_terminal();
    AutoStream::new(io::stderr().lock(), if is_plain { ColorChoice::Never } else { color })
}

fn color_of(typed: clap::ColorChoice) -> ColorChoice {
    match typed {
        clap::ColorChoice::Auto => ColorChoice::Auto,
        clap::ColorChoice::Always => ColorChoice::Always,
        clap::ColorChoice::Never => ColorChoice::Never,
    }
}
