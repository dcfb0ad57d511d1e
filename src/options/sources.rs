//! Where settings come from: the config file, the variables, and what was typed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::error::OptionsError;
use super::layers::{Layers, PREFIX};
use super::{args, file};
use crate::checks::Expectation;
use crate::model::Environment;

pub(crate) const LOCAL_FILE: &str = "kiva-repay.toml";

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
    pub(super) fn file(&self) -> (Option<PathBuf>, bool) {
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

/// The folder in which the program keeps what it remembers from run to run.
pub(crate) fn state_directory() -> Option<PathBuf> {
    // Windows has no such place, but one that is this machine's alone.
    let of_machine = |base: &dyn BaseStrategy| base.state_dir().unwrap_or_else(|| base.cache_dir());
    lasting(of_machine).map(|directory| directory.join("kiva-repay/ledgers"))
}

/// One of the user's own directories. A home that is not there is none, and is never made.
fn lasting(directory: fn(&dyn BaseStrategy) -> PathBuf) -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    let (home, directory) = (base.home_dir(), directory(&base));
    let is_lost = directory.starts_with(home) && !home.is_dir();
    (directory.is_absolute() && !is_lost).then_some(directory)
}

/// The variables of the program among all. One that is not Unicode is refused rather than passed over.
pub(super) fn ours(
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

/// The language that the settings name, whatever else is wrong with them.
pub(crate) fn language(config: Option<&Path>) -> Option<String> {
    let sources = Sources::of_process(config.map(Path::to_owned), Overrides::default()).ok()?;
    let (file, _) = sources.file();
    let table = file.as_deref().and_then(|path| file::parse(path).ok()).unwrap_or_default();
    Layers::of(table, None, &sources.variables).peek("language")
}
