//! What is said of a file beside the months before, and of one that may be for another month, or go to
//! another place, than was meant.

use rust_decimal::Decimal;

use crate::checks::{EarlierFault, Figure, NamedBy, OtherMonth, Unusual, WhereFault};
use crate::model::text::escape;
use crate::model::{AmountMeaning, Month};
use crate::ui::words::{self, Said, amount, said, t};

/// The loan id is escaped already.
pub(super) fn of(fault: &EarlierFault, loan: String, now: &str) -> Said {
    let now = amount(now);
    match fault {
        EarlierFault::Decreased { then, month } => {
            let (then, month) = (amount(then), words::month(*month));
            let other = AmountMeaning::OutstandingPrincipal.to_string();
            said!("check-decreased", loan, then, month, now, other)
        }
        EarlierFault::Increased { then, month } => {
            let (then, month) = (amount(then), words::month(*month));
            let other = AmountMeaning::CumulativePrincipal.to_string();
            said!("check-increased", loan, then, month, now, other)
        }
        EarlierFault::Shifted { then, month, meant } => {
            let (then, month, meant) = (amount(then), words::month(*month), amount(meant));
            said!("check-shifted", loan, then, month, now, meant)
        }
        EarlierFault::AllShifted { month, times } => {
            let is_large = *times > Decimal::ONE;
            let (size, times) =
                if is_large { ("large", *times) } else { ("small", Decimal::ONE / times) };
            let (month, times) = (words::month(*month), amount(&times.normalize()));
            said!("check-all-shifted", month, times, size)
        }
        EarlierFault::Gone { then, month, loans } => match &loans[..] {
            [_, _, ..] => {
                let (month, list) = (words::month(*month), words::spoken().listed_ids(loans));
                said!("check-gone-many", count = loans.len(), month, loans = list)
            }
            _ => said!("check-gone", loan, month = words::month(*month), amount = amount(then)),
        },
        EarlierFault::Unusual { found, lines } => unusual(found, lines),
        EarlierFault::TotalMoved { percent, then, month, now } => said!(
            "check-total-moved",
            percent = t!("check-percent", number = *percent),
            then = amount(then),
            month = words::month(*month),
            now = amount(now)
        ),
        EarlierFault::OtherMeaning { then, month } => {
            said!("check-other-meaning", then = then.to_string(), month = words::month(*month))
        }
        EarlierFault::SameAsBefore { rows, month: None } => said!("check-same", rows),
        EarlierFault::SameAsBefore { rows, month: Some(month) } => {
            said!("check-same-as", rows, month = words::month(*month))
        }
    }
}

/// The figure, what it was before, and where to look.
fn unusual(found: &Unusual, lines: &[u64]) -> Said {
    let figure = t!("check-unusual-figure", figure = word(found), now = percent(found.now));
    let figure = match &found.group {
        Some(group) => t!("check-unusual-group", figure, group = escape(group)),
        None => figure,
    };
    let text = match &found.usual {
        None => t!("check-unusual-ever", figure),
        Some(usual) => t!(
            "check-unusual-usual",
            figure,
            months = found.months,
            low = percent(*usual.start()),
            high = percent(*usual.end())
        ),
    };
    let (count, lines) = (lines.len(), words::spoken().listed(lines));
    said!("check-unusual", text, count, lines, figure = word(found))
}

/// What the sentences call a figure; too much of what can be too little is another one.
fn word(found: &Unusual) -> &'static str {
    match (found.figure, found.is_low) {
        (Figure::Moved, true) => "moved",
        (Figure::Moved, false) => "all-moved",
        (Figure::New, _) => "new",
        (Figure::Gone | Figure::Unfinished, _) => "gone",
        (Figure::Emptied, _) => "emptied",
        (Figure::Decimals, true) => "rounded",
        (Figure::Decimals, false) => "decimals",
        (Figure::PaidOff, _) => "paid-off",
        (Figure::Growth, _) => "growth",
    }
}

/// A share in 1/10,000, with a decimal where it is small.
fn percent(share: i64) -> String {
    words::percent(Decimal::new(share, 2), u32::from(share.abs() < 1_000))
}

pub(super) fn elsewhere(fault: &WhereFault, month: Month, command: &str) -> Said {
    let month = words::month(month);
    match fault {
        WhereFault::OtherMonth(OtherMonth { by, month: named }) => {
            let named = words::month(*named);
            let said = match by {
                NamedBy::FileName => said!("check-name-of-month", named, month, command),
                NamedBy::Heading(line) => {
                    said!("check-heading-of-month", line = line.to_string(), named, month, command)
                }
                NamedBy::Column(title) => {
                    said!("check-column-of-month", title = escape(title), named, month, command)
                }
            };
            let advice = if command.is_empty() { t!("check-right-file") } else { said.advice };
            Said { advice, ..said }
        }
        WhereFault::EndsEarly(day) => {
            said!("check-ends-early", day = words::spoken().date(*day), month)
        }
        WhereFault::DoubtfulMonth => said!("check-doubtful-month", month, command),
        WhereFault::LongAgo => said!("check-long-ago", month, command),
        WhereFault::ToStage => said!("check-to-stage", month, command),
    }
}
