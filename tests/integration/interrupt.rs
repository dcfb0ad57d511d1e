//! Ctrl-C: once for a tidy stop, twice for one at once.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::answer::Answer;
use crate::run::{Place, Running, rows};
use crate::server::{Grant, Server};

/// Begins an upload of two batches, and returns while the server has the first and is silent.
fn begin(place: &Place, server: &Server) -> Running {
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "2"];
    let running = place.kiva(args).server(server).start();
    server.wait_for_posts(1);
    running
}

#[test]
fn once_finishes_the_batch_in_flight_and_leaves_the_rest() {
    for signal in ["INT", "TERM"] {
        let place = Place::with("a.csv", rows(4));
        let server = Server::answering([Answer::accepted(1).later(800)]);
        let running = begin(&place, &server);
        running.signal(signal);
        let run = running.wait().code(6);
        assert_eq!(run.batches(), ["accepted", "pending"], "{signal}");
        assert_eq!(run.json()["batches"][0]["upload_id"], 11, "{signal}");
        assert_eq!(server.posts().len(), 1, "{signal}");
    }
}

#[test]
fn twice_stops_at_once_and_the_batch_in_flight_is_unknown() {
    let place = Place::with("a.csv", rows(4));
    let server = Server::answering([Answer::accepted(1).later(8000)]);
    let begun = Instant::now();
    let running = begin(&place, &server);
    running.signal("INT");
    // Two signals at the same moment would be one.
    sleep(Duration::from_millis(300));
    running.signal("INT");
    let run = running.wait().code(6);
    assert_eq!(run.batches(), ["unknown", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], json!(1));
    assert_eq!(server.posts().len(), 1);
    assert!(begun.elapsed().as_secs() < 6, "{:?}", begun.elapsed());
}

#[test]
fn once_during_a_wait_ends_it() {
    let place = Place::with("a.csv", rows(4));
    let server = Server::answering([Answer::status(429).header("Retry-After", "20")]);
    let begun = Instant::now();
    let running = begin(&place, &server);
    sleep(Duration::from_millis(300));
    running.signal("INT");
    let run = running.wait().code(6);
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn once_in_the_last_batch_loses_nothing() {
    let place = Place::with("a.csv", rows(2));
    let server = Server::answering([Answer::accepted(1).later(800)]);
    let running = begin(&place, &server);
    running.signal("INT");
    let run = running.wait().code(0);
    assert_eq!(run.batches(), ["accepted"]);
}

#[test]
fn before_the_token_came_nothing_is_sent() {
    let place = Place::with("a.csv", rows(2));
    let server = Server::start();
    server.token([Answer::status(503).header("Retry-After", "20")]);
    let running = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).start();
    let begun = Instant::now();
    while server.token_calls().is_empty() {
        assert!(begun.elapsed().as_secs() < 20);
        sleep(Duration::from_millis(5));
    }
    sleep(Duration::from_millis(300));
    running.signal("INT");
    let run = running.wait().code(6);
    assert_eq!(run.batches(), ["pending"]);
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn twice_while_a_new_token_is_fetched_stops_at_once() {
    let place = Place::with("a.csv", rows(4));
    let server = Server::answering([Answer::accepted(1), Answer::status(401)]);
    let grant = || Answer::json(200, &Grant::to("145").body());
    server.token([grant(), grant().later(15_000)]);
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "2"];
    let begun = Instant::now();
    let running = place.kiva(args).server(&server).start();
    while server.token_calls().len() < 2 {
        assert!(begun.elapsed().as_secs() < 20);
        sleep(Duration::from_millis(5));
    }
    running.signal("INT");
    sleep(Duration::from_millis(300));
    running.signal("INT");
    let run = running.wait().code(6);
    // A refusal of the token is proof that the batch was not applied.
    assert_eq!(run.batches(), ["accepted", "pending"]);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}
