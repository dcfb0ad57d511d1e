//! What is wrong with a command line, in the words of somebody who wants it right: clap tells what it
//! found, here it is said in the user's language, with the next thing to type.

use std::ffi::{OsStr, OsString};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::text::escape;
use crate::options::args::Cli;
use crate::ui::explain::{Explanation, USAGE};
use crate::ui::shell::{quote_all, unbroken};
use crate::ui::suggestion::Typed;
use crate::ui::words::{Said, t};

pub fn explain(error: &clap::Error, line: &[OsString]) -> Explanation {
    let found = Found { error, line, typed: Typed::of(line) };
    let (message, advice) = match error.kind() {
        ErrorKind::InvalidSubcommand => found.unknown_command(),
        ErrorKind::UnknownArgument => found.unknown_argument(),
        ErrorKind::InvalidValue => found.value_of_another_kind(),
        ErrorKind::ValueValidation => found.wrong_value(),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (t!("usage-no-command"), found.all_commands())
        }
        kind => (found.wrong_form(kind), found.form()),
    };
    Explanation::new(USAGE, Said { message, advice })
}

/// The command that takes the fewest changes: clap has none for what stands after `help`, and elsewhere
/// some that are far away.
fn nearest(typed: &str) -> Option<String> {
    let commands = Cli::command();
    let names = commands.get_subcommands().map(clap::Command::get_name);
    let distances = names.map(|name| (strsim::osa_distance(typed, name), name));
    let (changes, name) = distances.min_by_key(|(changes, _)| *changes)?;
    (changes <= 2).then(|| name.to_owned())
}

struct Found<'a> {
    error: &'a clap::Error,
    line: &'a [OsString],
    typed: Typed,
}

impl Found<'_> {
    fn all_commands(&self) -> String {
        t!("usage-see-commands", command = self.typed.help_of(""))
    }

    /// The line with `meant` in the place of what was `typed`, if that makes it a line to run; consent
    /// is not given by a program.
    fn mended(&self, typed: &str, meant: &str) -> Option<String> {
        let at = self.line.iter().position(|word| is_or_begins(word, typed))?;
        let value = self.line[at].to_str()?.strip_prefix(typed)?;
        let mut line = self.line.to_vec();
        line[at] = format!("{meant}{value}").into();
        line[0] = "kiva-repay".into();
        line.retain(|word| word != "--yes");
        Cli::command().try_get_matches_from(&line).ok()?;
        if !meant.starts_with('-') {
            // The command comes first, where it is looked for.
            let at = line.iter().position(|word| word == meant)?;
            line[1..=at].rotate_right(1);
        }
        Some(unbroken(&quote_all(&line)))
    }

    fn unknown_command(&self) -> (String, String) {
        let typed = self.list(ContextKind::InvalidSubcommand);
        let message = t!("usage-unknown-command", typed = &typed);
        let advice = match nearest(&typed) {
            Some(command) => {
                let line = self.mended(&typed, &command);
                t!("usage-did-you-mean", what = line.unwrap_or_else(|| self.help(&command)))
            }
            None => self.all_commands(),
        };
        (message, advice)
    }

    fn help(&self, command: &str) -> String {
        let command =
            Cli::command().find_subcommand(command).map(|found| found.get_name().to_owned());
        self.typed.help_of(command.unwrap_or_default()).unbroken()
    }

    fn unknown_argument(&self) -> (String, String) {
        let typed = self.list(ContextKind::InvalidArg);
        if let Some(several) = self.several_files(&typed) {
            return several;
        }
        // One word too many is not an option that was mistyped.
        let message = if typed.starts_with('-') {
            t!("usage-unknown-option", typed = &typed)
        } else {
            t!("usage-too-much", typed = &typed)
        };
        let advice = match self.first(ContextKind::SuggestedArg) {
            Some(option) => {
                let line = self.mended(&typed, &option);
                t!("usage-did-you-mean", what = line.unwrap_or(option))
            }
            None => self.form(),
        };
        (message, advice)
    }

    /// A second file, where a command takes one; a shell makes several of a pattern.
    fn several_files(&self, typed: &str) -> Option<(String, String)> {
        let command = self.command()?;
        let takes_file = matches!(command.as_str(), "check" | "upload" | "reconcile");
        if !takes_file || typed.starts_with('-') {
            return None;
        }
        let advice = t!("usage-one-file-each", command = self.typed.again());
        Some((t!("usage-one-file", typed), advice))
    }

    fn value_of_another_kind(&self) -> (String, String) {
        let argument = self.list(ContextKind::InvalidArg);
        let typed = self.list(ContextKind::InvalidValue);
        let possible = self.list(ContextKind::ValidValue);
        let message = if typed.is_empty() {
            t!("usage-no-value", argument)
        } else {
            t!("usage-impossible-value", argument, typed)
        };
        let advice = match self.first(ContextKind::SuggestedValue) {
            Some(value) => t!("usage-nearest-value", value, possible),
            None if possible.is_empty() => self.form(),
            None => t!("usage-possible-values", possible),
        };
        (message, advice)
    }

    fn wrong_value(&self) -> (String, String) {
        let argument = self.list(ContextKind::InvalidArg);
        let advice = match argument.split(' ').next().unwrap_or_default() {
            "--period" => t!("usage-is-month"),
            "--batch-size" => t!("usage-is-batch-size"),
            "--port" => t!("usage-is-port"),
            "--encoding" => t!("usage-is-encoding"),
            "--column" => t!("usage-is-column"),
            _ => t!("usage-is-number"),
        };
        let typed = self.list(ContextKind::InvalidValue);
        (t!("usage-impossible-value", argument, typed), advice)
    }

    /// Arguments that are each right, but not together.
    fn wrong_form(&self, kind: ErrorKind) -> String {
        let argument = self.list(ContextKind::InvalidArg);
        match kind {
            // The one option that needs another.
            ErrorKind::MissingRequiredArgument if argument == "--dry-run" => {
                t!("usage-needs", argument = "--payload-dir", other = argument)
            }
            ErrorKind::MissingRequiredArgument => {
                t!("usage-missing-argument", arguments = argument)
            }
            ErrorKind::ArgumentConflict => match self.list(ContextKind::PriorArg) {
                other if other == argument || other.is_empty() => t!("usage-twice", argument),
                other => t!("usage-conflict", one = argument, other),
            },
            ErrorKind::TooManyValues
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues
            | ErrorKind::NoEquals => t!("usage-number-of-values", argument),
            ErrorKind::InvalidUtf8 => t!("usage-not-unicode"),
            _ => t!("usage-other"),
        }
    }

    /// How the command is typed, and where it is explained.
    fn form(&self) -> String {
        match self.command() {
            Some(command)
                if command == "resume"
                    && self.error.kind() == ErrorKind::MissingRequiredArgument =>
            {
                t!("usage-did-you-mean", what = self.typed.suggest(command).flag("last").unbroken())
            }
            Some(command) => t!("usage-see-command", command = self.help(&command)),
            None => self.all_commands(),
        }
    }

    /// The command that was typed, as far as clap understood it.
    fn command(&self) -> Option<String> {
        let ContextValue::StyledStr(usage) = self.error.get(ContextKind::Usage)? else {
            return None;
        };
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
        match self.error.get(kind) {
            Some(ContextValue::String(word)) => vec![escape(word)],
            Some(ContextValue::Strings(words)) => words.iter().map(|word| escape(word)).collect(),
            _ => Vec::new(),
        }
    }
}

/// Whether a word is `typed`, alone or with a value behind it.
fn is_or_begins(word: &OsStr, typed: &str) -> bool {
    let rest = word.to_str().and_then(|word| word.strip_prefix(typed));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
}
