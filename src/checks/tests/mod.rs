//! What a user would notice: small files, and what is said about them.

mod correction;
mod earlier;
mod guard;
mod headings;
mod properties;
mod table;
mod totals;

use CsvFormat::{ThreeColumn, TwoColumn};

use iso_currency::Currency;

use super::*;
use crate::model::{AmountMeaning, CsvFormat, Repayment, Total};
use crate::reading::{self, Options};

/// A file after the checks, and its rows.
pub(in crate::checks) struct Outcome {
    pub checked: Checked,
    rows: Rows,
}

impl std::ops::Deref for Outcome {
    type Target = Checked;

    fn deref(&self) -> &Checked {
        &self.checked
    }
}

/// Checks a file. Whether or not its rows are kept, for which it is gone over twice, the result is the
/// same.
fn check_with(bytes: &[u8], format: CsvFormat, options: &Options, rules: &Rules) -> Outcome {
    let sheet = reading::open(bytes.to_vec(), format, options);
    let (checked, rows) = check_rows(&sheet, rules);
    let text = String::from_utf8_lossy(bytes);
    assert_eq!(check(&sheet, rules), checked, "{text:?}");
    Outcome { checked, rows }
}

pub(in crate::checks) fn check_text(text: &str, format: CsvFormat) -> Outcome {
    check_with(text.as_bytes(), format, &Options::default(), &Rules::default())
}

fn rules(currency: &str) -> Rules {
    Rules { currency: Currency::from_code(currency), ..Rules::default() }
}

/// `code@line`, one for each finding; `code` where there is no line.
fn findings(checked: &Checked) -> String {
    let name = |finding: &Finding| match finding.line {
        Some(line) => format!("{}@{line}", finding.code()),
        None => finding.code().to_string(),
    };
    checked.findings.kept().iter().map(name).collect::<Vec<_>>().join(" ")
}

/// The rows as `loan id=amount` or `loan id/client id=amount`.
fn rows(checked: &Outcome) -> Vec<String> {
    let row = |row: &Repayment| match &row.client_id {
        Some(client_id) => format!("{}/{client_id}={}", row.loan_id, row.amount),
        None => format!("{}={}", row.loan_id, row.amount),
    };
    checked.rows.repayments.iter().map(row).collect()
}

#[test]
fn each_dialect_gives_the_same_rows() {
    let records = [["L-1", "480.50"], ["0042", "1000"], ["LOAN/4217/2024", "0.10"]];
    for (mark, delimiter, end, titles, quote, separator) in dialects() {
        let mut lines = vec![];
        let mut add = |fields: [&str; 2]| {
            lines.push(fields.map(|field| format!("{quote}{field}{quote}")).join(delimiter));
        };
        if titles {
            add(["Loan ID", "Amount repaid"]);
        }
        for [id, amount] in records {
            add([id, &amount.replace('.', separator)]);
        }
        let text = format!("{mark}{}{end}", lines.join(end));
        let checked = check_text(&text, TwoColumn);
        assert_eq!(findings(&checked), "", "{text:?}");
        assert_eq!(rows(&checked), ["L-1=480.50", "0042=1000", "LOAN/4217/2024=0.10"], "{text:?}");
        assert_eq!((checked.checked.rows, checked.total.to_string()), (3, "1480.60".to_owned()));
        let dialect = checked.dialect.unwrap();
        assert_eq!(
            (dialect.delimiter.to_string(), dialect.decimal_separator.to_string(), dialect.header),
            (delimiter.to_owned(), separator.to_owned(), titles),
            "{text:?}"
        );
    }
}

type Shape = (&'static str, &'static str, &'static str, bool, &'static str, &'static str);

/// Mark, delimiter, line end, titles, quote, decimal separator.
fn dialects() -> Vec<Shape> {
    let mut dialects = vec![];
    for mark in ["", "\u{FEFF}"] {
        for delimiter in [",", ";", "\t", "|"] {
            for end in ["\n", "\r\n", "\r"] {
                for titles in [true, false] {
                    for (quote, separator) in [("", "."), ("\"", "."), ("", ","), ("\"", ",")] {
                        if delimiter != separator || quote == "\"" {
                            dialects.push((mark, delimiter, end, titles, quote, separator));
                        }
                    }
                }
            }
        }
    }
    dialects
}

#[test]
fn lines_are_those_of_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = [
            "",
            "loan_id,note,amount",
            "",
            "L-1,\"a",
            "b\",1",
            " , ,",
            "L-2,,x",
            "\"",
            "L-3,,",
            "",
        ];
        let checked = check_text(&lines.join(end), TwoColumn);
        assert_eq!(findings(&checked), "amount.not-a-number@7 row.quote@8 amount.missing@9");
        assert_eq!((checked.rows.repayments[0].line, checked.checked.rows), (4, 4), "{end:?}");
    }
}

#[test]
fn thirty_times_ten_cents_are_three() {
    let rows: Vec<String> = (0..30).map(|n| format!("L-{n},0.10")).collect();
    assert_eq!(check_text(&rows.join("\n"), TwoColumn).total.to_string(), "3.00");
}

#[test]
fn columns_stand_in_any_order_and_others_are_ignored() {
    let text =
        "Branch;Montant;Date;ID du client;Branch;N° prêt\nA;1 250,50;2024-10-31;C-1;A;0042\n";
    assert_eq!(rows(&check_text(text, ThreeColumn)), ["0042/C-1=1250.50"]);
    assert_eq!(rows(&check_text(text, TwoColumn)), ["0042=1250.50"]);
}

#[test]
fn a_semicolon_and_a_decimal_comma_are_seen_without_titles() {
    let checked = check_text("1001;480,50\n", TwoColumn);
    assert_eq!(rows(&checked), ["1001=480.50"]);
}

#[test]
fn the_options_decide() {
    let comma = Options { decimal_separator: ",".parse().unwrap(), ..Options::default() };
    let checked = check_with(b"L-1;1.250\nL-2;1.5", TwoColumn, &comma, &Rules::default());
    assert_eq!(findings(&checked), "amount.not-a-number@2");
    assert_eq!(rows(&checked), ["L-1=1250"]);
    assert_eq!(checked.dialect.unwrap().decimal_separator, ',');

    let titled = Options { header: "yes".parse().unwrap(), ..Options::default() };
    let checked = check_with(b"L-1,1\nL-2,2", TwoColumn, &titled, &Rules::default());
    assert_eq!(findings(&checked), "header.missing-column@1");
    assert_eq!(checked.checked.rows, 1);

    let semicolon = Options { delimiter: ";".parse().unwrap(), ..Options::default() };
    let text = b"A1,10\nA2;20\n";
    let checked = check_with(text, TwoColumn, &semicolon, &Rules::default());
    assert_eq!(findings(&checked), "row.columns@1");
}

#[test]
fn a_warning_can_be_raised_and_turned_off() {
    for (level, errors, warnings) in [("error", 1, 0), ("warning", 0, 1), ("off", 0, 0)] {
        let levels = [(Code::AmountMostlyZero, level.parse().unwrap())].into_iter().collect();
        let rules = Rules { levels, ..Rules::default() };
        let checked = check_with(b"L-1,0\nL-2,0", TwoColumn, &Options::default(), &rules);
        assert_eq!((checked.errors(), checked.warnings()), (errors, warnings), "{level}");
        assert_eq!(checked.is_valid(), errors == 0);
    }
}

#[test]
fn the_default_for_warnings_takes_nothing_from_an_error() {
    for level in ["warning", "off"] {
        let levels = Levels { default: level.parse().ok(), ..Levels::default() };
        let rules = Rules { levels, ..Rules::default() };
        for (text, code) in [
            (&b"1042970.0,1\n1042971.0,2\n"[..], "loan_id.reformatted"),
            (b"loan_id,amount\nL-1,5\nL-2,6\nERROR: timeout,\n", "row.not-a-loan"),
        ] {
            let checked = check_with(text, TwoColumn, &Options::default(), &rules);
            assert!(!checked.is_valid(), "{level} {code}");
            assert!(findings(&checked).contains(code), "{level} {code}");
        }
    }
    // What cannot be a loan is no matter of settings.
    let levels = [(Code::RowNotALoan, Level::Off)].into_iter().collect();
    let rules = Rules { levels, ..Rules::default() };
    let text = b"loan_id,amount\nL-1,5\nL-2,6\nERROR: timeout,\n";
    let checked = check_with(text, TwoColumn, &Options::default(), &rules);
    assert_eq!(findings(&checked), "row.not-a-loan@4");
}

#[test]
fn what_most_rows_have_is_an_error_unless_its_code_is_set() {
    for (level, errors, warnings) in [(None, 2, 0), (Some("warning"), 0, 2), (Some("off"), 0, 0)] {
        let code = Code::LoanIdReformatted;
        let levels = level.map(|level| (code, level.parse().unwrap())).into_iter().collect();
        let rules = Rules { levels, ..Rules::default() };
        let text = b"1042970.0,1\n1042971.0,2\n";
        let checked = check_with(text, TwoColumn, &Options::default(), &rules);
        assert_eq!((checked.errors(), checked.warnings()), (errors, warnings), "{level:?}");
    }
}

#[test]
fn rows_and_total_leave_out_what_is_no_row_and_no_amount() {
    let checked = check_text("L-1,1.50\n,2\nL-3,x\nL-1,3\nTotal,6.50\n", TwoColumn);
    assert_eq!((checked.checked.rows, checked.total.to_string()), (4, "6.50".to_owned()));
    assert_eq!(rows(&checked), ["L-1=1.50"]);
    let checked = check_text("L-1,1.50\nL-2,2\n,3.50\n", TwoColumn);
    assert_eq!((checked.checked.rows, checked.total.to_string()), (2, "3.50".to_owned()));
}
