//! Files that are no reports, and that never end, or end too late: told at once, in bounded memory.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::Command;

use crate::support::{Place, Run};

/// Far more than a small file takes in a build with debug information, far less than these hold.
const ENOUGH_KIB: u64 = 64 << 10;

/// Checks a file of the place, and asserts what is found first.
#[track_caller]
fn assert_refused(place: &Place, file: &str, finding: &str, line: u64) -> Run {
    let run = place.run(["check", file, "-o", "json"]).code(3);
    let document = run.json();
    let first = &document["findings"][0];
    assert_eq!((first["code"].as_str(), first["line"].as_u64()), (Some(finding), Some(line)));
    assert!(run.peak_kib < ENOUGH_KIB, "{file}: {} KiB", run.peak_kib);
    run
}

/// A file of many times the same bytes.
fn write_many(place: &Place, name: &str, bytes: &[u8], times: usize) {
    let mut out = BufWriter::new(File::create(place.path(name)).unwrap());
    for _ in 0..times {
        out.write_all(bytes).unwrap();
    }
    out.flush().unwrap();
}

#[test]
fn devices_that_never_end() {
    let place = Place::new();
    assert_refused(&place, "/dev/zero", "file.encoding", 1);
    let run = place.run(["check", "/dev/urandom", "-o", "json"]).code(3);
    assert_eq!(run.json()["findings"][0]["code"], "file.encoding");
    assert!(run.peak_kib < ENOUGH_KIB, "{} KiB", run.peak_kib);
    let encoded = place.run(["check", "/dev/zero", "--encoding", "utf-16le"]).code(3);
    assert!(encoded.peak_kib < ENOUGH_KIB, "{} KiB", encoded.peak_kib);
}

#[test]
fn a_disk_image() {
    let place = Place::new();
    // Zeros that take no place on the disk.
    File::create(place.path("a.img")).unwrap().set_len(20 << 30).unwrap();
    assert_refused(&place, "a.img", "file.encoding", 1);
}

#[test]
fn a_line_without_end() {
    let (place, sevens) = (Place::new(), vec![b'7'; 1_000_000]);
    for (name, start, line) in [("a.csv", "", 1), ("b.csv", "loan_id,amount\nL-1,5\n", 3)] {
        place.write(name, start);
        let mut more = File::options().append(true).open(place.path(name)).unwrap();
        (0..50).for_each(|_| more.write_all(&sevens).unwrap());
        assert_refused(&place, name, "row.too-long", line);
    }
}

#[test]
fn a_million_columns() {
    let place = Place::new();
    write_many(&place, "a.csv", b"L,", 1_000_000);
    assert_refused(&place, "a.csv", "row.too-long", 1);
    write_many(&place, "b.csv", b"a,", 50_000);
    assert_refused(&place, "b.csv", "header.missing-column", 1);
}

#[test]
fn a_quote_that_nothing_closes_costs_one_line_of_many() {
    let place = Place::new();
    let rows = (0..20_000).map(|at| format!("LN-{at},{at}.50\n"));
    place.write("a.csv", format!("\"L,5\n{}", rows.collect::<String>()));
    let run = assert_refused(&place, "a.csv", "row.quote", 1);
    assert_eq!((&run.json()["rows"], &run.json()["errors"]), (&20_001.into(), &1.into()));
}

#[test]
fn of_many_mistakes_the_first_are_listed_and_all_are_counted() {
    let place = Place::new();
    let rows = (0..15_000).map(|at| format!("LN-{at},-{at}.50\n"));
    place.write("a.csv", rows.collect::<String>());
    let run = assert_refused(&place, "a.csv", "amount.negative", 1);
    let document = run.json();
    assert_eq!(document["errors"], 15_000);
    assert_eq!(document["findings"].as_array().unwrap().len(), 10_000);
    assert_eq!(document["findings_left_out"], 5_000);

    let run = place.run(["check", "a.csv", "--findings", "found.csv"]).code(3);
    run.says(&[
        "The same on lines 2 to 10000",
        "and 5,000 more findings; to list the first 10,000:",
        "kiva-repay check a.csv --findings",
        "  5000 x amount.negative",
        "15,000 errors, 0 warnings",
    ]);
    let table = std::fs::read_to_string(place.path("found.csv")).unwrap();
    assert_eq!(table.lines().count(), 1 + 10_000 + 1);
    assert!(table.ends_with("and 5000 more that are not listed,\n"));
}

#[test]
fn the_same_rows_twice() {
    let place = Place::new();
    let rows = (0..20_000).map(|at| format!("LN-{0},{0}.50\n", at % 10_000));
    place.write("a.csv", rows.collect::<String>());
    let run = assert_refused(&place, "a.csv", "loan_id.duplicate", 10_001);
    assert_eq!(run.json()["errors"], 10_000);
}

#[test]
fn a_pipe_is_read_as_a_file_is() {
    let place = Place::new();
    let pipe = place.path("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writer = std::thread::spawn(move || {
        let mut out = BufWriter::new(File::create(pipe).unwrap());
        for at in 0..100_000 {
            writeln!(out, "LOAN/{at}/2024;{at},25").unwrap();
        }
    });
    let run = place.run(["check", "pipe.csv", "-o", "json"]).code(0);
    writer.join().unwrap();
    assert_eq!(run.json()["rows"], 100_000);
    assert_eq!(run.json()["total_amount"], "4999975000.00");
    // Nothing of it is left on the disk.
    assert_eq!(std::fs::read_dir(place.root().join("tmp")).unwrap().count(), 0);
}

#[test]
fn a_clean_file_takes_eight_bytes_a_row() {
    const ROWS: usize = 200_000;
    let place = Place::new();
    let of_file = |name: &str, rows: usize| {
        let lines =
            (0..rows).map(|at| format!("LN-{at:07},{at}.50\n")).collect::<Vec<_>>().concat();
        let text_kib = lines.len() as u64 / 1024;
        place.write(name, lines);
        let run = place.run(["check", name, "-o", "json"]).code(0);
        assert_eq!(run.json()["total_amount"], format!("{}.00", rows * rows / 2));
        (text_kib, run.peak_kib)
    };
    let (half_text, half_peak) = of_file("half.csv", ROWS);
    let (text, peak) = of_file("a.csv", 2 * ROWS);
    // What the program itself takes differs from build to build, and stands in both.
    let of_rows = text - half_text + 8 * ROWS as u64 / 1024;
    assert!(peak < half_peak + of_rows + 2048, "{half_peak} and {peak} KiB");
}
