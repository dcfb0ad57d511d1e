//! What is tried again, how often, and that nothing below the program tries again by itself: the
//! server counts the calls.

use crate::answer::Answer;
use crate::books::{Books, Conduct};
use crate::run::{Kiva, Place, Run, rows};
use crate::server::{Server, nobody};

/// Uploads four rows in two batches; says how often the first was recorded as sent.
fn upload(books: &Books, tweak: impl FnOnce(Kiva) -> Kiva) -> (Run, usize) {
    let place = Place::with("a.csv", rows(4));
    let kiva = place.kiva(["upload", "a.csv", "-o", "json"]).url_as("STAGE", &books.url());
    let run = tweak(kiva.upload("BATCH_SIZE", "2").upload("TIMEOUT_SECONDS", "1")).run();
    let batches = run.json()["batches"].clone();
    let attempts = batches.as_array().unwrap().iter().map(|b| b["attempts"].as_u64().unwrap());
    let attempts = usize::try_from(attempts.sum::<u64>()).unwrap();
    (run, attempts)
}

fn busy(status: u16) -> Conduct {
    Conduct::says(false, Answer::status(status).header("Retry-After", "0"))
}

#[test]
fn the_server_sees_each_call_that_was_recorded_and_no_other() {
    let good = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{\"upload_id\":12}";
    let cut = |at: usize| Answer::Bytes(good[..at].to_vec());
    for (name, calls, conduct) in [
        ("cut before it was read", 1, Conduct::says(false, Answer::CutUnread)),
        ("cut after it was read", 1, Conduct::says(false, Answer::CutUnanswered)),
        ("cut after it was applied", 1, Conduct::says(true, Answer::CutUnanswered)),
        ("cut after a byte", 1, Conduct::says(true, cut(1))),
        ("cut in the head", 1, Conduct::says(true, cut(40))),
        ("cut before the last byte", 1, Conduct::says(true, cut(good.len() - 1))),
        ("stalled", 1, Conduct::stalls(false)),
        ("stalled after it was applied", 1, Conduct::stalls(true)),
        ("502", 1, Conduct::says(true, Answer::status(502))),
        ("503 with a wish", 1, busy(503)),
        ("408", 1, busy(408)),
        ("429", 3, busy(429)),
        ("403", 3, busy(403)),
        ("closed after the answer", 2, Conduct::says(true, Answer::accepted(1).and_close())),
        ("busy and closed", 3, Conduct::says(false, Answer::status(429).and_close())),
    ] {
        let books = Books::taking(0, 0);
        books.script([conduct]);
        let (run, attempts) = upload(&books, |kiva| kiva);
        books.settle();
        assert_eq!((books.posts(), attempts), (calls, calls), "{name}: {run:#?}");
        let most = books.entries().values().map(|entry| entry.times).max().unwrap_or(0);
        assert!(most <= 1, "{name}: applied twice");
        run.code(if calls == 1 { 6 } else { 0 });
    }
}

#[test]
fn a_fault_in_the_second_call_over_one_connection_is_no_other() {
    for (calls, conduct) in [
        (2, Conduct::says(false, Answer::CutUnread)),
        (2, Conduct::says(true, Answer::CutUnanswered)),
        (2, Conduct::stalls(true)),
        (3, busy(429)),
    ] {
        let books = Books::taking(0, 0);
        books.script([Conduct::well(0, 0), conduct]);
        let (run, attempts) = upload(&books, |kiva| kiva);
        books.settle();
        assert_eq!((books.posts(), attempts), (calls, calls), "{run:#?}");
        assert_eq!(run.batches()[1], if calls == 2 { "unknown" } else { "accepted" });
    }
}

#[test]
fn max_attempts_counts_the_first_try_too() {
    for most in [1, 2, 3] {
        let books = Books::taking(0, 0);
        books.script((0..9).map(|_| busy(429)));
        let (run, attempts) = upload(&books, |kiva| kiva.upload("MAX_ATTEMPTS", &most.to_string()));
        assert_eq!(run.batches(), ["pending", "pending"]);
        assert_eq!((books.posts(), attempts), (most, most));
        run.code(6).complains(&["resume"]);
    }
}

#[test]
fn each_batch_has_all_its_attempts() {
    let books = Books::taking(0, 0);
    books.script([busy(429), Conduct::well(0, 0), busy(429), Conduct::well(0, 0)]);
    let (run, attempts) = upload(&books, |kiva| kiva.upload("MAX_ATTEMPTS", "2"));
    assert_eq!(run.code(0).batches(), ["accepted", "accepted"]);
    assert_eq!((books.posts(), attempts), (4, 4));
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
        let books = Books::taking(0, 0);
        books.script([busy(status)]);
        let (run, attempts) = upload(&books, |kiva| kiva.upload("RETRY_STATUSES", statuses));
        assert_eq!((books.posts(), attempts), (calls, calls), "{statuses} {status}: {run:#?}");
    }
}

#[test]
fn a_connection_that_is_refused_at_first_is_fine_later() {
    let (place, server) = (Place::with("a.csv", rows(4)), Server::start());
    let upload = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server);
    let run = upload
        .env("KIVA_REPAY__STAGE__API_URL", &nobody())
        .upload("BATCH_SIZE", "2")
        .upload("MAX_ATTEMPTS", "3")
        .run()
        .code(6);
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 3);
    let run = place.kiva(["resume", "--last", "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 4);
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn a_server_that_comes_up_while_it_is_tried_gets_all() {
    let place = Place::with("a.csv", rows(4));
    let tokens = Server::start();
    let api = nobody();
    let upload = place.kiva(["upload", "a.csv", "-o", "json"]).server(&tokens);
    let upload = upload.env("KIVA_REPAY__STAGE__API_URL", &api).upload("BATCH_SIZE", "2");
    let running = upload.upload("MAX_ATTEMPTS", "12").start();
    std::thread::sleep(std::time::Duration::from_millis(900));
    let listener = std::net::TcpListener::bind(api.trim_start_matches("http://")).unwrap();
    let books = Books::on(listener, 0, 0);
    let run = running.wait().code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    let attempts = run.json()["batches"][0]["attempts"].as_u64().unwrap();
    assert!(attempts >= 2, "it was down at first: {run:#?}");
    assert_eq!(books.posts(), 2);
}

#[test]
fn a_resume_has_all_its_attempts_again() {
    let (place, books) = (Place::with("a.csv", rows(2)), Books::taking(0, 0));
    books.script((0..4).map(|_| busy(429)));
    let kiva = |args: &[&str]| {
        place.kiva(args).url_as("STAGE", &books.url()).upload("MAX_ATTEMPTS", "2").run()
    };
    kiva(&["upload", "a.csv"]).code(6);
    let run = kiva(&["resume", "--last", "-o", "json"]).code(6);
    assert_eq!((books.posts(), run.json()["batches"][0]["attempts"].as_u64()), (4, Some(4)));
    kiva(&["resume", "--last"]).code(0);
    assert_eq!(books.posts(), 5);
}
