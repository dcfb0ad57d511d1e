//! A server, or something that poses as it, that means harm.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Place, Run, rows};

/// What a socket and one bounded reply may hold together; far below 300 MiB.
const ENOUGH: usize = 40 << 20;

fn upload(server: &FakeKiva) -> Run {
    let place = Place::with("a.csv", rows(1));
    let kiva = place.kiva(["upload", "a.csv", "-o", "json"]).server(server);
    kiva.upload("MAX_ATTEMPTS", "1").upload("TIMEOUT_SECONDS", "20").run()
}

/// The program neither took nor kept all that was poured on it.
#[track_caller]
fn assert_bounded(server: &FakeKiva, run: &Run) {
    assert!(server.pushed() < ENOUGH, "{} bytes were taken", server.pushed());
    assert!(run.peak_kib < 96 << 10, "{} KiB: {run:#?}", run.peak_kib);
}

#[test]
fn a_reply_of_300_mib_does_not_make_it_grow() {
    let server = FakeKiva::answering([Answer::endless_body(300)]);
    let run = upload(&server).code(6);
    assert_eq!(run.batches(), ["unknown"]);
    assert_bounded(&server, &run);
}

#[test]
fn a_head_of_300_mib_does_not_make_it_grow() {
    let server = FakeKiva::answering([Answer::endless_head(300)]);
    let run = upload(&server).code(6);
    assert_eq!(run.batches(), ["unknown"]);
    assert_bounded(&server, &run);
}

#[test]
fn a_token_reply_of_300_mib_does_not_make_it_grow() {
    for flood in [Answer::endless_body(300), Answer::endless_head(300)] {
        let server = FakeKiva::start();
        server.token([flood]);
        let run = upload(&server);
        assert!(matches!(run.code, 4 | 6), "{run:#?}");
        assert_bounded(&server, &run);
        assert_eq!(server.posts().len(), 0);
    }
}

#[test]
fn a_length_that_is_a_lie_is_not_believed() {
    let server = FakeKiva::answering([Answer::bytes(
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n{\"upload_id\":12}".to_vec(),
    )]);
    let run = upload(&server).code(6);
    assert_eq!(run.batches(), ["unknown"]);
    assert!(run.peak_kib < 96 << 10, "{run:#?}");
}

#[test]
fn a_redirect_is_never_followed() {
    for status in [301, 302, 303, 307, 308] {
        let trap = FakeKiva::quiet();
        let server = FakeKiva::start();
        let location = format!("{}/v3/partner/145/repayments", trap.url());
        server.repayments([Answer::status(status).header("Location", location)]);
        upload(&server);
        assert_eq!(server.posts().len(), 1, "nor to the same server: {status}");
    }
}

#[test]
fn a_redirect_to_itself_is_never_followed() {
    let server = FakeKiva::start();
    server.repayments([Answer::status(307).header("Location", "/elsewhere")]);
    upload(&server).code(4);
    assert_eq!(server.posts().len(), 1);
}

/// Moves a cursor, colours, reverses, hides, sets a title, rings.
const NASTY: &str =
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{202e}gpj\u{2066}\u{200b}\r\u{8}\u{feff}\u{85}";

#[test]
fn what_a_reply_says_does_not_move_the_cursor() {
    let body = json!({
        "code": format!("c{NASTY}"), "message": format!("m{NASTY}"), "upload_id": format!("u{NASTY}"),
        "problems": [{
            "loan_id": format!("l{NASTY}"), "code": format!("c{NASTY}"),
            "details": format!("d{NASTY}"), "severity": format!("s{NASTY}"),
        }, NASTY],
    });
    let body = body.to_string();
    // Raw control characters make no JSON, and are shown as the words of an odd server.
    for status in [200, 400, 404, 409, 500, 202] {
        assert_harmless(status, &body);
        assert_harmless(status, NASTY);
    }
}

/// The harness looks at every run for what moves or hides.
fn assert_harmless(status: u16, body: &str) {
    for output in ["human", "json"] {
        let server = FakeKiva::answering([Answer::json(status, body)]);
        let place = Place::with("a.csv", rows(1));
        let run = place.kiva(["upload", "a.csv", "-o", output, "-vvv"]).server(&server).run();
        assert!(matches!(run.code, 0 | 5 | 6), "{run:#?}");
    }
}

#[test]
fn what_json_says_reads_back_as_it_was() {
    let server = FakeKiva::start();
    server.repayments([Answer::problems(&json!([{"details": NASTY, "severity": "warning"}]))]);
    let run = upload(&server).code(0);
    assert_eq!(run.json()["batches"][0]["problems"][0]["details"], NASTY);
}

#[test]
fn what_the_token_endpoint_says_does_not_move_the_cursor() {
    for (status, body) in [
        (401, NASTY.to_owned()),
        (200, NASTY.to_owned()),
        (200, json!({"access_token": "t", "partnerId": NASTY, "scope": NASTY}).to_string()),
        (
            200,
            json!({"access_token": "t", "partnerId": "145", "iss": NASTY,
                   "scope": format!("create:repayment {NASTY}")})
            .to_string(),
        ),
    ] {
        for output in ["human", "json"] {
            let (place, server) = (Place::new(), FakeKiva::start());
            server.token([Answer::json(status, &body)]);
            let run = place.kiva(["auth", "-o", output, "-vvv"]).server(&server);
            run.env("KIVA_REPAY__PARTNER__ID", "145").run();
        }
    }
}

#[test]
fn a_reason_that_would_move_the_cursor_does_not() {
    let answer = format!("HTTP/1.1 500 {NASTY}\r\nContent-Length: 0\r\n\r\n");
    let server = FakeKiva::answering([Answer::bytes(answer)]);
    upload(&server).code(6);
}

#[test]
fn a_very_long_reply_is_shown_in_part() {
    let server = FakeKiva::answering([Answer::json(500, &"x".repeat(1 << 20))]);
    let run = upload(&server).code(6);
    assert!(run.stdout.len() < 16 << 10, "{} bytes", run.stdout.len());
    assert!(run.stdout.contains("xxx"), "but its beginning is");
}

#[test]
fn the_proxy_of_the_office_is_not_asked_for_loopback() {
    let (place, server, trap) =
        (Place::with("a.csv", rows(1)), FakeKiva::start(), FakeKiva::quiet());
    let mut kiva = place.kiva(["upload", "a.csv"]).server(&server);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        kiva = kiva.env(name, &trap.url());
    }
    kiva.run().code(0);
}

#[test]
fn a_wait_without_end_is_not_waited_for() {
    let server = FakeKiva::start();
    let busy = || Answer::status(429).header("Retry-After", "999999999");
    server.repayments([busy(), busy()]);
    // One attempt is all: there is nothing to wait for.
    let run = upload(&server).code(6);
    assert_eq!(run.batches(), ["pending"]);
    assert_eq!(server.posts().len(), 1);
}

#[test]
fn cookies_are_neither_kept_nor_sent() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    server.repayments([Answer::accepted(1).header("Set-Cookie", "a=b; Path=/")]);
    place.kiva(["upload", "a.csv", "--batch-size", "1"]).server(&server).run().code(0);
    assert!(server.posts().iter().all(|post| post.header("cookie").is_none()));
}

#[test]
fn compressed_replies_are_not_asked_for() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    place.kiva(["upload", "a.csv"]).server(&server).run().code(0);
    let asks = server.requests().iter().any(|r| r.header("accept-encoding").is_some());
    assert!(!asks, "a small reply could unpack into a large one");
}

#[test]
fn whoever_stops_reading_the_result_has_seen_enough() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    place.kiva(["upload", "a.csv", "-e", "stage"]).server(&server).run().code(0);
    place.write("a.csv", "LN-0001,2.00\n");
    for args in [&["upload", "a.csv"][..], &["check", "a.csv"], &["completions", "bash"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let run = place.kiva(args).server(&server).env("KIVA_REPAY__PARTNER__ID", "145");
        let run = run.stdout(writer).run();
        assert_eq!(run.code(0).stderr, "", "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_could_not_be_written_is_an_error() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    for args in [&["upload", "a.csv"][..], &["check", "a.csv"], &["completions", "bash"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = place.kiva(args).server(&server).stdout(full).run();
        assert_ne!(run.code(1).stderr, "", "{args:?}");
    }
}

#[test]
fn a_reply_that_came_before_its_question_is_not_taken_for_the_answer() {
    let busy = Answer::status(429).header("Retry-After", "1");
    let server = FakeKiva::answering([busy.and_more(&Answer::json(200, r#"{"upload_id":666}"#))]);
    let place = Place::with("a.csv", rows(1));
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.json()["batches"][0]["upload_id"], 12, "that of the second report");
    assert_eq!(server.posts().len(), 2);
}
