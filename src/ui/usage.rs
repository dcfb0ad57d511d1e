//! What is wrong with a command line, in the words of somebody who wants it right: clap tells what it
//! found, here it is said in the user's language, with the next thing to type.

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::text::escape;
use crate::options::args::Cli;
use crate::t;
use crate::ui::error::{Exit, Fault};

/// The code of every fault of the command line.
pub const CODE: &str = "usage";

/// What clap found.
pub fn fault(error: &clap::Error) -> Fault {
    let found = Found(error);
    let (message, hint) = match error.kind() {
        ErrorKind::InvalidSubcommand => found.unknown_command(),
        ErrorKind::UnknownArgument => found.unknown_argument(),
        ErrorKind::InvalidValue => found.value_of_another_kind(),
        ErrorKind::ValueValidation => found.wrong_value(),
        ErrorKind::MissingRequiredArgument => (
            t!("usage-missing-argument", arguments = found.list(ContextKind::InvalidArg)),
            found.form(),
        ),
        ErrorKind::ArgumentConflict => found.conflict(),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (t!("usage-no-command"), all_commands())
        }
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => (
            t!("usage-number-of-values", argument = found.list(ContextKind::InvalidArg)),
            found.form(),
        ),
        ErrorKind::InvalidUtf8 => (t!("usage-not-unicode"), found.form()),
        _ => (t!("usage-other"), found.form()),
    };
    Fault { exit: Exit::Usage, code: CODE, message, hint }
}

fn all_commands() -> String {
    t!("usage-see-commands")
}

/// The command that takes the fewest changes; clap has none for what stands after `help`.
fn nearest(typed: &str) -> Option<String> {
    let commands = Cli::command();
    let names = commands.get_subcommands().map(clap::Command::get_name);
    let distances = names.map(|name| (strsim::osa_distance(typed, name), name));
    let (changes, name) = distances.min_by_key(|(changes, _)| *changes)?;
    (changes <= 2).then(|| name.to_owned())
}

/// What clap knows about its error.
struct Found<'a>(&'a clap::Error);

impl Found<'_> {
    fn unknown_command(&self) -> (String, String) {
        let typed = self.list(ContextKind::InvalidSubcommand);
        let message = t!("usage-unknown-command", typed = typed.as_str());
        let suggested = self.first(ContextKind::SuggestedSubcommand);
        let hint = match suggested.or_else(|| nearest(&typed)) {
            Some(command) => t!("usage-did-you-mean", what = format!("kiva-repay {command}")),
            None => all_commands(),
        };
        (message, hint)
    }

    fn unknown_argument(&self) -> (String, String) {
        let typed = self.list(ContextKind::InvalidArg);
        // One word too many is not an option that was mistyped.
        let message = if typed.starts_with('-') {
            t!("usage-unknown-option", typed = typed)
        } else {
            t!("usage-too-much", typed = typed)
        };
        let hint = match (self.first(ContextKind::SuggestedArg), self.command()) {
            (Some(option), Some(command)) => {
                t!("usage-did-you-mean", what = format!("kiva-repay {command} {option}"))
            }
            (Some(option), None) => t!("usage-did-you-mean", what = option),
            (None, _) => self.form(),
        };
        (message, hint)
    }

    /// A value that is none of those that are possible.
    fn value_of_another_kind(&self) -> (String, String) {
        let argument = self.list(ContextKind::InvalidArg);
        let typed = self.list(ContextKind::InvalidValue);
        let possible = self.list(ContextKind::ValidValue);
        let message = if typed.is_empty() {
            t!("usage-no-value", argument = argument)
        } else {
            t!("usage-impossible-value", argument = argument, typed = typed)
        };
        let hint = match self.first(ContextKind::SuggestedValue) {
            Some(value) => t!("usage-nearest-value", value = value, possible = possible),
            None if possible.is_empty() => self.form(),
            None => t!("usage-possible-values", possible = possible),
        };
        (message, hint)
    }

    /// A value that does not parse.
    fn wrong_value(&self) -> (String, String) {
        let argument = self.list(ContextKind::InvalidArg);
        let hint = match argument.split(' ').next().unwrap_or_default() {
            "--period" => t!("usage-is-month"),
            "--batch-size" => t!("usage-is-batch-size"),
            "--port" => t!("usage-is-port"),
            _ => t!("usage-is-number"),
        };
        let typed = self.list(ContextKind::InvalidValue);
        (t!("usage-impossible-value", argument = argument, typed = typed), hint)
    }

    fn conflict(&self) -> (String, String) {
        let one = self.list(ContextKind::InvalidArg);
        let other = self.list(ContextKind::PriorArg);
        let message = if one == other || other.is_empty() {
            t!("usage-twice", argument = one)
        } else {
            t!("usage-conflict", one = one, other = other)
        };
        (message, self.form())
    }

    /// How the command is typed, and where it is explained.
    fn form(&self) -> String {
        match self.command() {
            Some(command) => t!("usage-see-command", command = command),
            None => all_commands(),
        }
    }

    /// The command that was typed, as far as clap understood it.
    fn command(&self) -> Option<String> {
        let ContextValue::StyledStr(usage) = self.0.get(ContextKind::Usage)? else { return None };
        let usage = usage.to_string();
        let (_, rest) = usage.split_once("kiva-repay ")?;
        let word = rest.split_whitespace().next()?;
        word.chars().all(|c| c.is_ascii_lowercase()).then(|| word.to_owned())
    }

    /// Everything of one kind, between commas. What was typed stands there, and may come from a script
    /// that took it from a file.
    fn list(&self, kind: ContextKind) -> String {
        self.words(kind).join(", ")
    }

    fn first(&self, kind: ContextKind) -> Option<String> {
        self.words(kind).into_iter().next()
    }

    fn words(&self, kind: ContextKind) -> Vec<String> {
        match self.0.get(kind) {
            Some(ContextValue::String(word)) => vec![escape(word)],
            Some(ContextValue::Strings(words)) => words.iter().map(|word| escape(word)).collect(),
            _ => Vec::new(),
        }
    }
}
