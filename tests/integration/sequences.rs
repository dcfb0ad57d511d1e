//! Sequences that once ended with wrong money, wrong figures or no way out. Each kind has its test.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Answer, Grant, Office, execute, text};

/// An office whose batches are of two rows, and that tries a call once.
fn office() -> Office {
    let office = Office::new();
    office.configure(LINES);
    office
}

const LINES: &str = "upload.batch_size = 2\nupload.max_attempts = 1\n";

/// A file with an upload of it that no token could be had for, so that nothing of it left.
fn without_token(office: &Office, month: &str, rows: &str) -> String {
    office.server.token([Answer::status(503)]);
    office.upload(month, rows, &[]).code(6).id()
}

/// Makes the clock of an upload, when it began, one of the future.
fn was_ahead(office: &Office, upload: &str) {
    let ledger = office.root().join("data/kiva-repay/ledger.db");
    execute(&ledger, "DROP TRIGGER IF EXISTS uploads_stay");
    execute(&ledger, "DROP TRIGGER IF EXISTS attempts_stay");
    let later = "started_at = '2099-01-01T00:00:00.000Z'";
    execute(&ledger, &format!("UPDATE uploads SET {later} WHERE id = '{upload}'"));
    execute(&ledger, &format!("UPDATE attempts SET {later} WHERE upload_id = '{upload}'"));
}

fn page(office: &Office, upload: &str) -> String {
    let file = format!("{upload}-{}.html", office.server.posts().len());
    office.run(["receipt", upload, &file]).code(0);
    let page = fs::read_to_string(office.path(file)).unwrap();
    page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect()
}

#[track_caller]
fn assert_month(document: &Value, loans: usize, total: &str, exact: bool) {
    let month = &document["month"];
    let said = (&month["loans"], &month["total_amount"], &month["exact"]);
    assert_eq!(said, (&json!(loans), &json!(total), &json!(exact)), "{document:#}");
}

/// February of which the second batch, with L2, waits, and March with L2 that Kiva has.
fn leftover_of_february() -> (Office, [String; 2]) {
    let office = office();
    office.server.repayments([Answer::accepted(1), Answer::status(503).applies(false)]);
    let february = office.upload("2026-02", "L1,10\nL3,10\nL2,20\nL4,20\n", &[]).code(6).id();
    office.run(["resolve", &february, "2", "--not-received"]).code(0);
    let march = office.upload("2026-03", "L1,30\nL3,30\nL2,40\n", &[]).code(0).id();
    (office, [february, march])
}

#[test]
fn kind_1_a_leftover_of_an_earlier_month_does_not_overwrite_a_later_one() {
    let (office, [february, march]) = leftover_of_february();
    let posts = office.server.posts().len();
    for upload in ["--last", &february] {
        let run = office.run(["resume", upload]).code(7);
        let run = run.complains(&["L2", &march, "March 2026"]);
        assert_eq!(run.told("cancel"), format!("kiva-repay cancel {february}"));
    }
    assert_eq!(office.server.posts().len(), posts);
    assert_eq!(office.server.books()["L2"], ["40"]);
    let run = office.run(["resume", "--last"]);
    let cancelled = office.follow(&run, "cancel").code(0);
    office.run(["resume", "--last"]).code(0).says(&["Nothing to do"]);
    // The rest is older than March, and goes out only where a person wants it to.
    cancelled.says(&["loan L2", "without these loans", &march]);
    let correct = ["upload", "2026-02.csv", "--corrects", &february];
    office.run(correct).code(7).complains(&[&march]);
    office.run([&correct[..], &["--again"]].concat()).code(0);
    assert_eq!(office.server.books()["L2"], ["40", "20"]);
}

#[test]
fn kind_2_old_amounts_do_not_follow_newer_ones_of_the_month() {
    let office = office();
    let old = without_token(&office, "2026-03", "A,1\nB,2\nC,3\n");
    let run = office.upload("2026-03", "A,1\nB,2\nC,5\n", &[]).code(0);
    assert_eq!(run.json()["cancels"], json!([old]));
    let posts = office.server.posts().len();
    office.run(["resume", &old]).code(7).complains(&[&run.id()]);
    office.run(["resume", "--last"]).code(0);
    assert_eq!(office.server.posts().len(), posts);

    // With a correction in between: what waits is sent or given up first.
    office.server.repayments([Answer::accepted(1), Answer::status(429)]);
    let half = office.upload("2026-03", "P,1\nQ,2\nR,3\n", &[]).code(6).id();
    office.correct(&half, "P,1\nR,4\n", &[]).code(6).complains(&["R", &half]);
    office.correct(&half, "P,7\n", &[]).code(0);
    let run = office.run(["resume", &half, "-o", "json"]).code(0);
    assert_month(&run.json(), 6, &(1 + 2 + 5 + 7 + 2 + 3).to_string(), true);
    let books = office.server.books();
    assert_eq!(
        (&books["P"], &books["R"]),
        (&vec!["1".to_owned(), "7".to_owned()], &vec!["3".to_owned()])
    );
}

#[test]
fn kind_3_a_reply_with_an_error_in_it_is_no_success() {
    for body in [
        r#"{"error":"unauthorized"}"#,
        r#"{"code":"api.error","message":"no"}"#,
        "{}",
        r#"{"success":false,"upload_id":7}"#,
    ] {
        let office = Office::answering([Answer::json(200, body).applies(false)]);
        let run = office.upload("2026-03", "A,1\n", &[]).code(6);
        assert_eq!(run.batches(), ["unknown"], "{body}");
        let shown = office.run(["show", &run.id()]).code(0);
        office.follow(&shown, "resolve").code(0);
    }
}

#[test]
fn kind_4_the_other_format_is_the_same_report() {
    let office = office();
    let of_three = |more: &[&str]| {
        office.write("three.csv", "loan_id,client_id,amount\nA,a,1\nB,b,2\nC,c,3\n");
        let args = ["upload", "three.csv", "--period", "2026-03", "--format", "three-column"];
        office.run([&args[..], more].concat())
    };
    let first = office.upload("2026-03", "A,1\nB,2\nC,3\n", &[]).code(0).id();
    let posts = office.server.posts().len();
    of_three(&[]).code(7).complains(&[&first, "all 3 rows"]);
    of_three(&["--corrects", &first]).code(7);
    assert_eq!(office.server.posts().len(), posts);

    // An upload that waits is not sent after the same in the other format.
    let office = self::office();
    let waiting = without_token(&office, "2026-03", "A,1\nB,2\nC,3\n");
    office.write("three.csv", "loan_id,client_id,amount\nA,a,1\nB,b,2\nC,c,3\n");
    let args = ["upload", "three.csv", "--period", "2026-03", "--format", "three-column"];
    office.run(args).code(0);
    office.run(["resume", &waiting]).code(7);
    assert_eq!(office.server.books().len(), 3);
}

#[test]
fn kind_5_a_clock_that_went_back_does_not_make_old_amounts_new() {
    let (office, [february, _]) = leftover_of_february();
    was_ahead(&office, &february);
    office.run(["resume", &february]).code(7);
    let waiting = without_token(&office, "2026-04", "X,1\nY,2\n");
    was_ahead(&office, &waiting);
    office.upload("2026-04", "X,1\nY,2\n", &["--again"]).code(0);
    office.run(["resume", &waiting]).code(7);
    office.run(["resume", "--last"]).code(7).complains(&[&february]);
    assert_eq!(office.server.books()["X"], ["1"]);
    assert_eq!(office.server.books()["L2"], ["40"]);
}

#[test]
fn kind_6_both_formats_of_a_month_are_counted_once() {
    let office = office();
    office.upload("2026-03", "A,11\nB,22\n", &[]).code(0);
    office.write("three.csv", "loan_id,client_id,amount\nA,a,11\nB,b,22\n");
    let args = ["upload", "three.csv", "--period", "2026-03", "--again", "-o", "json"];
    let run = office.run([&args[..], &["--format", "three-column"]].concat()).code(0);
    assert_month(&run.json(), 2, "33", true);
    let shown = office.run(["show", &run.id(), "-o", "json"]).code(0);
    assert_month(&shown.json(), 2, "33", true);
    let page = page(&office, &run.id());
    assert!(page.contains("Kiva has accepted 2 loans, total 33,"), "{page}");
    // Of a group loan nobody knows how Kiva adds up what came in both.
    office.upload("2026-03", "G,30\n", &[]).code(0);
    office.write("three.csv", "loan_id,client_id,amount\nG,g1,10\nG,g2,25\n");
    let run = office.run([&args[..], &["--format", "three-column"]].concat()).code(0);
    assert_month(&run.json(), 3, "68", false);
    office.run(["show", &run.id()]).says(&["Total not certain: group loan G"]);
    let page = self::page(&office, &run.id());
    assert!(page.contains("Total not certain: group loan G"), "{page}");
}

#[test]
fn kind_7_a_correction_counts_also_where_the_clock_went_back() {
    let office = office();
    let first = office.upload("2026-03", "A,10\nB,20\nC,30\n", &[]).code(0).id();
    was_ahead(&office, &first);
    let run = office.correct(&first, "A,11\n", &[]).code(0);
    assert_month(&run.json(), 3, "61", true);
    for upload in [&first, &run.id()] {
        let page = page(&office, upload);
        assert!(page.contains("Kiva has accepted 3 loans, total 61,"), "{page}");
    }
    let ids: Vec<_> = office.history().iter().map(|u| text(&u["upload"]).to_owned()).collect();
    assert_eq!(ids, [run.id(), first]);
}

#[test]
fn kind_8_a_batch_of_unknown_outcome_stands_beside_the_total_of_any_upload() {
    let office = office();
    office.server.repayments([Answer::cut_unanswered().applies(true)]);
    let unknown = office.upload("2026-03", "A,1\n", &[]).code(6);
    assert_eq!(unknown.json()["batches"][0]["problems"], Value::Null);
    let lost = unknown.id();
    let run = office.upload("2026-03", "B,2\n", &[]).code(0);
    assert_month(&run.json(), 1, "2", false);
    let doubt = format!("batch 1 of upload {lost}");
    let shown = office.run(["show", &run.id()]).code(0).stdout.replace('\n', " ");
    assert!(shown.contains(&doubt), "{shown}");
    let page = page(&office, &run.id());
    assert!(page.contains(&doubt), "{page}");
    office.run(["resolve", &lost, "1", "--accepted"]).code(0);
}

#[test]
fn kind_9_what_kiva_found_is_not_known_where_its_answer_was_lost() {
    let office = Office::answering([Answer::cut_unanswered().applies(true)]);
    let lost = office.upload("2026-03", "A,1\nL2,2\n", &[]).code(6).id();
    let run = office.run(["resolve", &lost, "1", "--accepted", "-o", "json"]).code(0);
    assert_eq!(run.json()["batches"][0]["problems"], Value::Null);
    assert_month(&run.json(), 2, "3", false);
    let shown = office.run(["show", &lost]).code(0).stdout.replace('\n', " ");
    let page = page(&office, &lost);
    for said in [&shown, &page] {
        assert!(said.contains("it is not known what Kiva found in the rows"), "{said}");
        for wrong in ["no problems", "0 problems", "None."] {
            assert!(!said.contains(wrong), "{wrong:?}: {said}");
        }
    }
    let document = office.run(["show", &lost, "-o", "json"]).json();
    assert_eq!(document["batches"][0]["problems"], Value::Null);
}

#[test]
fn kind_10_a_receipt_that_was_overtaken_names_what_came_later() {
    let office = office();
    let first = office.upload("2026-03", "A,10\nB,20\nC,30\n", &[]).code(0).id();
    let before = page(&office, &first);
    assert!(before.contains("Kiva has accepted 3 loans, total 60,"), "{before}");
    assert!(!before.contains("later upload"), "{before}");
    let second = office.upload("2026-03", "A,11\nD,5\n", &[]).code(0).id();
    let page = page(&office, &first);
    let at = page.find(&format!("also accepted for this month: {second}")).expect(&page);
    assert!(at < page.find("SHA-256").unwrap(), "{page}");
    assert!(page.contains("Kiva has accepted 4 loans, total 66,"), "{page}");
    // Of the next month nothing is said.
    let third = office.upload("2026-04", "A,12\n", &[]).code(0).id();
    let page = self::page(&office, &second);
    assert!(!page.contains(&third) && !page.contains("later upload"), "{page}");
}

#[test]
fn kind_11_the_last_one_is_of_the_environment_and_partner_in_use() {
    let office = office();
    office.server.repayments([Answer::status(429), Answer::status(429), Answer::status(429)]);
    let production = ["--env", "production", "--yes"];
    office.run(["history"]).code(0);
    office.upload("2026-02", "S,1\n", &[]).code(6);
    let real = office.upload("2026-03", "A,1\n", &production).code(6).id();
    let run = office.run(["resume", "--last", "--yes", "-o", "json"]).code(6);
    assert_eq!(run.json()["environment"], "stage", "production was not asked for");
    assert_eq!(run.json()["batches"][0]["attempts"], 2);
    let run = office.run([&["resume", "--last", "-o", "json"], &production[..]].concat()).code(0);
    assert_eq!(run.id(), real);
    office.run([&["resume", "--last"], &production[..]].concat()).code(0).says(&["Nothing to do"]);

    // Another partner's newer one is none of ours, also where only the token tells who we are.
    office.server.token([Grant::to("146").answer()]);
    office.server.repayments([Answer::status(429)]);
    office.write("other.csv", "loan_id,amount\nO,1\n");
    let other = office.kiva(["upload", "other.csv", "--period", "2026-03", "-o", "json"]);
    let other = other.env("KIVA_REPAY__PARTNER__ID", "146").run().code(6).id();
    office.configure_no_partner();
    let run = office.run(["resume", "--last", "-o", "json"]).code(0);
    assert_eq!((&run.json()["partner_id"], &run.json()["rows"]), (&json!("145"), &json!(1)));
    office.run(["resume", "--last"]).code(0).says(&["Nothing to do"]);
    office.server.grant(Grant::to("146"));
    assert_eq!(office.run(["resume", "--last", "-o", "json"]).code(0).id(), other);
}

#[test]
fn kind_12_an_upload_of_unknown_outcome_is_not_incomplete_for_ever() {
    let office = office();
    office.server.repayments([Answer::status(502)]);
    let lost = office.upload("2026-03", "A,1\nB,2\n", &[]).code(6).id();
    for how in [&[][..], &["--again"], &["--corrects", &lost]] {
        let run = office.upload("2026-03", "A,1\nB,2\n", how).code(6);
        run.complains(&[&format!("kiva-repay resolve {lost} 1 --not-received")]);
    }
    // What is not known is not given up either.
    let run = office.run(["cancel", &lost]).code(6);
    let told = run.told_all("resolve");
    assert_eq!(told.len(), 2, "{run:#?}");
    assert_eq!(office.run(["show", &lost, "-o", "json"]).batches(), ["unknown"]);
    let not_received = told.iter().find(|command| command.contains("--not-received")).unwrap();
    let run = office.paste(not_received).code(0);
    office.follow(&run, "resume").code(0);
    assert_eq!(office.server.books()["A"], ["1"]);
}

#[test]
fn kind_13_file_names_are_quoted() {
    let office = office();
    for name in ["a b.csv", "$(touch HARM).csv", "it's.csv", "a&b;c.csv", "\"q\".csv"] {
        let month = format!("20{:02}-01", 10 + office.server.posts().len());
        let moved = office.server.posts().len();
        office.write(name, format!("loan_id,amount\nA,{moved}\nB,2\n"));
        let args = ["upload", name, "--period", &month];
        office.run(args).code(0);
        office.write(name, format!("loan_id,amount\nA,{moved}\nB,2\nC,3\n"));
        let run = office.run(args).code(7);
        let told = run.told_all("upload");
        assert_eq!(told.len(), 2, "to correct, and to send all again: {run:#?}");
        office.paste(told.iter().find(|command| command.contains("--corrects")).unwrap()).code(0);
        office.paste(told.iter().find(|command| command.contains("--again")).unwrap()).code(0);
    }
    assert!(!office.path("HARM").exists());
}

#[test]
fn kind_14_nothing_is_no_upload() {
    let office = office();
    let waiting = without_token(&office, "2026-03", "A,1\n");
    for args in [&["show", ""][..], &["resume", "", "--yes"], &["cancel", ""], &["receipt", ""]] {
        office.run(args).code(2);
    }
    assert_eq!(office.run(["show", &waiting, "-o", "json"]).batches(), ["pending"]);
    assert_eq!(office.server.posts().len(), 0);
}

#[test]
fn kind_15_a_script_that_mistypes_reads_json() {
    for args in [&["-qo", "json", "chek"][..], &["-qojson", "chek"], &["chek", "--output=json"]] {
        let run = crate::support::Place::new().run(args).code(2);
        assert_eq!(run.json()["error"]["code"], "usage", "{args:?}");
    }
}

#[test]
fn kind_16_what_is_told_can_be_pasted() {
    let office = office();
    office.server.repayments([Answer::accepted(1), Answer::status(502)]);
    office.write("a.csv", "loan_id,amount\nA,1\nB,2\nC,3\nD,4\n");
    let run = office.run(["upload", "a.csv"]).code(6);
    let shown = office.follow(&run, "show").code(0);
    for run in [&run, &shown] {
        for command in run.commands() {
            let code = office.paste(&command).code;
            // Only one of two answers is taken.
            assert!(code != 2 || command.contains(" resolve "), "{command}");
        }
    }
    office.run(["resume", "--last"]).code(0);
}

/// The file of October, then newer amounts of most of its loans, then the first file once more.
#[test]
fn an_old_file_of_the_month_is_not_said_to_be_what_kiva_has() {
    for is_correction in [false, true] {
        let office = Office::new();
        let first = office.upload("2026-10", "A,10\nB,20\nC,30\n", &[]).code(0).id();
        let newer = "A,11\nB,21\nC,30\n";
        let second = if is_correction {
            office.correct(&first, newer, &[]).code(0).id()
        } else {
            office.upload("2026-10", newer, &["--again"]).code(0).id()
        };
        let run = office.upload("2026-10", "A,10\nB,20\nC,30\n", &[]).code(7);
        let run = run.complains(&[
            &first,
            "newer amounts were sent since for 2 of them",
            &format!("upload {second}"),
            "in place of the newer amounts",
            "nothing is left to send",
        ]);
        assert!(!run.stderr.contains("--again"), "{run:#?}");
        office.follow(&run, "show").code(0);
        let sent = office.follow(&run, "upload").code(0).json();
        assert_eq!(sent["rows"], 2);
        assert_eq!(office.server.books()["A"], ["10", "11", "10"]);
        // A row that was never sent is left.
        let run = office.upload("2026-10", "A,11\nB,20\nC,30\nD,40\n", &[]).code(7);
        run.complains(&["send a file of the other rows alone (1 in all)"]);
    }
}
