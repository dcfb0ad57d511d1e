//! The commands of this program in what it prints.

use std::ffi::OsString;

use clap::{CommandFactory, Parser};
use kiva_repay::options::args::Cli;
use serde_json::Value;

use super::{Place, Run};

/// What ends a command in a sentence, where no quote is open: a comma behind it would be copied along.
const ENDS: [char; 2] = ['`', '\n'];

/// The commands in a text, as they stand there.
pub fn commands_in(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    for (at, name) in text.match_indices("kiva-repay ") {
        let is_word = !text[..at].ends_with(|c: char| c.is_alphanumeric() || "-/\\.=".contains(c));
        let rest = &text[at + name.len()..];
        let word = rest.split([' ', '\n', '`', ';', ',']).next().unwrap_or_default();
        let is_command = word == "--help" || Cli::command().find_subcommand(word).is_some();
        // What another run says of itself is no command to type.
        let by = ["` by ", "` par ", "` por "];
        let is_of_other_run = by.iter().any(|by| rest[word.len()..].starts_with(by));
        if is_word && is_command && !is_of_other_run {
            commands.push(text[at..at + end_of(&text[at..])].trim_end().to_owned());
        }
    }
    commands
}

/// Where a command at the beginning of a text ends.
fn end_of(text: &str) -> usize {
    let mut quote = None;
    let mut after_backslash = false;
    for (at, c) in text.char_indices() {
        match quote {
            _ if after_backslash => after_backslash = false,
            Some('\'') | None if c == '\'' => quote = quote.xor(Some(c)),
            Some('\'') => {}
            _ if c == '\\' => after_backslash = true,
            Some('"') | None if c == '"' => quote = quote.xor(Some(c)),
            None if ENDS.contains(&c) => return at,
            _ => {}
        }
    }
    text.len()
}

/// Fails where a command in a text is not one that the program takes.
#[track_caller]
pub fn assert_commands(text: &str) {
    for command in commands_in(text) {
        let words = shlex::split(&command).unwrap_or_else(|| panic!("no words: {command:?}"));
        if let Err(error) = Cli::try_parse_from(&words) {
            assert!(!error.use_stderr(), "{command:?} is told to be typed: {error}");
        }
        assert!(!words.contains(&"--yes".to_owned()), "{command:?} consents");
    }
}

/// What follows the program's name in a command, as the shell of this system takes it.
#[cfg(unix)]
#[track_caller]
pub fn by_the_shell(command: &str) -> Vec<OsString> {
    use std::os::unix::ffi::OsStringExt;
    let rest = command.strip_prefix("kiva-repay ").unwrap();
    let mut shell = std::process::Command::new("/bin/sh");
    let output = shell.args(["-c", &format!("printf '%s\\0' {rest}")]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{command:?}: {output:?}");
    let words = output.stdout.split_inclusive(|byte| *byte == 0);
    words.map(|word| OsString::from_vec(word[..word.len() - 1].to_vec())).collect()
}

/// The same on Windows, where nothing but double quotes keeps a word together.
#[cfg(not(unix))]
pub fn by_the_shell(command: &str) -> Vec<OsString> {
    let rest = command.strip_prefix("kiva-repay ").unwrap();
    let mut is_quoted = false;
    let words = rest.split(|c| {
        is_quoted ^= c == '"';
        c == ' ' && !is_quoted
    });
    words.map(|word| word.replace('"', "").into()).collect()
}

impl Run {
    /// The commands that it tells to type, on either output.
    pub fn commands(&self) -> Vec<String> {
        let both = format!("{}\n{}", self.stderr, self.stdout);
        // In a document a quote has a backslash before it.
        let told = serde_json::from_str::<Value>(&self.stdout);
        commands_in(told.map_or(both.as_str(), |_| self.stderr.as_str()))
    }

    /// Those that begin so.
    pub fn told_all(&self, begins: &str) -> Vec<String> {
        let begins = format!("kiva-repay {begins}");
        self.commands().into_iter().filter(|command| command.starts_with(&begins)).collect()
    }

    /// The first one that begins so.
    #[track_caller]
    pub fn told(&self, begins: &str) -> String {
        let told = self.told_all(begins).into_iter().next();
        told.unwrap_or_else(|| panic!("no {begins:?}: {self:#?}"))
    }
}

impl Place {
    /// Runs a command as a shell takes it.
    #[track_caller]
    pub fn paste(&self, command: &str) -> Run {
        self.run(by_the_shell(command))
    }

    /// Types what a run tells to.
    #[track_caller]
    pub fn follow(&self, run: &Run, begins: &str) -> Run {
        self.paste(&run.told(begins))
    }
}

#[test]
fn commands_are_found_in_sentences() {
    let text = "see `kiva-repay show 8f --config 'a; `b'\\''.toml'`; then: kiva-repay resume 8f\n\
                by kiva-repay 0.1.0, with kiva-repay check \"a, b.csv\"\nat once: kiva-repay --help";
    assert_eq!(
        commands_in(text),
        [
            "kiva-repay show 8f --config 'a; `b'\\''.toml'",
            "kiva-repay resume 8f",
            "kiva-repay check \"a, b.csv\"",
            "kiva-repay --help",
        ]
    );
}
