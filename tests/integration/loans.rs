//! A list of 730 loans, served page by page, well and badly: it is had whole, or nothing is compared.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::reconcile::findings;
use crate::run::{Place, Run};
use crate::server::{Request, Server};

const LOANS: usize = 730;

/// Of ten loans one is in default. Every third price is a number, and all have digits that a float
/// would lose.
fn loan(number: usize) -> Value {
    let price = format!("{}.10", 900_719_925_474_u64 + number as u64);
    let price = if number.is_multiple_of(3) {
        serde_json::from_str(&price).unwrap()
    } else {
        Value::String(price)
    };
    json!({
        "internal_loan_id": format!("LN-{number:04}"), "internal_client_id": format!("C-{number:04}"),
        "kiva_id": format!("{}", 2_000_000 + number), "status": status(number),
        "loan_price": null, "loan_local_price": price, "loan_currency": "XOF",
        "borrower_count": 1, "delinquent": false, "new_member": {"a": [1]},
    })
}

fn status(number: usize) -> &'static str {
    if number.is_multiple_of(10) { "defaulted" } else { "payingBack" }
}

/// The loans of the status that is asked for.
fn list(request: &Request) -> Vec<Value> {
    let wanted = request.parameter("status");
    (1..=LOANS).filter(|number| wanted.as_deref() == Some(status(*number))).map(loan).collect()
}

fn slice(request: &Request, loans: &[Value]) -> Vec<Value> {
    let number = |name| request.parameter(name).unwrap().parse::<usize>().unwrap();
    assert!((1..=300).contains(&number("limit")));
    loans.iter().skip(number("offset")).take(number("limit")).cloned().collect()
}

pub fn page(total: &Value, data: &[Value]) -> Answer {
    Answer::json(200, &json!({"total_records": total, "data": data}).to_string())
}

/// What a search finds: two loans of other statuses, by their ids.
fn search(query: &str) -> Answer {
    let loans = [("OLD-1", "3000001", "ended"), ("OLD-2", "3000002", "refunded")];
    let found: Vec<_> = loans
        .iter()
        .filter(|(id, kiva_id, _)| [*id, *kiva_id].contains(&query))
        .map(|(id, kiva_id, status)| {
            json!({"internal_loan_id": id, "kiva_id": kiva_id, "status": status})
        })
        .collect();
    page(&json!(found.len()), &found)
}

/// The API as it should be.
fn good(request: &Request) -> Answer {
    if let Some(query) = request.parameter("query") {
        return search(&query);
    }
    let loans = list(request);
    page(&json!(loans.len()), &slice(request, &loans))
}

pub fn server() -> Server {
    let server = Server::start();
    server.loans(|request, _| good(request));
    server
}

/// A file of all loans, with rows changed or left out.
pub fn file(change: impl Fn(usize) -> Option<String>) -> String {
    let mut text = "loan_id,client_id,amount\n".to_owned();
    for number in 1..=LOANS {
        if let Some(row) = change(number) {
            writeln!(text, "{row}").unwrap();
        }
    }
    text
}

pub fn right(number: usize) -> String {
    format!("LN-{number:04},C-{number:04},{number}.5")
}

pub fn reconcile(place: &Place, server: &Server) -> Run {
    let args = ["reconcile", "report.csv", "--format", "three-column", "-o", "json"];
    place.kiva(args).server(server).run()
}

/// The list is had whole from a server that answers so.
#[track_caller]
fn assert_whole(endpoint: impl FnMut(&Request, usize) -> Answer + Send + 'static) -> Server {
    let server = Server::start();
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
    let server = Server::start();
    server.loans(|request, number| match number {
        1 => Answer::status(503),
        2 => Answer::CutMidBody,
        3 => Answer::status(429).header("Retry-After", "0"),
        5 => Answer::CutUnanswered,
        _ => good(request),
    });
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    reconcile(&place, &server).code(0);
    assert_eq!(server.loan_calls().len(), 8);
}

#[test]
fn a_token_that_has_run_out_is_renewed_once() {
    let server = Server::start();
    server.loans(|request, number| if number == 2 { Answer::status(401) } else { good(request) });
    let place = Place::with("report.csv", file(|number| Some(right(number))));
    reconcile(&place, &server).code(0);
    assert_eq!(server.token_calls().len(), 2);

    let server = Server::start();
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
        let server = Server::start();
        server.loans(move |request, _| endpoint(request));
        let args =
            ["upload", "report.csv", "--format", "three-column", "--reconcile", "-o", "json"];
        let run = place.kiva(args).server(&server).upload("MAX_ATTEMPTS", "2").run().code(code);
        assert_eq!(run.json()["error"]["code"], word);
        assert_eq!(server.posts().len(), 0);
    };
    ends(6, "loans.unreachable", |_| Answer::status(500));
    ends(6, "loans.unstable", |request| {
        // One loan more than the server is able to find.
        let loans = list(request);
        page(&json!(loans.len() + 1), &slice(request, &loans))
    });
    ends(6, "loans.unstable", |_| page(&json!(730), &[]));
    ends(4, "loans.unreadable", |_| Answer::json(200, "<html>Sign in</html>"));
    ends(4, "loans.refused", |_| Answer::status(404));
    ends(4, "loans.refused", |_| Answer::status(307).header("Location", "http://127.0.0.1:9/"));
    assert!(place.run(["history"]).code(0).stdout.contains("No uploads yet"));
}
