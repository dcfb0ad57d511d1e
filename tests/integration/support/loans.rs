//! A list of 730 loans, as Kiva serves it page by page, and a file that reports them all.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Answer, FakeKiva, Place, Request, Run};

pub const LOANS: usize = 730;

/// Of ten loans one is in default. Every third price is a number, and all have digits that a float
/// would lose.
pub fn loan(number: usize) -> Value {
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
pub fn list(request: &Request) -> Vec<Value> {
    let wanted = request.parameter("status");
    (1..=LOANS).filter(|number| wanted.as_deref() == Some(status(*number))).map(loan).collect()
}

pub fn slice(request: &Request, loans: &[Value]) -> Vec<Value> {
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
pub fn good(request: &Request) -> Answer {
    if let Some(query) = request.parameter("query") {
        return search(&query);
    }
    let loans = list(request);
    page(&json!(loans.len()), &slice(request, &loans))
}

pub fn server() -> FakeKiva {
    let server = FakeKiva::start();
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

pub fn reconcile(place: &Place, server: &FakeKiva) -> Run {
    let args = ["reconcile", "report.csv", "--format", "three-column", "-o", "json"];
    place.kiva(args).server(server).run()
}
