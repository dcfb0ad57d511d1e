//! What the user may type, and nothing else: these types know clap and the standard library only.
//! What it all comes to, once the config file and the environment have had their say, is
//! [`Settings`](crate::settings::Settings).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The heading over the options that every command takes.
const GLOBAL: &str = "Options of every command";

/// Report loan repayments to Kiva: check the CSV from your MIS, then send it batch by batch.
#[derive(Debug, Parser)]
#[command(
    name = "kiva-repay",
    version,
    max_term_width = 100,
    after_help = "\
Examples:
  kiva-repay check october.csv                     is the file right?
  kiva-repay reconcile october.csv                 is it what Kiva expects?
  kiva-repay upload october.csv --env sandbox      try it all, no credentials
  kiva-repay upload october.csv --dry-run          what would be sent
  kiva-repay upload october.csv                    send to stage, a test site
  kiva-repay upload october.csv --env production   send for real, once confirmed

After an upload a person reviews and finalizes the report in PA2."
)]
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
    /// Config file to read instead of the usual ones
    #[arg(short, long, global = true, value_name = "FILE", help_heading = GLOBAL)]
    pub config: Option<PathBuf>,
    /// Where to report [default: stage, never production]
    #[arg(short, long, global = true, value_name = "sandbox|stage|production", help_heading = GLOBAL,
          value_parser = ["sandbox", "stage", "production"], hide_possible_values = true)]
    pub env: Option<String>,
    /// How to show the result
    #[arg(short, long, global = true, value_enum, value_name = "human|json", help_heading = GLOBAL,
          default_value = "human", hide_possible_values = true)]
    pub output: Output,
    /// The language of what people read [default: that of this machine, else en]
    #[arg(long, global = true, value_name = "en|fr|es", help_heading = GLOBAL,
          value_parser = ["en", "fr", "es"], hide_possible_values = true)]
    pub lang: Option<String>,
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "auto|always|never", help_heading = GLOBAL,
          default_value = "auto", hide_possible_values = true)]
    pub color: Color,
    /// Say nothing when all is well
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    pub quiet: bool,
    /// Tell what happens on the way (-vv tells more); never a secret
    #[arg(short, long, global = true, action = clap::ArgAction::Count, help_heading = GLOBAL)]
    pub verbose: u8,
}

/// What must be known before the command line is understood, or where it is not: how to say so.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Wishes {
    /// The result is for a script.
    pub json: bool,
    /// The language that was asked for.
    pub lang: Option<String>,
}

impl Wishes {
    /// What the command line of this process wishes.
    pub fn of_process() -> Self {
        Self::of(std::env::args_os().filter_map(|word| word.into_string().ok()))
    }

    fn of(words: impl Iterator<Item = String>) -> Self {
        let mut wishes = Self::default();
        let mut option = String::new();
        for word in words.take_while(|word| word != "--") {
            match (option.as_str(), word.as_str()) {
                ("-o" | "--output", "json") | (_, "-ojson" | "-o=json" | "--output=json") => {
                    wishes.json = true;
                }
                ("--lang", lang) => wishes.lang = Some(lang.to_owned()),
                (_, word) => {
                    if let Some(lang) = word.strip_prefix("--lang=") {
                        wishes.lang = Some(lang.to_owned());
                    }
                }
            }
            option = word;
        }
        wishes
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
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a repayment CSV; needs no network and no credentials
    Check(Check),
    /// Check a repayment CSV, then report it to Kiva, batch by batch
    Upload(Upload),
    /// Compare the CSV with the loans for which Kiva expects a repayment; sends nothing
    Reconcile(Reconcile),
    /// Continue an upload that stopped early
    Resume(Resume),
    /// Record what became of a batch of unknown outcome, after looking in PA2
    Resolve(Resolve),
    /// List the uploads in the ledger, newest first
    History,
    /// Show one upload, batch by batch, with Kiva's problems
    Show(Show),
    /// Write a page about one upload, to print and sign
    Receipt(Receipt),
    /// Get a token and show partner, scopes and expiry; never the token or the secret
    Auth,
    /// Write a commented config file, readable by you alone; never over an existing one
    Init,
    /// Serve a pretend Kiva Partner API on this machine, to try things out
    Sandbox(Sandbox),
    /// Print a completion script for your shell
    Completions(Completions),
}

/// The file and how to read it.
#[derive(Debug, Args)]
pub struct Source {
    /// The CSV file from your MIS; - reads standard input
    pub file: PathBuf,
    /// The CSV upload format that PA2 shows under Account > Profile
    #[arg(long, value_name = "two-column|three-column",
          value_parser = ["two-column", "three-column"], hide_possible_values = true)]
    pub format: Option<String>,
    /// How bytes stand for letters, where it is not to be found out: utf-8, utf-16le, utf-16be or
    /// windows-1252
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
    /// Write all findings here too, as a table for a spreadsheet
    #[arg(long, value_name = "FILE.csv")]
    pub findings: Option<PathBuf>,
}

/// What to compare, and what to write.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  kiva-repay reconcile october.csv --env sandbox
  kiva-repay reconcile october.csv --missing to-add.csv

A loan that Kiva expects and that is left out is billed as repaid on schedule.
Exit code 3: a row is wrong. It needs credentials with the scope read:loans.")]
pub struct Reconcile {
    /// The file and how to read it.
    #[command(flatten)]
    pub source: Source,
    /// Write the loans that the file lacks to a new CSV file, ready to be filled in
    #[arg(long, value_name = "FILE.csv")]
    pub missing: Option<PathBuf>,
}

/// What to send, and how.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  kiva-repay upload october.csv --env sandbox
  kiva-repay upload october.csv --dry-run --payload-dir /tmp/october
  kiva-repay upload october.csv --reconcile
  kiva-repay upload october.csv --env production --yes    in cron

Nothing is sent when the file has an error. Exit code 0: Kiva took every batch.")]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is given or not")]
pub struct Upload {
    /// The file and how to read it, as `check` takes them.
    #[command(flatten)]
    pub source: Source,
    /// Show what would be sent, and send nothing
    #[arg(long)]
    pub dry_run: bool,
    /// With --dry-run: write the exact JSON bodies here, one file a batch
    #[arg(long, value_name = "DIR", requires = "dry_run")]
    pub payload_dir: Option<PathBuf>,
    /// Compare with the loans that Kiva expects first, as `reconcile` does; an error sends nothing
    #[arg(long, conflicts_with = "dry_run")]
    pub reconcile: bool,
    /// Loans in one call, at the most [default: 250]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=300))]
    pub batch_size: Option<u16>,
    /// The month that is reported, for your records; not sent to Kiva [default: last month]
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    pub period: Option<String>,
    /// Send rows that were reported to the same place before once more
    #[arg(long)]
    pub again: bool,
    /// Send to production without the question, where no terminal can ask it
    #[arg(long)]
    pub yes: bool,
}

/// Which upload to go on with.
#[derive(Debug, Args)]
#[command(after_help = "\
What is surely not applied is sent; a batch of unknown outcome waits for
`kiva-repay resolve`. Examples:
  kiva-repay resume 8f6c
  kiva-repay resume --last")]
pub struct Resume {
    /// The upload: its id, or enough of its beginning
    #[arg(required_unless_present = "last")]
    pub upload: Option<String>,
    /// The newest upload that is not finished
    #[arg(long, conflicts_with = "upload")]
    pub last: bool,
    /// Send to production without the question, where no terminal can ask it
    #[arg(long)]
    pub yes: bool,
}

/// What was found in PA2.
#[derive(Debug, Args)]
#[command(after_help = "\
`kiva-repay show UPLOAD` tells how to recognise the batch in PA2. Examples:
  kiva-repay resolve 8f6c 2 --accepted
  kiva-repay resolve 8f6c 2 --not-received    then: kiva-repay resume 8f6c")]
pub struct Resolve {
    /// The upload: its id, or enough of its beginning
    pub upload: String,
    /// The number of the batch
    pub batch: usize,
    /// The answer.
    #[command(flatten)]
    pub answer: Answer,
}

/// One of the two answers.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Answer {
    /// PA2 has the batch: it is never sent again
    #[arg(long)]
    pub accepted: bool,
    /// PA2 does not have it: `resume` will send it
    #[arg(long)]
    pub not_received: bool,
}

/// Which upload to show.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  kiva-repay show 8f6c
  kiva-repay show 8f6c --problems to-correct.csv    correct it, then upload it")]
pub struct Show {
    /// The upload: its id, or enough of its beginning
    pub upload: String,
    /// Write the rows with problems to a new CSV file, with Kiva's words, ready to be corrected
    #[arg(long, value_name = "FILE.csv")]
    pub problems: Option<PathBuf>,
}

/// Which upload to put on paper.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  kiva-repay receipt 8f6c                       writes receipt-8f6c....html
  kiva-repay receipt 8f6c october.html --lang fr

The page stands on its own: open it in any browser, print it, sign it.")]
pub struct Receipt {
    /// The upload: its id, or enough of its beginning
    pub upload: String,
    /// The new file to write [default: receipt-UPLOAD.html in this folder]
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
#[command(after_help = "\
A fault is [ENDPOINT[#N]:]KIND. The endpoint is token, repayments (the default)
or loans; #N is for the N-th request only. After kiva-repay sandbox --fault:
  status=503                 every repayments call answers 503
  'repayments#2:status=429'  the second call is told to wait
  token:delay=2s             a token takes two seconds
  cut=unread                 closes the connection, nothing applied
  cut=unanswered             applies the batch, closes without an answer
  cut=midway                 applies the batch, closes amid the answer
  flood=300                  answers with 300 MiB")]
pub struct Sandbox {
    /// Port to listen on; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub port: u16,
    /// Partner id that the tokens carry [default: your config's, else 145]
    #[arg(long, value_name = "ID")]
    pub partner_id: Option<String>,
    /// Seconds that a token lasts
    #[arg(long, value_name = "SECONDS", default_value_t = 43_199)]
    pub token_seconds: u64,
    /// Answer badly on purpose; may be repeated, the first that fits counts
    #[arg(long, value_name = "FAULT")]
    pub fault: Vec<String>,
}

/// Which shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell to complete for
    pub shell: clap_complete::Shell,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Cli, Wishes};

    #[test]
    fn wishes_are_read_from_a_line_that_makes_no_sense() {
        let wishes = |line: &str| Wishes::of(line.split(' ').map(str::to_owned));
        let french = Some("fr".to_owned());
        assert_eq!(
            wishes("kiva-repay --lang fr chek -o json"),
            Wishes { json: true, lang: french.clone() }
        );
        assert_eq!(wishes("kiva-repay x --lang=fr"), Wishes { json: false, lang: french });
        assert_eq!(wishes("kiva-repay x -o human -- --lang fr"), Wishes::default());
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
