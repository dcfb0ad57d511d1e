//! `GET /v3/partner/{id}/loans`, and the loans of the sandbox's only partner.

use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::reply::Reply;

const DEFAULT_LIMIT: usize = 20;
const MAX_LIMIT: usize = 300;

/// A loan, with the names that both `loans.csv` and the Partner API give to its members.
#[derive(Debug, Deserialize, Serialize)]
#[expect(clippy::struct_field_names, reason = "Kiva chose the names")]
pub(super) struct Loan {
    pub(super) internal_loan_id: String,
    pub(super) internal_client_id: String,
    kiva_id: String,
    pub(super) status: String,
    loan_price: String,
    pub(super) loan_local_price: String,
    pub(super) loan_currency: String,
    borrower_count: u32,
    delinquent: bool,
}

impl Loan {
    pub(super) fn local_price(&self) -> Decimal {
        self.loan_local_price.parse().expect("the embedded loans.csv has plain decimal prices")
    }

    pub(super) fn expects_repayment(&self) -> bool {
        ["payingBack", "defaulted"].contains(&self.status.as_str())
    }
}

/// The embedded loans, in the order of the file and in the money of the partner.
pub(super) fn load(currency: Currency) -> Vec<Loan> {
    let loans = csv::Reader::from_reader(include_str!("loans.csv").as_bytes()).into_deserialize();
    let loans = loans.map(|loan| {
        let mut loan: Loan = loan.expect("the embedded loans.csv is read by every test");
        let price = loan.local_price() * units_of_a_dollar(currency);
        let decimals = usize::from(currency.exponent().unwrap_or(2));
        loan.loan_local_price = format!("{price:.decimals$}");
        currency.code().clone_into(&mut loan.loan_currency);
        loan
    });
    loans.collect()
}

/// What a dollar is in a currency, so that amounts look as they do there: about 600 francs, and in a money
/// that has a small coin one unit. Nothing depends on today's rate.
fn units_of_a_dollar(currency: Currency) -> Decimal {
    if currency.exponent() == Some(0) { Decimal::from(600) } else { Decimal::ONE }
}

pub(super) fn page(loans: &[Loan], query: &str) -> Result<Reply, Reply> {
    let Search { statuses, id, offset, limit } = Search::parse(query)?;
    let found: Vec<&Loan> = loans
        .iter()
        .filter(|loan| statuses.is_empty() || statuses.contains(&loan.status))
        .filter(|loan| {
            id.as_ref().is_none_or(|id| [&loan.internal_loan_id, &loan.kiva_id].contains(&id))
        })
        .collect();
    let page: Vec<_> = found.iter().skip(offset).take(limit).collect();
    Ok(Reply::ok(&json!({"total_records": found.len(), "data": page})))
}

struct Search {
    statuses: Vec<String>,
    id: Option<String>,
    offset: usize,
    limit: usize,
}

impl Search {
    fn parse(query: &str) -> Result<Self, Reply> {
        let mut search = Self { statuses: Vec::new(), id: None, offset: 0, limit: DEFAULT_LIMIT };
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "status" => search.statuses.extend(value.split(',').map(str::to_owned)),
                "query" => search.id = Some(value.into_owned()),
                "offset" => search.offset = number(&name, &value)?,
                "limit" => search.limit = number(&name, &value)?,
                // Kiva may ignore it; here a misspelt parameter is to be noticed.
                _ => {
                    return Err(Reply::bad_request(&format!("there is no parameter `{name}`")));
                }
            }
        }
        if !(1..=MAX_LIMIT).contains(&search.limit) {
            return Err(Reply::bad_request(&format!("`limit` is to be from 1 to {MAX_LIMIT}")));
        }
        Ok(search)
    }
}

fn number(name: &str, value: &str) -> Result<usize, Reply> {
    value.parse().map_err(|_| Reply::bad_request(&format!("`{name}` is to be a whole number")))
}
