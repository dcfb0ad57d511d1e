//! What is tried again, how often, and that nothing below the program tries again by itself: the
//! server counts the calls.

use crate::support::{Answer, ClosedPort, FakeKiva, Invocation, Office, Place, Run, rows, until};

/// Uploads four rows in two batches; says how many calls were recorded.
fn upload(server: &FakeKiva, tweak: impl FnOnce(Invocation) -> Invocation) -> (Run, usize) {
    let place = Place::with("a.csv", rows(4));
    let kiva = place.kiva(["upload", "a.csv", "-o", "json"]).server(server);
    let run = tweak(kiva.upload("BATCH_SIZE", "2").upload("TIMEOUT_SECONDS", "1")).run();
    let batches = run.json()["batches"].clone();
    let attempts = batches.as_array().unwrap().iter().map(|b| b["attempts"].as_u64().unwrap());
    let attempts = usize::try_from(attempts.sum::<u64>()).unwrap();
    (run, attempts)
}

#[test]
fn the_server_sees_each_call_that_was_recorded_and_no_other() {
    let good = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"upload_id\":12}";
    let cut = |at: usize| Answer::bytes(&good[..at]).applies(true);
    for (name, calls, answer) in [
        ("cut before it was read", 1, Answer::cut_unread()),
        ("cut after it was read", 1, Answer::cut_unanswered()),
        ("cut after it was applied", 1, Answer::cut_unanswered().applies(true)),
        ("cut after a byte", 1, cut(1)),
        ("cut in the head", 1, cut(40)),
        ("cut before the last byte", 1, cut(good.len() - 1)),
        ("stalled", 1, Answer::silence().applies(false)),
        ("stalled after it was applied", 1, Answer::silence().applies(true)),
        ("502", 1, Answer::status(502).applies(true)),
        ("503 with a wish", 1, Answer::busy(503)),
        ("408", 1, Answer::busy(408)),
        ("429", 3, Answer::busy(429)),
        ("403", 3, Answer::busy(403)),
        ("closed after the answer", 2, Answer::accepted(1).and_close()),
        ("busy and closed", 3, Answer::status(429).and_close()),
    ] {
        let server = FakeKiva::answering([answer]);
        let (run, attempts) = upload(&server, |kiva| kiva);
        server.settle();
        assert_eq!((server.posts().len(), attempts), (calls, calls), "{name}: {run:#?}");
        assert!(server.books().values().all(|amounts| amounts.len() == 1), "{name}: applied twice");
        run.code(if calls == 1 { 6 } else { 0 });
    }
}

#[test]
fn a_fault_in_the_second_call_over_one_connection_is_no_other() {
    for (calls, answer) in [
        (2, Answer::cut_unread()),
        (2, Answer::cut_unanswered().applies(true)),
        (2, Answer::silence().applies(true)),
        (3, Answer::busy(429)),
    ] {
        let server = FakeKiva::answering([Answer::accepted(1), answer]);
        let (run, attempts) = upload(&server, |kiva| kiva);
        server.settle();
        assert_eq!((server.posts().len(), attempts), (calls, calls), "{run:#?}");
        assert_eq!(run.batches()[1], if calls == 2 { "unknown" } else { "accepted" });
    }
}

#[test]
fn a_wait_is_told_also_where_nobody_watches() {
    let upload = |lang: &str, more: &[&str]| {
        let server = FakeKiva::answering([Answer::busy(429), Answer::busy(429)]);
        let place = Place::with("a.csv", rows(2));
        let args = [&["upload", "a.csv", "--lang", lang], more].concat();
        place.kiva(args).server(&server).run().code(0)
    };
    let english = upload("en", &[]);
    english.complains(&[
        "Kiva does not answer, or asks to wait; next try in 1 s (2 of 5)\n",
        " (3 of 5)\n",
    ]);
    upload("fr", &[]).complains(&["nouvel essai dans 1 s (2 sur 5)"]);
    upload("es", &["-o", "json"]).complains(&["(2 of 5)"]);
    assert!(!upload("en", &["--quiet"]).stderr.contains("2 of 5"));
}

#[test]
fn max_attempts_counts_the_first_try_too() {
    for most in [1, 2, 3] {
        let server = FakeKiva::answering((0..9).map(|_| Answer::busy(429)));
        let most_text = most.to_string();
        let (run, attempts) = upload(&server, |kiva| kiva.upload("MAX_ATTEMPTS", &most_text));
        assert_eq!(run.batches(), ["pending", "pending"]);
        assert_eq!((server.posts().len(), attempts), (most, most));
        run.code(6).complains(&["resume"]);
    }
}

#[test]
fn each_batch_has_all_its_attempts() {
    let answers = [Answer::busy(429), Answer::accepted(1), Answer::busy(429), Answer::accepted(1)];
    let server = FakeKiva::answering(answers);
    let (run, attempts) = upload(&server, |kiva| kiva.upload("MAX_ATTEMPTS", "2"));
    assert_eq!(run.code(0).batches(), ["accepted", "accepted"]);
    assert_eq!((server.posts().len(), attempts), (4, 4));
}

#[test]
fn what_the_partner_knows_to_be_harmless_is_tried_again_and_nothing_else() {
    for (statuses, status, calls) in [
        ("503", 503, 3),
        ("503", 429, 3),
        ("429", 503, 1),
        ("500,502,503", 502, 3),
        ("500,502,503", 504, 1),
    ] {
        let server = FakeKiva::answering([Answer::busy(status)]);
        let (run, attempts) = upload(&server, |kiva| kiva.upload("RETRY_STATUSES", statuses));
        let seen = server.posts().len();
        assert_eq!((seen, attempts), (calls, calls), "{statuses} {status}: {run:#?}");
    }
}

#[test]
fn a_connection_that_is_refused_at_first_is_fine_later() {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    let closed = ClosedPort::new();
    let upload = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server);
    let run = upload
        .env("KIVA_REPAY__STAGE__API_URL", &closed.url())
        .upload("BATCH_SIZE", "2")
        .upload("MAX_ATTEMPTS", "3")
        .run()
        .code(6);
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 3);
    // The rest does not go to another API than the beginning would have.
    let elsewhere = place.kiva(["resume", "--last"]).server(&server).run().code(4);
    elsewhere.complains(&[&closed.url(), &server.url(), "--config"]);
    assert_eq!(server.posts().len(), 0);
    let resume = place.kiva(["resume", "--last", "-o", "json"]).server(&server);
    let url = closed.url();
    let opened = closed.open();
    let run = resume.env("KIVA_REPAY__STAGE__API_URL", &url).run().code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 4);
    assert_eq!(opened.posts().len(), 2);
}

#[test]
fn a_server_that_comes_up_while_it_is_tried_gets_all() {
    let (place, tokens) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    let closed = ClosedPort::new();
    let args = ["upload", "a.csv", "-o", "json", "--log-file", "kiva.log"];
    let upload = place.kiva(args).server(&tokens).upload("BATCH_SIZE", "2");
    let upload = upload.env("KIVA_REPAY__STAGE__API_URL", &closed.url());
    let running = upload.upload("MAX_ATTEMPTS", "12").start();
    let log = || std::fs::read_to_string(place.path("kiva.log")).unwrap_or_default();
    until("a try that is refused", || log().contains("trying again"));
    let server = closed.open();
    let run = running.wait().code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    let attempts = run.json()["batches"][0]["attempts"].as_u64().unwrap();
    assert!(attempts >= 2, "it was down at first: {run:#?}");
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn a_resume_has_all_its_attempts_again() {
    let office = Office::answering((0..4).map(|_| Answer::busy(429)));
    office.configure("upload.max_attempts = 2\n");
    let id = office.upload("2026-10", "A,1\nB,2\n", &[]).code(6).id();
    let run = office.run(["resume", &id, "-o", "json"]).code(6);
    assert_eq!(run.json()["batches"][0]["attempts"], 4);
    assert_eq!(office.server.posts().len(), 4);
    office.run(["resume", "--last"]).code(0);
    assert_eq!(office.server.posts().len(), 5);
}
