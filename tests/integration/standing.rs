//! Rows of a month that Kiva does not have right, and that no later upload replaces: each upload of the month
//! tells them, with what to type.

use serde_json::{Value, json};

use crate::support::{Answer, Office, Run, rows};

/// An office whose batches are of three rows, and that tries a call once.
pub fn office(answers: impl IntoIterator<Item = Answer>) -> Office {
    let office = Office::answering(answers);
    office
        .configure("upload.batch_size = 3\nupload.max_attempts = 1\n[checks]\ndefault = \"off\"\n");
    office
}

/// A file of six loans of October, and what became of it: the second batch is answered so.
fn half(answer: Answer, code: i32) -> (Office, String) {
    let office = office([Answer::accepted(1), answer]);
    let upload = office.upload("2026-10", NINE, &[]).code(code).id();
    (office, upload)
}

pub const NINE: &str = "K1,101\nK2,102\nK3,103\nK4,104\nK5,105\nK6,106\n";

pub fn page(office: &Office, upload: &str) -> (Run, String) {
    let file = format!("{upload}-{}.html", std::fs::read_dir(office.path(".")).unwrap().count());
    let run = office.run(["receipt", upload, &file]).code(0);
    let page = std::fs::read_to_string(office.path(file)).unwrap();
    let page = page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    (run, page.collect())
}

/// What the month comes to, and that it is told as complete, or what of which upload is missing.
#[track_caller]
pub fn tells(office: &Office, run: &Run, upload: &str, missing: Option<&str>) {
    let shown = office.run(["show", upload]).code(0);
    let (receipt, page) = page(office, upload);
    let quiet = office.run(["receipt", upload, &format!("{upload}-q.html"), "-q"]).code(0);
    std::fs::remove_file(office.path(format!("{upload}-q.html"))).unwrap();
    if let Some(words) = missing {
        shown.says(&[words]);
        run.clone().says(&[words]);
        assert!(page.contains(words) && page.contains("INCOMPLETE"), "{page}");
        receipt.says(&["do not sign it yet"]);
        quiet.complains(&["do not sign it yet"]);
        return;
    }
    for text in [&shown.stdout, &run.stdout, &page] {
        for words in ["no later upload", "not been sent", "not sent", "former amount"] {
            assert!(!text.contains(words), "{text}");
        }
    }
    assert!(!receipt.stdout.contains("do not sign"), "{receipt:#?}");
}

#[test]
fn what_is_not_sent_of_another_upload_of_the_month_is_told_by_each() {
    let (office, half) = half(Answer::status(429), 6);
    let exact = |run: &Run| run.json()["month"]["exact"].clone();
    let show = |id: &str| office.run(["show", id, "-o", "json"]).code(0);
    assert_eq!(exact(&show(&half)), json!(false));
    let words = format!("3 rows of upload {half} for October 2026 have not been sent");
    for (file, more) in [("X1,5\nX2,6\n", &[][..]), ("K1,300\n", &["--corrects", &half])] {
        office.write("more.csv", format!("loan_id,amount\n{file}"));
        let run =
            office.run([&["upload", "more.csv", "--period", "2026-10"], more].concat()).code(0);
        assert_eq!(run.told("resume"), format!("kiva-repay resume {half}"));
        assert!(!run.stdout.contains("finalizes it"), "{run:#?}");
        let newest = office.history()[0]["upload"].as_str().unwrap().to_owned();
        assert_eq!(exact(&show(&newest)), json!(false));
        tells(&office, &run, &newest, Some(&words));
        office.run(["history", "--period", "2026-10"]).code(0).says(&[&words]);
        let missing = show(&newest).json()["month"]["missing"].clone();
        assert_eq!(missing, json!([{"upload": half, "status": "pending", "rows": 3}]));
        office
            .run(["show", &newest, "-q"])
            .code(0)
            .complains(&[&words[..40], "kiva-repay cancel "]);
    }
    let quiet = office.upload("2026-10", "Y1,5\n", &["-q"]).code(0);
    assert_eq!(exact(&quiet), json!(false));
    let quiet =
        office.run(["upload", "2026-10.csv", "--period", "2026-10", "--again", "-q"]).code(0);
    quiet.complains(&[words.trim_end_matches('.'), "kiva-repay resume "]);
    office.run(["resume", &half]).code(0).says(&["All uploads for October 2026 together: 9 loans"]);
    let newest = office.history()[0]["upload"].as_str().unwrap().to_owned();
    assert_eq!(exact(&show(&newest)), json!(true));
    tells(&office, &show(&newest), &newest, None);
}

#[test]
fn a_small_correction_does_not_close_the_case() {
    let error =
        |loan: &str| json!({"loan_id": loan, "severity": "error", "code": "x", "details": "No."});
    let problems = Answer::problems(&Value::from(["K4", "K5", "K6"].map(error).to_vec()));
    let cases = [
        (Answer::status(400), "were refused by Kiva"),
        (problems, "have errors that Kiva found, and no later"),
    ];
    for (answer, words) in cases {
        let (office, half) = half(answer, 5);
        if words.contains("errors") {
            let again = office.upload("2026-10", NINE, &[]).code(7);
            again.complains(&["all 6 rows", "found errors in 3 of them"]);
        }
        let correct = |rows: &str| {
            office.write("some.csv", format!("loan_id,amount\n{rows}"));
            office.run(["upload", "some.csv", "--corrects", &half])
        };
        let first = correct("K1,301\nK4,304\n").code(0);
        assert!(!first.stdout.contains("finalizes it"), "{first:#?}");
        let correction = office.history()[0]["upload"].as_str().unwrap().to_owned();
        for id in [&half, &correction] {
            tells(
                &office,
                &first,
                id,
                Some(&format!("2 rows of upload {half} for October 2026 {words}")),
            );
        }
        // What is told writes the rows, and the two that are corrected there close it.
        let table = first.told("show").split("--problems ").nth(1).unwrap().to_owned();
        office.follow(&first, "show").code(0).says(&[&table]);
        let last = correct("K5,305\nK6,306\n").code(0);
        let newest = office.history()[0]["upload"].as_str().unwrap().to_owned();
        last.clone().says(&["6 loans", "finalizes it"]);
        for id in [&half, &correction, &newest] {
            tells(&office, &last, id, None);
        }
    }
}

#[test]
fn what_was_given_up_is_told_where_the_month_is_and_is_no_warning() {
    let (office, half) = half(Answer::status(429), 6);
    office.run(["cancel", &half]).code(0);
    office.write("more.csv", "loan_id,amount\nX1,5\n");
    let words = format!("3 rows of upload {half} for October 2026 were given up");
    let run = office.run(["upload", "more.csv", "--period", "2026-10"]).code(0);
    run.says(&[&words, "finalizes it"]);
    let show = office.run(["show", &half]).code(0);
    let more = office.history()[0]["upload"].as_str().unwrap().to_owned();
    let quiet = office.run(["show", &more, "-q"]).code(0);
    assert_eq!(quiet.stderr, "", "{quiet:#?}");
    let (receipt, page) = page(&office, &more);
    assert!(page.contains(&words) && !page.contains("INCOMPLETE"), "{page}");
    receipt.says(&["Next: open the page"]);
    // The command that is told sends them, and nothing is left to be told.
    office.follow(&show, "upload").code(0);
    let run = office
        .run(["show", &more])
        .code(0)
        .says(&["All uploads for October 2026 together: 7 loans"]);
    assert!(!run.stdout.contains(&words), "{run:#?}");
}

#[test]
fn the_page_of_an_upload_that_was_given_up_is_not_to_be_signed() {
    let office = office([Answer::status(429)]);
    let upload = office.upload("2026-10", NINE, &[]).code(6).id();
    office.run(["cancel", &upload]).code(0);
    let (receipt, _) = page(&office, &upload);
    receipt.says(&["do not sign it yet"]);
}

#[test]
fn a_mistyped_loan_is_corrected_into_another_one() {
    let typo = json!([{"loan_id": "TYPO", "severity": "error", "code": "x", "details": "None."}]);
    let office = office([Answer::problems(&typo)]);
    let upload = office.upload("2026-10", "A,1\nTYPO,2\n", &[]).code(5).id();
    office.write("some.csv", "loan_id,amount\nT,2\n");
    let run = office.run(["upload", "some.csv", "--corrects", &upload]).code(0);
    tells(&office, &run.clone().says(&["finalizes it"]), &upload, None);
}

/// Loans that were forgotten are not those that Kiva refused.
#[test]
fn a_new_loan_in_a_correction_stands_for_no_other_one() {
    let (office, half) = half(Answer::status(422), 5);
    let run = office.correct(&half, "B1,71\nB2,72\nB3,73\n", &[]).code(0);
    tells_missing(&office, &run.id(), &half, 3);
    // What goes back to an amount that stands leaves nothing to be told; nor does a client that was mistyped.
    office.correct(&half, "K4,104\nK5,105\nK6,106\n", &[]).code(0);
    let show = office.run(["show", &half, "-o", "json"]).code(0).json();
    assert_eq!(show["month"]["missing"], Value::Null);
}

#[track_caller]
fn tells_missing(office: &Office, upload: &str, of: &str, rows: usize) {
    let show = office.run(["show", upload, "-o", "json"]).code(0).json();
    let missing = &show["month"]["missing"][0];
    assert_eq!(
        (missing["upload"].as_str(), missing["rows"].as_u64()),
        (Some(of), Some(rows as u64))
    );
}

#[test]
fn a_client_that_was_mistyped_is_corrected_into_another_one() {
    let error = json!([{"loan_id": "L2", "client_id": "C9", "severity": "error", "code": "x", "details": "?"}]);
    let office = office([Answer::problems(&error)]);
    let three = |rows: &str, more: &[&str]| {
        office.write("three.csv", format!("loan_id,client_id,amount\n{rows}"));
        let args = ["upload", "three.csv", "--format", "three-column", "--period", "2026-10"];
        let args = if more.is_empty() { args.to_vec() } else { [&args[..2], more].concat() };
        office.run([&args[..], &["-o", "json"]].concat())
    };
    let upload = three("L1,C1,1\nL2,C9,2\n", &[]).code(5).id();
    let run = three("L2,C2,2\n", &["--corrects", &upload]).code(0);
    assert_eq!(run.json()["month"]["missing"], Value::Null);
}

/// The table of what is wrong has no amount that was put right since.
#[test]
fn a_table_of_problems_has_only_what_is_left() {
    let (office, half) = half(Answer::status(422), 5);
    office.correct(&half, "K4,404\n", &[]).code(0);
    office.run(["show", &half, "--problems", "left.csv"]).code(0);
    let table = std::fs::read_to_string(office.path("left.csv")).unwrap();
    assert!(table.contains("K5") && table.contains("K6") && !table.contains("K4"), "{table}");
}

/// Nor is what Kiva said of it to be looked at any more.
#[test]
fn a_quiet_show_names_no_problem_that_was_put_right() {
    let said =
        |loan: &str| json!({"loan_id": loan, "severity": "error", "details": format!("{loan}!")});
    let office = office([Answer::problems(&json!([said("K1"), said("K2")]))]);
    let upload = office.upload("2026-10", "K1,1\nK2,2\n", &[]).code(5).id();
    office.correct(&upload, "K1,3\n", &[]).code(0);
    let quiet = office.run(["show", &upload, "-q"]).code(0).complains(&["K2!"]);
    assert!(!quiet.stderr.contains("K1!"), "{quiet:#?}");
    office.run(["show", &upload]).code(0).says(&["K1!", "K2!"]);
}

#[test]
fn what_was_lost_with_an_answer_is_certain_once_all_of_it_was_sent_again() {
    let office = office([Answer::cut_unanswered()]);
    let upload = office.upload("2026-10", &rows(3)["loan_id,amount\n".len()..], &[]).code(6).id();
    office.run(["resolve", &upload, "1", "--accepted"]).code(0).says(&["is not known"]);
    let exact = || office.run(["show", "-o", "json"]).code(0).json()["month"]["exact"].clone();
    assert_eq!(exact(), json!(false));
    let run = office.run(["upload", "2026-10.csv", "--period", "2026-10", "--again", "-q"]).code(0);
    assert!(!run.stderr.contains("not certain"), "{run:#?}");
    assert_eq!(exact(), json!(true));
}

#[test]
fn an_old_amount_that_goes_over_a_correction_is_told_before_and_after() {
    for (answer, code) in [(Answer::status(429), 6), (Answer::status(400), 5)] {
        let (office, half) = half(answer, code);
        let correction = office.correct(&half, "K1,300\n", &[]).code(0).id();
        if code == 6 {
            office.run(["cancel", &half]).code(0);
        }
        let args = ["upload", "2026-10.csv", "--corrects", &half];
        let words = "1 row, of loan K1, goes back to an earlier amount";
        office.run([&args[..], &["--dry-run"]].concat()).code(0).says(&[words, &correction]);
        office.run([&args[..], &["-q"]].concat()).code(0).complains(&[words, &correction]);
        assert_eq!(office.server.books()["K1"], ["101", "300", "101"]);
        assert_eq!(office.server.books()["K4"].last().unwrap(), "104");
    }
}

#[test]
fn what_a_newer_month_has_not_is_named_and_can_be_sent() {
    let office = office([Answer::accepted(1), Answer::status(429)]);
    let september = office.upload("2026-09", NINE, &[]).code(6).id();
    let october = office.upload("2026-10", &NINE.replace("K6", "K7"), &[]).code(0).id();
    let shown = office.run(["show", &september]).code(0);
    shown.says(&["3 rows: not sent", "newer amounts of 2 of them", "K6", &october]);
    let run = office.run(["resume", &september]).code(7).complains(&["2 of these", "K6", &october]);
    let (_, page) = page(&office, &september);
    assert!(page.contains(&format!("kiva-repay cancel {september}")), "{page}");
    office.follow(&run, "cancel").code(0);
    // Nothing older goes out with them.
    let whole = ["upload", "2026-09.csv", "--corrects", &september];
    office.run(whole).code(7).complains(&["loan K6", "without these loans"]);
    office.correct(&september, "K6,106\n", &[]).code(0);
    let books = office.server.books();
    assert_eq!((books["K6"].len(), books["K4"].len()), (1, 1), "{books:?}");
}

/// What went out again as an upload of its own is no more to be done than after a correction: the page and the screen
/// agree.
#[test]
fn what_another_upload_has_put_right_is_left_to_do_nowhere() {
    let error = json!([{"loan_id": "K2", "severity": "error", "details": "No."}]);
    for (answers, code) in [
        (vec![Answer::status(422), Answer::status(422)], 5),
        (vec![Answer::accepted(1), Answer::status(422)], 5),
        (vec![Answer::problems(&error), Answer::accepted(2)], 5),
    ] {
        let office = office(answers);
        let first = office.upload("2026-10", NINE, &[]).code(code).id();
        let (receipt, own) = page(&office, &first);
        receipt.says(&["do not sign it yet"]);
        assert!(own.contains("orrect"), "{own}");
        office.run(["show", &first]).code(0).says(&["--problems "]);
        office.upload("2026-10", &NINE.replace(",1", ",2"), &["--again"]).code(0);
        let shown = office.run(["show", &first]).code(0).says(&["finalizes it"]);
        assert!(!shown.stdout.contains("--problems"), "{shown:#?}");
        let (receipt, own) = page(&office, &first);
        assert!(!receipt.stdout.contains("do not sign"), "{receipt:#?}");
        assert!(own.contains("finalize it") && !own.contains("upload the file again"), "{own}");
        assert!(!own.contains("to-correct.csv") && !own.contains("INCOMPLETE"), "{own}");
        assert!(!own.contains("need a correction") && !own.contains("needs a correction"), "{own}");
        assert_eq!(office.run(["show", &first, "-q"]).code(0).stderr, "");
        let table = office.run(["show", &first, "--problems", "left.csv"]).code(0);
        table.says(&["there is nothing to correct, and left.csv was not written"]);
        assert!(!office.path("left.csv").exists());
    }
}
