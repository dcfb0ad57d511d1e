use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::layers::Layers;
use super::sources::ours;
use super::*;
use crate::checks::{Code, Level, Levels, Rules, Severity};
use crate::model::{CsvFormat, Environment};

/// A directory with a config file in it that only its owner can read.
fn with_file(text: &str) -> (TempDir, Sources) {
    let directory = tempfile::tempdir().unwrap();
    write(&directory.path().join(LOCAL_FILE), text, 0o600);
    let config = Some(directory.path().join(LOCAL_FILE));
    let sources = Sources { config, directory: directory.path().to_owned(), ..Sources::default() };
    (directory, sources)
}

fn write(path: &Path, text: &str, mode: u32) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = mode;
}

fn variables(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn error(text: &str) -> OptionsError {
    let (_directory, sources) = with_file(text);
    Settings::resolve(&sources).expect_err(text)
}

#[test]
fn without_anything_it_is_stage_with_kivas_hosts() {
    let settings = Settings::resolve(&Sources::default()).unwrap();
    assert_eq!(settings.environment, Environment::Stage);
    assert_eq!(settings.upload.batch_size, 250);
    assert_eq!(settings.upload.meanings.retry_statuses, [429]);
    assert_eq!(settings.upload.meanings.success_codes, ["api.success"]);
    let endpoint = settings.access.unwrap().endpoint;
    assert_eq!(endpoint.token_url.as_str(), "https://auth.staging.kiva.org/oauth/token");
    assert_eq!(endpoint.api_url.as_str(), "https://partner-api-stage.kiva.org/");
    assert_eq!(endpoint.audience, "https://partner-api-stage.kiva.org");
}

#[test]
fn an_option_wins_over_a_variable_and_a_variable_over_the_file() {
    let (_directory, mut sources) = with_file(
        "[upload]\nbatch_size = 10\n[partner]\nid = \"0145\"\ncsv_format = \"three-column\"\n",
    );
    assert_eq!(Settings::resolve(&sources).unwrap().upload.batch_size, 10);
    sources.variables = variables(&[
        ("KIVA_REPAY__UPLOAD__BATCH_SIZE", "20"),
        ("KIVA_REPAY__UPLOAD__RETRY_STATUSES", "429, 503"),
        ("KIVA_REPAY__UPLOAD__SUCCESS_CODES", "api.success, api.queued"),
        ("KIVA_REPAY__PARTNER__CURRENCY", ""),
        ("OTHER__KEY", "x"),
    ]);
    let settings = Settings::resolve(&sources).unwrap();
    assert_eq!(settings.upload.batch_size, 20);
    assert_eq!(settings.upload.meanings.retry_statuses, [429, 503]);
    assert_eq!(settings.upload.meanings.success_codes, ["api.success", "api.queued"]);
    assert_eq!(settings.partner.id.as_deref(), Some("0145"));
    sources.overrides = Overrides {
        batch_size: Some(30),
        environment: Some(Environment::Production),
        ..Overrides::default()
    };
    let settings = Settings::resolve(&sources).unwrap();
    assert_eq!(settings.upload.batch_size, 30);
    assert_eq!(settings.environment, Environment::Production);
    assert_eq!(settings.partner.csv_format, CsvFormat::ThreeColumn);
}

#[test]
fn the_first_file_that_is_there_is_read_and_only_it() {
    let (directory, mut sources) = with_file("[upload]\nbatch_size = 1\n");
    sources.config = None;
    let size = |sources: &Sources| Settings::resolve(sources).unwrap().upload.batch_size;
    let file = |name: &str| directory.path().join(name);
    write(&file("user/kiva-repay/config.toml"), "[upload]\nbatch_size = 2\n", 0o600);
    write(&file("named.toml"), "[upload]\nbatch_size = 3\n", 0o600);
    write(&file("asked.toml"), "[partner]\nid = \"1\"\n", 0o600);
    sources.user_directory = Some(file("user"));
    assert_eq!(size(&sources), 1);
    sources.config = Some(file("named.toml"));
    assert_eq!(size(&sources), 3);
    sources.config = Some(file("asked.toml"));
    assert_eq!(size(&sources), 250);
    sources = Sources {
        user_directory: Some(file("user")),
        directory: file("user"),
        ..Sources::default()
    };
    assert_eq!(size(&sources), 2);
    sources.config = Some(file("none.toml"));
    assert!(matches!(Settings::resolve(&sources), Err(OptionsError::Unreadable { .. })));
}

#[test]
fn every_unknown_key_is_named_with_the_nearest_known_one() {
    let (_directory, mut sources) = with_file(
        "colour = 1\n[upload]\nbatch_sise = 1\n[stage]\nclient_secert = \"hush-hush\"\n[partner]\nbatch_size = 5\n",
    );
    sources.variables = variables(&[("KIVA_REPAY__PARTNER__CURENCY", "XOF")]);
    let error = Settings::resolve(&sources).unwrap_err();
    let nearest = unknown(&error);
    assert_eq!(
        nearest,
        [
            ("colour", None),
            ("partner.batch_size", Some("upload.batch_size")),
            ("partner.curency", Some("partner.currency")),
            ("stage.client_secert", Some("stage.client_secret")),
            ("upload.batch_sise", Some("upload.batch_size")),
        ]
    );
    let OptionsError::UnknownKeys(keys) = &error else { unreachable!() };
    assert_eq!(keys[2].place, "KIVA_REPAY__PARTNER__CURENCY");
    assert!(keys[3].place.ends_with(LOCAL_FILE), "{error:?}");
    assert!(!format!("{error:?}").contains("hush-hush"), "{error:?}");
}

/// What is wrong with the value of a setting.
fn fault(error: &OptionsError) -> &SettingFault {
    let OptionsError::Setting { fault, .. } = error else { panic!("{error:?}") };
    fault
}

/// The unknown keys, each with the nearest known one.
fn unknown(error: &OptionsError) -> Vec<(&str, Option<&str>)> {
    let OptionsError::UnknownKeys(keys) = error else { panic!("{error:?}") };
    keys.iter().map(|key| (key.key.as_str(), key.nearest.as_deref())).collect()
}

#[test]
fn a_key_with_a_dot_in_quotes_is_no_section_and_a_key() {
    let (directory, sources) = with_file("");
    let path = directory.path().join(LOCAL_FILE);
    for (text, key, nearest) in [
        (
            "\"stage.client_secret\" = \"hush-hush\"",
            "\"stage.client_secret\"",
            "stage.client_secret",
        ),
        ("\"upload.batch_size\" = 3", "\"upload.batch_size\"", "upload.batch_size"),
        ("[csv]\n\"columns.amount\" = \"x\"", "csv.\"columns.amount\"", "csv.columns.amount"),
        ("[\"production.x\"]\nclient_secret = \"hush-hush\"", "\"production.x\"", "production"),
        ("[check]\n\"amount.mostly-zero\" = \"off\"", "check", "checks"),
    ] {
        let _ = fs::remove_file(&path);
        write(&path, text, 0o644);
        let error = Settings::resolve(&sources).expect_err(text);
        assert_eq!(unknown(&error), [(key, Some(nearest))], "{text}");
        assert!(!format!("{error:?}").contains("hush-hush"), "{error:?}");
    }
}

#[test]
fn a_check_that_does_not_exist_is_named_with_the_nearest_one() {
    let wrong = error("[checks]\n\"amount.mostly-zeros\" = \"off\"\n");
    let nearest = Some("checks.\"amount.mostly-zero\"");
    assert_eq!(unknown(&wrong), [("checks.\"amount.mostly-zeros\"", nearest)]);
    // The first part of one.
    let nearest = Some("checks.\"amount.currency\"");
    assert_eq!(unknown(&error("[checks]\namount = \"off\"\n")), [("checks.amount", nearest)]);
    assert!(matches!(
        error("[checks]\n\"amount.mostly-zero\" = \"quiet\"\n"),
        OptionsError::Setting {
            fault: SettingFault::Value { rule: Rule::OneOf(["error", "warning", "off"]), .. },
            ..
        }
    ));
    for key in ["\"amount.mostly-zero\"", "amount.mostly-zero"] {
        let (_directory, sources) = with_file(&format!("[checks]\n{key} = \"error\"\n"));
        let checks = Settings::resolve(&sources).unwrap().checks;
        assert_eq!(checks.named.get(&Code::AmountMostlyZero), Some(&Level::Error));
    }
}

#[test]
fn what_is_wrong_in_a_layer_that_is_laid_over_does_not_matter() {
    let (_directory, mut sources) = with_file("environment = \"prod\"\n[upload]\nbatch_size = 0\n");
    sources.variables = variables(&[("KIVA_REPAY__UPLOAD__BATCH_SIZE", "7")]);
    assert!(matches!(
        Settings::resolve(&sources),
        Err(OptionsError::Setting { fault: SettingFault::Value { .. }, .. })
    ));
    sources.overrides.environment = Some(Environment::Stage);
    assert_eq!(Settings::resolve(&sources).unwrap().upload.batch_size, 7);
}

#[test]
fn a_relative_ledger_is_meant_from_the_file_that_names_it() {
    let (directory, mut sources) = with_file("[ledger]\nurl = \"sqlite://a/my.db\"\n");
    let ledger = |sources: &Sources| Settings::resolve(sources).map(|settings| settings.ledger);
    assert_eq!(ledger(&sources).unwrap(), Some(directory.path().join("a/my.db")));
    sources.variables = variables(&[("KIVA_REPAY__LEDGER__URL", "sqlite://a/my.db")]);
    let wrong = ledger(&sources).unwrap_err();
    let is_rule = matches!(fault(&wrong), SettingFault::Value { rule: Rule::AbsoluteLedger, .. });
    assert!(is_rule, "{wrong:?}");
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_unicode_is_named() {
    use std::os::unix::ffi::OsStringExt;
    let odd = || OsString::from_vec(b"caf\xe9".to_vec());
    let pair = |name: &str, value| std::iter::once((OsString::from(name), value));
    for name in ["KIVA_REPAY__LEDGER__URL", "kiva_repay__partner__id"] {
        let wrong = ours(pair(name, odd())).unwrap_err();
        assert!(matches!(&wrong, OptionsError::NotUnicode { variable } if variable == name));
    }
    assert!(ours(pair("KIVA_REPAY_PORT", odd())).unwrap().is_empty());
}

#[test]
fn values_that_are_not_allowed_are_refused() {
    for text in [
        "environment = \"prod\"",
        "[partner]\nid = \"../1\"",
        "[partner]\ncsv_format = \"two\"",
        "[partner]\namount = \"principal\"",
        "[partner]\ncurrency = \"CFA\"",
        "[csv]\nheader = \"maybe\"",
        "[csv]\ndelimiter = \":\"",
        "[upload]\nbatch_size = 0",
        "[upload]\nbatch_size = 301",
        "[upload]\nbatch_size = \"many\"",
        "[upload]\ntimeout_seconds = 0",
        "[upload]\nmax_attempts = 0",
        "[upload]\nretry_statuses = [200]",
        "[upload]\nretry_statuses = \"often\"",
        "[upload]\nid_fields = \"long\"",
        "[ledger]\nurl = \"mysql://x\"",
        "upload = 3",
    ] {
        let error = error(text);
        assert!(
            matches!(fault(&error), SettingFault::Value { .. } | SettingFault::Kind(_)),
            "{text}: {error:?}"
        );
    }
}

#[test]
fn a_url_must_be_https_or_on_this_machine_and_hold_no_password() {
    let url = |url: &str| {
        let (_directory, sources) = with_file(&format!("[stage]\napi_url = \"{url}\"\n"));
        Settings::resolve(&sources)
            .map(|settings| settings.access.unwrap().endpoint.api_url.to_string())
    };
    for good in
        ["https://a.example", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9"]
    {
        assert!(url(good).is_ok(), "{good}");
    }
    for bad in [
        "http://a.example",
        "http://10.0.0.1",
        "http://localhost.evil.example",
        "https://user:hush-hush@a.example",
        "https://a.example/?key=1",
        "ftp://127.0.0.1",
        "a.example",
        "",
    ] {
        let error = url(bad).expect_err(bad);
        assert!(matches!(fault(&error), SettingFault::Url(_)), "{bad}: {error:?}");
        assert!(!format!("{error:?}").contains("hush-hush"));
    }
}

#[test]
fn the_hosts_of_one_environment_are_not_taken_for_those_of_the_other() {
    for (environment, host, is_right) in [
        ("stage", "partner-api-stage.kiva.org", true),
        ("stage", "partnerapi.staging.kiva.org", true),
        ("stage", "kiva.stand-in.example", true),
        ("stage", "partner-api.k1.kiva.org", false),
        ("stage", "PARTNER-API.KIVA.ORG", false),
        ("production", "partner-api.kiva.org", true),
        ("production", "partner-api-stage.dk1.kiva.org", false),
    ] {
        for name in ["api_url", "token_url"] {
            let text = format!(
                "environment = \"{environment}\"\n[{environment}]\n{name} = \"https://{host}/\"\n"
            );
            let (_directory, sources) = with_file(&text);
            let resolved = Settings::resolve(&sources);
            assert_eq!(resolved.is_ok(), is_right, "{text}: {resolved:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_a_secret_that_others_can_read_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join(LOCAL_FILE);
    let sources = Sources { directory: directory.path().to_owned(), ..Sources::default() };
    let secret = "[production]\nclient_secret = \"hush-hush\"\n";
    for (mode, refused) in
        [(0o644, true), (0o640, true), (0o604, true), (0o600, false), (0o400, false)]
    {
        let _ = fs::remove_file(&path);
        write(&path, secret, mode);
        let resolved = Settings::resolve(&sources);
        assert_eq!(matches!(resolved, Err(OptionsError::Exposed { .. })), refused, "{mode:o}");
    }
    let _ = fs::remove_file(&path);
    write(&path, "[production]\nclient_id = \"x\"\n", 0o644);
    assert!(Settings::resolve(&sources).is_ok());
}

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    use secrecy::ExposeSecret;
    let (directory, sources) =
        with_file("[stage]\nclient_id = \"me\"\nclient_secret_file = \"secret.txt\"\n");
    let credentials = || Settings::resolve(&sources).unwrap().access.unwrap().credentials();
    let missing = credentials().unwrap_err();
    assert!(matches!(fault(&missing), SettingFault::SecretFile(_)), "{missing:?}");
    assert!(!format!("{missing:?}").contains("secret.txt"), "it may be the secret itself");
    write(&directory.path().join("secret.txt"), "hush-hush\r\n", 0o600);
    assert_eq!(credentials().unwrap().client_secret.expose_secret(), "hush-hush");
    #[cfg(unix)]
    {
        write(&directory.path().join("secret.txt"), "hush-hush", 0o644);
        assert!(matches!(credentials(), Err(OptionsError::Exposed { .. })));
    }
}

#[test]
fn missing_credentials_are_asked_for_by_name() {
    let endpoint = Settings::resolve(&Sources::default()).unwrap().access.unwrap();
    let error = endpoint.credentials().unwrap_err();
    assert!(
        matches!(error, OptionsError::Setting { key, fault: SettingFault::Missing } if key == "stage.client_id")
    );
}

#[test]
fn no_secret_is_shown_by_an_error_or_by_debug() {
    for text in [
        "[stage]\nclient_secret = \"hush-hush",
        "[stage]\nclient_secret = hush-hush\n",
        "[stage]\nclient_secret = [\"hush-hush\"]\n",
        "[stage]\nclient_secret = { a = \"hush-hush\" }\n",
        "[stage]\nclient_secret = \"a\"\nclient_secret = \"hush-hush\"\n",
        "stage = \"hush-hush\"\n",
    ] {
        let error = error(text);
        assert!(!format!("{error:?}").contains("hush-hush"), "{error:?}");
    }
    let (_directory, sources) = with_file("[stage]\nclient_secret = \"hush-hush\"\n");
    assert!(!format!("{:?}", Settings::resolve(&sources).unwrap()).contains("hush-hush"));
}

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
    let (_directory, sources) = with_file(example("en"));
    Settings::resolve(&sources).unwrap();
    // With its comments taken away, all that it shows must be good, too.
    let shown = shown();
    let table: toml::Table = toml::from_str(&shown).unwrap();
    let (_directory, sources) = with_file(&shown);
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
    let (_directory, sources) = with_file(&shown().replace("\ndefault = \"error\"\n", "\n"));
    let rules = Rules { levels: Settings::resolve(&sources).unwrap().checks, ..Rules::default() };
    for code in Code::ALL.iter().filter(|code| code.can_change()) {
        assert_eq!(rules.severity_of(*code), Some(code.severity()), "{code}");
    }
    // It sets none of them: some are errors or warnings by how many rows have them.
    let (_directory, sources) = with_file(example("en"));
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
    let lines = example("en").lines().map(|line| bare(line).unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// `key = value`, as opposed to a sentence.
fn is_setting(line: &str) -> bool {
    line.split_once(" = ").is_some_and(|(key, _)| {
        key.bytes().all(|b| matches!(b, b'a'..=b'z' | b'_' | b'-' | b'.' | b'"'))
    })
}
