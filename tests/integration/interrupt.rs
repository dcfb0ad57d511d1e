//! Ctrl-C: once for a tidy stop, twice for one at once.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{Answer, FakeKiva, Grant, Place, Running, credentials, rows, until};

/// Begins an upload of two batches, and returns while the server has the first and is silent.
fn begin(place: &Place, server: &FakeKiva) -> Running {
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "2"];
    let running = place.kiva(args).server(server).start();
    server.wait_for_posts(1);
    running
}

#[test]
fn once_finishes_the_batch_in_flight_and_leaves_the_rest() {
    for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering([Answer::accepted(1).later(800)]);
        let running = begin(&place, &server);
        running.signal(signal);
        let run = running.wait().code(code);
        assert_eq!(run.json()["error"]["code"], "upload.interrupted", "{signal}");
        assert_eq!(run.batches(), ["accepted", "pending"], "{signal}");
        assert_eq!(run.json()["batches"][0]["upload_id"], 11, "{signal}");
        let told = run.stderr.matches("After a second Ctrl-C it would not be known").count();
        assert_eq!(told, 1, "{run:#?}");
        assert_eq!(server.posts().len(), 1, "{signal}");
    }
}

/// It may take a minute, in which nothing else is said.
#[test]
fn who_asks_to_stop_is_told_at_once_what_is_waited_for() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::silence(), Answer::accepted(1)]);
    let stderr = place.path("stderr.txt");
    let args = ["upload", "a.csv", "--batch-size", "2"];
    let mut running = place.kiva(args).server(&server).under("exec 2>stderr.txt").start();
    server.wait_for_posts(1);
    running.signal("INT");
    until("the word of the batch in flight", || {
        std::fs::read_to_string(&stderr).unwrap().contains("is being finished")
    });
    assert!(!running.is_over());
    press_again_and_again(&mut running);
    running.wait().code(130);
}

/// Presses Ctrl-C until the program has ended: of two at the same moment the system may make one.
fn press_again_and_again(running: &mut Running) {
    while !running.is_over() {
        running.signal("INT");
        sleep(Duration::from_millis(20));
    }
}

#[test]
fn twice_stops_at_once_and_the_batch_in_flight_is_unknown() {
    // Two signals of different kinds are two, however close they are.
    for (signals, codes) in
        [(&["INT", "TERM"][..], [130, 143]), (&["TERM", "INT"], [130, 143]), (&[], [130, 130])]
    {
        let place = Place::with("a.csv", rows(4));
        let server = FakeKiva::answering([Answer::silence()]);
        let mut running = begin(&place, &server);
        let begun = Instant::now();
        for signal in signals {
            running.signal(signal);
        }
        if signals.is_empty() {
            press_again_and_again(&mut running);
        }
        let run = running.wait();
        assert!(codes.contains(&run.code), "{run:#?}");
        assert_eq!(run.batches(), ["unknown", "pending"], "{signals:?}");
        assert_eq!(run.json()["batches"][0]["attempts"], json!(1), "{signals:?}");
        assert_eq!(server.posts().len(), 1, "{signals:?}");
        assert!(begun.elapsed().as_secs() < 6, "{signals:?}: {:?}", begun.elapsed());
    }
}

#[test]
fn once_during_a_wait_ends_it() {
    let place = Place::with("a.csv", rows(4));
    let busy = Answer::status(429).header("Retry-After", "20").and_close();
    let server = FakeKiva::answering([busy]);
    let begun = Instant::now();
    let running = begin(&place, &server);
    // The program has seen the end of the connection, and so the answer before it.
    server.settle();
    running.signal("INT");
    let run = running.wait().code(130);
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

/// Whoever started it is to know that it was stopped, and not to go on with the next file.
#[test]
fn once_in_the_last_batch_ends_by_the_signal_however_the_batch_ends() {
    for (answer, status) in [
        (Answer::accepted(1), "accepted"),
        (Answer::status(503), "unknown"),
        (Answer::cut_unanswered(), "unknown"),
        (Answer::status(400), "rejected"),
    ] {
        let place = Place::with("a.csv", rows(2));
        let server = FakeKiva::answering([answer.later(800)]);
        let running = begin(&place, &server);
        running.signal("INT");
        let run = running.wait().code(130);
        assert_eq!(run.batches(), [status]);
    }
}

#[test]
fn before_the_token_came_nothing_is_sent() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::start();
    server.token([Answer::status(503).header("Retry-After", "20").and_close()]);
    let running = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).start();
    until("the call for a token", || server.token_calls().len() == 1);
    server.settle();
    running.signal("INT");
    let run = running.wait().code(130);
    assert_eq!(run.batches(), ["pending"]);
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn twice_while_a_new_token_is_fetched_stops_at_once() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::accepted(1), Answer::status(401)]);
    let grant = || Grant::to("145").answer();
    server.token([grant(), grant().later(15_000)]);
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "2"];
    let begun = Instant::now();
    let mut running = place.kiva(args).server(&server).start();
    until("the second call for a token", || server.token_calls().len() == 2);
    press_again_and_again(&mut running);
    let run = running.wait().code(130);
    // A refusal of the token is proof that the batch was not applied.
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn the_same_signal_twice_at_once_is_one() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::accepted(1).later(800)]);
    let running = begin(&place, &server);
    // As when a script passes on what its whole group was sent.
    running.signal("TERM");
    sleep(Duration::from_millis(20));
    running.signal("TERM");
    assert_eq!(running.wait().code(143).batches(), ["accepted", "pending"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_hang_up_that_is_ignored_stays_ignored() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::taking(0, 500);
    let program = env!("CARGO_BIN_EXE_kiva-repay");
    let mut command = std::process::Command::new("nohup");
    command.args([program, "upload", "a.csv", "--batch-size", "2", "-o", "json"]);
    command.current_dir(place.path("")).env("HOME", place.root().join("home"));
    for (key, value) in credentials(&server.url()) {
        command.env(format!("KIVA_REPAY__STAGE__{}", key.to_uppercase()), value);
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    server.wait_for_posts(1);
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(server.posts().len(), 2);
}
