//! What the settings came to: which config, ledger, proxy and language. It may be another one than was meant.

use std::path::PathBuf;

use super::context::name_of;
use crate::kiva::Proxy;
use crate::options::Settings;
use crate::options::args::{self, Cli};
use crate::ui::report::InUse;
use crate::ui::words::Locale;

/// The first line of the log: which program, and as far as there are settings, what it works with.
pub(super) fn log_begun(cli: &Cli, settings: Option<&Settings>) {
    let command = cli.command.name();
    let environment = settings.map(|settings| settings.environment.as_str());
    let InUse { config, ledger, proxy, language, .. } =
        settings.map(|settings| in_use(settings, &cli.global)).unwrap_or_default();
    let language = Some(language).filter(|language| !language.is_empty());
    let version = env!("CARGO_PKG_VERSION");
    tracing::info!(version, command, environment, config, ledger, proxy, language, "begun");
}

pub(super) fn in_use(settings: &Settings, global: &args::Global) -> InUse {
    let path = |path: &Option<PathBuf>| {
        let path = path.as_deref()?;
        Some(name_of(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned())))
    };
    let endpoint = settings.access.as_ref().map(|access| &access.endpoint);
    let proxy = endpoint.and_then(|endpoint| {
        Proxy::in_use(&endpoint.api_url).or_else(|| Proxy::in_use(&endpoint.token_url))
    });
    InUse {
        config: path(&settings.config),
        ledger: path(&settings.ledger),
        proxy_variable: proxy.as_ref().map(|proxy| proxy.variable),
        proxy: proxy.map(|proxy| proxy.address),
        language: Locale::of_user(global).language.code(),
    }
}
