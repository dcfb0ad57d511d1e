//! What is said of the loans that Kiva expects.

use crate::checks::{ExpectedFault, Finding, NotExpected};
use crate::model::Loan;
use crate::model::text::escape;
use crate::ui::words::{self, t};

/// What is wrong; the loan id is escaped already.
pub(super) fn message(fault: &ExpectedFault, loan: String, finding: &Finding) -> String {
    let value = finding.value.as_deref().unwrap_or_default();
    match fault {
        ExpectedFault::NotExpected(why) => not_expected(why, loan),
        ExpectedFault::ClientMismatch { client_id } => {
            let client = escape(client_id.as_deref().unwrap_or_default());
            t!("reconcile-client", loan, client, sent = escape(value))
        }
        ExpectedFault::OverLoan { price, currency } => {
            let currency = currency.as_deref().map(|code| format!(" {}", escape(code)));
            let price = words::amount(&price.to_string()) + &currency.unwrap_or_default();
            t!("reconcile-over-loan", amount = words::amount(value), loan, price)
        }
        ExpectedFault::Currency { currency, own } => {
            t!("reconcile-currency", loan, currency = escape(currency), own = own.code())
        }
        ExpectedFault::NotReported(loans) => {
            if let [loan] = &loans[..] {
                return t!("reconcile-not-reported", loan = name(loan));
            }
            let ids = words::spoken().listed_ids(&loans.iter().map(any_id).collect::<Vec<_>>());
            t!("reconcile-not-reported-many", count = loans.len(), loans = ids)
        }
        ExpectedFault::Raised(rows) => {
            t!("reconcile-raised", count = rows.len(), loans = ids(rows), lines = on(rows))
        }
        ExpectedFault::SlightlyOver(rows) => {
            t!("reconcile-slightly-over", count = rows.len(), loans = ids(rows), lines = on(rows))
        }
        ExpectedFault::DefaultedRepaid(rows) => {
            t!("reconcile-repaid", count = rows.len(), loans = ids(rows), lines = on(rows))
        }
        ExpectedFault::MostRepaid { count, rows } => t!("reconcile-most-repaid", count, rows),
    }
}

fn ids(rows: &[(u64, String)]) -> String {
    words::spoken().listed_ids(&rows.iter().map(|(_, id)| id.clone()).collect::<Vec<_>>())
}

fn on(rows: &[(u64, String)]) -> String {
    words::spoken().listed(&rows.iter().map(|(line, _)| *line).collect::<Vec<_>>())
}

/// The best of the ids of a loan, for a list.
fn any_id(loan: &Loan) -> String {
    loan.loan_id.clone().or_else(|| loan.kiva_id.clone()).unwrap_or_default()
}

pub(super) fn advice(fault: &ExpectedFault) -> String {
    match fault {
        ExpectedFault::NotExpected(why) => not_expected_advice(why),
        ExpectedFault::ClientMismatch { .. } => t!("reconcile-correct-client"),
        ExpectedFault::OverLoan { .. } => t!("reconcile-principal-only"),
        ExpectedFault::Currency { .. } => t!("reconcile-own-currency"),
        ExpectedFault::NotReported(_) => t!("reconcile-add"),
        ExpectedFault::Raised(_) => t!("reconcile-raised-advice"),
        ExpectedFault::SlightlyOver(_) => t!("reconcile-slightly-over-advice"),
        ExpectedFault::DefaultedRepaid(_) => t!("reconcile-repaid-advice"),
        ExpectedFault::MostRepaid { .. } => t!("reconcile-most-repaid-advice"),
    }
}

/// Why Kiva does not expect the row of the loan `id`.
fn not_expected(why: &NotExpected, id: String) -> String {
    match why {
        NotExpected::KivaId(loan) => t!("reconcile-is-kiva-id", id, loan = name(loan)),
        NotExpected::NearDuplicate(loan) => t!("reconcile-is-alike", id, loan = name(loan)),
        NotExpected::Status(loan) => t!("reconcile-has-status", id, standing = standing(loan)),
        NotExpected::NotTold => t!("reconcile-has-status", id, standing = ""),
        NotExpected::Mistyped(_) | NotExpected::NotFound => t!("reconcile-not-found", id),
    }
}

fn not_expected_advice(why: &NotExpected) -> String {
    match why {
        NotExpected::KivaId(loan) | NotExpected::NearDuplicate(loan) => match &loan.loan_id {
            None => t!("reconcile-no-own-id"),
            Some(id) => t!("reconcile-meant", id = escape(id)),
        },
        NotExpected::Status(_) => t!("reconcile-delete"),
        NotExpected::Mistyped(loan) => {
            let meant = loan.loan_id.as_deref().map(escape).unwrap_or_default();
            t!("reconcile-mistyped", meant)
        }
        NotExpected::NotFound => t!("reconcile-compare-id"),
        NotExpected::NotTold => t!("reconcile-look-in-pa2"),
    }
}

/// A loan by the best of its ids.
fn name(loan: &Loan) -> String {
    let standing = standing(loan);
    match (&loan.loan_id, &loan.kiva_id) {
        (Some(id), _) => t!("reconcile-loan", id = escape(id), standing),
        (None, Some(id)) => t!("reconcile-loan-of-kiva", id = escape(id), standing),
        (None, None) => t!("reconcile-loan-without-id", standing),
    }
}

/// The status, where it is not that of most loans.
fn standing(loan: &Loan) -> String {
    match loan.status.as_deref() {
        None | Some("payingBack") => String::new(),
        Some(status) => format!(" ({})", t!("words-loan-status", status = escape(status))),
    }
}
