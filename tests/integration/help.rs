//! The help, and what is said of a line that is wrong, in the three languages.

use crate::support::{Place, Run};

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = Place::new().run(["--help"]).code(0).stdout;
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = lines.take_while(|line| !line.is_empty()).filter_map(|line| {
        let name = line.strip_prefix("  ")?.split(' ').next()?;
        (!name.is_empty()).then(|| name.to_owned())
    });
    names.collect()
}

fn help(language: &str, words: &[&str]) -> Run {
    let place = Place::new();
    let args = [&["--lang", language], words].concat();
    place.kiva(args).env("COLUMNS", "80").run()
}

#[test]
fn every_help_fits_80_columns_in_every_language() {
    let commands = commands();
    assert!(commands.len() >= 12, "{commands:?}");
    for language in LANGUAGES {
        for command in &commands {
            let words =
                if command == "help" { vec!["help"] } else { vec!["help", command.as_str()] };
            let help = help(language, &words).code(0);
            for line in help.stdout.lines() {
                assert!(line.chars().count() <= 80, "{language} {command}: {line}");
            }
        }
    }
}

#[test]
fn every_command_is_taught_by_example_in_every_language() {
    for (language, usage) in [("en", "Usage: "), ("fr", "Usage\u{a0}: "), ("es", "Uso: ")] {
        for command in commands().iter().filter(|command| *command != "help") {
            let typed = format!("kiva-repay {command}");
            let shown = help(language, &[command, "--help"]).code(0).says(&[usage, &typed]).stdout;
            let (_, below) = shown.rsplit_once("--log-file").unwrap();
            assert!(below.contains(&typed), "{language}: no example of {command}: {shown}");
        }
    }
}

#[test]
fn no_english_is_left_in_the_help_of_another_language() {
    for language in ["fr", "es"] {
        for command in commands() {
            let shown = help(language, &["help", &command]).stdout;
            for english in
                ["Usage:", "Print ", "Commands:", "[default", "possible values", "<FILE>"]
            {
                assert!(!shown.contains(english), "{language} {command}: {english}: {shown}");
            }
        }
    }
}

// Windows keeps the language elsewhere.
#[cfg(unix)]
#[test]
fn help_follows_the_locale_and_the_option_wins() {
    let place = Place::new();
    let french = |args: &[&str]| place.kiva(args).env("LC_ALL", "fr_SN.UTF-8").run().code(0);
    french(&["--help"]).says(&["Usage\u{a0}:"]);
    french(&["--help", "--lang", "es"]).says(&["Uso:"]);
    french(&["upload", "-h"]).says(&["octobre.csv"]);
    french(&["help", "--lang", "es"]).says(&["Uso:"]);
    french(&["help", "check", "--lang=es"]).says(&["Uso:", "kiva-repay check"]);
    place.run(["help", "chek", "--lang", "es"]).code(2).complains(&["no hay"]);
}

#[test]
fn what_is_mistyped_is_answered_with_what_is_nearest() {
    for (line, what) in [
        ("chek a.csv", "kiva-repay check"),
        ("uplaod a.csv", "kiva-repay upload"),
        ("help uplod", "kiva-repay upload"),
        ("upload a.csv --dryrun", "--dry-run"),
        ("check a.csv --formt two-column", "--format"),
        ("check a.csv --format two-colum", "two-column"),
        ("check a.csv --env stagee", "stage"),
        ("upload a.csv --period 2026", "2026-10"),
        ("upload a.csv --batch-size 301", "300"),
        ("check", "kiva-repay check --help"),
        ("check a.csv b.csv", "kiva-repay check a.csv"),
        ("resolve 8f6c 2 --accepted --not-received", "kiva-repay resolve --help"),
        ("completions cmd", "bash"),
    ] {
        for (language, english) in [("en", true), ("fr", false), ("es", false)] {
            let words: Vec<_> = line.split(' ').collect();
            let run = help(language, &words).code(2).complains(&[what]);
            assert_eq!(run.stdout, "", "{line}");
            for word in ["there is no", "did you mean", "see how", "it is "] {
                assert!(english || !run.stderr.contains(word), "{language}: {run:#?}");
            }
        }
        let json = [&line.split(' ').collect::<Vec<_>>()[..], &["-o", "json"]].concat();
        let error = help("fr", &json).code(2).json()["error"].clone();
        assert_eq!(error["code"], "usage");
        assert!(error["hint"].as_str().unwrap().contains(what), "{line}: {error}");
    }
}

#[test]
fn colours_of_the_help_are_for_those_who_want_them() {
    let place = Place::new();
    let colourful = |args: &[&str]| {
        let run = place.kiva(args).unchecked().run();
        (run.stdout + &run.stderr).contains('\u{1b}')
    };
    assert!(!colourful(&["--help"]));
    assert!(!colourful(&["--help", "--color", "never"]));
    assert!(colourful(&["--help", "--color", "always"]));
    assert!(colourful(&["chek", "--color=always"]));
}
