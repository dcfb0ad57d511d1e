//! What is said of the loans that Kiva expects.

use crate::checks::{ExpectedFault, NotExpected};
use crate::model::Loan;
use crate::model::text::escape;
use crate::ui::words::{self, Said, said, t};

/// The loan id is escaped already.
pub(super) fn of(fault: &ExpectedFault, loan: String, value: &str) -> Said {
    match fault {
        ExpectedFault::NotExpected(why) => not_expected(why, loan),
        ExpectedFault::ClientMismatch { client_id } => {
            let client = escape(client_id.as_deref().unwrap_or_default());
            said!("reconcile-client", loan, client, sent = escape(value))
        }
        ExpectedFault::OverLoan { price, currency } => {
            let currency = currency.as_deref().map(|code| format!(" {}", escape(code)));
            let price = words::amount(price) + &currency.unwrap_or_default();
            said!("reconcile-over-loan", amount = words::amount(value), loan, price)
        }
        ExpectedFault::Currency { currency, own } => {
            said!("reconcile-currency", loan, currency = escape(currency), own = own.code())
        }
        ExpectedFault::NotReported(loans) => {
            if let [loan] = &loans[..] {
                return said!("reconcile-not-reported", loan = name(loan));
            }
            let ids = words::spoken().listed_ids(&loans.iter().map(any_id).collect::<Vec<_>>());
            said!("reconcile-not-reported-many", count = loans.len(), loans = ids)
        }
        ExpectedFault::Raised(rows) => {
            let [loans, lines] = ids_and_lines(rows);
            said!("reconcile-raised", count = rows.len(), loans, lines)
        }
        ExpectedFault::SlightlyOver(rows) => {
            let [loans, lines] = ids_and_lines(rows);
            said!("reconcile-slightly-over", count = rows.len(), loans, lines)
        }
        ExpectedFault::DefaultedRepaid(rows) => {
            let [loans, lines] = ids_and_lines(rows);
            said!("reconcile-repaid", count = rows.len(), loans, lines)
        }
        ExpectedFault::MostRepaid { count, rows } => said!("reconcile-most-repaid", count, rows),
    }
}

fn ids_and_lines(rows: &[(u64, String)]) -> [String; 2] {
    let (lines, ids): (Vec<_>, Vec<_>) = rows.iter().cloned().unzip();
    [words::spoken().listed_ids(&ids), words::spoken().listed(&lines)]
}

/// The best of the ids of a loan, for a list.
fn any_id(loan: &Loan) -> String {
    loan.loan_id.clone().or_else(|| loan.kiva_id.clone()).unwrap_or_default()
}

fn not_expected(why: &NotExpected, id: String) -> Said {
    let meant = |loan: &Loan| loan.loan_id.as_deref().map(escape).unwrap_or_default();
    match why {
        NotExpected::KivaId(loan) if loan.loan_id.is_none() => {
            said!("reconcile-no-own-id", id, loan = name(loan))
        }
        NotExpected::KivaId(loan) => {
            said!("reconcile-is-kiva-id", id, loan = name(loan), meant = meant(loan))
        }
        NotExpected::NearDuplicate(loan) => {
            said!("reconcile-is-alike", id, loan = name(loan), meant = meant(loan))
        }
        NotExpected::Status(loan) => said!("reconcile-has-status", id, standing = standing(loan)),
        NotExpected::NotTold => said!("reconcile-not-told", id),
        NotExpected::Mistyped(loan) => said!("reconcile-mistyped", id, meant = meant(loan)),
        NotExpected::NotFound => said!("reconcile-not-found", id),
    }
}

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
