//! The OAuth 2.0 token: what it says, and whether it is the one that was wanted.

use secrecy::SecretString;
use serde_json::Value;
use strum::Display;

use super::call::CallError;
use super::http::{redact, unmarked};
use crate::model::is_partner_id;

#[derive(Clone, Copy, Debug, Eq, PartialEq, Display)]
pub enum Scope {
    #[strum(serialize = "create:repayment")]
    CreateRepayment,
    #[strum(serialize = "read:loans")]
    ReadLoans,
}

/// A token, and what Kiva said of it. The token itself is in a type that cannot be printed.
#[derive(Debug)]
pub struct Token {
    pub(super) secret: SecretString,
    /// The partner whom the credentials belong to: part of the URL of every call.
    pub partner_id: String,
    pub scopes: Vec<String>,
    /// Seconds, as Kiva says.
    pub expires_in: Option<u64>,
    pub issuer: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NoToken {
    #[error("it is not JSON")]
    NotJson,
    #[error("it has no access_token that could be sent")]
    NoAccessToken,
    #[error("it has no partnerId")]
    NoPartner,
    #[error("its partnerId is not letters and digits")]
    OddPartner,
}

#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    #[error("no token: {0}")]
    Call(#[from] CallError),
    #[error("the token URL answered, but not with a token: {0}")]
    Unreadable(NoToken),
    #[error("the credentials belong to partner {found}, but partner.id is {wanted}")]
    OtherPartner { wanted: String, found: String },
    #[error("the credentials do not carry the scope {wanted} (granted: {})", .granted.join(" "))]
    MissingScope { wanted: Scope, granted: Vec<String> },
}

impl TokenError {
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Call(error) => error.is_transient(),
            Self::Unreadable(_) | Self::OtherPartner { .. } | Self::MissingScope { .. } => false,
        }
    }
}

impl Token {
    /// Reads the body of a 200. `asked` counts as granted where the reply names no scope, as
    /// RFC 6749, section 5.1, has it. What else the reply says is read without the token and the
    /// `client_secret`, which it may echo.
    pub(super) fn read(
        body: &[u8],
        asked: &[Scope],
        client_secret: &SecretString,
    ) -> Result<Self, TokenError> {
        let unreadable = TokenError::Unreadable;
        let body = unmarked(body);
        let reply: Value =
            serde_json::from_slice(body).map_err(|_| unreadable(NoToken::NotJson))?;
        let access_token = reply["access_token"].as_str().unwrap_or_default();
        if access_token.is_empty() || !access_token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(unreadable(NoToken::NoAccessToken));
        }
        let secret = SecretString::from(access_token);
        let clean = redact(body.to_vec(), &[&secret, client_secret]);
        let reply: Value =
            serde_json::from_slice(&clean).map_err(|_| unreadable(NoToken::NotJson))?;
        let partner_id = match &reply["partnerId"] {
            Value::String(id) => id.clone(),
            Value::Number(id) => id.to_string(),
            _ => return Err(unreadable(NoToken::NoPartner)),
        };
        if !is_partner_id(&partner_id) {
            return Err(unreadable(NoToken::OddPartner));
        }
        let scopes = match &reply["scope"] {
            Value::String(scope) => scope.split_whitespace().map(str::to_owned).collect(),
            Value::Array(list) => {
                list.iter().filter_map(|scope| scope.as_str().map(str::to_owned)).collect()
            }
            _ => asked.iter().map(ToString::to_string).collect(),
        };
        Ok(Self {
            secret,
            partner_id,
            scopes,
            expires_in: reply["expires_in"].as_u64(),
            issuer: reply["iss"].as_str().map(str::to_owned),
        })
    }

    /// Whether this is the partner that was meant and carries the right that is needed.
    pub fn verify(&self, partner_id: Option<&str>, needed: Scope) -> Result<(), TokenError> {
        if let Some(wanted) = partner_id
            && wanted != self.partner_id
        {
            return Err(TokenError::OtherPartner {
                wanted: wanted.to_owned(),
                found: self.partner_id.clone(),
            });
        }
        if self.scopes.contains(&needed.to_string()) {
            return Ok(());
        }
        Err(TokenError::MissingScope { wanted: needed, granted: self.scopes.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENTED: &str = r#"{"access_token":"ey.J.x","token_type":"bearer","expires_in":43199,
        "scope":"create:repayment read:loans","iss":"https://auth.stage.kiva.org/","partnerId":"145","jti":"1"}"#;

    fn read(body: &str) -> Result<Token, TokenError> {
        Token::read(body.as_bytes(), &[Scope::CreateRepayment], &"hush-hush".into())
    }

    #[test]
    fn the_documented_token_is_read_and_verified() {
        let token = read(DOCUMENTED).unwrap();
        assert_eq!((token.partner_id.as_str(), token.expires_in), ("145", Some(43_199)));
        assert!(token.verify(Some("145"), Scope::ReadLoans).is_ok());
        assert!(token.verify(None, Scope::CreateRepayment).is_ok());
    }

    #[test]
    fn another_partner_or_a_missing_right_is_refused() {
        let token = read(r#"{"access_token":"t.o","partnerId":145,"scope":"read:loans"}"#).unwrap();
        let other = token.verify(Some("146"), Scope::ReadLoans).unwrap_err();
        assert_eq!(
            other.to_string(),
            "the credentials belong to partner 145, but partner.id is 146"
        );
        let missing = token.verify(Some("145"), Scope::CreateRepayment).unwrap_err();
        assert_eq!(
            missing.to_string(),
            "the credentials do not carry the scope create:repayment (granted: read:loans)"
        );
    }

    #[test]
    fn a_reply_without_scope_granted_what_was_asked() {
        let token = read(r#"{"access_token":"t.o","partnerId":"145"}"#).unwrap();
        assert_eq!(token.scopes, ["create:repayment"]);
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for body in [
            "",
            "<html>",
            "[]",
            r#"{"partnerId":"145"}"#,
            r#"{"access_token":"","partnerId":"145"}"#,
            r#"{"access_token":"a\r\nX: y","partnerId":"145"}"#,
            r#"{"access_token":"t.o"}"#,
            r#"{"access_token":"t.o","partnerId":"../1"}"#,
        ] {
            assert!(matches!(read(body), Err(TokenError::Unreadable(_))), "{body}");
        }
    }

    #[test]
    fn debug_does_not_show_the_token() {
        assert!(!format!("{:?}", read(DOCUMENTED).unwrap()).contains("ey.J.x"));
    }
}
