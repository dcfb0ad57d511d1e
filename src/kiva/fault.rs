//! What can go wrong on the way to a server, told apart so that it can be said in any language; and the
//! office's proxy, which may be what is in the way.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use hyper::Uri;
use hyper_util::client::proxy::matcher::Matcher;
use rustls::CertificateError;
use url::Url;

use super::http::{cause, chain};

/// Where the system names the proxy for HTTPS; the first that is set counts.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct NetworkFault {
    pub kind: NetworkFaultKind,
    /// What the system or a library said, in English.
    pub said: String,
    pub proxy: Option<Proxy>,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum NetworkFaultKind {
    NameNotFound,
    Refused,
    NoRoute,
    TimedOut,
    Cut,
    ProxyRefused,
    ProxyLogin,
    CertificateName,
    CertificateExpired,
    CertificateNotYet,
    CertificateIssuer,
    /// It is that of an issuer itself.
    CertificateOfIssuer,
    /// What has no words but its own.
    #[default]
    Other,
}

/// A proxy, without the user and the password that may stand in its address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Proxy {
    pub variable: &'static str,
    pub address: String,
}

impl NetworkFault {
    /// One that has no words but these.
    pub(super) fn other(said: String) -> Self {
        Self { said, ..Self::default() }
    }

    /// What went wrong on the way to `url`; the words of the system go through `clean`.
    pub(super) fn of(error: &reqwest::Error, url: &Url, clean: impl Fn(&str) -> String) -> Self {
        let proxy = if error.is_connect() { Proxy::in_use(url) } else { None };
        Self { kind: kind_of(error), said: clean(&cause(error)), proxy }
    }
}

impl fmt::Display for NetworkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)?;
        match &self.proxy {
            Some(Proxy { variable, address }) => {
                write!(f, " (through the proxy {address}, which {variable} names)")
            }
            None => Ok(()),
        }
    }
}

fn kind_of(error: &reqwest::Error) -> NetworkFaultKind {
    if error.is_timeout() {
        return NetworkFaultKind::TimedOut;
    }
    let mut kinds = chain(error).map(kind_of_cause);
    kinds.find(|kind| *kind != NetworkFaultKind::Other).unwrap_or_default()
}

fn kind_of_cause(error: &(dyn Error + 'static)) -> NetworkFaultKind {
    use NetworkFaultKind as Kind;
    if let Some(rustls::Error::InvalidCertificate(why)) = error.downcast_ref() {
        return of_certificate(why);
    }
    match error.downcast_ref::<io::Error>().map(io::Error::kind) {
        Some(ErrorKind::ConnectionRefused) => Kind::Refused,
        Some(ErrorKind::TimedOut) => Kind::TimedOut,
        Some(ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable) => Kind::NoRoute,
        Some(
            ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::UnexpectedEof,
        ) => Kind::Cut,
        _ => of_words(&error.to_string()),
    }
}

fn of_certificate(why: &CertificateError) -> NetworkFaultKind {
    use CertificateError as Why;
    match why {
        Why::NotValidForName | Why::NotValidForNameContext { .. } => {
            NetworkFaultKind::CertificateName
        }
        Why::Expired | Why::ExpiredContext { .. } => NetworkFaultKind::CertificateExpired,
        Why::NotValidYet | Why::NotValidYetContext { .. } => NetworkFaultKind::CertificateNotYet,
        Why::UnknownIssuer => NetworkFaultKind::CertificateIssuer,
        // What the library below says is not of a type of its own.
        Why::Other(why) if format!("{why:?}").contains("CaUsedAsEndEntity") => {
            NetworkFaultKind::CertificateOfIssuer
        }
        _ => NetworkFaultKind::Other,
    }
}

/// Of faults whose types their libraries keep for themselves.
fn of_words(said: &str) -> NetworkFaultKind {
    match said {
        "dns error" => NetworkFaultKind::NameNotFound,
        "tunnel error: unsuccessful" => NetworkFaultKind::ProxyRefused,
        "tunnel error: proxy authorization required" => NetworkFaultKind::ProxyLogin,
        said if said.starts_with("connection closed before message completed") => {
            NetworkFaultKind::Cut
        }
        _ => NetworkFaultKind::Other,
    }
}

impl Proxy {
    /// The proxy that is named, whether or not a server is reached through it.
    fn named() -> Option<(Self, String)> {
        VARIABLES.into_iter().find_map(|variable| {
            let value = std::env::var(variable).ok().filter(|value| !value.is_empty())?;
            let (scheme, rest) = value.split_once("://").unwrap_or(("http", &value));
            let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
            let address = format!("{scheme}://{}", host.trim_end_matches('/'));
            Some((Self { variable, address }, value))
        })
    }

    /// The proxy that a call to `url` goes through.
    pub fn in_use(url: &Url) -> Option<Self> {
        let uri: Uri = url.as_str().parse().ok()?;
        let is_used = url.scheme() == "https" && Matcher::from_env().intercept(&uri).is_some();
        Self::named().filter(|_| is_used).map(|(proxy, _)| proxy)
    }

    /// The proxy that is named, if it is no address of one: calls would go past it without a word.
    pub(super) fn misspelled() -> Option<Self> {
        let (proxy, value) = Self::named()?;
        let is_right = value.parse::<Uri>().is_ok_and(|uri| {
            let is_spoken =
                uri.scheme_str().is_none_or(|scheme| matches!(scheme, "http" | "https"));
            is_spoken && uri.host().is_some_and(|host| !host.is_empty())
        });
        (!is_right).then_some(proxy)
    }
}

/// The file of certificates to trust, in the place of the system's, where the variable for it is set.
pub fn trusted_file() -> Option<String> {
    std::env::var("SSL_CERT_FILE").ok().filter(|file| !file.is_empty())
}

/// Whether a web page answered where JSON was to come: that of a proxy, a filter, or the network's sign-in.
pub fn is_web_page(body: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&body[..body.len().min(1024)]).to_lowercase();
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    start.starts_with('<') && (start.contains("<html") || start.contains("<!doctype html"))
}
