//! What a person is told about small files.

use std::collections::HashSet;

use iso_currency::Currency;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::checks::expected::{Expected, LookedUp};
use crate::checks::{Checked, Rules, check};
use crate::model::{CsvFormat, Loan, LoanId, Repayment, is_hidden};
use crate::reading::{Options, open};

fn check_bytes(bytes: &[u8], rules: &Rules) -> Checked {
    check(&open(bytes.to_vec(), CsvFormat::TwoColumn, &Options::default()), rules)
}

/// Message and advice of each finding.
fn told(bytes: &[u8]) -> Vec<(String, String)> {
    let findings = check_bytes(bytes, &Rules::default()).findings;
    findings.kept().iter().map(of).map(|said| (said.message, said.advice)).collect()
}

#[test]
fn a_message_says_what_why_and_what_to_do() {
    let said = told(b"L-1,1,250.50\nL-2,2.50\nL-2,3\n");
    let [cut, duplicate] = &said[..] else { panic!("{said:?}") };
    assert!(cut.0.starts_with("the row has 3 fields instead of 2"), "{}", cut.0);
    assert!(cut.0.contains("1,250.50") && cut.1.contains("in quotes"), "{cut:?}");
    assert_eq!(duplicate.0, "the loan id \"L-2\" is already on line 2");

    let (message, advice) = &told(b"L-1;1.250\n")[0];
    assert!(message.contains("1.250 or 1,250"), "{message}");
    assert!(advice.contains("--decimal"), "{advice}");

    let mut options = Options::default();
    options.columns.name(Column::Amount, "3".to_owned());
    let text = b"Loan ID,Name,Paid\nL-1,Awa,5\n".to_vec();
    let sheet = open(text, CsvFormat::TwoColumn, &options);
    let numbered = check(&sheet, &Rules::default()).findings.kept().iter().map(of).next();
    let advice = numbered.map(|said| said.advice).unwrap_or_default();
    assert!(advice.contains("not its number"), "{advice}");

    let (message, _) = &told(b"L-1;1.50\nL-2;2.50\nL-3;3,50\n")[0];
    assert!(message.contains("line 1 has a decimal point"), "{message}");

    for (amount, why) in [
        ("1,234,567", "commas between its thousands, but line 1 has a decimal comma"),
        ("5²", "is not a number"),
        ("٥", "with 0 to 9 it is 5"),
        ("–5", "is negative"),
    ] {
        let (message, _) = &told(format!("L-1;10,50\nL-2;{amount}\nL-3;7,25\n").as_bytes())[0];
        assert!(message.contains(why), "{message}");
    }
    for dash in ["-", "$ -", "KES -"] {
        let said = told(format!("L-1;10,50\nL-2;{dash}\nL-3;7,25\n").as_bytes());
        assert!(said[0].1.contains("a lone dash"), "{dash}: {said:?}");
    }
    for (ids, says) in [
        (["KIN–0401", "KIN-0402", "KIN-0403"], "(U+2013, an en dash)"),
        (["КIN-0401", "KIN-0402", "KIN-0403"], "(U+041A, a Cyrillic letter)"),
        (["KIN\u{A0}0401", "KIN 0402", "KIN 0403"], "(U+00A0, another space)"),
        // In the alphabet of the others.
        (["KР-14/26", "КР-12/26", "КР-13/26"], "did you mean \"КР-14/26\"?"),
    ] {
        let said = told(ids.map(|id| format!("{id};10,50\n")).concat().as_bytes());
        assert!(said.len() == 1 && said[0].0.contains(says), "{says}: {said:?}");
    }
    for (id, meant) in [
        ("=\"0042\"", Some("0042")),
        ("\"=\"\"0042\"\"\"", Some("0042")),
        ("=\"\"", None),
        ("L-1\u{200b}7", Some("L-17")),
        ("\"L-1\n7\"", None),
        ("L-1\u{1b}[31m7", None),
    ] {
        let said = told(format!("L-1;10,50\n{id};11,25\nL-3;7,25\n").as_bytes());
        let (message, _) = &said[0];
        let asked = meant.map(|meant| format!("did you mean \"{meant}\"?"));
        assert!(asked.is_none_or(|asked| message.ends_with(&asked)), "{id}: {message}");
        assert!(meant.is_some() || !message.contains("did you mean"), "{id}: {message}");
    }
    let (message, advice) = &told(b"L-1;10,50\nL-2;=\"11,25\"\n")[0];
    assert!(message.contains("is not a number") && advice.contains("for spreadsheets"), "{advice}");
    let (_, advice) = &told(b"pr\x90t;montant\nL-1;1\xCA057,36\n")[0];
    assert!(advice.contains("--encoding macintosh"), "{advice}");
}

#[test]
fn the_title_that_is_likely_over_the_ids_is_told_and_none_over_the_amounts() {
    for (titles, rows, says) in [
        ("Mã vay,Gốc", ["KG-1,5.50", "KG-2,6.50"], "'loan_id=Mã vay' --column amount=\"TITLE\""),
        ("Pagaré,Cliente,Monto", ["12,Ana 2,5.50", "13,Eva,6.50"], "--column 'loan_id=Pagaré'`"),
        // Nothing tells these apart, nor that they are ids.
        ("Nr,Phone,Amount", ["12,0788,5.50", "13,0799,6.50"], "--column loan_id=\"TITLE\"`"),
        ("Nr,Day,Amount", ["12,1/10/2026,5", "12,2/10/2026,6"], "--column loan_id=\"TITLE\"`"),
    ] {
        let (_, advice) = &told(format!("{titles}\n{}\n", rows.join("\n")).as_bytes())[0];
        assert!(advice.contains(says), "{titles}: {advice}");
    }
}

#[test]
fn a_total_is_told_with_what_it_states() {
    let others = "45501,24100\n45502,18000\n45503,9050\nKLA-004,31000\nKLA-005,12750\nKLA-006,6300";
    for (total, says) in [
        ("Goma 01,101200", "its amount is the sum"),
        ("Total (6 loans),700", "a total of 700, but the rows above it come to 101,200"),
        ("Total (7 loans),101200", "there are 7 rows"),
    ] {
        let said = told(format!("loan_id,amount\n{others}\n{total}\n").as_bytes());
        assert!(said.len() == 1 && said[0].0.contains(says), "{total}: {said:?}");
    }
    // One of its loans has an id unlike the others.
    let rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(|row| format!("134770{row},22000\n")).concat();
    let said = told(format!("{rows}1347711-R1,22000\n10 loans,220000\n").as_bytes());
    assert!(said[0].0.contains("its amount is the sum"), "{said:?}");
}

#[test]
fn headings_above_the_titles_are_to_be_deleted() {
    for (_, advice) in told(b"Report\n\nloan_id;Montant\nL-1;5.50\n") {
        let words = "the titles are on line 3";
        assert!(advice.contains(words), "{advice}");
    }
}

/// A loan that Kiva expects, `-` where it does not tell: `loan kiva status`.
fn loan(text: &str) -> Loan {
    let mut words = text.split(' ').map(|word| (word != "-").then(|| word.to_owned()));
    let mut next = || words.next().flatten();
    Loan { loan_id: next(), kiva_id: next(), status: next(), ..Loan::default() }
}

#[test]
fn a_row_that_is_not_expected_is_explained() {
    let loans = ["0042 901 payingBack", "KV-7 902 defaulted", "- 77 -"].map(loan);
    let asked = [
        ("ENDED", Some(loan("ENDED 950 ended"))),
        ("951", Some(loan("R-1 951 refunded"))),
        ("KV-8", None),
        ("GONE", None),
    ];
    let looked_up: LookedUp = asked.into_iter().map(|(id, found)| (id.to_owned(), found)).collect();
    for (id, what, to_do) in [
        ("42", "Kiva has no loan \"42\", but a loan \"0042\"", "did you mean \"0042\"?"),
        (
            "902",
            "\"902\" is the id that Kiva gives to the loan \"KV-7\" (in default), not yours",
            "did you mean \"KV-7\"?",
        ),
        ("ENDED", "Kiva expects no repayment for the loan \"ENDED\" (ended)", "delete the row"),
        (
            "951",
            "\"951\" is the id that Kiva gives to the loan \"R-1\" (refunded to the lenders)",
            "did you mean \"R-1\"?",
        ),
        ("KV-8", "Kiva has no loan \"KV-8\"", "did you mean \"KV-7\", which the file lacks?"),
        ("GONE", "Kiva has no loan \"GONE\"", "compare the id with PA2"),
        ("ASK", "Kiva expects no repayment for the loan \"ASK\"", "look for the loan in PA2"),
        (
            "77",
            "\"77\" is the id that Kiva gives to the loan that Kiva knows as \"77\", without an id of yours",
            "ask Kiva",
        ),
    ] {
        let loan_id = LoanId::parse(id).unwrap();
        let rows = [Repayment { line: 2, loan_id, client_id: None, amount: "1".parse().unwrap() }];
        let rules = Rules::default();
        let compared = Expected::new(&loans).compare(&rows, &HashSet::new(), &looked_up, &rules);
        let finding = &compared.findings[0];
        let said = of(finding);
        assert!(said.message.contains(what) && said.advice.contains(to_do), "{said:?}");
    }
}

#[test]
fn nothing_of_the_file_reaches_the_screen_unescaped() {
    let text = "loan_id\u{1b}[2J,name\u{202e}\nL\u{9b}1,\u{200b}\n";
    for text in [text, "L\u{1b}1,5\u{7}\nL\u{1b}1,5", "L\u{1b}1,1,\u{1b}5"] {
        for (message, advice) in told(text.as_bytes()) {
            assert!(!message.chars().chain(advice.chars()).any(is_hidden), "{message} {advice}");
        }
    }
}

/// Parts of a file that call for something to be said.
const PIECES: &[&str] = &[
    "\"", ",", ";", "\t", "\n", "-", " ", "0", "1,250", "1.250", "480.505", "1E+5", "L-", "Total",
    "loan_id", "amount", "\u{feff}", "\u{a0}", "\u{202e}", "\u{1b}", "#REF!", "01-Mar",
];

/// The same holds of the cells of all files of which is known what is found in them: of one in five of each.
#[test]
fn no_cell_is_shown_with_what_is_hidden_in_it() {
    let known = [
        include_str!("../../checks/tests/rows.txt"),
        include_str!("../../checks/tests/totals.txt"),
    ];
    let cases = known.iter().flat_map(|cases| cases.lines());
    let files = cases.filter_map(|case| case.split_once(" => "));
    for (number, (file, _)) in files.enumerate() {
        let is_three = file.contains("client_id");
        let format = if is_three { CsvFormat::ThreeColumn } else { CsvFormat::TwoColumn };
        let text = file.replace('¬', "").replace(" / ", "\n") + "\n";
        let ends = text.match_indices([',', ';', '\t', '|', '\n']);
        for (at, _) in ends.skip(number % 5).step_by(5) {
            let bytes = [&text[..at], "\x1b[31m", &text[at..]].concat().into_bytes();
            let checked = check(&open(bytes, format, &Options::default()), &Rules::default());
            for Said { message, advice } in checked.findings.kept().iter().map(of) {
                let is_hidden = message.contains('\x1b') || advice.contains('\x1b');
                assert!(!is_hidden, "{message:?} {advice:?} of {text:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_in_a_file_nothing_hidden_is_said(
        pieces in vec(select(PIECES), 0..60),
        code in select(vec![None, Some("XOF"), Some("TND")]),
    ) {
        let rules = Rules { currency: code.and_then(Currency::from_code), ..Rules::default() };
        for finding in check_bytes(pieces.concat().as_bytes(), &rules).findings.kept() {
            let Said { message, advice } = of(finding);
            let said = message + &advice;
            prop_assert!(!said.chars().any(is_hidden), "{:?}", said);
        }
    }
}
