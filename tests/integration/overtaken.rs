//! Rows that a row of another month has overtaken, whichever came first.

use serde_json::json;

use crate::support::{Answer, Office, Run};

/// A call has no month: what was posted last is what Kiva has, be it of an earlier month.
#[test]
fn rows_that_an_earlier_month_has_overtaken_are_sent_again_as_a_correction() {
    let office = Office::new();
    let october = "L-1,20.00\nL-2,20.00\nL-3,20.00\n";
    let id = office.upload("2026-10", october, &[]).code(0).id();
    let exact = |run: &Run| run.json()["month"]["exact"].clone();
    let september = office.upload("2026-09", "L-1,10.00\nL-2,10.00\n", &["--again"]).code(0);
    let show = || office.run(["show", &id, "-o", "json"]).code(0);
    assert_eq!(exact(&show()), json!(false));
    let told = office.run(["show", &id]).code(0);
    let told = told.says(&["for 2 loans older amounts, those of September 2026", &september.id()]);
    assert!(!told.stdout.contains("reviews this report and finalizes"), "{told:#?}");
    let command = told.told(&format!("upload 2026-10.csv --corrects {id}"));
    let quiet = office.run(["show", &id, "-q"]).code(0);
    assert_eq!(quiet.told("upload"), format!("{command} --quiet"));
    let made = office.run(["receipt", &id, "r.html"]).code(0).says(&["do not sign it yet"]);
    assert!(!made.stdout.contains("Next: open the page"), "{made:#?}");
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("for 2 loans older amounts") && page.contains(&command), "{page}");
    // A script is told why, and nobody that Kiva has these amounts.
    let doubts = show().json()["month"]["doubts"].clone();
    assert_eq!((&doubts[0]["code"], &doubts[1]), (&json!("month.overtaken"), &json!(null)));
    assert!(
        doubts[0]["message"].as_str().unwrap().contains("for 2 loans older amounts"),
        "{doubts}"
    );
    let again = office.upload("2026-10", october, &["-q"]).code(7);
    again.clone().complains(&[
        "all 3 rows",
        "but for 2 loans Kiva now has other amounts, older ones that were sent later, for September 2026",
        &september.id(),
    ]);
    assert!(again.told("upload").contains(&format!("--corrects {id}")), "{again:#?}");
    let dry = office.paste(&format!("{command} --dry-run")).code(0);
    dry.says(&["1 row is already the same at Kiva"]);

    let corrected = office.correct(&id, october, &[]).code(0);
    let document = corrected.json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(2), &json!(1)));
    assert_eq!((exact(&corrected), exact(&show())), (json!(true), json!(true)));
    let books = office.server.books();
    assert_eq!(books["L-1"].last().unwrap(), "20.00");
}

/// It may be at Kiva, and newer: a person looks first.
#[test]
fn a_row_is_not_sent_after_one_of_a_later_month_whose_answer_was_lost() {
    let office = Office::new();
    let august = office.upload("2026-08", "L-1,10.00\n", &[]).code(0).id();
    office.server.repayments([Answer::cut_unanswered().applies(true)]);
    let september = office.upload("2026-09", "L-1,20.00\n", &[]).code(6).id();
    let posts = office.server.posts().len();
    let stopped = office.correct(&august, "L-1,12.00\n", &[]).code(6);
    assert!(stopped.told("resolve").contains(&september), "{stopped:#?}");
    office.upload("2026-08", "L-1,12.00\n", &["--again"]).code(6);
    assert_eq!(office.server.posts().len(), posts);
    office.run(["resolve", &september, "1", "--accepted"]).code(0);
    office.correct(&august, "L-1,12.00\n", &[]).code(7);
}

/// What would be refused is not proposed.
#[test]
fn rows_that_a_later_month_has_overtaken_are_given_up_and_not_resumed() {
    let office = Office::new();
    office.server.repayments([Answer::accepted(1), Answer::busy(429), Answer::busy(429)]);
    let rows = "L-1,10.00\nL-2,10.00\n";
    office.write("s.csv", format!("loan_id,amount\n{rows}"));
    let args = ["upload", "s.csv", "--period", "2026-09", "--batch-size", "1", "-o", "json"];
    let id = office.kiva(args).upload("MAX_ATTEMPTS", "2").run().code(6).id();
    let show = || office.run(["show", &id]).code(0);
    assert_eq!(show().told("resume"), format!("kiva-repay resume {id}"));
    let october = office.upload("2026-10", "L-1,20.00\nL-2,20.00\n", &[]).code(0).id();
    office.run(["resume", &id]).code(7);
    let shown = show().says(&["no longer to be sent", &october, "October 2026"]);
    assert!(!shown.stdout.contains("kiva-repay resume"), "{shown:#?}");
    office.run(["receipt", &id, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(
        page.contains(&format!("kiva-repay cancel {id}")) && !page.contains("kiva-repay resume")
    );
    let cancelled = office.follow(&shown, "cancel").code(0);
    let cancelled = cancelled.says(&["Nothing of it is to be reported any more", &october]);
    assert!(cancelled.told_all("upload").is_empty(), "{cancelled:#?}");
    // Only where a person wants it to.
    let args = ["upload", "s.csv", "--corrects", &id];
    assert!(office.run(args).code(7).complains(&[&october]).told_all("upload").is_empty());
}

/// Of what is of unknown outcome Kiva may have the older amounts.
#[test]
fn a_month_is_not_certain_where_an_earlier_one_was_sent_later_with_an_unknown_outcome() {
    let office = Office::new();
    let october = "L-1,20.00\nL-2,20.00\nL-3,20.00\n";
    let id = office.upload("2026-10", october, &[]).code(0).id();
    let exact = || office.run(["show", &id, "-o", "json"]).code(0).json()["month"]["exact"].clone();
    office.server.repayments([Answer::accepted(2), Answer::status(500)]);
    let options = ["--again", "--batch-size", "1"];
    let september = office.upload("2026-09", "L-1,10.00\nL-2,10.00\n", &options).code(6).id();
    assert_eq!(exact(), json!(false));
    office.run(["show", &id]).says(&[
        "for 1 loan an older amount, that of September 2026, was sent later",
        "and Kiva has that one now",
        "it is not known whether Kiva has that one now",
    ]);
    office.run(["show", &id, "-q"]).code(0).complains(&["it is not known", &september]);
    let corrected = office.correct(&id, october, &[]).code(0).json();
    assert_eq!((&corrected["rows"], &corrected["month"]["exact"]), (&json!(2), &json!(true)));
    assert_eq!(exact(), json!(true));

    let office = Office::new();
    let id = office.upload("2026-10", october, &[]).code(0).id();
    office.server.repayments([Answer::status(500)]);
    let september = office.upload("2026-09", "L-1,10.00\n", &["--again"]).code(6).id();
    let exact = || office.run(["show", &id, "-o", "json"]).code(0).json()["month"]["exact"].clone();
    assert_eq!(exact(), json!(false));
    office.run(["resolve", &september, "1", "--not-received"]).code(0);
    assert_eq!(exact(), json!(true));
}

/// A month between the two is not what Kiva has either, and the newest one is the one to be sent again.
#[test]
fn of_several_months_that_an_earlier_one_has_overtaken_the_newest_is_sent_again() {
    let office = Office::new();
    let october = office.upload("2026-10", "L-1,20.00\nL-2,20.00\n", &[]).code(0).id();
    let november = office.upload("2026-11", "L-1,30.00\nL-2,30.00\n", &[]).code(0).id();
    office.upload("2026-09", "L-1,10.00\nL-2,10.00\n", &["--again"]).code(0);
    let told = office.run(["show", &october]).code(0).says(&["for 2 loans older amounts"]);
    assert!(!told.stdout.contains("finalizes"), "{told:#?}");
    let command = told.told(&format!("show {november}"));
    let quiet = office.run(["show", &october, "-q"]).code(0);
    assert_eq!(quiet.told("show"), command);
    office.run(["receipt", &october, "r.html"]).code(0).says(&["do not sign it yet"]);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    let head = "both rows of the file. But older amounts of these loans were sent later";
    assert!(page.contains(head) && page.contains(&command), "{page}");
    let shown = office.paste(&command).code(0);
    office.follow(&shown, "upload").code(0);
    for id in [&october, &november] {
        let run = office.run(["show", id, "-o", "json"]).code(0);
        assert_eq!(run.json()["month"]["exact"], json!(true));
    }
    assert_eq!(office.server.books()["L-1"].last().unwrap(), "30.00");
}

/// Of the uploads of a month the one is sent again whose rows it were.
#[test]
fn the_upload_that_was_overtaken_is_sent_again_and_not_another_of_its_month() {
    let office = Office::new();
    let one = office.upload("2026-10", "L-1,20.00\n", &[]).code(0).id();
    let other = office.upload("2026-10", "L-2,20.00\n", &[]).code(0).id();
    office.upload("2026-09", "L-1,10.00\n", &["--again"]).code(0);
    office.run(["show", &one]).code(0).told(&format!("upload 2026-10.csv --corrects {one}"));
    let told = office.run(["show", &other]).code(0);
    told.told(&format!("show {one}"));
    assert!(!told.stdout.contains("--corrects"), "{told:#?}");
}

/// A file that was sent for a wrong month by mistake leaves the right amounts at Kiva.
#[test]
fn a_month_whose_own_amounts_were_sent_for_an_earlier_one_is_as_it_was() {
    let office = Office::new();
    let october = "L-1,20.00\nL-2,20.00\n";
    let id = office.upload("2026-10", october, &[]).code(0).id();
    office.upload("2026-09", "L-1,20.0\nL-2,20\n", &["--again"]).code(0);
    let show = office.run(["show", &id]).code(0).says(&["reviews this report and finalizes"]);
    assert!(!show.stdout.contains("not certain"), "{show:#?}");
    office.upload("2026-09", "L-2,19.00\n", &["--again"]).code(0);
    office.run(["show", &id]).code(0).says(&["for 1 loan an older amount"]);
}

/// Where a still newer month was sent last, Kiva has its amounts.
#[test]
fn of_a_month_that_a_newer_one_has_replaced_nothing_is_said() {
    let office = Office::new();
    let id = office.upload("2026-10", "L-1,20.00\nL-2,20.00\n", &[]).code(0).id();
    office.upload("2026-09", "L-1,10.00\nL-2,10.00\n", &["--again"]).code(0);
    office.upload("2026-11", "L-1,30.00\n", &[]).code(0);
    office.run(["show", &id]).code(0).says(&["for 1 loan an older amount"]);
    let rest = "L-2,30.00\n";
    office.write("rest.csv", format!("loan_id,amount\n{rest}"));
    office.run(["upload", "rest.csv", "--period", "2026-11"]).code(0);
    let shown = office.run(["show", &id]).code(0);
    assert!(!shown.stdout.contains("not certain"), "{shown:#?}");
    let quiet = office.run(["show", &id, "-q"]).code(0);
    assert!(quiet.stderr.is_empty(), "{quiet:#?}");
}

/// Whatever the format that replaced it: an amount that no longer stands is not the one of the month.
#[test]
fn an_amount_that_another_format_replaced_is_no_amount_of_the_month() {
    let office = Office::new();
    let send = |name: &str, row: &str, month: &str, more: &[&str]| {
        let is_three = row.contains(",C-1,");
        let (titles, format) = if is_three {
            ("loan_id,client_id,amount", "three-column")
        } else {
            ("loan_id,amount", "two-column")
        };
        office.write(name, format!("{titles}\n{row}\n"));
        let args = ["upload", name, "--period", month, "--format", format, "-o", "json"];
        office.run([&args[..], more].concat())
    };
    send("s1.csv", "L-1,210.00", "2026-09", &[]).code(0);
    send("o1.csv", "L-1,C-1,231.00", "2026-10", &[]).code(0);
    let id = send("o2.csv", "L-1,228.00", "2026-10", &[]).code(0).id();
    send("s2.csv", "L-1,C-1,231.00", "2026-09", &["--again"]).code(0);
    let show = || office.run(["show", &id, "-o", "json"]).code(0).json()["month"].clone();
    assert_eq!(
        (&show()["exact"], &show()["doubts"][0]["code"]),
        (&json!(false), &json!("month.overtaken"))
    );
    let again = send("o2.csv", "L-1,228.00", "2026-10", &[]).code(7);
    again.complains(&["an older one that was sent later", "--corrects"]);
    send("o2.csv", "L-1,228.00", "2026-10", &["--corrects", &id]).code(0);
    assert_eq!(office.server.books()["L-1"].last().unwrap(), "228.00");
    assert_eq!(show()["exact"], json!(true));
}

/// It was not there when other amounts were sent, so that it may have come after them.
#[test]
fn a_batch_that_turns_up_late_leaves_the_month_uncertain_until_it_is_sent_again() {
    let office = Office::answering([Answer::cut_unanswered()]);
    let id = office.upload("2026-10", "L-1,10.00\nL-2,20.00\n", &[]).code(6).id();
    let resolve = |answer: &str| office.run(["resolve", &id, "1", answer]).code(0);
    resolve("--not-received");
    office.run(["cancel", &id]).code(0);
    let newer = "L-1,11.00\nL-2,20.00\n";
    let second = office.upload("2026-10", newer, &[]).code(0);
    let month = |id: &str| office.run(["show", id, "-o", "json"]).code(0).json()["month"].clone();
    assert_eq!(month(&second.id())["exact"], json!(true));
    resolve("--accepted").says(&["had been sent before PA2 had"]);
    for id in [&id, &second.id()] {
        let month = month(id);
        assert_eq!(month["exact"], json!(false));
        assert_eq!(month["doubts"][0]["code"], json!("month.found-late"));
        assert_eq!(month["total_amount"], json!("31.00"));
    }
    // Only the one of which the amounts differ is sent again, and then it is the last.
    let third = office.correct(&second.id(), newer, &[]).code(0).json();
    assert_eq!((&third["rows"], &third["left_out"]), (&json!(1), &json!(1)));
    assert_eq!((&third["month"]["exact"], &month(&id)["exact"]), (&json!(true), &json!(true)));
    office.correct(&second.id(), newer, &[]).code(7);
}

/// What 7 offers is done, and undoes nothing.
#[test]
fn of_a_month_before_the_last_only_that_is_offered_which_undoes_nothing() {
    let office = Office::new();
    let september = office.upload("2026-09", "A,1.00\nB,2.00\nC,3.00\n", &[]).code(0).id();
    let october = office.upload("2026-10", "A,1.50\nB,2.50\n", &[]).code(0).id();
    let said = [&*october, "October 2026", "an older amount must not be sent"];
    for rows in ["A,1.00\nB,2.00\nC,3.00\n", "A,1.00\nB,2.10\nC,3.00\n"] {
        let run = office.upload("2026-09", rows, &[]).code(7).complains(&said);
        assert!(run.told_all("upload").is_empty(), "{run:#?}");
        office.correct(&september, rows, &[]).code(7);
    }
    let run = office.upload("2026-09", "A,1.00\nB,2.00\nC,3.10\n", &[]).code(7).complains(&said);
    assert_eq!(run.told_all("upload").len(), 1, "{run:#?}");
    office.follow(&run, "upload").code(0);
    let books = office.server.books();
    assert_eq!(
        (&*books["A"], &*books["C"]),
        (&["1.00", "1.50"].map(str::to_owned)[..], &["3.00", "3.10"].map(str::to_owned)[..])
    );
}

/// The amounts of an older month that were sent with `--again` after those of a newer one: to finalize them is not all
/// that is left, as Kiva does not have the newer ones any more.
#[test]
fn what_was_sent_over_a_later_month_is_followed_by_the_newer_amounts() {
    let office = Office::new();
    office.upload("2026-09", "A,10\nB,20\nC,30\n", &[]).code(0);
    let newer = "A,15\nB,25\nC,35\n";
    let october = office.upload("2026-10", newer, &[]).code(0).id();
    let usual = "opens Repayments in PA2, reviews this report and finalizes it";
    office.run(["show", &october]).code(0).says(&[usual]);
    office.write("2026-09.csv", "loan_id,amount\nA,11\nB,20\nC,30\n");
    let again = office.run(["upload", "2026-09.csv", "--period", "2026-09", "--again"]).code(0);
    let older = office.history()[0]["upload"].as_str().unwrap().to_owned();
    for run in [again, office.run(["show", &older]).code(0)] {
        let words = format!("in the place of those of upload {october} for October 2026");
        let run = run.says(&[&words, "Then send the newer amounts again"]);
        assert!(!run.stdout.replace('\n', " ").contains(usual), "{run:#?}");
        // What is told leads to the command that sends them.
        assert!(run.told("show").contains(&october), "{run:#?}");
    }
    office.run(["receipt", &older, "older.html"]).code(0);
    let page = std::fs::read_to_string(office.path("older.html")).unwrap();
    assert!(page.contains("Then send the newer amounts again"), "{page}");
    let shown = office.run(["show", &october]).code(0);
    office.follow(&shown, "upload").code(0).says(&[usual]);
    assert_eq!(office.server.books()["A"], ["10", "15", "11", "15"]);
    office.run(["show", &older]).code(0).says(&[usual]);
}
