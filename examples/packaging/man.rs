//! Man pages: what clap knows of a command, and below it what it does not: exit codes, files, variables.

use std::io;
use std::path::PathBuf;

use clap::Command;
use clap_mangen::Man;
use kiva_repay::ui::help;
use textwrap::{Options, WordSeparator, WordSplitter};

/// A man page for the program and for each of its commands.
pub fn pages() -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    // `help` is a way to this help, and needs no page of its own.
    let program = help::command().mut_subcommand("help", |help| help.hide(true));
    let mut pages = vec![page(program.clone(), "kiva-repay")?];
    for command in program.get_subcommands().filter(|command| !command.is_hide_set()) {
        pages.push(page(command.clone(), &format!("kiva-repay-{}", command.get_name()))?);
    }
    Ok(pages)
}

fn page(command: Command, name: &str) -> io::Result<(PathBuf, Vec<u8>)> {
    let path = format!("man/{name}.1").into();
    let examples = command.get_after_help().map(ToString::to_string);
    let has_commands = command.get_subcommands().any(|command| !command.is_hide_set());
    let man = Man::new(command.name(name.to_owned()).subcommand_help_heading("COMMANDS"));
    let source = concat!("kiva-repay ", env!("CARGO_PKG_VERSION"));
    let man = man.title(name.to_uppercase()).source(source).date(DATE);
    let mut roff = Vec::new();
    man.render_title(&mut roff)?;
    man.render_name_section(&mut roff)?;
    man.render_synopsis_section(&mut roff)?;
    man.render_options_section(&mut roff)?;
    if has_commands {
        man.render_subcommands_section(&mut roff)?;
    }
    let mut text = without_brackets(&String::from_utf8_lossy(&roff));
    if let Some(examples) = examples {
        text += &section("EXAMPLES", &preformatted(examples.trim_start_matches("Examples:\n")));
    }
    for (title, entries) in [("EXIT STATUS", EXIT), ("FILES", FILES), ("ENVIRONMENT", VARIABLES)] {
        let entries: String = entries.iter().map(|(name, what)| entry(name, what)).collect();
        text += &section(title, &entries);
    }
    Ok((path, in_short_lines(&text).into_bytes()))
}

/// When the pages were last gone over.
const DATE: &str = "2026-11-26";

/// Text in lines of at most 80 bytes, as other tools want pages to be. A request is one line, and what is
/// preformatted stays as it is.
fn in_short_lines(roff: &str) -> String {
    let mut short = String::new();
    let mut as_it_stands = false;
    for line in roff.lines().map(str::trim_end) {
        as_it_stands = match line {
            ".nf" => true,
            ".fi" => false,
            _ => as_it_stands,
        };
        let options = Options::new(80).word_splitter(WordSplitter::NoHyphenation);
        let options = options.word_separator(WordSeparator::AsciiSpace).break_words(false);
        let lines = textwrap::wrap(line, options);
        // What a line begins with must not be taken for a request.
        let is_text = |line: &str| !line.starts_with(['.', '\'', ' ']);
        if as_it_stands || !lines.iter().all(|line| is_text(line)) {
            short += line;
            short.push('\n');
        } else {
            short += &lines.join("\n");
            short.push('\n');
        }
    }
    short
}

/// What stands for a value is in italics, and in no brackets.
fn without_brackets(roff: &str) -> String {
    let mut text = String::new();
    for line in roff.lines() {
        let is_synopsis = line.starts_with("\\fBkiva\\-repay");
        let line = if is_synopsis {
            line.replace('<', "\\fI").replace('>', "\\fR")
        } else if line.starts_with("\\fB\\-")
            || line.starts_with("<\\fI")
            || line.starts_with("[\\fI")
        {
            line.replace(['<', '>'], "")
        } else {
            line.to_owned()
        };
        text += &line;
        text.push('\n');
    }
    text
}

fn section(title: &str, body: &str) -> String {
    format!(".SH \"{title}\"\n{body}")
}

fn entry(name: &str, what: &str) -> String {
    format!(".TP\n\\fB{}\\fR\n{}\n", escape(name), escape(what))
}

fn preformatted(text: &str) -> String {
    format!(".nf\n{}\n.fi\n", escape(text))
}

/// A line that begins with a dot or an apostrophe would be a request.
fn escape(text: &str) -> String {
    let line = |line: &str| {
        let line = line.replace('\\', "\\e").replace('-', "\\-");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

const EXIT: &[(&str, &str)] = &[
    ("0", "Done; warnings at most."),
    ("1", "An error of the program itself or of this computer: a full disk, an unreadable ledger."),
    ("2", "Wrong command line, or no such file. Nothing was sent."),
    ("3", "The CSV failed the checks. Nothing was sent."),
    (
        "4",
        "Configuration, credentials, scope or partner mismatch, wrong URL; or a confirmation is missing. \
         Nothing was sent; once a batch was accepted in this run, the same fault is 6.",
    ),
    ("5", "Kiva refused a batch, or found an error in a row."),
    (
        "6",
        "Incomplete: batches were not sent or their outcome is unknown, of this upload or of an earlier one \
         with some of its loans; or Kiva could not be reached. See kiva-repay resume, resolve and cancel.",
    ),
    ("7", "Kiva has these rows already, or newer ones. Nothing was sent."),
];

const FILES: &[(&str, &str)] = &[
    (
        "kiva-repay.toml",
        "In the current folder; else kiva-repay/config.toml in the config directory of the user \
         (~/.config). Written by kiva-repay init, with every key explained.",
    ),
    (
        "kiva-repay/ledger.db",
        "In the data directory of the user (~/.local/share): the record of every upload. [ledger] url \
         names another.",
    ),
];

const VARIABLES: &[(&str, &str)] = &[
    ("KIVA_REPAY_CONFIG", "The config file, where --config names none."),
    (
        "KIVA_REPAY__SECTION__KEY",
        "A setting, over that of the config file: KIVA_REPAY__STAGE__CLIENT_SECRET is client_secret in \
         [stage].",
    ),
    ("LC_ALL, LC_MESSAGES, LANG", "The language, where neither --lang nor the settings name one."),
    ("HTTPS_PROXY, ALL_PROXY, NO_PROXY", "The proxy, and the servers that are reached without it."),
    ("SSL_CERT_FILE, SSL_CERT_DIR", "Certificates to trust in the place of those of the system."),
    ("NO_COLOR", "No colours."),
    ("TZ", "The time zone in which times are shown."),
];
