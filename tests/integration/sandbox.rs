//! The sandbox: inside the program with `--env sandbox`, and as a server of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::support::{Place, Run, rows};

fn example(name: &str) -> String {
    format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_examples_meet_a_success_a_warning_and_an_error() {
    for (name, format, code, severities) in [
        ("two-column.csv", "two-column", 0, &["warning"][..]),
        ("three-column.csv", "three-column", 5, &["error", "error"]),
        ("french-excel.csv", "two-column", 0, &[]),
    ] {
        let place = Place::new();
        let file = example(name);
        let args = ["upload", file.as_str(), "--env", "sandbox", "--format", format, "-o", "json"];
        let run = place.run(args).code(code);
        assert_eq!(run.json()["environment"], "sandbox");
        assert_eq!(run.batches(), ["accepted"], "{name}");
        let problems = run.json()["batches"][0]["problems"].as_array().unwrap().clone();
        let found: Vec<_> = problems.iter().map(|problem| problem["severity"].clone()).collect();
        assert_eq!(found, severities, "{name}");
        assert!(problems.iter().all(|problem| problem["line"].is_u64()), "{problems:?}");
    }
}

/// In West Africa all is in francs, which have no decimals.
#[test]
fn a_month_in_francs_can_be_tried_from_check_to_receipt() {
    let place = Place::new();
    place.write("kiva-repay.toml", "partner.currency = \"XOF\"\npartner.name = \"Coopec\"\n");
    let file = example("francs.csv");
    let run = |args: &[&str]| place.run([args, &["-e", "sandbox"]].concat());
    let check = run(&["check", &file, "-o", "json"]).code(0).json();
    assert_eq!(check["control_total"], json!({"line": 20, "amount": "4990825"}));
    let compared = run(&["reconcile", &file, "-o", "json"]).code(0).json();
    assert_eq!(compared["matched"], 18);
    let found = compared["findings"].as_array().unwrap();
    assert!(found.iter().all(|finding| finding["code"] == "loan.not-reported"), "{compared:#}");
    let uploaded = run(&["upload", &file, "-o", "json"]).code(0);
    assert_eq!(uploaded.json()["batches"][0]["problems"], json!([]));
    run(&["receipt", &uploaded.id(), "r.html", "--lang", "fr"]).code(0);
    let page = std::fs::read_to_string(place.path("r.html")).unwrap();
    assert!(page.contains("4\u{a0}990\u{a0}825\u{a0}XOF"), "{page}");
    assert!(page.contains("Coopec (partenaire 145)"), "{page}");
}

#[test]
fn it_needs_no_config_and_no_credentials_and_leaves_none() {
    let place = Place::new();
    let run = place.run(["upload", &example("two-column.csv"), "-e", "sandbox"]).code(0);
    run.says(&["sandbox", "accepted", "PA2"]);
    assert_eq!(std::fs::read_dir(place.path("")).unwrap().count(), 0);
}

#[test]
fn the_mistakes_are_not_sent_to_the_sandbox_either() {
    Place::new().run(["upload", &example("mistakes.csv"), "-e", "sandbox"]).code(3);
}

/// A sandbox of its own, ended when the test ends.
struct Alone {
    child: Child,
    said: Value,
}

impl Alone {
    fn start(place: &Place, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kiva-repay"))
            .args([&["sandbox", "-o", "json"], more].concat())
            .current_dir(place.path(""))
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut text = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // It goes on running: the document is over when it parses.
        let said = loop {
            text.push_str(&lines.next().expect("one whole document").unwrap());
            if let Ok(said) = serde_json::from_str(&text) {
                break said;
            }
        };
        Self { child, said }
    }

    /// Uploads to it, as stage.
    fn upload(&self, place: &Place, more: &[&str]) -> Run {
        let mut kiva = place.kiva([&["upload", "a.csv", "-o", "json"], more].concat());
        for key in ["token_url", "api_url", "audience", "client_id", "client_secret"] {
            let value = self.said[key].as_str().unwrap_or_else(|| panic!("{key}: {}", self.said));
            kiva = kiva.env(&format!("KIVA_REPAY__STAGE__{}", key.to_uppercase()), value);
        }
        kiva.upload("TIMEOUT_SECONDS", "1").upload("MAX_ATTEMPTS", "2").run()
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        // It may have been ended by the test.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn loans() -> Place {
    Place::with("a.csv", std::fs::read(example("two-column.csv")).unwrap())
}

#[test]
fn alone_it_says_where_it_is_and_serves() {
    let place = loans();
    let sandbox = Alone::start(&place, &["--partner-id", "777"]);
    let address = sandbox.said["address"].as_str().unwrap();
    assert!(address.starts_with("127.0.0.1:"), "loopback only: {address}");
    let run = sandbox.upload(&place, &["--env", "stage"]).code(0);
    assert_eq!(run.json()["partner_id"], "777");
    assert_eq!(run.json()["batches"][0]["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn its_faults_drive_an_upload_to_the_right_end() {
    for (fault, code, batches) in [
        ("status=400", 5, ["rejected", "rejected"]),
        ("#2:status=400", 5, ["accepted", "rejected"]),
        ("status=404", 6, ["rejected", "pending"]),
        ("status=401", 4, ["pending", "pending"]),
        ("status=307", 4, ["pending", "pending"]),
        ("status=302", 6, ["unknown", "pending"]),
        ("status=429", 6, ["pending", "pending"]),
        ("#1:status=429", 0, ["accepted", "accepted"]),
        ("status=503", 6, ["unknown", "pending"]),
        ("#2:cut=unread", 6, ["accepted", "unknown"]),
        ("cut=unanswered", 6, ["unknown", "pending"]),
        ("cut=midway", 6, ["unknown", "pending"]),
        ("flood=300", 6, ["unknown", "pending"]),
        ("delay=3s", 6, ["unknown", "pending"]),
        ("#2:delay=100ms", 0, ["accepted", "accepted"]),
        ("token:status=503", 6, ["pending", "pending"]),
        ("token#1:status=503", 0, ["accepted", "accepted"]),
        ("token:delay=3s", 6, ["pending", "pending"]),
    ] {
        let place = loans();
        let fault =
            if fault.starts_with('#') { format!("repayments{fault}") } else { fault.into() };
        let sandbox = Alone::start(&place, &["--fault", &fault]);
        let run = sandbox.upload(&place, &["--batch-size", "12"]);
        assert_eq!(
            (run.code, run.batches()),
            (code, batches.map(str::to_owned).to_vec()),
            "{fault}"
        );
    }
}

#[test]
fn a_token_endpoint_that_refuses_ends_with_4() {
    let place = loans();
    let sandbox = Alone::start(&place, &["--fault", "token:status=401"]);
    let run = sandbox.upload(&place, &[]).code(4);
    assert!(run.json()["error"]["code"].is_string());
}

#[test]
fn a_token_that_lasts_a_second_is_renewed() {
    let place = loans();
    let faults = ["--token-seconds", "1", "--fault", "repayments#1:status=429"];
    let sandbox = Alone::start(&place, &faults);
    // The wait that 429 asks for is longer than the token lasts.
    let run = sandbox.upload(&place, &["--batch-size", "12"]).code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
}

#[test]
fn unknown_loans_and_duplicates_in_an_upload_are_problems() {
    let place = Place::with("a.csv", rows(2));
    let run = place.run(["upload", "a.csv", "-e", "sandbox", "-o", "json"]).code(5);
    let problems = run.json()["batches"][0]["problems"].clone();
    assert_eq!(problems[0]["severity"], json!("error"));
    assert_eq!((&problems[0]["line"], &problems[1]["line"]), (&json!(2), &json!(3)));
}

#[test]
fn a_port_that_is_taken_is_told() {
    let place = loans();
    let sandbox = Alone::start(&place, &[]);
    let (_, port) = sandbox.said["address"].as_str().unwrap().rsplit_once(':').unwrap();
    let run = place.run(["sandbox", "--port", port, "-o", "json"]).code(1);
    assert!(run.json()["error"]["message"].as_str().unwrap().contains(port));
}

#[cfg(unix)]
#[test]
fn it_ends_by_the_signal_that_stops_it() {
    use std::os::unix::process::ExitStatusExt;
    for (signal, number) in [("INT", 2), ("TERM", 15)] {
        let place = loans();
        let mut sandbox = Alone::start(&place, &[]);
        let id = sandbox.child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
        assert_eq!(sandbox.child.wait().unwrap().signal(), Some(number), "{signal}");
    }
}
