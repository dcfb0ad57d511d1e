//! The reply to a batch, read with patience: an object or a list of them, with members missing,
//! unknown, or of another type than the documentation says.

use serde_json::Value;
use strum::Display;

use super::http::unmarked;
use super::members::{Members, denies};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// `api.success` as a rule.
    pub code: Option<String>,
    pub message: Option<String>,
    /// The id of the upload at Kiva: a number, as far as is known, or else text.
    pub upload_id: Option<Value>,
    pub problems: Vec<KivaProblem>,
    /// Whether each object says so, by a code of success or by an id and no other code, and nothing contrary.
    pub is_success: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct KivaProblem {
    pub severity: Severity,
    pub code: Option<String>,
    pub loan_id: Option<String>,
    pub client_id: Option<String>,
    pub details: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, Display)]
#[strum(serialize_all = "lowercase")]
pub enum Severity {
    /// The row needs correction. What Kiva grades as nothing we know counts as this, so that
    /// somebody looks.
    Error,
    Warning,
}

impl Reply {
    /// Reads a body; `None` when it is not an object or a list of at least one. `success_codes` are the
    /// codes that mean "applied".
    pub fn read(body: &[u8], success_codes: &[String]) -> Option<Self> {
        let body = unmarked(body);
        let parts = match serde_json::from_slice(body) {
            Ok(object) => vec![object],
            Err(_) => serde_json::from_slice::<Vec<Members>>(body).ok()?,
        };
        let replies = parts.iter().map(|members| Self::from_members(members, success_codes));
        replies.reduce(Self::join)
    }

    fn from_members(Members(members): &Members, success_codes: &[String]) -> Self {
        let mut object = Value::Object(members.iter().cloned().collect());
        // What is told of it is told in one order, whichever Kiva has.
        object.sort_all_objects();
        let code = text(&object["code"]);
        let upload_id = match &object["upload_id"] {
            number if number.is_u64() => Some(number.clone()),
            other => text(other).map(Value::String),
        };
        let is_known = |code: &str| {
            success_codes.iter().any(|known| known.trim().eq_ignore_ascii_case(code.trim()))
        };
        // What is said twice is to say the same each time.
        let said = |wanted: &'static str| {
            members.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value)
        };
        let mut codes = said("code").filter_map(text).peekable();
        let is_taken = if codes.peek().is_some() {
            codes.all(|code| is_known(&code))
        } else {
            said("upload_id").count() > 0 && said("upload_id").all(is_id)
        };
        let is_success = is_taken && !members.iter().any(denies);
        Self {
            code,
            message: text(&object["message"]),
            upload_id,
            is_success,
            problems: match &object["problems"] {
                Value::Null => Vec::new(),
                Value::Array(problems) => problems.iter().map(KivaProblem::read).collect(),
                other => vec![KivaProblem::read(other)],
            },
        }
    }

    /// Of several objects the first that names a thing gives it; the problems are all kept.
    fn join(mut self, next: Self) -> Self {
        self.code = self.code.or(next.code);
        self.message = self.message.or(next.message);
        self.upload_id = self.upload_id.or(next.upload_id);
        self.problems.extend(next.problems);
        self.is_success &= next.is_success;
        self
    }
}

fn is_id(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_u64().is_some_and(|id| id > 0),
        Value::String(id) => !matches!(id.trim(), "" | "0" | "-1"),
        _ => false,
    }
}

impl KivaProblem {
    fn read(value: &Value) -> Self {
        let either = |short: &str, long: &str| text(&value[short]).or_else(|| text(&value[long]));
        let severity = match text(&value["severity"]) {
            Some(word) if word.eq_ignore_ascii_case("warning") => Severity::Warning,
            _ => Severity::Error,
        };
        Self {
            severity,
            code: text(&value["code"]),
            loan_id: either("loan_id", "internal_loan_id"),
            client_id: either("client_id", "internal_client_id"),
            details: details(value),
        }
    }
}

/// The members of a problem that are told by themselves.
const TOLD: [&str; 6] =
    ["severity", "code", "loan_id", "internal_loan_id", "client_id", "internal_client_id"];

/// Kiva's words: those of `details`, or else all that is not told otherwise, so that none is lost.
fn details(problem: &Value) -> Option<String> {
    let Some(members) = problem.as_object() else { return text(problem) };
    let told = ["details", "message"].into_iter().find_map(|name| text(&problem[name]));
    told.or_else(|| {
        let rest = members.iter().filter(|(name, _)| !TOLD.contains(&name.as_str()));
        let rest: Vec<_> =
            rest.filter_map(|(name, value)| Some(format!("{name}: {}", text(value)?))).collect();
        (!rest.is_empty()).then(|| rest.join(", "))
    })
}

/// A member as text; `None` when it is missing, null or empty.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Reply {
        Reply::read(body.as_bytes(), &codes()).expect("readable")
    }

    fn codes() -> Vec<String> {
        vec!["api.success".to_owned()]
    }

    #[test]
    fn the_documented_reply_is_read() {
        let reply = read(
            r#"{"code":"api.success","message":"Received","upload_id":12,
                "problems":[{"loan_id":"1043223","details":"not found","code":"x.y","severity":"error"}]}"#,
        );
        assert_eq!(reply.upload_id, Some(12.into()));
        assert_eq!(reply.message.as_deref(), Some("Received"));
        let problem = &reply.problems[0];
        assert_eq!(problem.loan_id.as_deref(), Some("1043223"));
        assert_eq!(problem.details.as_deref(), Some("not found"));
        assert_eq!(problem.code.as_deref(), Some("x.y"));
        assert_eq!(problem.severity, Severity::Error);
    }

    #[test]
    fn what_is_said_twice_is_to_say_the_same() {
        for (body, is_success) in [
            (r#"{"code":"api.error","code":"api.success","upload_id":5}"#, false),
            (r#"{"code":"api.success","code":"api.error","upload_id":5}"#, false),
            (r#"{"code":"api.success","code":"API.success","upload_id":5}"#, true),
            (r#"{"success":false,"upload_id":5,"success":true}"#, false),
            (r#"{"upload_id":0,"upload_id":5}"#, false),
            (r#"{"code":"","upload_id":5}"#, true),
            (r#"{"message":"a","message":"b","upload_id":5}"#, true),
        ] {
            assert_eq!(read(body).is_success, is_success, "{body}");
            assert_eq!(read(&format!("[{body}]")).is_success, is_success, "{body}");
        }
        assert_eq!(Reply::read(b"[]", &codes()), None);
        assert_eq!(Reply::read(br#"[{"upload_id":5},7]"#, &codes()), None);
    }

    #[test]
    fn a_list_is_read_as_one_reply_with_all_its_problems() {
        let reply = read(
            r#"[{"upload_id":7,"problems":[{"loan_id":"A","severity":"warning"}]},
                {"upload_id":8,"problems":[{"loan_id":"B","severity":"ERROR"}]}]"#,
        );
        assert_eq!(reply.upload_id, Some(7.into()));
        let loans: Vec<_> =
            reply.problems.iter().map(|p| (p.loan_id.as_deref(), p.severity)).collect();
        assert_eq!(loans, [(Some("A"), Severity::Warning), (Some("B"), Severity::Error)]);
    }

    #[test]
    fn missing_null_and_unknown_members_are_survived() {
        assert_eq!(read("{}"), Reply::default());
        assert_eq!(read(r#"{"problems":null,"upload_id":null,"new":{"a":[1]}}"#), Reply::default());
        assert_eq!(read(r#"{"problems":[{}]}"#).problems.len(), 1);
    }

    #[test]
    fn members_of_another_type_are_still_told() {
        let reply = read(
            r#"{"upload_id":"u-9","problems":[{"loan_id":1043223,"severity":"warning"},"odd"]}"#,
        );
        assert_eq!(reply.upload_id, Some("u-9".into()));
        assert_eq!(reply.problems[0].loan_id.as_deref(), Some("1043223"));
        assert_eq!(reply.problems[1].details.as_deref(), Some("odd"));
        let details = |problem: &str| {
            let reply = read(&format!(r#"{{"problems":[{problem}]}}"#));
            reply.problems[0].details.clone().unwrap_or_default()
        };
        assert_eq!(details(r#"{"loan_id":"A","details":"","message":"too much"}"#), "too much");
        assert_eq!(details(r#"{"loan_id":"A","reason":"late","by":3}"#), "by: 3, reason: late");
        assert_eq!(
            read(r#"{"problems":{"loan_id":"X"}}"#).problems[0].loan_id.as_deref(),
            Some("X")
        );
    }

    #[test]
    fn a_severity_we_do_not_know_asks_for_attention() {
        for body in [r#"{"problems":[{"loan_id":"A"}]}"#, r#"{"problems":[{"severity":"fatal"}]}"#]
        {
            assert_eq!(read(body).problems[0].severity, Severity::Error, "{body}");
        }
    }

    #[test]
    fn what_is_no_object_is_not_readable() {
        for body in
            ["", "null", "1", "\"ok\"", "[]", "[1]", "[{},1]", "{", "<html></html>", "\u{0}"]
        {
            assert_eq!(Reply::read(body.as_bytes(), &codes()), None, "{body}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Reply::read(deep.as_bytes(), &codes()), None);
    }

    #[test]
    fn a_success_is_believed_where_the_reply_says_so_and_nothing_contrary() {
        for body in [
            r#"{"code":"api.success"}"#,
            r#"{"code":" API.Success ","upload_id":null,"error":null,"errors":[],"success":true}"#,
            r#"{"upload_id":12,"error":"","status":"ok"}"#,
            r#"{"upload_id":"u-9"}"#,
            r#"{"upload_id":12,"error_count":0,"default":true,"result_count":300,"rejected":[]}"#,
            r#"[{"code":"api.success"},{"upload_id":8}]"#,
            "\u{feff}{\"upload_id\":12}",
        ] {
            assert!(read(body).is_success, "{body}");
        }
        for body in [
            "{}",
            r#"{"problems":[]}"#,
            r#"{"code":"api.accepted"}"#,
            r#"{"code":"api.validation_error","upload_id":12}"#,
            r#"{"code":"FAILED","upload_id":12}"#,
            r#"{"code":"api.rejected","upload_id":4}"#,
            r#"{"code":"api.unauthorized","upload_id":4}"#,
            r#"{"code":"api.invalid_request","upload_id":4}"#,
            r#"{"code":"api.success","Error":"boom"}"#,
            r#"{"upload_id":5,"ok":false}"#,
            r#"{"code":"api.accepted.with_warnings","upload_id":12}"#,
            r#"{"code":"api.partial_success","upload_id":12}"#,
            r#"{"code":400,"upload_id":12}"#,
            r#"{"upload_id":5,"statusCode":422}"#,
            r#"{"upload_id":5,"state":"not-recorded"}"#,
            r#"{"upload_id":5,"result":"partial"}"#,
            r#"{"code":"api.success","errorMessage":"closed"}"#,
            r#"{"code":"api.success","rejected":1}"#,
            r#"{"upload_id":5,"status":500}"#,
            r#"{"code":"api.success","success":false}"#,
            r#"{"code":"api.success","success":"False","upload_id":12}"#,
            r#"{"code":"api.success","upload_id":12,"error":"closed"}"#,
            r#"{"code":"api.success","upload_id":12,"error":{"message":"closed"}}"#,
            r#"{"upload_id":12,"errors":["closed"]}"#,
            r#"{"upload_id":12,"status":"error"}"#,
            r#"{"upload_id":false}"#,
            r#"{"upload_id":0}"#,
            r#"{"upload_id":-1}"#,
            r#"{"upload_id":" "}"#,
            r#"[{"code":"api.success"},{}]"#,
            r#"[{"upload_id":7},{"code":"api.error"}]"#,
        ] {
            assert!(!read(body).is_success, "{body}");
        }
        let own = Reply::read(br#"{"code":"queued"}"#, &["Queued".to_owned()]);
        assert!(own.unwrap().is_success);
        let none = Reply::read(br#"{"code":"api.success"}"#, &[]);
        assert!(!none.unwrap().is_success);
    }
}
