//! Where the rows of a file begin, and where its columns stand, for a given delimiter.

use csv::StringRecord;

use super::cell::Reading;
use super::options::{Header, Options};
use super::records::Records;
use super::text::Text;
use super::titles::{self, Positions, TitleFault};
use super::totals::is_total_word;
use crate::model::CsvFormat;
use crate::model::text::Excerpt;

/// How many lines are looked at for titles that do not come first. The headings of an export take fewer.
const HEADINGS: usize = 20;

/// What the first record tells about all others.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub delimiter: char,
    /// Where the titles stand, if there are any.
    pub titles: Option<usize>,
    /// Where the rows begin.
    pub rows_from: usize,
    /// How many fields a row has.
    pub width: usize,
    pub positions: Result<Positions, Vec<TitleFault>>,
    /// The titles as they stand, where something is wrong with them.
    pub wrong_titles: Option<Excerpt>,
}

/// What a line with something in it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A row, whether or not it is right.
    Row,
    /// A total: its amount is no loan's.
    Total,
}

impl Layout {
    /// The layout of the text from `start` on.
    pub fn new(
        text: &Text,
        start: usize,
        delimiter: char,
        format: CsvFormat,
        options: &Options,
    ) -> Self {
        let mut layout = Self {
            delimiter,
            titles: None,
            rows_from: start,
            width: format.width(),
            positions: Ok(options.order.unwrap_or(Positions::without_titles(format))),
            wrong_titles: None,
        };
        let mut records = Records::new(text, delimiter, start, None);
        let Some(first) = records.read() else { return layout };
        // A first record with a bad quote is left among the rows, to be reported as one.
        let Ok(fields) = first.fields else { return layout };
        let are_titles = match options.header {
            Header::Yes => true,
            Header::No => false,
            Header::Auto => titles::are_titles(fields, &options.columns),
        };
        if are_titles {
            layout.titles = Some(first.at);
            layout.width = fields.len();
            layout.positions = titles::locate(fields, format, &options.columns);
            let is_wrong = layout.positions.is_err();
            layout.wrong_titles = is_wrong.then(|| Excerpt::new(first.raw, 0..first.raw.len()));
            layout.rows_from = records.place();
        }
        layout
    }

    /// Where the titles stand, where headings stand above them as in the exports of banks. It is not
    /// told of a file in which a line above could be a row: who deleted it would lose a repayment.
    pub fn titles_below(
        &self,
        text: &Text,
        start: usize,
        format: CsvFormat,
        options: &Options,
    ) -> Option<usize> {
        let come_first = self.titles.is_some() && self.positions.is_ok();
        if come_first || options.header == Header::No {
            return None;
        }
        let untitled = options.order.unwrap_or(Positions::without_titles(format));
        let mut above = Vec::new();
        let mut records = Records::new(text, self.delimiter, start, None);
        while above.len() < HEADINGS {
            let record = records.read()?;
            let fields = record.fields.ok()?;
            if let Ok(positions) = titles::locate(fields, format, &options.columns) {
                let could_be_row = |heading: &StringRecord| {
                    is_row(heading, positions)
                        || (heading.len() == format.width() && is_row(heading, untitled))
                };
                return (!above.iter().any(could_be_row)).then_some(record.at);
            }
            above.push(fields.clone());
        }
        None
    }

    pub fn rows<'t>(&self, text: &'t Text) -> Records<'t> {
        Records::new(text, self.delimiter, self.rows_from, Some(self.width))
    }
}

impl LineKind {
    /// What a line is by all its cells. The word for a total stands in place of the id, or beside an empty
    /// one.
    pub(super) fn of(cells: &StringRecord, positions: Positions) -> Self {
        let id = cells.get(positions.loan_id).unwrap_or_default();
        let first = id.as_bytes().first().map_or(b' ', u8::to_ascii_lowercase);
        // No word for a total begins like nearly all ids.
        if first.is_ascii_graphic() && !matches!(first, b't' | b's' | b'g') {
            return Self::Row;
        }
        let is_total =
            if id.trim().is_empty() { cells.iter().any(is_total_word) } else { is_total_word(id) };
        if is_total { Self::Total } else { Self::Row }
    }
}

/// Whether there is an id where one would stand, and an amount.
fn is_row(fields: &StringRecord, positions: Positions) -> bool {
    let field = |at| fields.get(at).unwrap_or_default();
    !field(positions.loan_id).trim().is_empty() && Reading::of(field(positions.amount)).is_some()
}
