//! What is wrong with the settings, in the words of somebody who wants them fixed.

use std::path::Path;

use super::{Explanation, shown};
use crate::model::CsvFormat;
use crate::model::text::escape;
use crate::options::{
    Distrust, Kind, LOCAL_FILE, OptionsError, Rule, SecretFault, SettingFault, SyntaxFault,
    UnknownKey, UrlFault,
};
use crate::ui::shell::quote_file;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{system, system_of, t};

/// Where a ledger may be.
const LEDGER: &str = if cfg!(windows) {
    "sqlite:///C:/kiva/ledger.db"
} else {
    "sqlite:///var/lib/kiva-repay/ledger.db"
};

pub(super) fn options(error: &OptionsError, typed: &Typed) -> Explanation {
    let (code, message, hint) = match error {
        OptionsError::Unreadable { path, source } => (
            "config.unreadable",
            t!("settings-unreadable", file = shown(path), why = system_of(path, source)),
            t!("settings-unreadable-hint", command = init_at(path, typed)),
        ),
        OptionsError::Exposed { path, mode } => (
            "config.exposed-secret",
            t!("settings-exposed", file = shown(path), mode = format!("{mode:04o}")),
            t!("settings-exposed-hint", file = quote_file(path)),
        ),
        OptionsError::Syntax { path, line, fault } => {
            let message = t!("settings-syntax", file = shown(path), line = line.to_string());
            let hint = match fault {
                SyntaxFault::Backslash => t!("settings-backslash-hint"),
                SyntaxFault::Twice => t!("settings-twice-hint"),
                // The one that was read is there.
                SyntaxFault::Other => t!("settings-syntax-hint", command = init_elsewhere(typed)),
            };
            ("config.syntax", message, hint)
        }
        OptionsError::Encoding { path, line } => {
            let message = match line {
                None => t!("settings-utf-16", file = shown(path)),
                Some(line) => t!("settings-not-utf-8", file = shown(path), line = line.to_string()),
            };
            ("config.encoding", message, t!("settings-encoding-hint"))
        }
        OptionsError::UnknownKeys(keys) => (
            "config.unknown-key",
            keys.iter()
                .map(unknown)
                .reduce(|first, more| t!("words-and", first, more))
                .unwrap_or_default(),
            t!("settings-unknown-key-hint", command = init_elsewhere(typed)),
        ),
        OptionsError::NotUnicode { variable } => (
            "config.value",
            t!("settings-not-unicode", variable = escape(variable)),
            t!("settings-not-unicode-hint"),
        ),
        OptionsError::Untrusted { path, why } => (
            "config.untrusted",
            t!("settings-untrusted", file = shown(path), why = not_trusted(why)),
            t!("settings-untrusted-hint", file = quote_file(path)),
        ),
        OptionsError::Setting { key, fault } => setting(key, fault, typed),
    };
    Explanation { code, message, hint }
}

/// The code, what is wrong, and what to do.
fn setting(key: &str, fault: &SettingFault, typed: &Typed) -> (&'static str, String, String) {
    match fault {
        SettingFault::Kind(expected) => (
            "config.value",
            t!("settings-kind", key, expected = kind(*expected)),
            t!("settings-value-hint"),
        ),
        SettingFault::Value { value, rule } => (
            "config.value",
            t!("settings-value", key, value = escape(value), why = must_be(*rule)),
            t!("settings-value-hint"),
        ),
        SettingFault::Url(fault) => (
            "config.url",
            t!("settings-url", key, why = not_a_url(*fault)),
            t!("settings-url-hint"),
        ),
        SettingFault::Control => {
            ("config.value", t!("settings-path-with-control", key), t!("settings-backslash-hint"))
        }
        SettingFault::NotExpanded(part) => (
            "config.value",
            t!("settings-not-expanded", key, part = escape(part)),
            if part.chars().all(char::is_control) {
                t!("settings-backslash-hint")
            } else {
                t!("settings-not-expanded-hint")
            },
        ),
        SettingFault::SecretFile(source) => (
            "config.unreadable",
            t!("settings-secret-file", key, why = escape(&system(source))),
            t!("settings-secret-file-hint"),
        ),
        SettingFault::Secret(fault) => (
            "config.secret",
            t!("settings-secret", key, why = secret_fault(*fault)),
            t!("settings-secret-hint"),
        ),
        SettingFault::Missing => {
            let (message, hint) = (t!("settings-missing", key), where_to_find(key, typed));
            let why = super::undone(Explanation::new("config.missing", message, hint), typed);
            (why.code, why.message, why.hint)
        }
    }
}

/// What makes a config file there; in a folder, one of the usual name.
fn init_at(path: &Path, typed: &Typed) -> String {
    let init = Suggestion::new("init", typed);
    if path.is_dir() { init.option("config", path.join(LOCAL_FILE)) } else { init }.unbroken()
}

fn init_elsewhere(typed: &Typed) -> String {
    Suggestion::new("init", typed).option("config", t!("init-other-file")).unbroken()
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
    }
}

fn not_trusted(why: &Distrust) -> String {
    match why {
        Distrust::NoFile => t!("settings-untrusted-no-file"),
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

fn where_to_find(key: &str, typed: &Typed) -> String {
    if key == "partner.id" {
        return t!("settings-production-needs-partner");
    }
    let variable = format!("KIVA_REPAY__{}", key.to_uppercase().replace('.', "__"));
    // A file that was named is there already.
    let init = Suggestion::new("init", typed).without("config").unbroken();
    t!("settings-find-credentials", variable, command = init)
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
        );
        assert_eq!(
            said.message,
            "unknown key colour in a.toml; unknown key partner.curency in \
             KIVA_REPAY__PARTNER__CURENCY; did you mean partner.currency?"
        );
        assert!(said.hint.contains("other.toml"), "{said:?}");
    }

    #[test]
    fn a_missing_setting_is_told_with_the_variable_that_can_hold_it() {
        let said =
            options(&OptionsError::of("stage.client_id", SettingFault::Missing), &Typed::default());
        assert_eq!(said.message, "the setting stage.client_id is missing; nothing was sent");
        assert!(said.hint.contains("KIVA_REPAY__STAGE__CLIENT_ID"), "{said:?}");
    }

    #[test]
    fn signs_among_words_stand_in_quotes() {
        assert_eq!(must_be(Rule::OneOf(&["auto", "."])), r#"it must be one of "auto", ".""#);
        assert_eq!(must_be(Rule::OneOf(&["error", "off"])), "it must be one of error, off");
    }
}
