//! `check`: reads a file, says what is wrong with it, and touches nothing else.

use serde_json::{Value, json};

use crate::support::{Place, Run};

/// Checks a file and returns the document.
fn check(csv: impl AsRef<[u8]>, more: &[&str]) -> (Run, Value) {
    let place = Place::with("a.csv", csv);
    let run = place.run([&["check", "a.csv", "-o", "json"], more].concat());
    let document = run.json();
    (run, document)
}

/// A file of the repository's examples.
fn example(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The codes and lines of all findings.
fn findings(document: &Value) -> Vec<(String, Option<u64>)> {
    let findings = document["findings"].as_array().unwrap();
    let text = |finding: &Value| finding["code"].as_str().unwrap().to_owned();
    findings.iter().map(|finding| (text(finding), finding["line"].as_u64())).collect()
}

#[test]
fn the_document_of_a_good_file_is_the_one_of_the_contract() {
    let (run, document) = check("loan_id,amount\nL-1,480.50\nL-2,0.10\n", &[]);
    for (key, value) in [
        ("command", json!("check")),
        ("file", json!("a.csv")),
        ("format", json!("two-column")),
        ("rows", json!(2)),
        ("total_amount", json!("480.60")),
        ("valid", json!(true)),
        ("errors", json!(0)),
        ("warnings", json!(0)),
        ("columns", json!({"loan_id": "loan_id", "client_id": null, "amount": "amount"})),
        ("skipped_lines", json!([])),
        ("control_total", json!(null)),
        ("findings", json!([])),
    ] {
        assert_eq!(document[key], value, "{key}");
    }
    assert_eq!(
        document["dialect"],
        json!({"encoding": "utf-8", "delimiter": ",", "decimal_separator": ".", "header": true, "titles_line": 1})
    );
    run.code(0);
}

#[test]
fn a_finding_has_all_that_a_person_needs() {
    let (run, document) = check("loan_id,amount\nL-1,480.50\nL-7,-5\n", &[]);
    let finding = &document["findings"][0];
    for (key, value) in [
        ("severity", json!("error")),
        ("code", json!("amount.negative")),
        ("line", json!(3)),
        ("column", json!("amount")),
        ("loan_id", json!("L-7")),
        ("value", json!("-5")),
    ] {
        assert_eq!(finding[key], value, "{key}");
    }
    for key in ["message", "advice"] {
        assert!(finding[key].as_str().is_some_and(|text| text.len() > 10), "{key}: {finding}");
    }
    assert_eq!((&document["valid"], &document["errors"]), (&json!(false), &json!(1)));
    run.code(3);
}

#[test]
fn both_formats_with_and_without_titles_and_with_each_delimiter() {
    let two = [["loan_id", "amount"], ["0042", "480.50"], ["LOAN/2/2024", "1.00"]];
    let three = [
        ["loan_id", "client_id", "amount"],
        ["0042", "007", "480.50"],
        ["LOAN/2/2024", "C-2", "1.00"],
    ];
    let two: Vec<Vec<&str>> = two.iter().map(|row| row.to_vec()).collect();
    let three: Vec<Vec<&str>> = three.iter().map(|row| row.to_vec()).collect();
    for (format, table) in [("two-column", two), ("three-column", three)] {
        for delimiter in [",", ";", "\t"] {
            for titles in [true, false] {
                let from = usize::from(!titles);
                let lines = table[from..].iter().map(|row| row.join(delimiter) + "\n");
                let (run, document) = check(lines.collect::<String>(), &["--format", format]);
                let case = format!("{format} {delimiter:?} titles: {titles}: {run:#?}");
                assert_eq!(document["format"], format, "{case}");
                assert_eq!(document["rows"], 2, "{case}");
                assert_eq!(document["total_amount"], "481.50", "{case}");
                assert_eq!(document["dialect"]["delimiter"], delimiter, "{case}");
                assert_eq!(document["dialect"]["header"], titles, "{case}");
                run.code(0);
            }
        }
    }
}

#[test]
fn known_titles_in_english_french_and_spanish_are_found_in_any_order() {
    for titles in [
        "internal_loan_id,amount",
        "internal_loan_ID,Amount Repaid",
        "Loan ID,Total Outstanding Amount",
        "Loan Number,principal_repaid",
        "Account Number,Amount",
        "KIVA Loan ID,AMOUNT",
        "loanId,amount",
        "ID du prêt,Montant",
        "Numéro de prêt,Capital remboursé",
        "N° prêt,Capital restant dû",
        "ID del préstamo,Monto",
        "Número de préstamo,Saldo capital",
        "loan_id,Capital pagado",
        "ID du crédit,Montant total remboursé",
        "Référence du crédit,Solde restant dû",
        "Código del préstamo,Monto reembolsado",
        "Nro del crédito,Saldo insoluto",
        "Loan Identifier,Principal Repaid to Date",
    ] {
        let (loan, amount) = titles.split_once(',').unwrap();
        for csv in [
            format!("{loan},{amount}\nL-1,5.00\nL-2,6.00\n"),
            format!(
                "Branch,{amount},Name,{loan},Branch\nNord,5.00,Awa,L-1,Nord\nSud,6.00,Bo,L-2,x\n"
            ),
        ] {
            let (run, document) = check(&csv, &[]);
            assert_eq!(document["total_amount"], "11.00", "{csv}{run:#?}");
            run.code(0);
        }
    }
}

#[test]
fn a_title_over_several_columns_belongs_to_each_of_them() {
    for (lines, total) in [
        ("Loan ID,Amount Repaid,,\n,Interest,Principal,Total\nL-1,10,150,160\n", Some("150")),
        ("ID prêt;Nom;Capital remboursé;\n;;Échu;Payé\nL-1;Awa;100;50\n", Some("50")),
        ("Loan ID,Principal Repaid,,\n,Kampala,Gulu,Total\nL-1,100,20,120\n", Some("120")),
        // Which of them is meant nobody knows.
        ("Loan ID,Principal Repaid,,\n,Aug,Sep,Oct\nL-1,100,150,160\n", None),
        ("Loan ID,Principal Repaid,\n,USD,UGX\nL-1,100,150\n", None),
        ("Loan ID,,Principal Repaid\nOld,New,\n901,1001,50\n", None),
        // A row.
        ("Loan ID,,Principal Repaid\nL-1,C-1,50\n", Some("50")),
    ] {
        let (run, document) = check(lines, &[]);
        let is_read = document["valid"].as_bool().unwrap();
        assert_eq!(is_read.then(|| document["total_amount"].as_str().unwrap()), total, "{run:#?}");
    }
}

#[test]
fn what_may_be_another_amount_is_asked_for_and_what_runs_over_is_refused() {
    for (lines, code) in [
        (
            "Loan ID,Principal Repaid,Cumulative Principal Repaid\nL-1,3,40\n",
            "header.duplicate-column",
        ),
        ("N° prêt;Montant;dont capital;dont intérêts\nL-1;43;40;3\n", "header.duplicate-column"),
        ("Loan ID,Amount,Principal,Interest\nL-1,43,40,3\n", "header.duplicate-column"),
        (
            "Loan ID,Amount,Loan ID (2),Amount (2)\n1001,30,1005,40\n1,5,6,7\n",
            "header.duplicate-column",
        ),
        ("Loan ID,Amount,Loan ID.1,Amount.1\n1001,30,1005,40\n", "header.duplicate-column"),
        ("N° prêt;Montant;Montant cumulé\nL-1;43;40\n", "header.duplicate-column"),
        ("Loan ID;Amount;Cumulative Amount\nL-1;43;40\n", "header.duplicate-column"),
        ("Loan ID;Amount;Amount to date\nL-1;43;40\n", "header.duplicate-column"),
        ("N° prêt;Montant;Cumul remboursé\nL-1;43;40\n", "header.duplicate-column"),
        ("Loan ID;Amount USD;Amount local\nL-1;43;40\n", "header.duplicate-column"),
        ("Loan ID;Amount (USD);Amount in local currency\nL-1;43;40\n", "header.duplicate-column"),
        ("Loan ID;Amount;Amount Currency\nL-1;43;USD\n", ""),
        ("Loan ID;Amount;Cumulative Interest\nL-1;43;40\n", ""),
        ("Loan ID;Amount;Days since payment\nL-1;43;40\n", ""),
        ("LOAN_ID1,PRINCIPAL_REPAID1,INTEREST1\n1001,500,7\n", ""),
        ("Loan ID,Amount\n500.25,1001\n60.50,1002\n7.75,1003\n", "amount.wrong-column"),
        ("Principal 2026,Loan 2026\n500,1001\n60,1002\n", "header.missing-column"),
        // An amount holds the separator, and nothing is missing at the end of its row.
        ("N° prêt,Capital remboursé,\n1001,500,00\n1002,1200,50\n", "row.columns"),
        ("Loan ID,Amount,\nL-1,500.00,\nL-2,1,200.00\nL-3,8.00,\n", "row.columns"),
        ("Loan ID,Amount,\nL-1,500.00,\nL-2,200.00,closed\nL-3,8.00,\n", ""),
    ] {
        let (run, document) = check(lines, &[]);
        let found = document["findings"][0]["code"].as_str().unwrap_or_default();
        assert_eq!(found, code, "{run:#?}");
    }
}

#[test]
fn the_partners_own_titles_are_known_too() {
    let place = Place::with("a.csv", "Contrat,Membre,Remboursé au\nL-1,C-1,5.00\n");
    let config =
        "[csv.columns]\nloan_id = \"Contrat\"\nclient_id = \"Membre\"\namount = \"Remboursé au\"\n";
    place.run(["check", "a.csv"]).code(3).says(&["header.missing-column"]);
    place.write("kiva-repay.toml", config);
    place.run(["check", "a.csv", "--format", "three-column"]).code(0);
}

#[test]
fn byte_order_mark_and_line_ends_of_windows_are_taken() {
    let csv = "\u{feff}loan_id;amount\r\nL-1;5,50\r\nL-2;-1\r\n";
    let (run, document) = check(csv, &[]);
    assert_eq!(findings(&document), [("amount.negative".to_owned(), Some(3))]);
    run.code(3);
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let place = Place::new();
    let run = place.kiva(["check", "-", "-o", "json"]).stdin("L-1,5.00\nL-2,x\n").run().code(3);
    assert_eq!(run.json()["rows"], 2);
    assert_eq!(findings(&run.json()), [("amount.not-a-number".to_owned(), Some(2))]);
    place.kiva(["check", "-"]).run().code(3).says(&["file.empty"]);
}

#[test]
fn a_person_sees_the_facts_to_compare_with_the_mis() {
    let place = Place::with("october.csv", "loan_id;amount\nL-1;480,50\nL-2;0,10\n");
    let run = place.run(["check", "october.csv"]).code(0);
    let run = run.says(&["october.csv", "two-column", "2", "480.60", "semicolon"]);
    assert_eq!(run.stderr, "");
    // Nobody compares a total of which no amount was read.
    place.write("other.csv", "Ref;Value\nL-1;480,50\n");
    let run = place.run(["check", "other.csv"]).code(3).says(&["header.missing-column", "Rows"]);
    assert!(!run.stdout.contains("Total"), "{run:#?}");
}

#[test]
fn a_person_sees_every_finding_with_line_column_value_and_code() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,abc\nL-2,-5\n,6.00\n");
    let run = place.run(["check", "a.csv"]).code(3).says(&[
        "line 2",
        "abc",
        "amount.not-a-number",
        "line 3",
        "-5",
        "amount.negative",
        "line 4",
        "loan_id.missing",
        "3 errors",
    ]);
    assert_ne!(run.stderr, "");
}

#[test]
fn a_person_sees_the_line_with_the_field_marked() {
    let csv = "loan_id;name;amount\nL-1;\"Awa;\tB\u{1b}\";-5\nL-2;x;1;250.50\n";
    let place = Place::with("a.csv", csv);
    let run = place.run(["check", "a.csv"]).code(3);
    run.says(&[
        "    2 | L-1;\"Awa;→B<U+001B>\";-5\n      |                      ^^\n",
        "    3 | L-2;x;1;250.50\n      | ^^^^^^^^^^^^^^\n",
    ]);
}

#[test]
fn of_a_long_line_a_person_sees_what_is_near_the_field() {
    let long = "x".repeat(100_000);
    let place = Place::with("a.csv", format!("note,loan_id,amount,more\n{long},L-1,-5,{long}\n"));
    let run = place.run(["check", "a.csv"]).code(3);
    assert!(run.stdout.len() < 1_000 && run.stdout.contains("L-1,-5,xxx"), "{run:#?}");
}

#[test]
fn quiet_says_nothing_of_a_good_file() {
    let place = Place::with("a.csv", "L-1,5.00\n");
    let run = place.run(["check", "a.csv", "-q"]).code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

#[test]
fn each_planted_mistake_of_the_example_is_found_on_its_line() {
    let (run, document) = check(example("mistakes.csv"), &[]);
    let expected = [
        ("loan_id.missing", 3),
        ("amount.missing", 5),
        ("amount.not-a-number", 6),
        ("amount.negative", 7),
        ("loan_id.duplicate", 8),
        ("loan_id.scientific-notation", 9),
        ("amount.decimals", 10),
        ("amount.too-large", 12),
        ("row.columns", 13),
        ("row.columns", 14),
        ("row.quote", 16),
        ("row.total-line", 19),
    ];
    let expected: Vec<_> = expected.map(|(code, line)| (code.to_owned(), Some(line))).to_vec();
    assert_eq!(findings(&document), expected);
    assert_eq!(document["errors"], 12);
    run.code(3);
}

#[test]
fn the_good_examples_are_good() {
    for (name, format, total) in [
        ("two-column.csv", "two-column", "6126.21"),
        ("three-column.csv", "three-column", "7980.65"),
        ("french-excel.csv", "two-column", "8318.04"),
        ("francs.csv", "two-column", "4990825"),
    ] {
        let (run, document) = check(example(name), &["--format", format]);
        assert_eq!(document["total_amount"], total, "{name}");
        assert_eq!(findings(&document), [], "{name}");
        run.code(0);
    }
}

#[test]
fn the_currency_says_how_many_decimals_there_are() {
    for (currency, amount, code) in [
        ("XOF", "5", 0),
        ("XOF", "5.50", 3),
        ("USD", "5.50", 0),
        ("USD", "0.505", 3),
        ("TND", "0.505", 0),
    ] {
        let place = Place::with("a.csv", format!("loan_id,amount\nL-1,{amount}\n"));
        let run = place.kiva(["check", "a.csv"]).env("KIVA_REPAY__PARTNER__CURRENCY", currency);
        let run = run.run();
        assert_eq!(run.code, code, "{currency} {amount}: {run:#?}");
    }
}

#[test]
fn an_amount_is_not_taken_for_a_thousand_times_itself() {
    // Two decimals are right for dollars. 5.505 is one too many, or a group; nobody knows which.
    let place = Place::with("a.csv", "loan_id,amount\nL-1,5.505\nL-2,276.465\n");
    let run = place.kiva(["check", "a.csv"]).env("KIVA_REPAY__PARTNER__CURRENCY", "USD").run();
    run.code(3);
}

#[test]
fn a_file_of_another_kind_is_answered_with_what_to_type() {
    let place = Place::with("a.xlsx", "PK\u{3}\u{4}\u{14}\0");
    let run = place.run(["check", "a.xlsx"]).code(3);
    assert_eq!(run.told("check"), "kiva-repay check a.csv");
    // Two columns, where three are wanted.
    let (_, document) = check("Loan ID,Amount\nA,1\nB,2\n", &["--format", "three-column"]);
    let advice = document["findings"][0]["advice"].as_str().unwrap();
    assert!(advice.contains("`--format two-column`"), "{document:#}");
}

#[test]
fn mostly_zeros_are_a_warning_that_can_be_raised_or_turned_off() {
    let csv = "loan_id,amount\nL-1,0\nL-2,0.00\nL-3,0\nL-4,5.00\n";
    for (level, code, warnings, errors) in
        [("", 0, 1, 0), ("warning", 0, 1, 0), ("error", 3, 0, 1), ("off", 0, 0, 0)]
    {
        let place = Place::with("a.csv", csv);
        if !level.is_empty() {
            let config = format!("[checks]\n\"amount.mostly-zero\" = \"{level}\"\n");
            place.write("kiva-repay.toml", config);
        }
        let run = place.run(["check", "a.csv", "-o", "json"]).code(code);
        let document = run.json();
        assert_eq!(document["warnings"], warnings, "{level}");
        assert_eq!(document["errors"], errors, "{level}");
        assert_eq!(document["valid"], errors == 0, "{level}");
    }
    let (_, half) = check("loan_id,amount\nL-1,0\nL-2,5.00\n", &[]);
    assert_eq!(findings(&half), [], "half of the rows is not more than half");
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let place = Place::new();
    std::fs::create_dir(place.path("folder")).unwrap();
    for name in ["nothing.csv", "folder"] {
        let run = place.run(["check", name]);
        assert!(!matches!(run.code, 0 | 3), "{run:#?}");
        assert!(run.stderr.contains(name), "{run:#?}");
        let run = place.run(["check", name, "-o", "json"]);
        assert!(run.json()["error"]["code"].is_string(), "{run:#?}");
    }
}

#[test]
fn a_large_file_is_checked_in_no_time() {
    let lines = (0..30_000).map(|at| format!("LOAN/{at}/2024,{at}.25\n"));
    let (run, document) = check(lines.collect::<String>(), &[]);
    assert_eq!(document["rows"], 30_000);
    assert_eq!(document["total_amount"], "449992500.00");
    run.code(0);
}

/// Each word may be a total: to ask of each what stands above it would take as long as a run may.
#[test]
fn many_ids_in_words_are_checked_as_fast() {
    let word = |at: u32| -> String {
        at.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
    };
    let lines = (0..100_000).map(|at| format!("group-{},{}.25\n", word(at), at + 1));
    let (run, document) = check(lines.collect::<String>(), &[]);
    assert_eq!(document["rows"], 100_000);
    run.code(0);
}

#[test]
fn quiet_tells_of_a_wrong_file_in_one_line_and_what_to_type() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,5\nL-2,-5\n");
    let run = place.run(["check", "a.csv", "--quiet"]).code(3);
    assert_eq!(run.stdout, "");
    run.complains(&["a.csv has 1 error", "kiva-repay check a.csv"]);
}

#[test]
fn all_findings_are_written_for_a_spreadsheet() {
    let lines = (1..31).map(|at| format!("=L-{at},-{at}\n"));
    let place = Place::with("a.csv", format!("loan_id,amount\n{}", lines.collect::<String>()));
    let earlier = "\u{feff}severity,code,line,column,loan_id,value,message,advice\n";
    place.write("findings.csv", format!("{earlier}{}", "and is longer ".repeat(1_000)));
    let run = place.run(["check", "a.csv", "--findings", "findings.csv"]).code(3);
    run.says(&["The same on lines 3 to 31"]);
    let table = std::fs::read_to_string(place.path("findings.csv")).unwrap();
    let table = table.strip_prefix('\u{feff}').expect("a mark for Excel");
    assert!(table.starts_with("severity,code,line,column,loan_id,value,message,advice\n"));
    // Each row has two: a formula, and a negative amount.
    assert_eq!(table.lines().count(), 61, "{table}");
    assert!(table.contains("error,amount.negative,31,amount,'=L-30,'-30,"), "{table}");
}

#[test]
fn findings_of_a_good_file_are_titles_only() {
    let place = Place::with("a.csv", "L-1,5.00\n");
    place.run(["check", "a.csv", "--findings", "new.csv", "-o", "json"]).code(0);
    let table = std::fs::read_to_string(place.path("new.csv")).unwrap();
    assert_eq!(table.lines().count(), 1, "{table}");
}

#[test]
fn findings_are_not_written_over_anything_but_findings() {
    let place = Place::with("a.csv", "L-1,-5.00\n");
    for content in ["loan_id,amount\nL-1,5\n", "x", "\u{feff}severity,code"] {
        place.write("other.csv", content);
        let run = place.run(["check", "a.csv", "--findings", "other.csv"]).code(2);
        run.complains(&["other.csv already exists"]);
        assert_eq!(std::fs::read_to_string(place.path("other.csv")).unwrap(), content);
    }
    place.write("other.csv", "");
    place.run(["check", "a.csv", "--findings", "other.csv"]).code(3);
}

#[test]
fn findings_are_never_written_over_the_file_itself() {
    let csv = "L-1,-5.00\n";
    let place = Place::with("a.csv", csv);
    for name in ["a.csv", "./a.csv"] {
        place
            .run(["check", "a.csv", "--findings", name])
            .code(2)
            .complains(&["--findings", "a.csv"]);
    }
    place.run(["check", "a.csv", "--findings", "no/such/folder.csv"]).code(1);
    assert_eq!(std::fs::read_to_string(place.path("a.csv")).unwrap(), csv);
    // An empty file could be the table of an earlier run, and has no name that tells.
    #[cfg(unix)]
    {
        place.write("empty.csv", "");
        std::fs::hard_link(place.path("empty.csv"), place.path("same.csv")).unwrap();
        place
            .run(["check", "empty.csv", "--findings", "same.csv"])
            .code(2)
            .complains(&["same.csv"]);
        assert_eq!(std::fs::read_to_string(place.path("empty.csv")).unwrap(), "");
    }
}
