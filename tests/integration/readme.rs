//! The README, the tour and the guides are true: their commands are run in a copy of the examples, and what
//! they print is what the texts say. `KIVA_REPAY_DRAW=1 cargo test --test integration readme::` writes it anew
//! where nothing is left out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use kiva_repay::options::args::Cli;
use serde_json::json;

use crate::support::{Answer, Office, Place};

const README: &str = include_str!("../../README.md");

/// The texts with commands, each with the locale of those who read it.
const TEXTS: [(&str, &str); 8] = [
    ("README.md", "C"),
    ("docs/tour.md", "C"),
    ("docs/coordinator.en.md", "C"),
    ("docs/coordinator.fr.md", "fr_SN.UTF-8"),
    ("docs/coordinator.es.md", "es_CO.UTF-8"),
    ("docs/it.en.md", "C"),
    ("docs/it.fr.md", "fr_SN.UTF-8"),
    ("docs/it.es.md", "es_CO.UTF-8"),
];

fn path_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text_of(name: &str) -> String {
    fs::read_to_string(path_of(name)).unwrap()
}

/// How a command of this program begins, in the ways that the texts write it.
const PROGRAM: [&str; 2] = ["cargo run --release -- ", "kiva-repay "];

/// The lines of each fenced block, with the language that it is marked with.
fn blocks(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut blocks: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match (line.strip_prefix("```"), open) {
            (Some(language), false) => blocks.push((language, Vec::new())),
            (None, true) => blocks.last_mut().expect("one is open").1.push(line),
            _ => {}
        }
        open ^= line.starts_with("```");
    }
    blocks
}

/// The commands of a text that are to be run, each with the output that follows it.
fn commands(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut commands: Vec<(&str, Vec<&str>)> = Vec::new();
    for (_, lines) in blocks(text).iter().filter(|(language, _)| *language == "console") {
        for line in lines {
            match line.strip_prefix("$ ") {
                Some(command) => commands.push((command, Vec::new())),
                None => commands.last_mut().expect("a command comes first").1.push(line),
            }
        }
    }
    commands
}

/// The words after the program's name, without quotes.
pub fn arguments(command: &str) -> Option<Vec<String>> {
    let rest = PROGRAM.iter().find_map(|program| command.strip_prefix(program))?;
    Some(rest.split_whitespace().map(|word| word.trim_matches(['\'', '"']).to_owned()).collect())
}

pub fn copy_examples(place: &Place) {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let name = Path::new("examples").join(path.file_name().unwrap());
            place.write(name, fs::read(&path).unwrap());
        }
    }
}

/// The month that a finding names.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What differs from run to run, made alike: ids of uploads, times, and the month.
fn alike(line: &str) -> String {
    if ["Month  ", "Mois  ", "Mes  "].iter().any(|label| line.starts_with(label)) {
        return "(month)".to_owned();
    }
    // A path that the program has made, on Windows.
    let line = &line.replace("payloads\\batch", "payloads/batch");
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned();
    let words: Vec<_> = line.split(' ').collect();
    let varies = |(at, word): (usize, &&str)| {
        if word.ends_with("ledger.db") {
            return "(ledger)".to_owned();
        }
        let (bare, next) = (bare(word), words.get(at + 1).map(|next| bare(next)));
        let is_id = bare.len() == 12 && bare.bytes().all(|b| b.is_ascii_hexdigit());
        let is_month = matches!(bare.split_once('-'), Some((year, month))
            if year.len() == 4 && [2, 5].contains(&month.len()) && bare.starts_with("20"));
        let is_month = is_month || MONTHS.contains(&bare.as_str());
        let is_year = bare.len() == 4 && bare.starts_with("20");
        let is_day = next.is_some_and(|next| MONTHS.contains(&next.as_str()));
        let is_clock = bare.len() == 5 && bare.as_bytes()[2] == b':';
        if is_id || is_month || is_year || is_day || is_clock {
            word.replace(&bare, "(varies)")
        } else {
            (*word).to_owned()
        }
    };
    words.iter().enumerate().map(varies).collect::<Vec<_>>().join(" ")
}

/// Whether `printed` is what `written` says; a line `...` stands for any lines.
fn agrees(written: &[String], printed: &[String]) -> bool {
    match written.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "..." => {
            (0..=printed.len()).any(|skipped| agrees(rest, &printed[skipped..]))
        }
        Some((first, rest)) => {
            printed.split_first().is_some_and(|(line, more)| line == first && agrees(rest, more))
        }
    }
}

/// The id on a line that says nothing else, as in `Upload   8f6cbec9dc2d`.
pub fn id_in<'l>(mut lines: impl Iterator<Item = &'l str>) -> Option<&'l str> {
    let is_id = |word: &str| word.len() == 12 && word.bytes().all(|b| b.is_ascii_hexdigit());
    lines.find_map(|line| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [_, id] if is_id(id) => Some(id),
        _ => None,
    })
}

/// The same without what is said of a ledger that is new, whose lines end where its path lets them.
pub fn without_ledger(stderr: &str) -> String {
    let begins =
        ["warning: the ledger", "avertissement\u{a0}: le registre", "advertencia: el registro"];
    let mut is_of_ledger = false;
    let kept = stderr.split_inclusive('\n').filter(|line| {
        let line = anstream::adapter::strip_str(line).to_string();
        let begun = begins.iter().any(|words| line.starts_with(words));
        is_of_ledger = begun || is_of_ledger && line.starts_with("  ");
        !is_of_ledger
    });
    kept.collect()
}

/// Runs the commands of a text in a place of their own, and holds what they print against it.
fn walk(name: &str, locale: &str) -> usize {
    let place = Place::new();
    copy_examples(&place);
    let text = text_of(name);
    let mut redrawn = text.clone();
    let commands = commands(&text);
    // The ids of the text, and those of this run.
    let mut ids: Vec<(String, String)> = Vec::new();
    for (command, written) in &commands {
        let arguments = arguments(command).unwrap_or_else(|| panic!("not ours: {command}"));
        let arguments = arguments.into_iter().map(|word| {
            let known = ids.iter().find(|(id, _)| word.len() >= 4 && id.starts_with(&word));
            known.map_or(word.clone(), |(_, own)| own.clone())
        });
        let run = place.kiva(arguments).env("LANG", locale).run();
        let mut printed = format!("{}{}", run.stdout, without_ledger(&run.stderr));
        if run.code != 0 {
            printed = format!("{printed}[exit code {}]\n", run.code);
        }
        if let (Some(id), Some(own)) = (id_in(written.iter().copied()), id_in(printed.lines())) {
            ids.push((id.to_owned(), own.to_owned()));
        }
        let lines: Vec<_> = printed.lines().map(alike).collect();
        let said: Vec<_> = written.iter().copied().map(alike).collect();
        if agrees(&said, &lines) {
            continue;
        }
        assert!(
            std::env::var_os("KIVA_REPAY_DRAW").is_some() && !written.contains(&"..."),
            "{name}: $ {command}\nprints\n{printed}\nand the text says\n{said:#?}"
        );
        let of_text = |printed: String, (id, own): &(String, String)| printed.replace(own, id);
        let printed = ids.iter().fold(printed, of_text);
        let block = |output: &str| format!("$ {command}\n{}\n", output.trim_end());
        redrawn = redrawn.replacen(&block(&written.join("\n")), &block(&printed), 1);
    }
    if redrawn != text {
        fs::write(path_of(name), &redrawn).unwrap();
    }
    commands.len()
}

#[test]
fn every_command_prints_what_the_texts_say() {
    // Windows keeps the language elsewhere.
    let texts = TEXTS.iter().filter(|(_, locale)| cfg!(unix) || *locale == "C");
    let run: usize = texts.map(|(name, locale)| walk(name, locale)).sum();
    assert!(run >= 30, "the texts have shrunk to {run} commands");
}

#[test]
fn the_first_command_ends_well_and_the_second_is_the_tests() {
    let mut commands = blocks(README).into_iter().flat_map(|(_, lines)| lines);
    let first = commands.next().expect("a first command");
    assert_eq!(first, "cargo run --release -- upload examples/two-column.csv --env sandbox");
    assert_eq!(commands.next(), Some("cargo test"));
    let place = Place::new();
    copy_examples(&place);
    place.run(arguments(first).unwrap()).code(0);
}

#[test]
fn every_command_anywhere_in_the_texts_is_one_that_exists() {
    let mut found = 0;
    let texts = TEXTS.map(|(name, _)| text_of(name));
    for line in texts.iter().flat_map(|text| text.lines()) {
        // In text commands stand between backticks, in recipes after other words.
        for piece in line.split('`') {
            let Some(at) = piece.find("kiva-repay ") else { continue };
            let words = piece[at..].trim_end_matches('"').split_whitespace();
            let words: Vec<_> = words.map(|word| word.trim_matches(['\'', '"'])).collect();
            let is_command = words.get(1).is_some_and(|word| {
                [
                    "check",
                    "reconcile",
                    "upload",
                    "resume",
                    "resolve",
                    "cancel",
                    "backup",
                    "history",
                    "show",
                    "receipt",
                    "auth",
                    "init",
                    "sandbox",
                    "completions",
                ]
                .contains(word)
            });
            if !is_command {
                continue;
            }
            found += 1;
            match Cli::try_parse_from(&words) {
                Ok(_) => {}
                Err(error) => assert!(!error.use_stderr(), "{words:?}: {error}"),
            }
        }
    }
    assert!(found >= 10, "only {found} commands were recognised");
}

/// A script that reads the document of an upload finds each of its members in the guide.
#[test]
fn each_member_of_the_document_of_an_upload_is_in_the_guides() {
    let office = Office::new();
    office.configure("partner.currency = \"XOF\"\npartner.amount = \"cumulative-principal\"\n");
    let first = office.upload("2026-09", "A,10\nB,20\n", &[]).code(0);
    let october = office.upload("2026-10", "A,15\nB,25\n", &[]).code(0);
    let corrected = office.correct(&october.id(), "A,15\nB,26\n", &[]).code(0);
    let again = office.upload("2026-09", "A,11\nB,20\n", &["--again"]).code(0);
    office.server.repayments([Answer::cut_unanswered()]);
    let lost = office.upload("2026-09", "C,1\n", &[]).code(6);
    let table = ["show", &lost.id(), "--problems", "table.csv", "-o", "json"];
    let table = office.run(table).code(0);
    let documents = [first, october, corrected, again, lost, table].map(|run| run.json());
    let members: BTreeSet<_> =
        documents.iter().flat_map(|document| document.as_object().unwrap().keys()).collect();
    let [meaning, currency] = ["amount_meaning", "currency"].map(|name| &documents[0][name]);
    assert_eq!((meaning, currency), (&json!("cumulative-principal"), &json!("XOF")));
    for guide in ["docs/it.en.md", "docs/it.fr.md", "docs/it.es.md"] {
        let text = text_of(guide);
        let rows: String = text.lines().filter(|line| line.starts_with("| `")).collect();
        for member in &members {
            assert!(rows.contains(&format!("`{member}`")), "{guide} lacks {member}");
        }
    }
}
