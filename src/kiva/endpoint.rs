//! Where one environment's API is, and what opens it.

use secrecy::SecretString;
use url::Url;

#[derive(Clone, Debug)]
pub struct Endpoint {
    pub token_url: Url,
    /// The base of every API call, without a slash at its end.
    pub api_url: Url,
    pub audience: String,
}

#[derive(Clone, Debug)]
pub struct Credentials {
    pub client_id: String,
    /// Secret half; its type cannot be printed.
    pub client_secret: SecretString,
}
