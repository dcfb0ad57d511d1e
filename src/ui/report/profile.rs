//! The figures of a month beside those of the months before, as an accountant would look at them.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::json;

use super::layout::Page;
use crate::checks::{Change, MonthProfile};
use crate::model::text::escape;
use crate::model::{Counts, Profile};
use crate::ui::words::{self, t};

/// How many months before are shown. With four of them, five changes and the lines over them it is 13 lines,
/// and two more where figures are long.
const MONTHS: usize = 4;

/// What JSON tells of a month beside the months before: some of its [`Counts`].
impl Serialize for MonthProfile {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { profile: Profile { month, total, all, .. }, before, largest } = self;
        let told = json!({
            "month": month,
            "rows": all.rows,
            "total_amount": total,
            "new": all.new,
            "gone": all.gone,
            "compared": all.compared,
            "moved": all.moved,
            "zero": all.zero,
            "emptied": all.emptied,
            "decimals": all.decimals,
            "paid_off": all.paid_off,
            "before": before,
            "largest": largest,
        });
        told.serialize(to)
    }
}

pub(super) fn human(month: &MonthProfile, page: &mut Page) {
    let MonthProfile { profile: Profile { month, total, all, .. }, before, largest } = month;
    page.paragraph(t!("profile-title"));
    let month = month.map_or_else(|| t!("profile-this-file"), words::month);
    let moved = (all.moved * 10_000).checked_div(all.compared);
    let total_before = before.first().map(|before| before.total.as_str());
    let mut facts = vec![(month, line(all.rows, total, total_before, moved))];
    for (at, month) in before.iter().enumerate().take(MONTHS) {
        let earlier = before.get(at + 1).map(|earlier| earlier.total.as_str());
        let line = line(month.rows, &month.total, earlier, month.moved);
        facts.push((words::month(month.month), line));
    }
    page.facts(2, &facts);
    let Counts { new, gone, emptied, .. } = *all;
    page.hanging("  ", t!("profile-counts", new, gone, emptied));
    if !largest.is_empty() {
        page.paragraph(t!("profile-largest"));
        let fact = |Change { line, loan_id, then, now }: &Change| {
            let (then, now) = (words::amount(then), words::amount(now));
            let change = t!("profile-change", loan = escape(loan_id), then, now);
            (t!("words-line", line = line.to_string()), change)
        };
        page.facts(2, &largest.iter().map(fact).collect::<Vec<_>>());
    }
    page.blank();
}

/// A month: its rows, its total with the movement since the month before, and what part of the rows moved.
fn line(rows: u64, total: &str, before: Option<&str>, moved: Option<u64>) -> String {
    let mut line = t!("profile-month", count = rows, total = words::amount(total));
    if let Some(percent) = before.and_then(|before| movement(total, before)) {
        line = t!("profile-movement", line, percent);
    }
    match moved.and_then(|moved| i64::try_from(moved).ok()) {
        Some(moved) => {
            t!("profile-moved", line, percent = words::percent(Decimal::new(moved, 2), 0))
        }
        None => line,
    }
}

/// By how many percent a total moved, with its sign.
fn movement(now: &str, then: &str) -> Option<String> {
    let [now, then]: [Decimal; 2] = [now.parse().ok()?, then.parse().ok()?];
    let moved = ((now - then) * Decimal::ONE_HUNDRED).checked_div(then)?;
    let moved = moved.round_dp(1);
    let sign = if moved.is_zero() {
        ""
    } else if moved.is_sign_negative() {
        "-"
    } else {
        "+"
    };
    Some(format!("{sign}{}", words::percent(moved.abs(), 1)))
}
