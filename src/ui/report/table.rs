//! Tables for a spreadsheet: CSV that the user's Excel opens as it is, and that `check` reads again.
//!
//! Excel splits cells by the sign of its country, and takes an amount with the other decimal sign for text or
//! for a date. The file that was read came from there, and shows which they are; where there is none, the
//! language tells. Titles of what is only read are in the language, those that `check` looks for are not.

use std::collections::{BTreeMap, HashSet};
use std::iter;

use super::left::Told;
use super::phrases::severity;
use crate::checks::{Findings, Severity};
use crate::ledger::{BatchRecord, BatchStatus, RecordedProblem};
use crate::model::{CsvForm, CsvFormat, Language, Loan, Repayment, text};
use crate::reading::Column;
use crate::ui::findings;
use crate::ui::seen::seen;
use crate::ui::words::{Locale, spoken, t};

/// Without it Excel takes UTF-8 for something else.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

#[derive(Debug)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

fn titles_of_findings(locale: &Locale) -> [String; 8] {
    [
        t!(locale, "table-severity"),
        t!(locale, "table-code"),
        t!(locale, "table-line"),
        t!(locale, "table-column"),
        t!(locale, "table-loan"),
        t!(locale, "table-value"),
        t!(locale, "table-message"),
        t!(locale, "table-advice"),
    ]
}

impl Table {
    pub fn findings(findings: &Findings) -> Self {
        let titles = titles_of_findings(spoken());
        let rows = findings.kept().iter().map(|finding| {
            let severity = match finding.severity {
                Severity::Error => t!("words-error"),
                Severity::Warning => t!("words-warning"),
            };
            let line = finding.line.map(|line| line.to_string()).unwrap_or_default();
            let said = findings::plainly(finding);
            let cells = [
                severity.as_str(),
                finding.code().as_str(),
                &line,
                finding.column.map_or("", Column::name),
                finding.loan_id.as_deref().unwrap_or_default(),
                finding.value.as_deref().unwrap_or_default(),
                &said.message,
                &said.advice,
            ];
            cells.map(str::to_owned).to_vec()
        });
        let width = titles.len();
        let mut rows: Vec<_> = iter::once(titles.to_vec()).chain(rows).collect();
        if findings.left_out() > 0 {
            let mut more = vec![String::new(); width];
            more[6] = t!("check-not-listed", count = findings.left_out().to_string());
            rows.push(more);
        }
        Self { rows }
    }

    /// How tables of findings begin, in any language and form: what begins so may be written anew.
    pub fn beginnings_of_findings() -> Vec<Vec<u8>> {
        let titles =
            Language::ALL.map(|language| titles_of_findings(&Locale::new(language, false)));
        let tables = titles.map(|titles| Self { rows: vec![titles.to_vec()] });
        let forms = [',', ';', '\t', '|'].map(|delimiter| CsvForm { delimiter, decimal: '.' });
        tables.iter().flat_map(|table| forms.map(|form| table.to_csv(form))).collect()
    }

    /// The loans that a file lacks, in the partner's format and with no amounts yet; `with_titles` where the partner's
    /// files may have them. A loan to which Kiva knows no id of the partner's cannot be reported, and is left out.
    pub fn missing(loans: &[Loan], format: CsvFormat, with_titles: bool) -> Self {
        let rows = loans.iter().filter_map(|loan| {
            let client_id = loan.client_id.as_deref().unwrap_or_default();
            Some(cells(format, [loan.loan_id.as_deref()?, client_id, ""]))
        });
        Self { rows: with_titles.then(|| titles(format)).into_iter().chain(rows).collect() }
    }

    /// The rows of an upload in which Kiva found problems, in the order of the file, each once with all
    /// that Kiva says of it, and the rows of the batches that it refused. An error in a row that is not known may be
    /// in each of its batch; a warning of that kind stands at the end, where there is nothing to correct.
    pub fn problems(Told { upload, settled, .. }: &Told, form: CsvForm) -> Self {
        let refused: Vec<_> = upload.batches.iter().flat_map(refusals).collect();
        let rows: BTreeMap<u64, &Repayment> =
            upload.repayments().map(|row| (row.line, row)).collect();
        let mut by_row: BTreeMap<(u64, &str), Vec<&RecordedProblem>> = BTreeMap::new();
        let unplaced: Vec<_> = upload.batches.iter().flat_map(unplaced_errors).collect();
        let is_to_correct = !refused.is_empty() || upload.rows_in_error() > 0;
        let is_told = |problem: &&RecordedProblem| !problem.lines.is_empty() || !is_to_correct;
        for problem in upload.problems().filter(is_told).chain(&refused).chain(&unplaced) {
            let loan = problem.loan_id.as_deref().unwrap_or_default();
            let of_none = problem.lines.is_empty().then_some((u64::MAX, loan));
            for key in problem.lines.iter().map(|line| (*line, "")).chain(of_none) {
                by_row.entry(key).or_default().push(problem);
            }
        }
        let format = upload.format();
        let mut table = vec![titles(format)];
        let (line, severity_of, code) = (t!("table-line"), t!("table-severity"), t!("table-code"));
        table[0].extend([line, severity_of, code, t!("table-details")]);
        for ((line, loan), problems) in by_row {
            let (mut row, line) = match rows.get(&line) {
                Some(row) if settled.contains(&row.line) => continue,
                Some(row) => {
                    let client_id = row.client_id.as_ref().map_or("", |id| id.as_str());
                    let amount = row.amount.to_string().replace('.', &form.decimal.to_string());
                    (cells(format, [row.loan_id.as_str(), client_id, &amount]), line.to_string())
                }
                None => (cells(format, [loan, "", ""]), String::new()),
            };
            row.extend([
                line,
                joined(&problems, |problem| Some(severity(problem, spoken()))),
                joined(&problems, |problem| problem.code.clone()),
                joined(&problems, |problem| problem.details.clone()),
            ]);
            table.push(row);
        }
        Self { rows: table }
    }

    /// The CSV: UTF-8 with a mark. No cell is one that a spreadsheet would run as a formula.
    pub fn to_csv(&self, form: CsvForm) -> Vec<u8> {
        let delimiter = u8::try_from(form.delimiter).unwrap_or(b',');
        let mut writer = csv::WriterBuilder::new();
        let mut writer = writer.delimiter(delimiter).from_writer(BYTE_ORDER_MARK.to_vec());
        for row in &self.rows {
            // What others wrote is spelled out, as it is on the screen.
            let cells =
                row.iter().map(|cell| text::neutralize_formula(&text::record(cell)).into_owned());
            writer.write_record(cells).expect("memory takes rows that are all of one length");
        }
        writer.into_inner().expect("memory takes what is left")
    }
}

fn titles(format: CsvFormat) -> Vec<String> {
    cells(format, ["loan_id", "client_id", "amount"])
}

fn cells(format: CsvFormat, [loan_id, client_id, amount]: [&str; 3]) -> Vec<String> {
    match format {
        CsvFormat::TwoColumn => [loan_id, amount].map(str::to_owned).to_vec(),
        CsvFormat::ThreeColumn => [loan_id, client_id, amount].map(str::to_owned).to_vec(),
    }
}

/// For each row of a batch that Kiva refused, unless Kiva speaks of the row itself: why.
fn refusals(record: &BatchRecord) -> Vec<RecordedProblem> {
    let refused = (record.status == BatchStatus::Rejected).then_some(&record.batch.repayments);
    let named: HashSet<_> =
        record.answer.problems.iter().flat_map(|problem| &problem.lines).collect();
    let refused = refused.into_iter().flatten().filter(|row| !named.contains(&row.line));
    let problem = |row: &Repayment| RecordedProblem {
        severity: "error".to_owned(),
        code: None,
        loan_id: Some(row.loan_id.to_string()),
        lines: vec![row.line],
        details: record.seen.as_ref().map(|of| seen(of, spoken())),
    };
    refused.map(problem).collect()
}

/// Each error of a batch of which the row is not known, as one of all its rows, with the loan that Kiva names.
fn unplaced_errors(record: &BatchRecord) -> impl Iterator<Item = RecordedProblem> {
    let errors = record.answer.problems.iter().filter(|problem| problem.is_error());
    errors.filter(|problem| problem.lines.is_empty()).map(|problem| {
        let said = [&problem.loan_id, &problem.details].into_iter().flatten();
        let details: Vec<_> = said.map(String::as_str).collect();
        RecordedProblem {
            lines: record.batch.repayments.iter().map(|row| row.line).collect(),
            details: Some(details.join(": ")),
            ..problem.clone()
        }
    })
}

/// What several problems say of one row, in one cell.
fn joined<'p>(
    problems: &[&'p RecordedProblem],
    part: impl Fn(&'p RecordedProblem) -> Option<String>,
) -> String {
    problems.iter().filter_map(|problem| part(problem)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{CellFault, Finding, FindingKind};

    const FORM: CsvForm = CsvForm { delimiter: ',', decimal: '.' };

    fn csv(ids: &[(&str, &str)], format: CsvFormat) -> String {
        let loans: Vec<_> = ids
            .iter()
            .map(|(loan, client)| Loan {
                loan_id: (!loan.is_empty()).then(|| (*loan).to_owned()),
                client_id: (!client.is_empty()).then(|| (*client).to_owned()),
                ..Loan::default()
            })
            .collect();
        let csv = String::from_utf8(Table::missing(&loans, format, true).to_csv(FORM)).unwrap();
        csv.strip_prefix('\u{feff}').expect("a byte order mark").to_owned()
    }

    #[test]
    fn missing_loans_wait_for_their_amounts() {
        let loans = [("0042", "C-1"), ("L,\"7\"", ""), ("", "C-3")];
        assert_eq!(csv(&loans, CsvFormat::TwoColumn), "loan_id,amount\n0042,\n\"L,\"\"7\"\"\",\n");
        assert_eq!(
            csv(&loans, CsvFormat::ThreeColumn),
            "loan_id,client_id,amount\n0042,C-1,\n\"L,\"\"7\"\"\",,\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula() {
        for id in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"] {
            let csv = csv(&[(id, "C")], CsvFormat::TwoColumn);
            assert_eq!(csv, format!("loan_id,amount\n'{id},\n"), "{id:?}");
        }
        // What is hidden is spelled out, and no longer there.
        let csv = csv(&[("\t=1\u{1b}", "C")], CsvFormat::TwoColumn);
        assert_eq!(csv, "loan_id,amount\n→=1<U+001B>,\n");
    }

    #[test]
    fn what_was_written_in_any_language_and_form_may_be_written_anew() {
        let beginnings = Table::beginnings_of_findings();
        let english = Table::findings(&Findings::default());
        let semicolons = CsvForm { delimiter: ';', decimal: ',' };
        for table in [english.to_csv(FORM), english.to_csv(semicolons)] {
            assert!(beginnings.contains(&table));
        }
        let french = "\u{feff}gravité;code;ligne;".as_bytes();
        assert!(beginnings.iter().any(|begins| begins.starts_with(french)));
        assert_eq!(beginnings.len(), 12);
    }

    #[test]
    fn a_finding_is_a_row() {
        let finding = Finding::of(FindingKind::Amount(CellFault::Negative))
            .on_line(7)
            .in_field(Column::Amount, "-5");
        let mut findings = Findings::default();
        findings.push(finding);
        assert_eq!(
            String::from_utf8(Table::findings(&findings).to_csv(FORM)).unwrap(),
            "\u{FEFF}severity,code,line,column,loan_id,value,message,advice\n\
             error,amount.negative,7,amount,,'-5,\"the amount \"\"-5\"\" is negative\",\
             \"report what has been repaid, or is owed, at the end of the month: 0 or more\"\n"
        );
    }
}
