//! The list of loans, and its pages.

use std::collections::HashSet;

use super::*;

async fn get(sandbox: &Sandbox, query: &str) -> Answer {
    let bearer = bearer(sandbox, "read:loans").await;
    let target = format!("GET /v3/partner/145/loans{query}");
    send(sandbox, &target, &[("authorization", bearer.as_str())], "").await.unwrap()
}

fn ids(page: &Value) -> Vec<String> {
    let loans = page["data"].as_array().unwrap();
    loans.iter().map(|loan| loan["internal_loan_id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_loan_has_the_documented_members() {
    let sandbox = start(&[]).await;

    let page = get(&sandbox, "?query=KIN/0421/2025").await.json();

    assert_eq!(page["total_records"], 1);
    assert_eq!(
        page["data"][0],
        serde_json::json!({
            "internal_loan_id": "KIN/0421/2025",
            "internal_client_id": "C-10482",
            "kiva_id": "2917180",
            "status": "payingBack",
            "loan_price": "450.00",
            "loan_local_price": "450.00",
            "loan_currency": "USD",
            "borrower_count": 1,
            "delinquent": false,
        })
    );
    assert_eq!(get(&sandbox, "?query=2917180").await.json(), page);
    assert_eq!(get(&sandbox, "?query=KIN/0421").await.json()["total_records"], 0);
}

#[tokio::test]
async fn loans_are_in_the_money_of_the_partner() {
    for (currency, price) in [
        (Currency::XOF, "270000"),
        (Currency::CDF, "450.00"),
        (Currency::TND, "450.000"),
        (Currency::USD, "450.00"),
    ] {
        let options = Options { currency, ..Options::default() };
        let sandbox = Sandbox::start(options).await.unwrap();
        let loan = &get(&sandbox, "?query=KIN/0421/2025").await.json()["data"][0];
        assert_eq!(
            (&loan["loan_price"], &loan["loan_local_price"]),
            (&"450.00".into(), &price.into())
        );
        assert_eq!(loan["loan_currency"], currency.code());
    }
}

#[tokio::test]
async fn pages_hold_twenty_loans_unless_asked_and_miss_none() {
    let sandbox = start(&[]).await;

    let pages = ["", "?offset=20", "?offset=40&limit=7", "?offset=47&limit=300", "?offset=48"];
    let mut found = Vec::new();
    let mut sizes = Vec::new();
    for query in pages {
        let page = get(&sandbox, query).await.json();
        assert_eq!(page["total_records"], 48);
        sizes.push(ids(&page).len());
        found.extend(ids(&page));
    }
    assert_eq!(sizes, [20, 20, 7, 1, 0]);
    assert_eq!(found, ids(&get(&sandbox, "?limit=300").await.json()));
}

#[tokio::test]
async fn a_status_or_a_list_of_them_selects() {
    let sandbox = start(&[]).await;

    for (status, count) in [
        ("payingBack", 37),
        ("defaulted", 6),
        ("ended", 3),
        ("refunded", 1),
        ("fundRaising", 1),
        ("payingBack,defaulted", 43),
        ("payingBack%2Cdefaulted", 43),
        ("expired", 0),
    ] {
        let page = get(&sandbox, &format!("?status={status}&limit=300")).await.json();
        assert_eq!(page["total_records"], count, "{status}");
        assert_eq!(ids(&page).len(), count, "{status}");
    }
}

#[tokio::test]
async fn a_query_that_cannot_be_answered_is_400() {
    let sandbox = start(&[]).await;

    for (query, message) in [
        ("?limit=301", "`limit` is to be from 1 to 300"),
        ("?limit=0", "`limit` is to be from 1 to 300"),
        ("?limit=many", "`limit` is to be a whole number"),
        ("?offset=-1", "`offset` is to be a whole number"),
        ("?ofset=20", "there is no parameter `ofset`"),
    ] {
        let answer = get(&sandbox, query).await;
        assert_eq!((answer.status, &answer.json()["message"]), (400, &message.into()));
    }
}

#[tokio::test]
async fn no_id_is_used_twice_and_every_price_is_plain() {
    let sandbox = start(&[]).await;
    let page = get(&sandbox, "?limit=300").await.json();
    let loans = page["data"].as_array().unwrap();

    for name in ["internal_loan_id", "internal_client_id", "kiva_id"] {
        let values: HashSet<_> = loans.iter().map(|loan| loan[name].as_str().unwrap()).collect();
        assert_eq!(values.len(), loans.len(), "{name}");
    }
    for loan in loans {
        let price: rust_decimal::Decimal =
            loan["loan_local_price"].as_str().unwrap().parse().unwrap();
        assert_eq!(price.scale(), 2, "{loan}");
    }
}
