//! The sandbox as its users meet it: over a socket.

mod examples;
mod faults;
mod loans;
mod repayments;
mod token;

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};

use iso_currency::Currency;
use serde_json::Value;

use super::{AUDIENCE, CLIENT_ID, CLIENT_SECRET, Options, Sandbox};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";
const REPAYMENTS: &str = "/v3/partner/145/repayments";

/// What came back before the connection was closed.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

async fn start(faults: &[&str]) -> Sandbox {
    let faults = faults.iter().map(|spec| spec.parse().unwrap()).collect();
    let options = Options { faults, ..Options::default() };
    Sandbox::start(options).await.unwrap()
}

/// One request on a connection of its own; `None` if not a byte came back.
async fn send(
    sandbox: &Sandbox,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let mut head = vec![
        format!("{target} HTTP/1.1"),
        "host: sandbox".to_owned(),
        "connection: close".to_owned(),
        format!("content-length: {}", body.len()),
    ];
    head.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    let request = format!("{}\r\n\r\n{body}", head.join("\r\n"));

    let address = sandbox.address();
    let reply = tokio::task::spawn_blocking(move || exchange(address, &request)).await.unwrap();
    let end_of_head = reply.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8(reply[..end_of_head].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Some(Answer { status, head, body: reply[end_of_head + 4..].to_vec() })
}

/// Errors are no more than the end of what there is to read: some faults reset the connection.
fn exchange(address: SocketAddr, request: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    let mut reply = Vec::new();
    let _ = stream.write_all(request.as_bytes());
    let _ = stream.read_to_end(&mut reply);
    let _ = stream.shutdown(Shutdown::Both);
    reply
}

/// A token request with the right credentials.
fn credentials(scope: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "client_credentials")
        .append_pair("scope", scope)
        .append_pair("audience", AUDIENCE)
        .append_pair("client_id", CLIENT_ID)
        .append_pair("client_secret", CLIENT_SECRET)
        .finish()
}

async fn ask_token(sandbox: &Sandbox, form: &str) -> Answer {
    send(sandbox, "POST /oauth/token", &[("content-type", FORM)], form).await.unwrap()
}

/// The value of an Authorization header with a fresh token.
async fn bearer(sandbox: &Sandbox, scope: &str) -> String {
    let answer = ask_token(sandbox, &credentials(scope)).await;
    format!("Bearer {}", answer.json()["access_token"].as_str().unwrap())
}

/// Posts an upload with a fresh token.
async fn upload(sandbox: &Sandbox, body: &str) -> Option<Answer> {
    let bearer = bearer(sandbox, "create:repayment").await;
    let headers = [("authorization", bearer.as_str()), ("content-type", JSON)];
    send(sandbox, &format!("POST {REPAYMENTS}"), &headers, body).await
}

/// An upload without a flaw.
const GOOD_UPLOAD: &str = r#"{"repayments":[{"loan_id":"KIN/0421/2025","amount":148.25}]}"#;

/// The problems in a reply, as (loan id, code, severity).
fn problems_of(reply: &Value) -> Vec<(String, String, String)> {
    let text = |problem: &Value, name: &str| problem[name].as_str().unwrap().to_owned();
    let problems = reply["problems"].as_array().unwrap();
    assert!(problems.iter().all(|problem| problem["details"].as_str().unwrap().ends_with('.')));
    problems
        .iter()
        .map(|problem| (text(problem, "loan_id"), text(problem, "code"), text(problem, "severity")))
        .collect()
}

fn problem(loan_id: &str, code: &str, severity: &str) -> (String, String, String) {
    (loan_id.to_owned(), code.to_owned(), severity.to_owned())
}

#[tokio::test]
async fn an_unknown_path_is_404_and_a_wrong_method_405_both_in_json() {
    let sandbox = start(&[]).await;

    for path in ["/", "/v3/partner/145", "/v3/partner/145/repayments/", "/v2/partner/145/loans"] {
        let answer = send(&sandbox, &format!("GET {path}"), &[], "").await.unwrap();
        assert_eq!((answer.status, &answer.json()["code"]), (404, &"api.not_found".into()));
    }
    for (target, allowed) in [
        ("GET /oauth/token", "POST"),
        ("PUT /v3/partner/145/repayments", "POST"),
        ("POST /v3/partner/145/loans", "GET"),
    ] {
        let answer = send(&sandbox, target, &[], "{}").await.unwrap();
        assert_eq!(answer.status, 405);
        assert_eq!(answer.header("allow"), Some(allowed));
        assert_eq!(answer.json()["code"], "api.method_not_allowed");
    }
}

#[tokio::test]
async fn the_urls_name_the_port_that_is_bound() {
    let sandbox = start(&[]).await;
    let port = sandbox.address().port();

    assert_ne!(port, 0);
    assert_eq!(sandbox.api_url(), format!("http://127.0.0.1:{port}"));
    assert_eq!(sandbox.token_url(), format!("http://127.0.0.1:{port}/oauth/token"));
}

#[tokio::test]
async fn a_dropped_sandbox_no_longer_listens() {
    let sandbox = start(&[]).await;
    let address = sandbox.address();
    drop(sandbox);
    tokio::task::yield_now().await;

    assert!(TcpStream::connect(address).is_err());
}
