//! What is said of a file beside the months before.

use rust_decimal::Decimal;

use crate::checks::{EarlierFault, Figure, Unusual};
use crate::model::AmountMeaning;
use crate::model::text::escape;
use crate::ui::words::{self, t};

/// What is wrong; the loan id is escaped already.
pub(super) fn message(fault: &EarlierFault, loan: String, now: &str) -> String {
    let (now, money) =
        (words::amount(now), |amount: &dyn ToString| words::amount(&amount.to_string()));
    match fault {
        EarlierFault::Decreased { then, month } => {
            let (then, month) = (money(then), words::month(month));
            t!("check-decreased", loan, then, month, now)
        }
        EarlierFault::Increased { then, month } => {
            let (then, month) = (money(then), words::month(month));
            t!("check-increased", loan, then, month, now)
        }
        EarlierFault::Shifted { then, month, meant } => {
            let (then, month, meant) = (money(then), words::month(month), money(meant));
            t!("check-shifted", loan, then, month, now, meant)
        }
        EarlierFault::Gone { then, month, loans } => match &loans[..] {
            [_, _, ..] => {
                let (month, list) = (words::month(month), words::spoken().listed_ids(loans));
                t!("check-gone-many", count = loans.len(), month, loans = list)
            }
            _ => t!("check-gone", loan, month = words::month(month), amount = money(then)),
        },
        EarlierFault::Unusual { found, lines } => unusual(found, lines),
        EarlierFault::TotalMoved { percent, then, month, now } => t!(
            "check-total-moved",
            percent = t!("check-percent", number = *percent),
            then = money(then),
            month = words::month(month),
            now = money(now)
        ),
        EarlierFault::SameAsBefore { rows } => t!("check-same", rows),
    }
}

pub(super) fn advice(fault: &EarlierFault) -> String {
    match fault {
        EarlierFault::Decreased { .. } => {
            t!("check-moved-advice", other = AmountMeaning::OutstandingPrincipal.to_string())
        }
        EarlierFault::Increased { .. } => {
            t!("check-moved-advice", other = AmountMeaning::CumulativePrincipal.to_string())
        }
        EarlierFault::Shifted { .. } => t!("check-shifted-advice"),
        EarlierFault::Gone { .. } => t!("check-gone-advice"),
        EarlierFault::Unusual { found, .. } => t!("check-unusual-advice", figure = word(found)),
        EarlierFault::TotalMoved { .. } => t!("check-total-moved-advice"),
        EarlierFault::SameAsBefore { .. } => t!("check-same-advice"),
    }
}

/// The figure, what it was before, and where to look.
fn unusual(found: &Unusual, lines: &[u64]) -> String {
    let figure = t!("check-unusual", figure = word(found), now = percent(found.now));
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
    if lines.is_empty() {
        return text;
    }
    t!("check-unusual-lines", text, count = lines.len(), lines = words::spoken().listed(lines))
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
    let decimals = u32::from(share.abs() < 1_000);
    let number = Decimal::new(share, 2).round_dp(decimals).normalize();
    t!("check-percent", number = words::amount(&number.to_string()))
}
