//! Where one environment's API is, and what opens it.

use secrecy::SecretString;
use url::Url;

/// Where the API is.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// Where a token comes from.
    pub token_url: Url,
    /// The base of every API call, without a slash at its end.
    pub api_url: Url,
    /// The audience that the token is asked for.
    pub audience: String,
}

/// What the token endpoint wants to see.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Public half.
    pub client_id: String,
    /// Secret half; its type cannot be printed.
    pub client_secret: SecretString,
}
