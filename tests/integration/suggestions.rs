//! What the program suggests to type does what it says, pasted into a shell.

use serde_json::json;

use crate::support::{
    Answer, FakeKiva, Invocation, Office, Place, by_the_shell, commands_in, credentials, rows,
    write_private,
};

/// A config file whose name a shell would take apart.
const CONFIG: &str = "Mike's $HOME config; old.toml";

/// A Kiva, and a place where only a config file with such a name knows of it.
fn office(answers: impl IntoIterator<Item = Answer>) -> (Place, FakeKiva) {
    let (place, server) = (Place::new(), FakeKiva::answering(answers));
    let of_stage = credentials(&server.url()).map(|(key, value)| format!("{key} = '{value}'\n"));
    let lines =
        format!("upload.batch_size = 2\npartner.id = '145'\n[stage]\n{}", of_stage.concat());
    write_private(&place.path(CONFIG), lines.as_str());
    (place, server)
}

#[test]
fn a_file_is_checked_again_whatever_its_name() {
    for name in
        ["a b.csv", "l'été d'\"août\" $HOME `date` !!.csv", "-x.csv", "--help", "*.csv", "é;#&.csv"]
    {
        let place = Place::with(name, "loan_id,amount\nA,-1\n");
        let run =
            place.run(["check", "--lang", "fr", "--format", "two-column", "--", name]).code(3);
        place.write(name, rows(2));
        let again = place.follow(&run, "check").code(0);
        assert!(again.stdout.contains("Lignes"), "{name}: {again:#?}");
    }
}

#[test]
fn a_name_that_cannot_be_shown_is_not() {
    let place = Place::with("a\u{1b}[2J.csv", "loan_id,amount\nA,-1\n");
    let run = place.run(["check", "a\u{1b}[2J.csv"]).code(3);
    if cfg!(windows) {
        assert_eq!(run.told("check"), "kiva-repay check FILE");
    } else {
        assert_eq!(run.told("check"), r#"kiva-repay check "$(printf 'a\033[2J.csv')""#);
        place.follow(&run, "check").code(3).says(&["a<U+001B>[2J.csv"]);
    }
}

#[test]
fn a_lost_batch_is_brought_to_its_end_by_what_is_told() {
    let (place, server) = office([Answer::accepted(1), Answer::status(502)]);
    place.write("a.csv", rows(4));
    let run = place.run(["-c", CONFIG, "upload", "a.csv", "-e", "stage"]).code(6);
    let shown = place.follow(&run, "show").code(0);
    let resolve = shown.commands().into_iter().find(|command| command.contains("--not-received"));
    let resolved = place.run(by_the_shell(&resolve.unwrap())).code(0);
    let resumed = place.follow(&resolved, "resume").code(0).says(&["accepted"]);
    // Numbers of batches, which nobody may take for counts.
    resumed.complains(&["to send: batch 2", "already accepted: batch 1"]);
    assert_eq!(server.posts().len(), 3);
}

#[test]
fn wrong_rows_are_corrected_by_what_is_told() {
    let problem = json!([{"loan_id": "LN-0001", "severity": "error", "details": "Too much."}]);
    for language in ["en", "fr", "es"] {
        let (place, _server) = office([Answer::problems(&problem)]);
        place.write("a.csv", rows(2));
        let run = place.run(["upload", "a.csv", "-c", CONFIG, "--lang", language]).code(5);
        let shown = place.follow(&run, "show").code(0);
        let upload = shown.told("upload");
        assert_eq!(run.told("upload"), upload);
        let to_correct = by_the_shell(&upload)[1].clone();
        let table = std::fs::read_to_string(place.path(to_correct.to_str().unwrap())).unwrap();
        place.write(to_correct.to_str().unwrap(), table.replace("1.50", "1.25"));
        place.run(by_the_shell(&upload)).code(0);
    }
}

#[test]
fn rows_of_an_upload_in_the_other_format_are_corrected_by_what_is_told() {
    for (sent, then) in [("two-column", "three-column"), ("three-column", "two-column")] {
        let office = Office::new();
        let of = |format: &str, amount: &str| match format {
            "two-column" => format!("loan_id,amount\nL-1,1\nL-2,2\nL-3,{amount}\n"),
            _ => format!("loan_id,client_id,amount\nL-1,C-1,1\nL-2,C-2,2\nL-3,C-3,{amount}\n"),
        };
        office.write("sent.csv", of(sent, "3"));
        office.write("then.csv", of(then, "3.5"));
        office.run(["upload", "sent.csv", "--format", sent]).code(0);
        office.configure(&format!("partner.csv_format = '{then}'\n"));
        let run = office.run(["upload", "then.csv"]).code(7);
        let correct = run.commands().into_iter().find(|line| line.contains("--corrects"));
        office.paste(&correct.unwrap()).code(0);
        assert_eq!(office.server.posts().len(), 2, "{sent}");
    }
}

#[cfg(unix)]
#[test]
fn the_ledger_of_a_variable_is_told_with_the_command() {
    let (place, _server) = office([Answer::status(502)]);
    place.write("a.csv", rows(4));
    let url = format!("sqlite://{}", place.path("my books.db").display());
    let ledger = |kiva: Invocation<'_>| kiva.env("KIVA_REPAY__LEDGER__URL", &url).run();
    let run = ledger(place.kiva(["upload", "a.csv", "-c", CONFIG])).code(6);
    let show = run.told("show");
    let said = format!("KIVA_REPAY__LEDGER__URL='{url}' {show}");
    assert!(run.stderr.contains(&said), "{said}: {run:#?}");
    ledger(place.kiva(by_the_shell(&show))).code(0);
    place.paste(&show).code(2);
}

/// Cron has the environment in a variable; whoever copies a command from its mail has not.
#[test]
fn the_environment_of_a_variable_is_told_with_the_command() {
    let office = Office::new();
    office.write("a.csv", rows(2));
    office.make_ledger();
    let run = |args: &[&str]| {
        office.kiva(args.iter().copied()).env("KIVA_REPAY__ENVIRONMENT", "production").run()
    };
    run(&["upload", "a.csv", "--yes"]).code(0);
    let told = run(&["upload", "a.csv", "--yes"]).code(7);
    told.complains(&["kiva-repay upload a.csv --again --env production"]);
}

#[test]
fn consent_is_not_told_to_be_typed() {
    let office = Office::answering([Answer::status(502)]);
    office.write("a.csv", rows(2));
    office.make_ledger();
    let args =
        ["upload", "a.csv", "--yes", "-e", "production", "-o", "json", "--period", "2026-10"];
    let run = office.run(args).code(6);
    let error = run.json()["error"]["hint"].as_str().unwrap().to_owned();
    let told = commands_in(&error);
    assert!(told[0].ends_with(" --env production --output json"), "{told:?}");
    assert!(!error.contains("--yes"), "{error}");
}

#[test]
fn a_mistyped_line_is_told_as_it_was_meant() {
    let place = Place::with("a b.csv", rows(2));
    for line in [
        &["-o", "human", "chek", "a b.csv"][..],
        &["check", "a b.csv", "--formt", "two-column"],
        &["check", "a b.csv", "--formt=two-column", "-q"],
    ] {
        let run = place.run(line).code(2);
        place.follow(&run, "check").code(0);
    }
    for line in [&["chek"][..], &["check"]] {
        let run = place.run(line).code(2);
        assert!(run.told("check --help").starts_with("kiva-repay check --help"));
    }
    let run = place.run(["check", "a b.csv", "c.csv", "--lang", "es"]).code(2);
    place.follow(&run, "check 'a b.csv'").code(0);
}

#[test]
fn an_upload_to_the_sandbox_is_shown_by_what_is_told() {
    let place = Place::with("a.csv", rows(2));
    place.run(["upload", "a.csv", "-e", "sandbox"]).code(5);
    for command in ["show", "receipt"] {
        let run = place.run([command]).code(2);
        place.follow(&run, command).code(0);
    }
}

#[test]
fn a_place_that_was_typed_wrongly_is_not_told_again() {
    let office = Office::answering([Answer::status(502)]);
    office.write("a.csv", rows(2));
    let id = office.run(["upload", "a.csv", "-o", "json"]).code(6).id();
    let run = office.run(["resume", &id, "-e", "sandbox"]).code(2);
    assert_eq!(run.told("resume"), format!("kiva-repay resume {id} --env stage"));
    // Nothing is left to be sent, which the ledger tells.
    office.follow(&run, "resume").code(6);
    for line in [&["cancel", &id, "--restored"][..], &["resolve", &id, "1", "--not-received"]] {
        let run = office.run([line, &["-e", "production"]].concat()).code(2);
        let options = line[2..].join(" ");
        let told = run.told(line[0]);
        assert!(told.contains(" --env stage"), "{told}");
        assert!(options.split(' ').all(|word| told.contains(word)), "{told}");
    }
    let run = office.run(["resolve", &id, "1", "--not-received", "-e", "production"]).code(2);
    office.follow(&run, "resolve").code(0);
}

#[test]
fn a_config_file_is_made_by_what_is_told() {
    let place = Place::new();
    let run = place.run(["auth", "-c", CONFIG]).code(4);
    place.follow(&run, "init").code(0);
    assert!(place.path(CONFIG).exists());
    // Now it is there, and says nothing of credentials.
    let run =
        place.run(["auth", "-c", CONFIG]).code(4).complains(&["KIVA_REPAY__STAGE__CLIENT_ID"]);
    assert!(run.told_all("init").is_empty(), "{run:#?}");
    place.write(CONFIG, "currency = XOF");
    let run = place.run(["auth", "-c", CONFIG]).code(4);
    place.follow(&run, "init --config").code(0);
    let run = place.run(["init", "-c", CONFIG]).code(4);
    assert!(run.told("init").ends_with(" --config other.toml"), "{run:#?}");
}

#[test]
fn a_long_command_is_not_broken() {
    let config = "a folder with a long name/and another one in it/kiva-repay for production.toml";
    let (place, _server) = office([Answer::status(502)]);
    let lines = std::fs::read_to_string(place.path(CONFIG)).unwrap();
    write_private(&place.path(config), lines);
    place.write("a.csv", rows(4));
    let run = place.run(["upload", "a.csv", "-c", config]).code(6);
    let shown = place.follow(&run, "show").code(0);
    let resolve = shown.told("resolve");
    assert!(shown.stdout.lines().any(|line| line.trim() == resolve), "{shown:#?}");
    let resolved = place.run(by_the_shell(&resolve)).code(0);
    let resume = resolved.told("resume");
    assert!(resolved.stdout.lines().any(|line| line.trim() == resume), "{resolved:#?}");
}

#[test]
fn an_upload_without_a_name_is_none() {
    let office = Office::answering([Answer::status(502)]);
    office.write("a.csv", rows(2));
    let id = office.run(["upload", "a.csv", "-o", "json"]).code(6).id();
    let before = office.run(["show", &id, "-o", "json"]).json();
    for line in [
        &["resume", ""][..],
        &["resolve", "", "1", "--not-received"],
        &["resolve", " ", "1", "--accepted"],
        &["show", ""],
        &["receipt", ""],
        &["upload", "a.csv", "--corrects", ""],
    ] {
        let run = office.run(line).code(2).complains(&["kiva-repay history"]);
        assert!(!run.stderr.contains(&id), "{line:?} speaks of the only one: {run:#?}");
    }
    assert_eq!(office.run(["show", &id, "-o", "json"]).json(), before);
    assert_eq!(office.server.posts().len(), 1);
}

#[test]
fn a_fault_of_the_sandbox_is_taught_by_example() {
    let run = Place::new().run(["sandbox", "--fault", "crash=now"]).code(2);
    let run =
        run.complains(&["--fault: `crash=now`", "the kind must be", "repayments#2:cut=unanswered"]);
    Place::new().follow(&run, "sandbox").code(0).says(&["--fault"]);
}
