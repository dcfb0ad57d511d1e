//! The list of findings and the documented config file, in English and in the other languages.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use kiva_repay::checks::{Code, Severity};
use kiva_repay::ui::help;

/// By the key of a setting, the lines of its comment.
type Comments = HashMap<&'static str, Vec<&'static str>>;

/// Reads paragraphs, of which the first line is the key.
fn comments(text: &'static str) -> Comments {
    let paragraphs = text.trim().split("\n\n").filter_map(|paragraph| {
        let (key, rest) = paragraph.trim().split_once('\n')?;
        Some((key, rest.lines().collect()))
    });
    paragraphs.collect()
}

/// A language of the documents.
struct Language {
    code: &'static str,
    /// What its documents have at the end of their name.
    suffix: &'static str,
    /// What stands above the table of findings.
    head: &'static str,
    yes: &'static str,
    no: &'static str,
    error: &'static str,
    warning: &'static str,
}

const LANGUAGES: [Language; 3] = [
    Language {
        code: "en",
        suffix: "",
        head: include_str!("findings.en.head.md"),
        yes: "yes",
        no: "no",
        error: "error",
        warning: "warning",
    },
    Language {
        code: "fr",
        suffix: ".fr",
        head: include_str!("findings.fr.head.md"),
        yes: "oui",
        no: "non",
        error: "erreur",
        warning: "avertissement",
    },
    Language {
        code: "es",
        suffix: ".es",
        head: include_str!("findings.es.head.md"),
        yes: "sí",
        no: "no",
        error: "error",
        warning: "advertencia",
    },
];

/// A table of all findings, in each language.
pub fn findings() -> Vec<(PathBuf, Vec<u8>)> {
    let table = |language: Language| {
        let row = |code: &Code| {
            let changeable = if code.can_change() { language.yes } else { language.no };
            let severity = match code.severity() {
                Severity::Error => language.error,
                Severity::Warning => language.warning,
            };
            let [meaning, remedy] = help::finding(*code, language.code);
            format!("| `{code}` | {severity} | {changeable} | {meaning} | {remedy} |\n")
        };
        let table = language.head.to_owned() + &Code::ALL.iter().map(row).collect::<String>();
        (format!("findings{}.md", language.suffix).into(), table.into_bytes())
    };
    LANGUAGES.map(table).into()
}

/// The documented config file, with the findings that `[checks]` can change, in each language.
pub fn configs() -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("config.example.toml");
    let text = fs::read_to_string(&path)?;
    let (before, rest) = text.split_once(CHECKS).expect("it has a section [checks]");
    let (_, after) = rest.split_once("\n[").expect("it has a section below");
    let changeable = Code::ALL.iter().filter(|code| code.can_change());
    let level = |code: &Code| {
        let [meaning, _] = help::finding(*code, "en");
        format!("# {meaning}\n# \"{code}\" = \"{}\"\n", severity(*code))
    };
    let levels: String = DEFAULT.to_owned() + &changeable.map(level).collect::<String>();
    let english = format!("{before}{CHECKS}{levels}\n[{after}");
    let mut configs = vec![(path, english.clone().into_bytes())];
    for (language, text) in
        [("fr", include_str!("config.fr.txt")), ("es", include_str!("config.es.txt"))]
    {
        let path = root.join(format!("config.example.{language}.toml"));
        configs.push((path, translated(&english, language, &comments(text)).into_bytes()));
    }
    Ok(configs)
}

/// The same config file with its comments in another language.
fn translated(english: &str, language: &str, comments: &Comments) -> String {
    let mut config = String::new();
    let (mut section, mut heads) = (String::new(), 0);
    let mut comment: Vec<&str> = Vec::new();
    for line in english.lines() {
        if line.starts_with('#') && !is_setting(line) && line != "#" {
            comment.push(line);
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            name.clone_into(&mut section);
        }
        if !comment.is_empty() {
            let key = if line == "#" || (line.is_empty() && heads > 0 && section.is_empty()) {
                heads += 1;
                if heads == 1 { "head".to_owned() } else { "head 2".to_owned() }
            } else {
                key_of(line, &section)
            };
            let finding = Code::ALL.iter().find(|code| code.as_str() == key);
            let text: Vec<String> = match (comments.get(key.as_str()), finding) {
                (Some(lines), _) => lines.iter().map(|line| format!("# {line}\n")).collect(),
                (None, Some(code)) => vec![format!("# {}\n", help::finding(*code, language)[0])],
                (None, None) => comment.iter().map(|line| format!("{line}\n")).collect(),
            };
            config += &text.concat();
            comment.clear();
        }
        config += &example(line, language);
        config.push('\n');
    }
    config
}

/// An example as somebody would write it who speaks the language.
fn example(line: &str, language: &str) -> String {
    let words = match language {
        "fr" => ["Contrat", "Membre", "Remboursé", "fr", "XOF"],
        _ => ["Contrato", "Socio", "Reembolsado", "es", "PEN"],
    };
    let words = ["Contract", "Member", "Repaid so far", "fr", "XOF"].into_iter().zip(words);
    let quoted = words.map(|(english, own)| (format!("= \"{english}\""), format!("= \"{own}\"")));
    quoted.fold(line.to_owned(), |line, (english, own)| line.replace(&english, &own))
}

/// A setting that is shown as an example.
fn is_setting(line: &str) -> bool {
    let key = line.trim_start_matches("# ").split_once(" = ").map_or("", |(key, _)| key);
    let is_part = |byte| matches!(byte, b'a'..=b'z' | b'_' | b'-' | b'.' | b'"');
    !key.is_empty() && key.bytes().all(is_part)
}

/// `[csv]`, `csv.delimiter`, or the code of a finding.
fn key_of(line: &str, section: &str) -> String {
    if line.starts_with('[') {
        return line.to_owned();
    }
    let key = line.trim_start_matches("# ").split_once(" = ").map_or("", |(key, _)| key);
    match key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
        Some(code) => code.to_owned(),
        None if section.is_empty() => key.to_owned(),
        None => format!("{section}.{key}"),
    }
}

const CHECKS: &str = "\n[checks]\n";

const DEFAULT: &str = "\
# All that are not named here: with \"error\" each stops the report, where nobody reads warnings.
# default = \"error\"
";

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
