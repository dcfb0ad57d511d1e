//! The lines of a file, one after another, each with what it is.

use super::cell::Reading;
use super::fields::Fields;
use super::layout::Layout;
use super::line::{LineKind, Teller};
use super::notes::Note;
use super::quotes::QuoteFault;
use super::records::Records;
use super::sheet::Sheet;

/// A line of the file, or several where a quoted field goes on, with something in it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'r> {
    /// Where it begins: [`Sheet::line_of`] tells its number.
    pub at: usize,
    /// Its text, without the line end.
    pub raw: &'r str,
    pub kind: LineKind,
    /// Its cells, unquoted.
    pub cells: Result<Fields<'r>, QuoteFault>,
    /// What stands where the ids of the loans do; nothing where it has no such cell.
    pub loan_id: &'r str,
    /// What stands where the amounts do, where that is a number.
    pub amount: Option<Reading<'r>>,
}

impl<'r> Line<'r> {
    /// The cells of a row that has so many, and an amount where it belongs.
    pub fn sound_cells(&self, width: usize) -> Option<Fields<'r>> {
        let cells = self.cells.ok().filter(|cells| cells.len() == width)?;
        (self.kind == LineKind::Row && self.amount.is_some()).then_some(cells)
    }
}

/// The lines of a file but for its titles, one after another.
pub struct Lines<'t> {
    sheet: &'t Sheet,
    records: Records<'t>,
    teller: Option<Teller<'t>>,
    /// The lines above the titles, until all were read.
    above: Option<std::slice::Iter<'t, (usize, bool)>>,
    rows_from: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(
        sheet: &'t Sheet,
        records: Records<'t>,
        layout: &'t Layout,
        teller: Option<Teller<'t>>,
    ) -> Self {
        let has_above = teller.is_some() && !layout.above.is_empty();
        let above = has_above.then(|| layout.above.iter());
        Self { sheet, records, teller, above, rows_from: layout.rows_from }
    }

    /// Shows all lines that are left.
    pub fn each(mut self, mut see: impl FnMut(&Line<'_>)) {
        while let Some(line) = &self.read() {
            see(line);
        }
    }

    /// The next line, or `None` at the end of the file.
    #[inline]
    pub fn read(&mut self) -> Option<Line<'_>> {
        let mut heading = None;
        if let Some(above) = &mut self.above {
            heading = above.next().copied();
            self.records.go_to(heading.map_or(self.rows_from, |(at, _)| at));
            if heading.is_none() {
                self.above = None;
            }
        }
        let record = self.records.read()?;
        let (at, raw, cells) = (record.at, record.raw, record.fields);
        let by_itself = move |kind| Some(Line { at, raw, kind, cells, loan_id: "", amount: None });
        let Some(teller) = &self.teller else { return by_itself(LineKind::Row) };
        match heading {
            Some((_, true)) => return by_itself(LineKind::Total),
            Some(_) => {
                return by_itself(Note::of(raw).map_or(LineKind::PassedOver, LineKind::Note));
            }
            None => {}
        }
        let cell = |column| cells.ok().and_then(|cells| cells.get(column));
        let loan_id = cell(teller.positions.loan_id).unwrap_or_default();
        let amount = cell(teller.positions.amount).and_then(Reading::of);
        let sheet = self.sheet;
        let ends_cut = move || cells.is_ok_and(|cells| sheet.may_be_cut(at, raw, cells));
        let shapes = move || sheet.shapes();
        let kind = teller.tell((at, raw), cells, loan_id, amount.is_some(), ends_cut, shapes);
        Some(Line { at, raw, kind, cells, loan_id, amount })
    }
}
