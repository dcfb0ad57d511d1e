//! The HTTP machinery under both calls: one client, bounded replies, and a body that knows whether
//! any of it was written.

use std::error::Error;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Bytes;
use memchr::memmem;
use reqwest::{Body, Response, redirect, retry};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

/// No reply of the API is near this size: 300 problems of a page each would fit.
const MAX_REPLY: usize = 4 * 1024 * 1024;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Connections {
    /// For calls that can be repeated: one connection for all of them.
    Kept,
    /// For calls that cannot: a kept connection may have been closed at the other end since the last
    /// answer, and what was written to it then is of unknown outcome.
    Fresh,
}

/// A client that does exactly what it is told: HTTP/1.1, no redirects, no retries of its own.
pub(super) fn build(
    timeout: Duration,
    connections: Connections,
    urls: [&Url; 2],
) -> Result<reqwest::Client, reqwest::Error> {
    // May have been installed by an earlier client of this process, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("kiva-repay/", env!("CARGO_PKG_VERSION")))
        .http1_only()
        .redirect(redirect::Policy::none())
        .referer(false)
        .retry(retry::never())
        .connect_timeout(timeout.min(Duration::from_secs(10)))
        .timeout(timeout);
    if connections == Connections::Fresh {
        builder = builder.pool_max_idle_per_host(0);
    }
    if urls.iter().all(|url| url.scheme() == "http") {
        // Loopback: neither the office's proxy nor the system's certificates have a say.
        builder = builder.no_proxy().tls_certs_only([]);
    }
    builder.build()
}

/// What stands in the place of a body that was not whole.
pub const REPLY_CUT: &str = "the reply was cut";
pub const REPLY_LONG: &str = "the reply is longer than";

/// What is noted of an answer for which the user did not want to wait.
pub const STOPPED: &str = "stopped before the answer came";

/// Reads a body up to its bound. The error says, in a few words, why it is not whole.
pub(super) async fn read_bounded(response: Response) -> Result<Vec<u8>, String> {
    let whole = Limited::new(Body::from(response), MAX_REPLY).collect().await;
    whole.map(|whole| whole.to_bytes().into()).map_err(|error| {
        if error.is::<LengthLimitError>() {
            format!("{REPLY_LONG} {MAX_REPLY} bytes")
        } else {
            format!("{REPLY_CUT}: {}", cause(&*error))
        }
    })
}

/// A body without the byte-order mark that RFC 8259 lets a reader ignore.
pub(super) fn unmarked(body: &[u8]) -> &[u8] {
    body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body)
}

type Cause<'e> = &'e (dyn Error + 'static);

/// An error and its causes, the outermost first.
pub(super) fn chain(error: Cause<'_>) -> impl Iterator<Item = Cause<'_>> {
    std::iter::successors(Some(error), |&error| {
        // An `io::Error` skips what it wraps when it is asked for its source.
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        }
    })
}

/// The innermost cause: what the network said, without the layers above and without the URL.
pub(super) fn cause(error: Cause<'_>) -> String {
    chain(error).last().unwrap_or(error).to_string()
}

pub(super) fn is_certificate_fault(error: &reqwest::Error) -> bool {
    chain(error)
        .any(|error| matches!(error.downcast_ref(), Some(rustls::Error::InvalidCertificate(_))))
}

/// A request body, and whether it was asked for. The connection asks for it just before it writes; a body
/// that was never asked for was never sent, not even in part.
pub(super) fn watched(bytes: Bytes) -> (Body, Arc<AtomicBool>) {
    let written = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&written);
    let body = Full::new(bytes).map_frame(move |frame| {
        asked.store(true, Ordering::SeqCst);
        frame
    });
    (Body::wrap(body), written)
}

/// Blots out secrets in a reply before anything else sees it: a server, or a proxy before it, may
/// echo what it was sent.
pub(super) fn redact(mut reply: Vec<u8>, secrets: &[&SecretString]) -> Vec<u8> {
    for secret in secrets {
        let plain = secret.expose_secret();
        let encoded: String = url::form_urlencoded::byte_serialize(plain.as_bytes()).collect();
        let quoted = serde_json::to_string(plain).unwrap_or_default();
        for form in [plain, encoded.as_str(), quoted.trim_matches('"')] {
            reply = replace(&reply, form.as_bytes());
        }
    }
    reply
}

fn replace(text: &[u8], secret: &[u8]) -> Vec<u8> {
    // Short words would blot out half of any text, and no secret is one.
    if secret.len() < 4 {
        return text.to_vec();
    }
    let mut kept = Vec::with_capacity(text.len());
    let mut from = 0;
    for at in memmem::find_iter(text, secret) {
        kept.extend_from_slice(&text[from..at]);
        kept.extend_from_slice(b"[secret]");
        from = at + secret.len();
    }
    kept.extend_from_slice(&text[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_echoed_secret_is_blotted_out_in_every_form() {
        let secret = SecretString::from("s3&\"cr/t");
        let echo = br#"{"a":"s3&\"cr/t","b":"client_secret=s3%26%22cr%2Ft","c":"s3&"cr/t"}"#;
        let text = String::from_utf8(redact(echo.to_vec(), &[&secret])).unwrap();
        assert_eq!(text, r#"{"a":"[secret]","b":"client_secret=[secret]","c":"[secret]"}"#);
    }

    #[test]
    fn what_is_no_secret_stays() {
        let reply = b"{\"message\":\"Received\"}".to_vec();
        let secrets = [&SecretString::from("hunter2"), &SecretString::from("")];
        assert_eq!(redact(reply.clone(), &secrets), reply);
    }
}
