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

/// What a shell prints; `None` where it is not installed.
#[cfg(target_os = "linux")]
fn shell(name: &str, args: &[&str]) -> Option<String> {
    let run = std::process::Command::new(name).args(args).output().ok()?;
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(errors.is_empty(), "{name}: {errors}");
    Some(String::from_utf8_lossy(&run.stdout).into_owned())
}

/// A script for a shell, in a file of its own.
#[cfg(target_os = "linux")]
fn script(place: &Place, shell: &str, name: &str) -> String {
    let run = place.kiva(["completions", shell]).unchecked().run().code(0);
    place.write(name, run.stdout).to_str().unwrap().to_owned()
}

#[cfg(target_os = "linux")]
#[test]
fn bash_completes_commands_their_options_and_values() {
    const COMPLETE: &str = r#"
        source "$0"
        words=("$@")
        COMP_WORDS=(kiva-repay "${words[@]}"); COMP_CWORD=${#words[@]}
        entry=$(complete -p kiva-repay); entry=${entry#*-F }
        "${entry%% *}" kiva-repay "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf '%s\n' "${COMPREPLY[@]}""#;
    let place = Place::new();
    let script = script(&place, "bash", "kiva-repay.bash");
    let complete = |words: &[&str]| {
        let args = [&["--norc", "-c", COMPLETE, &script], words].concat();
        let found = shell("bash", &args)?;
        Some(found.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    for (words, found) in [
        (&["upl"][..], &["upload"][..]),
        (&["upload", "--env", ""], &["sandbox", "stage", "production"]),
        (&["upload", "a.csv", "-e", "s"], &["sandbox", "stage"]),
        (&["check", "--form"], &["--format"]),
        (&["check", "--format", "t"], &["two-column", "three-column"]),
        (&["resolve", "8f6c", "1", "--acc"], &["--accepted"]),
        (&["history", "--output", ""], &["human", "json"]),
        (&["completions", "z"], &["zsh"]),
        (&["help", "upl"], &["upload"]),
    ] {
        let Some(completed) = complete(words) else { return };
        assert_eq!(completed, found, "{words:?}");
    }
    let options = complete(&["upload", "--"]).unwrap();
    assert!(options.contains(&"--dry-run".to_owned()), "{options:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn fish_completes_values() {
    let place = Place::new();
    let script = script(&place, "fish", "kiva-repay.fish");
    let line = format!("source {script}; complete -C 'kiva-repay upload --env '");
    let Some(found) = shell("fish", &["--no-config", "-c", &line]) else { return };
    for value in ["sandbox", "stage", "production"] {
        assert!(found.lines().any(|line| line.starts_with(value)), "{found}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn zsh_completes_values() {
    const COMPLETE: &str = r#"
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z "fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; echo rea''dy"
        for i in {1..200}; do zpty -r -t z chunk && print -rn -- "$chunk"
            [[ $chunk == *ready* ]] && break; sleep 0.05; done
        zpty -w -n z $'kiva-repay upload --env \t\t'
        for i in {1..200}; do zpty -r -t z chunk && print -rn -- "$chunk"
            [[ $chunk == *production* ]] && break; sleep 0.05; done
        zpty -d z"#;
    let place = Place::new();
    script(&place, "zsh", "_kiva-repay");
    let folder = place.path("");
    let args = ["-f", "-c", COMPLETE, "zsh", folder.to_str().unwrap()];
    let Some(found) = shell("zsh", &args) else { return };
    assert!(found.contains("production") && found.contains("sandbox"), "{found}");
}

#[cfg(target_os = "linux")]
#[test]
fn the_man_pages_are_well_formed() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/man");
    let pages = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut lint = std::process::Command::new("mandoc");
    let Ok(run) = lint.args(["-T", "lint"]).args(pages).output() else { return };
    assert_eq!(String::from_utf8_lossy(&run.stdout), "");
}
