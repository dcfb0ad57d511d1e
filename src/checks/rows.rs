//! The rows of a file, one after another.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use csv::StringRecord;

use super::amounts::{Evidence, Reading};
use super::finding::Finding;
use super::{Checked, Rules};
use crate::csv_file::{CsvFile, Positions, QuoteFault, normalize, read_number};
use crate::repayment::{Amount, ClientId, CsvFormat, IdFault, LoanId, Repayment};
use crate::text::escape;

/// What stands for an id in a total line, normalized.
const TOTALS: [&str; 15] = [
    "total",
    "totals",
    "grandtotal",
    "subtotal",
    "sum",
    "totaux",
    "totalgeneral",
    "soustotal",
    "somme",
    "sommetotale",
    "totales",
    "totalgenerale",
    "suma",
    "sumatotal",
    "sumas",
];

/// With fewer rows than these, more than half of them being 0 is an ordinary month: a partner with
/// one loan has a borrower who has not paid yet.
const MOSTLY_ZERO_FROM: u64 = 2;

/// Checks all rows and adds what it finds to `checked`.
pub(super) fn check(file: &CsvFile, positions: Positions, rules: &Rules, checked: &mut Checked) {
    let delimiter = file.dialect().map_or(',', |dialect| dialect.delimiter);
    let reading = read_amounts(file, positions, rules, delimiter);
    if let (Some(dialect), Some(separator)) = (&mut checked.dialect, reading.separator) {
        dialect.decimal_separator = separator;
    }
    let mut rows = Rows {
        format: file.format(),
        delimiter,
        width: file.width(),
        positions,
        reading,
        seen: HashMap::new(),
        zeros: 0,
        maybe_total: None,
        checked,
    };
    rows.check(file);
    rows.take_out_total();
    rows.warn_of_zeros(rules);
}

/// Asks all amounts of the file how they are to be read.
fn read_amounts(file: &CsvFile, positions: Positions, rules: &Rules, delimiter: char) -> Reading {
    let mut evidence = Evidence::new(rules, delimiter);
    let mut rows = file.rows();
    while let Some(row) = rows.read() {
        if let Ok(fields) = row.fields
            && fields.len() == file.width()
        {
            evidence.add(row.line, &fields[positions.amount]);
        }
    }
    evidence.decide(file.decimal_separator())
}

/// The check on its way through the file.
struct Rows<'a> {
    format: CsvFormat,
    delimiter: char,
    width: usize,
    positions: Positions,
    reading: Reading,
    /// The line on which each id was first seen.
    seen: HashMap<(LoanId, Option<ClientId>), u64>,
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
            match row.fields {
                Err(fault) => {
                    self.checked.rows += 1;
                    self.checked.findings.push(bad_quote(fault).on_line(row.line));
                }
                Ok(fields) if self.is_total(fields) => {
                    self.checked.findings.push(total_line().on_line(row.line));
                }
                Ok(fields) if fields.len() != self.width => {
                    self.checked.rows += 1;
                    self.checked.findings.push(self.wrong_width(fields).on_line(row.line));
                }
                Ok(fields) => {
                    self.checked.rows += 1;
                    self.check_fields(row.line, fields);
                }
            }
        }
    }

    /// Whether the word for a total stands in place of the id, or beside an empty id.
    fn is_total(&self, fields: &StringRecord) -> bool {
        let id = fields.get(self.positions.loan_id).unwrap_or_default();
        if id.trim().is_empty() { fields.iter().any(is_total_word) } else { is_total_word(id) }
    }

    fn check_fields(&mut self, line: u64, fields: &StringRecord) {
        let mut findings = Vec::new();
        let loan_field = &fields[self.positions.loan_id];
        let loan_id = LoanId::parse(loan_field)
            .map_err(|fault| findings.push(bad_id(&LOAN_CODES, fault, loan_field)));
        let client_id = self.positions.client_id.map(|at| {
            ClientId::parse(&fields[at])
                .map_err(|fault| findings.push(bad_id(&CLIENT_CODES, fault, &fields[at])))
        });
        let client_id = client_id.transpose();
        if let (Ok(loan_id), Ok(client_id)) = (&loan_id, &client_id) {
            findings.extend(self.duplicate(line, loan_id, client_id.as_ref()));
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
        if let (true, Ok(loan_id), Ok(client_id), Ok(amount)) =
            (findings.is_empty(), &loan_id, client_id, amount)
        {
            let loan_id = loan_id.clone();
            self.checked.repayments.push(Repayment { line, loan_id, client_id, amount });
        }
        let loan_id = loan_id.ok().map(|id| id.to_string());
        self.checked.findings.extend(findings.into_iter().map(|finding| Finding {
            line: Some(line),
            loan_id: loan_id.clone(),
            ..finding
        }));
    }

    fn duplicate(
        &mut self,
        line: u64,
        loan_id: &LoanId,
        client_id: Option<&ClientId>,
    ) -> Option<Finding> {
        match self.seen.entry((loan_id.clone(), client_id.cloned())) {
            Entry::Vacant(entry) => {
                entry.insert(line);
                None
            }
            Entry::Occupied(entry) => {
                let first = entry.get();
                let with_client = client_id.map_or(String::new(), |client_id| {
                    format!(" with the client id \"{}\"", escape(client_id.as_str()))
                });
                let finding = Finding::error(
                    "loan_id.duplicate",
                    format!(
                        "the loan id \"{}\"{with_client} is on line {first} already",
                        escape(loan_id.as_str())
                    ),
                    "report each loan once: delete one of the two lines, or add their amounts up \
                     where both are payments",
                );
                Some(finding.in_field("loan_id", loan_id.as_str()))
            }
        }
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
            self.checked.findings.truncate(findings);
            self.checked.findings.push(total_line().on_line(line));
            self.checked.rows -= 1;
            self.checked.total -= amount.as_decimal();
        }
    }

    fn warn_of_zeros(&mut self, rules: &Rules) {
        let (rows, zeros) = (self.checked.rows, self.zeros);
        if rows < MOSTLY_ZERO_FROM || zeros * 2 <= rows {
            return;
        }
        if let Some(severity) = rules.severity_of("amount.mostly-zero") {
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

fn is_total_word(field: &str) -> bool {
    // The ids of a usual file do not get as far as the comparison.
    !field.bytes().any(|b| b.is_ascii_digit()) && TOTALS.contains(&normalize(field).as_str())
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

/// What the faults of an id are called.
struct IdCodes {
    column: &'static str,
    missing: &'static str,
    scientific: &'static str,
    control: &'static str,
}

const LOAN_CODES: IdCodes = IdCodes {
    column: "loan_id",
    missing: "loan_id.missing",
    scientific: "loan_id.scientific-notation",
    control: "loan_id.control-character",
};

const CLIENT_CODES: IdCodes = IdCodes {
    column: "client_id",
    missing: "client_id.missing",
    scientific: "client_id.scientific-notation",
    control: "client_id.control-character",
};

fn bad_id(codes: &IdCodes, fault: IdFault, field: &str) -> Finding {
    let (column, shown) = (codes.column, escape(field));
    let finding = match fault {
        IdFault::Missing => Finding::error(
            codes.missing,
            format!("the {column} is empty"),
            "write the id that the loan has in Kiva, or delete the line",
        ),
        IdFault::ScientificNotation => Finding::error(
            codes.scientific,
            format!("the {column} \"{shown}\" is a number that a spreadsheet has rounded"),
            "take the id from your system again: its last digits are lost. Format the column as \
             text before you open the file in a spreadsheet",
        ),
        IdFault::ControlCharacter => Finding::error(
            codes.control,
            format!("the {column} \"{shown}\" holds a line break or a character that is not seen"),
            "delete the field and type the id again",
        ),
    };
    finding.in_field(column, field)
}
