//! What the program is told to do, resolved once into plain values.
//!
//! Later wins over earlier: built-in defaults, one config file, environment variables
//! (`KIVA_REPAY__SECTION__KEY`), command-line options. The layers are merged by the `config`
//! crate; this module names every key that may stand there and gives each value its type, so that
//! the rest of the program never sees a string that could still be wrong.

pub mod args;
mod endpoint;
mod error;
mod file;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use iso_currency::Currency;

pub use self::endpoint::Access;
pub use self::error::SettingsError;
use self::file::Raw;
use crate::checks::{Level, WARNING_CODES};
use crate::ledger::path_of;
use crate::model::batch::IdFields;
use crate::model::{AmountMeaning, CsvFormat};
use crate::reading;
use crate::t;

/// The most loans that one call may hold, by Kiva's advice.
pub const MAX_BATCH_SIZE: u16 = 300;

/// The file `init` writes, and the documentation of every key.
pub const EXAMPLE: &str = include_str!("../../config.example.toml");

/// The name of the config file in the current directory.
pub const LOCAL_FILE: &str = "kiva-repay.toml";

/// Where the report goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Environment {
    /// The pretend Partner API inside this program.
    Sandbox,
    /// Kiva's test environment.
    Stage,
    /// The real thing: what is sent here is money owed.
    Production,
}

impl Environment {
    /// The word for it in options, config and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Stage => "stage",
            Self::Production => "production",
        }
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no environment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct UnknownEnvironment;

impl FromStr for Environment {
    type Err = UnknownEnvironment;

    fn from_str(word: &str) -> Result<Self, UnknownEnvironment> {
        [Self::Sandbox, Self::Stage, Self::Production]
            .into_iter()
            .find(|environment| environment.as_str() == word)
            .ok_or(UnknownEnvironment)
    }
}

/// All settings, resolved.
#[derive(Debug)]
pub struct Settings {
    /// The config file that was read, if there was one.
    pub file: Option<PathBuf>,
    /// Where to report.
    pub environment: Environment,
    /// Who reports, and in which form.
    pub partner: Partner,
    /// How to read the CSV.
    pub csv: reading::Options,
    /// How to send.
    pub upload: Upload,
    /// The API of the chosen environment; `None` for the sandbox, which makes its own.
    pub access: Option<Access>,
    /// The file in which uploads are recorded; `None` where there is no place for one.
    pub ledger: Option<PathBuf>,
    /// By how many percent the total may move from one month to the next.
    pub total_percent: u32,
    /// Severities that the user gave to warning codes.
    pub checks: BTreeMap<String, Level>,
}

/// The partner's own facts.
#[derive(Debug)]
pub struct Partner {
    /// The partner id at Kiva, which the token must carry too.
    pub id: Option<String>,
    /// The CSV upload format that PA2 shows.
    pub csv_format: CsvFormat,
    /// What the amounts are.
    pub amount: AmountMeaning,
    /// The currency of the amounts.
    pub currency: Option<Currency>,
}

/// How to send.
#[derive(Debug)]
pub struct Upload {
    /// Loans in one call, 1 to [`MAX_BATCH_SIZE`].
    pub batch_size: usize,
    /// How long one call may take.
    pub timeout: Duration,
    /// How often a call may be tried whose failures surely applied nothing.
    pub max_attempts: u32,
    /// HTTP statuses that surely applied nothing.
    pub retry_statuses: Vec<u16>,
    /// What the ids are called in the JSON.
    pub id_fields: IdFields,
}

/// Where settings come from, apart from the file's content: everything a test wants to choose.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// `--config FILE`.
    pub config: Option<PathBuf>,
    /// Environment variables, of which those that begin with `KIVA_REPAY` count.
    pub variables: BTreeMap<String, String>,
    /// The directory in which `kiva-repay.toml` may stand.
    pub directory: PathBuf,
    /// The user's config directory, in which `kiva-repay/config.toml` may stand.
    pub user_directory: Option<PathBuf>,
    /// The user's data directory, in which the ledger stands by default.
    pub data_directory: Option<PathBuf>,
    /// Command-line options, as dotted keys with their values.
    pub options: Vec<(&'static str, String)>,
}

impl Sources {
    /// The sources of this process.
    pub fn of_process(config: Option<PathBuf>, options: Vec<(&'static str, String)>) -> Self {
        use etcetera::BaseStrategy;
        let base = etcetera::choose_base_strategy().ok();
        Self {
            config,
            // A variable that is not Unicode cannot be one of ours.
            variables: std::env::vars_os()
                .filter_map(|(key, value)| {
                    Some((key.into_string().ok()?, value.into_string().ok()?))
                })
                .collect(),
            directory: PathBuf::new(),
            user_directory: base.as_ref().map(BaseStrategy::config_dir),
            data_directory: base.as_ref().map(BaseStrategy::data_dir),
            options,
        }
    }

    /// The file to read: the one asked for, or the first of the usual ones that is there.
    fn file(&self) -> Option<PathBuf> {
        let asked_for = || self.variables.get("KIVA_REPAY_CONFIG").filter(|path| !path.is_empty());
        if let Some(path) = self.config.clone().or_else(|| asked_for().map(PathBuf::from)) {
            return Some(path);
        }
        let user =
            self.user_directory.as_ref().map(|dir| dir.join("kiva-repay").join("config.toml"));
        [Some(self.directory.join(LOCAL_FILE)), user]
            .into_iter()
            .flatten()
            .find(|path| path.exists())
    }
}

impl Settings {
    /// Merges all layers and checks every value.
    ///
    /// # Errors
    /// Any fault of the config file, of a variable or of a value; see [`SettingsError`].
    pub fn resolve(sources: &Sources) -> Result<Self, SettingsError> {
        let path = sources.file();
        let raw = file::merge(path.as_deref(), &sources.variables, &sources.options)?;
        let environment = parse(
            "environment",
            raw.environment.as_deref(),
            "sandbox, stage, production",
            Environment::Stage,
        )?;
        let access = match environment {
            Environment::Sandbox => None,
            Environment::Stage => Some(Access::resolve(environment, &raw.stage, path.as_deref())?),
            Environment::Production => {
                Some(Access::resolve(environment, &raw.production, path.as_deref())?)
            }
        };
        let ledger = match raw.ledger.url.as_deref() {
            Some(url) => Some(ledger_file(url)?),
            None => {
                sources.data_directory.as_ref().map(|dir| dir.join("kiva-repay").join("ledger.db"))
            }
        };
        let partner = partner(&raw)?;
        Ok(Self {
            environment,
            csv: csv(&raw, partner.csv_format)?,
            partner,
            upload: upload(&raw)?,
            access,
            total_percent: within(
                "comparison.total_percent",
                raw.comparison.total_percent,
                1..=1000,
                50,
            )?,
            checks: checks(raw.checks)?,
            ledger,
            file: path,
        })
    }

    /// The config file that was read, or the one that the user would create, for messages.
    pub fn file_to_edit(&self) -> &Path {
        self.file.as_deref().unwrap_or(Path::new(LOCAL_FILE))
    }
}

/// A value that is there must parse, as one of the `words`; one that is not takes the default.
fn parse<T: FromStr>(
    key: &str,
    value: Option<&str>,
    words: &str,
    default: T,
) -> Result<T, SettingsError> {
    let refuse = |text| SettingsError::value(key, text, t!("settings-one-of", words = words));
    value.map_or(Ok(default), |text| text.parse().map_err(|_| refuse(text)))
}

/// A number that is there must be one of these.
fn within(
    key: &str,
    value: Option<i64>,
    range: std::ops::RangeInclusive<i64>,
    default: u32,
) -> Result<u32, SettingsError> {
    let Some(value) = value else { return Ok(default) };
    let number = u32::try_from(value).ok().filter(|_| range.contains(&value));
    let (least, most) = (range.start().to_string(), range.end().to_string());
    number.ok_or_else(|| {
        SettingsError::value(key, value, t!("settings-between", least = least, most = most))
    })
}

/// Whether this can be a partner id, which becomes a part of every URL.
pub fn is_partner_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn partner(raw: &Raw) -> Result<Partner, SettingsError> {
    let id = raw.partner.id.as_deref().map(str::trim).filter(|id| !id.is_empty());
    if let Some(id) = id
        && !is_partner_id(id)
    {
        return Err(SettingsError::value("partner.id", id, t!("settings-partner-id")));
    }
    let currency = raw.partner.currency.as_deref().map(|code| {
        Currency::from_code(code)
            .ok_or_else(|| SettingsError::value("partner.currency", code, t!("settings-currency")))
    });
    Ok(Partner {
        id: id.map(str::to_owned),
        csv_format: parse(
            "partner.csv_format",
            raw.partner.csv_format.as_deref(),
            "two-column, three-column",
            CsvFormat::TwoColumn,
        )?,
        amount: parse(
            "partner.amount",
            raw.partner.amount.as_deref(),
            "cumulative-principal, outstanding-principal",
            AmountMeaning::default(),
        )?,
        currency: currency.transpose()?,
    })
}

fn csv(raw: &Raw, format: CsvFormat) -> Result<reading::Options, SettingsError> {
    let order = raw.csv.order.as_ref().map(|words| {
        reading::Positions::in_order(&words.0, format)
            .map_err(|why| SettingsError::value("csv.order", words.0.join(", "), why.to_string()))
    });
    let default = reading::Options::default();
    let own = &raw.csv.columns;
    Ok(reading::Options {
        encoding: parse(
            "csv.encoding",
            raw.csv.encoding.as_deref(),
            "auto, utf-8, utf-16le, utf-16be, windows-1252",
            default.encoding,
        )?,
        delimiter: parse(
            "csv.delimiter",
            raw.csv.delimiter.as_deref(),
            "\"auto\", \",\", \";\", \"tab\", \"|\"",
            default.delimiter,
        )?,
        decimal_separator: parse(
            "csv.decimal_separator",
            raw.csv.decimal_separator.as_deref(),
            "\"auto\", \".\", \",\"",
            default.decimal_separator,
        )?,
        header: parse("csv.header", raw.csv.header.as_deref(), "auto, yes, no", default.header)?,
        columns: reading::OwnTitles {
            loan_id: own.loan_id.clone(),
            client_id: own.client_id.clone(),
            amount: own.amount.clone(),
        },
        order: order.transpose()?,
    })
}

fn upload(raw: &Raw) -> Result<Upload, SettingsError> {
    let raw_upload = &raw.upload;
    let sizes = 1..=i64::from(MAX_BATCH_SIZE);
    let batch_size = within("upload.batch_size", raw_upload.batch_size, sizes, 250)?;
    let timeout = within("upload.timeout_seconds", raw_upload.timeout_seconds, 1..=3600, 60)?;
    let max_attempts = within("upload.max_attempts", raw_upload.max_attempts, 1..=100, 5)?;
    let retry_statuses = raw_upload.retry_statuses.clone().map_or_else(|| vec![429], |list| list.0);
    if let Some(status) = retry_statuses.iter().find(|status| !(400..=599).contains(*status)) {
        let why = t!("settings-retry-statuses");
        return Err(SettingsError::value("upload.retry_statuses", status, why));
    }
    Ok(Upload {
        batch_size: usize::try_from(batch_size).expect("it is 1 to 300"),
        timeout: Duration::from_secs(timeout.into()),
        max_attempts,
        retry_statuses,
        id_fields: parse(
            "upload.id_fields",
            raw_upload.id_fields.as_deref(),
            "short, internal",
            IdFields::Short,
        )?,
    })
}

fn checks(levels: BTreeMap<String, String>) -> Result<BTreeMap<String, Level>, SettingsError> {
    levels
        .into_iter()
        .map(|(code, level)| {
            let key = format!("checks.\"{code}\"");
            if !WARNING_CODES.contains(&code.as_str()) {
                return Err(SettingsError::unknown_keys(vec![file::Unknown::code(&key, &code)]));
            }
            let level = parse(&key, Some(&level), "error, warning, off", Level::Warning)?;
            Ok((code, level))
        })
        .collect()
}

fn ledger_file(url: &str) -> Result<PathBuf, SettingsError> {
    let refuse = |why| SettingsError::value("ledger.url", url, why);
    if url.contains('?') {
        return Err(refuse(t!("settings-ledger-url-more")));
    }
    path_of(url).ok_or_else(|| refuse(t!("settings-ledger-url")))
}
