//! What is said of a file on the command line: how to read it, and what it comes to.

use serde_json::json;

use crate::support::{Answer, Office, Place, Run};

/// Fails unless a run said all this, on however many lines.
#[track_caller]
fn assert_told(run: &Run, words: &[&str]) {
    let text = format!("{} {}", run.stdout, run.stderr);
    let text =
        text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    for word in words {
        assert!(text.contains(word), "{word:?} is not told: {run:#?}");
    }
}

/// Three rows, 1,055.50 in all, in a file that takes some telling.
const FILE: &[u8] = b"Ref pr\x88t;R\x82gl\x82\nL-1;1.000,25\nL-2;55,25\nL-\x90;0\n";

const TOLD: [&str; 8] = [
    "--encoding",
    "cp850",
    "--delimiter=semicolon",
    "--decimal",
    "comma",
    "--column=loan_id=Ref prêt",
    "--column",
    "amount=reglé",
];

const TWO: &str = "loan_id,amount\nL-1,1000.25\nL-2,55.25\n";

#[test]
fn control_figures_are_written_as_the_user_writes_numbers() {
    let place = Place::with("a.csv", TWO);
    for (language, total, rows) in [
        ("en", "1055.5", "2"),
        ("en", "1,055.50", "2"),
        ("fr", "1 055,50", "2"),
        ("fr", "1055.50", "2"),
        ("es", "1.055,50", "2"),
    ] {
        let figures = ["--expect-total", total, "--expect-rows", rows];
        place.run([&["check", "a.csv", "--lang", language], &figures[..]].concat()).code(0);
    }
}

#[test]
fn what_agreed_is_kept_with_the_upload_and_stands_on_its_receipt() {
    let office = Office::answering([Answer::accepted(1), Answer::status(429)]);
    office.configure("upload.batch_size = 1\nupload.max_attempts = 1\n");
    office.write("a.csv", format!("October\n{TWO}Total,1055.50\n"));
    let args = ["upload", "a.csv", "--expect-total", "1055.5", "--expect-rows", "2", "-o", "json"];
    let upload = office.run(args).code(6).json();
    let resumed = office.run(["resume", "--last", "-o", "json"]).code(0).json();
    let shown = office.run(["show", "-o", "json"]).code(0).json();
    for document in [&upload, &resumed, &shown] {
        for (key, value) in [
            ("columns", json!({"loan_id": "loan_id", "client_id": null, "amount": "amount"})),
            ("skipped_lines", json!([1])),
            ("control_total", json!({"line": 5, "amount": "1055.50"})),
            ("expected_total", json!("1055.50")),
            ("expected_rows", json!(2)),
        ] {
            assert_eq!(document[key], value, "{key} of {}", document["command"]);
        }
    }
    office.run(["receipt", "receipt.html"]).code(0);
    let page = std::fs::read_to_string(office.path("receipt.html")).unwrap();
    for words in [
        "Total line of the file, which agrees</small>1,055.50",
        "Total given for the file, which agrees</small>1,055.50",
        "Rows given for the file, which agree</small>2 rows",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    // Where none was given, none stands there.
    office.upload("2026-01", "A,1\nB,2\n", &[]).code(0);
    office.run(["receipt", "other.html"]).code(0);
    let page = std::fs::read_to_string(office.path("other.html")).unwrap();
    assert!(!page.contains("given for the file") && !page.contains("Total line"), "{page}");
}

#[test]
fn totals_of_branches_that_stand_for_all_rows_are_told() {
    let branches = "loan_id,amount\nL-1,10.50\nL-2,20.25\n,30.75\nL-3,5.00\nL-4,6.00\n,11.00\n";
    let place = Place::with("a.csv", branches);
    for (language, told) in [
        ("en", "the totals on lines 4, 7 of the file agree"),
        ("fr", "les totaux des lignes 4, 7 du fichier concordent"),
        ("es", "los totales de las líneas 4, 7 del archivo coinciden"),
    ] {
        assert_told(&place.run(["check", "a.csv", "--lang", language]).code(0), &[told]);
    }
    let document = place.run(["check", "a.csv", "-o", "json"]).code(0).json();
    assert_eq!(document["skipped_lines"], json!([4, 7]));
    // With one of all, that alone is told.
    place.write("a.csv", format!("{branches}Total,41.75\n"));
    let run = place.run(["check", "a.csv"]).code(0);
    assert_told(&run, &["the total on line 8 of the file agrees"]);
}

#[test]
fn another_total_or_number_of_rows_is_an_error_with_the_difference() {
    let place = Place::with("a.csv", TWO);
    let run = place.run(["check", "a.csv", "--expect-total", "1,155.50", "--expect-rows", "1,003"]);
    assert_told(
        &run.code(3),
        &[
            "file.expectation",
            "the total is 1,055.50, not 1,155.50 as expected: a difference of 100.00",
            "the number of rows is 2, not 1,003 as expected: a difference of 1,001",
        ],
    );
    let run = place.run(["check", "a.csv", "--lang", "fr", "--expect-total", "1055,49"]).code(3);
    assert_told(&run, &["1\u{a0}055,50"]);
    let run = place.run(["upload", "a.csv", "-e", "sandbox", "--expect-rows", "3", "-o", "json"]);
    let document = run.code(3).json();
    assert_eq!(document["findings"][0]["code"], "file.expectation");
    assert_eq!(document["findings"][0]["severity"], "error");
    place.run(["upload", "a.csv", "-e", "sandbox", "--expect-rows", "2", "--dry-run"]).code(0);
    place.run(["upload", "a.csv", "-e", "sandbox", "--expect-total", "1", "--dry-run"]).code(3);
    place.run(["reconcile", "a.csv", "-e", "sandbox", "--expect-rows", "1"]).code(3);
}

#[test]
fn figures_that_are_none_or_two_are_refused_with_what_to_type() {
    let place = Place::with("a.csv", TWO);
    for (language, total) in [("fr", "1,055"), ("es", "1.055"), ("en", "1.055")] {
        let line = ["check", "a.csv", "--lang", language, "--expect-total", total];
        let run = place.run(line).code(2);
        assert_told(&run, &[total, "--expect-total 1.055", "--expect-total 1055"]);
    }
    for total in ["", "1055 XOF", "-5", "all"] {
        let run = place.run(["check", "a.csv", &format!("--expect-total={total}")]).code(2);
        assert_told(&run, &["--expect-total 1055.50"]);
    }
    for rows in ["1.5", "-1", "many"] {
        let run = place.run(["check", "a.csv", &format!("--expect-rows={rows}")]).code(2);
        assert_told(&run, &["--expect-rows 620"]);
    }
    // A file need not be there to tell so.
    place.run(["check", "none.csv", "--expect-rows", "x"]).code(2);
}

#[test]
fn how_to_read_a_file_is_said_on_the_command_line() {
    let place = Place::with("a.csv", FILE);
    let check = |more: &[&str]| place.run([&["check", "a.csv"], &TOLD[..], more].concat());
    let document = check(&["-o", "json"]).code(0).json();
    assert_eq!((&document["total_amount"], &document["rows"]), (&json!("1055.50"), &json!(3)));
    assert_eq!(document["dialect"]["encoding"], "cp850");
    assert_eq!(document["columns"]["loan_id"], "Ref prêt");

    // All of it is said again in what is suggested.
    let run = check(&["--expect-rows", "4", "--lang", "es"]).code(3);
    place.write("a.csv", [FILE, b"L-4;1\n"].concat());
    place.follow(&run, "check").code(0);
}

#[test]
fn the_command_line_is_over_the_configuration() {
    let place = Place::with("a.csv", "Code|Ref|Sum\nC-1|L-1|1.500\nC-2|L-2|2\n");
    let config = "[csv]\nencoding = \"utf-16le\"\ndelimiter = \",\"\ndecimal_separator = \".\"\n\
                  columns = { loan_id = \"Code\", amount = \"Sum\" }\n";
    place.write("kiva-repay.toml", config);
    let options =
        ["--encoding=latin1", "--delimiter", "|", "--decimal", ",", "--column", "loan_id=ref"];
    let run = place.run([&["check", "a.csv", "-o", "json"], &options[..]].concat()).code(0);
    let document = run.json();
    assert_eq!(document["columns"], json!({"loan_id": "Ref", "client_id": null, "amount": "Sum"}));
    assert_eq!(document["total_amount"], "1502");
}

#[test]
fn a_title_that_is_named_must_be_there() {
    let place = Place::with("a.csv", "loan_id,amount,Paid\nL-1,5,4\n");
    let run = place.run(["check", "a.csv", "--column", "amount=Pait"]).code(3);
    assert_told(&run, &["header.missing-column", "\"Pait\"", "\"Paid\""]);
    place.run(["check", "a.csv", "--column", "amount=PAID"]).code(0).says(&["loan_id, Paid"]);
    // Nor is a file without titles taken for one with them.
    let bare = Place::with("a.csv", "L-1,5\n");
    bare.run(["check", "a.csv", "--column", "amount=Paid"]).code(3).says(&["\"Paid\""]);
    for wrong in ["amount", "amount=", "amounts=Paid", "=Paid"] {
        let run = place.run(["check", "a.csv", "--column", wrong]).code(2);
        assert_told(&run, &["--column loan_id="]);
    }
}

#[test]
fn advice_names_the_option_as_it_is_typed() {
    let place = Place::new();
    let told = |run: &Run, option: &str| assert_told(run, &[option]);
    place.write("b.csv", "Loan ID,Amount Repaid,Total Outstanding Amount\nL-1,5,6\n");
    told(&place.run(["check", "b.csv"]).code(3), "--column 'amount=Amount Repaid'");
    place.run(["check", "b.csv", "--column", "amount=Amount Repaid"]).code(0);
    place.write("c.csv", "A1,10\nA2;20\n");
    told(&place.run(["check", "c.csv"]).code(3), "`--delimiter comma` or `--delimiter semicolon`");
    place.write("d.csv", "loan_id;amount\nL-1;1.250\n");
    told(&place.run(["check", "d.csv"]).code(3), "`--decimal point` or `--decimal comma`");
    place.write("e.csv", "loan_id;amount\nL-1;1,5\n");
    let run = place.run(["check", "e.csv", "--decimal", "point"]).code(3);
    told(&run, "--decimal comma");
    place.write("f.csv", "Ref;amount\nL-1;1,5\n");
    told(&place.run(["check", "f.csv"]).code(3), "--column loan_id=\"TITLE\"");
}

#[test]
fn any_encoding_is_read_by_its_name() {
    let place = Place::new();
    let text = |id: &[u8]| [b"loan_id;amount\n", id, b";1,5\n"].concat();
    for (encoding, id, read) in [
        ("windows-1251", &b"\xCA\xD0-1"[..], "КР-1"),
        ("koi8-r", b"\xEB\xF2-1", "КР-1"),
        ("IBM852", b"\x9D-1", "Ł-1"),
        ("cp437", b"\x90-1", "É-1"),
        ("858", b"\xD5-1", "€-1"),
        ("iso-8859-9", b"\xDD-1", "İ-1"),
        ("shift_jis", b"\x83A-1", "ア-1"),
        ("windows-1252", b"\xC9-1", "É-1"),
    ] {
        place.write("a.csv", [&text(id)[..], &text(id)[15..]].concat());
        let run = place.run(["check", "a.csv", "--encoding", encoding, "-o", "json"]).code(3);
        assert_eq!(run.json()["findings"][0]["value"], read, "{encoding}");
    }
    let run = place.run(["check", "a.csv", "--encoding", "ebcdic"]).code(2);
    assert_told(&run, &["ebcdic", "cp850"]);
}

#[test]
fn what_cannot_be_read_is_offered_in_other_encodings() {
    let place = Place::with("a.csv", FILE);
    let run = place.run(["check", "a.csv"]).code(3);
    assert_told(&run, &["--encoding cp850", "prêt"]);
    place.write("a.csv", b"loan_id;amount\n\xCA\xD0-0012/26;1250,50\n");
    let run = place.run(["check", "a.csv"]).code(3);
    assert_told(&run, &["`--encoding windows-1251` (\"КР-0012/26\")", "--encoding windows-1252"]);
}
