//! The findings, in words.

use rust_decimal::Decimal;

use crate::checks::{Finding, Severity};
use crate::model::text::escape;
use crate::model::{Loan, Repayment};
use crate::t;
use crate::ui::words;

/// Why Kiva does not expect a row.
#[derive(Debug)]
pub(super) enum Why<'a> {
    /// The row has Kiva's own id of this loan.
    KivaId(&'a Loan),
    /// The id differs from that of this loan in case or in leading zeros.
    NearDuplicate(&'a Loan),
    /// The loan is there, in a status in which nothing is expected.
    Status(&'a Loan),
    /// Kiva has no such loan, and the id of this one, which has no row, is nearly the same.
    Mistyped(&'a Loan),
    /// Kiva has no such loan.
    NotFound,
    /// Kiva was not asked.
    NotTold,
}

pub(super) fn not_expected(row: &Repayment, why: &Why) -> Finding {
    let id = escape(row.loan_id.as_str());
    let (message, advice) = match why {
        Why::KivaId(loan) => (t!("reconcile-is-kiva-id", id = id, loan = name(loan)), meant(loan)),
        Why::NearDuplicate(loan) => {
            (t!("reconcile-is-alike", id = id, loan = name(loan)), meant(loan))
        }
        Why::Status(loan) => {
            (t!("reconcile-has-status", id = id, standing = standing(loan)), t!("reconcile-delete"))
        }
        Why::Mistyped(loan) => {
            let meant = loan.loan_id.as_deref().map(escape).unwrap_or_default();
            (t!("reconcile-not-found", id = id), t!("reconcile-mistyped", meant = meant))
        }
        Why::NotFound => (t!("reconcile-not-found", id = id), t!("reconcile-compare-id")),
        Why::NotTold => {
            (t!("reconcile-has-status", id = id, standing = ""), t!("reconcile-look-in-pa2"))
        }
    };
    about(Finding::error("loan.not-expected", message, advice), row)
        .in_field("loan_id", row.loan_id.as_str())
}

pub(super) fn client_mismatch(row: &Repayment, loan: &Loan) -> Finding {
    let sent = row.client_id.as_ref().map_or("", |id| id.as_str());
    let message = t!(
        "reconcile-client",
        loan = escape(row.loan_id.as_str()),
        client = escape(loan.client_id.as_deref().unwrap_or_default()),
        sent = escape(sent),
    );
    let advice = t!("reconcile-correct-client");
    about(Finding::error("client.mismatch", message, advice), row).in_field("client_id", sent)
}

pub(super) fn over_loan(row: &Repayment, price: Decimal, loan: &Loan) -> Finding {
    let currency = loan.currency.as_deref().map_or(String::new(), |c| format!(" {}", escape(c)));
    let amount = row.amount.to_string();
    let message = t!(
        "reconcile-over-loan",
        amount = words::amount(&amount),
        loan = escape(row.loan_id.as_str()),
        price = format!("{}{currency}", words::amount(&price.to_string())),
    );
    let advice = t!("reconcile-principal-only");
    about(Finding::error("amount.over-loan", message, advice), row).in_field("amount", &amount)
}

pub(super) fn currency(severity: Severity, row: &Repayment, code: &str, own: &str) -> Finding {
    let loan = escape(row.loan_id.as_str());
    let message = t!("reconcile-currency", loan = loan, currency = escape(code), own = own);
    let advice = t!("reconcile-own-currency");
    about(Finding::new(severity, "loan.currency", message, advice), row)
        .in_field("amount", &row.amount.to_string())
}

pub(super) fn not_reported(severity: Severity, loan: &Loan) -> Finding {
    let message = t!("reconcile-not-reported", loan = name(loan));
    let finding = Finding::new(severity, "loan.not-reported", message, t!("reconcile-add"));
    Finding { loan_id: loan.loan_id.clone(), ..finding }
}

fn about(finding: Finding, row: &Repayment) -> Finding {
    Finding { loan_id: Some(row.loan_id.to_string()), ..finding.on_line(row.line) }
}

fn meant(loan: &Loan) -> String {
    loan.loan_id
        .as_deref()
        .map_or_else(|| t!("reconcile-no-own-id"), |id| t!("reconcile-meant", id = escape(id)))
}

fn name(loan: &Loan) -> String {
    let standing = standing(loan);
    match (&loan.loan_id, &loan.kiva_id) {
        (Some(id), _) => t!("reconcile-loan", id = escape(id), standing = standing),
        (None, Some(id)) => t!("reconcile-loan-of-kiva", id = escape(id), standing = standing),
        (None, None) => t!("reconcile-loan-without-id", standing = standing),
    }
}

/// The status, in Kiva's own word for it.
fn standing(loan: &Loan) -> String {
    loan.status.as_deref().map_or(String::new(), |status| format!(" ({})", escape(status)))
}
