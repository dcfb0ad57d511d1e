//! What holds for any file at all. The fuzzer in `fuzz/` looks for one for which it does not.

use iso_currency::Currency;
use kiva_repay::checks::{Checked, Rows, Rules, Severity, check, check_rows};
use kiva_repay::model::{CsvFormat, Total};
use kiva_repay::reading::{Options, open};

/// Checks a file and panics where the results contradict each other. The first byte is not of the file:
/// it says in which format it is, and in which currency.
pub fn hold(bytes: &[u8]) {
    let Some((first, file)) = bytes.split_first() else { return };
    let format = if first & 1 == 0 { CsvFormat::TwoColumn } else { CsvFormat::ThreeColumn };
    let currency = [None, Some(Currency::XOF), Some(Currency::USD), Some(Currency::TND)];
    let rules = Rules { currency: currency[usize::from(first >> 1 & 3)], ..Rules::default() };
    let options = Options::default();

    let sheet = open(file.to_vec(), format, &options);
    let (checked, rows) = check_rows(&sheet, &rules);
    assert_eq!(check(&sheet, &rules), checked, "other when no row is kept");
    consistent(&checked, &rows);
}

fn consistent(checked: &Checked, rows: &Rows) {
    let findings = checked.findings.kept();
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    assert_eq!(checked.is_valid(), errors == 0);
    assert!(findings.is_sorted_by_key(|finding| finding.line.unwrap_or(u64::MAX)));
    assert!(rows.repayments.is_sorted_by_key(|row| row.line));
    if checked.is_valid() {
        assert_eq!(rows.repayments.len() as u64, checked.rows);
        let sum: Total = rows.repayments.iter().map(|row| row.amount).sum();
        assert_eq!(checked.total, sum);
        assert!(checked.rows > 0 && checked.dialect.is_some());
    }
}
