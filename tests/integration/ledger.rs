//! What the ledger remembers, and what that is good for: no row is reported twice by accident, and
//! a batch of unknown outcome is settled by a person.

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Grant, Invocation, Place, Run, execute, rows};

const FILE: &str = "loan_id,amount\nLN-1,480.50\nLN-2,12.00\nLN-3,7\n";

fn upload<'p>(place: &'p Place, server: &FakeKiva, args: &[&str]) -> Invocation<'p> {
    place.kiva([&["upload"], args].concat()).server(server)
}

/// Uploads a file in batches of two rows and returns the id.
#[track_caller]
fn uploaded(place: &Place, server: &FakeKiva, file: &str, code: i32) -> String {
    let args = [file, "--batch-size", "2", "-o", "json"];
    upload(place, server, &args).run().code(code).id()
}

fn history(place: &Place) -> Vec<Value> {
    place.run(["history", "-o", "json"]).code(0).json()["uploads"].as_array().unwrap().clone()
}

fn show(place: &Place, id: &str) -> Run {
    place.run(["show", id, "-o", "json"]).code(0)
}

/// An upload of four rows whose first batch is of unknown outcome.
fn with_unknown() -> (Place, FakeKiva, String) {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::cut_unanswered()]);
    let id = uploaded(&place, &server, "a.csv", 6);
    (place, server, id)
}

#[test]
fn the_same_rows_are_refused_however_the_file_is_written() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    let id = uploaded(&place, &server, "a.csv", 0);
    let posts = server.posts().len();
    for (name, content) in [
        ("a.csv", FILE.to_owned()),
        ("other name.csv", FILE.to_owned()),
        ("order.csv", "loan_id,amount\nLN-3,7\nLN-1,480.50\nLN-2,12.00\n".to_owned()),
        ("crlf.csv", FILE.replace('\n', "\r\n")),
        ("zeros.csv", FILE.replace("480.50", "480.5").replace(",7\n", ",7.00\n")),
        ("semicolons.csv", FILE.replace(',', ";").replace('.', ",")),
        ("no-titles.csv", FILE.replace("loan_id,amount\n", "")),
        ("bom.csv", format!("\u{feff}{FILE}")),
    ] {
        place.write(name, content);
        let run = upload(&place, &server, &[name]).run().code(7).complains(&[&id, "--again"]);
        assert_eq!(run.stdout, "", "{name}");
    }
    assert_eq!(server.posts().len(), posts);
    assert_eq!(history(&place).len(), 1, "what was refused is not recorded");
}

#[test]
fn one_other_digit_id_or_row_makes_other_rows() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    uploaded(&place, &server, "a.csv", 0);
    for (from, to) in [("480.50", "480.51"), ("LN-1", "ln-1"), ("LN-3,7\n", ""), ("LN-1", "LN-01")]
    {
        place.write("b.csv", FILE.replace(from, to));
        // Most of the rows are the same, and the ways to send them are named.
        let run = upload(&place, &server, &["b.csv"]).run().code(7).complains(&["--again"]);
        // Of fewer rows, all the same, a correction would send nothing.
        assert_eq!(run.stderr.contains("--corrects"), !to.is_empty(), "{run:#?}");
    }
    // With most of them other ones it is another report.
    place.write("b.csv", "loan_id,amount\nLN-1,480.51\nLN-2,12.01\nLN-3,7\n");
    uploaded(&place, &server, "b.csv", 0);
}

#[test]
fn a_refused_repetition_in_json_is_one_document() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    let id = uploaded(&place, &server, "a.csv", 0);
    let run = upload(&place, &server, &["a.csv", "-o", "json"]).run().code(7);
    let error = &run.json()["error"];
    assert_eq!(error["code"], "upload.already-reported");
    assert!(error["message"].as_str().unwrap().contains(&id), "{error}");
}

#[test]
fn an_unfinished_upload_of_the_same_rows_points_to_resume() {
    let (place, server, id) = with_unknown();
    let resume = format!("resume {id}");
    let resolve = format!("resolve {id} 1 --accepted");
    upload(&place, &server, &["a.csv"]).run().code(6).complains(&["not finished", &resolve]);
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    upload(&place, &server, &["a.csv"]).run().code(6).complains(&["not finished", &resume]);
    assert_eq!(server.posts().len(), 1);
}

#[test]
fn again_goes_through_and_is_on_record() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    let first = uploaded(&place, &server, "a.csv", 0);
    let run = upload(&place, &server, &["a.csv", "--again", "-o", "json"]).run().code(0);
    let second = run.id();
    assert_ne!(first, second);
    assert_eq!(server.posts().len(), 3);
    let uploads = history(&place);
    assert_eq!((&uploads[0]["upload"], &uploads[1]["upload"]), (&json!(second), &json!(first)));
    place.run(["history"]).code(0).says(&[&format!("sent again after {first}")]);
    // The newest one is named from now on.
    upload(&place, &server, &["a.csv"]).run().code(7).complains(&[&second]);
}

#[test]
fn another_environment_or_partner_is_another_matter() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    uploaded(&place, &server, "a.csv", 0);
    place.run(["upload", "a.csv", "--env", "sandbox"]);
    let production = place.kiva(["upload", "a.csv", "--env", "production", "--yes"]);
    let production = production.env("KIVA_REPAY__PARTNER__ID", "145");
    production.server_as("PRODUCTION", &server).run().code(0);
    server.grant(Grant::to("146"));
    uploaded(&place, &server, "a.csv", 0);
    let places: Vec<_> = history(&place)
        .iter()
        .map(|one| (one["environment"].clone(), one["partner_id"].clone()))
        .collect();
    let expected = [("stage", "146"), ("production", "145"), ("sandbox", "145"), ("stage", "145")];
    assert_eq!(places, expected.map(|(env, partner)| (json!(env), json!(partner))));
}

#[test]
fn an_upload_of_which_kiva_took_nothing_does_not_stand_in_the_way() {
    let place = Place::with("a.csv", FILE);
    let server = FakeKiva::answering([Answer::status(400), Answer::status(422)]);
    uploaded(&place, &server, "a.csv", 5);
    uploaded(&place, &server, "a.csv", 0);
}

#[test]
fn an_upload_of_which_kiva_took_a_part_stands_in_the_way() {
    let place = Place::with("a.csv", FILE);
    let server = FakeKiva::answering([Answer::status(400)]);
    let id = uploaded(&place, &server, "a.csv", 5);
    // One row of three was taken. The other two are wanted, and that the first was sent is told.
    let again = upload(&place, &server, &["a.csv", "-o", "json"]).run().code(0).json();
    assert_eq!(again["rows_reported_before"], 1);
    upload(&place, &server, &["a.csv"]).run().code(7).complains(&["all 3 rows"]);
    assert_eq!(show(&place, &id).json()["status"], "partial");
}

#[test]
fn some_rows_the_same_in_the_same_month_make_a_warning() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    upload(&place, &server, &["a.csv", "--period", "2026-09"]).run().code(0);
    place.write("b.csv", "loan_id,amount\nLN-1,480.5\nLN-2,13.00\nLN-3,7.00\n");
    let month = |month| upload(&place, &server, &["b.csv", "--again", "--period", month]).run();
    let other = month("2026-10").code(0);
    assert!(!other.stdout.contains("already"), "{other:#?}");
    month("2026-09").code(0).says(&["warning", "2 rows", "already been reported"]);
}

#[test]
fn an_upload_is_found_by_any_unambiguous_beginning_of_its_id() {
    let (place, server) = (Place::new(), FakeKiva::start());
    let mut ids = Vec::new();
    // Of seventeen ids two begin with the same of sixteen digits.
    for number in 0..17 {
        place.write("a.csv", format!("LN-1,{number}.00\n"));
        ids.push(uploaded(&place, &server, "a.csv", 0));
    }
    for id in &ids {
        let alike = ids.iter().filter(|other| other[..1] == id[..1]).count();
        let short = place.run(["show", &id[..1]]);
        if alike == 1 {
            short.code(0).says(&[id]);
        } else {
            short.code(2).complains(&[id, &format!("{alike} uploads"), "history"]);
        }
        assert_eq!(show(&place, &id[..10]).id(), *id);
    }
}

#[test]
fn an_unknown_id_is_a_wrong_command_line() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    uploaded(&place, &server, "a.csv", 0);
    let calls = server.requests().len();
    for args in [&["show", "xyz"][..], &["resolve", "xyz", "1", "--accepted"], &["resume", "xyz"]] {
        place.kiva(args).server(&server).run().code(2).complains(&["xyz", "history"]);
    }
    assert_eq!(server.requests().len(), calls);
}

#[test]
fn with_nothing_to_resume_nothing_is_sent() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    let id = uploaded(&place, &server, "a.csv", 0);
    let calls = server.requests().len();
    let run = place.kiva(["resume", "--last", "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.json()["command"], "resume");
    place.kiva(["resume", "--last"]).server(&server).run().code(0).says(&["Nothing to do"]);
    let run = place.kiva(["resume", &id, "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.json()["status"], "accepted");
    assert_eq!(server.requests().len(), calls);
}

#[test]
fn an_upload_whose_rows_were_sent_again_meanwhile_is_not_resumed() {
    let (place, server) = (Place::with("a.csv", FILE), FakeKiva::start());
    server.repayments([Answer::status(429)]);
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server);
    let first = run.upload("MAX_ATTEMPTS", "1").run().code(6).id();
    let again = place.kiva(["upload", "a.csv", "--again", "-o", "json"]).server(&server);
    let second = again.run().code(0).id();
    let posts = server.posts().len();
    assert_eq!(show(&place, &first).json()["status"], "cancelled", "nothing of it had left");
    place.kiva(["resume", &first]).server(&server).run().code(7).complains(&[&second]);
    place.kiva(["resume", "--last"]).server(&server).run().code(0);
    assert_eq!(server.posts().len(), posts);
}

#[test]
fn only_a_batch_of_unknown_outcome_is_resolved() {
    let (place, server, id) = with_unknown();
    for (batch, status) in
        [("2", "waits to be sent"), ("3", "has no batch 3"), ("0", "has no batch 0")]
    {
        place.run(["resolve", &id, batch, "--accepted"]).code(2).complains(&[status]);
        assert_eq!(show(&place, &id).batches(), ["unknown", "pending"]);
    }
    place.run(["resolve", &id, "1"]).code(2);
    place.run(["resolve", &id, "1", "--accepted", "--not-received"]).code(2);
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    place.run(["resolve", &id, "1", "--accepted"]).code(2).complains(&["accepted"]);
    place.kiva(["resume", &id]).server(&server).run().code(0);
    place.run(["resolve", &id, "2", "--not-received"]).code(2).complains(&["accepted"]);
    assert_eq!(server.posts().len(), 2);
}

/// PA2 may show it later: what is answered at once is heard, and not without a word.
#[test]
fn who_did_not_find_a_batch_that_was_just_sent_is_told_how_early_that_is() {
    let (place, _server, id) = with_unknown();
    let there = format!("kiva-repay resolve {id} 1 --accepted");
    let run = place.run(["resolve", &id, "1", "--not-received"]).code(0);
    let run = run.complains(&["batch 1 was sent less than an hour ago, on", "UTC", &there]);
    assert_eq!(show(&place, &id).batches(), ["pending", "pending"], "{run:#?}");
    let run = place.run(["resolve", &id, "1", "--accepted"]).code(0);
    assert!(!run.stderr.contains("an hour"), "{run:#?}");

    let (place, _server, id) = with_unknown();
    let earlier = (jiff::Timestamp::now() - jiff::SignedDuration::from_mins(61)).strftime("%FT%TZ");
    let aged = format!("DROP TRIGGER attempts_stay; UPDATE attempts SET started_at = '{earlier}'");
    execute(&place.ledger(), &aged);
    let run = place.run(["resolve", &id, "1", "--not-received"]).code(0);
    assert!(!run.stderr.contains("an hour"), "{run:#?}");
}

/// A wrong answer must not send a batch twice.
#[test]
fn a_batch_that_was_not_found_may_be_found_after_all_before_it_is_sent_again() {
    let (place, server, id) = with_unknown();
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    place.run(["resolve", &id, "1", "--not-received"]).code(2);
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    assert_eq!(show(&place, &id).batches(), ["accepted", "pending"]);
    place.run(["receipt", &id, "r.html"]).code(0);
    let page = std::fs::read_to_string(place.path("r.html")).unwrap();
    assert!(page.contains("not found in PA2") && page.contains("seen in PA2"), "{page}");
    place.kiva(["resume", &id]).server(&server).run().code(0);
    assert_eq!(server.posts().len(), 2);
    // What was given up may be at Kiva all the same, and is never sent.
    let (place, server, id) = with_unknown();
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    place.run(["cancel", &id]).code(0);
    let there = format!("kiva-repay resolve {id} 1 --accepted");
    place.run(["show", &id]).code(0).says(&["not found in PA2", &there]);
    place.run(["resolve", &id, "2", "--accepted"]).code(2).complains(&["given up"]);
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    assert_eq!(show(&place, &id).batches(), ["accepted", "cancelled"]);
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    assert_eq!(show(&place, &id).batches(), both("cancelled"));
    place.kiva(["resume", &id]).server(&server).run().code(7);
    // What Kiva itself has answered is no longer in question.
    let (other, again, id) = with_unknown();
    other.run(["resolve", &id, "1", "--not-received"]).code(0);
    other.kiva(["resume", &id]).server(&again).run().code(0);
    other.run(["resolve", &id, "1", "--accepted"]).code(2).complains(&["accepted"]);
    assert_eq!((server.posts().len(), again.posts().len()), (1, 3));
}

/// Who took another upload for it in PA2 says so, and the rows can be sent.
#[test]
fn a_batch_that_was_found_may_not_be_there_after_all() {
    let (place, server, id) = with_unknown();
    let found = place.run(["resolve", &id, "1", "--accepted"]).code(0);
    found.says(&[&format!("If it is not there: kiva-repay resolve {id} 1 --not-received")]);
    place.kiva(["resume", &id]).server(&server).run().code(0);
    place.run(["resolve", &id, "2", "--not-received"]).code(2).complains(&["accepted"]);
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    assert_eq!(show(&place, &id).batches(), ["pending", "accepted"]);
    assert_eq!(server.posts().len(), 2, "nothing is sent unasked");
    place.kiva(["resume", &id]).server(&server).run().code(0);
    assert_eq!(show(&place, &id).batches(), both("accepted"));
    place.run(["resolve", &id, "1", "--not-received"]).code(2).complains(&["accepted"]);
    // A newer amount that was sent meanwhile is not replaced.
    let (place, server, id) = with_unknown();
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    place.kiva(["resume", &id]).server(&server).run().code(0);
    place.write("n.csv", rows(4).replace(".50", ".75"));
    let newer = ["upload", "n.csv", "--corrects", &id, "-o", "json"];
    let newer = place.kiva(newer).server(&server).run().code(0).id();
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    place.kiva(["resume", &id]).server(&server).run().code(7).complains(&[&newer]);
    place.run(["cancel", &id]).code(0);
    assert_eq!(server.posts().len(), 3);
}

/// Its first attempt may have arrived, whatever Kiva says of the second.
#[test]
fn a_batch_that_was_not_found_and_not_taken_since_may_be_found_after_all() {
    let (place, server, id) = with_unknown();
    place.run(["resolve", &id, "1", "--not-received"]).code(0);
    server.repayments([Answer::status(429)]);
    let resume = place.kiva(["resume", &id]).server(&server).upload("MAX_ATTEMPTS", "1");
    resume.run().code(6);
    place.run(["resolve", &id, "1", "--accepted"]).code(0);
    assert_eq!(show(&place, &id).batches(), ["accepted", "pending"]);
}

#[test]
fn a_batch_that_was_found_at_kiva_is_not_sent_again() {
    let (place, server, id) = with_unknown();
    let run = place.run(["resolve", &id, "1", "--accepted", "-o", "json"]).code(0);
    assert_eq!(run.batches(), ["accepted", "pending"]);
    let run = place.kiva(["resume", &id, "-o", "json"]).server(&server).run().code(0);
    assert_eq!(
        (run.batches(), run.json()["status"].clone()),
        (both("accepted"), json!("accepted"))
    );
    let bodies: Vec<_> = server.posts().iter().map(|post| post.text().to_owned()).collect();
    assert_eq!(bodies.len(), 2);
    assert!(bodies[0].contains("LN-0001") && bodies[1].contains("LN-0003"), "{bodies:?}");
}

fn both(status: &str) -> Vec<String> {
    vec![status.to_owned(); 2]
}

#[test]
fn a_batch_that_was_not_found_at_kiva_is_sent_again_byte_for_byte() {
    let (place, server, id) = with_unknown();
    place.run(["resolve", &id[..6], "1", "--not-received"]).code(0);
    // Neither the file nor the size of new batches has a say in an old upload.
    std::fs::remove_file(place.path("a.csv")).unwrap();
    let resume = place.kiva(["resume", "--last", "-o", "json"]).server(&server);
    let run = resume.upload("BATCH_SIZE", "1").run().code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 2);
    let posts = server.posts();
    assert_eq!(posts.len(), 3);
    assert_eq!(posts[0].text(), posts[1].text());
}

#[test]
fn resume_sends_what_is_pending_and_leaves_the_unknown_alone() {
    let (place, server, id) = with_unknown();
    let run = place.kiva(["resume", &id, "-o", "json"]).server(&server).run().code(6);
    assert_eq!(run.batches(), ["unknown", "accepted"]);
    assert_eq!(server.posts().len(), 2);
    let run = place.kiva(["resume", &id, "-o", "json"]).server(&server).run().code(6);
    assert_eq!(run.batches(), ["unknown", "accepted"]);
    assert_eq!(server.posts().len(), 2);
}

#[test]
fn resume_goes_to_the_environment_and_partner_of_the_upload() {
    let (place, server, id) = with_unknown();
    place.kiva(["resume", &id, "--env", "sandbox"]).server(&server).run().code(2);
    server.grant(Grant::to("146"));
    place.kiva(["resume", &id]).server(&server).run().code(4).complains(&["145", "146"]);
    assert_eq!(server.posts().len(), 1);
    assert_eq!(show(&place, &id).batches(), ["unknown", "pending"]);
}

#[test]
fn show_tells_how_to_recognise_an_unknown_batch_and_what_to_type() {
    let (place, _server, id) = with_unknown();
    let shown = show(&place, &id).json();
    let at = shown["batches"][0]["attempted_at"].as_str().unwrap();
    place.run(["show", &id]).code(0).says(&[
        "2 loans",
        "total 4.00",
        "LN-0001",
        "LN-0002",
        // To the minute.
        &at[11..16],
        &format!("kiva-repay resolve {id} 1 --accepted"),
        &format!("kiva-repay resolve {id} 1 --not-received"),
    ]);
}

#[test]
fn upload_show_and_resume_give_the_same_json() {
    let place = Place::with("a.csv", rows(4));
    let problem =
        json!([{"loan_id": "LN-0002", "code": "x.y", "severity": "warning", "details": "d"}]);
    let server = FakeKiva::answering([Answer::problems(&problem)]);
    let first =
        upload(&place, &server, &["a.csv", "--batch-size", "2", "-o", "json"]).run().code(0);
    let id = first.id();
    let resumed = place.kiva(["resume", &id, "-o", "json"]).server(&server).run().code(0);
    for (command, run) in [("upload", first), ("show", show(&place, &id)), ("resume", resumed)] {
        let document = run.json();
        for (key, value) in [
            ("command", json!(command)),
            ("upload", json!(id)),
            ("environment", json!("stage")),
            ("partner_id", json!("145")),
            ("file", json!("a.csv")),
            ("rows", json!(4)),
            ("total_amount", json!("12.00")),
            ("status", json!("accepted")),
            ("dry_run", json!(false)),
        ] {
            assert_eq!(document[key], value, "{command}, {key}");
        }
        let batch = &document["batches"][0];
        assert_eq!((&batch["batch"], &batch["rows"]), (&json!(1), &json!(2)), "{command}");
        assert_eq!((&batch["attempts"], &batch["upload_id"]), (&json!(1), &json!(12)), "{command}");
        let problem = json!({"severity": "warning", "code": "x.y", "loan_id": "LN-0002", "line": 3, "details": "d"});
        assert_eq!(batch["problems"], json!([problem]), "{command}");
    }
}

#[test]
fn history_is_newest_first() {
    let (place, server) = (Place::new(), FakeKiva::start());
    assert_eq!(history(&place), Vec::<Value>::new());
    let mut ids = Vec::new();
    for number in 1..=3 {
        place.write("a.csv", format!("LN-1,{number}.50\n"));
        ids.insert(0, uploaded(&place, &server, "a.csv", 0));
    }
    let uploads = history(&place);
    assert_eq!(uploads.iter().map(|one| one["upload"].clone()).collect::<Vec<_>>(), ids);
    let newest = &uploads[0];
    assert_eq!((&newest["environment"], &newest["partner_id"]), (&json!("stage"), &json!("145")));
    assert_eq!((&newest["file"], &newest["rows"]), (&json!("a.csv"), &json!(1)));
    assert_eq!((&newest["total_amount"], &newest["status"]), (&json!("3.50"), &json!("accepted")));
    assert!(newest["started_at"].as_str().unwrap().ends_with('Z'), "{newest}");
    let run = place.run(["history"]).code(0);
    let lines: Vec<_> = ids.iter().map(|id| run.stdout.find(id.as_str()).unwrap()).collect();
    assert!(lines.is_sorted(), "{run:#?}");
}

#[test]
fn looking_needs_no_credentials_and_no_network() {
    let (place, _server, id) = with_unknown();
    for args in [&["history"][..], &["show", &id], &["resolve", &id, "1", "--accepted"]] {
        place.kiva(args).run().code(0);
    }
}
