//! The rows of a file, one after another: what is wrong with each by itself, and [beside](Beside) the
//! others as far as whoever goes along can tell.

use csv::StringRecord;

use super::beside::{Beside, DateIds, Either, Ids, Occurrence};
use super::code::Severity;
use super::dates::DateLike;
use super::finding::{Code, FindingKind};
use super::findings::{Finding, Findings, SHOWN_IN_FULL};
use super::width::width_fault;
use super::{Checked, Row, Rules};
use crate::model::text::Excerpt;
use crate::model::{Amount, ClientId, IdFault, LoanId, Repayment, Total, read_id};
use crate::reading::{Column, Dialect, Line, LineKind, Positions, Reading, Sheet, field_span};

/// With fewer rows than these, more than half of them being 0 is an ordinary month: a partner with
/// one loan has a borrower who has not paid yet.
const MOSTLY_ZERO_FROM: u64 = 2;

/// Whoever wants the rows.
pub(super) type Each<'a> = Option<&'a mut dyn FnMut(Row)>;

/// A check on its way through the rows of a file.
pub(super) struct Pass<'a, B> {
    sheet: &'a Sheet,
    delimiter: char,
    width: usize,
    positions: Positions,
    rules: &'a Rules,
    beside: B,
    found: Found,
    each: Each<'a>,
}

/// What was found so far.
pub(super) struct Found {
    /// How many rows there are, without total lines.
    rows: u64,
    /// The sum of all amounts that could be read.
    total: Either<Total>,
    zeros: u64,
    findings: Findings,
    /// How many findings there are.
    count: usize,
    /// The row before, where it could be a total that nobody named so.
    maybe_total: Option<MaybeTotal>,
}

/// A row without a loan id, with the sum of all rows above it as its amount.
struct MaybeTotal {
    at: usize,
    amount: Either<Option<Amount>>,
    is_total: Either<bool>,
    /// What was found in it, should it be none.
    findings: Vec<Finding>,
}

/// The line that a finding is about, and its loan.
#[derive(Clone, Copy)]
struct Place<'r> {
    at: usize,
    raw: &'r str,
    loan_id: Option<&'r str>,
}

impl<'a, B: Beside> Pass<'a, B> {
    /// Before the first row, when `findings` were made about the file as a whole.
    pub fn new(
        sheet: &'a Sheet,
        positions: Positions,
        rules: &'a Rules,
        (findings, beside): (Findings, B),
        each: Each<'a>,
    ) -> Self {
        let found = Found {
            rows: 0,
            total: Either::default(),
            zeros: 0,
            count: findings.kept().len(),
            findings,
            maybe_total: None,
        };
        let delimiter = sheet.dialect().map_or(',', |dialect| dialect.delimiter);
        let width = sheet.width();
        Self { sheet, delimiter, width, positions, rules, beside, found, each }
    }

    /// Goes over all lines.
    pub fn run(mut self) -> (Found, B) {
        if let Some(mut lines) = self.sheet.lines() {
            while let Some(line) = lines.read() {
                // What follows it shows that the row before was no total.
                if let Some(row) = self.found.maybe_total.take() {
                    self.found.findings.extend(row.findings);
                }
                self.check_line(&line);
            }
        }
        (self.found, self.beside)
    }

    fn check_line(&mut self, line: &Line<'_>) {
        let place = Place { at: line.at, raw: line.raw, loan_id: None };
        self.found.rows += u64::from(line.kind == LineKind::Row);
        match line.cells {
            Ok(cells) if cells.len() == self.width => self.check_cells(line.kind, cells, place),
            _ if line.kind == LineKind::Total => {
                self.report(place, None, Code::RowTotalLine, || FindingKind::TotalLine);
            }
            Ok(cells) => {
                let (width, at, sheet) = (self.width, self.positions.amount, self.sheet);
                self.report(place, None, Code::RowColumns, || FindingKind::Columns {
                    found: cells.len(),
                    width,
                    cause: width_fault(cells, width, at, sheet),
                });
            }
            Err(fault) => {
                self.report(place, None, Code::RowQuote, || FindingKind::Quote(fault));
            }
        }
    }

    fn check_cells(&mut self, kind: LineKind, cells: &StringRecord, place: Place<'_>) {
        let cell = &cells[self.positions.amount];
        let loan_field = &cells[self.positions.loan_id];
        let client_field = self.positions.client_id.map(|at| &cells[at]);
        let reading = Reading::of(cell);
        let loan = DateLike::of(loan_field);
        let dates = DateIds { loan, client: client_field.and_then(DateLike::of) };
        self.beside.hear(place.at, reading.as_ref(), dates);
        if kind == LineKind::Total {
            self.report(place, None, Code::RowTotalLine, || FindingKind::TotalLine);
            return;
        }
        let amount = self.beside.amount(cell, reading);
        let (loan_id, client_id) = (read_id(loan_field), client_field.map(read_id));
        if let Ok(amount) = amount {
            self.found.add_amount(place.at, loan_id == Err(IdFault::Missing), amount);
        }
        let place = Place { loan_id: loan_id.ok(), ..place };
        let mut is_good = true;
        if let Err(fault) = loan_id {
            let kind = FindingKind::LoanId(fault);
            is_good &= self.report_in(place, Column::LoanId, loan_field, kind);
        }
        if let (Some(field), Some(Err(fault))) = (client_field, client_id) {
            is_good &= self.report_in(place, Column::ClientId, field, FindingKind::ClientId(fault));
        }
        if let (Ok(loan), Ok(client)) = (loan_id, client_id.transpose()) {
            is_good &= self.check_ids(place, Ids { loan, client }, dates);
        }
        if let Err(fault) = amount {
            is_good &= self.report(place, Some((Column::Amount, cell)), fault.code(), || {
                FindingKind::Amount(fault.into_owned())
            });
        }
        let amount = amount.ok().and_then(|amount| amount.point).filter(|_| is_good);
        self.hand_on(place, client_field, amount);
    }

    /// Looks at the ids of a row beside those of the others; whether the row may be good.
    fn check_ids(&mut self, place: Place<'_>, ids: Ids<'_>, dates: DateIds) -> bool {
        let (sheet, positions) = (self.sheet, self.positions);
        let client_id = || ids.client.map(str::to_owned);
        let field = Some((Column::LoanId, ids.loan));
        let mut is_good = match self.beside.occurrence(place.at, ids) {
            None => true,
            Some(Occurrence::Again(at)) => self.report(place, field, Code::LoanIdDuplicate, || {
                FindingKind::Duplicate { client_id: client_id(), first: sheet.line_of(at) }
            }),
            Some(Occurrence::Nearly(at)) => {
                self.report(place, field, Code::LoanIdNearDuplicate, || {
                    let id = |column| read_id(&sheet.cell(at, column)).unwrap_or("").to_owned();
                    let other = (id(positions.loan_id), positions.client_id.map(id));
                    let first = sheet.line_of(at);
                    FindingKind::NearDuplicate { client_id: client_id(), first, other }
                })
            }
        };
        if dates.loan.is_some_and(|date| self.beside.is_doubtful(Column::LoanId, date)) {
            let kind = FindingKind::LoanIdDate;
            is_good &= self.report_in(place, Column::LoanId, ids.loan, kind);
        }
        if let (Some(id), Some(date)) = (ids.client, dates.client)
            && self.beside.is_doubtful(Column::ClientId, date)
        {
            is_good &= self.report_in(place, Column::ClientId, id, FindingKind::ClientIdDate);
        }
        is_good
    }

    /// Hands on a row, which is good where it has an amount.
    fn hand_on(&mut self, place: Place<'_>, client_field: Option<&str>, amount: Option<Amount>) {
        let Some(each) = &mut self.each else { return };
        let Some(Ok(loan_id)) = place.loan_id.map(LoanId::parse) else { return };
        each(match amount {
            Some(amount) => {
                let client_id = client_field.and_then(|id| ClientId::parse(id).ok());
                let line = self.sheet.line_of(place.at);
                Row::Good(Repayment { line, loan_id, client_id, amount })
            }
            None => Row::Faulty(loan_id),
        });
    }

    fn report_in(
        &mut self,
        place: Place<'_>,
        column: Column,
        field: &str,
        kind: FindingKind,
    ) -> bool {
        self.report(place, Some((column, field)), kind.code(), || kind)
    }

    /// Adds a finding about a line, or one of its fields, and makes it only where it is kept; whether the
    /// row may still be good.
    fn report(
        &mut self,
        place: Place<'_>,
        field: Option<(Column, &str)>,
        code: Code,
        kind: impl FnOnce() -> FindingKind,
    ) -> bool {
        let Some(severity) = self.rules.severity_of(code) else { return true };
        let (sheet, positions, delimiter) = (self.sheet, self.positions, self.delimiter);
        let is_shown = self.found.count < SHOWN_IN_FULL;
        self.found.count += 1;
        let column = field.map(|(column, _)| column);
        let make = || {
            let Place { at, raw, loan_id } = place;
            let span = column.and_then(|column| field_span(raw, delimiter, positions.of(column)?));
            let is_headed = |titles: &usize| at <= *titles || code == Code::RowColumns;
            Finding {
                line: Some(sheet.line_of(at)),
                column,
                loan_id: loan_id.map(str::to_owned),
                value: field.map(|(_, value)| value.to_owned()),
                excerpt: is_shown.then(|| Excerpt::new(raw, span.unwrap_or(0..raw.len()))),
                // Headings are not rows to be mended; and until the titles come first, nobody knows how
                // many fields a row has.
                titles_below: sheet.titles_below().filter(is_headed).map(|at| sheet.line_of(at)),
                ..Finding::new(severity, kind())
            }
        };
        match &mut self.found.maybe_total {
            Some(row) => row.findings.push(make()),
            None => self.found.findings.push_with(code, severity, make),
        }
        severity == Severity::Warning
    }
}

impl Found {
    fn add_amount(&mut self, at: usize, has_no_id: bool, amount: Either<Option<Amount>>) {
        if has_no_id && self.rows > 2 {
            let is_sum = |total: Total, amount: Option<Amount>| {
                amount.is_some_and(|amount| !amount.is_zero() && total == amount)
            };
            let point = is_sum(self.total.point, amount.point);
            let comma = is_sum(self.total.comma, amount.comma);
            if point || comma {
                let is_total = Either { point, comma };
                self.maybe_total = Some(MaybeTotal { at, amount, is_total, findings: Vec::new() });
            }
        }
        self.total += amount;
        self.zeros += u64::from(amount.point.or(amount.comma).is_some_and(Amount::is_zero));
    }

    /// The result, when the decimal separator is known.
    pub fn finish(mut self, sheet: &Sheet, rules: &Rules, separator: Option<char>) -> Checked {
        if let Some(row) = self.maybe_total.take() {
            self.take_out_total(row, sheet, separator);
        }
        let Self { rows, total, zeros, mut findings, .. } = self;
        if rows >= MOSTLY_ZERO_FROM && zeros * 2 > rows {
            findings.extend(rules.finding(FindingKind::MostlyZero { zeros, rows }));
        }
        let with_separator = |dialect: Dialect| Dialect {
            decimal_separator: separator.unwrap_or(dialect.decimal_separator),
            ..dialect
        };
        let dialect = sheet.dialect().map(with_separator);
        Checked { rows, total: total.with(separator), dialect, findings }
    }

    /// The last row of the file, with no id and the sum of the others, is no row.
    fn take_out_total(&mut self, row: MaybeTotal, sheet: &Sheet, separator: Option<char>) {
        let MaybeTotal { at, amount, is_total, findings } = row;
        if !is_total.with(separator) {
            return self.findings.extend(findings);
        }
        let excerpt = findings.into_iter().next().and_then(|finding| finding.excerpt);
        let total_line = Finding::of(FindingKind::TotalLine).on_line(sheet.line_of(at));
        self.findings.push(Finding { excerpt, ..total_line });
        self.rows -= 1;
        amount.point.into_iter().for_each(|amount| self.total.point -= amount);
        amount.comma.into_iter().for_each(|amount| self.total.comma -= amount);
    }
}
