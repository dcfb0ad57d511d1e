//! What is said of a report that may be for another month, or go to another place, than was meant.

use crate::checks::{NamedBy, OtherMonth, WhereFault};
use crate::model::text::escape;
use crate::ui::words::{self, t};

pub(super) fn message(fault: &WhereFault) -> String {
    match fault {
        WhereFault::OtherMonth { other: OtherMonth { by, month: named }, month } => {
            let (named, month) = (words::month(named), words::month(month));
            match by {
                NamedBy::FileName => t!("check-name-of-month", named, month),
                NamedBy::Heading(line) => {
                    let line = line.to_string();
                    t!("check-heading-of-month", line, named, month)
                }
                NamedBy::Column(title) => {
                    let title = escape(title);
                    t!("check-column-of-month", title, named, month)
                }
            }
        }
        WhereFault::DoubtfulMonth { month } => {
            t!("check-doubtful-month", month = words::month(month))
        }
        WhereFault::LongAgo { month } => t!("check-long-ago", month = words::month(month)),
        WhereFault::ToStage { month } => t!("check-to-stage", month = words::month(month)),
    }
}

pub(super) fn advice(fault: &WhereFault, command: &str) -> String {
    match fault {
        WhereFault::OtherMonth { other, .. } => {
            let named = words::month(&other.month);
            t!("check-other-month-advice", named, command)
        }
        WhereFault::DoubtfulMonth { .. } => t!("check-this-month-advice", command),
        WhereFault::LongAgo { .. } => t!("check-long-ago-advice", command),
        WhereFault::ToStage { .. } => t!("check-to-stage-advice", command),
    }
}
