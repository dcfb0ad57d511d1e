//! `auth`: shows what the credentials are good for, and never the credentials.

use serde_json::json;

use crate::support::{Answer, ClosedPort, FakeKiva, Grant, Office, Place};

#[test]
fn the_document_is_the_one_of_the_contract() {
    let (place, server) = (Place::new(), FakeKiva::start());
    let document = place.kiva(["auth", "-o", "json"]).server(&server).run().code(0).json();
    for (key, value) in [
        ("environment", json!("stage")),
        ("partner_id", json!("145")),
        ("scopes", json!(["create:repayment", "read:loans"])),
        ("expires_in", json!(43199)),
        ("issuer", json!("https://auth.stage.kiva.org/")),
        ("token_url", json!(format!("{}/oauth/token", server.url()))),
        ("api_url", json!(server.url())),
    ] {
        assert_eq!(document[key], value, "{key}");
    }
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn a_person_sees_partner_scopes_and_expiry() {
    let (place, server) = (Place::new(), FakeKiva::start());
    server.grant(Grant { expires_in: json!(7260), ..Grant::to("145") });
    let run = place.kiva(["auth"]).server(&server).run().code(0);
    run.says(&["stage", "145", "create:repayment", "read:loans", "2 h 01"]);
}

#[test]
fn each_thing_has_a_tick_or_what_to_do() {
    let office = Office::new();
    let well = office.run(["auth"]).code(0);
    assert_eq!(well.stdout.matches('✓').count(), 7, "{well:#?}");
    well.says(&["✓ config file", "✓ ledger", "✓ proxy", "✓ loans", "All is well for stage"]);

    office.server.token([Answer::json(401, r#"{"error":"access_denied"}"#)]);
    let no_token = office.run(["auth"]).code(4);
    assert_eq!(no_token.stdout.matches('✓').count(), 4, "{no_token:#?}");
    let no_token =
        no_token.says(&["✗ credentials", "- scopes", "- loans"]).complains(&["what to do:"]);
    assert!(!no_token.stdout.contains("what to do"), "it is read once: {no_token:#?}");

    office.server.loans(|_, _| Answer::json(403, "{}"));
    let no_loans = office.run(["auth"]).code(4);
    assert_eq!(no_loans.stdout.matches('✓').count(), 6, "{no_loans:#?}");
    no_loans.says(&["✗ loans", "403"]);

    let reports_only = Grant { scope: json!("create:repayment"), ..Grant::to("145") };
    office.server.grant(reports_only);
    let told = office.run(["auth"]).code(0).says(&["! loans", "read:loans", "All is well"]);
    assert_eq!(told.stdout.matches('✓').count(), 6, "{told:#?}");
    office.run(["auth", "--quiet"]).code(0).complains(&["read:loans"]);
}

/// Nobody else says that a ledger was made, and where.
#[test]
fn a_ledger_that_is_made_is_said_to_be_new_also_to_who_wants_quiet() {
    for more in [&["-q"][..], &["-o", "json"]] {
        let office = Office::new();
        let path = office.ledger().display().to_string();
        let auth = || office.run([&["auth"], more].concat()).code(0);
        auth().complains(&[&path, "is new"]);
        auth().complains(&[&path, "has no upload to stage yet"]);
        office.upload("2026-10", "L-1,1.00\n", &[]).code(0);
        assert_eq!(auth().stderr, "");
    }
}

/// What could not be recorded in it would not be sent.
#[cfg(unix)]
#[test]
fn a_ledger_that_no_run_could_write_to_is_not_well() {
    let office = Office::new();
    office.run(["auth"]).code(0);
    let ledger = office.ledger();
    let not_well = |of: &str| {
        let upload = office.upload("2026-10", "L-1,1.00\n", &[]).code(1).json();
        let auth = office.run(["auth", "-o", "json"]).code(1).json();
        assert_eq!(auth["error"], upload["error"], "{of}");
    };
    let other = office.root().join("other.db");
    std::fs::hard_link(&ledger, &other).unwrap();
    not_well("linked");
    std::fs::remove_file(other).unwrap();
    let folder = ledger.parent().unwrap();
    for (place, closed, open) in [(&*ledger, 0o400, 0o600), (folder, 0o500, 0o700)] {
        crate::support::set_mode(place, closed);
        let probe = std::fs::File::create(folder.join("probe")).is_err();
        let opened = std::fs::OpenOptions::new().append(true).open(&ledger).is_err();
        // To the superuser it is like any other.
        if probe || opened {
            not_well("closed");
        }
        crate::support::set_mode(place, open);
    }
    let before = std::fs::read(&ledger).unwrap();
    office.run(["auth"]).code(0);
    assert_eq!(std::fs::read(&ledger).unwrap(), before);
}

#[test]
fn both_scopes_are_asked_for() {
    let (place, server) = (Place::new(), FakeKiva::start());
    place.kiva(["auth"]).server(&server).run().code(0);
    let calls = server.token_calls();
    let fields: Vec<_> = url::form_urlencoded::parse(&calls[0].body).into_owned().collect();
    let scope = &fields.iter().find(|(key, _)| key == "scope").unwrap().1;
    let mut scopes: Vec<_> = scope.split(' ').collect();
    scopes.sort_unstable();
    assert_eq!(scopes, ["create:repayment", "read:loans"]);
}

#[test]
fn what_is_wrong_with_the_credentials_ends_with_4() {
    let weak = Grant { scope: json!("read:loans"), ..Grant::to("145") };
    for (answer, code) in [
        (Answer::json(401, r#"{"error":"access_denied"}"#), "token"),
        (Grant::to("999").answer(), "partner"),
        (weak.answer(), "scope"),
        (Answer::json(200, "<html>"), "token"),
    ] {
        let (place, server) = (Place::new(), FakeKiva::start());
        server.token([answer]);
        let run = place.kiva(["auth", "-o", "json"]).server(&server);
        let run = run.env("KIVA_REPAY__PARTNER__ID", "145").run().code(4);
        let error = &run.json()["error"];
        assert!(error["code"].as_str().unwrap().contains(code), "{code}: {error}");
        assert!(error["hint"].as_str().is_some_and(|hint| !hint.is_empty()), "{error}");
        assert_ne!(run.stderr, "", "and standard error tells it too");
    }
}

#[test]
fn the_servers_words_are_shown_to_whoever_must_mend_it() {
    let (place, server) = (Place::new(), FakeKiva::start());
    server.token([Answer::json(401, r#"{"error":"access_denied","hint":"wrong audience"}"#)]);
    place.kiva(["auth"]).server(&server).run().code(4).complains(&["401", "wrong audience"]);
}

#[test]
fn an_endpoint_that_cannot_be_reached_ends_with_4() {
    let place = Place::new();
    let server = FakeKiva::quiet();
    let closed = ClosedPort::new();
    let url = format!("{}/oauth/token", closed.url());
    let run = place.kiva(["auth", "-o", "json"]).server(&server).upload("MAX_ATTEMPTS", "2");
    let run = run.env("KIVA_REPAY__STAGE__TOKEN_URL", &url).run().code(4);
    assert!(run.json()["error"]["code"].is_string());
}

#[test]
fn an_endpoint_that_is_down_ends_with_4() {
    let (place, server) = (Place::new(), FakeKiva::start());
    server.token([Answer::status(502), Answer::status(502)]);
    place.kiva(["auth"]).server(&server).upload("MAX_ATTEMPTS", "2").run().code(4);
    assert_eq!(server.token_calls().len(), 2);
}

#[test]
fn the_sandbox_needs_no_credentials() {
    let run = Place::new().run(["auth", "--env", "sandbox", "-o", "json"]).code(0);
    assert_eq!(run.json()["environment"], "sandbox");
    assert!(run.json()["partner_id"].is_string());
}

#[test]
fn what_is_in_use_is_told_by_auth_on_the_screen_and_in_the_first_line_of_the_log() {
    let (office, proxy) = (Office::new(), "http://user:CANARY@proxy.test:3128");
    let config = office.user_config("kiva-repay/config.toml");
    let ledger = office.ledger();
    let (config, ledger) = (config.to_str().unwrap(), ledger.to_str().unwrap());
    let document = office.run(["auth", "-o", "json", "--lang", "fr"]).code(0).json();
    for (key, value) in
        [("config", json!(config)), ("ledger", json!(ledger)), ("language", json!("fr"))]
    {
        assert_eq!(document[key], value, "{key}");
    }
    assert_eq!(document["proxy"], json!(null), "this machine is called without one");
    let run = office.run(["auth"]).code(0);
    // A long path may be broken over lines.
    let shown: String = run.stdout.split_whitespace().collect();
    assert!(shown.contains(config) && shown.contains(ledger) && shown.contains("languageen"));

    let kiva = office.kiva(["check", "none.csv", "-v", "--log-file", "log"]);
    let kiva = kiva.env("HTTPS_PROXY", proxy);
    let run = kiva.env("KIVA_REPAY__STAGE__API_URL", "https://kiva.test").run().code(2);
    let log = std::fs::read_to_string(office.path("log")).unwrap();
    let first: serde_json::Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
    for (key, value) in [
        ("message", "begun"),
        ("command", "check"),
        ("environment", "stage"),
        ("config", config),
        ("ledger", ledger),
        ("proxy", "http://proxy.test:3128"),
        ("language", "en"),
    ] {
        assert_eq!(first[key], value, "{key}: {first}");
        assert!(run.stderr.contains(value), "{key}: {}", run.stderr);
    }
    assert!(!log.contains("CANARY") && !run.stderr.contains("CANARY"));
}
