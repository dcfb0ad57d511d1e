//! Token requests, and what a token opens.

use super::*;

#[tokio::test]
async fn the_right_credentials_get_a_token_in_the_documented_shape() {
    let sandbox = start(&[]).await;

    let answer = ask_token(&sandbox, &credentials("create:repayment read:loans")).await;

    assert_eq!(answer.status, 200);
    let token = answer.json();
    assert_eq!(token["token_type"], "bearer");
    assert_eq!(token["expires_in"], 43_199);
    assert_eq!(token["scope"], "create:repayment read:loans");
    assert_eq!(token["partnerId"], "145");
    assert_eq!(token["iss"], format!("{}/", sandbox.api_url()));
    assert!(token["jti"].is_string());
    assert_eq!(token["access_token"].as_str().unwrap().split('.').count(), 3);
}

#[tokio::test]
async fn no_two_tokens_are_alike() {
    let sandbox = start(&[]).await;
    assert_ne!(bearer(&sandbox, "").await, bearer(&sandbox, "").await);
}

#[tokio::test]
async fn the_scope_granted_is_what_was_asked_and_the_partner_has() {
    let sandbox = start(&[]).await;

    for (asked, granted) in [
        ("", "create:repayment read:loans"),
        ("read:loans", "read:loans"),
        ("read:loans create:repayment", "create:repayment read:loans"),
        ("create:loan_draft create:repayment", "create:repayment"),
        ("create:loan_draft", ""),
    ] {
        let answer = ask_token(&sandbox, &credentials(asked)).await;
        assert_eq!(answer.json()["scope"], granted, "asked for `{asked}`");
    }
}

#[tokio::test]
async fn each_fault_of_a_token_request_has_its_status_and_error() {
    let sandbox = start(&[]).await;
    let good = credentials("");

    for (from, to, status, error) in [
        ("client_credentials", "password", 400, "unsupported_grant_type"),
        ("grant_type=", "granttype=", 400, "unsupported_grant_type"),
        (CLIENT_ID, "somebody", 401, "invalid_client"),
        (CLIENT_SECRET, "guess", 401, "invalid_client"),
        ("partner-api.sandbox", "partner-api", 403, "invalid_audience"),
        ("audience=", "api=", 403, "invalid_audience"),
    ] {
        let form = good.replace(from, to);
        assert_ne!(form, good);
        let answer = ask_token(&sandbox, &form).await;
        assert_eq!((answer.status, &answer.json()["error"]), (status, &error.into()));
        assert!(answer.json()["error_description"].is_string());
    }
    let headers = [("content-type", JSON)];
    let answer = send(&sandbox, "POST /oauth/token", &headers, &good).await.unwrap();
    assert_eq!((answer.status, &answer.json()["error"]), (400, &"invalid_request".into()));
}

#[tokio::test]
async fn without_a_good_token_nothing_opens() {
    let sandbox = start(&[]).await;
    let basic = bearer(&sandbox, "").await.replace("Bearer", "Basic");

    for authorization in ["", "Bearer", "Bearer made.up.token", basic.as_str()] {
        for target in [format!("POST {REPAYMENTS}"), "GET /v3/partner/145/loans".to_owned()] {
            let headers = [("authorization", authorization), ("content-type", JSON)];
            let answer = send(&sandbox, &target, &headers, GOOD_UPLOAD).await.unwrap();
            assert_eq!((answer.status, &answer.json()["code"]), (401, &"api.unauthorized".into()));
        }
    }
}

#[tokio::test]
async fn an_expired_token_is_401() {
    let options = Options { token_seconds: 0, ..Options::default() };
    let sandbox = Sandbox::start(options).await.unwrap();

    let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();

    assert_eq!(answer.status, 401);
    assert_eq!(answer.json()["message"], "the token has expired");
}

#[tokio::test]
async fn a_token_without_the_scope_or_for_another_partner_is_403() {
    let sandbox = start(&[]).await;

    for (scope, target, message) in [
        ("read:loans", "POST /v3/partner/145/repayments", "lacks the scope create:repayment"),
        ("create:repayment", "GET /v3/partner/145/loans", "lacks the scope read:loans"),
        ("", "POST /v3/partner/146/repayments", "another partner"),
        ("", "GET /v3/partner/146/loans", "another partner"),
    ] {
        let bearer = bearer(&sandbox, scope).await;
        let headers = [("authorization", bearer.as_str()), ("content-type", JSON)];
        let answer = send(&sandbox, target, &headers, GOOD_UPLOAD).await.unwrap();
        assert_eq!((answer.status, &answer.json()["code"]), (403, &"api.forbidden".into()));
        assert!(answer.json()["message"].as_str().unwrap().contains(message));
    }
}
