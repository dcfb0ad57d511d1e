//! What Kiva took month by month, as bars. Each bar has its numbers beside it, so that nothing is said by
//! colour or length alone; a month for which it took nothing has its line too.

use maud::{Markup, html};
use rust_decimal::Decimal;

use crate::ledger::{MonthTotal, UploadMeta};
use crate::model::Month;
use crate::model::text::record;
use crate::ui::words::{Locale, t};

/// Where things stand, in the units of the picture, which is as wide as the page.
const WIDTH: u32 = 680;
const BARS: u32 = 130;
const LONGEST: u32 = 310;
const TOTALS: u32 = 590;
const TOP: u32 = 22;
const ROW: u32 = 15;

/// The months up to this one, and in a sentence how this one differs from the one before.
pub(super) fn comparison(months: &[MonthTotal], upload: &UploadMeta, locale: &Locale) -> Markup {
    let period = upload.period;
    let (this, before): (Vec<_>, Vec<_>) =
        months.iter().filter(|month| month.is_reported).partition(|month| month.period == period);
    let Some(before) = before.last() else {
        return html! { p { (t!(locale, "receipt-nothing-before")) } };
    };
    html! {
        @if let Some(this) = this.first() { p { (difference(before, this, locale)) } }
        (chart(months, period, locale))
        small { (t!(locale, "receipt-chart-note", upload = record(&upload.id))) }
    }
}

fn difference(before: &MonthTotal, this: &MonthTotal, locale: &Locale) -> String {
    let total = this.total - before.total;
    let mut more = signed(total, locale);
    if !before.total.is_zero() {
        let percent = (total * Decimal::ONE_HUNDRED / before.total).round_dp(1);
        more = format!("{more} ({}\u{a0}%)", signed(percent, locale));
    }
    let loans = signed(Decimal::from(this.rows) - Decimal::from(before.rows), locale);
    let month = locale.month(before.period);
    t!(locale, "receipt-difference", month, total = more, loans)
}

/// A number with its sign, also where it is more.
fn signed(number: Decimal, locale: &Locale) -> String {
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "+" };
    format!("{sign}{}", locale.amount(&number.abs()))
}

fn chart(months: &[MonthTotal], period: Month, locale: &Locale) -> Markup {
    let rows = u32::try_from(months.len()).unwrap_or(u32::MAX);
    let height = TOP + ROW * rows;
    let most = months.iter().map(|month| month.total).max().unwrap_or_default();
    let most_rows = months.iter().map(|month| month.rows).max().unwrap_or_default();
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {height}")) role="img" aria-label=(t!(locale, "receipt-compared")) {
            text x="0" y="10" fill="#444" { (t!(locale, "receipt-month")) }
            text x=(BARS) y="10" fill="#444" { (t!(locale, "receipt-bars")) }
            text x=(TOTALS) y="10" fill="#444" text-anchor="end" { (t!(locale, "upload-label-total")) }
            text x=(WIDTH) y="10" fill="#444" text-anchor="end" { (t!(locale, "receipt-loans")) }
            line x1="0" y1="15" x2=(WIDTH) y2="15" stroke="#111" {}
            @for (month, at) in months.iter().zip(0_u32..) {
                @let lengths = [length(month.total, most), length(month.rows.into(), most_rows.into())];
                (line_of(month, month.period == period, TOP + ROW * at, lengths, locale))
            }
        }
    }
}

fn line_of(
    month: &MonthTotal,
    is_this: bool,
    top: u32,
    [length, rows]: [u32; 2],
    locale: &Locale,
) -> Markup {
    let (fill, weight) = if is_this { ("#111", "700") } else { ("#ccc", "400") };
    let text = top + 8;
    html! {
        g font-weight=(weight) {
            text x="0" y=(text) { (locale.month(month.period)) }
            @if month.is_reported {
                rect x=(BARS) y=(top) width=(length) height="7" fill=(fill) stroke="#111" {}
                rect x=(BARS) y=(top + 8) width=(rows) height="3" fill="#fff" stroke="#111" {}
                text x=(TOTALS) y=(text) text-anchor="end" { (locale.amount(&month.total)) }
                text x=(WIDTH) y=(text) text-anchor="end" { (locale.amount(&month.rows)) }
            } @else {
                text x=(BARS) y=(text) font-style="italic" { (t!(locale, "receipt-no-report")) }
            }
        }
    }
}

fn length(part: Decimal, most: Decimal) -> u32 {
    if most.is_zero() {
        return 0;
    }
    (part * Decimal::from(LONGEST) / most).try_into().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Environment;
    use crate::ui::words::spoken;

    fn month(period: &str, rows: u64, total: &str) -> MonthTotal {
        let (period, total) = (period.parse().unwrap(), total.parse().unwrap());
        MonthTotal { period, is_reported: true, rows, total }
    }

    /// What is shown of October.
    fn october(months: &[MonthTotal]) -> String {
        let meta = UploadMeta::of(Environment::Stage, "2026-10".parse().unwrap());
        comparison(months, &meta, spoken()).into_string()
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
    fn a_month_without_a_report_is_shown_as_such() {
        let none = |period: &str| MonthTotal { is_reported: false, ..month(period, 0, "0") };
        let months = [month("2026-08", 1, "5"), none("2026-09"), month("2026-10", 2, "6")];
        let shown = october(&months);
        assert!(shown.contains("Compared with August 2026: total +1"), "{shown}");
        assert!(shown.contains("September 2026") && shown.contains("no report"), "{shown}");
        assert_eq!(shown.matches("<rect").count(), 4);
        // Kiva took nothing of this one.
        let months = [month("2026-09", 1, "5"), none("2026-10")];
        let shown = october(&months);
        assert!(shown.contains("<svg") && !shown.contains("Compared with S"), "{shown}");
    }

    #[test]
    fn without_a_month_before_there_is_nothing_to_compare() {
        let months = [month("2026-10", 1, "5")];
        let shown = october(&months);
        assert!(!shown.contains("<svg"), "{shown}");
        assert!(october(&[]).contains("five months before"));
    }
}
