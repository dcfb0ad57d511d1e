//! Corrections that Kiva did not take: it still has the amounts that are known to be wrong, and what was to replace
//! them was never there.

use serde_json::{Value, json};

use crate::standing::{NINE, office, page, tells};
use crate::support::Answer;

/// A correction that Kiva did not take leaves the amounts that are known to be wrong.
#[test]
fn what_kiva_refused_of_a_correction_is_told_by_each_upload_of_the_month() {
    let error = |loan: &str| json!({"loan_id": loan, "severity": "error", "details": "No."});
    let problems = Answer::problems(&Value::from(["K4", "K5", "K6"].map(error).to_vec()));
    let refused = |answer| ([answer, Answer::status(400)], "month.refused");
    let cases = [
        (refused(Answer::status(422)), 6),
        (refused(Answer::accepted(3)), 3),
        (([Answer::accepted(3), problems], "month.in-error"), 3),
    ];
    let newer = NINE.replace(",1", ",2");
    for (number, (([one, other], code), rows)) in cases.into_iter().enumerate() {
        let office = office([Answer::accepted(1), Answer::accepted(2), one, other]);
        let first = office.upload("2026-10", NINE, &[]).code(0).id();
        let second = office.correct(&first, &newer, &[]).code(5).id();
        let of = format!("upload {second} for October 2026 (which corrects {first})");
        let words = if code == "month.refused" {
            format!("{rows} rows of {of} were refused by Kiva, which still has the former amounts")
        } else {
            format!(
                "{rows} rows of {of} have errors that Kiva found, and Kiva still has the former amounts"
            )
        };
        let show =
            |id: &str| office.run(["show", id, "-o", "json"]).code(0).json()["month"].clone();
        let third = office.upload("2026-10", "X1,5\n", &[]).code(0).id();
        for id in [&first, &third] {
            let shown = office.run(["show", id]).code(0);
            assert!(!shown.stdout.contains("finalizes it"), "{shown:#?}");
            tells(&office, &shown, id, Some(&words));
            let quiet = office.run(["show", id, "-q"]).code(0);
            quiet.clone().complains(&[&words, "give each there the amount that is right"]);
            assert_eq!(
                quiet.told("show"),
                format!("kiva-repay show {second} --problems to-correct-{second}.csv")
            );
        }
        for id in [&first, &second, &third] {
            let month = show(id);
            assert_eq!(
                (&month["exact"], &month["doubts"][0]["code"]),
                (&json!(false), &json!(code))
            );
            assert_eq!(month["doubts"][0]["message"].as_str().unwrap(), format!("{words}."));
            let status = if code == "month.refused" { "rejected" } else { "accepted" };
            let missing = json!([{"upload": second, "corrects": first, "status": status, "rows": rows, "former_amounts": true}]);
            assert_eq!(month["missing"], missing);
        }
        office.run(["history", "--period", "2026-10"]).code(0).says(&[&words]);
        let (receipt, own) = page(&office, &second);
        receipt.says(&["do not sign it yet"]);
        assert!(own.contains(&words), "{own}");
        if code == "month.refused" {
            let words = format!("; Kiva still has the former amounts of {rows}");
            office.run(["show", &second]).code(0).says(&[&words]);
        }
        // The table that is told ends it, with newer amounts or with the former ones.
        let (table, to) = if number == 1 { (NINE, &second) } else { (&*newer, &first) };
        let table = table.replace("K6,206", "K6,207");
        let last = office.correct(to, &table, &[]).code(0);
        let notices = last.json()["notices"].to_string();
        assert_eq!(notices.contains("upload.reverted"), number == 1, "{notices}");
        let quiet = office.run(["show", &second, "-q"]).code(0);
        assert_eq!(quiet.stderr, "", "{quiet:#?}");
        for id in [&first, &third] {
            assert_eq!(
                (show(id)["exact"].clone(), show(id)["missing"].clone()),
                (json!(true), Value::Null)
            );
            tells(&office, &office.run(["show", id]).code(0), id, None);
        }
    }
}

#[test]
fn a_correction_that_was_given_up_is_told_on_the_page_and_is_no_warning() {
    let office = office([Answer::accepted(1), Answer::accepted(2), Answer::status(429)]);
    let first = office.upload("2026-10", NINE, &[]).code(0).id();
    let newer = NINE.replace(",1", ",2");
    let second = office.correct(&first, &newer, &[]).code(6).id();
    office.run(["cancel", &second]).code(0).says(&["Kiva still has the former amounts of 6"]);
    let words = format!(
        "6 rows of upload {second} for October 2026 (which corrects {first}) were given up, and Kiva still has the former amounts"
    );
    office.run(["show", &first]).code(0).says(&[&words, "finalizes it"]);
    assert_eq!(office.run(["show", &first, "-q"]).code(0).stderr, "");
    let (receipt, told) = page(&office, &first);
    assert!(told.contains(&words) && !told.contains("INCOMPLETE"), "{told}");
    receipt.says(&["Next: open the page"]);
    let month = office.run(["show", &first, "-o", "json"]).code(0).json()["month"].clone();
    assert_eq!((&month["exact"], &month["missing"][0]["rows"]), (&json!(true), &json!(6)));
    // Its amounts were never at Kiva, and are no earlier ones.
    let args = ["upload", "corrected.csv", "--corrects", &first, "--dry-run", "-q"];
    let quiet = office.run(args).code(0);
    assert_eq!(quiet.stderr, "", "{quiet:#?}");
    let run = office.correct(&first, &newer, &[]).code(0);
    assert_eq!(run.json()["notices"], Value::Null);
    tells(&office, &office.run(["show", &first]).code(0), &first, None);
}

/// Of a batch of which a person found out that Kiva has not received it nothing is an earlier amount either.
#[test]
fn what_was_never_at_kiva_is_no_earlier_amount() {
    let office = office([Answer::accepted(1), Answer::accepted(2), Answer::cut_unanswered()]);
    let first = office.upload("2026-10", NINE, &[]).code(0).id();
    let newer = NINE.replace(",1", ",2");
    let second = office.correct(&first, &newer, &[]).code(6).id();
    office.run(["resolve", &second, "1", "--not-received"]).code(0);
    office.run(["cancel", &second]).code(0);
    let args = ["upload", "corrected.csv", "--corrects", &first];
    let quiet = office.run([&args[..], &["-q", "--dry-run"]].concat()).code(0);
    assert_eq!(quiet.stderr, "", "{quiet:#?}");
    office.server.repayments([Answer::status(400), Answer::status(400)]);
    office.run(args).code(5);
    let again = office.run(args).code(0);
    assert!(!again.stdout.contains("earlier amounts"), "{again:#?}");
    // What Kiva had, and has no more, is one.
    let back = office.correct(&first, NINE, &[]).code(0).json();
    assert_eq!(back["notices"][0]["code"], "upload.reverted");
    assert!(back["notices"][0]["hint"].as_str().unwrap().contains("kiva-repay show "), "{back}");
}
