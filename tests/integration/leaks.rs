//! Neither the secret nor the token is found in any output, at any verbosity, nor in any file.

use std::path::Path;

use serde_json::json;

use crate::support::{Answer, FakeKiva, Grant, Place, Run, SECRET, TOKEN, rows};

/// Every way in which the two could be written down: as they are, in a form, in JSON, in part.
fn traces() -> Vec<String> {
    let form: String = url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect();
    let quoted = serde_json::to_string(SECRET).unwrap();
    let quoted = quoted.trim_matches('"').to_owned();
    vec![
        SECRET.to_owned(),
        form,
        quoted,
        TOKEN.to_owned(),
        "DISTINCT".to_owned(),
        "Hush".to_owned(),
        "VERY-DISTINCT-TOKEN".to_owned(),
    ]
}

#[track_caller]
fn assert_no_trace(what: &str, text: &str) {
    for trace in traces() {
        assert!(!text.contains(&trace), "{what} holds {trace:?}:\n{text}");
    }
}

/// Looks through every file below a directory.
fn assert_no_trace_in_files(directory: &Path) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            assert_no_trace_in_files(&path);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            assert_no_trace(&path.to_string_lossy(), &String::from_utf8_lossy(&bytes));
        }
    }
}

/// Runs a command loudly, in both forms, against a server that a function prepares.
#[track_caller]
fn assert_silent(args: &[&str], code: i32, prepare: impl Fn(&FakeKiva)) {
    for output in ["human", "json"] {
        for verbosity in ["-q", "-v", "-vvvv"] {
            let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
            prepare(&server);
            let args = [args, &["-o", output, verbosity, "--color", "never"]].concat();
            let run = place.kiva(&args).server(&server).env("RUST_LOG", "trace");
            let run = run.env("RUST_BACKTRACE", "full").upload("MAX_ATTEMPTS", "2").run();
            assert_clean(&place, &run.code(code));
        }
    }
}

#[track_caller]
fn assert_clean(place: &Place, run: &Run) {
    assert_no_trace("standard output", &run.stdout);
    assert_no_trace("standard error", &run.stderr);
    assert_no_trace_in_files(place.root());
}

const UPLOAD: [&str; 2] = ["upload", "a.csv"];
/// The same for rows that were sent before.
const AGAIN: [&str; 3] = ["upload", "a.csv", "--again"];

/// The form of the token call as a careless server would echo it.
fn form() -> String {
    let form: String = url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect();
    format!("client_secret={form}\n{SECRET}\n{}", json!(SECRET))
}

/// And with the header of any other call.
fn echo() -> String {
    format!("Authorization: Bearer {TOKEN}\n{}", form())
}

#[test]
fn when_all_goes_well() {
    assert_silent(&UPLOAD, 0, |_| {});
    assert_silent(&["auth"], 0, |_| {});
}

#[test]
fn when_the_token_endpoint_echoes_the_form() {
    for (status, code) in [(400, 4), (401, 4), (500, 6)] {
        assert_silent(&UPLOAD, code, |server| {
            server.token([Answer::json(status, &form()), Answer::json(status, &form())]);
        });
        assert_silent(&["auth"], 4, |server| {
            server.token([Answer::json(status, &form()), Answer::json(status, &form())]);
        });
    }
}

#[test]
fn when_the_token_comes_in_a_reply_that_cannot_be_used() {
    let no_scope = Grant { scope: json!("read:loans"), ..Grant::to("145") }.body();
    let no_partner = json!({"access_token": TOKEN, "scope": "create:repayment"}).to_string();
    let not_json = format!("{{\"access_token\":\"{TOKEN}\",");
    let in_issuer =
        json!({"access_token": TOKEN, "iss": TOKEN, "partnerId": TOKEN, "scope": TOKEN});
    let list = json!([{"access_token": TOKEN}]).to_string();
    let odd = json!({"token": TOKEN, "access_token": {"value": TOKEN}, "partnerId": "145"});
    for body in [no_scope, no_partner, not_json, in_issuer.to_string(), list, odd.to_string()] {
        for command in [&UPLOAD[..], &["auth"]] {
            assert_silent(command, 4, |server| server.token([Answer::json(200, &body)]));
        }
    }
}

#[test]
fn when_the_token_is_echoed_where_auth_shows_things() {
    let body = json!({
        "access_token": TOKEN, "iss": format!("https://x/{TOKEN}/{SECRET}"), "partnerId": "145",
        "scope": format!("create:repayment {TOKEN} {SECRET}"),
    });
    assert_silent(&["auth"], 0, |server| server.token([Answer::json(200, &body.to_string())]));
}

#[test]
fn when_the_api_echoes_what_it_was_sent() {
    for (status, code) in
        [(200, 6), (202, 6), (400, 5), (404, 5), (409, 6), (422, 5), (500, 6), (503, 6)]
    {
        assert_silent(&UPLOAD, code, |server| {
            server.repayments([Answer::json(status, &echo())]);
        });
    }
}

#[test]
fn when_a_refused_token_is_echoed() {
    assert_silent(&UPLOAD, 4, |server| {
        server.repayments([Answer::json(401, &echo()), Answer::json(403, &echo())]);
    });
}

#[test]
fn when_a_renewed_token_is_echoed() {
    // What the API says of the first token, it may say with the second.
    let second = format!("second.{TOKEN}");
    let renewed = Grant { token: second.clone(), ..Grant::to("145") }.body();
    assert_silent(&UPLOAD, 5, |server| {
        server.token([Grant::to("145").answer(), Answer::json(200, &renewed)]);
        let old_and_new = format!("{} {second}", echo());
        server.repayments([Answer::status(401), Answer::json(400, &old_and_new)]);
    });
}

#[test]
fn when_problems_hold_them() {
    let details = format!("for Bearer {TOKEN} and {SECRET}");
    let problem = json!({
        "details": details, "code": TOKEN, "loan_id": TOKEN, "client_id": SECRET,
        "severity": "warning",
    });
    for (code, exit) in [("api.success", 0), (TOKEN, 6)] {
        let body =
            json!({"code": code, "message": details, "upload_id": TOKEN, "problems": [problem]});
        assert_silent(&UPLOAD, exit, |server| {
            server.repayments([Answer::json(200, &body.to_string())]);
        });
    }
}

#[test]
fn when_a_redirect_leads_to_them() {
    for status in [302, 307] {
        let code = if status == 307 { 4 } else { 6 };
        assert_silent(&UPLOAD, code, |server| {
            let location = format!("https://example.org/?token={TOKEN}");
            server.repayments([Answer::status(status).header("Location", location)]);
        });
    }
}

#[test]
fn when_the_connection_breaks() {
    assert_silent(&UPLOAD, 6, |server| server.repayments([Answer::cut_unanswered()]));
    assert_silent(&UPLOAD, 6, |server| {
        server.token([Answer::cut_in_body(), Answer::cut_unanswered()]);
    });
    let garbage = || Answer::bytes(format!("HTTP/1.1 {TOKEN} {SECRET}\r\n\r\n").into_bytes());
    assert_silent(&UPLOAD, 6, |server| server.repayments([garbage()]));
}

#[test]
fn when_the_secret_stands_in_the_config_file() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    let url = server.url();
    let config = format!(
        "[stage]\ntoken_url = '{url}/oauth/token'\napi_url = '{url}'\nclient_id = '7'\n\
         client_secret = '{SECRET}'\n"
    );
    place.write("kiva-repay.toml", &config);
    let dry = &["upload", "a.csv", "--dry-run", "--again"];
    for args in [&["auth"][..], &AGAIN, &["check", "a.csv"], dry] {
        for output in ["human", "json"] {
            let run = place.run([args, &["-o", output, "-vvv"]].concat()).code(0);
            assert_no_trace("standard output", &run.stdout);
            assert_no_trace("standard error", &run.stderr);
        }
    }
    let bad = format!("{config}client_secre = '{SECRET}'\nscope = '{SECRET}'\n");
    place.write("kiva-repay.toml", bad);
    for output in ["human", "json"] {
        let run = place.run(["auth", "-o", output, "-vvv"]).code(4);
        assert_no_trace("standard output", &run.stdout);
        assert_no_trace("standard error", &run.stderr);
    }
}

#[test]
fn when_the_secret_was_put_where_a_url_belongs_or_under_a_wrong_name() {
    for key in ["STAGE__TOKEN_URL", "STAGE__API_URL", "STAGE__CLIENT_SECRE"] {
        let (place, variable) = (Place::with("a.csv", rows(1)), format!("KIVA_REPAY__{key}"));
        let run = place.kiva(["auth", "-vvv"]).env("KIVA_REPAY__STAGE__CLIENT_ID", "7");
        assert_clean(&place, &run.env(&variable, SECRET).run().code(4));
    }
}

#[test]
fn each_of_the_two_goes_only_where_it_belongs() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    place.kiva(UPLOAD).server(&server).run().code(0);
    for call in server.token_calls() {
        assert_eq!(call.header("authorization"), None);
    }
    for post in server.posts() {
        let shown = format!("{} {:?} {}", post.path, post.headers, post.text());
        assert!(!shown.contains("Hush") && !shown.contains("s3cr3t"), "{shown}");
        assert!(!post.path.contains(TOKEN) && !post.text().contains(TOKEN));
    }
}
