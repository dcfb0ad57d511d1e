//! Lines that are no rows, or may be none.

use super::{Judged, Pass, Place};
use crate::checks::file::columns::Columns;
use crate::checks::file::moved::is_moved;
use crate::checks::finding::{Code, ExportFault, FindingKind, NoLoan, Severity, TotalFault};
use crate::checks::totals::counts::{Counted, counted};
use crate::checks::totals::{Totals, Verdict};
use crate::reading::{Fields, Line, Note, Reading, Table, has_money};

impl Pass<'_> {
    /// Refuses what cannot be a loan, and says that the file is not what it seems, whatever the rules are; what
    /// is only to be looked at is left out.
    pub(super) fn not_a_loan(&mut self, place: Place<'_>, why: NoLoan) {
        let kind = FindingKind::Export(ExportFault::NotALoan(why));
        if why.severity() == Severity::Warning {
            self.found.passed_over.push(place.at);
            self.warn(place, kind);
        } else {
            self.report_as(Some(Severity::Error), place, None, Code::RowNotALoan, || kind);
        }
    }

    /// Leaves out a line that is no row, unless it says that there are other rows than these.
    pub(super) fn pass_over(&mut self, place: Place<'_>, counted: Option<Counted>) {
        let rows = self.found.rows;
        match counted.filter(|_| rows > 0) {
            // Below a total that agrees nothing is left out.
            Some(Counted::Elided) if !self.found.controls.is_empty() => {
                self.found.passed_over.push(place.at);
            }
            Some(Counted::Cut | Counted::Elided) => {
                self.not_a_loan(place, NoLoan::Note(Note::Message));
            }
            counted => {
                let stated = counted.and_then(|counted| counted.stated(rows));
                let wrong = stated.and_then(|stated| {
                    Some(TotalFault::Count { stated, rows: self.found.other_number(stated)? })
                });
                match wrong.filter(|_| !self.is_heading_again(place)) {
                    Some(fault) => {
                        let kind = || FindingKind::Export(ExportFault::Total(fault));
                        self.report(place, None, Code::RowTotalLine, kind);
                    }
                    None => self.found.passed_over.push(place.at),
                }
            }
        }
    }

    /// Tells a line of words that was left out, unless it is the heading of each page, or a footer: there a blank
    /// line or a total stands above it. One among the rows may be a loan whose cells were moved, and so may one right
    /// below them that has not their sum or their average.
    pub(super) fn tell_words(&mut self, place: Place<'_>, line: &Line<'_>) {
        let is_heading = || self.table.sheet.headings().any(|(_, heading)| heading == place.raw);
        let [above, own] = [self.found.last_row, place.at].map(|at| self.table.line_of(at));
        let is_next = self.found.rows > 0 && own == above + 1;
        let is_among = place.at < self.table.shapes().last_row;
        if !(is_next || is_among) || is_heading() {
            return;
        }
        let cells = line.cells.ok().filter(|cells| cells.len() == self.table.width());
        let is_moved = |cells| {
            let columns = self.columns.get_or_init(|| Columns::of(self.table));
            columns.as_ref().is_some_and(|all| is_moved(all, self.table.positions, cells))
        };
        let has_money = cells.is_some_and(|cells| cells.iter().any(has_money));
        let mut is_no_total = |cell: &str| {
            let amount = Reading::of(cell).map(|number| self.beside.amount(&number));
            amount.is_none_or(|amount| amount.is_ok_and(|amount| self.found.is_no_total(amount)))
        };
        let mut is_own = || has_money && cells.is_some_and(|it| it.iter().all(&mut is_no_total));
        if (is_among || is_own()) && self.found.rows > 0 && cells.is_some_and(is_moved) {
            return self.not_a_loan(place, NoLoan::Moved);
        }
        let why = if has_money { NoLoan::Moved } else { NoLoan::InWords };
        self.warn(place, FindingKind::Export(ExportFault::NotALoan(why)));
    }

    /// Whether it is a line that stands above the titles, too, and was held against all rows there.
    fn is_heading_again(&self, place: Place<'_>) -> bool {
        let own = self.table.line_of(place.at);
        let mut headings = self.table.sheet.headings();
        headings.any(|(line, heading)| line < own && heading == place.raw)
    }

    /// Whether a number alone in its line is the sum of all rows above it, as report servers write a total.
    pub(super) fn is_lone_total(&mut self, place: Place<'_>, cells: Fields<'_>) -> bool {
        let amount = Reading::of(&cells[0]).filter(|_| cells.len() == 1);
        let amount = amount.and_then(|amount| self.beside.amount(&amount).ok());
        let sum = amount.filter(|amount| self.found.is_sum(*amount));
        let sum = sum.and_then(|sum| sum.with(self.beside.separator()));
        sum.map(|sum| self.found.add_control(place.at, sum)).is_some()
    }

    /// Judges a line that may be a total; whether it is none, and may be a row.
    pub(super) fn check_total(&mut self, place: Place<'_>) -> bool {
        let table = self.table;
        let totals = self.totals.get_or_insert_with(|| {
            let separator = self.beside.separator().unwrap_or('.');
            self.judged = Some(Judged { at: place.at, separator });
            Totals::judge(table, separator)
        });
        let verdict = totals.verdict(place.at);
        // The sum in another currency says nothing of the amounts.
        if !matches!(verdict, Verdict::Row | Verdict::LeftOutFor(TotalFault::OfElse { .. })) {
            let rows = self.found.rows;
            self.found.said.hear_total((table, self.rules), (place.at, place.raw), rows);
        }
        match verdict {
            Verdict::Row => return true,
            Verdict::LeftOut => self.pass_over(place, counted(place.raw)),
            Verdict::LeftOutFor(fault) => {
                self.found.passed_over.push(place.at);
                self.warn(place, FindingKind::Export(fault.into()));
            }
            Verdict::Control(amount) => self.found.add_control(place.at, amount),
            Verdict::TotalLine => {
                self.report(place, None, Code::RowTotalLine, || FindingKind::TotalLine);
            }
            Verdict::NoRow(_) if self.is_heading_again(place) => {
                self.found.passed_over.push(place.at);
            }
            Verdict::NoRow(fault) => {
                let kind = || FindingKind::Export(fault.into());
                self.report(place, None, Code::RowTotalLine, kind);
            }
            Verdict::NotALoan(why) => self.not_a_loan(place, why),
            Verdict::Doubtful(fault) => {
                self.found.is_in_no_total |= fault == TotalFault::InNone.into();
                return self.warn(place, FindingKind::Export(fault));
            }
        }
        false
    }

    /// Warns of a line that has to do with a total, or as the rules are; whether it may be a row.
    fn warn(&mut self, place: Place<'_>, kind: FindingKind) -> bool {
        let code = kind.code();
        let severity =
            if code.can_change() { self.rules.severity_of(code) } else { Some(Severity::Warning) };
        self.report_as(severity, place, None, code, || kind)
    }
}

/// Whether a line counts its columns, 1, 2 and so on, and is unlike the rows: its id is, or it has a number where they
/// have words. It may yet be a loan.
pub(super) fn numbers_columns(cells: Fields<'_>, table: Table<'_>) -> bool {
    let is_next = |(at, cell): (usize, &str)| cell.trim() == (at + 1).to_string();
    let has_words = |at| Reading::of(&table.cell(table.shapes().last_row, at)).is_none();
    let stands_out = || {
        let mut lines = table.lines();
        let (mut ids, mut short) = (0, 0);
        while let Some(line) = lines.read() {
            ids += u64::from(line.amount.is_some());
            short += u64::from(line.amount.is_some() && line.loan_id.trim().len() < 3);
        }
        ids > 1 && (short == 1 || table.shapes().is_single(&cells[table.positions.loan_id]))
    };
    cells.len() > 1
        && cells.iter().enumerate().all(is_next)
        && (stands_out() || table.other_columns().any(has_words))
}

/// Whether nothing stands on a line but the beginning of an id that goes on below it: `KIN/`, `KIN-,,`.
pub(super) fn is_half_id(line: &str, delimiter: char) -> bool {
    let id = line.trim_matches(|c: char| c == delimiter || c == '"' || c.is_whitespace());
    id.ends_with(['-', '/'])
        && id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !id.contains(|c: char| c == delimiter || c.is_whitespace())
}
