//! What the program is told to do, resolved once into plain values.
//!
//! Later wins over earlier: built-in defaults, one config file, environment variables
//! (`KIVA_REPAY__SECTION__KEY`), command-line options. This module names every key that may stand there
//! and gives each value its type, so that the rest of the program never sees a string that could still
//! be wrong.

pub mod args;
mod directories;
pub mod early;
mod endpoint;
mod error;
mod file;
mod layers;
mod ledger;
#[cfg(test)]
mod tests;
mod trust;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::BaseStrategy;
use iso_currency::Currency;

use self::directories::lasting;
pub(crate) use self::directories::state_directory;
use self::endpoint::Access;
pub(crate) use self::endpoint::secret;
pub(crate) use self::error::{
    Distrust, Kind, OptionsError, Rule, SecretFault, SettingFault, SyntaxFault, UnknownKey,
    UrlFault,
};
use self::layers::{Layers, PREFIX};
pub(crate) use self::ledger::LEDGER_VARIABLE;
use crate::checks::{Code, Expectation, Levels};
use crate::kiva::Meanings;
use crate::model::{AmountMeaning, CsvFormat, Environment, IdFields};
use crate::reading::{self, OwnTitles, Positions};

/// The file `init` writes, and the documentation of every key, in the language of this code.
pub(crate) fn example(language: &str) -> &'static str {
    match language {
        "fr" => include_str!("../../config.example.fr.toml"),
        "es" => include_str!("../../config.example.es.toml"),
        _ => include_str!("../../config.example.toml"),
    }
}

/// The language that the settings name, whatever else is wrong with them.
pub(crate) fn language(config: Option<&Path>) -> Option<String> {
    let sources = Sources::of_process(config.map(Path::to_owned), Overrides::default()).ok()?;
    let (file, _) = sources.file();
    let table = file.as_deref().and_then(|path| file::parse(path).ok()).unwrap_or_default();
    Layers::of(table, None, &sources.variables).peek("", "language")
}

/// Whether it is a language of the program, such as `es` or, with a region, `es-PE`.
fn is_language(text: &str) -> bool {
    let code = text.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().any(|language| language.eq_ignore_ascii_case(code))
}

const LANGUAGES: &[&str] = &["en", "fr", "es"];

pub(crate) const LOCAL_FILE: &str = "kiva-repay.toml";

#[derive(Debug)]
pub(crate) struct Settings {
    pub config: Option<PathBuf>,
    pub environment: Environment,
    pub partner: Partner,
    pub csv: reading::Options,
    pub upload: UploadSettings,
    /// The API of the chosen environment; `None` for the sandbox, which makes its own.
    pub access: Option<Access>,
    /// The file in which uploads are recorded; `None` where there is no place for one.
    pub ledger: Option<PathBuf>,
    /// By how many percent the total may move from one month to the next.
    pub total_percent: u32,
    /// By how many percent an amount may be over its loan before that is an error.
    pub over_loan_percent: u32,
    pub checks: Levels,
    pub expectation: Expectation,
}

#[derive(Debug)]
pub(crate) struct Partner {
    /// The partner id at Kiva, which the token must carry too.
    pub id: Option<String>,
    pub name: Option<String>,
    pub csv_format: CsvFormat,
    pub amount: AmountMeaning,
    pub currency: Option<Currency>,
}

#[derive(Debug)]
pub(crate) struct UploadSettings {
    /// Loans in one call, by Kiva's advice 300 at the most.
    pub batch_size: usize,
    pub timeout: Duration,
    /// How often a call may be tried whose failures surely applied nothing.
    pub max_attempts: u32,
    pub meanings: Meanings,
    pub id_fields: IdFields,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Overrides {
    pub environment: Option<Environment>,
    pub reading: args::Reading,
    pub expectation: Expectation,
    pub batch_size: Option<u16>,
}

/// Where settings come from: everything a test wants to choose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    /// The file that was named, by `--config` or else by `KIVA_REPAY_CONFIG`.
    pub config: Option<PathBuf>,
    /// The variables that begin with [`PREFIX`].
    pub variables: BTreeMap<String, String>,
    /// In which [`LOCAL_FILE`] may stand.
    pub directory: PathBuf,
    /// The user's own, for `kiva-repay/config.toml`.
    pub user_directory: Option<PathBuf>,
    /// The user's own, for the ledger.
    pub data_directory: Option<PathBuf>,
    pub overrides: Overrides,
}

impl Sources {
    pub fn of_process(config: Option<PathBuf>, overrides: Overrides) -> Result<Self, OptionsError> {
        // What Windows calls data it may carry to another computer, where it has not kept up.
        let data: fn(&dyn BaseStrategy) -> PathBuf =
            if cfg!(windows) { |base| base.cache_dir() } else { |base| base.data_dir() };
        Ok(Self {
            config: config.or_else(|| config_variable().map(PathBuf::from)),
            variables: ours(std::env::vars_os())?,
            directory: PathBuf::new(),
            user_directory: lasting(|base| base.config_dir()),
            data_directory: lasting(data),
            overrides,
        })
    }

    /// The file to read, and whether somebody meant it: the one asked for, or the first of the usual ones
    /// that is there.
    fn file(&self) -> (Option<PathBuf>, bool) {
        let local = self.directory.join(LOCAL_FILE);
        if self.config.is_none() && local.exists() {
            return (Some(local), false);
        }
        let user =
            || self.user_directory.as_ref().map(|dir| dir.join("kiva-repay").join("config.toml"));
        (self.config.clone().or_else(|| user().filter(|path| path.exists())), true)
    }
}

/// Names the environment, as `--env` does.
pub(crate) const ENVIRONMENT_VARIABLE: &str = "KIVA_REPAY__ENVIRONMENT";

pub(crate) fn config_variable() -> Option<OsString> {
    std::env::var_os("KIVA_REPAY_CONFIG").filter(|path| !path.is_empty())
}

/// The variables of the program among all. One that is not Unicode is refused rather than passed over.
fn ours(
    all: impl Iterator<Item = (OsString, OsString)>,
) -> Result<BTreeMap<String, String>, OptionsError> {
    let mut variables = BTreeMap::new();
    for (name, value) in all {
        let shown = name.to_string_lossy().into_owned();
        if !shown.to_uppercase().starts_with(PREFIX) {
            continue;
        }
        let (Ok(name), Ok(value)) = (name.into_string(), value.into_string()) else {
            return Err(OptionsError::NotUnicode { variable: shown });
        };
        variables.insert(name, value);
    }
    Ok(variables)
}

impl Settings {
    /// Lays the layers over one another and checks every value.
    pub fn resolve(sources: &Sources) -> Result<Self, OptionsError> {
        let (file, is_meant) = sources.file();
        let found = file.as_deref().filter(|_| !is_meant);
        let mut layers = Layers::read(file.as_deref(), &sources.variables)?;
        let mut settings = Self::read(&mut layers, sources, file.as_deref());
        let trusted = found.map_or(Ok(()), |path| {
            trust::of_file(path)?;
            trust::of_keys(path, &layers, settings.access.as_mut())
        });
        settings.config.clone_from(&file);
        layers.finish()?;
        trusted.map(|()| settings)
    }

    fn read(layers: &mut Layers, sources: &Sources, file: Option<&Path>) -> Self {
        let typed = &sources.overrides;
        let environment = layers.unless(typed.environment, "", "environment", Layers::word);
        let environment = environment.unwrap_or_default();
        // It was asked for before the first word was said.
        if let Some(other) = layers.text("", "language").filter(|text| !is_language(text)) {
            layers.refuse::<()>("", "language", other, Rule::OneOf(LANGUAGES));
        }
        for section in ["stage", "production"] {
            let [file, ..] = endpoint::KEYS.map(|key| layers.text(section, key));
            if file.is_some_and(|file| file.contains(char::is_control)) {
                let key = layers::key(section, endpoint::KEYS[0]);
                layers.fail::<()>(OptionsError::of(key, SettingFault::Control));
            }
        }
        let access = match environment {
            Environment::Sandbox => None,
            Environment::Stage | Environment::Production => {
                let access = Access::resolve(environment, layers, file);
                access.map_or_else(|error| layers.fail(error), Some)
            }
        };
        let partner = partner(layers, typed);
        Self {
            config: None,
            environment,
            csv: csv(layers, &typed.reading, partner.csv_format),
            partner,
            upload: upload(layers, typed),
            access,
            ledger: ledger::file(layers, file, sources.data_directory.as_deref()),
            total_percent: layers.number("comparison", "total_percent", 1..=1000).unwrap_or(50),
            over_loan_percent: layers
                .number("comparison", "over_loan_percent", 0..=100)
                .unwrap_or(2),
            checks: checks(layers),
            expectation: typed.expectation,
        }
    }
}

/// What `[checks]` makes of findings.
fn checks(layers: &mut Layers) -> Levels {
    let default = layers.word("checks", "default");
    let level = |code: &Code| Some((*code, layers.word("checks", code.as_str())?));
    let changeable = Code::ALL.iter().filter(|code| code.can_change());
    Levels { named: changeable.filter_map(level).collect(), default }
}

/// Whether this can be a partner id, which becomes a part of every URL.
pub(crate) fn is_partner_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn partner(layers: &mut Layers, typed: &Overrides) -> Partner {
    let id = layers.text("partner", "id").map(|id| id.trim().to_owned());
    let id = id.filter(|id| !id.is_empty());
    let currency = layers.text("partner", "currency");
    let name = layers.text("partner", "name").map(|name| name.trim().to_owned());
    Partner {
        id: id.and_then(|id| {
            let is_wrong = !is_partner_id(&id);
            if is_wrong { layers.refuse("partner", "id", id, Rule::PartnerId) } else { Some(id) }
        }),
        name: name.filter(|name| !name.is_empty()),
        csv_format: layers
            .unless(typed.reading.format, "partner", "csv_format", Layers::word)
            .unwrap_or_default(),
        amount: layers.word("partner", "amount").unwrap_or_default(),
        currency: currency.and_then(|code| {
            let currency = Currency::from_code(&code);
            currency.or_else(|| layers.refuse("partner", "currency", code, Rule::Currency))
        }),
    }
}

fn csv(layers: &mut Layers, typed: &args::Reading, format: CsvFormat) -> reading::Options {
    let order = layers.list("csv", "order").and_then(|names: Vec<String>| {
        Positions::in_order(&names, format)
            .or_else(|| layers.refuse("csv", "order", names.join(", "), Rule::Order(format)))
    });
    let encoding = layers.unless(typed.encoding, "csv", "encoding", |layers, section, name| {
        let label = layers.text(section, name)?;
        let encoding = label.parse().ok();
        encoding.or_else(|| layers.refuse(section, name, label, Rule::Encoding))
    });
    let delimiter = layers.unless(typed.delimiter, "csv", "delimiter", Layers::word);
    let decimal = layers.unless(typed.decimal, "csv", "decimal_separator", Layers::word);
    let mut columns = OwnTitles {
        loan_id: layers.text("csv.columns", "loan_id"),
        client_id: layers.text("csv.columns", "client_id"),
        amount: layers.text("csv.columns", "amount"),
        named: Vec::new(),
    };
    for (column, title) in &typed.column {
        columns.name(*column, title.clone());
    }
    reading::Options {
        encoding: encoding.unwrap_or_default(),
        delimiter: delimiter.unwrap_or_default(),
        decimal_separator: decimal.unwrap_or_default(),
        header: layers.word("csv", "header").unwrap_or_default(),
        columns,
        order,
        meaning: layers.word("partner", "amount"),
    }
}

fn upload(layers: &mut Layers, typed: &Overrides) -> UploadSettings {
    let sizes =
        |layers: &mut Layers, section: &str, name: &str| layers.number(section, name, 1..=300);
    let typed = typed.batch_size.map(u32::from);
    let batch_size = layers.unless(typed, "upload", "batch_size", sizes).unwrap_or(250);
    let timeout = layers.number("upload", "timeout_seconds", 1..=3600).unwrap_or(60);
    let statuses: Option<Vec<u16>> = layers.list("upload", "retry_statuses");
    let retry_statuses = statuses.unwrap_or_else(|| vec![429]);
    if let Some(status) = retry_statuses.iter().find(|status| !(400..=599).contains(*status)) {
        let status = status.to_string();
        layers.refuse::<()>("upload", "retry_statuses", status, Rule::RetryStatuses);
    }
    let success_codes = layers.list("upload", "success_codes");
    let success_codes = success_codes.unwrap_or_else(|| vec!["api.success".to_owned()]);
    UploadSettings {
        batch_size: usize::try_from(batch_size).expect("it is 1 to 300"),
        timeout: Duration::from_secs(timeout.into()),
        max_attempts: layers.number("upload", "max_attempts", 1..=100).unwrap_or(5),
        meanings: Meanings { retry_statuses, success_codes },
        id_fields: layers.word("upload", "id_fields").unwrap_or_default(),
    }
}
