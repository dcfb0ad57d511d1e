//! What is said of lines that are no loans, and of what was expected.

use rust_decimal::Decimal;

use super::file::column_option;
use crate::checks::{Cut, ExportFault, NamedMonth, NoAmounts, NoLoan, Side, TotalFault};
use crate::model::text::escape;
use crate::reading::Note;
use crate::ui::words::{self, Said, amount, said, t};

pub(super) fn of(fault: &ExportFault) -> Said {
    match fault {
        ExportFault::Total(fault) => total(fault),
        ExportFault::NotALoan(why) => no_loan(*why),
        ExportFault::Cut(cut) => cut_short(*cut),
        ExportFault::WrongHeading { says } => {
            let says = says.map_or_else(|| "other".to_owned(), |says| says.to_string());
            said!("check-wrong-heading", says)
        }
        ExportFault::OtherMonths { found, other } => {
            said!("check-other-months", found = month(found), other = month(other))
        }
        ExportFault::SwappedColumns { column } => {
            said!("check-swapped-columns", column = column.name())
        }
        ExportFault::AmountsForIds { column } => {
            said!("check-amounts-for-ids", which = t!("words-id", column = column.name()))
        }
        ExportFault::IdForAmount => said!("check-id-for-amount"),
        ExportFault::IdsForAmounts { column } => {
            said!("check-ids-for-amounts", which = t!("words-id", column = column.name()))
        }
        ExportFault::SwappedCells => said!("check-swapped-cells"),
        ExportFault::OutOfBalance { amount, expected, one, other } => {
            let [amount, expected, _] = beside(*amount, *expected);
            let (one, other) = (escape(one), escape(other));
            said!("check-out-of-balance", amount, expected, one, other)
        }
        ExportFault::AboveLoan { amount, lent, title } => {
            let [amount, lent, _] = beside(*amount, *lent);
            said!("check-above-loan", amount, lent, title = escape(title))
        }
        ExportFault::MovedTitles { title, before } => {
            said!("check-titles-moved", title = escape(title), before = escape(before))
        }
        ExportFault::SideBySide { column } => said!("check-side-by-side", column = *column),
        ExportFault::NoDecimals { amount, meant } => {
            let [amount, meant, _] = beside(*amount, *meant);
            said!("check-no-decimals", amount, meant)
        }
        ExportFault::NoThousands { amount, meant } => {
            let [amount, meant, _] = beside(*amount, *meant);
            said!("check-no-thousands", amount, meant)
        }
        ExportFault::FarMore { amount, most } => {
            let [amount, most, _] = beside(*amount, *most);
            said!("check-far-more", amount, most)
        }
        ExportFault::ExpectedTotal { expected, total } => {
            let [expected, total, difference] = beside(*expected, total.as_decimal());
            said!("check-expected-total", expected, total, difference)
        }
        ExportFault::ExpectedRows { expected, rows } => {
            let [expected, rows, difference] = beside(*expected, *rows);
            said!("check-expected-rows", expected, rows, difference)
        }
        ExportFault::WrongColumn { title, says } => {
            let (option, title) = (column_option("amount", title), escape(title));
            said!("check-wrong-column", title, says = says.to_string(), option)
        }
        ExportFault::ClientNotSent { title } => {
            said!("check-client-not-sent", title = escape(title))
        }
        ExportFault::RunningNumbers { first, title, other } => said!(
            "check-running-number",
            first = first.to_string(),
            second = (first + 1).to_string(),
            title = escape(title),
            other = escape(other),
            option = column_option("loan_id", other)
        ),
        ExportFault::NumbersForAmounts(are) => numbers(*are),
        ExportFault::AmountsAgain => said!("check-amounts-again"),
        ExportFault::ConstantId { column, id } => {
            let which = t!("words-id", column = column.name());
            said!("check-id-constant", which, id = escape(id))
        }
        ExportFault::NamesForIds { column, name } => {
            let (which, code) = (t!("words-id", column = column.name()), fault.code().as_str());
            said!("check-id-names", which, name = escape(name), column = column.name(), code)
        }
        ExportFault::Marked { mark, unit: true } => said!("check-unit", mark = escape(mark)),
        ExportFault::Marked { mark, unit: false } => said!("check-sign", mark = escape(mark)),
        ExportFault::OtherCurrency { found, own } => {
            said!("check-other-currency", found = escape(found), own = escape(own))
        }
    }
}

/// What is wrong with a line that is a total, or may be one.
fn total(fault: &TotalFault) -> Said {
    match fault {
        TotalFault::Other { stated, sum, side } => {
            let [stated, sum, difference] = beside(stated.as_decimal(), sum.as_decimal());
            said!("check-total-other", stated, side = name(*side), sum, difference)
        }
        TotalFault::Like { stated, sum } => {
            let [stated, sum, difference] = beside(stated.as_decimal(), sum.as_decimal());
            said!("check-total-like", stated, sum, difference)
        }
        TotalFault::NoId { stated, sum } => {
            let [stated, sum, difference] = beside(stated.as_decimal(), sum.as_decimal());
            said!("check-total-no-id", stated, sum, difference)
        }
        TotalFault::OtherColumn { title, stated, sum, side } => {
            let [stated, sum, difference] = beside(stated.as_decimal(), sum.as_decimal());
            let (title, side) = (escape(title), name(*side));
            said!("check-total-column", title, stated, side, sum, difference)
        }
        TotalFault::OfElse { stated } => {
            said!("check-total-else", stated = amount(&stated.as_decimal()))
        }
        TotalFault::Unread => said!("check-total-unread"),
        TotalFault::Summary => said!("check-total-summary"),
        TotalFault::InNone => said!("check-total-none"),
        TotalFault::Perhaps => said!("check-total-perhaps"),
        TotalFault::Without { total } => {
            said!("check-total-without", line = total.to_string())
        }
        TotalFault::Count { stated, rows } => {
            let [stated, rows, difference] = beside(*stated, *rows);
            said!("check-count-other", stated, rows, difference)
        }
    }
}

/// What tells that a file is not all there.
fn month(named: &NamedMonth) -> String {
    match named {
        NamedMonth::Of(month) => words::month(*month),
        NamedMonth::Written(text) => escape(text),
    }
}

fn cut_short(cut: Cut) -> Said {
    match cut {
        Cut::Amount { by_decimals: true } => said!("check-cut-decimals"),
        Cut::Amount { by_decimals: false } => said!("check-cut-short"),
        Cut::Id => said!("check-cut-id"),
        Cut::Row => said!("check-cut-row"),
        Cut::Table => said!("check-cut-table"),
        Cut::GoesOn => said!("check-cut-goes-on"),
        Cut::Pages { first, last, of } => {
            let which = match (first == last, of) {
                (true, None) => "one",
                (false, None) => "several",
                (true, Some(_)) => "one-of",
                (false, Some(_)) => "several-of",
            };
            let [first, last, of] = [first, last, of.unwrap_or(0)].map(|page| page.to_string());
            said!("check-cut-page", which, first, last, of)
        }
        Cut::Rows { first, last } => {
            let which = if first == last { "one" } else { "several" };
            said!("check-cut-rows", which, first = first.to_string(), last = last.to_string())
        }
    }
}

/// What the amounts are instead.
fn numbers(are: NoAmounts) -> Said {
    let which = match are {
        NoAmounts::Rows => "rows",
        NoAmounts::Phones => "phones",
        NoAmounts::Days => "days",
        NoAmounts::Rising => "rising",
    };
    said!("check-numbers-for-amounts", which)
}

/// Why a line is no loan.
fn no_loan(why: NoLoan) -> Said {
    match why {
        NoLoan::Word => said!("check-no-loan-word"),
        NoLoan::Unlike => said!("check-no-loan-unlike"),
        NoLoan::InWords => said!("check-no-loan-in-words"),
        NoLoan::Moved => said!("check-no-loan-moved"),
        NoLoan::Named => said!("check-no-loan-named"),
        NoLoan::OtherTitles => said!("check-no-loan-titles"),
        NoLoan::TitlesBelow => said!("check-titles-below"),
        NoLoan::Note(Note::Message) => said!("check-no-loan-message"),
        NoLoan::Note(Note::Thousands) => said!("check-thousands"),
        NoLoan::Note(Note::Draft) => said!("check-draft"),
        NoLoan::ColumnNumbers => said!("check-no-loan-numbers"),
        NoLoan::OtherAmounts => said!("check-no-loan-section"),
        NoLoan::NoPrincipal => said!("check-no-loan-principal"),
        NoLoan::OtherAmount => said!("check-no-loan-other-amount"),
    }
}

fn name(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Since => "since",
        Side::Below => "below",
    }
}

/// Two numbers, and by how much they differ.
fn beside(one: impl Into<Decimal>, other: impl Into<Decimal>) -> [String; 3] {
    let (one, other) = (one.into(), other.into());
    [one, other, (one - other).abs()].map(|number| amount(&number))
}
