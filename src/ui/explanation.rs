//! An error in words.

use serde::{Serialize, Serializer};

use super::shell::UNBROKEN;
use super::words::Said;

/// What standard error and JSON tell of an error.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    pub code: &'static str,
    #[serde(serialize_with = "plain")]
    pub message: String,
    /// What to do, with the next command to type where there is one.
    #[serde(serialize_with = "plain")]
    pub hint: String,
}

impl Explanation {
    pub fn new(code: &'static str, Said { message, advice: hint }: Said) -> Self {
        Self { code, message, hint }
    }
}

/// Commands are only for a screen set apart from the text around them.
fn plain<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&text.replace(UNBROKEN, " "))
}
