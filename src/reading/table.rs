//! A file whose columns are known, and its lines.

use std::borrow::Cow;

use super::cell::Reading;
use super::cell::currency::is_currency_code;
use super::cell::fields::Fields;
use super::column::{Column, Positions};
use super::layout::Layout;
use super::line::notes::Note;
use super::line::{Line, LineKind, Teller};
use super::records::Records;
use super::records::quotes::field_span;
use super::records::shapes::Shapes;
use super::sheet::Sheet;
use super::titles::Titles;
use crate::model::{AmountMeaning, CsvFormat};

/// A file of which is known where the fields stand that a report needs.
#[derive(Debug, Clone, Copy)]
pub struct Table<'t> {
    pub sheet: &'t Sheet,
    layout: &'t Layout,
    /// Where the needed fields stand.
    pub positions: Positions,
}

impl Sheet {
    /// The file with its columns, or `None` where these are not known.
    pub(crate) fn table(&self) -> Option<Table<'_>> {
        let layout = self.layout.as_ref()?;
        let positions = *layout.positions.as_ref().ok()?;
        Some(Table { sheet: self, layout, positions })
    }
}

/// A row with as many cells as the others, and an amount where it belongs.
#[derive(Debug, Clone, Copy)]
pub struct SoundRow<'r> {
    /// Where it begins.
    pub at: usize,
    /// Its text, without the line end.
    pub raw: &'r str,
    pub cells: Fields<'r>,
    /// What stands where the ids of the loans do, without the blanks around it.
    pub loan_id: &'r str,
    pub amount: Reading<'r>,
}

impl<'r> SoundRow<'r> {
    /// What stands in a column, without the blanks around it.
    pub fn cell(&self, at: usize) -> &'r str {
        self.cells.get(at).unwrap_or_default().trim()
    }
}

/// The lines of a file but for its titles, one after another.
pub struct Lines<'t> {
    table: Table<'t>,
    records: Records<'t>,
    teller: Teller<'t>,
    /// The lines above the titles, until all were read.
    above: Option<std::slice::Iter<'t, (usize, bool)>>,
}

impl Lines<'_> {
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
            self.records.go_to(heading.map_or(self.table.layout.rows_from, |(at, _)| at));
            if heading.is_none() {
                self.above = None;
            }
        }
        let record = self.records.read()?;
        let (at, raw, cells) = (record.at, record.raw, record.fields);
        if let Some((_, is_total)) = heading {
            let noted = || Note::of(raw).map_or(LineKind::PassedOver, LineKind::Note);
            let kind = if is_total { LineKind::Total } else { noted() };
            return Some(Line { at, raw, kind, cells, loan_id: "", amount: None });
        }
        let (table, teller) = (self.table, &self.teller);
        let cell = |column| cells.ok().and_then(|cells| cells.get(column));
        let loan_id = cell(teller.positions.loan_id).unwrap_or_default();
        let amount = cell(teller.positions.amount).and_then(Reading::of);
        let ends_cut = move || cells.is_ok_and(|cells| table.may_be_cut(at, raw, cells));
        let shapes = move || table.shapes();
        let kind = teller.tell((at, raw), cells, loan_id, amount.as_ref(), ends_cut, shapes);
        Some(Line { at, raw, kind, cells, loan_id, amount })
    }
}

impl<'t> Table<'t> {
    /// How many fields a row has.
    pub fn width(self) -> usize {
        self.layout.width
    }

    /// The columns beside those that are needed.
    pub fn other_columns(self) -> impl Iterator<Item = usize> {
        (0..self.width()).filter(move |at| !self.positions.is_taken(*at))
    }

    pub fn delimiter(self) -> char {
        self.layout.delimiter
    }

    /// The line of the titles, or `None` where there are none.
    pub fn titles_line(self) -> Option<u64> {
        Some(self.line_of(self.layout.titles.as_ref()?.at))
    }

    fn titles(self) -> Option<&'t Titles> {
        Some(&self.layout.titles.as_ref()?.titles)
    }

    /// The title over a column that was taken, or `None` where there are no titles or no such column.
    pub fn title(self, column: Column) -> Option<&'t str> {
        self.title_at(self.positions.of(column)?)
    }

    /// The title over the column number `at`, counted from 0.
    pub fn title_at(self, at: usize) -> Option<&'t str> {
        self.titles()?.cells.get(at).map(String::as_str)
    }

    /// What the title over the amounts says of them, and what the user says.
    pub fn meanings(self) -> [Option<AmountMeaning>; 2] {
        [self.says(self.positions.amount), self.sheet.options.meaning]
    }

    /// What the title number `at` says of the amounts below it.
    pub fn says(self, at: usize) -> Option<AmountMeaning> {
        self.titles()?.says(at)
    }

    /// Whether the title number `at` is known as one of a column.
    pub fn is_title_of(self, at: usize, column: Column) -> bool {
        self.titles().is_some_and(|titles| titles.is_of(at, column))
    }

    /// Where client ids stand that are not sent, since the format has none, and whether that is known by their title.
    pub fn unused_client_ids(self) -> impl Iterator<Item = (usize, bool)> {
        let titles = self.titles().filter(|_| self.sheet.format == CsvFormat::TwoColumn);
        let ids = titles.into_iter().flat_map(Titles::client_ids);
        ids.filter(move |(at, _)| !self.positions.is_taken(*at))
    }

    /// The title that the user named for the client ids of this very file, whose format has none.
    pub fn unused_client_title(self) -> Option<&'t str> {
        let is_unused = self.sheet.format == CsvFormat::TwoColumn;
        self.sheet.options.columns.named(Column::ClientId).filter(|_| is_unused)
    }

    /// The titles of all columns; none where there are no titles.
    pub fn column_titles(self) -> &'t [String] {
        self.titles().map_or(&[], |titles| &titles.cells)
    }

    /// Whether a line repeats the titles, perhaps in other words: the needed columns stand where they do.
    pub fn are_titles(self, cells: Fields<'_>) -> bool {
        let (format, options) = (self.sheet.format, &self.sheet.options);
        let are_same = || Titles::of(cells).locate(format, options) == Ok(self.positions);
        self.titles().is_some_and(|titles| titles.are(cells) || are_same())
    }

    /// The first column with a title that is so.
    pub fn column_of(self, is_so: impl Fn(&str) -> bool) -> Option<usize> {
        self.column_titles().iter().position(|title| is_so(title))
    }

    /// Where the codes of currencies stand by their title, if there are any.
    pub fn currency_column(self) -> Option<usize> {
        self.titles()?.currency()
    }

    /// Where they stand under a title that is not known, or none: in each row, and that of the settings, or one of the
    /// world's, in some. The codes of branches are written as those of small currencies.
    pub fn column_of_codes(self, own: Option<&str>) -> Option<usize> {
        let is_usual = |code: &str| own.map_or(matches!(code, "USD" | "EUR"), |own| own == code);
        let mut columns: Vec<_> = self.other_columns().map(|at| (at, false)).collect();
        if columns.is_empty() {
            return None;
        }
        self.each_well_quoted_row(|row| {
            columns.retain_mut(|(at, has_usual)| {
                let code = row.cell(*at);
                *has_usual |= is_usual(code);
                is_currency_code(code)
            });
            (!columns.is_empty()).then_some(())
        })?;
        columns.into_iter().find_map(|(at, has_usual)| has_usual.then_some(at))
    }

    /// The decimal separator that the user named.
    pub fn decimal_separator(self) -> Option<char> {
        self.sheet.options.decimal_separator.as_char()
    }

    /// What the ids of the rows look like.
    pub fn shapes(self) -> &'t Shapes {
        self.sheet.shapes.get_or_init(|| self.shapes_of(self.positions.loan_id))
    }

    /// What stands in a column beside the amounts looks like this.
    pub fn shapes_of(self, at: usize) -> Shapes {
        let positions = Positions { loan_id: at, ..self.positions };
        Shapes::new(self.records(), self.width(), positions)
    }

    /// The text of the last line, and whether a line end follows it.
    pub fn end(self) -> (&'t str, bool) {
        let text = self.sheet.text.as_str();
        let has_end = text.ends_with(['\n', '\r']);
        let text = text.trim_end_matches(['\n', '\r']);
        (&text[text.rfind(['\n', '\r']).map_or(0, |at| at + 1)..], has_end)
    }

    /// Whether nothing follows the line that begins at a place.
    pub fn is_last(self, at: usize, raw: &str) -> bool {
        at + raw.len() == self.sheet.text.as_str().len()
    }

    /// Whether the file ends in a line that has the beginning of a row.
    fn may_be_cut(self, at: usize, raw: &str, cells: Fields<'_>) -> bool {
        self.is_last(at, raw) && self.layout.may_begin_row(&self.sheet.text, at, cells)
    }

    fn records(self) -> Records<'t> {
        self.layout.rows(&self.sheet.text)
    }

    /// The lines below the titles, and the headings above them. They can be gone over again.
    pub fn lines(self) -> Lines<'t> {
        let Self { sheet, layout, positions } = self;
        let teller = Teller { layout, positions, format: sheet.format, options: &sheet.options };
        let above = (!layout.above.is_empty()).then(|| layout.above.iter());
        Lines { table: self, records: self.records(), teller, above }
    }

    /// Shows the sound rows as long as whoever sees them wants more; whether that was all.
    pub fn each_row(self, mut see: impl FnMut(SoundRow<'_>) -> Option<()>) -> Option<()> {
        let mut lines = self.lines();
        while let Some(line) = lines.read() {
            self.sound(line).map_or(Some(()), &mut see)?;
        }
        Some(())
    }

    /// The same up to the first line with wrong quotes, of which these are told first.
    pub fn each_well_quoted_row(
        self,
        mut see: impl FnMut(SoundRow<'_>) -> Option<()>,
    ) -> Option<()> {
        let mut lines = self.lines();
        while let Some(line) = lines.read() {
            line.cells.ok()?;
            self.sound(line).map_or(Some(()), &mut see)?;
        }
        Some(())
    }

    /// The row on a line, where it is sound.
    pub fn sound(self, line: Line<'_>) -> Option<SoundRow<'_>> {
        let Line { at, raw, loan_id, .. } = line;
        let cells = line.cells.ok().filter(|cells| cells.len() == self.width())?;
        let amount = line.amount.filter(|_| line.kind == LineKind::Row)?;
        Some(SoundRow { at, raw, cells, loan_id: loan_id.trim(), amount })
    }

    /// The number of the line that begins at a place, counted from 1.
    pub fn line_of(self, at: usize) -> u64 {
        self.sheet.text.line_of(at)
    }

    /// The line that begins at a place.
    pub fn line_at(self, at: usize) -> &'t str {
        self.sheet.text.line_at(at)
    }

    /// A cell of the line that begins at a place, of which the quotes are right; empty where it has none.
    pub fn cell(self, at: usize, column: usize) -> Cow<'t, str> {
        let raw = &self.sheet.text.as_str()[at..];
        let span = field_span(raw, self.layout.delimiter, column);
        let field = &raw[span.unwrap_or_default()];
        match field.strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\"").into(),
            None => field.into(),
        }
    }
}
