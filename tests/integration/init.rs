//! `init`: a config file to fill in, for its owner's eyes only.

use crate::run::{Place, rows};

/// The documented truth about the configuration.
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config.example.toml");

#[test]
fn it_writes_the_example_config() {
    let place = Place::new();
    place.run(["init"]).code(0).says(&["kiva-repay.toml"]);
    let written = std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap();
    assert_eq!(written, std::fs::read_to_string(EXAMPLE).unwrap());
}

#[test]
fn what_it_writes_is_accepted_and_changes_nothing() {
    let (plain, filled) = (Place::with("a.csv", rows(300)), Place::with("a.csv", rows(300)));
    filled.run(["init"]).code(0);
    let dry = ["upload", "a.csv", "--dry-run", "-o", "json"];
    assert_eq!(plain.run(dry).code(0).json(), filled.run(dry).code(0).json());
}

#[test]
fn every_commented_line_of_the_example_is_accepted_too() {
    let example = std::fs::read_to_string(EXAMPLE).unwrap();
    let is_setting = |line: &str| {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    };
    let lines = example.lines().filter_map(|line| {
        let inner = line.strip_prefix("# ").filter(|inner| is_setting(inner)).unwrap_or(line);
        // Of the secret and the file that holds it one is enough.
        (!inner.starts_with("client_secret_file")).then(|| format!("{inner}\n"))
    });
    let config: String = lines.collect();
    assert!(config.contains("\ncurrency = ") && config.contains("\nclient_secret = "), "{config}");
    let place = Place::with("a.csv", "Contrat,Membre,Rembourse au\nL-1,C-1,5\n");
    place.write("kiva-repay.toml", config);
    place.run(["upload", "a.csv", "--dry-run"]).code(0);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.run(["init"]).code(0);
    let mode = std::fs::metadata(place.path("kiva-repay.toml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{mode:o}");
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let place = Place::with("kiva-repay.toml", "# mine\n");
    for args in [&["init"][..], &["init", "-o", "json"]] {
        let run = place.run(args);
        assert_ne!(run.code, 0, "{run:#?}");
        assert!(run.stderr.contains("kiva-repay.toml"), "{run:#?}");
    }
    assert_eq!(std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap(), "# mine\n");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_written_through() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.path("target"), place.path("kiva-repay.toml")).unwrap();
    assert_ne!(place.run(["init"]).code, 0);
    assert!(!place.path("target").exists());
}

#[test]
fn another_file_can_be_named() {
    let place = Place::new();
    let run = place.run(["init", "-c", "mine.toml", "-o", "json"]).code(0);
    assert!(run.stdout.contains("mine.toml"));
    assert!(place.path("mine.toml").exists() && !place.path("kiva-repay.toml").exists());
}
