//! A list of 730 loans, served page by page, well and badly: it is had whole, or nothing is compared.

use serde_json::{Value, json};

use crate::support::loans::{LOANS, file, good, list, loan, page, reconcile, right, slice};
use crate::support::{Answer, FakeKiva, Office, Place, Request, findings};

/// What a gateway answers in the place of the API.
const PAGE: &str = "<!DOCTYPE html>\n<html><body>Please wait</body></html>";

/// The list is had whole from a server that answers so.
#[track_caller]
fn assert_whole(endpoint: impl FnMut(&Request, usize) -> Answer + Send + 'static) -> FakeKiva {
    let server = FakeKiva::start();
    server.loans(endpoint);
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    let document = reconcile(&place, &server).code(0).json();
    assert_eq!((&document["matched"], findings(&document)), (&json!(730), vec![]));
    server
}

#[test]
fn an_order_that_is_new_for_each_page_loses_no_loan() {
    let mut dice = 7_u64;
    assert_whole(move |request, _| {
        let mut loans = list(request);
        for at in (1..loans.len()).rev() {
            dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            loans.swap(at, (dice >> 33) as usize % (at + 1));
        }
        page(&json!(loans.len()), &slice(request, &loans))
    });
}

#[test]
fn a_loan_that_falls_between_two_pages_is_found() {
    let server = assert_whole(|request, _| {
        let mut loans = list(request);
        // The second page always begins one loan too late.
        if request.parameter("offset").as_deref() == Some("300") {
            loans.rotate_left(1);
        }
        page(&json!(loans.len()), &slice(request, &loans))
    });
    assert!(server.loan_calls().len() > 4);
}

#[test]
fn a_total_that_changes_between_pages_is_survived() {
    // One loan is there at first, and has ended by the second page.
    assert_whole(|request, number| {
        let mut loans = list(request);
        if number == 1 {
            let ended =
                json!({"internal_loan_id": "ENDED", "kiva_id": "1", "status": "payingBack"});
            loans.insert(0, ended);
        }
        page(&json!(loans.len()), &slice(request, &loans))
    });
    // A total that never holds still, while the loans are the same.
    assert_whole(|request, number| {
        let loans = list(request);
        page(&json!(loans.len() + number % 2), &slice(request, &loans))
    });
}

#[test]
fn small_pages_other_names_and_no_total_are_survived() {
    assert_whole(|request, _| {
        let loans = list(request);
        let mut data = slice(request, &loans);
        data.truncate(100);
        let total = loans.len().to_string();
        Answer::json(200, &json!({"totalRecords": total, "data": data}).to_string())
    });
    assert_whole(|request, _| {
        let loans = list(request);
        Answer::json(200, &json!({"data": slice(request, &loans)}).to_string())
    });
    // A server that does not know the parameter `status` shows loans that have ended, too.
    assert_whole(|request, _| {
        let mut loans: Vec<_> = (1..=LOANS).map(loan).collect();
        loans.push(json!({"internal_loan_id": "OLD-1", "kiva_id": "3000001", "status": "ended"}));
        page(&json!(loans.len()), &slice(request, &loans))
    });
}

#[test]
fn a_refusal_past_the_end_is_the_end_and_status_words_may_be_in_any_case() {
    assert_whole(|request, _| {
        let loans = list(request);
        let data = slice(request, &loans);
        if data.is_empty() { Answer::status(400) } else { page(&json!(loans.len()), &data) }
    });
    // As many loans as fill the pages to the last place.
    assert_whole(|request, _| {
        let mut loans = list(request);
        let at = request.parameter("offset").unwrap().parse::<usize>().unwrap();
        if at >= loans.len() {
            return Answer::status(400);
        }
        let size = loans.len().div_ceil(9);
        for loan in &mut loans {
            loan["status"] = loan["status"].as_str().unwrap().to_uppercase().into();
        }
        page(&json!(loans.len()), &loans[at..(at + size).min(loans.len())])
    });
}

#[test]
fn what_kiva_does_not_tell_is_not_compared() {
    let server = assert_whole(|request, _| {
        let mut loans = list(request);
        for (at, loan) in loans.iter_mut().enumerate() {
            let member = ["internal_client_id", "kiva_id", "status", "loan_local_price"][at % 4];
            if at.is_multiple_of(8) {
                loan[member] = Value::Null;
            } else {
                loan.as_object_mut().unwrap().remove(member);
            }
        }
        loans.push(Value::Null);
        loans.push(json!({}));
        page(&json!(loans.len()), &slice(request, &loans))
    });
    assert_eq!(server.loan_calls().len(), 4);
}

#[test]
fn what_passes_is_tried_again() {
    let server = FakeKiva::start();
    server.loans(|request, number| match number {
        1 => Answer::status(503),
        2 => Answer::cut_in_body(),
        3 => Answer::status(429).header("Retry-After", "0"),
        5 => Answer::cut_unanswered(),
        // A gateway in front of the API says it by a page.
        6 => Answer::reply(429, PAGE),
        _ => good(request),
    });
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    reconcile(&place, &server).code(0);
    assert_eq!(server.loan_calls().len(), 9);
}

#[test]
fn a_token_that_has_run_out_is_renewed_once() {
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    for body in ["", PAGE] {
        let server = FakeKiva::start();
        server.loans(
            move |request, number| {
                if number == 2 { Answer::reply(401, body) } else { good(request) }
            },
        );
        reconcile(&place, &server).code(0);
        assert_eq!(server.token_calls().len(), 2);
    }

    let server = FakeKiva::start();
    server.loans(|_, _| Answer::status(403));
    let run =
        reconcile(&place, &server).code(4).complains(&["refused to show the loans", "read:loans"]);
    assert_eq!(run.json()["error"]["code"], "loans.access");
    assert_eq!(server.loan_calls().len(), 2);
}

#[test]
fn loans_that_cannot_be_had_whole_end_with_6_or_4() {
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    let ends = |code: i32, word: &str, endpoint: fn(&Request) -> Answer| {
        let server = FakeKiva::start();
        server.loans(move |request, _| endpoint(request));
        let args =
            ["upload", "report.csv", "--format", "three-column", "--reconcile", "-o", "json"];
        let run = place.kiva(args).server(&server).upload("MAX_ATTEMPTS", "2").run().code(code);
        assert_eq!(run.json()["error"]["code"], word);
        assert_eq!(server.posts().len(), 0);
        // An answer without words is no colon with nothing behind it.
        let message = run.json()["error"]["message"].to_string();
        assert!(!message.contains(": ;") && !message.contains(":\""), "{message}");
    };
    ends(6, "loans.unreachable", |_| Answer::status(500));
    ends(6, "loans.unstable", |request| {
        // One loan more than the server is able to find.
        let loans = list(request);
        page(&json!(loans.len() + 1), &slice(request, &loans))
    });
    ends(6, "loans.unstable", |_| page(&json!(730), &[]));
    ends(4, "loans.unreadable", |_| Answer::json(200, "<html>Sign in</html>"));
    ends(4, "loans.unreadable", |request| {
        let of =
            |loan: &Value| json!({"number": loan["internal_loan_id"], "status": loan["status"]});
        let loans: Vec<Value> = list(request).iter().map(of).collect();
        page(&json!(loans.len()), &slice(request, &loans))
    });
    ends(4, "loans.refused", |_| Answer::status(404));
    ends(4, "loans.refused", |_| Answer::json(404, ""));
    ends(4, "loans.refused", |_| Answer::status(307).header("Location", "http://127.0.0.1:9/"));
    // What may pass waits, each in the place of the one before.
    let history = place.run(["history", "-o", "json"]).code(0).json();
    let states: Vec<_> =
        history["uploads"].as_array().unwrap().iter().map(|u| &u["status"]).collect();
    assert_eq!(states, ["incomplete", "cancelled", "cancelled"]);
}

/// An upload that was to be compared first, and what stands in a chain behind it.
#[test]
fn an_upload_whose_loans_cannot_be_had_waits_and_is_compared_before_it_is_sent() {
    let office = Office::new();
    office.configure("partner.csv_format = \"three-column\"\nupload.max_attempts = 1\n");
    office.write("report.csv", file(|number| (number != 7).then(|| right(number))));
    let args = ["upload", "report.csv", "--reconcile", "--period", "2026-10", "-o", "json"];
    for faults_of_token in [0, 1] {
        office.server.token((0..faults_of_token).map(|_| Answer::status(503)));
        office.server.loans(|_, _| Answer::status(503));
        let run = office.run(args).code(6).complains(&["nothing was compared with Kiva"]);
        assert_eq!(run.told("resume"), format!("kiva-repay resume {} --output json", run.id()));
    }
    let waiting = &office.history()[0];
    assert_eq!((&waiting["status"], &waiting["rows"]), (&json!("incomplete"), &json!(729)));

    let resume = ["resume", "--last", "-o", "json"];
    office
        .run(resume)
        .code(6)
        .complains(&["nothing was sent", "kiva-repay resume --output json --last"]);
    office.server.loans(|request, _| match request.parameter("status").as_deref() {
        Some("payingBack") => page(&json!(1), &[loan(1)]),
        _ => page(&json!(0), &[]),
    });
    let wrong = office.run(resume).code(3);
    assert_eq!(wrong.json()["command"], "resume");
    assert!(findings(&wrong.json())[0].starts_with("loan.not-expected"), "{wrong:#?}");
    assert_eq!(office.server.posts().len(), 0);

    office.server.loans(|request, _| good(request));
    office.server.repayments([Answer::accepted(1), Answer::busy(429)]);
    let run = office.run(resume).code(6);
    assert_eq!(run.json()["expected_loans"], 730);
    assert_eq!(findings(&run.json()), ["loan.not-reported:LN-0007"]);
    // Kiva expects no more what it has by now.
    let asked = office.server.loan_calls().len();
    office.run(resume).code(0);
    assert_eq!((office.server.posts().len(), office.server.loan_calls().len()), (4, asked));
}
