//! Secrets in files: whose eyes they are for.

use crate::support::{FakeKiva, Place, SECRET, rows, set_mode};

#[cfg(unix)]
#[test]
fn a_config_with_a_secret_that_others_can_read_is_refused() {
    for section in ["stage", "production"] {
        let place = Place::with("a.csv", rows(1));
        let config = format!("[{section}]\nclient_secret = \"hush-hush\"\n");
        let path = place.write("kiva-repay.toml", config);
        place.run(["check", "a.csv"]).code(0);
        for mode in [0o644, 0o640, 0o604, 0o620, 0o666, 0o610] {
            set_mode(&path, mode);
            for command in ["check", "upload"] {
                let run = place.run([command, "a.csv"]);
                assert_eq!(run.code, 4, "{mode:o}: {run:#?}");
                assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
                assert!(run.stderr.contains("chmod 600"), "the way out is told: {run:#?}");
            }
        }
        set_mode(&path, 0o400);
        place.run(["check", "a.csv"]).code(0);
    }
}

#[cfg(unix)]
#[test]
fn a_secret_under_a_key_in_quotes_is_an_unknown_key_and_not_shown() {
    let place = Place::with("a.csv", rows(1));
    for key in ["\"stage.client_secret\"", "'production.client_secret'"] {
        let path = place.write("kiva-repay.toml", format!("{key} = \"hush-hush\"\n"));
        set_mode(&path, 0o644);
        let run = place.run(["upload", "a.csv", "--dry-run"]).code(4);
        let nearest = format!("did you mean {}?", &key[1..key.len() - 1]);
        let run = run.complains(&[&nearest]);
        assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
    }
}

#[cfg(unix)]
#[test]
fn a_config_without_a_secret_may_be_read_by_all() {
    let place = Place::with("a.csv", rows(1));
    let config = "[stage]\nclient_id = \"7\"\nclient_secret_file = \"s.txt\"\n";
    let path = place.write("c.toml", config);
    set_mode(&path, 0o644);
    place.run(["check", "a.csv", "-c", "c.toml"]).code(0);
}

#[test]
fn credentials_come_from_a_file_of_their_own_too() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    // Beside the config file, wherever the program is started; its line end is no part of it.
    place.write("conf/stage.txt", format!("{SECRET}\n"));
    let url = server.url();
    let config = format!(
        "[stage]\ntoken_url = '{url}/oauth/token'\napi_url = '{url}'\nclient_id = 'client-7'\n\
         client_secret_file = 'stage.txt'\n"
    );
    place.write("conf/c.toml", config);
    place.run(["upload", "a.csv", "-c", "conf/c.toml"]).code(0);
    let calls = server.token_calls();
    let mut fields = url::form_urlencoded::parse(&calls[0].body);
    assert_eq!(fields.find(|(key, _)| key == "client_secret").unwrap().1, SECRET);
}

#[cfg(unix)]
#[test]
fn a_file_with_the_secret_that_everybody_can_read_is_refused() {
    let (place, server) = (Place::new(), FakeKiva::start());
    let path = place.write("s.txt", SECRET);
    let run = || {
        let kiva = place.kiva(["auth"]).server(&server).env("KIVA_REPAY__STAGE__CLIENT_SECRET", "");
        kiva.env("KIVA_REPAY__STAGE__CLIENT_SECRET_FILE", "s.txt").run()
    };
    run().code(0);
    set_mode(&path, 0o644);
    assert!(run().code(4).stderr.contains("chmod"));
    assert_eq!(server.token_calls().len(), 1);
}

/// A config that was only found in the folder where the command runs.
fn found(config: &str) -> Place {
    let place = Place::with("a.csv", rows(1));
    place.write("kiva-repay.toml", config);
    place
}

#[test]
fn a_config_that_was_only_found_says_not_where_secrets_and_records_go() {
    for (config, key) in [
        ("[stage]\ntoken_url = 'https://evil.example/t'\n", "stage.token_url"),
        ("[stage]\napi_url = 'https://kiva.org.evil.example'\n", "stage.api_url"),
        ("[production]\napi_url = 'https://evilkiva.org'\n", "production.api_url"),
        ("[stage]\nclient_secret_file = '/etc/hostname'\n", "stage.client_secret_file"),
        ("[production]\nclient_secret_file = 's.txt'\n", "production.client_secret_file"),
        ("[ledger]\nurl = 'sqlite:///tmp/other.db'\n", "ledger.url"),
    ] {
        let place = found(config);
        for args in [&["check", "a.csv"][..], &["auth"], &["history"], &["resume", "--last"]] {
            let run = place.run(args).code(4);
            run.complains(&[
                "found only because it is in the current folder",
                key,
                "-c kiva-repay.toml",
            ]);
        }
        place.run(["check", "a.csv", "-c", "kiva-repay.toml"]).code(0);
        let named = place.kiva(["check", "a.csv"]).env("KIVA_REPAY_CONFIG", "kiva-repay.toml");
        named.run().code(0);
    }
    for url in ["https://partner-api-stage.kiva.org", "http://127.0.0.1:1", "http://localhost:1"] {
        found(&format!("[stage]\napi_url = '{url}'\n")).run(["check", "a.csv"]).code(0);
    }
}

#[test]
fn a_secret_of_the_environment_goes_to_no_host_that_was_only_found() {
    let server = FakeKiva::quiet();
    let url = server.url();
    let place = found(&format!(
        "[stage]\nclient_id = 'x'\ntoken_url = '{url}/oauth/token'\napi_url = '{url}'\n"
    ));
    place.write("s.txt", SECRET);
    for (name, value) in [("CLIENT_SECRET", SECRET), ("CLIENT_SECRET_FILE", "s.txt")] {
        for args in [&["auth"][..], &["upload", "a.csv"], &["reconcile", "a.csv"]] {
            let kiva = place.kiva(args).env(&format!("KIVA_REPAY__STAGE__{name}"), value);
            kiva.run().code(4).complains(&["the secret of the environment variable"]);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_config_that_others_can_write_is_not_found() {
    let place = found("partner.id = '145'\n");
    for mode in [0o620, 0o602, 0o666] {
        set_mode(&place.path("kiva-repay.toml"), mode);
        place.run(["check", "a.csv"]).code(4).complains(&["others can write to it"]);
        place.run(["check", "a.csv", "-c", "kiva-repay.toml"]).code(0);
    }
}

#[test]
fn a_secret_is_one_line_wherever_it_comes_from() {
    let server = FakeKiva::start();
    let place = Place::new();
    let long = "x".repeat(4097);
    for (text, why) in [
        (format!("\u{feff} {SECRET}\r\n\n").as_str(), None),
        ("", Some("it is empty")),
        (" \n\u{feff}", Some("it is empty")),
        ("one\ntwo\n", Some("more than one line")),
        ("one\u{7}two", Some("more than one line")),
        (&long, Some("longer than 4 KiB")),
    ] {
        place.write("s.txt", text);
        let run = |name: &str, value: &str, other: &str| {
            let kiva = place.kiva(["auth"]).server(&server);
            let kiva = kiva.env(&format!("KIVA_REPAY__STAGE__{other}"), "");
            kiva.env(&format!("KIVA_REPAY__STAGE__{name}"), value).run()
        };
        let of_file = run("CLIENT_SECRET_FILE", "s.txt", "CLIENT_SECRET");
        let of_variable = run("CLIENT_SECRET", text, "CLIENT_SECRET_FILE");
        for run in [Some(of_file), Some(of_variable).filter(|_| !text.trim().is_empty())] {
            match (run, why) {
                (Some(run), None) => drop(run.code(0)),
                (Some(run), Some(why)) => drop(run.code(4).complains(&[why])),
                (None, _) => {}
            }
        }
    }
    for call in server.token_calls() {
        let mut fields = url::form_urlencoded::parse(&call.body);
        assert_eq!(fields.find(|(key, _)| key == "client_secret").unwrap().1, SECRET);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_no_secret_and_is_not_read() {
    let (place, server) = (Place::new(), FakeKiva::quiet());
    std::fs::write(place.path("latin.txt"), b"caf\xe9").unwrap();
    set_mode(&place.path("latin.txt"), 0o600);
    for (file, why) in [
        ("/dev/zero", "a device"),
        ("/dev/null", "a device"),
        (".", "a folder"),
        ("latin.txt", "not in UTF-8"),
    ] {
        let kiva = place.kiva(["auth"]).server(&server).env("KIVA_REPAY__STAGE__CLIENT_SECRET", "");
        let kiva = kiva.env("KIVA_REPAY__STAGE__CLIENT_SECRET_FILE", file);
        kiva.run().code(4).complains(&[why]);
    }
}
