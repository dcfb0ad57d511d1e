//! The layers as they are written: the config file, the environment variables, the options.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use config::{Config, ConfigError, File, FileFormat, Source, Value, ValueKind};
use serde::Deserialize;

use super::SettingsError;
use crate::checks::WARNING_CODES;
use crate::model::text::escape;
use crate::t;

/// Every key there is, for the user who mistyped one. A test holds it against the example file.
pub(super) const KNOWN_KEYS: &[&str] = &[
    "environment",
    "partner.id",
    "partner.csv_format",
    "partner.amount",
    "partner.currency",
    "csv.encoding",
    "csv.delimiter",
    "csv.decimal_separator",
    "csv.header",
    "csv.order",
    "csv.columns.loan_id",
    "csv.columns.client_id",
    "csv.columns.amount",
    "upload.batch_size",
    "upload.timeout_seconds",
    "upload.max_attempts",
    "upload.retry_statuses",
    "upload.id_fields",
    "stage.token_url",
    "stage.api_url",
    "stage.audience",
    "stage.client_id",
    "stage.client_secret",
    "stage.client_secret_file",
    "production.token_url",
    "production.api_url",
    "production.audience",
    "production.client_id",
    "production.client_secret",
    "production.client_secret_file",
    "comparison.total_percent",
    "ledger.url",
];

/// The origin that the `config` crate gives to a value from a variable.
const FROM_VARIABLE: &str = "the environment";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Raw {
    pub(super) environment: Option<String>,
    pub(super) partner: RawPartner,
    pub(super) csv: RawCsv,
    pub(super) upload: RawUpload,
    pub(super) stage: RawEndpoint,
    pub(super) production: RawEndpoint,
    pub(super) comparison: RawComparison,
    pub(super) ledger: RawLedger,
    pub(super) checks: BTreeMap<String, String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawPartner {
    pub(super) id: Option<String>,
    pub(super) csv_format: Option<String>,
    pub(super) amount: Option<String>,
    pub(super) currency: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawCsv {
    pub(super) encoding: Option<String>,
    pub(super) delimiter: Option<String>,
    pub(super) decimal_separator: Option<String>,
    pub(super) header: Option<String>,
    pub(super) order: Option<Words>,
    pub(super) columns: RawColumns,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawColumns {
    pub(super) loan_id: Option<String>,
    pub(super) client_id: Option<String>,
    pub(super) amount: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawUpload {
    pub(super) batch_size: Option<i64>,
    pub(super) timeout_seconds: Option<i64>,
    pub(super) max_attempts: Option<i64>,
    pub(super) retry_statuses: Option<Statuses>,
    pub(super) id_fields: Option<String>,
}

/// One environment's section. No `Debug`: it holds a secret.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RawEndpoint {
    pub(super) token_url: Option<String>,
    pub(super) api_url: Option<String>,
    pub(super) audience: Option<String>,
    pub(super) client_id: Option<String>,
    pub(super) client_secret: Option<String>,
    pub(super) client_secret_file: Option<String>,
}

impl fmt::Debug for RawEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawEndpoint { .. }")
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawComparison {
    pub(super) total_percent: Option<i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RawLedger {
    pub(super) url: Option<String>,
}

/// A list: a TOML array, or in a variable its elements between commas, `429,503`.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum List<T> {
    Array(Vec<T>),
    Text(String),
}

/// A list of statuses.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "List<u16>")]
pub(super) struct Statuses(pub(super) Vec<u16>);

impl TryFrom<List<u16>> for Statuses {
    type Error = std::num::ParseIntError;

    fn try_from(list: List<u16>) -> Result<Self, Self::Error> {
        match list {
            List::Array(statuses) => Ok(Self(statuses)),
            List::Text(text) => split(&text).map(str::parse).collect::<Result<_, _>>().map(Self),
        }
    }
}

/// A list of words.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "List<String>")]
pub(super) struct Words(pub(super) Vec<String>);

impl From<List<String>> for Words {
    fn from(list: List<String>) -> Self {
        match list {
            List::Array(words) => Self(words),
            List::Text(text) => Self(split(&text).map(str::to_owned).collect()),
        }
    }
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|element| !element.is_empty())
}

/// A key that means nothing, where it stands, and the known key most like it.
#[derive(Debug)]
pub struct Unknown {
    key: String,
    place: String,
    nearest: Option<String>,
}

impl Unknown {
    fn new(key: &str, place: String) -> Self {
        Self { key: key.to_owned(), place, nearest: nearest(key, KNOWN_KEYS) }
    }

    /// A finding code in `[checks]` that is none of the warnings.
    pub(super) fn code(key: &str, code: &str) -> Self {
        let nearest = nearest(code, WARNING_CODES).map(|code| format!("checks.\"{code}\""));
        Self { key: key.to_owned(), place: t!("settings-somewhere"), nearest }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, place) = (escape(&self.key), escape(&self.place));
        let said = if let Some(nearest) = &self.nearest {
            t!("settings-nearest-key", key = key, place = place, nearest = nearest.as_str())
        } else {
            t!("settings-unknown-key", key = key, place = place)
        };
        f.write_str(&said)
    }
}

/// The known word that takes the fewest changes: to the whole of it, or to its last part when only
/// the section is wrong.
fn nearest(word: &str, known: &[&str]) -> Option<String> {
    let last = |text: &str| text.rsplit('.').next().unwrap_or_default().to_owned();
    // A section may be mistyped, too.
    let sections = known.iter().filter_map(|key| key.rsplit_once('.')).map(|(section, _)| section);
    known
        .iter()
        .copied()
        .chain(sections)
        .map(|key| {
            let whole = strsim::osa_distance(word, key);
            let part = strsim::osa_distance(&last(word), &last(key)) + 1;
            (whole.min(part), key)
        })
        .min_by_key(|(changes, _)| *changes)
        .filter(|(changes, _)| *changes <= 2 + last(word).len() / 4)
        .map(|(_, key)| key.to_owned())
}

/// Reads the file and lays the variables and options over it.
pub(super) fn merge(
    path: Option<&Path>,
    variables: &BTreeMap<String, String>,
    options: &[(&'static str, String)],
) -> Result<Raw, SettingsError> {
    let mut builder = Config::builder();
    if let Some(path) = path {
        builder = builder.add_source(File::from_str(&read(path)?, FileFormat::Toml));
    }
    let variables = variables.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
    builder = builder.add_source(
        config::Environment::with_prefix("KIVA_REPAY")
            .prefix_separator("__")
            .separator("__")
            .ignore_empty(true)
            .source(Some(variables)),
    );
    for (key, value) in options {
        builder = builder.set_override(*key, value.as_str()).map_err(|e| fault(&e))?;
    }
    let merged = builder.build().map_err(|e| fault(&e))?;
    let mut unknown = Vec::new();
    let place = path.map_or_else(|| t!("settings-somewhere"), |p| p.display().to_string());
    for (key, value) in merged.collect().map_err(|e| fault(&e))? {
        find_unknown(&key, &value, &place, &mut unknown);
    }
    if !unknown.is_empty() {
        unknown.sort_by(|a, b| a.key.cmp(&b.key));
        return Err(SettingsError::UnknownKeys(unknown));
    }
    merged.try_deserialize().map_err(|e| fault(&e))
}

fn find_unknown(key: &str, value: &Value, place: &str, unknown: &mut Vec<Unknown>) {
    if KNOWN_KEYS.contains(&key) {
        return;
    }
    let is_section = KNOWN_KEYS
        .iter()
        .any(|known| known.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')));
    match &value.kind {
        // Its codes are judged when they are parsed.
        _ if key == "checks" => {}
        ValueKind::Table(table) if is_section => {
            for (inner, value) in table {
                find_unknown(&format!("{key}.{inner}"), value, place, unknown);
            }
        }
        // A section given as a plain value is a fault of kind, told when it is parsed.
        _ if is_section => {}
        _ => {
            let place = if value.origin() == Some(FROM_VARIABLE) {
                format!("KIVA_REPAY__{}", key.to_uppercase().replace('.', "__"))
            } else {
                place.to_owned()
            };
            unknown.push(Unknown::new(key, place));
        }
    }
}

/// The `config` crate's errors quote values; a value may be a secret, so that only the key and what
/// belongs there are kept.
fn fault(error: &ConfigError) -> SettingsError {
    match error {
        ConfigError::Type { expected, key, .. } => SettingsError::Kind {
            key: key.clone().unwrap_or_else(|| t!("settings-unnamed")),
            expected: kind(expected),
        },
        ConfigError::At { error, key, .. } => match fault(error) {
            SettingsError::Kind { expected, .. } if key.is_some() => {
                SettingsError::Kind { key: key.clone().unwrap_or_default(), expected }
            }
            other => other,
        },
        _ => SettingsError::Kind {
            key: t!("settings-unnamed"),
            expected: t!("settings-kind-of-example"),
        },
    }
}

/// The kinds by the names that the `config` crate gives to them.
fn kind(expected: &str) -> String {
    match expected {
        "a string" => t!("settings-kind-text"),
        expected if expected.ends_with("integer") => t!("settings-kind-number"),
        _ => t!("settings-kind-of-example"),
    }
}

/// The file's text, once it is sure that it is TOML and that nobody else can read its secrets.
fn read(path: &Path) -> Result<String, SettingsError> {
    let text = fs::read_to_string(path).map_err(|error| SettingsError::unreadable(path, error))?;
    // Windows editors put a byte order mark there.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    // The parser's own message quotes the line, and the line may hold the secret.
    let table: toml::Table = toml::from_str(&text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
        SettingsError::Syntax { path: path.to_owned(), line }
    })?;
    let holds_secret = ["stage", "production"]
        .iter()
        .any(|section| table.get(*section).is_some_and(|s| s.get("client_secret").is_some()));
    if holds_secret {
        refuse_exposed(path, 0o077)?;
    }
    Ok(text)
}

/// Refuses a file that holds a secret and grants any of the permission bits in `forbidden`. On
/// Windows a file's access list decides, and a file in the user's own folders is closed by default.
#[cfg_attr(not(unix), allow(unused_variables, clippy::unnecessary_wraps))]
pub(super) fn refuse_exposed(path: &Path, forbidden: u32) -> Result<(), SettingsError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let data = fs::metadata(path).map_err(|error| SettingsError::unreadable(path, error))?;
        let mode = data.permissions().mode() & 0o777;
        if mode & forbidden != 0 {
            return Err(SettingsError::Exposed { path: path.to_owned(), mode });
        }
    }
    Ok(())
}
