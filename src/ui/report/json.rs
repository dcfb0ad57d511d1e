//! JSON that is safe on a terminal too: what is hidden or moves the cursor is written as `\u....`,
//! which any JSON reader turns back into the very same text.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::is_hidden;

pub(super) fn write(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("what is told becomes JSON");
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        // A line end within a text is escaped already: this one is between two members.
        if c == '\n' || !is_hidden(c) {
            safe.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing into a String does not fail.
            let _ = write!(safe, "\\u{unit:04x}");
        }
    }
    safe + "\n"
}

/// Adds all members of a value to another one.
pub(super) fn add(to: &mut Value, members: &impl Serialize) {
    if let (Value::Object(to), Value::Object(members)) = (to, json!(members)) {
        to.extend(members);
    }
}

/// Adds those of the members that are not null.
pub(super) fn add_known(to: &mut Value, mut members: Value) {
    if let Value::Object(members) = &mut members {
        members.retain(|_, value| !value.is_null());
    }
    add(to, &members);
}

/// Those of which there are any.
pub(super) fn any<T>(all: &[T]) -> Option<&[T]> {
    Some(all).filter(|all| !all.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_read_back() {
        let text = "é\u{9b}2J\u{202e}\u{1b}\n\u{e0001}\"";
        let json = write(&text);
        assert_eq!(json, "\"é\\u009b2J\\u202e\\u001b\\n\\udb40\\udc01\\\"\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
