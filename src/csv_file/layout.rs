//! Where the rows of a file begin, and where its columns stand, for a given delimiter.

use super::options::{Header, Options};
use super::records::{Place, Records};
use super::source::ReadError;
use super::text::Text;
use super::titles::{self, Positions, TitleFault};
use crate::repayment::CsvFormat;

/// What the first record tells about all others.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub delimiter: char,
    /// The line on which the titles start, where there are any.
    pub titles_line: Option<u64>,
    /// Where the rows begin.
    pub rows_from: Place,
    /// How many fields a row has.
    pub width: usize,
    pub positions: Result<Positions, Vec<TitleFault>>,
}

impl Layout {
    /// The layout of the text that begins at `start`.
    pub fn new(
        text: &mut Text,
        start: Place,
        delimiter: char,
        format: CsvFormat,
        options: &Options,
    ) -> Result<Self, ReadError> {
        let mut layout = Self {
            delimiter,
            titles_line: None,
            rows_from: start,
            width: format.width(),
            positions: Ok(options.order.unwrap_or(Positions::without_titles(format))),
        };
        let mut records = text.records(delimiter, start, None)?;
        let Some(first) = records.read()? else {
            return Ok(layout);
        };
        // A first record with a bad quote is left among the rows, to be reported as one.
        let Ok(fields) = first.fields else {
            return Ok(layout);
        };
        let are_titles = match options.header {
            Header::Yes => true,
            Header::No => false,
            Header::Auto => titles::are_titles(fields, &options.columns),
        };
        if are_titles {
            layout.titles_line = Some(first.line);
            layout.width = fields.len();
            layout.positions = titles::locate(fields, format, &options.columns);
            layout.rows_from = records.place();
        }
        Ok(layout)
    }

    pub fn rows<'f>(&self, text: &'f mut Text) -> Result<Records<'f>, ReadError> {
        text.records(self.delimiter, self.rows_from, Some(self.width))
    }
}
