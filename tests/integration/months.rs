//! Ordinary months, as partners have them: nothing here is a fault, and nothing may stand in the way.

use serde_json::json;

use crate::support::{Answer, Grant, Office, Run, findings, text};

/// A report of so many loans, each with 100 and what it has moved.
fn report(count: usize, moved: impl Fn(usize) -> usize) -> String {
    let lines = (1..=count).map(|at| format!("LN-{at},{}\n", 100 + moved(at)));
    lines.collect::<Vec<_>>().concat()
}

#[test]
fn loans_that_rest_and_do_not_move() {
    let office = Office::new();
    office.upload("2026-01", &report(12, |_| 0), &[]).code(0);
    // Two loans of twelve were repaid.
    let february = report(12, |at| usize::from(at < 3));
    let run = office.upload("2026-02", &february, &[]).code(0);
    assert_eq!((findings(&run.json()), run.json()["month"]["loans"].clone()), (vec![], json!(12)));
    // None was: that is an old export, until somebody says that it is not.
    let run = office.upload("2026-03", &february, &[]).code(3);
    assert_eq!(findings(&run.json()), ["file.same-as-before:"]);
    office.upload("2026-03", &february, &["--again"]).code(0);
    assert_eq!(office.server.books()["LN-12"], ["100"; 3]);
}

/// Neither is it the last report, nor has it another name: only the ledger knows that it went out before.
#[test]
fn an_old_file_of_before_the_last_report() {
    let office = Office::new();
    let [august, september] = [report(12, |_| 0), report(12, |at| at)];
    office.upload("2026-08", &august, &[]).code(0);
    office.upload("2026-09", &september, &[]).code(0);
    let is_told = |run: &Run| run.stdout.contains("the report for August 2026");
    let run = office.upload("2026-10", &august, &[]).code(3);
    assert!(is_told(&run), "{run:#?}");
    assert!(findings(&run.json()).contains(&"file.same-as-before:".to_owned()), "{run:#?}");
    office.run(["check", "2026-10.csv"]).code(3).says(&["the report for August 2026"]);
    // One amount that has moved is one of a new month, though others went down.
    let run = office.upload("2026-10", &august.replace("LN-12,100", "LN-12,180"), &[]).code(0);
    assert!(!is_told(&run), "{run:#?}");
    // The file of a month may be checked once more after it was sent, and be what a correction goes back to.
    let id = run.id();
    assert!(!is_told(&office.run(["check", "2026-10.csv", "-o", "json"]).code(0)));
    let old = office.run(["check", "2026-08.csv", "-o", "json"]).code(0);
    assert!(is_told(&old), "{old:#?}");
    assert!(!is_told(&office.correct(&id, &august, &[]).code(0)));
    let again = office.upload("2026-10", &august, &["--again"]).code(0);
    assert!(is_told(&again), "{again:#?}");
}

/// What Kiva never took is no report, and one row is the same in any month.
#[test]
fn rows_that_were_never_taken_or_only_one_are_no_old_file() {
    let office = Office::new();
    office.server.repayments([Answer::status(400)]);
    office.upload("2026-08", "A,10\nB,20\n", &[]).code(5);
    office.upload("2026-09", "A,11\nB,21\n", &[]).code(0);
    let run = office.upload("2026-10", "A,10\nB,20\n", &[]).code(0);
    assert!(!run.stdout.contains("file.same-as-before"), "{run:#?}");
    let office = Office::new();
    for (month, amount) in [("2026-08", 0), ("2026-09", 5), ("2026-10", 0)] {
        let run = office.upload(month, &format!("A,{amount}\n"), &[]).code(0);
        assert!(!run.stdout.contains("file.same-as-before"), "{run:#?}");
    }
}

#[test]
fn three_loans_in_all() {
    let office = Office::new();
    office.upload("2026-01", "A,10\nB,20\nC,30\n", &[]).code(0);
    let id = office.upload("2026-02", "A,11\nB,20\nC,30\n", &[]).code(0).id();
    // A typing error is corrected by the whole file, and by its one row.
    let run = office.upload("2026-02", "A,12\nB,20\nC,30\n", &[]).code(7);
    run.complains(&[&id, "2 of the 3 rows"]);
    let run = office.correct(&id, "A,12\nB,20\nC,30\n", &[]).code(0);
    assert_eq!((&run.json()["left_out"], &run.json()["rows"]), (&json!(2), &json!(1)));
    let run = office.correct(&id, "A,11\n", &[]).code(0);
    assert_eq!(run.json()["month"]["total_amount"], "61");
    // One is repaid in full and is gone, another one is new.
    office.upload("2026-03", "B,21\nC,30\nD,5\n", &[]).code(0);
}

#[test]
fn branch_files_one_after_the_other() {
    let office = Office::new();
    office.configure("upload.max_attempts = 1\n");
    let branch = |name: &str, moved: usize| -> String {
        let lines = (1..=4).map(|at| format!("{name}-{at},{}\n", 10 * at + moved));
        lines.collect::<Vec<_>>().concat()
    };
    for (month, moved) in [("2026-01", 0), ("2026-02", 1)] {
        office.upload(month, &branch("N", moved), &[]).code(0);
        // The second one has no connection; the third does not wait for it.
        office.server.token([Answer::status(503)]);
        let second = office.upload(month, &branch("S", moved), &[]).code(6).id();
        let third = office.upload(month, &branch("W", moved), &[]).code(0).json();
        assert_eq!(third["month"]["loans"], 8);
        assert_eq!(third["cancels"], json!(null));
        let run = office.run(["resume", "--last", "-o", "json"]).code(0);
        assert_eq!((run.id(), &run.json()["month"]["loans"]), (second.clone(), &json!(12)));
        // A branch exports once more, with one amount mended.
        let mended = branch("S", moved).replace("S-4,4", "S-4,5");
        office.upload(month, &mended, &[]).code(7).complains(&[&second]);
        let run = office.correct(&second, &mended, &[]).code(0).json();
        assert_eq!((&run["rows"], &run["left_out"]), (&json!(1), &json!(3)));
        assert_eq!(run["month"]["loans"], 12);
    }
}

#[test]
fn a_whole_month_again_with_three_corrections() {
    let office = Office::new();
    office.write("march $1.csv", format!("loan_id,amount\n{}", report(10, |_| 0)));
    let args = ["upload", "march $1.csv", "--period", "2026-03"];
    office.run(args).code(0);
    let mended = report(10, |at| if at > 7 { at } else { 0 });
    office.write("march $1.csv", format!("loan_id,amount\n{mended}"));
    let run = office.run(args).code(7).complains(&["7 of the 10 rows"]);
    let command = run.told_all("upload").into_iter().find(|c| c.contains("--corrects")).unwrap();
    office.paste(&command).code(0).says(&["7 rows are already the same at Kiva"]);
    let last = office.server.posts().pop().unwrap().json();
    assert_eq!(last["repayments"].as_array().unwrap().len(), 3);
    // A correction of the correction may go back to the first amounts.
    let id = text(&office.history()[0]["upload"]).to_owned();
    let run = office.correct(&id, &report(10, |_| 0), &[]).code(0).json();
    assert_eq!((&run["rows"], &run["month"]["total_amount"]), (&json!(3), &json!("1000")));
    office.correct(&id, &report(10, |_| 0), &[]).code(7);
}

#[test]
fn stage_tried_before_production_with_the_same_file() {
    let office = Office::new();
    let file = report(3, |at| at);
    office.upload("2026-03", &file, &[]).code(0);
    let production = ["--env", "production", "--yes"];
    let run = office.upload("2026-03", &file, &production).code(0);
    assert_eq!(run.json()["rows_reported_before"], 0);
    assert_eq!(office.server.books()["LN-1"], ["101"; 2]);
    // Each is known by itself.
    office.upload("2026-03", &file, &production).code(7).complains(&["production"]);
    let run = office.upload("2026-03", &file, &[]).code(7);
    assert!(!run.stderr.contains("production"), "{run:#?}");
}

#[test]
fn two_partners_in_one_ledger() {
    let office = Office::new();
    office.configure("upload.max_attempts = 1\n");
    let as_other = |args: &[&str]| {
        office.server.token([Grant::to("146").answer()]);
        office.kiva(args).env("KIVA_REPAY__PARTNER__ID", "146").run()
    };
    let first = office.upload("2026-03", "A,1\nB,2\nC,3\n", &[]).code(0).id();
    // Their loans have the same numbers, and are other loans.
    let args = ["upload", "2026-03.csv", "--period", "2026-03", "-o", "json"];
    office.server.repayments([Answer::status(429)]);
    let run = as_other(&args).code(6);
    assert_eq!(run.json()["month"]["loans"], 0);
    office.upload("2026-03", "A,2\nB,3\nC,4\n", &[]).code(0);
    office.run(["resume", "--last"]).code(0).says(&["Nothing to do"]);
    let resumed = as_other(&["resume", "--last", "-o", "json"]).code(0);
    assert_eq!((resumed.id(), &resumed.json()["month"]["total_amount"]), (run.id(), &json!("6")));
    let shown = office.run(["show", &first, "-o", "json"]).json();
    assert_eq!(shown["month"]["total_amount"], "9");
}

#[test]
fn a_month_skipped() {
    let office = Office::new();
    office.upload("2026-01", "A,10\nB,20\nC,30\n", &[]).code(0);
    let march = office.upload("2026-03", "A,14\nB,24\nC,34\n", &[]).code(0).id();
    // It is found late, and what is posted last counts.
    let run = office.upload("2026-02", "A,12\nB,22\nC,32\n", &[]).code(7);
    run.complains(&[&march, "March 2026"]);
    let run = office.upload("2026-02", "A,12\nB,22\nC,32\n", &["--again"]).code(0);
    assert_eq!(run.json()["older"], 3);
    assert_eq!(findings(&run.json()), [""; 0]);
    // So March has to be sent once more.
    office.upload("2026-03", "A,14\nB,24\nC,34\n", &[]).code(7);
    office.upload("2026-03", "A,14\nB,24\nC,34\n", &["--again"]).code(0);
    assert_eq!(office.server.books()["A"], ["10", "14", "12", "14"]);
    office.upload("2026-04", "A,16\nB,26\nC,36\n", &[]).code(0);
}

#[test]
fn cron_on_the_2nd_and_a_person_correcting_on_the_3rd() {
    let office = Office::new();
    office.write("march.csv", "loan_id,amount\nA,10\nB,20\nC,30\n");
    let cron = ["upload", "march.csv", "--period", "2026-03", "--quiet"];
    let run = office.run(cron).code(0);
    // The first one ever tells that it has made the ledger, and nothing else.
    assert_eq!((run.stdout.as_str(), run.stderr.lines().count()), ("", 1), "{run:#?}");
    run.complains(&["ledger.db is new"]);
    let id = text(&office.history()[0]["upload"]).to_owned();
    office.correct(&id, "B,21\n", &[]).code(0);
    // Whatever cron does after that, the correction stands.
    office.run(cron).code(7).complains(&["--corrects"]);
    office.run(["resume", "--last", "--quiet", "--yes"]).code(0);
    assert_eq!(office.server.books()["B"], ["20", "21"]);
    // The person mends the export as well, and there is nothing left to send.
    office.write("march.csv", "loan_id,amount\nA,10\nB,21\nC,30\n");
    office.run(cron).code(7);
    office.correct(&id, "A,10\nB,21\nC,30\n", &[]).code(7);
}

/// A month that is corrected after the next one was sent: Kiva has the newer amounts, and nobody is told otherwise.
#[test]
fn of_rows_that_a_later_month_has_it_is_not_said_that_kiva_has_the_same() {
    let office = Office::new();
    let september = "A,10\nB,20\nC,30\n";
    let id = office.upload("2026-09", september, &[]).code(0).id();
    office.upload("2026-10", "A,11\nB,21\n", &[]).code(0);
    let run = office.correct(&id, "A,10\nB,20\nC,33\n", &[]).code(0);
    let document = run.json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(1), &json!(2)));
    let notices = document["notices"].to_string();
    assert!(
        notices.contains("2 rows have not changed since they were sent for September 2026"),
        "{notices}"
    );
    assert!(!notices.contains("the same at Kiva"), "{notices}");
    let again = office.correct(&id, "A,10\nB,20\nC,33\n", &[]).code(7);
    again.complains(&[
        "none of the 3 rows has changed",
        "of 2 of them Kiva has amounts of a later month",
    ]);
    // What a correction sends all the same is what differs.
    let held = office.correct(&id, "A,15\nB,20\nC,33\n", &[]).code(7);
    assert!(held.told_all("upload").is_empty(), "{held:#?}");
    let sent = office.correct(&id, "A,15\nB,20\nC,33\n", &["--again"]).code(0).json();
    assert_eq!(
        (&sent["rows"], &sent["left_out"], &sent["older"]),
        (&json!(1), &json!(2), &json!(1))
    );
    let codes: Vec<_> =
        sent["notices"].as_array().unwrap().iter().map(|n| n["code"].clone()).collect();
    assert_eq!(codes, ["upload.left-out", "upload.left-out-newer", "upload.older"]);
    // What was sent over a newer amount is what Kiva has.
    let again = office.correct(&id, "A,15\nB,20\nC,33\n", &[]).code(7);
    again.complains(&["none of the 3 rows has changed", "of 1 of them Kiva has"]);
}
