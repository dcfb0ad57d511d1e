//! `upload --corrects UPLOAD`: what Kiva found wrong is mended, and the ledger knows what mends what.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::loans::page;
use crate::reconcile::findings;
use crate::run::{Kiva, Place, Run};
use crate::server::Server;

const REPORT: &str = "loan_id,amount\nA,10\nB,5000\nC,7\nTYPO,4\nE,9\n";

/// A place whose ledger has one upload for October, with errors in the rows of B and TYPO.
fn reported() -> (Place, Server, String) {
    let (place, server) = (Place::with("october.csv", REPORT), Server::start());
    server.repayments([Answer::problems(&json!([
        {"loan_id": "B", "severity": "error", "code": "x.over", "details": "Too much."},
        {"loan_id": "TYPO", "severity": "error", "code": "x.none", "details": "No such loan."},
        {"loan_id": "C", "severity": "warning", "code": "x.late", "details": "Late."},
    ]))]);
    let args = ["upload", "october.csv", "--period", "2026-10", "-o", "json"];
    let id = id_of(&place.kiva(args).server(&server).run().code(5).json());
    (place, server, id)
}

fn id_of(document: &Value) -> String {
    document["upload"].as_str().unwrap().to_owned()
}

fn correct<'p>(place: &'p Place, server: &Server, file: &str, id: &str, more: &[&str]) -> Kiva<'p> {
    place.kiva([&["upload", file, "--corrects", id], more].concat()).server(server)
}

fn correct_json(place: &Place, server: &Server, rows: &str, id: &str) -> Run {
    place.write("corrected.csv", format!("loan_id,amount\n{rows}"));
    correct(place, server, "corrected.csv", id, &["-o", "json"]).run()
}

#[test]
fn from_the_problems_to_the_chain_by_the_commands_that_are_shown() {
    let (place, server, id) = reported();
    let show = format!("kiva-repay show {id} --problems to-correct.csv");
    let upload = format!("kiva-repay upload to-correct.csv --corrects {id} --env stage");
    place.run(["show", &id]).code(0).says(&[&show]);
    place.run(["show", &id, "--problems", "to-correct.csv"]).code(0).says(&[&upload]);
    let text = std::fs::read_to_string(place.path("to-correct.csv")).unwrap();
    place.write("to-correct.csv", text.replace("B,5000", "B,500").replace("TYPO,", "D,"));

    let args: Vec<_> = upload.split(' ').skip(1).collect();
    let run = place.kiva(args).server(&server).run().code(0);
    run.says(&[
        "October 2026",
        &format!("Corrects  {id}"),
        "PA2 should show of it: 3 loans, total 511, 0 problems.",
        "All of October 2026 together: 5 loans, total 530.",
    ]);
    let second = place.run(["history", "-o", "json"]).json()["uploads"].clone();
    let correction = id_of(&second[0]);
    assert_eq!(
        (&second[0]["corrects"], &second[1]["corrected_by"]),
        (&json!(id), &json!([correction]))
    );
    assert_eq!((&second[0]["corrected_by"], &second[1]["corrects"]), (&Value::Null, &Value::Null));
    let history = place.run(["history"]).code(0);
    history.says(&[&format!("  corrects {id}\n"), &format!("  corrected by {correction}\n")]);
    place.run(["show", &correction[..5]]).code(0).says(&[&format!("Corrects  {id}")]);
    let shown = place.run(["show", &id]).code(0).says(&[
        &format!("Corrected by  {correction}"),
        &format!("Next: look at its correction: kiva-repay show {correction}"),
    ]);
    assert!(!shown.stdout.contains("--problems"), "{shown:#?}");
    let document = place.run(["show", &correction, "-o", "json"]).json();
    assert_eq!(document["month"], json!({"loans": 5, "total_amount": "530"}));
}

#[test]
fn an_upload_that_ends_with_problems_says_what_to_type() {
    let (place, server) = (Place::with("a.csv", "loan_id,amount\nA,1\n"), Server::start());
    server.repayments([Answer::problems(&json!([{"loan_id": "A", "severity": "error"}]))]);
    let run = place.kiva(["upload", "a.csv"]).server(&server).run().code(5);
    let id = id_of(&place.run(["history", "-o", "json"]).json()["uploads"][0]);
    run.complains(&[
        &format!("kiva-repay show {id} --problems to-correct.csv"),
        &format!("kiva-repay upload to-correct.csv --corrects {id} --env stage"),
    ]);
}

#[test]
fn what_is_strange_about_a_correction_is_told() {
    let (place, server, id) = reported();
    for (rows, code, found) in [
        // One of the two rows is as Kiva refused it.
        ("B,500\nTYPO,4\n", 0, &["correction.unchanged@3"][..]),
        ("B,500\nNEW,4\n", 7, &[]),
        ("A,10.00\nX,1\nY,2\nZ,3\n", 3, &["correction.other-loans@3"]),
    ] {
        if code == 7 {
            // What was sent a moment ago as a correction is known as well as any other file.
            correct_json(&place, &server, rows, &id).code(0);
        }
        let document = correct_json(&place, &server, rows, &id).code(code).json();
        if code == 7 {
            assert_eq!(document["error"]["code"], "upload.already-reported");
        } else {
            assert_eq!(findings(&document), found, "{rows}");
        }
    }
    assert_eq!(server.posts().len(), 3);
    // An id that was corrected is new.
    let document = correct_json(&place, &server, "B,501\nD,4\n", &id).code(0).json();
    assert_eq!(findings(&document), ["correction.new-loan@3"]);
    place.write("kiva-repay.toml", "[checks]\n\"correction.new-loan\" = \"error\"\n");
    correct_json(&place, &server, "B,502\nD,4\n", &id).code(3);
}

#[test]
fn a_correction_is_not_taken_for_a_whole_month() {
    let place = Place::with("september.csv", REPORT.replace("TYPO", "D").replace("5000", "600"));
    let server = Server::start();
    let args = ["upload", "september.csv", "--period", "2026-09", "-o", "json"];
    place.kiva(args).server(&server).run().code(0);
    server.repayments([Answer::problems(&json!([
        {"loan_id": "B", "severity": "error"}, {"loan_id": "C", "severity": "error"},
    ]))]);
    place.write("october.csv", "loan_id,amount\nA,20\nB,5000\nC,700\nD,8\nE,18\n");
    let args = ["upload", "october.csv", "--period", "2026-10", "-o", "json"];
    let id = id_of(&place.kiva(args).server(&server).run().code(5).json());
    // Less than the wrong amounts of this month, the very amounts of the last, few loans, a zero.
    let document = correct_json(&place, &server, "B,600\nC,7\n", &id).code(0).json();
    assert_eq!(findings(&document), [""; 0]);
    let document = correct_json(&place, &server, "C,0\n", &id).code(0).json();
    assert_eq!(findings(&document), ["amount.decreased@2"], "from the 7 of September");
    // The next month is held against what was corrected.
    place.write("november.csv", "loan_id,amount\nA,20\nB,599\nC,7\nD,8\nE,18\n");
    let args = ["check", "november.csv", "-o", "json"];
    let document = place.kiva(args).env("KIVA_REPAY__PARTNER__ID", "145").run().json();
    assert_eq!(findings(&document), ["amount.decreased@3"]);
}

#[test]
fn a_correction_of_all_rows_is_still_looked_at_as_a_whole() {
    let (place, server, id) = reported();
    let zeros = "A,0\nB,0\nC,0\nTYPO,0\nE,0\n";
    let document = correct_json(&place, &server, zeros, &id).code(0).json();
    assert_eq!(findings(&document), ["amount.mostly-zero:"]);
}

#[test]
fn what_cannot_be_corrected_is_refused_with_what_to_type() {
    let (place, server, id) = reported();
    place.write("corrected.csv", "loan_id,amount\nB,500\n");
    let posts = server.posts().len();
    let run = |more: &[&str]| correct(&place, &server, "corrected.csv", &id, more);
    run(&["--env", "sandbox"]).run().code(2).complains(&[
        &format!("upload {id} went to stage"),
        &format!("kiva-repay upload corrected.csv --corrects {id} --env stage"),
    ]);
    run(&[])
        .env("KIVA_REPAY__PARTNER__ID", "146")
        .run()
        .code(2)
        .complains(&["is of partner 145", "kiva-repay history"]);
    server.grant(crate::server::Grant::to("146"));
    run(&[]).run().code(2).complains(&["is of partner 145"]);
    server.grant(crate::server::Grant::to("145"));
    correct(&place, &server, "corrected.csv", "nothing", &[]).run().code(2);
    assert_eq!(server.posts().len(), posts);

    // The old rows that wait would come after the corrected ones.
    place.write("more.csv", "loan_id,amount\nM,1\n");
    server.repayments([Answer::status(429)]);
    let stopped = place.kiva(["upload", "more.csv", "-o", "json"]).server(&server);
    let stopped = id_of(&stopped.upload("MAX_ATTEMPTS", "1").run().code(6).json());
    place.write("corrected.csv", "loan_id,amount\nM,2\n");
    correct(&place, &server, "corrected.csv", &stopped, &[])
        .run()
        .code(2)
        .complains(&["is not finished", &format!("kiva-repay resume {stopped}")]);
    // Two loans may be other ids for those that were wrong, three may not.
    place.write("corrected.csv", "loan_id,amount\nM,2\nN,2\nO,2\n");
    let dry = correct(&place, &server, "corrected.csv", &id, &["--dry-run", "-o", "json"]);
    assert_eq!(findings(&dry.run().code(3).json()), ["correction.other-loans@2"]);
}

#[test]
fn a_correction_that_stopped_is_resumed_as_one() {
    let (place, server, id) = reported();
    place.write("corrected.csv", "loan_id,amount\nB,500\n");
    server.repayments([Answer::status(429)]);
    let kiva = correct(&place, &server, "corrected.csv", &id, &["-o", "json"]);
    let stopped = kiva.upload("MAX_ATTEMPTS", "1").run().code(6).json();
    assert_eq!(stopped["corrects"], json!(id));
    let resumed = place.kiva(["resume", "--last", "-o", "json"]).server(&server).run().code(0);
    let resumed = resumed.json();
    assert_eq!((&resumed["corrects"], &resumed["status"]), (&json!(id), &json!("accepted")));
    assert_eq!(resumed["month"]["loans"], 4, "TYPO is still wrong");
}

#[test]
fn a_correction_is_read_in_the_format_of_what_it_corrects() {
    let report = "loan_id,client_id,amount\nA,1,10\nB,002,5000\n";
    let (place, server) = (Place::with("october.csv", report), Server::start());
    server.repayments([Answer::problems(&json!([{"loan_id": "B", "severity": "error"}]))]);
    let args = ["upload", "october.csv", "--format", "three-column", "-o", "json"];
    let id = id_of(&place.kiva(args).server(&server).run().code(5).json());
    place.write("corrected.csv", "loan_id,client_id,amount\nB,002,500\n");
    correct(&place, &server, "corrected.csv", &id, &[]).run().code(0);
    let body: Value = serde_json::from_str(server.posts()[1].text()).unwrap();
    assert_eq!(body["repayments"], json!([{"loan_id": "B", "client_id": "002", "amount": 500}]));
}

#[test]
fn loans_that_the_month_has_already_are_not_missing_in_a_correction() {
    let (place, server, id) = reported();
    server.loans(|request, _| {
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
    place.write("corrected.csv", "loan_id,amount\nB,500\nD,4\n");
    let args = ["--reconcile", "-o", "json"];
    let document = correct(&place, &server, "corrected.csv", &id, &args).run().code(0).json();
    assert_eq!(findings(&document), ["correction.new-loan@3", "loan.not-reported:F"]);

    place.write("again.csv", "loan_id,amount\nB,499\n");
    let run = correct(&place, &server, "again.csv", &id, &["--reconcile"]).run().code(0);
    run.says(&["All of October 2026 together: 5 loans of 6 expected, total 529."]);

    place.write("wrong.csv", "loan_id,amount\nTYPO,5\n");
    let run = correct(&place, &server, "wrong.csv", &id, &["--reconcile"]).run().code(3);
    let again = format!("kiva-repay upload wrong.csv --corrects {id} --env stage --reconcile");
    run.complains(&[&again]);
}
