//! An error in words.

use serde::Serialize;

/// What standard error and JSON tell of an error.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    pub code: &'static str,
    pub message: String,
    /// What to do, with the next command to type where there is one.
    pub hint: String,
}

impl Explanation {
    pub fn new(code: &'static str, message: String, hint: String) -> Self {
        Self { code, message, hint }
    }
}
