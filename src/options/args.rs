//! What the user may type, and nothing else: these types know clap and the standard library only. What
//! the help says of it, in three languages, is the matter of [`help`](crate::ui::help).
//! What it all comes to, once the config file and the environment have had their say, is
//! [`Settings`](crate::options::Settings).

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "kiva-repay", version, max_term_width = 100)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options that may stand before or after the command.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Config file to read instead of the usual ones.
    #[arg(short, long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Where to report.
    #[arg(short, long, global = true, value_name = "sandbox|stage|production",
          value_parser = ["sandbox", "stage", "production"], hide_possible_values = true)]
    pub env: Option<String>,
    /// How to show the result.
    #[arg(
        short,
        long,
        global = true,
        value_enum,
        value_name = "human|json",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub output: Output,
    /// The language of what people read.
    #[arg(long, global = true, value_name = "en|fr|es",
          value_parser = ["en", "fr", "es"], hide_possible_values = true)]
    pub lang: Option<String>,
    /// When to use colours.
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "auto|always|never",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub color: Color,
    /// Say nothing when all is well.
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Tell what happens on the way; twice tells more. Never a secret.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// File to write a log to, as JSON lines.
    #[arg(long, global = true, value_name = "FILE")]
    pub log_file: Option<PathBuf>,
}

/// What must be known before the command line is understood, or where it is not: how to say so.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct EarlyArgs {
    /// The result is for a script.
    pub json: bool,
    /// The language that was asked for.
    pub lang: Option<String>,
    /// When to use colours.
    pub color: Color,
}

impl EarlyArgs {
    /// What the command line of this process early.
    pub fn of_process() -> Self {
        Self::of(std::env::args_os().filter_map(|word| word.into_string().ok()))
    }

    fn of(words: impl Iterator<Item = String>) -> Self {
        let mut early = Self::default();
        let mut option = String::new();
        for word in words.take_while(|word| word != "--") {
            match (option.as_str(), word.as_str()) {
                ("-o" | "--output", "json") | (_, "-ojson" | "-o=json" | "--output=json") => {
                    early.json = true;
                }
                ("--lang", lang) => early.lang = Some(lang.to_owned()),
                ("--color", "always") | (_, "--color=always") => early.color = Color::Always,
                ("--color", "never") | (_, "--color=never") => early.color = Color::Never,
                (_, word) => {
                    if let Some(lang) = word.strip_prefix("--lang=") {
                        early.lang = Some(lang.to_owned());
                    }
                }
            }
            option = word;
        }
        early
    }
}

/// The form of a result.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Output {
    /// Text for a person.
    Human,
    /// One JSON document, for a script.
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a repayment CSV.
    Check(Check),
    /// Check it, then report it to Kiva.
    Upload(Upload),
    /// Compare it with the loans for which Kiva expects a repayment.
    Reconcile(Reconcile),
    /// Continue an upload that stopped early.
    Resume(Resume),
    /// Record what became of a batch of unknown outcome.
    Resolve(Resolve),
    /// List the uploads in the ledger.
    History,
    /// Show one upload.
    Show(Show),
    /// Write a page about one upload.
    Receipt(Receipt),
    /// Get a token and show what it may do.
    Auth,
    /// Write a config file.
    Init,
    /// Serve a pretend Kiva Partner API on this machine.
    Sandbox(Sandbox),
    /// Print a completion script.
    Completions(Completions),
}

impl Command {
    /// Its name, as it is typed.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Check(_) => "check",
            Self::Upload(_) => "upload",
            Self::Reconcile(_) => "reconcile",
            Self::Resume(_) => "resume",
            Self::Resolve(_) => "resolve",
            Self::History => "history",
            Self::Show(_) => "show",
            Self::Receipt(_) => "receipt",
            Self::Auth => "auth",
            Self::Init => "init",
            Self::Sandbox(_) => "sandbox",
            Self::Completions(_) => "completions",
        }
    }

    /// The file that it reads, unless that is standard input.
    pub fn input(&self) -> Option<&Path> {
        let (Self::Check(Check { source, .. })
        | Self::Upload(Upload { source, .. })
        | Self::Reconcile(Reconcile { source, .. })) = self
        else {
            return None;
        };
        Some(source.file.as_path()).filter(|file| *file != Path::new("-"))
    }
}

/// The file and how to read it.
#[derive(Debug, Args)]
pub struct Source {
    /// The CSV file; `-` is standard input.
    pub file: PathBuf,
    /// The CSV upload format that PA2 shows.
    #[arg(long, value_name = "two-column|three-column",
          value_parser = ["two-column", "three-column"], hide_possible_values = true)]
    pub format: Option<String>,
    /// How bytes stand for letters, where it is not to be found out.
    #[arg(long, value_name = "auto|utf-8|...", hide_possible_values = true,
          value_parser = ["auto", "utf-8", "utf-16le", "utf-16be", "windows-1252"])]
    pub encoding: Option<String>,
}

/// What to check.
#[derive(Debug, Args)]
pub struct Check {
    /// The file and how to read it.
    #[command(flatten)]
    pub source: Source,
    /// Where to write all findings as a table.
    #[arg(long, value_name = "FILE.csv")]
    pub findings: Option<PathBuf>,
}

/// What to compare, and what to write.
#[derive(Debug, Args)]
pub struct Reconcile {
    /// The file and how to read it.
    #[command(flatten)]
    pub source: Source,
    /// Where to write the loans that the file lacks.
    #[arg(long, value_name = "FILE.csv")]
    pub missing: Option<PathBuf>,
}

/// What to send, and how.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is given or not")]
pub struct Upload {
    /// The file and how to read it, as `check` takes them.
    #[command(flatten)]
    pub source: Source,
    /// Show what would be sent, and send nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Where to write the exact JSON bodies.
    #[arg(long, value_name = "DIR", requires = "dry_run")]
    pub payload_dir: Option<PathBuf>,
    /// Compare with the loans that Kiva expects first, as `reconcile` does.
    #[arg(long, conflicts_with = "dry_run")]
    pub reconcile: bool,
    /// Loans in one call, at the most.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=300))]
    pub batch_size: Option<u16>,
    /// The month that is reported.
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    pub period: Option<String>,
    /// The upload whose rows the file corrects.
    #[arg(long, value_name = "UPLOAD")]
    pub corrects: Option<String>,
    /// Send rows that were reported before once more.
    #[arg(long)]
    pub again: bool,
    /// Send to production without the question.
    #[arg(long)]
    pub yes: bool,
}

/// Which upload to go on with.
#[derive(Debug, Args)]
pub struct Resume {
    /// The upload: its id, or enough of its beginning.
    #[arg(required_unless_present = "last")]
    pub upload: Option<String>,
    /// The newest upload that is not finished.
    #[arg(long, conflicts_with = "upload")]
    pub last: bool,
    /// Send to production without the question.
    #[arg(long)]
    pub yes: bool,
}

/// What was found in PA2.
#[derive(Debug, Args)]
pub struct Resolve {
    /// The upload: its id, or enough of its beginning.
    pub upload: String,
    /// The number of the batch.
    pub batch: usize,
    /// The answer.
    #[command(flatten)]
    pub answer: Answer,
}

/// One of the two answers.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Answer {
    /// PA2 has the batch.
    #[arg(long)]
    pub accepted: bool,
    /// PA2 does not have it.
    #[arg(long)]
    pub not_received: bool,
}

/// Which upload to show.
#[derive(Debug, Args)]
pub struct Show {
    /// The upload: its id, or enough of its beginning.
    pub upload: String,
    /// Where to write the rows with problems.
    #[arg(long, value_name = "FILE.csv")]
    pub problems: Option<PathBuf>,
}

/// Which upload to put on paper.
#[derive(Debug, Args)]
pub struct Receipt {
    /// The upload.
    pub upload: String,
    /// The new file to write.
    #[arg(value_name = "FILE.html")]
    pub file: Option<PathBuf>,
}

/// A month as `2026-10`.
fn month(text: &str) -> Result<String, String> {
    let is_month = text.split_once('-').is_some_and(|(year, month)| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let in_year = |month: u8| (1..=12).contains(&month);
        year.len() == 4
            && month.len() == 2
            && digits(year)
            && digits(month)
            && month.parse().is_ok_and(in_year)
    });
    if is_month { Ok(text.to_owned()) } else { Err("a month is written as in 2026-10".to_owned()) }
}

/// How the pretend API behaves.
#[derive(Debug, Args)]
pub struct Sandbox {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Partner id that the tokens carry.
    #[arg(long, value_name = "ID")]
    pub partner_id: Option<String>,
    /// Seconds that a token lasts.
    #[arg(long, value_name = "SECONDS", default_value_t = 43_199, hide_default_value = true)]
    pub token_seconds: u64,
    /// How to answer badly on purpose.
    #[arg(long, value_name = "FAULT")]
    pub fault: Vec<String>,
}

/// Which shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell to complete for.
    #[arg(hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Cli, Color, EarlyArgs};

    #[test]
    fn wishes_are_read_from_a_line_that_makes_no_sense() {
        let early = |line: &str| EarlyArgs::of(line.split(' ').map(str::to_owned));
        let french = Some("fr".to_owned());
        assert_eq!(
            early("kiva-repay --lang fr chek -o json"),
            EarlyArgs { json: true, lang: french.clone(), ..EarlyArgs::default() }
        );
        assert_eq!(
            early("kiva-repay --color never x --lang=fr"),
            EarlyArgs { color: Color::Never, lang: french, ..EarlyArgs::default() }
        );
        assert_eq!(early("kiva-repay x -o human -- --lang fr"), EarlyArgs::default());
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
