//! Tables for a spreadsheet.

use std::io::{self, Write};

use crate::checks::{Finding, Severity};
use crate::text;

/// Without it Excel takes UTF-8 for Windows-1252.
const MARK: &[u8] = b"\xEF\xBB\xBF";

const FINDINGS: [&str; 8] =
    ["severity", "code", "line", "column", "loan_id", "value", "message", "advice"];

/// Writes all findings as CSV.
///
/// # Errors
/// Those of the writer.
pub fn findings(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    out.write_all(MARK)?;
    let mut table = csv::Writer::from_writer(out);
    table.write_record(FINDINGS)?;
    for finding in findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let line = finding.line.map(|line| line.to_string()).unwrap_or_default();
        let cells = [
            severity,
            finding.code,
            &line,
            finding.column.unwrap_or_default(),
            finding.loan_id.as_deref().unwrap_or_default(),
            finding.value.as_deref().unwrap_or_default(),
            &finding.message,
            &finding.advice,
        ];
        table.write_record(cells.map(cell))?;
    }
    table.flush()
}

/// Text that others wrote, fit for a cell: a spreadsheet would run what begins like a formula.
fn cell(text: &str) -> String {
    let shown = text::record(text);
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        for (text, shown) in [
            ("=1+1", "'=1+1"),
            ("+5", "'+5"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\\u{9}=1"),
            ("\r=1", "'\\u{d}=1"),
            ("L-1", "L-1"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(cell(text), shown);
        }
    }

    #[test]
    fn a_finding_is_a_row() {
        let finding = Finding::error("amount.negative", "the amount is \"-5\"", "mend it, please")
            .on_line(7)
            .in_field("amount", "-5");
        let mut table = Vec::new();
        findings(&[finding], &mut table).unwrap();
        assert_eq!(
            String::from_utf8(table).unwrap(),
            "\u{FEFF}severity,code,line,column,loan_id,value,message,advice\n\
             error,amount.negative,7,amount,,'-5,\"the amount is \"\"-5\"\"\",\"mend it, please\"\n"
        );
    }
}
