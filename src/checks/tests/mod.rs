//! What a user would notice: small files, and what is said about them.

mod properties;

use CsvFormat::{ThreeColumn, TwoColumn};

use super::*;
use crate::csv_file::{self, Options};
use crate::repayment::CsvFormat;

fn check_with(bytes: &[u8], format: CsvFormat, options: &Options, rules: &Rules) -> Checked {
    check(&csv_file::open(bytes.to_vec(), format, options), rules)
}

fn check_text(text: &str, format: CsvFormat) -> Checked {
    check_with(
        text.as_bytes(),
        format,
        &Options::default(),
        &Rules::default(),
    )
}

fn rules(currency: &str) -> Rules {
    Rules {
        currency: Currency::from_code(currency),
        ..Rules::default()
    }
}

/// `code@line`, one for each finding; `code` where there is no line.
fn findings(checked: &Checked) -> String {
    let name = |finding: &Finding| match finding.line {
        Some(line) => format!("{}@{line}", finding.code),
        None => finding.code.to_owned(),
    };
    checked
        .findings
        .iter()
        .map(name)
        .collect::<Vec<_>>()
        .join(" ")
}

fn assert_table(format: CsvFormat, currency: &str, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let checked = check_with(
            text.as_bytes(),
            format,
            &Options::default(),
            &rules(currency),
        );
        assert_eq!(
            findings(&checked),
            *expected,
            "{text:?}\n{:#?}",
            checked.findings
        );
    }
}

/// The rows as `loan id=amount` or `loan id/client id=amount`.
fn rows(checked: &Checked) -> Vec<String> {
    let row = |row: &Repayment| match &row.client_id {
        Some(client_id) => format!("{}/{client_id}={}", row.loan_id, row.amount),
        None => format!("{}={}", row.loan_id, row.amount),
    };
    checked.repayments.iter().map(row).collect()
}

#[test]
fn what_is_said_about_a_file_as_a_whole() {
    assert_table(
        TwoColumn,
        "",
        &[
            ("", "file.empty@1"),
            ("\u{FEFF}", "file.empty@1"),
            ("\n\r\n , ;;\n", "file.empty@1"),
            ("\nloan_id,amount\n", "file.empty@2"),
            ("\u{0}\u{0}", "file.encoding@1"),
            ("a,1\nb,\u{0}", "file.encoding@2"),
            ("A1,10\nA2;20\nA3,30\nA4;40\n", "file.dialect-ambiguous"),
            (
                "loan_id,amount\nA1,10\nA2;20\nA3,30\nA4;40\n",
                "row.columns@3 row.columns@5",
            ),
            ("1001\n1002\n", "row.columns@1 row.columns@2"),
            ("loan_id\n1001\n", "header.missing-column@1"),
            (
                "Ref;Name;Value\n1;Ana;480,50\n",
                "header.missing-column@1 header.missing-column@1",
            ),
            ("loan_id,Value\nL-1,bad\n", "header.missing-column@1"),
            (
                "loan_id,amount,Montant\nL-1,1,1\n",
                "header.duplicate-column@1",
            ),
            (
                "amount,loan_id,amount\n1,L-1,1\n",
                "header.duplicate-column@1",
            ),
            ("loan_id,x,x,amount\nL-1,,,1\n", ""),
        ],
    );
    for bytes in [&b"L-1,1\nPr\xEAt,2\n"[..], b"L-1,1\n\xE9\n"] {
        let checked = check_with(bytes, TwoColumn, &Options::default(), &Rules::default());
        assert_eq!(
            (findings(&checked).as_str(), checked.dialect),
            ("file.encoding@2", None)
        );
    }
}

#[test]
fn what_is_said_about_a_row() {
    assert_table(
        TwoColumn,
        "",
        &[
            ("L-1,1\nL-2\nL-3,3,3\nL-4,4", "row.columns@2 row.columns@3"),
            (
                "L-1,1\n\"L-2,2\nL-3,x\nL-4,4",
                "row.quote@2 amount.not-a-number@3",
            ),
            (
                "L-1,1\n5\" pipe,2\n\"L\"3,3\nL-4,4",
                "row.quote@2 row.quote@3",
            ),
            (
                "L-1,1\n\"L-2,2\nL-3,x\nL-4,4\"\n",
                "row.quote@2 amount.not-a-number@3 row.quote@4",
            ),
            ("\"loan_id,amount\nL-1,1\n", "row.quote@1"),
            ("L-1,1\nL-2,2\nTotal,3", "row.total-line@3"),
            ("L-1,1\nTOTAL GÉNÉRAL,1\nL-2,2", "row.total-line@2"),
            ("loan_id,name,amount\nL-1,a,1\nTotal,1", "row.total-line@3"),
            ("L-1,1\nL-2,2\n,3\n\n,\n", "row.total-line@3"),
            (
                "name,loan_id,amount\na,L-1,1\nTotal,,1\nb,L-2,2",
                "row.total-line@3",
            ),
            ("L-1,1\nL-2,2\n,4", "loan_id.missing@3"),
            ("L-1,1\n,1", "loan_id.missing@2"),
            ("L-1,1\nL-2,2\n,3\nL-4,4", "loan_id.missing@3"),
            (
                "L-1,1\n\u{A0},2\n\"\",4",
                "loan_id.missing@2 loan_id.missing@3",
            ),
            ("L-1,1\nL-2,2\n L-1\u{A0},3", "loan_id.duplicate@3"),
            (
                "1.23457E+11,1\n1.23457E+12,2",
                "loan_id.scientific-notation@1 loan_id.scientific-notation@2",
            ),
            (
                "\"L-\n1\",1\nL\u{202E}2,2",
                "loan_id.control-character@1 loan_id.control-character@3",
            ),
            (
                ",-1\nL-2,x",
                "loan_id.missing@1 amount.negative@1 amount.not-a-number@2",
            ),
        ],
    );
}

#[test]
fn what_is_said_about_an_amount() {
    assert_table(
        TwoColumn,
        "USD",
        &[
            (
                "L-1,\nL-2,\u{A0}\nL-3,1",
                "amount.missing@1 amount.missing@2",
            ),
            (
                "L-1,-5\nL-2,\u{2212}5.00\nL-3,-0",
                "amount.negative@1 amount.negative@2 amount.negative@3",
            ),
            (
                "L-1,1e3\nL-2,+5\nL-3,NaN\nL-4,1_000",
                "amount.not-a-number@1 amount.not-a-number@2 amount.not-a-number@3 amount.not-a-number@4",
            ),
            (
                "L-1,$5\nL-2,5%\nL-3,(5)\nL-4,٣",
                "amount.not-a-number@1 amount.not-a-number@2 amount.not-a-number@3 amount.not-a-number@4",
            ),
            (
                "L-1,.5\nL-2,5.\nL-3,1.5",
                "amount.not-a-number@1 amount.not-a-number@2",
            ),
            (
                "L-1,480.505\nL-2,480.5000\nL-3,0.125",
                "amount.decimals@1 amount.decimals@3",
            ),
            (
                "L-1,1000000000000\nL-2,999999999999.99",
                "amount.too-large@1",
            ),
            (
                "L-1;1.250\nL-2;1000\nL-3;2,500",
                "amount.ambiguous@1 amount.ambiguous@3",
            ),
            ("L-1;1.250\nL-2;480,50", ""),
            (
                "L-1;1.50\nL-2;2.50\nL-3;3,50\nL-4;1.250",
                "amount.ambiguous@3",
            ),
            (
                "L-1;1.50\nL-2;3,50",
                "amount.ambiguous@1 amount.ambiguous@2",
            ),
            ("L-1,0\nL-2,0.00\nL-3,5", "amount.mostly-zero"),
            ("L-1,0\nL-2,5", ""),
            ("L-1,0", ""),
        ],
    );
    assert_table(
        TwoColumn,
        "XOF",
        &[
            ("L-1;1.250\nL-2;1.000", ""),
            ("L-1;480.00\nL-2;480.50", "amount.decimals@2"),
            ("L-1;1.250\nL-2;2.250\nL-3;1,250", "amount.ambiguous@3"),
        ],
    );
    assert_table(
        TwoColumn,
        "TND",
        &[("L-1;0.125\nL-2;1.1255", "amount.decimals@2")],
    );
    assert_table(
        TwoColumn,
        "",
        &[("L-1;0.125\nL-2;1.12", "amount.decimals@1")],
    );
    let digits = format!("L-1,1\nL-2,{}\n", "9".repeat(500));
    assert_table(TwoColumn, "", &[(&digits, "amount.too-large@2")]);
}

#[test]
fn what_is_said_about_three_columns() {
    assert_table(
        ThreeColumn,
        "",
        &[
            ("L-1,C-1,1\nL-1,C-2,2\nL-1,C-1,3", "loan_id.duplicate@3"),
            (
                "L-1,,1\nL-2,1E+11,2\nL-3,C\u{7},3",
                "client_id.missing@1 client_id.scientific-notation@2 client_id.control-character@3",
            ),
            (
                ",,x1",
                "loan_id.missing@1 client_id.missing@1 amount.not-a-number@1",
            ),
            ("loan_id,amount\nL-1,1\n", "header.missing-column@1"),
            ("L-1,C-1,1\nL-2,C-2,2\n,,3", "row.total-line@3"),
        ],
    );
}

#[test]
fn each_dialect_gives_the_same_rows() {
    let records = [
        ["L-1", "480.50"],
        ["0042", "1000"],
        ["LOAN/4217/2024", "0.10"],
    ];
    for (mark, delimiter, end, titles, quote, separator) in dialects() {
        let mut lines = vec![];
        let mut add = |fields: [&str; 2]| {
            lines.push(
                fields
                    .map(|field| format!("{quote}{field}{quote}"))
                    .join(delimiter),
            );
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
        assert_eq!(
            rows(&checked),
            ["L-1=480.50", "0042=1000", "LOAN/4217/2024=0.10"],
            "{text:?}"
        );
        assert_eq!(
            (checked.rows, checked.total.to_string()),
            (3, "1480.60".to_owned())
        );
        let dialect = checked.dialect.unwrap();
        assert_eq!(
            (
                dialect.delimiter.to_string(),
                dialect.decimal_separator.to_string(),
                dialect.header
            ),
            (delimiter.to_owned(), separator.to_owned(), titles),
            "{text:?}"
        );
    }
}

type Shape = (
    &'static str,
    &'static str,
    &'static str,
    bool,
    &'static str,
    &'static str,
);

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
        assert_eq!(
            findings(&checked),
            "amount.not-a-number@7 row.quote@8 amount.missing@9"
        );
        assert_eq!(
            (checked.repayments[0].line, checked.rows),
            (4, 4),
            "{end:?}"
        );
    }
}

#[test]
fn thirty_times_ten_cents_are_three() {
    let rows: Vec<String> = (0..30).map(|n| format!("L-{n},0.10")).collect();
    assert_eq!(
        check_text(&rows.join("\n"), TwoColumn).total.to_string(),
        "3.00"
    );
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
    let comma = Options {
        decimal_separator: ",".parse().unwrap(),
        ..Options::default()
    };
    let checked = check_with(b"L-1;1.250\nL-2;1.5", TwoColumn, &comma, &Rules::default());
    assert_eq!(findings(&checked), "amount.not-a-number@2");
    assert_eq!(rows(&checked), ["L-1=1250"]);
    assert_eq!(checked.dialect.unwrap().decimal_separator, ',');

    let titled = Options {
        header: "yes".parse().unwrap(),
        ..Options::default()
    };
    let checked = check_with(b"L-1,1\nL-2,2", TwoColumn, &titled, &Rules::default());
    assert_eq!(
        findings(&checked),
        "header.missing-column@1 header.missing-column@1"
    );
    assert_eq!(checked.rows, 1);

    let semicolon = Options {
        delimiter: ";".parse().unwrap(),
        ..Options::default()
    };
    let text = b"A1,10\nA2;20\n";
    let checked = check_with(text, TwoColumn, &semicolon, &Rules::default());
    assert_eq!(findings(&checked), "row.columns@1");
}

#[test]
fn a_warning_can_be_raised_and_turned_off() {
    for (level, errors, warnings) in [("error", 1, 0), ("warning", 0, 1), ("off", 0, 0)] {
        let levels = BTreeMap::from([("amount.mostly-zero".to_owned(), level.parse().unwrap())]);
        let rules = Rules {
            levels,
            ..Rules::default()
        };
        let checked = check_with(b"L-1,0\nL-2,0", TwoColumn, &Options::default(), &rules);
        assert_eq!(
            (checked.errors(), checked.warnings()),
            (errors, warnings),
            "{level}"
        );
        assert_eq!(checked.is_valid(), errors == 0);
    }
}

#[test]
fn rows_and_total_leave_out_what_is_no_row_and_no_amount() {
    let checked = check_text("L-1,1.50\n,2\nL-3,x\nL-1,3\nTotal,6.50\n", TwoColumn);
    assert_eq!(
        (checked.rows, checked.total.to_string()),
        (4, "6.50".to_owned())
    );
    assert_eq!(rows(&checked), ["L-1=1.50"]);
    let checked = check_text("L-1,1.50\nL-2,2\n,3.50\n", TwoColumn);
    assert_eq!(
        (checked.rows, checked.total.to_string()),
        (2, "3.50".to_owned())
    );
}

#[test]
fn a_message_says_what_why_and_what_to_do() {
    let checked = check_text("L-1,1,250.50\nL-2,2.50\nL-2,3\n", TwoColumn);
    let [cut, duplicate] = &checked.findings[..] else {
        panic!("{:?}", checked.findings)
    };
    assert_eq!(cut.message, "the row has 3 fields instead of 2");
    assert!(cut.advice.contains("\"1,250.50\""), "{}", cut.advice);
    assert_eq!(
        duplicate.message,
        "the loan id \"L-2\" is on line 2 already"
    );
    assert_eq!(duplicate.loan_id.as_deref(), Some("L-2"));

    let checked = check_text("L-1;1.250\n", TwoColumn);
    let ambiguous = &checked.findings[0];
    assert!(
        ambiguous.message.contains("1.250 or 1250"),
        "{}",
        ambiguous.message
    );
    assert!(
        ambiguous.advice.contains("decimal_separator"),
        "{}",
        ambiguous.advice
    );
    assert_eq!(ambiguous.value.as_deref(), Some("1.250"));

    let checked = check_text("L-1;1.50\nL-2;2.50\nL-3;3,50\n", TwoColumn);
    assert!(
        checked.findings[0]
            .message
            .contains("line 1 has a decimal point")
    );
}

#[test]
fn nothing_of_the_file_reaches_the_screen_unescaped() {
    let text = "loan_id\u{1b}[2J,name\u{202e}\nL\u{9b}1,\u{200b}\n";
    for text in [text, "L\u{1b}1,5\u{7}\nL\u{1b}1,5", "L\u{1b}1,1,\u{1b}5"] {
        for finding in check_text(text, TwoColumn).findings {
            for said in [finding.message, finding.advice] {
                assert!(!said.chars().any(crate::repayment::is_hidden), "{said:?}");
            }
        }
    }
}
