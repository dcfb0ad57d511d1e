//! The calls: they send, and say what was seen. What that proves is said by
//! [`classify`](super::classify).

use std::cell::RefCell;
use std::sync::atomic::Ordering;
use std::time::Duration;

use hyper::body::Bytes;
use reqwest::Response;
use reqwest::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, DATE, HeaderMap, HeaderValue, RETRY_AFTER,
};
use secrecy::{ExposeSecret, SecretString};
use url::{Url, form_urlencoded};

use super::backoff::{Backoff, retry_after};
use super::call::ask;
use super::fault::{NetworkFault, Proxy};
use super::http::{Connections, build, cause, is_certificate_fault, read_bounded, redact, watched};
use super::outcome::{Answer, Observation};
use super::token::{Scope, Token, TokenError};
use crate::model::text::escape;

/// Where one environment's API is.
#[derive(Clone, Debug)]
pub struct Endpoint {
    pub token_url: Url,
    /// The base of every API call, without a slash at its end.
    pub api_url: Url,
    pub audience: String,
}

/// What opens it.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub client_id: String,
    /// Secret half; its type cannot be printed.
    pub client_secret: SecretString,
}

#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    endpoint: Endpoint,
    credentials: Credentials,
    /// Every token of this run: a server may echo an old one, too.
    tokens: RefCell<Vec<SecretString>>,
}

#[derive(Debug)]
pub enum ClientError {
    /// It cannot be set up on this machine.
    Https(String),
    /// What names the proxy is no address of one.
    Proxy(Proxy),
}

impl Client {
    /// A client for `endpoint`; each call may take `timeout`. It fails where the system has no
    /// certificates to trust.
    pub fn new(
        endpoint: &Endpoint,
        credentials: Credentials,
        timeout: Duration,
        connections: Connections,
    ) -> Result<Self, ClientError> {
        let is_https = |url: &Url| url.scheme() == "https";
        if is_https(&endpoint.token_url) || is_https(&endpoint.api_url) {
            Proxy::misspelled().map_or(Ok(()), |proxy| Err(ClientError::Proxy(proxy)))?;
        }
        let http = build(timeout, connections, [&endpoint.token_url, &endpoint.api_url])
            .map_err(|error| ClientError::Https(cause(&error)))?;
        Ok(Self { http, endpoint: endpoint.clone(), credentials, tokens: RefCell::default() })
    }

    /// Gets a token with `scopes`. No error text holds the secret.
    pub async fn token(&self, scopes: &[Scope], backoff: Backoff) -> Result<Token, TokenError> {
        let body = ask(backoff, async || self.post_credentials(scopes).await).await?;
        let token = Token::read(&body, scopes, &self.credentials.client_secret)?;
        self.tokens.borrow_mut().push(token.secret.clone());
        Ok(token)
    }

    /// A new token with `scope` in the place of `token`. What was begun for one partner must not end
    /// at another.
    pub async fn renew(
        &self,
        token: &Token,
        scope: Scope,
        backoff: Backoff,
    ) -> Result<Token, TokenError> {
        tracing::info!("the token was refused, getting a new one");
        let new = self.token(&[scope], backoff).await?;
        new.verify(Some(&token.partner_id), scope)?;
        Ok(new)
    }

    async fn post_credentials(&self, scopes: &[Scope]) -> Observation {
        let scope = scopes.iter().map(Scope::to_string).collect::<Vec<_>>().join(" ");
        let form = [
            ("grant_type", "client_credentials"),
            ("scope", &scope),
            ("audience", &self.endpoint.audience),
            ("client_id", &self.credentials.client_id),
            ("client_secret", self.credentials.client_secret.expose_secret()),
        ];
        let url = &self.endpoint.token_url;
        tracing::debug!(%url, scope, "asking for a token");
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let post = self.http.post(url.clone()).body(form);
        let post = post.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        // The token is taken out of a 200 as it came; who reads it blots out secrets in the rest.
        self.observe(url, post.send().await, || true, |status| status != 200).await
    }

    /// Posts a batch once and says what was seen. The body of the answer holds neither the token
    /// nor the secret, even if the server echoed them.
    pub async fn report(&self, token: &Token, body: &str) -> Observation {
        let (watched, written) = watched(Bytes::copy_from_slice(body.as_bytes()));
        let url = self.partner_url(token, "repayments");
        tracing::debug!(url, bytes = body.len(), "posting a batch");
        let sent = self
            .http
            .post(url)
            .header(AUTHORIZATION, bearer(&token.secret))
            .header(CONTENT_TYPE, "application/json")
            .header(CONTENT_LENGTH, body.len())
            .body(watched)
            .send()
            .await;
        let written = || written.load(Ordering::SeqCst);
        self.observe(&self.endpoint.api_url, sent, written, |_| true).await
    }

    pub(super) async fn get_loans(&self, token: &Token, query: &[(&str, &str)]) -> Observation {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        let url = format!("{}?{query}", self.partner_url(token, "loans"));
        tracing::debug!(url, "getting loans");
        let sent = self.http.get(url).header(AUTHORIZATION, bearer(&token.secret)).send().await;
        self.observe(&self.endpoint.api_url, sent, || true, |_| true).await
    }

    fn partner_url(&self, token: &Token, resource: &str) -> String {
        let base = self.endpoint.api_url.as_str().trim_end_matches('/');
        format!("{base}/v3/partner/{}/{resource}", token.partner_id)
    }

    /// What was seen of a call to `url`; secrets in the body of an answer are blotted out where `redacts` says so
    /// of its status.
    async fn observe(
        &self,
        url: &Url,
        sent: Result<Response, reqwest::Error>,
        written: impl FnOnce() -> bool,
        redacts: impl FnOnce(u16) -> bool,
    ) -> Observation {
        let error = match sent {
            Err(error) => error,
            Ok(response) => {
                let status = response.status().as_u16();
                let retry_after = wait_asked_for(response.headers());
                let mut body = read_bounded(response).await;
                if redacts(status) {
                    body = body.map(|body| self.redacted(body));
                }
                return Observation::Answered(Answer { status, retry_after, body });
            }
        };
        let certificate = is_certificate_fault(&error);
        let why = NetworkFault::of(&error, url, |said| self.clean(said));
        tracing::debug!(%why, "no answer");
        if error.is_connect() || certificate {
            return Observation::NotConnected { certificate, why };
        }
        let said = if error.is_timeout() { "no answer in time".to_owned() } else { why.said };
        let why = NetworkFault { said, ..why };
        Observation::NoResponse { written: written(), why }
    }

    /// Text from the network, fit for a terminal.
    fn clean(&self, text: &str) -> String {
        escape(&String::from_utf8_lossy(&self.redacted(text.as_bytes().to_vec())))
    }

    fn redacted(&self, text: Vec<u8>) -> Vec<u8> {
        let tokens = self.tokens.borrow();
        let secrets: Vec<_> = tokens.iter().chain([&self.credentials.client_secret]).collect();
        redact(text, &secrets)
    }
}

fn bearer(token: &SecretString) -> HeaderValue {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.expose_secret()))
        .expect("a token is visible ASCII, which was seen when it was read");
    value.set_sensitive(true);
    value
}

fn wait_asked_for(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    retry_after(text(RETRY_AFTER)?, text(DATE))
}
