//! The rows of a file, one after another: what is wrong with each by itself, and [beside](Beside) the
//! others as far as whoever goes along can tell.

mod beside;
mod found;
pub(super) mod groups;
mod ids;
mod no_rows;
mod passes;
mod repeats;
mod report;

pub(super) use passes::go_over;

use std::cell::OnceCell;

use self::beside::Beside;
use self::found::Found;
use self::no_rows::{is_half_id, numbers_columns};
use super::amounts::marks::Marks;
use super::file::columns::Columns;
use super::file::width::{Overflow, width_fault};
use super::finding::{CellFault, Code, ExportFault, FindingKind, Findings, NoLoan, WidthFault};
use super::ids::Id;
use super::ids::signs::Signs;
use super::ids::swapped::is_sum;
use super::totals::Totals;
use crate::checks::checked::Row;
use crate::checks::rules::Rules;
use crate::model::{Amount, ClientId, IdFault, LoanId, Repayment};
use crate::reading::{
    Column, Fields, Line, LineKind, QuoteFault, Table, is_called_currency, numeric_currency,
};

/// Whoever wants the rows.
pub(super) type Each<'a> = Option<&'a mut dyn FnMut(Row)>;

/// A check on its way through the rows of a file.
struct Pass<'a> {
    table: Table<'a>,
    overflow: Option<Overflow<'a>>,
    /// Where the codes of currencies stand, and the one that they should be.
    currency: Option<(usize, Option<String>)>,
    /// Where the branches stand.
    branches: Option<usize>,
    /// What stands in each column, where it was asked.
    columns: OnceCell<Option<Columns>>,
    is_guessed: bool,
    /// Whether some ids have a point before one or two digits: it begins no group there.
    has_points: OnceCell<bool>,
    rules: &'a Rules,
    beside: Beside<'a>,
    found: Found,
    totals: Option<Totals>,
    judged: Option<Judged>,
    each: Each<'a>,
}

/// Where the first line stands for which totals were judged, and the decimal separator they were read with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judged {
    pub at: usize,
    pub separator: char,
}

/// An id, or what is wrong with it.
type ReadId<'r> = Result<Id<'r>, IdFault>;

/// The line that a finding is about, and its loan.
#[derive(Clone, Copy)]
struct Place<'r> {
    at: usize,
    raw: &'r str,
    loan_id: Option<&'r str>,
}

impl<'a> Pass<'a> {
    /// Before the first row, when `findings` were made about the file as a whole. Totals are judged where a
    /// row may be one, and were not before.
    pub fn new(
        table: Table<'a>,
        rules: &'a Rules,
        (findings, beside): (Findings, Beside<'a>),
        totals: Option<Totals>,
        each: Each<'a>,
    ) -> Self {
        let own = rules.currency.map(|currency| currency.code().to_owned());
        Self {
            table,
            overflow: Overflow::of(table),
            currency: table
                .currency_column()
                .or_else(|| table.column_of_codes(own.as_deref()))
                .map(|at| (at, own)),
            branches: groups::column(table),
            columns: OnceCell::new(),
            is_guessed: table.sheet.is_encoding_guessed(),
            has_points: OnceCell::new(),
            rules,
            beside,
            found: Found::new(findings, Marks::of(table)),
            totals,
            judged: None,
            each,
        }
    }

    /// Goes over all lines. Where totals were judged on the way, also tells them.
    pub fn run(mut self) -> (Found, Beside<'a>, Option<(Totals, Judged)>) {
        self.table.lines().each(|line| self.check_line(line));
        (self.found, self.beside, self.totals.zip(self.judged))
    }

    fn check_line(&mut self, line: &Line<'_>) {
        let place = Place { at: line.at, raw: line.raw, loan_id: None };
        match line.kind {
            LineKind::Row => {}
            LineKind::PassedOver | LineKind::Words
                if is_half_id(line.raw, self.table.delimiter()) =>
            {
                return self.report_width(place, 1, self.table.width(), || WidthFault::TooFew);
            }
            LineKind::PassedOver | LineKind::Words => {
                let rows = self.found.rows;
                let counted = self.found.said.hear((self.table, self.rules), line, rows);
                self.pass_over(place, counted);
                if line.kind == LineKind::Words {
                    self.tell_words(place, line);
                }
                return;
            }
            LineKind::OtherTitles => return self.not_a_loan(place, NoLoan::OtherTitles),
            LineKind::Note(note) => return self.not_a_loan(place, NoLoan::Note(note)),
            LineKind::OtherDelimiter => {
                let width = self.table.width();
                return self.report_width(place, width, width, || WidthFault::OtherDelimiter);
            }
            // What is called so may be a loan.
            LineKind::Total if self.check_total(place) => {}
            LineKind::Total => {
                if let (Ok(cells), Some(amount)) = (line.cells, &line.amount)
                    && cells.len() == self.table.width()
                {
                    self.beside.hear(place.at, Some(amount), [None; 2]);
                }
                return;
            }
        }
        match &line.cells {
            Ok(cells)
                if cells.len() == self.table.width()
                    && !self.overflow.as_ref().is_some_and(|column| column.is_in(*cells)) =>
            {
                self.check_cells(line, cells, place);
            }
            Ok(cells) if self.is_lone_total(place, *cells) => {}
            Ok(cells) => {
                let (at, table) = (self.table.positions.amount, self.table);
                let width = self.table.width() - usize::from(cells.len() == self.table.width());
                self.report_width(place, cells.len(), width, || {
                    width_fault(*cells, width, at, table, line)
                });
            }
            Err(fault) => {
                self.found.rows += 1;
                let is_cut =
                    *fault == QuoteFault::Unclosed && self.table.is_last(line.at, line.raw);
                self.report(place, None, Code::RowQuote, || {
                    if is_cut { FindingKind::CutQuote } else { FindingKind::Quote(*fault) }
                });
            }
        }
    }

    fn check_cells(&mut self, line: &Line<'_>, cells: &Fields<'_>, place: Place<'_>) {
        let positions = self.table.positions;
        let loan_field = line.loan_id;
        let client_field = positions.client_id.map(|at| &cells[at]);
        let loan = &Id::read(loan_field);
        let client = &client_field.map(Id::read);
        let ids = [loan.as_ref().ok(), client.as_ref().and_then(|client| client.as_ref().ok())];
        self.beside.hear(place.at, line.amount.as_ref(), ids);
        let amount = match &line.amount {
            Some(amount) => self.beside.amount(amount),
            None if cells[positions.amount].trim().is_empty() => Err(CellFault::Missing),
            None => Err(CellFault::NotANumber),
        };
        let may_be_total = match (&amount, loan) {
            (Err(_), _) => false,
            (Ok(_), Ok(_)) if self.totals.is_some() => true,
            (Ok(amount), Ok(id)) => self.found.may_be_total(id, *amount),
            (Ok(_), Err(fault)) => *fault == IdFault::Missing,
        };
        if may_be_total && !self.check_total(place) {
            return;
        }
        if let (Ok(loan), Some(client), Ok(amount)) = (loan, client, &amount)
            && self.found.is_group_total(*amount, loan, client.as_ref().ok())
        {
            self.report(place, None, Code::RowTotalLine, || FindingKind::TotalLine);
            return;
        }
        if self.found.rows == 0 && numbers_columns(*cells, self.table) {
            return self.not_a_loan(place, NoLoan::ColumnNumbers);
        }
        self.found.rows += 1;
        self.found.last_row = place.at;
        if let Ok(amount) = amount {
            self.found.add_amount((place.at, amount), ids);
            let is_amount = |id: &Id<'_>| id.text == &cells[positions.amount];
            let is_of_loan = ids[0].is_some_and(|id| !id.signs.has(Signs::LETTER) && is_amount(id));
            if is_of_loan || ids[1].is_some_and(|id| is_amount(id) && is_sum(id.text)) {
                self.found.ids_for_amounts.push(place.at);
            }
            self.found.marks.hear(*cells);
        }
        let place = Place { loan_id: loan.as_ref().ok().map(|id| id.text), ..place };
        let client_read = client_field.zip(client.as_ref());
        let mut is_good = self.check_read_ids(place, (loan_field, loan), client_read);
        if let Some(at) = self.currency.as_ref().map(|(at, _)| *at) {
            is_good &= self.check_currency(place, cells[at].trim());
        }
        if let Err(fault) = amount {
            let field = Some((Column::Amount, &cells[positions.amount]));
            is_good &=
                self.report(place, field, fault.code(), || FindingKind::Amount(fault.into_owned()));
        }
        let amount = amount.ok().and_then(|amount| amount.with(None)).filter(|_| is_good);
        self.hand_on(place, client_field, amount);
    }

    /// Whether the row may be good that has these ids, each with how it was read.
    #[inline]
    fn check_read_ids(
        &mut self,
        place: Place<'_>,
        (loan_field, loan): (&str, &ReadId<'_>),
        client: Option<(&str, &ReadId<'_>)>,
    ) -> bool {
        let mut is_good = true;
        if let Err(fault) = loan {
            let (column, fault) = (Column::LoanId, *fault);
            is_good &= self.report_in(place, column, loan_field, FindingKind::Id { column, fault });
        }
        if let Some((field, Err(fault))) = client {
            let (column, fault) = (Column::ClientId, *fault);
            is_good &= self.report_in(place, column, field, FindingKind::Id { column, fault });
        }
        match (loan, client) {
            (Ok(loan), None) => is_good & self.check_ids(place, loan, None),
            (Ok(loan), Some((_, Ok(client)))) => {
                is_good & self.check_ids(place, loan, Some(client))
            }
            _ => is_good,
        }
    }

    /// Whether the row may be good that is in this currency.
    fn check_currency(&mut self, place: Place<'_>, found: &str) -> bool {
        let Some((_, own)) = &mut self.currency else { return true };
        let is_number = found.bytes().any(|b| b.is_ascii_digit());
        if found.is_empty() || (is_number && numeric_currency(found).is_none()) {
            return true;
        }
        let said = || self.found.said.currencies.code(self.table).unwrap_or(found).to_owned();
        let own = own.get_or_insert_with(said);
        if is_called_currency(found, own) || is_called_currency(own, found) {
            return true;
        }
        let own = own.clone();
        let found = found.to_owned();
        let kind = || FindingKind::Export(ExportFault::OtherCurrency { found, own });
        self.report(place, None, Code::AmountCurrency, kind)
    }

    /// Hands on a row, which is good where it has an amount.
    fn hand_on(&mut self, place: Place<'_>, client_field: Option<&str>, amount: Option<Amount>) {
        let Some(each) = &mut self.each else { return };
        let Some(Ok(loan_id)) = place.loan_id.map(LoanId::parse) else { return };
        each(match amount {
            Some(amount) => {
                let client_id = client_field.and_then(|id| ClientId::parse(id).ok());
                let line = self.table.line_of(place.at);
                Row::Good(Repayment { line, loan_id, client_id, amount })
            }
            None => Row::Faulty(loan_id),
        });
    }
}
