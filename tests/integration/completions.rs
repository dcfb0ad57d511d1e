//! Help, completions, and command lines that are wrong.

use crate::support::Place;

const COMMANDS: [&str; 6] = ["check", "upload", "auth", "init", "sandbox", "completions"];

#[test]
fn every_command_has_help() {
    let place = Place::new();
    place.run(["--help"]).code(0).says(&COMMANDS);
    place.run(["help"]).code(0);
    for command in COMMANDS {
        for args in [[command, "--help"], [command, "-h"], ["help", command]] {
            let run = place.run(args).code(0).says(&["Usage", command]);
            assert_eq!(run.stderr, "");
        }
    }
}

#[test]
fn the_options_of_the_contract_are_in_the_help() {
    let place = Place::new();
    place.run(["--help"]).code(0).says(&[
        "--config",
        "--env",
        "--output",
        "--color",
        "--quiet",
        "--verbose",
        "-c",
        "-e",
        "-o",
        "-q",
        "-v",
        "sandbox",
        "stage",
        "production",
    ]);
    let upload = ["--dry-run", "--payload-dir", "--batch-size", "--period", "--yes", "--format"];
    place.run(["upload", "--help"]).code(0).says(&upload);
    place.run(["check", "--help"]).code(0).says(&["--format"]);
    place.run(["sandbox", "--help"]).code(0).says(&["--fault"]);
}

#[test]
fn the_version_is_told() {
    Place::new().run(["--version"]).code(0).says(&["kiva-repay", env!("CARGO_PKG_VERSION")]);
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let run = Place::new().kiva(["completions", shell]).unchecked().run().code(0);
        assert_eq!(run.stderr, "");
        run.says(&COMMANDS).says(&["kiva-repay", "dry-run"]);
    }
    Place::new().run(["completions", "cmd"]).code(2);
    Place::new().run(["completions"]).code(2);
}

/// Command lines that make no sense.
const WRONG: [&[&str]; 10] = [
    &["frobnicate"],
    &["check"],
    &["check", "a.csv", "b.csv"],
    &["check", "a.csv", "--frobnicate"],
    &["check", "a.csv", "--format", "four-column"],
    &["check", "a.csv", "--env", "prod"],
    &["check", "a.csv", "--color", "blue"],
    &["check", "a.csv", "--dry-run"],
    &["upload"],
    &["sandbox", "--fault", "status=abc"],
];

#[test]
fn a_wrong_command_line_ends_with_2() {
    let place = Place::with("a.csv", "L-1,5\n");
    for args in WRONG {
        let run = place.run(args).code(2);
        assert_eq!(run.stdout, "", "{args:?}");
        assert_ne!(run.stderr, "", "{args:?}");
    }
    place.run(["check", "a.csv", "-o", "xml"]).code(2);
    place.run::<&str>([]).code(2);
}

#[test]
fn in_json_a_wrong_command_line_is_one_document_too() {
    let place = Place::with("a.csv", "L-1,5\n");
    for args in WRONG {
        for json in [
            &["-o", "json"][..],
            &["--output", "json"],
            &["--output=json"],
            &["-ojson"],
            &["-qo", "json"],
            &["-vqojson"],
        ] {
            for args in [[json, args].concat(), [args, json].concat()] {
                let document = place.run(&args).code(2).json();
                let error = &document["error"];
                for key in ["code", "message", "hint"] {
                    let text =
                        error[key].as_str().unwrap_or_else(|| panic!("{args:?}: {document}"));
                    assert!(!text.is_empty(), "{args:?}: {document}");
                }
            }
        }
    }
}

#[test]
fn secrets_are_no_arguments() {
    let place = Place::with("a.csv", "L-1,5\n");
    for option in ["--client-secret", "--secret", "--token", "--password", "--client_secret"] {
        place.run(["upload", "a.csv", option, "x"]).code(2);
        place.run(["auth", option, "x"]).code(2);
    }
}

#[test]
fn an_argument_that_would_move_the_cursor_does_not() {
    let place = Place::new();
    for argument in ["\u{1b}[2J", "\u{202e}x", "a\u{7}b"] {
        place.run([argument]).code(2);
        place.run([argument, "-o", "json"]).code(2);
        place.run(["check", "a.csv", "--format", argument, "-o", "json"]).code(2);
    }
}

#[test]
fn colours_are_for_those_who_want_them() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,x\n");
    let colourful = |args: &[&str]| {
        let run = place.kiva(args).unchecked().run().code(3);
        (run.stdout.contains('\u{1b}'), run.stderr.contains('\u{1b}'))
    };
    assert_eq!(colourful(&["check", "a.csv"]), (false, false));
    assert_eq!(colourful(&["check", "a.csv", "--color", "never"]), (false, false));
    assert_eq!(colourful(&["check", "a.csv", "--color", "always"]), (true, true));
    assert!(!colourful(&["check", "a.csv", "--color", "always", "-o", "json"]).0);
}
