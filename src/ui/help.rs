//! The help, in the language of the user.
//!
//! What may be typed is told by the types of [`cli`](crate::options::args); what it means stands in the files
//! of the languages, under keys made from the names of commands and arguments: `help-upload` is what
//! `upload` does, `help-upload-dry_run` what its option does, `help-every-file` what an argument of
//! several commands is. The words that clap itself would say are said here too.
//!
//! To say all this takes longer than to check a small file, so that it is done only for a user who
//! asks for help, or mistyped.

use std::io;

use clap::{Arg, Command, CommandFactory};
use clap_complete::Shell;

use crate::checks::Code;
use crate::model::Language;
use crate::options::args::Cli;
use crate::ui::terminal::width_of;
use crate::ui::words::{Locale, spoken, t, value};

const NAME: &str = "kiva-repay";

/// What stands between the words in the name of a value: `FILE.csv`, `loan_id=TITLE`.
const VALUE_SIGNS: [char; 2] = ['.', '='];

/// The command line with its help.
pub fn command() -> Command {
    // What values there are stands in the name of the value, and the default in the sentence.
    let hide = |argument: Arg| {
        let takes_value = argument.get_action().takes_values();
        argument.hide_possible_values(takes_value).hide_default_value(takes_value)
    };
    let command = Cli::command().mut_args(hide).term_width(width_of(&io::stdout()));
    let mut command = command.mut_subcommands(|command| command.mut_args(hide));
    // Clap's own options and its `help` command are there from now on.
    command.build();
    localize(command, "").mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        // Below `help` all commands stand once more.
        localize(command, &name).mut_subcommands(|command| {
            let about = text(&about_key(command.get_name()));
            command.about(about)
        })
    })
}

/// The completion script for a shell.
pub fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), NAME, &mut script);
    let script = String::from_utf8(script).expect("it is generated text");
    // In Bash the hyphen of the name is taken for a subcommand's where the options are looked up.
    script.replace("kiva__subcmd__repay", "kiva__repay")
}

/// What a finding means and what to do about it, in a language of two letters: for the documents.
pub fn finding(code: Code, language: &str) -> [String; 2] {
    let locale = Locale::new(Language::of(language).unwrap_or_default(), false);
    let code = code.as_str();
    let which = t!(locale, "words-id", column = code.split('.').next().unwrap_or_default());
    let own = format!("finding-{}", code.replace('.', "-"));
    // Of most that may be wrong with a client id the same is to be said as of a loan id.
    let shared = own.replace("client_id", "loan_id");
    let key = if locale.known(&own).is_some() { own } else { shared };
    let said = locale.said(&key, [("which", value(which))]);
    [said.message, said.advice]
}

/// Says all that there is to say of one command; `name` is empty for the program itself.
fn localize(command: Command, name: &str) -> Command {
    let style = *command.get_styles().get_usage();
    let template = format!(
        "{{about-with-newline}}\n{style}{}{style:#} {{usage}}\n\n{{all-args}}{{after-help}}",
        t!("help-usage")
    );
    let mut command = command
        .about(text(&about_key(name)))
        .help_template(template)
        .subcommand_help_heading(t!("help-commands"))
        .subcommand_value_name(value_name("COMMAND"))
        .mut_args(|argument| localize_argument(argument, name));
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", &t!("help-some-options"));
    let command = command.override_usage(usage);
    match known(&examples_key(name)) {
        Some(examples) => command.after_help(examples),
        None => command,
    }
}

fn localize_argument(argument: Arg, command: &str) -> Arg {
    let heading = if argument.is_positional() {
        t!("help-arguments")
    // Of a command without options of its own they would stand first.
    } else if argument.is_global_set() || argument.get_id() == "help" {
        t!("help-options-of-every-command")
    } else {
        t!("help-options")
    };
    let help = argument_keys(command, &argument).iter().find_map(|key| known(key));
    let help = help.unwrap_or_else(|| panic!("{} has no help", argument.get_id()));
    let names: Vec<_> = argument.get_value_names().unwrap_or_default().to_vec();
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(help).help_heading(heading);
    // Under a heading of their own clap would sort them by their names.
    let argument = match argument.get_index() {
        Some(index) => argument.display_order(index),
        None => argument,
    };
    if takes_value {
        argument.value_names(names.iter().map(|name| value_name(name)))
    } else {
        argument
    }
}

/// The words for a value, such as `FILE.csv`; a list of the values themselves stays as it is.
fn value_name(name: &str) -> String {
    let word = |part: &str| value_key(part).map_or_else(|| part.to_owned(), |key| text(&key));
    let parts = name.split_inclusive(VALUE_SIGNS).map(|part| {
        let (part, sign) = part.split_at(part.find(VALUE_SIGNS).unwrap_or(part.len()));
        word(part) + sign
    });
    parts.collect()
}

fn about_key(command: &str) -> String {
    format!("help-{}", if command.is_empty() { "about" } else { command })
}

fn examples_key(command: &str) -> String {
    if command.is_empty() { "help-examples".to_owned() } else { format!("help-{command}-examples") }
}

/// The key of an argument of this command alone, and that of one which many commands take.
fn argument_keys(command: &str, argument: &Arg) -> [String; 2] {
    let id = argument.get_id();
    [format!("help-{command}-{id}"), format!("help-every-{id}")]
}

fn value_key(word: &str) -> Option<String> {
    let is_word = word.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    (is_word && !word.is_empty()).then(|| format!("help-value-{}", word.to_ascii_lowercase()))
}

fn text(key: &str) -> String {
    known(key).unwrap_or_else(|| panic!("{key} is in the files of every language"))
}

fn known(key: &str) -> Option<String> {
    spoken().known(key)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys of the help, in each language.
    fn written() -> [(&'static str, BTreeSet<String>); 3] {
        let keys = |file: &str| {
            let keys = file.lines().filter_map(|line| line.split_once(" ="));
            keys.map(|(key, _)| key.to_owned()).filter(|key| key.starts_with("help-")).collect()
        };
        [
            ("en", keys(include_str!("words/en/help.ftl"))),
            ("fr", keys(include_str!("words/fr/help.ftl"))),
            ("es", keys(include_str!("words/es/help.ftl"))),
        ]
    }

    /// The keys that the tree of commands asks for; of an argument's two keys one is enough.
    fn asked_for(known: &BTreeSet<String>) -> BTreeSet<String> {
        let mut tree = Cli::command();
        tree.build();
        let mut keys = BTreeSet::new();
        let own = [(String::new(), &tree)].into_iter();
        for (name, command) in own.chain(tree.get_subcommands().map(|c| (c.get_name().into(), c))) {
            keys.insert(about_key(&name));
            // The list of all commands is the example of `help`.
            if name != "help" {
                keys.insert(examples_key(&name));
            }
            for argument in command.get_arguments() {
                let [own, every] = argument_keys(&name, argument);
                keys.insert(if known.contains(&own) { own } else { every });
                if !argument.get_action().takes_values() {
                    continue;
                }
                let names = argument.get_value_names().unwrap_or_default();
                let words = names.iter().flat_map(|name| name.split(VALUE_SIGNS));
                keys.extend(words.filter_map(value_key));
            }
        }
        keys.extend(value_key("COMMAND"));
        let said = include_str!("help.rs").split("t!(\"help-").skip(1);
        keys.extend(said.filter_map(|rest| Some(format!("help-{}", rest.split_once("\")")?.0))));
        // Keys that are put together at run time, with `format!`, are those above.
        keys.retain(|key| !key.contains([' ', '{']));
        keys
    }

    #[test]
    fn every_command_and_argument_is_explained_in_every_language_and_nothing_else_is() {
        for (language, keys) in written() {
            let asked_for = asked_for(&keys);
            let missing: Vec<_> = asked_for.difference(&keys).collect();
            let unused: Vec<_> = keys.difference(&asked_for).collect();
            assert!(missing.is_empty() && unused.is_empty(), "{language}: {missing:?}, {unused:?}");
        }
    }

    #[test]
    fn what_may_be_typed_is_left_alone() {
        command().debug_assert();
        for line in ["upload a.csv --dry-run", "help upload", "resolve 8f6c 2 --accepted -q"] {
            let words = || ["kiva-repay"].into_iter().chain(line.split(' '));
            let kind = |command: Command| {
                let parsed = command.try_get_matches_from(words());
                parsed
                    .map(|matches| matches.subcommand_name().map(str::to_owned))
                    .map_err(|e| e.kind())
            };
            assert_eq!(kind(Cli::command()), kind(command()), "{line}");
        }
    }
}
