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
        assert!(run.stderr.contains(&nearest), "{run:#?}");
        assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
    }
}

#[cfg(unix)]
#[test]
fn a_config_without_a_secret_may_be_read_by_all() {
    let place = Place::with("a.csv", rows(1));
    let config = "[stage]\nclient_id = \"7\"\nclient_secret_file = \"s.txt\"\n";
    let path = place.write("kiva-repay.toml", config);
    set_mode(&path, 0o644);
    place.run(["check", "a.csv"]).code(0);
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
