//! What is said of lines that are no loans, of ids that were changed on the way, and of what was expected.

use crate::checks::{ExportFault, IdDoubt, NoLoan};
use crate::model::text::escape;
use crate::model::{Amount, AmountMeaning, Total};
use crate::reading;
use crate::t;
use crate::ui::words;

/// What is wrong.
pub(super) fn message(fault: &ExportFault) -> String {
    match fault {
        ExportFault::OtherTotal { stated: Some(stated), sum } => t!(
            "check-total-other",
            stated = words::amount(stated),
            sum = words::amount(sum),
            difference = difference(*sum, *stated)
        ),
        ExportFault::OtherTotal { stated: None, sum } => {
            t!("check-total-unread", sum = words::amount(sum))
        }
        ExportFault::NotALoan(why) => match why {
            NoLoan::Word => t!("check-no-loan-word"),
            NoLoan::Unlike => t!("check-no-loan-unlike"),
            NoLoan::OtherTitles => t!("check-no-loan-titles"),
            NoLoan::Message => t!("check-no-loan-message"),
        },
        ExportFault::CutShort { by_decimals: true } => t!("check-cut-decimals"),
        ExportFault::CutShort { by_decimals: false } => t!("check-cut-short"),
        ExportFault::ExpectedTotal { expected, total } => t!(
            "check-expected-total",
            expected = words::amount(expected),
            total = words::amount(total),
            difference = difference(*total, *expected)
        ),
        ExportFault::ExpectedRows { expected, rows } => t!(
            "check-expected-rows",
            expected = words::amount(expected),
            rows = words::amount(rows),
            difference = words::amount(&rows.abs_diff(*expected))
        ),
        ExportFault::WrongColumn { title, says } => {
            t!("check-wrong-column", title = escape(title), says = meaning(*says))
        }
        ExportFault::ClientNotSent { title } => t!("check-client-not-sent", title = escape(title)),
        ExportFault::OtherCurrency { found, own } => {
            t!("check-other-currency", found = escape(found), own = escape(own))
        }
    }
}

/// What to do about it.
pub(super) fn advice(fault: &ExportFault) -> String {
    match fault {
        ExportFault::OtherTotal { .. } => t!("check-total-other-advice"),
        ExportFault::NotALoan(NoLoan::Word | NoLoan::Unlike) => t!("check-no-loan-word-advice"),
        ExportFault::NotALoan(NoLoan::OtherTitles) => t!("check-no-loan-titles-advice"),
        ExportFault::NotALoan(NoLoan::Message) => t!("check-no-loan-message-advice"),
        ExportFault::CutShort { .. } => t!("check-cut-advice"),
        ExportFault::ExpectedTotal { .. } | ExportFault::ExpectedRows { .. } => {
            t!("check-expected-advice")
        }
        ExportFault::WrongColumn { title, says } => {
            t!("check-wrong-column-advice", title = escape(title), says = says.to_string())
        }
        ExportFault::ClientNotSent { .. } => t!("check-client-not-sent-advice"),
        ExportFault::OtherCurrency { .. } => t!("check-other-currency-advice"),
    }
}

/// What is doubtful in an id, which is escaped already.
pub(super) fn id(doubt: &IdDoubt, column: &'static str, id: String) -> String {
    match doubt {
        IdDoubt::Lost => t!("check-id-lost", column = column, id = id),
        IdDoubt::Guessed => t!("check-id-guessed", column = column, id = id),
        IdDoubt::Formula => t!("check-id-formula", column = column, id = id),
        IdDoubt::TooLong { length } => {
            t!("check-id-long", column = column, length = words::amount(length), id = id)
        }
        IdDoubt::Reformatted { meant: Some(_) } => {
            t!("check-id-reformatted", column = column, id = id)
        }
        IdDoubt::Reformatted { meant: None } => t!("check-id-zeros", column = column, id = id),
        IdDoubt::LookAlike { sign, .. } => {
            let code = format!("U+{:04X}", u32::from(*sign));
            t!("check-id-look-alike", column = column, id = id, sign = code)
        }
    }
}

/// What to do about such an id.
pub(super) fn id_advice(doubt: &IdDoubt, id: &str) -> String {
    match doubt {
        IdDoubt::Lost => t!("check-id-lost-advice"),
        IdDoubt::Guessed => {
            let others = reading::readings(id).into_iter();
            let others: Vec<_> =
                others.map(|(encoding, id)| format!("\"{}\" ({encoding})", escape(&id))).collect();
            t!("check-id-guessed-advice", others = others.join(", "))
        }
        IdDoubt::Formula => t!("check-id-formula-advice"),
        IdDoubt::TooLong { .. } => t!("check-id-long-advice"),
        IdDoubt::Reformatted { meant: Some(meant) } => {
            t!("check-id-reformatted-advice", meant = escape(meant))
        }
        IdDoubt::Reformatted { meant: None } => t!("check-id-rounded-advice"),
        IdDoubt::LookAlike { meant, .. } => t!("check-id-look-alike-advice", meant = escape(meant)),
    }
}

/// How the sentences call what the amounts are.
fn meaning(says: AmountMeaning) -> &'static str {
    match says {
        AmountMeaning::CumulativePrincipal => "repaid",
        AmountMeaning::OutstandingPrincipal => "owed",
    }
}

fn difference(one: Total, other: Amount) -> String {
    let difference = (one.as_decimal() - other.as_decimal()).abs();
    words::amount(&difference.to_string())
}
