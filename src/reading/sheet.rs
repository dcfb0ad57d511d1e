//! A file that was opened, and what is wrong with it as a whole.

use std::cell::OnceCell;

use super::dialect::Dialect;
use super::fault::FileFault;
use super::layout::delimiter::DelimiterFault;
use super::layout::{Layout, delimiter, guess};
use super::options::Options;
use super::records::shapes::Shapes;
use super::text::charset::Encoding;
use super::text::{Text, encoding};
use crate::model::CsvFormat;

/// A file that was opened, and what is wrong with it as a whole.
#[derive(Debug)]
pub struct Sheet {
    /// Empty where it is no text.
    pub(super) text: Text,
    pub(super) format: CsvFormat,
    pub(super) options: Options,
    pub(super) layout: Option<Layout>,
    /// What the ids of the rows look like, where that was asked.
    pub(super) shapes: OnceCell<Shapes>,
    faults: Vec<FileFault>,
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
        // A delimiter that was said, and with which no column is known, may be the wrong one.
        let is_known =
            |layout: &Layout| layout.positions.is_ok() && layout.only_column(text, start).is_none();
        if options.delimiter.as_char().is_some()
            && !is_known(&layout)
            && let Ok(found) = delimiter::detect(text, start, format, options)
            && found != delimiter
            && is_known(&Layout::new(text, start, found, format, options))
        {
            let fault = DelimiterFault::NotAsSaid { said: delimiter, found };
            self.faults.push(FileFault::Delimiter(fault));
            return;
        }
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
            decimal_separator: self.options.decimal_separator.as_char().unwrap_or('.'),
            header: layout.titles.is_some(),
            titles_line: layout.titles.as_ref().map(|titles| self.text.line_of(titles.at)),
        })
    }

    /// Whether nothing but the bytes says what the encoding is, and they fit many.
    pub(crate) fn is_encoding_guessed(&self) -> bool {
        self.options.encoding == Encoding::Auto && self.text.encoding.name() == "windows-1252"
    }

    /// Whether the first line does nothing but name the delimiter.
    pub(crate) fn names_delimiter(&self) -> bool {
        start(self.text.as_str()).1.is_some()
    }

    /// The lines above the titles, each with its number.
    pub(crate) fn headings(&self) -> impl Iterator<Item = (u64, &str)> {
        let above = self.layout.iter().flat_map(|layout| &layout.above);
        above.map(|(at, _)| (self.text.line_of(*at), self.text.line_at(*at)))
    }

    /// How many lines there are that may be rows, where nobody knows which field is the amount.
    pub(crate) fn count_rows(&self) -> u64 {
        let mut count = 0;
        if let Some(layout) = &self.layout {
            let mut records = layout.rows(&self.text);
            while records.read().is_some() {
                count += 1;
            }
        }
        count
    }
}
