//! What holds for any file at all. The fuzzer in `fuzz/` looks for one for which it does not.

use iso_currency::Currency;
use kiva_repay::checks::{Checked, Rows, Rules, Severity, check, check_each};
use kiva_repay::model::CsvFormat;
use kiva_repay::reading::{Options, Source};
use rust_decimal::Decimal;

/// Checks a file and panics where the results contradict each other. The first byte is not of the file:
/// it says in which format it is, and in which currency.
pub fn hold(bytes: &[u8]) {
    let Some((first, file)) = bytes.split_first() else { return };
    let format = if first & 1 == 0 { CsvFormat::TwoColumn } else { CsvFormat::ThreeColumn };
    let currency = [None, Some(Currency::XOF), Some(Currency::USD), Some(Currency::TND)];
    let rules = Rules { currency: currency[usize::from(first >> 1 & 3)], ..Rules::default() };
    let options = Options::default();

    let each = |block| {
        let (mut rows, source) = (Rows::default(), Source::of_bytes(file).in_blocks_of(block));
        let mut keep = |row| rows.add(row);
        let checked = check_each(source, format, &options, &rules, &mut keep).expect("it is there");
        (checked, rows)
    };
    let (checked, rows) = each(4096);
    let as_shown = |checked: &Checked, rows: &Rows| (checked.total.to_string(), amounts(rows));
    for block in [1, 7] {
        let (other, other_rows) = each(block);
        assert!((&other, &other_rows) == (&checked, &rows), "other in blocks of {block}");
        assert_eq!(as_shown(&other, &other_rows), as_shown(&checked, &rows), "blocks of {block}");
    }
    let streamed = check(Source::of_bytes(file), format, &options, &rules).expect("it is there");
    assert_eq!(streamed, checked, "other when no row is kept");
    assert_eq!(streamed.total.to_string(), checked.total.to_string(), "when no row is kept");
    consistent(&checked, &rows);
}

/// The amounts as they are shown, and sent: to a `Decimal` 5 and 5.00 are the same.
fn amounts(rows: &Rows) -> Vec<String> {
    rows.repayments.iter().map(|row| row.amount.to_string()).collect()
}

fn consistent(checked: &Checked, rows: &Rows) {
    let findings = checked.findings.kept();
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    assert_eq!(checked.is_valid(), errors == 0);
    assert!(findings.is_sorted_by_key(|finding| finding.line.unwrap_or(u64::MAX)));
    assert!(rows.repayments.is_sorted_by_key(|row| row.line));
    if checked.is_valid() {
        assert_eq!(rows.repayments.len() as u64, checked.rows);
        let amounts = amounts(rows).into_iter().map(|text| text.parse().expect("an amount"));
        let amounts: Vec<Decimal> = amounts.collect();
        let mut sum: Decimal = amounts.iter().sum();
        // A sum shows as many decimals as the most precise of its amounts.
        sum.rescale(amounts.iter().map(Decimal::scale).max().unwrap_or(0));
        assert_eq!(checked.total.to_string(), sum.to_string());
        assert!(checked.rows > 0 && checked.dialect.is_some());
    }
}
