//! Production: only by name, and only when somebody has confirmed it.

use crate::support::{FakeKiva, Invocation, Place, Run, loans, rows};

fn upload<'p>(place: &'p Place, server: &FakeKiva, more: &[&str]) -> Invocation<'p> {
    let args = [&["upload", "a.csv", "-o", "json"], more].concat();
    let kiva = place.kiva(args).server_as("PRODUCTION", server);
    kiva.env("KIVA_REPAY__PARTNER__ID", "145")
}

#[test]
fn without_a_terminal_and_without_yes_nothing_is_sent() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    let run = upload(&place, &server, &["--env", "production"]).run().code(4);
    assert!(run.json()["error"]["code"].is_string());
    assert!(run.stderr.contains("--yes"), "the way out is told: {run:#?}");
    // What was refused makes no ledger, which a run with `--yes` would take for the one of the runs before.
    upload(&place, &server, &["--env", "production", "--yes"]).run().code(4);
    // What comes down a pipe is nobody's confirmation.
    upload(&place, &server, &["--env", "production"]).stdin("145\n").run().code(4);
    place.write("kiva-repay.toml", "environment = \"production\"\n");
    upload(&place, &server, &[]).run().code(4);
}

#[test]
fn with_yes_it_goes_through() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    place.make_ledger();
    let run = upload(&place, &server, &["--env", "production", "--yes"]).run().code(0);
    assert_eq!(run.json()["environment"], "production");
    assert_eq!(server.posts().len(), 1);
}

#[test]
fn yes_alone_does_not_mean_production() {
    let (place, stage, production) =
        (Place::with("a.csv", rows(2)), FakeKiva::start(), FakeKiva::quiet());
    upload(&place, &production, &["--yes"]).server(&stage).run().code(0);
    assert_eq!(stage.posts().len(), 1);
}

#[test]
fn stage_credentials_are_not_used_for_production() {
    let (place, stage) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    let run = place.kiva(["upload", "a.csv", "--env", "production", "--yes"]).server(&stage);
    let run = run.env("KIVA_REPAY__PARTNER__ID", "145").run().code(4);
    run.complains(&["production"]);
}

#[test]
fn a_wrong_file_is_refused_before_anything_is_asked() {
    let (place, server) = (Place::with("a.csv", "loan_id,amount\nL-1,x\n"), FakeKiva::quiet());
    upload(&place, &server, &["--env", "production", "--yes"]).run().code(3);
    upload(&place, &server, &["--env", "production"]).run().code(3);
}

#[test]
fn a_token_of_another_partner_than_the_confirmed_one_sends_nothing() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
    server.grant(crate::support::Grant::to("146"));
    place.make_ledger();
    upload(&place, &server, &["--env", "production", "--yes"]).run().code(4);
    assert_eq!(server.posts().len(), 0);
}

#[test]
fn a_comparison_with_kivas_loans_is_not_begun_where_nobody_could_be_asked() {
    let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::quiet());
    upload(&place, &server, &["--env", "production", "--reconcile"]).run().code(4);
}

/// An upload of all loans but one, on a terminal on which this is typed.
#[cfg(target_os = "linux")]
fn typed(place: &Place, server: &FakeKiva, keys: &str) -> Run {
    let report = loans::file(|number| (number != 7).then(|| loans::right(number)));
    place.write("report.csv", report);
    let args =
        ["upload", "report.csv", "--format", "three-column", "--reconcile", "-e", "production"];
    let kiva = place.kiva(args).server_as("PRODUCTION", server);
    kiva.env("KIVA_REPAY__PARTNER__ID", "145").on_terminal().stdin(keys).run()
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_found_is_shown_before_the_question() {
    let (place, server) = (Place::new(), loans::server());
    let run = typed(&place, &server, "145\n").code(0);
    let at = |words: &str| run.stdout.find(words).unwrap_or_else(|| panic!("{words}: {run:#?}"));
    assert!(at("[loan.not-reported]") < at("for real (PRODUCTION)"), "{run:#?}");
    assert!(at("Type the partner id") < at("729 rows: accepted"), "{run:#?}");
    assert_eq!(server.posts().len(), 3);
}

/// Broken in two, its first part would be a command of its own, for another environment.
#[cfg(target_os = "linux")]
#[test]
fn a_command_above_the_question_stands_on_one_line() {
    let (place, server) = (Place::new(), FakeKiva::start());
    let name = "remboursements-de-la-caisse-janvier-2024.csv";
    place.write(name, rows(2));
    let kiva = place.kiva(["upload", name, "--batch-size", "100", "--env", "production"]);
    let kiva = kiva.server_as("PRODUCTION", &server).env("KIVA_REPAY__PARTNER__ID", "145");
    let run = kiva.on_terminal().stdin("no\n").run().code(4);
    let (asked, _) = run.stdout.split_once("Type the partner id").unwrap();
    let command = asked.lines().find(|line| line.trim_start().starts_with("kiva-repay upload"));
    let command = command.unwrap_or_else(|| panic!("{run:#?}"));
    assert!(
        command.contains("--period 2024-01") && command.contains("--env production"),
        "{command}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn another_answer_and_none_at_all_send_nothing() {
    let (place, server) = (Place::new(), loans::server());
    typed(&place, &server, "146\n").code(4).says(&["the partner id was not typed"]);
    typed(&place, &server, "").code(4).says(&["the partner id was not typed"]);
    assert_eq!(server.posts().len(), 0);
    assert!(place.run(["history"]).stdout.contains("No uploads to list"));
}
