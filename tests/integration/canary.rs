//! A secret that is known again wherever it turns up: given in each way in which a secret can be given, and
//! looked for in all that every command prints, writes, sends or shows of itself.

use std::fs;
use std::path::Path;

use crate::support::{Answer, FakeKiva, Place, Run, rows, write_private};

const CANARY: &str = "CANARY-of-the-mine/+=&\"x";

/// What of it would be known again: it may be quoted, or stand in a form.
const FEATHER: &str = "CANARY-of-the-mine";

/// How the secret is given.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum By {
    Variable,
    Config,
    File,
}

/// A place whose secret is the canary, with the variables that lead to a server.
fn office(by: By, server: &FakeKiva) -> (Place, Vec<(String, String)>) {
    let place = Place::with("a.csv", rows(4));
    let url = server.url();
    let mut config = format!(
        "partner.id = '145'\n[stage]\ntoken_url = '{url}/oauth/token'\napi_url = '{url}'\n\
         client_id = 'client-7'\n"
    );
    let mut variables =
        vec![("HTTPS_PROXY".to_owned(), format!("http://me:{FEATHER}@127.0.0.1:9"))];
    match by {
        By::Variable => {
            variables.push(("KIVA_REPAY__STAGE__CLIENT_SECRET".to_owned(), CANARY.to_owned()));
        }
        By::Config => config = format!("{config}client_secret = '{CANARY}'\n"),
        By::File => {
            write_private(&place.user_config("kiva-repay/secret.txt"), format!("{CANARY}\r\n"));
            config += "client_secret_file = 'secret.txt'\n";
        }
    }
    write_private(&place.user_config("kiva-repay/config.toml"), config);
    (place, variables)
}

fn run(place: &Place, variables: &[(String, String)], args: &[&str]) -> Run {
    let kiva = variables
        .iter()
        .fold(place.kiva(args).unchecked(), |kiva, (key, value)| kiva.env(key, value));
    let running = kiva.start();
    #[cfg(target_os = "linux")]
    if let Ok(line) = fs::read(format!("/proc/{}/cmdline", running.id())) {
        assert!(!String::from_utf8_lossy(&line).contains(FEATHER), "{args:?}: its arguments");
    }
    let run = running.wait();
    assert!(!format!("{run:?}").contains(FEATHER), "{args:?}: {run:#?}");
    run
}

/// Looks into every file but the two in which it was given.
fn assert_none_in_files(directory: &Path) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            assert_none_in_files(&path);
        } else if !path.ends_with("config/kiva-repay/config.toml") && !path.ends_with("secret.txt")
        {
            let text = fs::read(&path).unwrap();
            assert!(!String::from_utf8_lossy(&text).contains(FEATHER), "{}", path.display());
        }
    }
}

#[test]
fn it_turns_up_nowhere_whatever_is_typed() {
    for by in [By::Variable, By::Config, By::File] {
        for loud in [&["-q"][..], &["-vvv", "--log-file", "log"], &["-vvv", "-o", "json"]] {
            let server = FakeKiva::start();
            let (place, variables) = office(by, &server);
            let run = |args: &[&str]| run(&place, &variables, &[args, loud].concat());
            // A server that is careless with what it is told.
            let echo =
                format!("{{\"error\":\"{FEATHER}\",\"seen\":\"{}\"}}", CANARY.replace('"', "'"));
            server.token([Answer::json(401, &echo.replace(FEATHER, "x"))]);
            run(&["auth"]).code(4);
            run(&["auth"]).code(0);
            run(&["check", "a.csv", "--findings", "f.csv"]).code(0);
            run(&["upload", "a.csv", "--dry-run", "--payload-dir", "d"]).code(0);
            server.repayments([Answer::accepted(1), Answer::status(500)]);
            run(&["upload", "a.csv", "--batch-size", "2", "--period", "2026-09"]).code(6);
            let shown = place.run(["show", "-o", "json"]).json();
            let id = shown["upload"].as_str().unwrap().to_owned();
            run(&["resume", &id]);
            run(&["resolve", &id, "2", "--not-received"]).code(0);
            run(&["cancel", &id]).code(0);
            run(&["reconcile", "a.csv", "--missing", "m.csv"]);
            run(&["history"]).code(0);
            run(&["show", &id, "--problems", "p.csv"]).code(0);
            run(&["receipt", &id, "r.html"]).code(0);
            run(&["backup", "b.db"]).code(0);
            run(&["init", "-c", "new.toml"]).code(0);
            run(&["completions", "bash"]).code(0);
            run(&["upload", "nowhere.csv"]).code(2);
            run(&["uplod", "a.csv"]).code(2);
            run(&["check", "a.csv", "-c", "a.csv"]).code(4);
            assert_none_in_files(place.root());
            // It did what it is for, and went nowhere else.
            assert!(
                server
                    .token_calls()
                    .iter()
                    .any(|call| { String::from_utf8_lossy(&call.body).contains(FEATHER) })
            );
            for call in server.posts().iter().chain(&server.loan_calls()) {
                let seen = format!("{call:?}{}", String::from_utf8_lossy(&call.body));
                assert!(!seen.contains(FEATHER), "{seen}");
            }
        }
    }
}

#[test]
fn a_hostile_config_in_the_current_folder_gets_none_of_it() {
    let thief = FakeKiva::quiet();
    let url = thief.url();
    let hosts = format!("token_url = '{url}/oauth/token'\napi_url = '{url}'\nclient_id = 'x'\n");
    for (config, by) in [
        (format!("[stage]\n{hosts}"), By::Variable),
        (format!("[stage]\ntoken_url = '{url}/oauth/token'\n"), By::Variable),
        (format!("[stage]\napi_url = '{url}'\nclient_id = 'x'\n"), By::Variable),
        (
            format!("[stage]\n{hosts}client_secret_file = '../config/kiva-repay/secret.txt'\n"),
            By::File,
        ),
        (format!("[stage]\n{hosts}client_secret_file = '/dev/zero'\n"), By::File),
        (format!("[ledger]\nurl = 'sqlite://other.db'\n[stage]\n{hosts}"), By::Variable),
    ] {
        let server = FakeKiva::quiet();
        let (place, variables) = office(by, &server);
        place.write("kiva-repay.toml", &config);
        for args in [
            &["auth"][..],
            &["upload", "a.csv"],
            &["upload", "a.csv", "--reconcile"],
            &["reconcile", "a.csv"],
            &["resume", "--last"],
        ] {
            let ended = run(&place, &variables, &[args, &["-vv"]].concat());
            assert!(ended.code == 4 || args[0] == "resume", "{config}: {args:?}: {ended:#?}");
        }
        assert!(thief.requests().is_empty() && server.requests().is_empty(), "{config}");
        assert!(!place.path("other.db").exists(), "{config}");
        assert_none_in_files(place.root());
    }
}
