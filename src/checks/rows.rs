//! The rows of a file, one after another.

use csv::StringRecord;

use super::amounts::{Evidence, Reading};
use super::finding::Severity;
use super::findings::{Finding, SHOWN_IN_FULL};
use super::ids::{Dates, Ids};
use super::kind::{FindingKind, WidthFault};
use super::repeats::Hashes;
use super::totals::is_total_word;
use super::{Checked, Row, Rules};
use crate::model::text::Excerpt;
use crate::model::{Amount, ClientId, CsvFormat, IdFault, LoanId, Repayment};
use crate::reading::{Column, CsvFile, Positions, ReadError, Record, field_span, read_number};

/// With fewer rows than these, more than half of them being 0 is an ordinary month: a partner with
/// one loan has a borrower who has not paid yet.
const MOSTLY_ZERO_FROM: u64 = 2;

/// Checks all rows, adds what it finds to `checked`, and hands each row to `each`.
pub(super) fn check(
    file: &mut CsvFile,
    positions: Positions,
    rules: &Rules,
    checked: &mut Checked,
    each: &mut dyn FnMut(Row),
) -> Result<(), ReadError> {
    let delimiter = file.dialect().map_or(',', |dialect| dialect.delimiter);
    let (reading, ids) = survey(file, positions, rules, delimiter)?;
    if let (Some(dialect), Some(separator)) = (&mut checked.dialect, reading.separator) {
        dialect.decimal_separator = separator;
    }
    let mut rows = Rows {
        format: file.format(),
        delimiter,
        titles_below: file.titles_below(),
        width: file.width(),
        positions,
        rules,
        reading,
        ids,
        zeros: 0,
        shown: checked.findings.kept().len(),
        maybe_total: None,
        checked,
        each,
    };
    rows.check(file)?;
    rows.take_out_total();
    rows.warn_of_zeros();
    Ok(())
}

/// Asks all amounts of the file how they are to be read, and all ids whether they look like dates and
/// which of them may be there twice.
fn survey(
    file: &mut CsvFile,
    positions: Positions,
    rules: &Rules,
    delimiter: char,
) -> Result<(Reading, Ids), ReadError> {
    let mut evidence = Evidence::new(rules, delimiter);
    let (mut loan_dates, mut client_dates) = (Dates::default(), Dates::default());
    let mut hashes = Hashes::default();
    let (width, said) = (file.width(), file.decimal_separator());
    if let Some(mut rows) = file.rows()? {
        while let Some(row) = rows.read()? {
            if let Ok(fields) = row.fields
                && fields.len() == width
            {
                evidence.add(row.line, &fields[positions.amount]);
                let loan_id = &fields[positions.loan_id];
                let client_id = positions.client_id.map(|at| &fields[at]);
                loan_dates.count(loan_id);
                if let Some(id) = client_id {
                    client_dates.count(id);
                }
                hashes.add(loan_id, client_id);
            }
        }
    }
    Ok((evidence.decide(said), Ids::new(loan_dates, client_dates, hashes.into_repeats())))
}

/// The check on its way through the file.
struct Rows<'a> {
    format: CsvFormat,
    delimiter: char,
    titles_below: Option<u64>,
    width: usize,
    positions: Positions,
    rules: &'a Rules,
    reading: Reading,
    ids: Ids,
    zeros: u64,
    /// How many findings there are so far.
    shown: usize,
    /// The row before, where it could be a total that nobody named so.
    maybe_total: Option<MaybeTotal>,
    checked: &'a mut Checked,
    each: &'a mut dyn FnMut(Row),
}

/// A row without a loan id, with the sum of all rows above it as its amount.
struct MaybeTotal {
    line: u64,
    amount: Amount,
    /// What was found in it, should it be none.
    findings: Vec<Finding>,
}

impl Rows<'_> {
    fn check(&mut self, file: &mut CsvFile) -> Result<(), ReadError> {
        let Some(mut rows) = file.rows()? else { return Ok(()) };
        while let Some(row) = rows.read()? {
            // What follows it shows that the row before was no total.
            if let Some(row) = self.maybe_total.take() {
                row.findings.into_iter().for_each(|finding| self.checked.findings.push(finding));
            }
            let findings = self.check_row(&row);
            let findings = findings.into_iter().map(|finding| {
                let excerpt = self.excerpt(row.raw, finding.column);
                self.shown += 1;
                Finding { line: Some(row.line), excerpt, ..self.below_headings(row.line, finding) }
            });
            let findings: Vec<_> = findings.collect();
            match &mut self.maybe_total {
                Some(maybe_total) => maybe_total.findings = findings,
                None => findings.into_iter().for_each(|found| self.checked.findings.push(found)),
            }
        }
        Ok(())
    }

    fn check_row(&mut self, row: &Record<'_>) -> Vec<Finding> {
        match row.fields {
            Ok(fields) if self.is_total(fields) => vec![Finding::of(FindingKind::TotalLine)],
            fields => {
                self.checked.rows += 1;
                match fields {
                    Err(fault) => vec![Finding::of(FindingKind::Quote(fault))],
                    Ok(fields) if fields.len() != self.width => vec![self.wrong_width(fields)],
                    Ok(fields) => self.check_fields(row.line, fields),
                }
            }
        }
    }

    /// Headings are not rows to be mended; and until the titles come first, nobody knows how many
    /// fields a row has.
    fn below_headings(&self, line: u64, finding: Finding) -> Finding {
        match self.titles_below {
            Some(titles)
                if line <= titles || matches!(finding.kind, FindingKind::Columns { .. }) =>
            {
                Finding { titles_below: Some(titles), ..finding }
            }
            _ => finding,
        }
    }

    /// The row with the field marked, for a finding that will be shown.
    fn excerpt(&self, raw: &str, column: Option<Column>) -> Option<Excerpt> {
        let position = match column {
            Some(Column::LoanId) => Some(self.positions.loan_id),
            Some(Column::ClientId) => self.positions.client_id,
            Some(Column::Amount) => Some(self.positions.amount),
            None => None,
        };
        let span = position.and_then(|at| field_span(raw, self.delimiter, at));
        let is_shown = self.shown < SHOWN_IN_FULL;
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
            .map_err(|fault| findings.push(of_id(fault, Column::LoanId, loan_field)));
        let client_id = self.positions.client_id.map(|at| {
            ClientId::parse(&fields[at])
                .map_err(|fault| findings.push(of_id(fault, Column::ClientId, &fields[at])))
        });
        let client_id = client_id.transpose();
        if let (Ok(loan_id), Ok(client_id)) = (&loan_id, &client_id) {
            findings.extend(self.ids.add(line, loan_id, client_id.as_ref(), self.rules));
        }
        let cell = &fields[self.positions.amount];
        let amount = self.reading.read(cell).map_err(|fault| {
            let finding = Finding::of(FindingKind::Amount(fault));
            findings.push(finding.in_field(Column::Amount, cell));
        });

        if let Ok(amount) = amount {
            if loan_field.trim().is_empty() {
                self.remember_maybe_total(line, amount);
            }
            self.checked.total += amount;
            self.zeros += u64::from(amount.is_zero());
        }
        let is_good = findings.iter().all(|finding| finding.severity == Severity::Warning);
        if let Ok(loan_id) = loan_id {
            for finding in &mut findings {
                finding.loan_id = Some(loan_id.to_string());
            }
            (self.each)(match (is_good, client_id, amount) {
                (true, Ok(client_id), Ok(amount)) => {
                    Row::Good(Repayment { line, loan_id, client_id, amount })
                }
                _ => Row::Faulty(loan_id),
            });
        }
        findings
    }

    fn wrong_width(&self, fields: &StringRecord) -> Finding {
        let (width, found) = (self.width, fields.len());
        let delimiter = self.delimiter;
        let cause = if let Some(amount) = self.cut_amount(fields) {
            WidthFault::CutAmount { amount, delimiter }
        } else if found == 1 && fields[0].contains([',', ';', '\t', '|']) {
            WidthFault::OtherDelimiter
        } else if found > width && fields.iter().skip(width).all(|field| field.trim().is_empty()) {
            WidthFault::EmptyFields { delimiter }
        } else if found < width {
            WidthFault::TooFew
        } else {
            WidthFault::TooMany { format: self.format }
        };
        Finding::of(FindingKind::Columns { found, width, cause })
    }

    /// An amount that holds the delimiter, and stands in two fields for want of quotes.
    fn cut_amount(&self, fields: &StringRecord) -> Option<String> {
        if fields.len() != self.width + 1 {
            return None;
        }
        let at = self.positions.amount;
        let joined = format!("{}{}{}", fields.get(at)?, self.delimiter, fields.get(at + 1)?);
        ['.', ','].iter().find_map(|&separator| read_number(&joined, separator))?;
        Some(joined)
    }

    fn remember_maybe_total(&mut self, line: u64, amount: Amount) {
        let above = self.checked.rows - 1;
        if above >= 2 && !amount.is_zero() && amount.as_decimal() == self.checked.total {
            self.maybe_total = Some(MaybeTotal { line, amount, findings: Vec::new() });
        }
    }

    /// The last row of the file, with no id and the sum of the others, is no row.
    fn take_out_total(&mut self) {
        if let Some(MaybeTotal { line, amount, findings }) = self.maybe_total.take() {
            let replaced = findings.into_iter().next();
            let excerpt = replaced.and_then(|finding| finding.excerpt);
            self.checked
                .findings
                .push(Finding { excerpt, ..Finding::of(FindingKind::TotalLine).on_line(line) });
            self.checked.rows -= 1;
            self.checked.total -= amount.as_decimal();
        }
    }

    fn warn_of_zeros(&mut self) {
        let (rows, zeros) = (self.checked.rows, self.zeros);
        if !is_mostly_zero(rows, zeros) {
            return;
        }
        let finding = self.rules.finding(FindingKind::MostlyZero { zeros, rows });
        if let Some(finding) = finding {
            self.checked.findings.push(finding);
        }
    }
}

/// Whether so many zeros are more than an ordinary month has.
pub(super) fn is_mostly_zero(rows: u64, zeros: u64) -> bool {
    rows >= MOSTLY_ZERO_FROM && zeros * 2 > rows
}

fn of_id(fault: IdFault, column: Column, field: &str) -> Finding {
    let kind = match column {
        Column::ClientId => FindingKind::ClientId(fault),
        Column::LoanId | Column::Amount => FindingKind::LoanId(fault),
    };
    Finding::of(kind).in_field(column, field)
}
