//! What the program is told to do, resolved once into plain values.
//!
//! Later wins over earlier: built-in defaults, one config file, environment variables
//! (`KIVA_REPAY__SECTION__KEY`), command-line options. This module names every key that may stand there
//! and gives each value its type, so that the rest of the program never sees a string that could still
//! be wrong.

pub mod args;
pub mod early;
mod endpoint;
mod error;
mod file;
mod layers;
mod ledger;
mod settings;
mod sources;
#[cfg(test)]
mod tests;
mod trust;

pub(crate) use self::endpoint::secret;
pub(crate) use self::error::{
    Distrust, Kind, OptionsError, Rule, SecretFault, SettingFault, SyntaxFault, UnknownKey,
    UrlFault,
};
pub(crate) use self::ledger::LEDGER_VARIABLE;
pub(crate) use self::settings::Settings;
pub(crate) use self::sources::{
    ENVIRONMENT_VARIABLE, LOCAL_FILE, Overrides, Sources, config_variable, language,
    state_directory,
};
use crate::model::Language;

/// The file `init` writes, and the documentation of every key, in this language.
pub(crate) fn example(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../config.example.toml"),
        Language::French => include_str!("../../config.example.fr.toml"),
        Language::Spanish => include_str!("../../config.example.es.toml"),
    }
}
