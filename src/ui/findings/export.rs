//! What is said of lines that are no loans, of ids that were changed on the way, and of what was expected.

use rust_decimal::Decimal;

use super::file::{READINGS_SHOWN, column_option};
use crate::checks::{ExportFault, IdDoubt, NoLoan, Side};
use crate::model::text::escape;
use crate::model::{AmountMeaning, Total};
use crate::reading::{self, Note};
use crate::ui::words::{self, t};

pub(super) fn message(fault: &ExportFault) -> String {
    match fault {
        ExportFault::OtherTotal { stated, sum, side } => t!(
            "check-total-other",
            stated = words::amount(stated),
            side = match side {
                Side::Above => "above",
                Side::Since => "since",
                Side::Below => "below",
            },
            sum = words::amount(sum),
            difference = difference(*sum, stated.as_decimal())
        ),
        ExportFault::UnreadTotal => t!("check-total-unread"),
        ExportFault::Summary => t!("check-total-summary"),
        ExportFault::InNoTotal => t!("check-total-none"),
        ExportFault::NotInTotal { total } => {
            t!("check-total-without", line = total.to_string())
        }
        ExportFault::OtherCount { stated, rows } => t!(
            "check-count-other",
            stated = words::amount(stated),
            rows = words::amount(rows),
            difference = words::amount(&rows.abs_diff(*stated))
        ),
        ExportFault::NotALoan(why) => match why {
            NoLoan::Word => t!("check-no-loan-word"),
            NoLoan::Unlike => t!("check-no-loan-unlike"),
            NoLoan::OtherTitles => t!("check-no-loan-titles"),
            NoLoan::TitlesBelow => t!("check-titles-below"),
            NoLoan::Note(Note::Message) => t!("check-no-loan-message"),
            NoLoan::Note(Note::Thousands) => t!("check-thousands"),
            NoLoan::ColumnNumbers => t!("check-no-loan-numbers"),
        },
        ExportFault::CutShort { by_decimals: true } => t!("check-cut-decimals"),
        ExportFault::CutShort { by_decimals: false } => t!("check-cut-short"),
        ExportFault::CutId => t!("check-cut-id"),
        ExportFault::SwappedColumns => t!("check-swapped-columns"),
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
        ExportFault::RunningNumbers { first, title, other } => t!(
            "check-running-number",
            first = first.to_string(),
            second = (first + 1).to_string(),
            title = escape(title),
            other = escape(other)
        ),
        ExportFault::OtherCurrency { found, own } => {
            t!("check-other-currency", found = escape(found), own = escape(own))
        }
    }
}

pub(super) fn advice(fault: &ExportFault) -> String {
    match fault {
        ExportFault::OtherTotal { .. } | ExportFault::OtherCount { .. } => {
            t!("check-total-other-advice")
        }
        ExportFault::UnreadTotal => t!("check-total-unread-advice"),
        ExportFault::InNoTotal => t!("check-total-none-advice"),
        ExportFault::NotInTotal { .. } | ExportFault::Summary => t!("check-total-advice"),
        ExportFault::NotALoan(NoLoan::ColumnNumbers) => t!("check-no-loan-numbers-advice"),
        ExportFault::NotALoan(NoLoan::Word | NoLoan::Unlike) => t!("check-no-loan-word-advice"),
        ExportFault::NotALoan(NoLoan::OtherTitles) => t!("check-no-loan-titles-advice"),
        ExportFault::NotALoan(NoLoan::TitlesBelow) => t!("check-titles-below-advice"),
        ExportFault::NotALoan(NoLoan::Note(Note::Message)) => t!("check-no-loan-message-advice"),
        ExportFault::NotALoan(NoLoan::Note(Note::Thousands)) => t!("check-thousands-advice"),
        ExportFault::CutShort { .. } | ExportFault::CutId => t!("check-cut-advice"),
        ExportFault::SwappedColumns => t!("check-swapped-columns-advice"),
        ExportFault::ExpectedTotal { .. } | ExportFault::ExpectedRows { .. } => {
            t!("check-expected-advice")
        }
        ExportFault::WrongColumn { title, says } => {
            let option = column_option("amount", title);
            let says = says.to_string();
            t!("check-wrong-column-advice", option, title = escape(title), says)
        }
        ExportFault::ClientNotSent { .. } => t!("check-client-not-sent-advice"),
        ExportFault::RunningNumbers { other, .. } => {
            t!("check-running-number-advice", option = column_option("loan_id", other))
        }
        ExportFault::OtherCurrency { .. } => t!("check-other-currency-advice"),
    }
}

/// What is doubtful in an id, with the id as it may have been.
pub(super) fn id(doubt: &IdDoubt, which: String, plain: &str) -> String {
    let id = escape(plain);
    match doubt {
        IdDoubt::Lost => t!("check-id-lost", which, id),
        IdDoubt::Guessed => {
            let others = reading::readings(plain).into_iter().take(READINGS_SHOWN);
            let others = others
                .map(|(encoding, id)| t!("check-encoding-reading", encoding, words = escape(&id)));
            let others: Vec<_> = others.collect();
            let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
            t!("check-id-guessed", id, others)
        }
        IdDoubt::Formula => t!("check-id-formula", which, id),
        IdDoubt::TooLong { length } => {
            t!("check-id-long", which, length = words::amount(length), id)
        }
        IdDoubt::Reformatted { meant: Some(meant) } => {
            t!("check-id-reformatted", which, id, meant = escape(meant))
        }
        IdDoubt::Reformatted { meant: None } => t!("check-id-zeros", which, id),
        IdDoubt::Time => t!("check-id-time", which, id),
        IdDoubt::Shortened => t!("check-id-shortened", which, id),
        IdDoubt::LookAlike { sign, meant } => {
            let (sign, meant) = (sign_name(*sign), escape(meant));
            t!("check-id-look-alike", which, id, sign, meant)
        }
    }
}

pub(super) fn id_advice(doubt: &IdDoubt) -> String {
    match doubt {
        IdDoubt::Lost => t!("check-id-lost-advice"),
        IdDoubt::Guessed => t!("check-id-guessed-advice"),
        IdDoubt::Formula => t!("check-id-formula-advice"),
        IdDoubt::TooLong { .. } => t!("check-id-long-advice"),
        IdDoubt::Reformatted { meant: Some(_) } => t!("check-id-reformatted-advice"),
        IdDoubt::Reformatted { meant: None } => t!("check-id-rounded-advice"),
        IdDoubt::Time => t!("check-id-date-advice"),
        IdDoubt::Shortened => t!("check-id-shortened-advice"),
        IdDoubt::LookAlike { .. } => t!("check-id-look-alike-advice"),
    }
}

/// The name of a sign that looks like another one: `U+2013`.
pub(super) fn sign_name(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

fn meaning(says: AmountMeaning) -> &'static str {
    match says {
        AmountMeaning::CumulativePrincipal => "repaid",
        AmountMeaning::OutstandingPrincipal => "owed",
    }
}

fn difference(one: Total, other: Decimal) -> String {
    let difference = (one.as_decimal() - other).abs();
    words::amount(&difference.to_string())
}
