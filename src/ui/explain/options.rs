//! What is wrong with the settings, in the words of somebody who wants them fixed.

use std::path::Path;

use super::remedy::{init_elsewhere, undone};
use crate::model::CsvFormat;
use crate::model::text::{escape, path as shown};
use crate::options::{
    Distrust, Kind, LOCAL_FILE, OptionsError, Rule, SecretFault, SettingFault, SyntaxFault,
    UnknownKey, UrlFault,
};
use crate::ui::shell::quote_file;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{Explanation, Said, said, system, system_of, t};

/// Where a ledger may be.
const LEDGER: &str = if cfg!(windows) {
    "sqlite:///C:/kiva/ledger.db"
} else {
    "sqlite:///var/lib/kiva-repay/ledger.db"
};

pub(super) fn options(error: &OptionsError, typed: &Typed) -> Explanation {
    let (code, said) = match error {
        OptionsError::Unreadable { path, source } => {
            let (file, why) = (shown(path), system_of(path, source));
            let command = init_at(path, typed);
            ("config.unreadable", said!("settings-unreadable", file, why, command))
        }
        OptionsError::Exposed { path, mode } => {
            let (file, quoted) = (shown(path), quote_file(path));
            let mode = format!("{mode:04o}");
            ("config.exposed-secret", said!("settings-exposed", file, mode, quoted))
        }
        OptionsError::NoFile { path } => {
            ("config.unreadable", said!("settings-no-file", file = shown(path)))
        }
        OptionsError::Syntax { path, line, fault } => {
            let (file, line) = (shown(path), line.to_string());
            let said = match fault {
                SyntaxFault::Backslash => said!("settings-syntax-backslash", file, line),
                SyntaxFault::Twice => said!("settings-syntax-twice", file, line),
                // The one that was read is there.
                SyntaxFault::Other => {
                    said!("settings-syntax", file, line, command = init_elsewhere(typed))
                }
            };
            ("config.syntax", said)
        }
        OptionsError::Encoding { path, line } => {
            let file = shown(path);
            let said = match line {
                None => said!("settings-utf-16", file),
                Some(line) => said!("settings-not-utf-8", file, line = line.to_string()),
            };
            ("config.encoding", said)
        }
        OptionsError::UnknownKeys(keys) => {
            let keys = keys.iter().map(unknown).reduce(|first, more| t!("words-and", first, more));
            let (keys, command) = (keys.unwrap_or_default(), init_elsewhere(typed));
            ("config.unknown-key", said!("settings-unknown-keys", keys, command))
        }
        OptionsError::NotUnicode { variable } => {
            ("config.value", said!("settings-not-unicode", variable = escape(variable)))
        }
        OptionsError::Untrusted { path, why } => {
            let (file, why, quoted) = (shown(path), not_trusted(why), quote_file(path));
            ("config.untrusted", said!("settings-untrusted", file, why, quoted))
        }
        OptionsError::Setting { key, fault } => return setting(key, fault, typed),
    };
    Explanation::new(code, said)
}

fn setting(key: &str, fault: &SettingFault, typed: &Typed) -> Explanation {
    let (code, said) = match fault {
        SettingFault::Kind(expected) => {
            ("config.value", said!("settings-kind", key, expected = kind(*expected)))
        }
        SettingFault::Value { value, rule } => {
            let (value, why) = (escape(value), must_be(*rule));
            ("config.value", said!("settings-value", key, value, why))
        }
        SettingFault::Url(fault) => {
            ("config.url", said!("settings-url", key, why = not_a_url(*fault)))
        }
        SettingFault::Control => ("config.value", said!("settings-path-with-control", key)),
        SettingFault::NotExpanded(part) => {
            let is_line_end = part.chars().all(char::is_control);
            let part = escape(part);
            let said = if is_line_end {
                said!("settings-line-end", key, part)
            } else {
                said!("settings-not-expanded", key, part)
            };
            ("config.value", said)
        }
        SettingFault::SecretFile(source) => {
            let why = escape(&system(source));
            ("config.unreadable", said!("settings-secret-file", key, why))
        }
        SettingFault::Secret(fault) => {
            ("config.secret", said!("settings-secret", key, why = secret_fault(*fault)))
        }
        SettingFault::TwoSecrets => ("config.value", said!("settings-two-secrets", key)),
        SettingFault::Missing { config } => {
            let why = Explanation::new("config.missing", missing(key, config.as_deref(), typed));
            return undone(why, typed);
        }
    };
    Explanation::new(code, said)
}

/// What is said of a setting that nobody gave, with the place where it is found.
fn missing(key: &str, config: Option<&Path>, typed: &Typed) -> Said {
    if key == "partner.id" {
        return said!("settings-partner-missing", key);
    }
    let variable = format!("KIVA_REPAY__{}", key.to_uppercase().replace('.', "__"));
    match config.map(shown) {
        Some(file) => said!("settings-missing-in-file", key, variable, file),
        None => said!("settings-missing", key, variable, command = typed.suggest("init")),
    }
}

/// What makes a config file there; in a folder, one of the usual name.
fn init_at<'t>(path: &Path, typed: &'t Typed) -> Suggestion<'t> {
    let init = typed.suggest("init");
    if path.is_dir() { init.option("config", path.join(LOCAL_FILE)) } else { init }
}

fn unknown(unknown: &UnknownKey) -> String {
    let (key, place) = (escape(&unknown.key), escape(&unknown.place));
    if unknown.is_fixed {
        t!("settings-fixed-finding", key, place)
    } else if let Some(nearest) = &unknown.nearest {
        t!("settings-nearest-key", key, place, nearest)
    } else {
        t!("settings-unknown-key", key, place)
    }
}

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Text => t!("settings-kind-text"),
        Kind::Number => t!("settings-kind-number"),
        Kind::Other => t!("settings-kind-of-example"),
    }
}

fn must_be(rule: Rule) -> String {
    match rule {
        Rule::OneOf(words) => {
            // Among commas a sign needs its quotes.
            let is_sign = |word: &&str| !word.contains(char::is_alphanumeric);
            let quote = if words.iter().any(is_sign) { "\"" } else { "" };
            let words = words.iter().map(|word| format!("{quote}{word}{quote}"));
            t!("settings-one-of", words = words.collect::<Vec<_>>().join(", "))
        }
        Rule::Between(least, most) => {
            t!("settings-between", least = least.to_string(), most = most.to_string())
        }
        Rule::PartnerId => t!("settings-partner-id"),
        Rule::Currency => t!("settings-currency"),
        Rule::Encoding => t!("settings-encoding"),
        Rule::Order(format) => {
            let columns = match format {
                CsvFormat::TwoColumn => "loan_id, amount",
                CsvFormat::ThreeColumn => "loan_id, client_id, amount",
            };
            t!("file-order", format = format.to_string(), columns)
        }
        Rule::RetryStatuses => t!("settings-retry-statuses"),
        Rule::NotEmpty => t!("settings-not-empty"),
        Rule::LedgerUrl => t!("settings-ledger-url", example = LEDGER),
        Rule::AbsoluteLedger => t!("settings-ledger-absolute", example = LEDGER),
        Rule::BareLedgerUrl => t!("settings-ledger-url-more"),
    }
}

fn not_a_url(fault: UrlFault) -> String {
    match fault {
        UrlFault::NoUrl => t!("settings-url-no-url"),
        UrlFault::NoHost => t!("settings-url-no-host"),
        UrlFault::Http => t!("settings-url-http"),
        UrlFault::NotHttps => t!("settings-url-https"),
        UrlFault::Password => t!("settings-url-password"),
        UrlFault::Query => t!("settings-url-query"),
        UrlFault::OtherEnvironment => t!("settings-url-other-environment"),
    }
}

fn not_trusted(why: &Distrust) -> String {
    match why {
        Distrust::Owner => t!("settings-untrusted-owner"),
        Distrust::Writable => t!("settings-untrusted-writable"),
        Distrust::Key(key) => t!("settings-untrusted-key", key),
        Distrust::Secret(key) => t!("settings-untrusted-secret", key),
    }
}

pub fn secret_fault(fault: SecretFault) -> String {
    match fault {
        SecretFault::Empty => t!("settings-secret-empty"),
        SecretFault::TooLong => t!("settings-secret-long"),
        SecretFault::Control => t!("settings-secret-control"),
        SecretFault::NotUnicode => t!("settings-secret-encoding"),
        SecretFault::NoFile => t!("settings-secret-no-file"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_told_with_its_place_and_the_nearest_one() {
        let key = |key: &str, place: &str, nearest: Option<&str>| UnknownKey {
            key: key.to_owned(),
            place: place.to_owned(),
            nearest: nearest.map(str::to_owned),
            is_fixed: false,
        };
        let said = options(
            &OptionsError::UnknownKeys(vec![
                key("colour", "a.toml", None),
                key("partner.curency", "KIVA_REPAY__PARTNER__CURENCY", Some("partner.currency")),
            ]),
            &Typed::default(),
        )
        .said;
        assert_eq!(
            said.message,
            "unknown key colour in a.toml; unknown key partner.curency in \
             KIVA_REPAY__PARTNER__CURENCY; did you mean partner.currency?"
        );
        assert!(said.advice.contains("other.toml"), "{said:?}");
    }

    #[test]
    fn a_missing_setting_is_told_with_the_variable_that_can_hold_it() {
        let missing = |config: Option<&str>| {
            let fault = SettingFault::Missing { config: config.map(Into::into) };
            options(&OptionsError::of("stage.client_id", fault), &Typed::default()).said
        };
        for said in [missing(None), missing(Some("kiva-repay.toml"))] {
            assert_eq!(said.message, "the setting stage.client_id is missing; nothing was sent");
            assert!(said.advice.contains("KIVA_REPAY__STAGE__CLIENT_ID"), "{said:?}");
        }
        // What is there is not to be made.
        let (made, to_make) = (missing(Some("kiva-repay.toml")), missing(None));
        assert!(to_make.advice.contains("If you have no config file yet"), "{to_make:?}");
        assert!(
            made.advice.contains("Write it into kiva-repay.toml, on its line below"),
            "{made:?}"
        );
        assert!(!made.advice.contains("config file"), "{made:?}");
    }

    #[test]
    fn signs_among_words_stand_in_quotes() {
        assert_eq!(must_be(Rule::OneOf(&["auto", "."])), r#"it must be one of "auto", ".""#);
        assert_eq!(must_be(Rule::OneOf(&["error", "off"])), "it must be one of error, off");
    }
}
