//! The findings, in words.

use rust_decimal::Decimal;

use crate::checks::{Finding, Severity};
use crate::repayment::{Loan, Repayment};
use crate::text::escape;

/// Why Kiva does not expect a row.
#[derive(Debug)]
pub(super) enum Why<'a> {
    /// The row has Kiva's own id of this loan.
    KivaId(&'a Loan),
    /// The id differs from that of this loan in case or in leading zeros.
    Alike(&'a Loan),
    /// The loan is there, in a status in which nothing is expected.
    Status(&'a Loan),
    /// Kiva has no such loan.
    NotFound,
    /// Kiva was not asked.
    NotTold,
}

pub(super) fn not_expected(row: &Repayment, why: &Why) -> Finding {
    let id = escape(row.loan_id.as_str());
    let (message, advice) = match why {
        Why::KivaId(loan) => (
            format!("\"{id}\" is Kiva's own id of the loan {}{}", name(loan), standing(loan)),
            meant(loan),
        ),
        Why::Alike(loan) => (
            format!("Kiva has no loan \"{id}\", but a loan {}{}", name(loan), standing(loan)),
            meant(loan),
        ),
        Why::Status(loan) => (
            format!("Kiva expects no repayment for the loan \"{id}\"{}", standing(loan)),
            "delete the row; if the borrower did pay this month, ask Kiva before you report it"
                .to_owned(),
        ),
        Why::NotFound => (
            format!("Kiva has no loan \"{id}\""),
            "compare the id with PA2, or delete the row where the loan is none of Kiva's"
                .to_owned(),
        ),
        Why::NotTold => (
            format!("Kiva expects no repayment for the loan \"{id}\""),
            "look for the loan in PA2: it may have ended, or have another id there".to_owned(),
        ),
    };
    about(Finding::error("loan.not-expected", message, advice), row)
        .in_field("loan_id", row.loan_id.as_str())
}

pub(super) fn client_mismatch(row: &Repayment, loan: &Loan) -> Finding {
    let sent = row.client_id.as_ref().map_or("", |id| id.as_str());
    let message = format!(
        "the loan \"{}\" belongs to the client \"{}\" at Kiva, not to \"{}\"",
        escape(row.loan_id.as_str()),
        escape(loan.client_id.as_deref().unwrap_or_default()),
        escape(sent)
    );
    let advice = "correct the client id; where many differ, the export joins the wrong tables";
    about(Finding::error("client.mismatch", message, advice), row).in_field("client_id", sent)
}

pub(super) fn over_loan(row: &Repayment, price: Decimal, loan: &Loan) -> Finding {
    let currency = loan.currency.as_deref().map_or(String::new(), |c| format!(" {}", escape(c)));
    let message = format!(
        "{} is more than the whole loan \"{}\" of {price}{currency}",
        row.amount,
        escape(row.loan_id.as_str())
    );
    let advice = "report principal only, without interest and fees, in the currency of the loan; \
                  check that no other account was joined";
    about(Finding::error("amount.over-loan", message, advice), row)
        .in_field("amount", &row.amount.to_string())
}

pub(super) fn currency(severity: Severity, row: &Repayment, code: &str, own: &str) -> Finding {
    let message = format!(
        "the loan \"{}\" is in {} at Kiva, and the amounts are in {own}",
        escape(row.loan_id.as_str()),
        escape(code)
    );
    let advice =
        "report it in its own currency; where all loans differ, correct [partner] currency";
    about(Finding::new(severity, "loan.currency", message, advice), row)
        .in_field("amount", &row.amount.to_string())
}

pub(super) fn not_reported(severity: Severity, loan: &Loan) -> Finding {
    let message = format!(
        "the file has no row for the loan {}{}, for which Kiva expects one",
        name(loan),
        standing(loan)
    );
    let advice = "add the row, also where nothing was repaid: a loan that is left out is billed as \
                  repaid on schedule";
    let finding = Finding::new(severity, "loan.not-reported", message, advice);
    Finding { loan_id: loan.loan_id.clone(), ..finding }
}

fn about(finding: Finding, row: &Repayment) -> Finding {
    Finding { loan_id: Some(row.loan_id.to_string()), ..finding.on_line(row.line) }
}

fn meant(loan: &Loan) -> String {
    match &loan.loan_id {
        Some(id) => format!("did you mean \"{}\"?", escape(id)),
        None => "ask Kiva to give the loan your own id".to_owned(),
    }
}

fn name(loan: &Loan) -> String {
    match (&loan.loan_id, &loan.kiva_id) {
        (Some(id), _) => format!("\"{}\"", escape(id)),
        (None, Some(id)) => format!("with Kiva's id \"{}\" and none of yours", escape(id)),
        (None, None) => "without an id".to_owned(),
    }
}

fn standing(loan: &Loan) -> String {
    loan.status.as_deref().map_or(String::new(), |status| format!(" ({})", escape(status)))
}
