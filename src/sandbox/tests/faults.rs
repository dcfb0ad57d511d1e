//! Faults on demand, and what they leave behind.

use std::time::{Duration, Instant};

use super::*;

/// The number of uploads that the sandbox has taken so far; asking takes one more.
async fn uploads_before(sandbox: &Sandbox) -> u64 {
    upload(sandbox, GOOD_UPLOAD).await.unwrap().json()["upload_id"].as_u64().unwrap() - 1
}

#[tokio::test]
async fn a_status_is_answered_and_nothing_done() {
    for status in [200, 202, 204, 304, 400, 409, 500, 503, 599] {
        let sandbox = start(&[&format!("repayments#1:status={status}")]).await;

        let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();

        assert_eq!(answer.status, status);
        if ![204, 304].contains(&status) {
            assert_eq!(answer.json()["code"], "sandbox.fault");
        }
        assert_eq!(uploads_before(&sandbox).await, 0);
    }
}

#[tokio::test]
async fn status_429_says_when_to_come_back() {
    let sandbox = start(&["status=429"]).await;
    let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("1")));
}

#[tokio::test]
async fn a_redirect_that_is_followed_counts_as_an_upload() {
    let sandbox = start(&["repayments#1:status=307"]).await;

    let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();
    assert_eq!(answer.status, 307);
    let target = format!("POST {}", answer.header("location").unwrap());
    assert_ne!(target, format!("POST {REPAYMENTS}"));

    let bearer = bearer(&sandbox, "").await;
    let headers = [("authorization", bearer.as_str()), ("content-type", JSON)];
    let followed = send(&sandbox, &target, &headers, GOOD_UPLOAD).await.unwrap();
    assert_eq!(followed.json()["upload_id"], 1);
    assert_eq!(uploads_before(&sandbox).await, 1);
}

#[tokio::test]
async fn a_delay_answers_late_what_was_done_at_once() {
    let sandbox = start(&["repayments#1:delay=800ms"]).await;
    let bearer = bearer(&sandbox, "").await;
    let headers = [("authorization", bearer.as_str()), ("content-type", JSON)];
    let target = format!("POST {REPAYMENTS}");

    let before = Instant::now();
    let late = send(&sandbox, &target, &headers, GOOD_UPLOAD);
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(250)).await;
        uploads_before(&sandbox).await
    };
    let (late, uploads) = tokio::join!(late, meanwhile);

    assert!(before.elapsed() >= Duration::from_millis(800));
    assert_eq!(uploads, 1);
    assert_eq!(late.unwrap().json()["upload_id"], 1);
}

#[tokio::test]
async fn cut_unread_gives_no_reply_and_takes_nothing() {
    let sandbox = start(&["repayments#1:cut=unread"]).await;
    assert!(upload(&sandbox, GOOD_UPLOAD).await.is_none());
    assert_eq!(uploads_before(&sandbox).await, 0);
}

#[tokio::test]
async fn cut_unanswered_gives_no_reply_and_takes_the_upload() {
    let sandbox = start(&["repayments#1:cut=unanswered"]).await;
    assert!(upload(&sandbox, GOOD_UPLOAD).await.is_none());
    assert_eq!(uploads_before(&sandbox).await, 1);
}

#[tokio::test]
async fn cut_midway_takes_the_upload_and_sends_half_of_the_reply() {
    let sandbox = start(&["repayments#1:cut=midway"]).await;

    let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();

    assert_eq!(answer.status, 200);
    let announced: usize = answer.header("content-length").unwrap().parse().unwrap();
    assert_eq!(answer.body.len(), announced / 2);
    assert!(answer.body.starts_with(b"{"));
    assert_eq!(uploads_before(&sandbox).await, 1);
}

#[tokio::test]
async fn a_flood_sends_so_many_mib_without_announcing_them() {
    let sandbox = start(&["repayments#1:flood=3"]).await;

    let answer = upload(&sandbox, GOOD_UPLOAD).await.unwrap();

    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-length"), None);
    let items = answer.body.split(|byte| *byte == b'{').count() - 1;
    assert_eq!(items, 3 * 1024 * 1024 / 16);
    assert_eq!(uploads_before(&sandbox).await, 0);
}

#[tokio::test]
async fn a_numbered_fault_spares_the_requests_around_it() {
    let sandbox = start(&["repayments#2:status=503"]).await;
    for status in [200, 503, 200] {
        assert_eq!(upload(&sandbox, GOOD_UPLOAD).await.unwrap().status, status);
    }
}

#[tokio::test]
async fn the_first_fault_that_fits_is_committed() {
    let sandbox = start(&["repayments#2:status=500", "status=503", "status=404"]).await;
    for status in [503, 500, 503] {
        assert_eq!(upload(&sandbox, GOOD_UPLOAD).await.unwrap().status, status);
    }
}

#[tokio::test]
async fn the_other_endpoints_fail_too() {
    let sandbox = start(&["token#1:status=500", "loans:cut=unanswered"]).await;

    assert_eq!(ask_token(&sandbox, &credentials("")).await.status, 500);
    let bearer = bearer(&sandbox, "").await;
    let headers = [("authorization", bearer.as_str())];
    assert!(send(&sandbox, "GET /v3/partner/145/loans", &headers, "").await.is_none());
}
