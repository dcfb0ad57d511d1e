//! The token: whose it is, what it may do, and how it is renewed.

use serde_json::{Value, json};

use crate::support::{Answer, ClosedPort, FakeKiva, Grant, Invocation, Place, Run, TOKEN, rows};

/// Uploads four rows in two batches.
fn upload(server: &FakeKiva, tweak: impl FnOnce(Invocation) -> Invocation) -> Run {
    let place = Place::with("a.csv", rows(4));
    let kiva = place.kiva(["upload", "a.csv", "-o", "json", "--batch-size", "2"]).server(server);
    tweak(kiva.upload("MAX_ATTEMPTS", "2")).run()
}

/// Nothing was reported, and the settings are to blame.
#[track_caller]
fn assert_refused(server: &FakeKiva, run: Run) -> Run {
    assert_eq!(server.posts().len(), 0, "{run:#?}");
    let run = run.code(4);
    assert!(run.json()["error"]["message"].as_str().is_some_and(|text| !text.is_empty()));
    run
}

#[test]
fn a_token_of_another_partner_sends_nothing() {
    let server = FakeKiva::start();
    server.grant(Grant::to("146"));
    let run = upload(&server, |kiva| kiva.env("KIVA_REPAY__PARTNER__ID", "145"));
    let run = assert_refused(&server, run);
    assert!(run.stdout.contains("145") && run.stdout.contains("146"), "{run:#?}");
}

#[test]
fn a_token_of_the_partner_in_the_settings_is_taken() {
    let server = FakeKiva::start();
    server.grant(Grant::to("9-x"));
    upload(&server, |kiva| kiva.env("KIVA_REPAY__PARTNER__ID", "9-x")).code(0);
    assert_eq!(server.posts()[0].path, "/v3/partner/9-x/repayments");
}

#[test]
fn a_partner_id_that_is_a_number_is_the_same_id() {
    let server = FakeKiva::start();
    server.grant(Grant { partner: json!(145), ..Grant::to("") });
    upload(&server, |kiva| kiva.env("KIVA_REPAY__PARTNER__ID", "145")).code(0);
}

#[test]
fn a_token_without_the_scope_sends_nothing() {
    for scope in ["read:loans", "", "create:repayments", "create:repayment:x", "CREATE:REPAYMENT"] {
        let server = FakeKiva::start();
        server.grant(Grant { scope: json!(scope), ..Grant::to("145") });
        let run = assert_refused(&server, upload(&server, |kiva| kiva));
        assert!(run.stdout.contains("create:repayment"), "{run:#?}");
    }
}

#[test]
fn a_partner_id_that_would_bend_the_url_sends_nothing() {
    for partner in ["145/../../admin", "1?x=", "1#", "", "1 4", "..", "1\u{0}", "%2e%2e"] {
        let server = FakeKiva::start();
        server.grant(Grant::to(partner));
        assert_refused(&server, upload(&server, |kiva| kiva));
    }
}

#[test]
fn a_token_that_no_header_can_carry_sends_nothing() {
    for token in ["", "a\r\nX-Evil: 1", "a\u{0}b", "tök"] {
        let server = FakeKiva::start();
        server.grant(Grant { token: token.to_owned(), ..Grant::to("145") });
        assert_refused(&server, upload(&server, |kiva| kiva));
    }
}

#[test]
fn a_reply_without_a_token_sends_nothing() {
    for body in ["", "{}", "null", "[]", "<html>", r#"{"access_token":null,"partnerId":"145"}"#] {
        let server = FakeKiva::start();
        server.token([Answer::json(200, body)]);
        assert_refused(&server, upload(&server, |kiva| kiva));
    }
}

#[test]
fn wrong_credentials_send_nothing_and_are_not_tried_again() {
    for status in [400, 401, 403] {
        let server = FakeKiva::start();
        server.token([Answer::json(status, r#"{"error":"invalid_client"}"#)]);
        assert_refused(&server, upload(&server, |kiva| kiva));
        assert_eq!(server.token_calls().len(), 1, "{status}");
    }
}

#[test]
fn missing_credentials_call_nobody() {
    for key in ["CLIENT_ID", "CLIENT_SECRET"] {
        let server = FakeKiva::quiet();
        let variable = format!("KIVA_REPAY__STAGE__{key}");
        let run = upload(&server, |kiva| kiva.env(&variable, ""));
        let name = key.to_lowercase();
        let run = assert_refused(&server, run);
        assert!(run.stdout.contains(&name) || run.stdout.contains(key), "{run:#?}");
    }
}

#[test]
fn a_token_endpoint_that_cannot_be_reached_leaves_all_pending() {
    let server = FakeKiva::quiet();
    let closed = ClosedPort::new();
    let url = format!("{}/oauth/token", closed.url());
    let run = upload(&server, |kiva| kiva.env("KIVA_REPAY__STAGE__TOKEN_URL", &url)).code(6);
    assert_eq!(run.batches(), ["pending", "pending"]);
}

#[test]
fn a_token_endpoint_that_is_down_leaves_all_pending() {
    for status in [500, 502, 503, 504] {
        let server = FakeKiva::start();
        server.token([Answer::status(status), Answer::status(status)]);
        let run = upload(&server, |kiva| kiva).code(6);
        assert_eq!(run.batches(), ["pending", "pending"], "{status}");
        assert_eq!((server.token_calls().len(), server.posts().len()), (2, 0), "{status}");
    }
}

#[test]
fn a_token_endpoint_that_recovers_is_asked_again() {
    for first in [Answer::status(503), Answer::cut_unanswered(), Answer::cut_in_body()] {
        let server = FakeKiva::start();
        server.token([first]);
        upload(&server, |kiva| kiva).code(0);
        assert_eq!((server.token_calls().len(), server.posts().len()), (2, 2));
    }
}

#[test]
fn the_token_endpoint_is_not_followed_elsewhere() {
    for status in [301, 302, 303, 307, 308] {
        let (server, trap) = (FakeKiva::start(), FakeKiva::quiet());
        server.token([Answer::status(status).header("Location", trap.url())]);
        assert_refused(&server, upload(&server, |kiva| kiva));
    }
}

/// The second batch is refused once, as with a token that has expired.
fn expired() -> FakeKiva {
    FakeKiva::answering([Answer::accepted(1), Answer::status(401)])
}

#[test]
fn a_token_that_expires_midway_is_renewed_once() {
    let server = expired();
    let run = upload(&server, |kiva| kiva).code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!(run.json()["batches"][1]["attempts"], 2);
    let posts = server.posts();
    assert_eq!(posts.len(), 3);
    assert_eq!(posts[1].body, posts[2].body, "the very same batch again");
    assert_eq!(server.token_calls().len(), 2);
}

#[test]
fn the_renewed_token_is_the_one_that_is_used() {
    let server = expired();
    let renewed = Grant { token: "second-token".to_owned(), ..Grant::to("145") };
    server.token([Grant::to("145").answer(), renewed.answer()]);
    upload(&server, |kiva| kiva).code(0);
    let bearers: Vec<_> =
        server.posts().iter().map(|p| p.header("authorization").unwrap().to_owned()).collect();
    let first = format!("Bearer {TOKEN}");
    assert_eq!(bearers, [first.as_str(), first.as_str(), "Bearer second-token"]);
}

#[test]
fn a_renewed_token_of_another_partner_stops_the_run() {
    // Whether or not the settings name the partner: one upload is one partner's.
    for named in ["145", ""] {
        let server = expired();
        let other = Grant::to("146").body();
        server.token([Grant::to("145").answer(), Answer::json(200, &other)]);
        let run = upload(&server, |kiva| kiva.env("KIVA_REPAY__PARTNER__ID", named)).code(6);
        assert_eq!(run.batches(), ["accepted", "pending"]);
        assert_eq!(server.posts().len(), 2, "{run:#?}");
    }
}

#[test]
fn a_renewed_token_that_may_not_report_stops_the_run() {
    let server = expired();
    let weak = Grant { scope: json!("read:loans"), ..Grant::to("145") }.body();
    server.token([Grant::to("145").answer(), Answer::json(200, &weak)]);
    let run = upload(&server, |kiva| kiva).code(6);
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn each_batch_may_renew_the_token_once() {
    let server = FakeKiva::answering([
        Answer::status(401),
        Answer::accepted(1),
        Answer::status(403),
        Answer::accepted(2),
    ]);
    upload(&server, |kiva| kiva).code(0);
    assert_eq!((server.posts().len(), server.token_calls().len()), (4, 3));
}

#[test]
fn members_of_the_reply_that_do_not_matter_may_be_missing() {
    let server = FakeKiva::start();
    let body = json!({
        "access_token": TOKEN, "scope": "create:repayment", "partnerId": "145", "new": [Value::Null],
    });
    server.token([Answer::json(200, &body.to_string())]);
    upload(&server, |kiva| kiva).code(0);
}
