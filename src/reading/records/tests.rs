use super::*;

fn text(text: &str) -> Text {
    Text::new(text.to_owned(), encoding_rs::UTF_8)
}

/// Each record as `line: field | field`, or `line: fault`.
fn records(csv: &str, width: Option<usize>) -> Vec<String> {
    let text = text(csv);
    let mut records = Records { width, ..Records::new(&text, ',', 0) };
    let mut shown = Vec::new();
    while let Some(Record { at, fields, .. }) = records.read() {
        let line = text.line_of(at);
        shown.push(match fields {
            Ok(fields) => format!("{line}: {}", fields.iter().collect::<Vec<_>>().join(" | ")),
            Err(fault) => format!("{line}: {fault:?}"),
        });
    }
    shown
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,1", "", ",,", "b,\"2", "\"\"\",x", "  ", "c,3", ""].join(end);
        let quoted = format!("4: b | 2{end}\" | x");
        assert_eq!(records(&text, None), ["1: a | 1", &quoted, "7: c | 3"], "{end:?}");
    }
}

#[test]
fn the_last_line_needs_no_line_end() {
    assert_eq!(records("a,1\r\nb,2", None), ["1: a | 1", "2: b | 2"]);
    assert_eq!(records("a,\"\"", None), ["1: a | "]);
    assert_eq!(records("", None), [""; 0]);
}

#[test]
fn a_bad_quote_costs_one_line() {
    let text = "a,1\n\"b,2\nc,3\n5\" pipe,4\nd,5\n";
    assert_eq!(
        records(text, None),
        ["1: a | 1", "2: Misplaced", "3: c | 3", "4: Misplaced", "5: d | 5"]
    );
    assert_eq!(records("\"e\"x,6\nf,7", None), ["1: Misplaced", "2: f | 7"]);
    assert_eq!(records("a,1\n\"b,2\nc,3\n", None), ["1: a | 1", "2: Unclosed", "3: c | 3"]);
}

#[test]
fn nothing_is_lost_behind_many_line_ends() {
    let text = "a,1\n".to_owned() + &"\n".repeat(2 * REACH) + "b,2\n";
    assert_eq!(records(&text, None), ["1: a | 1", &format!("{}: b | 2", 2 + 2 * REACH)]);
}

#[test]
fn an_open_quote_costs_no_more_than_its_line() {
    let long = "x".repeat(1_000) + "\r\n";
    for (before, after) in [("", "é"), ("x", "é"), ("", "\n"), ("\n", &long)] {
        let more = after.repeat(REACH / after.len() + 1);
        let csv = format!("a,1\n\"{before}b,2\n{more}\nc,3\n");
        let found = records(&csv, Some(2));
        assert_eq!(found[1], "2: Unclosed");
        assert!(found.last().is_some_and(|last| last.ends_with(": c | 3")));
    }
}

#[test]
fn two_strayed_quotes_do_not_swallow_the_lines_between_them() {
    let text = "a,1\n\"b,2\nc,3\nd,4\"\ne,5\n";
    assert_eq!(
        records(text, Some(2)),
        ["1: a | 1", "2: Unclosed", "3: c | 3", "4: Misplaced", "5: e | 5"]
    );
}

#[test]
fn a_mark_in_the_middle_is_a_part_of_its_line() {
    let csv = "a,1\n\u{FEFF}b,2\n\"c,3\n\u{FEFF}d,4\n";
    assert_eq!(
        records(csv, None),
        ["1: a | 1", "2: \u{FEFF}b | 2", "3: Unclosed", "4: \u{FEFF}d | 4"]
    );
}

#[test]
fn the_raw_text_of_a_record_can_be_shown() {
    let text = text("\n\"a\nb\",1\r\nc,2");
    let mut records = Records::new(&text, ',', 0);
    assert_eq!(records.read().unwrap().raw, "\"a\nb\",1");
    let c = records.read().unwrap();
    assert_eq!((c.at, c.raw), (10, "c,2"));
    assert_eq!((records.place(), records.read().is_none()), (13, true));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config {
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn each_record_has_the_fields_of_its_own_text(csv in "[\",\r\n a]{0,40}") {
        let text = text(&csv);
        let mut records = Records::new(&text, ',', 0);
        let mut end = 0;
        while let Some(record) = records.read() {
            let ends = record.raw.bytes().filter(|b| matches!(b, b'\r' | b'\n')).count();
            assert!(record.at >= end && csv[record.at..].starts_with(record.raw), "{csv:?}");
            assert!(ends == 0 || record.fields.is_ok(), "{csv:?}");
            end = record.at + record.raw.len();
            if let Ok(fields) = record.fields {
                let mut alone = csv::ReaderBuilder::new();
                let mut alone = alone.has_headers(false).from_reader(record.raw.as_bytes());
                let expected = alone.records().next().unwrap().unwrap();
                assert!(fields.iter().eq(&expected), "{csv:?}");
                assert!(alone.records().next().is_none(), "{csv:?}");
            }
        }
    }
}
