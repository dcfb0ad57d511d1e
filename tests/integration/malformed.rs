//! Files that are wrong, each in its own way: the right code on the right line, nothing sent, and
//! nothing of the file's own on the screen that could move a cursor.

use crate::support::{FakeKiva, Place};

type Expected = &'static [(&'static str, u64)];

/// Checks each file of a table, and tries to upload it.
#[track_caller]
fn assert_all(format: &str, cases: &[(&str, &[u8], Expected)]) {
    let (place, server) = (Place::new(), FakeKiva::quiet());
    let mut wrong = Vec::new();
    for (name, bytes, expected) in cases {
        place.write("a.csv", bytes);
        let check = place.run(["check", "a.csv", "--format", format, "-o", "json"]);
        let document = check.json();
        let errors =
            document["findings"].as_array().unwrap_or_else(|| panic!("{name}: {check:#?}"));
        let mut found: Vec<_> = errors
            .iter()
            .filter(|finding| finding["severity"] == "error")
            .map(|finding| (finding["code"].as_str().unwrap(), finding["line"].as_u64().unwrap()))
            .collect();
        found.sort_by_key(|(_, line)| *line);
        if found != *expected || check.code != 3 || document["valid"] != false {
            wrong.push(format!("{name}: exit {}, found {found:?}, want {expected:?}", check.code));
        }
        let human = place.run(["check", "a.csv", "--format", format]);
        let upload = place.kiva(["upload", "a.csv", "--format", format]).server(&server).run();
        if (human.code, upload.code) != (3, 3) {
            wrong.push(format!("{name}: check {}, upload {}", human.code, upload.code));
        }
        for (code, line) in *expected {
            if !human.stdout.contains(code) || !human.stdout.contains(&format!("line {line}")) {
                wrong.push(format!("{name}: a person does not see {code} on line {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_as_a_whole() {
    let utf16: Vec<u8> =
        "loan_id\tamount\nL-1\t5\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cut = &utf16[..utf16.len() - 1];
    let with_mark = [&[0xFF, 0xFE], cut].concat();
    assert_all(
        "two-column",
        &[
            ("no byte", b"", &[("file.empty", 1)]),
            ("only a mark", b"\xEF\xBB\xBF", &[("file.empty", 1)]),
            ("only line ends", b"\n\r\n\n", &[("file.empty", 1)]),
            ("only spaces", b"   \n\t\n", &[("file.empty", 1)]),
            ("only titles", b"loan_id,amount\n", &[("file.empty", 1)]),
            ("titles, no line end", b"loan_id,amount", &[("file.empty", 1)]),
            ("no encoding", b"loan_id,amount\nL-\xE9,5.00\nL-\x8D,6\n", &[("file.encoding", 3)]),
            (
                "two encodings",
                b"loan_id,amount\nL-\xC3\xA9,5.00\nL-\xE9,6.00\n",
                &[("file.encoding", 3)],
            ),
            ("cut utf-8", b"loan_id,amount\nL-1,5.00\nL-\xC3", &[("file.encoding", 3)]),
            ("a zero byte", b"loan_id,amount\nL-1,5.00\nL-\0,6.00\n", &[("file.encoding", 3)]),
            ("a picture", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", &[("file.encoding", 1)]),
            ("a workbook", b"PK\x03\x04\x14\0\x08\x08\x08\0", &[("file.encoding", 1)]),
            ("an old workbook", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", &[("file.encoding", 1)]),
            ("a document", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", &[("file.encoding", 1)]),
            ("a web page", b"\n<!DOCTYPE html>\n<html></html>\n", &[("file.encoding", 1)]),
            ("JSON", b"[{\"loan_id\": \"L-1\", \"amount\": 5}]\n", &[("file.encoding", 1)]),
            ("gzip", b"\x1F\x8B\x08\0\0\0\0\0", &[("file.encoding", 1)]),
            ("utf-16 cut short, no mark", cut, &[("file.encoding", 2)]),
            ("utf-16 cut short", &with_mark, &[("file.encoding", 2)]),
        ],
    );
}

#[test]
fn titles() {
    assert_all(
        "two-column",
        &[
            ("no amount", b"loan_id,name\nL-1,Awa\n", &[("header.missing-column", 1)]),
            ("no loan", b"name,amount\nAwa,5.00\n", &[("header.missing-column", 1)]),
            ("two amounts", b"loan_id,amount,Amount\nL-1,5,6\n", &[("header.duplicate-column", 1)]),
            (
                "two loans",
                b"loan_id,Loan ID,amount\nL-1,L-2,6\n",
                &[("header.duplicate-column", 1)],
            ),
            ("after an empty line", b"\nloan_id,name\nL-1,Awa\n", &[("header.missing-column", 2)]),
        ],
    );
    assert_all(
        "three-column",
        &[
            ("no client", b"loan_id,amount\nL-1,5.00\n", &[("header.missing-column", 1)]),
            (
                "two clients",
                b"loan_id,client_id,Client ID,amount\nL-1,C,D,5.00\n",
                &[("header.duplicate-column", 1)],
            ),
        ],
    );
}

#[test]
fn rows() {
    assert_all(
        "two-column",
        &[
            ("a field more", b"loan_id,amount\nL-1,5\nL-2,6,7\n", &[("row.columns", 3)]),
            ("a field less", b"loan_id,amount\nL-1,5\nL-2\n", &[("row.columns", 3)]),
            ("cut by thousands", b"loan_id,amount\nL-1,1,250.50\n", &[("row.columns", 2)]),
            ("a quote within", b"loan_id,amount\nL-1,5\nL\"2,6\n", &[("row.quote", 3)]),
            ("a quote unclosed", b"loan_id,amount\nL-1,5\n\"L-2,6\nL-3,7\n", &[("row.quote", 3)]),
            ("a quote and more", b"loan_id,amount\n\"L-1\"x,5\n", &[("row.quote", 2)]),
            ("a total", b"loan_id,amount\nL-1,5\nL-2,6\nTotal,12\n", &[("row.total-line", 4)]),
            ("TOTAL:", b"loan_id,amount\nL-1,5\nL-2,6\nTOTAL:,12\n", &[("row.total-line", 4)]),
            (
                "a French total",
                b"loan_id,amount\nL-1,5\nTotal g\xC3\xA9n\xC3\xA9ral,6\n",
                &[("row.total-line", 3)],
            ),
            (
                "two in one file",
                b"loan_id,amount\r\nL-1,5,6\r\n\r\nL-2,-1\r\n",
                &[("row.columns", 2), ("amount.negative", 4)],
            ),
            (
                "after a record of two lines",
                b"loan_id,amount,name\nL-1,5,\"a\nb\"\nL-2,-6,c\n",
                &[("amount.negative", 4)],
            ),
            ("old line ends", b"loan_id,amount\rL-1,5\rL-2,-6\r", &[("amount.negative", 3)]),
        ],
    );
}

#[test]
fn ids() {
    assert_all(
        "two-column",
        &[
            ("no id", b"loan_id,amount\n,5\n", &[("loan_id.missing", 2)]),
            ("a blank id", b"loan_id,amount\n\"  \",5\n", &[("loan_id.missing", 2)]),
            ("twice", b"loan_id,amount\nL-1,5\nL-2,5\nL-1,6\n", &[("loan_id.duplicate", 4)]),
            (
                "thrice",
                b"loan_id,amount\nL-1,5\nL-1,5\nL-1,5\n",
                &[("loan_id.duplicate", 3), ("loan_id.duplicate", 4)],
            ),
            (
                "twice but for spaces",
                b"loan_id,amount\nL-1,5\n L-1 ,6\n",
                &[("loan_id.duplicate", 3)],
            ),
            ("rounded", b"loan_id,amount\n1.23457E+11,5\n", &[("loan_id.scientific-notation", 2)]),
            (
                "rounded, French",
                b"loan_id;amount\n1,23457E+11;5\n",
                &[("loan_id.scientific-notation", 2)],
            ),
            ("an escape", b"loan_id,amount\nL-\x1b[2J,5\n", &[("loan_id.control-character", 2)]),
            ("a bell", b"loan_id,amount\nL-\x07,5\n", &[("loan_id.control-character", 2)]),
            ("a line end", b"loan_id,amount\n\"L\n1\",5\n", &[("loan_id.control-character", 2)]),
            ("a delete", b"loan_id,amount\nL-\x7f1,5\n", &[("loan_id.control-character", 2)]),
            (
                "a c1 control",
                b"loan_id,amount\nL\xC2\x9B1,5\n",
                &[("loan_id.control-character", 2)],
            ),
        ],
    );
    assert_all(
        "three-column",
        &[
            ("no client", b"loan_id,client_id,amount\nL-1,,5\n", &[("client_id.missing", 2)]),
            (
                "a rounded client",
                b"loan_id,client_id,amount\nL-1,1.2E+9,5\n",
                &[("client_id.scientific-notation", 2)],
            ),
            (
                "a client with an escape",
                b"loan_id,client_id,amount\nL-1,C\x1b]0;x\x07,5\n",
                &[("client_id.control-character", 2)],
            ),
            (
                "loan and client twice",
                b"loan_id,client_id,amount\nL-1,C-1,5\nL-1,C-1,6\n",
                &[("loan_id.duplicate", 3)],
            ),
        ],
    );
}

#[test]
fn amounts() {
    let cases: [(&str, Expected); 22] = [
        ("", &[("amount.missing", 2)]),
        ("   ", &[("amount.missing", 2)]),
        ("abc", &[("amount.not-a-number", 2)]),
        ("-", &[("amount.not-a-number", 2)]),
        ("n/a", &[("amount.not-a-number", 2)]),
        ("#REF!", &[("amount.not-a-number", 2)]),
        ("NaN", &[("amount.not-a-number", 2)]),
        ("inf", &[("amount.not-a-number", 2)]),
        ("1e3", &[("amount.not-a-number", 2)]),
        ("0x10", &[("amount.not-a-number", 2)]),
        ("$5.00", &[("amount.not-a-number", 2)]),
        ("5.00 USD", &[("amount.not-a-number", 2)]),
        ("1.2.3", &[("amount.not-a-number", 2)]),
        ("5..0", &[("amount.not-a-number", 2)]),
        ("\u{0665}", &[("amount.not-a-number", 2)]),
        ("5\u{1b}[31m", &[("amount.not-a-number", 2)]),
        ("\u{202e}5.00", &[("amount.not-a-number", 2)]),
        ("-5.00", &[("amount.negative", 2)]),
        ("5.12345", &[("amount.decimals", 2)]),
        ("1000000000000000", &[("amount.too-large", 2)]),
        ("99999999999999999999999999999999999999999999", &[("amount.too-large", 2)]),
        ("1.250", &[("amount.ambiguous", 2)]),
    ];
    let files: Vec<_> =
        cases.iter().map(|(amount, _)| format!("loan_id;amount\nL-1;{amount}\n")).collect();
    let table: Vec<_> = cases
        .iter()
        .zip(&files)
        .map(|((amount, expected), file)| (*amount, file.as_bytes(), *expected))
        .collect();
    assert_all("two-column", &table);
}

#[test]
fn a_title_that_would_move_the_cursor_does_not() {
    let csv = "loan_id\u{1b}[2J\u{202e},amo\u{7}unt\u{200b}\nL-1,5.00\n";
    let place = Place::with("a.csv", csv);
    for output in ["human", "json"] {
        let run = place.run(["check", "a.csv", "-o", output]);
        assert!(matches!(run.code, 0 | 3), "{run:#?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_name_that_would_move_the_cursor_does_not() {
    let place = Place::new();
    let name = "oct\u{1b}[2J\u{202e}\n.csv";
    place.write(name, "L-1,5.00\n");
    for output in ["human", "json"] {
        place.run(["check", name, "-o", output]).code(0);
        place.run(["check", &format!("{name}x"), "-o", output]);
        place.run(["upload", name, "--dry-run", "-o", output]).code(0);
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_was_mistyped() {
    let place = Place::with("exports/october.csv", "L-1,5\n");
    let run = place.run(["check", "exports"]).code(2);
    run.complains(&["cannot read exports: it is a folder", "the path of a file, not of a folder"]);
}

#[test]
fn what_powershell_pipes_is_read() {
    let text = "\u{feff}Loan ID,Amount\r\nKIN/é/1,5.50\r\n\r\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes(), &wide] {
        let check = Place::new().kiva(["check", "-", "-o", "json"]).stdin(bytes).run().code(0);
        assert_eq!(check.json()["total_amount"], "5.50");
    }
}
