//! A config file that was only found in the current folder: whoever put it there, or wrote the export
//! beside it, is not to say where secrets and records go.

use std::path::Path;

use url::Url;

use super::endpoint::{Access, is_here, is_kivas};
use super::error::{Distrust, OptionsError};
use super::layers::Layers;

fn distrust(path: &Path, why: Distrust) -> OptionsError {
    OptionsError::Untrusted { path: path.to_owned(), why }
}

/// It must be this account's, or the system's, and nobody else may write to it.
#[cfg(unix)]
pub(super) fn of_file(path: &Path) -> Result<(), OptionsError> {
    use std::os::unix::fs::MetadataExt;
    let data = path.metadata().map_err(|source| OptionsError::unreadable(path, source))?;
    if data.uid() != 0 && data.uid() != rustix::process::geteuid().as_raw() {
        return Err(distrust(path, Distrust::Owner));
    }
    if data.mode() & 0o022 != 0 {
        return Err(distrust(path, Distrust::Writable));
    }
    Ok(())
}

/// On Windows the access list of the folder decides.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
pub(super) fn of_file(_: &Path) -> Result<(), OptionsError> {
    Ok(())
}

/// Of what says where secrets and records go, it may name hosts of Kiva and of this machine. A secret out
/// of the environment goes to none that it names.
pub(super) fn of_keys(
    path: &Path,
    layers: &Layers,
    access: Option<&mut Access>,
) -> Result<(), OptionsError> {
    let mut named = Vec::new();
    for key in [
        "ledger.url",
        "stage.client_secret_file",
        "stage.token_url",
        "stage.api_url",
        "production.client_secret_file",
        "production.token_url",
        "production.api_url",
    ] {
        let Some(value) = layers.peek(key).filter(|_| layers.is_in_file(key)) else { continue };
        let is_host = key.ends_with("_url");
        if !is_host || !is_near(&value) {
            return Err(distrust(path, Distrust::Key(key.to_owned())));
        }
        named.push(key);
    }
    if let Some(access) = access {
        access.keep_secret_from(path, &named, layers);
    }
    Ok(())
}

/// Whether a URL leads to Kiva or stays on this machine. What is none is refused elsewhere.
fn is_near(url: &str) -> bool {
    let Ok(url) = url.parse::<Url>() else { return true };
    is_here(&url) != Some(false) || url.domain().is_some_and(is_kivas)
}
