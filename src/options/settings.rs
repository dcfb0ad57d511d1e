//! The settings, as plain values: every key that may stand somewhere, with its type and what it is without it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use iso_currency::Currency;
use strum::VariantNames;

use super::args;
use super::endpoint::{self, Access};
use super::error::{OptionsError, Rule, SettingFault};
use super::layers::Layers;
use super::sources::{Overrides, Sources};
use super::{ledger, trust};
use crate::checks::{Code, Expectation, Levels};
use crate::kiva::Meanings;
use crate::model::{AmountMeaning, CsvFormat, Environment, IdFields, Language, is_partner_id};
use crate::reading::{self, OwnTitles, Positions};

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
        layers.finish()?;
        trusted.map(|()| settings)
    }

    pub(super) fn read(layers: &mut Layers, sources: &Sources, file: Option<&Path>) -> Self {
        let typed = &sources.overrides;
        let environment = layers.unless(typed.environment, "environment", Layers::word);
        let environment = environment.unwrap_or_default();
        // It was asked for before the first word was said.
        layers.parsed("language", Rule::OneOf(Language::VARIANTS), Language::of);
        for section in ["stage", "production"] {
            let keys = endpoint::KEYS.map(|name| format!("{section}.{name}"));
            let [file, ..] = keys.each_ref().map(|key| layers.text(key));
            if file.is_some_and(|file| file.contains(char::is_control)) {
                layers.fail::<()>(OptionsError::of(&keys[0], SettingFault::Control));
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
            config: file.map(Path::to_owned),
            environment,
            csv: csv(layers, &typed.reading, partner.csv_format),
            partner,
            upload: upload(layers, typed),
            access,
            ledger: ledger::file(layers, file, sources.data_directory.as_deref()),
            total_percent: layers.number("comparison.total_percent", 1..=1000).unwrap_or(50),
            over_loan_percent: layers.number("comparison.over_loan_percent", 0..=100).unwrap_or(2),
            checks: checks(layers),
            expectation: typed.expectation,
        }
    }
}

/// What `[checks]` makes of findings.
fn checks(layers: &mut Layers) -> Levels {
    let default = layers.word("checks.default");
    let level = |code: &Code| Some((*code, layers.word(&format!("checks.{code}"))?));
    let changeable = Code::ALL.iter().filter(|code| code.can_change());
    Levels { named: changeable.filter_map(level).collect(), default }
}

fn partner(layers: &mut Layers, typed: &Overrides) -> Partner {
    let id = layers.trimmed("partner.id");
    Partner {
        id: id.and_then(|id| {
            let is_wrong = !is_partner_id(&id);
            if is_wrong { layers.refuse("partner.id", id, Rule::PartnerId) } else { Some(id) }
        }),
        name: layers.trimmed("partner.name"),
        csv_format: layers
            .unless(typed.reading.format, "partner.csv_format", Layers::word)
            .unwrap_or_default(),
        amount: layers.word("partner.amount").unwrap_or_default(),
        currency: layers.parsed("partner.currency", Rule::Currency, Currency::from_code),
    }
}

fn csv(layers: &mut Layers, typed: &args::Reading, format: CsvFormat) -> reading::Options {
    let order = layers.list("csv.order").and_then(|names: Vec<String>| {
        Positions::in_order(&names, format)
            .or_else(|| layers.refuse("csv.order", names.join(", "), Rule::Order(format)))
    });
    let encoding = layers.unless(typed.encoding, "csv.encoding", |layers, key| {
        layers.parsed(key, Rule::Encoding, |label| label.parse().ok())
    });
    let delimiter = layers.unless(typed.delimiter, "csv.delimiter", Layers::word);
    let decimal = layers.unless(typed.decimal, "csv.decimal_separator", Layers::word);
    let mut columns = OwnTitles {
        loan_id: layers.text("csv.columns.loan_id"),
        client_id: layers.text("csv.columns.client_id"),
        amount: layers.text("csv.columns.amount"),
        named: Vec::new(),
    };
    for (column, title) in &typed.column {
        columns.name(*column, title.clone());
    }
    reading::Options {
        encoding: encoding.unwrap_or_default(),
        delimiter: delimiter.unwrap_or_default(),
        decimal_separator: decimal.unwrap_or_default(),
        header: layers.word("csv.header").unwrap_or_default(),
        columns,
        order,
        meaning: layers.word("partner.amount"),
    }
}

fn upload(layers: &mut Layers, typed: &Overrides) -> UploadSettings {
    let typed = typed.batch_size.map(u32::from);
    let sizes = |layers: &mut Layers, key: &str| layers.number(key, 1..=300);
    let batch_size = layers.unless(typed, "upload.batch_size", sizes).unwrap_or(250);
    let timeout = layers.number("upload.timeout_seconds", 1..=3600).unwrap_or(60);
    let statuses: Option<Vec<u16>> = layers.list("upload.retry_statuses");
    let retry_statuses = statuses.unwrap_or_else(|| vec![429]);
    if let Some(status) = retry_statuses.iter().find(|status| !(400..=599).contains(*status)) {
        let status = status.to_string();
        layers.refuse::<()>("upload.retry_statuses", status, Rule::RetryStatuses);
    }
    let success_codes = layers.list("upload.success_codes");
    let success_codes = success_codes.unwrap_or_else(|| vec!["api.success".to_owned()]);
    // Without one no answer of Kiva's would say that a batch was taken.
    if !success_codes.iter().any(|code: &String| !code.trim().is_empty()) {
        layers.refuse::<()>("upload.success_codes", String::new(), Rule::NotEmpty);
    }
    UploadSettings {
        batch_size: usize::try_from(batch_size).expect("it is 1 to 300"),
        timeout: Duration::from_secs(timeout.into()),
        max_attempts: layers.number("upload.max_attempts", 1..=100).unwrap_or(5),
        meanings: Meanings { retry_statuses, success_codes },
        id_fields: layers.word("upload.id_fields").unwrap_or_default(),
    }
}
