//! What the layers come to, and what is refused in them.

mod endpoint;
mod file;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::layers::Layers;
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
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    use super::sources::ours;
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
        "[upload]\nsuccess_codes = []",
        "[upload]\nsuccess_codes = [\" \"]",
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
