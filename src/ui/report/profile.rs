//! The figures of a month beside those of the months before, as an accountant would look at them.

use rust_decimal::Decimal;
use serde::Serialize;

use super::layout::Page;
use crate::checks::{Change, MonthBefore, MonthProfile};
use crate::model::Month;
use crate::model::text::escape;
use crate::ui::words::{self, t};

/// How many months before are shown. With four of them, five changes and the lines over them it is 13 lines,
/// and two more where figures are long.
const MONTHS: usize = 4;

/// What JSON tells of a month beside the months before: some of its [`Counts`](crate::model::Counts).
#[derive(Debug, Serialize)]
pub(super) struct ProfileReport {
    month: Option<Month>,
    rows: u64,
    total_amount: String,
    new: u64,
    gone: u64,
    compared: u64,
    moved: u64,
    zero: u64,
    emptied: u64,
    decimals: u64,
    paid_off: u64,
    before: Vec<MonthBefore>,
    largest: Vec<Change>,
}

impl From<&MonthProfile> for ProfileReport {
    fn from(month: &MonthProfile) -> Self {
        let MonthProfile { profile, before, largest } = month;
        let counts = &profile.all;
        Self {
            month: profile.month,
            rows: counts.rows,
            total_amount: profile.total.clone(),
            new: counts.new,
            gone: counts.gone,
            compared: counts.compared,
            moved: counts.moved,
            zero: counts.zero,
            emptied: counts.emptied,
            decimals: counts.decimals,
            paid_off: counts.paid_off,
            before: before.clone(),
            largest: largest.clone(),
        }
    }
}

impl ProfileReport {
    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("profile-title"));
        let month = match &self.month {
            Some(month) => words::month(*month),
            None => t!("profile-this-file"),
        };
        let moved = (self.moved * 10_000).checked_div(self.compared);
        let total_before = self.before.first().map(|before| before.total.as_str());
        let mut facts = vec![(month, line(self.rows, &self.total_amount, total_before, moved))];
        for (at, before) in self.before.iter().enumerate().take(MONTHS) {
            let earlier = self.before.get(at + 1).map(|earlier| earlier.total.as_str());
            let line = line(before.rows, &before.total, earlier, before.moved);
            facts.push((words::month(before.month), line));
        }
        page.facts(2, &facts);
        let Self { new, gone, emptied, .. } = *self;
        page.hanging("  ", t!("profile-counts", new, gone, emptied));
        if !self.largest.is_empty() {
            page.paragraph(t!("profile-largest"));
            let fact = |Change { line, loan_id, then, now }: &Change| {
                let (then, now) = (words::amount(then), words::amount(now));
                let change = t!("profile-change", loan = escape(loan_id), then, now);
                (t!("words-line", line = line.to_string()), change)
            };
            page.facts(2, &self.largest.iter().map(fact).collect::<Vec<_>>());
        }
        page.blank();
    }
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
