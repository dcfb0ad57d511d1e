//! `show UPLOAD --problems FILE.csv`: what Kiva found, ready to be corrected.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Place, rows};

#[test]
fn the_rows_with_problems_are_written_with_kivas_words() {
    let problems = json!([
        {"loan_id": "B", "severity": "error", "code": "x.over", "details": "=SUM(A1) \"too much\""},
        {"loan_id": "A", "severity": "warning", "code": "x.late", "details": "Late."},
        {"loan_id": "B", "severity": "warning", "code": "x.late", "details": "And late."},
        {"loan_id": "Z", "severity": "error", "details": "Not in this upload."},
    ]);
    let server = FakeKiva::answering([Answer::problems(&problems)]);
    let report = "loan_id,client_id,amount\nA,1,10.50\nC,3,7\nB,002,20\n";
    let place = Place::with("report.csv", report);
    let args = ["upload", "report.csv", "--format", "three-column", "-o", "json"];
    let id = place.kiva(args).server(&server).run().code(5).id();
    let show = || place.run(["show", &id, "--problems", "to-correct.csv"]);

    show().code(0).says(&["Kiva reports 4 problems"]);

    let text = std::fs::read_to_string(place.path("to-correct.csv")).unwrap();
    assert_eq!(
        text,
        "\u{feff}loan_id,client_id,amount,line,severity,code,details\n\
         A,1,10.50,2,warning,x.late,Late.\n\
         B,002,20,4,error; warning,x.over; x.late,\"'=SUM(A1) \"\"too much\"\"; And late.\"\n\
         Z,,,,error,,Not in this upload.\n"
    );
    show().code(2).complains(&["to-correct.csv is there already"]);

    // Corrected, it is a file like any other.
    let corrected: Vec<_> = text.lines().take(3).collect();
    place.write("corrected.csv", corrected.join("\n"));
    let args = ["check", "corrected.csv", "--format", "three-column", "-o", "json"];
    let check = place.run(args).code(0).json();
    assert_eq!((&check["rows"], &check["total_amount"]), (&json!(2), &json!("30.50")));
}

#[test]
fn an_upload_without_problems_gives_titles_alone() {
    let place = Place::with("report.csv", "loan_id,amount\nA,1\n");
    let server = FakeKiva::start();
    let args = ["upload", "report.csv", "-o", "json"];
    let id = place.kiva(args).server(&server).run().code(0).id();
    place.run(["show", &id, "--problems", "none.csv"]).code(0);
    let text = std::fs::read_to_string(place.path("none.csv")).unwrap();
    assert_eq!(text, "\u{feff}loan_id,amount,line,severity,code,details\n");
}

#[test]
fn the_rows_of_a_batch_that_was_refused_are_written_and_can_be_corrected() {
    let place = Place::with("report.csv", "loan_id,amount\nA,1\nB,2\nC,3\n");
    let server = FakeKiva::start();
    server.repayments([Answer::accepted(1), Answer::json(422, "{\"message\":\"no C\"}")]);
    let kiva = place.kiva(["upload", "report.csv", "-o", "json"]).server(&server);
    let run = kiva.upload("BATCH_SIZE", "2").run().code(5).complains(&["--corrects"]);
    let id = run.id();
    place.run(["show", &id, "--problems", "c.csv"]).code(0).says(&["kiva-repay upload c.csv"]);
    let text = std::fs::read_to_string(place.path("c.csv")).unwrap();
    let words = "\u{feff}loan_id,amount,line,severity,code,details\nC,3,4,error,,";
    assert!(text.starts_with(words) && text.contains("no C"), "{text}");
    place.write("c.csv", "loan_id,amount\nD,3\n");
    place.kiva(["upload", "c.csv", "--corrects", &id]).server(&server).run().code(0);
}

#[test]
fn thousands_of_problems_are_counted_and_the_first_are_shown() {
    let problem = |row: usize| {
        let (severity, code) =
            if row.is_multiple_of(3) { ("warning", "x.late") } else { ("error", "x.over") };
        json!({"loan_id": format!("LN-{row:04}"), "severity": severity, "code": code, "details": "d"})
    };
    let answers = (0..30).map(|batch| {
        let problems: Vec<_> = (1..=50).map(|row| problem(batch * 50 + row)).collect();
        Answer::problems(&json!(problems))
    });
    let server = FakeKiva::answering(answers);
    let place = Place::with("a.csv", rows(1500));
    let kiva = place.kiva(["upload", "a.csv", "--batch-size", "50"]).server(&server);
    let run = kiva.run().code(5).says(&[
        "Kiva reports 1,500 problems:",
        "  1,000  error [x.over]\n    500  warning [x.late]\n",
        "The first 20:",
        "1,500 rows: accepted by Kiva (batches 1 to 30)",
        "Batches 1 to 30  1,500 rows, lines 2 to 1501",
    ]);
    assert_eq!(run.stdout.matches(", loan LN-").count(), 20, "{run:#?}");
    assert!(run.stdout.lines().count() < 70, "{run:#?}");
    let written = place.follow(&run, "show").code(0);
    assert_eq!(written.stdout.matches(", loan LN-").count(), 20);
    let table = std::fs::read_to_string(place.path("to-correct.csv")).unwrap();
    assert_eq!(table.lines().count(), 1501);
}
