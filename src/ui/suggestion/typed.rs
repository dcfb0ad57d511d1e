//! The line that was typed, which a suggestion says again in part.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, CommandFactory};

use super::{READING, Suggestion, free, option_words};
use crate::ledger::{Upload, UploadMeta};
use crate::model::Environment;
use crate::options::args::Cli;
use crate::options::{ENVIRONMENT_VARIABLE, LEDGER_VARIABLE, config_variable};
use crate::reading;
use crate::ui::shell::no_option;

/// The line that was typed, as far as clap understood it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub(super) line: ArgMatches,
    /// The config file, and the environment, that variables name: whoever copies a command may do without
    /// these.
    pub(super) config: Option<OsString>,
    pub(super) environment: Option<OsString>,
    /// The ledger that a variable names, which no option can.
    pub(super) ledger: Option<OsString>,
    /// How the settings want files to be read, among which a table that the program wrote is another one.
    pub(in crate::ui) files: reading::Options,
    /// Options that have done what they were typed for.
    pub(in crate::ui) done: Vec<&'static str>,
}

impl Typed {
    /// A line that was understood.
    pub fn new(line: ArgMatches) -> Self {
        // The address of another database may hold a password.
        let is_file = |url: &OsString| url.to_string_lossy().starts_with("sqlite:");
        let ledger = std::env::var_os(LEDGER_VARIABLE).filter(is_file);
        let environment = std::env::var_os(ENVIRONMENT_VARIABLE).filter(|word| !word.is_empty());
        Self { line, config: config_variable(), environment, ledger, ..Self::default() }
    }

    /// As much of a line as can be understood.
    pub(crate) fn of(line: &[OsString]) -> Self {
        let mut line = line.to_vec();
        // A word that is unknown or one too many hides what comes after it.
        while let Err(error) = Cli::command().try_get_matches_from(&line)
            && error.kind() == ErrorKind::UnknownArgument
            && let Some(ContextValue::String(unknown)) = error.get(ContextKind::InvalidArg)
            && let Some(at @ 1..) = line.iter().rposition(|word| word.to_str() == Some(unknown))
        {
            line.remove(at);
        }
        let lenient = Cli::command().ignore_errors(true);
        Self::new(lenient.try_get_matches_from(line).unwrap_or_default())
    }

    /// A command with the options that were typed and that every command takes.
    pub(crate) fn suggest(&self, command: impl Into<String>) -> Suggestion<'_> {
        let (command, words, own) = (command.into(), Vec::new(), Vec::new());
        Suggestion { command, words, own, is_about_file: false, typed: self }
    }

    /// A command about an upload, or about another thing that the program has named.
    pub(crate) fn about(
        &self,
        command: impl Into<String>,
        upload: impl Into<OsString>,
    ) -> Suggestion<'_> {
        self.suggest(command).word(upload)
    }

    /// The line that was typed, once more; what `init` asked for is tried again without another file.
    pub(crate) fn again(&self) -> Suggestion<'_> {
        match self.command() {
            "init" => self.suggest("auth").without("env"),
            command => self.instead(command),
        }
    }

    pub(crate) fn instead(&self, command: &str) -> Suggestion<'_> {
        Suggestion { words: self.words(), ..self.suggest(command) }.with_typed()
    }

    /// What goes on with a ledger that was put back: the line that was typed, where it can do so.
    pub(crate) fn restored(&self) -> Suggestion<'_> {
        let tree = Cli::command();
        let command = tree.find_subcommand(self.command());
        let can = command.is_some_and(|c| c.get_arguments().any(|arg| arg.get_id() == "restored"));
        // What a dry run looks at stays as it is.
        if can && !self.has("dry_run") { self.again() } else { self.suggest("auth") }
            .flag("restored")
    }

    /// The line that was typed with a file that is not there yet, of a name like this, in the place of the one
    /// that it named, or that an option did.
    pub(crate) fn beside(
        &self,
        option: Option<&'static str>,
        file: &Path,
        like: &Path,
    ) -> Suggestion<'_> {
        let free = free(like);
        let Some(option) = option else {
            let is_other = |word: &OsString| *word != no_option(file).into_os_string();
            let words = self.words().into_iter().filter(is_other).collect();
            return Suggestion { words, ..self.again() }.file(&free);
        };
        self.again().option(option, free)
    }

    /// What `kiva-repay COMMAND --help` says; without a command, what the program says.
    pub(crate) fn help_of(&self, command: impl Into<String>) -> Suggestion<'_> {
        self.about(command, "--help")
    }

    /// What sends `file` as a correction of an upload, which says in what format it is.
    pub(crate) fn correct(
        &self,
        upload: &str,
        environment: Environment,
        file: &Path,
    ) -> Suggestion<'_> {
        let command = self.suggest("upload").file(file);
        command.option("corrects", upload).option("env", environment.as_str())
    }

    /// What sends `file` for the month of an upload, over whatever Kiva has.
    pub(crate) fn send_over(&self, upload: &Upload, file: &Path) -> Suggestion<'_> {
        let UploadMeta { environment, period, .. } = &upload.meta;
        let command = self.suggest("upload").file(file).flag("again");
        let command = command.option("period", period.to_string());
        let command = command.option("format", upload.format().to_string());
        command.option("env", environment.as_str())
    }

    pub(crate) fn resend(&self, upload: &UploadMeta) -> Suggestion<'_> {
        let UploadMeta { id, environment, file_name, file, .. } = upload;
        self.correct(id, *environment, Path::new(file_name)).read_as(file.as_ref())
    }

    /// What is typed of a batch of unknown outcome: where PA2 has it, and where it does not.
    pub(crate) fn resolve(&self, upload: &str, batch: usize) -> [Suggestion<'_>; 2] {
        let resolve = self.about("resolve", upload).word(batch.to_string());
        [resolve.clone().word("--accepted"), resolve.word("--not-received")]
    }

    pub(crate) fn command(&self) -> &str {
        self.line.subcommand_name().unwrap_or_default()
    }

    fn own(&self) -> Option<&ArgMatches> {
        self.line.subcommand().map(|(_, matches)| matches)
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        let is_given = |own: &ArgMatches| matches!(own.try_get_one::<bool>(flag), Ok(Some(true)));
        self.own().is_some_and(is_given)
    }

    pub(crate) fn names_environment(&self) -> bool {
        matches!(self.line.try_get_raw("env"), Ok(Some(_)))
    }

    /// What was said of how to read the file: options with their values.
    pub(crate) fn reading(&self) -> Vec<(String, String)> {
        let Some(matches) = self.own() else { return Vec::new() };
        let values = READING.iter().filter_map(|id| Some((id, matches.try_get_raw(id).ok()??)));
        let each = values.flat_map(|(id, values)| values.map(move |value| (id, value)));
        each.map(|(id, value)| ((*id).to_owned(), value.to_string_lossy().into_owned())).collect()
    }

    fn words(&self) -> Vec<OsString> {
        let tree = Cli::command();
        let Some((name, matches)) = self.line.subcommand() else { return Vec::new() };
        let arguments =
            tree.find_subcommand(name).into_iter().flat_map(clap::Command::get_positionals);
        let words = arguments.filter_map(|argument| matches.get_raw(argument.get_id().as_str()));
        words.flatten().map(|word| no_option(Path::new(word)).into_os_string()).collect()
    }

    /// The words for an option, where it was typed: of `command`'s own ones only those that it shares
    /// with the command that was typed.
    pub(super) fn words_for(&self, option: &Arg) -> Option<Vec<OsString>> {
        let matches = if option.is_global_set() { &self.line } else { self.own()? };
        let id = option.get_id().as_str();
        if self.done.contains(&id) {
            return None;
        }
        let is_known = matches.ids().any(|known| known.as_str() == id);
        if !is_known || matches.value_source(id) != Some(ValueSource::CommandLine) {
            let named = match id {
                "config" => &self.config,
                "env" => &self.environment,
                _ => return None,
            };
            return named.as_ref().map(|word| option_words(&format!("--{id}"), word));
        }
        let name = format!("--{}", option.get_long()?);
        Some(match option.get_action() {
            ArgAction::Count => vec![name.into(); usize::from(matches.get_count(id))],
            action if action.takes_values() => {
                let values = matches.get_raw(id).into_iter().flatten();
                values.flat_map(|value| option_words(&name, value)).collect()
            }
            _ => vec![name.into()],
        })
    }
}
