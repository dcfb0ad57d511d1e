//! What Kiva replies to an accepted batch, in every shape that it may have.

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Place, Run, rows};

/// Uploads four rows and has them answered so.
fn reply(body: &str) -> Run {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    server.repayments([Answer::json(200, body)]);
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run();
    assert_eq!(server.posts().len(), 1);
    run
}

/// The problems of the one batch.
fn problems(run: &Run) -> Vec<Value> {
    run.json()["batches"][0]["problems"].as_array().unwrap().clone()
}

#[test]
fn one_object_or_a_list_of_one_mean_the_same() {
    let object = r#"{"code":"api.success","message":"ok","upload_id":77,
        "problems":[{"loan_id":"LN-0002","details":"d","code":"c.d","severity":"error"}]}"#;
    for body in [object.to_owned(), format!("[{object}]"), format!("\u{20}\n {object}\n")] {
        let run = reply(&body).code(5);
        assert_eq!(run.batches(), ["accepted"]);
        assert_eq!(run.json()["batches"][0]["upload_id"], 77);
        assert_eq!(problems(&run)[0]["line"], 3);
    }
}

#[test]
fn all_problems_of_a_list_are_told() {
    let run = reply(
        r#"[{"upload_id":1,"problems":[{"loan_id":"LN-0001","severity":"warning"}]},
            {"upload_id":1,"problems":[{"loan_id":"LN-0004","severity":"warning"}]}]"#,
    );
    let lines: Vec<_> = problems(&run.code(0)).iter().map(|p| p["line"].clone()).collect();
    assert_eq!(lines, [2, 5]);
}

#[test]
fn missing_members_are_survived() {
    for body in [
        r#"{"code":"api.success"}"#,
        r#"{"upload_id":null,"problems":null,"code":"API.Success","message":null}"#,
        r#"{"upload_id":12}"#,
        r#"{"upload_id":12,"problems":[]}"#,
        r#"[{"upload_id":12}]"#,
        "\u{feff}{\"code\":\"api.success\"}",
    ] {
        let run = reply(body).code(0);
        assert_eq!(run.batches(), ["accepted"], "{body}");
        assert_eq!(problems(&run), Vec::<Value>::new(), "{body}");
    }
}

#[test]
fn a_200_without_a_word_of_success_is_unknown_and_kivas_words_are_shown() {
    for (body, words) in [
        ("{}", "{}"),
        ("[{}]", "[{}]"),
        (r#"{"problems":[]}"#, "problems"),
        (r#"{"code":"api.validation_error","message":"Closed"}"#, "Closed"),
        (r#"{"code":"api.validation_error","upload_id":12}"#, "validation_error"),
        (r#"{"success":false,"upload_id":null,"problems":null}"#, "success"),
        (r#"{"code":"api.success","upload_id":12,"success":false}"#, "success"),
        (r#"{"code":"api.success","upload_id":12,"error":"internal"}"#, "internal"),
        (r#"[{"code":"api.success","upload_id":12},{"code":"api.error"}]"#, "api.error"),
    ] {
        let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
        server.repayments([Answer::json(200, body).applies(false)]);
        let args = ["upload", "a.csv", "--batch-size", "2", "-o", "json"];
        let run = place.kiva(args).server(&server).run().code(6);
        assert_eq!(run.batches(), ["unknown", "pending"], "{body}");
        let seen = run.json()["batches"][0]["seen"].to_string();
        assert!(seen.contains(words), "{seen}");
        let shown = place.run(["show", &run.id()]).code(0).stdout;
        assert!(shown.contains(words), "{shown}");
        assert!(run.stderr.contains(words), "also where only errors are read: {run:#?}");
    }
}

#[test]
fn a_code_that_the_partner_knows_is_a_success() {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    server.repayments([Answer::json(200, r#"{"code":"api.queued"}"#)]);
    let kiva = place.kiva(["upload", "a.csv"]).upload("SUCCESS_CODES", "api.success,API.QUEUED");
    kiva.server(&server).run().code(0).says(&["api.queued"]);
}

#[test]
fn unknown_members_are_ignored() {
    let run = reply(
        r#"{"new":{"deep":[1,{"a":null}]},"upload_id":9,"trace":"x",
            "problems":[{"loan_id":"LN-0001","severity":"warning","hint":["h"],"line":999}]}"#,
    );
    let run = run.code(0);
    assert_eq!(run.json()["batches"][0]["upload_id"], 9);
    assert_eq!(problems(&run)[0]["line"], 2);
}

#[test]
fn an_error_ends_with_5_and_a_warning_with_0() {
    for (severity, code) in [("error", 5), ("warning", 0), ("ERROR", 5), ("WARNING", 0)] {
        let problem = json!({"loan_id": "LN-0001", "severity": severity});
        let body = json!({"upload_id": 12, "problems": [problem]});
        let run = reply(&body.to_string()).code(code);
        assert_eq!(run.batches(), ["accepted"], "{severity}");
        assert_eq!(run.json()["status"], "accepted", "{severity}");
    }
}

#[test]
fn a_severity_that_is_missing_or_unheard_of_does_not_pass_for_well() {
    for problem in [json!({"loan_id": "LN-0001"}), json!({"severity": "fatal"}), json!("words")] {
        reply(&json!({"upload_id": 12, "problems": [problem]}).to_string()).code(5);
    }
}

#[test]
fn a_problem_about_no_row_of_the_file_has_no_line() {
    let body = json!({"upload_id": 12, "problems": [
        {"loan_id": "ELSEWHERE", "severity": "warning", "details": "who?"},
        {"severity": "warning", "details": "in general"},
    ]});
    let run = reply(&body.to_string()).code(0);
    for problem in problems(&run) {
        assert_eq!(problem["line"], Value::Null);
    }
    assert_eq!(problems(&run)[0]["loan_id"], "ELSEWHERE");
    assert_eq!(problems(&run)[1]["details"], "in general");
}

#[test]
fn a_loan_id_given_as_a_number_finds_its_line() {
    let (place, server) =
        (Place::with("a.csv", "loan_id,amount\n1043223,4.00\n"), FakeKiva::start());
    server.repayments([Answer::problems(&json!([{"loan_id": 1_043_223, "severity": "error"}]))]);
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run().code(5);
    assert_eq!(problems(&run)[0]["line"], 2);
}

#[test]
fn lines_are_those_of_the_file_even_after_records_of_two_lines() {
    let csv = "loan_id,name,amount\nL-1,\"Awa\nDiop\",1.00\n\nL-2,Bo,2.00\nL-3,Cy,3.00\n";
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    let about = |id| json!([{"loan_id": id, "severity": "warning", "code": "x"}]);
    server.repayments(["L-1", "L-2", "L-3"].map(|id| Answer::problems(&about(id))));
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "1"];
    let document = place.kiva(args).server(&server).run().code(0).json();
    let batches = document["batches"].as_array().unwrap();
    let lines: Vec<_> = batches.iter().map(|b| b["problems"][0]["line"].clone()).collect();
    assert_eq!(lines, [2, 5, 6]);
}

#[test]
fn in_three_columns_the_client_tells_two_rows_of_a_loan_apart() {
    let csv = "loan_id,client_id,amount\nL-1,C-1,1.00\nL-1,C-2,2.00\n";
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    server.repayments([Answer::problems(&json!([
        {"loan_id": "L-1", "client_id": "C-2", "severity": "warning"}
    ]))]);
    let args = ["upload", "a.csv", "-o", "json", "--format", "three-column"];
    let run = place.kiva(args).server(&server).run().code(0);
    assert_eq!(problems(&run)[0]["line"], 3);
}

#[test]
fn a_person_sees_each_problem_with_its_line() {
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    server.repayments([Answer::problems(&json!([
        {"loan_id": "LN-0003", "details": "No such loan.", "code": "x.none", "severity": "error"}
    ]))]);
    let run = place.kiva(["upload", "a.csv"]).server(&server).run().code(5);
    let run = run.says(&["LN-0003", "line 4", "x.none", "No such loan."]);
    assert_ne!(run.stderr, "");
}

#[test]
fn a_problem_with_a_row_of_an_earlier_batch_finds_its_line() {
    // PA2 puts the uploads of a month together, so that a reply may speak of more than its batch.
    let (place, server) = (Place::with("a.csv", rows(4)), FakeKiva::start());
    let problem = json!([{"loan_id": "LN-0001", "severity": "warning", "details": "twice"}]);
    server.repayments([Answer::accepted(1), Answer::problems(&problem)]);
    let args = ["upload", "a.csv", "-o", "json", "--batch-size", "2"];
    let document = place.kiva(args).server(&server).run().code(0).json();
    assert_eq!(document["batches"][1]["problems"][0]["line"], 2);
}
