//! Commands that the program suggests. Whoever copies one must get what was meant: it is quoted for
//! the shell, and says again what was said on the line that was typed, such as the config file.

mod typed;

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};

use clap::{Arg, CommandFactory};

pub use self::typed::Typed;
use crate::model::{CsvFormat, FileMeta};
use crate::options::LEDGER_VARIABLE;
use crate::options::args::Cli;
use crate::reading::{Column, Encoding, Header};
use crate::ui::shell::{UNBROKEN, no_option, quote, quote_all, unbroken};
use crate::ui::words::{Locale, Value, t};

/// The option that is not said again: consent is given anew each time.
const NOT_AGAIN: &str = "yes";

/// The options that say how to read a file.
const READING: [&str; 4] = ["encoding", "delimiter", "decimal", "column"];

/// Commands whose only use is what they print, which `--quiet` would take away.
const ONLY_PRINT: [&str; 5] = ["auth", "check", "history", "reconcile", "show"];

/// An option with its value, which may begin as an option does.
fn option_words(name: &str, value: &OsStr) -> Vec<OsString> {
    if value.to_string_lossy().starts_with('-') && value != "-" {
        let mut word = OsString::from(format!("{name}="));
        word.push(value);
        vec![word]
    } else {
        vec![name.into(), value.to_owned()]
    }
}

#[derive(Clone, Debug)]
#[must_use]
pub struct Suggestion<'t> {
    command: String,
    words: Vec<OsString>,
    /// Options that the suggestion itself says; what was typed of these does not count.
    own: Vec<&'static str>,
    /// Whether it is about the file that was typed: then how to read it is said again, too.
    is_about_file: bool,
    typed: &'t Typed,
}

impl Suggestion<'_> {
    /// The same with a word that the program has made itself.
    pub fn word(mut self, word: impl Into<OsString>) -> Self {
        self.words.push(word.into());
        self
    }

    pub(crate) fn file(self, file: &Path) -> Self {
        self.word(no_option(file))
    }

    /// The same with the file that was typed, or one like it, and all that was said of it.
    pub fn about(self, file: &Path) -> Self {
        self.file(file).with_typed()
    }

    /// The same with all that was said of the file that was typed.
    pub fn with_typed(self) -> Self {
        Self { is_about_file: true, ..self }
    }

    /// The same with an option, in the place of what was typed for it.
    pub fn option(mut self, id: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.words.extend(option_words(&format!("--{}", id.replace('_', "-")), value.as_ref()));
        self.own.push(id);
        self
    }

    pub fn flag(mut self, id: &'static str) -> Self {
        self.words.push(format!("--{id}").into());
        self.own.push(id);
        self
    }

    /// The same with what was said of how to read the file of an upload when that was begun.
    pub fn read_as(self, file: Option<&FileMeta>) -> Self {
        let said = file.into_iter().flat_map(|file| &file.read_with);
        said.fold(self, |command, (id, value)| match READING.iter().find(|known| *known == id) {
            Some(known) => command.option(known, value),
            None => command,
        })
    }

    /// The same with how to read a table that the program wrote, where the settings read files otherwise. What they say
    /// of an encoding is not known where another was typed.
    pub fn read_as_table(self, format: CsvFormat) -> Self {
        let Typed { files, .. } = self.typed;
        let is_typed = self.typed.reading().iter().any(|(id, _)| id == "encoding");
        let has_encoding = is_typed || files.encoding != Encoding::Auto;
        let command = if has_encoding { self.option("encoding", "utf-8") } else { self };
        let titled = Column::of(format).iter().filter(|_| files.header == Header::No);
        let name = |column: &Column| format!("{0}={0}", column.name());
        titled.fold(command, |command, column| command.option("column", name(column)))
    }

    /// The command for a text that is broken into lines.
    pub fn unbroken(&self) -> String {
        unbroken(&self.to_string())
    }

    /// The same without an option that was typed, as it is not to be said again.
    pub fn without(mut self, id: &'static str) -> Self {
        self.own.push(id);
        self
    }

    pub fn to_argv(&self) -> Vec<OsString> {
        let mut tree = Cli::command();
        tree.build();
        let options = match tree.find_subcommand(&self.command) {
            Some(command) => command,
            None => &tree,
        };
        let is_said_again = |option: &&Arg| {
            let id = option.get_id().as_str();
            let is_muted = id == "quiet" && ONLY_PRINT.contains(&self.command.as_str());
            (option.is_global_set() || self.is_about_file)
                && id != NOT_AGAIN
                && !self.own.contains(&id)
                && !is_muted
        };
        let again = options.get_opts().chain(
            options
                .get_arguments()
                .filter(|arg| !arg.is_positional() && !arg.get_action().takes_values()),
        );
        let again = again.filter(is_said_again).filter_map(|option| self.typed.words_for(option));
        let command = Some(&self.command).filter(|command| !command.is_empty()).map(OsString::from);
        let program = [OsString::from("kiva-repay")].into_iter().chain(command);
        program.chain(self.words.iter().cloned()).chain(again.flatten()).collect()
    }
}

impl fmt::Display for Suggestion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(ledger) = self.typed.ledger.as_ref().filter(|_| cfg!(not(windows))) {
            write!(f, "{LEDGER_VARIABLE}={} ", quote(ledger))?;
        }
        f.write_str(&quote_all(&self.to_argv()))
    }
}

/// In a sentence, whose lines are broken elsewhere.
impl From<Suggestion<'_>> for Value<'_> {
    fn from(command: Suggestion<'_>) -> Self {
        command.unbroken().into()
    }
}

/// The commands in what is told, each of which ends a line or a sentence.
pub fn commands_in(told: &str) -> Option<String> {
    let plain = told.replace(UNBROKEN, " ");
    let begins = |line: &str| line.find(LEDGER_VARIABLE).or_else(|| line.find("kiva-repay "));
    let commands = plain.lines().filter_map(|line| Some(&line[begins(line)?..]));
    let commands: Vec<_> = commands.map(|command| command.trim_end_matches('.')).collect();
    (!commands.is_empty()).then(|| commands.join("; "))
}

/// A name for the table of rows to correct that no file has yet.
pub fn file_to_correct(locale: &Locale) -> PathBuf {
    free(Path::new(&t!(locale, "fault-file-to-correct")))
}

/// The same for those of another upload than that on the screen, which may tell both.
pub fn file_of_other_to_correct(locale: &Locale, upload: &str) -> PathBuf {
    let name = PathBuf::from(t!(locale, "fault-file-to-correct"));
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    free(&name.with_file_name(format!("{stem}-{upload}.csv")))
}

/// A name like this that no file has yet: with a number, if need be.
fn free(file: &Path) -> PathBuf {
    let mut names = std::iter::once(file.to_owned()).chain(numbered(file));
    names.find(|name| !name.exists()).unwrap_or_default()
}

/// The same for a file that comes after this one, which is about to be written.
pub fn file_after(file: &Path) -> PathBuf {
    numbered(file).find(|name| !name.exists()).unwrap_or_default()
}

fn numbered(file: &Path) -> impl Iterator<Item = PathBuf> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let end = file.extension().map(|extension| format!(".{}", extension.to_string_lossy()));
    let end = end.unwrap_or_default();
    (2..).map(move |number: u32| file.with_file_name(format!("{stem}-{number}{end}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &[&str]) -> Typed {
        let line = [&["kiva-repay"], line].concat();
        let line = Cli::command().try_get_matches_from(line).unwrap();
        Typed { line, ..Typed::default() }
    }

    #[cfg(unix)]
    fn of_shell(line: &str) -> Vec<String> {
        shlex::split(line).unwrap()
    }

    #[test]
    fn what_was_typed_is_said_again_but_consent() {
        let typed = typed(&[
            "-c",
            "my conf.toml",
            "upload",
            "a b.csv",
            "-e",
            "production",
            "--lang=fr",
            "-vv",
            "--yes",
            "--format",
            "three-column",
            "--batch-size",
            "5",
            "-q",
            "--log-file=-x.log",
            "-o",
            "json",
        ]);
        assert_eq!(
            typed.about("resume", "8f6c").to_string().replace('"', "'"),
            "kiva-repay resume 8f6c --config 'my conf.toml' --env production --output json \
             --lang fr '--log-file=-x.log' --quiet --verbose --verbose"
        );
        let show = typed.about("show", "8f6c").to_string();
        assert!(!show.contains("--quiet"), "{show}");
        assert_eq!(
            typed
                .suggest("check")
                .about(Path::new("a b.csv"))
                .option("env", "stage")
                .to_string()
                .replace('"', "'"),
            "kiva-repay check 'a b.csv' --env stage --format three-column --config 'my conf.toml' \
             --output json --lang fr '--log-file=-x.log' --verbose --verbose"
        );
    }

    #[test]
    fn the_config_file_of_a_variable_is_said_unless_another_was_typed() {
        let of_variable = |line| Typed { config: Some("books.toml".into()), ..typed(line) };
        for (line, said) in [
            (&["history"][..], "kiva-repay show --config books.toml"),
            (&["history", "-c", "my.toml"], "kiva-repay show --config my.toml"),
        ] {
            assert_eq!(of_variable(line).suggest("show").to_string(), said);
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_ledger_of_a_variable_is_said_before_the_command() {
        let ledger = Some("sqlite:///my books/ledger.db".into());
        let typed = Typed { ledger, ..typed(&["history"]) };
        let said = "KIVA_REPAY__LEDGER__URL='sqlite:///my books/ledger.db' kiva-repay show 8f6c";
        assert_eq!(typed.about("show", "8f6c").to_string(), said);
        let told = format!("see it: {}.\nThen wait.", typed.about("show", "8f6c").unbroken());
        assert_eq!(commands_in(&told).as_deref(), Some(said));
    }

    #[test]
    fn what_init_could_not_do_auth_does() {
        let typed = typed(&["init", "-e", "stage", "-c", "my.toml"]);
        assert_eq!(typed.again().to_string(), "kiva-repay auth --config my.toml");
    }

    #[cfg(unix)]
    #[test]
    fn a_name_comes_back_from_the_shell_as_it_was() {
        for name in
            ["a.csv", "a b.csv", "l'été \"$HOME\" `x` !!.csv", "-x.csv", "*;&|<>~#.csv", "-"]
        {
            let typed = typed(&["check", "--", name]);
            let command = typed.suggest("check").about(Path::new(name)).to_string();
            let matches = Cli::command().try_get_matches_from(of_shell(&command)).unwrap();
            let (_, check) = matches.subcommand().unwrap();
            let file = check.get_one::<PathBuf>("file").unwrap();
            assert_eq!(file.strip_prefix(".").unwrap_or(file), Path::new(name), "{command}");
        }
    }
}
