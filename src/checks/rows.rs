//! The rows of a file, one after another.

use csv::StringRecord;

use super::amounts::{Evidence, Reading};
use super::finding::{Finding, SHOWN_IN_FULL, Severity};
use super::ids::{CLIENT_ID, Dates, Ids, LOAN_ID};
use super::totals::is_total_word;
use super::{Checked, Rules};
use crate::csv_file::{CsvFile, Positions, QuoteFault, field_span, read_number};
use crate::repayment::{Amount, ClientId, CsvFormat, LoanId, Repayment};
use crate::text::{Excerpt, escape};

/// With fewer rows than these, more than half of them being 0 is an ordinary month: a partner with
/// one loan has a borrower who has not paid yet.
const MOSTLY_ZERO_FROM: u64 = 2;

/// Checks all rows and adds what it finds to `checked`.
pub(super) fn check(file: &CsvFile, positions: Positions, rules: &Rules, checked: &mut Checked) {
    let delimiter = file.dialect().map_or(',', |dialect| dialect.delimiter);
    let (reading, ids) = survey(file, positions, rules, delimiter);
    if let (Some(dialect), Some(separator)) = (&mut checked.dialect, reading.separator) {
        dialect.decimal_separator = separator;
    }
    let mut rows = Rows {
        format: file.format(),
        delimiter,
        width: file.width(),
        positions,
        rules,
        reading,
        ids,
        zeros: 0,
        maybe_total: None,
        checked,
    };
    rows.check(file);
    rows.take_out_total();
    rows.warn_of_zeros();
}

/// Asks all amounts of the file how they are to be read, and all ids whether they look like dates.
fn survey(file: &CsvFile, positions: Positions, rules: &Rules, delimiter: char) -> (Reading, Ids) {
    let mut evidence = Evidence::new(rules, delimiter);
    let (mut loan_dates, mut client_dates) = (Dates::default(), Dates::default());
    let mut rows = file.rows();
    while let Some(row) = rows.read() {
        if let Ok(fields) = row.fields
            && fields.len() == file.width()
        {
            evidence.add(row.line, &fields[positions.amount]);
            loan_dates.count(&fields[positions.loan_id]);
            positions.client_id.iter().for_each(|&at| client_dates.count(&fields[at]));
        }
    }
    (evidence.decide(file.decimal_separator()), Ids::new(loan_dates, client_dates))
}

/// The check on its way through the file.
struct Rows<'a> {
    format: CsvFormat,
    delimiter: char,
    width: usize,
    positions: Positions,
    rules: &'a Rules,
    reading: Reading,
    ids: Ids,
    zeros: u64,
    /// The row before, where it could be a total that nobody named so.
    maybe_total: Option<MaybeTotal>,
    checked: &'a mut Checked,
}

/// A row without a loan id, with the sum of all rows above it as its amount.
struct MaybeTotal {
    line: u64,
    amount: Amount,
    /// How many findings there were before it.
    findings: usize,
}

impl Rows<'_> {
    fn check(&mut self, file: &CsvFile) {
        let mut rows = file.rows();
        while let Some(row) = rows.read() {
            self.maybe_total = None;
            let findings = match row.fields {
                Ok(fields) if self.is_total(fields) => vec![total_line()],
                fields => {
                    self.checked.rows += 1;
                    match fields {
                        Err(fault) => vec![bad_quote(fault)],
                        Ok(fields) if fields.len() != self.width => vec![self.wrong_width(fields)],
                        Ok(fields) => self.check_fields(row.line, fields),
                    }
                }
            };
            for finding in findings {
                let excerpt = self.excerpt(row.raw, finding.column);
                let line = Some(row.line);
                self.checked.findings.push(Finding { line, excerpt, ..finding });
            }
        }
    }

    /// The row with the field marked, for a finding that will be shown.
    fn excerpt(&self, raw: &str, column: Option<&str>) -> Option<Excerpt> {
        let position = match column {
            Some("loan_id") => Some(self.positions.loan_id),
            Some("client_id") => self.positions.client_id,
            Some("amount") => Some(self.positions.amount),
            _ => None,
        };
        let span = position.and_then(|at| field_span(raw, self.delimiter, at));
        let is_shown = self.checked.findings.len() < SHOWN_IN_FULL;
        is_shown.then(|| Excerpt::new(raw, span.unwrap_or(0..raw.len())))
    }

    /// Whether the word for a total stands in place of the id, or beside an empty id.
    fn is_total(&self, fields: &StringRecord) -> bool {
        let id = fields.get(self.positions.loan_id).unwrap_or_default();
        if id.trim().is_empty() { fields.iter().any(is_total_word) } else { is_total_word(id) }
    }

    fn check_fields(&mut self, line: u64, fields: &StringRecord) -> Vec<Finding> {
        let mut findings = Vec::new();
        let loan_field = &fields[self.positions.loan_id];
        let loan_id = LoanId::parse(loan_field)
            .map_err(|fault| findings.push(LOAN_ID.fault(fault, loan_field)));
        let client_id = self.positions.client_id.map(|at| {
            ClientId::parse(&fields[at])
                .map_err(|fault| findings.push(CLIENT_ID.fault(fault, &fields[at])))
        });
        let client_id = client_id.transpose();
        if let (Ok(loan_id), Ok(client_id)) = (&loan_id, &client_id) {
            findings.extend(self.ids.add(line, loan_id, client_id.as_ref(), self.rules));
        }
        let cell = &fields[self.positions.amount];
        let amount = self.reading.read(cell).map_err(|fault| findings.push(fault.finding(cell)));

        if let Ok(amount) = amount {
            if loan_field.trim().is_empty() {
                self.remember_maybe_total(line, amount);
            }
            self.checked.total += amount;
            self.zeros += u64::from(amount.is_zero());
        }
        let is_good = findings.iter().all(|finding| finding.severity == Severity::Warning);
        if let (true, Ok(loan_id), Ok(client_id), Ok(amount)) =
            (is_good, &loan_id, client_id, amount)
        {
            let loan_id = loan_id.clone();
            self.checked.repayments.push(Repayment { line, loan_id, client_id, amount });
        }
        let loan_id = loan_id.ok().map(|id| id.to_string());
        for finding in &mut findings {
            finding.loan_id.clone_from(&loan_id);
        }
        findings
    }

    fn wrong_width(&self, fields: &StringRecord) -> Finding {
        let (width, found) = (self.width, fields.len());
        let advice = if let Some(amount) = self.cut_amount(fields) {
            format!(
                "the amount {amount} seems to be cut in two: put it in quotes, \"{amount}\", or \
                 write it without the \"{}\"",
                self.delimiter
            )
        } else if found == 1 && fields[0].contains([',', ';', '\t', '|']) {
            "split this row as the others are: its fields stand between other signs".to_owned()
        } else if found > width && fields.iter().skip(width).all(|field| field.trim().is_empty()) {
            format!("delete the \"{}\" at the end of the row", escape(&self.delimiter.to_string()))
        } else if found < width {
            "add what is missing, and check that no line break cuts the row in two".to_owned()
        } else {
            format!(
                "put a field that contains the delimiter in quotes; where all rows have {}, check \
                 the format, which is {} here",
                fields_of(found),
                self.format
            )
        };
        let message = format!("the row has {} instead of {width}", fields_of(found));
        Finding::error("row.columns", message, advice)
    }

    /// An amount that holds the delimiter, and stands in two fields for want of quotes.
    fn cut_amount(&self, fields: &StringRecord) -> Option<String> {
        if fields.len() != self.width + 1 {
            return None;
        }
        let at = self.positions.amount;
        let joined = format!("{}{}{}", fields.get(at)?, self.delimiter, fields.get(at + 1)?);
        ['.', ','].iter().find_map(|&separator| read_number(&joined, separator))?;
        Some(escape(&joined))
    }

    fn remember_maybe_total(&mut self, line: u64, amount: Amount) {
        let above = self.checked.rows - 1;
        if above >= 2 && !amount.is_zero() && amount.as_decimal() == self.checked.total {
            let findings = self.checked.findings.len();
            self.maybe_total = Some(MaybeTotal { line, amount, findings });
        }
    }

    /// The last row of the file, with no id and the sum of the others, is no row.
    fn take_out_total(&mut self) {
        if let Some(MaybeTotal { line, amount, findings }) = self.maybe_total.take() {
            let replaced = self.checked.findings.drain(findings..).next();
            let excerpt = replaced.and_then(|finding| finding.excerpt);
            self.checked.findings.push(Finding { excerpt, ..total_line().on_line(line) });
            self.checked.rows -= 1;
            self.checked.total -= amount.as_decimal();
        }
    }

    fn warn_of_zeros(&mut self) {
        let (rows, zeros) = (self.checked.rows, self.zeros);
        if rows < MOSTLY_ZERO_FROM || zeros * 2 <= rows {
            return;
        }
        if let Some(severity) = self.rules.severity_of("amount.mostly-zero") {
            self.checked.findings.push(Finding::new(
                severity,
                "amount.mostly-zero",
                format!("{zeros} of {rows} amounts are 0"),
                "check that the export joins each loan with its own account, and has the right \
                 month; Kiva takes a 0 for a borrower who has paid nothing",
            ));
        }
    }
}

fn fields_of(count: usize) -> String {
    if count == 1 { "1 field".to_owned() } else { format!("{count} fields") }
}

fn total_line() -> Finding {
    Finding::error(
        "row.total-line",
        "this line is a total and not a loan",
        "delete the line: its amount would be reported as the repayment of one loan",
    )
}

fn bad_quote(fault: QuoteFault) -> Finding {
    let message = match fault {
        QuoteFault::Unclosed => "a quote (\") opens a field, and none closes it",
        QuoteFault::Misplaced => "a quote (\") stands where no field begins or ends",
    };
    Finding::error(
        "row.quote",
        message,
        "delete the quote, or put the whole field in quotes and write a quote inside it twice (\"\")",
    )
}
