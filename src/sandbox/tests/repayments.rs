//! Uploads: which are taken, which are refused, and the problems reported.

use super::*;

/// The problems reported for these rows, as (loan id, code, severity).
async fn problems(rows: &str) -> Vec<(String, String, String)> {
    let sandbox = start(&[]).await;
    let answer = upload(&sandbox, &format!(r#"{{"repayments":[{rows}]}}"#)).await.unwrap();
    assert_eq!(answer.status, 200);
    problems_of(&answer.json())
}

#[tokio::test]
async fn uploads_are_counted_from_one() {
    let sandbox = start(&[]).await;

    for upload_id in 1..=3 {
        let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        let reply = answer.json();
        assert_eq!(reply["code"], "api.success");
        assert_eq!(reply["upload_id"], upload_id);
        assert_eq!(reply["problems"], Value::Array(Vec::new()));
    }
}

#[tokio::test]
async fn both_spellings_of_the_ids_are_read() {
    let found = problems(
        r#"{"internal_loan_id":"KIN/0421/2025","internal_client_id":"C-10482","amount":1},
           {"loan_id":"GOM/0037/2025","client_id":"00731","amount":1}"#,
    )
    .await;
    assert_eq!(found, []);
}

#[tokio::test]
async fn an_unknown_loan_is_an_error_and_ids_are_compared_as_text() {
    let found = problems(
        r#"{"loan_id":"KIN/421/2025","amount":1},
           {"loan_id":"kin/0421/2025","amount":1},
           {"loan_id":"GOM/0037/2025","client_id":"731","amount":1}"#,
    )
    .await;
    assert_eq!(
        found,
        [
            problem("KIN/421/2025", "repayment.loan_not_found", "error"),
            problem("kin/0421/2025", "repayment.loan_not_found", "error"),
            problem("GOM/0037/2025", "repayment.client_mismatch", "error"),
        ]
    );
}

#[tokio::test]
async fn amounts_are_compared_exactly_with_the_loan() {
    // The loan is of 450.00; a float cannot tell the last two apart.
    for (amount, over) in [
        ("0", false),
        ("450.00", false),
        ("4.5e2", false),
        ("450.0000000000000000001", true),
        ("450.01", true),
    ] {
        let row = format!(r#"{{"loan_id":"KIN/0421/2025","amount":{amount}}}"#);
        let expected = problem("KIN/0421/2025", "repayment.amount_over_loan", "error");
        let expected = if over { vec![expected] } else { Vec::new() };
        assert_eq!(problems(&row).await, expected, "{amount}");
    }
}

#[tokio::test]
async fn a_loan_that_expects_no_repayment_is_a_warning() {
    let found = problems(
        r#"{"loan_id":"KIN/0401/2025","amount":1},
           {"loan_id":"GOM/0043/2025","amount":1},
           {"loan_id":"KIN/0391/2025","amount":1}"#,
    )
    .await;
    assert_eq!(
        found,
        [
            problem("KIN/0401/2025", "repayment.not_expected", "warning"),
            problem("GOM/0043/2025", "repayment.not_expected", "warning"),
        ]
    );
}

#[tokio::test]
async fn a_loan_that_comes_twice_is_a_warning() {
    let row = r#"{"loan_id":"KIN/0421/2025","amount":1}"#;
    let found = problems(&format!("{row},{row}")).await;
    assert_eq!(found, [problem("KIN/0421/2025", "repayment.duplicate", "warning")]);
}

#[tokio::test]
async fn a_body_that_cannot_be_understood_is_400_and_not_counted() {
    let sandbox = start(&[]).await;

    for (body, message) in [
        ("", "cannot be read"),
        ("loan_id,amount", "cannot be read"),
        ("[]", "cannot be read"),
        (r#"{"rows":[]}"#, "unknown field `rows`"),
        (r#"{"repayments":[]}"#, "is empty"),
        (r#"{"repayments":[{"amount":1}]}"#, "missing field `loan_id`"),
        (r#"{"repayments":[{"loan_id":"A"}]}"#, "missing field `amount`"),
        (r#"{"repayments":[{"loan_id":7,"amount":1}]}"#, "expected a string"),
        (r#"{"repayments":[{"loan_id":"A","clientId":"B","amount":1}]}"#, "`clientId`"),
        (r#"{"repayments":[{"loan_id":"A","amount":"1.00"}]}"#, r#"not "1.00""#),
        (r#"{"repayments":[{"loan_id":"A","amount":null}]}"#, "not null"),
        (r#"{"repayments":[{"loan_id":"A","amount":-0.01}]}"#, "not -0.01"),
        (r#"{"repayments":[{"loan_id":"A","amount":1e99}]}"#, "not 1e99"),
        (r#"{"repayments":[{"loan_id":"A","amount":1.00}]"#, "cannot be read"),
    ] {
        let answer = upload(&sandbox, body).await.unwrap();
        assert_eq!((answer.status, &answer.json()["code"]), (400, &"api.bad_request".into()));
        let said = answer.json()["message"].as_str().unwrap().to_owned();
        assert!(said.contains(message), "{body}: {said}");
    }
    assert_eq!(upload(&sandbox, GOOD_UPLOAD).await.unwrap().json()["upload_id"], 1);
}

#[tokio::test]
async fn three_hundred_rows_are_taken_and_one_more_is_not() {
    let sandbox = start(&[]).await;

    for (count, status) in [(300, 200), (301, 422)] {
        let rows = vec![r#"{"loan_id":"KIN/0421/2025","amount":1}"#; count].join(",");
        let answer = upload(&sandbox, &format!(r#"{{"repayments":[{rows}]}}"#)).await.unwrap();
        assert_eq!(answer.status, status, "{count} rows");
    }
}

#[tokio::test]
async fn a_body_that_is_not_declared_json_is_415() {
    let sandbox = start(&[]).await;
    let bearer = bearer(&sandbox, "").await;

    for (content_type, status) in [
        ("text/plain", 415),
        ("application/jsonp", 415),
        ("application/json; charset=utf-8", 200),
        ("Application/JSON", 200),
    ] {
        let headers = [("authorization", bearer.as_str()), ("content-type", content_type)];
        let target = format!("POST {REPAYMENTS}");
        let answer = send(&sandbox, &target, &headers, GOOD_UPLOAD).await.unwrap();
        assert_eq!(answer.status, status, "{content_type}");
    }
}

#[tokio::test]
async fn a_body_over_one_mib_is_413() {
    let sandbox = start(&[]).await;
    let answer = upload(&sandbox, &" ".repeat(3 * 1024 * 1024)).await.unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (413, &"api.too_large".into()));
}
