//! `POST /oauth/token`, and the question whether a bearer may do what it asks for.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use hyper::header::HeaderMap;
use hyper::{StatusCode, body::Bytes};
use serde_json::json;

use super::options::{AUDIENCE, CLIENT_ID, CLIENT_SECRET};
use super::reply::Reply;
use super::request::{bearer, has_content_type};

pub(super) const CREATE_REPAYMENT: &str = "create:repayment";
pub(super) const READ_LOANS: &str = "read:loans";

const PARTNER_SCOPES: [&str; 2] = [CREATE_REPAYMENT, READ_LOANS];

/// The tokens given out so far, all of them to one partner.
pub(super) struct Tokens {
    issuer: String,
    partner_id: String,
    lifetime: Duration,
    grants: HashMap<String, Grant>,
}

struct Grant {
    scopes: Vec<&'static str>,
    issued: Instant,
}

impl Tokens {
    pub(super) fn new(issuer: String, partner_id: String, lifetime: Duration) -> Self {
        Self { issuer, partner_id, lifetime, grants: HashMap::new() }
    }

    pub(super) fn issue(&mut self, headers: &HeaderMap, body: &Bytes) -> Result<Reply, Reply> {
        let scopes = granted_scopes(headers, body)?;
        let token = [random_hex(), random_hex(), random_hex()].join(".");
        let reply = Reply::ok(&json!({
            "access_token": token,
            "token_type": "bearer",
            "expires_in": self.lifetime.as_secs(),
            "scope": scopes.join(" "),
            "iss": self.issuer,
            "partnerId": self.partner_id,
            "jti": random_hex(),
        }));
        self.grants.insert(token, Grant { scopes, issued: Instant::now() });
        Ok(reply)
    }

    /// Refuses a request whose bearer may not use `scope` for the partner named in the path.
    pub(super) fn authorize(
        &self,
        headers: &HeaderMap,
        partner_id: &str,
        scope: &str,
    ) -> Result<(), Reply> {
        let unauthorized =
            |message| Reply::error(StatusCode::UNAUTHORIZED, "api.unauthorized", message);
        let forbidden =
            |message: &str| Reply::error(StatusCode::FORBIDDEN, "api.forbidden", message);

        let token = bearer(headers).ok_or_else(|| unauthorized("a bearer token is required"))?;
        let grant = self.grants.get(token).ok_or_else(|| unauthorized("the token is not known"))?;
        if grant.issued.elapsed() >= self.lifetime {
            return Err(unauthorized("the token has expired"));
        }
        if partner_id != self.partner_id {
            return Err(forbidden("the token belongs to another partner"));
        }
        if !grant.scopes.contains(&scope) {
            return Err(forbidden(&format!("the token lacks the scope {scope}")));
        }
        Ok(())
    }
}

fn granted_scopes(headers: &HeaderMap, body: &Bytes) -> Result<Vec<&'static str>, Reply> {
    if !has_content_type(headers, "application/x-www-form-urlencoded") {
        let description = "the request is to be application/x-www-form-urlencoded";
        return Err(refusal(StatusCode::BAD_REQUEST, "invalid_request", description));
    }
    let form: HashMap<_, _> = url::form_urlencoded::parse(body).collect();
    let field = |name| form.get(name).map_or("", AsRef::as_ref);

    if field("grant_type") != "client_credentials" {
        let description = "grant_type is to be client_credentials";
        return Err(refusal(StatusCode::BAD_REQUEST, "unsupported_grant_type", description));
    }
    if field("client_id") != CLIENT_ID || field("client_secret") != CLIENT_SECRET {
        let description = "client_id or client_secret is wrong";
        return Err(refusal(StatusCode::UNAUTHORIZED, "invalid_client", description));
    }
    if field("audience") != AUDIENCE {
        let description = format!("the audience is to be {AUDIENCE}");
        return Err(refusal(StatusCode::FORBIDDEN, "invalid_audience", &description));
    }
    let asked: Vec<&str> = field("scope").split_whitespace().collect();
    let mut granted = PARTNER_SCOPES.to_vec();
    granted.retain(|scope| asked.is_empty() || asked.contains(scope));
    Ok(granted)
}

/// A refusal in the shape that OAuth 2.0 prescribes.
fn refusal(status: StatusCode, error: &str, description: &str) -> Reply {
    Reply::new(status, &json!({"error": error, "error_description": description}))
}

fn random_hex() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("an operating system that runs us has random numbers");
    format!("{:032x}", u128::from_ne_bytes(bytes))
}
