//! A file that was opened: what it looks like, and its lines.

use std::borrow::Cow;

use csv::StringRecord;

use super::delimiter;
use super::encoding;
use super::layout::{Layout, LineKind};
use super::options::Options;
use super::records::{QuoteFault, Records, field_span};
use super::text::Text;
use super::titles::Positions;
use super::{Dialect, Fault};
use crate::model::CsvFormat;

/// A file that was opened: what it looks like, and its lines.
#[derive(Debug)]
pub struct Sheet {
    /// Empty where it is no text.
    text: Text,
    format: CsvFormat,
    decimal_separator: Option<char>,
    layout: Option<Layout>,
    /// Where the titles stand, where headings stand above them.
    titles_below: Option<usize>,
    faults: Vec<Fault>,
}

/// A line of the file, or several where a quoted field goes on, with something in it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'r> {
    /// Where it begins: [`Sheet::line_of`] tells its number.
    pub at: usize,
    /// Its text, without the line end.
    pub raw: &'r str,
    /// What it is.
    pub kind: LineKind,
    /// Its cells, unquoted.
    pub cells: Result<&'r StringRecord, QuoteFault>,
}

/// The lines of a file below its titles, one after another.
pub struct Lines<'t> {
    records: Records<'t>,
    positions: Option<Positions>,
}

impl Lines<'_> {
    /// The next line, or `None` at the end of the file.
    pub fn read(&mut self) -> Option<Line<'_>> {
        let record = self.records.read()?;
        let kind = match (record.fields, self.positions) {
            (Ok(cells), Some(positions)) => LineKind::of(cells, positions),
            _ => LineKind::Row,
        };
        Some(Line { at: record.at, raw: record.raw, kind, cells: record.fields })
    }
}

/// Finds out how a file is to be read. What is wrong with it as a whole is kept in [`Sheet::faults`].
pub fn open(bytes: Vec<u8>, format: CsvFormat, options: &Options) -> Sheet {
    let mut sheet = Sheet {
        text: Text::default(),
        format,
        decimal_separator: options.decimal_separator.as_char(),
        layout: None,
        titles_below: None,
        faults: Vec::new(),
    };
    match encoding::decode(bytes, options.encoding) {
        Ok(text) => sheet.text = text,
        Err((line, fault)) => {
            sheet.faults.push(Fault::Encoding { line, fault });
            return sheet;
        }
    }
    let text = &sheet.text;
    let (start, named) = start(text);
    if let Some(at) = text.too_long_line() {
        sheet.faults.push(Fault::TooLong { line: text.line_of(at) });
    } else if delimiter::is_blank(&text.as_str()[start..]) {
        let line = if named.is_some() { 2 } else { 1 };
        sheet.faults.push(Fault::Empty { line, header: false });
    } else {
        let known = options.delimiter.as_char().or(named).map(Ok);
        match known.unwrap_or_else(|| delimiter::detect(text, start, format, options)) {
            Ok(delimiter) => sheet.lay_out(start, delimiter, options),
            Err(fault) => sheet.faults.push(fault),
        }
    }
    sheet
}

/// Where the rows or their titles begin, and the delimiter that a line before them names.
fn start(text: &Text) -> (usize, Option<char>) {
    let rest = &text.as_str()[text.begin..];
    let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
    let named = delimiter::named(&rest[..end]);
    let line_end = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
    let next = text.begin + rest.len().min(end + line_end);
    (if named.is_some() { next } else { text.begin }, named)
}

impl Sheet {
    fn lay_out(&mut self, start: usize, delimiter: char, options: &Options) {
        let (text, format) = (&self.text, self.format);
        let layout = Layout::new(text, start, delimiter, format, options);
        self.titles_below = layout.titles_below(text, start, format, options);
        let titles_line = layout.titles.map(|at| text.line_of(at));
        if let (Some(line), Some(excerpt), Err(faults)) =
            (titles_line, &layout.wrong_titles, &layout.positions)
        {
            let below = self.titles_below.map(|at| text.line_of(at));
            self.faults.extend(faults.iter().map(|fault| Fault::Title {
                line,
                excerpt: excerpt.clone(),
                fault: fault.clone(),
                below,
            }));
        }
        if layout.rows(text).read().is_none() {
            let (line, header) = (titles_line.unwrap_or(1), titles_line.is_some());
            self.faults.push(Fault::Empty { line, header });
        }
        self.layout = Some(layout);
    }

    /// The format in which the file is read.
    pub fn format(&self) -> CsvFormat {
        self.format
    }

    /// What is wrong with the file as a whole, in the order of its lines.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// How the file is read, or `None` where it cannot be. The decimal separator is the one the
    /// user named, or a point: what the amounts say about it is not known here.
    pub fn dialect(&self) -> Option<Dialect> {
        let layout = self.layout.as_ref()?;
        Some(Dialect {
            encoding: encoding::name(self.text.encoding),
            delimiter: layout.delimiter,
            decimal_separator: self.decimal_separator.unwrap_or('.'),
            header: layout.titles.is_some(),
        })
    }

    /// The decimal separator that the user named.
    pub fn decimal_separator(&self) -> Option<char> {
        self.decimal_separator
    }

    /// Where the needed fields stand, or `None` where that is not known.
    pub fn positions(&self) -> Option<Positions> {
        self.layout.as_ref()?.positions.as_ref().ok().copied()
    }

    /// Where the titles stand, where they do not come first: the lines above are no rows.
    pub fn titles_below(&self) -> Option<usize> {
        self.titles_below
    }

    /// How many fields a row has; 0 where that is not known.
    pub fn width(&self) -> usize {
        self.layout.as_ref().map_or(0, |layout| layout.width)
    }

    /// The lines below the titles; none where the file cannot be read. They can be gone over again.
    pub fn lines(&self) -> Option<Lines<'_>> {
        let layout = self.layout.as_ref()?;
        Some(Lines { records: layout.rows(&self.text), positions: self.positions() })
    }

    /// The number of the line that begins at a place, counted from 1.
    pub fn line_of(&self, at: usize) -> u64 {
        self.text.line_of(at)
    }

    /// A cell of the line that begins at a place, of which the quotes are right; empty where it has none.
    pub fn cell(&self, at: usize, column: usize) -> Cow<'_, str> {
        let (raw, layout) = (&self.text.as_str()[at..], self.layout.as_ref());
        let span = layout.and_then(|layout| field_span(raw, layout.delimiter, column));
        let field = &raw[span.unwrap_or_default()];
        match field.strip_prefix('"').and_then(|field| field.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\"").into(),
            None => field.into(),
        }
    }
}
