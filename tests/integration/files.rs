//! A table of files and of what `check` must find in them: `tests/files/expected.csv`.
//!
//! A new case needs no Rust. Put a file beside the others and a line into the table: its format, its
//! options (config keys as `key=value`, one space between two), whether it can be sent, its rows and
//! total, and its findings as `code@line` in the order of the lines.

use serde_json::Value;

use crate::support::Place;
use crate::support::files::{files, with_options};

fn findings(document: &Value) -> String {
    let findings = document["findings"].as_array().unwrap().iter();
    let shown = findings.map(|finding| match finding["line"].as_u64() {
        Some(line) => format!("{}@{line}", finding["code"].as_str().unwrap()),
        None => finding["code"].as_str().unwrap().to_owned(),
    });
    shown.collect::<Vec<_>>().join(" ")
}

#[test]
fn each_file_of_the_table_is_judged_as_it_says() {
    let mut table = csv::Reader::from_path(files().join("expected.csv")).unwrap();
    let (mut wrong, mut listed) = (Vec::new(), vec!["expected.csv".to_owned()]);
    let place = Place::new();
    for case in table.records() {
        let case = case.unwrap();
        let [name, format, options] = [&case[0], &case[1], &case[2]];
        listed.push(name.to_owned());
        let path = files().join(name);
        let arguments = ["check", path.to_str().unwrap(), "--format", format, "-o", "json"];
        let run = with_options(place.kiva(arguments), options).run();
        let document = run.json();
        let total = document["total_amount"].as_str().unwrap();
        let valid = if document["valid"] == true { "yes" } else { "no" };
        let found = [valid, &document["rows"].to_string(), total, &findings(&document)].join(",");
        let expected = [&case[3], &case[4], &case[5], &case[6]].join(",");
        let code = if valid == "yes" { 0 } else { 3 };
        if found != expected || run.code != code {
            wrong.push(format!("{name}: exit {}\n  {found}, not\n  {expected}", run.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    let mut there: Vec<_> = std::fs::read_dir(files())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    listed.sort();
    assert_eq!(there, listed, "each file stands once in the table");
}
