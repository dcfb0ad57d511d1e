//! What Kiva took month by month, as bars. Each bar has its numbers beside it, and the one of this
//! report its name, so that nothing is said by colour or length alone.

use maud::{Markup, html};
use rust_decimal::Decimal;

use crate::ledger::MonthTotal;
use crate::t;
use crate::ui::words::Locale;

/// Where things stand, in the units of the picture, which is as wide as the page.
const WIDTH: u32 = 680;
const BARS: u32 = 150;
const LONGEST: u32 = 290;
const TOTALS: u32 = 590;
const TOP: u32 = 26;
const ROW: u32 = 34;

/// The months up to this one, and in a sentence how this one differs from the one before.
pub(super) fn comparison(months: &[MonthTotal], period: &str, locale: &Locale) -> Markup {
    let this = months.iter().position(|month| month.period == period);
    let before = this.and_then(|at| Some((months.get(at.checked_sub(1)?)?, &months[at])));
    match before {
        None => html! { p { (t!(locale, "receipt-nothing-before")) } },
        Some((before, this)) => html! {
            p { (difference(before, this, locale)) }
            (chart(months, period, locale))
            small { (t!(locale, "receipt-chart-note")) }
        },
    }
}

fn difference(before: &MonthTotal, this: &MonthTotal, locale: &Locale) -> String {
    let total = this.total - before.total;
    let mut more = signed(total, locale);
    if !before.total.is_zero() {
        let percent = (total * Decimal::ONE_HUNDRED / before.total).round_dp(1);
        more = format!("{more} ({}\u{a0}%)", signed(percent, locale));
    }
    t!(
        locale,
        "receipt-difference",
        month = locale.month(&before.period),
        total = more,
        loans = signed(Decimal::from(this.rows) - Decimal::from(before.rows), locale),
    )
}

/// A number with its sign, also where it is more.
fn signed(number: Decimal, locale: &Locale) -> String {
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "+" };
    format!("{sign}{}", locale.amount(&number.abs()))
}

fn chart(months: &[MonthTotal], period: &str, locale: &Locale) -> Markup {
    let rows = u32::try_from(months.len()).unwrap_or(u32::MAX);
    let height = TOP + ROW * rows;
    let most = months.iter().map(|month| month.total).max().unwrap_or_default();
    let most_rows = months.iter().map(|month| month.rows).max().unwrap_or_default();
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {height}")) role="img" aria-label=(t!(locale, "receipt-compared")) {
            text x="0" y="12" fill="#444" { (t!(locale, "receipt-month")) }
            text x=(BARS) y="12" fill="#444" { (t!(locale, "receipt-bars")) }
            text x=(TOTALS) y="12" fill="#444" text-anchor="end" { (t!(locale, "upload-label-total")) }
            text x=(WIDTH) y="12" fill="#444" text-anchor="end" { (t!(locale, "receipt-loans")) }
            line x1="0" y1="18" x2=(WIDTH) y2="18" stroke="#111" {}
            @for (month, at) in months.iter().zip(0_u32..) {
                @let lengths = [length(month.total, most), length(month.rows.into(), most_rows.into())];
                (bars(month, month.period == period, TOP + ROW * at, lengths, locale))
            }
        }
    }
}

fn bars(
    month: &MonthTotal,
    is_this: bool,
    top: u32,
    [length, rows]: [u32; 2],
    locale: &Locale,
) -> Markup {
    let (fill, weight) = if is_this { ("#111", "700") } else { ("#ccc", "400") };
    let text = top + 12;
    html! {
        g font-weight=(weight) {
            text x="0" y=(text) { (locale.month(&month.period)) }
            @if is_this {
                text x="0" y=(text + 13) font-size="10" { (t!(locale, "receipt-this-report")) }
            }
            rect x=(BARS) y=(top) width=(length) height="14" fill=(fill) stroke="#111" {}
            rect x=(BARS) y=(top + 18) width=(rows) height="5" fill="#fff" stroke="#111" {}
            text x=(TOTALS) y=(text) text-anchor="end" { (locale.amount(&month.total)) }
            text x=(WIDTH) y=(text) text-anchor="end" { (locale.amount(&month.rows)) }
        }
    }
}

/// The length of a bar beside the longest one.
fn length(part: Decimal, most: Decimal) -> u32 {
    if most.is_zero() {
        return 0;
    }
    (part * Decimal::from(LONGEST) / most).try_into().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::words::spoken;

    fn month(period: &str, rows: u64, total: &str) -> MonthTotal {
        MonthTotal { period: period.to_owned(), rows, total: total.parse().unwrap() }
    }

    #[test]
    fn a_month_is_held_against_the_one_before() {
        let before = month("2026-09", 10, "1000.00");
        let differs = |rows, total| difference(&before, &month("2026-10", rows, total), spoken());
        assert_eq!(
            differs(12, "2250.50"),
            "Compared with September 2026: total +1,250.50 (+125.0\u{a0}%), loans +2."
        );
        assert_eq!(
            differs(9, "999.00"),
            "Compared with September 2026: total -1.00 (-0.1\u{a0}%), loans -1."
        );
        let nothing = month("2026-09", 0, "0");
        assert_eq!(
            difference(&nothing, &month("2026-10", 1, "5"), spoken()),
            "Compared with September 2026: total +5, loans +1."
        );
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let most = "2000.00".parse().unwrap();
        assert_eq!(length(most, most), LONGEST);
        assert_eq!(length("1000".parse().unwrap(), most), LONGEST / 2);
        assert_eq!(length(Decimal::ZERO, most), 0);
        assert_eq!(length(Decimal::ZERO, Decimal::ZERO), 0);
    }

    #[test]
    fn without_a_month_before_there_is_nothing_to_compare() {
        let months = [month("2026-10", 1, "5")];
        let shown = comparison(&months, "2026-10", spoken()).into_string();
        assert!(!shown.contains("<svg"), "{shown}");
        assert!(comparison(&[], "2026-10", spoken()).into_string().contains("no earlier report"));
    }
}
