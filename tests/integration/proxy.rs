//! The office's proxy, the network's sign-in page, and what is said of a network that fails.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

use crate::support::{Answer, ClosedPort, FakeKiva, Invocation, Office, Place, SECRET, rows};

/// A proxy that answers every call so, and its address.
fn proxy(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let lines = BufReader::new(stream.try_clone().unwrap()).lines();
            lines.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

/// `auth` at a server that is reached over HTTPS.
fn auth<'p>(place: &'p Place, token_url: &str, more: &[&str]) -> Invocation<'p> {
    let mut kiva =
        place.kiva([&["auth", "-e", "stage"], more].concat()).upload("MAX_ATTEMPTS", "1");
    for (key, value) in [
        ("TOKEN_URL", token_url),
        ("API_URL", "https://kiva.invalid"),
        ("AUDIENCE", "a"),
        ("CLIENT_ID", "c"),
        ("CLIENT_SECRET", SECRET),
    ] {
        kiva = kiva.env(&format!("KIVA_REPAY__STAGE__{key}"), value);
    }
    kiva
}

const TOKEN_URL: &str = "https://kiva.invalid/oauth/token";

#[test]
fn a_proxy_that_refuses_is_named_without_its_password() {
    for (answer, words) in [
        ("HTTP/1.1 403 Forbidden\r\n\r\n", "did not let the request through"),
        ("HTTP/1.1 502 Bad Gateway\r\n\r\n", "did not let the request through"),
        ("HTTP/1.1 407 Login\r\n\r\n", "asks for a name and a password"),
    ] {
        let (place, address) = (Place::new(), proxy(answer));
        let value = format!("http://me:hush-hush@{address}");
        for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
            let run = auth(&place, TOKEN_URL, &[]).env(variable, &value).run();
            assert_ne!(run.code, 0);
            // To Windows both are one.
            let named = if cfg!(windows) { &variable.to_uppercase() } else { variable };
            let run = run.complains(&[words, &address, named, "NO_PROXY"]);
            assert!(!run.stderr.contains("hush-hush"), "{run:#?}");
        }
    }
}

#[test]
fn a_proxy_that_is_not_there_is_named() {
    let place = Place::new();
    let port = ClosedPort::new();
    let closed = port.url();
    let run = auth(&place, TOKEN_URL, &[]).env("HTTPS_PROXY", &closed).run();
    run.complains(&["the connection was refused", &closed, "HTTPS_PROXY"]);
    let run = auth(&place, TOKEN_URL, &[]).env("HTTPS_PROXY", "proxy.invalid:3128").run();
    run.complains(&["http://proxy.invalid:3128", "HTTPS_PROXY"]);
    // Without it there is no talk of it.
    let kiva =
        auth(&place, TOKEN_URL, &[]).env("HTTPS_PROXY", &closed).env("NO_PROXY", "kiva.invalid");
    let run = kiva.run();
    assert!(!run.stderr.contains("PROXY"), "{run:#?}");
}

#[test]
fn a_misspelled_proxy_is_no_proxy_and_not_gone_past() {
    let place = Place::new();
    for value in [
        "garbage://",
        "http//proxy:3128",
        "socks5://me:hush-hush@p:1",
        "ftp://me:hush-hush@p",
        "a b",
    ] {
        let run = auth(&place, TOKEN_URL, &[]).env("HTTPS_PROXY", value).run().code(4);
        let run =
            run.complains(&["HTTPS_PROXY", "does not name a usable proxy", "http://HOST:PORT"]);
        assert!(!run.stderr.contains("hush-hush"), "{run:#?}");
    }
    // On loopback no proxy has a say.
    let office = Office::new();
    office.write("a.csv", rows(1));
    office.kiva(["upload", "a.csv"]).env("HTTPS_PROXY", "garbage://").run().code(0);
}

#[test]
fn a_web_page_in_the_place_of_a_token_is_told_as_such() {
    const PAGE: &str = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>";
    for (status, page) in [(200, PAGE), (200, "\u{feff} <html>"), (403, PAGE)] {
        let server = FakeKiva::start();
        server.token([Answer::reply(status, page)]);
        let place = Place::with("a.csv", rows(1));
        let run = place.kiva(["upload", "a.csv"]).server(&server).run().code(4);
        run.complains(&["web page", "sign-in page", "token_url"]);
    }
    let server = FakeKiva::answering([Answer::reply(200, PAGE).applies(false)]);
    let place = Place::with("a.csv", rows(1));
    let run = place.kiva(["upload", "a.csv"]).server(&server).run().code(6);
    run.complains(&["a web page (HTTP status 200)", "sign-in page", "api_url", "show"]);
    // A filter that refuses says so by a page, too.
    let answers =
        [Answer::reply(403, PAGE).applies(false), Answer::reply(403, PAGE).applies(false)];
    let server = FakeKiva::answering(answers);
    let place = Place::with("a.csv", rows(1));
    place.kiva(["upload", "a.csv"]).server(&server).run().complains(&["sign-in page"]);
}

#[test]
fn faults_of_the_network_have_words_in_every_language_and_the_log_the_original() {
    let closed = ClosedPort::new();
    let url = closed.url().replace("http://", "https://");
    for (language, words) in [
        ("en", "the connection was refused"),
        ("fr", "connexion refus\u{e9}e"),
        ("es", "conexi\u{f3}n rechazada"),
    ] {
        let place = Place::new();
        let args = ["--lang", language, "-v", "--log-file", "kiva.log"];
        let run = auth(&place, &url, &args).run().complains(&[words]);
        let log = std::fs::read_to_string(place.path("kiva.log")).unwrap();
        assert!(log.contains("os error"), "{log}");
        assert!(run.stderr.contains("os error"), "with -v also on the screen: {run:#?}");
    }
}
