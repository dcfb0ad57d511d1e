//! Where the rows of a file begin, and where its columns stand, for a given delimiter.

pub(super) mod delimiter;
mod find;
mod fit;
pub(super) mod guess;
mod likely;
mod summed;
mod titled_rows;
mod unknown;

use super::cell::Reading;
use super::cell::fields::Fields;
use super::cell::letters::shape;
use super::column::Positions;
use super::options::{CANDIDATES, Header, Options};
use super::records::{Record, Records};
use super::text::Text;
use super::titles::known::names_principal;
use super::titles::summary::is_of_rows;
use super::titles::{TitleFault, Titles};
use crate::model::text::Excerpt;
use crate::model::{AmountMeaning, CsvFormat};

/// How many lines are looked at for titles that do not come first. The headings of an export take fewer.
const HEADINGS: usize = 50;

/// What the first lines tell about all others.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub delimiter: char,
    pub titles: Option<TitleLine>,
    /// Where the lines begin that stand above the titles, and whether they are called the total: the others are
    /// headings, which are no rows.
    pub above: Vec<(usize, bool)>,
    /// Where the rows begin.
    pub rows_from: usize,
    /// How many fields a row has.
    pub width: usize,
    pub positions: Result<Positions, Vec<TitleFault>>,
    /// The titles as they stand, where something is wrong with them.
    pub wrong_titles: Option<Excerpt>,
}

/// The titles, and where their line begins.
#[derive(Debug, Clone)]
pub(super) struct TitleLine {
    pub at: usize,
    pub titles: Titles,
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
        let untitled = options.order.unwrap_or(Positions::without_titles(format));
        let layout = Self {
            delimiter,
            titles: None,
            above: Vec::new(),
            rows_from: start,
            width: format.width(),
            positions: Ok(untitled),
            wrong_titles: None,
        };
        // A title that was named for this very file is one, whatever holds for the others.
        if options.header == Header::No && options.columns.named.is_empty() {
            return layout.widened_to_rows(text);
        }
        if let Some(titled) = layout.find_titles(text, format, options) {
            return titled;
        }
        layout.with_unknown_titles(text, start, format, options)
    }

    /// The same with titles of which not all are known, or without titles.
    fn with_unknown_titles(
        self,
        text: &Text,
        start: usize,
        format: CsvFormat,
        options: &Options,
    ) -> Self {
        let is_open = options.header == Header::Auto;
        let some = || self.find_some_title(text, options);
        let found = is_open.then(|| some().or_else(|| self.find_unknown_titles(text, options)));
        let mut records = Records::new(text, self.delimiter, found.flatten().unwrap_or(start));
        let Some(first) = records.read() else { return self };
        // A first record with a bad quote is left among the rows, to be reported as one.
        let Ok(fields) = first.fields else { return self.widened_to_rows(text) };
        let mut titles = Titles::of(fields);
        let may_have_none = is_open && options.columns.named.is_empty();
        if may_have_none
            && (!titles.are_titles(&options.columns) || self.has_rows_below_headings(text, options))
        {
            return self.widened_to_rows(text);
        }
        let is_whole_line = first.raw.starts_with('"') && is_whole_line(fields);
        let (at, excerpt) = (first.at, Excerpt::new(first.raw, 0..first.raw.len()));
        let mut rows_from = records.place();
        // What may be named for a column is what stands on both lines.
        if let Some(Record { fields: Ok(lower), .. }) = records.read()
            && titles.are_over(lower)
        {
            titles = Titles::of_two_lines(&titles.cells, lower);
            rows_from = records.place();
        }
        let located = || titles.locate(format, options);
        let layout = Self {
            width: titles.cells.len(),
            positions: if is_whole_line { Err(vec![TitleFault::WholeLine]) } else { located() },
            wrong_titles: Some(excerpt),
            titles: Some(TitleLine { at, titles }),
            rows_from,
            ..self
        };
        layout.with_likely_ids(text)
    }

    /// Whether there is an id where one would stand, and an amount.
    fn is_row(&self, fields: Fields<'_>, positions: Positions) -> bool {
        fields.len() == self.width
            && !fields[positions.loan_id].trim().is_empty()
            && Reading::of(&fields[positions.amount]).is_some()
    }

    /// Whether a line says no more than how many rows there are, or what they come to. The amounts are what their title
    /// says, or the user; if nobody does, what most report.
    pub fn is_of_rows<'c>(&self, cells: impl Iterator<Item = &'c str>, options: &Options) -> bool {
        let at = self.positions.as_ref().ok().map(|positions| positions.amount);
        let titled = at.and_then(|at| Some((at, &self.titles.as_ref()?.titles)));
        let title = titled.and_then(|(at, titles)| titles.says(at)).or(options.meaning);
        let is_principal = titled.is_some_and(|(at, titles)| names_principal(&titles.cells[at]));
        is_of_rows(cells, title.or(Some(AmountMeaning::CumulativePrincipal)), is_principal)
    }

    /// Whether there are titles of all columns that are needed.
    pub fn is_titled(&self) -> bool {
        self.titles.is_some() && (self.positions.is_ok() || self.is_below_rows())
    }

    /// Whether the titles stand below lines that may be rows.
    pub fn is_below_rows(&self) -> bool {
        self.positions.as_ref().is_err_and(|faults| faults.contains(&TitleFault::BelowRows))
    }

    pub fn rows<'t>(&self, text: &'t Text) -> Records<'t> {
        let positions = self.positions.as_ref().ok().copied();
        Records::new(text, self.delimiter, self.rows_from).of_rows(self.width, positions)
    }

    /// Whether a line has the beginning of a row as another one has it.
    pub fn may_begin_row(&self, text: &Text, at: usize, cells: Fields<'_>) -> bool {
        let Ok(positions) = self.positions else { return false };
        let begin = cells.get(0).unwrap_or_default();
        let mut rows = self.rows(text);
        while let Some(row) = rows.read().filter(|_| cells.len() < self.width) {
            let Ok(fields) = row.fields else { continue };
            let has_amount = |cell: &str| Reading::of(cell).is_some();
            let is_row = row.at != at
                && fields.len() == self.width
                && fields.get(positions.amount).is_some_and(has_amount);
            let is_like = fields[0].starts_with(begin)
                || positions.loan_id > 0 && shape(&fields[0]).starts_with(&shape(begin));
            if is_row && is_like {
                return true;
            }
        }
        false
    }

    /// The first line, where no line has more than one cell.
    pub fn only_column<'t>(&self, text: &'t Text, start: usize) -> Option<&'t str> {
        if self.titles.is_some() && self.width > 1 {
            return None;
        }
        let mut records = Records::new(text, self.delimiter, start);
        let mut first = None;
        while let Some(record) = records.read() {
            // Whole lines in quotes are another fault.
            if record.raw.starts_with('"') || !record.fields.is_ok_and(|fields| fields.len() == 1) {
                return None;
            }
            first.get_or_insert(record.at);
        }
        text.as_str()[first?..].lines().next()
    }
}

/// Whether one cell has all that should stand in several.
fn is_whole_line(fields: Fields<'_>) -> bool {
    let mut filled = fields.iter().filter(|field| !field.trim().is_empty());
    filled.next().is_some_and(|field| field.contains(CANDIDATES)) && filled.next().is_none()
}
