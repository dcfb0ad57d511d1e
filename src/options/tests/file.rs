//! The config file: what is wrong in it, and the documented one.

use super::*;

#[test]
fn a_syntax_error_names_its_line() {
    assert!(matches!(
        error("environment = \"stage\"\n[upload\n"),
        OptionsError::Syntax { line: 2, .. }
    ));
    for twice in [
        "environment = \"stage\"\nenvironment = \"stage\"\n",
        "[checks]\n[checks]\n",
        "checks.amount.mostly-zero = \"off\"\nchecks.\"amount.mostly-zero\" = \"error\"\n",
        "checks.\"amount.mostly-zero\" = \"off\"\nchecks.amount.mostly-zero = \"off\" # \"=\"\n",
    ] {
        let fault = SyntaxFault::Twice;
        assert!(
            matches!(error(twice), OptionsError::Syntax { line: 2, fault: f, .. } if f == fault)
        );
    }
    assert!(Settings::resolve(&with_file("\u{feff}environment = \"stage\"\r\n").1).is_ok());
}

#[test]
fn a_path_of_windows_in_double_quotes_is_told_for_what_it_is() {
    for text in [
        "[stage]\nclient_secret_file = \"C:\\kiva\\secret.txt\"\n",
        "[ledger]\nurl = \"sqlite:///C:\\Users\\kiva\\ledger.db\"\n",
    ] {
        assert!(matches!(
            error(text),
            OptionsError::Syntax { line: 2, fault: SyntaxFault::Backslash, .. }
        ));
    }
    // What is a path by chance has other signs in it.
    let text = "[stage]\nclient_secret_file = \"C:\\temp\\new\\bank.txt\"\n";
    assert!(
        matches!(error(text), OptionsError::Setting { key, fault: SettingFault::Control } if key == "stage.client_secret_file")
    );
    let text = "[ledger]\nurl = \"sqlite:///C:\\temp\\ledger\"\n";
    assert!(matches!(error(text), OptionsError::Syntax { fault: SyntaxFault::Backslash, .. }));
    let text = "[ledger]\nurl = \"sqlite:///C:\\temp\\new\"\n";
    assert!(matches!(fault(&error(text)), SettingFault::NotExpanded(part) if part == "\t"));
    assert!(matches!(
        error("environment = \\stage\n"),
        OptionsError::Syntax { fault: SyntaxFault::Other, .. }
    ));
}

#[test]
fn a_config_file_in_another_encoding_is_told_for_what_it_is() {
    let directory = TempDir::new().unwrap();
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}environment = \"stage\"\n".encode_utf16().flat_map(order).collect()
    };
    for (bytes, expected) in [
        (wide(u16::to_le_bytes), None),
        (wide(u16::to_be_bytes), None),
        (wide(u16::to_le_bytes)[2..].to_vec(), None),
        (b"# a\n[partner]\nname = \"Cr\xE9dit\"\n".to_vec(), Some(3)),
    ] {
        let path = directory.path().join("odd.toml");
        std::fs::write(&path, &bytes).unwrap();
        let sources = Sources { config: Some(path), ..Sources::default() };
        match Settings::resolve(&sources) {
            Err(OptionsError::Encoding { line, .. }) => assert_eq!(line, expected, "{bytes:?}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_example_file_loads_and_names_every_key() {
    let (_directory, sources) = with_file(example(Language::English));
    Settings::resolve(&sources).unwrap();
    // With its comments taken away, all that it shows must be good, too.
    let shown = shown();
    let table: toml::Table = toml::from_str(&shown).unwrap();
    let (_directory, sources) = with_file(&with_one_secret(&shown));
    Settings::resolve(&sources).unwrap();
    let mut layers = Layers::read(None, &BTreeMap::new()).unwrap();
    Settings::read(&mut layers, &sources, None);
    for key in layers.known().filter(|key| !key.starts_with("checks.\"")) {
        let mut value = Some(&toml::Value::Table(table.clone()));
        for part in key.split('.') {
            value = value.and_then(|value| value.get(part));
        }
        assert!(value.is_some(), "{key} is not in config.example.toml");
    }
    for code in Code::ALL.iter().filter(|code| code.can_change()) {
        assert!(
            table["checks"].get(code.as_str()).is_some(),
            "{code}: cargo run --example packaging"
        );
    }
}

#[test]
fn what_the_example_file_shows_of_the_checks_is_what_they_are_without_it() {
    let shown = with_one_secret(&shown()).replace("\ndefault = \"error\"\n", "\n");
    let (_directory, sources) = with_file(&shown);
    let rules = Rules { levels: Settings::resolve(&sources).unwrap().checks, ..Rules::default() };
    for code in Code::ALL.iter().filter(|code| code.can_change()) {
        assert_eq!(rules.severity_of(*code), Some(code.severity()), "{code}");
    }
    // It sets none of them: some are errors or warnings by how many rows have them.
    let (_directory, sources) = with_file(example(Language::English));
    assert_eq!(Settings::resolve(&sources).unwrap().checks, Levels::default());
}

#[test]
fn what_is_not_named_is_what_the_default_says() {
    let text = "[checks]\ndefault = \"error\"\n\"loan.gone\" = \"off\"\n";
    let (_directory, sources) = with_file(text);
    let rules = Rules { levels: Settings::resolve(&sources).unwrap().checks, ..Rules::default() };
    for code in Code::ALL.iter().filter(|code| code.can_change()) {
        let severity = (*code != Code::LoanGone).then_some(Severity::Error);
        assert_eq!(rules.severity_of(*code), severity, "{code}");
    }
}

/// The example file with the comments taken away from its settings.
fn shown() -> String {
    let bare = |line: &'static str| line.strip_prefix("# ").filter(|rest| is_setting(rest));
    let lines = example(Language::English).lines().map(|line| bare(line).unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// The file of the secret stands there instead of the secret itself: one may set one of them.
fn with_one_secret(shown: &str) -> String {
    let is_kept = |line: &&str| !line.starts_with("client_secret_file");
    shown.lines().filter(is_kept).collect::<Vec<_>>().join("\n")
}

/// `key = value`, as opposed to a sentence.
fn is_setting(line: &str) -> bool {
    line.split_once(" = ").is_some_and(|(key, _)| {
        key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'_' | b'-' | b'.' | b'"'))
    })
}
