//! What `check` finds, in the three languages: the same findings in other words, and none of them
//! English; and for a script the same English bytes whatever the language.

use std::path::{Path, PathBuf};

use kiva_repay::checks::{Code, Severity};
use kiva_repay::ui::help;

use crate::support::files::{files, with_options};
use crate::support::{FakeKiva, Place, Run};

/// Words of nearly every English sentence, which neither French nor Spanish has.
const ENGLISH: [&str; 16] = [
    "the", "is", "are", "and", "with", "which", "where", "this", "write", "it", "of", "not",
    "from", "was", "open", "row",
];

/// What tells one finding from another: severity, code, line, column, loan id and value.
type Facts = [String; 6];

/// An English word in a text, which is more than a part of a code: `client_id.not-sent`.
fn english_in(text: &str) -> Option<&str> {
    let is_of_code = |c: char| matches!(c, '.' | '-' | '_');
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_of_code(c));
    words.map(|word| word.trim_matches(is_of_code)).find(|word| ENGLISH.contains(word))
}

/// The head of a finding without its code, which is the same in every language.
fn without_code(line: &str) -> &str {
    line.strip_suffix(']').and_then(|line| line.rsplit_once(" [")).map_or(line, |(head, _)| head)
}

fn table(place: &Place, name: &str) -> Vec<(Facts, [String; 2])> {
    // It is written as the file is, or else as the language has it.
    let text = std::fs::read_to_string(place.path(name)).unwrap();
    let titles = text.lines().next().unwrap();
    let delimiter = titles.chars().find(|c| [',', ';', '\t', '|'].contains(c)).unwrap();
    let mut table = csv::ReaderBuilder::new();
    let mut table = table.delimiter(delimiter as u8).from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| {
        let cell = |at: usize| row[at].trim_start_matches('\'').to_owned();
        (std::array::from_fn(cell), [cell(6), cell(7)])
    };
    table.records().map(|record| row(record.unwrap())).collect()
}

/// Every file of the repository that shows what can be wrong, with its format and options.
fn cases() -> Vec<(PathBuf, String, String)> {
    let mut table = csv::Reader::from_path(files().join("expected.csv")).unwrap();
    let mut cases: Vec<_> = table
        .records()
        .map(|case| case.unwrap())
        .map(|case| (files().join(&case[0]), case[1].to_owned(), case[2].to_owned()))
        .collect();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    cases.push((examples.join("mistakes.csv"), "two-column".to_owned(), String::new()));
    cases
}

#[test]
fn every_finding_is_told_in_the_language_of_the_user() {
    let place = Place::new();
    let mut wrong = Vec::new();
    let mut told = 0;
    for (file, format, options) in cases() {
        // Some names of files are English.
        place.write("a.csv", std::fs::read(&file).unwrap());
        let check = |language: &str, more: &[&str]| -> Run {
            let table = format!("{language}.csv");
            let args =
                ["check", "a.csv", "--format", &format, "--lang", language, "--findings", &table];
            with_options(place.kiva([&args[..], more].concat()), &options).run()
        };
        let json = |language| {
            let mut document = check(language, &["-o", "json"]).json();
            // The command to type says the language again.
            document.as_object_mut().unwrap().remove("error");
            document
        };
        let english = json("en");
        // The table that this run writes beside it is replaced by that of the next.
        assert_eq!(json("fr"), english, "{}", file.display());
        let english = table(&place, "en.csv");
        for language in ["fr", "es"] {
            let run = check(language, &[]);
            let screen = format!("{}{}", run.stdout, run.stderr);
            // What stands in the file is shown as it stands.
            let ours = screen.lines().filter(|line| !line.contains(" | "));
            let found = ours.filter(|line| english_in(without_code(line)).is_some());
            wrong.extend(found.map(|line| format!("{language}: {}: {line}", file.display())));
            let other = table(&place, &format!("{language}.csv"));
            assert_eq!(other.len(), english.len(), "{language}: {}", file.display());
            for ((facts, said), (known, in_english)) in other.iter().zip(&english) {
                let severity = match (language, known[0].as_str()) {
                    ("fr", "error") => "erreur",
                    ("fr", "warning") => "avertissement",
                    ("es", "warning") => "advertencia",
                    (_, same) => same,
                };
                assert_eq!(facts[0], severity, "{language}: {}", file.display());
                assert_eq!(facts[1..], known[1..], "{language}: {}", file.display());
                for (text, in_english) in said.iter().zip(in_english) {
                    told += 1;
                    if text == in_english || english_in(text).is_some() {
                        wrong.push(format!("{language}: {}: {text}", facts[1]));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(told > 250, "{told} sentences are not those of all the files");
}

#[test]
fn what_was_reported_before_is_compared_in_the_language_of_the_user() {
    let (server, report) = (FakeKiva::start(), "loan_id,amount\nA,1000\nB,200\nC,3000\n");
    let place = Place::with("september.csv", report);
    let args = ["upload", "september.csv", "--period", "2026-09", "-o", "json"];
    let sent = place.kiva(args).server(&server).env("KIVA_REPAY__PARTNER__ID", "145").run();
    let id = sent.code(0).id();
    place.write("same.csv", "loan_id,amount\nA,1000\nB,200\nC,3000\n");
    place.write("less.csv", "loan_id,amount\nA,900.5\nB,200\n");
    for (language, file, words) in [
        ("fr", "same.csv", &["les 3 montants"][..]),
        ("es", "same.csv", &["los 3 montos"]),
        ("fr", "less.csv", &["de 1 000 (septembre 2026) à 900,5", "prêt « C »", "3 000"]),
        ("es", "less.csv", &["de 1 000 (septiembre de 2026) a 900,5", "préstamo \"C\""]),
    ] {
        let args = ["check", file, "--lang", language, "--findings", "found.csv"];
        let code = if file == "same.csv" { 3 } else { 0 };
        place.kiva(args).env("KIVA_REPAY__PARTNER__ID", "145").run().code(code);
        let said: Vec<String> =
            table(&place, "found.csv").into_iter().flat_map(|(_, said)| said).collect();
        let said = said.join("\n").replace('\u{a0}', " ");
        for word in words {
            assert!(said.contains(word), "{language}: {word}: {said}");
        }
        assert_eq!(english_in(&said), None, "{language}: {said}");
    }
    place.write("other.csv", "loan_id,amount\nX,5\n");
    for (language, words) in [("fr", "n'est pas dans l'envoi"), ("es", "no está en el envío")] {
        let args = ["upload", "other.csv", "--corrects", &id, "--lang", language];
        let run = place.kiva(args).server(&server).env("KIVA_REPAY__PARTNER__ID", "145").run();
        assert!(run.stdout.contains(words), "{run:#?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_explained_in_the_language_of_the_user() {
    let place = Place::new();
    place.write("folder/a.csv", "A,5\n");
    place.write("kept.csv", "mine");
    place.write("order.toml", "[csv]\norder = [\"amount\"]\n");
    for (args, french, spanish) in [
        (&["check", "no.csv"][..], "vérifiez le nom", "revise el nombre"),
        (&["check", "folder"], "indiquez un fichier, et non un dossier", "indique un archivo"),
        (
            &["check", "folder/a.csv", "--findings", "kept.csv"],
            "n'a pas été modifié",
            "no se modificó",
        ),
        (
            &["check", "folder/a.csv", "--config", "order.toml"],
            "à deux colonnes : loan_id, amount",
            "de dos columnas: loan_id, amount",
        ),
    ] {
        for (language, words) in [("fr", french), ("es", spanish)] {
            let said = place.run([args, &["--lang", language]].concat()).stderr;
            let said = said.replace('\u{a0}', " ").replace("\n    ", " ").replace("\n  ", " ");
            assert!(said.contains(words), "{language}: {said}");
            assert_eq!(english_in(&said), None, "{language}: {said}");
        }
        let json = |language| place.run([args, &["--lang", language, "-o", "json"]].concat());
        let error = json("fr").json()["error"].clone();
        assert_eq!(error, json("en").json()["error"]);
        assert!(error["message"].as_str().is_some_and(str::is_ascii), "{error}");
    }
}

#[test]
fn the_documentation_lists_every_finding_as_the_program_has_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `")).map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        <[&str; 5]>::try_from(cells).unwrap_or_else(|cells| panic!("{cells:?}")).map(str::to_owned)
    });
    let codes = Code::ALL.iter().map(|code| {
        let severity = if code.severity() == Severity::Error { "error" } else { "warning" };
        let changeable = if code.can_change() { "yes" } else { "no" };
        let name = format!("`{code}`");
        let [meaning, remedy] = help::finding(*code, "en");
        [&name, severity, changeable, &meaning, &remedy].map(str::to_owned)
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        codes.collect::<Vec<_>>(),
        "cargo run --example packaging"
    );
}
