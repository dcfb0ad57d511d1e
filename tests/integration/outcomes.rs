//! What one POST of a batch proves: a test for every row of that table. A batch is sent again only
//! where it is proven that the first try was not applied.

use std::time::Instant;

use serde_json::json;

use crate::support::{Answer, ClosedPort, FakeKiva, Invocation, Place, Run, rows};

/// Uploads four rows in two batches, and says how many reports the server saw.
fn upload(server: &FakeKiva, tweak: impl FnOnce(Invocation) -> Invocation) -> (Run, usize) {
    let place = Place::with("a.csv", rows(4));
    let kiva = place.kiva(["upload", "a.csv", "-o", "json"]).server(server);
    let run = tweak(kiva.upload("BATCH_SIZE", "2").upload("TIMEOUT_SECONDS", "5")).run();
    (run, server.posts().len())
}

fn two_batches(first: Answer) -> (Run, usize) {
    upload(&FakeKiva::answering([first]), |kiva| kiva)
}

fn one_batch(answers: impl IntoIterator<Item = Answer>) -> (Run, usize) {
    upload(&FakeKiva::answering(answers), |kiva| kiva.upload("BATCH_SIZE", "9"))
}

/// The first batch is unknown and nothing is sent after it.
#[track_caller]
fn assert_unknown((run, posts): (Run, usize)) {
    assert_eq!(run.batches(), ["unknown", "pending"], "{run:#?}");
    assert_eq!(posts, 1, "never sent again by itself: {run:#?}");
    assert_eq!(run.json()["status"], "incomplete");
    assert_eq!(run.json()["batches"][0]["attempts"], 1);
    assert_eq!(run.json()["batches"][1]["attempts"], 0);
    run.code(6);
}

#[test]
fn connection_refused_is_tried_again_and_then_left_pending() {
    let closed = ClosedPort::new();
    let (run, posts) = upload(&FakeKiva::start(), |kiva| {
        kiva.env("KIVA_REPAY__STAGE__API_URL", &closed.url()).upload("MAX_ATTEMPTS", "2")
    });
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 2);
    assert_eq!((posts, run.code(6).code), (0, 6));
}

#[test]
fn a_server_that_does_not_speak_tls_is_not_connected_to() {
    let server = FakeKiva::start();
    let api = server.url().replace("http://", "https://");
    let (run, posts) = upload(&server, |kiva| {
        kiva.env("KIVA_REPAY__STAGE__API_URL", &api).upload("MAX_ATTEMPTS", "2")
    });
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!((posts, run.code(6).code), (0, 6));
}

#[test]
fn an_idle_connection_that_was_closed_is_replaced() {
    let busy = Answer::status(429).header("Retry-After", "1").and_close();
    let server = FakeKiva::answering([busy]);
    let (run, posts) = upload(&server, |kiva| kiva);
    assert_eq!(run.code(0).batches(), ["accepted", "accepted"]);
    assert_eq!((posts, server.connections()), (3, 4));
}

#[test]
fn a_server_that_closes_after_each_answer_without_a_word_costs_no_batch() {
    for milliseconds in [0, 1, 3] {
        let server = FakeKiva::answering(
            (1..=40).map(|number| Answer::accepted(number).and_close_after(milliseconds)),
        );
        let place = Place::with("a.csv", rows(40));
        let args = ["upload", "a.csv", "--batch-size", "1"];
        place.kiva(args).server(&server).run().code(0);
        assert_eq!(server.posts().len(), 40, "{milliseconds} ms");
    }
}

#[test]
fn cut_before_the_body_was_read_is_unknown() {
    assert_unknown(two_batches(Answer::cut_unread()));
}

#[test]
fn cut_without_an_answer_is_unknown() {
    assert_unknown(two_batches(Answer::cut_unanswered()));
}

#[test]
fn cut_within_the_head_is_unknown() {
    assert_unknown(two_batches(Answer::cut_in_head()));
}

#[test]
fn no_answer_in_time_is_unknown() {
    let server = FakeKiva::answering([Answer::accepted(1).later(2500)]);
    assert_unknown(upload(&server, |kiva| kiva.upload("TIMEOUT_SECONDS", "1")));
}

#[test]
fn an_answer_that_trickles_in_does_not_outlast_the_time() {
    let begun = Instant::now();
    let server = FakeKiva::answering([Answer::drip()]);
    assert_unknown(upload(&server, |kiva| kiva.upload("TIMEOUT_SECONDS", "1")));
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}

#[test]
fn what_is_not_http_is_unknown() {
    for bytes in ["SSH-2.0-OpenSSH_9.6\r\n", "\u{0}\u{1}\u{2}\u{3}\r\n\r\n", "HTTP/9 what\r\n\r\n"]
    {
        assert_unknown(two_batches(Answer::bytes(bytes)));
    }
}

#[test]
fn a_readable_200_or_201_is_accepted() {
    for status in [200, 201] {
        let (run, posts) = two_batches(Answer::json(status, r#"{"upload_id":12}"#));
        assert_eq!(run.batches(), ["accepted", "accepted"], "{status}");
        assert_eq!(run.json()["batches"][0]["upload_id"], 12, "{status}");
        assert_eq!((run.code(0).code, posts), (0, 2));
    }
}

#[test]
fn an_unreadable_200_is_unknown() {
    let deep = "[".repeat(200_000);
    let bodies = ["", "OK", "<html>Welcome to the hotel</html>", "null", "12", "\"ok\"", "[]"];
    for body in bodies.into_iter().chain([r#"{"upload_id":12"#, deep.as_str()]) {
        assert_unknown(two_batches(Answer::json(200, body)));
    }
}

#[test]
fn a_200_that_is_not_text_is_unknown() {
    let body = b"\xff\xfe{\0}\0".to_vec();
    assert_unknown(two_batches(Answer::reply(200, body)));
}

#[test]
fn a_cut_200_is_unknown_even_where_it_reads_well_so_far() {
    assert_unknown(two_batches(Answer::cut_in_body()));
}

#[test]
fn other_2xx_are_unknown() {
    for status in [202, 203, 204, 206, 207] {
        assert_unknown(two_batches(Answer::json(status, r#"{"upload_id":12}"#)));
    }
}

#[test]
fn an_unreadable_success_keeps_the_servers_words() {
    let (run, _) = two_batches(Answer::json(202, "queued as job 4711"));
    assert!(run.stdout.contains("queued as job 4711"), "{run:#?}");
}

#[test]
fn redirects_that_may_have_been_applied_are_unknown() {
    for status in [301, 302, 303] {
        let trap = FakeKiva::quiet();
        let place = format!("{}/v3/partner/145/repayments", trap.url());
        assert_unknown(two_batches(Answer::status(status).header("Location", place)));
    }
}

#[test]
fn redirects_that_were_not_applied_stop_with_4() {
    for status in [307, 308] {
        let trap = FakeKiva::quiet();
        let place = format!("{}/v3/partner/145/repayments", trap.url());
        let (run, posts) = two_batches(Answer::status(status).header("Location", place));
        assert_eq!(run.batches(), ["pending", "pending"], "{status}");
        assert_eq!((run.code(4).code, posts), (4, 1), "{status}");
    }
}

#[test]
fn a_batch_that_kiva_refuses_is_rejected_and_the_next_is_sent() {
    for status in [400, 413, 422] {
        let (run, posts) = two_batches(Answer::status(status));
        assert_eq!(run.batches(), ["rejected", "accepted"], "{status}");
        assert_eq!(run.json()["status"], "partial", "{status}");
        assert_eq!((run.code(5).code, posts), (5, 2), "{status}");
    }
}

#[test]
fn an_upload_of_which_nothing_was_taken_is_rejected() {
    for status in [400, 404, 413, 415, 422] {
        let (run, posts) = one_batch([Answer::status(status)]);
        assert_eq!(run.batches(), ["rejected"], "{status}");
        assert_eq!(run.json()["status"], "rejected", "{status}");
        assert!(run.stdout.contains("words of the server"), "Kiva's words: {run:#?}");
        assert_eq!((run.code(5).code, posts), (5, 1), "{status}");
    }
}

#[test]
fn a_refusal_that_concerns_every_call_stops_the_run() {
    for status in [404, 415] {
        let (run, posts) = two_batches(Answer::status(status));
        assert_eq!(run.batches(), ["rejected", "pending"], "{status}");
        assert_eq!(run.json()["status"], "incomplete", "{status}");
        assert_eq!((run.code(6).code, posts), (6, 1), "{status}");
    }
}

#[test]
fn a_refused_token_is_renewed_once_and_then_stops_with_4() {
    for status in [401, 403] {
        let server = FakeKiva::answering([Answer::status(status), Answer::status(status)]);
        let (run, posts) = upload(&server, |kiva| kiva);
        assert_eq!(run.batches(), ["pending", "pending"], "{status}");
        assert_eq!((run.code(4).code, posts), (4, 2), "{status}");
        assert_eq!(server.token_calls().len(), 2, "{status}");
    }
}

#[test]
fn a_refused_token_after_an_accepted_batch_ends_with_6() {
    let answers = [Answer::accepted(1), Answer::status(403), Answer::status(403)];
    let (run, posts) = upload(&FakeKiva::answering(answers), |kiva| kiva);
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert_eq!((run.code(6).code, posts), (6, 3));
}

#[test]
fn a_moved_api_after_an_accepted_batch_ends_with_6() {
    let (run, posts) =
        upload(&FakeKiva::answering([Answer::accepted(1), Answer::status(308)]), |kiva| kiva);
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert_eq!((run.code(6).code, posts), (6, 2));
}

#[test]
fn a_conflict_is_unknown() {
    assert_unknown(two_batches(Answer::status(409)));
}

#[test]
fn too_many_requests_waits_as_long_as_it_is_told() {
    let begun = Instant::now();
    let (run, posts) = two_batches(Answer::status(429).header("Retry-After", "1"));
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 2);
    assert_eq!((run.code(0).code, posts), (0, 3));
    assert!(begun.elapsed().as_millis() >= 1000, "{:?}", begun.elapsed());
}

#[test]
fn a_date_to_wait_for_is_measured_against_the_replys_own_date() {
    // Both long ago: this machine's clock has no say.
    let answer = Answer::status(429)
        .header("Date", "Wed, 21 Oct 2015 07:28:00 GMT")
        .header("Retry-After", "Wed, 21 Oct 2015 07:28:01 GMT");
    let begun = Instant::now();
    let (run, posts) = two_batches(answer);
    assert_eq!((run.code(0).code, posts), (0, 3));
    assert!(begun.elapsed().as_millis() >= 1000, "{:?}", begun.elapsed());
}

#[test]
fn a_wait_that_makes_no_sense_is_none() {
    let answers = ["-1", "soon", "1.5", "", "Wed, 21 Oct 1815 07:28:00 GMT", "\u{e9}"];
    let answers = answers.map(|wait| Answer::status(429).header("Retry-After", wait));
    let server = FakeKiva::answering(answers);
    let (run, posts) = upload(&server, |kiva| kiva.upload("MAX_ATTEMPTS", "3"));
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!((run.code(6).code, posts), (6, 3));
}

#[test]
fn too_many_requests_without_end_leaves_the_batch_pending() {
    let busy = || Answer::status(429).header("Retry-After", "0");
    let server = FakeKiva::answering([busy(), busy(), busy()]);
    let (run, posts) = upload(&server, |kiva| kiva.upload("MAX_ATTEMPTS", "2"));
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!((run.code(6).code, posts), (6, 2));
}

#[test]
fn a_server_error_is_unknown() {
    for status in [500, 502, 503, 504] {
        assert_unknown(two_batches(Answer::status(status).header("Retry-After", "0")));
    }
}

#[test]
fn a_status_that_the_partner_knows_to_be_harmless_is_tried_again() {
    // In a variable a list is written between commas, or as in the file.
    for [statuses, codes] in [["429,503", "api.success"], ["[429, 503]", "[\"api.success\"]"]] {
        let server = FakeKiva::answering([Answer::status(503).header("Retry-After", "0")]);
        let (run, posts) = upload(&server, |kiva| {
            kiva.upload("RETRY_STATUSES", statuses).upload("SUCCESS_CODES", codes)
        });
        assert_eq!(run.batches(), ["accepted", "accepted"]);
        assert_eq!((run.code(0).code, posts), (0, 3));
    }
}

#[test]
fn statuses_that_nobody_has_told_us_about_are_unknown() {
    for status in [299, 300, 304, 402, 405, 408, 410, 418, 425, 499, 501, 520, 599] {
        assert_unknown(two_batches(Answer::status(status)));
    }
}

#[test]
fn an_interim_answer_is_no_outcome() {
    let good = r#"{"upload_id":12}"#;
    let bytes = format!(
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{good}",
        good.len()
    );
    let (run, posts) = one_batch([Answer::bytes(bytes)]);
    assert_eq!((run.code(0).batches(), posts), (vec!["accepted".to_owned()], 1));
}

#[test]
fn a_lost_batch_comes_before_problems_and_refusals() {
    let error = Answer::problems(&json!([{"loan_id": "LN-0001", "severity": "error"}]));
    for first in [error, Answer::status(400)] {
        let (run, _) = upload(&FakeKiva::answering([first, Answer::cut_unanswered()]), |kiva| kiva);
        assert_eq!(run.batches()[1], "unknown");
        run.code(6);
    }
}

#[test]
fn what_was_sent_and_what_not_is_told_exactly() {
    let server = FakeKiva::start();
    let upload = |json: &[&str]| {
        let place = Place::with("a.csv", rows(8));
        server.repayments([Answer::accepted(1), Answer::status(400), Answer::status(502)]);
        let args = [&["upload", "a.csv", "--batch-size", "2"], json].concat();
        place.kiva(args).server(&server).run().code(6)
    };
    let run = upload(&["-o", "json"]);
    assert_eq!(run.batches(), ["accepted", "rejected", "unknown", "pending"]);
    assert_eq!(server.posts().len(), 3);

    let run = upload(&[]).says(&["accepted", "refused", "unknown", "not sent", "502"]);
    assert_ne!(run.stderr, "");
}
