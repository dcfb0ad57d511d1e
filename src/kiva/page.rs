//! A page of loans, read with patience: members missing, null, or of another type than the
//! documentation says. Amounts keep their digits: nothing here goes through a float.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use super::http::unmarked;
use crate::model::Loan;

#[derive(Debug, PartialEq)]
pub(super) struct Page {
    /// How many loans there are on all pages together.
    pub(super) total: Option<usize>,
    pub(super) loans: Vec<Loan>,
}

type Members<'a> = HashMap<String, &'a RawValue>;

impl Page {
    /// Reads a body; `None` when it is not an object with a total or with loans.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let page: Members = serde_json::from_slice(unmarked(body)).ok()?;
        // An answer may have the total by either of its names, or by both.
        let names = ["total_records", "totalRecords"];
        let total = names.into_iter().find_map(|name| text(&page, name)?.parse().ok());
        let data = page.get("data").map_or("null", |data| data.get());
        let data: Option<Vec<&RawValue>> = serde_json::from_str(data).ok()?;
        if total.is_none() && data.is_none() {
            return None;
        }
        Some(Self { total, loans: data.unwrap_or_default().into_iter().map(loan).collect() })
    }
}

/// A loan; one without a single fact where the entry is no object, so that it still counts.
fn loan(entry: &RawValue) -> Loan {
    let members: Members = serde_json::from_str(entry.get()).unwrap_or_default();
    let text = |name| text(&members, name);
    Loan {
        loan_id: text("internal_loan_id"),
        client_id: text("internal_client_id"),
        kiva_id: text("kiva_id"),
        status: text("status"),
        // A loan of nothing is one whose price Kiva does not tell.
        local_price: text("loan_local_price")
            .and_then(|price| decimal(&price))
            .filter(|price| *price > Decimal::ZERO),
        currency: text("loan_currency").map(|code| code.to_ascii_uppercase()),
    }
}

/// The exact value of a number, also one that is written as `3E5`.
fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
}

/// A member as text without the white space around it, a number by its digits; `None` when it is
/// missing, null or empty.
fn text(members: &Members, name: &str) -> Option<String> {
    let json = members.get(name)?.get();
    let text = match json.as_bytes().first()? {
        b'"' => serde_json::from_str::<String>(json).ok()?,
        b'n' => return None,
        _ => json.to_owned(),
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Page {
        Page::read(body.as_bytes()).expect("readable")
    }

    #[test]
    fn the_documented_page_is_read() {
        let page = read(
            r#"{"total_records":2199,"data":[{"internal_loan_id":"0042","internal_client_id":"C-1",
                "kiva_id":"1042970","status":"payingBack","loan_price":"500.00",
                "loan_local_price":"300000.00","loan_currency":"XOF","borrower_count":1,"x":{"y":[1]}}]}"#,
        );
        assert_eq!(page.total, Some(2199));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            page.loans,
            [Loan {
                loan_id: text("0042"),
                client_id: text("C-1"),
                kiva_id: text("1042970"),
                status: text("payingBack"),
                local_price: Some(Decimal::new(30_000_000, 2)),
                currency: text("XOF"),
            }]
        );
    }

    #[test]
    fn members_of_another_type_are_read_by_their_digits() {
        let page = read(
            r#"{"totalRecords":"1","data":[{"internal_loan_id":9007199254740993,"kiva_id":7,
                "loan_local_price":1234567890.10,"loan_currency":"xof"}]}"#,
        );
        let loan = &page.loans[0];
        assert_eq!(page.total, Some(1));
        assert_eq!(loan.loan_id.as_deref(), Some("9007199254740993"));
        assert_eq!(loan.kiva_id.as_deref(), Some("7"));
        assert_eq!(loan.local_price.unwrap().to_string(), "1234567890.10");
        assert_eq!(loan.currency.as_deref(), Some("XOF"));
        let price = |text: &str| {
            let body = format!(r#"{{"data":[{{"loan_local_price":{text}}}]}}"#);
            read(&body).loans[0].local_price.map(|price| price.normalize().to_string())
        };
        assert_eq!(price("3e5").as_deref(), Some("300000"));
        assert_eq!(price("\" 0.10 \"").as_deref(), Some("0.1"));
        assert_eq!(price("\"300,000\""), None);
        assert_eq!(price("[1]"), None);
        assert_eq!(price("0"), None);
        assert_eq!(price("\"0.00\""), None);
    }

    #[test]
    fn missing_and_null_members_are_survived() {
        let page = read(
            r#"{"total_records":3,"data":[{"internal_loan_id":null,"status":""},{},null,{"kiva_id":" 7 "}]}"#,
        );
        assert_eq!(page.loans[..3], [Loan::default(), Loan::default(), Loan::default()]);
        assert_eq!(page.loans[3].kiva_id.as_deref(), Some("7"));
        assert_eq!(read(r#"{"total_records":0}"#), Page { total: Some(0), loans: vec![] });
        assert_eq!(read(r#"{"total_records":0,"data":null}"#).loans, []);
        let both = |body: &str| read(body).total;
        assert_eq!(both(r#"{"total_records":7,"totalRecords":7,"data":[]}"#), Some(7));
        assert_eq!(both(r#"{"total_records":null,"totalRecords":7,"data":[]}"#), Some(7));
        assert_eq!(read(r#"{"data":[]}"#), Page { total: None, loans: vec![] });
    }

    #[test]
    fn what_is_no_page_is_not_readable() {
        for body in ["", "null", "[]", "{}", "{\"data\":null}", "<html>", "{\"data\":{}}", "{"] {
            assert_eq!(Page::read(body.as_bytes()), None, "{body}");
        }
    }
}
