//! `upload --corrects UPLOAD`: what Kiva found wrong is mended, and the ledger knows what mends what.

use serde_json::{Value, json};

use crate::support::loans::page;
use crate::support::{Answer, Grant, Office, Run, findings, text};

const REPORT: &str = "A,10\nB,5000\nC,7\nTYPO,4\nE,9\n";

/// An office whose ledger has one upload for October, with errors in the rows of B and TYPO.
fn reported() -> (Office, String) {
    let office = Office::answering([Answer::problems(&json!([
        {"loan_id": "B", "severity": "error", "code": "x.over", "details": "Too much."},
        {"loan_id": "TYPO", "severity": "error", "code": "x.none", "details": "No such loan."},
        {"loan_id": "C", "severity": "warning", "code": "x.late", "details": "Late."},
    ]))]);
    let id = office.upload("2026-10", REPORT, &[]).code(5).id();
    (office, id)
}

#[test]
fn from_the_problems_to_the_chain_by_the_commands_that_are_shown() {
    let (office, id) = reported();
    let show = format!("kiva-repay show {id} --problems to-correct.csv");
    let upload = format!("kiva-repay upload to-correct.csv --corrects {id} --env stage");
    office.run(["show", &id]).code(0).says(&[&show]);
    office.run(["show", &id, "--problems", "to-correct.csv"]).code(0).says(&[&upload]);
    let rows = std::fs::read_to_string(office.path("to-correct.csv")).unwrap();
    office.write("to-correct.csv", rows.replace("B,5000", "B,500").replace("TYPO,", "D,"));

    let args: Vec<_> = upload.split(' ').skip(1).collect();
    let run = office.run(args).code(0);
    run.says(&[
        "October 2026",
        &format!("Corrects  {id}"),
        "1 row is already the same at Kiva, and is not sent again",
        "In PA2 this upload should show 2 loans, total 504, 0 problems.",
        "All uploads for October 2026 together: 5 loans, total 530.",
    ]);
    let second = office.history();
    let correction = text(&second[0]["upload"]).to_owned();
    assert_eq!(
        (&second[0]["corrects"], &second[1]["corrected_by"]),
        (&json!(id), &json!([correction]))
    );
    assert_eq!((&second[0]["corrected_by"], &second[1]["corrects"]), (&Value::Null, &Value::Null));
    let history = office.run(["history"]).code(0);
    history.says(&[&format!("  corrects {id}\n"), &format!("  corrected by {correction}\n")]);
    office.run(["show", &correction[..5]]).code(0).says(&[&format!("Corrects  {id}")]);
    let shown = office.run(["show", &id]).code(0).says(&[
        &format!("Corrected by  {correction}"),
        &format!("look at the correction: kiva-repay show {correction}"),
    ]);
    assert!(!shown.stdout.contains("--problems"), "{shown:#?}");
    let document = office.run(["show", &correction, "-o", "json"]).json();
    let month = &document["month"];
    assert_eq!((&month["loans"], &month["total_amount"]), (&json!(5), &json!("530")));
    assert_eq!((&month["period"], &month["exact"]), (&json!("2026-10"), &json!(true)));
    assert_eq!(month["uploads"], json!([id, correction]));
}

#[test]
fn what_a_correction_left_out_is_told_later_too() {
    let office = Office::new();
    let id = office.upload("2026-10", "A,1\nB,2\nC,3\n", &[]).code(0).id();
    let correction = office.correct(&id, "A,1\nB,2\nC,4\n", &[]).code(0).id();
    let shown = office.run(["show", &correction, "-o", "json"]).code(0).json();
    assert_eq!((&shown["rows"], &shown["left_out"]), (&json!(1), &json!(2)));
    office.run(["show", &correction]).code(0).says(&["Left out  2 rows that had not changed"]);
    let quiet = office.run(["show", &correction, "-q"]).code(0);
    assert_eq!(quiet.stderr, "");
    let shown = office.run(["show", &id, "-o", "json"]).code(0).json();
    assert!(shown.get("left_out").is_none(), "{shown:#}");
}

/// Until then it has corrected nothing.
#[test]
fn a_correction_that_is_not_finished_is_said_to_be_to_come() {
    let office = Office::new();
    let id = office.upload("2026-10", "A,1\nB,2\n", &[]).code(0).id();
    office.configure("upload.max_attempts = 1");
    office.server.repayments([Answer::busy(429)]);
    let correction = office.correct(&id, "A,1\nB,3\n", &[]).code(6).id();
    let looks = |is_done: bool| {
        let (head, label) =
            if is_done { ("", "Corrected by") } else { ("to be ", "To be corrected by") };
        let said = format!("  {head}corrected by {correction}");
        office.run(["history"]).code(0).says(&[&said]);
        let shown = office.run(["show", &id]).code(0).says(&[&format!("{label}  {correction}")]);
        assert_eq!(shown.stdout.contains("has been corrected"), is_done, "{shown:#?}");
        assert_eq!(shown.told_all("resume").len(), usize::from(!is_done), "{shown:#?}");
        office.run(["receipt", &id, if is_done { "b.html" } else { "a.html" }]).code(0);
    };
    looks(false);
    let page = std::fs::read_to_string(office.path("a.html")).unwrap();
    assert!(page.contains("To be corrected by") && !page.contains("its receipt is"), "{page}");
    office.run(["resume", &correction]).code(0);
    looks(true);
}

#[test]
fn an_upload_that_ends_with_problems_says_what_to_type() {
    let problem = json!([{"loan_id": "A", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problem)]);
    office.write("a.csv", "loan_id,amount\nA,1\n");
    let run = office.run(["upload", "a.csv"]).code(5);
    let id = text(&office.history()[0]["upload"]).to_owned();
    run.complains(&[
        &format!("kiva-repay show {id} --problems to-correct.csv"),
        &format!("kiva-repay upload to-correct.csv --corrects {id} --env stage"),
    ]);
}

/// It found an error in the row before, and may have found it again.
#[test]
fn a_row_that_kiva_refused_before_its_answer_was_lost_is_sent_again() {
    let problem = json!([{"loan_id": "A", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problem)]);
    let id = office.upload("2026-10", "A,1\nB,2\n", &[]).code(5).id();
    office.server.repayments([Answer::cut_unanswered().applies(true)]);
    let lost = office.correct(&id, "A,1\nB,2\n", &[]).code(6).id();
    office.run(["resolve", &lost, "1", "--accepted"]).code(0);
    let document = office.correct(&id, "A,1\nB,2\n", &[]).code(0).json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(1), &json!(1)));
    // Its answer is known.
    office.correct(&id, "A,1\nB,2\n", &[]).code(7);
}

#[test]
fn what_is_strange_about_a_correction_is_told() {
    let (office, id) = reported();
    for (rows, code, found) in [
        // One of the two rows is as Kiva refused it.
        ("B,500\nTYPO,4\n", 0, &["correction.unchanged@3"][..]),
        ("B,500\nNEW,4\n", 7, &[]),
        ("A,10.00\nX,1\nY,2\nZ,3\n", 3, &["correction.other-loans@3"]),
    ] {
        if code == 7 {
            // What was sent a moment ago as a correction is known as well as any other file.
            office.correct(&id, rows, &[]).code(0);
        }
        let document = office.correct(&id, rows, &[]).code(code).json();
        if code == 7 {
            assert_eq!(document["error"]["code"], "upload.nothing-to-correct");
        } else {
            assert_eq!(findings(&document), found, "{rows}");
        }
    }
    assert_eq!(office.server.posts().len(), 3);
    // An id that was corrected is new.
    let document = office.correct(&id, "B,501\nD,4\n", &[]).code(0).json();
    assert_eq!(findings(&document), ["correction.new-loan@3"]);
    // From now on it is one of the month.
    let document = office.correct(&id, "B,502\nD,4\n", &[]).code(0).json();
    assert_eq!((findings(&document), &document["left_out"]), (Vec::new(), &json!(1)));
    office.configure("[checks]\n\"correction.new-loan\" = \"error\"\n");
    office.correct(&id, "B,503\nQ,4\n", &[]).code(3);
}

#[test]
fn a_correction_is_not_taken_for_a_whole_month() {
    let office = Office::new();
    let september = REPORT.replace("TYPO", "D").replace("5000", "600");
    office.upload("2026-09", &september, &[]).code(0);
    office.server.repayments([Answer::problems(&json!([
        {"loan_id": "B", "severity": "error"}, {"loan_id": "C", "severity": "error"},
    ]))]);
    let id = office.upload("2026-10", "A,20\nB,5000\nC,700\nD,8\nE,18\n", &[]).code(5).id();
    // Less than the wrong amounts of this month, the very amounts of the last, few loans, a zero.
    let document = office.correct(&id, "B,600\nC,7\n", &[]).code(0).json();
    assert_eq!(findings(&document), [""; 0]);
    let document = office.correct(&id, "C,0\n", &[]).code(0).json();
    assert_eq!(findings(&document), ["amount.decreased@2"], "from the 7 of September");
    // The next month is held against what was corrected.
    office.write("november.csv", "loan_id,amount\nA,20\nB,599\nC,7\nD,8\nE,18\n");
    let document = office.run(["check", "november.csv", "-o", "json"]).json();
    assert_eq!(findings(&document), ["amount.decreased@3"]);
}

#[test]
fn a_correction_of_all_rows_is_still_looked_at_as_a_whole() {
    let (office, id) = reported();
    let zeros = "A,0\nB,0\nC,0\nTYPO,0\nE,0\n";
    let document = office.correct(&id, zeros, &[]).code(0).json();
    assert_eq!(findings(&document), ["amount.mostly-zero:"]);
}

/// In a month without repayments the right amounts are those of the month before.
#[test]
fn a_correction_that_is_the_same_as_the_month_before_is_sent_by_the_command_that_is_shown() {
    let office = Office::new();
    office.upload("2026-09", "A,11\nB,21\n", &[]).code(0);
    let id = office.upload("2026-10", "A,12\nB,22\n", &[]).code(0).id();
    office.write("right.csv", "loan_id,amount\nA,11\nB,21\n");
    let again = format!("kiva-repay upload right.csv --again --corrects {id}");
    let correct = again.replace(" --again", "");
    let run = |command: &str| office.run(command.split(' ').skip(1));
    let said = run(&correct).code(3);
    let shown = said.commands().into_iter().find(|shown| shown.contains("--again")).unwrap();
    assert_eq!(shown, again);
    let sent = run(&shown).code(0).says(&["warning [file.same-as-before]"]);
    assert!(sent.stdout.contains("2 loans, total 32"), "{sent:#?}");
}

#[test]
fn what_cannot_be_corrected_is_refused_with_what_to_type() {
    let (office, id) = reported();
    office.write("corrected.csv", "loan_id,amount\nB,500\n");
    let posts = office.server.posts().len();
    let run = |more: &[&str]| {
        office.kiva([&["upload", "corrected.csv", "--corrects", &id], more].concat())
    };
    run(&["--env", "sandbox"]).run().code(2).complains(&[
        &format!("upload {id} went to stage"),
        &format!("kiva-repay upload corrected.csv --corrects {id} --env stage"),
    ]);
    let other = run(&[]).env("KIVA_REPAY__PARTNER__ID", "146").run();
    other.code(4).complains(&["belongs to partner 145", "kiva-repay history"]);
    office.server.grant(Grant::to("146"));
    office.configure_no_partner();
    run(&[]).run().code(4).complains(&["belongs to partner 145"]);
    office.server.grant(Grant::to("145"));
    office.correct("nothing", "B,500\n", &[]).code(2);
    assert_eq!(office.server.posts().len(), posts);

    // Rows that wait would come after the corrected ones.
    office.server.repayments([Answer::status(429)]);
    office.configure("upload.max_attempts = 1\n");
    let stopped = office.upload("2026-10", "M,1\nN,1\n", &[]).code(6).id();
    office
        .correct(&id, "M,2\nB,500\n", &[])
        .code(6)
        .complains(&["is not finished", &format!("kiva-repay resume {stopped}")]);
    office.run(["cancel", &stopped]).code(0);
    // Two loans may be other ids for those that were wrong, three may not.
    let dry = office.correct(&id, "M,2\nN,2\nO,2\n", &["--dry-run"]).code(3);
    assert_eq!(findings(&dry.json()), ["correction.other-loans@2"]);
}

#[test]
fn a_correction_that_stopped_is_resumed_as_one() {
    let (office, id) = reported();
    office.server.repayments([Answer::status(429)]);
    office.configure("upload.max_attempts = 1\n");
    let stopped = office.correct(&id, "B,500\n", &[]).code(6).json();
    assert_eq!(stopped["corrects"], json!(id));
    let resumed = office.run(["resume", "--last", "-o", "json"]).code(0).json();
    assert_eq!((&resumed["corrects"], &resumed["status"]), (&json!(id), &json!("accepted")));
    assert_eq!(resumed["month"]["loans"], 4, "TYPO is still wrong");
}

#[test]
fn a_correction_is_read_in_the_format_of_what_it_corrects() {
    let problem = json!([{"loan_id": "B", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problem)]);
    office.write("october.csv", "loan_id,client_id,amount\nA,1,10\nB,002,5000\n");
    let args = ["upload", "october.csv", "--format", "three-column", "-o", "json"];
    let id = office.run(args).code(5).id();
    office.write("corrected.csv", "loan_id,client_id,amount\nB,002,500\n");
    let args = ["upload", "corrected.csv", "--corrects", &id];
    let dry = office.run([&args[..], &["--dry-run", "-o", "json"]].concat()).code(0).json();
    assert_eq!(dry["corrects"], id.as_str());
    office.run(args).code(0);
    let body = office.server.posts()[1].json();
    assert_eq!(body["repayments"], json!([{"loan_id": "B", "client_id": "002", "amount": 500}]));
}

#[test]
fn loans_that_the_month_has_already_are_not_missing_in_a_correction() {
    let (office, id) = reported();
    office.server.loans(|request, _| {
        let names: &[&str] = match request.parameter("status").as_deref() {
            Some("payingBack") => &["A", "B", "C", "D", "E", "F"],
            _ => &[],
        };
        let loans: Vec<_> = names
            .iter()
            .map(|id| json!({"internal_loan_id": id, "status": "payingBack"}))
            .collect();
        page(&json!(loans.len()), &loans)
    });
    let run = office.correct(&id, "B,500\nD,4\n", &["--reconcile"]).code(0);
    assert_eq!(findings(&run.json()), ["correction.new-loan@3", "loan.not-reported:F"]);

    let correct = |file: &str| office.run(["upload", file, "--corrects", &id, "--reconcile"]);
    office.write("again.csv", "loan_id,amount\nB,499\n");
    let run = correct("again.csv").code(0);
    run.says(&["All uploads for October 2026 together: 5 loans of 6 expected, total 529."]);

    office.write("wrong.csv", "loan_id,amount\nTYPO,5\n");
    let again = format!("kiva-repay upload wrong.csv --corrects {id} --env stage --reconcile");
    correct("wrong.csv").code(3).complains(&[&again]);
}

#[test]
fn an_error_counts_in_whatever_answer_kiva_names_it() {
    let of_first_batch = json!([{"loan_id": "A", "severity": "error", "details": "Too much."}]);
    let office = Office::answering([Answer::accepted(1), Answer::problems(&of_first_batch)]);
    office.configure("upload.batch_size = 2\n");
    let run = office.upload("2026-10", "A,10\nB,20\nC,30\n", &[]).code(5);
    for command in ["show", "resume"] {
        let document = office.run([command, &run.id(), "-o", "json"]).json();
        assert_eq!(document["month"], run.json()["month"], "{command}");
    }
    assert_eq!(run.json()["month"]["loans"], 2);
    // It does not stand: not in the month, nor as a newer amount.
    office.correct(&run.id(), "A,10\n", &[]).code(0);
    let office = Office::answering([Answer::accepted(1), Answer::problems(&of_first_batch)]);
    office.configure("upload.batch_size = 2\n");
    office.upload("2026-10", "A,10\nB,20\nC,30\n", &[]).code(5);
    office.upload("2026-09", "A,5\n", &[]).code(0);
    office.upload("2026-09", "B,5\n", &[]).code(7);
}

#[test]
fn a_correction_that_kiva_refused_has_corrected_nothing() {
    let (office, id) = reported();
    office.run(["show", &id, "--problems", "to-correct.csv"]).code(0);
    let rows = std::fs::read_to_string(office.path("to-correct.csv")).unwrap();
    office.write("to-correct.csv", rows.replace("B,5000", "B,500").replace("TYPO,", "D,"));
    office.server.repayments([Answer::json(422, r#"{"code":"api.error","message":"no"}"#)]);
    office.run(["upload", "to-correct.csv", "--corrects", &id, "--env", "stage"]).code(5);
    let shown = office.run(["show", &id]).code(0).says(&[&format!("show {id} --problems")]);
    assert!(!shown.stdout.contains("Corrected by"), "{shown:#?}");
    let document = office.run(["show", &id, "-o", "json"]).json();
    assert!(document["corrected_by"].is_null(), "{document}");
    let history = office.run(["history", "-o", "json"]).code(0).json();
    assert!(history["uploads"][1]["corrected_by"].is_null(), "{history}");
}

/// Of which of two rows an error is, is no better known when one of them is corrected.
#[test]
fn a_month_is_not_certain_while_a_row_that_an_error_may_mean_was_not_sent_again() {
    let error = json!([{"loan_id": "L-1", "severity": "error", "details": "too much"}]);
    let office = Office::answering([Answer::problems(&error)]);
    let upload = |rows: &str, more: &[&str]| {
        office.write("three.csv", format!("loan_id,client_id,amount\n{rows}"));
        let args = ["upload", "three.csv", "--format", "three-column", "-o", "json"];
        office.run([&args, more].concat())
    };
    let id = upload("L-1,C-1,5.00\nL-1,C-2,600.00\nL-2,C-3,7.00\n", &[]).code(5).id();
    let exact = |run: Run| run.json()["month"]["exact"].clone();
    let corrected = upload("L-1,C-2,400.00\n", &["--corrects", &id]).code(0);
    assert_eq!(exact(corrected), json!(false));
    office.run(["show", &id]).code(0).says(&["an error in group loan L-1"]);
    let corrected = upload("L-1,C-1,5.00\n", &["--corrects", &id]).code(0);
    assert_eq!(exact(corrected), json!(true));
}
