//! The members of an object that Kiva sent, and which of them say that a batch was not taken.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// The members of an object, each as often as it is there.
pub(super) struct Members(pub(super) Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        from.deserialize_map(Each)
    }
}

/// Whether a member says, whatever the code and the id, that the batch was not taken.
pub(super) fn denies((name, value): &(String, Value)) -> bool {
    let is_no = |value: &Value| match value {
        Value::Bool(yes) => !yes,
        Value::String(word) => matches!(word.trim().to_lowercase().as_str(), "false" | "no" | "0"),
        number => number.as_f64() == Some(0.0),
    };
    let is_told = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(members) => !members.is_empty(),
        other => other.as_f64() != Some(0.0),
    };
    let name = name.to_ascii_lowercase();
    if matches!(name.as_str(), "success" | "ok") {
        is_no(value)
    } else if ["status", "state", "result"].iter().any(|part| name.contains(part)) {
        let is_number = || name.contains("status") && value.as_u64() >= Some(300);
        value.as_str().is_some_and(says_failure) || is_number()
    } else {
        says_failure(&name) && is_told(value)
    }
}

/// Words of which one in a status, or in the name of a member, says that something was not taken.
const FAILURES: [&str; 13] = [
    "error",
    "fail",
    "reject",
    "refus",
    "denied",
    "invalid",
    "unauth",
    "unsucc",
    "forbid",
    "partial",
    "not_",
    "not-",
    "exception",
];

fn says_failure(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    FAILURES.iter().any(|failure| word.contains(failure))
}
