//! What the user may type, and nothing else. What the help says of it, in three languages, is the matter
//! of [`help`](crate::ui::help). What it all comes to, once the config file and the environment have had
//! their say, are the settings.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use strum::{IntoStaticStr, VariantNames};

use crate::model::{CsvFormat, Environment, Language, Month};
use crate::reading::{Column, DecimalSeparator, Delimiter, Encoding, is_stdin};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "kiva-repay", version)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options that may stand before or after the command.
#[derive(Clone, Debug, Default, Eq, PartialEq, Args)]
pub struct Global {
    #[arg(short, long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[arg(short, long, global = true, value_name = "sandbox|stage|production",
          value_parser = word::<Environment>())]
    pub(crate) env: Option<Environment>,
    #[arg(short, long, global = true, value_enum, default_value_t, value_name = "human|json")]
    pub(crate) output: Output,
    #[arg(long, global = true, value_name = "en|fr|es", value_parser = word::<Language>())]
    pub(crate) lang: Option<Language>,
    #[arg(long, global = true, value_enum, default_value_t, value_name = "auto|always|never")]
    pub(crate) color: ColorChoice,
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Twice tells more.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) log_file: Option<PathBuf>,
}

fn word<T>() -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync> + VariantNames + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(T::VARIANTS).try_map(|word| word.parse())
}

/// A value that is one of these words, each of which may be written as the sign that it names.
fn sign<T>(words: &[(&'static str, &'static str)]) -> impl TypedValueParser<Value = T> + use<T>
where
    T: FromStr<Err: Error + Send + Sync> + Clone + Send + Sync + 'static,
{
    let words = words.iter().map(|&(word, sign)| PossibleValue::new(word).alias(sign));
    PossibleValuesParser::new(words).try_map(|word| word.parse())
}

/// The title of a column: `loan_id=TITLE`.
fn title(typed: &str) -> Result<(Column, String), WrongTitle> {
    let (name, title) = typed.split_once('=').ok_or(WrongTitle)?;
    let column = name.trim().parse().map_err(|_| WrongTitle)?;
    let is_title = title.contains(char::is_alphanumeric);
    is_title.then(|| (column, title.to_owned())).ok_or(WrongTitle)
}

#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("a column is named as in loan_id=TITLE")]
struct WrongTitle;

/// The form of a result. Completions show what stands over its words.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum Output {
    // Text for a person.
    #[default]
    Human,
    // One JSON document, for a script.
    Json,
}

#[derive(Debug, Subcommand, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum Command {
    Check(Check),
    Upload(UploadArgs),
    Reconcile(Reconcile),
    Resume(Resume),
    Resolve(Resolve),
    Cancel(Cancel),
    Backup(Backup),
    History(History),
    Show(Show),
    Receipt(Receipt),
    Auth(Auth),
    Init,
    Sandbox(Sandbox),
    Completions(Completions),
}

impl Command {
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The file that it reads, and how.
    pub fn source(&self) -> Option<&Source> {
        match self {
            Self::Check(Check { source, .. })
            | Self::Upload(UploadArgs { source, .. })
            | Self::Reconcile(Reconcile { source, .. }) => Some(source),
            _ => None,
        }
    }

    /// The file that it reads, unless that is standard input.
    pub fn input(&self) -> Option<&Path> {
        Some(self.source()?.file.as_path()).filter(|file| !is_stdin(file))
    }
}

#[derive(Debug, Args)]
pub(crate) struct Source {
    /// The CSV file; `-` is standard input.
    pub file: PathBuf,
    #[command(flatten)]
    pub reading: Reading,
    /// The sum of the amounts, as somebody writes numbers.
    #[arg(long, value_name = "AMOUNT")]
    pub expect_total: Option<String>,
    #[arg(long, value_name = "N")]
    pub expect_rows: Option<String>,
}

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Reading {
    #[arg(long, value_name = "two-column|three-column", value_parser = word::<CsvFormat>())]
    pub format: Option<CsvFormat>,
    #[arg(long, value_name = "utf-8|windows-1252|...", value_parser = str::parse::<Encoding>)]
    pub encoding: Option<Encoding>,
    #[arg(long, value_name = "comma|semicolon|tab|pipe", value_parser = sign::<Delimiter>(&[
        ("auto", "auto"), ("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"),
    ]))]
    pub delimiter: Option<Delimiter>,
    #[arg(long, value_name = "point|comma", value_parser = sign::<DecimalSeparator>(&[
        ("auto", "auto"), ("point", "."), ("comma", ","),
    ]))]
    pub decimal: Option<DecimalSeparator>,
    #[arg(long, value_name = "loan_id=TITLE", value_parser = title)]
    pub column: Vec<(Column, String)>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub source: Source,
    #[arg(long, value_name = "FILE.csv")]
    pub findings: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    #[command(flatten)]
    pub source: Source,
    #[arg(long, value_name = "FILE.csv")]
    pub findings: Option<PathBuf>,
    #[arg(long, value_name = "FILE.csv")]
    pub missing: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is given or not")]
pub(crate) struct UploadArgs {
    #[command(flatten)]
    pub source: Source,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "DIR", requires = "dry_run")]
    pub payload_dir: Option<PathBuf>,
    #[arg(long, conflicts_with = "dry_run")]
    pub reconcile: bool,
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=300))]
    pub batch_size: Option<u16>,
    #[arg(long, value_name = "YYYY-MM")]
    pub period: Option<Month>,
    #[arg(long, value_name = "UPLOAD")]
    pub corrects: Option<String>,
    #[arg(long)]
    pub again: bool,
    /// The ledger was put back as it was at an earlier time.
    #[arg(long)]
    pub restored: bool,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Resume {
    #[arg(required_unless_present = "last")]
    pub upload: Option<String>,
    #[arg(long, conflicts_with = "upload")]
    pub last: bool,
    #[arg(long)]
    pub restored: bool,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Resolve {
    pub upload: String,
    pub batch: usize,
    #[command(flatten)]
    pub answer: Answer,
    #[arg(long)]
    pub restored: bool,
}

/// What was found in PA2: one of the two.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Answer {
    #[arg(long)]
    pub accepted: bool,
    #[arg(long)]
    pub not_received: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Cancel {
    pub upload: String,
    #[arg(long)]
    pub restored: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Auth {
    #[arg(long)]
    pub restored: bool,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    #[arg(long, value_name = "YYYY-MM")]
    pub period: Option<Month>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    pub upload: Option<String>,
    #[arg(long, value_name = "FILE.csv")]
    pub problems: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Receipt {
    upload: Option<String>,
    #[arg(value_name = "FILE.html")]
    file: Option<PathBuf>,
}

impl Receipt {
    /// The upload and the file, as far as each was typed. An id has no dot: one word with a dot is the
    /// file.
    pub fn upload_and_file(&self) -> (Option<&str>, Option<&Path>) {
        match (self.upload.as_deref(), self.file.as_deref()) {
            (Some(file), None) if file.contains('.') => (None, Some(Path::new(file))),
            typed => typed,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Sandbox {
    /// 0 takes a free one.
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub port: u16,
    #[arg(long, value_name = "ID")]
    pub partner_id: Option<String>,
    #[arg(long, value_name = "SECONDS", default_value_t = 43_199)]
    pub token_seconds: u64,
    #[arg(long, value_name = "FAULT")]
    pub fault: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    pub shell: clap_complete::Shell,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
