//! A file that was opened: what it looks like, and its lines.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::cell::Reading;
use super::cell::fields::Fields;
use super::column::{Column, Positions};
use super::dialect::Dialect;
use super::fault::FileFault;
use super::layout::{Layout, delimiter, guess};
use super::line::notes::Note;
use super::line::{Line, LineKind, Teller};
use super::options::Options;
use super::records::Records;
use super::records::quotes::field_span;
use super::records::shapes::Shapes;
use super::text::charset::Encoding;
use super::text::{Text, encoding};
use super::titles::Titles;
use crate::model::{AmountMeaning, CsvFormat};

/// A file that was opened: what it looks like, and its lines.
#[derive(Debug)]
pub struct Sheet {
    /// Empty where it is no text.
    text: Text,
    format: CsvFormat,
    options: Options,
    layout: Option<Layout>,
    shapes: OnceCell<Shapes>,
    faults: Vec<FileFault>,
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
        let kind = teller.tell((at, raw), cells, loan_id, amount.as_ref(), ends_cut, shapes);
        Some(Line { at, raw, kind, cells, loan_id, amount })
    }
}

/// Finds out how a file is to be read. What is wrong with it as a whole is kept with it.
pub fn open(bytes: Vec<u8>, format: CsvFormat, options: &Options) -> Sheet {
    let mut sheet = Sheet {
        text: Text::default(),
        format,
        options: options.clone(),
        layout: None,
        shapes: OnceCell::new(),
        faults: Vec::new(),
    };
    match encoding::decode(bytes, options.encoding) {
        Ok(text) => sheet.text = text,
        Err((line, fault)) => {
            sheet.faults.push(FileFault::Encoding { line, fault });
            return sheet;
        }
    }
    let text = &sheet.text;
    let (start, named) = start(text.as_str());
    if let Some(at) = text.too_long_line() {
        sheet.faults.push(FileFault::TooLong { line: text.line_of(at) });
    } else if delimiter::is_blank(&text.as_str()[start..]) {
        let line = if named.is_some() { 2 } else { 1 };
        sheet.faults.push(FileFault::Empty { line, header: false });
    } else {
        let known = options.delimiter.as_char().or(named).map(Ok);
        match known.unwrap_or_else(|| delimiter::detect(text, start, format, options)) {
            Ok(delimiter) => sheet.lay_out(start, delimiter, options),
            Err(fault) => sheet.faults.push(FileFault::Delimiter(fault)),
        }
    }
    sheet
}

/// Where the rows or their titles begin, and the delimiter that a line before them names.
fn start(text: &str) -> (usize, Option<char>) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let named = delimiter::named(&text[..end]);
    let line_end = if text[end..].starts_with("\r\n") { 2 } else { 1 };
    (named.map_or(0, |_| text.len().min(end + line_end)), named)
}

impl Sheet {
    fn lay_out(&mut self, start: usize, delimiter: char, options: &Options) {
        let (text, format) = (&self.text, self.format);
        let layout = Layout::new(text, start, delimiter, format, options);
        if let Some(example) = layout.only_column(text, start) {
            self.faults.push(FileFault::OneColumn { example: example.to_owned() });
            return;
        }
        if self.is_encoding_guessed()
            && let Some((at, fault)) = guess::other_encoding(text, &layout, format, options)
        {
            self.faults.push(FileFault::Encoding { line: text.line_of(at), fault });
            return;
        }
        let titles_line = layout.titles.as_ref().map(|titles| text.line_of(titles.at));
        if let (Some(line), Some(excerpt), Err(faults)) =
            (titles_line, &layout.wrong_titles, &layout.positions)
        {
            self.faults.extend(faults.iter().map(|fault| FileFault::Title {
                line,
                excerpt: excerpt.clone(),
                fault: fault.clone(),
            }));
        }
        let is_blank = |c: char| c == delimiter || c.is_whitespace();
        if !layout.is_below_rows() && text.as_str()[layout.rows_from..].chars().all(is_blank) {
            let (line, header) = (titles_line.unwrap_or(1), titles_line.is_some());
            self.faults.push(FileFault::Empty { line, header });
        }
        self.layout = Some(layout);
    }

    pub(crate) fn format(&self) -> CsvFormat {
        self.format
    }

    /// What is wrong with the file as a whole, in the order of its lines.
    pub(crate) fn faults(&self) -> &[FileFault] {
        &self.faults
    }

    /// How the file is read, or `None` where it cannot be. The decimal separator is the one the
    /// user named, or a point: what the amounts say about it is not known here.
    pub(crate) fn dialect(&self) -> Option<Dialect> {
        let layout = self.layout.as_ref()?;
        Some(Dialect {
            encoding: self.text.encoding.name(),
            delimiter: layout.delimiter,
            decimal_separator: self.decimal_separator().unwrap_or('.'),
            header: layout.titles.is_some(),
            titles_line: layout.titles.as_ref().map(|titles| self.text.line_of(titles.at)),
        })
    }

    pub(crate) fn decimal_separator(&self) -> Option<char> {
        self.options.decimal_separator.as_char()
    }

    /// Whether nothing but the bytes says what the encoding is, and they fit many.
    pub(crate) fn is_encoding_guessed(&self) -> bool {
        self.options.encoding == Encoding::Auto && self.text.encoding.name() == "windows-1252"
    }

    fn titles(&self) -> Option<&Titles> {
        Some(&self.layout.as_ref()?.titles.as_ref()?.titles)
    }

    /// The title over a column that was taken, or `None` where there are no titles or no such column.
    pub(crate) fn title(&self, column: Column) -> Option<&str> {
        self.title_at(self.positions()?.of(column)?)
    }

    /// The title over the column number `at`, counted from 0.
    pub(crate) fn title_at(&self, at: usize) -> Option<&str> {
        self.titles()?.cells.get(at).map(String::as_str)
    }

    /// What the title over the amounts says of them, and what the user says.
    pub(crate) fn meanings(&self) -> [Option<AmountMeaning>; 2] {
        let title = self.positions().and_then(|at| self.titles()?.says(at.amount));
        [title, self.options.meaning]
    }

    /// Whether the title number `at` is known as one of a column.
    pub(crate) fn is_title_of(&self, at: usize, column: Column) -> bool {
        self.titles().is_some_and(|titles| titles.is_of(at, column))
    }

    /// The title over client ids that are not sent, since the format has none.
    pub(crate) fn unused_client_title(&self) -> Option<&str> {
        let titles = self.titles().filter(|_| self.format == CsvFormat::TwoColumn)?;
        titles.client_id().map(|at| titles.cells[at].as_str())
    }

    /// The titles of all columns; none where there are no titles.
    pub(crate) fn column_titles(&self) -> &[String] {
        self.titles().map_or(&[], |titles| &titles.cells)
    }

    /// Whether a line repeats the titles.
    pub(crate) fn are_titles(&self, cells: Fields<'_>) -> bool {
        self.titles().is_some_and(|titles| titles.are(cells))
    }

    /// The lines above the titles, each with its number.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (u64, &str)> {
        let above = self.layout.iter().flat_map(|layout| &layout.above);
        above.map(|(at, _)| (self.text.line_of(*at), self.line_at(*at)))
    }

    /// The line that begins at a place.
    pub(crate) fn line_at(&self, at: usize) -> &str {
        self.text.as_str()[at..].lines().next().unwrap_or_default()
    }

    /// The first column with a title that is so.
    pub(crate) fn column_of(&self, is_so: impl Fn(&str) -> bool) -> Option<usize> {
        self.column_titles().iter().position(|title| is_so(title))
    }

    /// Where the codes of currencies stand, if there are any.
    pub(crate) fn currency_column(&self) -> Option<usize> {
        self.titles()?.currency()
    }

    /// What the ids of the rows look like.
    pub(crate) fn shapes(&self) -> &Shapes {
        self.shapes.get_or_init(|| self.shapes_of(Column::LoanId).unwrap_or_default())
    }

    /// What stands in a column beside the amounts looks like this.
    pub(crate) fn shapes_of(&self, column: Column) -> Option<Shapes> {
        let (layout, positions) = (self.layout.as_ref()?, self.positions()?);
        let positions = Positions { loan_id: positions.of(column)?, ..positions };
        Some(Shapes::new(layout.rows(&self.text), layout.width, positions))
    }

    /// The text of the last line, and whether a line end follows it.
    pub(crate) fn end(&self) -> (&str, bool) {
        let text = self.text.as_str();
        let has_end = text.ends_with(['\n', '\r']);
        let text = text.trim_end_matches(['\n', '\r']);
        (&text[text.rfind(['\n', '\r']).map_or(0, |at| at + 1)..], has_end)
    }

    /// Whether nothing follows the line that begins at a place.
    pub(crate) fn is_last(&self, at: usize, raw: &str) -> bool {
        at + raw.len() == self.text.as_str().len()
    }

    /// Whether the file ends in a line that has the beginning of a row.
    fn may_be_cut(&self, at: usize, raw: &str, cells: Fields<'_>) -> bool {
        let may_be = |layout: &Layout| layout.may_begin_row(&self.text, at, cells);
        self.is_last(at, raw) && self.layout.as_ref().is_some_and(may_be)
    }

    /// Where the needed fields stand, or `None` where that is not known.
    pub(crate) fn positions(&self) -> Option<Positions> {
        self.layout.as_ref()?.positions.as_ref().ok().copied()
    }

    /// How many fields a row has; 0 where that is not known.
    pub(crate) fn width(&self) -> usize {
        self.layout.as_ref().map_or(0, |layout| layout.width)
    }

    /// The lines below the titles; none where the file cannot be read. They can be gone over again.
    pub(crate) fn lines(&self) -> Option<Lines<'_>> {
        let layout = self.layout.as_ref()?;
        let teller = self.positions().map(|positions| Teller {
            layout,
            positions,
            format: self.format,
            options: &self.options,
        });
        Some(Lines::new(self, layout.rows(&self.text), layout, teller))
    }

    /// The number of the line that begins at a place, counted from 1.
    pub(crate) fn line_of(&self, at: usize) -> u64 {
        self.text.line_of(at)
    }

    /// A cell of the line that begins at a place, of which the quotes are right; empty where it has none.
    pub(crate) fn cell(&self, at: usize, column: usize) -> Cow<'_, str> {
        let (raw, layout) = (&self.text.as_str()[at..], self.layout.as_ref());
        let span = layout.and_then(|layout| field_span(raw, layout.delimiter, column));
        let field = &raw[span.unwrap_or_default()];
        match field.strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\"").into(),
            None => field.into(),
        }
    }
}
