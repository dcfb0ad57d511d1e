//! Where the rows of a file begin, and where its columns stand, for a given delimiter.

use csv::StringRecord;

use super::number::read_number;
use super::options::{Header, Options};
use super::records::{Position, Records};
use super::source::ReadError;
use super::text::Text;
use super::titles::{self, Positions, TitleFault};
use crate::model::CsvFormat;
use crate::model::text::Excerpt;

/// How many lines are looked at for titles that do not come first. The headings of an export take fewer.
const HEADINGS: usize = 20;

/// What the first record tells about all others.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub delimiter: char,
    /// The line on which the titles start, where there are any.
    pub titles_line: Option<u64>,
    /// Where the rows begin.
    pub rows_from: Position,
    /// How many fields a row has.
    pub width: usize,
    pub positions: Result<Positions, Vec<TitleFault>>,
    /// The titles as they stand, where something is wrong with them.
    pub wrong_titles: Option<Excerpt>,
}

impl Layout {
    /// The layout of the text that begins at `start`.
    pub fn new(
        text: &mut Text,
        start: Position,
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
            wrong_titles: None,
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
            let is_wrong = layout.positions.is_err();
            layout.wrong_titles = is_wrong.then(|| Excerpt::new(first.raw, 0..first.raw.len()));
            layout.rows_from = records.place();
        }
        Ok(layout)
    }

    /// The line of the titles, where headings stand above them as in the exports of banks. It is not
    /// told of a file in which a line above could be a row: who deleted it would lose a repayment.
    pub fn titles_below(
        &self,
        text: &mut Text,
        start: Position,
        format: CsvFormat,
        options: &Options,
    ) -> Result<Option<u64>, ReadError> {
        let come_first = self.titles_line.is_some() && self.positions.is_ok();
        if come_first || options.header == Header::No {
            return Ok(None);
        }
        let untitled = options.order.unwrap_or(Positions::without_titles(format));
        let mut above = Vec::new();
        let mut records = text.records(self.delimiter, start, None)?;
        while above.len() < HEADINGS
            && let Some(record) = records.read()?
        {
            let Ok(fields) = record.fields else { return Ok(None) };
            if let Ok(positions) = titles::locate(fields, format, &options.columns) {
                let could_be_row = |heading: &StringRecord| {
                    is_row(heading, positions)
                        || (heading.len() == format.width() && is_row(heading, untitled))
                };
                return Ok((!above.iter().any(could_be_row)).then_some(record.line));
            }
            above.push(fields.clone());
        }
        Ok(None)
    }

    pub fn rows<'f>(&self, text: &'f mut Text) -> Result<Records<'f>, ReadError> {
        text.records(self.delimiter, self.rows_from, Some(self.width))
    }
}

/// Whether there is an id where one would stand, and an amount.
fn is_row(fields: &StringRecord, positions: Positions) -> bool {
    let field = |at| fields.get(at).unwrap_or_default();
    let amount = field(positions.amount);
    !field(positions.loan_id).trim().is_empty()
        && ['.', ','].iter().any(|&separator| read_number(amount, separator).is_some())
}
