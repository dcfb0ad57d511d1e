//! The URLs and credentials of one environment.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretSlice, SecretString};
use url::{Host, Url};

use super::error::{Distrust, OptionsError, SecretFault, SettingFault, UrlFault};
use super::file::refuse_exposed;
use super::layers::Layers;
use crate::kiva::{Credentials, Endpoint};
use crate::model::{Environment, is_hidden};

/// The API of one environment, and where its credentials are. Built-in hosts are those of Kiva's own
/// pages; they have moved before, so that each is a setting.
#[derive(Clone, Debug)]
pub struct Access {
    pub endpoint: Endpoint,
    /// The config section, for messages: `stage` or `production`.
    section: &'static str,
    config: Option<PathBuf>,
    client_id: Option<String>,
    secret: SecretSource,
    /// Why the secret is not given away.
    withheld: Option<(PathBuf, Distrust)>,
}

#[derive(Clone, Debug)]
enum SecretSource {
    Missing,
    Given(SecretString),
    File(PathBuf),
}

/// The settings of one environment.
pub(super) const KEYS: [&str; 6] =
    ["client_secret_file", "token_url", "api_url", "audience", "client_id", "client_secret"];

impl Access {
    /// Merges a config section with the built-in hosts of its environment.
    pub(super) fn resolve(
        environment: Environment,
        layers: &mut Layers,
        config_file: Option<&Path>,
    ) -> Result<Self, OptionsError> {
        let (token, api) = match environment {
            Environment::Production => {
                ("https://auth.k1.kiva.org/oauth/token", "https://partner-api.k1.kiva.org")
            }
            Environment::Stage | Environment::Sandbox => {
                ("https://auth.staging.kiva.org/oauth/token", "https://partner-api-stage.kiva.org")
            }
        };
        let section = environment.as_str();
        let at = |name| format!("{section}.{name}");
        let mut text = |name| layers.text(&at(name));
        let (token_url, api_url) = (text("token_url"), text("api_url"));
        let mut given = |name| text(name).filter(|text| !text.trim().is_empty());
        let (secret, file) = (given("client_secret"), given("client_secret_file"));
        let [is_variable, is_file_variable] =
            ["client_secret", "client_secret_file"].map(|name| layers.is_in_variable(&at(name)));
        if secret.is_some() && file.is_some() && is_variable == is_file_variable {
            return Err(OptionsError::of(at("client_secret_file"), SettingFault::TwoSecrets));
        }
        // A variable comes before the file, whichever of the two it is.
        let secret = match (secret.filter(|_| !is_file_variable), file) {
            (Some(secret), _) => SecretSource::Given(secret.into()),
            (None, Some(file)) => {
                // A relative path is meant from where it is written.
                let base = config_file.and_then(Path::parent).unwrap_or(Path::new(""));
                SecretSource::File(base.join(file))
            }
            (None, None) => SecretSource::Missing,
        };
        Ok(Self {
            endpoint: Endpoint {
                token_url: url(environment, "token_url", token_url.as_deref().unwrap_or(token))?,
                api_url: url(environment, "api_url", api_url.as_deref().unwrap_or(api))?,
                // A line end that was pasted along is no part of it.
                audience: layers.trimmed(&at("audience")).unwrap_or_else(|| api.to_owned()),
            },
            section,
            config: config_file.map(Path::to_owned),
            client_id: layers.trimmed(&at("client_id")),
            secret,
            withheld: None,
        })
    }

    /// Keeps a secret out of the environment from the hosts that the config file at `path` names by these
    /// keys, unless they are the built-in ones.
    pub(super) fn keep_secret_from(&mut self, path: &Path, named: &[&str], layers: &Layers) {
        let of_variable = |name| layers.is_in_variable(&self.key(name));
        if !of_variable("client_secret") && !of_variable("client_secret_file") {
            return;
        }
        let host = named.iter().find(|key| key.starts_with(self.section));
        self.withheld = host.map(|key| (path.to_owned(), Distrust::Secret((*key).to_owned())));
    }

    /// The credentials, read only now that a command needs them.
    pub fn credentials(&self) -> Result<Credentials, OptionsError> {
        if let Some((path, why)) = &self.withheld {
            return Err(OptionsError::Untrusted { path: path.clone(), why: why.clone() });
        }
        let missing =
            |name| self.fault(name, SettingFault::Missing { config: self.config.clone() });
        let client_id = self.client_id.clone().ok_or_else(|| missing("client_id"))?;
        let client_secret = match &self.secret {
            SecretSource::Missing => return Err(missing("client_secret")),
            SecretSource::Given(secret) => self.checked("client_secret", secret.expose_secret())?,
            SecretSource::File(path) => self.read_secret(path)?,
        };
        Ok(Credentials { client_id, client_secret })
    }

    fn read_secret(&self, path: &Path) -> Result<SecretString, OptionsError> {
        const NAME: &str = "client_secret_file";
        let unreadable = |source| self.fault(NAME, SettingFault::SecretFile(source));
        let fault = |fault| self.fault(NAME, SettingFault::Secret(fault));
        if !path.metadata().map_err(unreadable)?.is_file() {
            return Err(fault(SecretFault::NoFile));
        }
        // Others must be shut out. The group bits are not looked at: systemd's LoadCredential grants
        // its file by an access list, which shows up in them.
        refuse_exposed(path, 0o007)?;
        let mut bytes = Vec::new();
        let file = fs::File::open(path).map_err(unreadable)?;
        file.take(LONGEST_SECRET + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        let bytes = SecretSlice::from(bytes);
        let text = std::str::from_utf8(bytes.expose_secret());
        // Cut short within a character it is too long, and no other encoding.
        let is_long = bytes.expose_secret().len() as u64 > LONGEST_SECRET;
        let long = || fault(if is_long { SecretFault::TooLong } else { SecretFault::NotUnicode });
        self.checked(NAME, text.map_err(|_| long())?)
    }

    fn checked(&self, name: &str, text: &str) -> Result<SecretString, OptionsError> {
        secret(text).map_err(|fault| self.fault(name, SettingFault::Secret(fault)))
    }

    fn fault(&self, name: &str, fault: SettingFault) -> OptionsError {
        OptionsError::of(self.key(name), fault)
    }

    fn key(&self, name: &str) -> String {
        format!("{}.{name}", self.section)
    }
}

/// A secret is one line. What surrounds it is no part of it, wherever it comes from.
pub fn secret(text: &str) -> Result<SecretString, SecretFault> {
    let secret = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.len() as u64 > LONGEST_SECRET {
        Err(SecretFault::TooLong)
    } else if secret.is_empty() {
        Err(SecretFault::Empty)
    } else if secret.contains(is_hidden) {
        Err(SecretFault::Control)
    } else {
        Ok(secret.into())
    }
}

/// The longest secret, in bytes: whatever is longer is another file.
const LONGEST_SECRET: u64 = 4096;

/// Https anywhere, http on this machine only; nothing that could carry a password or a query.
fn url(environment: Environment, name: &str, text: &str) -> Result<Url, OptionsError> {
    let refuse =
        |fault| Err(OptionsError::of(format!("{environment}.{name}"), SettingFault::Url(fault)));
    let Ok(url) = text.trim_end_matches('/').parse::<Url>() else { return refuse(UrlFault::NoUrl) };
    let Some(loopback) = is_here(&url) else { return refuse(UrlFault::NoHost) };
    match url.scheme() {
        "https" => {}
        "http" if loopback => {}
        "http" => return refuse(UrlFault::Http),
        _ => return refuse(UrlFault::NotHttps),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse(UrlFault::Password);
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse(UrlFault::Query);
    }
    if url.domain().is_some_and(|host| is_of_other(host, environment)) {
        return refuse(UrlFault::OtherEnvironment);
    }
    Ok(url)
}

/// Whether a host is one of Kiva's, of another environment: all known ones of stage have that in their names.
fn is_of_other(host: &str, environment: Environment) -> bool {
    is_kivas(host) && host.contains("stag") == (environment == Environment::Production)
}

pub(super) fn is_kivas(host: &str) -> bool {
    host == "kiva.org" || host.ends_with(".kiva.org")
}

/// Whether a URL stays on this machine; `None` where it names no host.
pub(super) fn is_here(url: &Url) -> Option<bool> {
    Some(match url.host()? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    })
}
