//! What new users stumbled over: wrong advice, commands that fail as printed, and answers that were not taken.

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Office, Place, rows};

/// What Kiva says of a row that it does not take.
fn error_in(loan: &str) -> Answer {
    let error = json!({"loan_id": loan, "severity": "error", "details": "No."});
    Answer::problems(&Value::from(vec![error]))
}

#[test]
fn a_file_in_which_kiva_found_errors_on_stage_is_not_sent_to_production() {
    let office = Office::answering([Answer::accepted(1), error_in("B")]);
    office.write("a.csv", "loan_id,amount\nA,1\n");
    office.write("b.csv", "loan_id,amount\nB,1\n");
    let right = office.run(["upload", "a.csv", "-e", "stage"]).code(0);
    assert!(right.stdout.contains("--env production"), "{right:#?}");
    let wrong = office.run(["upload", "b.csv", "-e", "stage"]).code(5);
    assert!(!wrong.stdout.contains("production") && !wrong.stderr.contains("production"));
    // Nor does its line in the history look as if all were well.
    office.run(["history"]).code(0).says(&["Kiva found errors in rows of it"]);
}

#[test]
fn a_page_with_errors_is_not_to_be_signed_and_its_commands_work_as_printed() {
    let office = Office::answering([error_in("A"), Answer::accepted(2)]);
    let id = office.upload("2026-10", "A,1\nB,2\n", &[]).code(5).id();
    office.run(["show", &id, "--problems", "to-correct.csv"]).code(0);
    let made = office.run(["receipt", &id, "r.html"]).code(0).says(&["do not sign it yet"]);
    assert!(!made.stdout.contains("Next: open the page"), "{made:#?}");
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("INCOMPLETE") && page.contains("--problems to-correct-2.csv"), "{page}");
    // A row of no loan of Kiva is never replaced.
    for words in ["unless the rows with an error are not to be reported", "this page may be signed"]
    {
        assert!(page.contains(words), "{page}");
    }
    // An upload that was corrected is signed with its correction.
    let correction = office.correct(&id, "A,3\n", &[]).code(0).id();
    for upload in [&id, &correction] {
        let made = office.run(["receipt", upload, &format!("{upload}.html")]).code(0);
        assert!(!made.stdout.contains("do not sign"), "{made:#?}");
    }
}

/// What was refused or waits is to be reported.
#[test]
fn a_page_that_lacks_more_than_errors_is_incomplete_whatever_a_person_says() {
    let office = Office::answering([error_in("A"), Answer::status(422)]);
    let id = office.upload("2026-10", "A,1\nB,2\n", &["--batch-size", "1"]).code(5).id();
    office.run(["receipt", &id, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("INCOMPLETE: see below"), "{page}");
}

#[test]
fn a_page_has_a_name_that_says_that_it_is_html_and_where_one_is_there_another() {
    let office = Office::new();
    let id = office.upload("2026-10", "A,1\n", &[]).code(0).id();
    let refused = office.run(["receipt", &id, "october.pdf"]).code(2);
    assert!(!office.path("october.pdf").exists());
    office.follow(&refused, "receipt").code(0);
    assert!(office.path("october.html").exists());
    office.run(["receipt", &id, "OCTOBER-2.HTM"]).code(0);
    let refused = office.run(["receipt", &id, "october.html"]).code(2);
    office.follow(&refused, "receipt").code(0);
    assert!(office.path("october-2.html").exists());
    // In French it has a French name, too.
    office
        .run(["receipt", &id, "--lang", "fr"])
        .code(0)
        .says(&[&format!("recepisse-2026-10-{id}.html")]);
}

#[test]
fn a_table_or_a_copy_that_is_there_already_is_written_beside_it() {
    let office = Office::answering([error_in("A")]);
    let id = office.upload("2026-10", "A,1\n", &[]).code(5).id();
    for (line, name) in [
        (&["show", &id, "--problems", "table.csv"][..], "table-2.csv"),
        (&["backup", "copy.db"], "copy-2.db"),
    ] {
        office.run(line).code(0);
        let refused = office.run(line).code(2);
        office.follow(&refused, line[0]).code(0);
        assert!(office.path(name).exists(), "{refused:#?}");
    }
}

#[test]
fn where_nothing_differs_no_correction_is_offered() {
    let office = Office::new();
    let again = ["upload", "2026-10.csv", "--period", "2026-10"];
    office.upload("2026-10", "A,1\nB,2\n", &[]).code(0);
    let run = office.run(again).code(7);
    let run = run.complains(&["nothing is left to send"]);
    assert!(!run.stderr.contains("--corrects"), "{run:#?}");
    // A correction sends what is new.
    office.write("2026-10.csv", "loan_id,amount\nA,1\nB,2\nC,3\n");
    let run = office.run(again).code(7);
    office.follow(&run, "upload 2026-10.csv --corrects").code(0);
}

#[test]
fn rows_that_a_person_looked_for_in_vain_are_told_so() {
    let office = Office::answering([Answer::cut_unanswered()]);
    let id = office.upload("2026-10", "A,1\n", &[]).code(6).id();
    let shown = office
        .run(["show", &id])
        .code(0)
        .says(&["nor the next morning", "an upload may appear late"]);
    let no = shown.told_all("resolve").into_iter().find(|line| line.contains("--not-received"));
    office.paste(&no.unwrap()).code(0).says(&["1 row: not found in PA2, as you recorded"]);
    let office_of_two = Office::answering([Answer::cut_unanswered()]);
    let id_of_two =
        office_of_two.upload("2026-10", "A,1\nB,2\n", &["--batch-size", "1"]).code(6).id();
    let told = office_of_two.run(["resolve", &id_of_two, "1", "--not-received"]).code(0);
    told.says(&["2 rows: not sent, or not found in PA2, as you recorded"]);
    office.run(["cancel", &id]).code(0).says(&["1 row: given up, will not be sent"]);
}

#[test]
fn the_environment_of_the_settings_is_the_one_that_is_shown() {
    let place = Place::with("a.csv", rows(2));
    place.run(["show"]).code(2).complains(&["there is no upload yet"]);
    place.run(["backup", "a.db"]).code(2).complains(&["nothing to copy"]);
    place.run(["upload", "a.csv", "-e", "sandbox"]).code(5);
    place.run(["receipt"]).code(2).complains(&["those to the sandbox"]);
    place.write("kiva-repay.toml", "environment = \"sandbox\"\n");
    place.run(["receipt"]).code(0);
    place.run(["show"]).code(0).says(&["sandbox"]);
}

#[test]
fn what_came_in_by_a_pipe_is_called_so_and_no_command_waits_for_it() {
    let place = Place::new();
    let run = place.kiva(["check", "-"]).stdin("loan_id,amount\nL-1,x\n").run().code(3);
    let run = run.says(&["standard input"]).complains(&["standard input has 1 error"]);
    assert!(!run.stderr.contains("kiva-repay"), "{run:#?}");
}

#[test]
fn where_the_findings_are_is_told() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,x\n");
    let args = ["check", "a.csv", "--findings", "f.csv"];
    place.run(args).code(3).says(&["The findings are in f.csv."]);
}

#[test]
fn resume_alone_is_told_how_to_go_on() {
    let run = Place::new().run(["resume"]).code(2);
    assert_eq!(run.told("resume"), "kiva-repay resume --last");
}

#[test]
fn an_answer_that_was_cut_is_told_in_the_language_of_the_user() {
    let server = FakeKiva::answering([Answer::cut_in_body()]);
    let place = Place::with("a.csv", rows(2));
    let run = place.kiva(["upload", "a.csv", "--lang", "fr"]).server(&server).run().code(6);
    run.says(&["la réponse de Kiva a été coupée (statut HTTP 200)"]);
}

#[test]
fn the_words_of_the_token_service_are_told_in_full() {
    let words = "the client secret of this application has expired and must be renewed in PA2";
    let body = json!({"error": "invalid_client", "error_description": words}).to_string();
    let server = FakeKiva::start();
    server.token([Answer::json(401, &body)]);
    let place = Place::with("a.csv", rows(2));
    place.kiva(["upload", "a.csv"]).server(&server).run().code(4).complains(&[words]);
}

#[test]
fn a_test_in_the_sandbox_is_not_looked_for_in_pa2() {
    let place = Place::with("a.csv", "loan_id,amount\nKIN/0455/2025,1\n");
    let run = place.run(["upload", "a.csv", "-e", "sandbox"]).code(0);
    run.says(&["This was a test; PA2 has no record of it. For a real report: In PA2 this upload"]);
}

#[test]
fn a_folder_that_is_not_there_is_called_so() {
    let place = Place::with("a.csv", rows(2));
    let args = ["check", "a.csv", "--findings", "nowhere/f.csv"];
    place.run(args).code(1).complains(&["its folder does not exist"]);
}
