//! `init`: a config file to fill in, for its owner's eyes only.

#[cfg(target_os = "linux")]
use crate::support::{Answer, Invocation};
use crate::support::{Place, rows};

/// The documented truth about the configuration.
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config.example.toml");

#[test]
fn it_writes_the_example_config() {
    let place = Place::new();
    place.run(["init"]).code(0).says(&["kiva-repay.toml"]);
    let written = std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap();
    assert_eq!(written, std::fs::read_to_string(EXAMPLE).unwrap());
}

/// A schedule for production relies on it, and another one may have been meant.
#[test]
fn the_ledger_that_it_makes_is_told_once_also_with_quiet() {
    for wish in [&[][..], &["-o", "json"], &["--quiet"]] {
        let place = Place::new();
        let run = place.run([&["init"], wish].concat()).code(0);
        let ledger = place.ledger().display().to_string();
        let told: String = run.stderr.split_whitespace().collect();
        assert!(told.contains(&format!("{ledger}isnew")), "{run:#?}");
        assert!(
            !place.run([&["init", "--config", "b.toml"], wish].concat()).stderr.contains("new")
        );
    }
}

#[test]
fn it_writes_the_file_that_the_variable_names() {
    let place = Place::new();
    place.kiva(["init"]).env("KIVA_REPAY_CONFIG", "other.toml").run().code(0).says(&["other.toml"]);
    assert!(place.path("other.toml").exists() && !place.path("kiva-repay.toml").exists());
}

#[test]
fn what_it_writes_is_accepted_and_changes_nothing() {
    let (plain, filled) = (Place::with("a.csv", rows(300)), Place::with("a.csv", rows(300)));
    filled.run(["init"]).code(0);
    let dry = ["upload", "a.csv", "--dry-run", "-o", "json"];
    assert_eq!(plain.run(dry).code(0).json(), filled.run(dry).code(0).json());
}

#[test]
fn every_commented_line_of_the_example_is_accepted_too() {
    let example = std::fs::read_to_string(EXAMPLE).unwrap();
    let is_setting = |line: &str| {
        let key = line.split_once(" = ").map_or("", |(key, _)| key);
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    };
    let lines = example.lines().filter_map(|line| {
        let inner = line.strip_prefix("# ").filter(|inner| is_setting(inner)).unwrap_or(line);
        // Of the secret and the file that holds it one is enough.
        (!inner.starts_with("client_secret_file")).then(|| format!("{inner}\n"))
    });
    let config: String = lines.collect();
    assert!(config.contains("\ncurrency = ") && config.contains("\nclient_secret = "), "{config}");
    let place = Place::with("a.csv", "Contract,Repaid so far\nL-1,5\n");
    place.write("c.toml", config);
    place.run(["upload", "a.csv", "--dry-run", "-c", "c.toml"]).code(0);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.run(["init"]).code(0);
    let mode = std::fs::metadata(place.path("kiva-repay.toml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{mode:o}");
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let place = Place::with("kiva-repay.toml", "# mine\n");
    for args in [&["init"][..], &["init", "-o", "json"]] {
        let run = place.run(args);
        assert_ne!(run.code, 0, "{run:#?}");
        assert!(run.stderr.contains("kiva-repay.toml"), "{run:#?}");
    }
    assert_eq!(std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap(), "# mine\n");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_written_through() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.path("target"), place.path("kiva-repay.toml")).unwrap();
    assert_ne!(place.run(["init"]).code, 0);
    assert!(!place.path("target").exists());
}

#[test]
fn another_file_can_be_named() {
    let place = Place::new();
    place.run(["init", "-c", "-"]).code(2).complains(&["standard output"]);
    let run = place.run(["init", "-c", "mine.toml", "-o", "json"]).code(0);
    assert!(run.stdout.contains("mine.toml"));
    assert!(place.path("mine.toml").exists() && !place.path("kiva-repay.toml").exists());
}

/// `init` on a terminal on which these lines are typed.
#[cfg(target_os = "linux")]
fn typed<'p>(place: &'p Place, lines: &[&str]) -> Invocation<'p> {
    let keys = lines.join("\n") + "\n";
    place.kiva(["init"]).on_terminal().stdin(keys)
}

#[cfg(target_os = "linux")]
fn written(place: &Place) -> toml::Table {
    toml::from_str(&std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap()).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_it_asks_and_teaches() {
    let place = Place::new();
    let answers = [
        "live",
        "s",
        "sandbox",
        "Our MFI",
        "Stage",
        "145",
        "trois",
        "outstanding",
        "",
        "CFA",
        "xof",
    ];
    let run = typed(&place, &answers).run().code(0);
    let lessons = [
        "one of: stage, production, sandbox",
        "\"Our MFI\" is not a partner id: digits",
        "PA2 > Account > Profile",
        "It is needed",
        "XOF in West Africa",
        "\"Stage\" is not a partner id",
        "(may be left empty) >",
        "Next:\n  kiva-repay check",
    ];
    let shown = run.stdout.replace("\r\n", "\n");
    for lesson in lessons {
        assert!(shown.contains(lesson), "{lesson}: {shown}");
    }
    let config = written(&place);
    assert_eq!(config["environment"].as_str(), Some("sandbox"));
    assert_eq!(config["partner"]["id"].as_str(), Some("145"));
    assert_eq!(config["partner"]["csv_format"].as_str(), Some("three-column"));
    assert_eq!(config["partner"]["amount"].as_str(), Some("outstanding-principal"));
    assert_eq!(config["partner"]["currency"].as_str(), Some("XOF"));
    place.run(["auth"]).code(0).says(&["145"]);
}

#[cfg(target_os = "linux")]
#[test]
fn it_asks_in_the_language_of_the_user_and_enter_takes_the_default() {
    for (language, profile, yes) in [
        ("fr_SN.UTF-8", "PA2 > Compte > Profil", "[oui]"),
        ("es_PE", "PA2 > Cuenta > Perfil", "[sí]"),
    ] {
        let place = Place::new();
        let run =
            typed(&place, &["", "", "", "", "USD", "n"]).env("LC_ALL", language).run().code(0);
        assert!(run.stdout.contains(profile) && run.stdout.contains(yes), "{run:#?}");
        let config = written(&place);
        // With the region, which tells how numbers are written.
        assert_eq!(config["language"].as_str(), Some(&*language[..5].replace('_', "-")));
        assert_eq!(config["environment"].as_str(), Some("stage"));
        assert_eq!(config["partner"]["csv_format"].as_str(), Some("two-column"));
        assert!(config["partner"].get("id").is_none());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn it_tests_the_credentials_and_learns_the_partner_from_them() {
    use crate::support::{FakeKiva, SECRET};
    let (place, server) = (Place::new(), FakeKiva::start());
    place.write("secret.txt", SECRET);
    place.write("wrong.txt", "another");
    let first = ["", "", "", "", "XOF", "yes", "client-7", "nowhere.txt", "wrong.txt"];
    let again = ["yes", "client-7", "secret.txt"];
    server.token([Answer::status(401)]);
    let url = server.url();
    let kiva = typed(&place, &[&first[..], &again].concat());
    let kiva = kiva.env("KIVA_REPAY__STAGE__TOKEN_URL", &format!("{url}/oauth/token"));
    let run = kiva.env("KIVA_REPAY__STAGE__API_URL", &url).run().code(0);
    for told in ["There is no such file", "Kiva refused the credentials", "All is well for stage"] {
        assert!(run.stdout.contains(told), "{told}: {run:#?}");
    }
    assert!(!run.stdout.contains(SECRET), "{run:#?}");
    let config = written(&place);
    assert_eq!(config["partner"]["id"].as_str(), Some("145"));
    assert_eq!(config["stage"]["client_id"].as_str(), Some("client-7"));
    let secret = config["stage"]["client_secret_file"].as_str().unwrap();
    assert_eq!(std::path::Path::new(secret), place.path("secret.txt"));
    // A file that was only found may not say where the secret is.
    assert_eq!(run.told("check"), "kiva-repay check --config kiva-repay.toml october.csv");
    assert!(run.stdout.contains("says where the secret is"), "{run:#?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_secret_that_is_typed_is_written_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    // Nobody answers there, so that it is not tried for long.
    let answers = ["", "145", "", "", "XOF", "y", "me", "", "hush\"hush", "n"];
    let run = typed(&place, &answers)
        .env("KIVA_REPAY__STAGE__TOKEN_URL", "http://127.0.0.1:9/oauth/token")
        .upload("MAX_ATTEMPTS", "1")
        .run()
        .code(0);
    assert!(run.stdout.contains("cannot be reached"), "{run:#?}");
    // The file is there now.
    assert!(!run.stdout.contains("kiva-repay init"), "{run:#?}");
    assert_eq!(run.stdout.matches("kiva-repay auth").count(), 2, "{run:#?}");
    // Other credentials would not help.
    assert!(run.stdout.contains("Test them again?"), "{run:#?}");
    assert_eq!(written(&place)["stage"]["client_secret"].as_str(), Some("hush\"hush"));
    let mode = std::fs::metadata(place.path("kiva-repay.toml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{mode:o}");
}

#[cfg(target_os = "linux")]
#[test]
fn who_stops_in_the_middle_leaves_nothing_behind() {
    let place = Place::new();
    // The end of input, as Ctrl-D types it.
    let run = typed(&place, &["", "145", "\u{4}"]).run().code(4);
    assert!(run.stdout.contains("stopped before the last answer"), "{run:#?}");
    assert!(!place.path("kiva-repay.toml").exists());
    place.write("kiva-repay.toml", "# mine\n");
    let run = typed(&place, &[]).run().code(4);
    assert!(run.stdout.contains("already exists") && !run.stdout.contains("1. "), "{run:#?}");
}

#[cfg(target_os = "linux")]
#[test]
fn who_stops_once_the_file_is_written_is_told_that_it_is_there() {
    let place = Place::new();
    let run = typed(&place, &["stage", "145", "2", "cumulative", "XOF", "yes", "client-7"]);
    let run = run.run().code(4).says(&["kiva-repay.toml was created", "kiva-repay auth"]);
    assert!(!run.stdout.contains("nothing was written"), "{run:#?}");
    assert_eq!(written(&place)["partner"]["id"].as_str(), Some("145"));
}

#[cfg(target_os = "linux")]
#[test]
fn whoever_wants_json_or_quiet_is_not_asked() {
    for wish in [&["-o", "json"][..], &["--quiet"]] {
        let place = Place::new();
        place.kiva([&["init"], wish].concat()).on_terminal().run().code(0);
        let text = std::fs::read_to_string(place.path("kiva-repay.toml")).unwrap();
        assert_eq!(text, std::fs::read_to_string(EXAMPLE).unwrap());
    }
}

/// Answers up to the hidden question in a shell that runs `line`, then types each of these keys when the
/// text before it was shown and the terminal is mute; afterwards the shell says how the terminal is.
#[cfg(target_os = "linux")]
fn at_the_hidden_question(place: &Place, line: &str, keys: &[(&str, &str)]) -> String {
    use std::io::{Read, Write};
    use std::process::{Command, Stdio};
    let line = line.replace("INIT", &format!("'{}' init", env!("CARGO_BIN_EXE_kiva-repay")));
    let line = format!("tty; {line}; echo \"ended $?\"; stty -a");
    let mut script = Command::new("timeout");
    script.args(["--foreground", "60", "/usr/bin/script"]);
    script.args(["--quiet", "--return", "--command", &line, "/dev/null"]);
    script.env_clear().env("HOME", place.root().join("home")).env("PATH", "/usr/bin:/bin");
    script.env("SHELL", "/bin/sh").current_dir(place.path(""));
    let mut child = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut typed = child.stdin.take().unwrap();
    let answers = ["", "145", "", "", "XOF", "y", "me", ""].join("\n") + "\n";
    typed.write_all(answers.as_bytes()).unwrap();
    let mut shown = Vec::new();
    let mut stdout = child.stdout.take().unwrap();
    let (mut chunk, mut keys) = ([0; 1024], keys.iter().peekable());
    loop {
        let count = stdout.read(&mut chunk).unwrap();
        if count == 0 {
            break;
        }
        shown.extend(&chunk[..count]);
        let text = String::from_utf8_lossy(&shown);
        if let Some((_, keys)) = keys.next_if(|(after, _)| text.contains(after)) {
            let at = text.find("/dev/pts/").unwrap_or_else(|| panic!("no terminal: {text}"));
            let terminal = text[at..].split_whitespace().next().unwrap();
            crate::support::until("a mute terminal", || {
                let state = Command::new("stty").args(["-F", terminal, "-a"]).output().unwrap();
                String::from_utf8_lossy(&state.stdout).contains("-echo ")
            });
            typed.write_all(keys.as_bytes()).unwrap();
        }
    }
    assert!(keys.next().is_none(), "{}", String::from_utf8_lossy(&shown));
    child.wait().unwrap();
    String::from_utf8_lossy(&shown).into_owned()
}

/// Of the question for the secret, which may stand on two lines.
#[cfg(target_os = "linux")]
const ASKED: &str = "it is not shown while";

#[cfg(target_os = "linux")]
#[test]
fn the_hidden_question_gives_the_terminal_back_however_it_ends() {
    // Typed, or sent by somebody else to the process that the shell becomes.
    let by =
        |signal: &str| format!("sh -c '(sleep 4; kill -s {signal} $$) & exec \"$0\" \"$@\"' INIT");
    for (keys, line, code) in [
        ("\u{3}", "trap : INT; INIT".to_owned(), 130),
        ("\u{1c}", "trap : QUIT; INIT".to_owned(), 131),
        ("", by("TERM"), 143),
        ("", by("HUP"), 129),
        ("", by("INT"), 130),
        ("", by("USR1"), 138),
    ] {
        let place = Place::new();
        let shown = at_the_hidden_question(&place, &line, &[(ASKED, keys)]);
        assert!(!shown.contains("paste it): error"), "{shown}");
        assert!(shown.contains(&format!("ended {code}")), "{code}: {shown}");
        assert!(shown.contains(" echo ") && shown.contains("isig "), "{code}: {shown}");
        assert!(!shown.contains("-echo ") && !shown.contains("-isig"), "{code}: {shown}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_secret_with_keys_that_write_nothing_is_asked_for_again() {
    let place = Place::new();
    // An arrow; then a line that Backspace mended.
    let again = "Paste it again";
    let keys = [(ASKED, "hush\u{1b}[A-hush\n"), (again, "hush-hum\u{7f}sh\nn\n")];
    let shown = at_the_hidden_question(&place, "INIT", &keys);
    assert!(shown.contains("invisible characters"), "{shown}");
    assert!(!shown.contains("hush"), "{shown}");
    assert_eq!(written(&place)["stage"]["client_secret"].as_str(), Some("hush-hush"));
}

/// Ctrl-Z gives the shell its terminal; afterwards the question is as hidden as before.
#[cfg(target_os = "linux")]
#[test]
fn who_sets_the_hidden_question_aside_has_the_terminal_meanwhile() {
    let place = Place::new();
    let line = "set -m; INIT; stty -a; echo aside; fg";
    let keys = [(ASKED, "\u{1a}"), ("aside", "hush-hush\nn\n")];
    let shown = at_the_hidden_question(&place, line, &keys);
    assert!(!shown.contains("-echo ") && !shown.contains("hush"), "{shown}");
    assert_eq!(written(&place)["stage"]["client_secret"].as_str(), Some("hush-hush"));
}
