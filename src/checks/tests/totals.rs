//! Exports with totals of all kinds, and with rows that are easily read wrongly: what is judged of each.

use super::*;

/// The rows of a file, the line of its control total, and its findings.
fn judged(text: &str) -> String {
    let is_three = text.contains("client_id");
    let checked = check_text(text, if is_three { ThreeColumn } else { TwoColumn });
    let control = checked.meta.control_total.as_ref().and_then(|control| control.line);
    let control = control.map(|line| format!("line {line}"));
    let told = checked.findings.kept().iter().map(|finding| {
        let sign = if finding.severity == Severity::Error { '!' } else { '?' };
        let line = finding.line.map(|line| format!("@{line}")).unwrap_or_default();
        format!("{sign}{}{line}", finding.code())
    });
    let rows = format!("{} rows", checked.checked.rows);
    std::iter::once(rows).chain(control).chain(told).collect::<Vec<_>>().join(" ")
}

fn assert_judged(cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| line.contains(" => ")) {
        let (file, expected) = case.split_once(" => ").unwrap();
        let (lines, end) = file.strip_suffix('¬').map_or((file, "\n"), |lines| (lines, ""));
        let found = judged(&(lines.replace(" / ", "\n") + end));
        if found != expected {
            wrong.push(format!("{file}\n  {found}, not\n  {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn totals_are_told_from_rows() {
    assert_judged(include_str!("totals.txt"));
}

#[test]
fn rows_are_read_right_or_refused() {
    assert_judged(include_str!("rows.txt"));
}
