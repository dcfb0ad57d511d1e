//! `POST /v3/partner/{id}/repayments`: reads an upload and says what is wrong with its rows.
//!
//! The JSON is read here from scratch, and more strictly than Kiva may read it, so that a fault in
//! the way the client writes it is noticed.

use std::collections::HashSet;

use hyper::StatusCode;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serde_json::value::RawValue;

use super::loans::Loan;
use super::reply::Reply;

const MAX_ROWS: usize = 300;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Upload<'a> {
    #[serde(borrow)]
    repayments: Vec<Row<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row<'a> {
    #[serde(alias = "internal_loan_id")]
    loan_id: String,
    #[serde(alias = "internal_client_id")]
    client_id: Option<String>,
    /// Kept as it was written: a float would not hold it exactly.
    #[serde(borrow)]
    amount: &'a RawValue,
}

struct Repayment {
    loan_id: String,
    client_id: Option<String>,
    amount: Decimal,
}

#[derive(Serialize)]
struct Problem<'a> {
    loan_id: &'a str,
    details: String,
    code: &'static str,
    severity: &'static str,
}

/// Takes an upload, unless it cannot be understood, and gives it the next upload id.
pub(super) fn take(loans: &[Loan], last_upload_id: &mut u64, body: &[u8]) -> Result<Reply, Reply> {
    let repayments = parse(body)?;
    let problems = find_problems(loans, &repayments);
    *last_upload_id += 1;
    Ok(Reply::ok(&json!({
        "code": "api.success",
        "message": format!("{} repayments, {} problems", repayments.len(), problems.len()),
        "upload_id": *last_upload_id,
        "problems": problems,
    })))
}

fn parse(body: &[u8]) -> Result<Vec<Repayment>, Reply> {
    let upload: Upload = serde_json::from_slice(body)
        .map_err(|error| Reply::bad_request(&format!("the body cannot be read: {error}")))?;
    match upload.repayments.len() {
        0 => Err(Reply::bad_request("`repayments` is empty")),
        1..=MAX_ROWS => upload.repayments.into_iter().map(Repayment::try_from).collect(),
        rows => Err(Reply::error(
            StatusCode::UNPROCESSABLE_ENTITY,
            "api.too_many_repayments",
            &format!("{rows} repayments in one upload; at most {MAX_ROWS} are taken"),
        )),
    }
}

impl TryFrom<Row<'_>> for Repayment {
    type Error = Reply;

    fn try_from(row: Row<'_>) -> Result<Self, Reply> {
        let Row { loan_id, client_id, amount } = row;
        let text = amount.get();
        // JSON also allows an exponent, which the first of the two does not read.
        let amount = Decimal::from_str_exact(text)
            .or_else(|_| Decimal::from_scientific(text))
            .ok()
            .filter(|amount| *amount >= Decimal::ZERO);
        match amount {
            Some(amount) => Ok(Self { loan_id, client_id, amount }),
            None => Err(Reply::bad_request(&format!(
                "loan {loan_id}: the amount is to be a number from 0, not {text}"
            ))),
        }
    }
}

/// One problem at most from each rule for each row, in the order of the rows.
fn find_problems<'a>(loans: &[Loan], repayments: &'a [Repayment]) -> Vec<Problem<'a>> {
    let mut seen = HashSet::new();
    let mut problems = Vec::new();
    for repayment in repayments {
        let Repayment { loan_id, client_id, .. } = repayment;
        match loans.iter().find(|loan| loan.internal_loan_id == *loan_id) {
            Some(loan) => problems.extend(compare(repayment, loan)),
            None => problems.push(repayment.problem(
                "error",
                "repayment.loan_not_found",
                format!("There is no loan {loan_id}."),
            )),
        }
        if !seen.insert((loan_id, client_id)) {
            problems.push(repayment.problem(
                "warning",
                "repayment.duplicate",
                format!("Loan {loan_id} is in this upload more than once; the last one counts."),
            ));
        }
    }
    problems
}

fn compare<'a>(repayment: &'a Repayment, loan: &Loan) -> Vec<Problem<'a>> {
    let Repayment { loan_id, client_id, amount } = repayment;
    let client = client_id.as_ref().filter(|id| **id != loan.internal_client_id).map(|id| {
        let details = format!("Loan {loan_id} does not belong to the client {id}.");
        repayment.problem("error", "repayment.client_mismatch", details)
    });
    let over = (*amount > loan.local_price()).then(|| {
        let (price, currency) = (&loan.loan_local_price, &loan.loan_currency);
        let details = format!("{amount} is more than the loan {loan_id} of {price} {currency}.");
        repayment.problem("error", "repayment.amount_over_loan", details)
    });
    let closed = (!loan.expects_repayment()).then(|| {
        let details = format!("Loan {loan_id} expects no repayment, it is `{}`.", loan.status);
        repayment.problem("warning", "repayment.not_expected", details)
    });
    [client, over, closed].into_iter().flatten().collect()
}

impl Repayment {
    fn problem(&self, severity: &'static str, code: &'static str, details: String) -> Problem<'_> {
        Problem { loan_id: &self.loan_id, details, code, severity }
    }
}
